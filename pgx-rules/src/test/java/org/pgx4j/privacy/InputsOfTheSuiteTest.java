package org.pgx4j.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.intake.GeneVocabulary;
import org.pgx4j.rules.intake.GenotypeStatements;
import org.pgx4j.rules.intake.OutsideCalls;
import org.pgx4j.rules.intake.ProfileJson;
import org.pgx4j.rules.intake.ProfileStatements;
import org.pgx4j.rules.intake.VcfReader;

/** Every text in the tests of values and readers, given as every input: no message repeats it. */
@Tag("slow")
class InputsOfTheSuiteTest {
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final int SHORTEST = 4;
  private static final Place PLACE = Place.of("here");
  private static final Gene GENE = Gene.of("CYP2C19");
  private static final Pgx PGX = Pgx.standard();
  private static final GeneVocabulary VOCABULARY =
      GeneVocabulary.of(
          PGX.knowledge().definedGenes(),
          gene -> PGX.knowledge().functions(gene),
          gene -> PGX.knowledge().definitions(gene));

  /** By code and the text given, what was said. */
  private final Map<String, Map<String, Set<String>>> said = new HashMap<>();

  private static Set<String> texts() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("mvnw"))) {
      root = root.getParent();
    }
    Set<String> texts = new TreeSet<>();
    for (String folder :
        List.of(
            "pgx-core/src/test/java/org/pgx4j/core",
            "pgx-rules/src/test/java/org/pgx4j/rules/intake")) {
      try (Stream<Path> files = Files.walk(root.resolve(folder))) {
        for (Path file : files.filter(one -> one.toString().endsWith(".java")).sorted().toList()) {
          Matcher literals = LITERAL.matcher(Files.readString(file));
          while (literals.find()) {
            texts.add(
                literals.group(1).replace("\\n", "\n").replace("\\t", "\t").replace("\\", ""));
          }
        }
      }
    }
    return texts;
  }

  private void say(String text, Problem problem) {
    Map<String, Set<String>> byText =
        said.computeIfAbsent(problem.code().code(), code -> new HashMap<>());
    Set<String> messages = byText.computeIfAbsent(text, one -> new TreeSet<>());
    messages.add(problem.toString());
    messages.add(new PgxException(problem).getMessage());
  }

  private void attempt(String text, Consumer<Consumer<Problem>> action) {
    try {
      action.accept(problem -> say(text, problem));
    } catch (PgxException e) {
      say(text, e.problem());
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String quoted(String text) {
    return text.replace("\"", "'").replace("\n", " ").replace("\t", " ");
  }

  private void give(String text) {
    attempt(text, problems -> Genotype.parse(GENE, text));
    attempt(text, problems -> ActivityScore.of(text));
    attempt(text, problems -> Measurement.parse(text));
    attempt(text, problems -> Measurement.parse("level=" + text));
    attempt(text, problems -> Finding.parse(text));
    PatientProfile.Builder profile = PatientProfile.builder().id(text);
    GenotypeStatements genotypes = GenotypeStatements.of(VOCABULARY);
    attempt(text, problems -> genotypes.read(text, PLACE, profile, problems));
    attempt(text, problems -> genotypes.read("CYP2D6=" + text, PLACE, profile, problems));
    attempt(text, problems -> ProfileStatements.measurements(text, PLACE, profile, problems));
    attempt(text, problems -> ProfileStatements.findings(text, PLACE, profile, problems));
    attempt(text, problems -> ProfileStatements.facts("age=" + text, PLACE, profile, problems));
    attempt(text, problems -> ProfileStatements.facts("sex=" + text, PLACE, profile, problems));
    attempt(text, problems -> ProfileStatements.taking(text, PLACE, profile, problems));
    attempt(text, problems -> profile.phenotype("CYP2C9", text));
    attempt(text, problems -> profile.genotype("CYP2C19", text));
    OutsideCalls table = OutsideCalls.of(gene -> PGX.knowledge().functions(gene));
    attempt(text, problems -> table.read(stream(text), "t", profile, problems));
    attempt(text, problems -> table.read(stream("CYP2C9\t" + text), "t", profile, problems));
    attempt(text, problems -> PGX.assess(profile.build(), text).problems().forEach(problems));
    String json =
        "{\"id\":\"%1$s\",\"genotypes\":{\"CYP2C19\":\"%1$s\"},\"sex\":\"%1$s\",\"facts\":{\"age\":\"%1$s\"}}"
            .formatted(quoted(text));
    for (String line : List.of(text, json, "{\"findings\":[\"" + quoted(text) + "\"]}")) {
      attempt(
          text,
          problems ->
              ProfileJson.of(VOCABULARY)
                  .read(stream(line), "p", entry -> entry.problems().forEach(problems)));
    }
    VcfReader reader = VcfReader.builder(PGX.caller("DPYD").definitions()).build();
    String head =
        "##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS\n";
    for (String file :
        List.of(text, head + text, head + "chr1\t97450058\t.\tC\tT\t.\t.\t.\tGT\t" + text)) {
      attempt(text, problems -> reader.read(stream(file), "v", problems, sample -> {}));
    }
  }

  /** Said of this text and not of others, so that it comes from the text; near names are ours. */
  private static boolean repeats(String text, String message, Map<String, Set<String>> others) {
    return text.length() >= SHORTEST
        && message.split("Did you mean")[0].contains(text)
        && others.entrySet().stream()
            .filter(other -> !other.getKey().contains(text))
            .flatMap(other -> other.getValue().stream())
            .noneMatch(other -> other.contains(text));
  }

  @Test
  void noMessageRepeatsTheTextThatItIsAbout() throws IOException {
    Set<String> texts = texts();
    assertTrue(texts.size() > 1000, texts.size() + " texts");
    texts.forEach(this::give);
    List<String> leaks = new ArrayList<>();
    said.forEach(
        (code, byText) ->
            byText.forEach(
                (text, messages) ->
                    messages.stream()
                        .filter(message -> repeats(text, message, byText))
                        .forEach(message -> leaks.add("«" + text + "» in " + message))));
    assertEquals(List.of(), leaks);
    assertTrue(said.size() >= 20, said.keySet().toString());
  }
}
