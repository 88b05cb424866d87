package org.pgx4j.rules.knowledge.diff;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** One thing that knowledge says otherwise, says newly, or does not say any more. */
public final class Change implements Comparable<Change> {
  private static final Comparator<Change> ORDER =
      Comparator.comparing(Change::subject).thenComparing(Change::name);

  private final Subject subject;
  private final Kind kind;
  private final String name;
  private final List<String> details;

  /** What changed. */
  public enum Subject {
    /** A rule of a guideline, for one drug and population. */
    RULE,
    /** Who belongs to a population of a guideline. */
    POPULATION,
    /** A gene's allele definitions. */
    ALLELES,
    /** What an authority says of a gene's alleles. */
    FUNCTIONS,
    /** Another file: drugs, genes, modulators, findings, frequencies. */
    LIST,
    /** Messages of a language that no rule uses. */
    WORDS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How it changed. */
  public enum Kind {
    /** It is new. */
    ADDED,
    /** It is another. */
    CHANGED,
    /** It is gone. */
    REMOVED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Change(Subject subject, Kind kind, String name, List<String> details) {
    this.subject = subject;
    this.kind = kind;
    this.name = name;
    this.details = List.copyOf(details);
  }

  /** What changed. */
  public Subject subject() {
    return subject;
  }

  /** How it changed. */
  public Kind kind() {
    return kind;
  }

  /** Which one: drug, authority, population and rule; a gene; a file. */
  public String name() {
    return name;
  }

  /** What is otherwise, before and after; of what is new or gone, what it says. */
  public List<String> details() {
    return details;
  }

  @Override
  public int compareTo(Change other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Change that
        && subject == that.subject
        && kind == that.kind
        && name.equals(that.name)
        && details.equals(that.details);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return kind + " " + subject + " " + name;
  }
}
