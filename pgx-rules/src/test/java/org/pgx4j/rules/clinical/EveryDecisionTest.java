package org.pgx4j.rules.clinical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every numbered decision of the clinical notes' first section has a test tagged with it. */
class EveryDecisionTest {
  private static final List<Class<?>> CLASSES =
      List.of(
          CallingDecisionsTest.class,
          BuildDecisionsTest.class,
          CpicDecisionsTest.class,
          DpwgDecisionsTest.class,
          BiomarkerDecisionsTest.class,
          DrugDecisionsTest.class);

  private static Stream<String> tags(Class<?> of) {
    Stream<AnnotatedElement> places =
        Stream.concat(Stream.of(of), Stream.<Method>of(of.getDeclaredMethods()));
    return places.flatMap(one -> Stream.of(one.getAnnotationsByType(Tag.class))).map(Tag::value);
  }

  @Test
  void eachHasATest() {
    TreeSet<String> tagged = new TreeSet<>();
    CLASSES.forEach(one -> tags(one).forEach(tagged::add));
    TreeSet<String> numbered = new TreeSet<>();
    IntStream.rangeClosed(1, 16).forEach(number -> numbered.add("1." + number));
    assertEquals(numbered, tagged);
  }
}
