package org.pgx4j.core.problem;

import java.util.Objects;

/**
 * One thing wrong with an input: a stable code, the place, the remedy, and the offending value.
 *
 * <p>{@link #message()} leaves the value out, because it may be patient data; only a command line
 * that talks to the person who typed it prints {@link #value()}.
 */
public final class Problem {
  private final ProblemCode code;
  private final Place place;
  private final String remedy;
  private final String value;

  private Problem(ProblemCode code, Place place, String remedy, String value) {
    this.code = Objects.requireNonNull(code);
    this.place = Objects.requireNonNull(place);
    this.remedy = Objects.requireNonNull(remedy);
    this.value = Objects.requireNonNull(value);
  }

  /** A problem without an offending value. */
  public static Problem of(ProblemCode code, Place place, String remedy) {
    return new Problem(code, place, remedy, "");
  }

  /** A problem with the value that caused it. */
  public static Problem of(ProblemCode code, Place place, String remedy, String value) {
    return new Problem(code, place, remedy, value);
  }

  /** A problem with a bare value: the place is the kind of value. */
  public static Problem ofValue(ProblemCode code, String kind, String remedy, String value) {
    return new Problem(code, Place.of(kind), remedy, value);
  }

  /** The kind of problem. */
  public ProblemCode code() {
    return code;
  }

  /** Where it was met. */
  public Place place() {
    return place;
  }

  /** What to do about it, as a sentence without its full stop. */
  public String remedy() {
    return remedy;
  }

  /** The offending value, empty when there is none. May be patient data. */
  public String value() {
    return value;
  }

  /** This problem at another place. */
  public Problem at(Place newPlace) {
    return new Problem(code, newPlace, remedy, value);
  }

  /** Code, title, place and remedy on one line, without the value. */
  public String message() {
    return code.code() + ": " + code.title() + " (" + place + "). " + remedy;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Problem that
        && code == that.code
        && place.equals(that.place)
        && remedy.equals(that.remedy)
        && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, place, remedy, value);
  }

  @Override
  public String toString() {
    return message();
  }
}
