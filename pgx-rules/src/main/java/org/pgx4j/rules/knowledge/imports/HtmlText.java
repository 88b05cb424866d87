package org.pgx4j.rules.knowledge.imports;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a published text without its markup. Markup that words alone would change, as a
 * table does, is refused.
 */
final class HtmlText {
  private static final Pattern MARKUP =
      Pattern.compile("<(?<end>/?)(?<tag>[A-Za-z][A-Za-z0-9]*)[^<>]*>|&(?<entity>#?\\w{1,31});");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

  /** Elements that words of other elements must not run into. */
  private static final Set<String> BLOCKS =
      Set.of("p", "br", "div", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "hr");

  private static final Set<String> INLINE =
      Set.of("a", "b", "code", "em", "i", "small", "span", "strong", "u");
  private static final Map<String, String> MARKS = Map.of("li", "• ", "sup", "^", "sub", "_");
  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("le", "≤"),
          Map.entry("ge", "≥"),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("hellip", "…"),
          Map.entry("middot", "·"),
          Map.entry("bull", "•"),
          Map.entry("deg", "°"),
          Map.entry("plusmn", "±"),
          Map.entry("times", "×"),
          Map.entry("micro", "µ"),
          Map.entry("alpha", "α"),
          Map.entry("beta", "β"),
          Map.entry("reg", "®"),
          Map.entry("trade", "™"));

  private HtmlText() {}

  /** The words, blanks between them single; list items begin with a bullet. */
  static String of(Entry entry) {
    Matcher markup = MARKUP.matcher(entry.text());
    StringBuilder words = new StringBuilder();
    while (markup.find()) {
      String entity = markup.group("entity");
      String shown =
          entity != null
              ? entity(entity, entry)
              : tag(markup.group("tag").toLowerCase(Locale.ROOT), markup.group("end"), entry);
      markup.appendReplacement(words, Matcher.quoteReplacement(shown));
    }
    return BLANKS.matcher(markup.appendTail(words)).replaceAll(" ").strip();
  }

  private static String tag(String name, String end, Entry entry) {
    if (INLINE.contains(name)) {
      return "";
    }
    if (BLOCKS.contains(name) || (name.equals("li") && !end.isEmpty())) {
      return " ";
    }
    String mark = MARKS.get(name);
    if (mark == null) {
      throw entry.bad("Read it where it was published: its " + name + " cannot be said in words");
    }
    return end.isEmpty() ? mark : "";
  }

  private static String entity(String name, Entry entry) {
    String known = ENTITIES.get(name);
    if (known != null) {
      return known;
    }
    try {
      int code =
          name.startsWith("#x")
              ? Integer.parseInt(name.substring(2), 16)
              : Integer.parseInt(name.substring(1));
      if (name.startsWith("#") && Character.isDefined(code) && !Character.isISOControl(code)) {
        return Character.toString(code);
      }
    } catch (NumberFormatException e) {
      throw entry.bad("Write the character instead of &" + name + ";");
    }
    throw entry.bad("Write the character instead of &" + name + ";");
  }
}
