"""What the names of CIViC's variants ask of a tumour."""

import re

from biomarkers import finding, variant
from civic_terms import CODONS, KINASES, MUTATIONS, NAMED

KIND_PT = {
    "fusion": "fusão", "rearrangement": "rearranjo", "amplification": "amplificação", "loss": "perda", "deletion": "deleção", "mutation": "mutação",
    "expression, high": "expressão alta", "expression, low": "expressão baixa", "expression": "expressão", "wild type": "tipo selvagem",
    "loss of function": "perda de função", "promoter methylation": "metilação do promotor", "TKD mutation": "mutação TKD",
    "kinase domain mutation": "mutação do domínio quinase", "activating mutation": "mutação ativadora",
    "biallelic inactivation": "inativação bialélica", "frameshift variant": "variante com mudança de fase", "exon 9 frameshift": "mudança de fase do éxon 9",
    "positive": "positivo",
}  # fmt: skip


def named(gene, kind, condition):
    """A marker: its name in both languages and its condition."""
    exon = re.fullmatch(r"exon (\d+) (deletion|insertion|mutation|skipping)", kind)
    if exon:
        what = {"deletion": "deleção", "insertion": "inserção", "mutation": "mutação", "skipping": "salto"}[exon[2]]
        said = f"{what} do éxon {exon[1]}"
    else:
        said = KIND_PT.get(kind, kind)
    return f"{gene} {kind}", f"{gene} {said}", condition


def fusion(gene, text):
    """A fusion with both partners named, or None."""
    partners = [KINASES.get(part, part) for part in text.split("-")]
    return f"{partners[0]}::{partners[1]}" if len(partners) == 2 and gene in partners and partners[0] != partners[1] else None


def marker(gene, text):
    """What a variant's name asks of a tumour; None when it cannot be read without guessing."""
    upper = text.upper().strip()
    if (gene, upper) in NAMED:
        kind, values, *on = NAMED[gene, upper]
        return named(on[0] if on else gene, kind, finding(on[0], values, ["negative"]) if on else variant(gene, *values))
    if (gene, upper) in CODONS:
        codon = re.fullmatch(r"[A-Z]\d+(/[A-Z]\d+)?", upper)
        kind = upper if codon else CODONS[gene, upper][0] if "MUTATION" in upper else "exon 19 deletion/L858R"
        return named(gene, kind, variant(gene, *([upper] if codon and "/" not in upper else []), *CODONS[gene, upper]))
    inside = re.fullmatch(r"(?:BCR-ABL|ALK FUSION|[A-Z0-9]+-[A-Z0-9]+) +([A-Z]\d+[A-Z])", upper)
    if inside and (upper.startswith("BCR-ABL") or upper.startswith("ALK FUSION") or fusion(gene, upper.split()[0])):
        rearranged = upper.split(" " + inside[1])[0].strip().replace("-", "::").replace("BCR::ABL", "BCR::ABL1").replace("ALK FUSION", "ALK fusion")
        return f"{rearranged} {inside[1]}", f"{rearranged.replace('fusion', 'fusão')} {inside[1]}", variant(gene, inside[1])
    if gene == "ABL1" and upper == "BCR-ABL":
        return "BCR::ABL1", "BCR::ABL1", finding("BCR::ABL1", ["positive"], ["negative"])
    if re.fullmatch(r"[A-Z0-9]+-[A-Z0-9]+", upper) and fusion(gene, upper):
        name = fusion(gene, upper)
        return name, name, finding(name, ["positive"], ["negative"])
    stop = re.fullmatch(r"([A-Z]\d+)(?:X|\*)", upper)
    if stop:
        return named(gene, f"{stop[1]}*", variant(gene, f"{stop[1]}*"))
    if re.fullmatch(r"[A-Z]\d+[A-Z]", upper):
        return named(gene, upper, variant(gene, upper))
    changed = re.fullmatch(r"([A-Z]\d+(?:_[A-Z]\d+)?)(?:(DELINS[A-Z]+|INS[A-Z]+)|(DEL|DUP)[A-Z]*)", upper)
    if changed:
        what = re.sub(r"^(DELINS|INS)", lambda kind: kind[0].lower(), changed[2]) if changed[2] else changed[3].lower()
        return named(gene, changed[1] + what, variant(gene, changed[1] + what))
    shift = re.fullmatch(r"([A-Z]\d+)FS(\*\d+)?", upper)
    if shift:
        return named(gene, f"{shift[1]}fs{shift[2] or ''}", variant(gene, *dict.fromkeys([f"{shift[1]}fs{shift[2] or ''}", f"{shift[1]}fs"])))
    if re.fullmatch(r"c\.\d\S+", text):
        return named(gene, text, variant(gene, text))
    if upper.startswith(f"{gene} ") and re.fullmatch(r"[A-Z]\d+[A-Z]", upper[len(gene) + 1:]):
        return marker(gene, upper[len(gene) + 1:])
    if upper in ("MUTATION", "MUTATIONS"):
        return named(gene, "mutation", variant(gene, "mutation", *MUTATIONS.get(gene, [])))
    for pattern, kind, values in (
        (rf"(?:{gene} )?FUSIONS?", "fusion", ["fusion"]),
        (r"REARRANGEMENT", "rearrangement", ["rearrangement", "fusion"]),
        (r"AMPLIFICATION", "amplification", ["amplification"]),
        (r"LOSS", "loss", ["loss"]),
        (r"DELETION", "deletion", ["deletion"]),
        (r"LOSS-OF-FUNCTION", "loss of function", ["loss of function", *(["pathogenic variant"] if gene.startswith("BRCA") else [])]),
        (r"WILD ?TYPE", "wild type", ["wild type"]),
        (r"ITD", "ITD", ["ITD"]),
        (r"VIII", "vIII", ["vIII"]),
        (r"GAIN-OF-FUNCTION", "activating mutation", ["activating mutation"]),
        (r"KINASE DOMAIN MUTATION", "kinase domain mutation", ["kinase domain mutation", "TKD activating mutation"]),
        (r"PROMOTER METHYLATION", "promoter methylation", ["promoter methylation"]),
        (r"BIALLELIC INACTIVATION", "biallelic inactivation", ["biallelic inactivation"]),
        (r"FRAMESHIFT (?:MUTATION|TRUNCATION)", "frameshift variant", ["frameshift variant"]),
        (r"EXON 9 FRAMESHIFT", "exon 9 frameshift", ["exon 9 frameshift"]),
        (r"EXON 14 SKIPPING MUTATION", "exon 14 skipping", ["exon 14 skipping", "exon 14 deletion", "exon 14 splice site"]),
    ):
        if re.fullmatch(pattern, upper):
            own = finding(gene, ["wild type"], ["mutation", *MUTATIONS.get(gene, [])]) if kind == "wild type" else variant(gene, *values)
            return named(gene, kind, own)
    exon = re.fullmatch(r"EXON (\d+) (DELETION|INSERTION|MUTATION)", upper)
    if exon:
        return named(gene, f"exon {exon[1]} {exon[2].lower()}", variant(gene, f"exon {exon[1]} {exon[2].lower()}"))
    level = {"OVEREXPRESSION": "high", "UNDEREXPRESSION": "low", "EXPRESSION": "positive"}.get(upper)
    if level:
        against = {"high": ["normal", "low", "negative"], "low": ["normal", "high"], "positive": ["negative"]}[level]
        kind = "expression" if level == "positive" else f"expression, {level}"
        return named(gene, kind, finding(f"{gene} expression", [level, "high"] if level == "positive" else [level], against))
    return together(gene, text)


def together(gene, text):
    """Several variants of one tumour, all of which are asked for."""
    fused, apart = re.fullmatch(r"(\S+-\S+|BCR-ABL) +([A-Z]\d+[A-Z](?:[ -][A-Z]\d+[A-Z])+|[A-Z]\d+[A-Z] AND [A-Z]\d+[A-Z])", text.upper()), None
    if fused:
        apart = [f"{fused[1]} {change}" for change in re.findall(r"[A-Z]\d+[A-Z]", fused[2])]
    elif re.fullmatch(r"[^/]+ AND [^/]+", text.upper()):
        apart = text.upper().split(" AND ")
    found = [marker(gene, one) for one in apart or []]
    if len(found) < 2 or None in found:
        return None
    return (*(" + ".join([found[0][language], *[one[language].split(" ", 1)[-1] for one in found[1:]]]) for language in (0, 1)), {"all": [one[2] for one in found]})


def of_origin(condition, gene, origin):
    """BRCA variants are asked of the germline or the tumour, where the item says which."""
    if gene not in ("BRCA1", "BRCA2") or "finding" not in condition or origin not in ("Rare Germline", "Somatic"):
        return condition
    return {"finding": {"name": gene, "assay": "germline" if origin == "Rare Germline" else "tumour", **{
        key: value for key, value in condition["finding"].items() if key != "name"}}}
