package org.pgx4j.rules.calling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.BuildSites;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.NamedAllele;
import org.pgx4j.core.genotype.GenomeBuild;

/** A made-up genome, two named alleles a gene, that can be written in several forms. */
final class Genome {
  private final List<Locus> loci = new ArrayList<>();
  private final Random random;
  private final boolean phased;

  /** What the genome has at one position: alleles as bases. */
  private record Locus(
      AlleleDefinitions gene, DefiningPosition position, String first, String second) {
    boolean isVariant() {
      return !first.equals(position.reference()) || !second.equals(position.reference());
    }
  }

  Genome(Collection<AlleleDefinitions> genes, long seed, boolean phased) {
    random = new Random(seed);
    this.phased = phased;
    for (AlleleDefinitions gene : genes) {
      NamedAllele first = gene.alleles().get(random.nextInt(gene.alleles().size()));
      NamedAllele second =
          random.nextInt(4) == 0
              ? first
              : gene.alleles().get(random.nextInt(gene.alleles().size()));
      for (DefiningPosition position : gene.positions()) {
        loci.add(new Locus(gene, position, base(position, first), base(position, second)));
      }
    }
  }

  private static String base(DefiningPosition position, NamedAllele allele) {
    String value = allele.at().getOrDefault(position.position(), position.reference());
    boolean known = value.equals(position.reference()) || position.alternates().contains(value);
    return known ? value : position.reference();
  }

  /** How to write it. */
  enum Form {
    JOINED,
    WITHOUT_CHR,
    SPLIT,
    BLOCKS,
    SHUFFLED_ALTERNATES,
    UNTRIMMED,
    GZIP
  }

  byte[] write(Form form) throws IOException {
    StringBuilder text =
        new StringBuilder("##fileformat=VCFv4.2\n##contig=<ID=chr1,length=248956422>\n");
    text.append("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS\n");
    for (Locus locus : loci) {
      String chromosome = locus.gene().chromosome();
      String name = form == Form.WITHOUT_CHR ? chromosome.substring(3) : chromosome;
      if (form == Form.BLOCKS && !locus.isVariant() && !isInsideAVariant(locus)) {
        block(text, name, locus);
      } else if (form == Form.SPLIT && locus.position().alternates().size() > 1) {
        split(text, name, locus);
      } else {
        List<String> alternates = new ArrayList<>(locus.position().alternates());
        if (form == Form.SHUFFLED_ALTERNATES) {
          Collections.shuffle(alternates, random);
        }
        String tail = form == Form.UNTRIMMED ? "A" : "";
        record(
            text,
            name,
            locus.position().position(),
            locus.position().reference() + tail,
            alternates.stream().map(alternate -> alternate + tail).toList(),
            locus.first() + tail,
            locus.second() + tail);
      }
    }
    byte[] plain = text.toString().getBytes(StandardCharsets.UTF_8);
    return form == Form.GZIP ? gzip(plain) : plain;
  }

  /**
   * Whether a variant before reaches over a position; then a block of reference cannot stand there.
   */
  private boolean isInsideAVariant(Locus locus) {
    return loci.stream()
        .anyMatch(
            other ->
                other.gene() == locus.gene()
                    && other.isVariant()
                    && other.position().position() < locus.position().position()
                    && other.position().position() + other.position().reference().length()
                        > locus.position().position());
  }

  /** The positions whose base on GRCh37 is verified, on GRCh37. */
  byte[] writeOnGrch37() {
    StringBuilder text =
        new StringBuilder("##fileformat=VCFv4.2\n##contig=<ID=1,length=249250621>\n");
    text.append("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS\n");
    for (Locus locus : loci) {
      BuildSites sites = locus.gene().sites(GenomeBuild.GRCH37).orElseThrow();
      sites
          .reference(locus.position())
          .ifPresent(
              reference -> {
                List<String> alternates = new ArrayList<>(locus.position().alternates());
                alternates.add(0, locus.position().reference());
                alternates.remove(reference);
                record(
                    text,
                    locus.gene().chromosome().substring(3),
                    sites.position(locus.position()),
                    reference,
                    alternates,
                    locus.first(),
                    locus.second());
              });
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The same positions on GRCh38, to compare with. */
  byte[] writeVerifiedOnly() {
    StringBuilder text =
        new StringBuilder("##fileformat=VCFv4.2\n##contig=<ID=chr1,length=248956422>\n");
    text.append("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS\n");
    for (Locus locus : loci) {
      if (locus
          .gene()
          .sites(GenomeBuild.GRCH37)
          .orElseThrow()
          .reference(locus.position())
          .isPresent()) {
        record(
            text,
            locus.gene().chromosome(),
            locus.position().position(),
            locus.position().reference(),
            locus.position().alternates(),
            locus.first(),
            locus.second());
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void record(
      StringBuilder text,
      String chromosome,
      int position,
      String reference,
      List<String> alternates,
      String first,
      String second) {
    List<String> all = new ArrayList<>(List.of(reference));
    all.addAll(alternates);
    row(
        text,
        chromosome,
        position,
        reference,
        String.join(",", alternates),
        ".",
        all.indexOf(first),
        all.indexOf(second));
  }

  private void row(
      StringBuilder text,
      String chromosome,
      int position,
      String reference,
      String alternates,
      String info,
      int first,
      int second) {
    text.append(chromosome)
        .append('\t')
        .append(position)
        .append("\t.\t")
        .append(reference)
        .append('\t');
    text.append(alternates).append("\t.\tPASS\t").append(info).append("\tGT\t");
    text.append(first).append(phased ? '|' : '/').append(second).append('\n');
  }

  private void block(StringBuilder text, String chromosome, Locus locus) {
    int from = locus.position().position();
    int to = from + locus.position().reference().length() - 1;
    row(
        text,
        chromosome,
        from,
        locus.position().reference().substring(0, 1),
        "<NON_REF>",
        "END=" + to,
        0,
        0);
  }

  private void split(StringBuilder text, String chromosome, Locus locus) {
    for (String alternate : locus.position().alternates()) {
      int first = locus.first().equals(alternate) ? 1 : 0;
      int second = locus.second().equals(alternate) ? 1 : 0;
      row(
          text,
          chromosome,
          locus.position().position(),
          locus.position().reference(),
          alternate,
          ".",
          first,
          second);
    }
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }
}
