package org.pgx4j.core.genotype;

import java.util.Comparator;

/**
 * Orders names as people do: digits by their value, so that {@code *2} comes before {@code *10}.
 */
public final class NaturalOrder implements Comparator<String> {

  /** The comparator; consistent with equals. */
  public static final Comparator<String> INSTANCE = new NaturalOrder();

  private NaturalOrder() {}

  @Override
  public int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      char x = a.charAt(i);
      char y = b.charAt(j);
      if (isDigit(x) && isDigit(y)) {
        int endA = endOfDigits(a, i);
        int endB = endOfDigits(b, j);
        int byNumber = compareNumbers(a, i, endA, b, j, endB);
        if (byNumber != 0) {
          return byNumber;
        }
        i = endA;
        j = endB;
      } else if (x != y) {
        return Character.compare(x, y);
      } else {
        i++;
        j++;
      }
    }
    int byRest = Integer.compare(a.length() - i, b.length() - j);
    return byRest != 0 ? byRest : a.compareTo(b);
  }

  private static int compareNumbers(String a, int i, int endA, String b, int j, int endB) {
    int startA = skipZeros(a, i, endA);
    int startB = skipZeros(b, j, endB);
    int byLength = Integer.compare(endA - startA, endB - startB);
    if (byLength != 0) {
      return byLength;
    }
    for (int k = 0; k < endA - startA; k++) {
      int byDigit = Character.compare(a.charAt(startA + k), b.charAt(startB + k));
      if (byDigit != 0) {
        return byDigit;
      }
    }
    return 0;
  }

  private static int endOfDigits(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int skipZeros(String text, int from, int end) {
    int start = from;
    while (start < end - 1 && text.charAt(start) == '0') {
      start++;
    }
    return start;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
