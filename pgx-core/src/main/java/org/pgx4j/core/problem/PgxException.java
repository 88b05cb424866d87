package org.pgx4j.core.problem;

/**
 * An input that cannot be used; carries exactly one {@link Problem}, whose value is not part of the
 * message.
 */
public final class PgxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** An exception for a problem. */
  public PgxException(Problem problem) {
    super(problem.message());
    this.problem = problem;
  }

  /** An exception for a problem that another exception caused. */
  public PgxException(Problem problem, Throwable cause) {
    super(problem.message(), cause);
    this.problem = problem;
  }

  /** The problem. */
  public Problem problem() {
    return problem;
  }
}
