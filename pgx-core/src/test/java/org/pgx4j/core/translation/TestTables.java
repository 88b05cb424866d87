package org.pgx4j.core.translation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.ScoreRange;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.provenance.Authority;

/** Function tables of a fictive gene. */
final class TestTables {
  static final Gene GENE = Gene.of("ABC1");
  static final Authority NOBODY = Authority.of("Nobody");

  private TestTables() {}

  /** 0 poor, up to 1 intermediate, up to 2.25 normal, more ultrarapid; *9 has no value. */
  static FunctionTableBuilder byScore() {
    return FunctionTable.builder(GENE, NOBODY)
        .lookup(Lookup.SCORE)
        .function("*1", "Normal function")
        .function("*2", "No function")
        .function("*3", "Decreased function")
        .function("*9", "Unknown function")
        .function("*1x2", "Increased function")
        .activity("*1", ActivityScore.of("1.0"))
        .activity("*2", ActivityScore.of("0.0"))
        .activity("*3", ActivityScore.of("0.25"))
        .activity("*1x2", ActivityScore.of("2.0"))
        .rules(
            List.of(
                scored("Poor Metabolizer", null, true, "0", true),
                scored("Intermediate Metabolizer", "0", false, "1", true),
                scored("Normal Metabolizer", "1", false, "2.25", true),
                scored("Ultrarapid Metabolizer", "2.25", false, null, false)));
  }

  static PhenotypeRule scored(
      String term, @Nullable String low, boolean lowIn, @Nullable String high, boolean highIn) {
    ScoreRange range = new ScoreRange(number(low), lowIn, number(high), highIn);
    return new PhenotypeRule(term, List.of(), List.of(), range);
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }

  /** Pairs of functions, and single ones. */
  static FunctionTableBuilder byPhenotype() {
    return FunctionTable.builder(GENE, NOBODY)
        .function("*1", "Normal function")
        .function("*2", "No function")
        .function("*9", "Unknown function")
        .rules(
            List.of(
                paired("Poor", List.of("No function"), "No function", "No function"),
                paired("Intermediate", List.of(), "No function", "Normal function"),
                paired(
                    "Normal", List.of("Normal function"), "Normal function", "Normal function")));
  }

  static PhenotypeRule paired(String term, List<String> singles, String first, String second) {
    return new PhenotypeRule(
        term, List.of(new PhenotypeRule.FunctionPair(first, second)), singles, null);
  }

  static GeneResult translate(FunctionTable table, String genotype) {
    return table.translate(Genotype.parse(table.gene(), genotype));
  }

  static String phenotype(FunctionTable table, String genotype) {
    return translate(table, genotype).phenotype().orElseThrow().term();
  }

  static String score(FunctionTable table, String genotype) {
    return translate(table, genotype).score().map(ActivityScore::toString).orElse("n/a");
  }
}
