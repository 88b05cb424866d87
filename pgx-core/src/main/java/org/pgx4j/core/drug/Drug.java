package org.pgx4j.core.drug;

import java.util.List;
import java.util.Locale;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** A drug: its international non-proprietary name, codes, synonyms and brands. Equal by name. */
public final class Drug implements Comparable<Drug> {
  private final String name;
  private final List<DrugCode> codes;
  private final List<String> synonyms;
  private final List<String> brands;

  private Drug(String name, List<DrugCode> codes, List<String> synonyms, List<String> brands) {
    this.name = name.strip().toLowerCase(Locale.ROOT);
    this.codes = List.copyOf(codes);
    this.synonyms = List.copyOf(synonyms);
    this.brands = List.copyOf(brands);
    if (hasBlank(synonyms)
        || hasBlank(brands)
        || this.name.isEmpty()
        || DrugCode.hasControl(this.name)) {
      throw new PgxException(
          Problem.ofValue(ProblemCode.INVALID_DRUG, "drug", "Give the international name", name));
    }
  }

  private static boolean hasBlank(List<String> names) {
    for (String name : names) {
      if (name.isBlank()) {
        return true;
      }
    }
    return false;
  }

  /** A drug known by name only. */
  public static Drug of(String name) {
    return new Drug(name, List.of(), List.of(), List.of());
  }

  /** A drug with codes, synonyms and brand names. */
  public static Drug of(
      String name, List<DrugCode> codes, List<String> synonyms, List<String> brands) {
    return new Drug(name, codes, synonyms, brands);
  }

  /** The international name, lower case. */
  public String name() {
    return name;
  }

  /** Codes of the ingredient. */
  public List<DrugCode> codes() {
    return codes;
  }

  /**
   * Whether it belongs to a class: one of its ATC codes is of that group.
   *
   * @param group a group of the Anatomical Therapeutic Chemical classification at any of its five
   *     levels, {@code N06AB}
   */
  public boolean isOf(String group) {
    for (DrugCode code : codes) {
      if (code.system().equals(DrugCode.ATC) && code.code().startsWith(group)) {
        return true;
      }
    }
    return false;
  }

  /** Other generic names. */
  public List<String> synonyms() {
    return synonyms;
  }

  /** Trade names. */
  public List<String> brands() {
    return brands;
  }

  @Override
  public int compareTo(Drug other) {
    return name.compareTo(other.name);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Drug that && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
