package org.pgx4j.privacy;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails any test of the suite during which the library logged something that looks like a person's:
 * an allele, a variant, a phenotype, a finding, a quantity, an identifier of the tests.
 */
public final class SilentLogs implements AfterEachCallback, AfterAllCallback {
  private static final List<Pattern> PERSONAL =
      List.of(
          Pattern.compile("\\*\\d"),
          Pattern.compile("\\b[cgmp]\\.-?\\w*\\d"),
          Pattern.compile("\\brs\\d{3,}"),
          Pattern.compile("(?i)metaboli[sz]er|\\bpositive\\b|\\bnegative\\b|reference/"),
          Pattern.compile("\\d ?(%|[mun]?g\\b|[mun]?mol\\b|U/|mL\\b)"),
          Pattern.compile("(?i)patient-|(?<!\\d)4711(?!\\d)|secret"));

  /** What is wrong with a log event; empty = nothing. */
  static List<String> personalIn(String event) {
    return PERSONAL.stream()
        .filter(pattern -> pattern.matcher(event).find())
        .map(pattern -> pattern + " in " + event)
        .toList();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    check();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    check();
  }

  private static void check() {
    List<String> found =
        CapturedLogs.take().stream().flatMap(event -> personalIn(event).stream()).toList();
    if (!found.isEmpty()) {
      throw new AssertionError("logged: " + found);
    }
  }
}
