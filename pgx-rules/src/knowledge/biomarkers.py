"""Conditions of tumour biomarkers as the oncology tables write them: approvals and evidence ask the same way."""

import re

from layout import require

ASSAYS = {
    ("Pembrolizumab", "PD-L1"): [("PD-L1 TPS", "22C3")],
    ("Pembrolizumab", "PD-L1 (CPS)"): [("PD-L1 CPS", "22C3")],
    ("Cemiplimab", "PD-L1"): [("PD-L1 TPS", "22C3"), ("PD-L1 TC", "SP263")],
    ("Nivolumab", "PD-L1"): [("PD-L1 TC", "28-8")],
    ("Ipilimumab", "PD-L1"): [("PD-L1 TC", "28-8")],
    ("Tislelizumab", "PD-L1 (TAP)"): [("PD-L1 TAP", "SP263")],
    ("Tislelizumab", "PD-L1 (CPS)"): [("PD-L1 CPS", "")],
}
"""The companion diagnostic of a drug: score and antibody clone; an empty clone = any, the table names none."""

ATEZOLIZUMAB = {"PD-L1 >= 1%": ("PD-L1 TC", "SP263"), "PD-L1 >= 50%": ("PD-L1 TC", "SP142"), "PD-L1 >= 10% TIIC": ("PD-L1 IC", "SP142")}

ANY_CLONE = {"PD-L1 (CPS)": [("PD-L1 CPS", "")], "PD-L1 (TAP)": [("PD-L1 TAP", "")], "PD-L1": [("PD-L1 TC", ""), ("PD-L1 TPS", "")]}
"""Agencies but FDA name a score and no test. Tumour cells are reported as TC or TPS."""

IMMUNE_CELLS = {"Bladder Urothelial Carcinoma", "Invasive Breast Carcinoma"}
"""Where atezolizumab's plain percentage is of immune cells."""

ABSENT = ["negative", "wild type"]
RAS = "G12A G12C G12D G12R G12S G12V G13C G13D Q61H Q61K Q61L Q61R K117N A146T A146V".split()
EGFR = ["L858R", "exon 19 deletion", "G719X", "S768I", "L861Q"]
PIK3CA = "C420R E542K E545A E545D E545G E545K Q546E Q546R H1047L H1047R H1047Y".split()
ESR1 = "L536Q Y537C Y537N Y537S D538G".split()
"""Variants of the ligand-binding domain that CIViC names."""

TKD = ["TKD mutation", "D835", *(f"D835{residue}" for residue in "AEHNSVY"), "I836del"]
"""Variants of FLT3's tyrosine kinase domain that the approvals name."""

ONCOGENIC = {"RET": ["M918T"]}
"""Variants that the documents name for 'oncogenic variants'."""

SOMATIC = {"EGFR": EGFR, "PIK3CA": PIK3CA, "AKT1": ["E17K"], "KRAS": RAS, "TP53": []}
"""Activating variants that the drugs' labels or their companion tests name, for 'somatic variants'."""

MUTATED = {
    "ALK": ["fusion", "rearrangement"],
    "EGFR": [*EGFR, "T790M", "exon 20 insertion"],
    "HRAS": RAS,
    "KRAS": RAS,
    "NRAS": RAS,
    "ROS1": ["fusion", "rearrangement"],
}
"""What speaks against 'wild type'; any other variant leaves it open."""


def finding(name, values, others, assay=""):
    leaf = {"name": name, **({"assay": assay} if assay else {}), "is": values, "isNot": others}
    return {"finding": leaf}


def variant(gene, *values):
    """A gene has one of several variants; that each of them was looked for and not found, or nothing was, speaks against it."""
    single = [f"no {values[0]}"] if len(values) == 1 else []
    return finding(gene, list(values), [*ABSENT, *single])


def measured(pairs, unit, limit, bound="from"):
    leaves = [{"measurement": {"name": name, **({"assay": assay} if assay else {}), "unit": unit, bound: limit}} for name, assay in pairs]
    return leaves[0] if len(leaves) == 1 else {"any": leaves}


def pdl1(score, immune, text, row):
    """Which results can show a PD-L1 limit: FDA's companion tests by clone, elsewhere any test of that score."""
    drugs = row["therapy"].split(" + ")
    if row["agency"] == "fda":
        if "Atezolizumab" in drugs:
            return [ATEZOLIZUMAB[text]]
        return next(ASSAYS[drug, score] for drug in sorted(drugs) if (drug, score) in ASSAYS)
    by_cells = immune or ("Atezolizumab" in drugs and row["disease"] in IMMUNE_CELLS)
    return [("PD-L1 IC", "")] if by_cells else ANY_CLONE[score]


def condition(text, row, origins):
    """The condition of one biomarker as the table of approvals writes it."""
    limit = re.fullmatch(r"(PD-L1(?: \((?:CPS|TAP)\))?) (>=|<) (\d+)(%?)( TIIC)?", text)
    if limit:
        return measured(pdl1(limit[1], limit[5], text, row), limit[4] or "1", limit[3], "from" if limit[2] == ">=" else "below")
    exact = {
        "HER2-positive": finding("HER2", ["positive"], ["negative", "low", "ultralow"]),
        "HER2-negative": finding("HER2", ["negative", "low", "ultralow"], ["positive"]),
        "HER2-low": finding("HER2", ["low"], ["positive", "ultralow", "not low"]),
        "HER2-ultralow": finding("HER2", ["ultralow"], ["positive", "low", "not ultralow"]),
        "HER2 IHC 3+": finding("HER2", ["3+"], ["0", "0 with staining", "1+", "2+"], "IHC"),
        "PDGFRA exon 18 variants": finding("PDGFRA", ["exon 18 mutation", "D842V"], [*ABSENT, "no exon 18 mutation"]),
        "EGFR activating variants": finding("EGFR", ["activating mutation", *EGFR], ABSENT),
        "EGFR TKD activating variants": finding("EGFR", ["activating mutation", "TKD activating mutation", *EGFR], ABSENT),
        "EGFR non-resistant variants": finding("EGFR", EGFR, ABSENT),
        "ESR1 activating variants": finding("ESR1", ["activating mutation", *ESR1], [*ABSENT, "no activating mutation"]),
        "MSI-H": finding("MSI", ["high"], ["stable", "low"]),
        "MSI-L": finding("MSI", ["stable", "low"], ["high"]),
        "dMMR": finding("MMR", ["deficient"], ["proficient"]),
        "pMMR": finding("MMR", ["proficient"], ["deficient"]),
        "HRD": finding("HRD", ["positive"], ["negative"]),
        "TMB-H (>= 10 mutations / Mb)": finding("TMB", ["high"], ["low"]),
        "EGFR positive": finding("EGFR expression", ["positive"], ["negative"]),
        "FLT3-ITD": variant("FLT3", "ITD"),
        "FLT3 TKD variants": variant("FLT3", *TKD),
        "t(KMT2A;v)": finding("KMT2A", ["translocation", "rearrangement", "fusion"], [*ABSENT, "no translocation"]),
        "CLDN18.2 >= 75%": measured([("CLDN18.2", "")], "%", "75"),
        "c-Met >= 50%": measured([("c-Met", "")], "%", "50"),
        "MET Exon 14 (Deletion)": variant("MET", "exon 14 deletion", "exon 14 skipping"),
        "MET Exon 14 (Splice Site)": variant("MET", "exon 14 splice site", "exon 14 skipping"),
        "ERBB2 activating variants": finding("ERBB2", ["activating mutation", "TKD activating mutation"], [*ABSENT, "no activating mutation"]),
        "ERBB2 TKD activating variants": variant("ERBB2", "TKD activating mutation"),
    }
    if text in exact:
        return exact[text]
    for pattern, make in (
        (r"(\S+::\S+) negative", lambda name: finding(name, ["negative"], ["positive"])),
        (r"(ER|PR|FOLR1) (positive|negative)", lambda gene, sign: finding(gene, [sign], [{"positive": "negative"}.get(sign, "positive")])),
        (r"(CD\d+) \+", lambda name: finding(name, ["positive"], ["negative"])),
        (r"(\S+) p\.(\S+) absent", lambda gene, change: finding(gene, [f"no {change}", *ABSENT], [change])),
        (r"(\S+) p\.(\S+)", lambda gene, change: variant(gene, change)),
        (r"(\S+) Exon (\d+) \((Deletion|Insertion)\)", lambda gene, exon, kind: variant(gene, f"exon {exon} {kind.lower()}")),
        (r"Wild type (\S+)", lambda gene: finding(gene, ["wild type", "negative"], ["mutation", *MUTATED.get(gene, [])])),
        (r"v::(\S+)", lambda gene: variant(gene, "fusion")),
        (r"(\S+)::v", lambda gene: variant(gene, "fusion")),
        (r"(\S+) rearrangements", lambda gene: finding(gene, ["rearrangement", "fusion"], [*ABSENT, "no rearrangement"])),
        (r"(\S+) (deletion|amplification)", lambda gene, kind: variant(gene, kind)),
        (r"(\S+) (frameshift|nonsense|splice site) variants", lambda gene, kind: variant(gene, f"{kind} variant")),
        (r"(\S+) activating variants", lambda gene: variant(gene, "activating mutation")),
        (r"(\S+) somatic variants", lambda gene: finding(gene, ["mutation", *SOMATIC[gene]], ABSENT)),
    ):
        found = re.fullmatch(pattern, text)
        if found and text not in ("17p deletion", "5q deletion"):
            return make(*found.groups())
    origin = re.fullmatch(r"(\S+) (oncogenic|pathogenic) variants", text)
    if origin:
        gene, kind = origin.groups()
        if kind == "pathogenic":
            return finding(gene, ["pathogenic variant"], [*ABSENT, "benign variant"], "germline")
        found = ["oncogenic variant", "pathogenic variant", *ONCOGENIC.get(gene, [])]
        return finding(gene, found, ABSENT, "tumour" if gene in origins else "")
    require(re.fullmatch(r"t\(15;17\)|17p deletion|5q deletion|\S+::\S+", text), f"oncology: no condition for {text!r}")
    return finding(text, ["positive"], ["negative"])
