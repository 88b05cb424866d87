package org.pgx4j.rules.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.AllelePresence;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.GeneCopies;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.GenotypeCall;
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
    List<GeneResult> results =
        gene.readings(Reading.Role.DECIDING).stream().map(Reading::result).toList();
    json.writeStartObject();
    json.writeStringField("gene", gene.gene().symbol());
    json.writeStringField("status", gene.status().toString());
    json.writeStringField("source", gene.source());
    JsonParts.text(json, "phenotype", agreed(results, JsonGene::phenotype).orElse(null));
    ActivityScore score = agreed(results, GeneResult::score).orElse(null);
    JsonParts.number(json, "activityScore", score == null ? null : score.value());
    List<GeneResult> now =
        clinical.readings(Reading.Role.DECIDING).stream().map(JsonGene::clinical).toList();
    JsonParts.text(json, "clinicalPhenotype", agreed(now, JsonGene::phenotype).orElse(null));
    candidates(json, gene);
    CallEvidence evidence =
        gene.call().map(GenotypeCall::evidence).orElseGet(() -> CallEvidence.builder().build());
    JsonParts.texts(
        json, "missingPositions", evidence.missing().stream().map(gene::place).toList());
    JsonParts.texts(
        json,
        "notExcluded",
        evidence.notExcluded().stream().map(CallEvidence.NotExcluded::allele).toList());
    atLeast(json, score);
    ActivityScore clinicalScore = agreed(now, GeneResult::score).orElse(null);
    JsonParts.number(
        json, "clinicalActivityScore", clinicalScore == null ? null : clinicalScore.value());
    copies(json, evidence);
    positions(json, gene, evidence);
    JsonParts.texts(json, "notes", evidence.notes());
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
    undocumented(json, gene, evidence);
    Optional<Consultation> consultation = assessment.consultation(gene);
    JsonParts.text(json, "ehrPriority", consultation.map(Consultation::priority).orElse(null));
    JsonParts.text(
        json, "consultation", consultation.map(one -> one.text(assessment.words())).orElse(null));
    json.writeEndObject();
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
    Optional<GeneCopies> copies = evidence.copies();
    JsonParts.number(
        json, "copyNumber", copies.map(GeneCopies::count).map(BigDecimal::valueOf).orElse(null));
    JsonParts.text(
        json, "copyNumberSource", copies.map(one -> one.source().toString()).orElse(null));
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
    JsonParts.text(
        json,
        "fallbackPosition",
        evidence
            .fallback()
            .filter(one -> gene.isFallback())
            .map(one -> gene.place(one.position()))
            .orElse(null));
  }

  private static void candidates(JsonGenerator json, ResolvedGene gene) throws IOException {
    Map<Genotype, Candidate> called = new HashMap<>();
    gene.call()
        .ifPresent(call -> call.candidates().forEach(one -> called.put(one.genotype(), one)));
    json.writeArrayFieldStart("candidates");
    for (Reading reading : gene.readings()) {
      if (reading.role() != Reading.Role.NOT_EXCLUDED) {
        candidate(json, reading, reading.genotype().map(called::get).orElse(null));
      }
    }
    json.writeEndArray();
  }

  private static void candidate(JsonGenerator json, Reading reading, @Nullable Candidate called)
      throws IOException {
    json.writeStartObject();
    if (called == null) {
      json.writeNullField("rank");
    } else {
      json.writeNumberField("rank", called.rank());
    }
    JsonParts.text(json, "diplotype", reading.genotype().map(Genotype::toString).orElse(null));
    if (called == null) {
      json.writeNullField("score");
    } else {
      json.writeNumberField("score", called.score());
    }
    JsonParts.probability(json, "probability", reading.probability());
    JsonParts.text(json, "phenotype", phenotype(reading.result()).orElse(null));
    ActivityScore score = reading.result().score().orElse(null);
    JsonParts.number(json, "activityScore", score == null ? null : score.value());
    atLeast(json, score);
    json.writeBooleanField("combination", called != null && called.isCombination());
    json.writeEndObject();
  }

  private static GeneResult clinical(Reading reading) {
    return reading.conversion().map(Reading.Conversion::clinical).orElse(reading.result());
  }

  /** Whether the score is a lower bound; a number cannot say that. */
  private static void atLeast(JsonGenerator json, @Nullable ActivityScore score)
      throws IOException {
    json.writeBooleanField("activityScoreAtLeast", score != null && score.atLeast());
  }

  /** The phenotype's term, or the alleles known to be present or absent. */
  private static Optional<String> phenotype(GeneResult result) {
    if (result.phenotype().isPresent()) {
      return result.phenotype().map(Phenotype::term);
    }
    return Optional.of(
            result.presences().stream()
                .map(AllelePresence::toString)
                .collect(Collectors.joining("; ")))
        .filter(text -> !text.isEmpty());
  }

  /** What all results have in common. */
  private static <T> Optional<T> agreed(
      List<GeneResult> results, Function<GeneResult, Optional<T>> part) {
    List<Optional<T>> distinct = results.stream().map(part).distinct().toList();
    return distinct.size() == 1 ? distinct.get(0) : Optional.empty();
  }
}
