"""Which CPIC publication defines a gene's phenotypes; title and year come from the sources."""

import json

from layout import SOURCES, require, rows

DEFINED_BY = {
    "ABCG2": ["35152405"],
    "CACNA1S": ["30499100"],
    "CFTR": ["24598717"],
    "CYP2B6": ["31006110"],
    "CYP2C19": ["35034351"],
    "CYP2C9": ["32779747"],
    "CYP2D6": ["31647186", "33387367"],
    "CYP3A5": ["25801146"],
    "CYP4F2": ["28198005"],
    "DPYD": ["29152729"],
    "G6PD": ["24787449", "36049896"],
    "HLA-A": ["29392710"],
    "HLA-B": ["24561393", "26094938", "29392710", "32779747"],
    "IFNL3": ["24096968"],
    "MT-RNR1": ["34032273"],
    "NAT2": ["40974042"],
    "NUDT15": ["30447069"],
    "RYR1": ["30499100"],
    "SLCO1B1": ["35152405"],
    "TPMT": ["30447069"],
    "UGT1A1": ["26417955"],
    "VKORC1": ["28198005"],
}
"""CYP3A4 has no CPIC guideline in the sources."""

_known = {}


def citations(gene):
    """PMID, and year and title where a source states them."""
    return [known().get(pmid, {"pmid": pmid}) for pmid in DEFINED_BY.get(gene, [])]


def known():
    if not _known:
        for row in rows("terminology/cpic_publication.tsv"):
            add(row["pmid"], row["year"], row["title"])
        dump = json.loads((SOURCES / "recommendations/cpic_api_2022-03.json").read_text(encoding="utf-8"))
        for entry in dump:
            for found in entry.get("citations") or []:
                add(found["pmid"], found["year"], found["title"])
        supplement = (SOURCES / "recommendations/cpic_supplement_2024-07_to_2026-02.json").read_text(encoding="utf-8")
        for entry in json.loads(supplement)["guidelines"]:
            if isinstance(entry["year"], int):
                _known.setdefault(entry["pmid"], {"pmid": entry["pmid"], "year": entry["year"]})
    return _known


def add(pmid, year, title):
    require(pmid and year, f"publication without PMID or year: {title}")
    _known.setdefault(pmid, {"pmid": pmid, "year": int(year), "title": title.rstrip(".")})


def quoted_json(cell):
    """A JSON object in a tab-separated cell, with its quotes doubled."""
    return json.loads(cell[1:-1].replace('""', '"') if cell.startswith('"') else cell)
