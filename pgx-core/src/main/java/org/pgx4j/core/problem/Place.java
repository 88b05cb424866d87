package org.pgx4j.core.problem;

/**
 * Where in an input a problem was met: a source (file or field name), a line and a field within it.
 *
 * @param source the input, for example a file name; never a person's name
 * @param line the line, counted from 1; 0 = not applicable
 * @param field the column, member or position; empty = not applicable
 */
public record Place(String source, long line, String field) {

  /** A place without line and field. */
  public static Place of(String source) {
    return new Place(source, 0, "");
  }

  /** This place at a line, counted from 1. */
  public Place atLine(long number) {
    return new Place(source, number, field);
  }

  /** This place at a field. */
  public Place atField(String name) {
    return new Place(source, line, name);
  }

  @Override
  public String toString() {
    return source + (line > 0 ? ":" + line : "") + (field.isEmpty() ? "" : " " + field);
  }
}
