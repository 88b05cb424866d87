package org.pgx4j.rules.knowledge.diff;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pgx4j.core.provenance.KnowledgeVersion;

/** Writes a diff as text and as JSON. */
final class DiffText {
  private final KnowledgeDiff diff;

  DiffText(KnowledgeDiff diff) {
    this.diff = diff;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    Map<String, Integer> counts = new TreeMap<>();
    for (Change change : diff.changes()) {
      text.append(change).append('\n');
      change.details().forEach(detail -> text.append("  ").append(detail).append('\n'));
      counts.merge(change.subject() + " " + change.kind(), 1, Integer::sum);
    }
    for (ResultChange result : diff.results()) {
      text.append("result ").append(result.profile()).append(' ').append(of(result)).append('\n');
      text.append("  before: ").append(result.before()).append('\n');
      text.append("  after: ").append(result.after()).append('\n');
      counts.merge("result changed", 1, Integer::sum);
    }
    if (counts.isEmpty()) {
      return "nothing changed\n";
    }
    counts.forEach((name, count) -> text.append(count).append(' ').append(name).append('\n'));
    return text.toString();
  }

  private static String of(ResultChange result) {
    return new ResultChange.Key(result.drug(), result.authority(), result.population()).toString();
  }

  String json() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("schemaVersion", "1");
      write(json, "before", diff.before());
      write(json, "after", diff.after());
      json.writeArrayFieldStart("changes");
      for (Change change : diff.changes()) {
        json.writeStartObject();
        json.writeStringField("subject", change.subject().toString());
        json.writeStringField("kind", change.kind().toString());
        json.writeStringField("name", change.name());
        json.writeArrayFieldStart("details");
        for (String detail : change.details()) {
          json.writeString(detail);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("results");
      for (ResultChange result : diff.results()) {
        json.writeStartObject();
        json.writeStringField("profile", result.profile());
        json.writeStringField("drug", result.drug());
        json.writeStringField("authority", result.authority());
        json.writeStringField("population", result.population());
        json.writeStringField("before", result.before());
        json.writeStringField("after", result.after());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  private static void write(JsonGenerator json, String name, List<KnowledgeVersion> versions)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (KnowledgeVersion version : versions) {
      json.writeStartObject();
      json.writeStringField("id", version.id());
      json.writeStringField("version", version.version());
      json.writeStringField("date", version.date());
      json.writeStringField("sha256", version.sha256());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
