package org.pgx4j.privacy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Visits an object and all that its accessors lead to. */
final class Everything {
  private static final int MOST = 20_000;
  private static final String OURS = "org.pgx4j.";

  private Everything() {}

  static void under(Object root, Consumer<Object> visitor) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty() && seen.size() < MOST) {
      Object value = open.pop();
      if (value instanceof Optional<?> optional) {
        optional.ifPresent(open::push);
      } else if (value instanceof Collection<?> collection) {
        collection.forEach(open::push);
      } else if (value instanceof Map<?, ?> map) {
        map.keySet().forEach(open::push);
        map.values().forEach(open::push);
      } else if (isPersonal(value.getClass()) && seen.add(value)) {
        visitor.accept(value);
        for (Method method : value.getClass().getMethods()) {
          if (isAccessor(method)) {
            call(method, value).ifPresent(open::push);
          }
        }
      }
    }
  }

  /** Ours, but neither a bare value, which prints itself, nor knowledge, which is nobody's. */
  private static boolean isPersonal(Class<?> type) {
    String name = type.getName();
    return name.startsWith(OURS)
        && !type.isEnum()
        && !name.startsWith(OURS + "core.biomarker.")
        && !name.startsWith(OURS + "core.drug.")
        && !name.startsWith(OURS + "core.provenance.")
        && !name.startsWith(OURS + "core.recommendation.")
        && !name.startsWith(OURS + "core.genotype.Genotype$")
        && !name.startsWith(OURS + "rules.wording.")
        && !name.startsWith(OURS + "rules.knowledge.")
        && !name.startsWith(OURS + "rules.condition.")
        && !name.matches(OURS + "core\\.genotype\\.(Gene|Haplotype(\\$Part)?|StarAllele)")
        && !name.startsWith(OURS + "core.calling.AlleleDefinitions");
  }

  private static boolean isAccessor(Method method) {
    return method.getParameterCount() == 0
        && !Modifier.isStatic(method.getModifiers())
        && method.getReturnType() != void.class
        && method.getReturnType() != method.getDeclaringClass()
        && method.getReturnType() != String.class
        && !method.getReturnType().isPrimitive()
        && method.getDeclaringClass().getName().startsWith(OURS);
  }

  private static Optional<Object> call(Method method, Object value) {
    try {
      method.setAccessible(true);
      return Optional.ofNullable(method.invoke(value));
    } catch (InvocationTargetException | IllegalAccessException e) {
      return Optional.empty();
    }
  }
}
