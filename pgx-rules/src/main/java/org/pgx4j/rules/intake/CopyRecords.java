package org.pgx4j.rules.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.BuildSites;
import org.pgx4j.core.calling.GeneStructure;
import org.pgx4j.core.calling.Ploidy;
import org.pgx4j.core.calling.StructuralFinding;
import org.pgx4j.core.genotype.GeneCopies;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * How many copies of genes the samples of one file have, by its structural records and by what was
 * stated, which precedes. Not thread-safe.
 */
final class CopyRecords {
  private static final String USE_STATED = "The number stated is used; check which one is right";
  private static final String NOT_USED =
      "Structural records count differently and are not used; state the number of copies";

  private final List<AlleleDefinitions> genes;
  private final List<@Nullable GeneLocus> loci = new ArrayList<>();
  private final List<String> samples;
  private final StatedCopies stated;
  private final Policy policy;

  CopyRecords(
      List<AlleleDefinitions> genes,
      GenomeBuild assembly,
      List<String> samples,
      StatedCopies stated,
      Policy policy) {
    this.genes = genes;
    this.samples = samples;
    this.stated = stated;
    this.policy = policy;
    for (AlleleDefinitions gene : genes) {
      loci.add(locus(gene, assembly, samples.size()));
    }
  }

  private static @Nullable GeneLocus locus(
      AlleleDefinitions gene, GenomeBuild assembly, int samples) {
    Optional<GeneStructure> structure = gene.structure();
    if (gene.ploidy() != Ploidy.AUTOSOMAL || structure.isEmpty()) {
      return null;
    }
    BuildSites sites = gene.sites(assembly).orElse(null);
    return sites == null ? null : new GeneLocus(gene, sites, structure.get(), samples);
  }

  /** Takes a structural record. */
  void take(ByteLines lines, RecordLine line, String chromosome, StructuralAlleles alleles) {
    if (policy.filter() && !line.passes()) {
      return;
    }
    List<String> columns = List.of();
    for (int g = 0; g < loci.size(); g++) {
      GeneLocus locus = loci.get(g);
      if (locus == null || !SiteIndex.isSame(genes.get(g).chromosome(), chromosome)) {
        continue;
      }
      boolean whole = locus.isCoveredBy(line.position(), line.last());
      StructuralFinding partial = whole ? null : locus.partial(line.position(), line.last());
      if (whole || partial != null) {
        if (columns.isEmpty()) {
          columns = List.of(lines.text(line.formatFrom(), lines.end()).split("\t", -1));
        }
        take(locus, partial, columns, alleles);
      }
    }
  }

  private void take(
      GeneLocus locus,
      @Nullable StructuralFinding partial,
      List<String> columns,
      StructuralAlleles alleles) {
    List<String> keys = List.of(columns.get(0).split(":", -1));
    for (int sample = 0; sample < samples.size(); sample++) {
      List<String> fields = List.of(columns.get(sample + 1).split(":", -1));
      int copies = isGood(keys, fields) ? alleles.of(keys, fields) : StructuralAlleles.SILENT;
      if (copies == StructuralAlleles.SILENT) {
        continue;
      }
      if (partial != null) {
        if (copies != GeneCopies.USUAL) {
          locus.note(sample, partial);
        }
      } else if (copies < 0 || copies > GeneCopies.MAX) {
        locus.note(sample, StructuralFinding.COPIES_NOT_COUNTED);
      } else {
        locus.count(sample, copies);
      }
    }
  }

  private boolean isGood(List<String> keys, List<String> fields) {
    if (policy.quality() <= 0) {
      return true;
    }
    String quality = StructuralAlleles.field("GQ", keys, fields);
    return quality.matches("\\d{1,6}") && Integer.parseInt(quality) >= policy.quality();
  }

  /** Whether a gene that a record covers from end to end has a position. */
  boolean isCovered(String chromosome, int position, int first, int last) {
    for (int g = 0; g < loci.size(); g++) {
      GeneLocus locus = loci.get(g);
      if (locus != null
          && locus.contains(position)
          && locus.isCoveredBy(first, last)
          && SiteIndex.isSame(genes.get(g).chromosome(), chromosome)) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing is known of the gene of that index in any sample. */
  boolean isEmpty(int gene) {
    GeneLocus locus = loci.get(gene);
    return stated.isEmpty() && (locus == null || locus.isEmpty());
  }

  /** A sample's copies of the gene of that index; null when they are not known. */
  @Nullable GeneCopies copies(int sample, int gene) {
    GeneCopies said = stated.of(samples.get(sample), genes.get(gene).gene());
    GeneLocus locus = loci.get(gene);
    return said != null || locus == null ? said : locus.copies(sample);
  }

  /** What else records say of the gene of that index. */
  Set<StructuralFinding> findings(int sample, int gene) {
    GeneLocus locus = loci.get(gene);
    return locus == null ? Set.of() : locus.findings(sample);
  }

  /** Reports where two numbers of copies contradict each other. */
  void report(int sample, Place place, Consumer<Problem> problems) {
    for (int g = 0; g < loci.size(); g++) {
      GeneLocus locus = loci.get(g);
      if (locus == null || locus.isEmpty()) {
        continue;
      }
      GeneCopies said = stated.of(samples.get(sample), genes.get(g).gene());
      GeneCopies counted = locus.copies(sample);
      boolean disagree = locus.findings(sample).contains(StructuralFinding.COPIES_DISAGREE);
      boolean contradicted = said != null && counted != null && said.count() != counted.count();
      if (disagree || contradicted) {
        problems.accept(
            Problem.of(
                ProblemCode.COPY_NUMBER_CONFLICT,
                place.atField("sample " + (sample + 1) + ", " + genes.get(g).gene()),
                said != null ? USE_STATED : NOT_USED));
      }
    }
  }
}
