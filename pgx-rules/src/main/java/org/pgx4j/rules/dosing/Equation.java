package org.pgx4j.rules.dosing;

import java.util.List;
import org.pgx4j.core.provenance.Citation;

/** A published equation: a pure function of its inputs. */
public interface Equation {

  /** A stable name, words joined by hyphens. */
  String id();

  /** What it needs, all of it. */
  List<Input> inputs();

  /** The UCUM unit of what it gives. */
  String unit();

  /** Where it was published. */
  Citation citation();

  /**
   * What it gives.
   *
   * @throws org.pgx4j.core.problem.PgxException {@code MISSING_INPUT} when an input has no value,
   *     {@code INVALID_VALUE} when it does not hold for the values together
   */
  double solve(Inputs values);
}
