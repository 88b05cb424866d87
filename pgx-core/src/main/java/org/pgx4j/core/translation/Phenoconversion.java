package org.pgx4j.core.translation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * How drugs that are taken change what a gene's result means: a policy for one gene, by the class
 * of inhibitor or inducer.
 *
 * <p>A policy either multiplies the activity score or moves the phenotype along an order. Of
 * several inhibitors the strongest counts, of several inducers likewise; inhibitors and inducers
 * taken together leave open which prevails, and both results are candidates. A class that the
 * policy does not name changes nothing.
 */
public final class Phenoconversion {
  private final String id;
  private final Gene gene;
  private final boolean standard;
  private final List<Effect> effects;
  private final List<String> order;

  private Phenoconversion(
      String id, Gene gene, boolean standard, List<Effect> effects, List<String> order) {
    this.id = id;
    this.gene = gene;
    this.standard = standard;
    this.effects = List.copyOf(effects);
    this.order = List.copyOf(order);
    for (Effect effect : effects) {
      if ((effect.factor() == null) == order.isEmpty()) {
        throw new PgxException(
            Problem.of(
                ProblemCode.BAD_KNOWLEDGE,
                Place.of(id).atField("effects"),
                "Give factors for scores, or an order of phenotypes and steps",
                effect.strength()));
      }
    }
  }

  /**
   * What one class of drug does.
   *
   * @param role inhibitor or inducer
   * @param strength the class, as {@link Modulator#strength}
   * @param factor by which the activity score is multiplied, 0 to 1; null when phenotypes move
   * @param steps by how many places the phenotype moves, down when negative; stays within the order
   */
  public record Effect(
      Modulator.Role role, String strength, @Nullable BigDecimal factor, int steps) {}

  /**
   * One thing that a genotype can mean while the drugs are taken.
   *
   * @param clinical what it means, with the score exactly as computed
   * @param lookup what guidelines are asked with: where they list scores one by one, the next lower
   *     listed score of the same phenotype, or the lowest of it
   */
  public record Converted(GeneResult clinical, GeneResult lookup) {}

  /** A policy that multiplies activity scores. */
  public static Phenoconversion ofScores(
      String id, Gene gene, boolean standard, List<Effect> effects) {
    return new Phenoconversion(id, gene, standard, effects, List.of());
  }

  /**
   * A policy that moves phenotypes along an order.
   *
   * @param order the authority's terms from the least to the most active; the least stays, because
   *     no drug induces what is not there
   */
  public static Phenoconversion ofPhenotypes(
      String id, Gene gene, boolean standard, List<Effect> effects, List<String> order) {
    return new Phenoconversion(id, gene, standard, effects, order);
  }

  /** The policy's identifier. */
  public String id() {
    return id;
  }

  /** The gene. */
  public Gene gene() {
    return gene;
  }

  /** Whether it applies unless a caller takes it away; otherwise a caller must ask for it. */
  public boolean isStandard() {
    return standard;
  }

  /** Those of the drugs that this policy gives an effect on the gene. */
  public List<Modulator> effective(Collection<Modulator> taken) {
    return taken.stream()
        .filter(one -> one.genes().contains(gene) && effect(one).filter(this::changes).isPresent())
        .toList();
  }

  private Optional<Effect> effect(Modulator modulator) {
    return effects.stream()
        .filter(
            effect ->
                effect.role() == modulator.role() && effect.strength().equals(modulator.strength()))
        .findFirst();
  }

  private boolean changes(Effect effect) {
    BigDecimal factor = effect.factor();
    return factor == null ? effect.steps() != 0 : factor.compareTo(BigDecimal.ONE) != 0;
  }

  /**
   * What a result means while drugs are taken: one thing, or several where it stays open; empty
   * when the drugs change nothing of it, as when nothing is known of it.
   *
   * @param genetic what the genotype means by itself
   * @param functions the authority's functions of the gene
   * @param taken the drugs
   */
  public List<Converted> convert(
      GeneResult genetic, FunctionTable functions, Collection<Modulator> taken) {
    Set<Converted> results = new LinkedHashSet<>();
    for (Modulator.Role role : Modulator.Role.values()) {
      List<Effect> found =
          effective(taken).stream()
              .filter(one -> one.role() == role)
              .flatMap(one -> effect(one).stream())
              .toList();
      if (!found.isEmpty()) {
        results.addAll(order.isEmpty() ? scaled(genetic, functions, found) : moved(genetic, found));
      }
    }
    return List.copyOf(results);
  }

  private static List<Converted> scaled(
      GeneResult genetic, FunctionTable functions, List<Effect> effects) {
    if (genetic.score().isEmpty()) {
      return List.of();
    }
    BigDecimal least = BigDecimal.ONE;
    for (Effect effect : effects) {
      BigDecimal factor = effect.factor();
      least = factor == null ? least : least.min(factor);
    }
    ActivityScore score = genetic.score().get().times(least);
    List<Converted> results = new ArrayList<>();
    for (GeneResult clinical : functions.spread(score)) {
      results.add(new Converted(clinical, functions.listed(clinical)));
    }
    return results;
  }

  private List<Converted> moved(GeneResult genetic, List<Effect> effects) {
    int from = genetic.phenotype().map(Phenotype::term).map(order::indexOf).orElse(-1);
    if (from < 0) {
      return List.of();
    }
    int steps = 0;
    for (Effect effect : effects) {
      steps = Math.abs(effect.steps()) > Math.abs(steps) ? effect.steps() : steps;
    }
    int to = from == 0 ? from : Math.max(0, Math.min(order.size() - 1, from + steps));
    GeneResult result = GeneResult.of(gene, new Phenotype(gene, order.get(to)), null);
    return List.of(new Converted(result, result));
  }

  @Override
  public String toString() {
    return id;
  }
}
