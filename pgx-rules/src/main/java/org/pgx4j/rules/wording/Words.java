package org.pgx4j.rules.wording;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one language, with English behind it: a message that the language lacks is said
 * in English.
 *
 * <p>Placeholders are named, {@code {drug}}; a placeholder without a value stays as it is.
 */
public final class Words {
  /** The language that every message exists in. */
  public static final String ENGLISH = "en";

  private final String language;
  private final Map<String, String> messages;
  private final Map<String, String> english;
  private final @Nullable Function<String, Optional<String>> more;

  private Words(
      String language,
      Map<String, String> messages,
      Map<String, String> english,
      @Nullable Function<String, Optional<String>> more) {
    this.language = language;
    this.messages = new HashMap<>(messages);
    this.english = new HashMap<>(english);
    this.more = more;
  }

  /**
   * The words of a language.
   *
   * @param language a BCP 47 tag, {@code pt-BR}
   * @param messages its messages by key
   * @param english the English messages by key
   */
  public static Words of(
      String language, Map<String, String> messages, Map<String, String> english) {
    return new Words(language, messages, english, null);
  }

  /**
   * The words of a language, some of which are read only when they are asked for.
   *
   * @param language a BCP 47 tag, {@code pt-BR}
   * @param messages its messages by key
   * @param english the English messages by key
   * @param more gives the message of a key that neither has, the same each time, on any thread
   */
  public static Words of(
      String language,
      Map<String, String> messages,
      Map<String, String> english,
      Function<String, Optional<String>> more) {
    return new Words(language, messages, english, more);
  }

  /** The language's BCP 47 tag. */
  public String language() {
    return language;
  }

  /** The message of a key, when the language or English has it. */
  public Optional<String> find(String key) {
    String own = messages.get(key);
    String found = own != null ? own : english.get(key);
    if (found != null) {
      return Optional.of(found);
    }
    return more == null ? Optional.empty() : more.apply(key);
  }

  /** The message of a key; the key itself when there is none. */
  public String text(String key) {
    return find(key).orElse(key);
  }

  /** The message of a key with its placeholders filled. */
  public String text(String key, Map<String, String> values) {
    return fill(text(key), values);
  }

  /**
   * A term of the field in this language, as {@code term.poor-metabolizer} says it; the term itself
   * when it has none.
   */
  public String term(String group, String term) {
    return find(group + "." + keyOf(term)).orElse(term);
  }

  /**
   * A term as the last part of a key: lower case, everything but letters and digits as one hyphen.
   */
  public static String keyOf(String term) {
    StringBuilder key = new StringBuilder(term.length());
    for (int i = 0; i < term.length(); i++) {
      char c = lowerCase(term.charAt(i));
      boolean word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (word) {
        key.append(c);
      } else if (!key.isEmpty() && key.charAt(key.length() - 1) != '-') {
        key.append('-');
      }
    }
    int end = key.length();
    return end > 0 && key.charAt(end - 1) == '-' ? key.substring(0, end - 1) : key.toString();
  }

  private static char lowerCase(char c) {
    boolean capital = c >= 'A' && c <= 'Z';
    return capital ? (char) (c - 'A' + 'a') : c < 128 ? c : Character.toLowerCase(c);
  }

  private static String fill(String template, Map<String, String> values) {
    if (template.indexOf('{') < 0) {
      return template;
    }
    StringBuilder text = new StringBuilder(template.length() + 32);
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
      int close = template.indexOf('}', open);
      String value = close < 0 ? null : values.get(template.substring(open + 1, close));
      text.append(template, from, open);
      if (value == null) {
        text.append('{');
        from = open + 1;
      } else {
        text.append(value);
        from = close + 1;
      }
    }
    return text.append(template, from, template.length()).toString();
  }

  /** The language and how many messages it has. */
  @Override
  public String toString() {
    return "Words[" + language + ", " + messages.size() + " messages]";
  }
}
