package org.pgx4j.rules.intake;

import com.google.common.collect.ImmutableList;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;

/** Reads a file with our classes loaded a second time where no htsjdk is. */
public final class WithoutHtsjdk implements BiFunction<Path, Boolean, String> {

  /** Is made by reflection. */
  public WithoutHtsjdk() {}

  static String read(Path file, boolean required) throws Exception {
    Set<URL> places = new LinkedHashSet<>();
    for (Class<?> type :
        List.of(
            WithoutHtsjdk.class,
            VcfReader.class,
            Problem.class,
            ImmutableList.class,
            Nullable.class)) {
      places.add(type.getProtectionDomain().getCodeSource().getLocation());
    }
    try (URLClassLoader loader =
        new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      @SuppressWarnings("unchecked")
      BiFunction<Path, Boolean, String> reader =
          (BiFunction<Path, Boolean, String>)
              loader.loadClass(WithoutHtsjdk.class.getName()).getConstructor().newInstance();
      return reader.apply(file, required);
    }
  }

  @Override
  public String apply(Path file, Boolean required) {
    List<Problem> problems = new ArrayList<>();
    int[] samples = {0};
    try {
      VcfReader.builder(Vcf.genes())
          .indexRequired(required)
          .build()
          .read(file, problems::add, sample -> samples[0]++);
      return samples[0] + " samples, problems " + problems;
    } catch (PgxException e) {
      return e.getMessage();
    }
  }
}
