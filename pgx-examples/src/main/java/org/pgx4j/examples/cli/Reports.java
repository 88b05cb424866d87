package org.pgx4j.examples.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.pgx4j.rules.engine.Assessment;
import org.pgx4j.rules.report.HtmlReport;
import org.pgx4j.rules.report.JsonReport;
import org.pgx4j.rules.report.TextReport;

/** The formats that an assessment can be printed in. */
enum Reports {
  TEXT,
  JSON,
  HTML;

  /** The assessment in this format, with a last line end. */
  String of(Assessment assessment) {
    if (this == JSON) {
      return JsonReport.pretty(assessment) + "\n";
    }
    return this == TEXT ? TextReport.of(assessment) : HtmlReport.of(assessment);
  }

  /** The page as UTF-8. */
  static byte[] page(Assessment assessment) {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    try {
      HtmlReport.standard().write(assessment, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toByteArray();
  }

  static Reports parse(String format) {
    return switch (format) {
      case "text" -> TEXT;
      case "json" -> JSON;
      case "html" -> HTML;
      case "fhir", "cards" -> throw PgxCommand.notAvailable("--format " + format);
      default -> throw PgxCommand.usage("--format", "Give one of: text, json, html");
    };
  }
}
