package org.pgx4j.architecture.planted;

import com.fasterxml.jackson.core.JsonFactory;
import com.google.common.collect.ImmutableList;
import java.io.File;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Does what core and rules must not do. */
public final class Impure {
  static int counter;

  private final ThreadLocal<String> local = new ThreadLocal<>();

  public List<ImmutableList<String>> guavaInside() {
    return List.of();
  }

  protected void jackson(JsonFactory factory) {
    local.set(factory.getFormatName());
  }

  public String surroundings() {
    Supplier<LocalDate> today = LocalDate::now;
    return System.getenv("HOME")
        + System.getProperty("user.home")
        + today.get()
        + new Random().nextInt()
        + new File("x")
        + "%d".formatted(counter);
  }
}
