package org.pgx4j.core.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.pgx4j.core.problem.Refusals.assertRefused;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.problem.ProblemCode;

class CitationTest {
  @Test
  void theShortestUnambiguousFormIsPrinted() {
    Citation.Builder builder = Citation.builder().title("Clopidogrel");
    assertEquals("Clopidogrel", builder.build().toString());
    assertEquals("https://cpicpgx.org", builder.url("https://cpicpgx.org").build().toString());
    assertEquals("doi:10.1002/cpt.2526", builder.doi("10.1002/cpt.2526").build().toString());
    assertEquals("PMID 35034351", builder.pmid("35034351").build().toString());
    assertEquals("PMID 35034351 (2022)", builder.year(2022).build().toString());
  }

  @Test
  void whatIsNotRecordedIsEmpty() {
    Citation citation = Citation.builder().pmid("35034351").build();
    assertEquals("", citation.title());
    assertEquals(Optional.of("35034351"), citation.pmid());
    assertEquals(Optional.empty(), citation.doi());
    assertEquals(Optional.empty(), citation.url());
    assertEquals(0, citation.year());
  }

  @Test
  void citationsAreEqualByAllTheirParts() {
    Citation citation = Citation.builder().pmid("35034351").build();
    assertEquals(citation, Citation.builder().pmid("35034351").build());
    assertEquals(citation.hashCode(), Citation.builder().pmid("35034351").build().hashCode());
    assertNotEquals(citation, Citation.builder().pmid("35034351").year(2022).build());
  }

  @Test
  void aCitationOfNothingIsRefused() {
    assertRefused(ProblemCode.INVALID_VALUE, () -> Citation.builder().year(2022).build());
  }

  @Test
  void aPubMedIdentifierIsDigits() {
    assertRefused(
        ProblemCode.INVALID_VALUE, text -> Citation.builder().pmid(text).build(), "PMC8035343");
  }
}
