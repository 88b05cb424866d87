package org.pgx4j.rules.report;

import java.util.List;
import java.util.Map;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.engine.Outcome;

/** One card a drug: what each authority says for each group of patients, and why. */
final class HtmlCards {
  private final Markup html;
  private final Phrases phrases;
  private final HtmlSources sources;

  HtmlCards(Markup html, Phrases phrases, HtmlSources sources) {
    this.html = html;
    this.phrases = phrases;
    this.sources = sources;
  }

  void write(List<Outcome> outcomes) {
    if (outcomes.isEmpty()) {
      return;
    }
    html.open("section", "class", "cards").element("h2", phrases.label("recommendations"));
    int drug = -1;
    for (int i = 0; i < outcomes.size(); i++) {
      if (HtmlReport.startsDrug(outcomes, i)) {
        if (i > 0) {
          html.closeLine();
        }
        String id = HtmlReport.anchor(++drug);
        html.open("article", "class", "card", "id", id, "aria-labelledby", id + "-name");
        html.element("h3", outcomes.get(i).drug(), "id", id + "-name");
      }
      write(outcomes.get(i));
    }
    html.closeLine().closeLine();
  }

  private void write(Outcome outcome) {
    html.open("section", "class", "outcome " + Badge.of(outcome).tone().css());
    String authority = phrases.authority(outcome).orElseGet(() -> phrases.label("no-authority"));
    html.open("h4").text(authority);
    phrases.population(outcome).ifPresent(said -> html.element("span", said, "class", "whose"));
    html.close();
    HtmlGlance.badges(html, phrases, outcome);
    phrases
        .strength(outcome)
        .ifPresent(
            said ->
                html.open("p", "class", "strength")
                    .text(phrases.label("strength") + ": ")
                    .element("b", said)
                    .close());
    html.list("ul", phrases.advice(outcome), "class", "actions");
    if (outcome instanceof Outcome.Failed failed) {
      html.element("p", failed.problem().message(), "class", "problem");
    }
    html.open("dl", "class", "parts");
    because(phrases.genes().because(outcome));
    part("implications", phrases.implications(outcome), "");
    part("warnings", phrases.warnings(outcome), "alert");
    part("missing", phrases.missing(outcome), "alert");
    alternatives(outcome);
    part("notes", phrases.notes(outcome), "");
    guideline(outcome);
    citations(outcome);
    html.close();
    trace(outcome);
    html.close();
  }

  private void because(Map<String, String> because) {
    if (!because.isEmpty()) {
      begin("why", "");
      html.open("ul");
      because.forEach(
          (gene, value) -> html.open("li").element("b", gene).text(" " + value).close());
      html.close().close().close();
    }
  }

  private void begin(String label, String css) {
    html.open("div", "class", css).element("dt", phrases.label(label)).open("dd");
  }

  private void part(String label, List<String> items, String css) {
    if (!items.isEmpty()) {
      begin(label, css);
      html.list("ul", items).close().close();
    }
  }

  private void alternatives(Outcome outcome) {
    List<Branches.Branch> branches = new Branches(phrases).of(outcome);
    long agreeing = Branches.agreeing(outcome);
    if (branches.isEmpty() && agreeing == 0) {
      return;
    }
    boolean open = outcome instanceof Outcome.Indeterminate && !branches.isEmpty();
    begin(open ? "alternatives-decide" : "alternatives", branches.isEmpty() ? "" : "alert");
    if (!branches.isEmpty()) {
      if (!open) {
        html.element("p", phrases.label("alternatives-change"));
      }
      html.open("ul");
      for (Branches.Branch branch : branches) {
        html.open("li").element("b", branch.genotypes()).text(" → " + branch.advice()).close();
      }
      html.close();
    }
    if (agreeing > 0) {
      html.element("p", phrases.label("alternatives-agree", "count", String.valueOf(agreeing)));
    }
    html.close().close();
  }

  private void guideline(Outcome outcome) {
    phrases
        .guideline(outcome)
        .ifPresent(
            said -> {
              begin("guideline", "");
              HtmlSources.link(html, said, outcome.guideline().orElseThrow().url());
              html.close().close();
            });
  }

  private void citations(Outcome outcome) {
    if (!Phrases.citations(outcome).isEmpty()) {
      begin("citations", "");
      Phrases.citations(outcome).forEach(sources::reference);
      html.close().close();
    }
  }

  private void trace(Outcome outcome) {
    html.open("details").element("summary", phrases.label("trace"));
    html.open("ul", "class", "trace");
    trace(outcome.explanation());
    html.close().close();
  }

  private void trace(Explanation node) {
    String truth = node.truth().name();
    html.open("li", "class", "is-" + truth.charAt(0));
    html.element("b", phrases.words().term("report.truth", truth)).text(" " + node.node());
    if (!node.saw().isEmpty()) {
      html.text(" ").element("i", phrases.label("saw", "value", node.saw()));
    }
    if (!node.children().isEmpty()) {
      html.open("ul");
      node.children().forEach(this::trace);
      html.close();
    }
    html.close();
  }
}
