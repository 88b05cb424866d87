package org.pgx4j.core.genotype;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.pgx4j.core.genotype.Haplotype.Form;
import org.pgx4j.core.genotype.Haplotype.Part;

/** Arbitrary names in every form of nomenclature, and arbitrary text that resembles them. */
final class Names {
  static final Gene GENE = Gene.of("ABC1");

  /** Names as the nomenclatures of genes write them. */
  static final List<String> REAL =
      List.of(
          "*2",
          "*2A",
          "*4.013",
          "*45.001",
          "*57:01",
          "*57:01:01:02",
          "*24:02:01:02L",
          "rs9923231 variant (T)",
          "rs9923231 reference (C)",
          "c.1905+1G>A (*2A)",
          "c.1129-5923C>G, c.1236G>A (HapB3)",
          "c.51_53del",
          "Reference",
          "711+3A->G",
          "ivacaftor non-responsive CFTR sequence",
          "A- 202A_376G",
          "B (reference)",
          "Mediterranean, Dallas, Panama, Sassari, Cagliari, Birmingham",
          "-1639G>A",
          "m.1555A>G");

  private Names() {}

  private static Arbitrary<String> stars() {
    Arbitrary<String> number = Arbitraries.integers().between(1, 130).map(n -> "*" + n);
    Arbitrary<String> suffix = Arbitraries.of("", "", "", "A", "B", ".001", ":01", ":01:02", "N");
    return Combinators.combine(number, suffix).as(String::concat);
  }

  private static Arbitrary<String> variants() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 2000),
            Arbitraries.of("", "+1", "-26"),
            Arbitraries.of("A>G", "C>T", "del", "dup"))
        .as((position, offset, change) -> "c." + position + offset + change);
  }

  private static Arbitrary<StarAllele> stars(Gene gene) {
    return stars().map(name -> StarAllele.of(gene, name));
  }

  private static Arbitrary<StarAllele> alleles(Gene gene) {
    return Arbitraries.oneOf(stars(), variants(), Arbitraries.of(REAL))
        .map(name -> StarAllele.of(gene, name));
  }

  private static Arbitrary<CopyNumber> copies() {
    return Combinators.combine(
            Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.just(1)),
                net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(2, 99))),
            Arbitraries.of(false, false, true))
        .as(CopyNumber::new);
  }

  private static Arbitrary<Haplotype> haplotypes() {
    Arbitrary<Part> copied = Combinators.combine(stars(GENE), copies()).as(Part::new);
    Arbitrary<Part> plain = alleles(GENE).map(allele -> new Part(allele, CopyNumber.ONE));
    return Arbitraries.oneOf(
        plain.map(part -> new Haplotype(GENE, Form.SINGLE, List.of(part))),
        copied.map(part -> new Haplotype(GENE, Form.SINGLE, List.of(part))),
        several(Form.TANDEM, copied),
        several(Form.COMBINATION, plain));
  }

  private static Arbitrary<Haplotype> several(Form form, Arbitrary<Part> part) {
    return part.list().ofMinSize(2).ofMaxSize(3).map(parts -> new Haplotype(GENE, form, parts));
  }

  private static Arbitrary<Genotype> genotypes() {
    Arbitrary<Haplotype> one = haplotypes();
    Function<List<Haplotype>, Genotype> detected = list -> new Genotype.DetectedAlleles(GENE, list);
    return Arbitraries.oneOf(
        Combinators.combine(one, one, Arbitraries.of(true, false)).as(Genotype.Diplotype::new),
        one.map(Genotype.Haploid::new),
        one.list().ofMinSize(2).ofMaxSize(4).map(detected),
        Combinators.combine(alleles(GENE), Arbitraries.of(true, false)).as(Genotype.Presence::new));
  }

  static final class Stars implements ArbitrarySupplier<String> {
    @Override
    public Arbitrary<String> get() {
      return stars();
    }
  }

  static final class Alleles implements ArbitrarySupplier<StarAllele> {
    @Override
    public Arbitrary<StarAllele> get() {
      return Arbitraries.of(GENE, Gene.of("XYZ-2")).flatMap(Names::alleles);
    }
  }

  static final class Copies implements ArbitrarySupplier<CopyNumber> {
    @Override
    public Arbitrary<CopyNumber> get() {
      return copies();
    }
  }

  static final class Haplotypes implements ArbitrarySupplier<Haplotype> {
    @Override
    public Arbitrary<Haplotype> get() {
      return haplotypes();
    }
  }

  static final class Genotypes implements ArbitrarySupplier<Genotype> {
    @Override
    public Arbitrary<Genotype> get() {
      return genotypes();
    }
  }

  /** Short text from the pieces that names are made of, mostly nonsense. */
  static final class Noise implements ArbitrarySupplier<String> {
    @Override
    public Arbitrary<String> get() {
      return Arbitraries.of(
              "*",
              "1",
              "2",
              "10",
              "x",
              "x2",
              "≥",
              ">=",
              "+",
              " + ",
              " ",
              "\t",
              "/",
              "|",
              ";",
              "[",
              "]",
              "(",
              ")",
              ":",
              ".",
              ",",
              "-",
              ">",
              "A",
              "c.",
              "Reference",
              "ABC1",
              "ABC1*",
              "XYZ-2*",
              " positive",
              " negative",
              "*4",
              "*36+*10",
              "[*6 + *14]",
              "\u00a0",
              "\u200b")
          .list()
          .ofMaxSize(7)
          .map(pieces -> String.join("", pieces));
    }
  }
}
