package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.profile.PatientProfile;

/** The table of approvals in the shared sources, read without the generator, and what it states. */
final class ApprovalsTable {
  /** By agency, how many therapies × diseases × biomarkers are asked, as corrected. */
  static final Map<String, Integer> TRIPLES =
      new TreeMap<>(Map.of("ema", 415, "fda", 581, "hc", 355, "hpra", 10, "hse", 259));

  private ApprovalsTable() {}

  /** One row. */
  record Approval(String id, String agency, String therapy, String disease, String biomarkers) {
    Set<String> drugs() {
      return new TreeSet<>(List.of(therapy.toLowerCase(Locale.ROOT).split(" \\+ ")));
    }

    List<String> needs() {
      return List.of(biomarkers.split(" & "));
    }

    Approval of(String drugs) {
      return new Approval(id, agency, drugs, disease, biomarkers);
    }

    Approval in(String tumour) {
      return new Approval(id, agency, therapy, tumour, biomarkers);
    }

    Approval by(String other) {
      return new Approval(id, agency, therapy, disease, other);
    }
  }

  /** All statements, as the documents have them. */
  static List<Approval> all() throws IOException {
    Path table = Repository.sources().resolve("oncology/moalmanac_db_approvals_2026-05.tsv");
    assumeTrue(Files.exists(table), "the shared sources are not there: " + table);
    List<Approval> found = new ArrayList<>();
    for (String line : Files.readAllLines(table).subList(1, 1945)) {
      String[] cells = line.split("\t", -1);
      Approval stated = new Approval(cells[0], cells[1], cells[4], cells[5], cells[6]);
      found.addAll(ApprovalCorrections.of(stated));
    }
    return found;
  }

  /** What cannot be negative together with "wild type" or "negative", as one of both is there. */
  static String opposite(String biomarker) {
    if (biomarker.contains("::") && biomarker.endsWith(" negative")) {
      return biomarker.replace(" negative", "");
    }
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
          sign("(\\S+::\\S+) negative", "$=negative", "$=positive"),
          sign("(\\w+) p.(\\w+) absent", "$=no #", "$=#"),
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
          sign("(FLT3) TKD variants", "$=TKD mutation", "$=wild type"),
          sign("(\\S+) p\\.(\\S+)", "$=#", "$=wild type"),
          sign("(\\S+) oncogenic variants", "$@tumour=oncogenic variant", "$@tumour=negative"),
          sign(
              "(\\S+) pathogenic variants", "$@germline=pathogenic variant", "$@germline=negative"),
          sign("(PDGFRA) exon 18 variants", "$=exon 18 mutation", "$=wild type"),
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
