package org.pgx4j.examples.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Whole cohorts: announced, and refused until a later version has it. */
@Command(name = "cohort", description = "Not available in this version.", hidden = true)
final class CohortCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw PgxCommand.notAvailable("cohort");
  }
}
