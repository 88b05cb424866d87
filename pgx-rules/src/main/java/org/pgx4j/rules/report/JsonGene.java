package org.pgx4j.rules.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.AllelePresence;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.GeneCopies;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.translation.GeneResult;
import org.pgx4j.rules.engine.Assessment;
import org.pgx4j.rules.engine.Consultation;
import org.pgx4j.rules.engine.Reading;
import org.pgx4j.rules.engine.ResolvedGene;

/** One gene of the JSON result. */
final class JsonGene {
  private JsonGene() {}

  static void write(JsonGenerator json, ResolvedGene gene, Assessment assessment)
      throws IOException {
    ResolvedGene clinical = assessment.profile().clinical(gene.gene()).orElse(gene);
    List<GeneResult> results = new ArrayList<>();
    for (Reading reading : gene.readings(Reading.Role.DECIDING)) {
      results.add(reading.result());
    }
    json.writeStartObject();
    json.writeStringField("gene", gene.gene().symbol());
    json.writeStringField("status", gene.status().toString());
    json.writeStringField("source", gene.source());
    JsonParts.text(json, "phenotype", agreedPhenotype(results));
    ActivityScore score = agreedScore(results);
    JsonParts.number(json, "activityScore", score == null ? null : score.value());
    List<GeneResult> now = new ArrayList<>();
    for (Reading reading : clinical.readings(Reading.Role.DECIDING)) {
      now.add(clinical(reading));
    }
    JsonParts.text(json, "clinicalPhenotype", agreedPhenotype(now));
    candidates(json, gene);
    CallEvidence evidence =
        gene.call().isPresent() ? gene.call().get().evidence() : CallEvidence.builder().build();
    JsonParts.texts(json, "missingPositions", CallWords.notRead(gene, evidence));
    JsonParts.texts(json, "notExcluded", CallWords.notExcluded(evidence));
    atLeast(json, score);
    ActivityScore clinicalScore = agreedScore(now);
    JsonParts.number(
        json, "clinicalActivityScore", clinicalScore == null ? null : clinicalScore.value());
    copies(json, evidence);
    positions(json, gene, evidence);
    JsonParts.texts(json, "notes", evidence.notes());
    heteroplasmy(json, gene, evidence);
    undocumented(json, gene, evidence);
    Consultation told = assessment.consultation(gene).orElse(null);
    JsonParts.text(json, "ehrPriority", told == null ? null : told.priority());
    JsonParts.text(json, "consultation", told == null ? null : told.text(assessment.words()));
    json.writeEndObject();
  }

  private static void heteroplasmy(JsonGenerator json, ResolvedGene gene, CallEvidence evidence)
      throws IOException {
    json.writeArrayFieldStart("heteroplasmy");
    for (CallEvidence.Heteroplasmy one : evidence.heteroplasmy()) {
      json.writeStartObject();
      json.writeStringField("position", gene.place(one.position()));
      json.writeStringField("bases", one.bases());
      JsonParts.probability(
          json,
          "fraction",
          Double.isNaN(one.fraction())
              ? OptionalDouble.empty()
              : OptionalDouble.of(one.fraction()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void undocumented(JsonGenerator json, ResolvedGene gene, CallEvidence evidence)
      throws IOException {
    json.writeArrayFieldStart("undocumented");
    for (CallEvidence.Undocumented one : evidence.undocumented()) {
      json.writeStartObject();
      json.writeStringField("position", gene.place(one.position()));
      json.writeStringField("bases", one.bases());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The number of copies used, who says so, and the alleles that small variants do not show. */
  private static void copies(JsonGenerator json, CallEvidence evidence) throws IOException {
    GeneCopies copies = evidence.copies().orElse(null);
    JsonParts.number(
        json, "copyNumber", copies == null ? null : BigDecimal.valueOf(copies.count()));
    JsonParts.text(json, "copyNumberSource", copies == null ? null : copies.source().toString());
    JsonParts.texts(json, "structuralAlleles", evidence.structural());
  }

  /** Positions that speak beside the call or in its place. */
  private static void positions(JsonGenerator json, ResolvedGene gene, CallEvidence evidence)
      throws IOException {
    json.writeArrayFieldStart("extraPositions");
    for (CallEvidence.ExtraPosition one : evidence.extra()) {
      json.writeStartObject();
      json.writeStringField("position", gene.place(one.position()));
      JsonParts.text(json, "rsid", one.rsid().isEmpty() ? null : one.rsid());
      JsonParts.text(json, "bases", one.bases().isEmpty() ? null : one.bases());
      json.writeEndObject();
    }
    json.writeEndArray();
    CallEvidence.Fallback fallback = evidence.fallback().orElse(null);
    JsonParts.text(
        json,
        "fallbackPosition",
        fallback != null && gene.isFallback() ? gene.place(fallback.position()) : null);
  }

  private static void candidates(JsonGenerator json, ResolvedGene gene) throws IOException {
    Map<Genotype, Candidate> called = new HashMap<>();
    if (gene.call().isPresent()) {
      for (Candidate one : gene.call().get().candidates()) {
        called.put(one.genotype(), one);
      }
    }
    json.writeArrayFieldStart("candidates");
    for (Reading reading : gene.readings()) {
      if (reading.role() != Reading.Role.NOT_EXCLUDED) {
        candidate(json, reading, called);
      }
    }
    json.writeEndArray();
  }

  private static void candidate(
      JsonGenerator json, Reading reading, Map<Genotype, Candidate> candidates) throws IOException {
    Genotype genotype = reading.genotype().orElse(null);
    Candidate called = genotype == null ? null : candidates.get(genotype);
    json.writeStartObject();
    if (called == null) {
      json.writeNullField("rank");
    } else {
      json.writeNumberField("rank", called.rank());
    }
    JsonParts.text(json, "diplotype", genotype == null ? null : genotype.toString());
    if (called == null) {
      json.writeNullField("score");
    } else {
      json.writeNumberField("score", called.score());
    }
    JsonParts.probability(json, "probability", reading.probability());
    JsonParts.text(json, "phenotype", phenotype(reading.result()));
    ActivityScore score = reading.result().score().orElse(null);
    JsonParts.number(json, "activityScore", score == null ? null : score.value());
    atLeast(json, score);
    json.writeBooleanField("combination", called != null && called.isCombination());
    json.writeEndObject();
  }

  private static GeneResult clinical(Reading reading) {
    return reading.conversion().isPresent()
        ? reading.conversion().get().clinical()
        : reading.result();
  }

  /** Whether the score is a lower bound; a number cannot say that. */
  private static void atLeast(JsonGenerator json, @Nullable ActivityScore score)
      throws IOException {
    json.writeBooleanField("activityScoreAtLeast", score != null && score.atLeast());
  }

  /** The phenotype's term, or the alleles known to be present or absent. */
  private static String phenotype(GeneResult result) {
    Phenotype phenotype = result.phenotype().orElse(null);
    if (phenotype != null) {
      return phenotype.term();
    }
    List<String> presences = new ArrayList<>();
    for (AllelePresence presence : result.presences()) {
      presences.add(presence.toString());
    }
    return String.join("; ", presences);
  }

  /** What all results have in common; null when they differ. */
  private static @Nullable String agreedPhenotype(List<GeneResult> results) {
    String agreed = null;
    for (GeneResult result : results) {
      String phenotype = phenotype(result);
      if (agreed != null && !agreed.equals(phenotype)) {
        return null;
      }
      agreed = phenotype;
    }
    return agreed;
  }

  private static @Nullable ActivityScore agreedScore(List<GeneResult> results) {
    for (GeneResult result : results) {
      if (!result.score().equals(results.get(0).score())) {
        return null;
      }
    }
    return results.isEmpty() ? null : results.get(0).score().orElse(null);
  }
}
