package org.pgx4j.core.translation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.AllelePresence;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.StarAllele;

/** Collects what a genotype means. Not thread-safe. */
public final class GeneResultBuilder {
  private final Gene gene;
  private @Nullable Phenotype phenotype;
  private @Nullable ActivityScore score;
  private final List<AllelePresence> presences = new ArrayList<>();

  GeneResultBuilder(Gene gene) {
    this.gene = gene;
  }

  /** Sets the phenotype's term. */
  public GeneResultBuilder phenotype(String term) {
    phenotype = new Phenotype(gene, term);
    return this;
  }

  /** Sets the activity score. */
  public GeneResultBuilder score(ActivityScore value) {
    score = value;
    return this;
  }

  /** Adds whether an allele is carried. */
  public GeneResultBuilder presence(String allele, boolean positive) {
    presences.add(new AllelePresence(StarAllele.of(gene, allele), positive));
    return this;
  }

  /** The result; without a phenotype or a presence it says that nothing is known. */
  public GeneResult build() {
    return new GeneResult(gene, phenotype, score, presences, List.of());
  }
}
