package org.pgx4j.core.genotype;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.pgx4j.core.problem.Refusals;

class StarAlleleProperties {
  @Property
  boolean aNameReadsItselfBack(@ForAll(supplier = Names.Alleles.class) StarAllele allele) {
    return StarAllele.of(allele.gene(), allele.toString()).equals(allele);
  }

  @Property
  boolean theSymbolInFrontChangesNothing(@ForAll(supplier = Names.Stars.class) String name) {
    return StarAllele.of(Names.GENE, Names.GENE + name).equals(StarAllele.of(Names.GENE, name));
  }

  @Property
  boolean theOrderAgreesWithEquals(
      @ForAll(supplier = Names.Alleles.class) StarAllele a,
      @ForAll(supplier = Names.Alleles.class) StarAllele b) {
    return (a.compareTo(b) == 0) == a.equals(b)
        && Integer.signum(a.compareTo(b)) == -Integer.signum(b.compareTo(a));
  }

  @Property
  boolean aCutNameHasSoManyFields(@ForAll(supplier = Names.Alleles.class) StarAllele allele) {
    return allele.toFields(1).fields() == 1
        && allele.toFields(allele.fields()).equals(allele)
        && allele.name().startsWith(allele.toFields(2).name());
  }

  @Property(tries = 2000)
  boolean anyTextIsRefusedOrReadsItselfBack(@ForAll(supplier = Names.Noise.class) String text) {
    return Refusals.isRefusedOrRoundTrips(name -> StarAllele.of(Names.GENE, name), text);
  }

  @Property
  boolean whateverTheCharacters(@ForAll String text) {
    return Refusals.isRefusedOrRoundTrips(name -> StarAllele.of(Names.GENE, name), text);
  }
}
