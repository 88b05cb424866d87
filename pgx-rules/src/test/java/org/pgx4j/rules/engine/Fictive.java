package org.pgx4j.rules.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.ScoreRange;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.NamedAllele;
import org.pgx4j.core.drug.Drug;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.genotype.StarAllele;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.core.recommendation.Population;
import org.pgx4j.core.recommendation.Recommendation;
import org.pgx4j.core.recommendation.Strength;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.Lookup;
import org.pgx4j.core.translation.PhenotypeRule;
import org.pgx4j.rules.condition.AllOf;
import org.pgx4j.rules.condition.Always;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.FactCondition;
import org.pgx4j.rules.condition.Missing;
import org.pgx4j.rules.condition.PhenotypeCondition;
import org.pgx4j.rules.condition.PresenceCondition;
import org.pgx4j.rules.condition.ScoreCondition;

/**
 * Fictive genes and a guideline to ask.
 *
 * <p>ABC1 is looked up by score: *1 is 1.0, *2 0.0, *3 and *4 0.5. XYZ2 is looked up by phenotype:
 * *1 normal, *2 and *3 none. HLQ-B is looked up by presence: *15:02, *57:01.
 */
final class Fictive {
  static final Gene ABC1 = Gene.of("ABC1");
  static final Gene XYZ2 = Gene.of("XYZ2");
  static final Gene HLQ = Gene.of("HLQ-B");
  static final String ALPHA = "alphadrug";
  static final Authority COLLEGE = Authority.of("College");

  private Fictive() {}

  static FakeKnowledge knowledge(Rule... rules) {
    FakeKnowledge knowledge =
        new FakeKnowledge()
            .functions(abc1())
            .functions(xyz2())
            .functions(hlq())
            .definitions(positions());
    for (Rule rule : rules) {
      knowledge.rule(rule);
    }
    return knowledge;
  }

  static FunctionTable abc1() {
    return FunctionTable.builder(ABC1, COLLEGE)
        .lookup(Lookup.SCORE)
        .function("*1", "Normal function")
        .function("*2", "No function")
        .function("*3", "Decreased function")
        .function("*4", "Decreased function")
        .function("*9", "Unknown function")
        .activity("*1", ActivityScore.of("1.0"))
        .activity("*2", ActivityScore.of("0.0"))
        .activity("*3", ActivityScore.of("0.5"))
        .activity("*4", ActivityScore.of("0.5"))
        .rules(
            List.of(
                scored("Poor Metabolizer", null, "0.5"),
                scored("Intermediate Metabolizer", "1.0", "1.5"),
                scored("Normal Metabolizer", "2.0", "2.0")))
        .build();
  }

  private static PhenotypeRule scored(String term, @Nullable String low, String high) {
    return new PhenotypeRule(term, List.of(), List.of(), range(low, high));
  }

  private static ScoreRange range(@Nullable String low, String high) {
    return new ScoreRange(
        low == null ? null : new BigDecimal(low), true, new BigDecimal(high), true);
  }

  static FunctionTable xyz2() {
    String normal = "Normal function";
    String none = "No function";
    return FunctionTable.builder(XYZ2, COLLEGE)
        .function("*1", normal)
        .function("*2", none)
        .function("*3", none)
        .rules(
            List.of(
                paired("Normal Metabolizer", normal, normal),
                paired("Intermediate Metabolizer", none, normal),
                paired("Poor Metabolizer", none, none)))
        .build();
  }

  private static PhenotypeRule paired(String term, String first, String second) {
    return new PhenotypeRule(
        term, List.of(new PhenotypeRule.FunctionPair(first, second)), List.of(), null);
  }

  static FunctionTable hlq() {
    return FunctionTable.builder(HLQ, COLLEGE)
        .lookup(Lookup.PRESENCE)
        .presenceAlleles(List.of("*15:02", "*57:01"))
        .build();
  }

  /** Where XYZ2's alleles differ: *2 at 100, *3 at 200. */
  private static AlleleDefinitions positions() {
    return AlleleDefinitions.builder(XYZ2, GenomeBuild.GRCH38)
        .chromosome("chr7")
        .reference("*1")
        .positions(
            List.of(
                new DefiningPosition(100, "A", List.of("G"), "", ""),
                new DefiningPosition(200, "C", List.of("T"), "", "")))
        .alleles(
            List.of(
                new NamedAllele("*1", true, Map.of()),
                new NamedAllele("*2", false, Map.of(100, "G")),
                new NamedAllele("*3", false, Map.of(200, "T"))))
        .tier1(Set.of(100, 200))
        .build();
  }

  // Conditions

  static Condition score(String low, String high) {
    return new ScoreCondition(ABC1, List.of(range(low, high)));
  }

  static Condition noScore() {
    return new ScoreCondition(ABC1, List.of());
  }

  static Condition phenotype(Gene gene, String... terms) {
    return new PhenotypeCondition(gene, Set.of(terms));
  }

  static Condition risk(boolean positive) {
    return new PresenceCondition(new StarAllele(HLQ, "*15:02"), positive);
  }

  static Condition fact(String name, String value) {
    return new FactCondition(name, Set.of(value), null, "");
  }

  static Condition all(Condition... parts) {
    return new AllOf(List.of(parts));
  }

  // Calls

  /** A call from texts {@code rank:genotype} or {@code rank:genotype:probability}. */
  static GenotypeCall call(Gene gene, CallEvidence.Builder evidence, String... candidates) {
    List<Candidate> all = new ArrayList<>();
    for (String text : candidates) {
      String[] parts = text.split(":", -1);
      Candidate one = Candidate.of(Genotype.parse(gene, parts[1]), Integer.parseInt(parts[0]), 1);
      all.add(parts.length > 2 ? one.withProbability(Double.parseDouble(parts[2])) : one);
    }
    return GenotypeCall.of(gene, all, evidence.build());
  }

  static GenotypeCall call(Gene gene, String... candidates) {
    return call(gene, CallEvidence.builder().strategy("exact").positions(2), candidates);
  }

  // Asking

  static Assessment assess(Knowledge knowledge, PatientProfile.Builder profile, String... drugs) {
    return RuleEngine.of(knowledge)
        .assess(
            profile.build(),
            List.of(drugs.length == 0 ? new String[] {ALPHA} : drugs),
            "en",
            Set.of());
  }

  /** The only outcome about the usual drug. */
  static Outcome ask(Rule rule, PatientProfile.Builder profile) {
    List<Outcome> outcomes = assess(knowledge(rule), profile).outcomes();
    if (outcomes.size() != 1) {
      throw new AssertionError(outcomes.toString());
    }
    return outcomes.get(0);
  }

  /** Every combination of a profile's readings, as rules about all its genes see them. */
  static List<ReadingView> views(ResolvedProfile profile, boolean byGenotype) {
    ResolvedGene[] genes = profile.genes().toArray(ResolvedGene[]::new);
    Set<Gene> named = Stream.of(genes).map(ResolvedGene::gene).collect(Collectors.toSet());
    AskedGenes asked = new AskedGenes(0, new AskedGenes.Key(named, COLLEGE, false, byGenotype));
    return SeenGenes.of(profile, asked, genes).views();
  }

  static PatientProfile.Builder patient() {
    return PatientProfile.builder();
  }

  /** The kinds of the actions advised, in order; empty without a recommendation. */
  static List<ActionKind> advice(Outcome outcome) {
    return outcome instanceof Outcome.Matched matched
        ? matched.recommendation().actions().stream().map(Action::kind).toList()
        : List.of();
  }

  static List<String> missing(Outcome outcome) {
    return outcome.missing().stream().map(Missing::toString).toList();
  }

  /** Each alternative as its reading and whether it changes the recommendation. */
  static List<String> alternatives(Outcome outcome) {
    return outcome.alternatives().stream()
        .map(one -> one.reading().describe() + (one.changesRecommendation() ? " changes" : ""))
        .toList();
  }

  static Recommendation recommend(String drug, ActionKind... kinds) {
    return Recommendation.builder(Drug.of(drug), COLLEGE)
        .strength(new Strength("Strong"))
        .actions(List.of(kinds).stream().map(Action::of).toList())
        .build();
  }

  static Table table(Gene... genes) {
    return new Table(genes);
  }

  /** By the score: poor avoid, intermediate reduce, normal standard. */
  static DecisionTable scoreTable() {
    return table(ABC1)
        .row("poor", score("0.0", "0.5"), ActionKind.AVOID)
        .row("intermediate", score("1.0", "1.5"), ActionKind.REDUCE_DOSE)
        .row("normal", score("2.0", "2.0"), ActionKind.STANDARD_DOSE)
        .row("no-score", noScore(), ActionKind.NO_RECOMMENDATION)
        .build();
  }

  /** By the phenotype: poor avoid, the others standard. */
  static DecisionTable phenotypeTable() {
    return table(XYZ2)
        .row("poor", phenotype(XYZ2, "Poor Metabolizer"), ActionKind.AVOID)
        .row(
            "other",
            phenotype(XYZ2, "Normal Metabolizer", "Intermediate Metabolizer"),
            ActionKind.STANDARD_DOSE)
        .build();
  }

  /** By the phenotype: normal standard, the others avoid. */
  static DecisionTable strictTable() {
    return table(XYZ2)
        .row("normal", phenotype(XYZ2, "Normal Metabolizer"), ActionKind.STANDARD_DOSE)
        .row(
            "other",
            phenotype(XYZ2, "Poor Metabolizer", "Intermediate Metabolizer"),
            ActionKind.AVOID)
        .build();
  }

  /** By risk allele, then score; where the allele was not tested, by score alone. */
  static DecisionTable twoGenes() {
    return table(ABC1, HLQ)
        .row("risk", risk(true), ActionKind.CONTRAINDICATED)
        .row("normal", all(score("2.0", "2.0"), risk(false)), ActionKind.STANDARD_DOSE)
        .row("lower", all(score("0.0", "1.5"), risk(false)), ActionKind.REDUCE_DOSE)
        .fallback("normal-untested", score("2.0", "2.0"), HLQ, ActionKind.STANDARD_DOSE)
        .fallback("lower-untested", score("0.0", "1.5"), HLQ, ActionKind.REDUCE_DOSE)
        .build();
  }

  /** Builds a decision table. */
  static final class Table {
    private final List<Gene> genes;
    private final List<DecisionTable.Row> rows = new ArrayList<>();
    private String id = "college-alpha";
    private String drug = ALPHA;
    private Authority authority = COLLEGE;
    private Population population = Population.GENERAL;
    private Condition applies = new Always();

    private Table(Gene... genes) {
      this.genes = List.of(genes);
    }

    Table id(String value) {
      id = value;
      return this;
    }

    Table drug(String value) {
      drug = value;
      return this;
    }

    Table authority(String value) {
      authority = Authority.of(value);
      return this;
    }

    Table population(String name, Condition who) {
      population = new Population(name);
      applies = who;
      return this;
    }

    Table row(String name, Condition when, ActionKind... kinds) {
      rows.add(new DecisionTable.Row(name, when, List.of(), recommend(drug, kinds)));
      return this;
    }

    Table fallback(String name, Condition when, Gene untested, ActionKind... kinds) {
      rows.add(new DecisionTable.Row(name, when, List.of(untested), recommend(drug, kinds)));
      return this;
    }

    DecisionTable build() {
      return new DecisionTable(id, drug, authority, population, applies, genes, rows);
    }
  }
}
