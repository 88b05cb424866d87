package org.pgx4j.rules.knowledge;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Files that a class loader sees under {@code META-INF/pgx}. Where the folder is in a jar, the jar
 * is asked itself: a class loader makes and resolves an address for each file, which takes three
 * times as long.
 */
final class JarFiles implements PackFiles {
  private final ClassLoader loader;
  private final String folder;
  private final @Nullable ZipFile jar;

  /**
   * Files of one folder.
   *
   * @param folder the folder, with a slash at its end; empty for {@code META-INF/pgx} itself
   * @param known one of its files
   */
  JarFiles(ClassLoader loader, String folder, String known) {
    this.loader = loader;
    this.folder = folder;
    this.jar = jar(loader.getResource(name(known)));
  }

  private JarFiles(JarFiles parent, String folder) {
    this.loader = parent.loader;
    this.folder = folder;
    this.jar = parent.jar;
  }

  /** Files of another folder, in the same jar. */
  JarFiles in(String other) {
    return new JarFiles(this, other);
  }

  /**
   * The jar that a file is in; null when it is in none, or in one within another. The JDK keeps
   * what it knows of an open jar once, so this handle costs little; it is closed with this object.
   */
  private static @Nullable ZipFile jar(@Nullable URL known) {
    if (known == null || !known.getProtocol().equals("jar")) {
      return null;
    }
    String path = known.getPath();
    int end = path.indexOf("!/");
    if (!path.startsWith("file:") || end < 0 || path.indexOf("!/", end + 1) >= 0) {
      return null;
    }
    try {
      return new ZipFile(new File(URI.create(path.substring(0, end))));
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
  }

  private String name(String path) {
    return "META-INF/pgx/" + folder + path;
  }

  @Override
  public String place(String path) {
    return folder + path;
  }

  @Override
  public byte @Nullable [] read(String path) throws IOException {
    String name = name(path);
    ZipEntry entry = jar == null ? null : jar.getEntry(name);
    if (jar != null && entry != null) {
      try (InputStream in = jar.getInputStream(entry)) {
        return PackFiles.whole(in, entry.getSize(), place(path));
      }
    }
    try (InputStream in = loader.getResourceAsStream(name)) {
      return in == null ? null : PackFiles.whole(in, place(path));
    }
  }

  @Override
  public List<String> list() {
    return List.of();
  }
}
