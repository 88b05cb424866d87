package org.pgx4j.rules.knowledge.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.GeneResult;
import org.pgx4j.core.translation.Lookup;

/** A gene's functions as published, the file that they become, and the proof that it says so. */
final class GeneFunctions {
  private final Gene gene;
  private final Place place;
  private final Map<String, String> functions = new LinkedHashMap<>();
  private final Map<String, String> activity = new LinkedHashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Map<String, Object>> ranges = new ArrayList<>();
  private List<String> leastFirst = List.of();

  /** What is published for one allele or a pair. */
  private record Row(List<String> alleles, String phenotype, String lookup) {}

  GeneFunctions(Gene gene, Place place) {
    this.gene = gene;
    this.place = place;
  }

  Gene gene() {
    return gene;
  }

  void function(String allele, String function) {
    functions.put(name(allele), function);
  }

  void activity(String allele, String value) {
    activity.put(
        name(allele),
        value.equalsIgnoreCase("n/a") ? "n/a" : ActivityScore.parse(value).toString());
  }

  /** One allele or a pair, its phenotype, and what guidelines look up for it. */
  void row(List<String> alleles, String phenotype, String lookup) {
    if (alleles.isEmpty() || alleles.size() > 2 || phenotype.isBlank()) {
      throw bad("Give one or two alleles and their phenotype a row");
    }
    rows.add(new Row(alleles.stream().map(GeneFunctions::name).toList(), phenotype, lookup));
  }

  /** A range of scores, where ranges are published. */
  void range(String phenotype, Map<String, Object> score) {
    ranges.add(Json.of("is", phenotype, "score", score));
  }

  /** Which of several alleles without phase decides. */
  void leastFirst(List<String> order) {
    leastFirst = functions.values().stream().allMatch(order::contains) ? order : List.of();
  }

  boolean hasPhenotypes() {
    return !rows.isEmpty() || !ranges.isEmpty();
  }

  /** A slash within a name would read as a pair. */
  private static String name(String published) {
    return published.replace("/", ", ");
  }

  /** The file; tells the draft of functions that are published with several phenotypes. */
  Map<String, Object> document(PackDraft draft, String version) {
    boolean scored = !activity.isEmpty();
    PhenotypeTable table = new PhenotypeTable(place);
    for (Row row : rows) {
      if (!scored) {
        table.functions(row.alleles.stream().map(this::functionOf).toList(), row.phenotype);
      } else if (!row.lookup.equalsIgnoreCase("n/a")) {
        table.score(ActivityScore.parse(row.lookup), row.phenotype);
      }
    }
    for (List<String> functions : table.disputed()) {
      draft.problem(
          ProblemCode.BAD_ENTRY,
          place.atField(gene.symbol()),
          "Give one phenotype for " + functions + "; it is indeterminate until then");
    }
    Release release = draft.release();
    Map<String, Object> document = Json.of("schema", "pgx4j/functions/1", "gene", gene.symbol());
    document.put("authority", release.authority().name());
    document.put("version", version);
    document.put("licence", release.licence());
    document.put("citations", List.of());
    String lookup = scored ? "score" : hasPhenotypes() ? "phenotype" : "genotype";
    document.put("lookup", lookup);
    document.put("functions", grouped(functions));
    if (scored) {
      document.put("activity", grouped(activity));
      document.put("phenotypes", ranges.isEmpty() ? table.scoreRules() : ranges);
    } else if (hasPhenotypes()) {
      document.put("phenotypes", table.functionRules());
    }
    if (!leastFirst.isEmpty()) {
      document.put("leastFirst", leastFirst);
    }
    document.put("otherwise", PhenotypeTable.INDETERMINATE);
    return document;
  }

  private String functionOf(String allele) {
    String function = functions.get(allele);
    if (function == null) {
      throw bad("Give " + allele + " a function, because a row names it");
    }
    return function;
  }

  private static Map<String, List<String>> grouped(Map<String, String> values) {
    Map<String, List<String>> groups = new TreeMap<>(Collections.reverseOrder());
    values.forEach(
        (allele, value) -> groups.computeIfAbsent(value, one -> new ArrayList<>()).add(allele));
    return groups;
  }

  /**
   * Asks the table that was made for every row.
   *
   * @throws PgxException when it says something else of one; saying that it is not known is allowed
   */
  void prove(FunctionTable table) {
    for (Row row : rows) {
      GeneResult result = table.translate(genotype(row.alleles));
      String phenotype = result.phenotype().map(Phenotype::term).orElse("");
      boolean silent = phenotype.equals(PhenotypeTable.INDETERMINATE);
      boolean same =
          phenotype.equals(row.phenotype)
              && (table.lookup() != Lookup.SCORE || isScore(result, row.lookup));
      if (!same && !silent) {
        throw bad("Correct " + row.alleles + ": its functions do not give " + row.phenotype);
      }
    }
  }

  private static boolean isScore(GeneResult result, String lookup) {
    String found = result.score().map(ActivityScore::toString).orElse("n/a");
    return lookup.equalsIgnoreCase("n/a")
        ? found.equals("n/a")
        : found.equals(ActivityScore.parse(lookup).toString());
  }

  private Genotype genotype(List<String> alleles) {
    List<Haplotype> haplotypes = alleles.stream().map(one -> Haplotype.parse(gene, one)).toList();
    return haplotypes.size() == 1
        ? new Genotype.Haploid(haplotypes.get(0))
        : Genotype.Diplotype.of(haplotypes.get(0), haplotypes.get(1));
  }

  private PgxException bad(String remedy) {
    return new PgxException(
        Problem.of(ProblemCode.BAD_ENTRY, place.atField(gene.symbol()), remedy));
  }
}
