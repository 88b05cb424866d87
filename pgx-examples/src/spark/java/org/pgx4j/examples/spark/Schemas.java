package org.pgx4j.examples.spark;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import org.apache.spark.sql.types.StructType;

/** The columns of what is handed between tasks and of the tables. */
final class Schemas {
  /** One call's candidate, the columns of {@code call}; null = not applicable. */
  static final StructType CALL =
      new StructType()
          .add("gene", StringType)
          .add("status", StringType)
          .add("rank", IntegerType)
          .add("diplotype", StringType)
          .add("score", IntegerType)
          .add("probability", DoubleType)
          .add("phenotype", StringType)
          .add("activity_score", StringType)
          .add("missing_positions", IntegerType)
          .add("not_excluded", createArrayType(StringType));

  /** What a gene's call means in one word, as in summaries. */
  static final StructType MEANING =
      new StructType().add("gene", StringType).add("phenotype", StringType);

  /** One outcome. */
  static final StructType RECOMMENDATION =
      new StructType()
          .add("drug", StringType)
          .add("authority", StringType)
          .add("outcome", StringType)
          .add("kinds", createArrayType(StringType))
          .add("actionable", BooleanType);

  /** What is wrong with an input or a part of it; the offending value is not kept. */
  static final StructType PROBLEM =
      new StructType()
          .add("code", StringType)
          .add("title", StringType)
          .add("place", StringType)
          .add("remedy", StringType);

  /**
   * Everything about one sample of an input, with the drugs for which there is something to do,
   * each once; without a sample, the input's problems.
   */
  static final StructType PERSON =
      new StructType()
          .add("input", StringType)
          .add("sample", StringType)
          .add("calls", createArrayType(CALL))
          .add("meanings", createArrayType(MEANING))
          .add("recommendations", createArrayType(RECOMMENDATION))
          .add("actionable", createArrayType(StringType))
          .add("problems", createArrayType(PROBLEM));

  /**
   * One record of one block of samples in the genotype matrix: the first nine columns of the VCF,
   * the distinct texts of the block's samples, and each sample's text by its number, one byte a
   * sample, or two when there are more than 256 texts.
   */
  static final StructType GENOTYPES =
      new StructType()
          .add("block", IntegerType)
          .add("ordinal", LongType)
          .add("chrom", StringType)
          .add("pos", StringType)
          .add("id", StringType)
          .add("ref", StringType)
          .add("alt", StringType)
          .add("qual", StringType)
          .add("filter", StringType)
          .add("info", StringType)
          .add("format", StringType)
          .add("texts", createArrayType(StringType))
          .add("codes", BinaryType);

  /** The names of one block's samples, in order. */
  static final StructType SAMPLES =
      new StructType().add("block", IntegerType).add("samples", createArrayType(StringType));

  private Schemas() {}
}
