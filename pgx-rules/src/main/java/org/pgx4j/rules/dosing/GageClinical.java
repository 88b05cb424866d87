package org.pgx4j.rules.dosing;

import java.util.List;
import org.pgx4j.core.provenance.Citation;

/**
 * Gage's equation without genotypes: the daily dose of warfarin that reaches the target INR, for
 * adults.
 *
 * <p>Source: Gage et al., Clin Pharmacol Ther 2008;84:326, PMID 18305455. Body surface is by {@link
 * DuBoisSurface}.
 */
public final class GageClinical implements Equation {
  /** Age. */
  public static final Input AGE = Adult.AGE;

  /** Body surface. */
  public static final Input SURFACE = GagePharmacogenetic.SURFACE;

  /** The INR aimed at, the middle of its range. */
  public static final Input TARGET = GagePharmacogenetic.TARGET;

  /** Whether amiodarone is taken. */
  public static final Input INTERACTING = IwpcPharmacogenetic.INTERACTING;

  /** Whether the person smokes. */
  public static final Input SMOKING = GagePharmacogenetic.SMOKING;

  /** Whether the person is African American. */
  public static final Input AFRICAN_AMERICAN = GagePharmacogenetic.AFRICAN_AMERICAN;

  /** Whether deep vein thrombosis or pulmonary embolism is treated. */
  public static final Input THROMBOEMBOLISM = GagePharmacogenetic.THROMBOEMBOLISM;

  // Natural logarithm of mg/day; PMID 18305455.
  private static final LinearPredictor LOGARITHM =
      LinearPredictor.from(0.613)
          .each(SURFACE, 0.425)
          .each(AGE, -0.0075)
          .when(AFRICAN_AMERICAN, 0.156)
          .each(TARGET, 0.216)
          .when(INTERACTING, -0.257)
          .when(SMOKING, 0.108)
          .when(THROMBOEMBOLISM, 0.0784);

  /** The equation; every instance is like another. */
  public GageClinical() {}

  @Override
  public String id() {
    return "gage-clinical";
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
    return GagePharmacogenetic.SOURCE;
  }

  /** The daily dose in mg. */
  @Override
  public double solve(Inputs values) {
    return StrictMath.exp(LOGARITHM.of(values));
  }
}
