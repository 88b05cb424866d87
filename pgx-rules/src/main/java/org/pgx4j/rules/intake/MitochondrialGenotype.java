package org.pgx4j.rules.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * A genotype of the mitochondrial genome: the alternates that some of its copies carry, however
 * many there are. Two alleles are heteroplasmy, not two chromosomes.
 *
 * @param cell whether it was read: {@link Cell#NO_CALL}, or one strand
 * @param carried the alternates by index in the record
 */
record MitochondrialGenotype(int cell, List<Carried> carried) {

  /**
   * Reads GT, with the share of each alternate where there is one.
   *
   * @param genotype GT, known to be well formed
   * @param shares one share for each alternate; empty = not given
   * @param depths one depth for each allele; empty = not given
   * @param alleles the number of alleles of the record
   */
  static MitochondrialGenotype of(String genotype, String shares, String depths, int alleles) {
    TreeSet<Integer> found = new TreeSet<>();
    boolean unread = false;
    for (String allele : genotype.split("[/|]", -1)) {
      if (allele.equals(".")) {
        unread = true;
      } else if (!allele.isEmpty()) {
        found.add(Integer.parseInt(allele));
      }
    }
    boolean mixed = found.size() > 1;
    found.remove(0);
    if (found.isEmpty()) {
      return new MitochondrialGenotype(unread ? Cell.NO_CALL : Cell.haploid(0), List.of());
    }
    double[] given = shares(shares, depths, alleles);
    List<Carried> carried = new ArrayList<>(found.size());
    found.forEach(index -> carried.add(new Carried(index, given[index], mixed)));
    return new MitochondrialGenotype(Cell.haploid(found.first()), carried);
  }

  /** Whether reads were counted and none has a carried alternate. */
  static boolean isWithoutReads(List<Carried> carried, String depths, int alleles) {
    double[] counted = numbers(depths);
    return counted.length == alleles
        && !carried.isEmpty()
        && carried.stream().allMatch(one -> counted[one.number()] == 0);
  }

  /** The share of each allele by index; NaN where it is not known. */
  private static double[] shares(String shares, String depths, int alleles) {
    double[] result = new double[alleles];
    Arrays.fill(result, Double.NaN);
    double[] stated = numbers(shares);
    if (stated.length == alleles - 1) {
      System.arraycopy(stated, 0, result, 1, stated.length);
    }
    double[] counted = numbers(depths);
    double sum = 0;
    for (double depth : counted) {
      sum += depth;
    }
    for (int i = 0; i < alleles; i++) {
      if (!(result[i] >= 0 && result[i] <= 1)) {
        boolean known = counted.length == alleles && sum > 0;
        result[i] = known ? counted[i] / sum : Double.NaN;
      }
    }
    return result;
  }

  private static double[] numbers(String list) {
    String[] texts = list.isEmpty() ? new String[0] : list.split(",", -1);
    double[] numbers = new double[texts.length];
    for (int i = 0; i < texts.length; i++) {
      numbers[i] = number(texts[i]);
    }
    return numbers;
  }

  private static double number(String text) {
    if (!text.matches("\\d{1,9}(\\.\\d{1,18})?([eE][+-]?\\d{1,3})?|\\.\\d{1,18}")) {
      return Double.NaN;
    }
    return Double.parseDouble(text);
  }
}
