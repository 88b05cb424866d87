package org.pgx4j.rules.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.AlleleFrequencies;
import org.pgx4j.core.drug.Drug;
import org.pgx4j.core.drug.DrugCatalog;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.profile.BiogeographicGroup;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.KnowledgeVersion;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.Modulator;
import org.pgx4j.core.translation.Phenoconversion;
import org.pgx4j.rules.wording.Words;

/** Knowledge that a test makes up, in the library's own words. */
final class FakeKnowledge implements Knowledge {
  private final Map<Gene, FunctionTable> functions = new TreeMap<>();
  private final List<FunctionTable> others = new ArrayList<>();
  private final List<Phenoconversion> policies = new ArrayList<>();
  private final List<MeasuredPhenotype> measured = new ArrayList<>();
  private final Map<Gene, AlleleDefinitions> definitions = new TreeMap<>();
  private final Map<Gene, AlleleFrequencies> frequencies = new TreeMap<>();
  private final Map<String, List<Rule>> rules = new TreeMap<>();
  private final List<Drug> drugs = new ArrayList<>();
  private final Map<String, List<Modulator>> modulators = new HashMap<>();

  FakeKnowledge functions(FunctionTable table) {
    functions.put(table.gene(), table);
    return this;
  }

  /** Functions of an authority that is not the gene's first. */
  FakeKnowledge otherFunctions(FunctionTable table) {
    others.add(table);
    return this;
  }

  FakeKnowledge policy(Phenoconversion policy) {
    policies.add(policy);
    return this;
  }

  FakeKnowledge measured(MeasuredPhenotype table) {
    measured.add(table);
    return this;
  }

  FakeKnowledge definitions(AlleleDefinitions value) {
    definitions.put(value.gene(), value);
    return this;
  }

  /** The same in every group. */
  FakeKnowledge frequencies(AlleleFrequencies value) {
    frequencies.put(value.gene(), value);
    return this;
  }

  FakeKnowledge rule(Rule rule) {
    rules.computeIfAbsent(rule.drug(), drug -> new ArrayList<>()).add(rule);
    return this;
  }

  FakeKnowledge drug(String name, String... brands) {
    drugs.add(Drug.of(name, List.of(), List.of(), List.of(brands)));
    return this;
  }

  FakeKnowledge modulator(Modulator modulator) {
    modulators.computeIfAbsent(modulator.drug(), drug -> new ArrayList<>()).add(modulator);
    return this;
  }

  @Override
  public List<KnowledgeVersion> versions() {
    return List.of(KnowledgeVersion.of("fake", "1", "2026-01-01", "CC0-1.0", "0".repeat(64)));
  }

  @Override
  public Set<Gene> genes() {
    return functions.keySet();
  }

  @Override
  public Collection<Gene> definedGenes() {
    return definitions.keySet();
  }

  @Override
  public Optional<AlleleDefinitions> definitions(Gene gene) {
    return Optional.ofNullable(definitions.get(gene));
  }

  @Override
  public Optional<AlleleFrequencies> frequencies(Gene gene, BiogeographicGroup group) {
    return Optional.ofNullable(frequencies.get(gene));
  }

  @Override
  public Optional<FunctionTable> functions(Gene gene, Authority authority) {
    return Stream.concat(functions(gene).stream(), others.stream())
        .filter(table -> table.gene().equals(gene) && table.authority().equals(authority))
        .findFirst();
  }

  @Override
  public List<Phenoconversion> phenoconversions(Gene gene) {
    return policies.stream().filter(policy -> policy.gene().equals(gene)).toList();
  }

  @Override
  public Optional<FunctionTable> functions(Gene gene) {
    return Optional.ofNullable(functions.get(gene));
  }

  @Override
  public Set<Authority> authorities() {
    Set<Authority> all = new TreeSet<>();
    rules.values().forEach(list -> list.forEach(rule -> all.add(rule.authority())));
    return all;
  }

  @Override
  public Set<String> drugsWithRules() {
    return rules.keySet();
  }

  @Override
  public List<Rule> rules(String drug) {
    return rules.getOrDefault(drug, List.of());
  }

  @Override
  public DrugCatalog drugs() {
    List<Drug> all = new ArrayList<>(drugs);
    rules.keySet().forEach(name -> all.add(Drug.of(name)));
    return DrugCatalog.of(all);
  }

  @Override
  public List<Modulator> modulators(String drug) {
    return modulators.getOrDefault(drug, List.of());
  }

  @Override
  public List<MeasuredPhenotype> measuredPhenotypes() {
    return measured;
  }

  @Override
  public List<String> languages() {
    return List.of(Words.ENGLISH);
  }

  @Override
  public Words words(String language) {
    return ENGLISH;
  }

  private static final Words ENGLISH = readWords();

  private static Words readWords() {
    String file = "/META-INF/pgx/vocabulary/words/en.json";
    try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(file))) {
      Map<String, String> messages = new HashMap<>();
      new ObjectMapper()
          .readTree(in)
          .get("messages")
          .properties()
          .forEach(entry -> messages.put(entry.getKey(), entry.getValue().asText()));
      return Words.of(Words.ENGLISH, messages, messages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
