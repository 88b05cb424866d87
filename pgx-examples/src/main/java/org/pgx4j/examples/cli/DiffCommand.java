package org.pgx4j.examples.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.cli.Option;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.engine.RuleEngine;
import org.pgx4j.rules.intake.GeneVocabulary;
import org.pgx4j.rules.knowledge.KnowledgeBase;
import org.pgx4j.rules.knowledge.diff.KnowledgeDiff;
import org.pgx4j.rules.wording.Words;

/** Tells what changes from one state of knowledge to another. That they differ is no failure. */
final class DiffCommand implements Command {
  private static final Option ALONE =
      Syntax.flag("alone", "Uses folders and jars without the bundled packs.");
  private static final Option PROFILES =
      Syntax.value(
          "profiles", "FILE|-", "Profiles whose answers are compared, one JSON object a line.");
  private static final Option DRUGS =
      Syntax.value("drugs", "A,B|all", "The drugs of profiles that name none (default: all).");
  private static final Option FORMAT =
      Syntax.value("format", "FORMAT", "text or json (default: text).");
  private static final Option OUT = Syntax.value("out", "FILE", "Writes to a file.");

  static final Syntax SYNTAX =
      Syntax.of(
              "diff",
              "Compares knowledge: the rules that change, and the answers about profiles.",
              ALONE,
              PROFILES,
              DRUGS,
              FORMAT,
              OUT)
          .with(
              new Syntax.Word(
                  "OLD", "A folder or jar with packs, used over the bundled ones; or bundled."),
              new Syntax.Word("NEW", "What it is compared with."));

  private final Console console;
  private final String old;
  private final String now;
  private final boolean alone;
  private final @Nullable String profiles;
  private final String drugs;
  private final String format;
  private final @Nullable String out;

  DiffCommand(Arguments given, Console console) {
    this.console = console;
    old = given.word(0);
    now = given.word(1);
    alone = given.has(ALONE);
    profiles = given.value(PROFILES);
    drugs = given.value(DRUGS, RuleEngine.ALL);
    format = given.value(FORMAT, "text");
    out = given.value(OUT);
  }

  @Override
  public int run() {
    GenomeOptions.choice("--format", format, "text", "json");
    try (PackSource before = PackSource.open(old, alone);
        PackSource after = PackSource.open(now, alone)) {
      KnowledgeDiff diff = KnowledgeDiff.of(before.knowledge(), after.knowledge());
      if (profiles != null) {
        diff = compared(diff, profiles, before.knowledge(), after.knowledge());
      }
      try (Output output = Output.of(out, console.out())) {
        output.print(format.equals("json") ? diff.json() : diff.text());
        output.commit();
      }
    }
    return console.finish();
  }

  /** Profiles that ask about the same drugs are compared by the same engines. */
  private KnowledgeDiff compared(
      KnowledgeDiff diff, String input, KnowledgeBase before, KnowledgeBase after) {
    List<String> usual = GenomeOptions.words("--drugs", drugs);
    Map<List<String>, Map<String, PatientProfile>> byDrugs = new LinkedHashMap<>();
    TreeSet<String> ids = new TreeSet<>();
    RuleEngine old = RuleEngine.of(before);
    RuleEngine now = RuleEngine.of(after);
    try (ProfileInput lines = ProfileInput.open(input, console)) {
      lines.read(
          vocabulary(before, after),
          entry -> {
            entry.problems().forEach(console);
            if (entry.profile().isPresent()) {
              PatientProfile profile = entry.profile().get();
              List<String> asked = entry.drugs().isEmpty() ? usual : entry.drugs();
              String id = entry.id();
              String name = !id.isEmpty() && ids.add(id) ? id : "line " + entry.line();
              byDrugs.computeIfAbsent(asked, any -> new LinkedHashMap<>()).put(name, profile);
              tell(problems(old, profile, asked), problems(now, profile, asked), entry.line());
            }
          });
    }
    KnowledgeDiff compared = diff;
    for (Map.Entry<List<String>, Map<String, PatientProfile>> asked : byDrugs.entrySet()) {
      compared = compared.withProfiles(asked.getValue(), asked.getKey());
    }
    return compared;
  }

  private static List<Problem> problems(
      RuleEngine engine, PatientProfile profile, List<String> drugs) {
    return engine.assess(profile, drugs, Words.ENGLISH, Set.of()).problems();
  }

  /** What neither of the two understands; what only one does shows as another answer. */
  private void tell(List<Problem> before, List<Problem> after, long line) {
    List<String> known = before.stream().map(one -> one + one.value()).toList();
    for (Problem problem : after) {
      if (known.contains(problem + problem.value())) {
        Place place = problem.place();
        console.accept(problem.at(new Place(place.source(), line, place.field())));
      }
    }
  }

  /** A gene that only one of the two knows is no mistake of the profile's. */
  private static GeneVocabulary vocabulary(KnowledgeBase before, KnowledgeBase after) {
    TreeSet<Gene> genes = new TreeSet<>(before.genes());
    genes.addAll(after.genes());
    return GeneVocabulary.of(
        genes,
        gene -> after.functions(gene).or(() -> before.functions(gene)),
        gene -> after.definitions(gene).or(() -> before.definitions(gene)));
  }
}
