package org.pgx4j.rules.audit;

/**
 * Takes the record of each assessment, in the caller's thread. One that throws makes the assessment
 * fail: an audit that cannot be kept is not passed over.
 */
@FunctionalInterface
public interface AuditListener {

  /** Takes one record. */
  void assessed(AuditRecord record);
}
