package org.pgx4j.rules.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.profile.OutsideCall;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.provenance.KnowledgeVersion;

/** Writes records. */
final class RecordWriter {
  static final String SCHEMA_VERSION = "1";

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  private RecordWriter(JsonGenerator json) {
    this.json = json;
  }

  static String write(
      AuditRecord record, Collection<String> authorities, Collection<String> policies) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
      new RecordWriter(json).record(record, authorities, policies);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void record(
      AuditRecord record, Collection<String> authorities, Collection<String> policies)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("schemaVersion", SCHEMA_VERSION);
    json.writeStringField("engine", record.engine());
    json.writeArrayFieldStart("knowledge");
    for (KnowledgeVersion version : record.knowledge()) {
      json.writeStartObject();
      json.writeStringField("id", version.id());
      json.writeStringField("version", version.version());
      json.writeStringField("date", version.date());
      json.writeStringField("licence", version.licence());
      json.writeStringField("sha256", version.sha256());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("language", record.language());
    texts("authorities", authorities);
    texts("policies", policies);
    texts("drugs", record.drugs());
    json.writeFieldName("profile");
    profile(record.profile());
    json.writeStringField("result", record.result());
    json.writeEndObject();
  }

  private void texts(String name, Collection<?> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (Object value : values) {
      json.writeString(value.toString());
    }
    json.writeEndArray();
  }

  private void profile(PatientProfile profile) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", profile.id());
    json.writeObjectFieldStart("genotypes");
    for (Map.Entry<Gene, ? extends List<?>> gene : profile.genotypes().entrySet()) {
      texts(gene.getKey().symbol(), gene.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("phenotypes");
    for (var gene : profile.phenotypes().entrySet()) {
      json.writeStringField(gene.getKey().symbol(), gene.getValue().term());
    }
    json.writeEndObject();
    map("activityScores", profile.activityScores());
    map("sources", profile.sources());
    json.writeArrayFieldStart("outside");
    for (List<OutsideCall> several : profile.outside().values()) {
      for (OutsideCall call : several) {
        outside(call);
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("calls");
    CallJson calls = new CallJson(json);
    for (GenotypeCall call : profile.calls().values()) {
      calls.write(call);
    }
    json.writeEndArray();
    texts("measurements", profile.measurements());
    texts("findings", profile.findings());
    json.writeArrayFieldStart("facts");
    for (var fact : profile.facts().all()) {
      texts(fact.name(), fact.text(), fact.unit());
    }
    json.writeEndArray();
    texts("taking", profile.taking());
    json.writeEndObject();
  }

  private void texts(String... values) throws IOException {
    json.writeStartArray();
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private void map(String name, Map<Gene, ?> values) throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<Gene, ?> gene : values.entrySet()) {
      json.writeStringField(gene.getKey().symbol(), gene.getValue().toString());
    }
    json.writeEndObject();
  }

  private void outside(OutsideCall call) throws IOException {
    json.writeStartObject();
    json.writeStringField("gene", call.gene().symbol());
    if (call.genotype().isPresent()) {
      json.writeStringField("genotype", call.genotype().get().toString());
    }
    if (call.phenotype().isPresent()) {
      json.writeStringField("phenotype", call.phenotype().get().term());
    }
    if (call.activityScore().isPresent()) {
      json.writeStringField("activityScore", call.activityScore().get().toString());
    }
    json.writeEndObject();
  }
}
