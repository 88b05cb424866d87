package org.pgx4j.rules.knowledge.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.problem.PgxException;

/**
 * What a published row asks of one gene.
 *
 * @param gene the symbol
 * @param kind how it is asked
 * @param value the term, score or allele; empty where the kind says all
 */
record LookedUp(String gene, Kind kind, String value) {
  private static final Pattern NOT_TESTED =
      Pattern.compile("no (\\S+ )?result", Pattern.CASE_INSENSITIVE);
  private static final Pattern CARRIED =
      Pattern.compile("(\\S+) (positive|negative)", Pattern.CASE_INSENSITIVE);
  private static final Pattern SCORE = Pattern.compile("(≥|>=)?\\s?\\d.*");

  /** How a gene is asked for. */
  enum Kind {
    PHENOTYPE,
    SCORE,
    NO_SCORE,
    DIPLOTYPE,
    POSITIVE,
    NEGATIVE,
    UNTESTED
  }

  /**
   * Reads what is looked up.
   *
   * @throws PgxException when it looks like a score and is none
   */
  static LookedUp parse(String gene, String text) {
    if (NOT_TESTED.matcher(text).matches()) {
      return new LookedUp(gene, Kind.UNTESTED, "");
    }
    Matcher carried = CARRIED.matcher(text);
    if (carried.matches()) {
      String allele =
          carried.group(1).startsWith(gene)
              ? carried.group(1).substring(gene.length())
              : carried.group(1);
      boolean positive = carried.group(2).toLowerCase(Locale.ROOT).equals("positive");
      return new LookedUp(gene, positive ? Kind.POSITIVE : Kind.NEGATIVE, allele);
    }
    if (text.equalsIgnoreCase("n/a")) {
      return new LookedUp(gene, Kind.NO_SCORE, "");
    }
    return SCORE.matcher(text).matches()
        ? new LookedUp(gene, Kind.SCORE, ActivityScore.parse(text).toString())
        : new LookedUp(gene, Kind.PHENOTYPE, text);
  }

  /**
   * A genotype as counts of its alleles.
   *
   * @throws PgxException when they are not those of one or two chromosomes
   */
  static LookedUp parse(String gene, Map<String, Entry> alleles, Entry at) {
    List<String> both = new ArrayList<>();
    alleles.forEach(
        (allele, count) -> {
          for (int i = Math.min(count.integer(), 3); i > 0; i--) {
            both.add(allele);
          }
        });
    if (both.isEmpty() || both.size() > 2) {
      throw at.bad("Give the alleles of one or two chromosomes");
    }
    String genotype = String.join("/", both);
    Genotype.parse(Gene.of(gene), genotype);
    return new LookedUp(gene, Kind.DIPLOTYPE, genotype);
  }

  boolean isDiplotype() {
    return kind == Kind.DIPLOTYPE;
  }

  boolean isUntested() {
    return kind == Kind.UNTESTED;
  }

  /** Whether rows that differ only in this value can be one rule. */
  boolean isJoinable() {
    return kind == Kind.SCORE || kind == Kind.PHENOTYPE || kind == Kind.DIPLOTYPE;
  }

  /** The least score from which all are meant; below 0 for one score and for all else. */
  BigDecimal from() {
    return value.startsWith("≥") ? score() : BigDecimal.ONE.negate();
  }

  /** The score, or the least of those meant; below 0 where none is asked for. */
  BigDecimal score() {
    return kind == Kind.SCORE ? ActivityScore.parse(value).value() : BigDecimal.ONE.negate();
  }

  /** The condition for a gene with one of several values, all of one kind. */
  static Map<String, Object> condition(List<LookedUp> alike) {
    LookedUp first = alike.get(0);
    List<String> values = new ArrayList<>();
    alike.forEach(one -> values.add(one.value));
    return switch (first.kind) {
      case PHENOTYPE -> Map.of("phenotype", Json.of("gene", first.gene, "is", values));
      case SCORE -> Map.of("score", Json.of("gene", first.gene, "is", values));
      case DIPLOTYPE -> Map.of("diplotype", Json.of("gene", first.gene, "is", values));
      case NO_SCORE -> Map.of("score", Json.of("gene", first.gene, "notAvailable", true));
      case POSITIVE, NEGATIVE ->
          Map.of(
              "presence",
              Json.of(
                  "gene",
                  first.gene,
                  "allele",
                  first.value,
                  "is",
                  first.kind == Kind.POSITIVE ? "positive" : "negative"));
      case UNTESTED -> Map.of("always", true);
    };
  }

  @Override
  public String toString() {
    return gene
        + " "
        + switch (kind) {
          case PHENOTYPE, SCORE, DIPLOTYPE -> value;
          case NO_SCORE -> "no score";
          case POSITIVE -> value + " positive";
          case NEGATIVE -> value + " negative";
          case UNTESTED -> "untested";
        };
  }
}
