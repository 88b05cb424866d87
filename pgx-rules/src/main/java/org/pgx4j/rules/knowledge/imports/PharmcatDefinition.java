package org.pgx4j.rules.knowledge.imports;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.rules.knowledge.FileKind;
import org.pgx4j.rules.knowledge.KnowledgeBase;

/**
 * Allele definitions as PharmCAT has them, one file a gene. A gene is imported as a whole: an
 * allele left out would make its carriers another's.
 */
final class PharmcatDefinition {
  private final PackDraft draft;
  private final KnowledgeBase known;
  private final Map<String, Exemption> exemptions = new HashMap<>();

  PharmcatDefinition(PackDraft draft, KnowledgeBase known) {
    this.draft = draft;
    this.known = known;
  }

  void readExemptions(String file, InputStream in) {
    JsonDump.read(
        file,
        in,
        (member, entry) -> {
          try {
            exemptions.put(entry.text("gene"), Exemption.of(entry));
          } catch (PgxException e) {
            draft.problem(e, entry.place());
          }
        });
  }

  void read(String file, InputStream in) {
    Map<String, Entry> members = new HashMap<>();
    List<Entry> variants = new ArrayList<>();
    List<Entry> alleles = new ArrayList<>();
    JsonDump.read(
        file,
        in,
        (member, entry) -> {
          switch (member) {
            case "variants" -> variants.add(entry);
            case "namedAlleles" -> alleles.add(entry);
            default -> members.put(member, entry);
          }
        });
    draft.read(1);
    Place place = Place.of(file);
    try {
      Entry top = Entry.of(place, members);
      Gene gene = Gene.of(top.text("gene"));
      Map<String, Object> document = document(gene, top, variants, alleles);
      if (draft.add(FileKind.ALLELES, gene.symbol(), document, place)) {
        draft.taken(1);
      }
    } catch (PgxException e) {
      draft.problem(e, place);
    }
  }

  private Map<String, Object> document(
      Gene gene, Entry top, List<Entry> listed, List<Entry> named) {
    KnownGene before = KnownGene.of(known, gene);
    String chromosome = top.text("chromosome");
    List<Variant> all = listed.stream().map(Variant::of).toList();
    Exemption exemption =
        exemptions.isEmpty()
            ? before.exemption(all.stream().map(Variant::position).collect(Collectors.toSet()))
            : exemptions.getOrDefault(gene.symbol(), Exemption.NONE);
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (exemption.ignored().stream().noneMatch(all.get(i)::isAt)) {
        kept.add(i);
      }
    }
    kept.sort(Comparator.comparing(i -> all.get(i).position()));
    List<Variant> variants = kept.stream().map(all::get).toList();
    Set<Integer> sites = new HashSet<>();
    variants.forEach(variant -> sites.add(variant.position()));
    List<Map<String, Object>> alleles = new ArrayList<>();
    String reference = "";
    for (Entry entry : named) {
      if (!exemption.ignoredAlleles().contains(entry.text("name"))) {
        boolean isReference = entry.isTrue("reference");
        alleles.add(isReference ? 0 : alleles.size(), allele(entry, all, kept, isReference));
        if (isReference && !reference.isEmpty()) {
          throw entry.bad("Mark one allele as the reference");
        }
        reference = isReference ? entry.text("name") : reference;
      }
    }
    Set<String> names = new HashSet<>();
    alleles.forEach(allele -> names.add(String.valueOf(allele.get("name"))));
    Map<String, Object> document = Json.of("schema", "pgx4j/alleles/1", "gene", gene.symbol());
    document.put("version", top.text("version"));
    document.put("source", source());
    document.put("build", top.text("genomeBuild").split("\\.", 2)[0]);
    document.put("chromosome", chromosome);
    if (!before.ploidy(chromosome).isEmpty()) {
      document.put("ploidy", before.ploidy(chromosome));
    }
    document.put("strategy", before.strategy());
    document.put("undocumented", before.undocumented());
    document.put("tier1", List.copyOf(exemption.tier1()));
    document.put("required", List.copyOf(exemption.required()));
    document.put("unphasedPriorities", exemption.priorities());
    document.put("subAlleles", subAlleles(top));
    document.put("reference", reference);
    document.put("positions", variants.stream().map(Variant::json).toList());
    document.put("extra", exemption.extra().stream().map(Variant::json).toList());
    document.put("alleles", alleles);
    before.addTo(document, sites, names);
    List<Variant> read = new ArrayList<>(variants);
    read.addAll(exemption.extra());
    before.grch37(read).ifPresent(grch37 -> document.put("grch37", grch37));
    return document;
  }

  private Map<String, Object> source() {
    return Json.of(
        "authority",
        draft.release().authority().name(),
        "licence",
        draft.release().licence(),
        "citations",
        List.of());
  }

  private static Map<String, String> subAlleles(Entry top) {
    Map<String, String> subAlleles = new TreeMap<>();
    top.mapOrEmpty("suballelesMap").forEach((name, core) -> subAlleles.put(name, core.text()));
    return subAlleles;
  }

  private static Map<String, Object> allele(
      Entry entry, List<Variant> all, List<Integer> kept, boolean isReference) {
    List<Entry> bases = entry.list("alleles");
    if (bases.size() != all.size()) {
      throw entry.bad("Give a base or null for each variant");
    }
    Map<String, String> at = new TreeMap<>(Comparator.comparing(Integer::valueOf));
    int explicit = 0;
    for (int i : kept) {
      Variant variant = all.get(i);
      if (!bases.get(i).isNull()) {
        String base = bases.get(i).text();
        if (!variant.takes(base)) {
          throw entry.bad("Give an allele of the variant at " + variant.position());
        }
        at.put(Integer.toString(variant.position()), base);
        explicit++;
      }
    }
    boolean whole = explicit == kept.size();
    if (explicit == 0 || (isReference && !whole)) {
      throw entry.bad("Give the allele's bases, the reference's everywhere");
    }
    Map<String, Object> allele = Json.of("name", entry.text("name"));
    if (isReference || (whole && kept.size() > 1)) {
      kept.forEach(i -> at.remove(Integer.toString(all.get(i).position()), all.get(i).ref()));
      if (!isReference) {
        allele.put("every", true);
      }
    }
    if (!at.isEmpty()) {
      allele.put("at", at);
    }
    return allele;
  }
}
