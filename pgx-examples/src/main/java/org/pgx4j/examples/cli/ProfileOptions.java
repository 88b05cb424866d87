package org.pgx4j.examples.cli;

import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.cli.Option;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.Sex;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.intake.GeneVocabulary;
import org.pgx4j.rules.intake.GenotypeStatements;
import org.pgx4j.rules.intake.ProfileStatements;

/** The options that state something about one person. */
final class ProfileOptions {
  private static final Option GENOTYPES =
      Syntax.value(
          "genotypes",
          "LIST",
          "CYP2C19=*2/*2;CYP2D6=AS:0.5;HLA-B=*57:01 positive;CYP2C9=Poor Metabolizer");
  private static final Option MEASUREMENTS =
      Syntax.value("measurements", "LIST", "NAME[@ASSAY]=[<|<=|>|>=]NUMBER[..NUMBER] UNIT;…");
  private static final Option FINDINGS = Syntax.value("findings", "LIST", "NAME[@ASSAY]=VALUE;…");
  private static final Option FACTS = Syntax.value("facts", "LIST", "age=54;indication=ACS/PCI;…");
  private static final Option TAKING = Syntax.value("taking", "A,B", "The drugs taken now.");

  static final List<Option> OPTIONS = List.of(GENOTYPES, MEASUREMENTS, FINDINGS, FACTS, TAKING);

  private final @Nullable String genotypes;
  private final @Nullable String measurements;
  private final @Nullable String findings;
  private final @Nullable String facts;
  private final @Nullable String taking;

  ProfileOptions(Arguments given) {
    genotypes = given.value(GENOTYPES);
    measurements = given.value(MEASUREMENTS);
    findings = given.value(FINDINGS);
    facts = given.value(FACTS);
    taking = given.value(TAKING);
  }

  /** Whether nothing is stated. */
  boolean isEmpty() {
    return genotypes == null
        && measurements == null
        && findings == null
        && facts == null
        && taking == null;
  }

  /** The sex that the facts state; what is wrong with them is told when they are read. */
  Sex sex() {
    if (facts == null) {
      return Sex.UNKNOWN;
    }
    PatientProfile.Builder profile = PatientProfile.builder();
    ProfileStatements.facts(facts, Place.of("--facts"), profile, problem -> {});
    return profile
        .build()
        .facts()
        .find("sex")
        .map(fact -> Sex.parse(fact.text()))
        .orElse(Sex.UNKNOWN);
  }

  /** States all in a profile. */
  void read(GeneVocabulary vocabulary, PatientProfile.Builder profile, Consumer<Problem> problems) {
    if (genotypes != null) {
      GenotypeStatements.of(vocabulary).read(genotypes, Place.of("--genotypes"), profile, problems);
    }
    if (measurements != null) {
      ProfileStatements.measurements(measurements, Place.of("--measurements"), profile, problems);
    }
    if (findings != null) {
      ProfileStatements.findings(findings, Place.of("--findings"), profile, problems);
    }
    if (facts != null) {
      ProfileStatements.facts(facts, Place.of("--facts"), profile, problems);
    }
    if (taking != null) {
      ProfileStatements.taking(taking, Place.of("--taking"), profile, problems);
    }
  }
}
