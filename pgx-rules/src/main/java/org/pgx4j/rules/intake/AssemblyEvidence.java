package org.pgx4j.rules.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.GenomeBuild;

/** What a VCF header says about the assembly. Not thread-safe. */
final class AssemblyEvidence {
  private static final List<String> NAMES_37 = List.of("grch37", "hg19", "hs37", "human_g1k_v37");
  private static final List<String> NAMES_38 = List.of("grch38", "hg38", "hs38");

  /** GenBank's name of the human assembly; a version is one of GRCh37 or of GRCh38. */
  private static final String GENBANK = "gca_000001405.";

  private static final int VERSION_37 = 1;
  private static final int FIRST_38 = 15;
  private static final int LAST_38 = 29;

  /** Chromosomes 1 to 22, X and Y (Genome Reference Consortium). */
  private static final int[] LENGTHS_38 = {
    248956422, 242193529, 198295559, 190214555, 181538259, 170805979, 159345973, 145138636,
    138394717, 133797422, 135086622, 133275309, 114364328, 107043718, 101991189, 90338345,
    83257441, 80373285, 58617616, 64444167, 46709983, 50818468, 156040895, 57227415
  };

  private static final int[] LENGTHS_37 = {
    249250621, 243199373, 198022430, 191154276, 180915260, 171115067, 159138663, 146364022,
    141213431, 135534747, 135006516, 133851895, 115169878, 107349540, 102531392, 90354753,
    81195210, 78077248, 59128983, 63025520, 48129895, 51304566, 155270560, 59373566
  };

  private static final int AUTOSOMES = 22;

  /** The mitochondrion of UCSC hg19, which is not the reference sequence (rCRS). */
  private static final String UCSC_CHRM = "16571";

  private static final List<String> SIGNS = List.of("<", ",", ", ");

  private final Set<String> named = new TreeSet<>();
  private final Set<GenomeBuild> builds = new TreeSet<>();
  private String lastNamed = "";
  private boolean foreign;

  /** Notes a {@code ##reference} or {@code ##assembly} line; another says nothing. */
  void note(String line) {
    if (line.startsWith("##reference=") || line.startsWith("##assembly=")) {
      add(build(line));
    }
  }

  private void add(@Nullable GenomeBuild build) {
    if (build != null) {
      builds.add(build);
    }
  }

  /** Notes a sequence by its ID, length and assembly, each null when not given. */
  void contig(@Nullable String id, @Nullable String length, @Nullable String assembly) {
    assembly(assembly);
    length(id, length);
  }

  private void assembly(@Nullable String name) {
    if (name != null && !name.isEmpty() && !name.equals(lastNamed)) {
      lastNamed = name;
      GenomeBuild build = build(name);
      add(build);
      named.add(build == null ? name.toLowerCase(Locale.ROOT) : build.toString());
    }
  }

  private void length(@Nullable String id, @Nullable String length) {
    if ("chrM".equals(id) && UCSC_CHRM.equals(length)) {
      builds.add(GenomeBuild.GRCH37);
    }
    int index = id == null ? -1 : chromosome(id);
    if (index < 0 || length == null) {
      return;
    }
    if (length.equals(Integer.toString(LENGTHS_38[index]))) {
      builds.add(GenomeBuild.GRCH38);
    } else if (length.equals(Integer.toString(LENGTHS_37[index]))) {
      builds.add(GenomeBuild.GRCH37);
    } else {
      foreign = true;
    }
  }

  private static int chromosome(String id) {
    String name = id.startsWith("chr") ? id.substring(3) : id;
    if (name.equals("X") || name.equals("Y")) {
      return name.equals("X") ? AUTOSOMES : AUTOSOMES + 1;
    }
    boolean number =
        (name.length() == 1 || name.length() == 2)
            && name.charAt(0) > '0'
            && name.charAt(0) <= '9'
            && isDigit(name.charAt(name.length() - 1));
    int index = number ? Integer.parseInt(name) - 1 : -1;
    return index < AUTOSOMES ? index : -1;
  }

  private static @Nullable GenomeBuild build(String text) {
    String name = text.toLowerCase(Locale.ROOT);
    int version = version(name);
    boolean is37 = hasAny(name, NAMES_37) || isNumbered(name, "b37") || version == VERSION_37;
    boolean is38 =
        hasAny(name, NAMES_38)
            || isNumbered(name, "b38")
            || (version >= FIRST_38 && version <= LAST_38);
    if (is37 == is38) {
      return null;
    }
    return is37 ? GenomeBuild.GRCH37 : GenomeBuild.GRCH38;
  }

  private static boolean hasAny(String text, List<String> names) {
    for (String name : names) {
      if (text.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text has a numbered name that is not the end of a word nor of a longer number. */
  private static boolean isNumbered(String text, String name) {
    int at = text.indexOf(name);
    while (at >= 0) {
      char before = at == 0 ? ' ' : text.charAt(at - 1);
      boolean inside = isDigit(before) || (before >= 'a' && before <= 'z');
      if (!inside && digit(text, at + name.length()) < 0) {
        return true;
      }
      at = text.indexOf(name, at + 1);
    }
    return false;
  }

  /** The first two digits of the version of GenBank's name; -1 when it is not there. */
  private static int version(String text) {
    int at = text.indexOf(GENBANK);
    int first = at < 0 ? -1 : digit(text, at + GENBANK.length());
    int second = first <= 0 ? -1 : digit(text, at + GENBANK.length() + 1);
    return second < 0 ? first : first * 10 + second;
  }

  private static int digit(String text, int index) {
    return index < text.length() && isDigit(text.charAt(index)) ? text.charAt(index) - '0' : -1;
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }

  /** The value of {@code key=value} between angle brackets; null when not there. */
  static @Nullable String attribute(String line, String key) {
    int from = after(line, key);
    if (from < 0) {
      return null;
    }
    boolean quoted = from < line.length() && line.charAt(from) == '"';
    int start = quoted ? from + 1 : from;
    int end = start;
    while (end < line.length() && (quoted ? "\"" : ",>").indexOf(line.charAt(end)) < 0) {
      end++;
    }
    return line.substring(start, end);
  }

  /** The index after {@code =} of a key that follows the first of the signs; -1 = of none. */
  private static int after(String line, String key) {
    int found = -1;
    int rank = SIGNS.size();
    int at = line.indexOf(key, line.indexOf('<') + 1);
    while (at >= 0 && rank > 0) {
      int end = at + key.length();
      if (end < line.length() && line.charAt(end) == '=') {
        int sign = sign(line, at, rank);
        found = sign < rank ? end + 1 : found;
        rank = sign;
      }
      at = line.indexOf(key, end);
    }
    return found;
  }

  /** Which of the first signs ends before an index; their number when none does. */
  private static int sign(String line, int end, int signs) {
    int sign = 0;
    while (sign < signs && !line.startsWith(SIGNS.get(sign), end - SIGNS.get(sign).length())) {
      sign++;
    }
    return sign;
  }

  /** Whether the header speaks of two assemblies. */
  boolean isMixed() {
    return named.size() > 1 || builds.size() > 1 || (foreign && !builds.isEmpty());
  }

  /** Whether the header speaks of an assembly that is neither GRCh37 nor GRCh38. */
  boolean isForeign() {
    return foreign && builds.isEmpty();
  }

  /** The assembly, when the header tells it. */
  Optional<GenomeBuild> build() {
    return builds.size() == 1 ? Optional.of(builds.iterator().next()) : Optional.empty();
  }
}
