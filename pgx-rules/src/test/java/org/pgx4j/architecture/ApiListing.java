package org.pgx4j.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public and protected API of a module's exported packages, one line per type and member. */
final class ApiListing {
  private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

  private ApiListing() {}

  static List<String> of(String module) {
    Set<String> exported = Set.copyOf(Libraries.exports(module));
    List<String> lines = new ArrayList<>();
    Libraries.classes(module).stream()
        .filter(c -> exported.contains(c.getPackageName()))
        .map(JavaClass::reflect)
        .filter(ApiListing::isVisible)
        .sorted((a, b) -> a.getName().compareTo(b.getName()))
        .forEach(
            type -> {
              lines.add(header(type));
              members(type).forEach(m -> lines.add("  " + m));
            });
    return lines;
  }

  private static Stream<String> members(Class<?> type) {
    return Stream.of(
            Arrays.stream(type.getDeclaredFields())
                .filter(ApiListing::isVisible)
                .map(f -> f.toGenericString()),
            Arrays.stream(type.getDeclaredConstructors())
                .filter(ApiListing::isVisible)
                .map(c -> c.toGenericString()),
            Arrays.stream(type.getDeclaredMethods())
                .filter(ApiListing::isVisible)
                .filter(m -> !OF_EVERY_OBJECT.contains(m.getName()))
                .map(m -> m.toGenericString()))
        .flatMap(lines -> lines)
        .map(line -> line.replace(type.getName() + ".", ""))
        .sorted();
  }

  private static String header(Class<?> type) {
    int shown = Modifier.PUBLIC | Modifier.PROTECTED | Modifier.STATIC | Modifier.FINAL;
    if (!type.isInterface()) {
      shown |= Modifier.ABSTRACT;
    }
    var line = new StringBuilder(Modifier.toString(type.getModifiers() & shown));
    line.append(type.isSealed() ? " sealed " : " ").append(kind(type)).append(' ');
    line.append(type.getName());
    line.append(list(Arrays.stream(type.getTypeParameters()), "<", ">"));
    Type parent = type.getGenericSuperclass();
    if (parent != null && parent != Object.class && !type.isEnum() && !type.isRecord()) {
      line.append(" extends ").append(parent.getTypeName());
    }
    line.append(list(Arrays.stream(type.getGenericInterfaces()), " implements ", ""));
    if (type.isSealed()) {
      line.append(list(Arrays.stream(type.getPermittedSubclasses()), " permits ", ""));
    }
    return line.toString();
  }

  private static String list(Stream<? extends Type> types, String before, String after) {
    String names = types.map(Type::getTypeName).collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : before + names + after;
  }

  private static String kind(Class<?> type) {
    if (type.isAnnotation()) {
      return "@interface";
    }
    if (type.isInterface()) {
      return "interface";
    }
    return type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
  }

  private static boolean isVisible(Class<?> type) {
    return !type.isSynthetic()
        && !type.getSimpleName().equals("package-info")
        && !type.isAnonymousClass()
        && !type.isLocalClass()
        && isVisible(type.getModifiers())
        && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
  }

  private static boolean isVisible(Member member) {
    return !member.isSynthetic() && isVisible(member.getModifiers());
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }
}
