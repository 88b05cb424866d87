package org.pgx4j.rules.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.profile.Fact;
import org.pgx4j.core.profile.OutsideCall;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.provenance.KnowledgeVersion;

/** Reads records. */
final class RecordReader {
  private RecordReader() {}

  static AuditRecord read(String text) {
    Map<String, Object> record = JsonTree.parse(text);
    List<KnowledgeVersion> knowledge = new ArrayList<>();
    for (Object entry : JsonTree.list(record, "knowledge")) {
      Map<String, Object> version = JsonTree.object(entry);
      knowledge.add(
          KnowledgeVersion.of(
              JsonTree.text(version, "id"),
              JsonTree.text(version, "version"),
              JsonTree.text(version, "date"),
              JsonTree.text(version, "licence"),
              JsonTree.text(version, "sha256")));
    }
    return new AuditRecord(
        profile(JsonTree.object(record, "profile")),
        JsonTree.texts(record, "drugs"),
        JsonTree.text(record, "language"),
        JsonTree.texts(record, "authorities"),
        JsonTree.texts(record, "policies"),
        JsonTree.text(record, "engine"),
        knowledge,
        JsonTree.text(record, "result"));
  }

  private static PatientProfile profile(Map<String, Object> object) {
    PatientProfile.Builder profile = PatientProfile.builder().id(JsonTree.text(object, "id"));
    JsonTree.object(object, "genotypes")
        .forEach(
            (gene, texts) ->
                JsonTree.list(texts)
                    .forEach(
                        one -> profile.genotype(Genotype.parse(Gene.of(gene), one.toString()))));
    JsonTree.object(object, "phenotypes")
        .forEach((gene, term) -> profile.phenotype(gene, term.toString()));
    JsonTree.object(object, "activityScores")
        .forEach((gene, score) -> profile.activityScore(gene, score.toString()));
    JsonTree.object(object, "sources")
        .forEach((gene, name) -> profile.source(Gene.of(gene), name.toString()));
    for (Object entry : JsonTree.list(object, "outside")) {
      profile.outside(outside(JsonTree.object(entry)));
    }
    for (Object entry : JsonTree.list(object, "calls")) {
      profile.call(CallJson.read(JsonTree.object(entry)));
    }
    JsonTree.texts(object, "measurements")
        .forEach(text -> profile.measurement(Measurement.parse(text)));
    JsonTree.texts(object, "findings").forEach(text -> profile.finding(Finding.parse(text)));
    for (Object entry : JsonTree.list(object, "facts")) {
      List<Object> parts = JsonTree.list(entry);
      profile.fact(
          new Fact(parts.get(0).toString(), parts.get(1).toString(), parts.get(2).toString()));
    }
    JsonTree.texts(object, "taking").forEach(profile::taking);
    return profile.build();
  }

  private static OutsideCall outside(Map<String, Object> object) {
    OutsideCall.Builder call = OutsideCall.builder(JsonTree.text(object, "gene"));
    if (object.containsKey("genotype")) {
      call.genotype(JsonTree.text(object, "genotype"));
    }
    if (object.containsKey("phenotype")) {
      call.phenotype(JsonTree.text(object, "phenotype"));
    }
    if (object.containsKey("activityScore")) {
      call.activityScore(JsonTree.text(object, "activityScore"));
    }
    return call.build();
  }
}
