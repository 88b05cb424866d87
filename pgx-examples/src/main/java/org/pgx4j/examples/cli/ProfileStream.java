package org.pgx4j.examples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Assessment;
import org.pgx4j.rules.engine.Knowledge;
import org.pgx4j.rules.intake.GeneVocabulary;
import org.pgx4j.rules.intake.ProfileEntry;
import org.pgx4j.rules.intake.ProfileJson;
import org.pgx4j.rules.report.JsonReport;

/** Answers a stream of profiles, line by line: line n of the answer is for line n of the input. */
final class ProfileStream {
  private static final String NAME = "standard input";
  private static final JsonFactory JSON = new JsonFactory();

  private final Pgx pgx;
  private final Console console;
  private final List<String> usualDrugs;
  private final ProfileJson reader;
  private long lines;

  ProfileStream(Pgx pgx, Console console, List<String> usualDrugs) {
    this.pgx = pgx;
    this.console = console;
    this.usualDrugs = usualDrugs;
    Knowledge knowledge = pgx.knowledge();
    this.reader =
        ProfileJson.of(
            GeneVocabulary.of(knowledge.genes(), knowledge::functions, knowledge::definitions));
  }

  int run(String input, @Nullable String out) {
    boolean standard = input.equals(GenomeInput.STANDARD_INPUT);
    try (InputStream in = standard ? console.in() : open(GenomeInput.path(input), input);
        Output output = Output.of(out, console.out())) {
      String name = standard ? NAME : input;
      reader.read(in, name, entry -> answer(entry, output));
      if (lines == 0) {
        throw new PgxException(
            Problem.of(ProblemCode.EMPTY_INPUT, Place.of(name), "Give one profile a line"));
      }
      output.commit();
    } catch (IOException e) {
      throw GenomeInput.unreadable(input, e);
    }
    return console.finish();
  }

  private void answer(ProfileEntry entry, Output output) {
    lines++;
    entry.problems().forEach(console::problem);
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
      console.problem(problem.at(new Place(place.source(), entry.line(), place.field())));
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

  private static InputStream open(Path path, String name) {
    try {
      return new BufferedInputStream(Files.newInputStream(path));
    } catch (IOException e) {
      throw GenomeInput.unreadable(name, e);
    }
  }
}
