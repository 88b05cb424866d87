package org.pgx4j.rules.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.Missing;

/**
 * What an answer rests on, told when it is asked for: everything it takes is immutable, so it is
 * the same each time, and what reports ask for again is kept.
 */
abstract class Basis {
  private volatile @Nullable Map<String, String> because;
  private volatile @Nullable List<Missing> missing;
  private volatile @Nullable List<Warning> warnings;

  /** The basis of an answer that no reading of a gene led to. */
  static Basis of(Explanation explanation) {
    return new Basis() {
      @Override
      Explanation explanation() {
        return explanation;
      }
    };
  }

  final Map<String, String> because() {
    Map<String, String> known = because;
    if (known == null) {
      known = findBecause();
      because = known;
    }
    return known;
  }

  final List<Missing> missing() {
    List<Missing> known = missing;
    if (known == null) {
      known = findMissing();
      missing = known;
    }
    return known;
  }

  final List<Warning> warnings() {
    List<Warning> known = warnings;
    if (known == null) {
      known = findWarnings();
      warnings = known;
    }
    return known;
  }

  Map<String, String> findBecause() {
    return Map.of();
  }

  List<Missing> findMissing() {
    return List.of();
  }

  List<Warning> findWarnings() {
    return List.of();
  }

  List<ResolvedGene> genes() {
    return List.of();
  }

  List<Alternative> alternatives() {
    return List.of();
  }

  List<Change> changes() {
    return List.of();
  }

  /** What {@link #changes} names, without working out all that may follow. */
  Collection<Missing> decisive() {
    return List.of();
  }

  abstract Explanation explanation();
}
