package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.profile.PatientProfile;

/** The table of approvals in the shared sources, read without the generator, and what it states. */
final class ApprovalsTable {
  private static final String AML = "Acute Myeloid Leukemia";
  private static final String OESOPHAGUS = "Esophageal Squamous Cell Carcinoma";

  private ApprovalsTable() {}

  /** One row. */
  record Approval(String id, String agency, String therapy, String disease, String biomarkers) {
    Set<String> drugs() {
      return new TreeSet<>(List.of(therapy.toLowerCase(Locale.ROOT).split(" \\+ ")));
    }

    List<String> needs() {
      return List.of(biomarkers.split(" & "));
    }

    private Approval of(String drugs) {
      return new Approval(id, agency, drugs, disease, biomarkers);
    }

    private Approval in(String tumour) {
      return new Approval(id, agency, therapy, tumour, biomarkers);
    }

    private Approval by(String other) {
      return new Approval(id, agency, therapy, disease, other);
    }
  }

  /**
   * A statement as the document has it that it names; most are as they stand. None when the
   * document treats no such disease, or by no such biomarker.
   */
  private static List<Approval> corrected(Approval one) {
    return switch (one.id()) {
      case "22", "2032" -> List.of(one.by("EGFR p.L858R"), one.by("EGFR p.G719X"));
      case "38" -> List.of(one.of("Atezolizumab + Nab-paclitaxel + Carboplatin"));
      case "50", "669", "670", "671", "1068", "1293", "1314", "1315", "1332" ->
          List.of(one.by("CD19 + & BCR::ABL1 negative"));
      case "82" -> List.of(one.by(one.biomarkers().replace("dMMR", "Wild type ROS1")));
      case "170", "171", "172", "173", "174", "175", "176", "177", "178", "179", "1297" ->
          List.of(one.in(AML));
      case "188", "2042" -> List.of(one.by("KIT p.D816V absent"));
      case "191" -> List.of(one.by("CD117 +"));
      case "247", "615", "1560", "1561", "1562" -> List.of();
      case "262" -> List.of(one.by("PD-L1 >= 1% & Wild type ALK & Wild type EGFR"));
      case "330" -> List.of(one.of("Olaparib"));
      case "84", "85", "86" -> List.of(one.by("EGFR positive & Wild type KRAS & Wild type NRAS"));
      case "365", "366" -> List.of(one.by("Wild type KRAS & Wild type NRAS"));
      case "380", "381" -> List.of(one.in(OESOPHAGUS));
      case "393" -> List.of(one.by("dMMR"), one.of("Lenvatinib + Pembrolizumab"));
      case "495" -> List.of(one.in("Adenocarcinoma of the Gastroesophageal Junction"));
      case "500", "599", "600", "601" -> List.of(one.by("HER2 IHC 3+"));
      case "640" -> List.of(one.in("Non-Small Cell Lung Cancer"));
      case "642" -> List.of(one.in("Invasive Breast Carcinoma"));
      case "687" -> List.of(one.by("ERBB2 activating variants"));
      case "771", "772" -> List.of(one.in("Small Intestine Cancer"));
      case "885", "886", "1500", "1501" -> List.of(one.of("Pemigatinib"));
      case "912" -> List.of(one.in("Myelodysplastic Syndromes"));
      case "940", "941", "942", "943" -> List.of(one.of(one.therapy() + " + Pemetrexed"));
      case "955", "956" -> List.of(one.by("Wild type ALK & Wild type EGFR"));
      case "1070", "1071", "1072" -> List.of(one.by("BCR::ABL1"));
      case "1321" -> List.of(one.by("CD30 +"));
      case "1372", "1373" -> List.of(one.by("ER positive"));
      case "2003" -> List.of(one.of("Brentuximab vedotin"));
      case "2278" -> List.of(one.by("ER positive & HER2-negative & PIK3CA somatic variants"));
      case "2319", "2320", "2321", "2322", "2323", "2324" -> List.of(one.in(AML));
      default -> List.of(one);
    };
  }

  /** All statements, as the documents have them. */
  static List<Approval> all() throws IOException {
    Path table = Repository.sources().resolve("oncology/moalmanac_db_approvals_2026-05.tsv");
    assumeTrue(Files.exists(table), "the shared sources are not there: " + table);
    List<Approval> found = new ArrayList<>();
    for (String line : Files.readAllLines(table).subList(1, 1945)) {
      String[] cells = line.split("\t", -1);
      found.addAll(corrected(new Approval(cells[0], cells[1], cells[4], cells[5], cells[6])));
    }
    return found;
  }

  /** What cannot be negative together with "wild type", because one of both is there. */
  static String opposite(String biomarker) {
    Matcher wild = Pattern.compile("Wild type (\\S+)").matcher(biomarker);
    if (!wild.matches()) {
      return "";
    }
    return wild.group(1).equals("ALK") ? "v::ALK" : wild.group(1) + " somatic variants";
  }

  /** How a laboratory states what a biomarker asks for, or the opposite. */
  private record Statement(Pattern biomarker, BiFunction<Matcher, Boolean, String> text) {}

  private static final List<Statement> STATEMENTS =
      List.of(
          sign("(BCR::ABL1) negative", "$=negative", "$=positive"),
          sign("(KIT) p.(D816V) absent", "$=no D816V", "$=D816V"),
          sign("HER2 IHC 3\\+", "HER2@IHC=3+", "HER2@IHC=1+"),
          sign("HER2-ultralow", "HER2=ultralow", "HER2=not ultralow"),
          sign("EGFR positive", "EGFR expression=positive", "EGFR expression=negative"),
          sign("(\\w+) positive|(CD\\d+) \\+", "$=positive", "$=negative"),
          sign("(\\w+) negative", "$=negative", "$=positive"),
          sign("HER2-positive", "HER2=positive", "HER2=negative"),
          sign("HER2-(?:negative)", "HER2=negative", "HER2=positive"),
          sign("HER2-low", "HER2=low", "HER2=not low"),
          sign("MSI-H", "MSI=high", "MSI=stable"),
          sign("MSI-L", "MSI=low", "MSI=high"),
          sign("dMMR", "MMR=deficient", "MMR=proficient"),
          sign("pMMR", "MMR=proficient", "MMR=deficient"),
          sign("TMB-H .*", "TMB=high", "TMB=low"),
          sign("(HRD|\\d+[pq] deletion|t\\(15;17\\))", "$=positive", "$=negative"),
          sign("Wild type (\\S+)", "$=wild type", "$=mutation"),
          sign("v::(\\S+)|(\\S+)::v", "$=fusion", "$=negative"),
          sign("t\\((\\w+);v\\)", "$=translocation", "$=negative"),
          sign("(\\S+::\\S+)", "$=positive", "$=negative"),
          sign("(\\S+)-ITD", "$=ITD", "$=wild type"),
          sign("(\\S+) p\\.(\\S+)", "$=#", "$=wild type"),
          sign("(\\S+) oncogenic variants", "$@tumour=oncogenic variant", "$@tumour=negative"),
          sign(
              "(\\S+) pathogenic variants", "$@germline=pathogenic variant", "$@germline=negative"),
          sign("(\\S+) (somatic) variants", "$=mutation", "$=negative"),
          sign("(\\S+) ((?:TKD )?activating) variants", "$=# mutation", "$=negative"),
          sign("(\\S+) (frameshift|nonsense|splice site) variants", "$=# variant", "$=negative"),
          sign("(\\S+) (deletion|amplification|rearrangement)s?", "$=#", "$=negative"),
          sign("(\\S+) Exon (\\d+ \\([A-Za-z ]+\\))", "$=exon #", "$=wild type"),
          sign("(\\S+) >= (\\d+)%", "$=# %", "$=0 %"),
          sign("PD-L1 \\(CPS\\) >= (\\d+)", "PD-L1 CPS@22C3=$ 1", "PD-L1 CPS@22C3=0 1"),
          sign("PD-L1 \\(TAP\\) >= (\\d+)%", "PD-L1 TAP@SP263=$ %", "PD-L1 TAP@SP263=0 %"),
          sign("PD-L1 >= (\\d+)% TIIC", "PD-L1 IC@SP142=$ %", "PD-L1 IC@SP142=0 %"));

  private static Statement sign(String biomarker, String positive, String negative) {
    return new Statement(
        Pattern.compile(biomarker),
        (found, holds) -> {
          String first = "";
          String second = "";
          for (int i = 1; i <= found.groupCount(); i++) {
            if (found.group(i) != null && first.isEmpty()) {
              first = found.group(i);
            } else if (found.group(i) != null) {
              second = found.group(i).replaceAll("[()]", "").toLowerCase(Locale.ROOT);
              second = biomarker.contains("p\\.") ? found.group(i) : second;
            }
          }
          return (holds ? positive : negative).replace("$", first).replace("#", second);
        });
  }

  /** Adds what a laboratory would report when a biomarker is there, or is not. */
  static void state(PatientProfile.Builder profile, String biomarker, boolean holds) {
    Matcher percent = Pattern.compile("PD-L1 (>=|<) (\\d+)%").matcher(biomarker);
    if (percent.matches()) {
      for (String test : List.of("TPS@22C3", "TC@SP263", "TC@28-8", "TC@SP142", "IC@SP142")) {
        String value = holds == percent.group(1).equals(">=") ? percent.group(2) : "0";
        profile.measurement(Measurement.parse("PD-L1 " + test + "=" + value + " %"));
      }
      return;
    }
    for (Statement statement : STATEMENTS) {
      Matcher found = statement.biomarker().matcher(biomarker);
      if (found.matches()) {
        String text = statement.text().apply(found, holds);
        if (biomarker.contains(">=") && !biomarker.startsWith("TMB")) {
          profile.measurement(Measurement.parse(text));
        } else {
          profile.finding(Finding.parse(text));
        }
        return;
      }
    }
    throw new AssertionError("no statement for " + biomarker);
  }
}
