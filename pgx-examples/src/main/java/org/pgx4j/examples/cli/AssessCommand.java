package org.pgx4j.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.calling.VariantCalls;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.translation.Phenoconversion;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Assessment;
import org.pgx4j.rules.engine.Knowledge;
import org.pgx4j.rules.engine.RuleEngine;
import org.pgx4j.rules.intake.GeneVocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what is recommended for one person, or answers a stream of profiles. */
@Command(
    name = "assess",
    description = "Prints drug recommendations for a person, with their reasons and sources.",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false)
final class AssessCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private GenomeOptions genome = new GenomeOptions();
  @Mixin private ProfileOptions stated = new ProfileOptions();

  @Option(names = "--example", description = "Assesses the bundled patient, a public genome.")
  private boolean example;

  @Option(
      names = "--profiles",
      paramLabel = "FILE|-",
      description = "Profiles, one JSON object a line.")
  private @Nullable String profiles;

  @Option(
      names = "--drugs",
      paramLabel = "A,B|all",
      description = "These drugs only (default: all).")
  private String drugs = RuleEngine.ALL;

  @Option(names = "--authorities", paramLabel = "A,B", description = "These authorities only.")
  private @Nullable String authorities;

  @Option(
      names = "--phenoconversion",
      paramLabel = "POLICY",
      description = "What drugs taken do to results: standard, all or none (default: standard).")
  private String phenoconversion = "standard";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json or html (default: text).")
  private @Nullable String format;

  @Option(names = "--html", paramLabel = "FILE", description = "Writes the report as a page, too.")
  private @Nullable String html;

  @Option(names = "--lang", paramLabel = "TAG", description = "en or pt-BR (default: en).")
  private String language = "en";

  @Option(names = "--out", paramLabel = "FILE", description = "Writes to a file.")
  private @Nullable String out;

  AssessCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    check();
    Pgx pgx = pgx();
    if (profiles != null) {
      return new ProfileStream(pgx, console, drugs()).run(profiles, out);
    }
    Assessment assessment = pgx.assess(profile(pgx), drugs());
    assessment.problems().forEach(console::problem);
    if (html == null) {
      print(report().of(assessment));
    } else {
      Ahead<String> text = new Ahead<>(() -> report().of(assessment));
      try (Output page = Output.file(html)) {
        page.print(Reports.page(assessment));
        page.commit();
      }
      print(text.get());
    }
    return console.finish();
  }

  private void print(String text) {
    try (Output output = Output.of(out, console.out())) {
      output.print(text);
      output.commit();
    }
  }

  private void check() {
    genome.check();
    GenomeOptions.choice("--phenoconversion", phenoconversion, "standard", "all", "none");
    report();
    boolean person = genome.vcf != null || genome.outside != null || example || !stated.isEmpty();
    if (profiles != null && (person || html != null)) {
      throw PgxCommand.usage(
          "--profiles", "State everything in the profiles, or leave --profiles out");
    }
    if (profiles != null && format != null && report() != Reports.JSON) {
      throw PgxCommand.usage("--format", "Profiles are answered in JSON, one object a line");
    }
    if (genome.statesCopies() && genome.vcf == null && !example) {
      throw PgxCommand.usage(
          CopyList.OPTION, "Give --vcf too, or state the genotype with its copies: *1x2/*4");
    }
    if (example && genome.vcf != null) {
      throw PgxCommand.usage("--example", "Give --vcf or --example, not both");
    }
  }

  private Reports report() {
    return format == null ? Reports.TEXT : Reports.parse(format);
  }

  private Pgx pgx() {
    Pgx pgx = console.pgx();
    pgx.knowledge().words(language);
    String[] wanted = authorities(pgx.knowledge());
    Predicate<Phenoconversion> policies =
        switch (phenoconversion) {
          case "all" -> any -> true;
          case "none" -> none -> false;
          default -> Phenoconversion::isStandard;
        };
    return pgx.withLanguage(language).withAuthorities(wanted).withPhenoconversion(policies);
  }

  /** The known ones among the authorities named; none named = all. */
  private String[] authorities(Knowledge knowledge) {
    if (authorities == null) {
      return new String[0];
    }
    List<String> known = new ArrayList<>();
    for (String name : GenomeOptions.words("--authorities", authorities)) {
      if (knowledge.authorities().contains(Authority.of(name))) {
        known.add(name);
      } else {
        console.problem(unknownAuthority(name, knowledge));
      }
    }
    if (known.isEmpty()) {
      throw new PgxException(unknownAuthority(authorities, knowledge));
    }
    return known.toArray(String[]::new);
  }

  private static Problem unknownAuthority(String name, Knowledge knowledge) {
    List<String> names = knowledge.authorities().stream().map(Authority::name).toList();
    String remedy = "Give one of: " + String.join(", ", names);
    return Problem.of(ProblemCode.UNKNOWN_AUTHORITY, Place.of("--authorities"), remedy, name);
  }

  private List<String> drugs() {
    return GenomeOptions.words("--drugs", drugs);
  }

  private PatientProfile profile(Pgx pgx) {
    Knowledge knowledge = pgx.knowledge();
    PatientProfile.Builder profile = PatientProfile.builder();
    genome.stateSex(stated.sex());
    if (genome.vcf != null || example) {
      GenomeInput input = new GenomeInput(genome, console, pgx);
      VariantCalls read = example ? bundled(input) : input.one();
      genome.checkSex(read.sample());
      profile.id(read.sample()).calls(input.call(read));
    }
    GeneVocabulary vocabulary =
        GeneVocabulary.of(knowledge.genes(), knowledge::functions, knowledge::definitions);
    stated.read(vocabulary, profile, console::problem);
    if (genome.outside != null) {
      OutsideInput.read(genome.outside, knowledge, profile, console);
    }
    return profile.build();
  }

  private static VariantCalls bundled(GenomeInput input) {
    try (InputStream patient = BundledPatient.open()) {
      return input.one(patient, BundledPatient.NAME);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
