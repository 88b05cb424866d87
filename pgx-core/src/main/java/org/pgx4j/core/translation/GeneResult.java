package org.pgx4j.core.translation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.AllelePresence;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.StarAllele;

/**
 * What one authority makes of one gene: a phenotype, an activity score, presences, or several of
 * these.
 *
 * <p>A gene looked up by score and without one has a result all the same: its score is <em>not
 * available</em>, which is not the same as no result.
 */
public final class GeneResult {
  private final Gene gene;
  private final @Nullable Phenotype phenotype;
  private final @Nullable ActivityScore score;
  private final List<AllelePresence> presences;
  private final List<StarAllele> open;

  /** Worked out when first asked for, the same on any thread; 0 = not yet. */
  private int hash;

  GeneResult(
      Gene gene,
      @Nullable Phenotype phenotype,
      @Nullable ActivityScore score,
      List<AllelePresence> presences,
      List<StarAllele> open) {
    this.gene = gene;
    this.phenotype = phenotype;
    this.score = score;
    this.presences = List.copyOf(presences);
    this.open = List.copyOf(open);
  }

  /** A builder, for a {@link Translator}. */
  public static GeneResultBuilder builder(Gene gene) {
    return new GeneResultBuilder(gene);
  }

  /** A result by phenotype, with the score it follows from; null = not available. */
  static GeneResult of(Gene gene, @Nullable Phenotype phenotype, @Nullable ActivityScore score) {
    return new GeneResult(gene, phenotype, score, List.of(), List.of());
  }

  /**
   * A result by presence; {@code open} are alleles that were looked for and neither found nor
   * excluded.
   */
  static GeneResult ofPresences(Gene gene, List<AllelePresence> presences, List<StarAllele> open) {
    return new GeneResult(gene, null, null, presences, open);
  }

  /** The gene. */
  public Gene gene() {
    return gene;
  }

  /** The phenotype. */
  public Optional<Phenotype> phenotype() {
    return Optional.ofNullable(phenotype);
  }

  /** The activity score; empty when not available. */
  public Optional<ActivityScore> score() {
    return Optional.ofNullable(score);
  }

  /** The alleles known to be present or absent. */
  public List<AllelePresence> presences() {
    return presences;
  }

  /** Whether an allele is carried, when that is known. */
  public Optional<Boolean> presence(StarAllele allele) {
    for (int i = 0; i < presences.size(); i++) {
      if (presences.get(i).allele().equals(allele)) {
        return Optional.of(presences.get(i).positive());
      }
    }
    return Optional.empty();
  }

  /**
   * Alleles that the typing neither shows nor excludes: {@code *15:02} where only {@code *15} was
   * typed.
   */
  public List<StarAllele> open() {
    return open;
  }

  @Override
  public boolean equals(Object other) {
    return other == this
        || (other instanceof GeneResult that
            && hashCode() == that.hashCode()
            && gene.equals(that.gene)
            && Objects.equals(phenotype, that.phenotype)
            && Objects.equals(score, that.score)
            && presences.equals(that.presences)
            && open.equals(that.open));
  }

  @Override
  public int hashCode() {
    int known = hash;
    if (known == 0) {
      known = Objects.hash(gene, phenotype, score, presences);
      hash = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return "GeneResult[" + gene + "]";
  }
}
