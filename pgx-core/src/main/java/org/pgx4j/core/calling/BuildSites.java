package org.pgx4j.core.calling;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pgx4j.core.genotype.GenomeBuild;

/**
 * Where a gene's defining positions lie on an assembly, and which base that assembly has there.
 *
 * <p>An absent record means the assembly's own base, which is not always that of the definitions;
 * where nobody verified the base, absence means nothing.
 */
public final class BuildSites {
  private final GenomeBuild build;
  private final int shift;
  private final Map<Integer, String> differs;
  private final Set<Integer> unverified;

  private BuildSites(
      GenomeBuild build, int shift, Map<Integer, String> differs, Set<Integer> unverified) {
    this.build = build;
    this.shift = shift;
    this.differs = Map.copyOf(differs);
    this.unverified = Set.copyOf(unverified);
  }

  /**
   * Sites on another assembly than that of the definitions.
   *
   * @param build the assembly
   * @param shift what to add to a defined position to get the position there
   * @param differs the assembly's base where it is not the defined reference, by defined position
   * @param unverified defined positions whose base there is not verified
   */
  public static BuildSites of(
      GenomeBuild build, int shift, Map<Integer, String> differs, Set<Integer> unverified) {
    return new BuildSites(build, shift, differs, unverified);
  }

  /** The definitions' own assembly: nothing moves, every base is the defined reference. */
  static BuildSites own(GenomeBuild build) {
    return new BuildSites(build, 0, Map.of(), Set.of());
  }

  /** The assembly. */
  public GenomeBuild build() {
    return build;
  }

  /** The VCF position there. */
  public int position(DefiningPosition position) {
    return position.position() + shift;
  }

  /** A position of the definitions' assembly there. */
  public int position(int defined) {
    return defined + shift;
  }

  /** Whether every base is verified and the defined reference. */
  boolean isAsDefined() {
    return differs.isEmpty() && unverified.isEmpty();
  }

  /** The assembly's allele there; empty when nobody verified it. */
  public Optional<String> reference(DefiningPosition position) {
    if (unverified.contains(position.position())) {
      return Optional.empty();
    }
    return Optional.of(differs.getOrDefault(position.position(), position.reference()));
  }

  @Override
  public String toString() {
    return "BuildSites[" + build + ", shift " + shift + "]";
  }
}
