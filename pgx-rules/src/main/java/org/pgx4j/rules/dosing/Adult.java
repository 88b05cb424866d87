package org.pgx4j.rules.dosing;

/**
 * Inputs that several equations share. The ranges are ours: adults, and body sizes that occur among
 * those whom the equations were made from; a unit mistaken for another falls outside.
 */
final class Adult {
  static final Input AGE = Input.number("age", "a", 18, 110);
  static final Input HEIGHT = Input.number("height", "cm", 120, 220);
  static final Input WEIGHT = Input.number("weight", "kg", 30, 240);

  private Adult() {}
}
