package org.pgx4j.rules.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.core.recommendation.Dose;
import org.pgx4j.core.recommendation.Recommendation;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.Missing;
import org.pgx4j.rules.condition.PatientView;
import org.pgx4j.rules.condition.Truth;

/**
 * The actions of a row that depend on the person, in order: each may hold only under a condition,
 * and may have a computed dose. A percentage after a computed dose is of that dose, and each of the
 * one before.
 */
public final class Steps {
  private static final BigDecimal HUNDRED = new BigDecimal("100");

  private final List<Step> steps;

  /**
   * One action.
   *
   * @param action the action, without a computed dose
   * @param only when it is taken; null = always. While that is UNKNOWN it is left out
   * @param optional whether the answer is whole without it: what it lacks is not named as missing,
   *     and it is left out when its dose cannot be computed
   * @param dose its computed dose; null = none
   */
  public record Step(
      Action action, @Nullable Condition only, boolean optional, @Nullable ComputedDose dose) {}

  /** Steps in order. */
  public Steps(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /** The steps, in order. */
  public List<Step> steps() {
    return steps;
  }

  /** All actions that may be taken. */
  public List<Action> actions() {
    return steps.stream().map(Step::action).toList();
  }

  /** The conditions that are asked. */
  public Collection<Condition> conditions() {
    List<Condition> all = new ArrayList<>();
    for (Step step : steps) {
      Condition only = step.only();
      ComputedDose dose = step.dose();
      if (only != null) {
        all.add(only);
      }
      if (dose != null) {
        all.addAll(dose.conditions());
      }
    }
    return all;
  }

  /** The message keys that may be shown besides the row's own. */
  public Set<String> notes() {
    Set<String> keys = new LinkedHashSet<>();
    for (Step step : steps) {
      ComputedDose dose = step.dose();
      if (dose != null) {
        keys.addAll(dose.notes());
      }
    }
    return keys;
  }

  /** The recommendation for one person. */
  Decision decide(Recommendation general, PatientView patient) {
    return new Walk(patient, false).decide(general);
  }

  /** How each step was judged. */
  List<Explanation> explain(PatientView patient) {
    Walk walk = new Walk(patient, true);
    walk.takeAll();
    return walk.why;
  }

  /** Goes through the steps once, for one person. */
  private final class Walk {
    private final PatientView patient;
    private final boolean explains;
    private final List<Action> actions = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final TreeSet<Missing> missing = new TreeSet<>();
    private final List<Explanation> why = new ArrayList<>();
    private ComputedDose.@Nullable Range range;
    private @Nullable ComputedDose dose;

    Walk(PatientView patient, boolean explains) {
      this.patient = patient;
      this.explains = explains;
    }

    Decision decide(Recommendation general) {
      notes.addAll(general.notes());
      takeAll();
      return Decision.of(general.with(actions, List.copyOf(notes)), List.copyOf(missing));
    }

    void takeAll() {
      for (Step step : steps) {
        take(step);
      }
    }

    private void take(Step step) {
      Condition only = step.only();
      if (only != null) {
        Truth truth = only.test(patient);
        if (explains || truth == Truth.UNKNOWN) {
          Explanation asked = only.explain(patient);
          why.add(Explanation.of("step " + step.action(), truth, List.of(asked)));
          missing.addAll(step.optional() ? List.of() : asked.whatIsMissing());
        }
        if (truth != Truth.TRUE) {
          return;
        }
      }
      ComputedDose computed = step.dose();
      if (computed != null) {
        compute(step, computed);
      } else {
        actions.add(ofComputed(step.action()));
      }
    }

    private void compute(Step step, ComputedDose computed) {
      ComputedDose.Solution solution = computed.solve(patient);
      why.addAll(solution.why());
      ComputedDose.Range found = solution.range();
      if (found == null && step.optional()) {
        return;
      }
      notes.addAll(solution.notes());
      missing.addAll(solution.missing());
      range = found;
      dose = computed;
      actions.add(found == null ? step.action() : step.action().withDose(rounded(found, computed)));
    }

    /** A percentage of the dose computed before. */
    private Action ofComputed(Action action) {
      ComputedDose.Range before = range;
      ComputedDose computed = dose;
      if (before == null || computed == null || isWithoutPercent(action)) {
        return action;
      }
      BigDecimal low = action.percentLow().orElse(BigDecimal.ZERO);
      BigDecimal high = action.percentHigh().orElse(low.max(HUNDRED));
      ComputedDose.Range after =
          new ComputedDose.Range(share(before.low(), low), share(before.high(), high));
      range = after;
      return action.withDose(rounded(after, computed));
    }

    private static boolean isWithoutPercent(Action action) {
      return action.percentLow().isEmpty() && action.percentHigh().isEmpty();
    }

    private static BigDecimal share(BigDecimal dose, BigDecimal percent) {
      return dose.multiply(percent).movePointLeft(2);
    }

    private static Dose rounded(ComputedDose.Range range, ComputedDose computed) {
      int decimals = computed.decimals();
      return Dose.of(
          range.low().setScale(decimals, RoundingMode.HALF_UP),
          range.high().setScale(decimals, RoundingMode.HALF_UP),
          computed.unit());
    }
  }
}
