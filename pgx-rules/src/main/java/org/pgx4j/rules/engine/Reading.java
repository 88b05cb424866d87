package org.pgx4j.rules.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.AllelePresence;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.translation.GeneResult;

/** One possible truth about one gene: a genotype where there is one, and what it means. */
public final class Reading {
  /** Of a probability that leaves an answer as it is. */
  static final double NEGLIGIBLE = 0.01;

  private final Role role;
  private final @Nullable Genotype genotype;
  private final GeneResult result;
  private final double probability;
  private final boolean trusted;
  private final List<Integer> positions;
  private final @Nullable Conversion conversion;

  private Reading(
      Role role,
      @Nullable Genotype genotype,
      GeneResult result,
      double probability,
      boolean trusted,
      List<Integer> positions) {
    this(role, genotype, result, probability, trusted, positions, null);
  }

  private Reading(
      Role role,
      @Nullable Genotype genotype,
      GeneResult result,
      double probability,
      boolean trusted,
      List<Integer> positions,
      @Nullable Conversion conversion) {
    this.role = role;
    this.genotype = genotype;
    this.result = Objects.requireNonNull(result);
    this.probability = probability;
    this.trusted = trusted;
    this.positions = List.copyOf(positions);
    this.conversion = conversion;
  }

  /**
   * How drugs taken changed a result.
   *
   * @param genetic what the genotype means by itself
   * @param clinical what it means with the drugs, with the score exactly as computed
   * @param drugs the drugs, in order
   */
  public record Conversion(GeneResult genetic, GeneResult clinical, List<String> drugs) {
    /** Copies the list. */
    public Conversion {
      drugs = List.copyOf(drugs);
    }

    /** The type only; what is taken is a person's. */
    @Override
    public String toString() {
      return "Conversion";
    }
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

  /** This reading, shown beside what decides. */
  Reading asAlternative() {
    return new Reading(
        Role.ALTERNATIVE, genotype, result, probability, trusted, positions, conversion);
  }

  /** This reading with the result that the drugs taken leave. */
  Reading converted(GeneResult lookup, GeneResult clinical, List<String> drugs) {
    Conversion conversion = new Conversion(result, clinical, drugs);
    return new Reading(role, genotype, lookup, probability, trusted, positions, conversion);
  }

  /** How drugs taken changed the result; empty when they did not. */
  public Optional<Conversion> conversion() {
    return Optional.ofNullable(conversion);
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
    if (genotype != null) {
      text.append(genotype);
    }
    Optional<ActivityScore> score = result.score();
    if (score.isPresent()) {
      append(text, "activity score " + score.get());
    }
    Optional<Phenotype> phenotype = result.phenotype();
    if (phenotype.isPresent()) {
      append(text, phenotype.get().term());
    }
    if (genotype == null || phenotype.isEmpty()) {
      for (AllelePresence presence : result.presences()) {
        append(text, presence.toString());
      }
    }
    if (conversion != null) {
      text.append(" (with ").append(String.join(", ", conversion.drugs())).append("; by genotype ");
      String genetic = deciding(null, conversion.genetic(), probability, trusted).describe();
      text.append(genetic).append(')');
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
