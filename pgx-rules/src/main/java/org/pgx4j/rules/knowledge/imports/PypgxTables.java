package org.pgx4j.rules.knowledge.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** The tables of pypgx: genes, alleles, variants on both assemblies, diplotypes, equations. */
final class PypgxTables {
  private final PackDraft draft;
  private final Tables tables;
  private final Map<String, PypgxGene> genes = new LinkedHashMap<>();

  /** Where tables are. */
  interface Tables {
    /** Opens the table of that name. */
    InputStream open(String name) throws IOException;
  }

  PypgxTables(PackDraft draft, Tables tables) {
    this.draft = draft;
    this.tables = tables;
  }

  void read(Predicate<Gene> wanted) {
    each(
        "gene-table.csv",
        List.of("Gene", "Target", "SV", "PhenotypeMethod", "GRCh38Default", "GRCh38Region"),
        row -> {
          row.requireWhole();
          if (row.textOr("Target").equalsIgnoreCase("true")
              && wanted.test(Gene.of(row.text("Gene")))) {
            if (genes.putIfAbsent(row.text("Gene"), new PypgxGene(row)) != null) {
              throw row.bad("List each gene once");
            }
          }
        });
    ofGenes(
        "allele-table.csv",
        List.of("StarAllele", "ActivityScore", "Function", "GRCh38Core", "SV"),
        PypgxGene::allele);
    ofGenes(
        "variant-table.csv",
        List.of(
            "GRCh38Name",
            "rsID",
            "GRCh37Position",
            "GRCh38Position",
            "GRCh37Allele",
            "GRCh38Allele",
            "Variant"),
        PypgxGene::variant);
    ofGenes("diplotype-table.csv", List.of("Diplotype", "Phenotype"), PypgxGene::diplotype);
    ofGenes("equation-table.csv", List.of("Phenotype", "Equation"), PypgxGene::equation);
    draft.read(genes.size());
    genes.forEach(
        (symbol, gene) -> {
          try {
            gene.write(draft);
          } catch (PgxException e) {
            draft.problem(e, Place.of("gene-table.csv").atField(symbol));
          }
        });
  }

  private void ofGenes(
      String name, List<String> columns, BiConsumer<PypgxGene, CsvTable.Row> taker) {
    List<String> all = new ArrayList<>(columns);
    all.add("Gene");
    each(
        name,
        all,
        row -> {
          PypgxGene gene = genes.get(row.textOr("Gene"));
          if (gene == null) {
            return;
          }
          try {
            row.requireWhole();
            taker.accept(gene, row);
          } catch (PgxException e) {
            gene.unreadable(row);
            throw e;
          }
        });
  }

  private interface Taker {
    void take(CsvTable.Row row);
  }

  private void each(String name, List<String> columns, Taker taker) {
    try (InputStream in = tables.open(name)) {
      CsvTable.read(
          name,
          in,
          columns,
          row -> {
            try {
              taker.take(row);
            } catch (PgxException e) {
              draft.problem(e, row.place());
            }
          });
    } catch (IOException e) {
      throw new PgxException(
          Problem.of(ProblemCode.UNREADABLE_INPUT, Place.of(name), "Put the table into the folder"),
          e);
    }
  }
}
