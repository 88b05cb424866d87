package org.pgx4j.rules.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.genotype.GeneCopies;
import org.pgx4j.rules.engine.ResolvedGene;
import org.pgx4j.rules.wording.Words;

/** Says what calls rest on, in the assessment's language. */
final class CallWords {
  private final Words words;

  CallWords(Words words) {
    this.words = words;
  }

  /** How many of the gene's positions were read. */
  String positionsRead(CallEvidence evidence) {
    Map<String, String> counts =
        Map.of(
            "read", String.valueOf(evidence.positionsRead()),
            "total", String.valueOf(evidence.positions()));
    return words.text("report.positions-read", counts);
  }

  /** What is to be said of a call beside its result. */
  List<String> notes(ResolvedGene gene, CallEvidence evidence) {
    List<String> notes = new ArrayList<>();
    String fallback = fallback(gene, evidence);
    if (!fallback.isEmpty()) {
      notes.add(fallback);
    }
    Optional<GeneCopies> copies = evidence.copies();
    Map<String, String> values =
        Map.of(
            "alleles",
            String.join(", ", evidence.structural()),
            "copies",
            copies.isPresent() ? String.valueOf(copies.get().count()) : "");
    for (String note : evidence.notes()) {
      String key = "evidence." + note;
      notes.add(words.text(words.find(key).isPresent() ? key : note, values));
    }
    return notes;
  }

  /** The positions that were not read. */
  static List<String> notRead(ResolvedGene gene, CallEvidence evidence) {
    List<String> places = new ArrayList<>();
    for (int position : evidence.missing()) {
      places.add(gene.place(position));
    }
    return places;
  }

  /** The alleles that positions not read leave open. */
  static List<String> notExcluded(CallEvidence evidence) {
    List<String> alleles = new ArrayList<>();
    for (CallEvidence.NotExcluded one : evidence.notExcluded()) {
      alleles.add(one.allele());
    }
    return alleles;
  }

  /** The bases read that no definition knows, with their places. */
  static List<String> undocumented(ResolvedGene gene, CallEvidence evidence) {
    List<String> variants = new ArrayList<>();
    for (CallEvidence.Undocumented one : evidence.undocumented()) {
      variants.add(gene.place(one.position()) + " " + one.bases());
    }
    return variants;
  }

  /** The mitochondrial alternates that a share of the copies carries, with that share. */
  List<String> heteroplasmy(ResolvedGene gene, CallEvidence evidence) {
    List<String> variants = new ArrayList<>();
    for (CallEvidence.Heteroplasmy one : evidence.heteroplasmy()) {
      variants.add(share(gene.place(one.position()) + " " + one.bases(), one.fraction()));
    }
    return variants;
  }

  private String share(String variant, double fraction) {
    if (Double.isNaN(fraction)) {
      return words.text("report.heteroplasmy-open", Map.of("variant", variant));
    }
    String percent = Numbers.percent(fraction).toPlainString();
    return words.text("report.heteroplasmy-share", Map.of("variant", variant, "percent", percent));
  }

  /** Says that one position alone stands for a gene; empty where it does not. */
  private String fallback(ResolvedGene gene, CallEvidence evidence) {
    if (!gene.isFallback() || evidence.fallback().isEmpty()) {
      return "";
    }
    CallEvidence.Fallback one = evidence.fallback().get();
    String position = name(gene, one.position(), one.rsid());
    return words.text("report.fallback", Map.of("position", position));
  }

  /** The positions reported beside a call, with what was read there. */
  static List<String> extra(ResolvedGene gene, CallEvidence evidence) {
    List<String> extra = new ArrayList<>();
    for (CallEvidence.ExtraPosition one : evidence.extra()) {
      if (!one.bases().isEmpty()) {
        extra.add(name(gene, one.position(), one.rsid()) + " " + one.bases());
      }
    }
    return extra;
  }

  private static String name(ResolvedGene gene, int position, String rsid) {
    return rsid.isEmpty() ? gene.place(position) : rsid;
  }
}
