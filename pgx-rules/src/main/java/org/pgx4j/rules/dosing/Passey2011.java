package org.pgx4j.rules.dosing;

import java.util.List;
import org.pgx4j.core.provenance.Citation;

/**
 * Passey's equation: the daily dose of oral tacrolimus that reaches a trough in adults within six
 * months of a kidney transplant, from its apparent clearance.
 *
 * <p>Source: Passey et al., Br J Clin Pharmacol 2011;72:948, PMID 21671989. It knows the alleles *1
 * and *3 of the metabolising enzyme only.
 */
public final class Passey2011 implements Equation {
  /** Days since the transplant. */
  public static final Input DAY = Input.number("day", "d", 3, 180);

  /** The genotype of the metabolising enzyme; *1 is expressed. */
  public static final Input METABOLISM = Input.choice("metabolism", "*3/*3", "*1/*3", "*1/*1");

  /** Whether the transplant centre spares steroids. */
  public static final Input STEROID_SPARING = Input.yesNo("steroid_sparing");

  /** Age. */
  public static final Input AGE = Adult.AGE;

  /** Whether a calcium channel blocker is taken. */
  public static final Input CALCIUM_CHANNEL_BLOCKER = Input.yesNo("calcium_channel_blocker");

  /** The trough in whole blood that is aimed at. */
  public static final Input TROUGH = Input.number("trough", "ng/mL", 3, 20);

  // Litres an hour; PMID 21671989.
  private static final double CLEARANCE = 38.4;
  private static final double DAYS_6_TO_10 = 0.86;
  private static final double DAYS_FROM_11 = 0.71;
  private static final double ONE_EXPRESSED = 1.69;
  private static final double TWO_EXPRESSED = 2.00;
  private static final double SPARING = 0.70;
  private static final double OF_AGE = -0.4;
  private static final double MIDDLE_AGE = 50;
  private static final double BLOCKER = 0.94;
  private static final double HOURS = 24;
  private static final double MICROGRAMS_A_MILLIGRAM = 1000;

  /** The equation; every instance is like another. */
  public Passey2011() {}

  @Override
  public String id() {
    return "passey-2011";
  }

  @Override
  public List<Input> inputs() {
    return List.of(DAY, METABOLISM, STEROID_SPARING, AGE, CALCIUM_CHANNEL_BLOCKER, TROUGH);
  }

  @Override
  public String unit() {
    return "mg/d";
  }

  @Override
  public Citation citation() {
    return Citation.builder()
        .pmid("21671989")
        .year(2011)
        .title("Passey: clearance and dose after kidney transplantation")
        .build();
  }

  /** The apparent clearance in litres an hour; {@link #TROUGH} is not needed. */
  public double clearance(Inputs values) {
    double day = values.number(DAY);
    return CLEARANCE
        * (day >= 11 ? DAYS_FROM_11 : day >= 6 ? DAYS_6_TO_10 : 1)
        * expressed(values.choice(METABOLISM))
        * (values.isYes(STEROID_SPARING) ? SPARING : 1)
        * StrictMath.pow(values.number(AGE) / MIDDLE_AGE, OF_AGE)
        * (values.isYes(CALCIUM_CHANNEL_BLOCKER) ? BLOCKER : 1);
  }

  private static double expressed(String genotype) {
    return switch (METABOLISM.choices().indexOf(genotype)) {
      case 1 -> ONE_EXPRESSED;
      case 2 -> TWO_EXPRESSED;
      default -> 1;
    };
  }

  /** The daily dose in mg. */
  @Override
  public double solve(Inputs values) {
    return clearance(values) * values.number(TROUGH) * HOURS / MICROGRAMS_A_MILLIGRAM;
  }
}
