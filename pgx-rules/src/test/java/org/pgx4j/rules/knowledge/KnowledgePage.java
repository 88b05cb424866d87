package org.pgx4j.rules.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.Guideline;
import org.pgx4j.core.recommendation.LabelMention;
import org.pgx4j.rules.engine.DecisionTable;

/** Writes {@code docs/knowledge.md} from the packs. */
final class KnowledgePage {
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.standard();
  private final StringBuilder out = new StringBuilder();

  private KnowledgePage() {}

  static String text() {
    return new KnowledgePage().write();
  }

  private String write() {
    line("# What the bundled knowledge holds");
    line("");
    line(
        "Written by the build from the packs (`KnowledgePageTest`); do not edit. To write it anew:");
    line("");
    line("```sh");
    line(
        "./mvnw test -Dpgx.knowledge.write=true -Dtest=KnowledgePageTest -Dsurefire.failIfNoSpecifiedTests=false");
    line("```");
    line("");
    line(
        "Approvals by biomarker have a page of their own: [knowledge-oncology.md](knowledge-oncology.md).");
    packs();
    totals();
    misses();
    for (String authority : List.of("CPIC", "DPWG", "FDA")) {
      authority(authority);
    }
    labels();
    return out.toString();
  }

  private void packs() {
    heading("Packs");
    row("pack", "authority", "version", "licence", "files");
    rule(5);
    for (KnowledgePack pack : KNOWLEDGE.packs()) {
      var version = pack.version();
      row(
          "`" + pack.id() + "`",
          pack.authority().name(),
          version.version(),
          version.licence(),
          pack.files().size());
    }
  }

  private void totals() {
    heading("Totals");
    row(
        "authority",
        "drugs",
        "genes",
        "drug × gene",
        "guidelines",
        "groups of patients",
        "rules",
        "dates",
        "compared");
    rule(9);
    for (String authority : List.of("CPIC", "DPWG", "FDA")) {
      total(authority, Coverage.tables(authority, false));
    }
    for (Authority authority : KNOWLEDGE.authorities()) {
      Map<String, List<DecisionTable>> byIndication = Coverage.tables(authority.name(), true);
      if (!byIndication.isEmpty()) {
        total(authority + ", by indication", byIndication);
      }
    }
    line("");
    line(
        "Therapies × diseases × biomarkers that `ApprovalsReplayTest` asks of each agency: "
            + ApprovalsTable.TRIPLES.entrySet().stream()
                .map(one -> ApprovalsReplayTest.AGENCIES.get(one.getKey()) + " " + one.getValue())
                .collect(Collectors.joining(", "))
            + ".");
    long ifnl =
        Coverage.tables("CPIC", false).values().stream()
            .filter(tables -> Coverage.genes(tables).contains("IFNL3"))
            .count();
    Set<LabelMention> labels = labelMentions();
    line("");
    line(
        "Besides, FDA's labels of "
            + distinct(labels, LabelMention::drug).size()
            + " drugs name "
            + distinct(labels, label -> String.join(", ", label.biomarkers())).size()
            + " biomarkers ("
            + labels.size()
            + " pairs): facts shown beside the recommendations, never advice.");
    line(
        "CPIC's aim is 88 drugs and 112 pairs, counting IFNL4 once beside IFNL3: both are read at one position, and the "
            + ifnl
            + " drugs of that guideline ask for IFNL3 here.");
    line(
        "DPWG's is the 53 drugs of the table of 2024-03-25, and atazanavir, mavacamten and rosuvastatin as far as facts are known.");
    line(
        "FDA's table of associations (2021-03) has 111 rows; `FdaTableTest` asks every one of them. Groups of patients are populations of a guideline; rules are rows of its tables, fallbacks included.");
  }

  private void total(String name, Map<String, List<DecisionTable>> tables) {
    List<DecisionTable> all = tables.values().stream().flatMap(List::stream).toList();
    Set<String> genes = new TreeSet<>();
    int pairs = 0;
    for (List<DecisionTable> own : tables.values()) {
      genes.addAll(Coverage.genes(own));
      pairs += Coverage.genes(own).size();
    }
    row(
        name,
        tables.size(),
        genes.size(),
        pairs,
        guidelines(all).size(),
        all.size(),
        rules(all),
        span(all, Guideline::date),
        span(all, Guideline::revised));
  }

  private void misses() {
    heading("What is not here");
    line(
        "Against ClinPGx's index of 2025-11 (which drugs and genes each authority covers); `CoverageTest` compares them where the sources are present.");
    line("");
    row("list", "drug", "gene", "why not");
    rule(4);
    Coverage.misses().forEach((pair, why) -> row(pair.source(), pair.drug(), pair.gene(), why));
  }

  private void authority(String authority) {
    heading(authority);
    row("drug", "genes", "guideline", "date", "compared", "groups", "rules");
    rule(7);
    Coverage.tables(authority, false)
        .forEach(
            (drug, tables) ->
                row(
                    drug,
                    String.join(", ", Coverage.genes(tables)),
                    guidelines(tables).stream()
                        .map(one -> "[" + one.id() + "](" + one.url() + ")")
                        .collect(Collectors.joining(", ")),
                    span(tables, Guideline::date),
                    span(tables, Guideline::revised),
                    tables.size(),
                    rules(tables)));
  }

  private void labels() {
    heading("What FDA's labels name");
    Set<LabelMention> labels = labelMentions();
    LabelMention first = labels.iterator().next();
    line(
        "["
            + first.authority()
            + "'s table]("
            + first.url()
            + ") of "
            + first.date()
            + "; biomarkers of the drugs that have no guideline of FDA's table above are marked *.");
    line("");
    Set<String> ruled = new TreeSet<>(Coverage.tables("FDA", false).keySet());
    ruled.addAll(Coverage.tables("FDA", true).keySet());
    Map<String, Set<String>> byBiomarker = new TreeMap<>();
    for (LabelMention label : labels) {
      for (String biomarker : label.biomarkers()) {
        byBiomarker
            .computeIfAbsent(biomarker, one -> new TreeSet<>())
            .add(label.drug() + (ruled.contains(label.drug()) ? "" : "*"));
      }
    }
    row("biomarker", "drugs");
    rule(2);
    byBiomarker.forEach((biomarker, drugs) -> row(biomarker, String.join(", ", drugs)));
  }

  private static Set<LabelMention> labelMentions() {
    return KNOWLEDGE.labelledDrugs().stream()
        .flatMap(drug -> KNOWLEDGE.labelling(drug).stream())
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }

  private static <T> Set<String> distinct(Set<T> all, Function<T, String> part) {
    return all.stream().map(part).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Guideline> guidelines(List<DecisionTable> tables) {
    return tables.stream()
        .map(table -> table.guideline().orElseThrow())
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }

  private static int rules(List<DecisionTable> tables) {
    return tables.stream().mapToInt(table -> table.rows().size()).sum();
  }

  /** The dates from the first to the last. */
  private static String span(List<DecisionTable> tables, Function<Guideline, String> date) {
    TreeSet<String> dates = new TreeSet<>();
    guidelines(tables).forEach(one -> dates.add(date.apply(one)));
    return dates.size() == 1 ? dates.first() : dates.first() + " to " + dates.last();
  }

  private void heading(String title) {
    line("");
    line("## " + title);
    line("");
  }

  private void rule(int columns) {
    line("|" + "---|".repeat(columns));
  }

  private void row(Object... cells) {
    out.append('|');
    for (Object cell : cells) {
      out.append(' ').append(cell).append(" |");
    }
    out.append('\n');
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
