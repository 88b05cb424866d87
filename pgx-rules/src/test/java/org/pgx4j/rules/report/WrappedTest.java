package org.pgx4j.rules.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WrappedTest {
  @Test
  void aLineHoldsEightyEightColumnsAndNotOneMore() throws IOException {
    String full = "a".repeat(40) + " " + "b".repeat(45);
    assertEquals("  " + full + "\n", paragraph(2, 2, full));
    assertEquals(
        "  " + "a".repeat(40) + "\n      " + "b".repeat(46) + "\n", paragraph(2, 4, full + "b"));
  }

  @Test
  void aWordTooLongForALineStandsAloneOnOne() throws IOException {
    String address = "https://example.org/" + "x".repeat(90);
    assertEquals("see\n  " + address + "\n  there\n", paragraph(0, 2, "see " + address + " there"));
    assertEquals(address + "\n", paragraph(0, 2, address));
  }

  @Test
  void whatMovesTheCursorIsASpaceOrShown() throws IOException {
    assertEquals("a b c?d?\n", paragraph(0, 2, " a \t b\r\nc\u0007d\u202E "));
    assertEquals("\n", paragraph(2, 2, " "));
    assertEquals("\n", paragraph(2, 2, ""));
  }

  @Test
  void columnsAreCountedInCharactersThatPeopleSee() throws IOException {
    String line = "\uD83E\uDDEC".repeat(86);
    assertEquals("  " + line + "\n    x\n", paragraph(2, 2, line + " x"));
    assertEquals("  " + line.substring(4) + " x\n", paragraph(2, 2, line.substring(4) + " x"));
  }

  @Test
  void everyWordIsThereInOrderAndNoLineCouldTakeTheNextWord() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = random.nextInt(60); word > 0; word--) {
        text.append("→é-a".charAt(random.nextInt(4))).append("x".repeat(random.nextInt(30)));
        text.append(" ".repeat(1 + random.nextInt(2)));
      }
      String[] lines = paragraph(0, 4, text.toString()).split("\n");
      assertEquals(
          text.toString().replaceAll(" +", " ").strip(),
          String.join("", lines).replace("    ", " "));
      for (int line = 1; line < lines.length; line++) {
        String first = lines[line].strip().split(" ")[0];
        assertTrue(lines[line].length() <= 88 && lines[line - 1].length() + first.length() >= 88);
      }
    }
  }

  private static String paragraph(int indent, int hanging, String text) throws IOException {
    StringBuilder out = new StringBuilder();
    new Wrapped(out).paragraph(indent, hanging, text);
    return out.toString();
  }
}
