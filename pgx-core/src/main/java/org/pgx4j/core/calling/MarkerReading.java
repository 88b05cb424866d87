package org.pgx4j.core.calling;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A causal variant and its proxy as read of one sample; inactive when the gene has none or both
 * read reference.
 */
final class MarkerReading {
  /** The proxy was read and the causal position was not. */
  static final String PROXY_ONLY = "proxy-only";

  /** The proxy was found on more strands than the causal variant, which decides. */
  static final String PROXY_WITHOUT_CAUSAL = "proxy-without-causal";

  private final @Nullable CausalMarker marker;
  private final Observation read;
  private final int causal;
  private final int proxy;
  private final boolean active;

  MarkerReading(AlleleDefinitions definitions, Observation read) {
    this.read = read;
    marker = definitions.marker().orElse(null);
    causal = marker == null ? -1 : definitions.indexOf(marker.causal());
    proxy = marker == null ? -1 : definitions.indexOf(marker.proxy());
    active = marker != null && (count(causal) > 0 || count(proxy) > 0);
  }

  boolean isActive() {
    return active;
  }

  boolean isAt(int position) {
    return active && (position == causal || position == proxy);
  }

  boolean names(String allele) {
    return marker != null && (allele.equals(marker.both()) || allele.equals(marker.causalOnly()));
  }

  /** The allele on one strand; empty for none. */
  String onStrand(Strands order, boolean first) {
    if (marker == null || !active) {
      return "";
    }
    boolean hasProxy = isVariant(proxy, order.code(proxy, first));
    int code = order.code(causal, first);
    if (!read.isRead(causal) || code == Observation.UNREAD_STRAND) {
      return hasProxy ? marker.both() : "";
    }
    if (code == 0) {
      return "";
    }
    return hasProxy ? marker.both() : marker.causalOnly();
  }

  /** The alleles by the number of strands that carry each variant, without phase. */
  List<String> counted() {
    List<String> names = new ArrayList<>();
    if (marker == null || !active) {
      return names;
    }
    int proxies = count(proxy);
    int causals = read.isRead(causal) ? count(causal) : proxies;
    for (int i = 0; i < causals; i++) {
      names.add(i < proxies ? marker.both() : marker.causalOnly());
    }
    return names;
  }

  List<String> notes() {
    if (!active || count(proxy) == 0) {
      return List.of();
    }
    if (!read.isRead(causal)) {
      return List.of(PROXY_ONLY);
    }
    return count(proxy) > count(causal) ? List.of(PROXY_WITHOUT_CAUSAL) : List.of();
  }

  private int count(int position) {
    if (position < 0 || !read.isRead(position)) {
      return 0;
    }
    int onFirst = isVariant(position, read.first(position)) ? 1 : 0;
    return isVariant(position, read.second(position)) ? onFirst + 1 : onFirst;
  }

  private boolean isVariant(int position, int code) {
    return read.isRead(position) && code != 0 && code != Observation.UNREAD_STRAND;
  }
}
