package org.pgx4j.core.calling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.CopyNumber;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GeneCopies;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.Genotype.Diplotype;
import org.pgx4j.core.genotype.Haplotype;

/**
 * Puts copies to the genotypes that small variants give.
 *
 * <p>Where the number of copies is known, its ways to stand on two chromosomes that both carry the
 * gene; where it is not, each genotype with those that one deletion or one multiplication would
 * make look the same. A genotype's companions keep its rank and score.
 */
final class CopyCandidates {
  /** How often an allele is repeated at most where no bin says otherwise. */
  private static final int MOST = 3;

  private static final Comparator<Candidate> ORDER =
      Comparator.comparingInt(Candidate::rank)
          .thenComparing(candidate -> candidate.genotype().haplotypes().get(0))
          .thenComparing(candidate -> candidate.genotype().haplotypes().get(1));

  private final @Nullable Haplotype deletion;
  private final Map<String, CopyNumber> bins = new TreeMap<>();

  CopyCandidates(AlleleDefinitions definitions) {
    Gene gene = definitions.gene();
    Optional<GeneStructure> structure = definitions.structure();
    deletion =
        structure.flatMap(GeneStructure::deletion).map(n -> Haplotype.parse(gene, n)).orElse(null);
    for (String bin : structure.map(GeneStructure::bins).orElse(List.of())) {
      Haplotype.Part part = Haplotype.parse(gene, bin).parts().get(0);
      bins.put(part.allele().name(), part.copies());
    }
  }

  /** The two chromosomes without the gene; empty when the nomenclature has no name for one. */
  List<Candidate> none() {
    return deletion == null
        ? List.of()
        : List.of(Candidate.of(Diplotype.of(deletion, deletion), 1, 0));
  }

  /**
   * The candidates with their copies.
   *
   * @param plain what small variants give; haploid when there is one copy
   * @param copies the copies known; null = not known
   */
  List<Candidate> of(List<Candidate> plain, @Nullable GeneCopies copies) {
    Map<Genotype, Candidate> all = new LinkedHashMap<>();
    for (Candidate candidate : plain) {
      for (Genotype genotype : genotypes(candidate.genotype(), copies)) {
        all.putIfAbsent(genotype, Candidate.of(genotype, candidate.rank(), candidate.score()));
      }
    }
    return all.values().stream().sorted(ORDER).toList();
  }

  private Set<Genotype> genotypes(Genotype plain, @Nullable GeneCopies copies) {
    Set<Genotype> genotypes = new LinkedHashSet<>();
    Haplotype first = plain.haplotypes().get(0);
    Haplotype second = plain.haplotypes().get(plain.haplotypes().size() - 1);
    if (copies == null) {
      genotypes.add(plain);
      if (first.equals(second) && deletion != null) {
        genotypes.add(Diplotype.of(first, deletion));
      }
      multiples(first).forEach(one -> genotypes.add(Diplotype.of(one, second)));
      multiples(second).forEach(one -> genotypes.add(Diplotype.of(first, one)));
    } else if (copies.count() == 1) {
      if (deletion != null) {
        genotypes.add(Diplotype.of(first, deletion));
      }
    } else {
      for (int of = 1; of < copies.count(); of++) {
        genotypes.add(Diplotype.of(times(first, of), times(second, copies.count() - of)));
      }
    }
    return genotypes;
  }

  /** An allele in more than one copy: up to its bin, or three times. */
  private List<Haplotype> multiples(Haplotype haplotype) {
    CopyNumber last = bins.getOrDefault(haplotype.toString(), new CopyNumber(MOST, false));
    List<Haplotype> multiples = new ArrayList<>();
    for (int count = 2; count < last.count(); count++) {
      multiples.add(times(haplotype, count));
    }
    multiples.add(times(haplotype, last));
    return multiples;
  }

  private static Haplotype times(Haplotype haplotype, int count) {
    return times(haplotype, new CopyNumber(count, false));
  }

  private static Haplotype times(Haplotype haplotype, CopyNumber copies) {
    Haplotype.Part part = haplotype.parts().get(0);
    return new Haplotype(
        haplotype.gene(),
        Haplotype.Form.SINGLE,
        List.of(new Haplotype.Part(part.allele(), copies)));
  }
}
