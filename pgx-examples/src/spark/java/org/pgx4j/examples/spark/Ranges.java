package org.pgx4j.examples.spark;

import htsjdk.tribble.readers.TabixReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.genotype.GenomeBuild;

/** Cuts files into ranges: one for the defining positions of genes that lie together. */
final class Ranges {
  /** How far from a defining position a record of it may lie: repeats and anchor bases. */
  private static final int MARGIN = 100;

  /** Windows farther apart than this are read by different tasks. */
  private static final int APART = 500_000;

  private final Map<String, TreeMap<Integer, Integer>> windows = new HashMap<>();

  /** The ranges of genes, on both assemblies where it is not said which. */
  Ranges(Iterable<AlleleDefinitions> genes, String build) {
    for (AlleleDefinitions gene : genes) {
      for (GenomeBuild assembly : GenomeBuild.values()) {
        if (build.isEmpty() || GenomeBuild.parse(build) == assembly) {
          gene.sites(assembly)
              .ifPresent(
                  sites ->
                      gene.positionsToRead().forEach(one -> add(gene, sites.position(one), one)));
        }
      }
    }
  }

  private void add(AlleleDefinitions gene, int position, DefiningPosition defined) {
    windows
        .computeIfAbsent(plain(gene.chromosome()), name -> new TreeMap<>())
        .merge(
            Math.max(1, position - MARGIN),
            position + defined.reference().length() + MARGIN,
            Math::max);
  }

  private static String plain(String contig) {
    String bare = contig.startsWith("chr") ? contig.substring("chr".length()) : contig;
    return bare.equals("MT") ? "M" : bare;
  }

  /** The ranges of a file; one of the whole file when it has no index beside it. */
  List<Range> of(String file, int firstOrdinal) throws IOException {
    if (!Files.exists(Path.of(file + ".tbi"))) {
      return List.of(Range.ofWhole(file, firstOrdinal));
    }
    List<Range> ranges = new ArrayList<>();
    try (TabixReader tabix = new TabixReader(file)) {
      for (String contig : tabix.getChromosomes()) {
        TreeMap<Integer, Integer> here = windows.get(plain(contig));
        if (here != null) {
          cut(file, contig, merged(here), firstOrdinal, ranges);
        }
      }
    }
    return ranges;
  }

  private static List<int[]> merged(TreeMap<Integer, Integer> windows) {
    List<int[]> merged = new ArrayList<>();
    windows.forEach(
        (from, to) -> {
          int[] last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
          if (last != null && from <= last[1] + 1) {
            last[1] = Math.max(last[1], to);
          } else {
            merged.add(new int[] {from, to});
          }
        });
    return merged;
  }

  private static void cut(
      String file, String contig, List<int[]> windows, int firstOrdinal, List<Range> ranges) {
    int after = 0;
    for (int first = 0, next; first < windows.size(); first = next) {
      next = first + 1;
      while (next < windows.size() && windows.get(next)[0] - windows.get(next - 1)[1] < APART) {
        next++;
      }
      List<int[]> part = windows.subList(first, next);
      int[] from = part.stream().mapToInt(one -> one[0]).toArray();
      int[] to = part.stream().mapToInt(one -> one[1]).toArray();
      ranges.add(new Range(file, firstOrdinal + ranges.size(), contig, from, to, after));
      after = Arrays.stream(to).max().orElse(after);
    }
  }
}
