package org.pgx4j.rules.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.ScoreRange;
import org.pgx4j.core.drug.DrugCode;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.StarAllele;
import org.pgx4j.core.translation.Modulator;
import org.pgx4j.rules.condition.AllOf;
import org.pgx4j.rules.condition.AlleleCondition;
import org.pgx4j.rules.condition.Always;
import org.pgx4j.rules.condition.AnyOf;
import org.pgx4j.rules.condition.AtLeast;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.DiplotypeCondition;
import org.pgx4j.rules.condition.FactCondition;
import org.pgx4j.rules.condition.FindingCondition;
import org.pgx4j.rules.condition.MeasurementCondition;
import org.pgx4j.rules.condition.Not;
import org.pgx4j.rules.condition.PhenotypeCondition;
import org.pgx4j.rules.condition.PresenceCondition;
import org.pgx4j.rules.condition.ScoreCondition;
import org.pgx4j.rules.condition.TakingClassCondition;
import org.pgx4j.rules.condition.TakingCondition;
import org.pgx4j.rules.condition.TestedCondition;

/** Reads a condition: an object with one member, whose name is the kind. */
final class ConditionReader {
  private static final int MAX_DEPTH = 32;

  private final JsonCursor json;
  private int depth;

  ConditionReader(JsonCursor json) {
    this.json = json;
  }

  Condition read() {
    if (++depth > MAX_DEPTH) {
      throw json.bad("Nest conditions at most " + MAX_DEPTH + " deep");
    }
    json.open();
    if (!json.nextMember()) {
      throw json.bad("Give one condition");
    }
    Condition condition = ofKind(json.member());
    if (json.nextMember()) {
      throw json.bad("Give one condition an object; combine several by all or any");
    }
    depth--;
    return condition;
  }

  private Condition ofKind(String kind) {
    return switch (kind) {
      case "phenotype" -> phenotype(Leaf.read(json, "gene", "is"));
      case "score" ->
          score(Leaf.read(json, "gene", "is", "from", "to", "above", "below", "notAvailable"));
      case "presence" -> presence(Leaf.read(json, "gene", "allele", "is"));
      case "diplotype" -> diplotype(Leaf.read(json, "gene", "is"));
      case "allele" -> allele(Leaf.read(json, "gene", "is", "homozygous"));
      case "tested" -> tested(Leaf.read(json, "gene", "alleles", "finding"));
      case "measurement" ->
          measurement(Leaf.read(json, "name", "assay", "unit", "from", "to", "above", "below"));
      case "finding" -> finding(Leaf.read(json, "name", "assay", "is", "isNot"));
      case "fact" ->
          fact(Leaf.read(json, "name", "is", "isNot", "unit", "from", "to", "above", "below"));
      case "taking" -> taking(Leaf.read(json, "drugs", "classes", "enzyme", "role", "strength"));
      case "all" -> new AllOf(several());
      case "any" -> new AnyOf(several());
      case "not" -> new Not(read());
      case "atLeast" -> atLeast();
      case "always" -> always();
      default -> throw json.unknown();
    };
  }

  private List<Condition> several() {
    List<Condition> parts = new ArrayList<>();
    json.openList();
    while (json.nextItem()) {
      parts.add(read());
    }
    if (parts.isEmpty()) {
      throw json.bad("Give at least one condition");
    }
    return parts;
  }

  private Condition always() {
    json.yes();
    return new Always();
  }

  private Condition atLeast() {
    int count = 0;
    List<Condition> parts = List.of();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "count" -> count = json.integer();
        case "of" -> parts = several();
        default -> throw json.unknown();
      }
    }
    json.require("count", "of");
    if (count < 1 || count > parts.size()) {
      throw json.bad("Give a count from 1 to the number of conditions", Integer.toString(count));
    }
    return new AtLeast(count, parts);
  }

  private static Condition phenotype(Leaf leaf) {
    return new PhenotypeCondition(leaf.gene(), leaf.set("is"));
  }

  private Condition score(Leaf leaf) {
    int forms =
        (leaf.has("is") ? 1 : 0) + (leaf.hasBounds() ? 1 : 0) + (leaf.notAvailable() ? 1 : 0);
    if (forms != 1) {
      throw json.bad("Give either is, or a range, or notAvailable");
    }
    if (leaf.notAvailable()) {
      return new ScoreCondition(leaf.gene(), List.of());
    }
    if (leaf.hasBounds()) {
      return new ScoreCondition(leaf.gene(), List.of(leaf.bounds().scores()));
    }
    List<ScoreRange> ranges = new ArrayList<>();
    for (String score : leaf.list("is")) {
      ranges.add(exactly(score));
    }
    return new ScoreCondition(leaf.gene(), ranges);
  }

  /** The range of one score; {@code ≥3.0} is all from there up. */
  private static ScoreRange exactly(String value) {
    ActivityScore score = ActivityScore.parse(value);
    return score.atLeast()
        ? new ScoreRange(score.value(), true, null, false)
        : new ScoreRange(score.value(), true, score.value(), true);
  }

  private Condition presence(Leaf leaf) {
    String found = leaf.text("is");
    boolean positive = found.equals("positive");
    if (!positive && !found.equals("negative")) {
      throw json.bad("Give positive or negative", found);
    }
    return new PresenceCondition(new StarAllele(leaf.gene(), leaf.text("allele")), positive);
  }

  private static Condition diplotype(Leaf leaf) {
    Gene gene = leaf.gene();
    List<Genotype> genotypes = new ArrayList<>();
    for (String text : leaf.list("is")) {
      genotypes.add(Genotype.parse(gene, text));
    }
    return new DiplotypeCondition(gene, genotypes);
  }

  private static Condition allele(Leaf leaf) {
    Gene gene = leaf.gene();
    return new AlleleCondition(gene, alleles(gene, leaf.list("is")), leaf.isSet("homozygous"));
  }

  private static Condition tested(Leaf leaf) {
    Gene gene = leaf.gene();
    List<StarAllele> alleles = alleles(gene, leaf.list("alleles"));
    return new TestedCondition(gene, alleles, leaf.text("finding"));
  }

  private static List<StarAllele> alleles(Gene gene, List<String> names) {
    List<StarAllele> alleles = new ArrayList<>();
    for (String name : names) {
      alleles.add(new StarAllele(gene, name));
    }
    return alleles;
  }

  private static Condition measurement(Leaf leaf) {
    return new MeasurementCondition(
        leaf.text("name"), leaf.textOrEmpty("assay"), leaf.text("unit"), leaf.bounds().numbers());
  }

  private static Condition finding(Leaf leaf) {
    return new FindingCondition(
        leaf.text("name"), leaf.textOrEmpty("assay"), leaf.set("is"), leaf.setOrEmpty("isNot"));
  }

  private Condition fact(Leaf leaf) {
    if (leaf.has("is") == leaf.hasBounds() || (leaf.hasBounds() && leaf.has("isNot"))) {
      throw json.bad("Give either is or a range");
    }
    return leaf.hasBounds()
        ? new FactCondition(
            leaf.text("name"), Set.of(), leaf.bounds().numbers(), leaf.textOrEmpty("unit"))
        : new FactCondition(leaf.text("name"), leaf.set("is"), leaf.setOrEmpty("isNot"), null, "");
  }

  private Condition taking(Leaf leaf) {
    int forms =
        (leaf.has("drugs") ? 1 : 0) + (leaf.has("classes") ? 1 : 0) + (leaf.has("enzyme") ? 1 : 0);
    if (forms != 1) {
      throw json.bad("Give one of drugs, classes and enzyme");
    }
    if (leaf.has("classes")) {
      for (String group : leaf.set("classes")) {
        if (!DrugCode.isAtcGroup(group)) {
          throw json.bad("Give a group of the ATC, as N06AB", group);
        }
      }
      return new TakingClassCondition(leaf.set("classes"));
    }
    if (leaf.has("drugs")) {
      return new TakingCondition(leaf.set("drugs"), "", null, Set.of());
    }
    Modulator.Role role = Modulator.Role.valueOf(leaf.text("role").toUpperCase(Locale.ROOT));
    return new TakingCondition(Set.of(), leaf.text("enzyme"), role, leaf.set("strength"));
  }
}
