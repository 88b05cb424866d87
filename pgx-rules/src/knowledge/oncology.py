"""Packs of the regulators' approvals by biomarker: one guideline a drug, one population a disease and its partner drugs.

Takes facts only from the approvals table: which document, drugs, disease and biomarkers. Corrections are listed below.
"""

import re

from layout import PACKS, RELEASE, read_packed, require, rows, write
from oncology_terms import DISEASES, names

SOURCE = "oncology/moalmanac_db_approvals_2026-05.tsv"
TABLE = "2026-05"

AGENCIES = {"fda": ("fda-oncology", "FDA", "prescribing information", "https://dailymed.nlm.nih.gov/dailymed/", "search.cfm?query={}")}
"""Agency → pack, authority, what its document is called, where its documents are and how one is asked for."""

MAIN = {
    "fda.akeega": ["Niraparib"],
    "fda.avmapki-fakzynja": ["Avutometinib", "Defactinib"],
    "fda.cotellic": ["Cobimetinib"],
    "fda.cyramza": ["Ramucirumab"],
    "fda.imjudo": ["Tremelimumab"],
    "fda.itovebi": ["Inavolisib"],
    "fda.lazcluze": ["Lazertinib"],
    "fda.mektovi": ["Binimetinib"],
    "fda.perjeta": ["Pertuzumab"],
    "fda.phesgo": ["Pertuzumab"],
    "fda.piqray": ["Alpelisib"],
    "fda.rydapt": ["Midostaurin"],
    "fda.truqap": ["Capivasertib"],
    "fda.tukysa": ["Tucatinib"],
    "fda.vyloy": ["Zolbetuximab"],
    "fda.yervoy": ["Ipilimumab"],
}
"""Whose document it is, where more than one drug stands in all its rows."""

CORRECTED = {
    "82": {"biomarkers": "Wild type ALK & Wild type EGFR & Wild type ROS1 & PD-L1 >= 50%"},
    "330": {"therapy": "Olaparib"},
    "380": {"disease": "Esophageal Squamous Cell Carcinoma"},
    "381": {"disease": "Esophageal Squamous Cell Carcinoma"},
    "393": {"therapy": "Lenvatinib + Pembrolizumab"},
    "640": {"disease": "Non-Small Cell Lung Cancer"},
    "642": {"disease": "Invasive Breast Carcinoma"},
}
"""Statements that differ from the label they name; each is explained in docs/knowledge.md."""

UNCHECKED = {"378", "379"}
"""Statements whose PD-L1 limit could not be compared with the label now in force."""

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

ABSENT = ["negative", "wild type"]
RAS = "G12A G12C G12D G12R G12S G12V G13C G13D Q61H Q61K Q61L Q61R K117N A146T A146V".split()
EGFR = ["L858R", "exon 19 deletion", "G719X", "S768I", "L861Q"]
PIK3CA = "C420R E542K E545A E545D E545G E545K Q546E Q546R H1047L H1047R H1047Y".split()
SOMATIC = {"EGFR": EGFR, "PIK3CA": PIK3CA, "AKT1": ["E17K"]}
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


def measured(pairs, unit, limit):
    leaves = [{"measurement": {"name": name, **({"assay": assay} if assay else {}), "unit": unit, "from": limit}} for name, assay in pairs]
    return leaves[0] if len(leaves) == 1 else {"any": leaves}


def condition(text, drug, origins):
    """The condition of one biomarker as the table writes it."""
    pdl1 = re.fullmatch(r"(PD-L1(?: \((?:CPS|TAP)\))?) >= (\d+)(%?)( TIIC)?", text)
    if pdl1:
        pairs = [ATEZOLIZUMAB[text]] if drug == "Atezolizumab" else ASSAYS[drug, pdl1[1]]
        return measured(pairs, pdl1[3] or "1", pdl1[2])
    exact = {
        "HER2-positive": finding("HER2", ["positive"], ["negative", "low", "ultralow"]),
        "HER2-negative": finding("HER2", ["negative", "low", "ultralow"], ["positive"]),
        "HER2-low": finding("HER2", ["low"], ["positive", "ultralow", "not low"]),
        "MSI-H": finding("MSI", ["high"], ["stable", "low"]),
        "MSI-L": finding("MSI", ["stable", "low"], ["high"]),
        "dMMR": finding("MMR", ["deficient"], ["proficient"]),
        "pMMR": finding("MMR", ["proficient"], ["deficient"]),
        "HRD": finding("HRD", ["positive"], ["negative"]),
        "TMB-H (>= 10 mutations / Mb)": finding("TMB", ["high"], ["low"]),
        "EGFR positive": finding("EGFR expression", ["positive"], ["negative"]),
        "FLT3-ITD": variant("FLT3", "ITD"),
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
        (r"(ER|PR|FOLR1) (positive|negative)", lambda gene, sign: finding(gene, [sign], [{"positive": "negative"}.get(sign, "positive")])),
        (r"(CD\d+) \+", lambda name: finding(name, ["positive"], ["negative"])),
        (r"(\S+) p\.(\S+)", lambda gene, change: variant(gene, change)),
        (r"(\S+) Exon (\d+) \((Deletion|Insertion)\)", lambda gene, exon, kind: variant(gene, f"exon {exon} {kind.lower()}")),
        (r"Wild type (\S+)", lambda gene: finding(gene, ["wild type", "negative"], ["mutation", *MUTATED[gene]])),
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
        found = ["oncogenic variant", "pathogenic variant"]
        return finding(gene, found, ABSENT, "tumour" if gene in origins else "")
    require(re.fullmatch(r"t\(15;17\)|17p deletion|5q deletion|\S+::\S+", text), f"oncology: no condition for {text!r}")
    return finding(text, ["positive"], ["negative"])


def main_drugs(document, therapies):
    if document in MAIN:
        return MAIN[document]
    common = set.intersection(*[set(parts(one)) for one in therapies])
    require(len(common) == 1, f"oncology: whose document is {document}: {sorted(common)}?")
    return list(common)


def needs(biomarkers):
    """The biomarkers of a set; a set that needs more than another one adds nothing."""
    return set(biomarkers.split(" & "))


def parts(therapy):
    return therapy.split(" + ")


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def corrected(row):
    return {**row, **CORRECTED.get(row["statement_id"], {})}


def statements(agency):
    """Rows of an agency with their main drugs, corrected."""
    table = [corrected(row) for row in rows(SOURCE) if row["agency"] == agency]
    by_document = {}
    for row in table:
        by_document.setdefault(row["document"].removeprefix("doc:"), []).append(row)
    result = []
    for document, its in by_document.items():
        for drug in main_drugs(document, [row["therapy"] for row in its]):
            result += [{**row, "document": document, "drug": drug} for row in its]
    return result


def generate():
    """Writes every agency's pack; returns pack → (files, statements)."""
    counts = {}
    listed = {drug["name"] for drug in read_packed("vocabulary/drugs.json")["drugs"]}
    for agency, (pack, *_) in AGENCIES.items():
        table = statements(agency)
        origins = {row.split()[0] for one in table for row in one["biomarkers"].split(" & ") if row.endswith(" pathogenic variants")}
        words = {"en": {}, "pt-BR": {}}
        for old in (PACKS / pack / "guidelines").glob("*.json"):
            old.unlink()
        drugs = sorted({row["drug"] for row in table})
        for drug in drugs:
            its = [row for row in table if row["drug"] == drug]
            write(f"{pack}/guidelines/{slug(drug)}.json", guideline(agency, drug, its, origins, words))
        for language in words:
            say(language, words[language])
            write(f"{pack}/words/{language}.json", {"schema": "pgx4j/words/1", "language": language, "messages": dict(sorted(words[language].items()))})
        new = sorted({part.lower() for row in table for part in parts(row["therapy"])} - listed)
        brands = {}
        for row in table:
            if len(parts_of_brand(row["document"])) == 1:
                brands.setdefault(row["drug"].lower(), set()).add(row["document"].split(".")[1].capitalize())
        write(
            f"{pack}/drugs.json",
            {"schema": "pgx4j/drugs/1", "drugs": [{"name": name, "atc": [], "synonyms": [], "brands": sorted(brands.get(name, ()))} for name in new]},
        )
        listed |= set(new)
        counts[pack] = (len(drugs), len(table))
    return counts


def parts_of_brand(document):
    return MAIN.get(document, [""])


def guideline(agency, drug, its, origins, words):
    authority, url = AGENCIES[agency][1], AGENCIES[agency][3]
    populations, rules = {}, []
    for row in its:
        partners = sorted(part.lower() for part in parts(row["therapy"]) if part != drug)
        populations.setdefault((row["disease"], tuple(partners)), []).append(row)
    listed = []
    for (disease, partners), same in sorted(populations.items()):
        ident = slug(disease) + (f"-with-{slug(' '.join(partners))}" if partners else "")
        label(words, ident, disease, partners)
        listed.append({"id": ident, "when": {"fact": {"name": "indication", "is": names(disease)}}})
        sets = sorted({row["biomarkers"] for row in same}, key=lambda text: (text.count("&"), text))
        sets = [text for text in sets if not any(needs(other) < needs(text) for other in sets)]
        conditions = [all_of(text, drug, origins) for text in sets]
        action = {"with": list(partners)} if partners else {}
        notes = ["oncology.note.line-of-therapy"] + (["oncology.note.limit-unchecked"] if any(row["statement_id"] in UNCHECKED for row in same) else [])
        rules.append(
            {"id": f"{ident}-eligible", "populations": [ident], "when": conditions[0] if len(conditions) == 1 else {"any": conditions},
             "strength": "Approved indication", "actions": [{"kind": "ELIGIBLE", **action}], "implications": [], "notes": notes})
        rules.append(
            {"id": f"{ident}-other", "populations": [ident], "otherwise": True,
             "strength": "Approved indication", "actions": [{"kind": "NOT_ELIGIBLE", **action}], "implications": [],
             "notes": ["oncology.note.other-indications"]})
    return {
        "schema": "pgx4j/guideline/1",
        "id": f"{agency}-oncology-{slug(drug)}",
        "authority": authority,
        "version": TABLE,
        "reviewed": RELEASE,
        "licence": "LicenseRef-facts",
        "url": url,
        "citations": citations(its, agency),
        "drugs": [drug.lower()],
        "genes": [],
        "populations": listed,
        "rules": rules,
    }


def citations(its, agency):
    _, authority, kind, site, query = AGENCIES[agency]
    latest = {}
    for row in its:
        latest[row["document"]] = max(latest.get(row["document"], ""), row["approval_date"])
    found = []
    for document, date in sorted(latest.items()):
        brand = document.split(".", 1)[1].replace("-", " ").title()
        entry = {"title": f"{brand}: {authority} {kind}" + (f", biomarker indications up to {date}" if date else "")}
        found.append({**entry, **({"year": int(date[:4])} if date else {}), "url": site + query.format(brand.replace(" ", "+").lower())})
    return found


def all_of(text, drug, origins):
    conditions = [condition(part, drug, origins) for part in sorted(text.split(" & "))]
    return conditions[0] if len(conditions) == 1 else {"all": conditions}


def label(words, ident, disease, partners):
    for language, name, with_, and_ in (("en", disease, "with", "and"), ("pt-BR", DISEASES[disease][0], "com", "e")):
        *first, last = partners or [""]
        listed = f"{', '.join(first)} {and_} {last}" if first else last
        words[language][f"population.{ident}"] = f"{name}, {with_} {listed}" if partners else name


def say(language, messages):
    texts = {
        "en": (
            "The table of approvals gives the disease and the biomarkers; line of therapy, stage and earlier treatments are in the label.",
            "The label's PD-L1 limit for this combination could not be checked: read the label in force.",
            "Only indications that a biomarker defines are judged here; the medicine may have others.",
        ),
        "pt-BR": (
            "A tabela de aprovações traz a doença e os biomarcadores; linha de tratamento, estádio e tratamentos anteriores estão na bula.",
            "O limite de PD-L1 da bula para esta combinação não pôde ser conferido: consulte a bula em vigor.",
            "Só são julgadas aqui as indicações definidas por um biomarcador; o medicamento pode ter outras.",
        ),
    }[language]
    for key, text in zip(("line-of-therapy", "limit-unchecked", "other-indications"), texts):
        messages[f"oncology.note.{key}"] = text


if __name__ == "__main__":
    for pack, (files, count) in generate().items():
        print(f"{pack}: {files} guidelines from {count} statements")
