package org.pgx4j.core.biomarker;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.pgx4j.core.biomarker.Measurement.Comparator;
import org.pgx4j.core.problem.Refusals;

class MeasurementProperties {
  @Provide
  Arbitrary<Measurement> measurements() {
    Arbitrary<BigDecimal> numbers =
        Arbitraries.bigDecimals().between(BigDecimal.valueOf(-1000), BigDecimal.valueOf(1000));
    return Combinators.combine(
            Arbitraries.of("CRP", "PD-L1", "LDL cholesterol", "17-OH"),
            Arbitraries.of("", "22C3", "VENTANA SP142", "a@b"),
            Arbitraries.of(Comparator.class),
            numbers,
            numbers,
            Arbitraries.of("", "%", "mg/L", "10*9/L"))
        .as(MeasurementProperties::measurement);
  }

  private static Measurement measurement(
      String name, String assay, Comparator comparator, BigDecimal a, BigDecimal b, String unit) {
    Measurement.Builder builder =
        Measurement.builder(name).assay(assay).comparator(comparator).value(a.min(b)).unit(unit);
    return comparator == Comparator.EXACTLY ? builder.upTo(a.max(b)).build() : builder.build();
  }

  @Property
  boolean aMeasurementReadsItselfBack(@ForAll("measurements") Measurement measurement) {
    Measurement read = Measurement.parse(measurement.toString());
    return read.equals(measurement)
        && read.low().equals(measurement.low())
        && read.high().equals(measurement.high())
        && read.comparator() == measurement.comparator()
        && read.unit().equals(measurement.unit())
        && read.assay().equals(measurement.assay());
  }

  @Property(tries = 2000)
  boolean anyTextIsRefusedOrReadsItselfBack(
      @ForAll
          @Chars({'@', '=', '<', '>', '.', '-', ' ', '\t', 'm', '%', '/'})
          @CharRange(from = '0', to = '3')
          @StringLength(max = 10)
          String text) {
    return Refusals.isRefusedOrRoundTrips(Measurement::parse, "x" + text)
        && Refusals.isRefusedOrRoundTrips(Measurement::parse, "x=" + text)
        && Refusals.isRefusedOrRoundTrips(Measurement::parse, text);
  }

  @Property(tries = 2000)
  boolean anyFindingIsRefusedOrReadsItselfBack(
      @ForAll @Chars({'@', '=', ' ', '\t', '\n', 'a', '+', '2'}) @StringLength(max = 8)
          String text) {
    return Refusals.isRefusedOrRoundTrips(Finding::parse, text);
  }
}
