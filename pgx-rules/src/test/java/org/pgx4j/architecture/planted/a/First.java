package org.pgx4j.architecture.planted.a;

import org.pgx4j.architecture.planted.b.Second;

/** One half of a cycle between two packages. */
public final class First {
  public Second second() {
    return new Second();
  }
}
