package org.pgx4j.rules.intake;

import org.jspecify.annotations.Nullable;

/**
 * What the samples have at the sites of one gene. While records of the gene come, each site is a
 * column; then columns are folded to one number a sample, its pattern, and each distinct pattern is
 * held once. Not thread-safe.
 */
final class GenePatterns {
  /** A gene whose records come again and again is left open. */
  private static final int MOST_FOLDS = 4;

  private final int samples;
  private final @Nullable SiteCalls[] sites;
  private int[] patternOf = {};
  private int[][] codes = {};
  private boolean folded;
  private int folds;

  GenePatterns(int positions, int samples) {
    this.samples = samples;
    sites = new @Nullable SiteCalls[positions];
  }

  /** What was read at a position, to be changed; null when no record speaks of it yet. */
  @Nullable SiteCalls open(int index) {
    if (folded) {
      unfold();
    }
    return sites[index];
  }

  void add(int index, SiteCalls calls) {
    sites[index] = calls;
  }

  /** What was read at a position, to be looked at; null when no record speaks of it. */
  @Nullable SiteCalls site(int index) {
    return sites[index];
  }

  /** Whether no record speaks of any position. */
  boolean isEmpty() {
    for (SiteCalls site : sites) {
      if (site != null) {
        return false;
      }
    }
    return true;
  }

  /** Folds what is open. */
  void close() {
    if (!folded) {
      fold();
    }
  }

  /** Folds what is open, unless the file's order has shown that it does not pay. */
  void pass() {
    if (!folded && folds < MOST_FOLDS) {
      fold();
    }
  }

  private void fold() {
    PatternTree tree = new PatternTree(samples);
    for (SiteCalls site : sites) {
      if (site != null) {
        tree.add(site.column());
      }
    }
    patternOf = tree.patterns();
    int[] first = tree.firstSamples();
    codes = new int[first.length][sites.length];
    for (int i = 0; i < sites.length; i++) {
      SiteCalls site = sites[i];
      if (site != null) {
        for (int pattern = 0; pattern < first.length; pattern++) {
          codes[pattern][i] = site.column().code(first[pattern]);
        }
        site.column().release();
      }
    }
    folded = true;
    folds++;
  }

  private void unfold() {
    for (int i = 0; i < sites.length; i++) {
      SiteCalls site = sites[i];
      if (site != null) {
        site.column().restore();
        for (int sample = 0; sample < samples; sample++) {
          site.column().put(sample, codes[patternOf[sample]][i]);
        }
      }
    }
    patternOf = new int[0];
    codes = new int[0][];
    folded = false;
  }

  /** The number of distinct patterns; after {@link #close()}. */
  int patterns() {
    return codes.length;
  }

  /** A sample's pattern; after {@link #close()}. */
  int pattern(int sample) {
    return patternOf[sample];
  }

  /** What a pattern has at a position of which a record speaks. */
  long value(int pattern, int index) {
    SiteCalls site = sites[index];
    return site == null ? Column.ABSENT : site.column().valueOf(codes[pattern][index]);
  }
}
