package org.pgx4j.core.biomarker;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.pgx4j.core.problem.Refusals;

class ActivityScoreProperties {
  private static final ActivityScore ZERO = ActivityScore.of("0");

  /** Sums of three stay below 100. */
  @Provide
  Arbitrary<ActivityScore> scores() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 330_000), Arbitraries.of(false, false, true))
        .as((units, atLeast) -> new ActivityScore(BigDecimal.valueOf(units, 4), atLeast));
  }

  @Provide
  Arbitrary<BigDecimal> bounds() {
    return Arbitraries.integers().between(0, 40).map(n -> BigDecimal.valueOf(n * 25L, 2));
  }

  @Property
  boolean aScoreReadsItselfBack(@ForAll("scores") ActivityScore a) {
    return ActivityScore.parse(a.toString()).equals(a)
        && ActivityScore.parse(a.toString().replace("≥", ">=")).equals(a);
  }

  @Property
  boolean addingIsAssociative(
      @ForAll("scores") ActivityScore a,
      @ForAll("scores") ActivityScore b,
      @ForAll("scores") ActivityScore c) {
    return a.plus(b).plus(c).equals(a.plus(b.plus(c)));
  }

  @Property
  boolean addingIsCommutativeAndExact(
      @ForAll("scores") ActivityScore a, @ForAll("scores") ActivityScore b) {
    return a.plus(b).equals(b.plus(a))
        && a.plus(b).value().compareTo(a.value().add(b.value())) == 0;
  }

  @Property
  boolean zeroIsNeutralAndALowerBoundAbsorbs(
      @ForAll("scores") ActivityScore a, @ForAll("scores") ActivityScore b) {
    return a.plus(ZERO).equals(a) && a.plus(b).atLeast() == (a.atLeast() || b.atLeast());
  }

  @Property
  boolean aFactorOfOneChangesNothingAndZeroTakesAll(@ForAll("scores") ActivityScore a) {
    boolean kept = a.value().signum() == 0 || a.times(BigDecimal.ONE).equals(a);
    return kept && a.times(BigDecimal.ZERO).equals(ZERO);
  }

  @Property
  boolean theOrderAgreesWithEqualsAndIsTransitive(
      @ForAll("scores") ActivityScore a,
      @ForAll("scores") ActivityScore b,
      @ForAll("scores") ActivityScore c) {
    return (a.compareTo(b) == 0) == a.equals(b)
        && Integer.signum(a.compareTo(b)) == -Integer.signum(b.compareTo(a))
        && (!(a.compareTo(b) <= 0 && b.compareTo(c) <= 0) || a.compareTo(c) <= 0);
  }

  @Property
  boolean whatHoldsMayHoldAndAnExactScoreIsInOrOut(
      @ForAll("bounds") BigDecimal x,
      @ForAll("bounds") BigDecimal y,
      @ForAll("bounds") BigDecimal value,
      @ForAll boolean lowIncluded,
      @ForAll boolean highIncluded,
      @ForAll boolean open) {
    ScoreRange range = new ScoreRange(x.min(y), lowIncluded, open ? null : x.max(y), highIncluded);
    ActivityScore exact = new ActivityScore(value, false);
    ActivityScore bound = new ActivityScore(value, true);
    return range.holdsFor(exact) == range.mayHoldFor(exact)
        && (!range.holdsFor(bound) || (range.holdsFor(exact) && range.mayHoldFor(bound)))
        && (!range.holdsFor(exact) || range.mayHoldFor(bound));
  }

  @Property
  boolean anyTextIsRefusedOrReadsItselfBack(
      @ForAll @Chars({'≥', '>', '=', '.', ' ', '-', 'e'}) @CharRange(from = '0', to = '9')
          String text) {
    return Refusals.isRefusedOrRoundTrips(ActivityScore::parse, text);
  }
}
