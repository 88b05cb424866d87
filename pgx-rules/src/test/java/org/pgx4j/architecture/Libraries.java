package org.pgx4j.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The compiled classes of the two library modules, as the gates see them. */
final class Libraries {
  static final String CORE = "pgx-core";
  static final String RULES = "pgx-rules";

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPaths(classesOf(CORE), classesOf(RULES));

  private Libraries() {}

  /** Returns every main class of core and rules, module descriptors aside. */
  static JavaClasses classes() {
    return CLASSES;
  }

  /** Returns the classes of one module. */
  static List<JavaClass> classes(String module) {
    String prefix = "org.pgx4j." + module.substring("pgx-".length());
    return CLASSES.stream()
        .filter(c -> (c.getPackageName() + ".").startsWith(prefix + "."))
        .toList();
  }

  /** Returns the classes of a test package, which break a rule on purpose. */
  static JavaClasses planted(String... packages) {
    return new ClassFileImporter().importPackages(packages);
  }

  /** Returns the class files of one module. */
  static List<Path> classFiles(String module) {
    try (Stream<Path> files = Files.walk(classesOf(module))) {
      return files.filter(f -> f.toString().endsWith(".class")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the packages that a module exports to everyone, sorted. */
  static List<String> exports(String module) {
    try (InputStream in = Files.newInputStream(classesOf(module).resolve("module-info.class"))) {
      return ModuleDescriptor.read(in).exports().stream()
          .filter(e -> !e.isQualified())
          .map(ModuleDescriptor.Exports::source)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the project's top folder. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve(CORE).resolve("pom.xml"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("not inside the project: " + Path.of("").toAbsolutePath());
      }
    }
    return folder;
  }

  private static Path classesOf(String module) {
    Path classes = root().resolve(module).resolve("target/classes");
    if (!Files.isDirectory(classes)) {
      throw new IllegalStateException("not compiled yet: " + classes);
    }
    return classes;
  }
}
