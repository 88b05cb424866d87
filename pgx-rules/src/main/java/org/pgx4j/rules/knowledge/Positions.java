package org.pgx4j.rules.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pgx4j.core.calling.BuildSites;
import org.pgx4j.core.calling.CausalMarker;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.GeneStructure;
import org.pgx4j.core.calling.SinglePosition;
import org.pgx4j.core.genotype.GenomeBuild;

/** Reads what speaks of positions. */
final class Positions {
  private Positions() {}

  static Set<Integer> places(JsonCursor json) {
    Set<Integer> places = new HashSet<>();
    json.openList();
    while (json.nextItem()) {
      places.add(json.integer());
    }
    return places;
  }

  static Map<Integer, String> bases(JsonCursor json) {
    Map<Integer, String> bases = new HashMap<>();
    json.openMap();
    while (json.nextKey()) {
      String place = json.member();
      json.once(place, bases.put(json.integer(place), json.text()));
    }
    return bases;
  }

  static List<DefiningPosition> positions(JsonCursor json) {
    List<DefiningPosition> positions = new ArrayList<>();
    json.openList();
    while (json.nextItem()) {
      positions.add(position(json));
    }
    return positions;
  }

  private static DefiningPosition position(JsonCursor json) {
    int pos = 0;
    String ref = "";
    String rsid = "";
    String hgvs = "";
    List<String> alts = List.of();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "pos" -> pos = json.integer();
        case "ref" -> ref = json.text();
        case "alts" -> alts = json.texts();
        case "rsid" -> rsid = json.text();
        case "hgvs" -> hgvs = json.text();
        default -> throw json.unknown();
      }
    }
    json.require("pos", "ref", "alts", "hgvs");
    return new DefiningPosition(pos, ref, alts, rsid, hgvs);
  }

  static CausalMarker marker(JsonCursor json) {
    int causal = 0;
    int proxy = 0;
    String both = "";
    String causalOnly = "";
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "causal" -> causal = json.integer();
        case "proxy" -> proxy = json.integer();
        case "both" -> both = json.text();
        case "causalOnly" -> causalOnly = json.text();
        default -> throw json.unknown();
      }
    }
    json.require("causal", "proxy", "both", "causalOnly");
    return new CausalMarker(causal, proxy, both, causalOnly);
  }

  static GeneStructure structure(JsonCursor json) {
    int from = 0;
    int to = 0;
    String deletion = "";
    List<String> alleles = List.of();
    List<String> bins = List.of();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "from" -> from = json.integer();
        case "to" -> to = json.integer();
        case "deletion" -> deletion = json.text();
        case "alleles" -> alleles = json.texts();
        case "bins" -> bins = json.texts();
        default -> throw json.unknown();
      }
    }
    json.require("from", "to", "alleles", "bins");
    GeneStructure.Builder builder = GeneStructure.builder(from, to).alleles(alleles).bins(bins);
    if (!deletion.isEmpty()) {
      builder.deletion(deletion);
    }
    return builder.build();
  }

  static SinglePosition fallback(JsonCursor json) {
    int position = 0;
    Map<String, String> alleles = Map.of();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "position" -> position = json.integer();
        case "alleles" -> alleles = json.textMap();
        default -> throw json.unknown();
      }
    }
    json.require("position", "alleles");
    return new SinglePosition(position, alleles);
  }

  static BuildSites grch37(JsonCursor json) {
    int shift = 0;
    Map<Integer, String> differs = Map.of();
    Set<Integer> unverified = Set.of();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "shift" -> shift = json.integer();
        case "reference" -> differs = bases(json);
        case "unverified" -> unverified = places(json);
        default -> throw json.unknown();
      }
    }
    json.require("shift", "reference", "unverified");
    return BuildSites.of(GenomeBuild.GRCH37, shift, differs, unverified);
  }
}
