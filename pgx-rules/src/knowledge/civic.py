"""The pack ``civic``: published evidence that tumour variants predict a response or resistance, as CIViC had it in February 2021.

Facts only: drug, variant, disease, direction, level and trust of accepted items, with their publication. What cannot be read without guessing is left out, and
counted by reason. Items of one drug, variant and disease become one rule: both sides are kept, the better level decides, equal levels decide nothing.
"""

import json
import re
from collections import Counter

from biomarkers import finding
from civic_items import CLASSES, COMPARED, CORRECTED, ELSEWHERE, PARTNERS, REGIMENS, SUPPORTIVE
from civic_markers import marker, of_origin
from civic_terms import CANCER, CANCERS, MEDICINES, PHARMACOGENES, RECEPTORS, SAME_DRUG, SHORT, indications
from labels import BACKBONE
from layout import PACKS, RELEASE, rows, write
from oncology import slug

SOURCE = "oncology/nightly-ClinicalEvidenceSummaries.tsv"
STATE = "2021-02"
PACK = "civic"

SIDES = {
    ("Supports", "Sensitivity/Response"): "response",
    ("Does Not Support", "Sensitivity/Response"): "no-response",
    ("Supports", "Resistance"): "resistance",
    ("Does Not Support", "Resistance"): "no-resistance",
    ("Supports", "Reduced Sensitivity"): "reduced-response",
    ("Does Not Support", "Reduced Sensitivity"): "no-reduced-response",
}
FOR = ["response", "no-resistance", "no-reduced-response"]
TRUSTED = "3"
"""Items rated lower, or not rated, are told and advise nothing."""

AGAINST = ["resistance", "reduced-response", "no-response"]

SAID = {
    "response": ("of a response with this marker", "de resposta com este marcador"),
    "no-response": ("that found no better response with this marker", "que não encontrou resposta melhor com este marcador"),
    "resistance": ("of resistance with this marker", "de resistência com este marcador"),
    "no-resistance": ("that found no resistance with this marker", "que não encontrou resistência com este marcador"),
    "reduced-response": ("of a reduced response with this marker", "de resposta reduzida com este marcador"),
    "no-reduced-response": ("that found no reduced response with this marker", "que não encontrou resposta reduzida com este marcador"),
}
LEVELS = {
    "A": ("Validated association", "Associação validada"),
    "B": ("Clinical evidence", "Evidência clínica"),
    "C": ("Case reports", "Relatos de caso"),
    "D": ("Preclinical evidence", "Evidência pré-clínica"),
    "E": ("Inference", "Inferência"),
}


def drugs(row, known):
    """The groups of drugs that an item is about, each given together; a reason instead when that cannot be told."""
    found = [SAME_DRUG.get(name.strip().lower(), name.strip().lower()) for name in row["drugs"].split(",")]
    kind = row["drug_interaction_type"]
    if len(found) == 1 and found[0] in CLASSES:
        return [[name] for name in CLASSES[found[0]]]
    if kind == "Substitutes":
        found = [name for name in found if name in known] or found
    if kind == "Combination":
        found = [name for one in found for name in REGIMENS.get(one, [one])]
    given = [name for name in found if name not in PARTNERS] if kind == "Combination" else found
    if not given or any(name not in known for name in given):
        return "drug: a class, a regimen or a substance that is no listed medicine"
    if len(set(found)) == 1:
        return [found[:1]]
    if kind == "Substitutes":
        return [[name] for name in found]
    return [sorted(set(found))] if kind == "Combination" else "drug: several, given one after another or it is not said how"


def read(row, known):
    """One item as (drug groups, marker, disease, side), or why it is left out."""
    if row["evidence_type"] != "Predictive":
        return "not predictive"
    side = SIDES.get((row["evidence_direction"], row["clinical_significance"]))
    if side is None:
        return "significance: adverse response, or none"
    if row["evidence_id"] in ELSEWHERE:
        return "statement: about another disease, medicine or marker than the item names"
    of_tumour = re.search(r"EXPRESSION|AMPLIFICATION", row["variant"].upper())
    if row["variant_origin"] == "Common Germline" or (row["gene"] in PHARMACOGENES and not of_tumour):
        return "inherited variant of a pharmacogene, or a common one"
    groups = drugs(row, known)
    if isinstance(groups, str):
        return groups
    found = marker(row["gene"], row["variant"])
    if found is None:
        return "variant: its name does not say exactly what was found"
    if row["disease"] not in CANCERS and not (row["disease"] == CANCER[1] and (row["evidence_level"] in "AB" or side in AGAINST)):
        return "disease: any cancer below level B and nothing against the drug, or a name that does not say which"
    if row["disease"] == CANCER[1] and row["phenotypes"]:
        return "disease: narrowed by a phenotype"
    return groups, found, row["disease"], side


def generate():
    """Writes the pack; returns counts of what is in it and why the rest is not."""
    known = {drug["name"] for path in sorted(PACKS.glob("*/drugs.json")) if path.parent.name != PACK for drug in json.loads(path.read_text(encoding="utf-8"))["drugs"]}
    listed = set(known)
    known |= MEDICINES
    left, levels, table = Counter(), Counter(), {}
    for row in rows(SOURCE):
        row.update(CORRECTED.get(row["evidence_id"], {}))
        told = read(row, known)
        if isinstance(told, str):
            left[told] += 1
            continue
        groups, (en, pt, asked), disease, side = told
        levels[row["evidence_level"]] += 1
        asked = of_origin(asked, row["gene"], row["variant_origin"])
        origin = asked.get("finding", {}).get("assay", "") if row["gene"].startswith("BRCA") else ""
        for group in groups:
            medicines = [name for name in group if name not in PARTNERS]
            main = [name for name in medicines if name.title() not in BACKBONE and name.capitalize() not in BACKBONE and name not in SUPPORTIVE] or medicines
            for drug in main:
                partners = tuple(name for name in group if name != drug)
                key = (f"{en}{' ' + origin if origin else ''}", disease, partners)
                place = table.setdefault(drug, {}).setdefault(key, {"pt": f"{pt}{SPOKEN.get(origin, '')}", "en": f"{en}{SPOKEN_EN.get(origin, '')}", "asked": asked, "items": {}})
                place["items"][row["evidence_id"]] = (side, row)
    for old in (PACKS / PACK / "guidelines").glob("*.json"):
        old.unlink()
    words = {"en": {}, "pt-BR": {}}
    kinds, conflicts = Counter(), 0
    for drug, populations in sorted(table.items()):
        document, said = guideline(drug, populations, words)
        write(f"{PACK}/guidelines/{slug(drug)}.json", document)
        for kind, conflict in said:
            kinds[kind] += 1
            conflicts += conflict
    say(words)
    for language, messages in words.items():
        write(f"{PACK}/words/{language}.json", {"schema": "pgx4j/words/1", "language": language, "messages": dict(sorted(messages.items()))})
    used = {name for drug, populations in table.items() for key in populations for name in (drug, *key[2])} - set(PARTNERS)
    write(f"{PACK}/drugs.json", {"schema": "pgx4j/drugs/1", "drugs": [
        {"name": name, "atc": [], "synonyms": [], "brands": []} for name in sorted(used - listed)]})
    return {"items": sum(levels.values()), "levels": dict(sorted(levels.items())), "left": left, "drugs": len(table), "populations": sum(map(len, table.values())),
            "kinds": dict(kinds), "conflicts": conflicts}


SPOKEN = {"germline": " (germinativa)", "tumour": " (no tumor)"}
SPOKEN_EN = {"germline": " (germline)", "tumour": " (tumour)"}


def guideline(drug, populations, words):
    listed, rules, said = [], [], []
    for (_, disease, partners), about in sorted(populations.items(), key=lambda one: ident(one[0])):
        name = ident((_, disease, partners))
        pt = CANCER[0] if disease == CANCER[1] else CANCERS[disease][0]
        for language, label, joined in (("en", f"{SHORT.get(disease, disease)}, {about['en']}", "with"), ("pt-BR", f"{pt}, {about['pt']}", "com")):
            given = [PARTNERS[one] if one in PARTNERS and language == "pt-BR" else one for one in partners]
            words[language][f"population.{name}"] = label + (f", {joined} {', '.join(given)}" if given else "")
        receptors = [finding(receptor, [value], [{"positive": "negative"}.get(value, "positive")]) for receptor, value in RECEPTORS.get(disease, [])]
        having = {"fact": {"name": "indication", "is": indications(disease)}}
        listed.append({"id": name, "when": {"all": [having, *receptors, about["asked"]]}})
        rule = {"id": f"{name}-evidence", "populations": [name], "when": {"always": True}, **judged(about["items"], partners)}
        rules.append(rule)
        said.append((rule["actions"][0]["kind"], f"{PACK}.note.conflict" in rule["notes"]))
    return {
        "schema": "pgx4j/guideline/1",
        "id": f"civic-{slug(drug)}",
        "authority": "CIViC",
        "version": STATE,
        "reviewed": RELEASE,
        "licence": "CC0-1.0",
        "url": "https://civicdb.org/",
        "citations": [{"title": "CIViC: Clinical Interpretation of Variants in Cancer, accepted evidence of February 2021", "year": 2021, "url": "https://civicdb.org/"}],
        "drugs": [drug],
        "genes": [],
        "populations": listed,
        "rules": rules,
    }, said


def ident(key):
    what, disease, partners = key
    return slug(f"{what} in {SHORT.get(disease, disease)}" + (f" with {' '.join(partners)}" if partners else ""))


def judged(items, partners):
    """The action, strength and sides of the items about one drug, marker and disease."""
    best = {}
    for side, row in items.values():
        best[side] = min(best.get(side, "Z"), row["evidence_level"])
    sides = [side for side in AGAINST + FOR if side in best]
    pro, con = (min([best[side] for side in group if side in best], default="Z") for group in (FOR, AGAINST))
    top = min(pro, con)
    deciding = {"response", "resistance"} & {side for side in best if best[side] == top}
    leading = {number: row["rating"] for number, (side, row) in items.items() if row["evidence_level"] == top and (side in deciding or not deciding)}
    shown = [rating for number, rating in leading.items() if number not in COMPARED]
    kind, trust = "NO_RECOMMENDATION", max(leading.values(), default="")
    if top in "AB" and pro != con and len(deciding) == 1 and max(shown, default="") >= TRUSTED:
        kind, trust = "CONSIDER" if deciding == {"response"} else "AVOID", max(shown)
    compared = kind == "NO_RECOMMENDATION" and not COMPARED.isdisjoint(leading)
    notes = ["note.dated", *(["note.early"] if top not in "AB" else []), *(["note.low-trust"] if trust < TRUSTED else []),
             *(["note.class"] if any(row["drugs"].lower() in CLASSES for _, row in items.values()) else []),
             *(["note.compared"] if compared else []), *(["note.conflict"] if pro != "Z" and con != "Z" else [])]  # fmt: skip
    given = [f"{PACK}.{name}" if name in PARTNERS else name for name in partners]
    action = {"kind": kind, **({"with": given} if given else {})}
    return {
        "strength": f"Level {top}, " + (f"trust {trust} of 5" if trust else "not rated"),
        "actions": [{**action, **({"when": f"{PACK}.when"} if kind != "NO_RECOMMENDATION" else {})}],
        "implications": [f"{PACK}.{side}.{best[side].lower()}" for side in sides],
        "notes": [f"{PACK}.{note}" for note in notes],
        "citations": [cited(number, side, row) for number, (side, row) in sorted(items.items(), key=lambda one: int(one[0]))],
    }


def cited(number, side, row):
    year = re.search(r"(?:^|, )((?:19|20)\d\d)\b", row["citation"])
    printed = row["source_type"] == "PubMed" and row["citation_id"].isdigit()
    trust = f", trust {row['rating']} of 5" if row["rating"] else ""
    changed = CORRECTED.get(number, {})
    of_class = f" (class: {row['drugs'].lower()})" if row["drugs"].lower() in CLASSES else ""
    ours = " (side as its statement reads)" if "evidence_direction" in changed or "clinical_significance" in changed else ""
    meeting = "" if printed else f" ({row['citation'].split(', ', 2)[2]})"
    return {"title": f"CIViC EID{number}: {side.replace('-', ' ')}, level {row['evidence_level']}{trust}{of_class}{ours}{meeting}",
            **({"pmid": row["citation_id"]} if printed else {}), **({"year": int(year[1])} if year else {})}


def say(words):
    for index, language in enumerate(("en", "pt-BR")):
        messages = words[language]
        for side, said in SAID.items():
            for level, name in LEVELS.items():
                messages[f"{PACK}.{side}.{level.lower()}"] = f"{name[index]} {said[index]}."
    for key, en, pt in (
        ("when", "By published evidence (CIViC, February 2021)", "Segundo evidência publicada (CIViC, fevereiro de 2021)"),
        ("note.dated", "Evidence gathered by CIViC up to February 2021; later studies are missing. It is no approval and no guideline.",
         "Evidência reunida pela CIViC até fevereiro de 2021; faltam estudos posteriores. Não é aprovação nem diretriz."),
        ("note.early", "Case reports, laboratory work or inference only.", "Apenas relatos de caso, trabalho de laboratório ou inferência."),
        ("note.low-trust", "CIViC trusts this evidence with two of five stars at most, or has not rated it.",
         "A CIViC confia nesta evidência com no máximo duas de cinco estrelas, ou não a avaliou."),
        ("note.class", "Some of this evidence names the class of medicines, not this one.",
         "Parte desta evidência nomeia a classe de medicamentos, não este."),
        ("note.compared", "Resistance here means that people with this marker fared worse than others, or that no outcome is given. That the medicine does not help them was not shown.",
         "Resistência significa aqui que pessoas com este marcador evoluíram pior que as outras, ou que nenhum resultado é informado. Não se demonstrou que o medicamento não as ajude."),
        ("chemotherapy", "chemotherapy", "quimioterapia"),
        ("note.conflict", "The evidence conflicts: both sides are listed, the better level decides, equal levels decide nothing.",
         "A evidência é conflitante: os dois lados estão listados, o melhor nível decide, níveis iguais não decidem nada."),
    ):  # fmt: skip
        words["en"][f"{PACK}.{key}"] = en
        words["pt-BR"][f"{PACK}.{key}"] = pt


if __name__ == "__main__":
    counts = generate()
    print({key: value for key, value in counts.items() if key != "left"})
    for reason, count in counts["left"].most_common():
        print(f"  {count:5} {reason}")
