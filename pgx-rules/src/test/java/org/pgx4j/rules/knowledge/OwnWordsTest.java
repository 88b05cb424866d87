package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Facts are taken from the sources, sentences are not: no text of a bundled pack has eight words in
 * a row from one. Names (of publications, drugs, alleles, variants) are not ours to change.
 */
@Tag("slow")
class OwnWordsTest {
  private static final int WORDS = 8;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern ESCAPE = Pattern.compile("\\\\[nrt\"]");
  private static final Set<String> NAMES =
      Set.of("title", "url", "name", "drug", "hgvs", "functions", "activity", "marker");

  /** Every run of eight words in a text, punctuation and case left out. */
  private static void runs(String text, Consumer<String> each) {
    Deque<String> last = new ArrayDeque<>();
    Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (words.find()) {
      last.addLast(words.group());
      if (last.size() == WORDS) {
        each.accept(String.join(" ", last));
        last.removeFirst();
      }
    }
  }

  private static void texts(JsonNode node, String place, BiConsumer<String, String> each) {
    if (node.isTextual()) {
      each.accept(place, node.asText());
    }
    if (node.isArray()) {
      node.forEach(one -> texts(one, place, each));
    }
    node.properties()
        .forEach(
            member -> {
              if (!NAMES.contains(member.getKey())) {
                texts(member.getValue(), place + " " + member.getKey(), each);
              }
            });
  }

  private static Map<String, String> ofPacks() throws IOException {
    Map<String, String> runs = new HashMap<>();
    for (Path file : Repository.jsonFiles(Repository.packs())) {
      Path name = Repository.packs().relativize(file);
      if (!name.startsWith("schema")) {
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        texts(json, name.toString(), (place, text) -> runs(text, run -> runs.put(run, place)));
      }
    }
    return runs;
  }

  private static List<Path> sources() throws IOException {
    Path folder = Repository.sources();
    Assumptions.assumeTrue(Files.isDirectory(folder), "no sources here");
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().matches(".*\\.(json|tsv|csv)")).sorted().toList();
    }
  }

  @Test
  void noTextOfAPackSharesEightWordsInARowWithASource() throws IOException {
    Map<String, String> ours = ofPacks();
    Set<String> copied = new TreeSet<>();
    for (Path source : sources()) {
      String text = Files.readString(source, StandardCharsets.UTF_8);
      runs(
          ESCAPE.matcher(text).replaceAll(" "),
          run -> {
            String place = ours.get(run);
            if (place != null) {
              copied.add(place + ": " + run + " (" + source.getFileName() + ")");
            }
          });
    }
    assertEquals(Set.of(), copied);
  }

  @Test
  void itReadsTheWordsOfEveryPackAndTheTextsOfEverySource() throws IOException {
    Set<String> packs = new TreeSet<>();
    ofPacks().values().forEach(place -> packs.add(place.substring(0, place.indexOf('/'))));
    assertTrue(
        packs.containsAll(List.of("cpic", "dpwg", "fda", "fda-oncology", "vocabulary")),
        packs.toString());
    Set<String> folders = new TreeSet<>();
    sources().forEach(one -> folders.add(one.getParent().getFileName().toString()));
    assertTrue(
        folders.containsAll(List.of("recommendations", "fda", "oncology", "pypgx")),
        folders.toString());
  }

  @Test
  void eightWordsInARowAreFoundWhateverTheirPunctuation() {
    Set<String> found = new TreeSet<>();
    runs("One, two; THREE four-five (six) seven: eight!", found::add);
    assertEquals(Set.of("one two three four five six seven eight"), found);
  }
}
