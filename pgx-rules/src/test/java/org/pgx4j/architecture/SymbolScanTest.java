package org.pgx4j.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pgx4j.architecture.planted.NamesThings;

class SymbolScanTest {
  private static final Set<String> GENES =
      Set.of(
          "ABCB1",
          "ABCG2",
          "ADRB1",
          "BRAF",
          "BRCA1",
          "BRCA2",
          "CACNA1S",
          "CFTR",
          "COMT",
          "CYP1A2",
          "CYP2A6",
          "CYP2B6",
          "CYP2C",
          "CYP2C8",
          "CYP2C9",
          "CYP2C19",
          "CYP2D6",
          "CYP3A4",
          "CYP3A5",
          "CYP4F2",
          "DPYD",
          "EGFR",
          "F5",
          "G6PD",
          "GRK5",
          "HLA-A",
          "HLA-B",
          "HLA-C",
          "HLA-DRB1",
          "HTR2A",
          "IFNL3",
          "IFNL4",
          "KRAS",
          "MT-RNR1",
          "NAT2",
          "NUDT15",
          "OPRM1",
          "RYR1",
          "SLC6A4",
          "SLCO1B1",
          "TPMT",
          "UGT1A1",
          "VKORC1");

  private static final Set<String> DRUGS =
      Set.of(
          "abacavir",
          "acenocoumarol",
          "allopurinol",
          "amikacin",
          "amitriptyline",
          "aripiprazole",
          "atazanavir",
          "atomoxetine",
          "azathioprine",
          "capecitabine",
          "carbamazepine",
          "celecoxib",
          "citalopram",
          "clopidogrel",
          "codeine",
          "efavirenz",
          "escitalopram",
          "fluorouracil",
          "flurbiprofen",
          "fosphenytoin",
          "hydralazine",
          "ibuprofen",
          "irinotecan",
          "ivacaftor",
          "mercaptopurine",
          "metoprolol",
          "nortriptyline",
          "omeprazole",
          "ondansetron",
          "oxcarbazepine",
          "paroxetine",
          "phenytoin",
          "rasburicase",
          "risperidone",
          "sertraline",
          "sevoflurane",
          "simvastatin",
          "siponimod",
          "succinylcholine",
          "tacrolimus",
          "tamoxifen",
          "thioguanine",
          "tramadol",
          "venlafaxine",
          "voriconazole",
          "warfarin");

  @Test
  void noClassOfCoreNamesAGeneOrADrug() throws IOException {
    assertEquals(List.of(), scan(Libraries.CORE));
  }

  @Test
  void noClassOfRulesNamesAGeneOrADrug() throws IOException {
    assertEquals(List.of(), scan(Libraries.RULES));
  }

  @Test
  void plantedNamesAreSeen() throws IOException {
    assertEquals(List.of("CYP2C19", "avoid Clopidogrel now"), planted(NamesThings.class));
    assertTrue(planted(NamesThings.Special.class).contains("CYP2D6"));
  }

  private static List<String> planted(Class<?> type) throws IOException {
    String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
    try (InputStream in = type.getResourceAsStream(file)) {
      Pattern symbols = symbols();
      return ConstantPool.texts(in).stream()
          .filter(t -> symbols.matcher(t).find())
          .sorted()
          .toList();
    }
  }

  private static List<String> scan(String module) throws IOException {
    Pattern symbols = symbols();
    List<Path> files = Libraries.classFiles(module);
    assertTrue(files.size() > 1, "no classes in " + module);
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      for (String text : ConstantPool.texts(file)) {
        if (symbols.matcher(text).find()) {
          found.add(file.getFileName() + ": " + text);
        }
      }
    }
    return found;
  }

  /** Matches whole words: gene symbols in capitals, drug names in any case. */
  private static Pattern symbols() throws IOException {
    Set<String> genes = new TreeSet<>(GENES);
    genes.addAll(genesOfThePacks());
    return Pattern.compile(
        "(?<![A-Za-z0-9])(" + anyOf(genes) + "|(?i:" + anyOf(DRUGS) + "))(?![A-Za-z0-9])");
  }

  private static String anyOf(Set<String> words) {
    return words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }

  private static Set<String> genesOfThePacks() throws IOException {
    Path packs = Libraries.root().resolve("pgx-rules/src/main/resources/META-INF/pgx");
    if (!Files.isDirectory(packs)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.walk(packs)) {
      return files
          .filter(f -> f.getParent().endsWith("genes"))
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(".json"))
          .map(f -> f.substring(0, f.length() - ".json".length()))
          .collect(Collectors.toSet());
    }
  }
}
