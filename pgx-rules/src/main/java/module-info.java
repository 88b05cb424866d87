/** Knowledge packs, the rule engine, intake and reports. */
module org.pgx4j.rules {
  requires transitive org.pgx4j.core;
  requires com.fasterxml.jackson.core;
  requires org.slf4j;
  requires static transitive org.jspecify;
  requires static htsjdk;

  uses org.pgx4j.rules.engine.ConflictPolicy;
  uses org.pgx4j.rules.engine.MeasurementNormalizer;
  uses org.pgx4j.rules.engine.RuleProvider;
  uses org.pgx4j.rules.engine.TranslatorExtension;
  uses org.pgx4j.rules.knowledge.KnowledgePackProvider;

  exports org.pgx4j.rules;
  exports org.pgx4j.rules.audit;
  exports org.pgx4j.rules.cohort;
  exports org.pgx4j.rules.condition;
  exports org.pgx4j.rules.dosing;
  exports org.pgx4j.rules.engine;
  exports org.pgx4j.rules.intake;
  exports org.pgx4j.rules.knowledge;
  exports org.pgx4j.rules.knowledge.check;
  exports org.pgx4j.rules.knowledge.diff;
  exports org.pgx4j.rules.knowledge.imports;
  exports org.pgx4j.rules.report;
  exports org.pgx4j.rules.wording;
}
