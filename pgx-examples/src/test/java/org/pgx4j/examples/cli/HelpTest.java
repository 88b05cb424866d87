package org.pgx4j.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.cli.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.rules.engine.RuleEngine;

/** What is printed for {@code --help} and {@code --version}. */
class HelpTest {
  private static void assertHelp(Run run) {
    assertEquals(0, run.exit());
    assertEquals("", run.err());
    assertTrue(run.out().startsWith("Usage: pgx "), run.out());
    assertTrue(run.out().endsWith("\n"));
    assertFalse(run.out().contains("\r"));
    for (String line : run.lines()) {
      assertTrue(line.length() <= 80, line);
      assertEquals(line.stripTrailing(), line);
    }
  }

  @Test
  void aCommandTellsWhatItTakes() {
    String help =
        """
        Usage: pgx diff [--alone] [--drugs=A,B|all] [--format=FORMAT] [--out=FILE]
                        [--profiles=FILE|-] OLD NEW
        Compares knowledge: the rules that change, and the answers about profiles.
          OLD                       A folder or jar with packs, used over the bundled
                                    ones; or bundled.
          NEW                       What it is compared with.
          --alone                   Uses folders and jars without the bundled packs.
          --drugs=A,B|all           The drugs of profiles that name none (default: all).
          --format=FORMAT           text or json (default: text).
          --out=FILE                Writes to a file.
          --profiles=FILE|-         Profiles whose answers are compared, one JSON object
                                    a line.
          -h, --help                Prints this.
          -V, --version             Prints the version.
        """;
    assertEquals(help, Run.of("diff", "--help").out());
    assertEquals(help, Run.of("diff", "-h").out());
  }

  @Test
  void everyOptionIsTold() {
    List<Syntax> commands =
        List.of(
            CallCommand.SYNTAX,
            AssessCommand.SYNTAX,
            CohortCommand.SYNTAX,
            DiffCommand.SYNTAX,
            VerifyCommand.SYNTAX);
    Run all = Run.of("--help");
    assertHelp(all);
    for (Syntax command : commands) {
      assertTrue(all.out().contains("\n  " + command.command() + " "), all.out());
      Run help = Run.of(command.command(), "--help");
      assertHelp(help);
      for (Option option : command.options()) {
        String label = option.hasArg() ? "=" + option.getArgName() : "";
        assertTrue(help.out().contains("\n  --" + option.getLongOpt() + label + " "), help.out());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"call --help --nothing", "call --nothing -h", "call --vcf --help", "-V call -h"})
  void helpIsGivenWhateverElseIsWrong(String words) {
    assertHelp(Run.of(words.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "call --version", "verify -V"})
  void theVersionIsThatOfTheLibrary(String words) {
    Run run = Run.of(words.split(" "));
    assertEquals(0, run.exit());
    assertEquals("pgx4j " + RuleEngine.VERSION + "\n", run.out());
    assertEquals("", run.err());
  }

  @Test
  void afterTwoDashesNothingIsAnOption() {
    assertEquals(2, Run.of("call", "--", "--help").exit());
  }
}
