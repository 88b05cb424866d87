package org.pgx4j.rules.knowledge.imports;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes our files: two-space indent, and on one line what is short, so that diffs are read. */
final class JsonText {
  private static final int WIDTH = 120;

  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  /** A file of maps, lists, texts, whole numbers and truths. */
  static byte[] of(Map<String, ?> document) {
    JsonText text = new JsonText();
    text.write(document, 0);
    return text.out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(Object value, int indent) {
    boolean nested = value instanceof Map<?, ?> || value instanceof List<?>;
    int from = out.length();
    if (!nested || indent > 0) {
      line(value);
      if (!nested || out.length() - from + indent <= WIDTH) {
        return;
      }
      out.setLength(from);
    }
    if (value instanceof Map<?, ?> map) {
      out.append('{');
      map.forEach(
          (name, member) -> {
            next(indent, '{');
            quote(String.valueOf(name));
            out.append(": ");
            write(member, indent + 2);
          });
      out.append('\n').append(" ".repeat(indent)).append('}');
    } else if (value instanceof List<?> list) {
      out.append('[');
      list.forEach(
          item -> {
            next(indent, '[');
            write(item, indent + 2);
          });
      out.append('\n').append(" ".repeat(indent)).append(']');
    }
  }

  private void next(int indent, char open) {
    if (out.charAt(out.length() - 1) != open) {
      out.append(',');
    }
    out.append('\n').append(" ".repeat(indent + 2));
  }

  private void line(Object value) {
    if (value instanceof Map<?, ?> map) {
      String before = "{";
      for (Map.Entry<?, ?> member : map.entrySet()) {
        out.append(before);
        quote(String.valueOf(member.getKey()));
        out.append(": ");
        line(member.getValue());
        before = ", ";
      }
      out.append(map.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      String before = "[";
      for (Object item : list) {
        out.append(before);
        line(item);
        before = ", ";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof String text) {
      quote(text);
    } else {
      out.append(value);
    }
  }

  private void quote(String text) {
    out.append('"').append(JsonStringEncoder.getInstance().quoteAsString(text)).append('"');
  }
}
