package org.pgx4j.examples.cli;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.Sex;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.intake.GeneVocabulary;
import org.pgx4j.rules.intake.GenotypeStatements;
import org.pgx4j.rules.intake.ProfileStatements;
import picocli.CommandLine.Option;

/** The options that state something about one person. */
final class ProfileOptions {
  @Option(
      names = "--genotypes",
      paramLabel = "LIST",
      description = "CYP2C19=*2/*2;CYP2D6=AS:0.5;HLA-B=*57:01 positive;CYP2C9=Poor Metabolizer")
  private @Nullable String genotypes;

  @Option(
      names = "--measurements",
      paramLabel = "LIST",
      description = "NAME[@ASSAY]=[<|<=|>|>=]NUMBER[..NUMBER] UNIT;…")
  private @Nullable String measurements;

  @Option(names = "--findings", paramLabel = "LIST", description = "NAME[@ASSAY]=VALUE;…")
  private @Nullable String findings;

  @Option(names = "--facts", paramLabel = "LIST", description = "age=54;indication=ACS/PCI;…")
  private @Nullable String facts;

  @Option(names = "--taking", paramLabel = "A,B", description = "The drugs taken now.")
  private @Nullable String taking;

  /** The options of this group that were given. */
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
