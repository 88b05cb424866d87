package org.pgx4j.core.provenance;

import java.util.Objects;
import java.util.Optional;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** A published source: at least one of PubMed id, DOI, URL or title. */
public final class Citation {
  private static final int LONGEST_PMID = 9;

  private final String title;
  private final String pmid;
  private final String doi;
  private final String url;
  private final int year;

  private Citation(Builder builder) {
    this.title = builder.title;
    this.pmid = builder.pmid;
    this.doi = builder.doi;
    this.url = builder.url;
    this.year = builder.year;
    boolean nothing = title.isBlank() && pmid.isEmpty() && doi.isBlank() && url.isBlank();
    if (nothing || !isPmid(pmid) || year < 0) {
      throw new PgxException(
          Problem.ofValue(
              ProblemCode.INVALID_VALUE,
              "citation",
              "Give a PubMed id in digits, a DOI, a URL or a title",
              pmid));
    }
  }

  private static boolean isPmid(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.length() <= LONGEST_PMID;
  }

  /** A new builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** The title, empty when not recorded. */
  public String title() {
    return title;
  }

  /** The PubMed identifier. */
  public Optional<String> pmid() {
    return pmid.isEmpty() ? Optional.empty() : Optional.of(pmid);
  }

  /** The digital object identifier. */
  public Optional<String> doi() {
    return doi.isEmpty() ? Optional.empty() : Optional.of(doi);
  }

  /** The address. */
  public Optional<String> url() {
    return url.isEmpty() ? Optional.empty() : Optional.of(url);
  }

  /** The year of publication; 0 when not recorded. */
  public int year() {
    return year;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Citation that
        && title.equals(that.title)
        && pmid.equals(that.pmid)
        && doi.equals(that.doi)
        && url.equals(that.url)
        && year == that.year;
  }

  @Override
  public int hashCode() {
    return Objects.hash(title, pmid, doi, url, year);
  }

  /** The shortest unambiguous form: {@code PMID 35034351 (2022)}, else DOI, URL or title. */
  @Override
  public String toString() {
    String key =
        !pmid.isEmpty()
            ? "PMID " + pmid
            : !doi.isEmpty() ? "doi:" + doi : !url.isEmpty() ? url : title;
    return year > 0 ? key + " (" + year + ")" : key;
  }

  /** Collects a citation's parts. Not thread-safe. */
  public static final class Builder {
    private String title = "";
    private String pmid = "";
    private String doi = "";
    private String url = "";
    private int year;

    private Builder() {}

    /** Sets the title. */
    public Builder title(String value) {
      title = value;
      return this;
    }

    /** Sets the PubMed identifier, digits only. */
    public Builder pmid(String value) {
      pmid = value;
      return this;
    }

    /** Sets the digital object identifier. */
    public Builder doi(String value) {
      doi = value;
      return this;
    }

    /** Sets the address. */
    public Builder url(String value) {
      url = value;
      return this;
    }

    /** Sets the year of publication. */
    public Builder year(int value) {
      year = value;
      return this;
    }

    /**
     * The citation.
     *
     * @throws PgxException {@code INVALID_VALUE} when it names nothing or the PubMed id is not
     *     digits
     */
    public Citation build() {
      return new Citation(this);
    }
  }
}
