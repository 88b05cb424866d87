package org.pgx4j.rules.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * Files that a class loader sees under {@code META-INF/pgx}. Where the folder is in a jar, the jar
 * is asked itself: a class loader makes and resolves an address for each file, which takes three
 * times as long.
 */
final class JarFiles implements PackFiles {
  private final ClassLoader loader;
  private final String folder;
  private final @Nullable JarFile jar;

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

  /** The jar that class loaders of the JDK have open, too; nobody here closes it. */
  private static @Nullable JarFile jar(@Nullable URL known) {
    try {
      return known != null && known.openConnection() instanceof JarURLConnection connection
          ? connection.getJarFile()
          : null;
    } catch (IOException e) {
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
    try (InputStream in = open(name(path))) {
      return in == null ? null : PackFiles.whole(in, place(path));
    }
  }

  private @Nullable InputStream open(String name) throws IOException {
    if (jar != null) {
      try {
        ZipEntry entry = jar.getEntry(name);
        return entry == null ? null : jar.getInputStream(entry);
      } catch (IllegalStateException closedBySomeoneElse) {
        return loader.getResourceAsStream(name);
      }
    }
    return loader.getResourceAsStream(name);
  }

  @Override
  public List<String> list() {
    return List.of();
  }
}
