package org.pgx4j.examples.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.rules.intake.VcfReader;

/**
 * Genotypes of one cohort at the defining positions, as Parquet: records by blocks of samples. It
 * holds what the VCFs say there, so that it is read in their place, also with other knowledge of
 * the same positions.
 */
final class GenotypeMatrix {
  private static final String GENOTYPES = "/genotypes";
  private static final String SAMPLES = "/samples";
  private static final String HEADER = "/header";

  private final SparkSession spark;
  private final String folder;

  GenotypeMatrix(SparkSession spark, String folder) {
    this.spark = spark;
    this.folder = folder;
  }

  /**
   * Writes the matrix of files that are parts of one cohort: each has the same samples in the same
   * order. A task reads one range; then the rows of a block of samples are brought together.
   *
   * @param size the samples of a block
   */
  void write(List<String> files, Settings settings, int size, Probe probe) throws IOException {
    List<String> header = VcfLines.header(files.get(0));
    String columns = header.get(header.size() - 1);
    Ranges cut = new Ranges(Engine.of(settings).caller().definitions(), settings.build());
    List<Range> ranges = new ArrayList<>();
    for (String file : files) {
      List<String> own = VcfLines.header(file);
      if (!own.get(own.size() - 1).equals(columns)) {
        throw VcfLines.refused(
            ProblemCode.UNKNOWN_SAMPLE, file, "", "Give files with the same samples in one order");
      }
      ranges.addAll(cut.of(file, ranges.size()));
    }
    String[] cells = columns.split("\t", -1);
    String[] samples = Arrays.copyOfRange(cells, GenotypeRows.FIXED, cells.length);
    List<Row> blocks = new ArrayList<>();
    for (int first = 0; first < samples.length; first += size) {
      int end = Math.min(first + size, samples.length);
      blocks.add(RowFactory.create(blocks.size(), Arrays.copyOfRange(samples, first, end)));
    }
    int count = samples.length;
    JavaRDD<Row> rows =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(ranges, Math.max(1, ranges.size()))
            .flatMap(range -> new Watched(new RangeRows(range, count, size), probe));
    spark
        .createDataFrame(rows, Schemas.GENOTYPES)
        .repartitionById(blocks.size(), col("block"))
        .sortWithinPartitions("block", "ordinal")
        .write()
        .partitionBy("block")
        .parquet(folder + GENOTYPES);
    spark.createDataFrame(blocks, Schemas.SAMPLES).coalesce(1).write().parquet(folder + SAMPLES);
    spark
        .createDataset(header.subList(0, header.size() - 1), Encoders.STRING())
        .coalesce(1)
        .write()
        .text(folder + HEADER);
  }

  /** Calls and assesses the samples of the matrix, a block a task. */
  JavaRDD<Row> persons(Broadcast<Settings> settings, Probe probe) {
    List<String> header = spark.read().textFile(folder + HEADER).collectAsList();
    Dataset<Row> samples = spark.read().parquet(folder + SAMPLES);
    int blocks = (int) samples.count();
    Column[] columns =
        Arrays.stream(Schemas.GENOTYPES.fieldNames()).map(name -> col(name)).toArray(Column[]::new);
    Broadcast<String[]> lines =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(header.toArray(String[]::new));
    return spark
        .read()
        .schema(Schemas.GENOTYPES)
        .parquet(folder + GENOTYPES)
        .unionByName(
            samples.select(col("block"), lit(-1L).as("ordinal"), col("samples").as("texts")), true)
        .select(columns)
        .repartitionById(Math.max(1, blocks), col("block"))
        .sortWithinPartitions("block", "ordinal")
        .toJavaRDD()
        .mapPartitions(
            rows -> new Watched(new OfBlocks(rows, settings.value(), lines.value()), probe));
  }

  /** The persons of one block after another. */
  private static final class OfBlocks implements Iterator<Row> {
    private final BlockRows rows;
    private final List<String> header;
    private final Persons persons;
    private final VcfReader reader;
    private Iterator<Row> current = List.<Row>of().iterator();

    OfBlocks(Iterator<Row> rows, Settings settings, String[] header) {
      this.rows = new BlockRows(rows);
      this.header = List.of(header);
      Engine engine = Engine.of(settings);
      persons = new Persons(engine, settings);
      reader = engine.reader(settings);
    }

    @Override
    public boolean hasNext() {
      while (!current.hasNext() && rows.nextBlock()) {
        String name = "block " + rows.block();
        BlockStream vcf = new BlockStream(header, rows);
        current =
            persons.of(
                name,
                problems ->
                    reader.readings(vcf, name, problem -> problems.accept(vcf.placed(problem))));
      }
      return current.hasNext();
    }

    @Override
    public Row next() {
      return current.next();
    }
  }
}
