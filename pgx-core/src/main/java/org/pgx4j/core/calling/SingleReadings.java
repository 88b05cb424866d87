package org.pgx4j.core.calling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pgx4j.core.genotype.CallEvidence.ExtraPosition;
import org.pgx4j.core.genotype.CallEvidence.Fallback;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.Genotype.Diplotype;
import org.pgx4j.core.genotype.Genotype.Haploid;
import org.pgx4j.core.genotype.Haplotype;

/** What single positions say, beside and in place of a gene's genotype. */
final class SingleReadings {
  private SingleReadings() {}

  /** The positions that are reported by themselves, as read: defining ones, then extra ones. */
  static List<ExtraPosition> extra(GeneCalls calls, AssayCoverage coverage) {
    List<DefiningPosition> all = calls.definitions().positionsToRead();
    List<ExtraPosition> extra = new ArrayList<>();
    for (DefiningPosition position : calls.definitions().reported()) {
      int i = calls.definitions().indexOf(position.position());
      extra.add(read(calls, i, coverage));
    }
    for (int i = calls.definitions().positions().size(); i < all.size(); i++) {
      extra.add(read(calls, i, coverage));
    }
    return extra;
  }

  private static ExtraPosition read(GeneCalls calls, int i, AssayCoverage coverage) {
    DefiningPosition position = calls.definitions().positionsToRead().get(i);
    String bases = calls.isAbsent(i) ? assumed(calls, i, coverage) : bases(calls, i);
    return new ExtraPosition(position.position(), position.rsid(), bases);
  }

  private static String assumed(GeneCalls calls, int i, AssayCoverage coverage) {
    if (!calls.isCovered(i, coverage) || calls.assumed(i) == GeneCalls.NONE) {
      return "";
    }
    String base = calls.definitions().positionsToRead().get(i).alleleOf(calls.assumed(i));
    return base + "/" + base;
  }

  private static String bases(GeneCalls calls, int i) {
    if (!calls.isRead(i)) {
      return "";
    }
    String first = base(calls, i, calls.first(i), true);
    return calls.isHaploid(i)
        ? first
        : first + (calls.isPhased(i) ? "|" : "/") + base(calls, i, calls.second(i), false);
  }

  private static String base(GeneCalls calls, int i, int code, boolean first) {
    return switch (code) {
      case GeneCalls.NONE -> ".";
      case GeneCalls.UNDOCUMENTED -> {
        String base = calls.undocumentedBase(i, first);
        yield base.substring(base.indexOf('>') + 1);
      }
      default -> calls.definitions().positionsToRead().get(i).alleleOf(code);
    };
  }

  /**
   * The genotype by the position that the definitions name for that; empty when they name none, it
   * was not read whole, or it says nothing.
   */
  static Optional<Fallback> fallback(AlleleDefinitions definitions, Observation read) {
    Optional<SinglePosition> single = definitions.fallback();
    return single.isPresent() ? fallback(definitions, read, single.get()) : Optional.empty();
  }

  private static Optional<Fallback> fallback(
      AlleleDefinitions definitions, Observation read, SinglePosition single) {
    int p = definitions.indexOf(single.position());
    if (!read.isWhole(p) || !read.undocumented().isEmpty()) {
      return Optional.empty();
    }
    DefiningPosition position = definitions.positions().get(p);
    String first = single.alleles().get(position.alleleOf(read.first(p)));
    String second = single.alleles().get(position.alleleOf(read.second(p)));
    if (first == null || second == null) {
      return Optional.empty();
    }
    Gene gene = definitions.gene();
    Haplotype one = Haplotype.parse(gene, first);
    Genotype genotype =
        read.isHaploid() ? new Haploid(one) : Diplotype.of(one, Haplotype.parse(gene, second));
    return Optional.of(new Fallback(position.position(), position.rsid(), genotype));
  }
}
