package org.pgx4j.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.Option;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.calling.VariantCalls;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Assessment;
import org.pgx4j.rules.engine.Knowledge;
import org.pgx4j.rules.engine.RuleEngine;
import org.pgx4j.rules.intake.GeneVocabulary;
import org.pgx4j.rules.wording.Words;

/** Prints what is recommended for one person, or answers a stream of profiles. */
final class AssessCommand implements Command {
  private static final Option EXAMPLE =
      Syntax.flag("example", "Assesses the bundled patient, a public genome.");
  private static final Option PROFILES =
      Syntax.value("profiles", "FILE|-", "Profiles, one JSON object a line.");
  private static final Option DRUGS =
      Syntax.value("drugs", "A,B|all", "These drugs only (default: all).");
  private static final Option AUTHORITIES =
      Syntax.value("authorities", "A,B", "These authorities only.");
  private static final Option PHENOCONVERSION =
      Syntax.value(
          "phenoconversion",
          "POLICY",
          "What drugs taken do to results: standard, all or none (default: standard).");
  private static final Option FORMAT =
      Syntax.value("format", "FORMAT", "text, json or html (default: text).");
  private static final Option HTML =
      Syntax.value("html", "FILE", "Writes the report as a page, too.");
  private static final Option LANGUAGE = Syntax.value("lang", "TAG", "en or pt-BR (default: en).");
  private static final Option OUT = Syntax.value("out", "FILE", "Writes to a file.");

  static final Syntax SYNTAX =
      Syntax.of(
              "assess",
              "Prints drug recommendations for a person, with their reasons and sources.",
              EXAMPLE,
              PROFILES,
              DRUGS,
              AUTHORITIES,
              PHENOCONVERSION,
              FORMAT,
              HTML,
              LANGUAGE,
              OUT)
          .with(GenomeOptions.OPTIONS)
          .with(ProfileOptions.OPTIONS);

  private static final String STANDARD = "standard";

  private final Console console;
  private final GenomeOptions genome;
  private final ProfileOptions stated;
  private final boolean example;
  private final @Nullable String profiles;
  private final String drugs;
  private final @Nullable String authorities;
  private final String phenoconversion;
  private final @Nullable String format;
  private final @Nullable String html;
  private final String language;
  private final @Nullable String out;

  AssessCommand(Arguments given, Console console) {
    this.console = console;
    genome = new GenomeOptions(given);
    stated = new ProfileOptions(given);
    example = given.has(EXAMPLE);
    profiles = given.value(PROFILES);
    drugs = given.value(DRUGS, RuleEngine.ALL);
    authorities = given.value(AUTHORITIES);
    phenoconversion = given.value(PHENOCONVERSION, STANDARD);
    format = given.value(FORMAT);
    html = given.value(HTML);
    language = given.value(LANGUAGE, Words.ENGLISH);
    out = given.value(OUT);
  }

  @Override
  public int run() {
    check();
    Pgx pgx = pgx();
    if (profiles != null) {
      return new ProfileStream(pgx, console, drugs()).run(profiles, out);
    }
    Assessment assessment = pgx.assess(profile(pgx), drugs());
    assessment.problems().forEach(console);
    if (html == null) {
      print(report().of(assessment));
    } else {
      Text text = new Text(report(), assessment);
      text.start();
      try (Output page = Output.file(html)) {
        page.print(Reports.page(assessment));
        page.commit();
      }
      print(text.get());
    }
    return console.finish();
  }

  /** The report that is printed, made while the page is written. */
  private static final class Text extends Ahead<String> {
    private final Reports format;
    private final Assessment assessment;

    Text(Reports format, Assessment assessment) {
      this.format = format;
      this.assessment = assessment;
    }

    @Override
    String make() {
      return format.of(assessment);
    }
  }

  private void print(String text) {
    try (Output output = Output.of(out, console.out())) {
      output.print(text);
      output.commit();
    }
  }

  private void check() {
    genome.check();
    GenomeOptions.choice("--phenoconversion", phenoconversion, STANDARD, "all", "none");
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
    Pgx chosen = pgx.withLanguage(language).withAuthorities(authorities(pgx.knowledge()));
    return switch (phenoconversion) {
      case "all" -> chosen.withPhenoconversion(any -> true);
      case "none" -> chosen.withPhenoconversion(none -> false);
      default -> chosen;
    };
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
        console.accept(unknownAuthority(name, knowledge));
      }
    }
    if (known.isEmpty()) {
      throw new PgxException(unknownAuthority(authorities, knowledge));
    }
    return known.toArray(new String[0]);
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
    if (!stated.isEmpty()) {
      GeneVocabulary vocabulary =
          GeneVocabulary.of(knowledge.genes(), knowledge::functions, knowledge::definitions);
      stated.read(vocabulary, profile, console);
    }
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
