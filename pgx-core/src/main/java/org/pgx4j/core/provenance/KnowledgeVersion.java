package org.pgx4j.core.provenance;

import java.util.Arrays;
import java.util.Objects;

/** One version of one knowledge pack: what was used, exactly. */
public final class KnowledgeVersion implements Comparable<KnowledgeVersion> {
  private final String id;
  private final String version;
  private final String date;
  private final String licence;
  private final String sha256;

  private KnowledgeVersion(String id, String version, String date, String licence, String sha256) {
    this.id = Objects.requireNonNull(id);
    this.version = Objects.requireNonNull(version);
    this.date = Objects.requireNonNull(date);
    this.licence = Objects.requireNonNull(licence);
    this.sha256 = Objects.requireNonNull(sha256);
  }

  /**
   * A knowledge version.
   *
   * @param id the pack's id
   * @param version the pack's version
   * @param date ISO date, {@code 2026-11-24}
   * @param licence SPDX identifier of the sources' licence
   * @param sha256 64 hexadecimal digits over the pack's manifest
   */
  public static KnowledgeVersion of(
      String id, String version, String date, String licence, String sha256) {
    return new KnowledgeVersion(id, version, date, licence, sha256);
  }

  /** The pack's id. */
  public String id() {
    return id;
  }

  /** The pack's version. */
  public String version() {
    return version;
  }

  /** ISO date of the pack. */
  public String date() {
    return date;
  }

  /** SPDX identifier of the sources' licence. */
  public String licence() {
    return licence;
  }

  /** SHA-256 of the pack's manifest, 64 hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  @Override
  public int compareTo(KnowledgeVersion other) {
    return Arrays.compare(parts(), other.parts());
  }

  private String[] parts() {
    return new String[] {id, version, date, licence, sha256};
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KnowledgeVersion that
        && id.equals(that.id)
        && version.equals(that.version)
        && date.equals(that.date)
        && licence.equals(that.licence)
        && sha256.equals(that.sha256);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, version, sha256);
  }

  @Override
  public String toString() {
    return id + " " + version + " (" + sha256.substring(0, Math.min(12, sha256.length())) + ")";
  }
}
