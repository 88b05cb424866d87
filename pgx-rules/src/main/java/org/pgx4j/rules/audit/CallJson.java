package org.pgx4j.rules.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GeneCopies;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.GenotypeCall;

/** Computed calls in records: written in full, read back equal. */
final class CallJson {
  private final JsonGenerator json;

  CallJson(JsonGenerator json) {
    this.json = json;
  }

  void write(GenotypeCall call) throws IOException {
    json.writeStartObject();
    json.writeStringField("gene", call.gene().symbol());
    if (call instanceof GenotypeCall.NotCalled none) {
      json.writeStringField("reason", none.reason().name());
    }
    json.writeArrayFieldStart("candidates");
    for (Candidate candidate : call.candidates()) {
      json.writeStartArray();
      json.writeString(candidate.genotype().toString());
      json.writeNumber(candidate.rank());
      json.writeNumber(candidate.score());
      json.writeString(
          candidate.probability().isPresent()
              ? Double.toString(candidate.probability().getAsDouble())
              : "");
      json.writeBoolean(candidate.isCombination());
      json.writeEndArray();
    }
    json.writeEndArray();
    evidence(call.evidence());
    json.writeEndObject();
  }

  private void evidence(CallEvidence evidence) throws IOException {
    json.writeStringField("strategy", evidence.strategy());
    json.writeStringField("phase", evidence.phase());
    json.writeNumberField("positions", evidence.positions());
    numbers("missing", evidence.missing());
    numbers("gating", evidence.gating());
    json.writeArrayFieldStart("undocumented");
    for (CallEvidence.Undocumented one : evidence.undocumented()) {
      json.writeStartArray();
      json.writeNumber(one.position());
      json.writeString(one.bases());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("notExcluded");
    for (CallEvidence.NotExcluded one : evidence.notExcluded()) {
      numbers(one.allele(), one.missing());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("heteroplasmy");
    for (CallEvidence.Heteroplasmy one : evidence.heteroplasmy()) {
      json.writeStartArray();
      json.writeNumber(one.position());
      json.writeString(one.bases());
      json.writeString(Double.toString(one.fraction()));
      json.writeEndArray();
    }
    json.writeEndArray();
    texts("notes", evidence.notes());
    texts("structural", evidence.structural());
    json.writeArrayFieldStart("extra");
    for (CallEvidence.ExtraPosition one : evidence.extra()) {
      position(one.position(), one.rsid(), one.bases());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("fallback");
    if (evidence.fallback().isPresent()) {
      CallEvidence.Fallback one = evidence.fallback().get();
      position(one.position(), one.rsid(), one.genotype().toString());
    }
    json.writeEndArray();
    if (evidence.copies().isPresent()) {
      GeneCopies copies = evidence.copies().get();
      json.writeNumberField("copies", copies.count());
      json.writeStringField("copiesSource", copies.source().name());
    }
  }

  private void position(int position, String rsid, String value) throws IOException {
    json.writeStartArray();
    json.writeNumber(position);
    json.writeString(rsid);
    json.writeString(value);
    json.writeEndArray();
  }

  private void numbers(String name, List<Integer> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (int value : values) {
      json.writeNumber(value);
    }
    json.writeEndArray();
  }

  private void texts(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** A call from its object in a record. */
  static GenotypeCall read(Map<String, Object> object) {
    Gene gene = Gene.of(JsonTree.text(object, "gene"));
    CallEvidence evidence = readEvidence(object);
    Object reason = object.get("reason");
    if (reason != null) {
      return new GenotypeCall.NotCalled(
          gene, GenotypeCall.Reason.valueOf(reason.toString()), evidence);
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Object entry : JsonTree.list(object, "candidates")) {
      List<Object> parts = JsonTree.list(entry);
      Candidate candidate =
          Candidate.of(
              Genotype.parse(gene, parts.get(0).toString()),
              JsonTree.integer(parts.get(1)),
              JsonTree.integer(parts.get(2)));
      String probability = parts.get(3).toString();
      Candidate weighed =
          probability.isEmpty()
              ? candidate
              : candidate.withProbability(Double.parseDouble(probability));
      candidates.add(parts.get(4).equals("true") ? weighed.asCombination() : weighed);
    }
    return GenotypeCall.of(gene, candidates, evidence);
  }

  private static CallEvidence readEvidence(Map<String, Object> object) {
    CallEvidence.Builder evidence =
        CallEvidence.builder()
            .strategy(JsonTree.text(object, "strategy"))
            .phase(JsonTree.text(object, "phase"))
            .positions(JsonTree.integer(object.get("positions")))
            .missing(JsonTree.integers(object.get("missing")))
            .gating(JsonTree.integers(object.get("gating")))
            .notes(JsonTree.texts(object, "notes"))
            .structural(JsonTree.texts(object, "structural"));
    List<CallEvidence.Undocumented> undocumented = new ArrayList<>();
    for (Object entry : JsonTree.list(object, "undocumented")) {
      List<Object> parts = JsonTree.list(entry);
      undocumented.add(
          new CallEvidence.Undocumented(JsonTree.integer(parts.get(0)), parts.get(1).toString()));
    }
    List<CallEvidence.NotExcluded> open = new ArrayList<>();
    JsonTree.object(object, "notExcluded")
        .forEach(
            (allele, positions) ->
                open.add(new CallEvidence.NotExcluded(allele, JsonTree.integers(positions))));
    List<CallEvidence.Heteroplasmy> shares = new ArrayList<>();
    for (Object entry : JsonTree.list(object, "heteroplasmy")) {
      List<Object> parts = JsonTree.list(entry);
      shares.add(
          new CallEvidence.Heteroplasmy(
              JsonTree.integer(parts.get(0)),
              parts.get(1).toString(),
              Double.parseDouble(parts.get(2).toString())));
    }
    List<CallEvidence.ExtraPosition> extra = new ArrayList<>();
    for (Object entry : JsonTree.list(object, "extra")) {
      List<Object> parts = JsonTree.list(entry);
      extra.add(
          new CallEvidence.ExtraPosition(
              JsonTree.integer(parts.get(0)), parts.get(1).toString(), parts.get(2).toString()));
    }
    for (Object entry : JsonTree.list(object, "fallback")) {
      List<Object> parts = JsonTree.list(entry);
      evidence.fallback(
          new CallEvidence.Fallback(
              JsonTree.integer(parts.get(0)),
              parts.get(1).toString(),
              Genotype.parse(Gene.of(JsonTree.text(object, "gene")), parts.get(2).toString())));
    }
    evidence.extra(extra);
    evidence.undocumented(undocumented).notExcluded(open).heteroplasmy(shares);
    if (object.containsKey("copies")) {
      evidence.copies(
          GeneCopies.of(
              JsonTree.integer(object.get("copies")),
              GeneCopies.Source.valueOf(JsonTree.text(object, "copiesSource"))));
    }
    return evidence.build();
  }
}
