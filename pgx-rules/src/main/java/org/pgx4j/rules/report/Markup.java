package org.pgx4j.rules.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Writes elements that are well-formed as HTML and as XML, as UTF-8; every text and attribute is
 * escaped.
 */
final class Markup {
  private final Deque<String> open = new ArrayDeque<>();
  private byte[] out = new byte[1 << 16];
  private int size;

  /** Opens an element. Attributes alternate between name and value. */
  Markup open(String tag, String... attributes) {
    start(tag, attributes);
    append('>');
    open.push(tag);
    return this;
  }

  /** Closes the element opened last. */
  Markup close() {
    ascii("</");
    ascii(open.pop());
    append('>');
    return this;
  }

  /** Closes the element opened last and ends the line. */
  Markup closeLine() {
    close();
    append('\n');
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
    start(tag, attributes);
    ascii("/>");
    return this;
  }

  /** A list of texts; nothing when there are none. */
  Markup list(String tag, List<String> items, String... attributes) {
    if (!items.isEmpty()) {
      open(tag, attributes);
      for (String item : items) {
        element("li", item);
      }
      close();
    }
    return this;
  }

  /** Markup from this package's own constants; never from data. */
  Markup trusted(String markup) {
    append(markup.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  private void start(String tag, String... attributes) {
    append('<');
    ascii(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      append(' ');
      ascii(attributes[i]);
      ascii("=\"");
      escape(attributes[i + 1]);
      append('"');
    }
  }

  /** Most texts are plain, and are their own bytes. */
  private void escape(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    append(isPlain(bytes) ? bytes : escaped(text).getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isPlain(byte[] bytes) {
    for (byte b : bytes) {
      if (!isPlain(b)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(int c) {
    return c >= ' ' && c < 0x7F && c != '<' && c != '>' && c != '&' && c != '"' && c != '\'';
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        int c = text.codePointAt(i);
        escape(c, escaped.append(text, plain, i));
        i += Character.charCount(c) - 1;
        plain = i + 1;
      }
    }
    return escaped.append(text, plain, text.length()).toString();
  }

  private static void escape(int c, StringBuilder escaped) {
    switch (c) {
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '&' -> escaped.append("&amp;");
      case '"' -> escaped.append("&quot;");
      case '\'' -> escaped.append("&#39;");
      default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
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

  private void append(char c) {
    grow(1);
    out[size++] = (byte) c;
  }

  /** The names of elements and attributes: each character is its byte. */
  @SuppressWarnings("deprecation")
  private void ascii(String text) {
    int length = text.length();
    grow(length);
    text.getBytes(0, length, out, size);
    size += length;
  }

  private void append(byte[] bytes) {
    grow(bytes.length);
    System.arraycopy(bytes, 0, out, size, bytes.length);
    size += bytes.length;
  }

  private void grow(int more) {
    if (size + more > out.length) {
      out = Arrays.copyOf(out, Math.max(2 * out.length, size + more));
    }
  }

  void writeTo(OutputStream stream) throws IOException {
    stream.write(out, 0, size);
  }

  @Override
  public String toString() {
    return new String(out, 0, size, StandardCharsets.UTF_8);
  }
}
