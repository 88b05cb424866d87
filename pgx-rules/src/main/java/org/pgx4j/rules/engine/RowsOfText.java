package org.pgx4j.rules.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.pgx4j.rules.condition.PatientView;

/** The rows that the text of a fact leaves, of up to 64; changed only while an index is made. */
final class RowsOfText {
  private final String fact;
  private long asking;
  private final Map<String, Long> byText = new HashMap<>();

  RowsOfText(String fact) {
    this.fact = fact;
  }

  /** Adds rows that ask for texts; not when one of them asks already, because both must hold. */
  boolean add(Set<String> texts, long rows) {
    if ((asking & rows) != 0) {
      return false;
    }
    asking |= rows;
    texts.forEach(text -> byText.merge(text, rows, (some, others) -> some | others));
    return true;
  }

  long left(long rows, PatientView patient) {
    if ((rows & asking) == 0) {
      return rows;
    }
    String text = patient.factInLowerCase(fact).orElse(null);
    Long holding = text == null ? null : byText.get(text);
    return holding == null ? rows & ~asking : rows & (holding | ~asking);
  }
}
