package org.pgx4j.rules.calling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
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
    RIGHT_SHIFTED,
    SPLIT_RIGHT_SHIFTED,
    GZIP,
    BGZF,
    BLOCKS_BGZF
  }

  byte[] write(Form form) throws IOException {
    byte[] plain = text(form).getBytes(StandardCharsets.UTF_8);
    return form == Form.GZIP ? gzip(plain) : plain;
  }

  /** The file as text, its records in order. */
  String text(Form form) {
    StringBuilder text = new StringBuilder();
    boolean blocks = form == Form.BLOCKS || form == Form.BLOCKS_BGZF;
    for (int i = 0; i < loci.size(); i++) {
      Locus locus = loci.get(i);
      String chromosome = locus.gene().chromosome();
      String name = form == Form.WITHOUT_CHR ? chromosome.substring(3) : chromosome;
      if (blocks && isQuiet(locus)) {
        int last = i;
        while (last + 1 < loci.size()
            && loci.get(last + 1).gene() == locus.gene()
            && isQuiet(loci.get(last + 1))) {
          last++;
        }
        block(text, name, i, last);
        i = last;
      } else {
        List<String> alternates = new ArrayList<>(locus.position().alternates());
        if (form == Form.SHUFFLED_ALTERNATES) {
          Collections.shuffle(alternates, random);
        }
        boolean split = form == Form.SPLIT || form == Form.SPLIT_RIGHT_SHIFTED;
        List<List<String>> records =
            split ? alternates.stream().map(List::of).toList() : List.of(alternates);
        for (List<String> listed : records) {
          Spelling spelling = spelling(form, locus);
          List<String> spelled = listed.stream().map(spelling::of).toList();
          record(
              text,
              name,
              spelling.position(),
              spelling.of(locus.position().reference()),
              spelled,
              spelling.of(shown(locus, listed, locus.first())),
              spelling.of(shown(locus, listed, locus.second())));
        }
      }
    }
    return header() + sorted(text.toString());
  }

  /** An allele as a record shows it: one that the record does not list, as reference. */
  private static String shown(Locus locus, List<String> listed, String allele) {
    return listed.contains(allele) ? allele : locus.position().reference();
  }

  private static String header() {
    return "##fileformat=VCFv4.2\n##contig=<ID=chr1,length=248956422>\n"
        + "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS\n";
  }

  private static String sorted(String records) {
    return records
        .lines()
        .sorted(
            Comparator.comparing((String line) -> line.split("\t")[0])
                .thenComparingInt(line -> Integer.parseInt(line.split("\t")[1])))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** How the alleles of a locus are written: moved to the right, or with bases around them. */
  private record Spelling(int position, int moved, String around, String before, String after) {
    String of(String allele) {
      String kept = allele.substring(1);
      if (moved == 0) {
        return before + allele + after;
      }
      // The bases inserted or deleted turn with the place: CTT, TTC, TCT.
      StringBuilder turned = new StringBuilder();
      for (int i = 0; i < kept.length(); i++) {
        turned.append(around.charAt(moved + i));
      }
      return around.charAt(moved - 1) + turned.toString();
    }
  }

  private Spelling spelling(Form form, Locus locus) {
    int at = locus.position().position();
    if (form == Form.UNTRIMMED) {
      String before = base(locus.gene().chromosome(), at - 1);
      String after = base(locus.gene().chromosome(), at + locus.position().reference().length());
      return new Spelling(at - 1, 0, "", before, after);
    }
    boolean moves = form == Form.RIGHT_SHIFTED || form == Form.SPLIT_RIGHT_SHIFTED;
    Repeat repeat = moves ? Repeat.of(locus.position()) : Repeat.NONE;
    int moved = repeat.room() == 0 ? 0 : 1 + random.nextInt(repeat.room());
    return new Spelling(at + moved, moved, repeat.bases(), "", "");
  }

  /** The base that a definition has at a place, or any. */
  private String base(String chromosome, int at) {
    for (Locus locus : loci) {
      int offset = at - locus.position().position();
      if (locus.gene().chromosome().equals(chromosome)
          && offset >= 0
          && offset < locus.position().reference().length()) {
        return locus.position().reference().substring(offset, offset + 1);
      }
    }
    return "G";
  }

  private boolean isQuiet(Locus locus) {
    return !locus.isVariant() && !isInsideAVariant(locus);
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
        new StringBuilder(
            "##fileformat=VCFv4.2\n##contig=<ID=1,length=249250621>\n##contig=<ID=M,length=16569>\n");
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

  /** One block of reference over several loci, which begins well before the first. */
  private void block(StringBuilder text, String chromosome, int first, int last) {
    Locus from = loci.get(first);
    int start = Math.max(end(first - 1, from) + 1, from.position().position() - 20_000);
    String[] signs = {"<NON_REF>", "<*>"};
    boolean before = start < from.position().position();
    row(
        text,
        chromosome,
        before ? start : from.position().position(),
        before ? "N" : from.position().reference().substring(0, 1),
        signs[random.nextInt(signs.length)],
        "DP=9;END=" + end(last, from),
        0,
        0);
  }

  /** The last base of the gene's loci up to one. */
  private int end(int index, Locus of) {
    int end = 0;
    for (int i = index; i >= 0 && loci.get(i).gene() == of.gene(); i--) {
      DefiningPosition position = loci.get(i).position();
      end = Math.max(end, position.position() + position.reference().length() - 1);
    }
    return end;
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }
}
