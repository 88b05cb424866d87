"""Drug names, codes, synonyms and brands, merged from the sources by RxNorm code and name."""

import json
import re

from layout import SOURCES, require, rows

RECOMMENDATIONS = "recommendations/cpic_dpwg_recommendations_2024-03-25.tsv"
SUPPLEMENT = "recommendations/cpic_supplement_2024-07_to_2026-02.json"

RENAMED = {
    "ascorbic acid (vitamin c), combinations": "ascorbic acid",
    "ascorbic acid (vitamin c), plain": "ascorbic acid",
    "co-trimoxazole": "sulfamethoxazole / trimethoprim",
    "cyclosporine": "ciclosporin",
    "glyburide": "glibenclamide",
    "interferon alfa-2b, recombinant": "interferon alfa-2b",
    "vitamin c": "ascorbic acid",
}
"""One drug under two names, or a name with a comma in it, which a list of drugs cannot hold."""

ALSO = {
    "abiraterone": ["abiraterone acetate"],
    "aciclovir": ["acyclovir"],
    "aspirin": ["acetylsalicylic acid"],
    "ciclosporin": ["cyclosporin"],
    "fluorouracil": ["5-fluorouracil", "5-FU"],
    "lidocaine": ["lignocaine"],
    "mesalazine": ["mesalamine"],
    "rifampicin": ["rifampin"],
    "salbutamol": ["albuterol"],
    "st. john's wort": ["St John's wort"],
    "sulfamethoxazole / trimethoprim": ["sulfamethoxazole and trimethoprim"],
    "tiabendazole": ["thiabendazole"],
    "tobacco (smoking)": ["tobacco"],
}
"""British, American and everyday names that the sources lack."""

NOT_A_DRUG = {"platinum"}
WRONG = set(
    """
    3-methoxy-a-methylbenzeneethanamine 3-methoxyamphetamine 3-methoxyphenylisopropylamine 7-epi-paclitaxel 7-epi-taxol
    7-epipaclitaxel 7-epitaxol acetyladriamycin anthracyline apo-trimip arsenite arsenolite bekanamycin biuret
    carboquone chirocaine claudelite claudetite compactin coumarins d-con declomipramine depo-medrol desoxyn dihydroxyanthraquinone
    dm1 dramamine emodin ethane fenamin furan furanite hydrazid hydrazide methampex mevastatin mevinolin
    norephedrane novopramine novotriptyn paredrine pepstatin pulvules r-435 sesamol sterile
    trans-ddp trans-diaminedichloroplatinum trans-diamminedichloroplatinum transdur-bupivacaine triadapin uricase
    """.split()
) | {
    "adriamycin semiquinone", "araldite ht", "biuret gr", "biuret reagent", "biuret reagent solution", "idarubicin aglycone",
    "indole alkaloid", "irsogladine maleate", "kanamycin b", "lipotropic", "metabolite c", "methamphetamine hcl",
    "methylprednisolone acetate", "novo-tripramine", "phenylbutyric acid nitrogen mustard", "ribavirin triphosphate",
    "trans-dichlorodiammine platinum", "trans-platinumdiammine dichloride", "triadapin 5", "urate oxidase", "virazole 5'-triphosphate",
}  # fmt: skip
"""The source lists them for a drug, and they name another substance, a class, a metabolite or a laboratory reagent."""

NOT_OF = {
    "amitriptyline": {"adepress", "horizon"},
    "amphetamine": {"dexampex", "dexedrine", "dextrostat", "ferndex"},
    "azathioprine": {"ccucol"},
    "glipizide": {"glidiab", "glyde"},
    "imipramine": {"prazepine"},
    "kanamycin": {"aminodeoxykanamycin", "nebramycin factor 5"},
    "methotrexate": {"methopterin"},
    "methylene blue": {"aniline violet"},
    "neomycin": {"framycetin", "fraquinol"},
    "oxaliplatin": {"transplatin"},
    "paclitaxel": {"epitaxol"},
    "piroxicam": {"akten"},
    "prednisolone": {"alphadrol"},
    "prednisone": {"betapar"},
    "protriptyline": {
        "anafranil", "asendin", "aventyl", "impril", "levate", "norpramin", "pertofrane", "rhotrimine", "sinequan", "surmontil", "tofranil",
    },
    "quinidine": {"quinate"},
    "streptomycin": {"kantrex"},
    "trimipramine": {"temaril"},
    "zuclopenthixol": {"clopenthixol"},
}  # fmt: skip
"""Names of another drug, which keeps them where the list has it: an isomer, a mixture, a look-alike, another substance."""

ALSO_SOLD = {
    "abemaciclib": ["Verzenio"],
    "adagrasib": ["Krazati"],
    "alectinib": ["Alecensa"],
    "allopurinol": ["Zyloprim", "Zyloric"],
    "amifampridine": ["Firdapse"],
    "amoxapine": ["Asendin"],
    "aripiprazole lauroxil": ["Aristada"],
    "asciminib": ["Scemblix"],
    "atezolizumab": ["Tecentriq"],
    "avapritinib": ["Ayvakit"],
    "avatrombopag": ["Doptelet"],
    "belinostat": ["Beleodaq"],
    "belzutifan": ["Welireg"],
    "binimetinib": ["Mektovi"],
    "brexpiprazole": ["Rexulti"],
    "brigatinib": ["Alunbrig"],
    "brivaracetam": ["Briviact"],
    "capmatinib": ["Tabrecta"],
    "cobimetinib": ["Cotellic"],
    "dacomitinib": ["Vizimpro"],
    "datopotamab deruxtecan": ["Datroway"],
    "dexlansoprazole": ["Dexilant"],
    "diazepam": ["Valium"],
    "dolutegravir": ["Tivicay"],
    "elacestrant": ["Orserdu"],
    "elagolix": ["Orilissa"],
    "eliglustat": ["Cerdelga"],
    "enasidenib": ["Idhifa"],
    "encorafenib": ["Braftovi"],
    "entrectinib": ["Rozlytrek"],
    "flibanserin": ["Addyi"],
    "futibatinib": ["Lytgobi"],
    "gilteritinib": ["Xospata"],
    "glibenclamide": ["Glynase", "Micronase"],
    "ibrutinib": ["Imbruvica"],
    "ibuprofen": ["Motrin", "Nurofen"],
    "iloperidone": ["Fanapt"],
    "imipramine": ["Tofranil"],
    "infigratinib": ["Truseltiq"],
    "ivosidenib": ["Tibsovo"],
    "kanamycin": ["Kantrex"],
    "larotrectinib": ["Vitrakvi"],
    "lorlatinib": ["Lorbrena"],
    "mavacamten": ["Camzyos"],
    "metoclopramide": ["Primperan", "Reglan"],
    "mirabegron": ["Betmiga", "Myrbetriq"],
    "mirvetuximab soravtansine": ["Elahere"],
    "neratinib": ["Nerlynx"],
    "niraparib": ["Zejula"],
    "nitrofurantoin": ["Macrobid", "Macrodantin"],
    "nivolumab": ["Opdivo"],
    "nortriptyline": ["Aventyl"],
    "olaparib": ["Lynparza"],
    "olutasidenib": ["Rezlidhia"],
    "omeprazole": ["Prilosec"],
    "pazopanib": ["Votrient"],
    "pertuzumab": ["Perjeta"],
    "phenytoin": ["Epanutin", "Phenytek"],
    "plazomicin": ["Zemdri"],
    "ponatinib": ["Iclusig"],
    "pralsetinib": ["Gavreto"],
    "quizartinib": ["Vanflyta"],
    "raltegravir": ["Isentress"],
    "ramucirumab": ["Cyramza"],
    "repotrectinib": ["Augtyro"],
    "ribociclib": ["Kisqali"],
    "rucaparib": ["Rubraca"],
    "sacituzumab govitecan": ["Trodelvy"],
    "selpercatinib": ["Retevmo"],
    "sotorasib": ["Lumakras"],
    "tafenoquine": ["Arakoda", "Krintafel"],
    "tazemetostat": ["Tazverik"],
    "tepotinib": ["Tepmetko"],
    "trastuzumab emtansine": ["Kadcyla"],
    "tropisetron": ["Navoban"],
    "tucatinib": ["Tukysa"],
    "valbenazine": ["Ingrezza"],
}
"""Brands that the source lacks, mostly because it cuts long cells: facts, from the labels' names."""

COMBINED = {
    "codral", "epzicom", "etrafon-a", "etrafon-forte", "ifex/mesnex kit", "ifosfamide/mesna kit", "inderide", "lealgin compositum",
    "avaglim", "bonadoxin", "lopresoretic", "lopressor hct", "metaglip", "rebetron", "rebretron", "tobradex", "tobrasone", "vytorin",
}  # fmt: skip
"""Brands of a combination, listed for one of its parts."""

NO_NAME = re.compile(
    r"[\[\](){}:;,\"]|\+/-|\bchain\b|\d,|\bNo\. ?\d|^(Compound|Anesthetic|Ohio|USAF) |"
    r"(?i:^anti)[- ]?(CD|EGFR|HER|VEGF)|^\d+$"
)
LONGEST = 59
SHORTEST = 4
CUT = 390
"""The source cuts a long cell; its last entry may be half a name."""

CODE = re.compile(r"[A-Za-z]{1,5}[- ]?\d{2,}[A-Za-z]?(-\d+)?")
ATC = re.compile(r"[A-Z]\d\d[A-Z]{2}\d\d")
LOCANT = re.compile(r"(?<![A-Za-z])\d+[a-z']*-")


def drugs():
    """The list of drugs by name, and the aliases that were dropped because two drugs have them."""
    found = {}
    for row in rows("terminology/cpic_drug.tsv"):
        if not row["drugid"].startswith(("ATC:", "MedDRA:", "MeSH:D")) and row["name"].lower() not in NOT_A_DRUG:
            code = row["rxnormid"] or row["drugid"].removeprefix("RxNorm:")
            add(found, row["name"], [code] if code.isdigit() else [], row["atcid"].strip('{"}').split(","))
    for row in rows("terminology/drug_codes_2025-08.tsv"):
        drug = add(found, row["name"], split(row.get("rxnorm", "")), split(row.get("atc", "")))
        drug["synonyms"] += split(row.get("generic_names", ""))
        drug["brands"] += split(row.get("trade_names", ""))
    for row in rows("phenoconversion/cyp_modulators.tsv"):
        add(found, row["drug"])
    recommended = {row["drug"] for row in rows(RECOMMENDATIONS)}
    supplement = json.loads((SOURCES / SUPPLEMENT).read_text(encoding="utf-8"))["guidelines"]
    for name in sorted(recommended | {entry["drug"] for entry in supplement}):
        add(found, name)
    require(recommended <= set(found), "a drug of the recommendations was renamed")
    by_code = {}
    for drug in found.values():
        for code in drug["rxnorm"]:
            by_code.setdefault(code, []).append(drug["name"])
    double = {code: names for code, names in by_code.items() if len(names) > 1}
    require(not double, f"one RxNorm code, two drugs: {double}")
    for name, aliases in ALSO.items():
        found[name]["synonyms"] += aliases
    for name, brands in ALSO_SOLD.items():
        found[name]["brands"] += brands
    return tidy(found)


def add(found, name, rxnorm=(), atc=()):
    name = name.lower()
    drug = found.setdefault(RENAMED.get(name, name), {"rxnorm": [], "atc": set(), "synonyms": [], "brands": []})
    drug["name"] = RENAMED.get(name, name)
    if name != drug["name"] and "," not in name:
        drug["synonyms"].append(name)
    drug["rxnorm"] += [code for code in rxnorm if code not in drug["rxnorm"]]
    drug["atc"] |= {code for code in atc if ATC.fullmatch(code)}
    return drug


def split(cell):
    """A cell's entries: comma-separated, each in quotes where one of them holds a comma."""
    entries = re.findall(r'"([^"]*)"', cell) if '"' in cell else cell.split(", ")
    if len(cell) >= CUT and '"' not in cell:
        entries = entries[:-1]
    return [entry.strip() for entry in entries if entry.strip()]


def tidy(found):
    names = set(found)
    owners = {}
    for drug in found.values():
        synonyms = cleaned(drug["synonyms"], drug["name"], names)
        brands = cleaned(drug["brands"], drug["name"], names)
        codes = [brand for brand in brands if CODE.fullmatch(brand)]
        drug["synonyms"] = distinct(synonyms + codes, {drug["name"]})
        taken = {drug["name"], *(alias.lower() for alias in drug["synonyms"])}
        drug["brands"] = distinct([brand for brand in brands if brand not in codes], taken)
        for alias in drug["synonyms"] + drug["brands"]:
            owners.setdefault(alias.lower(), set()).add(drug["name"])
    ambiguous = {alias: sorted(drugs) for alias, drugs in owners.items() if len(drugs) > 1 or alias in names}
    classes = [code for drug in found.values() for code in drug["atc"]]
    for drug in found.values():
        drug["atc"] = {code for code in drug["atc"] if classes.count(code) == 1}
    result = [entry(found[name], ambiguous) for name in sorted(found)]
    return result, dict(sorted(ambiguous.items()))


def entry(drug, ambiguous):
    """Two RxNorm codes for one drug are a question, not an answer: the code is left out, as is an ATC code that two drugs have."""
    result = {"name": drug["name"]}
    if len(drug["rxnorm"]) == 1:
        result["rxnorm"] = drug["rxnorm"][0]
    result["atc"] = sorted(drug["atc"])
    for kind in ("synonyms", "brands"):
        result[kind] = [alias for alias in drug[kind] if alias.lower() not in ambiguous]
    return result


def cleaned(aliases, name, names):
    """The sensible ones; a name with another drug's name in it (``Apo-Imipramine`` for protriptyline) is not an alias."""
    others = names - set(words(name)) - {name}
    candidates = [found for alias in aliases if (found := sensible(alias))]
    kept = [alias for alias in candidates if alias.lower() not in NOT_OF.get(name, ())]
    return [alias for alias in kept if alias.lower() in names or not others & set(words(alias))]


def words(text):
    return re.findall(r"[a-z]+", text.lower())


def sensible(alias):
    """The alias without its origin (``[INN-Latin]``), or nothing if it is a formula, a code of another system or a half."""
    alias = re.sub(r"\s*\[[^\]]*\]\s*$", "", alias).strip()
    plain = SHORTEST <= len(alias) <= LONGEST and alias.lower() not in WRONG | COMBINED
    formula = len(LOCANT.findall(alias)) > 1 or NO_NAME.search(alias)
    return alias if plain and not formula and not ATC.fullmatch(alias) else None


def distinct(aliases, taken):
    seen = {name.lower() for name in taken}
    result = []
    for alias in sorted(aliases, key=lambda alias: (alias.lower(), alias)):
        if alias.lower() not in seen:
            seen.add(alias.lower())
            result.append(alias)
    return result
