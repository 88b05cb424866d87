package org.pgx4j.rules.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.ScoreRange;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.Lookup;
import org.pgx4j.core.translation.PhenotypeRule;

/** A small vocabulary: a gene by phenotype, one by score, one by presence, one with long names. */
final class Vocabularies {
  private static final Authority CPIC = Authority.of("CPIC");

  private Vocabularies() {}

  static GeneVocabulary small() {
    Map<Gene, FunctionTable> tables =
        Map.of(
            Gene.of("CYP2C19"), metabolizer("CYP2C19"),
            Gene.of("CYP2C9"), metabolizer("CYP2C9"),
            Gene.of("CYP2D6"), score("CYP2D6", "*1", "*4"),
            Gene.of("DPYD"), score("DPYD", "Reference", "c.1905+1G>A (*2A)"),
            Gene.of("HLA-B"), presence());
    return GeneVocabulary.of(
        tables.keySet(), gene -> Optional.ofNullable(tables.get(gene)), gene -> Optional.empty());
  }

  private static FunctionTable metabolizer(String gene) {
    return FunctionTable.builder(Gene.of(gene), CPIC)
        .function("*1", "Normal function")
        .function("*2", "No function")
        .function("*17", "Increased function")
        .rules(
            List.of(
                new PhenotypeRule(
                    "Normal Metabolizer",
                    List.of(new PhenotypeRule.FunctionPair("Normal function", "Normal function")),
                    List.of(),
                    null),
                new PhenotypeRule(
                    "Poor Metabolizer",
                    List.of(new PhenotypeRule.FunctionPair("No function", "No function")),
                    List.of(),
                    null)))
        .build();
  }

  private static FunctionTable score(String gene, String normal, String none) {
    ScoreRange zero = new ScoreRange(BigDecimal.ZERO, true, BigDecimal.ZERO, true);
    return FunctionTable.builder(Gene.of(gene), CPIC)
        .lookup(Lookup.SCORE)
        .function(normal, "Normal function")
        .function(none, "No function")
        .activity(normal, ActivityScore.of("1"))
        .activity(none, ActivityScore.of("0"))
        .rules(List.of(new PhenotypeRule("Poor Metabolizer", List.of(), List.of(), zero)))
        .build();
  }

  private static FunctionTable presence() {
    return FunctionTable.builder(Gene.of("HLA-B"), CPIC)
        .lookup(Lookup.PRESENCE)
        .presenceAlleles(List.of("*57:01", "*15:02"))
        .build();
  }
}
