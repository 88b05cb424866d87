package org.pgx4j.rules.intake;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many copies a chromosome with each allele of a record has: one with REF, none with {@code
 * <DEL>}, two with {@code <DUP>}, n with {@code <CNn>}; {@code <CNV>} does not say.
 */
final class StructuralAlleles {
  /** A genotype that says nothing of copies: reference, or not called. */
  static final int SILENT = -1;

  /** A changed number of copies that is not counted. */
  static final int UNCOUNTED = -2;

  private static final Pattern COUNTED = Pattern.compile("<CN(\\d{1,2})>");
  private static final Pattern WHOLE = Pattern.compile("(\\d{1,4})(?:\\.0+)?");

  private final int[] copies;

  private StructuralAlleles(int[] copies) {
    this.copies = copies;
  }

  /** The alleles of ALT as written. */
  static StructuralAlleles of(String alternates) {
    String[] names = alternates.toUpperCase(Locale.ROOT).split(",", -1);
    int[] copies = new int[names.length + 1];
    copies[0] = 1;
    for (int i = 0; i < names.length; i++) {
      copies[i + 1] = copies(names[i]);
    }
    return new StructuralAlleles(copies);
  }

  private static int copies(String name) {
    Matcher counted = COUNTED.matcher(name);
    if (counted.matches()) {
      return Integer.parseInt(counted.group(1));
    }
    if (is(name, "DEL")) {
      return 0;
    }
    return is(name, "DUP") ? 2 : is(name, "CNV") ? UNCOUNTED : 1;
  }

  /** Whether a symbol is of a type or one of its subtypes, {@code <DUP:TANDEM>}. */
  private static boolean is(String name, String type) {
    return name.equals("<" + type + ">") || name.startsWith("<" + type + ":");
  }

  /** The number of alleles, REF included. */
  int count() {
    return copies.length;
  }

  /** Which alleles take away what they cover. */
  boolean[] deletions() {
    boolean[] gone = new boolean[copies.length];
    for (int i = 0; i < gone.length; i++) {
      gone[i] = copies[i] == 0;
    }
    return gone;
  }

  /**
   * The copies of one sample, {@link #SILENT} or {@link #UNCOUNTED}.
   *
   * @param keys the names of FORMAT
   * @param fields the sample's fields
   */
  int of(List<String> keys, List<String> fields) {
    String stated = field("CN", keys, fields);
    if (!stated.isEmpty() && !stated.equals(".")) {
      Matcher whole = WHOLE.matcher(stated);
      return whole.matches() ? Integer.parseInt(whole.group(1)) : UNCOUNTED;
    }
    return ofGenotype(field("GT", keys, fields));
  }

  private int ofGenotype(String genotype) {
    String[] numbers = genotype.split("[/|]", -1);
    boolean changed = false;
    boolean counted = numbers.length == 2;
    int sum = 0;
    for (String number : numbers) {
      int here = number.matches("\\d{1,4}") ? Integer.parseInt(number) : -1;
      if (here < 0 || here >= copies.length || copies[here] < 0) {
        changed |= here > 0;
        counted = false;
      } else {
        changed |= here > 0;
        sum += copies[here];
      }
    }
    return !changed ? SILENT : counted ? sum : UNCOUNTED;
  }

  /** One sample's field; empty when the record does not have it. */
  static String field(String key, List<String> keys, List<String> fields) {
    int index = keys.indexOf(key);
    return index >= 0 && index < fields.size() ? fields.get(index) : "";
  }
}
