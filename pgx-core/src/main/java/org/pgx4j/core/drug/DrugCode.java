package org.pgx4j.core.drug;

import java.util.Locale;
import java.util.regex.Pattern;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * A code of a drug in a coding system.
 *
 * @param system the system's name in lower case, no colon: {@code rxnorm}, {@code atc}, or one of
 *     the user's own
 * @param code the code
 */
public record DrugCode(String system, String code) {
  /** The name of RxNorm, ingredient level. */
  public static final String RXNORM = "rxnorm";

  /** The name of the Anatomical Therapeutic Chemical classification. */
  public static final String ATC = "atc";

  private static final Pattern ATC_GROUP =
      Pattern.compile("[A-Z](\\d\\d([A-Z]([A-Z](\\d\\d)?)?)?)?");

  /** Checks that both are present. */
  public DrugCode {
    system = system.strip().toLowerCase(Locale.ROOT);
    code = code.strip();
    if (system.isEmpty()
        || code.isEmpty()
        || system.indexOf(':') >= 0
        || hasControl(system)
        || hasControl(code)) {
      throw new PgxException(
          Problem.ofValue(
              ProblemCode.INVALID_DRUG,
              "drug code",
              "Give system and code, as rxnorm:32968",
              system + ":" + code));
    }
  }

  static boolean hasControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** An RxNorm ingredient. */
  public static DrugCode rxNorm(String code) {
    return new DrugCode(RXNORM, code);
  }

  /** An ATC code. */
  public static DrugCode atc(String code) {
    return new DrugCode(ATC, code);
  }

  /**
   * Reads {@code system:code}.
   *
   * @throws PgxException {@code INVALID_DRUG}
   */
  public static DrugCode parse(String text) {
    int colon = text.indexOf(':');
    return new DrugCode(text.substring(0, Math.max(colon, 0)), text.substring(colon + 1));
  }

  /** Whether a text has the form of a group or code of the ATC, {@code N06AB}. */
  public static boolean isAtcGroup(String text) {
    return ATC_GROUP.matcher(text).matches();
  }

  @Override
  public String toString() {
    return system + ":" + code;
  }
}
