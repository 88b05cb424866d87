package org.pgx4j.rules.report;

import java.io.IOException;

/** Writes paragraphs wrapped at a column, without trailing spaces or control characters. */
final class Wrapped {
  private static final int COLUMNS = 88;

  private final Appendable out;

  Wrapped(Appendable out) {
    this.out = out;
  }

  void blank() throws IOException {
    out.append('\n');
  }

  /** A paragraph; its lines after the first are indented by {@code hanging} more. */
  void paragraph(int indent, int hanging, String text) throws IOException {
    String words = clean(text);
    int spaces = indent;
    for (int start = 0; start < words.length(); spaces = indent + hanging) {
      int end = lineEnd(words, start, COLUMNS - spaces);
      if (start > 0) {
        out.append('\n');
      }
      out.append(" ".repeat(spaces)).append(words, start, end);
      start = end + 1;
    }
    out.append('\n');
  }

  /** Where a line ends that starts there: at a space, as late as it fits, or after one word. */
  private static int lineEnd(String words, int start, int columns) {
    int length = words.length();
    int latest = start + columns;
    if (latest < length && words.codePointCount(start, latest) < columns) {
      boolean all = words.codePointCount(start, length) <= columns;
      latest = all ? length : words.offsetByCodePoints(start, columns);
    }
    if (latest >= length) {
      return length;
    }
    int last = words.lastIndexOf(' ', latest);
    int end = last > start ? last : words.indexOf(' ', start);
    return end < 0 ? length : end;
  }

  /**
   * The words with one space between them; what could move the cursor or the writing direction is a
   * space or made visible.
   */
  private static String clean(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' ? before == ' ' : c < ' ' || (c >= 0x7F && shown(c) != c)) {
        return cleaned(text);
      }
      before = c;
    }
    return before == ' ' ? cleaned(text) : text;
  }

  private static String cleaned(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = shown(text.charAt(i));
      if (c != ' ' || (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ')) {
        clean.append(c);
      }
    }
    int end = clean.length();
    return clean.substring(0, end > 0 && clean.charAt(end - 1) == ' ' ? end - 1 : end);
  }

  private static char shown(char c) {
    if (c == '\n' || c == '\t' || c == '\r') {
      return ' ';
    }
    boolean control = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    return control ? '?' : c;
  }
}
