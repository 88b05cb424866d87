package org.pgx4j.rules.dosing;

import java.util.List;
import org.pgx4j.core.provenance.Citation;

/**
 * Gage's equation with genotypes: the daily dose of warfarin that reaches the target INR, for
 * adults.
 *
 * <p>Source: Gage et al., Clin Pharmacol Ther 2008;84:326, PMID 18305455. It knows the alleles *1,
 * *2 and *3 of the metabolising enzyme only. Body surface is by {@link DuBoisSurface}.
 */
public final class GagePharmacogenetic implements Equation {
  /** Age. */
  public static final Input AGE = Adult.AGE;

  /** Body surface. */
  public static final Input SURFACE = Input.number("surface", "m2", 1, 3.5);

  /** How many chromosomes carry A at −1639 of the target gene. */
  public static final Input SENSITIVE = Input.choice("sensitive", "0", "1", "2");

  /** The genotype of the metabolising enzyme. */
  public static final Input METABOLISM =
      Input.choice("metabolism", "*1/*1", "*1/*2", "*1/*3", "*2/*2", "*2/*3", "*3/*3");

  /** The INR aimed at, the middle of its range. */
  public static final Input TARGET = Input.number("target_inr", "{INR}", 2, 3.5);

  /** Whether amiodarone is taken. */
  public static final Input INTERACTING = IwpcPharmacogenetic.INTERACTING;

  /** Whether the person smokes. */
  public static final Input SMOKING = Input.yesNo("smoking");

  /** Whether the person is African American. */
  public static final Input AFRICAN_AMERICAN = Input.yesNo("african_american");

  /** Whether deep vein thrombosis or pulmonary embolism is treated. */
  public static final Input THROMBOEMBOLISM = Input.yesNo("thromboembolism");

  static final Citation SOURCE =
      Citation.builder()
          .pmid("18305455")
          .year(2008)
          .title("Gage: pharmacogenetic and clinical factors that predict the dose")
          .build();

  // Natural logarithm of mg/day; PMID 18305455. Enzyme alleles: *2 -0.2066, *3 -0.4008 each.
  private static final LinearPredictor LOGARITHM =
      LinearPredictor.from(0.9751)
          .by(SENSITIVE, 0, -0.3238, 2 * -0.3238)
          .each(SURFACE, 0.4317)
          .by(METABOLISM, 0, -0.2066, -0.4008, 2 * -0.2066, -0.2066 - 0.4008, 2 * -0.4008)
          .each(AGE, -0.00745)
          .each(TARGET, 0.2029)
          .when(INTERACTING, -0.2538)
          .when(SMOKING, 0.0922)
          .when(AFRICAN_AMERICAN, -0.0901)
          .when(THROMBOEMBOLISM, 0.0664);

  /** The equation; every instance is like another. */
  public GagePharmacogenetic() {}

  @Override
  public String id() {
    return "gage-pharmacogenetic";
  }

  @Override
  public List<Input> inputs() {
    return LOGARITHM.inputs();
  }

  @Override
  public String unit() {
    return "mg/d";
  }

  @Override
  public Citation citation() {
    return SOURCE;
  }

  /** The daily dose in mg. */
  @Override
  public double solve(Inputs values) {
    return StrictMath.exp(LOGARITHM.of(values));
  }
}
