package org.pgx4j.core.provenance;

import java.util.List;
import java.util.Objects;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** The document that a rule was written from, and when it was read. */
public final class Guideline {
  private final String id;
  private final String url;
  private final String date;
  private final String revised;
  private final String licence;
  private final String pack;
  private final List<Citation> citations;

  private Guideline(Builder builder) {
    this.id = builder.id;
    this.url = builder.url;
    this.date = builder.date;
    this.revised = builder.revised;
    this.licence = builder.licence;
    this.pack = builder.pack;
    this.citations = List.copyOf(builder.citations);
    if (id.isBlank()) {
      throw new PgxException(
          Problem.ofValue(
              ProblemCode.INVALID_VALUE, "guideline", "Give the guideline an identifier", id));
    }
  }

  /**
   * A new builder.
   *
   * @param id the guideline's identifier, {@code cpic-clopidogrel}; not blank
   */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** The identifier, {@code cpic-clopidogrel}. */
  public String id() {
    return id;
  }

  /** Where the authority publishes it; empty when not recorded. */
  public String url() {
    return url;
  }

  /** The authority's date of it, {@code 2022} or {@code 2024-03-25}; empty when not recorded. */
  public String date() {
    return date;
  }

  /** The ISO date on which the rules were last compared with it; empty when not recorded. */
  public String revised() {
    return revised;
  }

  /** SPDX identifier of its licence; empty when not recorded. */
  public String licence() {
    return licence;
  }

  /** The id of the knowledge pack that holds the rules; empty for rules written in Java. */
  public String pack() {
    return pack;
  }

  /** The publications. */
  public List<Citation> citations() {
    return citations;
  }

  /** This guideline as a pack holds it. */
  public Guideline in(String packId) {
    return new Builder(id)
        .url(url)
        .date(date)
        .revised(revised)
        .licence(licence)
        .citations(citations)
        .pack(packId)
        .build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Guideline that
        && id.equals(that.id)
        && url.equals(that.url)
        && date.equals(that.date)
        && revised.equals(that.revised)
        && licence.equals(that.licence)
        && pack.equals(that.pack)
        && citations.equals(that.citations);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, url, date, revised, licence, pack, citations);
  }

  /** The identifier and the date. */
  @Override
  public String toString() {
    return date.isEmpty() ? id : id + " (" + date + ")";
  }

  /** Collects a guideline's parts. Not thread-safe. */
  public static final class Builder {
    private final String id;
    private String url = "";
    private String date = "";
    private String revised = "";
    private String licence = "";
    private String pack = "";
    private List<Citation> citations = List.of();

    private Builder(String id) {
      this.id = id;
    }

    /** Sets the address. */
    public Builder url(String value) {
      url = value;
      return this;
    }

    /** Sets the authority's date. */
    public Builder date(String value) {
      date = value;
      return this;
    }

    /** Sets the ISO date of the last comparison. */
    public Builder revised(String value) {
      revised = value;
      return this;
    }

    /** Sets the licence, an SPDX identifier. */
    public Builder licence(String value) {
      licence = value;
      return this;
    }

    /** Sets the pack. */
    public Builder pack(String value) {
      pack = value;
      return this;
    }

    /** Sets the publications. */
    public Builder citations(List<Citation> value) {
      citations = value;
      return this;
    }

    /**
     * The guideline.
     *
     * @throws PgxException {@code INVALID_VALUE} when the identifier is blank
     */
    public Guideline build() {
      return new Guideline(this);
    }
  }
}
