package org.pgx4j.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.cli.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** How a command line is read. */
class ArgumentsTest {
  private static final Option FILE = Syntax.value("file", "FILE|-", "A file.");
  private static final Option COUNT = Syntax.value("count", "N", "A number.");
  private static final Option LOUD = Syntax.flag("loud", "Whether to be loud.");
  private static final Syntax NAMED = Syntax.of("sing", "Sings.", FILE, COUNT, LOUD);
  private static final Syntax WORDS =
      NAMED.with(new Syntax.Word("SONG", "What."), new Syntax.Word("KEY", "How high."));

  private static Problem refusal(Syntax syntax, String words) {
    String[] args = words.isEmpty() ? new String[0] : words.split(" ");
    Problem problem = assertThrows(PgxException.class, () -> Arguments.of(syntax, args)).problem();
    assertEquals(ProblemCode.USAGE, problem.code());
    assertEquals("pgx sing", problem.place().toString());
    return problem;
  }

  @Test
  void aValueFollowsItsOptionOrAnEqualsSign() {
    assertEquals("a.vcf", Arguments.of(NAMED, "--file", "a.vcf").value(FILE));
    assertEquals("a.vcf", Arguments.of(NAMED, "--file=a.vcf").value(FILE));
    assertEquals("A=b=c", Arguments.of(NAMED, "--file=A=b=c").value(FILE));
    assertEquals("", Arguments.of(NAMED, "--file=").value(FILE));
  }

  @Test
  void whatIsNotGivenHasNoValueOrTheUsualOne() {
    Arguments given = Arguments.of(NAMED, "--loud");
    assertNull(given.value(FILE));
    assertEquals("1", given.value(COUNT, "1"));
    assertTrue(given.has(LOUD));
    assertFalse(Arguments.of(NAMED).has(LOUD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "-5", "-x", "--nothing", "\"quoted\"", "a b", "@file", "-1=2"})
  void aValueMayLookLikeAnything(String value) {
    assertEquals(value, Arguments.of(NAMED, "--file", value, "--loud").value(FILE));
    assertEquals(value, Arguments.of(NAMED, "--loud", "--file=" + value).value(FILE));
  }

  @Test
  void wordsAreGivenInOrderAmongOptions() {
    Arguments given = Arguments.of(WORDS, "Ave", "--count", "2", "C");
    assertEquals("Ave", given.word(0));
    assertEquals("C", given.word(1));
    assertEquals("2", given.value(COUNT));
    assertEquals("--loud", Arguments.of(WORDS, "--", "--loud", "-file").word(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "--nothing; Use an option that --help tells; --nothing",
        "--fil a; Use an option that --help tells; --fil",
        "--FILE a; Use an option that --help tells; --FILE",
        "-x; Use an option that --help tells; -x",
        "-file a; Give options two dashes, and such a value as --option=-x; -file",
        "-filea; Give options two dashes, and such a value as --option=-x; -filea",
        "--count -file; Give options two dashes, and such a value as --option=-x; -file",
        "--loud=yes; Give --loud without a value; --loud=yes",
        "--file; Give a value after --file: FILE|-; ''",
        "--file --loud; Give a value after --file: FILE|-; --loud",
        "--file a --file b; Give --file only once; ''",
        "--loud --loud; Give --loud only once; ''",
        "a --loud b; Leave out what belongs to no option; a b",
        "-- --loud; Leave out what belongs to no option; --loud",
      })
  void whatIsNotUnderstoodIsToldWithWhatToDo(String words, String remedy, String value) {
    Problem problem = refusal(NAMED, words);
    assertEquals(remedy, problem.remedy());
    assertEquals(value, problem.value());
  }

  @Test
  void wordsThatLackAreNamed() {
    assertEquals("Give SONG and KEY", refusal(WORDS, "").remedy());
    assertEquals("Give KEY", refusal(WORDS, "Ave --loud").remedy());
    assertEquals("C", refusal(WORDS, "Ave A C").value());
  }
}
