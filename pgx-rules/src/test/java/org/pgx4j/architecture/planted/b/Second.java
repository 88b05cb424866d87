package org.pgx4j.architecture.planted.b;

import org.pgx4j.architecture.planted.a.First;

/** The other half of the cycle. */
public final class Second {
  public First first() {
    return new First();
  }
}
