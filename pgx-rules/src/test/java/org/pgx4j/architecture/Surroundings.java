package org.pgx4j.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What classes take from outside: types, calls, mutable statics, types in public signatures. */
final class Surroundings {
  private Surroundings() {}

  /** Returns {@code user → used} for every used type whose name starts with one of the prefixes. */
  static List<String> types(Collection<JavaClass> classes, String... prefixes) {
    return classes.stream()
        .flatMap(
            c ->
                c.getDirectDependenciesFromSelf().stream()
                    .map(d -> d.getTargetClass().getBaseComponentType().getName())
                    .filter(startsWithAny(prefixes))
                    .map(n -> c.getName() + " → " + n))
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns {@code user → owner.method(types)} for every call or reference that is unwanted. */
  static List<String> calls(Collection<JavaClass> classes, Predicate<String> unwanted) {
    return classes.stream()
        .flatMap(
            c ->
                Stream.<Collection<? extends JavaAccess<?>>>of(
                        c.getCodeUnitCallsFromSelf(), c.getCodeUnitReferencesFromSelf())
                    .flatMap(Collection::stream)
                    .map(a -> a.getTarget().getFullName())
                    .filter(unwanted)
                    .map(n -> c.getName() + " → " + n))
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns the static fields that can be set again. */
  static List<String> mutableStatics(Collection<JavaClass> classes) {
    return classes.stream()
        .flatMap(c -> c.getFields().stream())
        .filter(f -> f.getModifiers().contains(JavaModifier.STATIC))
        .filter(f -> !f.getModifiers().contains(JavaModifier.FINAL))
        .map(f -> f.getFullName())
        .sorted()
        .toList();
  }

  /** Returns {@code class → type} for types in public or protected signatures. */
  static List<String> signatures(Collection<JavaClass> classes, String... prefixes) {
    return classes.stream()
        .filter(Surroundings::isVisible)
        .flatMap(
            c ->
                signatureTypes(c).stream()
                    .map(t -> t.getBaseComponentType().getName())
                    .filter(startsWithAny(prefixes))
                    .map(n -> c.getName() + " → " + n))
        .distinct()
        .sorted()
        .toList();
  }

  private static Set<JavaClass> signatureTypes(JavaClass type) {
    Set<JavaType> types = new LinkedHashSet<>(type.getInterfaces());
    type.getSuperclass().ifPresent(types::add);
    for (JavaCodeUnit unit : type.getCodeUnits()) {
      if (isVisible(unit.getModifiers())) {
        types.add(unit.getReturnType());
        types.addAll(unit.getParameterTypes());
        types.addAll(unit.getExceptionTypes());
      }
    }
    type.getFields().stream()
        .filter(f -> isVisible(f.getModifiers()))
        .forEach(f -> types.add(f.getType()));
    Set<JavaClass> raw = new LinkedHashSet<>();
    types.forEach(t -> raw.addAll(t.getAllInvolvedRawTypes()));
    return raw;
  }

  private static boolean isVisible(JavaClass type) {
    return isVisible(type.getModifiers())
        && type.getEnclosingClass().map(Surroundings::isVisible).orElse(true);
  }

  private static boolean isVisible(Set<JavaModifier> modifiers) {
    return !modifiers.contains(JavaModifier.SYNTHETIC)
        && (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED));
  }

  private static Predicate<String> startsWithAny(String... prefixes) {
    return name -> Stream.of(prefixes).anyMatch(name::startsWith);
  }
}
