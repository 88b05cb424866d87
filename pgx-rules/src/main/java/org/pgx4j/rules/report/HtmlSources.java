package org.pgx4j.rules.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private static final String HTTPS = "https://";
  private static final String HTTP = "http://";

  private final Markup html;
  private final Phrases phrases;
  private final Assessment assessment;
  private final Map<Citation, Source> sources = new LinkedHashMap<>();
  private final Map<Outcome, List<Source>> cited = new HashMap<>();

  HtmlSources(Markup html, Phrases phrases, Assessment assessment) {
    this.html = html;
    this.phrases = phrases;
    this.assessment = assessment;
    for (Outcome outcome : assessment.outcomes()) {
      List<Source> own = new ArrayList<>();
      for (Citation citation : OutcomePhrases.citations(outcome)) {
        own.add(source(citation, outcome.drug()));
      }
      cited.put(outcome, own);
    }
  }

  private Source source(Citation citation, String drug) {
    Source source = sources.get(citation);
    if (source == null) {
      source = new Source(sources.size() + 1, citation);
      sources.put(citation, source);
    }
    source.drugs.add(drug);
    return source;
  }

  /** A citation with its number, and the drugs whose answers cite it. */
  private static final class Source {
    private final String number;
    private final Citation citation;
    private final String text;
    private final Set<String> drugs = new TreeSet<>();

    private Source(int number, Citation citation) {
      this.number = String.valueOf(number);
      this.citation = citation;
      this.text = citation.toString();
    }
  }

  /** Whether an outcome has citations. */
  boolean isCited(Outcome outcome) {
    return !cited.getOrDefault(outcome, List.of()).isEmpty();
  }

  /** A link to each of an outcome's citations, with its short form. */
  void references(Outcome outcome) {
    for (Source source : cited.getOrDefault(outcome, List.of())) {
      html.open("a", "href", "#source-" + source.number, "class", "reference");
      html.text("[" + source.number + "] " + source.text).close().text(" ");
    }
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
    if (sources.isEmpty()) {
      return;
    }
    html.open("section", "class", "sources").element("h2", phrases.label("citations"));
    html.open("ol");
    for (Source source : sources.values()) {
      html.open("li", "id", "source-" + source.number);
      if (!source.citation.title().isEmpty()) {
        html.text(source.citation.title() + ". ");
      }
      link(html, source.text, address(source.citation));
      html.element("span", String.join(", ", source.drugs), "class", "quiet").close();
    }
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

  /** PubMed first; empty when there is none. */
  private static String address(Citation citation) {
    if (citation.pmid().isPresent()) {
      return PUBMED + citation.pmid().get() + "/";
    }
    return citation.doi().isPresent() ? DOI + citation.doi().get() : citation.url().orElse("");
  }

  /** What is not of the web is not linked. */
  private static boolean isWeb(String url) {
    String lower =
        url.substring(0, Math.min(url.length(), HTTPS.length())).toLowerCase(Locale.ROOT);
    return lower.equals(HTTPS) || lower.startsWith(HTTP);
  }
}
