package org.pgx4j.rules.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.translation.GeneResult;

/** One possible truth about one gene: a genotype where there is one, and what it means. */
public final class Reading {
  private final Role role;
  private final @Nullable Genotype genotype;
  private final GeneResult result;
  private final double probability;
  private final boolean trusted;
  private final List<Integer> positions;

  private Reading(
      Role role,
      @Nullable Genotype genotype,
      GeneResult result,
      double probability,
      boolean trusted,
      List<Integer> positions) {
    this.role = role;
    this.genotype = genotype;
    this.result = Objects.requireNonNull(result);
    this.probability = probability;
    this.trusted = trusted;
    this.positions = List.copyOf(positions);
  }

  /** What part a reading plays in the answer. */
  public enum Role {
    /** Decides: stated, or of rank 1. */
    DECIDING,
    /** Fits less well; shown with whether it would change the answer. */
    ALTERNATIVE,
    /** Would follow if an allele were present that a position not read cannot exclude. */
    NOT_EXCLUDED
  }

  static Reading deciding(
      @Nullable Genotype genotype, GeneResult result, double probability, boolean trusted) {
    return new Reading(Role.DECIDING, genotype, result, probability, trusted, List.of());
  }

  static Reading alternative(
      Genotype genotype, GeneResult result, double probability, boolean trusted) {
    return new Reading(Role.ALTERNATIVE, genotype, result, probability, trusted, List.of());
  }

  static Reading notExcluded(Genotype genotype, GeneResult result, List<Integer> positions) {
    return new Reading(Role.NOT_EXCLUDED, genotype, result, Double.NaN, true, positions);
  }

  /** What part it plays. */
  public Role role() {
    return role;
  }

  /** The genotype; empty when a phenotype or score was stated. */
  public Optional<Genotype> genotype() {
    return Optional.ofNullable(genotype);
  }

  /** What it means. */
  public GeneResult result() {
    return result;
  }

  /** The probability among all candidates, when known. */
  public OptionalDouble probability() {
    return Double.isNaN(probability) ? OptionalDouble.empty() : OptionalDouble.of(probability);
  }

  /**
   * Whether the result may be relied on; an undocumented variant or an unknown allele takes that
   * away.
   */
  public boolean isTrusted() {
    return trusted;
  }

  /** For {@link Role#NOT_EXCLUDED}: the positions that were not read. */
  public List<Integer> positions() {
    return positions;
  }

  /** The genotype and what it means, on one line: {@code *1/*2, Intermediate Metabolizer}. */
  public String describe() {
    StringBuilder text = new StringBuilder();
    genotype().ifPresent(text::append);
    result.score().ifPresent(score -> append(text, "activity score " + score));
    result.phenotype().ifPresent(phenotype -> append(text, phenotype.term()));
    if (genotype == null || result.phenotype().isEmpty()) {
      result.presences().forEach(presence -> append(text, presence.toString()));
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String part) {
    if (text.indexOf(part) != 0 || text.isEmpty()) {
      text.append(text.isEmpty() ? "" : ", ").append(part);
    }
  }

  /** The role; the content is a person's. */
  @Override
  public String toString() {
    return "Reading[" + role + "]";
  }
}
