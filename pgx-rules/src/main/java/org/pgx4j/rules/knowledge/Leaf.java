package org.pgx4j.rules.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pgx4j.core.genotype.Gene;

/** The members of a condition that asks one thing, whatever its kind. */
final class Leaf {
  private final JsonCursor json;
  private final List<String> allowed;
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, List<String>> lists = new HashMap<>();
  private Bounds bounds = Bounds.NONE;
  private final List<String> flags = new ArrayList<>(0);

  private Leaf(JsonCursor json, String... members) {
    this.json = json;
    this.allowed = Arrays.asList(members);
  }

  /** Reads the object that the cursor is at; it may have these members only. */
  static Leaf read(JsonCursor json, String... members) {
    Leaf leaf = new Leaf(json, members);
    json.open();
    while (json.nextMember()) {
      leaf.member(json.member());
    }
    return leaf;
  }

  private void member(String name) {
    if (!allowed.contains(name)) {
      throw json.unknown();
    }
    switch (name) {
      case "is" -> {
        if (json.isText()) {
          texts.put(name, json.text());
        } else {
          lists.put(name, json.texts());
        }
      }
      case "drugs", "classes", "strength", "isNot", "alleles" -> lists.put(name, json.texts());
      case "notAvailable", "homozygous" -> {
        json.yes();
        flags.add(name);
      }
      case "from", "to", "above", "below" -> bounds = bounds.with(json);
      default -> texts.put(name, json.text());
    }
  }

  Gene gene() {
    return json.gene(text("gene"));
  }

  String text(String name) {
    String text = texts.get(name);
    if (text == null) {
      throw json.bad("Give the member " + name + ", a text");
    }
    return text;
  }

  String textOrEmpty(String name) {
    return texts.getOrDefault(name, "");
  }

  boolean has(String name) {
    return texts.containsKey(name) || lists.containsKey(name);
  }

  /** A list that must be there and have something in it. */
  List<String> list(String name) {
    List<String> list = lists.getOrDefault(name, List.of());
    if (list.isEmpty()) {
      throw json.bad("Give the member " + name + ", a list");
    }
    return list;
  }

  Set<String> set(String name) {
    return new HashSet<>(list(name));
  }

  Set<String> setOrEmpty(String name) {
    return has(name) ? set(name) : Set.of();
  }

  boolean hasBounds() {
    return !bounds.isEmpty();
  }

  Bounds bounds() {
    return bounds.checked(json);
  }

  boolean notAvailable() {
    return isSet("notAvailable");
  }

  /** Whether a member that can only be true is there. */
  boolean isSet(String flag) {
    return flags.contains(flag);
  }
}
