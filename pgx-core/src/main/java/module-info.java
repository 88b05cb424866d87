/**
 * The domain of personalised medicine, pure: no input or output, no clock, no logging, no static
 * state.
 */
module org.pgx4j.core {
  requires com.google.common;
  requires static transitive org.jspecify;

  exports org.pgx4j.core.biomarker;
  exports org.pgx4j.core.calling;
  exports org.pgx4j.core.drug;
  exports org.pgx4j.core.genotype;
  exports org.pgx4j.core.problem;
  exports org.pgx4j.core.profile;
  exports org.pgx4j.core.provenance;
  exports org.pgx4j.core.recommendation;
  exports org.pgx4j.core.translation;
}
