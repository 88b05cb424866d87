package org.pgx4j.rules.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.pgx4j.core.provenance.Guideline;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.Truth;
import org.pgx4j.rules.engine.Outcome;

/** One card a drug: what each authority says for each group of patients, and why. */
final class HtmlCards {
  private final Markup html;
  private final Phrases phrases;
  private final OutcomePhrases said;
  private final Branches branches;
  private final HtmlSources sources;
  private final Map<Truth, String> truths = new EnumMap<>(Truth.class);

  HtmlCards(Markup html, Phrases phrases, HtmlSources sources) {
    this.html = html;
    this.phrases = phrases;
    this.said = phrases.outcomes();
    this.branches = new Branches(phrases);
    this.sources = sources;
    for (Truth truth : Truth.values()) {
      truths.put(truth, phrases.words().term("report.truth", truth.name()));
    }
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
    whose(outcome);
    HtmlGlance.badges(html, phrases, outcome);
    strength(said.strength(outcome));
    html.list("ul", said.advice(outcome), "class", "actions");
    if (outcome instanceof Outcome.Failed failed) {
      html.element("p", failed.problem().message(), "class", "problem");
    }
    html.open("dl", "class", "parts");
    because(phrases.genes().because(outcome));
    part("implications", said.implications(outcome), "");
    part("warnings", said.warnings(outcome), "alert");
    part("missing", said.missing(outcome), "alert");
    alternatives(outcome);
    part("notes", said.notes(outcome), "");
    guideline(outcome);
    citations(outcome);
    html.close();
    trace(outcome);
    html.close();
  }

  private void whose(Outcome outcome) {
    String authority = OutcomePhrases.authority(outcome);
    html.open("h4").text(authority.isEmpty() ? phrases.label("no-authority") : authority);
    String population = said.population(outcome);
    if (!population.isEmpty()) {
      html.element("span", population, "class", "whose");
    }
    html.close();
  }

  private void strength(String strength) {
    if (!strength.isEmpty()) {
      html.open("p", "class", "strength").text(phrases.label("strength") + ": ");
      html.element("b", strength).close();
    }
  }

  private void because(Map<String, String> because) {
    if (!because.isEmpty()) {
      begin("why", "");
      html.open("ul");
      for (Map.Entry<String, String> gene : because.entrySet()) {
        html.open("li").element("b", gene.getKey()).text(" " + gene.getValue()).close();
      }
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
    List<Branches.Branch> others = branches.of(outcome);
    int agreeing = Branches.agreeing(outcome);
    if (others.isEmpty() && agreeing == 0) {
      return;
    }
    boolean open = outcome instanceof Outcome.Indeterminate && !others.isEmpty();
    begin(open ? "alternatives-decide" : "alternatives", others.isEmpty() ? "" : "alert");
    if (!others.isEmpty()) {
      if (!open) {
        html.element("p", phrases.label("alternatives-change"));
      }
      html.open("ul");
      for (Branches.Branch branch : others) {
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
    if (outcome.guideline().isPresent()) {
      Guideline guideline = outcome.guideline().get();
      begin("guideline", "");
      HtmlSources.link(html, said.guideline(guideline), guideline.url());
      html.close().close();
    }
  }

  private void citations(Outcome outcome) {
    if (sources.isCited(outcome)) {
      begin("citations", "");
      sources.references(outcome);
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
    html.open("li", "class", "is-" + node.truth().name().charAt(0));
    html.element("b", truths.getOrDefault(node.truth(), "")).text(" ").text(node.node());
    if (!node.saw().isEmpty()) {
      html.text(" ").element("i", phrases.label("saw", "value", node.saw()));
    }
    if (!node.children().isEmpty()) {
      html.open("ul");
      for (Explanation child : node.children()) {
        trace(child);
      }
      html.close();
    }
    html.close();
  }
}
