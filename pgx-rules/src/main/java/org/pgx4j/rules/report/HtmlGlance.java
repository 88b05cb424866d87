package org.pgx4j.rules.report;

import java.util.List;
import org.pgx4j.rules.engine.Outcome;

/** The table of drugs and advice at the top of the page, and its badges. */
final class HtmlGlance {
  private final Markup html;
  private final Phrases phrases;

  HtmlGlance(Markup html, Phrases phrases) {
    this.html = html;
    this.phrases = phrases;
  }

  void write(List<Outcome> outcomes) {
    html.open("section", "class", "glance").element("h2", phrases.label("at-a-glance"));
    if (outcomes.isEmpty()) {
      html.element("p", phrases.label("no-drugs")).closeLine();
      return;
    }
    html.open("table", "role", "table").open("thead", "role", "rowgroup").open("tr", "role", "row");
    html.element("th", phrases.label("drug"), "scope", "col", "role", "columnheader");
    html.element("th", phrases.label("advice"), "scope", "col", "role", "columnheader");
    html.close().close().open("tbody", "role", "rowgroup");
    int drug = -1;
    for (int i = 0; i < outcomes.size(); i++) {
      drug += HtmlReport.startsDrug(outcomes, i) ? 1 : 0;
      row(outcomes.get(i), drug);
    }
    html.close().close();
    if (isAnySilent(outcomes)) {
      html.element("p", phrases.label("not-safe"), "class", "not-safe");
    }
    html.closeLine();
  }

  private static boolean isAnySilent(List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      if (Badge.of(outcome).isSilent()) {
        return true;
      }
    }
    return false;
  }

  private void row(Outcome outcome, int drug) {
    html.open("tr", "role", "row").open("th", "scope", "row", "role", "rowheader");
    html.element("a", outcome.drug(), "href", "#" + HtmlReport.anchor(drug), "class", "drug");
    List<String> whose = phrases.outcomes().whose(outcome);
    if (!whose.isEmpty()) {
      html.element("span", String.join(" · ", whose), "class", "whose");
    }
    html.close().open("td", "role", "cell");
    badges(html, phrases, outcome);
    html.element("p", String.join(" ", phrases.outcomes().advice(outcome))).close().close();
  }

  /** The badge of an outcome and its flags: icon, word and colour. */
  static void badges(Markup html, Phrases phrases, Outcome outcome) {
    Badge badge = Badge.of(outcome);
    html.open("p", "class", "badges");
    html.open("strong", "class", "badge " + badge.tone().css());
    icon(html, badge.tone());
    html.text(phrases.badge(badge)).close();
    for (String flag : phrases.outcomes().flags(outcome)) {
      html.text(" ").open("span", "class", "flag");
      html.trusted(HtmlStyle.icon("flag")).text(flag).close();
    }
    html.close();
  }

  static void icon(Markup html, Badge.Tone tone) {
    html.trusted(HtmlStyle.icon(tone.css()));
  }
}
