package org.pgx4j.core.problem;

/**
 * The kinds of problem, each with its stable code.
 *
 * <p>1xx: a bare value cannot be read. 2xx: a value is well formed but unknown or contradicted.
 * 3xx: an input file or record. 4xx: knowledge. 5xx: the engine. 6xx: the command line. A code
 * never changes its meaning; new ones are appended.
 */
public enum ProblemCode {
  INVALID_GENE("PGX-101", "not a gene symbol"),
  INVALID_ALLELE("PGX-102", "not an allele name"),
  INVALID_GENOTYPE("PGX-103", "not a genotype"),
  INVALID_SCORE("PGX-104", "not an activity score"),
  INVALID_DRUG("PGX-105", "not a drug name or code"),
  INVALID_MEASUREMENT("PGX-106", "not a measurement"),
  INVALID_FINDING("PGX-107", "not a finding"),
  INVALID_FACT("PGX-108", "not a clinical fact"),
  INVALID_VALUE("PGX-109", "value out of range"),
  INVALID_BUILD("PGX-110", "not a genome build"),
  MIXED_GENES("PGX-111", "one genotype names two genes"),
  MISSING_INPUT("PGX-112", "an equation lacks an input"),
  UNKNOWN_GENE("PGX-201", "gene not in the loaded knowledge"),
  UNKNOWN_ALLELE("PGX-202", "allele not in the loaded knowledge"),
  UNKNOWN_DRUG("PGX-203", "drug not in the loaded knowledge"),
  UNKNOWN_PHENOTYPE("PGX-204", "phenotype not in the loaded knowledge"),
  UNKNOWN_FACT("PGX-205", "clinical fact not known"),
  CONTRADICTION("PGX-206", "two statements about one gene contradict each other"),
  UNKNOWN_UNIT("PGX-207", "unit not known"),
  UNKNOWN_AUTHORITY("PGX-208", "authority not in the loaded knowledge"),
  UNKNOWN_LANGUAGE("PGX-209", "language not in the loaded knowledge"),
  SEX_CONFLICT("PGX-210", "genotype contradicts the stated sex"),
  COPY_NUMBER_CONFLICT("PGX-211", "copy numbers and genotypes contradict each other"),
  ALTERNATIVE_CALLS("PGX-212", "several results of one gene from outside", true),
  UNUSED_MEASUREMENT("PGX-213", "a measurement does not decide"),
  CONFLICTING_FINDINGS("PGX-214", "two findings about one biomarker contradict each other"),
  UNREADABLE_INPUT("PGX-301", "input cannot be read"),
  TRUNCATED_INPUT("PGX-302", "compressed input ends early"),
  EMPTY_INPUT("PGX-303", "input is empty"),
  NOT_VCF("PGX-304", "not a VCF file"),
  COLUMN_COUNT("PGX-305", "wrong number of columns"),
  MIXED_ASSEMBLIES("PGX-306", "two assemblies in one header"),
  WRONG_BUILD("PGX-307", "genome build not supported"),
  GENOTYPE_INDEX("PGX-308", "genotype names an allele that the record does not have"),
  REFERENCE_MISMATCH("PGX-309", "reference base differs from the definition"),
  DUPLICATE_RECORD("PGX-310", "second record at one position"),
  BAD_RECORD("PGX-311", "record cannot be read"),
  UNKNOWN_SAMPLE("PGX-312", "sample not in the input"),
  BAD_JSON("PGX-313", "not valid JSON"),
  UNKNOWN_MEMBER("PGX-314", "unknown member"),
  BAD_TABLE("PGX-315", "table row cannot be read"),
  INCONSISTENT_DEPTH("PGX-316", "heterozygous genotype without reads for both alleles"),
  INDEX_NOT_USED("PGX-317", "index of the file not used", true),
  NOT_RCRS("PGX-318", "mitochondrial sequence is not rCRS"),
  TOO_LARGE("PGX-319", "input is larger than allowed"),
  BAD_KNOWLEDGE("PGX-401", "knowledge file cannot be used"),
  HASH_MISMATCH("PGX-402", "knowledge file differs from its manifest"),
  DUPLICATE_ID("PGX-403", "two knowledge items share one id"),
  MISSING_WORD("PGX-404", "message missing in this language"),
  MISSING_KNOWLEDGE("PGX-405", "knowledge file not found"),
  BAD_ENTRY("PGX-406", "published entry cannot be imported"),
  POPULATION_BY_NAME("PGX-407", "population is asked for by its name", true),
  RULE_FAILED("PGX-501", "a rule failed"),
  TOO_MANY_COMBINATIONS("PGX-502", "too many genotype combinations"),
  USAGE("PGX-601", "command line not understood"),
  NOT_AVAILABLE("PGX-602", "not available in this version"),
  OUTPUT("PGX-603", "output cannot be written"),
  DEFECT("PGX-999", "a defect in pgx4j");

  private final String code;
  private final String title;
  private final boolean note;

  ProblemCode(String code, String title) {
    this(code, title, false);
  }

  ProblemCode(String code, String title, boolean note) {
    this.code = code;
    this.title = title;
    this.note = note;
  }

  /** The stable code, for example {@code PGX-308}. */
  public String code() {
    return code;
  }

  /** What is wrong, in a few English words. */
  public String title() {
    return title;
  }

  /** Whether it is only to be known: when it is handed on, all input was read and used. */
  public boolean isNote() {
    return note;
  }
}
