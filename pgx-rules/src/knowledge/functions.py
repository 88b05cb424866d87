"""Pack ``cpic``, folder ``functions``: allele function, activity, and the rules that make a phenotype of them."""

import alleles
import publications
import rules
from layout import read, require, rows, write

SOURCE = {"CYP2D6": "cpic_CYP2D6_2024-08-27", "G6PD": "cpic_G6PD_2023-08-08", "MT-RNR1": "MT_RNR1"}
VERSION = {"CYP2D6": "2024-08-27", "G6PD": "2023-08-08", "RYR1": "2025", "CYP4F2": "2017"}
RECOMMENDATIONS = "2024-03-25"
SPELLING = {"G6PD": {"Telti/Kobe": "Telti, Kobe"}}
REFERENCE_NAMES = {"DPYD": {"Reference": ["*1"]}, "G6PD": {"B (reference)": ["B"]}}
SCORE = {
    # CPIC and DPWG consensus on CYP2D6, PMID 31647186
    "CYP2D6": [
        {"is": "Poor Metabolizer", "score": {"from": "0.0", "to": "0.0"}},
        {"is": "Intermediate Metabolizer", "score": {"above": "0.0", "below": "1.25"}},
        {"is": "Normal Metabolizer", "score": {"from": "1.25", "to": "2.25"}},
        {"is": "Ultrarapid Metabolizer", "score": {"above": "2.25"}},
    ],
    "CYP2C9": [
        {"is": "Poor Metabolizer", "score": {"from": "0.0", "to": "0.5"}},
        {"is": "Intermediate Metabolizer", "score": {"from": "1.0", "to": "1.5"}},
        {"is": "Normal Metabolizer", "score": {"from": "2.0", "to": "2.0"}},
    ],
}
SCORE["DPYD"] = SCORE["CYP2C9"]  # fluoropyrimidines 2017, PMID 29152729: the same limits
LEAST_FIRST = {
    # Alleles that stand together or lack phase: the least functional decides
    "DPYD": ["No function", "Decreased function", "Normal function"],
    "RYR1": ["Malignant Hyperthermia associated", "Uncertain function", "Normal function"],
    "MT-RNR1": [f"{risk} risk of aminoglycoside-induced hearing loss" for risk in ("Increased", "Uncertain", "Normal")],
}
ORDER = ["Increased function", "Normal function", "Decreased function", "No function", "Uncertain function", "Unknown function"]


def generate():
    """Writes a file per gene; returns gene → (alleles with a function, table rows proven)."""
    counts = {}
    for gene in sorted([*alleles.genes(), "HLA-A", "HLA-B", "MT-RNR1"]):
        if gene in ("HLA-A", "HLA-B"):
            document, proven = presence(gene), 0
        elif gene == "CYP4F2":
            document, proven = head(gene, VERSION[gene], "genotype") | {"otherwise": rules.OTHERWISE}, 0
        else:
            document, proven = convert(gene)
        write(f"cpic/functions/{gene}.json", document)
        counts[gene] = ([name for group in document.get("functions", {}).values() for name in group], proven)
    return counts


def convert(gene):
    functions, activity, table, version = load(gene)
    document = head(gene, VERSION.get(gene, version), "score" if activity else "phenotype")
    document["functions"] = grouped(functions, lambda name: ORDER.index(name) if name in ORDER else -1)
    if activity:
        document["activity"] = grouped(activity, lambda value: -number(value))
        document["phenotypes"] = SCORE[gene]
    else:
        document["phenotypes"] = rules.pair_rules(gene, functions, table)
    if gene in REFERENCE_NAMES:
        document["spellings"] = spellings(gene, functions)
    if gene in LEAST_FIRST:
        require(set(functions.values()) <= set(LEAST_FIRST[gene]), f"{gene}: a function has no place in the order")
        document["leastFirst"] = LEAST_FIRST[gene]
    document["otherwise"] = rules.OTHERWISE
    return document, rules.prove(gene, document, table)


def spellings(gene, functions):
    """Other names of one allele: those of a list that the source gives as one name, and a name with its star name in brackets."""
    found = dict(REFERENCE_NAMES[gene])
    for name in functions:
        if gene == "G6PD" and "," in name:
            parts = [part.strip() for part in name.split(",")]
            joined = [parts, parts[::-1]] if len(parts) == 2 else [parts]
            written = [other for other in [", ".join(parts)] if other != name]
            found[name] = written + ["/".join(each) for each in joined] + parts
        elif gene == "DPYD" and name.endswith(")"):
            bare, star = name.removesuffix(")").split(" (")
            found[name] = [*(part for part in [bare, *bare.split(", ")[1:]] if part not in functions), star]
    others = [other for group in found.values() for other in group]
    require(len(set(others)) == len(others) and not set(others) & set(functions), f"{gene}: a spelling of two alleles")
    return found


def load(gene):
    """Function and activity by allele, and CPIC's table as (alleles, phenotype, lookup) rows."""
    if gene == "RYR1":
        functions = read("functions/RYR1_function_2025.json")["functions"]
        return functions, {}, ryr1_table(functions), VERSION[gene]
    source = read(f"functions/{SOURCE.get(gene, gene)}.json")
    spelling = SPELLING.get(gene, {})
    named = source.get("namedAlleles")
    found = {entry["name"]: entry["functionValue"] for entry in named} if named else source["haplotypes"]
    functions = {spelling.get(name, name): value for name, value in found.items()}
    require(not any("/" in name for name in functions), f"{gene}: an allele's name reads as a pair")
    activity = dict(source["activityValues"])
    if gene == "CYP2D6":
        add_structures(functions, activity)
    table = []
    for row in source["diplotypes"]:
        pair = [spelling.get(name, name) for name, copies in row["diplotypekey"].items() for _ in range(copies)]
        table.append((pair, row["generesult"], row["lookupkey"]))
        require(row.get("phenotype", row["generesult"]) == row["generesult"], f"{gene} {pair}: two phenotypes")
    if gene == "IFNL3":
        table = ifnl3_table()
    return functions, activity, table, source["version"][:10]


def add_structures(functions, activity):
    """The 2026 list must agree with the 2024 one; its tandems are added, function by activity as CPIC assigns it."""
    newer = read("functions/CYP2D6_activity_2026.json")["activity"]
    function_of = {}
    for name, value in activity.items():
        if value != rules.NOT_AVAILABLE:
            require(newer.get(name) == value, f"CYP2D6 {name}: {value} in 2024, {newer.get(name)} in 2026")
            require(function_of.setdefault(value, functions[name]) == functions[name], f"CYP2D6 {value}: two functions")
    for name, value in newer.items():
        if name not in activity:
            require("+" in name, f"CYP2D6 {name}: new in 2026 and no structure")
            activity[name] = value
            functions[name] = function_of[value]


def ryr1_table(functions):
    """CPIC's rule for RYR1: one malignant-hyperthermia-associated allele is enough."""
    names = list(functions)
    table = []
    for index, first in enumerate(names):
        for second in names[index:]:
            associated = any(functions[name] == "Malignant Hyperthermia associated" for name in (first, second))
            term = "Malignant Hyperthermia Susceptibility" if associated else "Uncertain Susceptibility"
            table.append(([first, second], term, term))
    return table


def ifnl3_table():
    """CPIC's rule for IFNL3 (PMID 24096968): rs12979860 CC is favourable, CT and TT are not."""
    c, t = "rs12979860 reference (C)", "rs12979860 variant (T)"
    good, bad = "Favorable response genotype", "Unfavorable response genotype"
    return [([c, c], good, good), ([c, t], bad, bad), ([t, t], bad, bad)]


def presence(gene):
    """The alleles that CPIC's recommendations ask for."""
    asked = set()
    for row in rows("recommendations/cpic_dpwg_recommendations_2024-03-25.tsv"):
        if row["source"] == "CPIC":
            looked_up = publications.quoted_json(row["lookup"]).get(gene, "")
            asked |= {looked_up.split()[0]} if looked_up.startswith("*") else set()
    require(asked, f"{gene}: no allele is asked for")
    document = head(gene, RECOMMENDATIONS, "presence")
    return document | {"alleles": sorted(asked), "otherwise": rules.OTHERWISE}


def head(gene, version, lookup):
    return {
        "schema": "pgx4j/functions/1",
        "gene": gene,
        "authority": "CPIC",
        "version": version,
        "licence": "CC0-1.0",
        "citations": publications.citations(gene),
        "lookup": lookup,
    }


def grouped(values, order):
    """allele → value, turned into value → alleles; alleles stay in the source's order."""
    groups = {}
    for allele, value in values.items():
        groups.setdefault(value, []).append(allele)
    return {value: groups[value] for value in sorted(groups, key=lambda value: (order(value), value))}


def number(value):
    return -1.0 if value == rules.NOT_AVAILABLE else float(value.removeprefix(rules.AT_LEAST))
