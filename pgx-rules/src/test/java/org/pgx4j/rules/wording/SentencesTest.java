package org.pgx4j.rules.wording;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.core.recommendation.Dose;

class SentencesTest {
  private static final BigDecimal FORTY = BigDecimal.valueOf(40);
  private static final BigDecimal EIGHTY = BigDecimal.valueOf(80);
  private static final Words ENGLISH = words("en");
  private static final Words PORTUGUESE = words("pt-BR");
  private static final List<UnaryOperator<Action.Builder>> VARIANTS =
      List.of(
          action -> action,
          action -> action.percent(FORTY, FORTY),
          action -> action.percent(FORTY, EIGHTY),
          action -> action.percent(FORTY, null),
          action -> action.percent(null, EIGHTY),
          action -> action.dose(Dose.of(FORTY, FORTY, "mg/d")),
          action -> action.dose(Dose.of(FORTY, EIGHTY, "mg/d")),
          action -> action.dose(Dose.of(FORTY, null, "mg/d")),
          action -> action.dose(Dose.of(null, EIGHTY, "mg/d")),
          action -> action.alternatives(List.of("betadrug")),
          action -> action.alternatives(List.of("betadrug", "gammadrug", "deltadrug")),
          action -> action.monitor("levels"),
          action -> action.drug("ABC1"),
          action -> action.condition("if naive"));

  private static Words words(String language) {
    return Words.of(language, messages(language), messages(Words.ENGLISH));
  }

  private static Map<String, String> messages(String language) {
    String file = "/META-INF/pgx/vocabulary/words/" + language + ".json";
    try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(file))) {
      Map<String, String> messages = new HashMap<>();
      new ObjectMapper()
          .readTree(in)
          .get("messages")
          .properties()
          .forEach(entry -> messages.put(entry.getKey(), entry.getValue().asText()));
      return messages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String say(Action.Builder action) {
    return new Sentences(ENGLISH).of(action.build(), "alphadrug");
  }

  @ParameterizedTest
  @EnumSource(ActionKind.class)
  void everyKindAndVariantIsASentenceInEveryLanguage(ActionKind kind) {
    for (Words words : List.of(ENGLISH, PORTUGUESE)) {
      for (int i = 0; i < VARIANTS.size(); i++) {
        Action action = VARIANTS.get(i).apply(Action.builder(kind)).build();
        String text = new Sentences(words).of(action, "alphadrug");
        String where = words.language() + " " + kind + " variant " + i + ": " + text;
        assertAll(
            () -> assertFalse(text.contains("{") || text.contains("}"), where),
            () -> assertFalse(text.contains("action."), where),
            () -> assertTrue(text.endsWith("."), where));
      }
    }
  }

  @Test
  void numbersAreWrittenInFull() {
    assertEquals(
        "Give alphadrug at 40 % of the standard dose.",
        say(Action.builder(ActionKind.REDUCE_DOSE).percent(FORTY, new BigDecimal("40.0"))));
    assertTrue(
        say(Action.builder(ActionKind.ADJUST_DOSE)
                .dose(Dose.of(null, new BigDecimal("1E+1"), "mg")))
            .contains("10 mg"));
  }

  @Test
  void aShareOfSomethingElseThanTheStandardDoseSaysOfWhat() {
    Action.Builder share =
        Action.builder(ActionKind.REDUCE_DOSE).percent(FORTY, EIGHTY).percentOf("the usual one");
    assertEquals("Reduce alphadrug to 40–80 % of the usual one.", say(share));
    assertEquals("Reduce alphadrug to 1–2 mg/week.", say(share.dose(mg("1", "2"))));
    assertEquals(
        "Increase alphadrug to 80 % of the usual one.",
        say(
            Action.builder(ActionKind.INCREASE_DOSE)
                .percent(EIGHTY, EIGHTY)
                .percentOf("the usual one")));
  }

  private static Dose mg(String low, String high) {
    return Dose.of(new BigDecimal(low), new BigDecimal(high), "mg/wk");
  }

  @Test
  void anotherDrugIsNamedInsteadOfTheOneAskedAbout() {
    assertEquals("Avoid betadrug.", say(Action.builder(ActionKind.AVOID).drug("betadrug")));
    assertEquals("Test ABC1 first.", say(Action.builder(ActionKind.TEST).drug("ABC1")));
  }

  @Test
  void alternativesAreListed() {
    Action.Builder action = Action.builder(ActionKind.ALTERNATIVE);
    assertEquals(
        "Instead of alphadrug, use betadrug.", say(action.alternatives(List.of("betadrug"))));
    assertEquals(
        "Instead of alphadrug, use betadrug, gammadrug or deltadrug.",
        say(action.alternatives(List.of("betadrug", "gammadrug", "deltadrug"))));
  }

  @Test
  void aSentenceStartsWithACapital() {
    assertEquals("Alphadrug is contraindicated.", say(Action.builder(ActionKind.CONTRAINDICATED)));
  }

  @Test
  void aConditionComesFirst() {
    assertEquals(
        "If naive: Avoid alphadrug.", say(Action.builder(ActionKind.AVOID).condition("If naive")));
  }

  @Test
  void severalActionsAreSeveralSentences() {
    assertEquals(
        "Avoid alphadrug. Monitor levels.",
        new Sentences(ENGLISH)
            .of(
                List.of(
                    Action.of(ActionKind.AVOID),
                    Action.builder(ActionKind.MONITOR).monitor("levels").build()),
                "alphadrug"));
  }

  @Test
  void whatALanguageLacksIsSaidInEnglish() {
    Words empty = Words.of("xx", Map.of(), messages(Words.ENGLISH));
    assertEquals(
        "Avoid alphadrug.", new Sentences(empty).of(Action.of(ActionKind.AVOID), "alphadrug"));
  }
}
