package org.pgx4j.rules.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Writes elements that are well-formed as HTML and as XML; every text and attribute is escaped. */
final class Markup {
  private final StringBuilder out = new StringBuilder(16_384);
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element. Attributes alternate between name and value. */
  Markup open(String tag, String... attributes) {
    start(tag, attributes).append('>');
    open.push(tag);
    return this;
  }

  /** Closes the element opened last. */
  Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Closes the element opened last and ends the line. */
  Markup closeLine() {
    close();
    out.append('\n');
    return this;
  }

  Markup text(String text) {
    escape(text);
    return this;
  }

  /** An element with text only. */
  Markup element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** An element without content. */
  Markup empty(String tag, String... attributes) {
    start(tag, attributes).append("/>");
    return this;
  }

  /** A list of texts; nothing when there are none. */
  Markup list(String tag, List<String> items, String... attributes) {
    if (!items.isEmpty()) {
      open(tag, attributes);
      items.forEach(item -> element("li", item));
      close();
    }
    return this;
  }

  /** Markup from this package's own constants; never from data. */
  Markup trusted(String markup) {
    out.append(markup);
    return this;
  }

  private StringBuilder start(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
    return out;
  }

  /** Appends runs of plain characters as they are; most texts are one. */
  private void escape(String text) {
    int start = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.charAt(i);
      if (isPlain(c)) {
        i++;
        continue;
      }
      c = text.codePointAt(i);
      out.append(text, start, i);
      escape(c);
      i += Character.charCount(c);
      start = i;
    }
    out.append(text, start, text.length());
  }

  private static boolean isPlain(int c) {
    return c >= ' ' && c < 0x7F && c != '<' && c != '>' && c != '&' && c != '"' && c != '\'';
  }

  private void escape(int c) {
    switch (c) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
    }
  }

  /** Characters of XML, without those that control output or the direction of writing. */
  private static boolean isAllowed(int c) {
    int type = Character.getType(c);
    boolean space = c == '\n' || c == '\t';
    return space
        || !(type == Character.CONTROL
            || type == Character.SURROGATE
            || type == Character.FORMAT
            || (c & 0xFFFE) == 0xFFFE);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
