package org.pgx4j.rules.knowledge.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.BuildSites;
import org.pgx4j.core.calling.CallingStrategy;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.rules.knowledge.KnowledgeBase;

class PypgxImportTest {
  private static final Gene ABC1 = Gene.of("ABC1");

  @TempDir Path folder;
  private final Importing importing = Importing.by("PyPGx");
  private final Map<String, String> tables = new TreeMap<>();

  PypgxImportTest() {
    tables.put(
        "gene-table.csv",
        """
        Gene,Target,SV,PhenotypeMethod,RefAllele,GRCh38Default,GRCh38Region
        ABC1,TRUE,FALSE,Score,*1,*1,9:90-310
        ABC2,TRUE,TRUE,Diplotype,*1,*1,9:900-990
        ABC3,FALSE,FALSE,N/A,*1,*1,9:900-990
        CYP2C19,TRUE,FALSE,Score,*1,*1,10:1-2
        """);
    tables.put(
        "allele-table.csv",
        """
        Gene,StarAllele,ActivityScore,Function,GRCh38Core,SV
        ABC1,*1,1,"Normal Function",N/A,FALSE
        ABC1,*2,0,No Function,"9-100-C-T,9-200-G-A",FALSE
        ABC1,*3,N/A,"Unknown, or ""so""\",9-200-G-A,FALSE
        ABC2,*1,N/A,Normal Function,N/A,FALSE
        ABC2,*2,N/A,No Function,9-910-C-T,FALSE
        ABC2,*0,N/A,No Function,N/A,TRUE
        """);
    tables.put(
        "variant-table.csv",
        """
        Gene,GRCh38Name,rsID,GRCh37Position,GRCh38Position,GRCh37Allele,GRCh38Allele,Variant
        ABC1,9-100-C-T,rs1,95,100,T,C,T
        ABC1,9-200-G-A,rs2,195,200,G,G,A
        ABC2,9-910-C-T,rs3,905,910,C,C,T
        """);
    tables.put(
        "diplotype-table.csv",
        """
        Gene,Diplotype,Phenotype
        ABC2,*1/*1,Normal
        ABC2,*1/*2,Less
        """);
    tables.put(
        "equation-table.csv",
        """
        Gene,Phenotype,Equation
        ABC1,Poor,0 <= score < 1
        ABC1,Normal,1 <= score
        """);
  }

  private void read(String... genes) {
    tables.forEach(
        (name, text) -> {
          try {
            Files.writeString(folder.resolve(name), text);
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
    importing.target.pypgx(folder, genes);
  }

  private KnowledgeBase knowledge() {
    return KnowledgeBase.of(List.of(importing.target.pack()));
  }

  @Test
  void genesThatNobodyKnewAreImportedOnBothAssemblies() {
    read();
    importing.assertTold();
    assertEquals(2, importing.target.taken());
    AlleleDefinitions found = knowledge().definitions(ABC1).orElseThrow();
    assertEquals(3, found.alleles().size());
    BuildSites on37 = found.sites(GenomeBuild.GRCH37).orElseThrow();
    assertEquals(95, on37.position(found.positions().get(0)));
    assertEquals("T", on37.reference(found.positions().get(0)).orElseThrow());
    assertEquals("G", on37.reference(found.positions().get(1)).orElseThrow());
  }

  @Test
  void equationsAndDiplotypesGivePhenotypes() {
    read();
    assertEquals("Poor", result(ABC1, "*2/*2"));
    assertEquals("Normal", result(ABC1, "*1/*2"));
    assertEquals("Indeterminate", result(ABC1, "*1/*3"));
    assertEquals("Less", result(Gene.of("ABC2"), "*1/*0"));
    assertEquals("Indeterminate", result(Gene.of("ABC2"), "*2/*2"));
  }

  private String result(Gene gene, String genotype) {
    return knowledge()
        .functions(gene)
        .orElseThrow()
        .translate(Genotype.parse(gene, genotype))
        .phenotype()
        .orElseThrow()
        .term();
  }

  @Test
  void aGeneWhoseCopiesChangeIsCalledOnRequest() {
    read();
    assertEquals(
        CallingStrategy.COPY_NUMBER,
        knowledge().definitions(Gene.of("ABC2")).orElseThrow().strategy());
  }

  @Test
  void aGeneThatIsNamedIsImportedThoughItIsKnown() {
    read("CYP2C19");
    assertEquals(1, importing.target.read());
  }

  @Test
  void aRowThatCannotBeReadLeavesItsGeneOut() {
    tables.merge("allele-table.csv", "ABC1,*4,1\n", String::concat);
    read();
    importing.assertTold(ProblemCode.BAD_TABLE, ProblemCode.BAD_ENTRY);
    assertEquals(1, importing.target.taken());
    assertTrue(knowledge().definitions(ABC1).isEmpty());
  }

  @Test
  void anAlleleWithoutADefinitionLeavesItsGeneOut() {
    tables.merge("allele-table.csv", "ABC1,*4,1,Normal Function,N/A,FALSE\n", String::concat);
    tables.merge(
        "allele-table.csv", "ABC2,*4,N/A,Normal Function,9-950-A-C,FALSE\n", String::concat);
    read();
    importing.assertTold(ProblemCode.BAD_ENTRY, ProblemCode.BAD_ENTRY);
    assertEquals(0, importing.target.taken());
  }

  @Test
  void positionsMovedUnlikeLeaveTheGeneOnOneAssembly() {
    tables.computeIfPresent("variant-table.csv", (n, t) -> t.replace("rs2,195", "rs2,196"));
    read("ABC1");
    importing.assertTold(ProblemCode.BAD_ENTRY);
    assertTrue(knowledge().definitions(ABC1).orElseThrow().sites(GenomeBuild.GRCH37).isEmpty());
  }

  @Test
  void aTableWithoutItsColumnsOrWithOpenQuotesIsRefused() {
    tables.put("equation-table.csv", "Gene,Phenotype\n");
    assertEquals(ProblemCode.BAD_TABLE, refused());
    tables.put("equation-table.csv", "Gene,Phenotype,Equation\nABC1,\"Poor,0 <= score\n");
    assertEquals(ProblemCode.BAD_TABLE, refused());
  }

  private ProblemCode refused() {
    return assertThrows(PgxException.class, this::read).problem().code();
  }
}
