package org.pgx4j.rules.condition;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CombinedConditionTest {
  private static final Condition A = fact("a");
  private static final Condition B = fact("b");
  private static final Condition C = fact("c");

  private static Condition fact(String name) {
    return new FactCondition(name, Set.of("yes"), null, "");
  }

  /** One letter a fact: in capitals true, else false. */
  private static FakePatient knowing(String letters) {
    FakePatient patient = FakePatient.unknown();
    letters
        .chars()
        .forEach(
            c ->
                patient.fact(
                    String.valueOf((char) c).toLowerCase(Locale.ROOT),
                    Character.isUpperCase(c) ? "yes" : "no"));
    return patient;
  }

  @Test
  void allOfNeedsEveryPart() {
    Condition all = new AllOf(List.of(A, B, C));
    Judged.isTrue(all, knowing("ABC"));
    Judged.isFalse(all, knowing("aB"));
    Judged.isUnknown(all, knowing("A"), "fact b", "fact c");
  }

  @Test
  void anyOfNeedsOnePart() {
    Condition any = new AnyOf(List.of(A, B, C));
    Judged.isTrue(any, knowing("C"));
    Judged.isFalse(any, knowing("abc"));
    Judged.isUnknown(any, knowing("ab"), "fact c");
  }

  @Test
  void ofNothingAllIsTrueAndAnyIsFalse() {
    Judged.isTrue(new AllOf(List.of()), knowing(""));
    Judged.isFalse(new AnyOf(List.of()), knowing(""));
  }

  @Test
  void atLeastCountsWhatMayStillBecomeTrue() {
    Condition two = new AtLeast(2, List.of(A, B, C));
    Judged.isTrue(two, knowing("AC"));
    Judged.isFalse(two, knowing("ab"));
    Judged.isUnknown(two, knowing("A"), "fact b", "fact c");
    Judged.isUnknown(two, knowing("a"), "fact b", "fact c");
    Judged.isUnknown(two, knowing("aB"), "fact c");
  }

  @Test
  void notIsTheOpposite() {
    Judged.isTrue(new Not(A), knowing("a"));
    Judged.isFalse(new Not(A), knowing("A"));
    Judged.isUnknown(new Not(A), knowing(""), "fact a");
  }

  @Test
  void alwaysIsTrueOfEverybody() {
    Judged.isTrue(new Always(), knowing(""));
  }

  @Test
  void whatCannotChangeTheAnswerIsNotMissing() {
    Condition either = new AnyOf(List.of(new AllOf(List.of(A, B)), new Not(C)));
    Judged.isUnknown(either, knowing("a"), "fact c");
    Judged.isUnknown(either, knowing("AC"), "fact b");
    Judged.isTrue(either, knowing("c"));
  }
}
