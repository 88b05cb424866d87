package org.pgx4j.core.biomarker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names, values, assays and units under which biomarkers are stated, and the one of each that
 * rules ask for. What is not listed stays as stated.
 */
public final class BiomarkerNames {
  /** No names: everything stays as stated. */
  public static final BiomarkerNames NONE = builder().build();

  private static final String NOT = "no ";

  private final Map<String, String> names;
  private final Map<String, String> assays;
  private final Map<String, Finding> whole;
  private final Map<String, Map<String, String>> values;
  private final Map<String, Map<String, String>> units;
  private final Map<String, String> quantities;
  private final Map<String, Set<String>> refused;
  private final Map<String, Set<Set<String>>> opposites;
  private final Set<String> present;
  private final Set<String> absent;

  private BiomarkerNames(Builder builder) {
    names = Map.copyOf(builder.names);
    assays = Map.copyOf(builder.assays);
    whole = Map.copyOf(builder.whole);
    values = Map.copyOf(builder.values);
    units = Map.copyOf(builder.units);
    quantities = Map.copyOf(builder.quantities);
    refused = Map.copyOf(builder.refused);
    opposites = Map.copyOf(builder.opposites);
    present = Set.copyOf(builder.present);
    absent = Set.copyOf(builder.absent);
  }

  /** A new builder. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A finding as rules ask for it: {@code egfr=p.L858R} and {@code EGFR L858R=positive} are {@code
   * EGFR=L858R}, {@code EGFR L858R=negative} is {@code EGFR=no L858R}. Empty when the thing is not
   * asked of that assay, as a variant of a tumour is not asked of the germline.
   */
  public Optional<Finding> canonical(Finding finding) {
    String assay = assays.getOrDefault(key(finding.assay()), finding.assay());
    Finding variant = whole.get(key(finding.name()));
    String value = finding.value();
    String name = names.getOrDefault(key(finding.name()), finding.name());
    if (variant != null && present.contains(key(value))) {
      name = variant.name();
      value = variant.value();
    } else if (variant != null && absent.contains(key(value))) {
      name = variant.name();
      value = NOT + variant.value();
    } else {
      value = values.getOrDefault(name, Map.of()).getOrDefault(key(value), value);
    }
    return refused.getOrDefault(name, Set.of()).contains(assay)
        ? Optional.empty()
        : Optional.of(new Finding(name, assay, value));
  }

  /**
   * A measurement as rules ask for it: its name, assay and the spelling of its unit. A name with
   * units precedes another that differs in case only: what is measured as {@code eGFR} is no gene.
   */
  public Measurement canonical(Measurement measurement) {
    String stated = measurement.assay().orElse("");
    String key = key(measurement.name());
    String name = quantities.getOrDefault(key, names.getOrDefault(key, measurement.name()));
    String unit = units.getOrDefault(name, Map.of()).getOrDefault(key(measurement.unit()), "");
    Measurement.Builder same =
        Measurement.builder(name)
            .assay(assays.getOrDefault(key(stated), stated))
            .comparator(measurement.comparator())
            .unit(unit.isEmpty() ? measurement.unit() : unit)
            .value(measurement.low());
    if (measurement.low().compareTo(measurement.high()) != 0) {
      same.upTo(measurement.high());
    }
    return same.build();
  }

  /**
   * Whether two values of one biomarker exclude each other, as {@code positive} and {@code
   * negative} do, or {@code V600E} and {@code no V600E}.
   *
   * @param name the biomarker's own name
   * @param one a value as {@link #canonical(Finding)} gives it
   * @param other another
   */
  public boolean areOpposite(String name, String one, String other) {
    return one.equals(NOT + other)
        || other.equals(NOT + one)
        || (!one.equals(other)
            && opposites.getOrDefault(name, Set.of()).contains(Set.of(one, other)));
  }

  private static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "BiomarkerNames[" + names.size() + "]";
  }

  /** Collects names; what is said later of one counts. Not thread-safe. */
  public static final class Builder {
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> assays = new HashMap<>();
    private final Map<String, Finding> whole = new HashMap<>();
    private final Map<String, Map<String, String>> values = new HashMap<>();
    private final Map<String, Map<String, String>> units = new HashMap<>();
    private final Map<String, String> quantities = new HashMap<>();
    private final Map<String, Set<String>> refused = new HashMap<>();
    private final Map<String, Set<Set<String>>> opposites = new HashMap<>();
    private final Set<String> present = new HashSet<>();
    private final Set<String> absent = new HashSet<>();

    private Builder() {}

    /** Adds a biomarker and its other names. */
    public Builder name(String name, Collection<String> also) {
      put(names, name, also);
      return this;
    }

    /** Adds a value of a biomarker and how else it is written. */
    public Builder value(String name, String value, Collection<String> also) {
      put(values.computeIfAbsent(name, one -> new HashMap<>()), value, also);
      List<String> spellings = new ArrayList<>(also);
      spellings.add(value);
      spellings.forEach(text -> whole.put(key(name + " " + text), new Finding(name, "", value)));
      return this;
    }

    /** Adds a unit of a measurement and how else it is written. */
    public Builder unit(String name, String unit, Collection<String> also) {
      put(units.computeIfAbsent(name, one -> new HashMap<>()), unit, also);
      quantities.put(key(name), name);
      return this;
    }

    /** Adds an assay and its other names. */
    public Builder assay(String assay, Collection<String> also) {
      put(assays, assay, also);
      return this;
    }

    /** Leaves out findings of a biomarker by these assays. */
    public Builder refuse(String name, Collection<String> byAssays) {
      refused.put(name, Set.copyOf(byAssays));
      return this;
    }

    /** Adds values of a biomarker that exclude a value. */
    public Builder opposite(String name, String value, Collection<String> others) {
      Set<Set<String>> pairs = opposites.computeIfAbsent(name, one -> new HashSet<>());
      others.forEach(other -> pairs.add(Set.of(value, other)));
      return this;
    }

    /** Adds words for something found, and for something looked for and not found. */
    public Builder signs(Collection<String> found, Collection<String> notFound) {
      found.forEach(word -> present.add(key(word)));
      notFound.forEach(word -> absent.add(key(word)));
      return this;
    }

    private static void put(Map<String, String> known, String name, Collection<String> also) {
      known.put(key(name), name);
      also.forEach(other -> known.put(key(other), name));
    }

    /** The names. */
    public BiomarkerNames build() {
      return new BiomarkerNames(this);
    }
  }
}
