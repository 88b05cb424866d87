package org.pgx4j.examples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Assessment;
import org.pgx4j.rules.engine.Knowledge;
import org.pgx4j.rules.intake.GeneVocabulary;
import org.pgx4j.rules.intake.ProfileEntry;
import org.pgx4j.rules.report.JsonReport;

/** Answers a stream of profiles, line by line: line n of the answer is for line n of the input. */
final class ProfileStream {
  private static final JsonFactory JSON = new JsonFactory();

  private final Pgx pgx;
  private final Console console;
  private final List<String> usualDrugs;

  ProfileStream(Pgx pgx, Console console, List<String> usualDrugs) {
    this.pgx = pgx;
    this.console = console;
    this.usualDrugs = usualDrugs;
  }

  int run(String input, @Nullable String out) {
    Knowledge knowledge = pgx.knowledge();
    try (ProfileInput lines = ProfileInput.open(input, console);
        Output output = Output.of(out, console.out())) {
      lines.read(
          GeneVocabulary.of(knowledge.genes(), knowledge::functions, knowledge::definitions),
          entry -> answer(entry, output));
      output.commit();
    }
    return console.finish();
  }

  private void answer(ProfileEntry entry, Output output) {
    entry.problems().forEach(console);
    output.print(
        entry.profile().isPresent() ? result(entry, entry.profile().get()) : refusal(entry));
    output.print("\n");
    output.flush();
  }

  private String result(ProfileEntry entry, PatientProfile profile) {
    Assessment assessment =
        pgx.assess(profile, entry.drugs().isEmpty() ? usualDrugs : entry.drugs());
    for (Problem problem : assessment.problems()) {
      Place place = problem.place();
      console.accept(problem.at(new Place(place.source(), entry.line(), place.field())));
    }
    return JsonReport.line(assessment, entry.id(), entry.line());
  }

  private static String refusal(ProfileEntry entry) {
    Problem problem = entry.problems().get(0);
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("line", entry.line());
      json.writeObjectFieldStart("problem");
      json.writeStringField("code", problem.code().code());
      json.writeStringField("place", problem.place().toString());
      json.writeStringField("remedy", problem.remedy());
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
