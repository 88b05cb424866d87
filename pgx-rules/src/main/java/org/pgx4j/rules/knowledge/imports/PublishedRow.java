package org.pgx4j.rules.knowledge.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One recommendation as published.
 *
 * @param population the population's name
 * @param lookup what is asked of each gene, by symbol
 * @param says what is said then
 */
record PublishedRow(String population, Map<String, LookedUp> lookup, Says says) {

  /**
   * What a row says, in the authority's words.
   *
   * @param strength the strength
   * @param none whether that strength says that nothing is recommended
   * @param text the recommendation; empty when the row has none
   * @param implications what the results mean
   * @param comment a remark; empty when there is none
   */
  record Says(
      String strength, boolean none, String text, List<String> implications, String comment) {

    /**
     * The one action of the row. Its kind is never guessed from the text: CONSIDER, which is never
     * routine, or NO_RECOMMENDATION where the authority's strength says so or there is no text.
     */
    Map<String, Object> action(VerbatimWords words) {
      boolean nothing = none || strength.equalsIgnoreCase("no recommendation") || text.isEmpty();
      Map<String, Object> action = Json.of("kind", nothing ? "NO_RECOMMENDATION" : "CONSIDER");
      if (!text.isEmpty()) {
        action.put("text", words.key(text));
      }
      return action;
    }
  }

  /** The population's identifier and the results asked for: what no other row may ask, too. */
  String key() {
    return PopulationLabel.id(population) + " " + lookup.values();
  }

  /** Genes that must not have been tested for this to be tried. */
  List<String> untested() {
    List<String> genes = new ArrayList<>();
    lookup.values().stream().filter(LookedUp::isUntested).forEach(one -> genes.add(one.gene()));
    return genes;
  }
}
