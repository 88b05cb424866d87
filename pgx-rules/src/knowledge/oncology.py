"""Packs of the regulators' approvals by biomarker: one guideline a drug, one population a disease and its partner drugs.

Takes facts only from the approvals table: which document, drugs, disease and biomarkers; and from corrections.py, what the documents say instead.
"""

import re

from biomarkers import condition
from corrections import ADDED, CORRECTED, DROPPED, NARROWER, NOTED, WIDER
from labels import AGENCIES, BACKBONE, MAIN
from layout import PACKS, RELEASE, read_packed, require, rows, write
from oncology_terms import DISEASES, names, spelt
from oncology_words import label, note

SOURCE = "oncology/moalmanac_db_approvals_2026-05.tsv"
TABLE = "2026-05"

def main_drugs(document, therapies):
    brand = document.split(".", 1)[1]
    if brand in MAIN:
        return MAIN[brand]
    common = set.intersection(*[set(parts(one)) for one in therapies])
    found = sorted(common - BACKBONE) or sorted(common)
    require(found and (len(found) == 1 or document.startswith("hse.")), f"oncology: whose document is {document}: {found}?")
    return found


def needs(biomarkers):
    """The biomarkers of a set; a set that needs more than another one adds nothing."""
    return set(biomarkers.split(" & "))


def parts(therapy):
    return therapy.split(" + ")


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def corrected(row):
    ident = row["statement_id"]
    if ident in DROPPED:
        return []
    added = [{**row, **change, "statement_id": f"{ident}+"} for change in ADDED.get(ident, ())]
    return [{**row, **CORRECTED.get(ident, {})}, *added]


def named(row):
    """All names under which a person can belong to the disease as the document has it."""
    left_out = {name for one in NARROWER.get(row["statement_id"], ()) for name in (names(one) if one in DISEASES else spelt([one]))}
    found = [*names(row["disease"]), *spelt(WIDER.get(row["statement_id"], ()))]
    return [name for name in dict.fromkeys(found) if name not in left_out]


def statements(agency):
    """Rows of an agency with their main drugs, corrected."""
    table = [one for row in rows(SOURCE) if row["agency"] == agency for one in corrected(row)]
    by_document = {}
    for row in table:
        by_document.setdefault(row["document"].removeprefix("doc:"), []).append(row)
    result = []
    for document, its in by_document.items():
        for drug in main_drugs(document, [row["therapy"] for row in its]):
            result += [{**row, "document": document, "drug": drug} for row in its if drug in parts(row["therapy"])]
    return result


def generate():
    """Writes every agency's pack; returns pack → (files, statements)."""
    counts = {}
    vocabulary = read_packed("vocabulary/drugs.json")["drugs"]
    listed = {name.lower() for drug in vocabulary for name in [drug["name"], *drug["synonyms"]]}
    tables = {agency: statements(agency) for agency in AGENCIES}
    brands = brand_names(row for table in tables.values() for row in table)
    for agency, table in tables.items():
        pack = AGENCIES[agency]["pack"]
        origins = {row.split()[0] for one in table for row in one["biomarkers"].split(" & ") if row.endswith(" pathogenic variants")}
        words = {"en": {}, "pt-BR": {}}
        note(pack, words, "line-of-therapy", "other-indications")
        for old in (PACKS / pack / "guidelines").glob("*.json"):
            old.unlink()
        drugs = sorted({row["drug"] for row in table})
        for drug in drugs:
            its = [row for row in table if row["drug"] == drug]
            write(f"{pack}/guidelines/{slug(drug)}.json", guideline(agency, drug, its, origins, words))
        for language in words:
            write(f"{pack}/words/{language}.json", {"schema": "pgx4j/words/1", "language": language, "messages": dict(sorted(words[language].items()))})
        new = sorted({part.lower() for row in table for part in parts(row["therapy"])} - listed)
        if new:
            write(
                f"{pack}/drugs.json",
                {"schema": "pgx4j/drugs/1", "drugs": [{"name": name, "atc": [], "synonyms": [], "brands": sorted(brands.get(name, ()))} for name in new]},
            )
        listed |= set(new)
        counts[pack] = (len(drugs), len(table))
    return counts


def brand_names(table):
    """Drug → its brands; a brand of two drugs, and a regimen's number, is none."""
    owners = {}
    for row in table:
        agency, brand = row["document"].split(".", 1)
        if agency != "hse" and "-" not in brand:
            owners.setdefault(brand.capitalize(), set()).add(row["drug"].lower())
    found = {}
    for brand, drugs in owners.items():
        if len(drugs) == 1:
            found.setdefault(*drugs, set()).add(brand)
    return found


def guideline(agency, drug, its, origins, words):
    about = AGENCIES[agency]
    populations, rules = {}, []
    for row in its:
        partners = sorted(part.lower() for part in parts(row["therapy"]) if part != drug)
        populations.setdefault((row["disease"], tuple(partners)), []).append(row)
    listed = []
    for (disease, partners), same in sorted(populations.items()):
        ident = slug(disease) + (f"-with-{slug(' '.join(partners))}" if partners else "")
        label(words, ident, disease, partners)
        everyone = list(dict.fromkeys(name for row in same for name in named(row)))
        listed.append({"id": ident, "when": {"fact": {"name": "indication", "is": everyone}}})
        sets = {row["biomarkers"]: row for row in same}
        kept = [text for text in sorted(sets, key=lambda text: (text.count("&"), text)) if not any(needs(other) < needs(text) for other in sets)]
        conditions = [all_of(text, sets[text], origins) for text in kept]
        action = {"with": list(partners)} if partners else {}
        besides = [key for key, idents in NOTED.items() if any(row["statement_id"] in idents for row in same)]
        rule = {"populations": [ident], "strength": about["strength"], "implications": []}
        cited = {"citations": citations(same, agency, "indication of")}
        rules.append(
            {"id": f"{ident}-eligible", **rule, "when": conditions[0] if len(conditions) == 1 else {"any": conditions},
             "actions": [{"kind": "ELIGIBLE", **action}], "notes": note(about["pack"], words, "line-of-therapy", *besides), **cited})
        rules.append(
            {"id": f"{ident}-other", **rule, "otherwise": True, "actions": [{"kind": "NOT_ELIGIBLE", **action}],
             "notes": note(about["pack"], words, "other-indications", *besides), **cited})
    return {
        "schema": "pgx4j/guideline/1",
        "id": f"{agency}-oncology-{slug(drug)}",
        "authority": about["authority"],
        "version": TABLE,
        "reviewed": RELEASE,
        "licence": "LicenseRef-facts",
        "url": about["site"],
        "citations": citations(its, agency, "biomarker indications up to"),
        "drugs": [drug.lower()],
        "genes": [],
        "populations": listed,
        "rules": rules,
    }


def citations(its, agency, dated):
    about = AGENCIES[agency]
    latest = {}
    for row in its:
        latest[row["document"]] = max(latest.get(row["document"], ""), row["approval_date"])
    found = []
    for document, date in sorted(latest.items()):
        name = document.split(".", 1)[1]
        brand = name.replace("-", " ").title()
        title = f"{about['kind']} {name}" if agency == "hse" else f"{brand}: {about['authority']} {about['kind']}"
        entry = {"title": title + (f", {dated} {date}" if date else "")}
        query = about["query"].format(name if agency == "ema" else brand.replace(" ", "+").lower())
        found.append({**entry, **({"year": int(date[:4])} if date else {}), "url": about["site"] + query})
    return found


def all_of(text, row, origins):
    conditions = [condition(part, row, origins) for part in sorted(text.split(" & "))]
    return conditions[0] if len(conditions) == 1 else {"all": conditions}


if __name__ == "__main__":
    for pack, (files, count) in generate().items():
        print(f"{pack}: {files} guidelines from {count} statements")
