package org.pgx4j.rules.dosing;

import java.util.List;
import java.util.Optional;

/** The equations that there are. */
public final class Equations {
  private static final List<Equation> ALL =
      List.of(
          new CkdEpi2021(),
          new DuBoisSurface(),
          new GageClinical(),
          new GagePharmacogenetic(),
          new IwpcClinical(),
          new IwpcPharmacogenetic(),
          new Passey2011());

  private Equations() {}

  /** All, by id. */
  public static List<Equation> all() {
    return ALL;
  }

  /** The equation of an id. */
  public static Optional<Equation> find(String id) {
    for (Equation equation : ALL) {
      if (equation.id().equals(id)) {
        return Optional.of(equation);
      }
    }
    return Optional.empty();
  }
}
