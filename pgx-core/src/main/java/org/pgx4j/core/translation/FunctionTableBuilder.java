package org.pgx4j.core.translation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.provenance.Authority;

/** Collects one authority's view of one gene. Not thread-safe. */
public final class FunctionTableBuilder {
  final Gene gene;
  final Authority authority;
  final Map<String, String> functions = new LinkedHashMap<>();
  final Map<String, ActivityScore> activities = new LinkedHashMap<>();
  final Map<String, String> spellings = new LinkedHashMap<>();
  List<PhenotypeRule> rules = List.of();
  List<String> presenceAlleles = List.of();
  List<String> leastFirst = List.of();
  Lookup lookup = Lookup.PHENOTYPE;
  String otherwise = Phenotype.INDETERMINATE;

  FunctionTableBuilder(Gene gene, Authority authority) {
    this.gene = gene;
    this.authority = authority;
  }

  /** Sets by what guidelines look the gene up. */
  public FunctionTableBuilder lookup(Lookup value) {
    lookup = value;
    return this;
  }

  /** Adds an allele's function, in the authority's words. */
  public FunctionTableBuilder function(String allele, String function) {
    functions.put(allele, function);
    return this;
  }

  /** Adds an allele's activity value; an allele without one is not available. */
  public FunctionTableBuilder activity(String allele, ActivityScore value) {
    activities.put(allele, value);
    return this;
  }

  /** Adds another spelling of an allele's name; it may hold {@code /}. */
  public FunctionTableBuilder spelling(String other, String allele) {
    spellings.put(other, allele);
    return this;
  }

  /** Sets how phenotypes follow. */
  public FunctionTableBuilder rules(List<PhenotypeRule> value) {
    rules = value;
    return this;
  }

  /** Sets the alleles whose presence guidelines ask for. */
  public FunctionTableBuilder presenceAlleles(List<String> names) {
    presenceAlleles = names;
    return this;
  }

  /**
   * Sets the order of functions, the least first, by which alleles that stand together or lack
   * phase are judged; without it they are not interpreted.
   */
  public FunctionTableBuilder leastFirst(List<String> terms) {
    leastFirst = terms;
    return this;
  }

  /** Sets the phenotype of everything that no rule names. */
  public FunctionTableBuilder otherwise(String term) {
    otherwise = term;
    return this;
  }

  /** The table. */
  public FunctionTable build() {
    return new FunctionTable(this);
  }
}
