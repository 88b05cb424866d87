package org.pgx4j.rules.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How one node of a condition was judged, with its children.
 *
 * @param node what was asked, as text
 * @param truth the answer
 * @param saw the value seen; empty when none was known or the node only combines others
 * @param missing what an UNKNOWN leaf would need; null otherwise
 * @param children the parts, in order; of a leaf, how the value is computed from others
 */
public record Explanation(
    String node, Truth truth, String saw, @Nullable Missing missing, List<Explanation> children) {
  /** Copies the list. */
  public Explanation {
    children = List.copyOf(children);
  }

  static Explanation leaf(String node, Truth truth, Optional<String> saw, Missing missing) {
    return leaf(node, truth, saw, missing, List.of());
  }

  /** A leaf with how what it asks for is computed. */
  static Explanation leaf(
      String node,
      Truth truth,
      Optional<String> saw,
      Missing missing,
      List<Explanation> computations) {
    return new Explanation(
        node, truth, saw.orElse(""), truth == Truth.UNKNOWN ? missing : null, computations);
  }

  /** A thing as it prints itself, where there is one. */
  static Optional<String> text(Optional<?> thing) {
    return thing.isEmpty() ? Optional.empty() : Optional.of(thing.get().toString());
  }

  /** Things as they print themselves, in the order given, joined by a word. */
  static String joined(String word, Iterable<?> things) {
    StringBuilder text = new StringBuilder();
    for (Object thing : things) {
      text.append(text.isEmpty() ? "" : word).append(thing);
    }
    return text.toString();
  }

  /** Texts in alphabetical order, any of which is asked for. */
  static String anyOf(Set<String> texts) {
    return texts.size() == 1 ? texts.iterator().next() : String.join(" or ", new TreeSet<>(texts));
  }

  /** How each of several conditions was judged. */
  static List<Explanation> each(List<Condition> conditions, PatientView patient) {
    List<Explanation> each = new ArrayList<>(conditions.size());
    for (Condition one : conditions) {
      each.add(one.explain(patient));
    }
    return each;
  }

  /** A node with children. */
  public static Explanation of(String node, Truth truth, List<Explanation> children) {
    return new Explanation(node, truth, "", null, children);
  }

  /**
   * What the UNKNOWN leaves below UNKNOWN nodes need, in order; what could not change the answer is
   * left out.
   */
  public List<Missing> whatIsMissing() {
    TreeSet<Missing> found = new TreeSet<>();
    collect(found);
    return List.copyOf(found);
  }

  private void collect(TreeSet<Missing> found) {
    if (truth != Truth.UNKNOWN) {
      return;
    }
    if (missing != null) {
      found.add(missing);
    }
    for (Explanation child : children) {
      child.collect(found);
    }
  }

  /** The node and its answer; what was seen is a person's. */
  @Override
  public String toString() {
    return "Explanation[" + node + " " + truth + "]";
  }
}
