package org.pgx4j.core.biomarker;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * A measured quantity: name, comparator, value or range, UCUM unit, and the assay when it matters.
 *
 * <p>A value below detection ({@code <0.5}) or a range ({@code 20..40}) is kept as such.
 */
public final class Measurement implements Biomarker {
  private static final Pattern FORM =
      Pattern.compile(
          "([^@=]+)(?:@\\s*([^=\\s][^=]*))?=\\s*(<=|>=|<|>)?\\s*(-?\\d+(?:\\.\\d+)?)(?:\\.\\.(-?\\d+(?:\\.\\d+)?))?(?:\\s+(\\S+))?");

  private static final int MAX_DIGITS = 40;

  private final String name;
  private final String assay;
  private final Comparator comparator;
  private final BigDecimal low;
  private final BigDecimal high;
  private final String unit;

  private Measurement(Builder builder) {
    name = builder.name.strip();
    assay = builder.assay.strip();
    comparator = builder.comparator;
    low = Objects.requireNonNull(builder.low, "value");
    high = builder.high == null || builder.high.compareTo(low) == 0 ? low : builder.high;
    unit = builder.unit.strip();
    boolean range = low.compareTo(high) != 0;
    if (!isName(name)
        || (name + assay).chars().anyMatch(Character::isISOControl)
        || assay.indexOf('=') >= 0
        || unit.chars().anyMatch(Measurement::isForbiddenInUnit)
        || (range && (low.compareTo(high) > 0 || comparator != Comparator.EXACTLY))
        || !isPrintable(low)
        || !isPrintable(high)) {
      throw invalid(name);
    }
  }

  private static boolean isName(String name) {
    return !name.isEmpty() && name.indexOf('=') < 0 && name.indexOf('@') < 0;
  }

  private static boolean isForbiddenInUnit(int c) {
    return c == '=' || c == ';' || Character.isWhitespace(c) || Character.isISOControl(c);
  }

  private static boolean isPrintable(BigDecimal number) {
    return number.precision() <= MAX_DIGITS && Math.abs((long) number.scale()) <= MAX_DIGITS;
  }

  /** How the true value relates to the value written. */
  public enum Comparator {
    EXACTLY(""),
    BELOW("<"),
    AT_MOST("<="),
    ABOVE(">"),
    AT_LEAST(">=");

    private final String sign;

    Comparator(String sign) {
      this.sign = sign;
    }

    /** The sign as written; empty for {@link #EXACTLY}. */
    @Override
    public String toString() {
      return sign;
    }

    private static Comparator ofSign(String sign) {
      for (Comparator comparator : values()) {
        if (comparator.sign.equals(sign)) {
          return comparator;
        }
      }
      return EXACTLY;
    }
  }

  /** A new builder for a quantity of that name. */
  public static Builder builder(String name) {
    return new Builder(name);
  }

  /**
   * Reads {@code NAME[@ASSAY]=[<|<=|>|>=]NUMBER[..NUMBER] UNIT}; the unit may be left out for the
   * unit one.
   *
   * @throws PgxException {@code INVALID_MEASUREMENT}
   */
  public static Measurement parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches() || (matcher.group(3) != null && matcher.group(5) != null)) {
      throw invalid(text);
    }
    Builder builder = builder(matcher.group(1)).value(new BigDecimal(matcher.group(4)));
    if (matcher.group(2) != null) {
      builder.assay(matcher.group(2));
    }
    if (matcher.group(3) != null) {
      builder.comparator(Comparator.ofSign(matcher.group(3)));
    }
    if (matcher.group(5) != null) {
      builder.upTo(new BigDecimal(matcher.group(5)));
    }
    if (matcher.group(6) != null) {
      builder.unit(matcher.group(6));
    }
    return builder.build();
  }

  private static PgxException invalid(String text) {
    return new PgxException(
        Problem.ofValue(
            ProblemCode.INVALID_MEASUREMENT,
            "measurement",
            "Write NAME[@ASSAY]=[<|<=|>|>=]NUMBER[..NUMBER] UNIT",
            text));
  }

  /** What was measured. */
  public String name() {
    return name;
  }

  /** The assay, when stated. */
  public Optional<String> assay() {
    return assay.isEmpty() ? Optional.empty() : Optional.of(assay);
  }

  /** How the true value relates to {@link #low()}; {@link Comparator#EXACTLY} for a range. */
  public Comparator comparator() {
    return comparator;
  }

  /** The value, or the lower end of the range. */
  public BigDecimal low() {
    return low;
  }

  /** The value, or the upper end of the range. */
  public BigDecimal high() {
    return high;
  }

  /** The UCUM unit; empty = the unit one. */
  public String unit() {
    return unit;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Measurement that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public String toString() {
    return name
        + (assay.isEmpty() ? "" : "@" + assay)
        + "="
        + comparator
        + low.toPlainString()
        + (low.compareTo(high) == 0 ? "" : ".." + high.toPlainString())
        + (unit.isEmpty() ? "" : " " + unit);
  }

  /** Collects a measurement's parts. Not thread-safe. */
  public static final class Builder {
    private final String name;
    private String assay = "";
    private Comparator comparator = Comparator.EXACTLY;
    private @Nullable BigDecimal low;
    private @Nullable BigDecimal high;
    private String unit = "";

    private Builder(String name) {
      this.name = name;
    }

    /** Sets the value, or the lower end of a range. */
    public Builder value(BigDecimal number) {
      low = number;
      return this;
    }

    /** Sets the upper end of a range. */
    public Builder upTo(BigDecimal number) {
      high = number;
      return this;
    }

    /** Sets how the true value relates to the value. */
    public Builder comparator(Comparator relation) {
      comparator = relation;
      return this;
    }

    /** Sets the UCUM unit. */
    public Builder unit(String ucum) {
      unit = ucum;
      return this;
    }

    /** Sets the assay. */
    public Builder assay(String text) {
      assay = text;
      return this;
    }

    /**
     * The measurement.
     *
     * @throws PgxException {@code INVALID_MEASUREMENT} without a name or value, with a range whose
     *     ends are swapped or that has a comparator, with a number of more than 40 digits, or with
     *     parts that could not be read back: {@code =} in name or assay, {@code @} in the name, a
     *     blank, {@code =} or {@code ;} in the unit
     */
    public Measurement build() {
      if (low == null) {
        throw invalid(name);
      }
      return new Measurement(this);
    }
  }
}
