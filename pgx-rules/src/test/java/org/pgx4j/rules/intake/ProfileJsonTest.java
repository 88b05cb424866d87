package org.pgx4j.rules.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.PatientProfile;

class ProfileJsonTest {
  private static List<ProfileEntry> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<ProfileEntry> read(byte[] text) {
    List<ProfileEntry> entries = new ArrayList<>();
    ProfileJson.of(Vocabularies.small())
        .read(new ByteArrayInputStream(text), "profiles.ndjson", entries::add);
    return entries;
  }

  private static ProfileEntry one(String text) {
    List<ProfileEntry> entries = read(text);
    assertEquals(1, entries.size());
    return entries.get(0);
  }

  @Test
  void everyMemberIsRead() {
    ProfileEntry entry =
        one(
            """
            {"id":"p1","sex":"female","genotypes":{"CYP2C19":"*2/*17","CYP2D6":"AS:0.5"},\
            "phenotypes":{"CYP2C9":"PM"},\
            "measurements":[{"name":"INR","value":2.50},\
            {"name":"TPMT","assay":"RBC","value":"<5","unit":"U/mL"}],\
            "findings":[{"name":"HER2","assay":"IHC","value":"2+"}],\
            "facts":{"age":{"value":54,"unit":"a"},"indication":"ACS/PCI","naive":true},\
            "taking":["paroxetine"],"drugs":["clopidogrel","codeine"]}
            """);
    assertEquals(List.of(), entry.problems());
    assertEquals(1, entry.line());
    assertEquals("p1", entry.id());
    assertEquals(List.of("clopidogrel", "codeine"), entry.drugs());
    PatientProfile profile = entry.profile().orElseThrow();
    assertEquals("p1", profile.id());
    assertEquals("{CYP2C19=[*2/*17]}", profile.genotypes().toString());
    assertEquals("{CYP2D6=0.5}", profile.activityScores().toString());
    assertEquals("{CYP2C9=Poor Metabolizer}", profile.phenotypes().toString());
    assertEquals("[INR=2.50, TPMT@RBC=<5 U/mL]", profile.measurements().toString());
    assertEquals("[HER2@IHC=2+]", profile.findings().toString());
    assertEquals("female", profile.facts().find("sex").orElseThrow().text());
    assertEquals("a", profile.facts().find("age").orElseThrow().unit());
    assertEquals("true", profile.facts().find("naive").orElseThrow().text());
    assertEquals(List.of("paroxetine"), profile.taking());
  }

  @Test
  void anEmptyObjectAndNullsAreAProfileOfNothing() {
    assertTrue(one("{}").profile().isPresent());
    ProfileEntry entry = one("{\"id\":null,\"genotypes\":{\"CYP2C19\":null},\"drugs\":null}");
    assertTrue(entry.profile().orElseThrow().genotypes().isEmpty());
    assertEquals(ProblemCode.UNKNOWN_MEMBER, one("{\"x\":null}").problems().get(0).code());
  }

  @Test
  void oneBadLinePoisonsNoOther() {
    List<ProfileEntry> entries =
        read("{\"id\":1}\n{\"id\":2\n\n[1]\n{\"id\":5,\"gene\":{}}\r\n{\"id\":6}");
    assertEquals(
        List.of(1L, 2L, 3L, 4L, 5L, 6L), entries.stream().map(ProfileEntry::line).toList());
    assertEquals(
        List.of(true, false, false, false, false, true),
        entries.stream().map(entry -> entry.profile().isPresent()).toList());
    assertEquals("profiles.ndjson:2", entries.get(1).problems().get(0).place().toString());
    assertEquals("profiles.ndjson:5 gene", entries.get(4).problems().get(0).place().toString());
    assertEquals("5", entries.get(4).id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{\"genotypes\":{\"CYP2C19\":\"*1/*2/*3\"}} ~ INVALID_GENOTYPE",
        "{\"genotypes\":[\"CYP2C19\"]} ~ BAD_JSON",
        "{\"genotypes\":{\"CYP2C19\":{\"a\":1}}} ~ BAD_JSON",
        "{\"id\":\"a\",\"id\":\"b\"} ~ BAD_JSON",
        "{} {} ~ BAD_JSON",
        "{\"measurements\":[{\"name\":\"INR\",\"value\":1e999999}]} ~ INVALID_VALUE",
        "{\"measurements\":[{\"name\":\"INR\"}]} ~ INVALID_MEASUREMENT",
        "{\"findings\":[{\"name\":\"ER\",\"value\":\"+\",\"colour\":\"red\"}]} ~ UNKNOWN_MEMBER",
        "{\"sex\":\"other\"} ~ INVALID_VALUE",
        "{\"facts\":{\"Bad Name\":1}} ~ INVALID_FACT",
        "[[[[[[[[[[[[]]]]]]]]]]]] ~ BAD_JSON"
      })
  void whatCannotBeReadRefusesTheLine(String line, ProblemCode expected) {
    ProfileEntry entry = one(line);
    assertFalse(entry.profile().isPresent());
    assertEquals(expected, entry.problems().get(0).code());
  }

  @Test
  void whatIsNotKnownLeavesTheRestOfTheProfile() {
    ProfileEntry entry =
        one(
            "{\"genotypes\":{\"CYP2C91\":\"*1/*2\",\"CYP2C19\":\"*1/*2\"},\"phenotypes\":{\"CYP2C9\":\"Poorly\"}}");
    assertEquals(
        List.of(ProblemCode.UNKNOWN_GENE, ProblemCode.UNKNOWN_PHENOTYPE),
        entry.problems().stream().map(Problem::code).toList());
    assertEquals("{CYP2C19=[*1/*2]}", entry.profile().orElseThrow().genotypes().toString());
  }

  @Test
  void aLineTooLongIsRefusedAndTheNextIsRead() {
    List<ProfileEntry> entries =
        read("{\"id\":\"" + "x".repeat(3_000_000) + "\"}\n{\"id\":\"b\"}\n");
    assertEquals(2, entries.size());
    assertEquals(ProblemCode.BAD_JSON, entries.get(0).problems().get(0).code());
    assertEquals("b", entries.get(1).id());
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    List<ProfileEntry> entries = read(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}', '\n'});
    assertEquals(ProblemCode.BAD_JSON, entries.get(0).problems().get(0).code());
  }

  @Test
  void problemsPrintNoValue() {
    ProfileEntry entry = one("{\"genotypes\":{\"CYP2C19\":\"*1/*2/secret\"},");
    assertFalse(entry.problems().toString().contains("secret"));
    assertFalse(entry.toString().contains("secret"));
  }

  @Test
  void aStreamThatFailsIsUnreadable() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };
    ProfileJson reader = ProfileJson.of(Vocabularies.small());
    PgxException thrown =
        assertThrows(PgxException.class, () -> reader.read(broken, "stdin", entry -> {}));
    assertEquals(ProblemCode.UNREADABLE_INPUT, thrown.problem().code());
  }
}
