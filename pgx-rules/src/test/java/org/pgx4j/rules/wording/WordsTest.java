package org.pgx4j.rules.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static final Words WORDS =
      Words.of(
          "xx",
          Map.of("greet", "Olá {name}", "term.poor-metabolizer", "Metabolizador lento"),
          Map.of("greet", "Hello {name}", "part", "Bye {name}"));

  @Test
  void aMessageIsSaidInTheLanguage() {
    assertEquals("Olá Ada", WORDS.text("greet", Map.of("name", "Ada")));
  }

  @Test
  void aMessageThatTheLanguageLacksIsSaidInEnglish() {
    assertEquals("Bye Ada", WORDS.text("part", Map.of("name", "Ada")));
  }

  @Test
  void aMessageThatNobodyHasIsItsKey() {
    assertEquals("no.such.key", WORDS.text("no.such.key"));
    assertEquals(Optional.empty(), WORDS.find("no.such.key"));
  }

  @Test
  void aPlaceholderWithoutAValueStays() {
    assertEquals("Olá {name}", WORDS.text("greet", Map.of("other", "Ada")));
  }

  @Test
  void aValueIsNotFilledAgain() {
    assertEquals("Olá {name}", WORDS.text("greet", Map.of("name", "{name}")));
  }

  @Test
  void anUnclosedBraceStays() {
    Words odd = Words.of("en", Map.of("odd", "a {b", "two", "{x{name}"), Map.of());
    assertEquals("a {b", odd.text("odd", Map.of("b", "c")));
    assertEquals("{xAda", odd.text("two", Map.of("name", "Ada")));
  }

  @Test
  void aTermIsSaidInTheLanguageOrStays() {
    assertEquals("Metabolizador lento", WORDS.term("term", "Poor Metabolizer"));
    assertEquals("Odd Term", WORDS.term("term", "Odd Term"));
  }

  @ParameterizedTest
  @CsvSource({
    "Poor Metabolizer, poor-metabolizer",
    "-1639 AA, 1639-aa",
    "n/a, n-a",
    "Deficient with CNSHA, deficient-with-cnsha",
    "INDETERMINATE, indeterminate",
    "mg/d, mg-d",
    "III/Deficient!, iii-deficient"
  })
  void theKeyOfATermIsLowerCaseWithHyphens(String term, String key) {
    assertEquals(key, Words.keyOf(term));
  }

  @Test
  void itPrintsTheLanguageAndNoMessages() {
    assertFalse(WORDS.toString().contains("Olá"));
  }
}
