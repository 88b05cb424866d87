package org.pgx4j.core.calling;

/**
 * A causal variant and the proxy that assays often read instead of it, with the allele names that
 * follow. The causal position, where read, trumps the proxy.
 *
 * @param causal VCF position of the causal variant
 * @param proxy VCF position of the proxy
 * @param both the allele's name when both are there, or the proxy alone was read
 * @param causalOnly the allele's name when the causal variant is there without the proxy
 */
public record CausalMarker(int causal, int proxy, String both, String causalOnly) {}
