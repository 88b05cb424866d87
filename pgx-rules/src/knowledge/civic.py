"""The pack ``civic``: published evidence that tumour variants predict a response or resistance, as CIViC had it in February 2021.

Facts only: drug, variant, disease, direction, level and trust of accepted items, with their publication. What cannot be read without guessing is left out, and
counted by reason. Items of one drug, variant and disease become one rule: both sides are kept, the better level decides, equal levels decide nothing.
"""

import json
import re
from collections import Counter

from biomarkers import finding, variant
from civic_items import CLASSES, COMPARED, CORRECTED, ELSEWHERE, PARTNERS, REGIMENS, SUPPORTIVE
from civic_terms import CANCER, CANCERS, CODONS, KINASES, MEDICINES, MUTATIONS, NAMED, PHARMACOGENES, RECEPTORS, SAME_DRUG, SHORT, indications
from labels import BACKBONE
from layout import PACKS, RELEASE, read_packed, rows, write
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

KIND_PT = {
    "fusion": "fusão", "rearrangement": "rearranjo", "amplification": "amplificação", "loss": "perda", "deletion": "deleção", "mutation": "mutação",
    "expression, high": "expressão alta", "expression, low": "expressão baixa", "expression": "expressão", "wild type": "tipo selvagem",
    "loss of function": "perda de função", "promoter methylation": "metilação do promotor", "TKD mutation": "mutação TKD",
    "kinase domain mutation": "mutação do domínio quinase", "activating mutation": "mutação ativadora",
    "biallelic inactivation": "inativação bialélica", "frameshift variant": "variante com mudança de fase", "exon 9 frameshift": "mudança de fase do éxon 9",
    "positive": "positivo",
}  # fmt: skip


def named(gene, kind, condition):
    """A marker: its name in both languages and its condition."""
    exon = re.fullmatch(r"exon (\d+) (deletion|insertion|mutation|skipping)", kind)
    if exon:
        what = {"deletion": "deleção", "insertion": "inserção", "mutation": "mutação", "skipping": "salto"}[exon[2]]
        said = f"{what} do éxon {exon[1]}"
    else:
        said = KIND_PT.get(kind, kind)
    return f"{gene} {kind}", f"{gene} {said}", condition


def fusion(gene, text):
    """A fusion with both partners named, or None."""
    partners = [KINASES.get(part, part) for part in text.split("-")]
    return f"{partners[0]}::{partners[1]}" if len(partners) == 2 and gene in partners and partners[0] != partners[1] else None


def marker(gene, text):
    """What a variant's name asks of a tumour; None when it cannot be read without guessing."""
    upper = text.upper().strip()
    if (gene, upper) in NAMED:
        kind, values, *on = NAMED[gene, upper]
        return named(on[0] if on else gene, kind, finding(on[0], values, ["negative"]) if on else variant(gene, *values))
    if (gene, upper) in CODONS:
        codon = re.fullmatch(r"[A-Z]\d+(/[A-Z]\d+)?", upper)
        kind = upper if codon else CODONS[gene, upper][0] if "MUTATION" in upper else "exon 19 deletion/L858R"
        return named(gene, kind, variant(gene, *([upper] if codon and "/" not in upper else []), *CODONS[gene, upper]))
    inside = re.fullmatch(r"(?:BCR-ABL|ALK FUSION|[A-Z0-9]+-[A-Z0-9]+) +([A-Z]\d+[A-Z])", upper)
    if inside and (upper.startswith("BCR-ABL") or upper.startswith("ALK FUSION") or fusion(gene, upper.split()[0])):
        rearranged = upper.split(" " + inside[1])[0].strip().replace("-", "::").replace("BCR::ABL", "BCR::ABL1").replace("ALK FUSION", "ALK fusion")
        return f"{rearranged} {inside[1]}", f"{rearranged.replace('fusion', 'fusão')} {inside[1]}", variant(gene, inside[1])
    if gene == "ABL1" and upper == "BCR-ABL":
        return "BCR::ABL1", "BCR::ABL1", finding("BCR::ABL1", ["positive"], ["negative"])
    if re.fullmatch(r"[A-Z0-9]+-[A-Z0-9]+", upper) and fusion(gene, upper):
        name = fusion(gene, upper)
        return name, name, finding(name, ["positive"], ["negative"])
    stop = re.fullmatch(r"([A-Z]\d+)(?:X|\*)", upper)
    if stop:
        return named(gene, f"{stop[1]}*", variant(gene, f"{stop[1]}*"))
    if re.fullmatch(r"[A-Z]\d+[A-Z]", upper):
        return named(gene, upper, variant(gene, upper))
    changed = re.fullmatch(r"([A-Z]\d+(?:_[A-Z]\d+)?)(?:(DELINS[A-Z]+|INS[A-Z]+)|(DEL|DUP)[A-Z]*)", upper)
    if changed:
        what = re.sub(r"^(DELINS|INS)", lambda kind: kind[0].lower(), changed[2]) if changed[2] else changed[3].lower()
        return named(gene, changed[1] + what, variant(gene, changed[1] + what))
    shift = re.fullmatch(r"([A-Z]\d+)FS(\*\d+)?", upper)
    if shift:
        return named(gene, f"{shift[1]}fs{shift[2] or ''}", variant(gene, *dict.fromkeys([f"{shift[1]}fs{shift[2] or ''}", f"{shift[1]}fs"])))
    if re.fullmatch(r"c\.\d\S+", text):
        return named(gene, text, variant(gene, text))
    if upper.startswith(f"{gene} ") and re.fullmatch(r"[A-Z]\d+[A-Z]", upper[len(gene) + 1:]):
        return marker(gene, upper[len(gene) + 1:])
    if upper in ("MUTATION", "MUTATIONS"):
        return named(gene, "mutation", variant(gene, "mutation", *MUTATIONS.get(gene, [])))
    for pattern, kind, values in (
        (rf"(?:{gene} )?FUSIONS?", "fusion", ["fusion"]),
        (r"REARRANGEMENT", "rearrangement", ["rearrangement", "fusion"]),
        (r"AMPLIFICATION", "amplification", ["amplification"]),
        (r"LOSS", "loss", ["loss"]),
        (r"DELETION", "deletion", ["deletion"]),
        (r"LOSS-OF-FUNCTION", "loss of function", ["loss of function", *(["pathogenic variant"] if gene.startswith("BRCA") else [])]),
        (r"WILD ?TYPE", "wild type", ["wild type"]),
        (r"ITD", "ITD", ["ITD"]),
        (r"VIII", "vIII", ["vIII"]),
        (r"GAIN-OF-FUNCTION", "activating mutation", ["activating mutation"]),
        (r"KINASE DOMAIN MUTATION", "kinase domain mutation", ["kinase domain mutation", "TKD activating mutation"]),
        (r"PROMOTER METHYLATION", "promoter methylation", ["promoter methylation"]),
        (r"BIALLELIC INACTIVATION", "biallelic inactivation", ["biallelic inactivation"]),
        (r"FRAMESHIFT (?:MUTATION|TRUNCATION)", "frameshift variant", ["frameshift variant"]),
        (r"EXON 9 FRAMESHIFT", "exon 9 frameshift", ["exon 9 frameshift"]),
        (r"EXON 14 SKIPPING MUTATION", "exon 14 skipping", ["exon 14 skipping", "exon 14 deletion", "exon 14 splice site"]),
    ):
        if re.fullmatch(pattern, upper):
            own = finding(gene, ["wild type"], ["mutation", *MUTATIONS.get(gene, [])]) if kind == "wild type" else variant(gene, *values)
            return named(gene, kind, own)
    exon = re.fullmatch(r"EXON (\d+) (DELETION|INSERTION|MUTATION)", upper)
    if exon:
        return named(gene, f"exon {exon[1]} {exon[2].lower()}", variant(gene, f"exon {exon[1]} {exon[2].lower()}"))
    level = {"OVEREXPRESSION": "high", "UNDEREXPRESSION": "low", "EXPRESSION": "positive"}.get(upper)
    if level:
        against = {"high": ["normal", "low", "negative"], "low": ["normal", "high"], "positive": ["negative"]}[level]
        kind = "expression" if level == "positive" else f"expression, {level}"
        return named(gene, kind, finding(f"{gene} expression", [level, "high"] if level == "positive" else [level], against))
    return together(gene, text)


def together(gene, text):
    """Several variants of one tumour, all of which are asked for."""
    fused, apart = re.fullmatch(r"(\S+-\S+|BCR-ABL) +([A-Z]\d+[A-Z](?:[ -][A-Z]\d+[A-Z])+|[A-Z]\d+[A-Z] AND [A-Z]\d+[A-Z])", text.upper()), None
    if fused:
        apart = [f"{fused[1]} {change}" for change in re.findall(r"[A-Z]\d+[A-Z]", fused[2])]
    elif re.fullmatch(r"[^/]+ AND [^/]+", text.upper()):
        apart = text.upper().split(" AND ")
    found = [marker(gene, one) for one in apart or []]
    if len(found) < 2 or None in found:
        return None
    return (*(" + ".join([found[0][language], *[one[language].split(" ", 1)[-1] for one in found[1:]]]) for language in (0, 1)), {"all": [one[2] for one in found]})


def of_origin(condition, gene, origin):
    """BRCA variants are asked of the germline or the tumour, where the item says which."""
    if gene not in ("BRCA1", "BRCA2") or "finding" not in condition or origin not in ("Rare Germline", "Somatic"):
        return condition
    return {"finding": {"name": gene, "assay": "germline" if origin == "Rare Germline" else "tumour", **{
        key: value for key, value in condition["finding"].items() if key != "name"}}}


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
