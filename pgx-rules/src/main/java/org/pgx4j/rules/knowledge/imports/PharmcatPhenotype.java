package org.pgx4j.rules.knowledge.imports;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.rules.knowledge.KnowledgeBase;

/**
 * Functions and phenotypes as PharmCAT has them, one file a gene, every pair of alleles spelled
 * out. A gene is imported as a whole.
 */
final class PharmcatPhenotype {
  private final PackDraft draft;
  private final KnowledgeBase known;

  PharmcatPhenotype(PackDraft draft, KnowledgeBase known) {
    this.draft = draft;
    this.known = known;
  }

  void read(String file, InputStream in) {
    Map<String, Entry> members = new HashMap<>();
    List<Entry> named = new ArrayList<>();
    List<Entry> rows = new ArrayList<>();
    JsonDump.read(
        file,
        in,
        (member, entry) -> {
          switch (member) {
            case "namedAlleles" -> named.add(entry);
            case "diplotypes" -> rows.add(entry);
            default -> members.put(member, entry);
          }
        });
    draft.read(1);
    Place place = Place.of(file);
    try {
      Entry top = Entry.of(place, members);
      GeneFunctions functions = new GeneFunctions(Gene.of(top.text("gene")), place);
      if (named.isEmpty()) {
        top.get("haplotypes").map().forEach((name, one) -> functions.function(name, one.text()));
      }
      for (Entry allele : named) {
        if (allele.has("functionValue")) {
          functions.function(allele.text("name"), allele.text("functionValue"));
        }
      }
      top.mapOrEmpty("activityValues")
          .forEach((name, value) -> functions.activity(name, value.text()));
      rows.forEach(row -> add(functions, row));
      if (rows.isEmpty()) {
        throw top.get("diplotypes").bad("Give the gene's pairs; without them nothing follows");
      }
      known
          .functions(functions.gene(), draft.release().authority())
          .map(FunctionTable::leastFirst)
          .ifPresent(functions::leastFirst);
      draft.add(functions, top.textOr("version", draft.release().version()));
    } catch (PgxException e) {
      draft.problem(e, place);
    }
  }

  private static void add(GeneFunctions functions, Entry row) {
    List<String> alleles = new ArrayList<>();
    row.get("diplotypekey")
        .map()
        .forEach(
            (name, copies) -> {
              int count = copies.integer();
              if (count < 1 || count > 2) {
                throw copies.bad("Give 1 or 2 copies");
              }
              for (int i = 0; i < count; i++) {
                alleles.add(name);
              }
            });
    functions.row(
        alleles, row.textOr("phenotype", row.textOr("generesult", "")), row.text("lookupkey"));
  }
}
