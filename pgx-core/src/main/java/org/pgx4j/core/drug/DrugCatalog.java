package org.pgx4j.core.drug;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a drug by name, synonym, brand or code, in any case. */
public final class DrugCatalog {
  private static final int NEAR = 2;
  private static final int MAX_NEAR = 3;

  private final ImmutableSortedMap<String, Drug> byName;
  private final ImmutableMap<String, Drug> byAlias;
  private final ImmutableMap<String, Drug> byCode;

  private DrugCatalog(Collection<Drug> drugs) {
    Map<String, Drug> names = new HashMap<>();
    Map<String, Drug> aliases = new HashMap<>();
    Map<String, Drug> codes = new HashMap<>();
    for (Drug drug : drugs) {
      names.put(drug.name(), drug);
    }
    for (Drug drug : names.values().stream().sorted().toList()) {
      for (String synonym : drug.synonyms()) {
        aliases.putIfAbsent(key(synonym), drug);
      }
      for (String brand : drug.brands()) {
        aliases.putIfAbsent(key(brand), drug);
      }
      for (DrugCode code : drug.codes()) {
        codes.putIfAbsent(key(code.toString()), drug);
        codes.putIfAbsent(key(code.code()), drug);
      }
    }
    byName = ImmutableSortedMap.copyOf(names);
    byAlias = ImmutableMap.copyOf(aliases);
    byCode = ImmutableMap.copyOf(codes);
  }

  /** A catalogue of drugs; of two with one name the later counts. */
  public static DrugCatalog of(Collection<Drug> drugs) {
    return new DrugCatalog(drugs);
  }

  /** All drugs, by name. */
  public Collection<Drug> drugs() {
    return byName.values();
  }

  /**
   * The drug of that name, synonym, brand or code ({@code rxnorm:32968}, {@code 32968}, {@code
   * B01AC04}).
   */
  public Optional<Drug> find(String text) {
    String key = key(text);
    return Stream.of(byName, byAlias, byCode)
        .flatMap(drugs -> Stream.ofNullable(drugs.get(key)))
        .findFirst();
  }

  /**
   * Up to three names, synonyms or brands that differ from the text by at most two letters, and by
   * at most a third of it, the nearest first. Codes are left out: the next code is another drug.
   */
  public List<String> near(String text) {
    String key = key(text);
    record Near(String name, int distance) {}
    List<Near> found = new ArrayList<>();
    for (Collection<String> names : List.of(byName.keySet(), byAlias.keySet())) {
      for (String name : names) {
        int distance = distance(key, name);
        if (distance <= Math.min(NEAR, key.length() / 3)) {
          found.add(new Near(name, distance));
        }
      }
    }
    return found.stream()
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
        .map(Near::name)
        .distinct()
        .limit(MAX_NEAR)
        .toList();
  }

  private static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > NEAR) {
      return NEAR + 1;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
