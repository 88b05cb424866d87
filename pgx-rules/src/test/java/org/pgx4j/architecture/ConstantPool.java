package org.pgx4j.architecture;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The texts in a class file's constant pool: string constants and all names (JVMS 4.4). */
final class ConstantPool {
  private static final int MAGIC = 0xCAFEBABE;

  private ConstantPool() {}

  static List<String> texts(Path classFile) throws IOException {
    try (InputStream in = Files.newInputStream(classFile)) {
      return texts(in);
    }
  }

  static List<String> texts(InputStream classFile) throws IOException {
    var in = new DataInputStream(new BufferedInputStream(classFile));
    if (in.readInt() != MAGIC) {
      throw new IOException("not a class file");
    }
    in.skipNBytes(4);
    List<String> texts = new ArrayList<>();
    int entries = in.readUnsignedShort();
    for (int i = 1; i < entries; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts.add(in.readUTF());
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
        case 5, 6 -> {
          in.skipNBytes(8);
          i++;
        }
        default -> throw new IOException("unknown constant pool tag " + tag);
      }
    }
    return texts;
  }
}
