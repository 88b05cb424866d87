package org.pgx4j.rules.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page read as strictly as XML asks: tags nest, attributes are quoted, entities are known. */
final class Page {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-z][a-z0-9]*)((?: [a-zA-Z-]+=\"[^\"<]*\")*)(/?)>");
  private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-zA-Z-]+)=\"([^\"<]*)\"");
  private static final Pattern ENTITY = Pattern.compile("&(?!(lt|gt|amp|quot|#39);)");

  private final List<Tag> tags = new ArrayList<>();

  /** An element's start. */
  record Tag(String name, Map<String, String> attributes) {
    String attribute(String attribute) {
      return attributes.getOrDefault(attribute, "");
    }
  }

  Page(String html) {
    String doctype = "<!DOCTYPE html>\n";
    assertTrue(html.startsWith(doctype));
    assertTrue(!ENTITY.matcher(html).find(), "unknown entity");
    Deque<String> open = new ArrayDeque<>();
    int at = doctype.length();
    for (int start = html.indexOf('<', at); start >= 0; start = html.indexOf('<', at)) {
      Matcher tag = TAG.matcher(html).region(start, html.length());
      assertTrue(tag.lookingAt(), html.substring(start, Math.min(html.length(), start + 60)));
      at = tag.end();
      if (!tag.group(1).isEmpty()) {
        assertEquals(open.pop(), tag.group(2));
      } else {
        add(tag.group(2), tag.group(3));
        if (tag.group(4).isEmpty()) {
          open.push(tag.group(2));
        }
      }
    }
    assertTrue(open.isEmpty(), open::toString);
    assertEquals("\n", html.substring(at));
  }

  private void add(String name, String text) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(text);
    while (attribute.find()) {
      assertEquals(null, attributes.put(attribute.group(1), attribute.group(2)));
    }
    tags.add(new Tag(name, attributes));
  }

  List<Tag> tags() {
    return tags;
  }
}
