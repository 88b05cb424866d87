"""Writes ``fda/labelling.json``: which biomarkers FDA's table of labels names for a drug, and in which sections.

Drugs that the catalogue lacks go to ``fda/drugs-labelled.json``. Facts only: the table's rows without its notes."""

import sys

sys.dont_write_bytecode = True

import re

from layout import PACKS, read, read_packed, require, write

TABLE = "fda/fda_pgx_biomarker_table.json"
SPELLED = {
    "Indication and Usage": "Indications and Usage",
    "Warning and Precautions": "Warnings and Precautions",
    "Adverse Interactions": "Adverse Reactions",
}
SECTIONS = [
    "Boxed Warning", "Indications and Usage", "Dosage and Administration", "Contraindications", "Warnings and Precautions", "Warnings",
    "Precautions", "Adverse Reactions", "Drug Interactions", "Use in Specific Populations", "Overdosage", "Clinical Pharmacology",
    "Clinical Studies", "Patient Counseling Information",
]  # fmt: skip
SUFFIX = re.compile(r"(?<=[a-z])[-–]+ ?[a-z]{4}$")
"""The four letters without meaning after the name of a biological."""

NAMES = {
    "ascorbic acid, peg-3350, potassium chloride, sodium ascorbate, sodium chloride, and sodium sulfate": "moviprep",
    "quinine sulfate": "quinine",
    "synthetic conjugated estrogens, a": "synthetic conjugated estrogens",
    "tipiracil and trifluridine": "trifluridine / tipiracil",
}


def name(cell, known):
    """The catalogue's name of the drug of a row; parts of a combination are joined as the catalogue joins them."""
    plain = re.sub(r"\s*\(\d+\)\s*$", "", " ".join(cell.split())).lower()
    plain = NAMES.get(plain, plain)
    for found in (plain, SUFFIX.sub("", plain)):
        if found in known:
            return known[found]
    plain = SUFFIX.sub("", plain)
    parts = [part.removeprefix("and ") for part in re.split(r", | and ", plain)]
    parts = [known.get(SUFFIX.sub("", part), part) for part in parts]
    for joined in (" / ".join(parts), " / ".join(sorted(parts)), " / ".join(reversed(parts))):
        if joined in known:
            return known[joined]
    return " / ".join(parts)


def biomarkers(cell):
    """The names of a cell; what stands in brackets explains them, unless they are not specific."""
    plain = " ".join(cell.split())
    vague = re.fullmatch(r"Nonspecific \((.*)\)", plain)
    if vague or plain.startswith("Gene Signature"):
        return [vague[1] if vague else plain]
    return re.split(r", ?", re.sub(r" *\([^)]*\)", "", plain))


def sections(cell):
    found = {SPELLED.get(part.strip(), part.strip()) for part in cell.split(",")}
    require(found <= set(SECTIONS), f"labelling: {found - set(SECTIONS)}")
    return sorted(found, key=SECTIONS.index)


def catalogue():
    known = {}
    for path in ("fda/drugs.json", "fda-oncology/drugs.json", "vocabulary/drugs.json"):
        for drug in read_packed(path)["drugs"]:
            known |= {alias.lower(): drug["name"] for alias in [*drug["synonyms"], *drug["brands"]]}
    for path in ("fda/drugs.json", "fda-oncology/drugs.json", "vocabulary/drugs.json"):
        known |= {drug["name"]: drug["name"] for drug in read_packed(path)["drugs"]}
    for path in PACKS.glob("*/guidelines/*.json"):
        for drug in read_packed(path.relative_to(PACKS))["drugs"]:
            known.setdefault(drug, drug)
    return known


def generate():
    table = read(TABLE)
    known = catalogue()
    rows = {}
    for row in table["table"]:
        key = (name(row["Drug"], known), tuple(biomarkers(row["Biomarker"])))
        rows.setdefault(key, set()).update(sections(row["Labeling Sections"]))
    labels = [
        {"drug": drug, "biomarkers": list(named), "sections": sorted(found, key=SECTIONS.index)}
        for (drug, named), found in sorted(rows.items())
    ]
    month, day, year = table["fdaContentCurrentDate"].split("/")
    write(
        "fda/labelling.json",
        {
            "schema": "pgx4j/labelling/1",
            "authority": "FDA",
            "date": f"{year}-{month}-{day}",
            "url": table["sourceUrl"],
            "labels": labels,
        },
    )
    new = sorted({label["drug"] for label in labels} - set(known.values()))
    entries = [{"name": drug, "atc": [], "synonyms": [], "brands": []} for drug in new]
    write("fda/drugs-labelled.json", {"schema": "pgx4j/drugs/1", "drugs": entries})
    return len(table["table"]), len(labels), len(new)


if __name__ == "__main__":
    print("%d rows, %d drugs and biomarkers, %d drugs that the catalogue lacked" % generate())
