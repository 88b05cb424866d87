package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.translation.Modulator;
import org.pgx4j.rules.wording.Words;

/** What a reader must know of a gene's call, and of the drugs that change the gene's product. */
final class ModulatorWarnings {
  private final Question question;
  private final List<ResolvedGene> genes;
  private final Words words;

  private ModulatorWarnings(Question question, List<ResolvedGene> genes, Words words) {
    this.question = question;
    this.genes = genes;
    this.words = words;
  }

  static List<Warning> of(
      Question question, ResolvedProfile profile, List<ResolvedGene> genes, OutcomeWords words) {
    List<Warning> warnings = new ArrayList<>(CallWarnings.of(genes));
    new ModulatorWarnings(question, genes, words.words()).add(warnings, profile.modulators());
    return List.copyOf(warnings);
  }

  private void add(List<Warning> warnings, List<Modulator> modulators) {
    for (Modulator modulator : modulators) {
      if (!modulator.drug().equals(question.drug()) && !question.asksAbout(modulator)) {
        for (Gene gene : modulator.genes()) {
          if (question.asked().contains(gene)) {
            add(warnings, modulator, gene);
          }
        }
      }
    }
  }

  private void add(List<Warning> warnings, Modulator modulator, Gene gene) {
    String role = modulator.role() == Modulator.Role.INHIBITOR ? "inhibitor" : "inducer";
    String key = "warning." + role + (isCounted(modulator, gene) ? ".counted" : "");
    Map<String, String> values = new LinkedHashMap<>();
    values.put("taken", modulator.drug());
    values.put("strength", words.term("modulator", modulator.strength()));
    values.put("enzyme", modulator.enzyme());
    values.put("gene", gene.symbol());
    warnings.add(new Warning(key, values));
    if (!modulator.disputed().isEmpty()) {
      Map<String, String> said = new LinkedHashMap<>(values);
      said.put(
          "others",
          modulator.disputed().stream()
              .map(one -> words.term("modulator", one))
              .collect(Collectors.joining(", ")));
      warnings.add(new Warning("warning.modulator.disputed", said));
    }
  }

  /** Whether the drug has already changed the result that the rule was asked with. */
  private boolean isCounted(Modulator modulator, Gene symbol) {
    return genes.stream()
        .filter(gene -> gene.gene().equals(symbol))
        .flatMap(gene -> gene.readings().stream())
        .flatMap(reading -> reading.conversion().stream())
        .anyMatch(conversion -> conversion.drugs().contains(modulator.drug()));
  }
}
