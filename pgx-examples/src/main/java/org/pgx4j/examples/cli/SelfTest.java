package org.pgx4j.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.pgx4j.core.calling.MissingPolicy;
import org.pgx4j.core.calling.VariantCalls;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.recommendation.Population;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.intake.VcfReader;

/**
 * Calls and assesses the bundled patient and compares every answer with the one recorded beside it:
 * that this jar, on this machine, answers as it was released.
 */
final class SelfTest {
  private static final String EXPECTED = "/org/pgx4j/examples/self-test.tsv";

  private SelfTest() {}

  /** The answers recorded. */
  static List<String> expected() {
    try (InputStream in = SelfTest.class.getResourceAsStream(EXPECTED)) {
      String text =
          new String(Objects.requireNonNull(in, EXPECTED).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The answers given now, in the form of those recorded. */
  static List<String> actual(Pgx pgx) {
    List<String> answers = new ArrayList<>();
    List<GenotypeCall> calls = pgx.caller().call(patient(pgx), MissingPolicy.NO_CALL);
    for (GenotypeCall call : calls) {
      answers.add("call\t" + call.gene() + '\t' + names(call));
    }
    PatientProfile profile =
        PatientProfile.builder()
            .calls(calls)
            .genotype("CYP2D6", "*4/*4")
            .genotype("HLA-B", "*57:01 positive")
            .fact("indication", "ACS/PCI")
            .build();
    for (Outcome outcome : pgx.assessAll(profile).outcomes()) {
      answers.add(answer(outcome));
    }
    return answers;
  }

  private static VariantCalls patient(Pgx pgx) {
    List<VariantCalls> samples = new ArrayList<>();
    try (InputStream in = BundledPatient.open()) {
      VcfReader.builder(pgx.caller().definitions())
          .build()
          .read(in, BundledPatient.NAME, SelfTest::refuse, samples::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return samples.get(0);
  }

  private static void refuse(Problem problem) {
    throw new PgxException(problem);
  }

  private static String names(GenotypeCall call) {
    return call instanceof GenotypeCall.NotCalled
        ? "not_called"
        : call.deciding().stream()
            .map(Candidate::genotype)
            .map(Object::toString)
            .collect(Collectors.joining("|"));
  }

  private static String answer(Outcome outcome) {
    String kinds =
        outcome instanceof Outcome.Matched matched
            ? matched.recommendation().actions().stream()
                .map(action -> action.kind().name())
                .collect(Collectors.joining(" "))
            : "";
    return String.join(
        "\t",
        "answer",
        outcome.drug(),
        outcome.authority().map(Authority::name).orElse(""),
        outcome.population().map(Population::toString).orElse(""),
        outcome.getClass().getSimpleName().toUpperCase(Locale.ROOT),
        kinds);
  }
}
