package org.pgx4j.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Every log event of the library in the running tests, at every level, as text. */
final class CapturedLogs {
  private static final Queue<String> EVENTS = new ConcurrentLinkedQueue<>();

  private CapturedLogs() {}

  static void add(String event) {
    EVENTS.add(event);
  }

  /** The events since the last call. */
  static List<String> take() {
    List<String> taken = new ArrayList<>();
    for (String event = EVENTS.poll(); event != null; event = EVENTS.poll()) {
      taken.add(event);
    }
    return taken;
  }
}
