package org.pgx4j.rules.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.engine.Assessment;

class HtmlReportTest {
  private static List<Assessment> samples() {
    return List.of(
        Samples.full("en"),
        Samples.full("pt-BR"),
        Samples.undecided("en"),
        Samples.undecided("pt-BR"),
        Samples.routine(),
        Samples.assess(PatientProfile.builder().build(), "en"),
        Samples.assess(
            PatientProfile.builder().genotype("CYP2C19", "*1/*1").build(),
            "en",
            SampleKnowledge.HOSTILE));
  }

  @Test
  void thePageIsWellFormedAndHasNeitherScriptNorResources() {
    Set<String> harmless = Set.of("a", "use");
    for (Assessment assessment : samples()) {
      for (Page.Tag element : new Page(HtmlReport.of(assessment)).tags()) {
        String tag = element.name();
        assertFalse(
            Set.of("script", "link", "img", "iframe", "object", "embed", "form", "base")
                .contains(tag),
            tag);
        assertFalse(element.attributes().containsKey("src"));
        assertFalse(element.attributes().containsKey("style"));
        element.attributes().keySet().forEach(name -> assertFalse(name.startsWith("on"), name));
        assertTrue(!element.attributes().containsKey("href") || harmless.contains(tag), tag);
        assertTrue(!tag.equals("use") || element.attribute("href").startsWith("#"));
      }
      assertFalse(HtmlStyle.CSS.contains("url(") || HtmlStyle.CSS.contains("@import"));
    }
  }

  @Test
  void textOfPatientsAndDrugsIsEscaped() {
    var patient =
        PatientProfile.builder().id(SampleKnowledge.HOSTILE).genotype("CYP2C19", "*1/*1").build();
    String page = HtmlReport.of(Samples.assess(patient, "en", SampleKnowledge.HOSTILE));
    assertFalse(page.contains("<script"), page);
    assertTrue(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;"));
    assertTrue(new Page(page).tags().size() > 50);
  }

  @Test
  void headingsGoDownOneLevelAtATimeAndIdsAreUnique() {
    for (Assessment assessment : samples()) {
      int level = 0;
      Set<String> ids = new HashSet<>();
      Set<String> targets = new HashSet<>();
      for (Page.Tag element : new Page(HtmlReport.of(assessment)).tags()) {
        if (element.name().matches("h[1-6]")) {
          int next = element.name().charAt(1) - '0';
          assertTrue(next <= level + 1, element.name());
          level = next;
        }
        if (element.attributes().containsKey("id")) {
          assertTrue(ids.add(element.attribute("id")), element.attribute("id"));
        }
        if (element.attribute("href").startsWith("#")) {
          targets.add(element.attribute("href").substring(1));
        }
      }
      targets.removeAll(ids);
      assertEquals(Set.of(), targets);
    }
  }

  @Test
  void onlyAnUnreservedStandardDoseLooksRoutine() {
    List<String> badges = badges(Samples.routine());
    assertEquals(List.of("badge routine", "badge routine"), badges.subList(0, 2));
    for (Assessment assessment : List.of(Samples.full("en"), Samples.undecided("en"))) {
      assertFalse(badges(assessment).contains("badge routine"));
    }
  }

  @Test
  void silenceIsSaidNotToMeanSafe() {
    assertTrue(HtmlReport.of(Samples.full("en")).contains("No advice does not mean safe"));
    assertFalse(HtmlReport.of(Samples.routine()).contains("No advice does not mean safe"));
  }

  @Test
  void whatCouldNotBeUnderstoodIsOnThePageWithoutItsValue() {
    String page = HtmlReport.of(Samples.full("en"));
    assertTrue(page.contains("Input that could not be used"));
    assertTrue(page.contains("PGX-"));
    assertFalse(page.contains("clopidogrell"));
  }

  @Test
  void citationsLeadToPubMed() {
    assertTrue(
        HtmlReport.of(Samples.full("en"))
            .contains("href=\"https://pubmed.ncbi.nlm.nih.gov/35034351/\""));
  }

  @Test
  void aRuleLeadsToItsGuideline() {
    assertTrue(
        HtmlReport.of(Samples.full("en"))
            .contains(
                "<dd><a href=\"https://cpicpgx.org/guidelines/guideline-for-clopidogrel-and-cyp2c19/\""));
  }

  @Test
  void theLanguageIsThatOfTheAssessment() {
    String page = HtmlReport.of(Samples.full("pt-BR"));
    assertTrue(page.contains("<html lang=\"pt-BR\">"));
    for (String part :
        List.of("Visão geral", "Metabolizador intermediário", "Evitar", "Moderada")) {
      assertTrue(page.contains(part), part);
    }
    assertFalse(page.contains(">report."), page);
  }

  @Test
  void aDateIsThereOnlyWhenGiven() throws IOException {
    assertFalse(HtmlReport.of(Samples.routine()).contains("<dt>Date</dt>"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HtmlReport.standard().reportDate("2026-11-30").write(Samples.routine(), out);
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("<dt>Date</dt><dd>2026-11-30</dd>"));
  }

  private static List<String> badges(Assessment assessment) {
    return new Page(HtmlReport.of(assessment))
        .tags().stream()
            .map(element -> element.attribute("class"))
            .filter(name -> name.startsWith("badge "))
            .toList();
  }
}
