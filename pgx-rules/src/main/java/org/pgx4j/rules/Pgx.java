package org.pgx4j.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.AlleleFrequencies;
import org.pgx4j.core.calling.GenotypeCaller;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.profile.BiogeographicGroup;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.translation.Phenoconversion;
import org.pgx4j.rules.audit.AuditListener;
import org.pgx4j.rules.audit.AuditRecord;
import org.pgx4j.rules.audit.Replay;
import org.pgx4j.rules.engine.Assessment;
import org.pgx4j.rules.engine.ConflictPolicy;
import org.pgx4j.rules.engine.Extension;
import org.pgx4j.rules.engine.Extensions;
import org.pgx4j.rules.engine.Knowledge;
import org.pgx4j.rules.engine.MeasurementNormalizer;
import org.pgx4j.rules.engine.ResolvedProfile;
import org.pgx4j.rules.engine.Rule;
import org.pgx4j.rules.engine.RuleEngine;
import org.pgx4j.rules.engine.RuleProvider;
import org.pgx4j.rules.engine.TranslatorExtension;
import org.pgx4j.rules.knowledge.KnowledgeBase;
import org.pgx4j.rules.knowledge.KnowledgePack;
import org.pgx4j.rules.knowledge.KnowledgePackProvider;
import org.pgx4j.rules.wording.Words;

/**
 * Personalised medicine in a few lines: knowledge, calling and rules behind one immutable,
 * thread-safe object.
 *
 * <pre>{@code
 * Pgx pgx = Pgx.standard();
 * PatientProfile patient = PatientProfile.builder().genotype("CYP2C19", "*2/*2").build();
 * pgx.assess(patient, "clopidogrel").recommendations().forEach(o -> System.out.println(o.summary()));
 * }</pre>
 */
public final class Pgx {
  private final Knowledge knowledge;
  private final RuleEngine engine;
  private final String language;
  private final Set<Authority> authorities;
  private final List<AuditListener> listeners;

  private Pgx(
      Knowledge knowledge,
      RuleEngine engine,
      String language,
      Set<Authority> authorities,
      List<AuditListener> listeners) {
    this.knowledge = knowledge;
    this.engine = engine;
    this.language = language;
    this.authorities = authorities;
    this.listeners = List.copyOf(listeners);
  }

  /** The bundled knowledge and nothing else, whatever else is on the class path. */
  public static Pgx standard() {
    Knowledge knowledge = KnowledgeBase.standard();
    return new Pgx(knowledge, RuleEngine.of(knowledge), Words.ENGLISH, Set.of(), List.of());
  }

  /** A builder that starts from the bundled knowledge. */
  public static Builder builder() {
    return new Builder();
  }

  /** This with another language for summaries and reports. */
  public Pgx withLanguage(String tag) {
    return new Pgx(knowledge, engine, tag, authorities, listeners);
  }

  /** This with the rules of some authorities only, by short name; none = all. */
  public Pgx withAuthorities(String... names) {
    Set<Authority> chosen = new HashSet<>();
    for (String name : names) {
      chosen.add(Authority.of(name));
    }
    return new Pgx(knowledge, engine, language, Set.copyOf(chosen), listeners);
  }

  /**
   * This with chosen phenoconversion policies: how other drugs taken change a gene's result.
   * Without this, those that {@link Phenoconversion#isStandard} marks apply.
   */
  public Pgx withPhenoconversion(Predicate<Phenoconversion> chosen) {
    return new Pgx(knowledge, engine.withPhenoconversion(chosen), language, authorities, listeners);
  }

  /**
   * This, taking genotypes that are labelled as combinations ({@link
   * GenotypeCaller#withCombinations()}) at their word. Without this they are shown, and what
   * depends on their gene stays indeterminate.
   */
  public Pgx withCombinations() {
    return new Pgx(knowledge, engine.withCombinations(true), language, authorities, listeners);
  }

  /** The engine that assesses, for whoever needs it without the rest. */
  public RuleEngine engine() {
    return engine;
  }

  /** What is known. */
  public Knowledge knowledge() {
    return knowledge;
  }

  /**
   * Assesses drugs for a profile.
   *
   * @param profile what is known about the person
   * @param drugs names, brands or codes
   */
  public Assessment assess(PatientProfile profile, String... drugs) {
    return assess(profile, List.of(drugs));
  }

  /** Assesses drugs for a profile; see {@link #assess(PatientProfile, String...)}. */
  public Assessment assess(PatientProfile profile, Collection<String> drugs) {
    return heard(profile, drugs, engine.assess(profile, drugs, language, authorities));
  }

  /**
   * Assesses drugs for a profile that {@link #resolve} interpreted: the genotypes of one person who
   * is asked about again and again are translated once.
   *
   * @param profile what is known about the person; one that another object interpreted is
   *     interpreted anew
   * @param drugs names, brands or codes
   */
  public Assessment assess(ResolvedProfile profile, String... drugs) {
    return assess(profile, List.of(drugs));
  }

  /** Assesses drugs for an interpreted profile; see {@link #assess(ResolvedProfile, String...)}. */
  public Assessment assess(ResolvedProfile profile, Collection<String> drugs) {
    return heard(profile.said(), drugs, engine.assess(profile, drugs, language, authorities));
  }

  private Assessment heard(
      PatientProfile profile, Collection<String> drugs, Assessment assessment) {
    if (!listeners.isEmpty()) {
      AuditRecord record = record(profile, drugs, assessment);
      listeners.forEach(listener -> listener.assessed(record));
    }
    return assessment;
  }

  /**
   * What a profile says of each gene, interpreted, without any rule. The result can be asked about
   * drugs, in any language and by any authorities of this.
   */
  public ResolvedProfile resolve(PatientProfile profile) {
    return engine.resolve(profile);
  }

  /** Assesses drugs for a profile and gives the complete record, which can be replayed. */
  public AuditRecord audit(PatientProfile profile, Collection<String> drugs) {
    return record(profile, drugs, assess(profile, drugs));
  }

  private AuditRecord record(
      PatientProfile profile, Collection<String> drugs, Assessment assessment) {
    return AuditRecord.of(engine, profile, drugs, language, authorities, assessment);
  }

  /** Makes a recorded assessment again, with the knowledge of this object. */
  public Replay replay(AuditRecord record) {
    return record.replay(engine);
  }

  /**
   * Assesses every drug that rules exist for; nothing is said of indications that the person was
   * not stated to have.
   */
  public Assessment assessAll(PatientProfile profile) {
    return assess(profile, RuleEngine.ALL);
  }

  /** Assesses every drug for an interpreted profile; see {@link #assessAll(PatientProfile)}. */
  public Assessment assessAll(ResolvedProfile profile) {
    return assess(profile, RuleEngine.ALL);
  }

  /** A caller for genes, by symbol; none = all that definitions exist for. */
  public GenotypeCaller caller(String... genes) {
    List<AlleleDefinitions> definitions = new ArrayList<>();
    for (Gene gene : genes.length == 0 ? knowledge.definedGenes() : inOrder(genes)) {
      AlleleDefinitions known = knowledge.definitions(gene).orElse(null);
      if (known != null) {
        definitions.add(known);
      }
    }
    return GenotypeCaller.of(definitions);
  }

  private static List<Gene> inOrder(String... symbols) {
    List<Gene> genes = new ArrayList<>();
    for (String symbol : symbols) {
      genes.add(Gene.of(symbol));
    }
    Collections.sort(genes);
    return genes;
  }

  /**
   * A caller that gives every candidate its probability among the candidates of its gene, by how
   * common alleles are in a population; a gene whose alleles were not counted has none.
   *
   * @param group the population
   * @param genes symbols; none = all that definitions exist for
   */
  public GenotypeCaller caller(BiogeographicGroup group, String... genes) {
    GenotypeCaller caller = caller(genes);
    List<AlleleFrequencies> frequencies = new ArrayList<>();
    caller.genes().forEach(one -> knowledge.frequencies(one, group).ifPresent(frequencies::add));
    return caller.weighing(frequencies);
  }

  /** Collects knowledge and what an application adds to it. Not thread-safe. */
  public static final class Builder {
    private final List<KnowledgePack> packs = new ArrayList<>(KnowledgeBase.standardPacks());
    private final Extensions.Builder extensions = Extensions.builder();
    private final List<AuditListener> listeners = new ArrayList<>();
    private String language = Words.ENGLISH;

    private Builder() {}

    /**
     * Adds a pack; what it says of a gene, drug or word precedes what earlier packs say, and shows
     * in the provenance.
     */
    public Builder pack(KnowledgePack pack) {
      packs.add(pack);
      return this;
    }

    /** Adds a rule written in Java; see {@link RuleProvider} for several. */
    public Builder rule(Rule rule) {
      extensions.rule(rule);
      return this;
    }

    /** Adds an extension; see {@link Extensions.Builder#add}. */
    public Builder extension(Extension extension) {
      extensions.add(extension);
      return this;
    }

    /**
     * Adds every plug-in that a class loader offers as a service: {@link KnowledgePackProvider},
     * {@link RuleProvider}, {@link TranslatorExtension}, {@link MeasurementNormalizer}, {@link
     * ConflictPolicy}; each kind by id.
     */
    public Builder discover(ClassLoader loader) {
      Plugins plugins = Plugins.in(loader);
      packs.addAll(plugins.packs());
      plugins.extensions().forEach(extensions::add);
      return this;
    }

    /** Adds a listener that takes the record of each assessment. */
    public Builder audit(AuditListener listener) {
      listeners.add(listener);
      return this;
    }

    /** Sets the language. */
    public Builder language(String tag) {
      language = tag;
      return this;
    }

    /**
     * The library over the packs.
     *
     * @throws org.pgx4j.core.problem.PgxException when a pack cannot be used
     */
    public Pgx build() {
      RuleEngine engine = RuleEngine.of(KnowledgeBase.of(packs), extensions.build());
      return new Pgx(engine.knowledge(), engine, language, Set.of(), listeners);
    }
  }
}
