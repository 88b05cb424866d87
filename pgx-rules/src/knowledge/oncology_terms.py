"""Words of the oncology packs: diseases in two languages, with the names that people use and what they include."""

import re

DISEASES = {
    "APL with PML-RARA": ("Leucemia promielocítica aguda com PML-RARA", ["acute promyelocytic leukemia", "APL"], []),
    "Acute Leukemias of Ambiguous Lineage": ("Leucemias agudas de linhagem ambígua", [], []),
    "Acute Lymphoid Leukemia": ("Leucemia linfoide aguda", ["acute lymphoblastic leukemia", "ALL"], []),
    "Acute Myeloid Leukemia": ("Leucemia mieloide aguda", ["AML"], ["APL with PML-RARA"]),
    "Adenocarcinoma of the Gastroesophageal Junction": (
        "Adenocarcinoma da junção gastroesofágica",
        ["GEJ adenocarcinoma", "gastroesophageal junction adenocarcinoma", "gastric adenocarcinoma", "gastric cancer", "stomach cancer",
         "gastric or gastroesophageal junction adenocarcinoma"],
        [],
    ),
    "Aggressive Systemic Mastocytosis": ("Mastocitose sistêmica agressiva", ["ASM"], []),
    "Anaplastic Large Cell Lymphoma": ("Linfoma anaplásico de grandes células", ["ALCL"], []),
    "Anaplastic Thyroid Cancer": ("Carcinoma anaplásico da tireoide", ["anaplastic thyroid carcinoma"], []),
    "Angioimmunoblastic T-Cell Lymphoma": ("Linfoma de células T angioimunoblástico", [], []),
    "Any solid tumor": ("Qualquer tumor sólido", ["solid tumor"], None),
    "Astrocytoma": ("Astrocitoma", [], []),
    "Bladder Urothelial Carcinoma": ("Carcinoma urotelial da bexiga", ["urothelial carcinoma", "bladder cancer"], []),
    "Burkitt Lymphoma": ("Linfoma de Burkitt", ["Burkitt-like lymphoma", "Burkitt leukemia"], []),
    "Central Nervous System Hemangioblastoma": ("Hemangioblastoma do sistema nervoso central", ["CNS hemangioblastoma"], []),
    "Cervical Adenocarcinoma": ("Adenocarcinoma do colo do útero", ["cervical cancer"], []),
    "Cervical Squamous Cell Carcinoma": ("Carcinoma de células escamosas do colo do útero", ["cervical cancer"], []),
    "Cholangiocarcinoma": ("Colangiocarcinoma", ["bile duct cancer"], ["Intrahepatic Cholangiocarcinoma"]),
    "Chronic Eosinophilic Leukemia, NOS": ("Leucemia eosinofílica crônica, sem outra especificação", ["chronic eosinophilic leukemia", "CEL", "hypereosinophilic syndrome", "HES"], []),
    "Chronic Lymphocytic Leukemia": ("Leucemia linfocítica crônica", ["CLL"], []),
    "Chronic Myelogenous Leukemia": (
        "Leucemia mieloide crônica", ["chronic myeloid leukemia", "CML"], ["Chronic Myeloid Leukemia, BCR-ABL1+"]),
    "Chronic Myeloid Leukemia, BCR-ABL1+": (
        "Leucemia mieloide crônica, BCR-ABL1 positiva", ["chronic myeloid leukemia", "CML"], ["Chronic Myelogenous Leukemia"]),
    "Colorectal Adenocarcinoma": ("Adenocarcinoma colorretal", ["colorectal cancer", "CRC", "metastatic colorectal cancer", "mCRC"], []),
    "Cutaneous T-cell Lymphoma": ("Linfoma cutâneo de células T", ["CTCL"], ["Mycosis Fungoides"]),
    "Diffuse Large B-Cell Lymphoma": ("Linfoma difuso de grandes células B", ["DLBCL"], []),
    "Diffuse Midline Glioma": ("Glioma difuso da linha média", ["DMG"], []),
    "Endometrial Carcinoma": ("Carcinoma do endométrio", ["endometrial cancer"], []),
    "Esophageal Adenocarcinoma": ("Adenocarcinoma do esôfago", [], []),
    "Esophageal Squamous Cell Carcinoma": ("Carcinoma de células escamosas do esôfago", ["ESCC"], []),
    "Esophagogastric Adenocarcinoma": (
        "Adenocarcinoma esofagogástrico", [], ["Adenocarcinoma of the Gastroesophageal Junction", "Esophageal Adenocarcinoma"]),
    "Follicular Lymphoma": ("Linfoma folicular", [], []),
    "Gastrointestinal Stromal Tumor": ("Tumor estromal gastrointestinal", ["GIST"], []),
    "Head and Neck Squamous Cell Carcinoma": ("Carcinoma de células escamosas de cabeça e pescoço", ["HNSCC"], []),
    "High-Grade Glioma, NOS": ("Glioma de alto grau, sem outra especificação", ["high-grade glioma"], ["Diffuse Midline Glioma"]),
    "High-Grade Serous Fallopian Tube Cancer": ("Carcinoma seroso de alto grau da tuba uterina", ["fallopian tube cancer"], []),
    "Hodgkin Lymphoma": ("Linfoma de Hodgkin", ["Hodgkin's lymphoma", "classical Hodgkin lymphoma"], []),
    "Inflammatory Myofibroblastic Tumor": ("Tumor miofibroblástico inflamatório", ["IMT"], []),
    "Intracholecystic Papillary Neoplasm": ("Neoplasia papilífera intracolecística", [], []),
    "Intraductal Papillary Neoplasm of the Bile Duct": ("Neoplasia papilífera intraductal da via biliar", [], []),
    "Intrahepatic Cholangiocarcinoma": ("Colangiocarcinoma intra-hepático", [], []),
    "Invasive Breast Carcinoma": ("Carcinoma invasivo da mama", ["breast cancer", "breast carcinoma", "metastatic breast cancer", "triple-negative breast cancer", "TNBC"], []),
    "Low-Grade Glioma, NOS": ("Glioma de baixo grau, sem outra especificação", ["low-grade glioma"], []),
    "Low-Grade Serous Ovarian Cancer": ("Carcinoma seroso de baixo grau do ovário", ["LGSOC"], []),
    "Lung Non-Squamous Non-Small Cell Carcinoma": (
        "Carcinoma de pulmão de não pequenas células, não escamoso", ["non-squamous NSCLC", "lung adenocarcinoma"], []),
    "Mature B-Cell Neoplasms": (
        "Neoplasias de células B maduras",
        ["mature B-cell acute leukemia"],
        ["Burkitt Lymphoma", "Diffuse Large B-Cell Lymphoma", "Follicular Lymphoma", "Chronic Lymphocytic Leukemia"],
    ),
    "Medullary Thyroid Cancer": ("Carcinoma medular da tireoide", ["MTC"], []),
    "Melanoma": ("Melanoma", ["cutaneous melanoma", "metastatic melanoma"], []),
    "Mycosis Fungoides": ("Micose fungoide", [], []),
    "Myelodysplastic Syndromes": ("Síndromes mielodisplásicas", ["MDS", "myelodysplastic syndrome"], []),
    "Myeloid/Lymphoid Neoplasms": ("Neoplasias mieloides/linfoides", [], []),
    "Myeloproliferative Neoplasm": ("Neoplasia mieloproliferativa", ["MPN"], ["Chronic Eosinophilic Leukemia, NOS"]),
    "Non-Hodgkin Lymphoma": (
        "Linfoma não Hodgkin",
        ["NHL", "non-Hodgkin's lymphoma"],
        ["Burkitt Lymphoma", "Diffuse Large B-Cell Lymphoma", "Follicular Lymphoma"],
    ),
    "Non-Langerhans Cell Histiocytosis/Erdheim-Chester Disease": (
        "Histiocitose de células não Langerhans/doença de Erdheim-Chester", ["Erdheim-Chester disease"], []),
    "Non-Small Cell Lung Cancer": (
        "Câncer de pulmão de não pequenas células", ["NSCLC", "non-small cell lung carcinoma"], ["Lung Non-Squamous Non-Small Cell Carcinoma"]),
    "Oligodendroglioma": ("Oligodendroglioma", [], []),
    "Ovarian Epithelial Tumor": (
        "Tumor epitelial do ovário", ["ovarian cancer", "epithelial ovarian cancer"], ["Low-Grade Serous Ovarian Cancer"]),
    "Pancreatic Adenocarcinoma": ("Adenocarcinoma do pâncreas", ["pancreatic cancer"], []),
    "Pancreatic Neuroendocrine Tumor": ("Tumor neuroendócrino do pâncreas", ["pNET"], []),
    "Papillary Thyroid Cancer": ("Carcinoma papilífero da tireoide", ["papillary thyroid carcinoma"], []),
    "Peripheral T-Cell lymphoma, NOS": ("Linfoma de células T periféricas, sem outra especificação", ["peripheral T-cell lymphoma"], []),
    "Peritoneal Serous Carcinoma": ("Carcinoma seroso do peritônio", ["primary peritoneal cancer"], []),
    "Prostate Adenocarcinoma": ("Adenocarcinoma da próstata", ["prostate cancer", "castration-resistant prostate cancer", "mCRPC"], []),
    "Renal Angiomyolipoma": ("Angiomiolipoma renal", [], []),
    "Renal Cell Carcinoma": ("Carcinoma de células renais", ["RCC"], []),
    "Small Intestine Cancer": ("Câncer do intestino delgado", ["small intestine cancer", "small bowel cancer", "small bowel adenocarcinoma"], []),
    "Subependymal Giant Cell Astrocytoma": ("Astrocitoma subependimário de células gigantes", ["SEGA"], []),
}
"""Source's name → Portuguese, other names, diseases that are a kind of it (None: every solid tumour)."""

BLOOD = {
    "APL with PML-RARA", "Acute Leukemias of Ambiguous Lineage", "Acute Lymphoid Leukemia", "Acute Myeloid Leukemia",
    "Aggressive Systemic Mastocytosis", "Anaplastic Large Cell Lymphoma", "Angioimmunoblastic T-Cell Lymphoma", "Burkitt Lymphoma",
    "Chronic Eosinophilic Leukemia, NOS", "Chronic Lymphocytic Leukemia", "Chronic Myelogenous Leukemia",
    "Chronic Myeloid Leukemia, BCR-ABL1+", "Cutaneous T-cell Lymphoma", "Diffuse Large B-Cell Lymphoma", "Follicular Lymphoma",
    "Hodgkin Lymphoma", "Mature B-Cell Neoplasms", "Mycosis Fungoides", "Myelodysplastic Syndromes", "Myeloid/Lymphoid Neoplasms",
    "Myeloproliferative Neoplasm", "Non-Hodgkin Lymphoma", "Non-Langerhans Cell Histiocytosis/Erdheim-Chester Disease",
    "Peripheral T-Cell lymphoma, NOS",
}  # fmt: skip
"""No solid tumour."""

OTHER_SOLID = [
    "salivary gland cancer", "soft tissue sarcoma", "sarcoma", "infantile fibrosarcoma", "thyroid cancer", "small cell lung cancer",
    "hepatocellular carcinoma", "glioblastoma", "neuroendocrine tumor", "cancer of unknown primary",
]  # fmt: skip
"""Solid tumours that the tables do not name by themselves."""


def names(disease):
    """All names under which a person can belong to the disease, in order."""
    _, also, kinds = DISEASES[disease]
    found = [disease, *also]
    for kind in [one for one in DISEASES if one not in BLOOD and one != disease] if kinds is None else kinds:
        found += [kind, *DISEASES[kind][1]]
    return spelt(found + (OTHER_SOLID if kinds is None else []))


BRITISH = {"leukemia": "leukaemia", "leukemias": "leukaemias", "tumor": "tumour", "hemangioblastoma": "haemangioblastoma", "esophageal": "oesophageal",
           "gastroesophageal": "gastro-oesophageal", "esophagogastric": "oesophagogastric"}  # fmt: skip


def in_british(word):
    spelling = BRITISH.get(word[0].lower(), word[0])
    return spelling.capitalize() if word[0].istitle() else spelling


def spelt(listed):
    """The names, each followed by its British spelling where that differs; upper and lower case are one."""
    found = {}
    for name in listed:
        british = re.sub(r"[A-Za-z]+", in_british, name)
        for one in (name, british):
            found.setdefault(one.lower(), one)
    return list(found.values())
