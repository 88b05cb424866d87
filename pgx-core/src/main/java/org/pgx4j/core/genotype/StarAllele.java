package org.pgx4j.core.genotype;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * A named allele of one gene, under the name that the gene's nomenclature gives it: {@code *2},
 * {@code *2A}, {@code *57:01:01:02}, {@code c.1905+1G>A (*2A)}, {@code rs9923231 variant (T)},
 * {@code Reference}, {@code Mediterranean}.
 *
 * @param gene the gene
 * @param name the name without the gene symbol; at most 200 characters, no {@code /}, {@code |},
 *     {@code ;}, square brackets or white space other than single blanks. A name in star form is
 *     {@code *} with letters, digits, dots and colons, without copies; two joined by {@code +} are
 *     one name where the nomenclature has it so ({@code *80+*28})
 */
public record StarAllele(Gene gene, String name) implements Comparable<StarAllele> {
  private static final int MAX_LENGTH = 200;

  /** Compiled when a name needs it, which few do. */
  private static final class StarForm {
    private static final String STAR =
        "\\*(?=[0-9A-Za-z])(?:(?!x\\d)[0-9A-Za-z.:#_-])+(?<![.:])(?: \\([^*()]+\\))?";
    private static final Pattern PATTERN = Pattern.compile(STAR + "(?:\\+" + STAR + ")*");
  }

  /** Checks the name's form; whether the allele is known is for the knowledge to say. */
  public StarAllele {
    if (!isPlain(name)) {
      check(gene, name);
    }
  }

  private static void check(Gene gene, String name) {
    if (hasOtherSymbol(name) && !name.startsWith(gene.symbol())) {
      throw new PgxException(
          Problem.ofValue(ProblemCode.MIXED_GENES, "allele", "Name one gene only", name));
    }
    if (!isName(name)) {
      throw new PgxException(
          Problem.ofValue(
              ProblemCode.INVALID_ALLELE,
              "allele",
              "Give one allele's name as the nomenclature writes it, without the gene symbol",
              name));
    }
  }

  /**
   * An allele by name; a leading gene symbol is dropped ({@code HLA-B*57:01} is {@code *57:01}).
   *
   * @throws PgxException {@code INVALID_ALLELE}, or {@code MIXED_GENES} with another gene's symbol
   */
  public static StarAllele of(Gene gene, String name) {
    return new StarAllele(gene, withoutSymbol(gene, name.strip()));
  }

  /** Whether this name has the star form, {@code *2}, {@code *57:01}. */
  public boolean isStar() {
    return name.charAt(0) == '*';
  }

  /**
   * This allele cut to a number of colon-separated fields: {@code *57:01:01:02} at two is {@code
   * *57:01}. A name with fewer fields is returned as it is.
   *
   * @throws PgxException {@code INVALID_VALUE} when the number is not positive
   */
  public StarAllele toFields(int fields) {
    if (fields < 1) {
      throw new PgxException(
          Problem.ofValue(
              ProblemCode.INVALID_VALUE,
              "allele fields",
              "Give 1 or more",
              Integer.toString(fields)));
    }
    int end = -1;
    for (int i = 0; i < fields; i++) {
      end = name.indexOf(':', end + 1);
      if (end < 0) {
        return this;
      }
    }
    return new StarAllele(gene, name.substring(0, end));
  }

  /** The number of colon-separated fields: 2 for {@code *57:01}, 1 for {@code *2}. */
  public int fields() {
    int fields = 1;
    for (int at = name.indexOf(':'); at >= 0; at = name.indexOf(':', at + 1)) {
      fields++;
    }
    return fields;
  }

  static String withoutSymbol(Gene gene, String text) {
    return text.startsWith(gene.symbol() + "*") ? text.substring(gene.symbol().length()) : text;
  }

  private static boolean isName(String name) {
    if (name.isEmpty()
        || name.length() > MAX_LENGTH
        || name.endsWith(" ")
        || hasForbidden(name)
        || isResult(name)
        || hasOtherSymbol(name)) {
      return false;
    }
    return name.charAt(0) == '*'
        ? StarForm.PATTERN.matcher(name).matches()
        : startsWithLetterOrDigit(name);
  }

  private static boolean startsWithLetterOrDigit(String name) {
    int start = name.charAt(0) == '-' ? 1 : 0;
    return start < name.length() && Character.isLetterOrDigit(name.codePointAt(start));
  }

  /** The usual cases, {@code *17} and {@code *57:01}, without the pattern. */
  private static boolean isPlain(String name) {
    int last = name.length() - 1;
    if (last < 1 || last >= MAX_LENGTH || name.charAt(0) != '*') {
      return false;
    }
    for (int i = 1; i <= last; i++) {
      char c = name.charAt(i);
      boolean between = (c == ':' || c == '.') && i > 1 && i < last;
      if (c == 'x' || !(between || isLetterOrDigit(c))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean hasOtherSymbol(String name) {
    int star = name.indexOf('*');
    if (star < 1 || star == name.length() - 1) {
      return false;
    }
    return Gene.isSymbol(name.substring(0, name.charAt(star - 1) == ' ' ? star - 1 : star));
  }

  /** A result of a test, {@code *57:01 positive}, or several names. */
  private static boolean isResult(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return isWord(lower, "positive")
        || isWord(lower, "negative")
        || lower.contains("  ")
        || lower.contains(" + ")
        || lower.endsWith(" +");
  }

  private static boolean isWord(String lower, String word) {
    return lower.endsWith(word)
        && (lower.length() == word.length()
            || lower.charAt(lower.length() - word.length() - 1) == ' ');
  }

  private static boolean hasForbidden(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (isForbidden(name.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isForbidden(int c) {
    return "/|;[]".indexOf(c) >= 0
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || (c != ' ' && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
  }

  // Written out: what a record links at run time would cost every start milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StarAllele that && gene.equals(that.gene) && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return 31 * gene.hashCode() + name.hashCode();
  }

  @Override
  public int compareTo(StarAllele other) {
    int byGene = gene.compareTo(other.gene);
    return byGene != 0 ? byGene : NaturalOrder.INSTANCE.compare(name, other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
