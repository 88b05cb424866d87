package org.pgx4j.examples.cli;

import java.io.InputStream;
import java.util.Objects;

/** The patient in this jar: a public genome at the defining positions. */
final class BundledPatient {
  static final String NAME = "patient.vcf";
  private static final String RESOURCE = "/org/pgx4j/examples/" + NAME;

  private BundledPatient() {}

  /** The VCF; the caller closes it. */
  static InputStream open() {
    return Objects.requireNonNull(BundledPatient.class.getResourceAsStream(RESOURCE), RESOURCE);
  }
}
