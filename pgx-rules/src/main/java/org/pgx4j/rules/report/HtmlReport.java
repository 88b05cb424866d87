package org.pgx4j.rules.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.rules.engine.Assessment;
import org.pgx4j.rules.engine.Outcome;

/**
 * An assessment as one page for people: self-contained HTML without script, network or fonts of its
 * own, for a phone and for A4 paper, in the assessment's language. The markup is well-formed XML
 * too.
 *
 * <p>What could not be understood of the profile is part of the page, without the values given.
 */
public final class HtmlReport {
  private final String date;

  private HtmlReport(String date) {
    this.date = date;
  }

  /** The page without a date: the library reads no clock. */
  public static String of(Assessment assessment) {
    return standard().page(assessment);
  }

  /** Pages without a date. */
  public static HtmlReport standard() {
    return new HtmlReport("");
  }

  /** Pages with a report date at the top, shown as given; empty = none. */
  public HtmlReport reportDate(String value) {
    return new HtmlReport(value);
  }

  /** The page. */
  public String page(Assessment assessment) {
    return markup(assessment).toString();
  }

  /** Writes the page as UTF-8; the stream stays open. */
  public void write(Assessment assessment, OutputStream out) throws IOException {
    markup(assessment).writeTo(out);
  }

  private Markup markup(Assessment assessment) {
    Phrases phrases = new Phrases(assessment);
    Markup html = new Markup();
    html.trusted("<!DOCTYPE html>\n");
    html.open("html", "lang", assessment.words().language());
    head(html, phrases);
    html.open("body").trusted(HtmlStyle.ICONS).open("main");
    top(html, assessment, phrases);
    new HtmlGlance(html, phrases).write(assessment.outcomes());
    problems(html, assessment, phrases);
    HtmlSources sources = new HtmlSources(html, phrases, assessment);
    new HtmlCards(html, phrases, sources).write(assessment.outcomes());
    new HtmlGenes(html, phrases).write(assessment.profile().genes());
    labels(html, phrases);
    sources.write();
    html.open("footer").element("p", phrases.label("disclaimer")).close();
    html.close().close().close().text("\n");
    return html;
  }

  private static void head(Markup html, Phrases phrases) {
    html.open("head").empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "referrer", "content", "no-referrer");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'");
    html.element("title", phrases.label("title"));
    html.open("style").trusted(HtmlStyle.CSS).close().closeLine();
  }

  private void top(Markup html, Assessment assessment, Phrases phrases) {
    html.open("header", "class", "top").element("h1", phrases.label("title"));
    html.open("dl", "class", "facts");
    fact(html, phrases.label("patient"), assessment.profile().id());
    fact(html, phrases.label("date"), date);
    fact(html, phrases.label("taking"), String.join(", ", assessment.profile().taking()));
    fact(html, phrases.label("biomarkers"), String.join("; ", phrases.biomarkers()));
    html.close().closeLine();
  }

  private static void fact(Markup html, String name, String value) {
    if (!value.isEmpty()) {
      html.open("div").element("dt", name).element("dd", value).close();
    }
  }

  private static void problems(Markup html, Assessment assessment, Phrases phrases) {
    if (assessment.problems().isEmpty()) {
      return;
    }
    html.open("section", "class", "problems").open("h2");
    HtmlGlance.icon(html, Badge.Tone.FAILED);
    html.text(phrases.label("problems")).close();
    html.element("p", phrases.label("problems-note"));
    List<String> messages = new ArrayList<>();
    for (Problem problem : assessment.problems()) {
      messages.add(problem.message());
    }
    html.list("ul", messages).closeLine();
  }

  private static void labels(Markup html, Phrases phrases) {
    Map<String, List<String>> labels = phrases.labels();
    if (labels.isEmpty()) {
      return;
    }
    html.open("section", "class", "labelling").element("h2", phrases.label("labelling"));
    html.element("p", phrases.label("labelling-note"), "class", "quiet").open("dl");
    for (Map.Entry<String, List<String>> label : labels.entrySet()) {
      html.open("div").element("dt", label.getKey());
      html.element("dd", String.join("; ", label.getValue())).close();
    }
    html.close().closeLine();
  }

  /** The address of a drug's card within the page. */
  static String anchor(int index) {
    return "drug-" + (index + 1);
  }

  /** Whether an outcome starts another drug than the one before it. */
  static boolean startsDrug(List<Outcome> outcomes, int i) {
    return i == 0 || !outcomes.get(i - 1).drug().equals(outcomes.get(i).drug());
  }
}
