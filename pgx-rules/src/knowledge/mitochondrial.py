"""Pack ``alleles``, genes of the mitochondrion: named by their variants on rCRS (NC_012920), which both assemblies share."""

import csv
import re

import functions
from layout import SOURCES, read, require, write

GENE = "MT-RNR1"
RISK = "Increased risk of aminoglycoside-induced hearing loss"
VERSION = "2025-11-05"
OPEN = {"m.961T>del+Cn"}
"""Alleles without a fixed sequence: the number of bases is not stated, so no record proves them."""

RUN = {955: "ACCCCC"}
"""Bases up to the end of a run in which a deletion can be written anywhere; its place at 955 implies them."""


def generate():
    """Writes the file; returns gene → (positions, alleles)."""
    document = convert()
    write(f"alleles/alleles/{GENE}.json", document)
    return {GENE: (len(document["positions"]), [allele["name"] for allele in document["alleles"]])}


def convert():
    risk = read(f"functions/{functions.SOURCE[GENE]}.json")["haplotypes"]
    sites, alleles, required = {}, [{"name": "Reference"}], []
    for name, variant in defining().items():
        require(name in risk, f"{GENE} {name}: no function")
        row = rows()[variant]
        require(row["GRCh37Name"] == row["GRCh38Name"], f"{GENE} {name}: the assemblies differ")
        pos, ref, alt = int(row["GRCh38Position"]), row["GRCh38Allele"], row["Variant"]
        require(is_named(name, pos, ref, alt), f"{GENE} {name}: not the variant {variant}")
        if pos in RUN:
            require(RUN[pos].startswith(ref), f"{GENE} {name}: the run does not start with {ref}")
            ref, alt = RUN[pos], alt + RUN[pos][len(ref) :]
        site = sites.setdefault(pos, {"pos": pos, "ref": ref, "alts": []})
        require(site["ref"] == ref and alt not in site["alts"], f"{GENE} {name}: its position is defined twice")
        site["alts"].append(alt)
        if row["rsID"].startswith("rs"):
            site["rsid"] = row["rsID"]
        site["hgvs"] = "; ".join(filter(None, [site.get("hgvs"), hgvs(name)]))
        alleles.append({"name": name, "at": {str(pos): alt}})
        if risk[name] == RISK:
            required.append(pos)
    require(set(risk) - {allele["name"] for allele in alleles} == OPEN, f"{GENE}: an allele has no variant")
    require(required == [1095, 1494, 1555], f"{GENE}: other risk positions than CPIC's")
    return {
        "schema": "pgx4j/alleles/1",
        "gene": GENE,
        "version": VERSION,
        "source": {
            "authority": "ClinPGx",
            "licence": "CC-BY-SA-4.0",
            "citations": [
                {"title": f"ClinPGx {GENE}", "url": "https://www.clinpgx.org"},
                {"title": f"CPIC {GENE}", "url": "https://cpicpgx.org"},
            ],
        },
        "build": "GRCh38",
        "chromosome": "chrM",
        "ploidy": "mitochondrial",
        "strategy": "lowest-function",
        "undocumented": "no-call",
        "tier1": required,
        "required": required,
        "unphasedPriorities": [],
        "subAlleles": {},
        "reference": "Reference",
        "positions": [
            {key: site[key] for key in ("pos", "ref", "alts", "rsid", "hgvs") if key in site} for _, site in sorted(sites.items())
        ],
        "extra": [],
        "alleles": alleles,
        "grch37": {"shift": 0, "reference": {}, "unverified": []},
    }


def is_named(name, pos, ref, alt):
    """A substitution is what its name says; a deletion of one base stands at most at the left end of its run."""
    said, base, change = re.fullmatch(r"m\.(\d+)([ACGT])>([ACGT]|del)", name).groups()
    if change != "del":
        return (pos, ref, alt) == (int(said), base, change)
    run = RUN.get(pos, ref)
    return len(ref) == 2 and alt == ref[0] and set(run[1:]) == {base} and pos + len(run) - 1 == int(said)


def hgvs(name):
    """CPIC writes a deletion as ``m.960C>del``."""
    return name.replace("C>del", "del").replace("T>del", "del")


def defining():
    """allele → variant, in the order of positions."""
    found = {row["StarAllele"]: row["GRCh38Core"] for row in table("allele-table.csv") if row["StarAllele"] != "Reference"}
    return dict(sorted(found.items(), key=lambda pair: (int(pair[1].split("-")[1]), pair[1])))


def rows():
    return {row["GRCh38Name"]: row for row in table("variant-table.csv")}


def table(name):
    with (SOURCES / "pypgx" / name).open(encoding="utf-8", newline="") as lines:
        return [row for row in csv.DictReader(lines) if row["Gene"] == GENE]
