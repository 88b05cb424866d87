package org.pgx4j.rules.cohort;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.calling.AssayCoverage;
import org.pgx4j.core.calling.GenotypeCaller;
import org.pgx4j.core.calling.MissingPolicy;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.rules.engine.RuleEngine;
import org.pgx4j.rules.intake.SampleReadings;
import org.pgx4j.rules.wording.Words;

/**
 * Calls and assesses the samples of a file, those that read alike once.
 *
 * <pre>{@code
 * GenotypeCaller caller = pgx.caller();
 * SampleReadings read = VcfReader.builder(caller.definitions()).build().readings(file, problems);
 * CohortRun run = Cohort.builder(pgx.engine(), caller).threads(2).build().over(read);
 * run.calls(call -> call, (sample, calls) -> System.out.println(sample + calls));
 * run.outcomes(outcome -> outcome, (sample, outcomes) -> System.out.println(sample + outcomes));
 * }</pre>
 *
 * <p>Every sample is called as {@link GenotypeCaller#call} calls it, and assessed as {@link
 * RuleEngine#assess} assesses a profile that holds these calls and nothing else. Consumers take
 * samples in their order, whatever the number of threads. Immutable and thread-safe.
 */
public final class Cohort {
  private static final int KEPT = 1 << 17;

  private final RuleEngine engine;
  private final GenotypeCaller caller;
  private final AssayCoverage coverage;
  private final List<String> drugs;
  private final Set<Authority> authorities;
  private final String language;
  private final @Nullable Consumer<Problem> problems;
  private final int threads;
  private final int kept;

  private Cohort(Builder builder) {
    engine = builder.engine;
    caller = builder.caller;
    coverage = builder.coverage;
    drugs = builder.drugs;
    authorities = builder.authorities;
    language = builder.language;
    problems = builder.problems;
    threads = builder.threads;
    kept = builder.kept;
  }

  /** A builder; without more, absent positions are unknown and all drugs are assessed. */
  public static Builder builder(RuleEngine engine, GenotypeCaller caller) {
    return new Builder(engine, caller);
  }

  /** A run over what was read of a file by the caller's definitions. */
  public CohortRun over(SampleReadings readings) {
    return new CohortRun(this, readings);
  }

  RuleEngine engine() {
    return engine;
  }

  GenotypeCaller caller() {
    return caller;
  }

  AssayCoverage coverage() {
    return coverage;
  }

  List<String> drugs() {
    return drugs;
  }

  Set<Authority> authorities() {
    return authorities;
  }

  String language() {
    return language;
  }

  void tell(List<Problem> found) {
    if (problems != null) {
      found.forEach(problems);
    }
  }

  int threads() {
    return threads;
  }

  int kept() {
    return kept;
  }

  /** Collects settings. Not thread-safe. */
  public static final class Builder {
    private final RuleEngine engine;
    private final GenotypeCaller caller;
    private AssayCoverage coverage = AssayCoverage.of(MissingPolicy.NO_CALL);
    private List<String> drugs = List.of(RuleEngine.ALL);
    private Set<Authority> authorities = Set.of();
    private String language = Words.ENGLISH;
    private @Nullable Consumer<Problem> problems;
    private int threads = 1;
    private int kept = KEPT;

    private Builder(RuleEngine engine, GenotypeCaller caller) {
      this.engine = engine;
      this.caller = caller;
    }

    /** Sets where an absent position is reference. */
    public Builder coverage(AssayCoverage value) {
      coverage = value;
      return this;
    }

    /** Sets the drugs to assess: names, brands or codes, or {@link RuleEngine#ALL}. */
    public Builder drugs(Collection<String> values) {
      drugs = List.copyOf(values);
      return this;
    }

    /** Sets the authorities whose rules to ask; none = all. */
    public Builder authorities(Collection<Authority> values) {
      authorities = Set.copyOf(values);
      return this;
    }

    /** Sets the language of summaries. */
    public Builder language(String tag) {
      language = tag;
      return this;
    }

    /** Sets what takes the problems of assessments, each kind of sample once. */
    public Builder problems(Consumer<Problem> value) {
      problems = value;
      return this;
    }

    /** Sets the number of threads that call and assess, from 1; results do not depend on it. */
    public Builder threads(int value) {
      threads = Math.max(1, value);
      return this;
    }

    /**
     * Sets how many shared results of each kind are kept at most, about; beyond, they are made
     * again.
     */
    public Builder kept(int value) {
      kept = Math.max(1, value);
      return this;
    }

    /** The cohort. */
    public Cohort build() {
      return new Cohort(this);
    }
  }
}
