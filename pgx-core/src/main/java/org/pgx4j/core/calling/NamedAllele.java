package org.pgx4j.core.calling;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A named allele as its nomenclature defines it: the alleles it has at the positions it speaks of.
 *
 * @param name the name, for example {@code *2}
 * @param everywhere whether it speaks of every position of the gene: the reference allele of each
 *     where {@code at} is silent
 * @param at VCF allele, or one IUPAC letter for a position that varies among carriers, by VCF
 *     position
 */
public record NamedAllele(String name, boolean everywhere, Map<Integer, String> at) {
  /** Copies the map, by position. */
  public NamedAllele {
    at = at.size() < 2 ? Map.copyOf(at) : Collections.unmodifiableMap(new TreeMap<>(at));
  }
}
