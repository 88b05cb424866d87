package org.pgx4j.rules.condition;

import java.util.List;
import java.util.Optional;
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
    children.forEach(child -> child.collect(found));
  }

  /** The node and its answer; what was seen is a person's. */
  @Override
  public String toString() {
    return "Explanation[" + node + " " + truth + "]";
  }
}
