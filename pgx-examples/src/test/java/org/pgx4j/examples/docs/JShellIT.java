package org.pgx4j.examples.docs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A script that fails still ends JShell with 0, so its last line is what counts. */
class JShellIT {
  @Test
  void fiveLinesReachARecommendation() throws Exception {
    String printed =
        Repository.run(
            List.of(
                Repository.tool("jshell"),
                "--class-path",
                Repository.jar().toString(),
                "--startup",
                "DEFAULT",
                "--startup",
                "docs/jshell/pgx.jsh",
                "docs/jshell/first-steps.jsh"));
    assertTrue(printed.strip().endsWith("first steps done: 3 recommendations"), printed);
  }
}
