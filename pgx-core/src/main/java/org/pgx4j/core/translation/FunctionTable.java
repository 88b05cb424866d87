package org.pgx4j.core.translation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.Genotype.DetectedAlleles;
import org.pgx4j.core.genotype.Genotype.Diplotype;
import org.pgx4j.core.genotype.Genotype.Haploid;
import org.pgx4j.core.genotype.Genotype.Presence;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.provenance.Authority;

/**
 * What one authority says of one gene's alleles: their functions and activity values, and how a
 * phenotype follows.
 *
 * <p>An allele without a function gives {@link Phenotype#INDETERMINATE}, never normal.
 */
public final class FunctionTable {
  private static final Map<String, String> ABBREVIATIONS =
      Map.of(
          "pm", "Poor Metabolizer",
          "im", "Intermediate Metabolizer",
          "nm", "Normal Metabolizer",
          "em", "Normal Metabolizer",
          "rm", "Rapid Metabolizer",
          "um", "Ultrarapid Metabolizer");

  private final Gene gene;
  private final Authority authority;
  private final Lookup lookup;
  private final Map<String, String> functions;
  private final ListedNames names;
  private final Spellings spellings;
  private final Activities activities;
  private final List<PhenotypeRule> rules;
  private final FunctionTerms terms;
  private final String otherwise;
  private final LeastFunction least;
  private final PresenceLookup presences;
  private final @Nullable Translator translator;

  /** The table without a translator. */
  private final FunctionTable plain;

  /** Made when first asked for. */
  private volatile @Nullable List<GeneResult> possible;

  FunctionTable(FunctionTableBuilder builder) {
    gene = builder.gene;
    authority = builder.authority;
    lookup = builder.lookup;
    functions = Collections.unmodifiableMap(new LinkedHashMap<>(builder.functions));
    names = new ListedNames(functions.keySet());
    spellings = new Spellings(builder.spellings);
    activities = new Activities(builder.activities);
    rules = List.copyOf(builder.rules);
    otherwise = builder.otherwise;
    least = new LeastFunction(builder.leastFirst, activities, functions);
    presences = new PresenceLookup(gene, builder.presenceAlleles);
    terms = new FunctionTerms(rules, otherwise);
    translator = null;
    plain = this;
  }

  private FunctionTable(FunctionTable from, Translator translator) {
    gene = from.gene;
    authority = from.authority;
    lookup = from.lookup;
    functions = from.functions;
    names = from.names;
    spellings = from.spellings;
    activities = from.activities;
    rules = from.rules;
    terms = from.terms;
    otherwise = from.otherwise;
    least = from.least;
    presences = from.presences;
    this.translator = translator;
    plain = from.plain;
  }

  /** This table, with a translator that is asked what genotypes mean. */
  public FunctionTable with(Translator value) {
    return new FunctionTable(this, value);
  }

  /** A new builder. */
  public static FunctionTableBuilder builder(Gene gene, Authority authority) {
    return new FunctionTableBuilder(gene, authority);
  }

  /** The gene. */
  public Gene gene() {
    return gene;
  }

  /** Who says so. */
  public Authority authority() {
    return authority;
  }

  /** By what the authority's guidelines look the gene up. */
  public Lookup lookup() {
    return lookup;
  }

  /** The names of the alleles and structures that the authority lists. */
  public Set<String> alleles() {
    return functions.keySet();
  }

  /**
   * A name or genotype as written, {@code Telti/Kobe}, with every allele that is spelled otherwise
   * under the name listed, {@code Telti, Kobe}; any other text as it is.
   */
  public String respelled(String text) {
    return spellings.respelled(text);
  }

  /** A genotype with every allele that is spelled otherwise under the name listed. */
  public Genotype respelled(Genotype genotype) {
    return spellings.respelled(genotype);
  }

  /**
   * The order of functions, the least first, by which alleles that stand together or lack phase are
   * judged; empty where they are not interpreted.
   */
  public List<String> leastFirst() {
    return least.order();
  }

  /** Whether a phenotype may follow from one allele alone, where there is one chromosome only. */
  public boolean takesSingles() {
    return translator != null || terms.haveSingles();
  }

  /** The function of a haplotype in the authority's words; empty when none is assigned. */
  public Optional<String> functionOf(Haplotype haplotype) {
    return Optional.ofNullable(functions.get(names.listed(haplotype).toString()));
  }

  /** The activity of a haplotype, copies and tandems summed; empty when not available. */
  public Optional<ActivityScore> activityOf(Haplotype haplotype) {
    return activities.of(names.listed(haplotype));
  }

  /**
   * Whether the authority lists an allele or structure of that name, its core allele ({@code *4} of
   * {@code *4.024}) or a number of copies that includes it ({@code *1x≥3} of {@code *1x5}).
   */
  public boolean knows(Haplotype haplotype) {
    if (translator != null) {
      return translator.knows(haplotype, plain);
    }
    return functions.containsKey(names.listed(haplotype).toString()) || presences.asks(haplotype);
  }

  /**
   * The phenotype terms that this table can give, in the rules' order, then the one for everything
   * else.
   */
  public Set<String> phenotypes() {
    Set<String> all = new LinkedHashSet<>();
    for (PhenotypeRule rule : rules) {
      all.add(rule.phenotype());
    }
    all.add(otherwise);
    return all;
  }

  /**
   * The authority's term for a text in any case, an abbreviation such as PM, or British spelling.
   */
  public Optional<String> termOf(String text) {
    String wanted = ABBREVIATIONS.getOrDefault(text.strip().toLowerCase(Locale.ROOT), text.strip());
    String american = wanted.toLowerCase(Locale.ROOT).replace("metaboliser", "metabolizer");
    for (String term : phenotypes()) {
      if (term.toLowerCase(Locale.ROOT).equals(american)) {
        return Optional.of(term);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a genotype is one chromosome with an allele of the very least function, so that nothing
   * else on it could change what it means.
   */
  public boolean isLeast(Genotype genotype) {
    return genotype instanceof Haploid haploid
        && least.isVeryLeast(names.listed(haploid.haplotype()));
  }

  /** What a genotype means. */
  public GeneResult translate(Genotype genotype) {
    return translator == null ? byFunctions(genotype) : translator.translate(genotype, plain);
  }

  private GeneResult byFunctions(Genotype genotype) {
    if (lookup == Lookup.PRESENCE) {
      return presences.of(List.of(genotype));
    }
    if (genotype instanceof Haploid haploid) {
      return ofHaploid(haploid.haplotype());
    }
    if (genotype instanceof Diplotype diplotype) {
      return ofPair(
          least.of(names.listed(diplotype.first())), least.of(names.listed(diplotype.second())));
    }
    if (genotype instanceof DetectedAlleles detected && least.isDefined()) {
      List<Haplotype> deciding = new ArrayList<>(detected.haplotypes().size());
      for (Haplotype haplotype : detected.haplotypes()) {
        deciding.add(least.of(names.listed(haplotype)));
      }
      List<Haplotype> lowest = least.sorted(deciding);
      return ofPair(lowest.get(0), lowest.get(1));
    }
    return GeneResult.of(
        gene, lookup == Lookup.GENOTYPE ? null : new Phenotype(gene, otherwise), null);
  }

  /**
   * What several statements about single alleles mean together, {@code *57:01 positive} beside
   * {@code *15:02 negative}.
   */
  public GeneResult translateAll(List<Genotype> genotypes) {
    if (lookup == Lookup.PRESENCE) {
      return presences.of(genotypes);
    }
    for (Genotype genotype : genotypes) {
      if (!(genotype instanceof Presence)) {
        return translate(genotype);
      }
    }
    return translate(genotypes.get(0));
  }

  private GeneResult ofHaploid(Haplotype haplotype) {
    if (lookup == Lookup.GENOTYPE) {
      return GeneResult.of(gene, null, null);
    }
    return ofTerm(terms.of(functions.get(least.of(names.listed(haplotype)).toString())));
  }

  private GeneResult ofPair(Haplotype first, Haplotype second) {
    if (lookup == Lookup.GENOTYPE) {
      return GeneResult.of(gene, null, null);
    }
    if (lookup == Lookup.SCORE) {
      Optional<ActivityScore> one = activities.of(first);
      Optional<ActivityScore> other = activities.of(second);
      return one.isPresent() && other.isPresent()
          ? ofScore(one.get().plus(other.get()))
          : ofTerm(otherwise);
    }
    return ofTerm(terms.of(functions.get(first.toString()), functions.get(second.toString())));
  }

  private GeneResult ofTerm(String term) {
    return GeneResult.of(gene, new Phenotype(gene, term), null);
  }

  /** What a score means: the phenotype whose range holds for all that it stands for. */
  public GeneResult ofScore(ActivityScore score) {
    for (PhenotypeRule rule : rules) {
      if (rule.score() != null && rule.score().holdsFor(score)) {
        return GeneResult.of(gene, new Phenotype(gene, rule.phenotype()), score);
      }
    }
    return GeneResult.of(gene, new Phenotype(gene, otherwise), score);
  }

  /**
   * What a score means that may be a lower bound: itself where one phenotype holds for all it
   * stands for, otherwise one result for each score from there up that two alleles can sum up to,
   * until one stands for all the rest.
   */
  List<GeneResult> spread(ActivityScore score) {
    GeneResult whole = ofScore(score);
    boolean decided = rules.stream().anyMatch(r -> r.score() != null && r.score().holdsFor(score));
    if (!score.atLeast() || decided) {
      return List.of(whole);
    }
    List<GeneResult> results = new ArrayList<>();
    for (ActivityScore sum : activities.sumsOfTwo()) {
      if (sum.value().compareTo(score.value()) >= 0) {
        GeneResult result = ofScore(sum);
        results.add(result);
        if (sum.atLeast() && !result.phenotype().get().term().equals(otherwise)) {
          break;
        }
      }
    }
    return results.isEmpty() ? List.of(whole) : results;
  }

  /**
   * The result that guidelines list for a score between theirs: the next lower one of its phenotype
   * that two alleles can sum up to, or the lowest; itself when it is one of them.
   */
  GeneResult listed(GeneResult result) {
    Set<ActivityScore> sums = activities.sumsOfTwo();
    ActivityScore score = result.score().orElse(null);
    if (score == null || score.atLeast() || sums.contains(score)) {
      return result;
    }
    List<GeneResult> alike =
        sums.stream()
            .filter(sum -> !sum.atLeast())
            .map(this::ofScore)
            .filter(one -> one.phenotype().equals(result.phenotype()))
            .toList();
    GeneResult found = alike.isEmpty() ? result : alike.get(0);
    for (GeneResult one : alike) {
      if (one.score().filter(listed -> listed.compareTo(score) <= 0).isPresent()) {
        found = one;
      }
    }
    return found;
  }

  /**
   * All that a stated phenotype can mean: itself, or, where guidelines ask for the score, one
   * result for each score that two alleles can sum up to and that has this phenotype.
   */
  public List<GeneResult> expand(Phenotype phenotype) {
    if (lookup != Lookup.SCORE || phenotype.term().equals(otherwise)) {
      return List.of(GeneResult.of(gene, phenotype, null));
    }
    List<GeneResult> results = new ArrayList<>();
    for (ActivityScore score : activities.sumsOfTwo()) {
      GeneResult result = ofScore(score);
      if (result.phenotype().filter(phenotype::equals).isPresent()) {
        results.add(result);
      }
    }
    return results.isEmpty() ? List.of(GeneResult.of(gene, phenotype, null)) : results;
  }

  /**
   * All that the alleles listed can mean, each once: every phenotype; every score that two alleles
   * sum up to, and the one that is not available; every combination of presences.
   */
  public List<GeneResult> possibleResults() {
    List<GeneResult> known = possible;
    if (known == null) {
      known = List.copyOf(possibilities());
      possible = known;
    }
    return known;
  }

  private List<GeneResult> possibilities() {
    if (lookup == Lookup.GENOTYPE) {
      return List.of(GeneResult.of(gene, null, null));
    }
    if (lookup == Lookup.PRESENCE) {
      return presences.possible();
    }
    List<GeneResult> results = new ArrayList<>();
    if (lookup == Lookup.SCORE) {
      for (ActivityScore score : activities.sumsOfTwo()) {
        results.add(ofScore(score));
      }
      results.add(ofTerm(otherwise));
    } else {
      for (String term : phenotypes()) {
        results.add(ofTerm(term));
      }
    }
    return results;
  }

  /** The gene and the authority. */
  @Override
  public String toString() {
    return authority + " " + gene + ": " + functions.size() + " functions";
  }
}
