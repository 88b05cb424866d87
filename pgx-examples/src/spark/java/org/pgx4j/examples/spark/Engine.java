package org.pgx4j.examples.spark;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.pgx4j.core.calling.AssayCoverage;
import org.pgx4j.core.calling.GenotypeCaller;
import org.pgx4j.core.calling.MissingPolicy;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.cohort.Cohort;
import org.pgx4j.rules.engine.Knowledge;
import org.pgx4j.rules.intake.VcfReader;

/** The engine of one JVM, made when a task first needs it and shared by its tasks. */
final class Engine {
  private final Pgx pgx = Pgx.standard();
  private final GenotypeCaller caller = pgx.caller();
  private final Map<String, VcfReader> readers = new ConcurrentHashMap<>();

  private Engine() {}

  private static final class Holder {
    private static final Engine ONE = new Engine();
  }

  /** This JVM's engine, whatever its knowledge; for the driver, whose knowledge counts. */
  static Engine ofDriver() {
    return Holder.ONE;
  }

  /**
   * This JVM's engine.
   *
   * @throws IllegalStateException when its knowledge is not the driver's; results of two states of
   *     knowledge are not mixed in one table
   */
  static Engine of(Settings settings) {
    String own = Holder.ONE.packs();
    if (!own.equals(settings.packs())) {
      throw new IllegalStateException(
          "this executor has " + own + "; the driver has " + settings.packs());
    }
    return Holder.ONE;
  }

  /** The knowledge packs with version and hash, a line each. */
  String packs() {
    return pgx.knowledge().versions().stream()
        .map(one -> one.id() + ' ' + one.version() + ' ' + one.sha256())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  Knowledge knowledge() {
    return pgx.knowledge();
  }

  GenotypeCaller caller() {
    return caller;
  }

  VcfReader reader(Settings settings) {
    return readers.computeIfAbsent(settings.build(), this::reader);
  }

  private VcfReader reader(String build) {
    VcfReader.Builder reader = VcfReader.builder(caller.definitions());
    if (!build.isEmpty()) {
      reader.build(GenomeBuild.parse(build));
    }
    return reader.build();
  }

  Cohort.Builder cohort(Settings settings) {
    MissingPolicy missing =
        settings.reference() ? MissingPolicy.ASSUME_REFERENCE : MissingPolicy.NO_CALL;
    return Cohort.builder(pgx.engine(), caller).coverage(AssayCoverage.of(missing));
  }
}
