package org.pgx4j.rules.knowledge.imports;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.pgx4j.core.drug.Drug;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.ProblemCode;

/**
 * PharmCAT's prescribing guidance: guidelines of several authorities, each with its recommendations
 * by what is looked up and the drugs that they are for.
 */
final class PharmcatGuidance {
  private final PackDraft draft;
  private final Map<String, List<Part>> byDrug = new TreeMap<>();
  private final Map<String, Integer> others = new TreeMap<>();
  private Place place = Place.of("guidance");

  PharmcatGuidance(PackDraft draft) {
    this.draft = draft;
  }

  /** The rows of one guideline for one drug. */
  private record Part(
      String name, String url, List<Map<String, Object>> citations, Place place, List<Row> rows) {}

  private record Row(PublishedRow row, Place place) {}

  /** Reads all guidelines of a file, or the one that the file is. */
  void read(String file, InputStream in) {
    place = Place.of(file);
    Map<String, List<Entry>> members = new LinkedHashMap<>();
    JsonDump.read(
        file,
        in,
        (member, entry) -> {
          if (member.equals("guidelines")) {
            members.putIfAbsent(member, List.of());
            guideline(entry);
          } else {
            members.computeIfAbsent(member, any -> new ArrayList<>()).add(entry);
          }
        });
    List<Entry> head = members.getOrDefault("guideline", List.of());
    if (head.isEmpty() && !members.containsKey("guidelines")) {
      draft.problem(ProblemCode.BAD_ENTRY, place, "Give guidelines with their recommendations");
    } else if (!head.isEmpty()) {
      guideline(
          head.get(0),
          members.getOrDefault("recommendations", List.of()),
          members.getOrDefault("citations", List.of()));
    }
  }

  private void guideline(Entry entry) {
    try {
      guideline(
          entry.get("guideline"),
          entry.listOrEmpty("recommendations"),
          entry.listOrEmpty("citations"));
    } catch (PgxException e) {
      draft.problem(e, entry.place());
    }
  }

  private void guideline(Entry head, List<Entry> rows, List<Entry> citations) {
    try {
      String source = head.text("source");
      if (!source.equalsIgnoreCase(draft.release().authority().name())) {
        others.merge(source, 1, Integer::sum);
        return;
      }
      String name = head.text("name");
      if (rows.isEmpty()) {
        throw head.bad("Read " + name + " itself: no recommendations come with it");
      }
      String url = PublishedCitations.url(head);
      List<Map<String, Object>> cited = PublishedCitations.of(citations);
      Map<String, List<Row>> found = new TreeMap<>();
      rows.forEach(row -> row(row, found));
      found.forEach(
          (drug, own) ->
              byDrug
                  .computeIfAbsent(drug, any -> new ArrayList<>())
                  .add(new Part(name, url, cited, head.place().atField(drug), own)));
    } catch (PgxException e) {
      draft.problem(e, head.place());
    }
  }

  private void row(Entry entry, Map<String, List<Row>> found) {
    draft.read(1);
    try {
      List<Entry> chemicals = entry.listOrEmpty("relatedChemicals");
      if (chemicals.isEmpty()) {
        throw entry.get("relatedChemicals").bad("Name the drug");
      }
      draft.read(chemicals.size() - 1);
      PublishedRow row = row(entry);
      for (Entry chemical : chemicals) {
        String drug = Drug.of(chemical.text("name").toLowerCase(Locale.ROOT)).name();
        found
            .computeIfAbsent(drug, any -> new ArrayList<>())
            .add(new Row(row, entry.place().atField(drug)));
      }
    } catch (PgxException e) {
      draft.problem(e, entry.place());
    }
  }

  private static PublishedRow row(Entry entry) {
    Map<String, LookedUp> lookup = new TreeMap<>();
    entry
        .get("lookupKey")
        .map()
        .forEach(
            (name, value) -> {
              String gene = Gene.of(name).symbol();
              lookup.put(
                  gene,
                  value.isObject()
                      ? LookedUp.parse(gene, value.map(), value)
                      : LookedUp.parse(gene, value.text()));
            });
    if (lookup.isEmpty()) {
      throw entry.get("lookupKey").bad("Give at least one gene");
    }
    List<String> implications = new ArrayList<>();
    entry.listOrEmpty("implications").forEach(one -> implications.add(HtmlText.of(one)));
    return new PublishedRow(
        said(entry.get("population"), "general"),
        lookup,
        new PublishedRow.Says(
            said(term(entry.get("classification")), "N/A"),
            false,
            said(text(entry.get("text"))),
            implications,
            ""));
  }

  /** A strength is a term of an ontology, or the term alone. */
  private static Entry term(Entry classification) {
    return classification.isObject() ? classification.get("term") : classification;
  }

  private static Entry text(Entry text) {
    return text.isObject() ? text.get("html") : text;
  }

  private static String said(Entry entry, String otherwise) {
    return entry.isBlank() ? otherwise : entry.text();
  }

  private static String said(Entry html) {
    return html.isBlank() ? "" : HtmlText.of(html);
  }

  /** Adds what was read: a file for each drug of a guideline. */
  void write() {
    others.forEach(
        (source, count) ->
            draft.problem(
                ProblemCode.BAD_ENTRY,
                place.atField(source),
                "Import its " + count + " guidelines by a release of that authority"));
    byDrug.forEach((drug, parts) -> write(drug, parts));
  }

  private void write(String drug, List<Part> parts) {
    for (Part part : parts) {
      PublishedGuideline guideline =
          new PublishedGuideline(drug, parts.size() == 1 ? "" : part.name(), draft);
      part.rows().forEach(one -> guideline.row(one.row(), one.place()));
      guideline.write(part.url(), part.citations(), part.place());
    }
  }
}
