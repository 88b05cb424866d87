package org.pgx4j.rules.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.translation.FunctionTable;

/**
 * Reads what was written about genes, {@code SYMBOL=VALUE;SYMBOL=VALUE}, into a profile.
 *
 * <p>A value is, by the first that fits: an activity score ({@code AS:0.5}, {@code AS:>=3.0}); a
 * single test ({@code *57:01 positive}); a diplotype ({@code *1/*2}, phased {@code *1|*2});
 * detected alleles ({@code a; b}); the one allele of a haploid gene; a phenotype term or its
 * abbreviation. A {@code ;} that no {@code SYMBOL=} follows belongs to the value.
 *
 * <p>A value that is none of these, or whose gene is not known, is a problem with the nearest
 * names; the other entries are read all the same. That a well-formed allele name is not known comes
 * to light when the profile is resolved. Immutable and thread-safe.
 */
public final class GenotypeStatements {
  private static final Pattern START =
      Pattern.compile("\\s*([A-Za-z][A-Za-z0-9-]*)\\s*=(.*)", Pattern.DOTALL);
  private static final String SCORE = "as:";

  private final GeneVocabulary vocabulary;

  private GenotypeStatements(GeneVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** A reader against a vocabulary. */
  public static GenotypeStatements of(GeneVocabulary vocabulary) {
    return new GenotypeStatements(vocabulary);
  }

  /**
   * Reads a list of statements.
   *
   * @param text the list; empty entries are passed over
   * @param place where the text stands; a problem's field is the gene
   * @param profile takes what was understood
   * @param problems takes what was not
   */
  public void read(
      String text, Place place, PatientProfile.Builder profile, Consumer<Problem> problems) {
    for (String entry : entries(text)) {
      Matcher matcher = START.matcher(entry);
      if (matcher.matches()) {
        state(matcher.group(1), matcher.group(2), place, profile, problems);
      } else {
        problems.accept(
            Problem.of(
                ProblemCode.INVALID_GENOTYPE,
                place,
                "Write SYMBOL=VALUE, entries separated by ;",
                entry.strip()));
      }
    }
  }

  /** Reads one gene's value; what is not understood becomes a problem. */
  public void state(
      String symbol,
      String value,
      Place place,
      PatientProfile.Builder profile,
      Consumer<Problem> problems) {
    Place at = place.atField(symbol.strip());
    try {
      Gene gene = vocabulary.gene(symbol);
      FunctionTable functions = vocabulary.functions(gene).orElse(null);
      String text = functions == null ? value.strip() : functions.respelled(value.strip());
      if (text.toLowerCase(Locale.ROOT).startsWith(SCORE)) {
        profile.activityScore(gene.symbol(), text.substring(SCORE.length()));
      } else if (isGenotype(gene, text)) {
        profile.genotype(Genotype.parse(gene, text));
      } else {
        Optional<String> term = functions == null ? Optional.empty() : functions.termOf(text);
        profile.phenotype(gene.symbol(), term.orElseThrow(() -> notUnderstood(gene, text)));
      }
    } catch (PgxException e) {
      problems.accept(e.problem().at(at));
    }
  }

  /** Reads one gene's phenotype, a term or its abbreviation. */
  public void phenotype(
      String symbol,
      String term,
      Place place,
      PatientProfile.Builder profile,
      Consumer<Problem> problems) {
    try {
      Gene gene = vocabulary.gene(symbol);
      String known =
          vocabulary
              .functions(gene)
              .flatMap(functions -> functions.termOf(term))
              .orElseThrow(() -> unknownTerm(gene, term));
      profile.phenotype(gene.symbol(), known);
    } catch (PgxException e) {
      problems.accept(e.problem().at(place.atField(symbol.strip())));
    }
  }

  private static List<String> entries(String text) {
    List<String> entries = new ArrayList<>();
    for (String part : text.split(";", -1)) {
      int last = entries.size() - 1;
      if (part.isBlank()) {
        continue;
      }
      if (last >= 0 && !START.matcher(part).matches()) {
        entries.set(last, entries.get(last) + ";" + part);
      } else {
        entries.add(part);
      }
    }
    return entries;
  }

  /** Whether the text has the form of a genotype, or is the name of an allele. */
  private boolean isGenotype(Gene gene, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.endsWith(" positive")
        || lower.endsWith(" negative")
        || text.indexOf('/') >= 0
        || text.indexOf('|') >= 0
        || text.indexOf(';') >= 0
        || text.startsWith("*")
        || text.startsWith("[")
        || text.startsWith(gene.symbol() + "*")
        || isAllele(gene, text);
  }

  private boolean isAllele(Gene gene, String text) {
    if (text.isEmpty()) {
      return false;
    }
    Haplotype haplotype = Haplotype.parse(gene, text);
    return vocabulary.functions(gene).filter(functions -> functions.knows(haplotype)).isPresent()
        || alleles(gene).contains(text);
  }

  private List<String> alleles(Gene gene) {
    Optional<AlleleDefinitions> definitions = vocabulary.definitions(gene);
    List<String> names = new ArrayList<>();
    definitions.ifPresent(known -> known.alleles().forEach(allele -> names.add(allele.name())));
    definitions.ifPresent(known -> names.addAll(known.subAlleles().values()));
    return names;
  }

  private PgxException notUnderstood(Gene gene, String text) {
    List<String> names = alleles(gene);
    vocabulary.functions(gene).ifPresent(functions -> names.addAll(functions.phenotypes()));
    String remedy =
        Remedies.near(text, names, "Write *1/*2, AS:1.5, one allele, or a phenotype term");
    return new PgxException(
        Problem.ofValue(ProblemCode.INVALID_GENOTYPE, "genotype", remedy, text));
  }

  private PgxException unknownTerm(Gene gene, String text) {
    List<String> terms = new ArrayList<>();
    vocabulary.functions(gene).ifPresent(functions -> terms.addAll(functions.phenotypes()));
    String all =
        terms.isEmpty()
            ? "No phenotype is known of this gene"
            : "Give one of: " + String.join(", ", terms);
    String remedy = Remedies.near(text, terms, all);
    return new PgxException(
        Problem.ofValue(ProblemCode.UNKNOWN_PHENOTYPE, "phenotype", remedy, text));
  }
}
