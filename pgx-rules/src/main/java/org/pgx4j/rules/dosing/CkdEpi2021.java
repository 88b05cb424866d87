package org.pgx4j.rules.dosing;

import java.util.List;
import org.pgx4j.core.provenance.Citation;

/**
 * Estimated glomerular filtration rate from creatinine, without race: the CKD-EPI equation of 2021,
 * for adults.
 *
 * <p>Source: Inker et al., N Engl J Med 2021;385:1737, PMID 34554658.
 */
public final class CkdEpi2021 implements Equation {
  /** Creatinine in serum, by a method traceable to isotope dilution. */
  public static final Input CREATININE = Input.number("creatinine", "mg/dL", 0.1, 20);

  /** Age. */
  public static final Input AGE = Adult.AGE;

  /** Sex. */
  public static final Input SEX = Input.choice("sex", "male", "female");

  // PMID 34554658.
  private static final double FACTOR = 142;
  private static final double KNOT_MALE = 0.9;
  private static final double KNOT_FEMALE = 0.7;
  private static final double BELOW_MALE = -0.302;
  private static final double BELOW_FEMALE = -0.241;
  private static final double ABOVE = -1.200;
  private static final double A_YEAR = 0.9938;
  private static final double FEMALE = 1.012;

  /** The equation; every instance is like another. */
  public CkdEpi2021() {}

  @Override
  public String id() {
    return "ckd-epi-2021";
  }

  @Override
  public List<Input> inputs() {
    return List.of(CREATININE, AGE, SEX);
  }

  @Override
  public String unit() {
    return "mL/min/{1.73_m2}";
  }

  @Override
  public Citation citation() {
    return Citation.builder()
        .pmid("34554658")
        .year(2021)
        .title("CKD-EPI 2021: filtration rate from creatinine without race")
        .build();
  }

  /** The rate in mL/min for 1.73 m² of body surface. */
  @Override
  public double solve(Inputs values) {
    boolean female = values.isYes(SEX);
    double ratio = values.number(CREATININE) / (female ? KNOT_FEMALE : KNOT_MALE);
    return FACTOR
        * StrictMath.pow(Math.min(ratio, 1), female ? BELOW_FEMALE : BELOW_MALE)
        * StrictMath.pow(Math.max(ratio, 1), ABOVE)
        * StrictMath.pow(A_YEAR, values.number(AGE))
        * (female ? FEMALE : 1);
  }
}
