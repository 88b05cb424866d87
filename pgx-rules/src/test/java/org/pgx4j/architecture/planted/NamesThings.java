package org.pgx4j.architecture.planted;

/** Names a gene and a drug, as library code must not. */
public final class NamesThings {
  public enum Special {
    CYP2D6
  }

  public String advice(String gene) {
    return gene.equals("CYP2C19") ? "avoid Clopidogrel now" : "ABCYP2C19X clopidogrels";
  }
}
