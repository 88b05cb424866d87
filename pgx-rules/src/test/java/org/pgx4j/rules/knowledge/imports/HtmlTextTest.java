package org.pgx4j.rules.knowledge.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.ProblemCode;

class HtmlTextTest {
  private static String words(String html) {
    return HtmlText.of(new Entry(Place.of("dump"), html));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "No markup at all | No markup at all",
        "<p>One.</p>  <p>Two.</p> | One. Two.",
        "A<br/>B<BR>C | A B C",
        "<ol><li>First</li><li>Second</li></ol> | • First • Second",
        "<p>See <a href=\"https://example.org/?a=1&amp;b=2\">the <em>page</em></a>.</p> | See the page.",
        "10<sup>9</sup> and m<sub>2</sub> | 10^9 and m_2",
        "less than 5 &lt; 6 &amp; more &ge; 7 | less than 5 < 6 & more ≥ 7",
        "3 < 4, 5 > 4, A & B | 3 < 4, 5 > 4, A & B",
        "&#8805;3 &#x2265;4 | ≥3 ≥4",
        "a&nbsp;b | a b"
      })
  void onlyTheMarkupIsTakenAway(String html, String words) {
    assertEquals(words, words(html));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<table><tr><td>1</td></tr></table>",
        "<img src=\"a.png\">",
        "<script>x</script>",
        "&unheardof;",
        "&#1114112;",
        "&#xZZ;",
        " "
      })
  void whatWordsAloneWouldChangeIsRefused(String html) {
    PgxException refused = assertThrows(PgxException.class, () -> words(html));
    assertEquals(ProblemCode.BAD_ENTRY, refused.problem().code());
  }

  @Test
  void whatIsDecodedIsNotReadAgain() {
    assertEquals("<p> &lt;", words("&lt;p&gt; &amp;lt;"));
  }
}
