package org.pgx4j.rules.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.provenance.KnowledgeVersion;
import org.pgx4j.core.recommendation.LabelMention;
import org.pgx4j.rules.engine.Assessment;
import org.pgx4j.rules.engine.DrugAnswer;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.engine.ResolvedGene;
import org.pgx4j.rules.engine.ResolvedProfile;

/**
 * An assessment as JSON for programs, schema version 1.
 *
 * <p>Every member is always there: a list may be empty, a scalar that is not known is null. Numbers
 * are plain decimals. {@code summary}, {@code implications}, {@code monitor}, {@code when}, {@code
 * warnings} and {@code consultation} are in the assessment's language, all else is not.
 */
public final class JsonReport {
  /** The version of the form; it grows when a member changes its meaning or goes away. */
  public static final String SCHEMA_VERSION = "1";

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonReport() {}

  /** The result on one line, without a line end. */
  public static String of(Assessment assessment) {
    return text(assessment, false);
  }

  /** The result indented over many lines, without a last line end. */
  public static String pretty(Assessment assessment) {
    return text(assessment, true);
  }

  /**
   * The result as one line of a batch, without a line end: the members {@code id} and {@code line}
   * come first.
   *
   * @param id the caller's identifier; empty = null in the result
   * @param line the line of the batch that is answered, from 1
   */
  public static String line(Assessment assessment, String id, long line) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = generator(text)) {
      json.writeStartObject();
      JsonParts.text(json, "id", id);
      json.writeNumberField("line", line);
      members(json, assessment);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Writes what {@link #of} gives as UTF-8, without a line end; the stream stays open. */
  public static void write(Assessment assessment, OutputStream out) throws IOException {
    out.write(of(assessment).getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Assessment assessment, boolean pretty) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = generator(text)) {
      if (pretty) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(lines);
        printer.indentObjectsWith(lines);
        json.setPrettyPrinter(printer);
      }
      json.writeStartObject();
      members(json, assessment);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static JsonGenerator generator(StringWriter text) throws IOException {
    return FACTORY.createGenerator(text).enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
  }

  /** What was measured, computed from it and found, under the names that rules use. */
  private static void biomarkers(JsonGenerator json, ResolvedProfile profile) throws IOException {
    measurements(json, "measurements", profile.measurements());
    json.writeArrayFieldStart("findings");
    for (Finding one : profile.findings()) {
      json.writeStartObject();
      json.writeStringField("name", one.name());
      JsonParts.text(json, "assay", one.assay().isEmpty() ? null : one.assay());
      json.writeStringField("value", one.value());
      json.writeEndObject();
    }
    json.writeEndArray();
    measurements(json, "computed", profile.computed());
  }

  private static void measurements(JsonGenerator json, String member, List<Measurement> all)
      throws IOException {
    json.writeArrayFieldStart(member);
    for (Measurement one : all) {
      json.writeStartObject();
      json.writeStringField("name", one.name());
      JsonParts.text(json, "assay", one.assay().orElse(null));
      json.writeStringField("comparator", one.comparator().toString());
      JsonParts.number(json, "low", one.low());
      JsonParts.number(json, "high", one.high());
      json.writeStringField("unit", one.unit());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void members(JsonGenerator json, Assessment assessment) throws IOException {
    json.writeStringField("schemaVersion", SCHEMA_VERSION);
    json.writeArrayFieldStart("knowledge");
    for (KnowledgeVersion version : assessment.knowledge()) {
      json.writeStartObject();
      json.writeStringField("id", version.id());
      json.writeStringField("version", version.version());
      json.writeStringField("date", version.date());
      json.writeStringField("sha256", version.sha256());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("genes");
    for (ResolvedGene gene : assessment.profile().genes()) {
      JsonGene.write(json, gene, assessment);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("recommendations");
    JsonOutcome outcomes = new JsonOutcome(json, assessment.words());
    for (Outcome outcome : assessment.outcomes()) {
      outcomes.write(outcome);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("overview");
    for (DrugAnswer answer : assessment.drugs()) {
      json.writeStartObject();
      json.writeStringField("drug", answer.drug());
      json.writeStringField("verdict", answer.verdict().toString());
      json.writeStringField("agreement", answer.agreement().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("labelling");
    for (LabelMention mention : assessment.labelling()) {
      json.writeStartObject();
      json.writeStringField("drug", mention.drug());
      json.writeStringField("authority", mention.authority().name());
      JsonParts.texts(json, "biomarkers", mention.biomarkers());
      JsonParts.texts(json, "sections", mention.sections());
      json.writeStringField("date", mention.date());
      json.writeStringField("url", mention.url());
      json.writeEndObject();
    }
    json.writeEndArray();
    biomarkers(json, assessment.profile());
  }
}
