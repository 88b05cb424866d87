package org.pgx4j.rules.dosing;

import java.util.List;
import org.pgx4j.core.provenance.Citation;

/**
 * The International Warfarin Pharmacogenetics Consortium's equation without genotypes: the weekly
 * dose that holds the INR between 2 and 3, for adults.
 *
 * <p>Source: IWPC, N Engl J Med 2009;360:753, PMID 19228618.
 */
public final class IwpcClinical implements Equation {
  /** Age in years; the equation counts full decades. */
  public static final Input AGE = Adult.AGE;

  /** Height. */
  public static final Input HEIGHT = Adult.HEIGHT;

  /** Weight. */
  public static final Input WEIGHT = Adult.WEIGHT;

  /** Race, as in {@link IwpcPharmacogenetic#RACE}. */
  public static final Input RACE = IwpcPharmacogenetic.RACE;

  /** Enzyme inducers, as in {@link IwpcPharmacogenetic#INDUCER}. */
  public static final Input INDUCER = IwpcPharmacogenetic.INDUCER;

  /** Amiodarone, as in {@link IwpcPharmacogenetic#INTERACTING}. */
  public static final Input INTERACTING = IwpcPharmacogenetic.INTERACTING;

  // Square root of mg/week; PMID 19228618, supplementary appendix.
  private static final LinearPredictor ROOT =
      LinearPredictor.from(4.0376)
          .eachDecade(AGE, -0.2546)
          .each(HEIGHT, 0.0118)
          .each(WEIGHT, 0.0134)
          .by(RACE, 0, -0.6752, 0.4060, 0.0443)
          .when(INDUCER, 1.2799)
          .when(INTERACTING, -0.5695);

  /** The equation; every instance is like another. */
  public IwpcClinical() {}

  @Override
  public String id() {
    return "iwpc-clinical";
  }

  @Override
  public List<Input> inputs() {
    return ROOT.inputs();
  }

  @Override
  public String unit() {
    return "mg/wk";
  }

  @Override
  public Citation citation() {
    return IwpcPharmacogenetic.SOURCE;
  }

  /** The weekly dose in mg. */
  @Override
  public double solve(Inputs values) {
    return Squares.ofPositive(ROOT.of(values), id());
  }
}
