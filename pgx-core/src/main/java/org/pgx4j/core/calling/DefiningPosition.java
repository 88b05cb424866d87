package org.pgx4j.core.calling;

import java.util.List;

/**
 * A position that distinguishes a gene's named alleles, as a VCF file writes it on the forward
 * strand.
 *
 * @param position VCF position, 1-based, of the first base of {@code reference}
 * @param reference the reference allele
 * @param alternates the alternate alleles that definitions use
 * @param rsid the dbSNP identifier; empty = none
 * @param hgvs the genomic HGVS name; empty = none
 */
public record DefiningPosition(
    int position, String reference, List<String> alternates, String rsid, String hgvs) {
  /** Copies the list. */
  public DefiningPosition {
    alternates = List.copyOf(alternates);
  }

  /**
   * The code of an allele: 0 = reference, i = i-th alternate, {@link GeneCalls#UNDOCUMENTED}
   * otherwise.
   */
  public int codeOf(String allele) {
    if (allele.equals(reference)) {
      return 0;
    }
    int index = alternates.indexOf(allele);
    return index < 0 ? GeneCalls.UNDOCUMENTED : index + 1;
  }

  /** The allele of a code of {@link #codeOf}. */
  public String alleleOf(int code) {
    return code == 0 ? reference : alternates.get(code - 1);
  }
}
