package org.pgx4j.rules.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pgx4j.rules.wording.Words;

/** The words of each language, read when it is first asked for. */
final class Languages extends Once<String, Words> {
  private final PackIndex index;

  /** What keys of packs by indication begin with, up to the point. */
  private final Set<String> ofIndications = new HashSet<>();

  Languages(PackIndex index, List<KnowledgePack> packs) {
    this.index = index;
    ofIndications.add("population");
    for (KnowledgePack pack : packs) {
      if (pack.isByIndication()) {
        ofIndications.add(pack.id());
      }
    }
  }

  @Override
  public Words apply(String language) {
    Map<String, String> own = messages(language, false);
    return Words.of(language, own, english(language, own, false), new OfIndications(language));
  }

  /** The English messages, which are a language's own when that is English. */
  private Map<String, String> english(
      String language, Map<String, String> own, boolean byIndication) {
    return language.equals(Words.ENGLISH) ? own : messages(Words.ENGLISH, byIndication);
  }

  /** The messages by key that packs, by indication or not, have in a language itself. */
  private Map<String, String> messages(String language, boolean byIndication) {
    List<KnowledgeFile> files = new ArrayList<>();
    for (KnowledgeFile file : index.words().getOrDefault(language, List.of())) {
      if (file.pack().isByIndication() == byIndication) {
        files.add(file);
      }
    }
    return Loader.words(files);
  }

  /** The messages of packs by indication, which are read when a key can only be theirs. */
  private final class OfIndications implements Function<String, Optional<String>> {
    private final String language;
    private volatile @Nullable Words words;

    private OfIndications(String language) {
      this.language = language;
    }

    @Override
    public Optional<String> apply(String key) {
      String group = key.substring(0, Math.max(key.indexOf('.'), 0));
      return ofIndications.contains(group) ? words().find(key) : Optional.empty();
    }

    private Words words() {
      Words known = words;
      if (known == null) {
        synchronized (this) {
          known = words;
          if (known == null) {
            Map<String, String> own = messages(language, true);
            known = Words.of(language, own, english(language, own, true));
            words = known;
          }
        }
      }
      return known;
    }
  }
}
