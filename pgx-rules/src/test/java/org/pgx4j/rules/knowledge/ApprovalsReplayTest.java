package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.knowledge.ApprovalsTable.Approval;

/** Every approval of the table, asked of the packs that were made of it. */
class ApprovalsReplayTest {
  private static final Pgx PGX = Pgx.standard();
  static final Map<String, Authority> AGENCIES =
      Map.of(
          "fda", Authority.of("FDA"),
          "ema", Authority.of("EMA"),
          "hc", Authority.of("Health Canada"),
          "hpra", Authority.of("HPRA"),
          "hse", Authority.of("HSE"));

  @Test
  void everyApprovalIsEligibleByItsBiomarkers() throws IOException {
    List<String> wrong = new ArrayList<>();
    Map<String, Set<String>> triples = new TreeMap<>();
    for (Approval approval : ApprovalsTable.all()) {
      triples
          .computeIfAbsent(approval.agency(), agency -> new TreeSet<>())
          .add(approval.therapy() + approval.disease() + approval.biomarkers());
      PatientProfile.Builder profile =
          PatientProfile.builder().fact("indication", approval.disease());
      approval.needs().forEach(one -> ApprovalsTable.state(profile, one, true));
      if (!kinds(approval, profile.build()).equals(Set.of(ActionKind.ELIGIBLE))) {
        wrong.add(approval.toString());
      }
    }
    assertEquals(List.of(), wrong);
    Map<String, Integer> distinct = new TreeMap<>();
    triples.forEach((agency, its) -> distinct.put(agency, its.size()));
    assertEquals(ApprovalsTable.TRIPLES, distinct);
  }

  /** Indications with and without the biomarker: every tested person is in one of them. */
  private static boolean isEitherWay(Approval approval) {
    return approval.drugs().equals(Set.of("venetoclax")) || approval.id().equals("189");
  }

  @Test
  void whereEveryAlternativeIsNegativeThePersonIsNotInTheIndication() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (List<Approval> pair : pairs().values()) {
      PatientProfile.Builder profile =
          PatientProfile.builder().fact("indication", pair.get(0).disease());
      Set<String> biomarkers = new TreeSet<>();
      pair.forEach(approval -> biomarkers.addAll(approval.needs()));
      biomarkers.removeIf(one -> biomarkers.contains(ApprovalsTable.opposite(one)));
      biomarkers.forEach(one -> ApprovalsTable.state(profile, one, false));
      ActionKind expected =
          isEitherWay(pair.get(0)) ? ActionKind.ELIGIBLE : ActionKind.NOT_ELIGIBLE;
      if (!kinds(pair.get(0), profile.build()).equals(Set.of(expected))) {
        wrong.add(pair.get(0).toString());
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void whatEveryAlternativeNeedsIsNeeded() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (List<Approval> pair : pairs().values()) {
      Set<String> common = new TreeSet<>(pair.get(0).needs());
      pair.forEach(approval -> common.retainAll(approval.needs()));
      for (Approval approval : pair) {
        for (String needed : common) {
          PatientProfile.Builder profile =
              PatientProfile.builder().fact("indication", approval.disease());
          approval.needs().forEach(one -> ApprovalsTable.state(profile, one, !one.equals(needed)));
          if (!kinds(approval, profile.build()).equals(Set.of(ActionKind.NOT_ELIGIBLE))) {
            wrong.add(approval + " without " + needed);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void withoutATestTheAnswerIsOpenAndNamesIt() throws IOException {
    for (List<Approval> pair : pairs().values()) {
      Approval approval = pair.get(0);
      List<Outcome> outcomes =
          outcomes(
              approval, PatientProfile.builder().fact("indication", approval.disease()).build());
      assertFalse(outcomes.isEmpty(), approval.toString());
      for (Outcome outcome : outcomes) {
        assertTrue(outcome instanceof Outcome.Indeterminate, approval.toString());
        assertFalse(outcome.missing().isEmpty(), approval.toString());
      }
    }
  }

  private static Map<String, List<Approval>> pairs() throws IOException {
    Map<String, List<Approval>> pairs = new LinkedHashMap<>();
    for (Approval approval : ApprovalsTable.all()) {
      pairs
          .computeIfAbsent(
              approval.agency() + approval.drugs() + " in " + approval.disease(),
              pair -> new ArrayList<>())
          .add(approval);
    }
    return pairs;
  }

  /** What is said of exactly this therapy in exactly this disease. */
  private static Set<ActionKind> kinds(Approval approval, PatientProfile profile) {
    Set<ActionKind> kinds = new TreeSet<>();
    for (Outcome outcome : PGX.assess(profile, approval.drugs()).outcomes()) {
      if (outcome instanceof Outcome.Matched matched && isOf(approval, matched)) {
        matched.recommendation().actions().forEach(action -> kinds.add(action.kind()));
      }
    }
    return kinds;
  }

  private static boolean isOf(Approval approval, Outcome.Matched outcome) {
    Set<String> drugs = new TreeSet<>(Set.of(outcome.drug()));
    for (Action action : outcome.recommendation().actions()) {
      drugs.addAll(action.partners());
    }
    String slug = approval.disease().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String slugged = slug.replaceAll("-$", "");
    return outcome.authority().equals(Optional.of(AGENCIES.get(approval.agency())))
        && drugs.equals(approval.drugs())
        && outcome
            .population()
            .filter(one -> one.id().equals(slugged) || one.id().startsWith(slugged + "-with-"))
            .isPresent();
  }

  private static List<Outcome> outcomes(Approval approval, PatientProfile profile) {
    return PGX
        .withAuthorities(AGENCIES.get(approval.agency()).name())
        .assess(profile, approval.drugs())
        .outcomes()
        .stream()
        .filter(outcome -> outcome.population().isPresent())
        .filter(outcome -> !outcome.population().get().id().equals("general"))
        .toList();
  }
}
