package org.pgx4j.core.calling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.GeneCopies;
import org.pgx4j.core.genotype.GenotypeCall.Reason;

/** What is known of a gene's copies in one sample, and what follows for its call. */
final class StructuralReading {
  private final AlleleDefinitions definitions;
  private final Set<StructuralFinding> findings;
  private final @Nullable GeneCopies known;
  private final @Nullable GeneStructure gene;

  private StructuralReading(GeneCalls calls) {
    definitions = calls.definitions();
    findings = calls.structure();
    known = calls.copies().orElse(null);
    gene = definitions.structure().orElse(null);
  }

  static StructuralReading of(GeneCalls calls) {
    return new StructuralReading(calls);
  }

  private boolean countsCopies() {
    return definitions.strategy() == CallingStrategy.COPY_NUMBER;
  }

  /** Whether whoever asked for the call stated the copies. */
  boolean isStated() {
    return known != null && known.source() == GeneCopies.Source.STATED;
  }

  /** Whether the gene is known to be on no chromosome, and its strategy has a name for that. */
  boolean hasNoCopy() {
    return countsCopies() && known != null && known.count() == 0;
  }

  /**
   * The copies that the call may rely on; null when none are known, or when a record changes the
   * gene in a way that a count does not tell.
   */
  @Nullable GeneCopies copies() {
    boolean uncertain =
        findings.contains(StructuralFinding.PARTIAL_OVER_POSITIONS)
            || findings.contains(StructuralFinding.COPIES_NOT_COUNTED);
    return uncertain && known != null && known.count() > 1 ? null : known;
  }

  /** Why the gene cannot be called whatever small variants say; null when it can. */
  @Nullable Reason refusal(Observation read) {
    if (findings.contains(StructuralFinding.COPIES_DISAGREE) && !isStated()) {
      return Reason.COPY_NUMBER_CONFLICT;
    }
    if (countsCopies()) {
      boolean named = gene != null && gene.deletion().isPresent();
      if (known != null && known.count() < 2 && !named) {
        return Reason.STRUCTURAL_VARIANT;
      }
      return hasNoCopy() && read.showsVariants() ? Reason.COPY_NUMBER_CONFLICT : null;
    }
    boolean changed =
        known == null
            ? findings.contains(StructuralFinding.COPIES_NOT_COUNTED)
            : known.count() != GeneCopies.USUAL;
    return changed || findings.contains(StructuralFinding.PARTIAL_OVER_POSITIONS)
        ? Reason.STRUCTURAL_VARIANT
        : null;
  }

  /** Alleles of the gene that small variants do not show. */
  List<String> alleles() {
    return gene == null ? List.of() : gene.alleles();
  }

  /** What the records say beside a count, as notes. */
  List<String> findings() {
    List<String> notes = new ArrayList<>();
    for (StructuralFinding finding : findings) {
      notes.add("structure-" + finding);
    }
    return notes;
  }

  /** The notes of a call. */
  List<String> notes() {
    List<String> notes = findings();
    if (countsCopies()) {
      GeneCopies copies = copies();
      notes.add(
          copies == null
              ? "copies-unknown"
              : switch (copies.count()) {
                case 0 -> "copies-none";
                case 1 -> "copies-one";
                case 2 -> "copies-two";
                default -> "copies-many";
              });
    }
    if (!alleles().isEmpty()) {
      notes.add("structural-alleles");
    }
    return notes;
  }
}
