package org.pgx4j.rules.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.provenance.Citation;
import org.pgx4j.core.provenance.Guideline;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.core.recommendation.Dose;
import org.pgx4j.core.recommendation.Implication;
import org.pgx4j.core.recommendation.Population;
import org.pgx4j.core.recommendation.Recommendation;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.Missing;
import org.pgx4j.rules.engine.Alternative;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.engine.Warning;
import org.pgx4j.rules.wording.Words;

/** One recommendation of the JSON result. */
final class JsonOutcome {
  private final JsonGenerator json;
  private final Words words;

  JsonOutcome(JsonGenerator json, Words words) {
    this.json = json;
    this.words = words;
  }

  void write(Outcome outcome) throws IOException {
    Recommendation then =
        outcome instanceof Outcome.Matched matched ? matched.recommendation() : null;
    json.writeStartObject();
    json.writeStringField("drug", outcome.drug());
    text("authority", OutcomePhrases.authority(outcome));
    Population population = outcome.population().orElse(null);
    text("population", population == null ? null : population.toString());
    json.writeStringField("outcome", kind(outcome));
    text("strength", then == null ? null : then.strength().text());
    json.writeArrayFieldStart("actions");
    for (Action action : then == null ? List.<Action>of() : then.actions()) {
      write(action, outcome.drug());
    }
    json.writeEndArray();
    json.writeStringField("summary", outcome.summary());
    texts("implications", then == null ? List.of() : keys(then.implications()));
    json.writeObjectFieldStart("because");
    for (Map.Entry<String, String> entry : outcome.because().entrySet()) {
      json.writeStringField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("missing");
    for (Missing missing : outcome.missing()) {
      json.writeStartObject();
      json.writeStringField("kind", missing.kind().toString());
      json.writeStringField("name", missing.name());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("alternatives");
    for (Alternative alternative : outcome.alternatives()) {
      write(alternative);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("citations");
    for (Citation citation : OutcomePhrases.citations(outcome)) {
      write(citation);
    }
    json.writeEndArray();
    json.writeFieldName("trace");
    write(outcome.explanation());
    texts("notes", then == null ? List.of() : then.notes());
    warnings(outcome);
    text("ruleId", outcome.ruleId());
    text("problem", outcome instanceof Outcome.Failed failed ? failed.problem().message() : null);
    write(outcome.guideline().orElse(null));
    json.writeEndObject();
  }

  private static String kind(Outcome outcome) {
    if (outcome instanceof Outcome.Matched) {
      return "MATCHED";
    }
    return outcome instanceof Outcome.Indeterminate ? "INDETERMINATE" : "FAILED";
  }

  private static List<String> keys(List<Implication> implications) {
    List<String> keys = new ArrayList<>();
    for (Implication implication : implications) {
      keys.add(implication.key());
    }
    return keys;
  }

  private void warnings(Outcome outcome) throws IOException {
    json.writeArrayFieldStart("warnings");
    for (Warning warning : outcome.warnings()) {
      json.writeString(warning.text(words));
    }
    json.writeEndArray();
  }

  private void write(Action action, String drug) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", action.kind().name());
    json.writeStringField("drug", action.drug().orElse(drug));
    JsonParts.number(json, "percentLow", action.percentLow().orElse(null));
    JsonParts.number(json, "percentHigh", action.percentHigh().orElse(null));
    Dose dose = action.dose().orElse(null);
    if (dose == null) {
      json.writeNullField("dose");
    } else {
      json.writeObjectFieldStart("dose");
      JsonParts.number(json, "low", dose.low().orElse(null));
      JsonParts.number(json, "high", dose.high().orElse(null));
      json.writeStringField("unit", dose.unit());
      json.writeEndObject();
    }
    text("route", action.route());
    text("interval", action.interval());
    text("monitor", words.text(action.monitor()));
    texts("alternatives", action.alternatives());
    text("when", words.text(action.condition()));
    texts("with", action.partners());
    text("percentOf", words.text(action.percentOf()));
    json.writeEndObject();
  }

  private void write(Alternative alternative) throws IOException {
    json.writeStartObject();
    Genotype genotype = alternative.reading().genotype().orElse(null);
    text("diplotype", genotype == null ? null : genotype.toString());
    JsonParts.probability(json, "probability", alternative.probability());
    boolean open = alternative.decision().recommendation().isEmpty();
    json.writeStringField("outcome", open ? "INDETERMINATE" : "MATCHED");
    json.writeBooleanField("changesRecommendation", alternative.changesRecommendation());
    json.writeStringField("gene", alternative.gene().symbol());
    json.writeEndObject();
  }

  private void write(Citation citation) throws IOException {
    json.writeStartObject();
    text("title", citation.title());
    text("pmid", citation.pmid().orElse(null));
    text("doi", citation.doi().orElse(null));
    text("url", citation.url().orElse(null));
    if (citation.year() > 0) {
      json.writeNumberField("year", citation.year());
    } else {
      json.writeNullField("year");
    }
    json.writeEndObject();
  }

  private void write(@Nullable Guideline guideline) throws IOException {
    if (guideline == null) {
      json.writeNullField("guideline");
      return;
    }
    json.writeObjectFieldStart("guideline");
    json.writeStringField("id", guideline.id());
    text("url", guideline.url());
    text("date", guideline.date());
    text("revised", guideline.revised());
    text("licence", guideline.licence());
    text("pack", guideline.pack());
    json.writeEndObject();
  }

  private void write(Explanation node) throws IOException {
    json.writeStartObject();
    json.writeStringField("node", node.node());
    json.writeStringField("truth", node.truth().name());
    text("saw", node.saw());
    json.writeArrayFieldStart("children");
    for (Explanation child : node.children()) {
      write(child);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void text(String name, @Nullable String value) throws IOException {
    JsonParts.text(json, name, value);
  }

  /** Messages of the catalogue, in the assessment's language. */
  private void texts(String name, List<String> keys) throws IOException {
    json.writeArrayFieldStart(name);
    for (String key : keys) {
      json.writeString(words.text(key));
    }
    json.writeEndArray();
  }
}
