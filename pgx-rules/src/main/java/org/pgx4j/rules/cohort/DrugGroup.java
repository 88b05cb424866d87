package org.pgx4j.rules.cohort;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pgx4j.core.drug.Drug;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.rules.engine.Knowledge;
import org.pgx4j.rules.engine.RuleEngine;

/**
 * Drugs whose answers depend on the same of the genes called.
 *
 * @param genes the genes, as indexes of those called
 * @param drugs canonical names, ascending; one that is not known is as it was given
 */
record DrugGroup(List<Integer> genes, List<String> drugs) {

  /** The drugs of a cohort, those that depend on the same genes together. */
  static List<DrugGroup> of(Cohort cohort, List<Gene> called) {
    Knowledge knowledge = cohort.engine().knowledge();
    Map<List<Integer>, List<String>> groups = new LinkedHashMap<>();
    for (String drug : names(cohort)) {
      Set<Gene> asked =
          knowledge.rules(drug).stream()
              .filter(
                  rule ->
                      cohort.authorities().isEmpty()
                          || cohort.authorities().contains(rule.authority()))
              .flatMap(rule -> rule.genes().stream())
              .collect(Collectors.toSet());
      List<Integer> indexes =
          IntStream.range(0, called.size())
              .filter(i -> asked.contains(called.get(i)))
              .boxed()
              .toList();
      groups.computeIfAbsent(indexes, key -> new ArrayList<>()).add(drug);
    }
    return groups.entrySet().stream()
        .map(group -> new DrugGroup(group.getKey(), group.getValue()))
        .toList();
  }

  private static String canonical(Knowledge knowledge, String drug) {
    String name = drug.strip();
    Optional<Drug> found =
        knowledge.drugsWithRules().contains(name) ? Optional.empty() : knowledge.drugs().find(name);
    return found.map(Drug::name).orElse(name);
  }

  private static Set<String> names(Cohort cohort) {
    Knowledge knowledge = cohort.engine().knowledge();
    Set<String> names = new TreeSet<>();
    if (isAll(cohort)) {
      names.addAll(knowledge.drugsWithRules());
      names.removeAll(knowledge.drugsByIndication());
    } else {
      cohort.drugs().forEach(drug -> names.add(canonical(knowledge, drug)));
    }
    return names;
  }

  static boolean isAll(Cohort cohort) {
    return cohort.drugs().equals(List.of(RuleEngine.ALL));
  }
}
