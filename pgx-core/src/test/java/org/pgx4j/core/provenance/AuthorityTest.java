package org.pgx4j.core.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.core.problem.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.pgx4j.core.problem.ProblemCode;

class AuthorityTest {
  @Test
  void anAuthorityIsItsShortName() {
    assertEquals("CPIC", Authority.of(" CPIC ").toString());
    assertEquals(new Authority("CPIC "), Authority.of("CPIC"));
  }

  @Test
  void authoritiesAreOrderedByName() {
    assertTrue(Authority.of("CPIC").compareTo(Authority.of("DPWG")) < 0);
  }

  @Test
  void aBlankNameIsRefused() {
    assertRefused(ProblemCode.INVALID_VALUE, Authority::of, " ");
  }
}
