package org.pgx4j.rules.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.GenomeBuild;

/**
 * Which mitochondrial sequences of a file are the reference sequence of the definitions, rCRS
 * (NC_012920, 16,569 bases). The {@code chrM} of UCSC hg19 (NC_001807, 16,571 bases) is another
 * one, on which positions mean something else. Not thread-safe.
 */
final class MitochondrialContigs {
  private static final String RCRS = "16569";
  private static final Set<String> UCSC_NAMES = Set.of("chrm", "m");
  private static final Set<String> NAMES = Set.of("chrm", "m", "chrmt", "mt");

  /** The length of the longest name; files may declare thousands of other sequences. */
  private static final int LONGEST = 5;

  private final Map<String, String> lengths = new HashMap<>();

  /** Notes a sequence by its ID and length, each null when not given. */
  void note(@Nullable String id, @Nullable String length) {
    if (id != null && id.length() <= LONGEST && NAMES.contains(id.toLowerCase(Locale.ROOT))) {
      lengths.put(id, length == null ? "" : length);
    }
  }

  /**
   * Whether a mitochondrial sequence is rCRS. Without a length, GRCh37's {@code chrM} is taken for
   * the other one, which most files of that name have.
   */
  boolean isReference(String name, GenomeBuild assembly) {
    String length = lengths.getOrDefault(name, "");
    if (!length.isEmpty()) {
      return length.equals(RCRS);
    }
    return assembly != GenomeBuild.GRCH37 || !UCSC_NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether the header declares rCRS under one of its names. */
  boolean declaresReference(GenomeBuild assembly) {
    for (String name : lengths.keySet()) {
      if (isReference(name, assembly)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the header declares mitochondrial sequences, and none of them is rCRS. */
  boolean declaresOthersOnly(GenomeBuild assembly) {
    return !lengths.isEmpty() && !declaresReference(assembly);
  }
}
