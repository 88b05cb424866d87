package org.pgx4j.core.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pgx4j.core.genotype.CopyNumber;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.genotype.Haplotype.Part;
import org.pgx4j.core.genotype.StarAllele;

/**
 * Finds the name under which an authority lists what a laboratory names more finely: the core
 * allele of a sub-allele, and the open number of copies that includes a larger one.
 */
final class ListedNames {
  private final Set<String> names;

  ListedNames(Set<String> names) {
    this.names = names;
  }

  /** The haplotype that is listed; the same one when nothing is. */
  Haplotype listed(Haplotype haplotype) {
    if (names.contains(haplotype.toString())) {
      return haplotype;
    }
    List<Part> parts = new ArrayList<>();
    for (Part part : haplotype.parts()) {
      parts.add(new Part(core(part.allele()), part.copies()));
    }
    Haplotype core = new Haplotype(haplotype.gene(), haplotype.form(), parts);
    if (core.form() != Haplotype.Form.SINGLE || names.contains(core.toString())) {
      return core;
    }
    Part only = parts.get(0);
    for (int count = only.copies().count(); count > 1; count--) {
      Part open = new Part(only.allele(), new CopyNumber(count, true));
      if (names.contains(open.toString())) {
        return new Haplotype(haplotype.gene(), Haplotype.Form.SINGLE, List.of(open));
      }
    }
    return core;
  }

  private StarAllele core(StarAllele allele) {
    String name = allele.name();
    int dot = name.indexOf('.');
    if (dot < 0 || !isSubAllele(name, dot) || names.contains(name)) {
      return allele;
    }
    String core = name.substring(0, dot);
    return names.contains(core) ? new StarAllele(allele.gene(), core) : allele;
  }

  /** Whether a name is a star with letters and digits, the dot and digits. */
  private static boolean isSubAllele(String name, int dot) {
    for (int i = 1; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      if (i != dot && !digit && !(letter && i < dot)) {
        return false;
      }
    }
    return name.charAt(0) == '*' && dot > 1 && dot < name.length() - 1;
  }
}
