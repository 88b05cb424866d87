package org.pgx4j.rules.knowledge;

import java.util.List;
import org.pgx4j.rules.knowledge.ApprovalsTable.Approval;

/** Statements of the table of approvals as the documents have them that they name. */
final class ApprovalCorrections {
  private static final String AML = "Acute Myeloid Leukemia";
  private static final String CERVIX = "Cervical Squamous Cell Carcinoma";
  private static final String COLON = "Colorectal Adenocarcinoma";
  private static final String OESOPHAGUS = "Esophageal Squamous Cell Carcinoma";
  private static final String STOMACH = "Adenocarcinoma of the Gastroesophageal Junction";
  private static final String PH_NEGATIVE = "CD19 + & BCR::ABL1 negative";
  private static final String NOT_MUTATED = "Wild type ALK & Wild type EGFR";
  private static final String RAS = "Wild type KRAS & Wild type NRAS";
  private static final String RET = "RET oncogenic variants";
  private static final String TKD = "FLT3 TKD variants";

  private ApprovalCorrections() {}

  /** Most are as they stand; none where the document treats no such disease by such a biomarker. */
  static List<Approval> of(Approval one) {
    return switch (one.agency()) {
      case "ema" -> ofEma(one);
      case "hse" -> ofHse(one);
      case "hc" -> ofHealthCanada(one);
      default -> ofFda(one);
    };
  }

  private static List<Approval> ofFda(Approval one) {
    return switch (one.id()) {
      case "22" -> List.of(one.by("EGFR p.L858R"), one.by("EGFR p.G719X"));
      case "35", "36" -> List.of(one.by(one.biomarkers() + " & " + NOT_MUTATED));
      case "38" -> List.of(one.of("Atezolizumab + Nab-paclitaxel + Carboplatin"));
      case "39", "40", "64", "65", "66", "247", "615", "1560", "1561", "1562" -> List.of();
      case "43" -> List.of(one, one.by("PDGFRA exon 18 variants"));
      case "50" -> List.of(one.by(PH_NEGATIVE));
      case "54" ->
          List.of(
              one,
              one.in("Angioimmunoblastic T-Cell Lymphoma"),
              one.in("Peripheral T-Cell lymphoma, NOS"));
      case "55" -> List.of(one, one.in("Mycosis Fungoides"));
      case "82" -> List.of(one.by(one.biomarkers().replace("dMMR", "Wild type ROS1")));
      case "170", "171", "172", "173", "174", "175", "176", "177", "178", "179" ->
          List.of(one.in(AML));
      case "167", "192" -> List.of(one, one.by("FGFR2 rearrangements"));
      case "188" -> List.of(one.by("KIT p.D816V absent"));
      case "189" -> List.of(one, one.by("FIP1L1::PDGFRA negative"));
      case "191" -> List.of(one.by("CD117 +"));
      case "262" -> List.of(one.by("PD-L1 >= 1% & " + NOT_MUTATED));
      case "330" -> List.of(one.of("Olaparib"));
      case "84", "85", "86" -> List.of(one.by("EGFR positive & " + RAS));
      case "365", "366" -> List.of(one.by(RAS));
      case "380", "381" -> List.of(one.in(OESOPHAGUS));
      case "393" -> List.of(one.by("dMMR"), one.of("Lenvatinib + Pembrolizumab"));
      case "397" -> List.of(one, one.of("Nab-paclitaxel + Pembrolizumab"));
      case "427" -> List.of(one.by("BCR::ABL1"));
      case "495" -> List.of(one.in(STOMACH));
      case "500", "599", "600", "601" -> List.of(one.by("HER2 IHC 3+"));
      case "627", "628" -> List.of(one, one.by("KRAS somatic variants"));
      case "640" -> List.of(one.in("Non-Small Cell Lung Cancer"));
      case "642" -> List.of(one.in("Invasive Breast Carcinoma"));
      default -> List.of(one);
    };
  }

  private static List<Approval> ofEma(Approval one) {
    String hormone =
        one.biomarkers().contains("ERBB2") ? "ERBB2 amplification & " : "HER2-positive & ";
    return switch (one.id()) {
      case "669", "670", "671", "1068" -> List.of(one.by(PH_NEGATIVE));
      case "678", "910" -> List.of(one.by(RET));
      case "687" -> List.of(one.by("ERBB2 activating variants"));
      case "691", "692", "693" -> List.of(one.by("EGFR positive & " + RAS));
      case "704", "713", "988", "991" ->
          List.of(one.by(hormone + "ER positive"), one.by(hormone + "PR positive"));
      case "719", "720", "769", "770" -> List.of(one.in(STOMACH));
      case "721", "722", "753", "756", "757", "758", "844", "846" -> List.of();
      case "953", "954", "960", "961", "1039", "1040", "1123" -> List.of();
      case "771", "772" -> List.of(one.in("Small Intestine Cancer"));
      case "775", "776" -> List.of(one, one.in(OESOPHAGUS));
      case "781", "782" -> List.of(one, one.in(CERVIX));
      case "878", "880", "882" -> List.of(one.of(one.therapy() + " + Capecitabine"));
      case "885", "886" -> List.of(one.of("Pemigatinib"));
      case "912" -> List.of(one.in("Myelodysplastic Syndromes"));
      case "917", "1019" -> List.of(one, one.by(TKD));
      case "940", "941", "942", "943" -> List.of(one.of(one.therapy() + " + Pemetrexed"));
      case "955", "956" -> List.of(one.by(NOT_MUTATED));
      case "980" -> List.of(one, one.by("t(15;17)"));
      case "987", "990" -> List.of(one.by(hormone + "ER negative & PR negative"));
      case "1070", "1071", "1072" -> List.of(one.by("BCR::ABL1"));
      case "1109", "1110" -> List.of(one.by("HER2-negative & " + one.biomarkers()));
      case "1125", "1126", "1127" -> List.of(one.by("HER2 IHC 3+"));
      default -> List.of(one);
    };
  }

  private static List<Approval> ofHse(Approval one) {
    return switch (one.id()) {
      case "1162" -> List.of(one.by("BCR::ABL1 & ABL1 p.T315I absent"));
      case "1178", "1403", "1514" -> List.of(one, one.by(TKD));
      case "1187" -> List.of(one, one.by("BRCA2 pathogenic variants"));
      case "1196" -> List.of(one, one.by("BRCA2 oncogenic variants"));
      case "1261", "1531", "1532", "1533", "1534" -> List.of();
      case "1264", "1399", "1401", "1402" -> List.of(one, one.in(CERVIX));
      case "1293", "1314", "1315", "1332" -> List.of(one.by(PH_NEGATIVE));
      case "1297" -> List.of(one.in(AML));
      case "1321" -> List.of(one.by("CD30 +"));
      case "1322" -> List.of(one, one.in(OESOPHAGUS));
      case "1331" -> {
        Approval unlimited = one.by("PD-L1 (CPS) >= 10");
        yield List.of(one, unlimited.in(OESOPHAGUS), unlimited.in("Esophageal Adenocarcinoma"));
      }
      case "1372", "1373" -> List.of(one.by("ER positive"));
      case "1404" -> {
        Approval consolidation = one.of("Cytarabine + Midostaurin");
        yield List.of(consolidation, consolidation.by(TKD));
      }
      case "1417", "1418" -> List.of(one.of(one.therapy().replace("Vinorelbine", "Vincristine")));
      case "1420", "1428", "1430", "1432", "1434", "1438" -> List.of();
      case "1446" -> List.of(one.by(RET));
      case "1447", "1448" -> List.of(one.of("Arsenic trioxide + Tretinoin"));
      case "1500", "1501" -> List.of(one.of("Pemigatinib"));
      default -> List.of(one);
    };
  }

  private static List<Approval> ofHealthCanada(Approval one) {
    return switch (one.id()) {
      case "2003" -> List.of(one.of("Brentuximab vedotin"));
      case "2019" -> List.of(one, one.by("BRAF p.V600K"));
      case "2032" -> List.of(one.by("EGFR activating variants"));
      case "2042" -> List.of(one.by("KIT p.D816V absent"));
      case "2047" -> List.of(one.of("Trastuzumab + Paclitaxel"), one.of("Trastuzumab + Docetaxel"));
      case "2050" ->
          List.of(
              one,
              one.in(STOMACH).of("Cisplatin + Trastuzumab + Capecitabine"),
              one.in(STOMACH).of("Cisplatin + Trastuzumab + Fluorouracil"));
      case "2058" -> List.of(one.by("BCR::ABL1"));
      case "2071", "2072", "2159", "2160", "2263", "2264", "2265" -> List.of();
      case "2074" ->
          List.of(
              one,
              one.by(NOT_MUTATED).of("Carboplatin + Pembrolizumab + Pemetrexed"),
              one.by(NOT_MUTATED).of("Cisplatin + Pembrolizumab + Pemetrexed"));
      case "2076" ->
          List.of(one, one.in("Endometrial Carcinoma").by("pMMR").of("Lenvatinib + Pembrolizumab"));
      case "2083", "2084", "2085", "2086" ->
          List.of(one, one.of(one.therapy().replace("Bevacizumab + ", "")));
      case "2119", "2123", "2127" -> List.of(one, one.by("HRD"));
      case "2147", "2148", "2224", "2225" -> List.of(one, one.of("Dabrafenib + Trametinib"));
      case "2161" ->
          List.of(one, one.by(NOT_MUTATED).of("Cisplatin + Ipilimumab + Nivolumab + Pemetrexed"));
      case "2162", "2327" -> List.of(one, one.in(COLON).by("MSI-H"), one.in(COLON).by("dMMR"));
      case "2164" -> {
        Approval stomach = one.in("Esophagogastric Adenocarcinoma").by("HER2-negative");
        yield List.of(one, stomach, stomach.of("Nivolumab + Oxaliplatin + Capecitabine"));
      }
      case "2241" ->
          List.of(
              one,
              one.by(NOT_MUTATED).of("Atezolizumab + Carboplatin + Nab-paclitaxel"),
              one.by(NOT_MUTATED).of("Atezolizumab + Bevacizumab + Carboplatin + Paclitaxel"));
      case "2278" -> List.of(one.by("ER positive & HER2-negative & PIK3CA somatic variants"));
      case "2281" -> List.of(one, one.of("Fluorouracil + Oxaliplatin + Panitumumab"));
      case "2288", "2289" ->
          List.of(
              one,
              one.of("Abemaciclib + Anastrozole"),
              one.of("Abemaciclib + Fulvestrant"),
              one.of("Abemaciclib + Letrozole"));
      case "2319", "2320", "2321", "2322", "2323", "2324" -> List.of(one.in(AML));
      default -> List.of(one);
    };
  }
}
