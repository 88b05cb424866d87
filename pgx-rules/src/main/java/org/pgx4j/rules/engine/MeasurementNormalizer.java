package org.pgx4j.rules.engine;

import java.util.Optional;
import org.pgx4j.core.biomarker.Measurement;

/** Expresses measurements in units that the library's own table does not reach. */
public interface MeasurementNormalizer extends Extension {

  /**
   * A measurement in another unit; empty when this cannot tell. Comparator, range, name and assay
   * stay.
   *
   * @param measurement what was measured
   * @param unit the UCUM unit wanted
   */
  Optional<Measurement> in(Measurement measurement, String unit);
}
