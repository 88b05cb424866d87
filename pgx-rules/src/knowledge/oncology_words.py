"""What the oncology packs say in two languages: names of indications, and notes."""

from oncology_terms import DISEASES

NOTES = {
    "line-of-therapy": (
        "The table of approvals gives the disease and the biomarkers; line of therapy, stage and earlier treatments are in the document cited.",
        "A tabela de aprovações traz a doença e os biomarcadores; linha de tratamento, estádio e tratamentos anteriores estão no documento citado.",
    ),
    "limit-unchecked": (
        "The label as revised in February 2026 was quoted without a PD-L1 limit for this combination: read the label in force.",
        "A bula revisada em fevereiro de 2026 foi citada sem limite de PD-L1 para esta combinação: consulte a bula em vigor.",
    ),
    "other-indications": (
        "Only indications that a biomarker defines are judged here; the medicine may have others.",
        "Só são julgadas aqui as indicações definidas por um biomarcador; o medicamento pode ter outras.",
    ),
    "non-squamous": ("The document means non-squamous histology only.", "O documento se refere somente à histologia não escamosa."),
    "squamous": ("The document means squamous histology only.", "O documento se refere somente à histologia escamosa."),
    "adenocarcinoma": ("The document means adenocarcinoma of the lung only.", "O documento se refere somente ao adenocarcinoma de pulmão."),
    "withdrawn": (
        "This authorisation was withdrawn after it was granted: check that the product may still be used.",
        "Esta autorização foi retirada depois de concedida: verifique se o produto ainda pode ser usado.",
    ),
    "superseded": (
        "A later wording of this indication has replaced this one: read the document in force.",
        "Uma redação posterior desta indicação substituiu esta: consulte o documento em vigor.",
    ),
}
"""What is said besides an answer, in English and Portuguese."""


def note(pack, words, *keys):
    """Adds the words of the notes; returns their keys."""
    for key in keys:
        for language, text in zip(("en", "pt-BR"), NOTES[key]):
            words[language][f"{pack}.note.{key}"] = text
    return [f"{pack}.note.{key}" for key in keys]


def label(words, ident, disease, partners):
    for language, name, with_, and_ in (("en", disease, "with", "and"), ("pt-BR", DISEASES[disease][0], "com", "e")):
        *first, last = partners or [""]
        listed = f"{', '.join(first)} {and_} {last}" if first else last
        words[language][f"population.{ident}"] = f"{name}, {with_} {listed}" if partners else name
