package org.pgx4j.rules.knowledge.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.profile.Fact;
import org.pgx4j.core.translation.Modulator;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.FactCondition;
import org.pgx4j.rules.condition.FindingCondition;
import org.pgx4j.rules.condition.MeasurementCondition;
import org.pgx4j.rules.condition.NumberRange;
import org.pgx4j.rules.condition.TakingClassCondition;
import org.pgx4j.rules.condition.TakingCondition;
import org.pgx4j.rules.condition.TestedCondition;

/**
 * All that rows tell apart in facts, findings, measurements and drugs taken: each value asked for,
 * another, and numbers at, below and above each bound.
 */
final class ClinicalAxes {
  private static final String ANOTHER = "another value";
  private static final BigDecimal STEP = new BigDecimal("0.001");

  private final Map<String, List<Situation>> axes = new LinkedHashMap<>();

  private ClinicalAxes() {}

  static Collection<List<Situation>> of(List<Condition> leaves) {
    ClinicalAxes axes = new ClinicalAxes();
    leaves.forEach(axes::add);
    return axes.axes.values();
  }

  private void add(Condition leaf) {
    if (leaf instanceof FactCondition fact) {
      Situation another = Situation.of(new Fact(fact.name(), ANOTHER, ""));
      List<Situation> axis =
          axis(fact.name(), fact.others().isEmpty() ? another : another.asUnknown());
      Stream.of(fact.values(), fact.others())
          .flatMap(values -> new TreeSet<>(values).stream())
          .forEach(value -> axis.add(Situation.of(new Fact(fact.name(), value, ""))));
      numbers(fact.range())
          .forEach(
              number ->
                  axis.add(
                      Situation.of(new Fact(fact.name(), number.toPlainString(), fact.unit()))));
    } else if (leaf instanceof FindingCondition finding) {
      List<Situation> axis =
          axis(finding.name() + "@" + finding.assay(), finding(finding, ANOTHER));
      Stream.of(finding.values(), finding.others())
          .flatMap(values -> new TreeSet<>(values).stream())
          .forEach(value -> axis.add(finding(finding, value)));
    } else if (leaf instanceof TestedCondition tested) {
      List<Situation> axis = axis(tested.finding() + "@");
      axis.add(Situation.of(new Finding(tested.finding(), "", "yes")));
      axis.add(Situation.of(new Finding(tested.finding(), "", "no")));
    } else if (leaf instanceof MeasurementCondition measurement) {
      List<Situation> axis = axis(measurement.name() + "@" + measurement.assay());
      numbers(measurement.range()).forEach(number -> axis.add(measured(measurement, number)));
    } else if (leaf instanceof TakingCondition taking) {
      addTaking(taking);
    } else if (leaf instanceof TakingClassCondition taking) {
      List<Situation> axis =
          axes.computeIfAbsent("taking", key -> new ArrayList<>(List.of(Situation.empty())));
      new TreeSet<>(taking.groups()).forEach(group -> axis.add(Situation.takesOf(group)));
    }
  }

  /** The axis of a name; it starts with nothing known, and with what is like nothing asked for. */
  private List<Situation> axis(String name, Situation... others) {
    return axes.computeIfAbsent(
        name,
        key -> {
          List<Situation> axis = new ArrayList<>();
          axis.add(Situation.unknown(name + " not known"));
          axis.addAll(List.of(others));
          return axis;
        });
  }

  private static Situation finding(FindingCondition asked, String value) {
    return Situation.of(new Finding(asked.name(), asked.assay(), value));
  }

  private static Situation measured(MeasurementCondition asked, BigDecimal number) {
    return Situation.of(
        Measurement.builder(asked.name())
            .assay(asked.assay())
            .unit(asked.unit())
            .value(number)
            .build());
  }

  private static Stream<BigDecimal> numbers(@Nullable NumberRange range) {
    if (range == null) {
      return Stream.of();
    }
    return Stream.of(bound(range.low()), bound(range.high()))
        .flatMap(List::stream)
        .flatMap(bound -> Stream.of(bound.subtract(STEP), bound, bound.add(STEP)));
  }

  private static List<BigDecimal> bound(@Nullable BigDecimal value) {
    return value == null ? List.of() : List.of(value);
  }

  private void addTaking(TakingCondition taking) {
    Modulator.Role role = taking.role();
    if (role == null) {
      List<Situation> axis =
          axes.computeIfAbsent("taking", key -> new ArrayList<>(List.of(Situation.empty())));
      new TreeSet<>(taking.drugs()).forEach(drug -> axis.add(Situation.takes(drug)));
      return;
    }
    List<Situation> axis =
        axes.computeIfAbsent(
            "taking " + taking.enzyme() + " " + role,
            key -> new ArrayList<>(List.of(Situation.empty())));
    for (String strength : new TreeSet<>(taking.strengths())) {
      axis.add(
          Situation.takes(new Modulator("a drug", taking.enzyme(), List.of(), role, strength)));
    }
  }
}
