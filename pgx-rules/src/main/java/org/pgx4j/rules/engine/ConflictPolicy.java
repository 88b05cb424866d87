package org.pgx4j.rules.engine;

import java.util.List;
import java.util.Optional;

/**
 * Says which of several answers about one drug goes first when authorities differ. Without one,
 * none does: all stand side by side.
 */
public interface ConflictPolicy extends Extension {

  /**
   * The answer to follow; empty when this does not decide. The others stay visible.
   *
   * @param drug the drug's canonical name
   * @param outcomes two or more answers that do not agree
   */
  Optional<Outcome> prefer(String drug, List<Outcome> outcomes);
}
