package org.pgx4j.rules.dosing;

import java.util.List;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.provenance.Citation;

/**
 * The International Warfarin Pharmacogenetics Consortium's equation with genotypes: the weekly dose
 * that holds the INR between 2 and 3, for adults.
 *
 * <p>Source: IWPC, N Engl J Med 2009;360:753, PMID 19228618. It knows the alleles *1, *2 and *3 of
 * the metabolising enzyme only; another allele is neither *1 nor {@code unknown}.
 */
public final class IwpcPharmacogenetic implements Equation {
  /** Age in years; the equation counts full decades. */
  public static final Input AGE = Adult.AGE;

  /** Height. */
  public static final Input HEIGHT = Adult.HEIGHT;

  /** Weight. */
  public static final Input WEIGHT = Adult.WEIGHT;

  /** The genotype at −1639 of the target gene; A makes sensitive. */
  public static final Input SENSITIVITY = Input.choice("sensitivity", "GG", "AG", "AA", "unknown");

  /** The genotype of the metabolising enzyme. */
  public static final Input METABOLISM =
      Input.choice("metabolism", "*1/*1", "*1/*2", "*1/*3", "*2/*2", "*2/*3", "*3/*3", "unknown");

  /** Race in the consortium's categories; the last stands for mixed and for not known. */
  public static final Input RACE = Input.choice("race", "white", "asian", "black", "mixed");

  /** Whether an enzyme inducer is taken: carbamazepine, phenytoin, rifampicin. */
  public static final Input INDUCER = Input.yesNo("inducer");

  /** Whether the interacting antiarrhythmic of the equation, amiodarone, is taken. */
  public static final Input INTERACTING = Input.yesNo("interacting");

  static final Citation SOURCE =
      Citation.builder()
          .pmid("19228618")
          .year(2009)
          .title("IWPC: estimation of the dose with clinical and pharmacogenetic data")
          .build();

  // Square root of mg/week; PMID 19228618, supplementary appendix.
  private static final LinearPredictor ROOT =
      LinearPredictor.from(5.6044)
          .eachDecade(AGE, -0.2614)
          .each(HEIGHT, 0.0087)
          .each(WEIGHT, 0.0128)
          .by(SENSITIVITY, 0, -0.8677, -1.6974, -0.4854)
          .by(METABOLISM, 0, -0.5211, -0.9357, -1.0616, -1.9206, -2.3312, -0.2188)
          .by(RACE, 0, -0.1092, -0.2760, -0.1032)
          .when(INDUCER, 1.1816)
          .when(INTERACTING, -0.5503);

  /** The equation; every instance is like another. */
  public IwpcPharmacogenetic() {}

  @Override
  public String id() {
    return "iwpc-pharmacogenetic";
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
    return SOURCE;
  }

  /**
   * The weekly dose in mg.
   *
   * @throws PgxException as {@link Equation#solve}; also where the values together leave nothing
   */
  @Override
  public double solve(Inputs values) {
    return Squares.ofPositive(ROOT.of(values), id());
  }
}
