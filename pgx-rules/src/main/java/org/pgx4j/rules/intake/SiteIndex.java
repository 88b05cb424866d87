package org.pgx4j.rules.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.BuildSites;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.Ploidy;
import org.pgx4j.core.genotype.GenomeBuild;

/** All defining positions of several genes on one assembly, by chromosome. Thread-safe. */
final class SiteIndex {
  private static final String MITOCHONDRION = "M";

  private final Map<String, Chromosome> chromosomes = new HashMap<>();
  private final GeneSites genes;

  private SiteIndex(GeneSites genes) {
    this.genes = genes;
  }

  static SiteIndex of(List<AlleleDefinitions> genes, GenomeBuild build) {
    SiteIndex index = new SiteIndex(new GeneSites(genes, build));
    int number = 0;
    Map<String, KnownBases> known = new HashMap<>();
    Map<String, List<Site>> sites = new HashMap<>();
    for (AlleleDefinitions gene : genes) {
      String name = plain(gene.chromosome());
      KnownBases bases = known.get(name);
      if (bases == null) {
        bases = new KnownBases(build);
        known.put(name, bases);
        sites.put(name, new ArrayList<>());
      }
      bases.add(gene);
    }
    for (AlleleDefinitions gene : genes) {
      String name = plain(gene.chromosome());
      List<Site> here = Objects.requireNonNull(sites.get(name));
      KnownBases bases = Objects.requireNonNull(known.get(name));
      boolean mitochondrial = gene.ploidy() == Ploidy.MITOCHONDRIAL;
      BuildSites at = gene.sites(build).orElse(null);
      for (DefiningPosition position : gene.positionsToRead()) {
        if (at != null) {
          here.add(new Site(number, at, position, bases, mitochondrial));
        }
        number++;
      }
    }
    for (Map.Entry<String, KnownBases> one : known.entrySet()) {
      String name = one.getKey();
      List<Site> here = Objects.requireNonNull(sites.get(name));
      index.chromosomes.put(name, new Chromosome(name, here, one.getValue()));
    }
    return index;
  }

  /** The genes whose sites these are. */
  GeneSites genes() {
    return genes;
  }

  /** The chromosome of a name with or without {@code chr}; null when no site lies there. */
  @Nullable Chromosome chromosome(String name) {
    return chromosomes.get(plain(name));
  }

  /** Whether two names are of one chromosome, with or without {@code chr}. */
  static boolean isSame(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String name) {
    String bare = name.startsWith("chr") ? name.substring(3) : name;
    return bare.equals("MT") ? MITOCHONDRION : bare;
  }

  /** The sites of one chromosome, and the merged windows that records must touch. */
  static final class Chromosome {
    private final boolean mitochondrial;
    private final List<Site> sites;
    private final KnownBases known;
    private final int[] from;
    private final int[] to;
    private final int[] positions;
    private final int[] reaches;
    private final int[] firstSite;

    /** Immutable records: of two threads that put one here, either's may stay. */
    private final @Nullable SpelledRecord[] spelled;

    private Chromosome(String name, List<Site> unsorted, KnownBases known) {
      this.mitochondrial = name.equals(MITOCHONDRION);
      this.known = known;
      sites = new ArrayList<>(unsorted);
      sites.sort(null);
      positions = new int[sites.size()];
      reaches = new int[sites.size()];
      int[] starts = new int[sites.size()];
      int[] ends = new int[sites.size()];
      int[] firsts = new int[sites.size()];
      int windows = 0;
      for (int i = 0; i < sites.size(); i++) {
        Site site = sites.get(i);
        positions[i] = site.position();
        reaches[i] = site.reach();
        if (windows > 0 && site.position() <= ends[windows - 1]) {
          ends[windows - 1] = Math.max(ends[windows - 1], site.reach());
        } else {
          firsts[windows] = i;
          starts[windows] = site.position();
          ends[windows++] = site.reach();
        }
      }
      from = Arrays.copyOf(starts, windows);
      to = Arrays.copyOf(ends, windows);
      firstSite = Arrays.copyOf(firsts, windows);
      spelled = new @Nullable SpelledRecord[positions.length];
    }

    /** Whether this is the mitochondrial genome. */
    boolean isMitochondrial() {
      return mitochondrial;
    }

    /** Known bases of the assembly. */
    KnownBases known() {
      return known;
    }

    /** The number of windows. */
    int windows() {
      return from.length;
    }

    /** The index of the first window that ends at or after a position. */
    int window(int position) {
      int low = 0;
      int high = to.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (to[middle] < position) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    /** The same as {@link #window(int)}; quick where it is the window given or the next one. */
    int window(int position, int near) {
      int window = near;
      while (window < to.length && window <= near + 1 && to[window] < position) {
        window++;
      }
      boolean found = window <= near + 1 && (window == 0 || to[window - 1] < position);
      return found ? window : window(position);
    }

    /** The first position of a window; the largest int after the last window. */
    int windowFrom(int window) {
      return window < from.length ? from[window] : Integer.MAX_VALUE;
    }

    /** The last position of a window; 0 before the first. */
    int windowTo(int window) {
      return window < 0 ? 0 : to[window];
    }

    /**
     * The sites that a record from {@code start} to {@code end} may speak of.
     *
     * @param near the window that {@code start} is most likely in
     */
    List<Site> between(int start, int end, int near) {
      List<Site> found = new ArrayList<>(2);
      for (int i = firstOf(window(start, near)); i < positions.length && positions[i] <= end; i++) {
        if (reaches[i] >= start) {
          found.add(sites.get(i));
        }
      }
      return found;
    }

    private int firstOf(int window) {
      return window < firstSite.length ? firstSite[window] : positions.length;
    }

    /**
     * What a record says by its spelling. How the last record at a site's position was spelled is
     * kept, as the next file is most likely spelled alike.
     *
     * @param window the window that the record starts in or before
     */
    SpelledRecord spelled(RecordLine line, int window) {
      int site = firstOf(window);
      while (site < positions.length && positions[site] < line.position()) {
        site++;
      }
      if (site == positions.length || positions[site] != line.position()) {
        return SpelledRecord.of(line, this, window);
      }
      SpelledRecord known = spelled[site];
      if (known == null || !known.is(line)) {
        known = SpelledRecord.of(line, this, window);
        if (known.isCommon(line)) {
          spelled[site] = known;
        }
      }
      return known;
    }
  }
}
