package org.pgx4j.examples.bench;

import org.pgx4j.core.profile.PatientProfile;

/** The people whom the benchmarks of the rules ask about. */
final class Patients {
  private Patients() {}

  /** One gene and an indication: the question about one drug. */
  static PatientProfile oneGene() {
    return PatientProfile.builder()
        .genotype("CYP2C19", "*2/*2")
        .fact("indication", "ACS/PCI")
        .build();
  }

  /** Fourteen genes, two drugs of which one inhibits an enzyme; no indication stated. */
  static PatientProfile aDozenGenes() {
    return dozen().build();
  }

  /** The same with an indication, so that rules by indication are asked, too. */
  static PatientProfile withIndication() {
    return dozen().fact("indication", "ACS/PCI").build();
  }

  private static PatientProfile.Builder dozen() {
    return PatientProfile.builder()
        .genotype("CYP2C19", "*2/*17")
        .genotype("CYP2D6", "*1/*4")
        .genotype("CYP2C9", "*1/*3")
        .genotype("CYP2B6", "*6/*6")
        .genotype("CYP3A5", "*3/*3")
        .genotype("SLCO1B1", "*1/*5")
        .genotype("ABCG2", "rs2231142 reference (G)/rs2231142 variant (T)")
        .genotype("VKORC1", "rs9923231 reference (C)/rs9923231 variant (T)")
        .genotype("DPYD", "Reference/c.1905+1G>A (*2A)")
        .genotype("TPMT", "*1/*3A")
        .genotype("NUDT15", "*1/*1")
        .genotype("UGT1A1", "*1/*28")
        .genotype("HLA-B", "*57:01 positive")
        .genotype("HLA-B", "*15:02 negative")
        .genotype("HLA-A", "*31:01 negative")
        .fact("age", "61")
        .fact("sex", "female")
        .taking("clopidogrel", "paroxetine");
  }
}
