package org.example.pgx;

import java.util.Collection;
import java.util.List;
import org.pgx4j.rules.knowledge.KnowledgePack;
import org.pgx4j.rules.knowledge.KnowledgePackProvider;

/** The pack in this jar. */
public final class HousePacks implements KnowledgePackProvider {
  @Override
  public Collection<KnowledgePack> packs() {
    return List.of(KnowledgePack.inJar(HousePacks.class.getClassLoader(), "example-house"));
  }
}
