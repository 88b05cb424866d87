package org.pgx4j.rules.condition;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.biomarker.Units;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.StarAllele;
import org.pgx4j.core.profile.Fact;
import org.pgx4j.core.translation.Modulator;

/**
 * What conditions can ask about one person, with one reading a gene. An empty answer is UNKNOWN.
 */
public interface PatientView {

  /** Whether there is a trusted result for the gene, whatever it says. */
  boolean isKnown(Gene gene);

  /**
   * Whether the gene was tested: there is a result, trusted or not, or an undocumented variant was
   * read. For a gene looked up by presence, whether one of the alleles asked for was looked for.
   */
  boolean isTested(Gene gene, Collection<StarAllele> asked);

  /** The phenotype. */
  Optional<Phenotype> phenotype(Gene gene);

  /** The activity score; of a known gene, empty means not available. */
  Optional<ActivityScore> score(Gene gene);

  /** Whether an allele is carried. */
  Optional<Boolean> presence(StarAllele allele);

  /** The genotype. */
  Optional<Genotype> genotype(Gene gene);

  /**
   * Whether a call found one of several alleles or excludes them all; empty when the gene was not
   * called from variants.
   */
  default Optional<Boolean> isLookedFor(Gene gene, Collection<StarAllele> alleles) {
    return Optional.empty();
  }

  /** The measurements of that name. */
  List<Measurement> measurements(String name);

  /** The measurements of that name that can be expressed in a UCUM unit, in that unit. */
  default List<Measurement> measurements(String name, String unit) {
    return measurements(name).stream().flatMap(one -> Units.convert(one, unit).stream()).toList();
  }

  /**
   * The measurements that stand for a clinical fact that was not stated, as a measured {@code eGFR}
   * stands for {@code egfr}, in a UCUM unit.
   */
  default List<Measurement> measurementsFor(String fact, String unit) {
    return List.of();
  }

  /**
   * How the measurement or clinical fact of that name is computed from others, whether or not the
   * result is used.
   */
  default List<Explanation> computations(String name) {
    return List.of();
  }

  /** The findings of that name; one that says it was not tested is left out. */
  List<Finding> findings(String name);

  /** The clinical fact of that name. */
  Optional<Fact> fact(String name);

  /** The text of the clinical fact of that name, in lower case. */
  default Optional<String> factInLowerCase(String name) {
    return fact(name).map(fact -> fact.text().toLowerCase(Locale.ROOT));
  }

  /** Whether the person takes a drug now. */
  boolean isTaking(String drug);

  /**
   * The drugs taken now that belong to a class, by name.
   *
   * @param group a group of the Anatomical Therapeutic Chemical classification, {@code N06AB}
   */
  default List<String> takingOf(String group) {
    return List.of();
  }

  /** What the drugs taken now do to enzymes and transporters. */
  List<Modulator> modulators();

  /** A person of whom nothing is known. */
  static PatientView nobody() {
    return Nobody.INSTANCE;
  }
}
