package org.pgx4j.rules.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.ScoreRange;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.drug.Drug;
import org.pgx4j.core.drug.DrugCatalog;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.StarAllele;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.Citation;
import org.pgx4j.core.provenance.Guideline;
import org.pgx4j.core.provenance.KnowledgeVersion;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.core.recommendation.Dose;
import org.pgx4j.core.recommendation.Implication;
import org.pgx4j.core.recommendation.LabelMention;
import org.pgx4j.core.recommendation.Population;
import org.pgx4j.core.recommendation.Recommendation;
import org.pgx4j.core.recommendation.Strength;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.Lookup;
import org.pgx4j.core.translation.Modulator;
import org.pgx4j.core.translation.PhenotypeRule;
import org.pgx4j.core.translation.PhenotypeRule.FunctionPair;
import org.pgx4j.rules.condition.AllOf;
import org.pgx4j.rules.condition.Always;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.FactCondition;
import org.pgx4j.rules.condition.PatientView;
import org.pgx4j.rules.condition.PhenotypeCondition;
import org.pgx4j.rules.condition.PresenceCondition;
import org.pgx4j.rules.engine.Decision;
import org.pgx4j.rules.engine.DecisionTable;
import org.pgx4j.rules.engine.Knowledge;
import org.pgx4j.rules.engine.PriorityTable;
import org.pgx4j.rules.engine.Rule;
import org.pgx4j.rules.wording.Words;

/** A few genes and drugs, with the words of the bundled packs; rules are shortened. */
final class SampleKnowledge implements Knowledge {
  static final String HOSTILE = "<script>alert('x')</script>&\"";
  private static final Authority CPIC = Authority.of("CPIC");
  private static final String NORMAL = "Normal function";
  private static final String NONE = "No function";

  private final Map<Gene, FunctionTable> functions = new TreeMap<>();
  private final Map<String, List<Rule>> rules = new TreeMap<>();

  SampleKnowledge() {
    byPhenotype("CYP2C19", "*1", "*2", "*3");
    byPhenotype("TPMT", "*1", "*2", "*3A");
    byPhenotype("NUDT15", "*1", "*2", "*3");
    functions.put(
        Gene.of("CYP2D6"),
        FunctionTable.builder(Gene.of("CYP2D6"), CPIC)
            .lookup(Lookup.SCORE)
            .function("*1", NORMAL)
            .activity("*1", ActivityScore.of("1.0"))
            .function("*4", NONE)
            .activity("*4", ActivityScore.of("0.0"))
            .function("*1x3", "Increased function")
            .activity("*1x3", ActivityScore.of("≥3.0"))
            .rules(
                List.of(
                    scored("Poor Metabolizer", "0", "0"),
                    scored("Intermediate Metabolizer", "0.25", "1"),
                    scored("Normal Metabolizer", "1.25", "2.25")))
            .build());
    functions.put(
        Gene.of("HLA-B"),
        FunctionTable.builder(Gene.of("HLA-B"), CPIC)
            .lookup(Lookup.PRESENCE)
            .presenceAlleles(List.of("*57:01", "*15:02"))
            .build());
    clopidogrel();
    codeine();
    abacavir();
    azathioprine();
    add(new Failing());
    add(
        table(
            HOSTILE,
            "CYP2C19",
            new Always(),
            row("any", new Always(), advice(HOSTILE, "Strong", Action.of(ActionKind.AVOID)))));
  }

  private void clopidogrel() {
    Condition acs = new FactCondition("indication", Set.of("ACS/PCI"), null, "");
    Action alternative =
        Action.builder(ActionKind.ALTERNATIVE)
            .alternatives(List.of("prasugrel", "ticagrelor"))
            .condition("when.no-contraindication")
            .build();
    Action avoid = Action.builder(ActionKind.AVOID).condition("when.if-possible").build();
    Action standard = dose(ActionKind.STANDARD_DOSE, "75", "75", "mg/d");
    for (String population : List.of("acs-pci", "neurovascular")) {
      add(
          new DecisionTable(
                  "cpic-clopidogrel",
                  "clopidogrel",
                  CPIC,
                  new Population(population),
                  population.equals("acs-pci")
                      ? acs
                      : new FactCondition("indication", Set.of("NVI"), null, ""),
                  List.of(Gene.of("CYP2C19")),
                  List.of(
                      row(
                          "poor",
                          phenotype("CYP2C19", "Poor Metabolizer"),
                          advice("clopidogrel", "Strong", avoid, alternative)),
                      row(
                          "intermediate",
                          phenotype("CYP2C19", "Intermediate Metabolizer"),
                          advice("clopidogrel", "Moderate", avoid, alternative)),
                      row(
                          "normal",
                          phenotype("CYP2C19", "Normal Metabolizer"),
                          advice("clopidogrel", "Strong", standard))))
              .from(GUIDELINE));
    }
  }

  private void codeine() {
    Action standard = Action.of(ActionKind.STANDARD_DOSE);
    Action avoid =
        Action.builder(ActionKind.AVOID)
            .alternatives(List.of("alternative.non-tramadol-opioid"))
            .build();
    add(
        table(
            "codeine",
            "CYP2D6",
            new Always(),
            row(
                "normal",
                phenotype("CYP2D6", "Normal Metabolizer"),
                advice("codeine", "Strong", standard)),
            row(
                "intermediate",
                phenotype("CYP2D6", "Intermediate Metabolizer"),
                advice("codeine", "Moderate", standard)),
            row(
                "poor",
                phenotype("CYP2D6", "Poor Metabolizer"),
                advice("codeine", "Strong", avoid))));
  }

  private void abacavir() {
    StarAllele allele = new StarAllele(Gene.of("HLA-B"), "*57:01");
    add(
        table(
            "abacavir",
            "HLA-B",
            new Always(),
            row(
                "positive",
                new PresenceCondition(allele, true),
                advice("abacavir", "Strong", Action.of(ActionKind.CONTRAINDICATED))),
            row(
                "negative",
                new PresenceCondition(allele, false),
                advice("abacavir", "Strong", Action.of(ActionKind.STANDARD_DOSE)))));
  }

  private void azathioprine() {
    Condition tpmt = phenotype("TPMT", "Intermediate Metabolizer");
    Action reduce =
        Action.builder(ActionKind.REDUCE_DOSE)
            .percent(new BigDecimal("30"), new BigDecimal("80"))
            .condition("when.azathioprine-usual-start-2-mg-kg")
            .build();
    Action titrate = Action.builder(ActionKind.TITRATE).monitor("monitor.myelosuppression").build();
    Action other =
        Action.builder(ActionKind.CONSIDER)
            .alternatives(List.of("alternative.non-thiopurine-immunosuppressant"))
            .build();
    add(
        new DecisionTable(
            "cpic-azathioprine",
            "azathioprine",
            CPIC,
            Population.GENERAL,
            new Always(),
            List.of(Gene.of("TPMT"), Gene.of("NUDT15")),
            List.of(
                row(
                    "poor",
                    phenotype("TPMT", "Poor Metabolizer"),
                    advice("azathioprine", "Strong", other)),
                row(
                    "tpmt-intermediate",
                    new AllOf(List.of(tpmt, phenotype("NUDT15", "Normal Metabolizer"))),
                    advice("azathioprine", "Strong", reduce, titrate)),
                row(
                    "both-normal",
                    new AllOf(
                        List.of(
                            phenotype("TPMT", "Normal Metabolizer"),
                            phenotype("NUDT15", "Normal Metabolizer"))),
                    advice("azathioprine", "Strong", Action.of(ActionKind.STANDARD_DOSE))),
                new DecisionTable.Row(
                    "nudt15-untested",
                    tpmt,
                    List.of(Gene.of("NUDT15")),
                    advice("azathioprine", "Moderate", reduce, titrate)))));
  }

  private static final class Failing implements Rule {
    @Override
    public String id() {
      return "own-warfarin";
    }

    @Override
    public String drug() {
      return "warfarin";
    }

    @Override
    public Authority authority() {
      return Authority.of("Own");
    }

    @Override
    public Population population() {
      return Population.GENERAL;
    }

    @Override
    public Set<Gene> genes() {
      return Set.of();
    }

    @Override
    public Decision decide(PatientView patient) {
      throw new IllegalStateException("planted");
    }

    @Override
    public Explanation explain(PatientView patient) {
      throw new IllegalStateException("planted");
    }
  }

  private void byPhenotype(String gene, String normal, String... lost) {
    var table = FunctionTable.builder(Gene.of(gene), CPIC).function(normal, NORMAL);
    for (String allele : lost) {
      table.function(allele, NONE);
    }
    table.rules(
        List.of(
            paired("Normal Metabolizer", NORMAL, NORMAL),
            paired("Intermediate Metabolizer", NORMAL, NONE),
            paired("Poor Metabolizer", NONE, NONE)));
    functions.put(Gene.of(gene), table.build());
  }

  private static PhenotypeRule paired(String phenotype, String first, String second) {
    return new PhenotypeRule(phenotype, List.of(new FunctionPair(first, second)), List.of(), null);
  }

  private static PhenotypeRule scored(String phenotype, String low, String high) {
    return new PhenotypeRule(
        phenotype,
        List.of(),
        List.of(),
        new ScoreRange(new BigDecimal(low), true, new BigDecimal(high), true));
  }

  private static Condition phenotype(String gene, String term) {
    return new PhenotypeCondition(Gene.of(gene), Set.of(term));
  }

  private static Action dose(ActionKind kind, String low, String high, String unit) {
    return Action.builder(kind)
        .dose(Dose.of(new BigDecimal(low), new BigDecimal(high), unit))
        .build();
  }

  private static Recommendation advice(String drug, String strength, Action... actions) {
    boolean standard = actions[0].kind() == ActionKind.STANDARD_DOSE;
    return Recommendation.builder(Drug.of(drug), CPIC)
        .strength(new Strength(strength))
        .actions(List.of(actions))
        .implications(
            drug.equals("clopidogrel") && !standard
                ? List.of(
                    new Implication("cyp2c19.clopidogrel.activation.reduced"),
                    new Implication("cyp2c19.clopidogrel.events.increased"))
                : List.of())
        .notes(standard ? List.of() : List.of("note.alternatives-at-standard-dose"))
        .citations(List.of(Citation.builder().pmid("35034351").year(2022).build()))
        .build();
  }

  private static DecisionTable.Row row(String id, Condition when, Recommendation then) {
    return new DecisionTable.Row(id, when, List.of(), then);
  }

  private static DecisionTable table(
      String drug, String gene, Condition applies, DecisionTable.Row... rows) {
    return new DecisionTable(
        "cpic-" + drug,
        drug,
        CPIC,
        Population.GENERAL,
        applies,
        List.of(Gene.of(gene)),
        List.of(rows));
  }

  private static final Guideline GUIDELINE =
      Guideline.builder("cpic-clopidogrel")
          .url("https://cpicpgx.org/guidelines/guideline-for-clopidogrel-and-cyp2c19/")
          .date("2022")
          .revised("2026-11-24")
          .licence("CC0-1.0")
          .pack("cpic")
          .citations(List.of(Citation.builder().pmid("35034351").year(2022).build()))
          .build();

  private void add(Rule rule) {
    rules.computeIfAbsent(rule.drug(), any -> new ArrayList<>()).add(rule);
  }

  @Override
  public List<KnowledgeVersion> versions() {
    return List.of(
        KnowledgeVersion.of("cpic", "2026-11-24", "2026-11-24", "CC0-1.0", "ab".repeat(32)),
        KnowledgeVersion.of("vocabulary", "2026-11-24", "2026-11-24", "CC0-1.0", "cd".repeat(32)));
  }

  @Override
  public Set<Gene> genes() {
    return functions.keySet();
  }

  @Override
  public Collection<Gene> definedGenes() {
    return List.of();
  }

  @Override
  public Optional<AlleleDefinitions> definitions(Gene gene) {
    return Optional.empty();
  }

  @Override
  public Optional<FunctionTable> functions(Gene gene, Authority authority) {
    return functions(gene);
  }

  @Override
  public Optional<FunctionTable> functions(Gene gene) {
    return Optional.ofNullable(functions.get(gene));
  }

  @Override
  public Set<Authority> authorities() {
    return Set.of(CPIC);
  }

  @Override
  public Set<String> drugsWithRules() {
    return new TreeSet<>(rules.keySet());
  }

  @Override
  public List<Rule> rules(String drug) {
    return rules.getOrDefault(drug, List.of());
  }

  @Override
  public DrugCatalog drugs() {
    return DrugCatalog.of(
        List.of(Drug.of("clopidogrel"), Drug.of("metformin"), Drug.of("paroxetine")));
  }

  @Override
  public List<Modulator> modulators(String drug) {
    return drug.equals("paroxetine")
        ? List.of(
            new Modulator(
                drug, "CYP2D6", List.of(Gene.of("CYP2D6")), Modulator.Role.INHIBITOR, "strong"))
        : List.of();
  }

  @Override
  public List<LabelMention> labelling(String drug) {
    return drug.equals("clopidogrel")
        ? List.of(
            LabelMention.of(
                Authority.of("FDA"),
                drug,
                List.of("CYP2C19"),
                List.of("Boxed Warning"),
                "2022-08-11",
                "https://www.fda.gov"))
        : List.of();
  }

  @Override
  public Optional<PriorityTable> priorities(Gene gene) {
    return gene.symbol().equals("CYP2C19") || gene.symbol().equals("TPMT")
        ? Optional.of(
            new PriorityTable(
                gene,
                "metabolizer",
                Map.of("Intermediate Metabolizer", "Abnormal/Priority/High Risk")))
        : Optional.empty();
  }

  @Override
  public List<String> languages() {
    return List.of("en", "pt-BR");
  }

  @Override
  public Words words(String language) {
    return Words.of(language, messages(language), messages("en"));
  }

  private static Map<String, String> messages(String language) {
    Map<String, String> messages = new HashMap<>();
    for (String file :
        List.of("vocabulary/words/%s", "vocabulary/words/%s-consultation", "cpic/words/%s")) {
      String path = "/META-INF/pgx/" + file.formatted(language) + ".json";
      try (InputStream in = SampleKnowledge.class.getResourceAsStream(path)) {
        JsonNode words = new ObjectMapper().readTree(in).get("messages");
        words
            .properties()
            .forEach(entry -> messages.put(entry.getKey(), entry.getValue().asText()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return messages;
  }
}
