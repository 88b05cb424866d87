package org.pgx4j.core.genotype;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.pgx4j.core.genotype.Genotype.DetectedAlleles;
import org.pgx4j.core.genotype.Genotype.Diplotype;
import org.pgx4j.core.problem.Refusals;

class GenotypeProperties {
  @Property
  boolean aGenotypeReadsItselfBack(@ForAll(supplier = Names.Genotypes.class) Genotype genotype) {
    return Genotype.parse(Names.GENE, genotype.toString()).equals(genotype);
  }

  @Property
  boolean unphasedOrderDoesNotCount(
      @ForAll(supplier = Names.Haplotypes.class) Haplotype a,
      @ForAll(supplier = Names.Haplotypes.class) Haplotype b) {
    Diplotype ab = Diplotype.of(a, b);
    Diplotype ba = Diplotype.of(b, a);
    return ab.equals(ba)
        && ab.hashCode() == ba.hashCode()
        && ab.toString().equals(ba.toString())
        && ab.first().compareTo(ab.second()) <= 0;
  }

  @Property
  boolean phasedOrderCounts(
      @ForAll(supplier = Names.Haplotypes.class) Haplotype a,
      @ForAll(supplier = Names.Haplotypes.class) Haplotype b) {
    return new Diplotype(a, b, true).equals(new Diplotype(b, a, true)) == a.equals(b)
        && !new Diplotype(a, b, true).equals(Diplotype.of(a, b));
  }

  @Property
  boolean detectedAllelesHaveNoOrder(
      @ForAll(supplier = Names.Haplotypes.class) Haplotype a,
      @ForAll(supplier = Names.Haplotypes.class) Haplotype b,
      @ForAll(supplier = Names.Haplotypes.class) Haplotype c) {
    return new DetectedAlleles(Names.GENE, java.util.List.of(a, b, c))
        .equals(new DetectedAlleles(Names.GENE, java.util.List.of(c, a, b)));
  }

  @Property(tries = 4000)
  boolean anyTextIsRefusedOrReadsItselfBack(@ForAll(supplier = Names.Noise.class) String text) {
    return Refusals.isRefusedOrRoundTrips(name -> Genotype.parse(Names.GENE, name), text);
  }

  @Property
  boolean whateverTheCharacters(@ForAll String text) {
    return Refusals.isRefusedOrRoundTrips(name -> Genotype.parse(Names.GENE, name), text);
  }
}
