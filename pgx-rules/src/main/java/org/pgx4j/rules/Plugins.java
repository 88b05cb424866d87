package org.pgx4j.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.pgx4j.rules.engine.ConflictPolicy;
import org.pgx4j.rules.engine.Extension;
import org.pgx4j.rules.engine.MeasurementNormalizer;
import org.pgx4j.rules.engine.RuleProvider;
import org.pgx4j.rules.engine.TranslatorExtension;
import org.pgx4j.rules.knowledge.KnowledgePack;
import org.pgx4j.rules.knowledge.KnowledgePackProvider;

/**
 * The plug-ins that a class loader offers, in the order of their ids, so that the order of the
 * class path means nothing.
 */
record Plugins(List<KnowledgePack> packs, List<Extension> extensions) {

  static Plugins in(ClassLoader loader) {
    List<KnowledgePack> packs = new ArrayList<>();
    ServiceLoader.load(KnowledgePackProvider.class, loader)
        .forEach(provider -> packs.addAll(provider.packs()));
    packs.sort(Comparator.comparing(KnowledgePack::id));
    Map<String, Extension> found = new TreeMap<>();
    add(found, ServiceLoader.load(RuleProvider.class, loader));
    add(found, ServiceLoader.load(TranslatorExtension.class, loader));
    add(found, ServiceLoader.load(MeasurementNormalizer.class, loader));
    add(found, ServiceLoader.load(ConflictPolicy.class, loader));
    return new Plugins(packs, List.copyOf(found.values()));
  }

  /** One class that is offered as several kinds is one extension. */
  private static void add(
      Map<String, Extension> found, ServiceLoader<? extends Extension> services) {
    for (Extension extension : services) {
      String key = extension.version().id() + '\n' + extension.getClass().getName();
      found.putIfAbsent(key, extension);
    }
  }
}
