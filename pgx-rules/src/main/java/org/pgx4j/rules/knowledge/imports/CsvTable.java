package org.pgx4j.rules.knowledge.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * Reads a comma-separated table with a header, row by row: fields in quotes may hold commas, line
 * ends and doubled quotes.
 */
final class CsvTable {
  private static final int END = -1;

  private final Reader in;
  private final String file;
  private final StringBuilder field = new StringBuilder();
  private List<String> header = List.of();
  private int next;
  private int line = 1;
  private int characters;

  private CsvTable(Reader in, String file) {
    this.in = in;
    this.file = file;
  }

  /**
   * One row.
   *
   * @param place where it begins
   * @param cells its fields by the names of their columns; {@code N/A} is empty
   * @param isWhole whether it has as many fields as the header
   */
  record Row(Place place, Map<String, String> cells, boolean isWhole) {
    void requireWhole() {
      if (!isWhole) {
        throw new PgxException(
            Problem.of(ProblemCode.BAD_TABLE, place, "Give as many fields as the header has"));
      }
    }

    String text(String column) {
      String text = textOr(column);
      if (text.isEmpty()) {
        throw bad("Give " + column);
      }
      return text;
    }

    String textOr(String column) {
      return cells.getOrDefault(column, "");
    }

    int integer(String column) {
      String text = text(column);
      if (!text.matches("\\d{1,9}")) {
        throw bad("Give a whole number in " + column);
      }
      return Integer.parseInt(text);
    }

    PgxException bad(String remedy) {
      return new PgxException(Problem.of(ProblemCode.BAD_ENTRY, place, remedy));
    }
  }

  /**
   * Reads a table that must have certain columns.
   *
   * @throws PgxException {@code BAD_TABLE}, {@code TOO_LARGE} or {@code UNREADABLE_INPUT}
   */
  static void read(String file, InputStream in, List<String> columns, Consumer<Row> rows) {
    Reader text =
        new InputStreamReader(
            new BufferedInputStream(in),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    CsvTable table = new CsvTable(text, file);
    try {
      table.read(columns, rows);
    } catch (CharacterCodingException e) {
      throw new PgxException(table.problem(ProblemCode.BAD_TABLE, "Save it as UTF-8"), e);
    } catch (IOException e) {
      throw new PgxException(
          table.problem(ProblemCode.UNREADABLE_INPUT, "Check the file's content"), e);
    }
  }

  private void read(List<String> columns, Consumer<Row> rows) throws IOException {
    next = in.read();
    if (next == '\uFEFF') {
      next = in.read();
    }
    header = fields();
    if (!header.containsAll(columns)) {
      throw new PgxException(
          problem(ProblemCode.BAD_TABLE, "Give the columns " + String.join(", ", columns)));
    }
    for (int count = 0; next != END; count++) {
      if (count >= Limits.ENTRIES) {
        throw tooLarge();
      }
      Place place = Place.of(file).atLine(line);
      List<String> fields = fields();
      if (fields.size() > 1 || !fields.get(0).isBlank()) {
        rows.accept(new Row(place, cells(fields), fields.size() == header.size()));
      }
    }
  }

  private Map<String, String> cells(List<String> fields) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < Math.min(fields.size(), header.size()); i++) {
      String text = fields.get(i).strip();
      cells.put(header.get(i), text.equals("N/A") ? "" : text);
    }
    return cells;
  }

  private List<String> fields() throws IOException {
    List<String> fields = new ArrayList<>();
    while (true) {
      fields.add(field());
      int end = next;
      if (next != END) {
        take();
      }
      if (end != ',') {
        return fields;
      }
    }
  }

  /** The field that begins here; leaves the cursor at the comma or line end behind it. */
  private String field() throws IOException {
    field.setLength(0);
    boolean quoted = false;
    while (next != END) {
      if (next == '"') {
        take();
        if (quoted && next == '"') {
          append();
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && (next == ',' || next == '\n')) {
        break;
      } else if (!quoted && next == '\r') {
        take();
      } else {
        append();
      }
    }
    if (quoted) {
      throw new PgxException(problem(ProblemCode.BAD_TABLE, "Close the quotes of the last field"));
    }
    return field.toString();
  }

  private void append() throws IOException {
    if (field.length() >= Limits.TEXT) {
      throw tooLarge();
    }
    field.append((char) next);
    take();
  }

  private void take() throws IOException {
    if (next == '\n') {
      line++;
    }
    next = in.read();
    if (++characters > Limits.BYTES) {
      throw tooLarge();
    }
  }

  private PgxException tooLarge() {
    return new PgxException(
        problem(ProblemCode.TOO_LARGE, "Give at most 64 MiB and " + Limits.ENTRIES + " rows"));
  }

  private Problem problem(ProblemCode code, String remedy) {
    return Problem.of(code, Place.of(file).atLine(line), remedy);
  }
}
