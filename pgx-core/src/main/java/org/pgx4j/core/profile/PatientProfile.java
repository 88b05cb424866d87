package org.pgx4j.core.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.GenotypeCall;

/**
 * What was said about one person: genotypes, phenotypes, scores, computed calls, measurements,
 * findings, clinical facts and current drugs. Whether the alleles and drugs are known comes to
 * light when it is resolved against knowledge.
 */
public final class PatientProfile {
  private final String id;
  private final Map<Gene, List<Genotype>> genotypes;
  private final Map<Gene, Phenotype> phenotypes;
  private final Map<Gene, ActivityScore> activityScores;
  private final Map<Gene, GenotypeCall> calls;
  private final Map<Gene, List<OutsideCall>> outside;
  private final Map<Gene, String> sources;
  private final List<Measurement> measurements;
  private final List<Finding> findings;
  private final ClinicalFacts facts;
  private final List<String> taking;

  private PatientProfile(Builder builder) {
    id = builder.id;
    genotypes = copies(builder.genotypes);
    outside = copies(builder.outside);
    phenotypes = ClinicalFacts.inOrder(builder.phenotypes);
    activityScores = ClinicalFacts.inOrder(builder.activityScores);
    calls = ClinicalFacts.inOrder(builder.calls);
    sources = ClinicalFacts.inOrder(builder.sources);
    measurements = List.copyOf(builder.measurements);
    findings = List.copyOf(builder.findings);
    facts = ClinicalFacts.of(builder.facts);
    taking = List.copyOf(builder.taking);
  }

  private static <T> Map<Gene, List<T>> copies(Map<Gene, List<T>> values) {
    Map<Gene, List<T>> copies = new HashMap<>();
    for (Map.Entry<Gene, List<T>> entry : values.entrySet()) {
      copies.put(entry.getKey(), List.copyOf(entry.getValue()));
    }
    return ClinicalFacts.inOrder(copies);
  }

  /** A new builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** The caller's identifier, echoed and never interpreted; empty when not given. */
  public String id() {
    return id;
  }

  /** Stated genotypes by gene; several for a gene whose alleles were tested one by one. */
  public Map<Gene, List<Genotype>> genotypes() {
    return genotypes;
  }

  /** Stated phenotypes by gene. */
  public Map<Gene, Phenotype> phenotypes() {
    return phenotypes;
  }

  /** Stated activity scores by gene. */
  public Map<Gene, ActivityScore> activityScores() {
    return activityScores;
  }

  /** Computed calls by gene; a stated genotype, phenotype or score of the same gene precedes. */
  public Map<Gene, GenotypeCall> calls() {
    return calls;
  }

  /**
   * Results from outside by gene; several of one gene are alternatives. They precede a computed
   * call, and what was stated precedes them.
   */
  public Map<Gene, List<OutsideCall>> outside() {
    return outside;
  }

  /**
   * Where a gene's statement comes from, when that was said: the name of a table or a laboratory.
   */
  public Map<Gene, String> sources() {
    return sources;
  }

  /** Measurements, as given. */
  public List<Measurement> measurements() {
    return measurements;
  }

  /** Findings, as given. */
  public List<Finding> findings() {
    return findings;
  }

  /** Clinical facts. */
  public ClinicalFacts facts() {
    return facts;
  }

  /** Current drugs, as named. */
  public List<String> taking() {
    return taking;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PatientProfile that
        && id.equals(that.id)
        && genotypes.equals(that.genotypes)
        && phenotypes.equals(that.phenotypes)
        && activityScores.equals(that.activityScores)
        && calls.equals(that.calls)
        && outside.equals(that.outside)
        && sources.equals(that.sources)
        && measurements.equals(that.measurements)
        && findings.equals(that.findings)
        && facts.equals(that.facts)
        && taking.equals(that.taking);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        id,
        genotypes,
        phenotypes,
        activityScores,
        calls,
        outside,
        sources,
        measurements,
        findings,
        facts,
        taking);
  }

  /** Counts only; the content is a person's. */
  @Override
  public String toString() {
    int stated = genotypes.size() + phenotypes.size() + activityScores.size();
    int genes = stated + calls.size() + outside.size();
    return "PatientProfile["
        + genes
        + " gene results, "
        + measurements.size()
        + " measurements, "
        + findings.size()
        + " findings, "
        + facts.all().size()
        + " facts, "
        + taking.size()
        + " drugs]";
  }

  /** Collects what was said. Not thread-safe. */
  public static final class Builder {
    private String id = "";
    private final Map<Gene, List<Genotype>> genotypes = new TreeMap<>();
    private final Map<Gene, Phenotype> phenotypes = new TreeMap<>();
    private final Map<Gene, ActivityScore> activityScores = new TreeMap<>();
    private final Map<Gene, GenotypeCall> calls = new TreeMap<>();
    private final Map<Gene, List<OutsideCall>> outside = new TreeMap<>();
    private final Map<Gene, String> sources = new TreeMap<>();
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Fact> facts = new TreeMap<>();
    private final List<String> taking = new ArrayList<>();

    private Builder() {}

    /** Sets an identifier to be echoed. */
    public Builder id(String value) {
      id = value;
      return this;
    }

    /**
     * States a genotype of a gene, for example {@code ("CYP2C19", "*2/*17")} or {@code ("HLA-B",
     * "*57:01 positive")}.
     *
     * @throws org.pgx4j.core.problem.PgxException when gene or genotype cannot be read
     */
    public Builder genotype(String gene, String text) {
      return genotype(Genotype.parse(Gene.of(gene), text));
    }

    /** States a genotype; a second one of the same gene is kept beside the first. */
    public Builder genotype(Genotype value) {
      genotypes.computeIfAbsent(value.gene(), gene -> new ArrayList<>()).add(value);
      return this;
    }

    /** States a phenotype in CPIC's term, for example {@code ("CYP2C19", "Poor Metabolizer")}. */
    public Builder phenotype(String gene, String term) {
      Gene of = Gene.of(gene);
      phenotypes.put(of, new Phenotype(of, term.strip()));
      return this;
    }

    /**
     * States an activity score, {@code ("CYP2D6", "0.5")} or {@code ("CYP2D6", "≥3.0")}.
     *
     * @throws org.pgx4j.core.problem.PgxException when gene or score cannot be read
     */
    public Builder activityScore(String gene, String score) {
      activityScores.put(Gene.of(gene), ActivityScore.parse(score));
      return this;
    }

    /** Adds a computed call. */
    public Builder call(GenotypeCall value) {
      calls.put(value.gene(), value);
      return this;
    }

    /** Adds computed calls. */
    public Builder calls(Iterable<? extends GenotypeCall> values) {
      for (GenotypeCall value : values) {
        call(value);
      }
      return this;
    }

    /** Adds a result from outside; a second one of the same gene is an alternative to the first. */
    public Builder outside(OutsideCall value) {
      outside.computeIfAbsent(value.gene(), gene -> new ArrayList<>()).add(value);
      return this;
    }

    /**
     * Says where a gene's statement comes from, the name of a laboratory for instance; it is shown
     * with the result.
     */
    public Builder source(Gene gene, String name) {
      sources.put(gene, name);
      return this;
    }

    /** Whether anything was stated about a gene; calls, ours or from outside, are no statements. */
    public boolean isStated(Gene gene) {
      return genotypes.containsKey(gene)
          || phenotypes.containsKey(gene)
          || activityScores.containsKey(gene);
    }

    /** Adds a measurement. */
    public Builder measurement(Measurement value) {
      measurements.add(value);
      return this;
    }

    /** Adds a finding. */
    public Builder finding(Finding value) {
      findings.add(value);
      return this;
    }

    /**
     * States a clinical fact, for example {@code ("age", "54")}; the later of two with one name
     * counts.
     *
     * @throws org.pgx4j.core.problem.PgxException {@code INVALID_FACT}
     */
    public Builder fact(String name, String value) {
      return fact(Fact.of(name, value));
    }

    /** States a clinical fact. */
    public Builder fact(Fact value) {
      facts.put(value.name(), value);
      return this;
    }

    /** Names drugs that the person takes now: names, brands or codes. */
    public Builder taking(String... names) {
      taking.addAll(List.of(names));
      return this;
    }

    /** The profile. */
    public PatientProfile build() {
      return new PatientProfile(this);
    }
  }
}
