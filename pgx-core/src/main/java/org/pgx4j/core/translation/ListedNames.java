package org.pgx4j.core.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pgx4j.core.genotype.CopyNumber;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.genotype.Haplotype.Part;
import org.pgx4j.core.genotype.StarAllele;

/**
 * Finds the name under which an authority lists what a laboratory names more finely: the core
 * allele of a sub-allele, and the open number of copies that includes a larger one.
 */
final class ListedNames {
  private static final Pattern SUB_ALLELE = Pattern.compile("(\\*[0-9A-Za-z]+)\\.\\d+");

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
    haplotype.parts().forEach(part -> parts.add(new Part(core(part.allele()), part.copies())));
    Haplotype core = new Haplotype(haplotype.gene(), haplotype.form(), parts);
    if (core.form() != Haplotype.Form.SINGLE || names.contains(core.toString())) {
      return core;
    }
    Part part = parts.get(0);
    for (int count = part.copies().count(); count > 1; count--) {
      Part open = new Part(part.allele(), new CopyNumber(count, true));
      if (names.contains(open.toString())) {
        return new Haplotype(haplotype.gene(), Haplotype.Form.SINGLE, List.of(open));
      }
    }
    return core;
  }

  private StarAllele core(StarAllele allele) {
    Matcher matcher = SUB_ALLELE.matcher(allele.name());
    return !names.contains(allele.name()) && matcher.matches() && names.contains(matcher.group(1))
        ? new StarAllele(allele.gene(), matcher.group(1))
        : allele;
  }
}
