package org.pgx4j.rules.engine;

import java.util.Map;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.rules.wording.Words;

/**
 * What a health record shows beside a gene's result: how much attention it asks for, and what it
 * means for prescribing in general. It names no drug and replaces no recommendation.
 *
 * @param gene the gene
 * @param priority CPIC's term, {@code Abnormal/Priority/High Risk}; empty where none is assigned or
 *     results that may be true differ in it
 * @param key the message's key; its placeholder is the gene
 */
public record Consultation(Gene gene, String priority, String key) {

  /** The text in a language. */
  public String text(Words words) {
    return words.text(key, Map.of("gene", gene.symbol()));
  }

  /** The gene; what it was found to be is a person's. */
  @Override
  public String toString() {
    return "Consultation[" + gene + "]";
  }
}
