package org.pgx4j.rules.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pgx4j.core.provenance.Citation;
import org.pgx4j.core.provenance.KnowledgeVersion;
import org.pgx4j.rules.engine.Assessment;
import org.pgx4j.rules.engine.Outcome;

/** The numbered citations and the knowledge versions at the end of the page. */
final class HtmlSources {
  private static final String PUBMED = "https://pubmed.ncbi.nlm.nih.gov/";
  private static final String DOI = "https://doi.org/";

  private final Markup html;
  private final Phrases phrases;
  private final Assessment assessment;
  private final Map<Citation, Set<String>> usedBy = new LinkedHashMap<>();
  private final Map<Citation, Integer> numbers = new LinkedHashMap<>();

  HtmlSources(Markup html, Phrases phrases, Assessment assessment) {
    this.html = html;
    this.phrases = phrases;
    this.assessment = assessment;
    for (Outcome outcome : assessment.outcomes()) {
      for (Citation citation : Phrases.citations(outcome)) {
        numbers.putIfAbsent(citation, numbers.size() + 1);
        usedBy.computeIfAbsent(citation, any -> new TreeSet<>()).add(outcome.drug());
      }
    }
  }

  /** A link to a citation's entry, with its short form. */
  void reference(Citation citation) {
    int number = numbers.getOrDefault(citation, 0);
    html.open("a", "href", "#source-" + number, "class", "reference");
    html.text("[" + number + "] " + citation).close().text(" ");
  }

  void write() {
    citations();
    html.open("section", "class", "knowledge").element("h2", phrases.label("knowledge"));
    html.open("ul");
    for (KnowledgeVersion version : assessment.knowledge()) {
      html.open("li").element("b", version.id()).text(" " + version.version());
      html.text(" · " + phrases.label("licence") + " " + version.licence());
      html.text(" · SHA-256 ").element("code", version.sha256()).close();
    }
    html.close().closeLine();
  }

  private void citations() {
    if (numbers.isEmpty()) {
      return;
    }
    html.open("section", "class", "sources").element("h2", phrases.label("citations"));
    html.open("ol");
    usedBy.forEach(
        (citation, drugs) -> {
          html.open("li", "id", "source-" + numbers.get(citation));
          if (!citation.title().isEmpty()) {
            html.text(citation.title() + ". ");
          }
          link(html, citation.toString(), address(citation).orElse(""));
          html.element("span", String.join(", ", drugs), "class", "quiet").close();
        });
    html.close().closeLine();
  }

  /** A text that leads to an address of the web; the text alone where there is none. */
  static void link(Markup html, String text, String address) {
    if (isWeb(address)) {
      html.element("a", text, "href", address, "rel", "noopener noreferrer");
    } else {
      html.text(text);
    }
  }

  /** PubMed first; an address that is not of the web is not linked. */
  private static Optional<String> address(Citation citation) {
    return citation
        .pmid()
        .filter(pmid -> pmid.chars().allMatch(c -> c >= '0' && c <= '9'))
        .map(pmid -> PUBMED + pmid + "/")
        .or(() -> citation.doi().map(doi -> DOI + doi))
        .or(() -> citation.url().filter(HtmlSources::isWeb));
  }

  private static boolean isWeb(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://");
  }
}
