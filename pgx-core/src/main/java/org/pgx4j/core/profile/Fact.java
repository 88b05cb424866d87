package org.pgx4j.core.profile;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * One clinical fact: a text ({@code indication} = {@code ACS/PCI}) or a number with its unit
 * ({@code age} = 54 {@code a}).
 *
 * @param name lower case, words joined by {@code _}
 * @param text the value as written
 * @param unit UCUM unit of a number; empty otherwise
 */
public record Fact(String name, String text, String unit) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
  private static final int MOST_DIGITS = 12;
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,9})?");

  /** Checks the name and that there is a value. */
  public Fact {
    name = name.strip();
    text = text.strip();
    unit = unit.strip();
    if (!NAME.matcher(name).matches()
        || text.isEmpty()
        || (text + unit).chars().anyMatch(Character::isISOControl)) {
      throw new PgxException(
          Problem.ofValue(ProblemCode.INVALID_FACT, "fact", "Write NAME=VALUE", name + "=" + text));
    }
  }

  /**
   * A fact whose number, if the text is one, has the name's usual unit.
   *
   * @throws PgxException {@code INVALID_FACT}
   */
  public static Fact of(String name, String text) {
    boolean number = NUMBER.matcher(text.strip()).matches();
    return new Fact(name, text, number ? ClinicalFacts.usualUnit(name.strip()) : "");
  }

  /** The value as a number, when it is one. */
  public Optional<BigDecimal> number() {
    return isWhole(text) || NUMBER.matcher(text).matches()
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /** The usual number, told without the pattern. */
  private static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.length() <= MOST_DIGITS;
  }

  /** The name only; the value is a person's. */
  @Override
  public String toString() {
    return "Fact[" + name + "]";
  }
}
