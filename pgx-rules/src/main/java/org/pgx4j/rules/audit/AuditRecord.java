package org.pgx4j.rules.audit;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.KnowledgeVersion;
import org.pgx4j.core.translation.Phenoconversion;
import org.pgx4j.rules.engine.Assessment;
import org.pgx4j.rules.engine.Knowledge;
import org.pgx4j.rules.engine.RuleEngine;
import org.pgx4j.rules.report.JsonReport;

/**
 * One assessment, complete: what was said of the person, what was asked, by which engine and
 * knowledge, and the result with its trace. Equal records have equal JSON.
 */
public final class AuditRecord {
  private static final String COMBINATIONS = "combinations";

  private final PatientProfile profile;
  private final List<String> drugs;
  private final String language;
  private final Set<String> authorities;
  private final Set<String> policies;
  private final String engine;
  private final List<KnowledgeVersion> knowledge;
  private final String result;

  AuditRecord(
      PatientProfile profile,
      Collection<String> drugs,
      String language,
      Collection<String> authorities,
      Collection<String> policies,
      String engine,
      List<KnowledgeVersion> knowledge,
      String result) {
    this.profile = profile;
    this.drugs = List.copyOf(drugs);
    this.language = language;
    this.authorities = new TreeSet<>(authorities);
    this.policies = new TreeSet<>(policies);
    this.engine = engine;
    this.knowledge = List.copyOf(knowledge);
    this.result = result;
  }

  /**
   * The record of an assessment.
   *
   * @param engine the engine that made it
   * @param profile what was said
   * @param drugs what was asked, as asked
   * @param language the language asked for
   * @param authorities whose rules were asked; empty = all
   * @param assessment what came of it
   */
  public static AuditRecord of(
      RuleEngine engine,
      PatientProfile profile,
      Collection<String> drugs,
      String language,
      Set<Authority> authorities,
      Assessment assessment) {
    return new AuditRecord(
        profile,
        drugs,
        language,
        authorities.stream().map(Authority::name).toList(),
        policies(engine),
        RuleEngine.VERSION,
        assessment.knowledge(),
        JsonReport.of(assessment));
  }

  private static Set<String> policies(RuleEngine engine) {
    Knowledge knowledge = engine.knowledge();
    Set<String> policies = new TreeSet<>();
    knowledge.genes().stream()
        .flatMap(gene -> knowledge.phenoconversions(gene).stream())
        .filter(engine::applies)
        .map(Phenoconversion::id)
        .forEach(policies::add);
    if (engine.usesCombinations()) {
      policies.add(COMBINATIONS);
    }
    return policies;
  }

  /**
   * Reads a record.
   *
   * @throws PgxException {@code BAD_JSON} or {@code UNKNOWN_MEMBER}, or as the values in it are
   *     read
   */
  public static AuditRecord parse(String json) {
    return RecordReader.read(json);
  }

  /** What was said of the person. */
  public PatientProfile profile() {
    return profile;
  }

  /** The drugs asked for, as asked. */
  public List<String> drugs() {
    return drugs;
  }

  /** The language asked for. */
  public String language() {
    return language;
  }

  /** Whose rules were asked, by short name; empty = all. */
  public Set<String> authorities() {
    return Set.copyOf(authorities);
  }

  /** The phenoconversion policies in force, by id, and {@code combinations} where these count. */
  public Set<String> policies() {
    return Set.copyOf(policies);
  }

  /** The version of the library. */
  public String engine() {
    return engine;
  }

  /** The knowledge packs and extensions used. */
  public List<KnowledgeVersion> knowledge() {
    return knowledge;
  }

  /** The result as JSON on one line, with every outcome's trace. */
  public String result() {
    return result;
  }

  /** The record as JSON on one line. */
  public String toJson() {
    return RecordWriter.write(this, authorities, policies);
  }

  /**
   * Assesses again what the record says, with an engine of today.
   *
   * @param today an engine over the knowledge to judge by; its phenoconversion policies, and
   *     whether it uses combinations, are replaced by the record's
   */
  public Replay replay(RuleEngine today) {
    RuleEngine engine =
        today
            .withPhenoconversion(policy -> policies.contains(policy.id()))
            .withCombinations(policies.contains(COMBINATIONS));
    Set<Authority> asked =
        authorities.stream().map(Authority::of).collect(Collectors.toUnmodifiableSet());
    Assessment again = engine.assess(profile, drugs, language, asked);
    return new Replay(this, again.knowledge(), JsonReport.of(again));
  }

  /** The number of drugs; the content is a person's. */
  @Override
  public String toString() {
    return "AuditRecord[" + drugs.size() + " drugs]";
  }
}
