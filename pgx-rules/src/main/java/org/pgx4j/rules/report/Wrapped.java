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
    int column = 0;
    for (String word : clean(text).split(" ", -1)) {
      int width = word.codePointCount(0, word.length());
      if (width == 0) {
        continue;
      }
      if (column > 0 && column + 1 + width > COLUMNS) {
        out.append('\n');
        spaces(indent + hanging);
        column = indent + hanging;
      } else if (column == 0) {
        spaces(indent);
        column = indent;
      } else {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += width;
    }
    out.append('\n');
  }

  private void spaces(int count) throws IOException {
    out.append(" ".repeat(count));
  }

  /** The text with what could move the cursor or the writing direction made visible or a space. */
  private static String clean(String text) {
    StringBuilder clean = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7F) {
        continue;
      }
      boolean space = c == '\n' || c == '\t' || c == '\r';
      boolean control = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
      if (space || control) {
        clean = clean == null ? new StringBuilder(text) : clean;
        clean.setCharAt(i, space ? ' ' : '?');
      }
    }
    return clean == null ? text : clean.toString();
  }
}
