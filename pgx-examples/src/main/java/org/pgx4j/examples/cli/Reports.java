package org.pgx4j.examples.cli;

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
    String text =
        switch (this) {
          case TEXT -> TextReport.of(assessment);
          case JSON -> JsonReport.pretty(assessment);
          case HTML -> HtmlReport.of(assessment);
        };
    return text.endsWith("\n") ? text : text + "\n";
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
