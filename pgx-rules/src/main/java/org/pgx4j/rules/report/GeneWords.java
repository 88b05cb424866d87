package org.pgx4j.rules.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.translation.GeneResult;
import org.pgx4j.rules.engine.Assessment;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.engine.Reading;
import org.pgx4j.rules.engine.ResolvedGene;
import org.pgx4j.rules.wording.Words;

/** Says what genes were taken to be, in the assessment's language. */
final class GeneWords {
  private final Words words;

  GeneWords(Assessment assessment) {
    words = assessment.words();
  }

  /** What each gene of an outcome was taken to be, by symbol. */
  Map<String, String> because(Outcome outcome) {
    Map<String, String> because = new TreeMap<>();
    because.putAll(outcome.because());
    outcome.genes().forEach(gene -> because.replace(gene.gene().symbol(), result(gene)));
    return because;
  }

  /** A gene's deciding readings, {@code or} between them; empty when there are none. */
  String result(ResolvedGene gene) {
    return or(results(gene));
  }

  /** A gene's deciding readings; stated phenotypes that differ by score only are one. */
  List<String> results(ResolvedGene gene) {
    List<String> results = new ArrayList<>();
    Map<String, List<String>> stated = new LinkedHashMap<>();
    Map<Reading, List<String>> converted = new LinkedHashMap<>();
    for (Reading reading : gene.readings(Reading.Role.DECIDING)) {
      if (reading.conversion().isPresent()) {
        Reading alike =
            converted.keySet().stream()
                .filter(one -> alike(one, reading))
                .findFirst()
                .orElse(reading);
        String score = score(reading.conversion().get().clinical());
        converted.computeIfAbsent(alike, one -> new ArrayList<>()).add(score);
      } else if (reading.genotype().isEmpty() && reading.result().phenotype().isPresent()) {
        reading
            .result()
            .score()
            .map(ActivityScore::toString)
            .ifPresentOrElse(score -> of(stated, reading).add(score), () -> of(stated, reading));
      } else {
        results.add(describe(reading));
      }
    }
    converted.forEach((reading, scores) -> results.add(converted(reading, or(scores))));
    stated.forEach((phenotype, scores) -> results.add(withScore(phenotype, or(scores))));
    return results;
  }

  private List<String> of(Map<String, List<String>> stated, Reading reading) {
    return stated.computeIfAbsent(phenotype(reading.result()), phenotype -> new ArrayList<>());
  }

  private boolean alike(Reading one, Reading other) {
    return genotype(one).equals(genotype(other))
        && one.conversion()
            .map(Reading.Conversion::genetic)
            .equals(other.conversion().map(Reading.Conversion::genetic))
        && one.result().phenotype().equals(other.result().phenotype());
  }

  private static String score(GeneResult result) {
    return result.score().map(ActivityScore::toString).orElse("");
  }

  private String converted(Reading reading, String scores) {
    Reading.Conversion conversion = reading.conversion().orElseThrow();
    String genotype = genotype(reading);
    return words.text(
        "report.converted",
        Map.of(
            "result",
            (genotype.isEmpty() ? "" : genotype + ", ")
                + withScore(meaning(conversion.clinical()), scores),
            "drugs",
            or(conversion.drugs()),
            "genetic",
            result(conversion.genetic())));
  }

  private String result(GeneResult result) {
    return withScore(meaning(result), score(result));
  }

  private static String genotype(Reading reading) {
    return reading
        .genotype()
        .filter(one -> !(one instanceof Genotype.Presence))
        .map(Genotype::toString)
        .orElse("");
  }

  /** A reading on one line: {@code *1/*4, Intermediate Metabolizer (activity score 1.0)}. */
  String describe(Reading reading) {
    String genotype = genotype(reading);
    String score = score(reading.result());
    String meaning = meaning(reading.result());
    return withScore(
        genotype + (genotype.isEmpty() || meaning.isEmpty() ? "" : ", ") + meaning, score);
  }

  /** The phenotype, or the alleles looked for. */
  private String meaning(GeneResult result) {
    if (result.phenotype().isPresent()) {
      return phenotype(result);
    }
    return result.presences().stream()
        .map(
            one ->
                one.allele() + " " + words.term("term", one.positive() ? "positive" : "negative"))
        .collect(Collectors.joining(", "));
  }

  private String phenotype(GeneResult result) {
    return result.phenotype().map(one -> words.term("term", one.term())).orElse("");
  }

  private String withScore(String text, String score) {
    if (score.isEmpty()) {
      return text;
    }
    String said = words.text("report.score", Map.of("score", score));
    return text.isEmpty() ? said : text + " (" + said + ")";
  }

  /** Whether the gene has a result and where it comes from: {@code called}, {@code stated}. */
  String status(ResolvedGene gene) {
    boolean stated = gene.call().isEmpty() && gene.status() == ResolvedGene.Status.CALLED;
    return stated
        ? words.term("source", gene.source())
        : words.term("status", gene.status().toString());
  }

  /** Why a gene has no result; empty when it has one. */
  String reason(ResolvedGene gene) {
    return gene.call()
        .filter(GenotypeCall.NotCalled.class::isInstance)
        .map(GenotypeCall.NotCalled.class::cast)
        .map(
            call ->
                words
                    .find(
                        "reason." + call.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .orElse(call.reason().title()))
        .orElse("");
  }

  /** The bases read that no definition knows, with their places. */
  List<String> undocumented(ResolvedGene gene) {
    return gene.call().map(call -> call.evidence().undocumented()).orElse(List.of()).stream()
        .map(one -> gene.place(one.position()) + " " + one.bases())
        .toList();
  }

  /** The mitochondrial alternates that a share of the copies carries, with that share. */
  List<String> heteroplasmy(ResolvedGene gene) {
    return gene.call().map(call -> call.evidence().heteroplasmy()).orElse(List.of()).stream()
        .map(
            one -> {
              String variant = gene.place(one.position()) + " " + one.bases();
              return Double.isNaN(one.fraction())
                  ? words.text("report.heteroplasmy-open", Map.of("variant", variant))
                  : words.text(
                      "report.heteroplasmy-share",
                      Map.of(
                          "variant",
                          variant,
                          "percent",
                          Numbers.percent(one.fraction()).toPlainString()));
            })
        .toList();
  }

  /** Says that one position alone stands for a gene; empty where it does not. */
  Optional<String> fallback(ResolvedGene gene, CallEvidence evidence) {
    return evidence
        .fallback()
        .filter(one -> gene.isFallback())
        .map(one -> Map.of("position", name(gene, one.position(), one.rsid())))
        .map(values -> words.text("report.fallback", values));
  }

  /** The positions reported beside a call, with what was read there. */
  List<String> extra(ResolvedGene gene) {
    List<String> extra = new ArrayList<>();
    for (CallEvidence.ExtraPosition one :
        gene.call().map(call -> call.evidence().extra()).orElse(List.of())) {
      if (!one.bases().isEmpty()) {
        extra.add(name(gene, one.position(), one.rsid()) + " " + one.bases());
      }
    }
    return extra;
  }

  private static String name(ResolvedGene gene, int position, String rsid) {
    return rsid.isEmpty() ? gene.place(position) : rsid;
  }

  /** The names with {@code or} before the last. */
  String or(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    String rest = String.join(", ", names.subList(0, names.size() - 1));
    return words.text("list.or", Map.of("first", rest, "last", names.get(names.size() - 1)));
  }
}
