package org.pgx4j.core.recommendation;

import java.util.List;
import java.util.Objects;
import org.pgx4j.core.provenance.Authority;

/**
 * That a drug's approved label speaks of a biomarker, and where. It says that, and nothing of what
 * to do.
 */
public final class LabelMention {
  private final Authority authority;
  private final String drug;
  private final List<String> biomarkers;
  private final List<String> sections;
  private final String date;
  private final String url;

  private LabelMention(
      Authority authority,
      String drug,
      List<String> biomarkers,
      List<String> sections,
      String date,
      String url) {
    this.authority = authority;
    this.drug = drug;
    this.biomarkers = List.copyOf(biomarkers);
    this.sections = List.copyOf(sections);
    this.date = date;
    this.url = url;
  }

  /**
   * A mention.
   *
   * @param authority whose label it is
   * @param drug the drug's name
   * @param biomarkers gene symbols, or what the label calls the biomarker; not empty
   * @param sections the label's sections by their standard headings, {@code Boxed Warning}
   * @param date the ISO date of the authority's list
   * @param url where the authority publishes the list
   */
  public static LabelMention of(
      Authority authority,
      String drug,
      List<String> biomarkers,
      List<String> sections,
      String date,
      String url) {
    return new LabelMention(authority, drug, biomarkers, sections, date, url);
  }

  /** Whose label it is. */
  public Authority authority() {
    return authority;
  }

  /** The drug's name. */
  public String drug() {
    return drug;
  }

  /** Gene symbols, or what the label calls the biomarker. */
  public List<String> biomarkers() {
    return biomarkers;
  }

  /** The label's sections by their standard headings. */
  public List<String> sections() {
    return sections;
  }

  /** The ISO date of the authority's list. */
  public String date() {
    return date;
  }

  /** Where the authority publishes the list. */
  public String url() {
    return url;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LabelMention that
        && authority.equals(that.authority)
        && drug.equals(that.drug)
        && biomarkers.equals(that.biomarkers)
        && sections.equals(that.sections)
        && date.equals(that.date)
        && url.equals(that.url);
  }

  @Override
  public int hashCode() {
    return Objects.hash(authority, drug, biomarkers, sections, date, url);
  }

  @Override
  public String toString() {
    return drug + " " + authority + " " + String.join(", ", biomarkers);
  }
}
