package org.pgx4j.examples.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeIT {
  private static List<String> blocks(String language) throws Exception {
    String readme = Files.readString(Repository.root().resolve("README.md"));
    Matcher matcher =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(readme);
    List<String> blocks = new ArrayList<>();
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    return blocks;
  }

  @Test
  void theSnippetCompilesAndPrintsRecommendations(@TempDir Path folder) throws Exception {
    StringBuilder imports = new StringBuilder();
    StringBuilder body = new StringBuilder();
    for (String line : blocks("java").get(0).split("\n")) {
      (line.startsWith("import ") ? imports : body).append(line).append('\n');
    }
    Path source = folder.resolve("Snippet.java");
    Files.writeString(
        source,
        imports
            + "public class Snippet { public static void main(String[] args) {\n"
            + body
            + "}}\n");
    String jar = Repository.jar().toString();
    assertEquals(
        "",
        Repository.run(
            List.of(
                Repository.tool("javac"),
                "-encoding",
                "UTF-8",
                "-cp",
                jar,
                "-d",
                folder.toString(),
                source.toString())));
    String printed =
        Repository.run(
            List.of(
                Repository.tool("java"),
                "-Dfile.encoding=UTF-8",
                "-cp",
                jar + System.getProperty("path.separator") + folder,
                "Snippet"));
    assertTrue(printed.contains("clopidogrel: If possible: Avoid clopidogrel."), printed);
    assertTrue(printed.contains("CYP2C19 phenotype is"), printed);
  }

  @Test
  void theFirstTwoCommandsAreTheMainJobAndTheTests() throws Exception {
    List<String> commands = blocks("sh");
    assertTrue(commands.get(0).contains("pgx.jar assess"), commands.get(0));
    assertEquals("./mvnw -B verify\n", commands.get(1));
  }

  @Test
  void theMainJobPrintsRecommendationsAndWritesAPage(@TempDir Path folder) throws Exception {
    String[] words = blocks("sh").get(0).split("\n")[1].split(" ");
    assertEquals("java", words[0]);
    List<String> command = new ArrayList<>(List.of(words));
    command.set(0, Repository.tool("java"));
    Path page = folder.resolve("report.html");
    command.set(command.indexOf("--html") + 1, page.toString());
    String printed = Repository.run(command);
    assertTrue(printed.contains("clopidogrel"), printed);
    assertTrue(Files.readString(page).startsWith("<!DOCTYPE html>"), "a page");
  }
}
