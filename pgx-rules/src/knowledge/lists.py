"""Packs ``vocabulary`` (genes and drugs) and ``fda`` (what inhibits or induces an enzyme)."""

import alleles
import drugs
from layout import require, rows, write

SYMBOLS = {
    "BCRP": ["ABCG2"],
    "CYP3A": ["CYP3A4", "CYP3A5"],
    "MATE1": ["SLC47A1"],
    "MATE2-K": ["SLC47A2"],
    "OAT1": ["SLC22A6"],
    "OAT3": ["SLC22A8"],
    "OATP1B": ["SLCO1B1", "SLCO1B3"],
    "OATP1B1": ["SLCO1B1"],
    "OATP1B3": ["SLCO1B3"],
    "OCT2": ["SLC22A2"],
    "P-gp": ["ABCB1"],
}
"""FDA's names that are not gene symbols."""


def generate():
    """Writes the lists; returns how many entries each has, and the aliases left out."""
    genes = [
        {"symbol": row["symbol"], "hgnc": row["hgncid"], "chromosome": row["chr"]}
        for row in sorted(rows("terminology/cpic_gene.tsv"), key=lambda row: row["symbol"])
        if row["hgncid"].startswith("HGNC:")
    ]
    missing = {*alleles.genes(), "HLA-A", "HLA-B", "MT-RNR1"} - {gene["symbol"] for gene in genes}
    require(not missing, f"no HGNC id for {sorted(missing)}")
    write("vocabulary/genes.json", {"schema": "pgx4j/genes/1", "genes": genes})

    known, ambiguous = drugs.drugs()
    write("vocabulary/drugs.json", {"schema": "pgx4j/drugs/1", "drugs": known})

    found = modulators({drug["name"] for drug in known})
    write("fda/modulators.json", found)
    return {"genes": len(genes), "drugs": len(known), "modulators": len(found["modulators"])}, ambiguous


ORDER = ["strong", "moderate", "weak"]


def disputed(row, every):
    """The classes that other or older sources give the same pair."""
    pair = ("drug", "enzyme", "role")
    alike = [one for one in every if all(one[field] == row[field] for field in pair)]
    others = {one["class"] for one in alike if "only" not in one["source"]} - {row["class"], "unspecified"}
    return sorted(others, key=ORDER.index) if row["class"] in ORDER else []


def modulators(known):
    """FDA's table as it stands; a class that holds only from an unusual dose (its own source label) is left out."""
    every = rows("phenoconversion/cyp_modulators.tsv")
    listed = [row for row in every if row["source"].startswith("FDA-HCP")]
    table = [row for row in listed if "only" not in row["source"]]
    for field in ("source_date", "url"):
        require(len({row[field] for row in table}) == 1, f"modulators: more than one {field}")
    entries = [
        {
            "drug": drugs.RENAMED.get(row["drug"].lower(), row["drug"].lower()),
            "enzyme": row["enzyme"],
            "role": row["role"],
            "strength": row["class"],
        }
        for row in table
    ]
    for row, entry in zip(table, entries):
        other = disputed(row, every)
        if other:
            entry["disputed"] = other
    entries.sort(key=lambda entry: (entry["drug"], entry["enzyme"], entry["role"]))
    keys = [(entry["drug"], entry["enzyme"], entry["role"]) for entry in entries]
    require(len(keys) == len(set(keys)), "modulators: a pair is listed twice")
    require({entry["drug"] for entry in entries} <= known, "modulators: a drug is not in the vocabulary")
    used = {entry["enzyme"] for entry in entries}
    require(all(name in SYMBOLS or name.startswith("CYP") for name in used), f"modulators: {sorted(used)}")
    return {
        "schema": "pgx4j/modulators/1",
        "authority": "FDA",
        "date": table[0]["source_date"],
        "url": table[0]["url"],
        "enzymes": {name: SYMBOLS[name] for name in sorted(used) if name in SYMBOLS},
        "modulators": entries,
    }
