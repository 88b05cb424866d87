package org.pgx4j.rules.knowledge.imports;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.pgx4j.core.drug.Drug;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;

/**
 * Recommendations as the CPIC API gives them: a list of drugs with their guideline, citations and
 * rows.
 */
final class CpicApi {
  private final PackDraft draft;

  CpicApi(PackDraft draft) {
    this.draft = draft;
  }

  void read(String file, InputStream in) {
    JsonDump.read(file, in, (member, entry) -> drug(entry));
  }

  private void drug(Entry entry) {
    try {
      List<Entry> rows = entry.listOrEmpty("recommendations");
      draft.read(rows.size());
      String drug = Drug.of(entry.text("drugname").toLowerCase(Locale.ROOT)).name();
      if (rows.isEmpty()) {
        throw entry.bad("Read the guideline of " + drug + " itself: it has no rows");
      }
      PublishedGuideline guideline = new PublishedGuideline(drug, draft);
      for (Entry row : rows) {
        try {
          guideline.row(row(row), row.place());
        } catch (PgxException e) {
          draft.problem(e, at(row.place(), drug));
        }
      }
      guideline.write(
          PublishedCitations.url(entry),
          PublishedCitations.of(entry.listOrEmpty("citations")),
          at(entry.place(), drug));
    } catch (PgxException e) {
      draft.problem(e, entry.place());
    }
  }

  private static Place at(Place place, String drug) {
    return place.atField(drug);
  }

  private static PublishedRow row(Entry row) {
    Map<String, LookedUp> lookup = new TreeMap<>();
    row.get("lookupkey")
        .map()
        .forEach((gene, value) -> lookup.put(gene, lookedUp(gene, value.text())));
    if (lookup.isEmpty()) {
      throw row.get("lookupkey").bad("Give at least one gene");
    }
    List<String> implications = new ArrayList<>();
    row.mapOrEmpty("implications").values().forEach(one -> said(one.text(), implications));
    String strength = row.textOr("classification", "n/a");
    return new PublishedRow(
        row.textOr("population", "general"),
        lookup,
        new PublishedRow.Says(
            strength,
            strength.equalsIgnoreCase("n/a"),
            said(row.textOr("drugrecommendation", "")),
            implications,
            said(row.textOr("comments", ""))));
  }

  private static LookedUp lookedUp(String gene, String value) {
    return LookedUp.parse(Gene.of(gene).symbol(), value);
  }

  private static void said(String text, List<String> texts) {
    if (!said(text).isEmpty()) {
      texts.add(text);
    }
  }

  /** The API writes {@code n/a} where nothing is said. */
  private static String said(String text) {
    return text.equalsIgnoreCase("n/a") ? "" : text;
  }
}
