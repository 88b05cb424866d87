package org.pgx4j.examples.cli;

/** What a command line asks for, ready to run. */
interface Command {
  /** Runs it; the exit code. */
  int run();
}
