package org.pgx4j.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class PurityTest {
  private static final String GUAVA = "com.google.common.";
  private static final String JACKSON = "com.fasterxml.";

  private static final String[] IO = {
    "java.io.", "java.nio.file.", "java.nio.channels.", "java.net.", JACKSON, "org.slf4j."
  };
  private static final String[] NEVER = {
    "java.lang.ThreadLocal",
    "java.lang.InheritableThreadLocal",
    "java.time.Clock",
    "java.util.Random",
    "java.util.SplittableRandom",
    "java.util.concurrent.ThreadLocalRandom",
    "java.security.SecureRandom",
    "java.util.ResourceBundle",
    "java.net.http.",
    "java.net.Socket",
    "java.net.URLConnection",
    "java.net.HttpURLConnection",
    "java.net.InetAddress"
  };

  /** Clock, environment, chance, default locale, charset and zone. */
  private static final Pattern AMBIENT =
      Pattern.compile(
          "java\\.time\\.\\w+\\.now\\(.*"
              + "|java\\.time\\.ZoneId\\.systemDefault\\(.*"
              + "|java\\.lang\\.System\\.(getenv|getProperty|getProperties|currentTimeMillis"
              + "|nanoTime|identityHashCode|lineSeparator)\\(.*"
              + "|java\\.lang\\.(Integer\\.getInteger|Long\\.getLong|Boolean\\.getBoolean)\\(.*"
              + "|java\\.util\\.Date\\.<init>\\(\\)"
              + "|java\\.lang\\.Math\\.random\\(.*"
              + "|java\\.util\\.UUID\\.randomUUID\\(.*"
              + "|java\\.util\\.Collections\\.shuffle\\(.*"
              + "|java\\.util\\.(Locale|TimeZone)\\.getDefault\\(.*"
              + "|java\\.nio\\.charset\\.Charset\\.defaultCharset\\(.*"
              + "|java\\.lang\\.String\\.(toLowerCase|toUpperCase|getBytes)\\(\\)"
              + "|java\\.lang\\.String\\.<init>\\(\\[B\\)"
              + "|java\\.lang\\.String\\.formatted\\(.*"
              + "|java\\.lang\\.String\\.format\\(java\\.lang\\.String,.*"
              + "|java\\.text\\.DecimalFormat\\.<init>\\((java\\.lang\\.String)?\\)"
              + "|java\\.text\\.NumberFormat\\.get\\w*Instance\\(\\)"
              + "|java\\.io\\.Print(Stream|Writer)\\.(printf|format)\\(java\\.lang\\.String,.*");

  @Test
  void coreTouchesNoFileNetworkJsonOrLog() {
    assertEquals(List.of(), Surroundings.types(Libraries.classes(Libraries.CORE), IO));
  }

  @Test
  void noClassUsesThreadLocalsClocksChanceOrTheNetwork() {
    assertEquals(List.of(), Surroundings.types(libraries(), NEVER));
  }

  @Test
  void noClassAsksItsSurroundings() {
    assertEquals(List.of(), Surroundings.calls(libraries(), AMBIENT.asMatchPredicate()));
  }

  @Test
  void noStaticFieldCanBeSetAgain() {
    assertEquals(List.of(), Surroundings.mutableStatics(libraries()));
  }

  @Test
  void noPublicSignatureNamesGuavaOrJackson() {
    assertEquals(List.of(), Surroundings.signatures(libraries(), GUAVA, JACKSON));
  }

  @Test
  void plantedImpurityIsSeen() {
    var planted = new ArrayList<JavaClass>();
    Libraries.planted("org.pgx4j.architecture.planted").stream()
        .filter(c -> c.getSimpleName().equals("Impure"))
        .forEach(planted::add);
    assertEquals(List.of("File", "JsonFactory"), lastWords(Surroundings.types(planted, IO)));
    assertEquals(List.of("Random", "ThreadLocal"), lastWords(Surroundings.types(planted, NEVER)));
    assertEquals(
        List.of("ImmutableList", "JsonFactory"),
        lastWords(Surroundings.signatures(planted, GUAVA, JACKSON)));
    assertEquals(List.of("counter"), lastWords(Surroundings.mutableStatics(planted)));
    var calls = Surroundings.calls(planted, AMBIENT.asMatchPredicate()).toString();
    for (String word : List.of("LocalDate.now", "getenv", "getProperty", "formatted")) {
      assertTrue(calls.contains(word), word + " not in " + calls);
    }
  }

  private static List<JavaClass> libraries() {
    return List.copyOf(Libraries.classes());
  }

  private static List<String> lastWords(List<String> names) {
    return names.stream().map(n -> n.substring(n.lastIndexOf('.') + 1)).sorted().toList();
  }
}
