package org.pgx4j.core.drug;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pgx4j.core.problem.NearNames;

/** Finds a drug by name, synonym, brand or code, in any case. */
public final class DrugCatalog {
  private static final int NEAR = 2;

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

  /** This catalogue and more drugs, which count where names, brands or codes are the same. */
  public DrugCatalog with(Collection<Drug> drugs) {
    List<Drug> all = new ArrayList<>(byName.values());
    all.addAll(drugs);
    return of(all);
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
    List<String> names = new ArrayList<>(byName.keySet());
    names.addAll(byAlias.keySet());
    return NearNames.of(text, names, 0, NEAR);
  }

  private static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
