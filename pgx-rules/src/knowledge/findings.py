"""How findings and measurements are written, and which findings follow from others: ``vocabulary/findings.json``.

Names and values of variants are those that the oncology packs ask for; the rest is stated here, each scheme with its source.
"""

import json
import re

import oncology_terms
from layout import PACKS, RELEASE, write

ASSAYS = {
    "germline": ["hereditary", "constitutional"],
    "tumour": ["tumor", "somatic", "tissue"],
    "urine": ["24 h urine", "spot urine"],
    "IHC": ["immunohistochemistry"],
    "ISH": ["FISH", "CISH", "DISH", "SISH", "in situ hybridization"],
    "22C3": ["Dako 22C3", "22C3 pharmDx", "PD-L1 IHC 22C3 pharmDx"],
    "28-8": ["Dako 28-8", "28-8 pharmDx", "PD-L1 IHC 28-8 pharmDx"],
    "SP142": ["Ventana SP142", "VENTANA PD-L1 (SP142)"],
    "SP263": ["Ventana SP263", "VENTANA PD-L1 (SP263)"],
}

OPPOSITE = {"positive": ["negative"]}
SIGN = {"positive": ["pos", "+"], "negative": ["neg", "-"]}
MARKERS = [
    {"name": "HER2", "also": ["HER2/neu", "HER-2"], "values": {
        **SIGN, "low": ["HER2-low"], "ultralow": ["HER2-ultralow"], "equivocal": [], "0 with staining": [">0 <1+", "0+", "ultralow staining"],
        "0": ["0 without staining"], "1+": ["1"], "2+": ["2"], "3+": ["3"]},
     "opposites": {"positive": ["negative", "low", "ultralow"], "low": ["not low", "ultralow"]}},
    {"name": "HER2/CEP17 ratio", "also": ["HER2 ratio", "HER2/CEN17 ratio"]},
    {"name": "HER2 copies", "also": ["HER2 copy number", "HER2 signals per cell"]},
    {"name": "HER2 ISH recount", "values": {"confirmed": ["done"]}},
    {"name": "ER", "also": ["estrogen receptor", "oestrogen receptor", "ESR"], "values": SIGN, "opposites": OPPOSITE},
    {"name": "PR", "also": ["PgR", "progesterone receptor"], "values": SIGN, "opposites": OPPOSITE},
    {"name": "MSI", "also": ["microsatellite instability"], "values": {"high": ["MSI-H", "MSI-high"], "low": ["MSI-L"], "stable": ["MSS"]},
     "opposites": {"high": ["low", "stable"]}},
    {"name": "MMR", "also": ["mismatch repair"], "values": {"deficient": ["dMMR"], "proficient": ["pMMR"]},
     "opposites": {"deficient": ["proficient"]}},
    *({"name": f"{protein} protein", "values": {"lost": ["loss", "absent", "negative"], "intact": ["retained", "present", "positive"]},
       "opposites": {"lost": ["intact"]}}
      for protein in ("MLH1", "MSH2", "MSH6", "PMS2")),
    {"name": "TMB", "also": ["tumor mutational burden", "tumour mutational burden"], "values": {"high": ["TMB-H", "TMB-high"], "low": ["TMB-L"]},
     "units": {"1/Mb": ["/Mb", "mut/Mb", "muts/Mb", "mutations/Mb", "{mut}/Mb", "{mutations}/Mb", "{mut}/{Mb}", "{mutations}/{Mb}", "{mutations}/{megabase}"]},
     "opposites": {"high": ["low"]}},
    {"name": "HRD", "also": ["homologous recombination deficiency", "genomic instability"], "values": SIGN, "opposites": OPPOSITE},
    {"name": "PD-L1 TPS", "also": ["PDL1 TPS", "TPS"]},
    {"name": "PD-L1 CPS", "also": ["PDL1 CPS", "CPS"]},
    {"name": "PD-L1 TC", "also": ["PDL1 TC"]},
    {"name": "PD-L1 IC", "also": ["PDL1 IC"]},
    {"name": "PD-L1 TAP", "also": ["PDL1 TAP", "TAP"]},
    {"name": "eGFR", "also": ["estimated glomerular filtration rate"],
     "units": {"mL/min/{1.73_m2}": ["mL/min/1.73m2", "mL/min/1.73 m2", "mL/min/1.73m²", "mL/min/1.73 m²"]}},
    {"name": "creatinine", "also": ["serum creatinine", "plasma creatinine", "creatinine in serum", "creatinine in serum or plasma"],
     "units": {"mg/dL": ["mg/dl", "mg%"], "umol/L": ["umol/l", "µmol/L", "µmol/l", "μmol/L", "μmol/l"]}},
    {"name": "TPMT activity", "also": ["TPMT enzyme activity", "erythrocyte TPMT activity", "TPMT"]},
    {"name": "DPD activity", "also": ["DPYD activity", "DPD enzyme activity", "DPD"]},
    {"name": "FOLR1", "also": ["FRα", "folate receptor alpha"], "values": SIGN, "opposites": OPPOSITE},
    {"name": "EGFR expression", "values": SIGN, "opposites": OPPOSITE},
]  # fmt: skip

ALSO = {"BCR::ABL1": ["BCR-ABL1", "BCR-ABL"], "PML::RARA": ["PML-RARA"], "FIP1L1::PDGFRA": ["FIP1L1-PDGFRA"], "CD117": ["c-KIT expression"],
        "17p deletion": ["del(17p)"], "5q deletion": ["del(5q)"], "KMT2A": ["MLL"], "H3-3A": ["H3 K27M gene", "H3F3A"], "ERBB2": ["HER2 mutation"],
        "CD274 expression": ["PD-L1 expression", "PDL1 expression"], "AR-V7": ["AR V7", "ARV7"]}  # fmt: skip
SPELT = {
    "wild type": ["wild-type", "wildtype", "WT"],
    "negative": ["not detected", "none", "absent"],
    "mutation": ["mutated", "mutant"],
    "fusion": ["fused", "fusion positive"],
    "rearrangement": ["rearranged"],
    "exon 19 deletion": ["ex19del", "exon 19 del"],
    "exon 20 insertion": ["ex20ins", "exon 20 ins"],
    "exon 14 skipping": ["METex14"],
    "ITD": ["internal tandem duplication"],
    "oncogenic variant": ["oncogenic", "likely oncogenic"],
    "pathogenic variant": ["pathogenic", "likely pathogenic", "deleterious"],
    "benign variant": ["benign", "likely benign"],
    "A767_V769dup": ["V769_D770insASV"],
    "E746_A750del": ["E746_A750delELREA"],
    "Y772_A775dup": ["A775_G776insYVMA", "M774_A775insAYVM", "E770_A771insAYVM"],
}
"""How else a value is written, the same for every gene. ``VUS`` is none of them."""

BOTH_ORIGINS = {"NF1", "POLE", "RET", "STK11", "TSC1", "TSC2", "VHL"}
"""Genes whose inherited variants count, though the packs do not ask for the origin."""

HER2 = [{"title": "ASCO/CAP guideline on HER2 testing in breast cancer, focused update", "pmid": "29846122", "year": 2018},
        {"title": "ASCO/CAP guideline update, affirmed", "pmid": "37284804", "year": 2023}]  # fmt: skip
LABEL = [{"title": "Enhertu: FDA prescribing information (HER2-low and -ultralow are terms of the label)"}]
TMB = [{"title": "Keytruda: FDA prescribing information (TMB-H, at least 10 mutations per megabase)"}]
HORMONE = [{"title": "ASCO/CAP guideline update on estrogen and progesterone receptor testing in breast cancer", "year": 2020}]
FUSION = [{"title": "HGNC recommendations for the designation of gene fusions", "year": 2021}]
EXONS = [{"title": "CIViC: positions of EGFR exons 19 and 20 (ENST00000275493), February 2021", "year": 2021}]
REPAIR = [{"title": "CAP guideline on mismatch repair and microsatellite instability testing for immune checkpoint inhibitors", "year": 2022}]


def finding(name, *values, assay=""):
    return {"finding": {"name": name, **({"assay": assay} if assay else {}), "is": list(values)}}


def number(name, unit="1", **bounds):
    return {"measurement": {"name": name, "unit": unit, **bounds}}


def ihc(*values):
    return finding("HER2", *values, assay="IHC")


def group(*numbers):
    return finding("HER2 ISH group", *numbers)


def conclude(name, value, when, citations, unless=None):
    return {"finding": name, "value": value, "when": when, **({"unless": unless} if unless else {}), "citations": citations}


def her2():
    """Groups 1 and 5 decide; 2, 3 and 4 only in the breast, by staining, and with 2+ after a recount. Stomach has other rules for them."""
    ratio, copies, ish = "HER2/CEP17 ratio", "HER2 copies", finding("HER2", "negative", assay="ISH")
    recounted = finding("HER2 ISH recount", "confirmed")
    for number_of, many, counted in (
        ("1", {"from": "2"}, {"from": "4"}), ("2", {"from": "2"}, {"below": "4"}), ("3", {"below": "2"}, {"from": "6"}),
        ("4", {"below": "2"}, {"from": "4", "below": "6"}), ("5", {"below": "2"}, {"below": "4"}),
    ):  # fmt: skip
        yield conclude("HER2 ISH group", number_of, {"all": [number(ratio, **many), number(copies, **counted)]}, HER2)
    breast = {"fact": {"name": "indication", "is": oncology_terms.names("Invasive Breast Carcinoma")}}
    reviewed = {"all": [breast, ihc("2+"), recounted]}
    not_amplified = {"any": [ish, group("5"), {"all": [group("2", "4"), reviewed]}]}
    yield conclude("HER2", "positive", {"any": [
        ihc("3+"), group("1"), finding("HER2", "positive", assay="ISH"), {"all": [group("3"), reviewed]}]}, HER2)
    yield conclude("HER2", "negative", {"any": [
        ihc("0", "0 with staining", "1+"), ish, group("5"), {"all": [group("2", "4"), reviewed]}]}, HER2)
    yield conclude("HER2", "low", {"any": [ihc("1+"), {"all": [ihc("2+"), not_amplified]}]}, LABEL)
    yield conclude("HER2", "ultralow", ihc("0 with staining"), LABEL)
    yield conclude("HER2", "not low", ihc("0", "0 with staining"), LABEL)
    yield conclude("HER2", "not ultralow", ihc("0"), LABEL)
    yield conclude("HER2", "equivocal", {"any": [ihc("2+"), group("2", "3", "4")]}, HER2, finding("HER2", "positive", "negative"))


def derived():
    yield from her2()
    for receptor in ("ER", "PR"):
        yield conclude(receptor, "positive", number(receptor, "%", **{"from": "1"}), HORMONE)
        yield conclude(receptor, "negative", number(receptor, "%", below="1"), HORMONE)
    proteins = [f"{protein} protein" for protein in ("MLH1", "MSH2", "MSH6", "PMS2")]
    yield conclude("MMR", "deficient", {"any": [finding(protein, "lost") for protein in proteins]}, REPAIR)
    yield conclude("MMR", "proficient", {"all": [finding(protein, "intact") for protein in proteins]}, REPAIR)
    yield conclude("TMB", "high", number("TMB", "1/Mb", **{"from": "10"}), TMB)
    yield conclude("TMB", "low", number("TMB", "1/Mb", below="10"), TMB)
    yield conclude("ERBB2", "amplification", finding("HER2", "positive", assay="ISH"), HER2)
    yield from exons()
    yield from fusions()


def exons():
    """Deletions and insertions named by their amino acids are those of their exon. A763_Y764insFQEA is not counted: it responds as no other of exon 20 does."""
    for exon, kind, first, last, named in ((19, "deletion", 729, 761, "del.*"), (20, "insertion", 762, 823, "(dup|ins.+)")):
        inside = [value for value in asked()["EGFR"][0] if value != "A763_Y764insFQEA" and re.fullmatch(rf"[A-Z]\d+_[A-Z]\d+{named}", value)
                  and all(first <= int(place) <= last for place in re.findall(r"(?:^|_)[A-Z](\d+)", value))]  # fmt: skip
        yield conclude("EGFR", f"exon {exon} {kind}", finding("EGFR", *sorted(inside)), EXONS)


def fusions():
    """A fusion with both partners named is a fusion of the gene that approvals and evidence ask about."""
    whole = [name for name in asked() if re.fullmatch(r"[A-Z0-9]+::[A-Z0-9]+", name)]
    for gene, (values, _) in sorted(asked().items()):
        own = [finding(name, "positive") for name in sorted(whole) if gene in name.split("::")]
        if "fusion" in values and own:
            yield conclude(gene, "fusion", own[0] if len(own) == 1 else {"any": own}, FUSION)


def asked():
    """Name → (values, whether an origin is asked for) of every finding in the guidelines."""
    found = {}
    for path in [*sorted(PACKS.glob("*-oncology/guidelines/*.json")), *sorted(PACKS.glob("civic/guidelines/*.json"))]:
        for text in re.findall(r'\{"finding": (\{[^}]*\})\}', path.read_text(encoding="utf-8")):
            leaf = json.loads(text)
            values, by_origin = found.setdefault(leaf["name"], (set(), set()))
            values.update(leaf["is"], leaf.get("isNot", []))
            by_origin.add(leaf.get("assay", ""))
    return found


def spellings(value):
    change = re.fullmatch(r"[A-Z]\d+(?:_[A-Z]\d+)?[A-Za-z*0-9]*", value)
    also = [f"{value[:-1]}X"] if change and value.endswith("*") else SPELT.get(value, [])
    return [f"p.{value}", *also, *(f"p.{one}" for one in also)] if change else also


def names():
    listed = {marker["name"] for marker in MARKERS}
    for name, (values, assays) in sorted(asked().items()):
        if name in listed:
            continue
        plain = values - {value for value in values if value.startswith("no ")}
        entry = {"name": name, "also": ALSO.get(name, [name.replace("::", "-")] if "::" in name else [])}
        if assays == {""} and name not in BOTH_ORIGINS:
            entry["notBy"] = ["germline"]
        entry["values"] = {value: spellings(value) for value in sorted(plain)}
        yield {**entry, "opposites": OPPOSITE} if {"positive", "negative"} <= plain else entry


def generate():
    document = {
        "schema": "pgx4j/findings/1",
        "authority": "pgx4j",
        "version": RELEASE,
        "licence": "CC-BY-SA-4.0",
        "present": ["positive", "detected", "present", "yes", "+"],
        "absent": ["negative", "not detected", "absent", "no", "-"],
        "assays": ASSAYS,
        "names": [*MARKERS, *names()],
        "derived": list(derived()),
    }
    write("vocabulary/findings.json", document)
    return len(document["names"]), len(document["derived"])


if __name__ == "__main__":
    print("%d names, %d derived findings" % generate())
