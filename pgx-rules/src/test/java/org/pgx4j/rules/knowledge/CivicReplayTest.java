package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.engine.Rule;

/** CIViC's items about medicines of their own and one exchanged amino acid, asked of the pack. */
class CivicReplayTest {
  private static final Pgx PGX = Pgx.standard().withAuthorities("CIViC");
  private static final Authority CIVIC = Authority.of("CIViC");
  private static final Pattern EXCHANGE = Pattern.compile("(?:BCR-ABL )?([A-Z]\\d+[A-Z])");
  private static final Map<String, List<String>> RECEPTORS =
      Map.of(
          "Estrogen-receptor Positive Breast Cancer", List.of("ER=positive"),
          "Her2-receptor Negative Breast Cancer", List.of("HER2=negative"),
          "Her2-receptor Positive Breast Cancer", List.of("HER2=positive"),
          "Triple-receptor Negative Breast Cancer",
              List.of("ER=negative", "PR=negative", "HER2=negative"));

  /** Items whose statement is about something else than their columns say. */
  private static final Set<String> ELSEWHERE = Set.of("2102", "6995", "7772");

  private static final Set<String> PHARMACOGENES =
      Set.of("MTHFR", "XRCC1", "GSTP1", "ERCC2", "ABCB1");
  private static final Set<String> VAGUE = Set.of("Chronic Leukemia", "Chuvash Polycythemia");
  private static final Map<String, String> SIDES =
      Map.of(
          "Supports Sensitivity/Response", "response",
          "Does Not Support Sensitivity/Response", "no response",
          "Supports Resistance", "resistance",
          "Does Not Support Resistance", "no resistance",
          "Supports Reduced Sensitivity", "reduced response",
          "Does Not Support Reduced Sensitivity", "no reduced response");

  private static List<Map<String, String>> items() throws IOException {
    Path table = Repository.sources().resolve("oncology/nightly-ClinicalEvidenceSummaries.tsv");
    assumeTrue(Files.exists(table), "the shared sources are not there: " + table);
    List<String> lines = List.of(Files.readString(table).split("\n"));
    String[] names = lines.get(0).split("\t");
    List<Map<String, String>> items = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Map<String, String> item = new TreeMap<>();
      for (int i = 0; i < names.length; i++) {
        item.put(names[i], cells[i]);
      }
      items.add(item);
    }
    return items;
  }

  private static boolean isCovered(String drug) {
    return PGX.knowledge().rules(drug).stream().map(Rule::authority).anyMatch(CIVIC::equals);
  }

  private static List<String> cited(String drug, String disease, String finding) {
    PatientProfile.Builder patient =
        PatientProfile.builder().fact("indication", disease).finding(Finding.parse(finding));
    RECEPTORS.getOrDefault(disease, List.of()).forEach(one -> patient.finding(Finding.parse(one)));
    return PGX.assess(patient.build(), drug).outcomes().stream()
        .filter(Outcome.Matched.class::isInstance)
        .map(Outcome.Matched.class::cast)
        .flatMap(one -> one.recommendation().citations().stream())
        .map(one -> one.title())
        .collect(Collectors.toList());
  }

  private static boolean isAsked(Map<String, String> item) {
    String disease = item.get("disease");
    return item.get("evidence_type").equals("Predictive")
        && !item.get("variant_origin").equals("Common Germline")
        && !ELSEWHERE.contains(item.get("evidence_id"))
        && PHARMACOGENES.stream().noneMatch(item.get("gene")::equals)
        && (!disease.equals("Cancer") || "AB".contains(item.get("evidence_level")))
        && !VAGUE.contains(disease)
        && (item.get("drug_interaction_type").isEmpty()
            || item.get("drug_interaction_type").equals("Substitutes"));
  }

  @Test
  void everyItemIsToldWhereItsDrugVariantAndDiseaseAreStated() throws IOException {
    List<String> missing = new ArrayList<>();
    int asked = 0;
    for (Map<String, String> item : items()) {
      String side =
          SIDES.get(item.get("evidence_direction") + " " + item.get("clinical_significance"));
      Matcher exchange = EXCHANGE.matcher(item.get("variant"));
      if (side == null || !exchange.matches() || !isAsked(item)) {
        continue;
      }
      String title = "CIViC EID" + item.get("evidence_id") + ": " + side;
      String level = ", level " + item.get("evidence_level");
      String origin = item.get("variant_origin").equals("Rare Germline") ? "@germline" : "@tumour";
      String gene = item.get("gene");
      String finding = gene + (gene.startsWith("BRCA") ? origin : "") + "=" + exchange.group(1);
      for (String drug : item.get("drugs").toLowerCase(Locale.ROOT).split(",")) {
        if (isCovered(drug)) {
          asked++;
          if (cited(drug, item.get("disease"), finding).stream()
              .noneMatch(one -> one.startsWith(title + level))) {
            missing.add(drug + " " + title + level);
          }
        }
      }
    }
    assertEquals(List.of(), missing);
    assertEquals(874, asked);
  }
}
