package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.provenance.KnowledgeVersion;
import org.pgx4j.core.translation.Translator;

/** What an application adds to an engine besides knowledge packs. Immutable. */
public final class Extensions {
  /** Nothing added. */
  public static final Extensions NONE = builder().build();

  private final List<Rule> rules;
  private final Map<Gene, Translator> translators;
  private final List<MeasurementNormalizer> normalizers;
  private final @Nullable ConflictPolicy policy;
  private final List<KnowledgeVersion> versions;

  private Extensions(Builder builder) {
    rules = List.copyOf(builder.rules);
    translators = Map.copyOf(builder.translators);
    normalizers = List.copyOf(builder.normalizers);
    policy = builder.policy;
    versions = List.copyOf(builder.versions.values());
  }

  /** A new builder. */
  public static Builder builder() {
    return new Builder();
  }

  List<Rule> rules() {
    return rules;
  }

  Map<Gene, Translator> translators() {
    return translators;
  }

  Optional<ConflictPolicy> policy() {
    return Optional.ofNullable(policy);
  }

  /** What was added, by id. */
  public List<KnowledgeVersion> versions() {
    return versions;
  }

  /** A measurement in another unit, by the first normaliser that can tell. */
  Optional<Measurement> in(Measurement measurement, String unit) {
    for (MeasurementNormalizer normalizer : normalizers) {
      Optional<Measurement> converted = normalizer.in(measurement, unit);
      if (converted.isPresent()) {
        return converted;
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return "Extensions" + versions;
  }

  /** Collects extensions. Not thread-safe. */
  public static final class Builder {
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> ruleIds = new HashSet<>();
    private final Map<Gene, Translator> translators = new TreeMap<>();
    private final List<MeasurementNormalizer> normalizers = new ArrayList<>();
    private final Map<String, KnowledgeVersion> versions = new TreeMap<>();
    private @Nullable ConflictPolicy policy;

    private Builder() {}

    /**
     * Adds one rule.
     *
     * @throws PgxException {@code DUPLICATE_ID} when a rule of that id, drug and population was
     *     added before
     */
    public Builder rule(Rule rule) {
      if (!ruleIds.add(rule.id() + '\n' + rule.drug() + '\n' + rule.population())) {
        throw duplicate("Give each rule its own id", rule.id());
      }
      rules.add(rule);
      return this;
    }

    /**
     * Adds an extension of any of the kinds: {@link RuleProvider}, {@link TranslatorExtension},
     * {@link MeasurementNormalizer}, {@link ConflictPolicy}; one object may be several.
     *
     * @throws PgxException {@code DUPLICATE_ID} when another has its id, translates the same gene,
     *     or is a second conflict policy
     */
    public Builder add(Extension extension) {
      KnowledgeVersion version = extension.version();
      if (versions.put(version.id(), version) != null) {
        throw duplicate("Give each extension its own id", version.id());
      }
      if (extension instanceof RuleProvider provider) {
        provider.rules().forEach(this::rule);
      }
      if (extension instanceof TranslatorExtension translator
          && translators.put(translator.gene(), translator) != null) {
        throw duplicate("Translate a gene once", translator.gene().symbol());
      }
      if (extension instanceof MeasurementNormalizer normalizer) {
        normalizers.add(normalizer);
      }
      if (extension instanceof ConflictPolicy conflicts) {
        if (policy != null) {
          throw duplicate("Give one conflict policy", version.id());
        }
        policy = conflicts;
      }
      return this;
    }

    private static PgxException duplicate(String remedy, String value) {
      return new PgxException(
          Problem.of(ProblemCode.DUPLICATE_ID, Place.of("extensions"), remedy, value));
    }

    /** The extensions. */
    public Extensions build() {
      return new Extensions(this);
    }
  }
}
