package org.pgx4j.rules.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.provenance.Citation;
import org.pgx4j.core.provenance.Guideline;
import org.pgx4j.core.provenance.KnowledgeVersion;
import org.pgx4j.rules.engine.Assessment;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.engine.ResolvedGene;
import org.pgx4j.rules.engine.Untested;

/**
 * An assessment as plain text for a terminal, in the assessment's language, at most 88 columns
 * wide. Problems are not part of it.
 */
public final class TextReport {
  private static final int POSITIONS = 6;
  private static final int UNTESTED = 12;

  private final Assessment assessment;
  private final Phrases phrases;
  private final OutcomePhrases said;
  private final Branches branches;
  private final Wrapped out;

  private TextReport(Assessment assessment, Appendable out) {
    this.assessment = assessment;
    this.phrases = new Phrases(assessment);
    this.said = phrases.outcomes();
    this.branches = new Branches(phrases);
    this.out = new Wrapped(out);
  }

  /** The report as text, lines ended by LF. */
  public static String of(Assessment assessment) {
    StringBuilder text = new StringBuilder();
    try {
      write(assessment, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Writes the report, lines ended by LF. */
  public static void write(Assessment assessment, Appendable out) throws IOException {
    new TextReport(assessment, out).write();
  }

  private void write() throws IOException {
    out.paragraph(0, 2, phrases.label("title"));
    String id = assessment.profile().id();
    if (!id.isEmpty()) {
      out.paragraph(0, 2, phrases.label("patient") + ": " + id);
    }
    if (assessment.outcomes().isEmpty()) {
      out.blank();
      out.paragraph(0, 2, phrases.label("no-drugs"));
    }
    for (Outcome outcome : assessment.outcomes()) {
      out.blank();
      write(outcome);
    }
    if (!assessment.profile().genes().isEmpty()) {
      heading("genes");
      for (ResolvedGene gene : assessment.profile().genes()) {
        write(gene);
      }
    }
    List<String> biomarkers = phrases.biomarkers();
    if (!biomarkers.isEmpty()) {
      heading("biomarkers");
      for (String biomarker : biomarkers) {
        out.paragraph(2, 2, biomarker);
      }
    }
    untested();
    labels();
    heading("knowledge");
    for (KnowledgeVersion version : assessment.knowledge()) {
      out.paragraph(2, 2, version.toString());
    }
    out.blank();
    out.paragraph(0, 0, phrases.label("disclaimer"));
  }

  /** What was not tested and could change an answer, what changes most first. */
  private void untested() throws IOException {
    List<Untested> open = assessment.missing();
    if (!open.isEmpty()) {
      heading("untested");
      for (Untested one : open.subList(0, Math.min(UNTESTED, open.size()))) {
        String drugs = phrases.limited(one.drugs(), POSITIONS);
        out.paragraph(2, 2, phrases.missing(one.missing()) + ": " + drugs);
      }
    }
  }

  private void labels() throws IOException {
    Map<String, List<String>> labels = phrases.labels();
    if (!labels.isEmpty()) {
      heading("labelling");
      for (Map.Entry<String, List<String>> entry : labels.entrySet()) {
        out.paragraph(2, 2, entry.getKey() + ": " + String.join("; ", entry.getValue()));
      }
      out.paragraph(2, 2, phrases.label("labelling-note"));
    }
  }

  private void heading(String key) throws IOException {
    out.blank();
    out.paragraph(0, 2, phrases.label(key));
  }

  private void write(Outcome outcome) throws IOException {
    StringBuilder badges = new StringBuilder("[" + phrases.badge(Badge.of(outcome)) + "]");
    for (String flag : said.flags(outcome)) {
      badges.append(" [").append(flag).append(']');
    }
    out.paragraph(0, 2, outcome.drug() + " " + badges);
    List<String> whose = said.whose(outcome);
    String strength = said.strength(outcome);
    if (!strength.isEmpty()) {
      whose.add(phrases.label("strength") + ": " + strength);
    }
    if (!whose.isEmpty()) {
      out.paragraph(2, 2, String.join(" · ", whose));
    }
    for (String sentence : said.advice(outcome)) {
      out.paragraph(2, 2, "→ " + sentence);
    }
    because(outcome);
    items("implications", said.implications(outcome));
    items("notes", said.notes(outcome));
    items("warnings", said.warnings(outcome));
    if (outcome instanceof Outcome.Matched) {
      items("missing", said.missing(outcome));
    }
    alternatives(outcome);
    if (outcome.guideline().isPresent()) {
      items("guideline", List.of(source(outcome.guideline().get())));
    }
    citations(outcome);
  }

  private void because(Outcome outcome) throws IOException {
    List<String> because = new ArrayList<>();
    for (Map.Entry<String, String> gene : phrases.genes().because(outcome).entrySet()) {
      because.add(gene.getKey() + " " + gene.getValue());
    }
    items("why", because);
  }

  private String source(Guideline guideline) {
    String text = said.guideline(guideline);
    return guideline.url().isEmpty() ? text : text + " · " + guideline.url();
  }

  private void citations(Outcome outcome) throws IOException {
    List<String> citations = new ArrayList<>();
    for (Citation citation : OutcomePhrases.citations(outcome)) {
      citations.add(citation.toString());
    }
    items("citations", citations);
  }

  private void alternatives(Outcome outcome) throws IOException {
    List<String> others = new ArrayList<>();
    for (Branches.Branch branch : branches.of(outcome)) {
      others.add(branch.genotypes() + " → " + branch.advice());
    }
    boolean matched = outcome instanceof Outcome.Matched;
    items(matched ? "alternatives-change" : "alternatives-decide", others);
    int agreeing = Branches.agreeing(outcome);
    if (agreeing > 0) {
      out.paragraph(2, 2, phrases.label("alternatives-agree", "count", String.valueOf(agreeing)));
    }
  }

  private void items(String label, List<String> entries) throws IOException {
    if (entries.size() == 1) {
      out.paragraph(2, 2, phrases.label(label) + ": " + entries.get(0));
    } else if (!entries.isEmpty()) {
      out.paragraph(2, 2, phrases.label(label) + ":");
      for (String entry : entries) {
        out.paragraph(4, 2, "- " + entry);
      }
    }
  }

  private void write(ResolvedGene gene) throws IOException {
    String result = phrases.genes().result(gene);
    String text = result.isEmpty() ? phrases.genes().reason(gene) : result;
    String status = " [" + phrases.genes().status(gene) + "]";
    out.paragraph(2, 2, gene.gene() + ": " + text + status);
    List<String> consultation = phrases.consultation(gene);
    if (!consultation.isEmpty()) {
      out.paragraph(4, 2, String.join(". ", consultation));
    }
    if (gene.call().isPresent()) {
      write(gene, gene.call().get().evidence());
    }
  }

  private void write(ResolvedGene gene, CallEvidence evidence) throws IOException {
    CallWords calls = phrases.calls();
    String read = calls.positionsRead(evidence);
    String missing = names("not-read", CallWords.notRead(gene, evidence));
    String unknown = names("undocumented", CallWords.undocumented(gene, evidence));
    String open = names("not-excluded", CallWords.notExcluded(evidence));
    String mixed = names("heteroplasmy", calls.heteroplasmy(gene, evidence));
    String extra = names("extra", CallWords.extra(gene, evidence));
    out.paragraph(4, 2, read + missing + unknown + open + mixed + extra);
    for (String note : calls.notes(gene, evidence)) {
      out.paragraph(4, 2, note);
    }
  }

  private String names(String label, List<String> names) {
    return names.isEmpty()
        ? ""
        : ". " + phrases.label(label) + ": " + phrases.limited(names, POSITIONS);
  }
}
