package org.pgx4j.rules.knowledge;

/** What a knowledge file holds. */
public enum FileKind {
  /** A gene's allele definitions. */
  ALLELES,
  /** What an authority says of a gene's alleles. */
  FUNCTIONS,
  /** An authority's rules for drugs. */
  GUIDELINE,
  /** Messages in one language. */
  WORDS,
  /** Names and codes of drugs. */
  DRUGS,
  /** Symbols and identifiers of genes. */
  GENES,
  /** Inhibitors and inducers. */
  MODULATORS,
  /** How inhibitors and inducers change a gene's results. */
  PHENOCONVERSION,
  /** How a measurement gives a gene's phenotype. */
  MEASURED,
  /** Which measurements equations give from others. */
  COMPUTED,
  /** How findings are named, and which follow from others. */
  FINDINGS,
  /** How often each allele of a gene was counted in populations. */
  FREQUENCIES,
  /** Which biomarkers drugs' labels name. */
  LABELLING,
  /** How much attention a gene's results ask for in a health record. */
  PRIORITIES
}
