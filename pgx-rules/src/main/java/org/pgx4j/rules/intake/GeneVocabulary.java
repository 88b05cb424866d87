package org.pgx4j.rules.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.translation.FunctionTable;

/**
 * What a text about genes is read against: the genes known, their alleles, their phenotype terms.
 *
 * <p>With loaded knowledge: {@code GeneVocabulary.of(knowledge.genes(), knowledge::functions,
 * knowledge::definitions)}.
 */
public final class GeneVocabulary {
  private final List<Gene> genes;
  private final Function<Gene, Optional<FunctionTable>> functions;
  private final Function<Gene, Optional<AlleleDefinitions>> definitions;

  private GeneVocabulary(
      Collection<Gene> genes,
      Function<Gene, Optional<FunctionTable>> functions,
      Function<Gene, Optional<AlleleDefinitions>> definitions) {
    List<Gene> sorted = new ArrayList<>(genes);
    Collections.sort(sorted);
    this.genes = Collections.unmodifiableList(sorted);
    this.functions = functions;
    this.definitions = definitions;
  }

  /**
   * A vocabulary over what is known.
   *
   * @param genes the genes known
   * @param functions a gene's functions; asked only for a gene that a text names
   * @param definitions a gene's definitions; asked only for a name that the functions do not list
   */
  public static GeneVocabulary of(
      Collection<Gene> genes,
      Function<Gene, Optional<FunctionTable>> functions,
      Function<Gene, Optional<AlleleDefinitions>> definitions) {
    return new GeneVocabulary(genes, functions, definitions);
  }

  /** The genes, in order. */
  public Collection<Gene> genes() {
    return genes;
  }

  /**
   * The known gene of a symbol.
   *
   * @throws PgxException {@code UNKNOWN_GENE}, with the nearest symbols
   */
  public Gene gene(String symbol) {
    String wanted = symbol.strip();
    for (Gene gene : genes) {
      if (gene.symbol().equals(wanted)) {
        return gene;
      }
    }
    List<String> symbols = genes.stream().map(Gene::symbol).toList();
    String remedy = Remedies.near(wanted, symbols, "Use one of the genes of the loaded knowledge");
    throw new PgxException(Problem.ofValue(ProblemCode.UNKNOWN_GENE, "gene", remedy, wanted));
  }

  /** The functions of a gene. */
  public Optional<FunctionTable> functions(Gene gene) {
    return functions.apply(gene);
  }

  /** The definitions of a gene. */
  public Optional<AlleleDefinitions> definitions(Gene gene) {
    return definitions.apply(gene);
  }

  @Override
  public String toString() {
    return "GeneVocabulary[" + genes.size() + " genes]";
  }
}
