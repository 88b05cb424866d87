package org.pgx4j.core.genotype;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.pgx4j.core.problem.Refusals;

class HaplotypeProperties {
  @Property
  boolean aHaplotypeReadsItselfBack(
      @ForAll(supplier = Names.Haplotypes.class) Haplotype haplotype) {
    return Haplotype.parse(Names.GENE, haplotype.toString()).equals(haplotype);
  }

  @Property
  boolean theAsciiSpellingIsTheSame(
      @ForAll(supplier = Names.Haplotypes.class) Haplotype haplotype) {
    String ascii = haplotype.toString().replace("≥", ">=");
    return Haplotype.parse(Names.GENE, ascii).equals(haplotype);
  }

  @Property
  boolean aCopyNumberReadsItselfBack(@ForAll(supplier = Names.Copies.class) CopyNumber copies) {
    return CopyNumber.parse(copies.toString()).equals(copies);
  }

  @Property
  boolean theNameIsUniqueAndTheOrderAgreesWithEquals(
      @ForAll(supplier = Names.Haplotypes.class) Haplotype a,
      @ForAll(supplier = Names.Haplotypes.class) Haplotype b) {
    return a.toString().equals(b.toString()) == a.equals(b)
        && (a.compareTo(b) == 0) == a.equals(b)
        && Integer.signum(a.compareTo(b)) == -Integer.signum(b.compareTo(a));
  }

  @Property
  boolean theOrderIsTransitive(
      @ForAll(supplier = Names.Haplotypes.class) Haplotype a,
      @ForAll(supplier = Names.Haplotypes.class) Haplotype b,
      @ForAll(supplier = Names.Haplotypes.class) Haplotype c) {
    return !(a.compareTo(b) <= 0 && b.compareTo(c) <= 0) || a.compareTo(c) <= 0;
  }

  @Property(tries = 2000)
  boolean anyTextIsRefusedOrReadsItselfBack(@ForAll(supplier = Names.Noise.class) String text) {
    return Refusals.isRefusedOrRoundTrips(name -> Haplotype.parse(Names.GENE, name), text);
  }

  @Property
  boolean anAlleleAloneIsTheHaplotypeOfItsName(
      @ForAll(supplier = Names.Alleles.class) StarAllele allele) {
    return Haplotype.of(allele).equals(Haplotype.parse(allele.gene(), allele.name()));
  }
}
