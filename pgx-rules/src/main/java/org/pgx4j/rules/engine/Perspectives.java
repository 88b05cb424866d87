package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.Modulator;
import org.pgx4j.core.translation.Phenoconversion;

/**
 * One profile's genes as a rule sees them: by the functions of the rule's authority where it has
 * its own, and changed by the other drugs taken. For one assessment; not thread-safe.
 */
final class Perspectives {
  private static final String NO_DRUG = "";

  private final Knowledge knowledge;
  private final ProfileResolver resolver;
  private final PatientProfile said;
  private final ResolvedProfile resolved;
  private final Predicate<Phenoconversion> policies;
  private final Map<Key, Optional<ResolvedGene>> known = new HashMap<>();

  Perspectives(
      Knowledge knowledge,
      ProfileResolver resolver,
      PatientProfile said,
      ResolvedProfile resolved,
      Predicate<Phenoconversion> policies) {
    this.knowledge = knowledge;
    this.resolver = resolver;
    this.said = said;
    this.resolved = resolved;
    this.policies = policies;
  }

  private record Key(Gene gene, Authority authority, List<Modulator> taken) {}

  /** The genes that a rule depends on and of which something is known, by symbol. */
  List<ResolvedGene> genes(Rule rule) {
    List<ResolvedGene> genes = new ArrayList<>();
    for (Gene gene : new TreeSet<>(rule.genes())) {
      Optional<ResolvedGene> plain = resolved.gene(gene);
      if (plain.isPresent()) {
        String asked = rule.drug();
        List<Modulator> taken = rule.isGeneticOnly() ? List.of() : taken(gene, asked);
        functions(gene, rule.authority())
            .flatMap(table -> seen(plain.get(), table, taken))
            .ifPresent(genes::add);
      }
    }
    return genes;
  }

  /** The genes that drugs taken change, whatever drug is asked about, by the first authority. */
  Map<Gene, ResolvedGene> clinical() {
    Map<Gene, ResolvedGene> changed = new TreeMap<>();
    for (ResolvedGene plain : resolved.genes()) {
      List<Modulator> taken = taken(plain.gene(), NO_DRUG);
      if (!taken.isEmpty()) {
        knowledge
            .functions(plain.gene())
            .flatMap(table -> seen(plain, table, taken))
            .ifPresent(gene -> changed.put(gene.gene(), gene));
      }
    }
    return changed;
  }

  /** The functions that rules of an authority are judged by. */
  Optional<FunctionTable> functions(Gene gene, Authority authority) {
    return knowledge.functionsFor(gene, authority);
  }

  /** A drug never changes the answer about itself. */
  private List<Modulator> taken(Gene gene, String asked) {
    List<Modulator> taken = new ArrayList<>();
    for (Modulator modulator : resolved.modulators()) {
      if (modulator.genes().contains(gene) && !modulator.drug().equals(asked)) {
        taken.add(modulator);
      }
    }
    return taken;
  }

  private Optional<ResolvedGene> seen(
      ResolvedGene plain, FunctionTable table, List<Modulator> taken) {
    boolean first = knowledge.functions(plain.gene()).filter(own -> own == table).isPresent();
    if (first && taken.isEmpty()) {
      return Optional.of(plain);
    }
    Key key = new Key(plain.gene(), table.authority(), taken);
    Optional<ResolvedGene> before = known.get(key);
    if (before == null) {
      Optional<ResolvedGene> own = first ? Optional.of(plain) : by(table);
      before = own.map(gene -> taken.isEmpty() ? gene : converted(gene, table, taken));
      known.put(key, before);
    }
    return before;
  }

  /**
   * The gene by another authority's functions. What that authority has no word for leaves it
   * without a result; the first authority has told the user of what nobody knows.
   */
  private Optional<ResolvedGene> by(FunctionTable table) {
    try {
      return Optional.of(resolver.gene(table, said, problem -> {}));
    } catch (PgxException e) {
      return Optional.empty();
    }
  }

  private ResolvedGene converted(ResolvedGene gene, FunctionTable table, List<Modulator> taken) {
    for (Phenoconversion policy : knowledge.phenoconversions(gene.gene())) {
      if (policies.test(policy)) {
        List<String> drugs =
            policy.effective(taken).stream().map(Modulator::drug).distinct().sorted().toList();
        if (!drugs.isEmpty()) {
          return gene.with(converted(gene.readings(), policy, table, taken, drugs));
        }
      }
    }
    return gene;
  }

  private static List<Reading> converted(
      List<Reading> readings,
      Phenoconversion policy,
      FunctionTable table,
      List<Modulator> taken,
      List<String> drugs) {
    Map<Object, Reading> changed = new LinkedHashMap<>();
    for (Reading reading : readings) {
      List<Phenoconversion.Converted> results = policy.convert(reading.result(), table, taken);
      if (results.isEmpty()) {
        changed.put(reading, reading);
      }
      for (Phenoconversion.Converted one : results) {
        Reading converted = reading.converted(one.lookup(), one.clinical(), drugs);
        changed.putIfAbsent(
            List.of(reading.role(), reading.genotype(), one.clinical(), reading.isTrusted()),
            converted);
      }
    }
    return List.copyOf(changed.values());
  }
}
