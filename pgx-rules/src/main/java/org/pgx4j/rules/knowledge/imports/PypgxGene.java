package org.pgx4j.rules.knowledge.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.rules.knowledge.FileKind;

/**
 * One gene of pypgx: an allele is what has its core variants. Names that stand for a change of
 * copies are known from outside only, and a gene that has such is called on request.
 */
final class PypgxGene {
  private static final Pattern RANGE =
      Pattern.compile(
          "(?:(?<low>\\d+(?:\\.\\d+)?) *(?<from><=?) *)?score(?: *(?<to><=?) *(?<high>\\d+(?:\\.\\d+)?))?");
  private static final Pattern EXACT = Pattern.compile("(?<value>\\d+(?:\\.\\d+)?) *== *score");

  private final Gene gene;
  private final CsvTable.Row row;
  private final List<CsvTable.Row> alleles = new ArrayList<>();
  private final Map<String, CsvTable.Row> variants = new LinkedHashMap<>();
  private final List<CsvTable.Row> diplotypes = new ArrayList<>();
  private final List<CsvTable.Row> equations = new ArrayList<>();

  private final List<CsvTable.Row> unreadable = new ArrayList<>();

  PypgxGene(CsvTable.Row row) {
    this.row = row;
    this.gene = Gene.of(row.text("Gene"));
  }

  /** Takes the gene out: without a row of it, an allele would be taken for another. */
  void unreadable(CsvTable.Row row) {
    unreadable.add(row);
  }

  void allele(CsvTable.Row allele) {
    alleles.add(allele);
  }

  void variant(CsvTable.Row variant) {
    variants.putIfAbsent(variant.text("GRCh38Name"), variant);
  }

  void diplotype(CsvTable.Row diplotype) {
    diplotypes.add(diplotype);
  }

  void equation(CsvTable.Row equation) {
    equations.add(equation);
  }

  void write(PackDraft draft) {
    if (!unreadable.isEmpty()) {
      throw unreadable.get(0).bad("Correct the row; " + gene + " is left out without it");
    }
    GeneFunctions functions = functions();
    Map<Integer, Variant> sites = sites();
    if (!sites.isEmpty()) {
      Map<String, Object> document = document(draft, sites);
      if (!draft.add(FileKind.ALLELES, gene.symbol(), document, row.place())) {
        return;
      }
    }
    draft.add(functions, draft.release().version());
  }

  private static boolean isStructural(CsvTable.Row allele) {
    return allele.textOr("SV").equalsIgnoreCase("true");
  }

  /** The names of an allele's core variants. */
  private static List<String> core(CsvTable.Row allele) {
    String core = allele.textOr("GRCh38Core");
    return core.isEmpty() ? List.of() : List.of(core.split(",", -1));
  }

  private CsvTable.Row variantOf(CsvTable.Row allele, String name) {
    CsvTable.Row variant = variants.get(name.strip());
    if (variant == null) {
      throw allele.bad("List the variant " + name + " of " + allele.textOr("StarAllele"));
    }
    return variant;
  }

  private String defaultAllele() {
    return row.text("GRCh38Default");
  }

  /** The sites that core variants define, each with all its bases. */
  private Map<Integer, Variant> sites() {
    Map<Integer, Variant> sites = new TreeMap<>();
    for (CsvTable.Row allele : alleles) {
      if (isStructural(allele)) {
        continue;
      }
      if (core(allele).isEmpty() != allele.text("StarAllele").equals(defaultAllele())) {
        throw allele.bad("Give core variants to all alleles but the default one");
      }
      for (String name : core(allele)) {
        CsvTable.Row variant = variantOf(allele, name);
        Variant one = defining(variant);
        sites.merge(one.position(), one, (a, b) -> joined(a, b, variant));
      }
    }
    return sites;
  }

  private static Variant defining(CsvTable.Row row) {
    int position = row.integer("GRCh38Position");
    String ref = row.text("GRCh38Allele");
    String alt = row.text("Variant");
    if (!Variant.isBases(ref) || !Variant.isBases(alt) || position == 0) {
      throw row.bad("Give a position and two different alleles");
    }
    boolean substitution = ref.length() == 1 && alt.length() == 1;
    String hgvs = substitution ? "g." + position + ref + ">" + alt : row.text("GRCh38Name");
    return new Variant(position, ref, List.of(alt), row.textOr("rsID"), hgvs);
  }

  private static Variant joined(Variant one, Variant other, CsvTable.Row row) {
    if (!one.ref().equals(other.ref())) {
      throw row.bad("Give one reference allele at " + one.position());
    }
    Set<String> alts = new LinkedHashSet<>(one.alts());
    boolean more = alts.addAll(other.alts());
    String hgvs = more ? one.hgvs() + "; " + other.hgvs() : one.hgvs();
    return new Variant(one.position(), one.ref(), List.copyOf(alts), one.rsid(), hgvs);
  }

  private Map<String, Object> document(PackDraft draft, Map<Integer, Variant> sites) {
    List<Map<String, Object>> defined = new ArrayList<>();
    defined.add(Json.of("name", defaultAllele()));
    for (CsvTable.Row allele : alleles) {
      if (!isStructural(allele) && !core(allele).isEmpty()) {
        Map<Integer, String> at = new TreeMap<>();
        for (String name : core(allele)) {
          Variant variant = defining(variantOf(allele, name));
          if (at.put(variant.position(), variant.alts().get(0)) != null) {
            throw allele.bad("Give one variant a position to " + allele.text("StarAllele"));
          }
        }
        defined.add(Json.of("name", allele.text("StarAllele"), "at", at));
      }
    }
    Release release = draft.release();
    Map<String, Object> source =
        Json.of("authority", release.authority().name(), "licence", release.licence());
    source.put("citations", List.of());
    String chromosome = "chr" + row.text("GRCh38Region").split(":", 2)[0];
    Map<String, Object> document = Json.of("schema", "pgx4j/alleles/1", "gene", gene.symbol());
    document.put("version", release.version());
    document.put("source", source);
    document.put("build", "GRCh38");
    document.put("chromosome", chromosome);
    if (chromosome.equals("chrX")) {
      document.put("ploidy", "x-linked");
    }
    document.put("strategy", strategy(defined));
    document.put("undocumented", "no-call");
    document.put("tier1", List.of());
    document.put("required", List.of());
    document.put("unphasedPriorities", List.of());
    document.put("subAlleles", Map.of());
    document.put("reference", defaultAllele());
    document.put("positions", sites.values().stream().map(Variant::json).toList());
    document.put("extra", List.of());
    document.put("alleles", defined);
    structure(sites).ifPresent(structure -> document.put("structure", structure));
    grch37(draft, sites).ifPresent(grch37 -> document.put("grch37", grch37));
    return document;
  }

  private String strategy(List<Map<String, Object>> defined) {
    if (!row.textOr("SV").equalsIgnoreCase("true")) {
      return "exact";
    }
    boolean stars =
        defined.stream()
            .map(allele -> String.valueOf(allele.get("name")))
            .allMatch(name -> name.startsWith("*") && name.indexOf('+') < 0);
    return stars ? "copy-number" : "outside";
  }

  /** The exons' sites, which a change of all copies must reach, and the names it can have. */
  private Optional<Map<String, Object>> structure(Map<Integer, Variant> sites) {
    List<String> hidden =
        alleles.stream()
            .filter(PypgxGene::isStructural)
            .map(allele -> allele.text("StarAllele"))
            .filter(name -> name.indexOf('x') < 0 && name.indexOf('+') < 0)
            .toList();
    int first = bound("GRCh38ExonStarts", true) + 1;
    int last = bound("GRCh38ExonEnds", false);
    List<Integer> inside = sites.keySet().stream().filter(s -> first <= s && s <= last).toList();
    return hidden.isEmpty() || inside.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Json.of(
                "from",
                inside.get(0),
                "to",
                inside.get(inside.size() - 1),
                "alleles",
                hidden,
                "bins",
                List.of()));
  }

  private int bound(String column, boolean least) {
    List<Integer> bounds = new ArrayList<>();
    for (String text : row.textOr(column).split(",", -1)) {
      if (text.matches("\\d{1,9}")) {
        bounds.add(Integer.valueOf(text));
      }
    }
    Comparator<Integer> order = Comparator.naturalOrder();
    return bounds.stream().min(least ? order : order.reversed()).orElse(0);
  }

  /** Where the sites lie on GRCh37, when all are moved alike. */
  private Optional<Map<String, Object>> grch37(PackDraft draft, Map<Integer, Variant> sites) {
    Set<Integer> shifts = new HashSet<>();
    Map<String, String> differs = new TreeMap<>();
    Set<Integer> unverified = new TreeSet<>(sites.keySet());
    for (CsvTable.Row variant : variants.values()) {
      boolean paired = variant.textOr("GRCh37Position").matches("\\d{1,9}");
      int position = variant.integer("GRCh38Position");
      Variant site = sites.get(position);
      if (paired && site != null) {
        shifts.add(variant.integer("GRCh37Position") - position);
        String base = variant.textOr("GRCh37Allele");
        if (site.ref().equals(base) || site.alts().contains(base)) {
          unverified.remove(position);
        }
        if (site.alts().contains(base)) {
          differs.put(Integer.toString(position), base);
        }
      }
    }
    if (shifts.size() != 1) {
      draft.problem(
          ProblemCode.BAD_ENTRY,
          row.place().atField(gene.symbol()),
          "Give positions on GRCh37 that are all moved alike; it is callable on GRCh38 only");
      return Optional.empty();
    }
    return Optional.of(
        Json.of(
            "shift",
            shifts.iterator().next(),
            "reference",
            differs,
            "unverified",
            List.copyOf(unverified)));
  }

  private GeneFunctions functions() {
    GeneFunctions functions = new GeneFunctions(gene, row.place());
    boolean scored = row.textOr("PhenotypeMethod").equals("Score");
    for (CsvTable.Row allele : alleles) {
      String name = allele.text("StarAllele");
      if (!allele.textOr("Function").isEmpty()) {
        functions.function(name, allele.text("Function"));
      }
      if (scored) {
        String score = allele.textOr("ActivityScore");
        functions.activity(name, score.isEmpty() ? "n/a" : score);
      }
    }
    if (scored) {
      equations.forEach(one -> functions.range(one.text("Phenotype"), score(one)));
    } else {
      for (CsvTable.Row one : diplotypes) {
        List<String> pair = List.of(one.text("Diplotype").split("/", -1));
        functions.row(pair, one.text("Phenotype"), one.text("Phenotype"));
      }
    }
    return functions;
  }

  private static Map<String, Object> score(CsvTable.Row equation) {
    String text = equation.text("Equation");
    Matcher exact = EXACT.matcher(text);
    if (exact.matches()) {
      return Json.of("from", exact.group("value"), "to", exact.group("value"));
    }
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      throw equation.bad("Give a range of the score, such as 0 <= score < 1");
    }
    Map<String, Object> score = Json.of();
    if (range.group("low") != null) {
      score.put(range.group("from").equals("<=") ? "from" : "above", range.group("low"));
    }
    if (range.group("high") != null) {
      score.put(range.group("to").equals("<=") ? "to" : "below", range.group("high"));
    }
    return score;
  }
}
