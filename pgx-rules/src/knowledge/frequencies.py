"""Counts star alleles by population from our own calls of phased genomes, and writes the pack ``frequencies``."""

import sys

sys.dont_write_bytecode = True

import collections
import json
from pathlib import Path

import manifests
from layout import PACKS, RELEASE, REPOSITORY, require, write

GROUPS = ["AFR", "AMR", "EAS", "EUR", "SAS"]
POPULATIONS = REPOSITORY.parent / "shared" / "data" / "1kgp.dev-half.populations.tsv"

HIGH_COVERAGE = (
    "1000 Genomes Project, 30x, GRCh38, phased: half of its samples, those with a population",
    [{"pmid": "36055201", "year": 2022}],
)
PHASE_3 = (
    "1000 Genomes Project, phase 3, GRCh37, phased: half of its samples, those with a population",
    [{"pmid": "26432245", "year": 2015}],
)
OWN_FILE = {"CYP2C19": HIGH_COVERAGE, "UGT1A1": HIGH_COVERAGE, "DPYD": PHASE_3}
"""Genes counted from a file with all their sites; the others come from the file of defining positions."""

WITHHELD = {
    "CACNA1S": "the source has no site of it",
    "CFTR": "the source lacks the site of its most frequent allele, F508del",
    "CYP2B6": "the source lacks rs2279343, which tells *6 from *9",
    "CYP2D6": "small variants alone do not name its alleles",
    "IFNL3": "the source has no site of it",
}
"""Counts that would be wrong are worse than none."""

MOST_NOT_COUNTED = 0.02
"""A group's share of chromosomes without a name; above it the named ones do not stand for the group."""


def generate(folder):
    people = populations()
    written = {}
    for gene, calls in sorted(read(folder, people).items()):
        if gene in WITHHELD:
            continue
        definition = json.loads((PACKS / "alleles" / "alleles" / f"{gene}.json").read_text(encoding="utf-8"))
        groups = [count(gene, group, calls, people, definition) for group in GROUPS]
        require(len(set().union(*(entry["counts"] for entry in groups))) > 1, f"{gene}: one allele only; was it read?")
        source, citations = OWN_FILE.get(gene, HIGH_COVERAGE)
        write(
            f"frequencies/genes/{gene}.json",
            {
                "schema": "pgx4j/frequencies/1",
                "gene": gene,
                "authority": "pgx4j",
                "version": RELEASE,
                "licence": "CC0-1.0",
                "source": source,
                "citations": citations,
                "definitions": definition["version"],
                "groups": groups,
            },
        )
        written[gene] = groups
    return written


def populations():
    lines = POPULATIONS.read_text(encoding="utf-8").splitlines()
    columns = lines[0].split("\t")
    rows = [dict(zip(columns, line.split("\t"))) for line in lines[1:]]
    return {row["sample"]: (row["super_pop"], row["gender"]) for row in rows}


def read(folder, people):
    """gene → sample → the rows of its call; samples without a population are left out."""
    genes = {}
    for name in ["positions", *OWN_FILE]:
        lines = (folder / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
        columns = lines[0].split("\t")
        for line in lines[1:]:
            row = dict(zip(columns, line.split("\t")))
            wanted = row["gene"] == name if name in OWN_FILE else row["gene"] not in OWN_FILE
            if wanted and row["sample"] in people:
                genes.setdefault(row["gene"], collections.defaultdict(list))[row["sample"]].append(row)
    return genes


def count(gene, group, calls, people, definition):
    names = {definition["subAlleles"].get(allele["name"], allele["name"]) for allele in definition["alleles"]}
    x_linked = definition.get("ploidy") == "x-linked"
    counts = collections.Counter()
    chromosomes = 0
    for sample, rows in calls.items():
        if people[sample][0] == group:
            copies = 1 if x_linked and people[sample][1] == "male" else 2
            chromosomes += copies
            found = haplotypes(rows[0]["diplotype"], names) if len(rows) == 1 and rows[0]["status"] == "called" else []
            if len(found) == copies:
                counts.update(found)
    missed = chromosomes - sum(counts.values())
    require(missed <= MOST_NOT_COUNTED * chromosomes, f"{gene}: {missed} of {chromosomes} {group} chromosomes have no name")
    ordered = dict(sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])))
    return {"group": group, "chromosomes": chromosomes, "notCounted": missed, "counts": ordered}


def haplotypes(diplotype, names):
    """The one or two haplotypes of a call; a name may hold the sign that stands between two."""
    if known(diplotype, names):
        return [diplotype]
    signs = [at for at, sign in enumerate(diplotype) if sign == "/"]
    pairs = [[diplotype[:at], diplotype[at + 1 :]] for at in signs]
    fitting = [pair for pair in pairs if all(known(name, names) for name in pair)]
    require(len(fitting) == 1, f"not one or two haplotypes: {diplotype}")
    return fitting[0]


def known(name, names):
    combined = name.startswith("[") and name.endswith("]")
    return name in names or combined and all(part in names for part in name[1:-1].split(" + "))


if __name__ == "__main__":
    require(len(sys.argv) == 2, "give the folder with the calls")
    for gene, groups in generate(Path(sys.argv[1])).items():
        missed = ", ".join(f"{entry['group']} {entry['notCounted']} of {entry['chromosomes']}" for entry in groups)
        print(f"{gene}: {len(set().union(*(entry['counts'] for entry in groups)))} alleles; not counted: {missed}")
    for gene, reason in WITHHELD.items():
        print(f"{gene}: withheld, {reason}")
    manifests.generate()
