package org.pgx4j.rules.knowledge.check;

import java.util.stream.Stream;
import org.pgx4j.rules.condition.AllOf;
import org.pgx4j.rules.condition.AnyOf;
import org.pgx4j.rules.condition.AtLeast;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.Not;

/** The single questions that a condition is made of. */
final class Leaves {
  private Leaves() {}

  static Stream<Condition> of(Condition condition) {
    if (condition instanceof AllOf all) {
      return all.parts().stream().flatMap(Leaves::of);
    }
    if (condition instanceof AnyOf any) {
      return any.parts().stream().flatMap(Leaves::of);
    }
    if (condition instanceof AtLeast atLeast) {
      return atLeast.parts().stream().flatMap(Leaves::of);
    }
    return condition instanceof Not not ? of(not.part()) : Stream.of(condition);
  }
}
