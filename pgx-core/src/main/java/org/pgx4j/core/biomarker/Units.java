package org.pgx4j.core.biomarker;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The units of laboratory results, as UCUM writes them, and how one is expressed in another.
 *
 * <p>Known are products and quotients of grams, litres, moles, metres, seconds to years, enzyme
 * units ({@code U}, {@code kat}), international units, percent and counts ({@code 10*9/L}), with
 * metric prefixes; {@code annotations in braces} mean nothing, as UCUM says. Mass is never turned
 * into amount of substance: that needs to know the substance. Values are exact up to 34 digits.
 */
public final class Units {
  private static final Map<String, Integer> PREFIXES =
      Map.ofEntries(
          Map.entry("", 0),
          Map.entry("k", 3),
          Map.entry("h", 2),
          Map.entry("d", -1),
          Map.entry("c", -2),
          Map.entry("m", -3),
          Map.entry("u", -6),
          Map.entry("n", -9),
          Map.entry("p", -12),
          Map.entry("f", -15));
  private static final Map<String, Atom> ATOMS =
      Map.ofEntries(
          Map.entry("g", atom("mass", "1")),
          Map.entry("L", atom("volume", "1")),
          Map.entry("l", atom("volume", "1")),
          Map.entry("mol", atom("amount", "1")),
          Map.entry("m", atom("length", "1")),
          Map.entry("s", atom("time", "1")),
          Map.entry("kat", new Atom(Map.of("amount", 1, "time", -1), BigDecimal.ONE)),
          Map.entry("[IU]", atom("international", "1")),
          Map.entry("[iU]", atom("international", "1")));
  private static final Map<String, Atom> UNPREFIXED =
      Map.ofEntries(
          Map.entry("min", atom("time", "60")),
          Map.entry("h", atom("time", "3600")),
          Map.entry("d", atom("time", "86400")),
          Map.entry("wk", atom("time", "604800")),
          Map.entry("mo", atom("time", "2629800")),
          Map.entry("a", atom("time", "31557600")),
          Map.entry("%", new Atom(Map.of(), new BigDecimal("0.01"))),
          Map.entry("1", new Atom(Map.of(), BigDecimal.ONE)),
          Map.entry("10*3", new Atom(Map.of(), new BigDecimal("1000"))),
          Map.entry("10*6", new Atom(Map.of(), new BigDecimal("1000000"))),
          Map.entry("10*9", new Atom(Map.of(), new BigDecimal("1000000000"))),
          Map.entry("10*12", new Atom(Map.of(), new BigDecimal("1000000000000"))));
  private static final BigDecimal MICRO = new BigDecimal("0.000001");
  private static final BigDecimal MINUTE = new BigDecimal("60");

  private Units() {}

  private record Atom(Map<String, Integer> dimension, BigDecimal factor) {}

  private static Atom atom(String dimension, String factor) {
    return new Atom(Map.of(dimension, 1), new BigDecimal(factor));
  }

  /** A unit taken apart: what it measures, and its size as a fraction. */
  private record Parsed(Map<String, Integer> dimension, BigDecimal above, BigDecimal below) {}

  /**
   * A measurement in another unit, its name, assay, comparator and range kept; empty when a unit is
   * not known or the two do not measure the same.
   */
  public static Optional<Measurement> convert(Measurement measurement, String unit) {
    if (measurement.unit().equals(unit)) {
      return Optional.of(measurement);
    }
    Optional<BigDecimal> low = convert(measurement.low(), measurement.unit(), unit);
    Optional<BigDecimal> high = convert(measurement.high(), measurement.unit(), unit);
    if (low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    Measurement.Builder converted =
        Measurement.builder(measurement.name())
            .comparator(measurement.comparator())
            .unit(unit)
            .value(low.get());
    if (measurement.low().compareTo(measurement.high()) != 0) {
      converted.upTo(high.get());
    }
    measurement.assay().ifPresent(converted::assay);
    return Optional.of(converted.build());
  }

  /** A number of one unit in another; empty as in the other form. */
  public static Optional<BigDecimal> convert(BigDecimal value, String from, String to) {
    if (from.equals(to)) {
      return Optional.of(value);
    }
    Parsed one = parse(from);
    Parsed other = parse(to);
    return one == null || other == null || !one.dimension.equals(other.dimension)
        ? Optional.empty()
        : Optional.of(
            scaled(value, one.above.multiply(other.below), one.below.multiply(other.above)));
  }

  /** Whether two units measure the same. */
  public static boolean areCommensurable(String one, String other) {
    Parsed first = parse(one);
    Parsed second = parse(other);
    return one.equals(other)
        || (first != null && second != null && first.dimension.equals(second.dimension));
  }

  private static BigDecimal scaled(BigDecimal value, BigDecimal above, BigDecimal below) {
    BigDecimal result = value.multiply(above).divide(below, MathContext.DECIMAL128);
    BigDecimal shortest = result.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  private static @Nullable Parsed parse(String unit) {
    String bare = unit.replaceAll("\\{[^{}]*}", "");
    Map<String, Integer> dimension = new TreeMap<>();
    BigDecimal above = BigDecimal.ONE;
    BigDecimal below = BigDecimal.ONE;
    int sign = 1;
    for (String part : bare.split("(?=[./])|(?<=[./])", -1)) {
      if (part.equals("/") || part.equals(".")) {
        sign = part.equals("/") ? -1 : 1;
      } else if (!part.isEmpty()) {
        Atom atom = find(part);
        if (atom == null) {
          return null;
        }
        int power = sign;
        atom.dimension.forEach((name, times) -> dimension.merge(name, times * power, Integer::sum));
        boolean divides = part.endsWith("U") && !part.endsWith("[IU]") && !part.endsWith("[iU]");
        BigDecimal over = divides ? MINUTE : BigDecimal.ONE;
        above = above.multiply(sign > 0 ? atom.factor : over);
        below = below.multiply(sign > 0 ? over : atom.factor);
      }
    }
    dimension.values().removeIf(times -> times == 0);
    return new Parsed(dimension, above, below);
  }

  /** An atom with or without a metric prefix; U, one micromole a minute, is the only fraction. */
  private static @Nullable Atom find(String text) {
    Atom whole = UNPREFIXED.get(text);
    if (whole != null) {
      return whole;
    }
    if (text.endsWith("U") && PREFIXES.containsKey(text.substring(0, text.length() - 1))) {
      int power = PREFIXES.getOrDefault(text.substring(0, text.length() - 1), 0);
      return new Atom(Map.of("amount", 1, "time", -1), MICRO.scaleByPowerOfTen(power));
    }
    for (Map.Entry<String, Atom> atom : ATOMS.entrySet()) {
      if (text.endsWith(atom.getKey())) {
        String prefix = text.substring(0, text.length() - atom.getKey().length());
        Integer power = PREFIXES.get(prefix);
        if (power != null) {
          return new Atom(
              atom.getValue().dimension, atom.getValue().factor.scaleByPowerOfTen(power));
        }
      }
    }
    return null;
  }
}
