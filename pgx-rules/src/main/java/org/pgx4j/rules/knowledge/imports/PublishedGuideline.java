package org.pgx4j.rules.knowledge.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.rules.knowledge.FileKind;

/**
 * The rows of one authority for one drug, and the guideline file that they become: a rule for each
 * group of rows that say the same and differ in one gene's value only.
 */
final class PublishedGuideline {
  private final String drug;
  private final String part;
  private final PackDraft draft;
  private final Set<String> genes = new TreeSet<>();
  private final Map<String, List<PublishedRow>> rows = new LinkedHashMap<>();
  private final Map<String, Place> places = new LinkedHashMap<>();

  PublishedGuideline(String drug, PackDraft draft) {
    this(drug, "", draft);
  }

  /**
   * One of several guidelines of an authority for a drug. Each answers by itself, so its name is
   * that of a population.
   *
   * @param part the guideline's name; empty when it is the only one
   */
  PublishedGuideline(String drug, String part, PackDraft draft) {
    this.drug = drug;
    this.part = part;
    this.draft = draft;
  }

  private String population(PublishedRow row) {
    String label = row.population();
    if (part.isEmpty()) {
      return PopulationLabel.id(label);
    }
    return Slug.of(PopulationLabel.isGeneral(label) ? part : part + " " + label);
  }

  void row(PublishedRow row, Place place) {
    rows.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row);
    places.put(row.key(), place);
    genes.addAll(row.lookup().keySet());
  }

  /**
   * Adds the file to the draft, when a row is left.
   *
   * @param url the guideline's page
   * @param citations its citations
   * @param place where the drug was met
   */
  void write(String url, List<Map<String, Object>> citations, Place place) {
    List<PublishedRow> kept = kept();
    if (kept.isEmpty()) {
      return;
    }
    Map<String, Object> populations = populations(kept);
    List<Object> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    int count = 0;
    for (List<PublishedRow> group : groups(kept)) {
      Map<String, Object> rule = rule(group, populations.isEmpty());
      if (ids.add((String) rule.get("id"))) {
        rules.add(rule);
        count += group.stream().mapToInt(row -> same(row).size()).sum();
      } else {
        draft.problem(
            ProblemCode.DUPLICATE_ID,
            place(group.get(0)),
            "Give results names that differ in letters or digits");
      }
    }
    Release release = draft.release();
    Map<String, Object> document =
        Json.of(
            "schema",
            "pgx4j/guideline/1",
            "id",
            Slug.of(release.authority() + " " + drug + " " + part));
    document.put("authority", release.authority().name());
    document.put("version", release.version());
    document.put("reviewed", release.date());
    document.put("licence", release.licence());
    document.put("url", url);
    document.put("citations", citations);
    document.put("drugs", List.of(drug));
    document.put("genes", List.copyOf(genes));
    document.put("populations", List.copyOf(populations.values()));
    document.put("rules", rules);
    if (draft.add(FileKind.GUIDELINE, drug, part, document, place)) {
      draft.taken(count);
    }
  }

  private List<PublishedRow> same(PublishedRow row) {
    return rows.getOrDefault(row.key(), List.of());
  }

  private Place place(PublishedRow row) {
    return places.getOrDefault(row.key(), Place.of(drug));
  }

  /**
   * One row for each question; where two answer it differently there is no telling, and none is.
   */
  private List<PublishedRow> kept() {
    List<PublishedRow> kept = new ArrayList<>();
    for (List<PublishedRow> same : rows.values()) {
      if (same.stream().map(PublishedRow::says).distinct().count() == 1) {
        kept.add(same.get(0));
      } else {
        same.forEach(
            row ->
                draft.problem(
                    ProblemCode.BAD_ENTRY, place(row), "Give one recommendation for each result"));
      }
    }
    return kept;
  }

  /** By identifier; empty when all rows are for everybody. */
  private Map<String, Object> populations(List<PublishedRow> kept) {
    Map<String, Object> populations = new LinkedHashMap<>();
    for (PublishedRow row : kept) {
      String label = row.population();
      String id = population(row);
      if (!populations.containsKey(id)) {
        Optional<Map<String, Object>> condition = PopulationLabel.condition(label);
        if (condition.isEmpty()) {
          draft.problem(
              ProblemCode.POPULATION_BY_NAME,
              place(row),
              "State indication=" + label + " to ask for it alone");
        }
        boolean general = PopulationLabel.isGeneral(label);
        if (!general || !part.isEmpty()) {
          draft
              .words()
              .population(id, part.isEmpty() ? label : general ? part : part + ", " + label);
        }
        populations.put(
            id, Json.of("id", id, "when", condition.orElse(PopulationLabel.byName(label))));
      }
    }
    return populations.keySet().equals(Set.of("general")) ? Map.of() : populations;
  }

  /** Rows that say the same of one population and differ in the joined gene's value only. */
  private List<List<PublishedRow>> groups(List<PublishedRow> kept) {
    String joined = joinedGene(kept);
    Map<String, List<PublishedRow>> slices = new LinkedHashMap<>();
    for (PublishedRow row : kept) {
      Map<String, LookedUp> others = new TreeMap<>(row.lookup());
      LookedUp own = others.remove(joined);
      String key = PopulationLabel.id(row.population()) + others.values();
      String last = own == null ? "" : own.isJoinable() ? own.kind().name() : own.toString();
      slices.computeIfAbsent(key + last, one -> new ArrayList<>()).add(row);
    }
    List<List<PublishedRow>> groups = new ArrayList<>();
    for (List<PublishedRow> slice : slices.values()) {
      Map<Object, List<PublishedRow>> same = new LinkedHashMap<>();
      boolean disputed = isDisputed(slice, joined);
      for (PublishedRow row : slice) {
        Object key = disputed ? row.key() : row.says();
        same.computeIfAbsent(key, one -> new ArrayList<>()).add(row);
      }
      groups.addAll(same.values());
    }
    groups.sort(
        Comparator.comparing(PublishedGuideline::isByResult)
            .thenComparing(PublishedGuideline::opens));
    return groups;
  }

  /** Whether a score given from below reaches over one that says something else. */
  private static boolean isDisputed(List<PublishedRow> slice, String joined) {
    for (PublishedRow open : slice) {
      LookedUp from = open.lookup().get(joined);
      if (from != null && from.from().signum() >= 0) {
        for (PublishedRow row : slice) {
          LookedUp other = row.lookup().get(joined);
          if (other != null
              && other.score().compareTo(from.from()) >= 0
              && !row.says().equals(open.says())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The gene whose scores are given from below, or the last. */
  private static String joinedGene(List<PublishedRow> kept) {
    String joined = "";
    BigDecimal from = BigDecimal.ONE.negate();
    for (PublishedRow row : kept) {
      for (LookedUp one : row.lookup().values()) {
        int side = one.from().compareTo(from);
        if (side > 0 || (side == 0 && one.gene().compareTo(joined) > 0)) {
          joined = one.gene();
          from = one.from();
        }
      }
    }
    return joined;
  }

  /** Rows for a genotype itself precede those for what it means. */
  private static boolean isByResult(List<PublishedRow> group) {
    return group.stream()
        .flatMap(row -> row.lookup().values().stream())
        .noneMatch(LookedUp::isDiplotype);
  }

  /** Exact scores first, then the ranges that begin highest, so that the closest row is found. */
  private static BigDecimal opens(List<PublishedRow> group) {
    BigDecimal most = BigDecimal.ONE.negate();
    for (PublishedRow row : group) {
      for (LookedUp one : row.lookup().values()) {
        most = most.max(one.from());
      }
    }
    return most.signum() < 0 ? BigDecimal.valueOf(Long.MIN_VALUE) : most.negate();
  }

  private Map<String, Object> rule(List<PublishedRow> group, boolean undivided) {
    PublishedRow first = group.get(0);
    String population = population(first);
    Map<String, Object> rule =
        Json.of(
            "id",
            Slug.of(population + " " + first.lookup().values()),
            "populations",
            undivided ? List.of() : List.of(population),
            "when",
            when(group));
    if (!first.untested().isEmpty()) {
      rule.put("untested", first.untested());
    }
    PublishedRow.Says says = first.says();
    VerbatimWords words = draft.words();
    rule.put("strength", says.strength());
    rule.put("actions", List.of(says.action(words)));
    rule.put("implications", says.implications().stream().map(words::key).distinct().toList());
    rule.put("notes", says.comment().isEmpty() ? List.of() : List.of(words.key(says.comment())));
    return rule;
  }

  private static Map<String, Object> when(List<PublishedRow> group) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (String gene : group.get(0).lookup().keySet()) {
      List<LookedUp> values =
          group.stream()
              .flatMap(row -> Optional.ofNullable(row.lookup().get(gene)).stream())
              .distinct()
              .toList();
      if (!values.get(0).isUntested()) {
        all.add(LookedUp.condition(values));
      }
    }
    return all.isEmpty() ? Map.of("always", true) : Json.joined("all", all);
  }
}
