package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** What JSON is, another parser says too. */
class JsonTokensTest {
  private static final JsonFactory OTHER =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(128).build())
          .build();

  /** A file's tokens, one a line; how it ends when it is no JSON. */
  private static String tokens(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    JsonTokens tokens = new JsonTokens(bytes, "f.json");
    try {
      tokens.value();
      write(tokens, out);
      return tokens.isAtEnd() ? out.toString() : "no JSON";
    } catch (PgxException e) {
      return "no JSON";
    }
  }

  private static void write(JsonTokens tokens, StringBuilder out) {
    int line = tokens.line();
    if (tokens.kind() == '{') {
      out.append(line).append("{\n");
      tokens.enter();
      while (tokens.nextName()) {
        out.append(tokens.line()).append(tokens.name()).append(":\n");
        tokens.value();
        write(tokens, out);
      }
      out.append(tokens.line()).append("}\n");
    } else if (tokens.kind() == '[') {
      out.append(line).append("[\n");
      tokens.enter();
      while (tokens.nextItem()) {
        write(tokens, out);
      }
      out.append(tokens.line()).append("]\n");
    } else if (tokens.kind() == '"') {
      out.append(line).append('"').append(tokens.string()).append('\n');
    } else if (tokens.kind() == JsonTokens.WHOLE_NUMBER) {
      out.append(line).append('i').append(tokens.integer()).append('\n');
    } else {
      out.append(line).append(tokens.kind()).append('\n');
    }
  }

  private static String others(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    try (JsonParser parser = OTHER.createParser(bytes)) {
      int depth = 0;
      JsonToken token = parser.nextToken();
      do {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        out.append(parser.currentTokenLocation().getLineNr()).append(written(parser)).append('\n');
        token = parser.nextToken();
      } while (depth > 0);
      return token == null ? out.toString() : "no JSON";
    } catch (IOException | NullPointerException e) {
      return "no JSON";
    }
  }

  private static String written(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case FIELD_NAME -> parser.currentName() + ":";
      case VALUE_STRING -> '"' + parser.getText();
      case VALUE_NUMBER_INT -> "i" + parser.getIntValue();
      case VALUE_NUMBER_FLOAT -> ".";
      case VALUE_TRUE -> "t";
      case VALUE_FALSE, VALUE_NULL -> "n";
      default -> parser.getText();
    };
  }

  private static void eachBundledFile(Consumer<byte[]> test) {
    for (KnowledgePack pack : KnowledgePack.bundled()) {
      test.accept(pack.bytes(KnowledgePack.MANIFEST));
      for (KnowledgeFile file : pack.files()) {
        test.accept(pack.bytes(file.path()));
      }
    }
  }

  @Test
  void bundledFilesAreReadAsAnotherParserReadsThem() {
    eachBundledFile(bytes -> assertEquals(others(bytes), tokens(bytes)));
  }

  @Test
  void whatIsDamagedIsReadOrRefusedAsByAnotherParser() {
    Random random = new Random(1);
    byte[] damage =
        "{}[]\",:\\/ \n\t\r0123456789-+.eEtrufalsnul\u00e9\0".getBytes(StandardCharsets.UTF_8);
    eachBundledFile(
        bytes -> {
          byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, 2_000));
          for (int i = 0; i < 20; i++) {
            byte[] whole =
                i < 5 ? Arrays.copyOf(start, random.nextInt(start.length)) : ofPart(start);
            for (int j = 0; j < i % 3 && whole.length > 0; j++) {
              whole[random.nextInt(whole.length)] = damage[random.nextInt(damage.length)];
            }
            assertEquals(
                others(whole), tokens(whole), () -> new String(whole, StandardCharsets.UTF_8));
          }
        });
  }

  /** The longest part from the start that can be closed into JSON, closed. */
  private static byte[] ofPart(byte[] start) {
    StringBuilder open = new StringBuilder();
    String closing = "";
    int length = 0;
    boolean inText = false;
    for (int i = 0; i < start.length; i++) {
      char c = (char) start[i];
      if (c == '"' && start[i - 1] != '\\') {
        inText = !inText;
      } else if (!inText && (c == '{' || c == '[')) {
        open.append(c == '{' ? '}' : ']');
      } else if (!inText && (c == '}' || c == ']')) {
        open.setLength(open.length() - 1);
        length = i + 1;
        closing = new StringBuilder(open).reverse().toString();
      }
    }
    byte[] part = Arrays.copyOf(start, length + closing.length());
    byte[] end = closing.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(end, 0, part, length, end.length);
    return part;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        " [ ] ",
        "\"a\"",
        "[\"\\u00e9\\n\\/\\\\ \\\"é≥\\uD83D\\uDE00😀\", \"\", -0, 12, -2147483648, 2147483647]",
        "[0.5, 1e3, -1.5E-7, true, false, null]",
        "{\"a\":{\"b\":[{}]},\"\":1}",
        "\uFEFF{\"a\":1}",
        "[1\r\n,2\r,3\n]",
        "",
        " ",
        "{",
        "[1,]",
        "[,1]",
        "{\"a\":1,}",
        "{\"a\"}",
        "{\"a\" 1}",
        "{a:1}",
        "{'a':1}",
        "[1 2]",
        "[1}",
        "{\"a\":1]",
        "[01]",
        "[-]",
        "[+1]",
        "[.5]",
        "[1.]",
        "[1e]",
        "[2147483648]",
        "[-2147483649]",
        "[123456789012345678901234567890]",
        "[truE]",
        "[tru",
        "[NaN]",
        "[\"a\nb\"]",
        "[\"\\x\"]",
        "[\"\\u12g4\"]",
        "[\"\\u12\"]",
        "[\"a",
        "[\"a\\",
        "[1]x",
        "{} {}",
        "// no\n{}"
      })
  void bothParsersAgree(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertEquals(others(bytes), tokens(bytes));
  }

  @Test
  void nestingEndsWhereAnotherParserEndsIt() {
    for (int depth : new int[] {127, 128, 129, 5_000}) {
      byte[] bytes = ("[".repeat(depth) + "]".repeat(depth)).getBytes(StandardCharsets.UTF_8);
      assertEquals(others(bytes), tokens(bytes), () -> "depth " + depth);
    }
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    byte[] bytes = "[\"é\"]".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals("no JSON", tokens(bytes));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"schema": oops}          | Write a value
          {"schema" "a"}            | Write a colon after the name
          {"language": "en" "a": 1} | Write a comma or }
          {language: 1}             | Write a name in double quotes, or }
          {"language": "en          | Close the text by a double quote
          """)
  void whatIsNoJsonIsToldInWordsThatHelp(String text, String remedy) {
    byte[] bytes = ("\n" + text).getBytes(StandardCharsets.UTF_8);
    Problem problem =
        assertThrows(PgxException.class, () -> JsonFile.read(bytes, "f.json", new WordsFile()))
            .problem();
    assertEquals(ProblemCode.BAD_JSON, problem.code());
    assertEquals("f.json:2", problem.place().toString());
    assertEquals("Correct it: " + remedy, problem.remedy());
  }
}
