package org.pgx4j.rules.knowledge;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values by key, each made once, when it is first asked for; others who ask wait. */
abstract class Once<K, V> implements Function<K, V> {
  private final Map<K, V> made = new ConcurrentHashMap<>();

  final @Nullable V known(K key) {
    return made.get(key);
  }

  final V get(K key) {
    V known = made.get(key);
    return known == null ? made.computeIfAbsent(key, this) : known;
  }

  /** Makes the value. */
  @Override
  public abstract V apply(K key);
}
