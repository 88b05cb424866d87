package org.pgx4j.core.drug;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.NearNames;

/** Finds a drug by name, synonym, brand or code, in any case. */
public final class DrugCatalog {
  private static final int NEAR = 2;

  /** In the order of names. */
  private final Map<String, Drug> byName;

  /** By synonym, brand and code; made when a drug is first looked for by one of them. */
  private volatile @Nullable Map<String, Drug> otherwise;

  private DrugCatalog(Collection<Drug> drugs) {
    Map<String, Drug> names = new TreeMap<>();
    for (Drug drug : drugs) {
      names.put(drug.name(), drug);
    }
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(names));
  }

  private Map<String, Drug> aliases() {
    Map<String, Drug> aliases = new HashMap<>();
    for (Drug drug : byName.values()) {
      for (String synonym : drug.synonyms()) {
        aliases.putIfAbsent(key(synonym), drug);
      }
      for (String brand : drug.brands()) {
        aliases.putIfAbsent(key(brand), drug);
      }
    }
    return aliases;
  }

  private Map<String, Drug> aliasesAndCodes() {
    Map<String, Drug> known = otherwise;
    if (known == null) {
      known = aliases();
      for (Drug drug : byName.values()) {
        for (DrugCode code : drug.codes()) {
          known.putIfAbsent(key(code.toString()), drug);
          known.putIfAbsent(key(code.code()), drug);
        }
      }
      otherwise = known;
    }
    return known;
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
    Drug named = byName.get(key);
    return Optional.ofNullable(named != null ? named : aliasesAndCodes().get(key));
  }

  /**
   * Up to three names, synonyms or brands that differ from the text by at most two letters, and by
   * at most a third of it, the nearest first. Codes are left out: the next code is another drug.
   */
  public List<String> near(String text) {
    List<String> names = new ArrayList<>(byName.keySet());
    names.addAll(aliases().keySet());
    return NearNames.of(text, names, 0, NEAR);
  }

  private static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
