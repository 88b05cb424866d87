package org.pgx4j.core.genotype;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class NaturalOrderProperties {
  private static int compare(String a, String b) {
    return Integer.signum(NaturalOrder.INSTANCE.compare(a, b));
  }

  @Example
  void digitsCountByTheirValue() {
    List<String> ordered =
        List.of(
            "", "*", "*1", "*2", "*2A", "*2B", "*10", "*10:1", "*10:02", "*10:10", "c.9", "c.10");
    assertEquals(ordered, ordered.stream().sorted(NaturalOrder.INSTANCE).toList());
    assertEquals(-1, compare("*2", "*10"));
    assertEquals(-1, compare("9".repeat(40), "1" + "0".repeat(40)));
  }

  @Property
  boolean consistentWithEquals(@ForAll @Short String a, @ForAll @Short String b) {
    return (compare(a, b) == 0) == a.equals(b);
  }

  @Property
  boolean antisymmetric(@ForAll @Short String a, @ForAll @Short String b) {
    return compare(a, b) == -compare(b, a);
  }

  @Property(tries = 2000)
  boolean transitive(@ForAll @Short String a, @ForAll @Short String b, @ForAll @Short String c) {
    return !(compare(a, b) <= 0 && compare(b, c) <= 0) || compare(a, c) <= 0;
  }

  @Property
  boolean numbersAreOrderedByValueInAnyContext(
      @ForAll @CharRange(from = 'a', to = 'z') String before,
      @ForAll int m,
      @ForAll int n,
      @ForAll @CharRange(from = 'a', to = 'z') String after) {
    int a = m & Integer.MAX_VALUE;
    int b = n & Integer.MAX_VALUE;
    return compare(before + a + after, before + b + after) == Integer.compare(a, b);
  }

  /** Few characters, so that prefixes, leading zeros and ties are frequent. */
  @CharRange(from = '0', to = '2')
  @net.jqwik.api.constraints.Chars({'*', 'A', ':'})
  @StringLength(max = 5)
  @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
  @interface Short {}
}
