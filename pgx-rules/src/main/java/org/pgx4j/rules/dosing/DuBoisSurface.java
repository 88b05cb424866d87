package org.pgx4j.rules.dosing;

import java.util.List;
import org.pgx4j.core.provenance.Citation;

/**
 * Body surface by DuBois and DuBois: 0.007184 × weight^0.425 × height^0.725.
 *
 * <p>Source: Arch Intern Med 1916;17:863, reprinted as PMID 2520314.
 */
public final class DuBoisSurface implements Equation {
  /** Height. */
  public static final Input HEIGHT = Adult.HEIGHT;

  /** Weight. */
  public static final Input WEIGHT = Adult.WEIGHT;

  // PMID 2520314.
  private static final double FACTOR = 0.007184;
  private static final double OF_WEIGHT = 0.425;
  private static final double OF_HEIGHT = 0.725;

  /** The equation; every instance is like another. */
  public DuBoisSurface() {}

  @Override
  public String id() {
    return "dubois-surface";
  }

  @Override
  public List<Input> inputs() {
    return List.of(HEIGHT, WEIGHT);
  }

  @Override
  public String unit() {
    return "m2";
  }

  @Override
  public Citation citation() {
    return Citation.builder()
        .pmid("2520314")
        .year(1916)
        .title("DuBois: body surface from height and weight")
        .build();
  }

  /** The surface in square metres. */
  @Override
  public double solve(Inputs values) {
    return FACTOR
        * StrictMath.pow(values.number(WEIGHT), OF_WEIGHT)
        * StrictMath.pow(values.number(HEIGHT), OF_HEIGHT);
  }
}
