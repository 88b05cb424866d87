"""Writes ``vocabulary/priorities.json``: how much attention a gene's result asks for in a health record.

The priorities are CPIC's, as PyPGx lists them; words are not made here. A result that is not settled is never routine."""

import sys

sys.dont_write_bytecode = True

import csv

from layout import PACKS, SOURCES, inline, read_packed, require

KINDS = {
    "metabolizer": "CYP2B6 CYP2C19 CYP2C9 CYP2D6 CYP3A4 NAT2 UGT1A1",
    "expresser": "CYP3A5",
    "toxicity": "DPYD NUDT15 TPMT",
    "transporter": "ABCG2 SLCO1B1",
    "deficiency": "G6PD",
    "anaesthesia": "CACNA1S RYR1",
    "response": "CFTR IFNL3",
    "presence": "HLA-A HLA-B HLA-DQA1 HLA-DRB1",
    "hearing": "MT-RNR1",
    "sensitivity": "VKORC1",
    "cholinesterase": "BCHE",
}
ABNORMAL, ROUTINE, NONE = "Abnormal/Priority/High Risk", "Normal/Routine/Low Risk", "none"
OURS = {
    "presence": {"positive": ABNORMAL},
    "hearing": {"increased risk of aminoglycoside-induced hearing loss": ABNORMAL},
}
"""Where CPIC's list has no row: our own convention. Every other result of such a gene has no priority."""
NEVER_ROUTINE = {"Indeterminate", "Uncertain Susceptibility"}


def listed():
    """Gene → result → priority, in the terms that the packs use."""
    found = {}
    with open(SOURCES / "pypgx/phenotype-table.csv", encoding="utf-8") as table:
        for row in csv.DictReader(table):
            result = row["Phenotype"].removeprefix("G6PD ")
            priority = {"None": NONE, "Normal/Routine/Low risk": ROUTINE}.get(row["Priority"], row["Priority"])
            low = result in NEVER_ROUTINE and priority != ABNORMAL
            found.setdefault(row["Gene"], {})[result] = NONE if low else priority
    return found


def results(gene):
    for pack in ("cpic", "fda"):
        path = f"{pack}/functions/{gene}.json"
        if (PACKS / path).is_file():
            document = read_packed(path)
            if document["lookup"] == "presence":
                return ["positive", "negative"]
            return list(dict.fromkeys(rule["is"] for rule in document["phenotypes"]))
    require(False, f"priorities: no functions of {gene}")


def entry(gene, kind, source):
    priorities = {ABNORMAL: [], "Normal Risk": [], ROUTINE: [], NONE: []}
    own = source.get(gene)
    for result in [*results(gene), *(["Indeterminate"] if own and own.get("Indeterminate") == ABNORMAL else [])]:
        given = own.get(result, NONE) if own else OURS.get(kind, {}).get(result, NONE)
        priorities[given].append(result)
    return {
        "gene": gene,
        "kind": kind,
        "source": "CPIC by PyPGx" if own else "pgx4j",
        "priorities": {name: found for name, found in priorities.items() if found},
    }


def generate():
    source = listed()
    genes = sorted((gene, kind) for kind, names in KINDS.items() for gene in names.split())
    entries = [entry(gene, kind, source) for gene, kind in genes]
    head = {
        "schema": "pgx4j/priorities/1",
        "authority": "pgx4j",
        "version": "2026-11-28",
        "licence": "CC0-1.0",
        "citations": [{"title": "PyPGx, table of phenotypes", "url": "https://github.com/sbslee/pypgx", "year": 2026}],
    }
    lines = [f"  {inline(key)}: {inline(value)}" for key, value in head.items()]
    body = ",\n".join(f"    {inline(one)}" for one in entries)
    lines.append(f'  "genes": [\n{body}\n  ]')
    (PACKS / "vocabulary/priorities.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    return len(entries)


if __name__ == "__main__":
    print(f"{generate()} genes with priorities")
