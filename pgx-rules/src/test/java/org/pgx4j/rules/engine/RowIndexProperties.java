package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.condition.AllOf;
import org.pgx4j.rules.condition.Always;
import org.pgx4j.rules.condition.AnyOf;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.Not;
import org.pgx4j.rules.condition.PatientView;
import org.pgx4j.rules.condition.Truth;

class RowIndexProperties {
  private static final List<String> TERMS =
      List.of("Poor Metabolizer", "Intermediate Metabolizer", "Normal Metabolizer");

  private static Arbitrary<Condition> leaves() {
    return Arbitraries.oneOf(
        Arbitraries.of(TERMS)
            .set()
            .ofMinSize(1)
            .flatMap(
                terms ->
                    Arbitraries.of(Fictive.ABC1, Fictive.XYZ2)
                        .map(gene -> Fictive.phenotype(gene, terms.toArray(String[]::new)))),
        Arbitraries.of("0.5", "1.0", "2.0").map(high -> Fictive.score("0.5", high)),
        Arbitraries.of("yes", "no", "Yes").map(value -> Fictive.fact("naive", value)),
        Arbitraries.just(new Always()));
  }

  @Provide
  Arbitrary<List<Condition>> tables() {
    Arbitrary<Condition> trees =
        Arbitraries.recursive(
            RowIndexProperties::leaves,
            part ->
                Arbitraries.oneOf(
                    part.list().ofMinSize(1).ofMaxSize(3).map(AllOf::new),
                    part.list().ofMinSize(1).ofMaxSize(3).map(AnyOf::new),
                    part.map(Not::new)),
            0,
            2);
    return trees.list().ofMaxSize(140);
  }

  @Provide
  Arbitrary<PatientView> people() {
    Arbitrary<String> first = Arbitraries.of("", "*1/*1", "*1/*2", "*2/*2", "*3/*1");
    Arbitrary<String> second = Arbitraries.of("", "*1/*1", "*1/*2", "*2/*2");
    return first.flatMap(
        abc ->
            second.flatMap(xyz -> Arbitraries.of("", "yes").map(naive -> view(abc, xyz, naive))));
  }

  @Provide
  Arbitrary<List<PatientView>> several() {
    return people().list().ofMinSize(1).ofMaxSize(6);
  }

  private static PatientView view(String abc, String xyz, String naive) {
    PatientProfile.Builder profile = Fictive.patient();
    if (!abc.isEmpty()) {
      profile.genotype("ABC1", abc);
    }
    if (!xyz.isEmpty()) {
      profile.genotype("XYZ2", xyz);
    }
    if (!naive.isEmpty()) {
      profile.fact("naive", naive);
    }
    ResolvedProfile resolved = RuleEngine.of(Fictive.knowledge()).resolve(profile.build());
    return Fictive.views(resolved, true).get(0);
  }

  private static int first(List<Condition> rows, PatientView person) {
    int first = -1;
    for (int i = rows.size() - 1; i >= 0; i--) {
      first = rows.get(i).test(person) == Truth.TRUE ? i : first;
    }
    return first;
  }

  @Property(tries = 300)
  void theIndexFindsTheFirstRowThatHoldsWhoeverWasAskedBefore(
      @ForAll("tables") List<Condition> rows, @ForAll("several") List<PatientView> people) {
    RowIndex index = new RowIndex(rows);
    for (PatientView person : people) {
      assertEquals(first(rows, person), index.first(person));
    }
  }

  @Property(tries = 100)
  void aSearchFindsTheSameRowsBeforeAndAfterItIsIndexed(
      @ForAll("tables") List<Condition> rows, @ForAll("several") List<PatientView> people) {
    RowSearch search = new RowSearch(rows);
    RowIndex index = new RowIndex(rows);
    for (int i = 0; i <= RowSearch.UNINDEXED; i++) {
      PatientView person = people.get(i % people.size());
      assertEquals(first(rows, person), search.first(person));
      for (int word = 0; word < search.words(); word++) {
        assertEquals(index.holding(word, person), search.holding(word, person));
      }
    }
    assertNotNull(search.index());
  }

  @Property(tries = 300)
  void whatResultsLeaveAndThenTheRestIsTheFirstRowThatHolds(
      @ForAll("tables") List<Condition> rows, @ForAll("people") PatientView person) {
    List<Condition> few = rows.subList(0, Math.min(rows.size(), KnownRows.MOST));
    RowIndex index = new RowIndex(few);
    long left = index.leftByResults(person);
    assertEquals(first(few, person), index.first(left, person));
  }
}
