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
 * @param disputed the classes that other or older sources give instead
 */
public record Modulator(
    String drug,
    String enzyme,
    List<Gene> genes,
    Role role,
    String strength,
    List<String> disputed) {
  /** Copies the lists. */
  public Modulator {
    genes = List.copyOf(genes);
    disputed = List.copyOf(disputed);
  }

  /** A drug on whose class the sources agree. */
  public Modulator(String drug, String enzyme, List<Gene> genes, Role role, String strength) {
    this(drug, enzyme, genes, role, strength, List.of());
  }

  /** Which way the activity changes. */
  public enum Role {
    INHIBITOR,
    INDUCER
  }
}
