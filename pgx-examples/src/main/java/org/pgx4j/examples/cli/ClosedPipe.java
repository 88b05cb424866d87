package org.pgx4j.examples.cli;

/** The reader of the output has gone, as {@code | head} does; the work ends without a word. */
final class ClosedPipe extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClosedPipe(Throwable cause) {
    super(cause);
  }
}
