package org.pgx4j.rules.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.BuildSites;
import org.pgx4j.core.calling.CallingStrategy;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.GeneCalls;
import org.pgx4j.core.calling.NamedAllele;
import org.pgx4j.core.calling.Ploidy;
import org.pgx4j.core.calling.VariantCalls;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.problem.Problem;

/** Small files and fictive genes, and what a reader makes of them. */
final class Vcf {
  static final Gene GENE = Gene.of("ABC1");
  static final Gene SAME_PLACE = Gene.of("ABC2");
  static final Gene MITOCHONDRIAL = Gene.of("MIT1");
  static final String META =
      """
      ##fileformat=VCFv4.2
      ##contig=<ID=chr1,length=248956422,assembly=GRCh38>
      ##FORMAT=<ID=AD,Number=R,Type=Integer,Description="Depth, by allele">
      """;
  static final int SNP = 0;
  static final int OTHER = 1;
  static final int REPEAT = 2;
  static final int INSERTION = 3;

  final List<Problem> problems = new ArrayList<>();
  final List<VariantCalls> samples = new ArrayList<>();

  private Vcf() {}

  /** SNPs at 100 and 200, a repeat at 300, an insertion at 400. */
  static AlleleDefinitions gene() {
    return gene(
        GENE,
        "chr1",
        Ploidy.AUTOSOMAL,
        new DefiningPosition(100, "A", List.of("G", "T"), "", ""),
        new DefiningPosition(200, "C", List.of("T"), "", ""),
        new DefiningPosition(300, "CAT", List.of("C", "CATAT"), "", ""),
        new DefiningPosition(400, "G", List.of("GT"), "", ""));
  }

  static AlleleDefinitions gene(
      Gene gene, String chromosome, Ploidy ploidy, DefiningPosition... positions) {
    return AlleleDefinitions.builder(gene, GenomeBuild.GRCH38)
        .chromosome(chromosome)
        .ploidy(ploidy)
        .reference("*1")
        .positions(List.of(positions))
        .alleles(List.of(new NamedAllele("*1", true, Map.of())))
        .build();
  }

  static List<AlleleDefinitions> genes() {
    return List.of(
        gene(),
        gene(
            SAME_PLACE,
            "chr1",
            Ploidy.AUTOSOMAL,
            new DefiningPosition(100, "A", List.of("T"), "", "")),
        mitochondrial());
  }

  /** A gene of the mitochondrial genome, which both assemblies share. */
  private static AlleleDefinitions mitochondrial() {
    return AlleleDefinitions.builder(MITOCHONDRIAL, GenomeBuild.GRCH38)
        .chromosome("chrM")
        .ploidy(Ploidy.MITOCHONDRIAL)
        .reference("*1")
        .strategy(CallingStrategy.LOWEST_FUNCTION)
        .positions(List.of(new DefiningPosition(1555, "A", List.of("G"), "", "")))
        .alleles(List.of(new NamedAllele("*1", true, Map.of())))
        .elsewhere(BuildSites.of(GenomeBuild.GRCH37, 0, Map.of(), Set.of()))
        .build();
  }

  /** A file of the samples S1, S2, … with records whose columns are parted by single spaces. */
  static String file(String... records) {
    return fileWith(META, records);
  }

  static String fileWith(String meta, String... records) {
    int columns = records.length == 0 ? 10 : records[0].split(" ", -1).length;
    StringBuilder text = new StringBuilder(meta);
    text.append("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT");
    for (int i = 1; i <= columns - 9; i++) {
      text.append("\tS").append(i);
    }
    for (String line : records) {
      text.append('\n').append(line.replace(' ', '\t'));
    }
    return text.append('\n').toString();
  }

  static Vcf read(String... records) {
    return read(VcfReader.builder(genes()).build(), file(records));
  }

  static Vcf read(VcfReader reader, String text) {
    return read(reader, text.getBytes(StandardCharsets.UTF_8));
  }

  static Vcf read(VcfReader reader, byte[] bytes) {
    Vcf vcf = new Vcf();
    reader.read(new ByteArrayInputStream(bytes), "test.vcf", vcf.problems::add, vcf.samples::add);
    return vcf;
  }

  static Vcf read(VcfReader reader, Path file) {
    Vcf vcf = new Vcf();
    reader.read(file, vcf.problems::add, vcf.samples::add);
    return vcf;
  }

  /** What the first sample has at a position of the first gene. */
  String at(int index) {
    return at(0, GENE, index);
  }

  /**
   * {@code absent}, {@code none}, {@code 0/1}, {@code 0|1}, {@code 0|1:7} (phase set), {@code 1}
   * (haploid), {@code 0/?G>C} (undocumented), {@code ./1}.
   */
  String at(int sample, Gene gene, int index) {
    GeneCalls calls = samples.get(sample).gene(gene).orElseThrow();
    if (!calls.isRead(index)) {
      return calls.isAbsent(index) ? "absent" : "none";
    }
    String bases = calls.undocumentedBases(index);
    String first = name(calls.first(index), bases);
    if (calls.isHaploid(index)) {
      return first;
    }
    int set = calls.phaseSet(index);
    return first
        + (calls.isPhased(index) ? "|" : "/")
        + name(calls.second(index), bases)
        + (set == 0 ? "" : ":" + set);
  }

  private static String name(int code, String bases) {
    return switch (code) {
      case GeneCalls.NONE -> ".";
      case GeneCalls.UNDOCUMENTED -> "?" + bases;
      default -> Integer.toString(code);
    };
  }

  /** The problems as {@code CODE line field}. */
  List<String> told() {
    return problems.stream()
        .map(p -> (p.code() + " " + p.place().line() + " " + p.place().field()).strip())
        .toList();
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
