package org.pgx4j.rules.intake;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.BuildSites;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.GeneCalls;
import org.pgx4j.core.calling.Ploidy;
import org.pgx4j.core.calling.StructuralFinding;
import org.pgx4j.core.calling.VariantCalls;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GeneCopies;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.genotype.Sex;

/** What the samples of one file have at every site. Not thread-safe. */
final class FileCalls {
  private final List<AlleleDefinitions> genes;
  private final GenomeBuild assembly;
  private final List<String> samples;
  private final CopyRecords copies;
  private final @Nullable SiteCalls[] sites;
  private final List<Map<IntBuffer, GeneCalls>> shared = new ArrayList<>();
  private final Map<GeneCalls, GeneCalls> mitochondrial = new HashMap<>();
  private boolean otherMitochondrion;

  FileCalls(
      List<AlleleDefinitions> genes,
      GenomeBuild assembly,
      List<String> samples,
      CopyRecords copies) {
    this.genes = genes;
    this.assembly = assembly;
    this.samples = samples;
    this.copies = copies;
    int positions = 0;
    for (AlleleDefinitions gene : genes) {
      positions += gene.positionsToRead().size();
      shared.add(new HashMap<>());
    }
    sites = new @Nullable SiteCalls[positions];
  }

  SiteCalls at(Site site) {
    SiteCalls calls = sites[site.number()];
    if (calls == null) {
      calls = new SiteCalls(site, samples.size());
      sites[site.number()] = calls;
    }
    return calls;
  }

  /** What is known of numbers of copies. */
  CopyRecords copies() {
    return copies;
  }

  GenomeBuild assembly() {
    return assembly;
  }

  /** Takes the whole mitochondrial genome as not read: the file's is not the definitions'. */
  void refuseMitochondrion() {
    otherMitochondrion = true;
  }

  /** One sample's calls; equal calls of a gene are one object. */
  VariantCalls of(int sample, Sex sex) {
    Map<Gene, GeneCalls> calls = new HashMap<>();
    int from = 0;
    for (int i = 0; i < genes.size(); i++) {
      AlleleDefinitions gene = genes.get(i);
      calls.put(
          gene.gene(),
          gene.ploidy() == Ploidy.MITOCHONDRIAL
              ? mitochondrial(i, from, sample, sex)
              : shared(i, from, sample, sex));
      from += gene.positionsToRead().size();
    }
    return VariantCalls.of(samples.get(sample), calls);
  }

  /** What was read at a gene's position; null when no record speaks of it. */
  @Nullable SiteCalls site(Gene gene, int index) {
    int from = 0;
    for (AlleleDefinitions one : genes) {
      if (one.gene().equals(gene)) {
        return sites[from + index];
      }
      from += one.positionsToRead().size();
    }
    return null;
  }

  private GeneCalls shared(int i, int from, int sample, Sex sex) {
    IntBuffer key = key(from, i, sample, sex);
    GeneCalls known = shared.get(i).get(key);
    if (known == null) {
      known = build(i, from, sample, sex);
      shared.get(i).put(key, known);
    }
    return known;
  }

  private GeneCalls mitochondrial(int i, int from, int sample, Sex sex) {
    GeneCalls calls = build(i, from, sample, sex);
    GeneCalls known = mitochondrial.putIfAbsent(calls, calls);
    return known == null ? calls : known;
  }

  /** All that decides a gene's calls. */
  private IntBuffer key(int from, int gene, int sample, Sex sex) {
    int to = from + genes.get(gene).positionsToRead().size();
    int[] key = new int[3 + 2 * (to - from)];
    int length = 0;
    key[length++] = sex.name().charAt(0);
    GeneCopies known = copies.copies(sample, gene);
    int stated = known != null && known.source() == GeneCopies.Source.STATED ? 1 : 0;
    key[length++] = known == null ? -1 : 2 * known.count() + stated;
    for (StructuralFinding finding : StructuralFinding.values()) {
      key[length] = 2 * key[length] + (copies.findings(sample, gene).contains(finding) ? 1 : 0);
    }
    length++;
    for (int i = from; i < to; i++) {
      SiteCalls site = sites[i];
      if (site != null) {
        key[length++] = site.cell(sample);
        key[length++] = site.phaseSet(sample);
      }
    }
    return IntBuffer.wrap(key, 0, length);
  }

  private GeneCalls build(int index, int from, int sample, Sex sex) {
    AlleleDefinitions gene = genes.get(index);
    GeneCalls.Builder builder = GeneCalls.builder(gene, sites(gene)).sex(sex);
    copies.findings(sample, index).forEach(builder::structure);
    GeneCopies known = copies.copies(sample, index);
    if (known != null) {
      builder.copies(known);
    }
    boolean refused = otherMitochondrion && gene.ploidy() == Ploidy.MITOCHONDRIAL;
    for (int i = 0; i < gene.positionsToRead().size(); i++) {
      SiteCalls site = sites[from + i];
      if (refused) {
        builder.noCall(i);
      } else if (site != null) {
        site.write(sample, i, builder);
      }
    }
    return builder.build();
  }

  /** Where the gene lies on the file's assembly; when that is not known, absence means nothing. */
  private BuildSites sites(AlleleDefinitions gene) {
    return gene.sites(assembly)
        .orElseGet(
            () ->
                BuildSites.of(
                    assembly,
                    0,
                    Map.of(),
                    gene.positionsToRead().stream()
                        .map(DefiningPosition::position)
                        .collect(Collectors.toSet())));
  }
}
