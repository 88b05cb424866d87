package org.pgx4j.rules.knowledge.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.genotype.StarAllele;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.BiogeographicGroup;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.core.recommendation.Implication;
import org.pgx4j.core.recommendation.Population;
import org.pgx4j.core.recommendation.Recommendation;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.rules.condition.AlleleCondition;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.DiplotypeCondition;
import org.pgx4j.rules.condition.PhenotypeCondition;
import org.pgx4j.rules.condition.PresenceCondition;
import org.pgx4j.rules.condition.ScoreCondition;
import org.pgx4j.rules.condition.TakingCondition;
import org.pgx4j.rules.condition.TestedCondition;
import org.pgx4j.rules.engine.DecisionTable;
import org.pgx4j.rules.engine.Steps;
import org.pgx4j.rules.knowledge.FileKind;
import org.pgx4j.rules.knowledge.KnowledgeBase;

/** Checks that what guidelines and lists name exists. */
final class ReferenceCheck {
  private final KnowledgeBase knowledge;
  private final WordCheck words;
  private final Consumer<Problem> problems;

  ReferenceCheck(KnowledgeBase knowledge, WordCheck words, Consumer<Problem> problems) {
    this.knowledge = knowledge;
    this.words = words;
    this.problems = problems;
  }

  /** Sub-alleles must stand for core alleles that are defined or have a function. */
  void checkFunctions() {
    for (Gene gene : knowledge.definedGenes()) {
      AlleleDefinitions definitions = knowledge.definitions(gene).orElseThrow();
      Optional<FunctionTable> functions = knowledge.functions(gene);
      Place place = Place.of(gene + " definitions");
      if (functions.isEmpty()) {
        report(ProblemCode.UNKNOWN_GENE, place, "Add functions for the gene", gene.symbol());
        continue;
      }
      for (Map.Entry<String, String> sub : definitions.subAlleles().entrySet()) {
        boolean defined =
            definitions.alleles().stream().anyMatch(a -> a.name().equals(sub.getKey()));
        if (!defined || !functions.get().knows(Haplotype.parse(gene, sub.getValue()))) {
          report(
              ProblemCode.UNKNOWN_ALLELE,
              place.atField("subAlleles"),
              "Name alleles",
              sub.getKey());
        }
      }
    }
  }

  /** Modulators must be known drugs. */
  void checkModulators() {
    for (String drug : knowledge.modulatingDrugs()) {
      checkDrug(drug, Place.of(FileKind.MODULATORS.name()));
    }
  }

  /** Drugs with a label must be known, or nobody could ask for them. */
  void checkLabelling() {
    for (String drug : knowledge.labelledDrugs()) {
      checkDrug(drug, Place.of(FileKind.LABELLING.name()));
    }
  }

  /** Every result with a priority needs its text, and must be one that the gene can have. */
  void checkPriorities() {
    for (Gene gene : knowledge.genes()) {
      Place place = Place.of(gene + " priorities");
      knowledge
          .priorities(gene)
          .ifPresent(
              table -> table.results().forEach(one -> words.check(table.of(one).key(), place)));
    }
  }

  /** What was counted must be defined, or no call would ever name it. */
  void checkFrequencies() {
    for (Gene gene : knowledge.countedGenes()) {
      Set<String> defined =
          knowledge.definitions(gene).map(AlleleDefinitions::reportedNames).orElse(Set.of());
      Set<String> counted = new TreeSet<>();
      for (BiogeographicGroup group : BiogeographicGroup.values()) {
        knowledge
            .frequencies(gene, group)
            .ifPresent(frequencies -> counted.addAll(frequencies.counts().keySet()));
      }
      for (String name : counted) {
        Haplotype haplotype = Haplotype.parse(gene, name);
        boolean named =
            defined.contains(name)
                || haplotype.parts().stream()
                    .allMatch(part -> defined.contains(part.allele().name()));
        if (!named) {
          report(ProblemCode.UNKNOWN_ALLELE, Place.of(gene + " frequencies"), "Name alleles", name);
        }
      }
    }
  }

  void check(DecisionTable table) {
    Place place = Place.of(table.id()).atField(table.population().id());
    checkDrug(table.drug(), place);
    if (!table.population().equals(Population.GENERAL)) {
      words.check("population." + table.population(), place);
    }
    for (Gene gene : table.genes()) {
      if (knowledge.functions(gene).isEmpty()) {
        report(ProblemCode.UNKNOWN_GENE, place, "Add functions for the gene", gene.symbol());
      }
    }
    for (DecisionTable.Row row : table.rows()) {
      Place at = place.atField(table.population() + " " + row.id());
      row.conditions().stream()
          .flatMap(Condition::leaves)
          .forEach(leaf -> checkLeaf(table, leaf, at));
      row.untested().forEach(gene -> checkGene(table, gene, at));
      checkRecommendation(row.recommendation(), at);
      Steps steps = row.steps();
      if (steps != null) {
        steps.actions().forEach(action -> checkAction(action, at));
        steps.notes().forEach(note -> words.check(note, at));
      }
    }
  }

  private void checkLeaf(DecisionTable table, Condition leaf, Place place) {
    if (leaf instanceof PhenotypeCondition phenotype) {
      checkGene(table, phenotype.gene(), place);
      knowledge
          .functionsFor(phenotype.gene(), table.authority())
          .ifPresent(
              functions -> {
                for (String term : phenotype.terms()) {
                  if (!functions.phenotypes().contains(term)) {
                    report(
                        ProblemCode.UNKNOWN_PHENOTYPE,
                        place,
                        "Use one of: " + String.join(", ", functions.phenotypes()),
                        term);
                  }
                }
              });
    } else if (leaf instanceof ScoreCondition score) {
      checkGene(table, score.gene(), place);
    } else if (leaf instanceof DiplotypeCondition diplotype) {
      checkGene(table, diplotype.gene(), place);
      diplotype.genotypes().forEach(g -> g.haplotypes().forEach(h -> checkAllele(table, h, place)));
    } else if (leaf instanceof AlleleCondition asked) {
      checkAlleles(table, asked.gene(), asked.alleles(), place);
    } else if (leaf instanceof TestedCondition asked) {
      checkAlleles(table, asked.gene(), asked.alleles(), place);
    } else if (leaf instanceof PresenceCondition presence) {
      checkGene(table, presence.allele().gene(), place);
      checkAllele(table, Haplotype.of(presence.allele()), place);
    } else if (leaf instanceof TakingCondition taking) {
      taking.drugs().forEach(drug -> checkDrug(drug, place));
    }
  }

  private void checkGene(DecisionTable table, Gene gene, Place place) {
    if (!table.genes().contains(gene)) {
      report(ProblemCode.UNKNOWN_GENE, place, "List the gene among the guideline's", gene.symbol());
    }
  }

  private void checkAlleles(DecisionTable table, Gene gene, List<StarAllele> alleles, Place place) {
    checkGene(table, gene, place);
    alleles.forEach(allele -> checkAllele(table, Haplotype.of(allele), place));
  }

  private void checkAllele(DecisionTable table, Haplotype haplotype, Place place) {
    Optional<FunctionTable> functions = knowledge.functionsFor(haplotype.gene(), table.authority());
    if (functions.isPresent() && !functions.get().knows(haplotype)) {
      report(
          ProblemCode.UNKNOWN_ALLELE,
          place,
          "Name an allele of the functions file",
          haplotype.toString());
    }
  }

  private void checkRecommendation(Recommendation recommendation, Place place) {
    if (recommendation.citations().isEmpty()) {
      report(ProblemCode.BAD_KNOWLEDGE, place, "Cite a source", "");
    }
    for (Implication implication : recommendation.implications()) {
      words.check(implication.key(), place);
    }
    recommendation.notes().forEach(note -> words.check(note, place));
    recommendation.actions().forEach(action -> checkAction(action, place));
  }

  private void checkAction(Action action, Place place) {
    for (String key :
        List.of(action.monitor(), action.condition(), action.percentOf(), action.text())) {
      if (!key.isEmpty()) {
        words.check(key, place);
      }
    }
    for (String alternative : action.alternatives()) {
      if (words.isKey(alternative)) {
        words.check(alternative, place);
      } else {
        checkDrug(alternative, place);
      }
    }
    if (action.kind() != ActionKind.TEST) {
      action.drug().ifPresent(drug -> checkDrug(drug, place));
    }
  }

  private void checkDrug(String drug, Place place) {
    boolean known = knowledge.drugs().find(drug).filter(one -> one.name().equals(drug)).isPresent();
    if (!known) {
      report(ProblemCode.UNKNOWN_DRUG, place, "Use the name of a listed drug", drug);
    }
  }

  private void report(ProblemCode code, Place place, String remedy, String value) {
    String named = value.isEmpty() ? remedy : remedy + ", not " + value;
    problems.accept(Problem.of(code, place, named, value));
  }
}
