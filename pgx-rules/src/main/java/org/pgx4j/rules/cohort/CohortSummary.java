package org.pgx4j.rules.cohort;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.NaturalOrder;

/**
 * Counts of persons, in all and by group: how frequent each phenotype of each gene is, how many
 * drugs each person should take otherwise than usual, and how many persons each drug concerns.
 *
 * <p>Holds counts only. Not thread-safe.
 */
public final class CohortSummary {
  /** The group of everybody. */
  public static final String ALL = "all";

  private final UnaryOperator<String> groupOf;
  private final Map<String, Group> groups = new TreeMap<>();

  private CohortSummary(UnaryOperator<String> groupOf) {
    this.groupOf = groupOf;
  }

  /** A summary of everybody. */
  public static CohortSummary ofAll() {
    return new CohortSummary(sample -> ALL);
  }

  /**
   * A summary of everybody and by group.
   *
   * @param groupOf the group of a sample's name
   */
  public static CohortSummary by(UnaryOperator<String> groupOf) {
    return new CohortSummary(groupOf);
  }

  /** What is counted. */
  public enum Table {
    /** The subject is a gene, the value a phenotype. */
    PHENOTYPE,
    /** The value is a number of drugs. */
    ACTIONABLE_DRUGS,
    /** The subject is a drug, the value empty. */
    ACTIONABLE;

    /** The name in tables: lower case. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One count.
   *
   * @param table what is counted
   * @param group the group
   * @param subject a gene or a drug; empty = the person
   * @param value a phenotype or a number
   * @param people the persons of whom that is so
   * @param of the persons of the group
   */
  public record Row(
      Table table, String group, String subject, String value, long people, long of) {}

  private static final class Group {
    private final Map<String, Map<String, Long>> phenotypes = new TreeMap<>();
    private final Map<Integer, Long> drugCounts = new TreeMap<>();
    private final Map<String, Long> drugs = new TreeMap<>();
    private long called;
    private long assessed;
  }

  private Collection<Group> groups(String sample) {
    List<Group> mine = new ArrayList<>();
    mine.add(groups.computeIfAbsent(ALL, name -> new Group()));
    String own = groupOf.apply(sample);
    if (!own.equals(ALL)) {
      mine.add(groups.computeIfAbsent(own, name -> new Group()));
    }
    return mine;
  }

  /**
   * Counts a person's phenotypes.
   *
   * @param phenotypes as {@link Meaning#of} gives them, one for each of the genes
   */
  public void called(String sample, List<Gene> genes, List<String> phenotypes) {
    for (Group group : groups(sample)) {
      group.called++;
      for (int i = 0; i < genes.size(); i++) {
        group
            .phenotypes
            .computeIfAbsent(genes.get(i).symbol(), gene -> new TreeMap<>(NaturalOrder.INSTANCE))
            .merge(phenotypes.get(i), 1L, Long::sum);
      }
    }
  }

  /**
   * Counts the drugs that a person should take otherwise than usual, {@link Meaning#isActionable}.
   *
   * @param drugs their names; one that is named twice counts once
   */
  public void assessed(String sample, Collection<String> drugs) {
    TreeSet<String> distinct = new TreeSet<>(drugs);
    for (Group group : groups(sample)) {
      group.assessed++;
      group.drugCounts.merge(distinct.size(), 1L, Long::sum);
      distinct.forEach(drug -> group.drugs.merge(drug, 1L, Long::sum));
    }
  }

  /** Every count: everybody first, then by group; in each by table, subject and value. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    Group all = groups.get(ALL);
    if (all != null) {
      add(ALL, all, rows);
    }
    groups.forEach(
        (name, group) -> {
          if (!name.equals(ALL)) {
            add(name, group, rows);
          }
        });
    return rows;
  }

  private static void add(String name, Group group, List<Row> rows) {
    group.phenotypes.forEach(
        (gene, counts) ->
            counts.forEach(
                (term, count) ->
                    rows.add(new Row(Table.PHENOTYPE, name, gene, term, count, group.called))));
    group.drugCounts.forEach(
        (number, count) ->
            rows.add(
                new Row(
                    Table.ACTIONABLE_DRUGS,
                    name,
                    "",
                    Integer.toString(number),
                    count,
                    group.assessed)));
    group.drugs.forEach(
        (drug, count) ->
            rows.add(new Row(Table.ACTIONABLE, name, drug, "", count, group.assessed)));
  }

  @Override
  public String toString() {
    return "CohortSummary[" + groups.size() + " groups]";
  }
}
