package org.pgx4j.core.translation;

import java.util.List;
import org.pgx4j.core.genotype.Gene;

/**
 * A drug that changes the activity of an enzyme or transporter.
 *
 * @param drug the drug's name
 * @param enzyme the enzyme as the source names it, {@code CYP2D6} or {@code CYP3A}
 * @param genes the genes that code for it
 * @param role inhibitor or inducer
 * @param strength the source's class: {@code strong}, {@code moderate}, {@code weak} or {@code
 *     unspecified}
 */
public record Modulator(String drug, String enzyme, List<Gene> genes, Role role, String strength) {
  /** Copies the list. */
  public Modulator {
    genes = List.copyOf(genes);
  }

  /** Which way the activity changes. */
  public enum Role {
    INHIBITOR,
    INDUCER
  }
}
