package org.pgx4j.rules.condition;

import java.util.List;
import java.util.Optional;
import org.pgx4j.core.biomarker.Measurement;

/**
 * Whether a measured quantity lies in a range.
 *
 * <p>A measurement in a unit that cannot be expressed in the range's, or by another assay than the
 * one asked for, leaves the answer UNKNOWN; of several that disagree the answer is UNKNOWN too.
 *
 * @param name what was measured
 * @param assay the assay; empty = any
 * @param unit UCUM unit of the range
 * @param range the range
 */
public record MeasurementCondition(String name, String assay, String unit, NumberRange range)
    implements Condition {
  @Override
  public Truth test(PatientView patient) {
    Truth answer = Truth.UNKNOWN;
    boolean first = true;
    List<Measurement> measurements = patient.measurements(name, unit);
    for (int i = 0; i < measurements.size(); i++) {
      Measurement measurement = measurements.get(i);
      if (assay.isEmpty() || assay.equals(measurement.assay().orElse(""))) {
        Truth one = range.contains(measurement);
        answer = first || one == answer ? one : Truth.UNKNOWN;
        first = false;
      }
    }
    return answer;
  }

  @Override
  public Explanation explain(PatientView patient) {
    String asked = name + (assay.isEmpty() ? "" : "@" + assay);
    return Explanation.leaf(
        asked + " " + range + " " + unit,
        test(patient),
        Optional.of(Explanation.joined(", ", patient.measurements(name))),
        new Missing(Missing.Kind.MEASUREMENT, asked),
        patient.computations(name));
  }
}
