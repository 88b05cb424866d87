"""Pack ``alleles``: positions and alleles of each gene, from the definitions and their exemptions."""

import csv

from layout import SOURCES, read, require, rows, write

STRATEGY = {"DPYD": "lowest-function", "RYR1": "lowest-function", "CYP2D6": "copy-number"}
AS_REFERENCE = {"CACNA1S", "DPYD", "G6PD", "NUDT15", "RYR1", "TPMT"}
PLOIDY = {"G6PD": "x-linked"}
MARKER = {
    # HapB3: rs75017182 causes, rs56038477 is what most assays read
    "DPYD": {
        "causal": 97579893,
        "proxy": 97573863,
        "both": "c.1129-5923C>G, c.1236G>A (HapB3)",
        "causalOnly": "c.1129-5923C>G",
    }
}
COPIES = {
    # genes whose nomenclature names whole-gene deletions or hybrids (PharmVar); the value is the name of a chromosome without the gene
    "CYP2B6": None,
    "CYP2C19": None,
    "CYP2D6": "*5",
    "SLCO1B1": None,
}
FALLBACK = {
    # rs4149056 alone, for recommendations only, when there is no call
    "SLCO1B1": {"position": 21178615, "alleles": {"T": "*1", "C": "*5"}}
}
REPORTED = {
    # single positions that guidelines ask for by themselves: rs2108622 of CPIC's warfarin flow
    "CYP4F2": [15879621]
}
PHARMVAR = {
    "CYP2B6", "CYP2C19", "CYP2C9", "CYP2D6", "CYP3A4", "CYP3A5", "CYP4F2", "DPYD", "NAT2", "NUDT15", "SLCO1B1",
}  # fmt: skip


def genes():
    return sorted(path.name.split("_")[0] for path in (SOURCES / "definitions").glob("*_translation.json"))


def definition(gene):
    return read(f"definitions/{gene}_translation.json")


def generate():
    """Writes a file per gene; returns gene → (positions, alleles)."""
    exemptions = read("definitions/exemptions.json")
    counts = {}
    for gene in genes():
        document = convert(definition(gene), exemptions.get(gene, {}))
        write(f"alleles/alleles/{gene}.json", document)
        counts[gene] = (len(document["positions"]), [allele["name"] for allele in document["alleles"]])
    return counts


def convert(source, exemption):
    gene = source["gene"]
    ignored = {locus(variant) for variant in exemption.get("ignoredPositions", [])}
    kept = [index for index, variant in enumerate(source["variants"]) if locus(variant) not in ignored]
    variants = [source["variants"][index] for index in kept]
    sites = [variant["position"] for variant in variants]
    require(sites == sorted(set(sites)), f"{gene}: positions are not ascending and unique")
    require({variant["chromosome"] for variant in variants} == {source["chromosome"]}, f"{gene}: two chromosomes")

    dropped = set(exemption.get("ignoredAlleles", []))
    named = [allele for allele in source["namedAlleles"] if allele["name"] not in dropped]
    named.sort(key=lambda allele: not allele["reference"])  # stable: reference first, else the source's order
    require(sum(allele["reference"] for allele in named) == 1, f"{gene}: not exactly one reference allele")
    alleles = [entry(gene, allele, variants, kept) for allele in named]
    names = {allele["name"] for allele in alleles}
    require(len(names) == len(alleles), f"{gene}: an allele is defined twice")
    require(set(source["suballelesMap"]) <= names, f"{gene}: a sub-allele is not defined")
    require(set(exemption.get("requiredPositions", [])) <= set(sites), f"{gene}: a required position is not defined")
    require(set(exemption.get("amp1Positions", [])) <= set(sites), f"{gene}: a tier 1 position is not defined")

    document = {
        "schema": "pgx4j/alleles/1",
        "gene": gene,
        "version": source["version"][:10],
        "source": {"authority": "ClinPGx", "licence": "CC-BY-SA-4.0", "citations": citations(gene)},
        "build": source["genomeBuild"].split(".")[0],
        "chromosome": source["chromosome"],
    }
    if gene in PLOIDY:
        document["ploidy"] = PLOIDY[gene]
    document |= {
        "strategy": STRATEGY.get(gene, "exact"),
        "undocumented": "as-reference" if gene in AS_REFERENCE else "no-call",
        "tier1": sorted(exemption.get("amp1Positions", [])),
        "required": sorted(exemption.get("requiredPositions", [])),
        "unphasedPriorities": [
            {"among": rule["list"], "pick": rule["pick"]} for rule in exemption.get("unphasedDiplotypePriorities", [])
        ],
        "subAlleles": dict(sorted(source["suballelesMap"].items())),
        "reference": alleles[0]["name"],
        "positions": [position(variant) for variant in variants],
        "extra": [position(variant) for variant in exemption.get("extraPositions", [])],
        **({"reported": REPORTED[gene]} if gene in REPORTED else {}),
        "alleles": alleles,
    }
    if gene in MARKER:
        require({MARKER[gene]["both"], MARKER[gene]["causalOnly"]} <= names, f"{gene}: a marker's allele is not defined")
        document["marker"] = MARKER[gene]
    if gene in COPIES:
        document["structure"] = structure(gene, sites, names)
    if gene in FALLBACK:
        single = FALLBACK[gene]
        variant = variants[sites.index(single["position"])]
        require(set(single["alleles"]) == {variant["ref"], *variant["alts"]}, f"{gene}: a fallback base is not defined")
        require(set(single["alleles"].values()) <= names, f"{gene}: a fallback allele is not defined")
        document["fallback"] = single
    document["grch37"] = grch37(gene, variants + exemption.get("extraPositions", []))
    return document


def structure(gene, sites, defined):
    """Where a change of the whole gene must reach, and the names of copies that no small variant shows.

    The gene counts as covered when every defining position from its first exon to its last is: breakpoints lie outside, and
    records of panels often give the exons' bounds to within a base or two.
    """
    row = pypgx("gene-table.csv", gene)[0]
    first = min(int(start) + 1 for start in row["GRCh38ExonStarts"].split(",") if start)
    last = max(int(end) for end in row["GRCh38ExonEnds"].split(",") if end)
    inside = [site for site in sites if first <= site <= last]
    require(inside, f"{gene}: no position between the first exon and the last")
    named = assigned(gene)
    changes = [entry["StarAllele"] for entry in pypgx("allele-table.csv", gene) if entry["SV"] == "TRUE"]
    hidden = [name for name in named if name in changes and name not in defined and "x" not in name and "+" not in name]
    result = {"from": inside[0], "to": inside[-1]}
    if COPIES[gene]:
        require(COPIES[gene] in hidden, f"{gene}: the deletion has no function")
        result["deletion"] = COPIES[gene]
    return result | {"alleles": hidden, "bins": [name for name in named if "≥" in name]}


def assigned(gene):
    """The names that CPIC assigns a function to."""
    paths = [SOURCES / "functions" / f"{gene}.json", *sorted((SOURCES / "functions").glob(f"cpic_{gene}_*.json"))]
    return list(next(read(f"functions/{path.name}") for path in paths if path.is_file())["haplotypes"])


def pypgx(table, gene):
    with (SOURCES / "pypgx" / table).open(encoding="utf-8", newline="") as lines:
        return [row for row in csv.DictReader(lines) if row["Gene"] == gene]


def grch37(gene, variants):
    """Where the positions lie on GRCh37: one shift a gene, the bases known to differ, and the positions without a known pair."""
    shift = -next(int(row["grch38_minus_grch37"]) for row in rows("definitions/grch37_offsets.tsv") if row["gene"] == gene)
    with (SOURCES / "pypgx" / "variant-table.csv").open(encoding="utf-8", newline="") as lines:
        pairs = {
            int(row["GRCh38Position"]): row
            for row in csv.DictReader(lines)
            if row["Gene"] == gene and row["GRCh38Position"].isdigit() and row["GRCh37Position"].isdigit()
        }
    differs, unverified = {}, []
    for variant in variants:
        pair = pairs.get(variant["position"])
        if pair is None:
            unverified.append(variant["position"])
            continue
        require(int(pair["GRCh37Position"]) - variant["position"] == shift, f"{gene}: another shift at {variant['position']}")
        if pair["GRCh37Allele"] != pair["GRCh38Allele"]:
            require(pair["GRCh37Allele"] in variant["alts"], f"{gene}: GRCh37 base unknown at {variant['position']}")
            differs[str(variant["position"])] = pair["GRCh37Allele"]
    return {"shift": shift, "reference": differs, "unverified": unverified}


def locus(variant):
    """A site can be ignored as one variant and defined as another (G6PD 154532990, RYR1 38580126)."""
    return variant["position"], variant["ref"], tuple(variant["alts"])


def position(variant):
    result = {"pos": variant["position"], "ref": variant["ref"], "alts": variant["alts"]}
    if variant["rsid"]:
        result["rsid"] = variant["rsid"]
    return result | {"hgvs": variant["chromosomeHgvsName"]}


def entry(gene, allele, variants, kept):
    explicit = {
        variant["position"]: (allele["alleles"][index], variant["ref"])
        for variant, index in zip(variants, kept)
        if allele["alleles"][index] is not None
    }
    for variant in variants:
        value = explicit.get(variant["position"], (variant["ref"],))[0]
        known = [variant["ref"], *variant["alts"]]
        require(value in known or value in "RYSWKM", f"{gene} {allele['name']}: {value} at {variant['position']}")
    whole = len(explicit) == len(variants)
    require(whole or not allele["reference"], f"{gene}: the reference allele has a gap")
    require(explicit, f"{gene} {allele['name']}: no position left")
    result = {"name": allele["name"]}
    if allele["reference"] or (whole and len(variants) > 1):
        explicit = {pos: pair for pos, pair in explicit.items() if pair[0] != pair[1]}
        if not allele["reference"]:
            result["every"] = True
    if explicit:
        result["at"] = {str(pos): value for pos, (value, _) in explicit.items()}
    return result


def citations(gene):
    if gene in PHARMVAR:
        return [{"title": f"PharmVar {gene}", "url": f"https://www.pharmvar.org/gene/{gene}"}]
    return [
        {"title": f"ClinPGx {gene}", "url": "https://www.clinpgx.org"},
        {"title": f"CPIC {gene}", "url": "https://cpicpgx.org"},
    ]
