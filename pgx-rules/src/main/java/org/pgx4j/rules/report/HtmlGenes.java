package org.pgx4j.rules.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.rules.engine.Reading;
import org.pgx4j.rules.engine.ResolvedGene;

/** The table of genes: what each was taken to be, and what that rests on. */
final class HtmlGenes {
  private static final int NAMES = 8;

  private final Markup html;
  private final Phrases phrases;

  HtmlGenes(Markup html, Phrases phrases) {
    this.html = html;
    this.phrases = phrases;
  }

  void write(Collection<ResolvedGene> genes) {
    if (genes.isEmpty()) {
      return;
    }
    html.open("section", "class", "genes").element("h2", phrases.label("genes"));
    html.open("table", "role", "table").open("thead", "role", "rowgroup").open("tr", "role", "row");
    for (String column : List.of("gene", "result", "evidence")) {
      html.element("th", phrases.label(column), "scope", "col", "role", "columnheader");
    }
    html.close().close().open("tbody", "role", "rowgroup");
    for (ResolvedGene gene : genes) {
      row(gene);
    }
    html.close().close().closeLine();
  }

  private void row(ResolvedGene gene) {
    html.open("tr", "role", "row").open("th", "scope", "row", "role", "rowheader");
    html.element("span", gene.gene().symbol(), "class", "gene");
    boolean plain = gene.status() == ResolvedGene.Status.CALLED;
    html.open("span", "class", plain ? "status" : "status open");
    html.trusted(plain ? "" : HtmlStyle.icon("unknown"));
    html.text(phrases.genes().status(gene)).close().close();
    html.open("td", "role", "cell");
    List<String> results = phrases.genes().results(gene);
    for (String result : results) {
      html.element("p", result, "class", "result");
    }
    if (results.isEmpty()) {
      String reason = phrases.genes().reason(gene);
      html.element("p", reason.isEmpty() ? phrases.label("no-result") : reason);
    }
    for (String said : phrases.consultation(gene)) {
      html.element("p", said);
    }
    others(gene);
    html.close().open("td", "role", "cell");
    if (gene.call().isPresent()) {
      evidence(gene, gene.call().get().evidence());
    } else {
      html.element("p", phrases.label("stated-evidence"), "class", "quiet");
    }
    html.close().close();
  }

  private void others(ResolvedGene gene) {
    List<String> others = new ArrayList<>();
    for (Reading reading : gene.readings(Reading.Role.ALTERNATIVE)) {
      others.add(phrases.genes().describe(reading));
    }
    if (!others.isEmpty()) {
      String names = phrases.limited(others, NAMES / 2);
      html.element("p", phrases.label("alternatives") + ": " + names, "class", "quiet");
    }
  }

  private void evidence(ResolvedGene gene, CallEvidence evidence) {
    CallWords calls = phrases.calls();
    html.element("p", calls.positionsRead(evidence));
    html.open("dl");
    pair("not-read", CallWords.notRead(gene, evidence));
    pair("undocumented", CallWords.undocumented(gene, evidence));
    pair("not-excluded", CallWords.notExcluded(evidence));
    pair("heteroplasmy", calls.heteroplasmy(gene, evidence));
    if (!evidence.phase().isEmpty()) {
      pair("phase", List.of(phrases.words().term("phase", evidence.phase())));
    }
    pair("extra", CallWords.extra(gene, evidence));
    pair("notes", calls.notes(gene, evidence));
    html.close();
  }

  private void pair(String label, List<String> values) {
    if (!values.isEmpty()) {
      html.open("div").element("dt", phrases.label(label));
      html.element("dd", phrases.limited(values, NAMES)).close();
    }
  }
}
