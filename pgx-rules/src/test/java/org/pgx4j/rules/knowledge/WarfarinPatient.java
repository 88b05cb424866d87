package org.pgx4j.rules.knowledge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.dosing.Inputs;
import org.pgx4j.rules.dosing.IwpcPharmacogenetic;

/**
 * An imagined person for the warfarin flow, and what the flow's nodes say of them. Empty texts are
 * not known.
 */
record WarfarinPatient(
    int age,
    String ancestry,
    String target,
    String enzyme,
    String otherAlleles,
    String rs2108622,
    String rs12777823) {
  static final String TESTED = "CYP2C9 *5 *6 *8 *11 tested";
  private static final Set<String> POOR = Set.of("*2/*3", "*3/*3", "*3/*6", "*6/*6");
  private static final Set<String> KNOWN_TO_EQUATIONS =
      Set.of("*1/*1", "*1/*2", "*1/*3", "*2/*2", "*2/*3", "*3/*3");
  private static final Set<String> CARRIERS = Set.of("*1/*8", "*8/*11", "*3/*6");
  private static final Set<String> HOMOZYGOUS = Set.of("*5/*5", "*6/*6");

  PatientProfile profile() {
    PatientProfile.Builder profile =
        PatientProfile.builder()
            .fact("age", Integer.toString(age))
            .fact("height", "170")
            .fact("weight", "70")
            .fact("ancestry", ancestry);
    if (!target.isEmpty()) {
      profile.phenotype("VKORC1", "-1639 " + target);
    }
    if (!enzyme.isEmpty()) {
      profile.genotype("CYP2C9", enzyme);
    }
    find(profile, TESTED, otherAlleles);
    find(profile, "rs2108622", rs2108622);
    find(profile, "rs12777823", rs12777823);
    return profile.build();
  }

  private static void find(PatientProfile.Builder profile, String name, String value) {
    if (!value.isEmpty()) {
      profile.finding(new Finding(name, "", value));
    }
  }

  private boolean isAfrican() {
    return ancestry.contains("African");
  }

  private boolean carriesOther() {
    return CARRIERS.contains(enzyme) || HOMOZYGOUS.contains(enzyme);
  }

  /** Whether the flow cannot be walked, because nobody said what was tested. */
  boolean isOpen() {
    boolean genotyped = !target.isEmpty() && !enzyme.isEmpty();
    return age >= 18 && genotyped && isAfrican() && otherAlleles.isEmpty() && !carriesOther();
  }

  boolean opens(FlowChart.Edge edge) {
    boolean adult = age >= 18;
    boolean genotyped = !target.isEmpty() && !enzyme.isEmpty();
    return switch (edge.from() + " " + edge.to()) {
      case "n0 n4" -> genotyped;
      case "n0 n3" -> adult != genotyped;
      case "n0 n2" -> !genotyped;
      case "n4 n5" -> !isAfrican();
      case "n4 n8" -> isAfrican();
      case "n9 n11" -> otherAlleles.equals("yes") || carriesOther();
      case "n9 n3" -> !otherAlleles.equals("yes") && !carriesOther();
      case "n12 n13" -> ancestry.equals("African American");
      case "n12 n10" -> !ancestry.equals("African American");
      case "n3 n4" -> ancestry.equals("European");
      case "n3 n5" -> !ancestry.equals("European");
      default -> true;
    };
  }

  Set<String> nodes() {
    return (age >= 18 ? FlowChart.ADULT : FlowChart.CHILD).walk(this::opens);
  }

  /** What the nodes tell to do, in the order of the answer. */
  List<String> expected() {
    Set<String> nodes = nodes();
    List<String> expected = new ArrayList<>();
    boolean algorithm = nodes.contains("n1") || nodes.contains("n11");
    if (age < 18) {
      return algorithm ? List.of("ADJUST_DOSE") : clinically(expected);
    }
    if (POOR.contains(enzyme)) {
      expected.add("CONSIDER another");
    }
    if (!algorithm) {
      clinically(expected);
      expected.add("CONSIDER by a clinical equation");
      return expected;
    }
    Walk walk = new Walk(KNOWN_TO_EQUATIONS.contains(enzyme) ? iwpc() : null);
    expected.add("ADJUST_DOSE" + walk.dose());
    boolean reduces = nodes.contains("n6") || nodes.contains("n11");
    if (reduces && CARRIERS.contains(enzyme)) {
      expected.add("REDUCE_DOSE 70..85" + walk.percent("0.70", "0.85"));
    }
    if (reduces && HOMOZYGOUS.contains(enzyme)) {
      expected.add("REDUCE_DOSE 60..80" + walk.percent("0.60", "0.80"));
    }
    if (nodes.contains("n7") && rs2108622.contains("T")) {
      expected.add("INCREASE_DOSE 105..110" + walk.percent("1.05", "1.10"));
    }
    if (nodes.contains("n14") && rs12777823.contains("A")) {
      expected.add("REDUCE_DOSE 75..90" + walk.percent("0.75", "0.90"));
    }
    return expected;
  }

  private List<String> clinically(List<String> expected) {
    if (enzyme.isEmpty()) {
      expected.add(0, "TEST CYP2C9");
    }
    if (target.isEmpty()) {
      expected.add(enzyme.isEmpty() ? 1 : 0, "TEST VKORC1");
    }
    expected.add("STANDARD_DOSE");
    return expected;
  }

  private BigDecimal iwpc() {
    Inputs values =
        Inputs.NONE
            .with(IwpcPharmacogenetic.AGE, age)
            .with(IwpcPharmacogenetic.HEIGHT, 170)
            .with(IwpcPharmacogenetic.WEIGHT, 70)
            .with(IwpcPharmacogenetic.SENSITIVITY, target)
            .with(IwpcPharmacogenetic.METABOLISM, enzyme)
            .with(IwpcPharmacogenetic.RACE, race())
            .with(IwpcPharmacogenetic.INDUCER, "no")
            .with(IwpcPharmacogenetic.INTERACTING, "no");
    return BigDecimal.valueOf(new IwpcPharmacogenetic().solve(values))
        .setScale(4, RoundingMode.HALF_UP);
  }

  private String race() {
    return switch (ancestry) {
      case "European" -> "white";
      case "East Asian" -> "asian";
      case "Latino" -> "mixed";
      default -> "black";
    };
  }

  /** A dose, step by step; null = no number. */
  private static final class Walk {
    private BigDecimal low;
    private BigDecimal high;

    Walk(BigDecimal start) {
      low = start;
      high = start;
    }

    String percent(String lowest, String highest) {
      if (low != null) {
        low = low.multiply(new BigDecimal(lowest));
        high = high.multiply(new BigDecimal(highest));
      }
      return dose();
    }

    String dose() {
      if (low == null) {
        return "";
      }
      String from = low.setScale(1, RoundingMode.HALF_UP).toPlainString();
      String to = high.setScale(1, RoundingMode.HALF_UP).toPlainString();
      return " " + (from.equals(to) ? from : from + ".." + to) + " mg/wk";
    }
  }
}
