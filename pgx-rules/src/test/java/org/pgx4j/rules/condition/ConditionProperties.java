package org.pgx4j.rules.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Laws of the condition tree; a leaf asks for one fact, which is stated yes, no, or not at all. */
class ConditionProperties {
  private static final int FACTS = 8;

  @Provide
  Arbitrary<Condition> trees() {
    return tree(3);
  }

  /** Trees in which every leaf asks for a fact of its own. */
  @Provide
  Arbitrary<Condition> readOnce() {
    return tree(3)
        .map(tree -> renamed(tree, new int[1]))
        .filter(tree -> facts(tree).size() <= FACTS);
  }

  @Provide
  Arbitrary<List<Truth>> knowledge() {
    return Arbitraries.of(Truth.class).list().ofSize(FACTS);
  }

  private static Arbitrary<Condition> tree(int depth) {
    Arbitrary<Condition> leaf = Arbitraries.integers().between(0, 3).map(ConditionProperties::fact);
    Arbitrary<Condition> end =
        Arbitraries.frequencyOf(Tuple.of(9, leaf), Tuple.of(1, Arbitraries.create(Always::new)));
    if (depth == 0) {
      return end;
    }
    Arbitrary<List<Condition>> parts =
        Arbitraries.lazy(() -> tree(depth - 1)).list().ofMinSize(1).ofMaxSize(3);
    return Arbitraries.oneOf(
        end,
        parts.map(AllOf::new),
        parts.map(AnyOf::new),
        Arbitraries.lazy(() -> tree(depth - 1)).map(Not::new),
        Combinators.combine(Arbitraries.integers().between(1, 3), parts).as(AtLeast::new));
  }

  private static Condition fact(int number) {
    return new FactCondition("f" + number, Set.of("yes"), null, "");
  }

  private static Condition renamed(Condition tree, int[] next) {
    if (tree instanceof FactCondition) {
      return fact(next[0]++);
    }
    if (tree instanceof Not not) {
      return new Not(renamed(not.part(), next));
    }
    List<Condition> parts = tree.parts().stream().map(part -> renamed(part, next)).toList();
    return tree instanceof AllOf
        ? new AllOf(parts)
        : tree instanceof AnyOf
            ? new AnyOf(parts)
            : tree instanceof AtLeast some ? new AtLeast(some.count(), parts) : tree;
  }

  private static Set<String> facts(Condition tree) {
    return tree instanceof FactCondition fact
        ? Set.of(fact.name())
        : tree.parts().stream().flatMap(part -> facts(part).stream()).collect(Collectors.toSet());
  }

  private static FakePatient knowing(List<Truth> knowledge) {
    FakePatient patient = FakePatient.unknown();
    for (int i = 0; i < knowledge.size(); i++) {
      if (knowledge.get(i) != Truth.UNKNOWN) {
        patient.fact("f" + i, knowledge.get(i) == Truth.TRUE ? "yes" : "no");
      }
    }
    return patient;
  }

  /** All that may turn out to be so. */
  private static List<List<Truth>> completions(List<Truth> knowledge) {
    List<List<Truth>> all = List.of(knowledge);
    for (int i = 0; i < knowledge.size(); i++) {
      if (knowledge.get(i) == Truth.UNKNOWN) {
        List<List<Truth>> more = new ArrayList<>();
        for (List<Truth> one : all) {
          more.add(with(one, i, Truth.TRUE));
          more.add(with(one, i, Truth.FALSE));
        }
        all = more;
      }
    }
    return all;
  }

  private static List<Truth> with(List<Truth> knowledge, int index, Truth truth) {
    List<Truth> changed = new ArrayList<>(knowledge);
    changed.set(index, truth);
    return changed;
  }

  private static void assertExplained(
      Condition tree, Explanation explanation, FakePatient patient) {
    assertEquals(tree.test(patient), explanation.truth());
    List<Condition> parts = tree.parts();
    assertEquals(parts.size(), explanation.children().size());
    for (int i = 0; i < parts.size(); i++) {
      assertExplained(parts.get(i), explanation.children().get(i), patient);
    }
  }

  @Property(tries = 400)
  void everyNodeIsExplainedWithTheAnswerThatItGives(
      @ForAll("trees") Condition tree, @ForAll("knowledge") List<Truth> knowledge) {
    FakePatient patient = knowing(knowledge);
    assertExplained(tree, tree.explain(patient), patient);
  }

  @Property(tries = 400)
  void learningMoreNeverTurnsAnAnswer(
      @ForAll("trees") Condition tree, @ForAll("knowledge") List<Truth> knowledge) {
    Truth before = tree.test(knowing(knowledge));
    for (int i = 0; i < knowledge.size(); i++) {
      if (before != Truth.UNKNOWN && knowledge.get(i) == Truth.UNKNOWN) {
        assertEquals(before, tree.test(knowing(with(knowledge, i, Truth.TRUE))));
        assertEquals(before, tree.test(knowing(with(knowledge, i, Truth.FALSE))));
      }
    }
  }

  @Property(tries = 150)
  void anAnswerIsGivenExactlyWhenAllThatMayBeSoAgrees(
      @ForAll("readOnce") Condition tree, @ForAll("knowledge") List<Truth> knowledge) {
    Set<Truth> possible =
        completions(knowledge).stream()
            .map(complete -> tree.test(knowing(complete)))
            .collect(Collectors.toSet());
    Truth expected = possible.size() == 1 ? possible.iterator().next() : Truth.UNKNOWN;
    assertEquals(expected, tree.test(knowing(knowledge)));
  }

  @Property(tries = 400)
  void deMorgansLawsHold(
      @ForAll("trees") Condition one,
      @ForAll("trees") Condition other,
      @ForAll("knowledge") List<Truth> knowledge) {
    FakePatient patient = knowing(knowledge);
    List<Condition> both = List.of(one, other);
    List<Condition> neither = List.of(new Not(one), new Not(other));
    assertEquals(new Not(new AllOf(both)).test(patient), new AnyOf(neither).test(patient));
    assertEquals(new Not(new AnyOf(both)).test(patient), new AllOf(neither).test(patient));
  }

  @Property(tries = 400)
  void atLeastOneIsAnyAndAtLeastEachIsAll(
      @ForAll("trees") Condition one,
      @ForAll("trees") Condition other,
      @ForAll("knowledge") List<Truth> knowledge) {
    FakePatient patient = knowing(knowledge);
    List<Condition> both = List.of(one, other);
    assertEquals(new AnyOf(both).test(patient), new AtLeast(1, both).test(patient));
    assertEquals(new AllOf(both).test(patient), new AtLeast(2, both).test(patient));
  }

  @Property(tries = 400)
  void somethingIsMissingExactlyWhenTheAnswerIsUnknown(
      @ForAll("trees") Condition tree, @ForAll("knowledge") List<Truth> knowledge) {
    FakePatient patient = knowing(knowledge);
    Explanation explanation = tree.explain(patient);
    assertEquals(explanation.truth() != Truth.UNKNOWN, explanation.whatIsMissing().isEmpty());
    assertEquals(explanation.whatIsMissing(), Judged.missing(tree, patient));
  }

  @Property(tries = 150)
  void whateverIsMissingCouldMatter(
      @ForAll("readOnce") Condition tree, @ForAll("knowledge") List<Truth> knowledge) {
    for (Missing missing : tree.explain(knowing(knowledge)).whatIsMissing()) {
      int index = Integer.parseInt(missing.name().substring(1));
      boolean matters =
          completions(knowledge).stream()
              .anyMatch(
                  complete ->
                      tree.test(knowing(with(complete, index, Truth.TRUE)))
                          != tree.test(knowing(with(complete, index, Truth.FALSE))));
      assertTrue(matters, missing.toString());
    }
  }
}
