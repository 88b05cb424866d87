package org.pgx4j.rules.intake;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.genotype.Sex;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.Fact;
import org.pgx4j.core.profile.PatientProfile;

/**
 * Reads one-line lists about a person into a profile: measurements, findings, clinical facts,
 * drugs.
 *
 * <p>An entry that cannot be read is a problem, and the others are read all the same. Stateless and
 * thread-safe.
 */
public final class ProfileStatements {
  private static final Pattern QUANTITY = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s+(\\S+)");
  private static final String SEX = "sex";

  private ProfileStatements() {}

  /** Reads {@code NAME[@ASSAY]=[<|<=|>|>=]NUMBER[..NUMBER] UNIT}, separated by {@code ;}. */
  public static void measurements(
      String text, Place place, PatientProfile.Builder profile, Consumer<Problem> problems) {
    each(text, ";", place, problems, entry -> profile.measurement(Measurement.parse(entry)));
  }

  /** Reads {@code NAME[@ASSAY]=VALUE}, separated by {@code ;}. */
  public static void findings(
      String text, Place place, PatientProfile.Builder profile, Consumer<Problem> problems) {
    each(text, ";", place, problems, entry -> profile.finding(Finding.parse(entry)));
  }

  /** Reads {@code NAME=VALUE}, a number with or without its unit, separated by {@code ;}. */
  public static void facts(
      String text, Place place, PatientProfile.Builder profile, Consumer<Problem> problems) {
    each(text, ";", place, problems, entry -> profile.fact(fact(entry)));
  }

  /** Reads names of drugs taken now, separated by {@code ,}. */
  public static void taking(
      String text, Place place, PatientProfile.Builder profile, Consumer<Problem> problems) {
    each(text, ",", place, problems, profile::taking);
  }

  /**
   * A clinical fact of a name and a text; the sex is brought to its usual form.
   *
   * @throws PgxException {@code INVALID_FACT} or {@code INVALID_VALUE}
   */
  static Fact fact(String name, String text) {
    String key = name.strip();
    if (key.equals(SEX)) {
      return Fact.of(key, Sex.parse(text).toString());
    }
    Matcher quantity = QUANTITY.matcher(text.strip());
    return quantity.matches()
        ? new Fact(key, quantity.group(1), quantity.group(2))
        : Fact.of(key, text);
  }

  private static Fact fact(String entry) {
    int equals = entry.indexOf('=');
    if (equals < 0) {
      throw new PgxException(
          Problem.ofValue(ProblemCode.INVALID_FACT, "fact", "Write NAME=VALUE", entry));
    }
    return fact(entry.substring(0, equals).toLowerCase(Locale.ROOT), entry.substring(equals + 1));
  }

  private static void each(
      String text,
      String separator,
      Place place,
      Consumer<Problem> problems,
      Consumer<String> read) {
    for (String entry : text.split(separator, -1)) {
      if (!entry.isBlank()) {
        try {
          read.accept(entry.strip());
        } catch (PgxException e) {
          problems.accept(e.problem().at(place));
        }
      }
    }
  }
}
