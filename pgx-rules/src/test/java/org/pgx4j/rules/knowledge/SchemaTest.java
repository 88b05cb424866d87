package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SchemaTest {
  private static final Pattern KIND = Pattern.compile("\"schema\": \"pgx4j/([a-z]+)/1\"");

  private final Map<String, Schema> schemas = new TreeMap<>();

  private Schema schema(String kind) {
    return schemas.computeIfAbsent(
        kind,
        name -> {
          try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                    Files.readString(Repository.packs().resolve("schema/" + name + "-1.json")),
                    InputFormat.JSON);
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
  }

  @Test
  void everyKnowledgeFileIsValidByItsSchema() throws IOException {
    List<String> invalid = new ArrayList<>();
    int files = 0;
    for (Path file : Repository.jsonFiles(Repository.packs())) {
      if (!file.getParent().endsWith("schema")) {
        String text = Files.readString(file);
        Matcher kind = KIND.matcher(text);
        assertTrue(kind.find(), file + " names no schema");
        schema(kind.group(1))
            .validate(text, InputFormat.JSON)
            .forEach(error -> invalid.add(file.getFileName() + ": " + error));
        files++;
      }
    }
    assertEquals(List.of(), invalid);
    assertTrue(files >= 60, files + " files only");
  }

  @Test
  void anUnknownMemberIsNotValid() {
    String text =
        "{\"schema\": \"pgx4j/words/1\", \"language\": \"en\", \"messages\": {}, \"x\": 1}";
    assertEquals(1, schema("words").validate(text, InputFormat.JSON).size());
  }
}
