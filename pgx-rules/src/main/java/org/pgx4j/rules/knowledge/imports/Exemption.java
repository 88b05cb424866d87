package org.pgx4j.rules.knowledge.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a nomenclature's release says of a gene beside its definitions.
 *
 * @param ignored variants that define nothing
 * @param extra variants that are read and define nothing
 * @param ignoredAlleles names left out
 * @param priorities which of several unphased fits is reported
 * @param tier1 positions that gate recommendations
 * @param required positions without which there is no call
 */
record Exemption(
    Set<Variant> ignored,
    List<Variant> extra,
    Set<String> ignoredAlleles,
    List<Map<String, Object>> priorities,
    Set<Integer> tier1,
    Set<Integer> required) {
  static final Exemption NONE =
      new Exemption(Set.of(), List.of(), Set.of(), List.of(), Set.of(), Set.of());

  static Exemption of(Entry entry) {
    return new Exemption(
        Set.copyOf(Variant.all(entry, "ignoredPositions")),
        Variant.all(entry, "extraPositions"),
        entry.listOrEmpty("ignoredAlleles").stream()
            .map(Entry::text)
            .collect(Collectors.toUnmodifiableSet()),
        entry.listOrEmpty("unphasedDiplotypePriorities").stream()
            .map(rule -> Json.of("among", rule.texts("list"), "pick", rule.text("pick")))
            .toList(),
        places(entry, "amp1Positions"),
        places(entry, "requiredPositions"));
  }

  private static Set<Integer> places(Entry entry, String name) {
    Set<Integer> places = new TreeSet<>();
    entry
        .listOrEmpty(name)
        .forEach(one -> places.add(one.isObject() ? one.integer("position") : one.integer()));
    return places;
  }
}
