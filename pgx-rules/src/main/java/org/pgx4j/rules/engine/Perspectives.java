package org.pgx4j.rules.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.GeneResult;
import org.pgx4j.core.translation.Modulator;
import org.pgx4j.core.translation.Phenoconversion;

/**
 * One profile's genes as a rule sees them: by the functions of the rule's authority where it has
 * its own, and changed by the other drugs taken. What was worked out is kept: at most one gene for
 * each authority with functions of its own and each drug taken, and one set for what rules ask.
 */
final class Perspectives {
  private static final String NO_DRUG = "";
  private static final @Nullable SeenGenes[] NOTHING = {};

  private final GeneFunctions functions;
  private final ProfileResolver resolver;
  private final PatientProfile said;
  private final ResolvedProfile resolved;
  private final ReadingView withoutGenes;
  private volatile @Nullable Map<Key, Optional<ResolvedGene>> known;

  /** By number of what is asked. A thread that misses what another has put there works it out. */
  private volatile @Nullable SeenGenes[] seen = NOTHING;

  Perspectives(
      GeneFunctions functions,
      ProfileResolver resolver,
      PatientProfile said,
      ResolvedProfile resolved) {
    this.functions = functions;
    this.resolver = resolver;
    this.said = said;
    this.resolved = resolved;
    this.withoutGenes = ReadingView.of(resolved);
  }

  /** A gene by a table, with the drugs taken but one, or by itself. */
  private record Key(FunctionTable table, String without, boolean isGenetic) {
    // Written out: what a record links at run time would cost every start milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that
          && isGenetic == that.isGenetic
          && table.equals(that.table)
          && without.equals(that.without);
    }

    @Override
    public int hashCode() {
      return 31 * table.hashCode() + without.hashCode();
    }
  }

  /** What was said of the person. */
  PatientProfile said() {
    return said;
  }

  /** Whether an engine's own resolver interpreted the profile. */
  boolean isBy(ProfileResolver other) {
    return resolver == other;
  }

  /** The person without any gene, as a population's conditions see it. */
  ReadingView withoutGenes() {
    return withoutGenes;
  }

  /**
   * The genes that a rule depends on. A drug never changes the answer about itself, so where it is
   * {@code taken} and changes results they are seen for that drug alone.
   */
  SeenGenes seen(Question question, boolean taken) {
    AskedGenes asked = question.asked();
    if (taken && !asked.isGeneticOnly()) {
      return see(asked, question.drug());
    }
    int number = asked.number();
    @Nullable SeenGenes[] kept = seen;
    SeenGenes before = number < kept.length ? kept[number] : null;
    if (before == null) {
      before = see(asked, NO_DRUG);
      if (number >= kept.length) {
        kept = Arrays.copyOf(kept, Math.max(number + 1, functions.askedCount()));
        seen = kept;
      }
      kept[number] = before;
    }
    return before;
  }

  private SeenGenes see(AskedGenes asked, String drug) {
    List<AskedGene> genes = asked.genes();
    @Nullable ResolvedGene[] each = new ResolvedGene[genes.size()];
    for (int i = 0; i < each.length; i++) {
      each[i] = see(genes.get(i), drug, asked.isGeneticOnly());
    }
    return SeenGenes.of(resolved, asked, each);
  }

  private @Nullable ResolvedGene see(AskedGene asked, String drug, boolean geneticOnly) {
    ResolvedGene plain = resolved.find(asked.gene());
    Functions by = plain == null ? null : asked.functions(functions);
    if (plain == null || by == null) {
      return null;
    }
    boolean genetic = geneticOnly || resolved.modulators(plain.gene()).isEmpty();
    return by.isFirst() && genetic ? plain : seen(plain, by, drug, genetic).orElse(null);
  }

  /** A gene as the drugs taken leave it, whatever drug is asked about, by the first authority. */
  ResolvedGene clinical(ResolvedGene plain) {
    Functions first = functions.first(plain.gene());
    return first == null || resolved.modulators(plain.gene()).isEmpty()
        ? plain
        : seen(plain, first, NO_DRUG, false).orElse(plain);
  }

  /** All results that a gene may have by the functions that a rule is judged by. */
  List<GeneResult> possibleResults(AskedGene gene) {
    Functions by = gene.functions(functions);
    return by == null ? List.of() : by.table().possibleResults();
  }

  private Optional<ResolvedGene> seen(
      ResolvedGene plain, Functions by, String asked, boolean genetic) {
    List<Modulator> all = genetic ? List.of() : resolved.modulators(plain.gene());
    boolean isTaken = isAmong(all, asked);
    Key key = new Key(by.table(), isTaken ? asked : NO_DRUG, genetic);
    Map<Key, Optional<ResolvedGene>> genes = known();
    Optional<ResolvedGene> before = genes.get(key);
    if (before == null) {
      List<Modulator> taken =
          isTaken ? all.stream().filter(one -> !one.drug().equals(asked)).toList() : all;
      before = by.isFirst() ? Optional.of(plain) : resolver.gene(by, said, resolved);
      if (before.isPresent() && !taken.isEmpty()) {
        before = Optional.of(converted(before.get(), by, taken));
      }
      genes.put(key, before);
    }
    return before;
  }

  private Map<Key, Optional<ResolvedGene>> known() {
    Map<Key, Optional<ResolvedGene>> genes = known;
    if (genes == null) {
      synchronized (this) {
        genes = known;
        if (genes == null) {
          genes = new ConcurrentHashMap<>();
          known = genes;
        }
      }
    }
    return genes;
  }

  /** Whether a drug is taken and changes results. */
  boolean isTaken(String drug) {
    return isAmong(resolved.modulators(), drug);
  }

  private static boolean isAmong(List<Modulator> all, String drug) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).drug().equals(drug)) {
        return true;
      }
    }
    return false;
  }

  private ResolvedGene converted(ResolvedGene gene, Functions by, List<Modulator> taken) {
    for (Phenoconversion policy : functions.policies(gene.gene())) {
      List<String> drugs =
          policy.effective(taken).stream().map(Modulator::drug).distinct().sorted().toList();
      if (!drugs.isEmpty()) {
        return gene.with(converted(gene.readings(), policy, by.table(), taken, drugs));
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
