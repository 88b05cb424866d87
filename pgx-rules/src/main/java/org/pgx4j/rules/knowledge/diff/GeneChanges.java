package org.pgx4j.rules.knowledge.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.NamedAllele;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.GeneResult;
import org.pgx4j.core.translation.Lookup;
import org.pgx4j.rules.knowledge.KnowledgeBase;
import org.pgx4j.rules.knowledge.KnowledgePack;

/** Compares what is known of genes: alleles part by part, functions by what they give. */
final class GeneChanges {
  private GeneChanges() {}

  static List<Change> between(KnowledgeBase before, KnowledgeBase after) {
    List<Change> changes =
        new ArrayList<>(
            Things.compare(
                Change.Subject.ALLELES,
                definitions(before),
                definitions(after),
                GeneChanges::differences,
                one -> List.of(one.toString())));
    changes.addAll(
        Things.compare(
            Change.Subject.FUNCTIONS,
            functions(before),
            functions(after),
            GeneChanges::differences,
            one -> List.of(one.toString())));
    return changes;
  }

  private static Map<String, AlleleDefinitions> definitions(KnowledgeBase knowledge) {
    Map<String, AlleleDefinitions> all = new TreeMap<>();
    for (Gene gene : knowledge.definedGenes()) {
      knowledge.definitions(gene).ifPresent(one -> all.put(gene.symbol(), one));
    }
    return all;
  }

  private static Map<String, FunctionTable> functions(KnowledgeBase knowledge) {
    Set<Authority> authorities =
        knowledge.packs().stream()
            .map(KnowledgePack::authority)
            .collect(Collectors.toCollection(TreeSet::new));
    Map<String, FunctionTable> all = new TreeMap<>();
    for (Gene gene : knowledge.genes()) {
      for (Authority authority : authorities) {
        knowledge
            .functions(gene, authority)
            .ifPresent(table -> all.put(gene + " " + authority, table));
      }
    }
    return all;
  }

  private static List<String> differences(AlleleDefinitions before, AlleleDefinitions after) {
    List<String> found = new ArrayList<>();
    parts("allele", alleles(before), alleles(after), found);
    parts("position", positions(before, false), positions(after, false), found);
    parts("extra position", positions(before, true), positions(after, true), found);
    found.addAll(rest(before).differences(rest(after)));
    return found;
  }

  private static Map<String, String> alleles(AlleleDefinitions definitions) {
    Map<String, String> all = new TreeMap<>();
    for (NamedAllele one : definitions.alleles()) {
      all.put(one.name(), (one.everywhere() ? "everywhere " : "") + one.at());
    }
    return all;
  }

  private static Map<String, String> positions(AlleleDefinitions definitions, boolean extra) {
    Map<String, String> all = new TreeMap<>();
    for (DefiningPosition one : extra ? definitions.extra() : definitions.positions()) {
      String place = definitions.chromosome() + ":" + one.position();
      String on37 =
          definitions
              .sites(GenomeBuild.GRCH37)
              .map(
                  sites ->
                      " on GRCh37 "
                          + sites.position(one)
                          + sites.reference(one).map(base -> " " + base).orElse(" unverified"))
              .orElse("");
      all.put(place, one.reference() + ">" + String.join(",", one.alternates()) + on37);
    }
    return all;
  }

  private static Said rest(AlleleDefinitions one) {
    return new Said()
        .with("build", one.build())
        .with("strategy", one.strategy())
        .with("ploidy", one.ploidy())
        .with("undocumented as reference", one.undocumentedAsReference())
        .with("reference", one.reference())
        .with("tier 1", new TreeSet<>(one.tier1()))
        .with("required", new TreeSet<>(one.required()))
        .with("priorities", one.priorities())
        .with("sub-alleles", new TreeMap<>(one.subAlleles()))
        .with("marker", one.marker())
        .with("structure", one.structure())
        .with(
            "fallback",
            one.fallback().map(f -> f.position() + " " + new TreeMap<>(f.alleles())).orElse(""));
  }

  private static void parts(
      String part, Map<String, String> before, Map<String, String> after, List<String> found) {
    Things.compare(
            Change.Subject.ALLELES,
            before,
            after,
            (a, b) -> a.equals(b) ? List.of() : List.of(a + " → " + b),
            List::of)
        .forEach(
            one ->
                found.add(
                    part + " " + one.name() + " " + one.kind() + ": " + one.details().get(0)));
  }

  private static List<String> differences(FunctionTable before, FunctionTable after) {
    List<String> found = new ArrayList<>();
    parts("allele", assigned(before), assigned(after), found);
    found.addAll(rest(before).differences(rest(after)));
    found.addAll(results(before, after));
    return found;
  }

  private static Said rest(FunctionTable one) {
    return new Said()
        .with("lookup", one.lookup())
        .with("phenotypes", new TreeSet<>(one.phenotypes()))
        .with("least first", one.leastFirst())
        .with("presences", presences(one));
  }

  /** The alleles whose presence is asked for. */
  private static Set<String> presences(FunctionTable table) {
    Set<String> asked = new TreeSet<>();
    if (table.lookup() == Lookup.PRESENCE) {
      table
          .possibleResults()
          .forEach(result -> result.presences().forEach(one -> asked.add(one.allele().toString())));
    }
    return asked;
  }

  /** Function and activity of each allele. */
  private static Map<String, String> assigned(FunctionTable table) {
    Map<String, String> all = new TreeMap<>();
    for (String name : table.alleles()) {
      Haplotype haplotype = Haplotype.parse(table.gene(), name);
      String activity = table.activityOf(haplotype).map(score -> ", " + score).orElse("");
      all.put(name, table.functionOf(haplotype).orElse("") + activity);
    }
    return all;
  }

  /** What one allele of each function that did not change gives, alone and with each other. */
  private static List<String> results(FunctionTable before, FunctionTable after) {
    Map<String, String> old = assigned(before);
    Map<String, String> now = assigned(after);
    Map<String, String> one = new TreeMap<>();
    old.forEach(
        (name, function) -> {
          if (function.equals(now.get(name))) {
            one.putIfAbsent(function, name);
          }
        });
    List<String> found = new ArrayList<>();
    List<String> names = List.copyOf(one.values());
    for (int i = 0; i < names.size(); i++) {
      compare(before, after, names.subList(i, i + 1), found);
      for (int j = i; j < names.size(); j++) {
        compare(before, after, List.of(names.get(i), names.get(j)), found);
      }
    }
    return found;
  }

  private static void compare(
      FunctionTable before, FunctionTable after, List<String> names, List<String> found) {
    List<Haplotype> pair =
        names.stream().map(name -> Haplotype.parse(before.gene(), name)).toList();
    Genotype genotype =
        pair.size() == 1
            ? new Genotype.Haploid(pair.get(0))
            : Genotype.Diplotype.of(pair.get(0), pair.get(1));
    String old = said(before.translate(genotype));
    String now = said(after.translate(genotype));
    if (!old.equals(now)) {
      found.add("result of " + genotype + ": " + old + " → " + now);
    }
  }

  private static String said(GeneResult result) {
    Optional<String> score = result.score().map(ActivityScore::toString);
    return result.phenotype().map(Phenotype::term).orElse("none")
        + score.map(value -> ", " + value).orElse("");
  }
}
