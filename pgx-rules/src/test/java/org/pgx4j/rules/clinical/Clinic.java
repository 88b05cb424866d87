package org.pgx4j.rules.clinical;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.GenotypeCaller;
import org.pgx4j.core.calling.MissingPolicy;
import org.pgx4j.core.calling.VariantCalls;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.condition.Missing;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.intake.VcfReader;

/** Short questions to the library with the bundled knowledge, and short answers. */
final class Clinic {
  static final Pgx PGX = Pgx.standard();
  static final Pgx CPIC = PGX.withAuthorities("CPIC");
  static final Pgx DPWG = PGX.withAuthorities("DPWG");
  static final Pgx FDA = PGX.withAuthorities("FDA");

  private static final String GRCH38 =
      "##contig=<ID=chr1,length=248956422>\n##contig=<ID=chrM,length=16569>\n";

  private Clinic() {}

  static PatientProfile.Builder nobody() {
    return PatientProfile.builder();
  }

  static PatientProfile.Builder with(String gene, String genotype) {
    return nobody().genotype(gene, genotype);
  }

  static List<Outcome> outcomes(Pgx pgx, PatientProfile.Builder patient, String drug) {
    return pgx.assess(patient.build(), drug).outcomes();
  }

  static Outcome outcome(Pgx pgx, PatientProfile.Builder patient, String drug) {
    List<Outcome> outcomes = outcomes(pgx, patient, drug);
    if (outcomes.size() != 1) {
      throw new AssertionError(outcomes.size() + " outcomes");
    }
    return outcomes.get(0);
  }

  /** All answers, different ones once: {@code REDUCE_DOSE:50 MONITOR / INDETERMINATE [CYP2D6]}. */
  static String answer(Pgx pgx, PatientProfile.Builder patient, String drug) {
    return outcomes(pgx, patient, drug).stream()
        .map(Clinic::answer)
        .distinct()
        .collect(Collectors.joining(" / "));
  }

  /** One answer: kinds of action with the most percent of the standard dose, or what is missing. */
  static String answer(Outcome outcome) {
    return outcome instanceof Outcome.Matched matched
        ? matched.recommendation().actions().stream()
            .map(Clinic::kind)
            .collect(Collectors.joining(" "))
        : "INDETERMINATE " + missing(outcome);
  }

  static List<String> missing(Outcome outcome) {
    return outcome.missing().stream().map(Missing::name).toList();
  }

  /** What decides and what is kept beside it: {@code *3B/*3C, Poor Metabolizer}. */
  static List<String> alternatives(Outcome outcome) {
    return outcome.alternatives().stream().map(one -> one.reading().describe()).toList();
  }

  private static String kind(Action action) {
    return action.kind() + action.percentHigh().map(one -> ":" + one.toPlainString()).orElse("");
  }

  static AlleleDefinitions definitions(String gene) {
    return PGX.knowledge().definitions(Gene.of(gene)).orElseThrow();
  }

  /**
   * A gene called from a file on GRCh38 with a record at every defining position, homozygous for
   * the reference but where {@code changes} has {@code ALT GT}, or nothing for no record.
   */
  static GenotypeCall call(String gene, Map<Integer, String> changes) {
    return call(gene, GRCH38, records(gene, changes));
  }

  static String records(String gene, Map<Integer, String> changes) {
    AlleleDefinitions definitions = definitions(gene);
    StringBuilder records = new StringBuilder();
    for (DefiningPosition position : definitions.positions()) {
      String change = changes.getOrDefault(position.position(), ". 0/0");
      if (!change.isEmpty()) {
        records.append(
            record(definitions.chromosome(), position.position(), position.reference(), change));
      }
    }
    return records.toString();
  }

  static String record(String chromosome, int position, String reference, String change) {
    String[] alternateAndGenotype = change.split(" ");
    return String.join(
            "\t",
            chromosome,
            Integer.toString(position),
            ".",
            reference,
            alternateAndGenotype[0],
            ".",
            "PASS",
            ".",
            "GT",
            alternateAndGenotype[1])
        + "\n";
  }

  static GenotypeCall call(String gene, String contigs, String records) {
    return call(PGX.caller(gene), contigs, records);
  }

  /** With copy number candidates where the gene's copies are not known. */
  static GenotypeCall callWithCopies(String gene, String contigs, String records) {
    return call(PGX.caller(gene).withCopyCandidates(), contigs, records);
  }

  static GenotypeCall callWithCopies(String gene, Map<Integer, String> changes) {
    return callWithCopies(gene, GRCH38, records(gene, changes));
  }

  private static GenotypeCall call(GenotypeCaller caller, String contigs, String records) {
    String text =
        "##fileformat=VCFv4.2\n"
            + contigs
            + "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS1\n"
            + records;
    List<VariantCalls> samples = new ArrayList<>();
    VcfReader.builder(caller.definitions())
        .build()
        .read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            "test",
            problem -> {},
            samples::add);
    return caller.call(samples.get(0), MissingPolicy.NO_CALL).get(0);
  }

  static PatientProfile.Builder called(String gene, Map<Integer, String> changes) {
    return nobody().call(call(gene, changes));
  }

  static List<String> names(GenotypeCall call) {
    return call.deciding().stream().map(one -> one.genotype().toString()).toList();
  }
}
