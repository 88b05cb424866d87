package org.pgx4j.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Knowledge;
import org.pgx4j.rules.engine.ResolvedGene;
import org.pgx4j.rules.engine.ResolvedProfile;
import org.pgx4j.rules.intake.OutsideCalls;

/** The table of results from outside that the options name. */
final class OutsideInput {
  private OutsideInput() {}

  /** Adds the table's results to a profile. */
  static void read(
      String table, Knowledge knowledge, PatientProfile.Builder profile, Console console) {
    try (InputStream in = Files.newInputStream(GenomeInput.path(table))) {
      OutsideCalls.of(knowledge::functions).read(in, table, profile, console);
    } catch (IOException e) {
      throw GenomeInput.unreadable(table, e);
    }
  }

  /**
   * What the table says of each gene.
   *
   * @param wanted the symbols to keep; empty = all
   */
  static SortedMap<Gene, ResolvedGene> genes(
      String table, List<String> wanted, Pgx pgx, Console console) {
    PatientProfile.Builder profile = PatientProfile.builder();
    read(table, pgx.knowledge(), profile, console);
    ResolvedProfile resolved = pgx.resolve(profile.build());
    resolved.problems().forEach(console);
    SortedMap<Gene, ResolvedGene> genes = new TreeMap<>();
    for (ResolvedGene gene : resolved.genes()) {
      if (wanted.isEmpty() || wanted.contains(gene.gene().symbol())) {
        genes.put(gene.gene(), gene);
      }
    }
    return genes;
  }
}
