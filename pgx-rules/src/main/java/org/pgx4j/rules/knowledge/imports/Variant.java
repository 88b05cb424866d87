package org.pgx4j.rules.knowledge.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A variant of a definition, on the forward strand, as VCF writes it.
 *
 * @param position the VCF position on GRCh38
 * @param ref the reference allele
 * @param alts the others
 * @param rsid the dbSNP identifier; empty when there is none
 * @param hgvs its HGVS name
 */
record Variant(int position, String ref, List<String> alts, String rsid, String hgvs) {
  private static final Pattern BASES = Pattern.compile("[ACGT]{1,500}");
  private static final Set<String> CODES = Set.of("R", "Y", "S", "W", "K", "M");

  static Variant of(Entry entry) {
    Variant variant =
        new Variant(
            entry.integer("position"),
            entry.text("ref"),
            entry.texts("alts"),
            entry.textOr("rsid", ""),
            entry.text("chromosomeHgvsName"));
    boolean bases =
        isBases(variant.ref)
            && variant.alts.stream().allMatch(Variant::isBases)
            && !variant.alts.isEmpty()
            && variant.position > 0;
    if (!bases) {
      throw entry.bad("Give a position, and ref and alts as bases");
    }
    return variant;
  }

  static List<Variant> all(Entry entry, String name) {
    return entry.listOrEmpty(name).stream().map(Variant::of).toList();
  }

  static boolean isBases(String text) {
    return BASES.matcher(text).matches();
  }

  /**
   * Whether it is the other's locus: a site can be ignored as one variant and define as another.
   */
  boolean isAt(Variant other) {
    return position == other.position && ref.equals(other.ref) && alts.equals(other.alts);
  }

  /** Whether an allele can have that here: a base of the variant's, or a letter for two. */
  boolean takes(String value) {
    return value.equals(ref) || alts.contains(value) || CODES.contains(value);
  }

  Map<String, Object> json() {
    Map<String, Object> json = Json.of("pos", position, "ref", ref, "alts", alts);
    if (!rsid.isEmpty()) {
      json.put("rsid", rsid);
    }
    json.put("hgvs", hgvs);
    return json;
  }
}
