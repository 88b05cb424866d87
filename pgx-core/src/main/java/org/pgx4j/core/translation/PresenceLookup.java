package org.pgx4j.core.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pgx4j.core.biomarker.AllelePresence;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.genotype.StarAllele;

/**
 * Whether the alleles that guidelines ask for are present.
 *
 * <p>A typing with more fields than asked for is cut; one with fewer ({@code *15} for {@code
 * *15:02}) leaves the answer open. Negative needs both chromosomes typed, or a test of exactly that
 * allele.
 */
final class PresenceLookup {
  private final Gene gene;
  private final List<StarAllele> asked;

  PresenceLookup(Gene gene, List<String> names) {
    this.gene = gene;
    asked = new ArrayList<>(names.size());
    for (String name : names) {
      asked.add(new StarAllele(gene, name));
    }
  }

  boolean asks(Haplotype haplotype) {
    for (StarAllele allele : asked) {
      if (haplotype.toString().startsWith(allele.name())) {
        return true;
      }
    }
    return false;
  }

  GeneResult of(List<Genotype> genotypes) {
    List<AllelePresence> known = new ArrayList<>();
    List<StarAllele> open = new ArrayList<>();
    boolean typed = false;
    for (Genotype genotype : genotypes) {
      typed |= !(genotype instanceof Genotype.Presence);
    }
    for (StarAllele allele : asked) {
      Optional<Boolean> presence = presence(allele, genotypes);
      if (presence.isPresent()) {
        known.add(new AllelePresence(allele, presence.get()));
      } else if (typed || isRelated(allele, genotypes)) {
        open.add(allele);
      }
    }
    return GeneResult.ofPresences(gene, known, open);
  }

  /** Every combination of carried and not carried. */
  List<GeneResult> possible() {
    List<List<AllelePresence>> known = List.of(List.of());
    for (StarAllele allele : asked) {
      List<List<AllelePresence>> longer = new ArrayList<>();
      for (List<AllelePresence> one : known) {
        for (boolean positive : new boolean[] {true, false}) {
          List<AllelePresence> more = new ArrayList<>(one);
          more.add(new AllelePresence(allele, positive));
          longer.add(more);
        }
      }
      known = longer;
    }
    List<GeneResult> results = new ArrayList<>(known.size());
    for (List<AllelePresence> one : known) {
      results.add(GeneResult.ofPresences(gene, one, List.of()));
    }
    return results;
  }

  /** Whether a test of a single allele spoke of the one asked for, with fewer or more fields. */
  private static boolean isRelated(StarAllele asked, List<Genotype> tests) {
    for (Genotype test : tests) {
      if (isRelated(asked, test)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRelated(StarAllele asked, Genotype test) {
    return test instanceof Genotype.Presence presence
        && (isAncestorOrEqual(presence.allele(), asked)
            || isAncestorOrEqual(asked, presence.allele()));
  }

  private static Optional<Boolean> presence(StarAllele asked, List<Genotype> genotypes) {
    Optional<Boolean> answer = Optional.empty();
    for (Genotype genotype : genotypes) {
      Optional<Boolean> one =
          genotype instanceof Genotype.Presence presence
              ? ofTest(asked, presence)
              : ofTyping(asked, genotype.haplotypes());
      if (one.isPresent() && one.get()) {
        return one;
      }
      answer = one.isPresent() ? one : answer;
    }
    return answer;
  }

  private static Optional<Boolean> ofTest(StarAllele asked, Genotype.Presence test) {
    if (test.positive()) {
      return test.allele().toFields(asked.fields()).equals(asked)
          ? Optional.of(true)
          : Optional.empty();
    }
    return isAncestorOrEqual(test.allele(), asked) ? Optional.of(false) : Optional.empty();
  }

  private static Optional<Boolean> ofTyping(StarAllele asked, List<Haplotype> typed) {
    boolean open = typed.size() < 2;
    for (Haplotype haplotype : typed) {
      StarAllele allele = haplotype.parts().get(0).allele();
      if (allele.toFields(asked.fields()).equals(asked)) {
        return Optional.of(true);
      }
      open |= isAncestorOrEqual(allele, asked);
    }
    return open ? Optional.empty() : Optional.of(false);
  }

  /** Whether one name is the other cut to fewer fields: {@code *15} of {@code *15:02}. */
  private static boolean isAncestorOrEqual(StarAllele shorter, StarAllele longer) {
    return longer.toFields(shorter.fields()).equals(shorter);
  }
}
