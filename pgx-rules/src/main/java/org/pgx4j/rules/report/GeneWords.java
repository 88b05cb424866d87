package org.pgx4j.rules.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.AllelePresence;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.translation.GeneResult;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.engine.Reading;
import org.pgx4j.rules.engine.ResolvedGene;
import org.pgx4j.rules.wording.Words;

/** Says what genes were taken to be, in the assessment's language. */
final class GeneWords {
  private final Words words;
  private final Map<ResolvedGene, String> said = new HashMap<>();

  GeneWords(Words words) {
    this.words = words;
  }

  /** What each gene of an outcome was taken to be, by symbol. */
  Map<String, String> because(Outcome outcome) {
    Map<String, String> because = new TreeMap<>(outcome.because());
    for (ResolvedGene gene : outcome.genes()) {
      String symbol = gene.gene().symbol();
      if (because.containsKey(symbol)) {
        because.put(symbol, result(gene));
      }
    }
    return because;
  }

  /** A gene's deciding readings, {@code or} between them; empty when there are none. */
  String result(ResolvedGene gene) {
    String known = said.get(gene);
    if (known == null) {
      known = or(results(gene));
      said.put(gene, known);
    }
    return known;
  }

  /** A gene's deciding readings; stated phenotypes that differ by score only are one. */
  List<String> results(ResolvedGene gene) {
    List<String> results = new ArrayList<>();
    Map<String, List<String>> stated = new LinkedHashMap<>();
    Map<Reading, List<String>> converted = new LinkedHashMap<>();
    for (Reading reading : gene.readings(Reading.Role.DECIDING)) {
      if (reading.conversion().isPresent()) {
        Reading first = firstAlike(converted.keySet(), reading);
        listOf(converted, first).add(score(reading.conversion().get().clinical()));
      } else if (reading.genotype().isEmpty() && reading.result().phenotype().isPresent()) {
        List<String> scores = listOf(stated, phenotype(reading.result()));
        if (reading.result().score().isPresent()) {
          scores.add(score(reading.result()));
        }
      } else {
        results.add(describe(reading));
      }
    }
    for (Map.Entry<Reading, List<String>> entry : converted.entrySet()) {
      results.add(converted(entry.getKey(), or(entry.getValue())));
    }
    for (Map.Entry<String, List<String>> entry : stated.entrySet()) {
      results.add(withScore(entry.getKey(), or(entry.getValue())));
    }
    return results;
  }

  private static <K> List<String> listOf(Map<K, List<String>> lists, K key) {
    List<String> list = lists.get(key);
    if (list == null) {
      list = new ArrayList<>();
      lists.put(key, list);
    }
    return list;
  }

  private static Reading firstAlike(Set<Reading> readings, Reading reading) {
    for (Reading one : readings) {
      if (alike(one, reading)) {
        return one;
      }
    }
    return reading;
  }

  private static boolean alike(Reading one, Reading other) {
    return genotype(one).equals(genotype(other))
        && genetic(one).equals(genetic(other))
        && one.result().phenotype().equals(other.result().phenotype());
  }

  private static GeneResult genetic(Reading converted) {
    return converted.conversion().orElseThrow().genetic();
  }

  private static String score(GeneResult result) {
    Optional<ActivityScore> score = result.score();
    return score.isPresent() ? score.get().toString() : "";
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
    Optional<Genotype> genotype = reading.genotype();
    return genotype.isEmpty() || genotype.get() instanceof Genotype.Presence
        ? ""
        : genotype.get().toString();
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
    List<String> alleles = new ArrayList<>();
    for (AllelePresence one : result.presences()) {
      String found = words.term("term", one.positive() ? "positive" : "negative");
      alleles.add(one.allele() + " " + found);
    }
    return String.join(", ", alleles);
  }

  private String phenotype(GeneResult result) {
    Optional<Phenotype> phenotype = result.phenotype();
    return phenotype.isPresent() ? words.term("term", phenotype.get().term()) : "";
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
    if (gene.call().isPresent() && gene.call().get() instanceof GenotypeCall.NotCalled call) {
      String key = call.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
      return words.find("reason." + key).orElse(call.reason().title());
    }
    return "";
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
