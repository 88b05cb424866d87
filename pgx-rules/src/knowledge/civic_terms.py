"""Words of the CIViC pack: its diseases and drugs, and the variants that stand for a codon or a gene's mutations."""

from biomarkers import EGFR, PIK3CA, RAS
from oncology_terms import BLOOD, DISEASES, OTHER_SOLID, names

BREAST = ["Invasive Breast Carcinoma"]
LUNG = ["Non-Small Cell Lung Cancer"]
SQUAMOUS_LUNG = ["squamous NSCLC", "squamous cell lung cancer"]
ALL_ = ["Acute Lymphoid Leukemia"]

CANCERS = {
    "Acute Lymphoblastic Leukemia": ("Leucemia linfoblástica aguda", ALL_, ["B-cell acute lymphoblastic leukemia", "T-cell acute lymphoblastic leukemia"]),
    "Acute Myeloid Leukemia": ("Leucemia mieloide aguda", [], ["AML"]),
    "Acute Promyelocytic Leukemia": ("Leucemia promielocítica aguda", ["APL with PML-RARA"], []),
    "Adenosquamous Lung Carcinoma": ("Carcinoma adenoescamoso do pulmão", [], ["adenosquamous carcinoma of the lung"]),
    "Adrenal Carcinoma": ("Carcinoma da glândula suprarrenal", [], ["adrenocortical carcinoma"]),
    "Anaplastic Large Cell Lymphoma": ("Linfoma anaplásico de grandes células", ["Anaplastic Large Cell Lymphoma"], []),
    "Angiosarcoma": ("Angiossarcoma", [], []),
    "B-cell Acute Lymphoblastic Leukemia": ("Leucemia linfoblástica aguda de células B", [], ["B-ALL"]),
    "B-cell Adult Acute Lymphocytic Leukemia": ("Leucemia linfoide aguda de células B do adulto", [], ["adult B-ALL"]),
    "B-lymphoblastic Leukemia/lymphoma": ("Leucemia/linfoma linfoblástico B", [], ["B-cell acute lymphoblastic leukemia", "B-ALL"]),
    "B-lymphoblastic Leukemia/lymphoma, BCR-ABL1–like": ("Leucemia linfoblástica B semelhante a BCR-ABL1", [], ["Ph-like ALL"]),
    "Basal Cell Carcinoma": ("Carcinoma basocelular", [], ["skin basal cell carcinoma"]),
    "Bile Duct Adenocarcinoma": ("Adenocarcinoma das vias biliares", ["Cholangiocarcinoma"], []),
    "Biliary Tract Cancer": ("Câncer das vias biliares", ["Cholangiocarcinoma"], ["gallbladder cancer"]),
    "Bladder Carcinoma": ("Carcinoma da bexiga", ["Bladder Urothelial Carcinoma"], []),
    "Brain Glioma": ("Glioma cerebral", ["Low-Grade Glioma, NOS", "High-Grade Glioma, NOS", "Astrocytoma", "Oligodendroglioma"], ["glioma", "glioblastoma"]),
    "Breast Cancer": ("Câncer de mama", BREAST, []),
    "Breast Secretory Carcinoma": ("Carcinoma secretor da mama", [], ["secretory breast carcinoma"]),
    "Bronchiolo-alveolar Adenocarcinoma": ("Adenocarcinoma bronquioloalveolar", [], ["bronchioloalveolar carcinoma"]),
    "Cervical Adenocarcinoma": ("Adenocarcinoma do colo do útero", ["Cervical Adenocarcinoma"], []),
    "Cervical Cancer": ("Câncer do colo do útero", ["Cervical Adenocarcinoma", "Cervical Squamous Cell Carcinoma"], []),
    "Cervix Carcinoma": ("Carcinoma do colo do útero", ["Cervical Adenocarcinoma", "Cervical Squamous Cell Carcinoma"], ["cervical cancer"]),
    "Childhood Acute Lymphocytic Leukemia": ("Leucemia linfoide aguda da infância", [], ["childhood acute lymphoblastic leukemia", "pediatric ALL"]),
    "Childhood B-cell Acute Lymphoblastic Leukemia": ("Leucemia linfoblástica aguda de células B da infância", [], ["pediatric B-ALL"]),
    "Childhood Pilocytic Astrocytoma": ("Astrocitoma pilocítico da infância", [], ["pilocytic astrocytoma"]),
    "Cholangiocarcinoma": ("Colangiocarcinoma", ["Cholangiocarcinoma"], []),
    "Chordoma": ("Cordoma", [], []),
    "Chronic Lymphocytic Leukemia": ("Leucemia linfocítica crônica", ["Chronic Lymphocytic Leukemia"], []),
    "Chronic Myeloid Leukemia": ("Leucemia mieloide crônica", ["Chronic Myelogenous Leukemia"], []),
    "Chronic Neutrophilic Leukemia": ("Leucemia neutrofílica crônica", [], []),
    "Clear Cell Renal Cell Carcinoma": ("Carcinoma de células renais de células claras", [], ["ccRCC"]),
    "Colon Adenocarcinoma": ("Adenocarcinoma do cólon", [], []),
    "Colon Cancer": ("Câncer de cólon", [], ["colon adenocarcinoma", "colon carcinoma"]),
    "Colon Mucinous Adenocarcinoma": ("Adenocarcinoma mucinoso do cólon", [], []),
    "Colorectal Adenocarcinoma": ("Adenocarcinoma colorretal", [], []),
    "Colorectal Cancer": ("Câncer colorretal", ["Colorectal Adenocarcinoma"], ["colon cancer", "rectal cancer", "colon adenocarcinoma", "mCRC"]),
    "Congenital Fibrosarcoma": ("Fibrossarcoma congênito", [], ["infantile fibrosarcoma"]),
    "Dermatofibrosarcoma Protuberans": ("Dermatofibrossarcoma protuberante", [], []),
    "Desmoid Tumor": ("Tumor desmoide", [], ["desmoid fibromatosis"]),
    "Diffuse Large B-cell Lymphoma": ("Linfoma difuso de grandes células B", ["Diffuse Large B-Cell Lymphoma"], []),
    "Endometrial Adenocarcinoma": ("Adenocarcinoma do endométrio", [], []),
    "Endometrial Cancer": ("Câncer do endométrio", ["Endometrial Carcinoma"], []),
    "Endometrial Carcinoma": ("Carcinoma do endométrio", ["Endometrial Carcinoma"], []),
    "Endometrial Serous Adenocarcinoma": ("Adenocarcinoma seroso do endométrio", [], ["uterine serous carcinoma"]),
    "Endometrioid Ovary Carcinoma": ("Carcinoma endometrioide do ovário", [], ["endometrioid ovarian carcinoma"]),
    "Epithelial Ovarian Cancer": ("Câncer epitelial do ovário", ["Ovarian Epithelial Tumor"], []),
    "Epithelioid Inflammatory Myofibroblastic Sarcoma": ("Sarcoma miofibroblástico inflamatório epitelioide", [], []),
    "Esophagus Squamous Cell Carcinoma": ("Carcinoma de células escamosas do esôfago", ["Esophageal Squamous Cell Carcinoma"], []),
    "Estrogen-receptor Positive Breast Cancer": ("Câncer de mama com receptor de estrogênio positivo", BREAST, []),
    "Ewing Sarcoma": ("Sarcoma de Ewing", [], []),
    "Ewing Sarcoma Of Bone": ("Sarcoma de Ewing ósseo", [], []),
    "Follicular Lymphoma": ("Linfoma folicular", ["Follicular Lymphoma"], []),
    "Gastric Adenocarcinoma": ("Adenocarcinoma gástrico", [], ["gastric cancer", "stomach adenocarcinoma"]),
    "Gastrointestinal Neuroendocrine Tumor": ("Tumor neuroendócrino gastrointestinal", [], []),
    "Gastrointestinal Stromal Tumor": ("Tumor estromal gastrointestinal", ["Gastrointestinal Stromal Tumor"], []),
    "Glioblastoma": ("Glioblastoma", [], ["GBM", "glioblastoma multiforme"]),
    "Glioblastoma Proneural Subtype": ("Glioblastoma, subtipo proneural", [], []),
    "Hairy Cell Leukemia": ("Leucemia de células pilosas", [], []),
    "Head And Neck Cancer": ("Câncer de cabeça e pescoço", ["Head and Neck Squamous Cell Carcinoma"], []),
    "Head And Neck Squamous Cell Carcinoma": ("Carcinoma de células escamosas de cabeça e pescoço", ["Head and Neck Squamous Cell Carcinoma"], []),
    "Hepatocellular Carcinoma": ("Carcinoma hepatocelular", [], ["HCC"]),
    "Her2-receptor Negative Breast Cancer": ("Câncer de mama HER2 negativo", BREAST, []),
    "Her2-receptor Positive Breast Cancer": ("Câncer de mama HER2 positivo", BREAST, []),
    "High Grade Glioma": ("Glioma de alto grau", ["High-Grade Glioma, NOS"], ["glioblastoma"]),
    "Histiocytic And Dendritic Cell Cancer": ("Neoplasia histiocítica e de células dendríticas", [], []),
    "Inflammatory Myofibroblastic Tumor": ("Tumor miofibroblástico inflamatório", ["Inflammatory Myofibroblastic Tumor"], []),
    "Intrahepatic Cholangiocarcinoma": ("Colangiocarcinoma intra-hepático", ["Intrahepatic Cholangiocarcinoma"], []),
    "Invasive Bladder Transitional Cell Carcinoma": ("Carcinoma urotelial invasivo da bexiga", [], ["muscle-invasive bladder cancer"]),
    "Langerhans-cell Histiocytosis": ("Histiocitose de células de Langerhans", [], ["Langerhans cell histiocytosis", "LCH"]),
    "Laryngeal Squamous Cell Carcinoma": ("Carcinoma de células escamosas da laringe", [], []),
    "Liposarcoma": ("Lipossarcoma", [], ["dedifferentiated liposarcoma", "well-differentiated liposarcoma"]),
    "Lung Acinar Adenocarcinoma": ("Adenocarcinoma acinar do pulmão", [], []),
    "Lung Adenocarcinoma": ("Adenocarcinoma de pulmão", [], ["adenocarcinoma of the lung"]),
    "Lung Cancer": ("Câncer de pulmão", LUNG, ["small cell lung cancer", *SQUAMOUS_LUNG]),
    "Lung Carcinoma": ("Carcinoma de pulmão", LUNG, ["lung cancer", "small cell lung cancer", *SQUAMOUS_LUNG]),
    "Lung Non-small Cell Carcinoma": ("Carcinoma de pulmão de não pequenas células", LUNG, SQUAMOUS_LUNG),
    "Lung Small Cell Carcinoma": ("Carcinoma de pulmão de pequenas células", [], ["small cell lung cancer", "SCLC"]),
    "Lung Squamous Cell Carcinoma": ("Carcinoma de células escamosas do pulmão", [], SQUAMOUS_LUNG),
    "Malignant Astrocytoma": ("Astrocitoma maligno", [], ["anaplastic astrocytoma"]),
    "Malignant Mesothelioma": ("Mesotelioma maligno", [], ["mesothelioma", "malignant pleural mesothelioma"]),
    "Malignant Peripheral Nerve Sheath Tumor": ("Tumor maligno da bainha do nervo periférico", [], ["MPNST"]),
    "Malignant Pleural Mesothelioma": ("Mesotelioma pleural maligno", [], ["pleural mesothelioma"]),
    "Mantle Cell Lymphoma": ("Linfoma de células do manto", [], []),
    "Medulloblastoma": ("Meduloblastoma", [], []),
    "Melanoma": ("Melanoma", ["Melanoma"], ["skin melanoma", "cutaneous melanoma", "uveal melanoma", "mucosal melanoma"]),
    "Merkel Cell Carcinoma": ("Carcinoma de células de Merkel", [], []),
    "Mucosal Melanoma": ("Melanoma de mucosa", [], []),
    "Multiple Myeloma": ("Mieloma múltiplo", [], []),
    "Myeloid And Lymphoid Neoplasms With Eosinophilia And Abnormalities Of PDGFRA, PDGFRB, And FGFR1": (
        "Neoplasias mieloides/linfoides", ["Myeloid/Lymphoid Neoplasms"],
        ["Chronic Eosinophilic Leukemia, NOS", "chronic eosinophilic leukemia"]),
    "Myeloproliferative Neoplasm": ("Neoplasia mieloproliferativa", ["Myeloproliferative Neoplasm"], []),
    "Neuroblastoma": ("Neuroblastoma", [], []),
    "Neuroendocrine Tumor": ("Tumor neuroendócrino", ["Pancreatic Neuroendocrine Tumor"], ["gastrointestinal neuroendocrine tumor"]),
    "Oligodendroglioma": ("Oligodendroglioma", ["Oligodendroglioma"], []),
    "Osteosarcoma": ("Osteossarcoma", [], []),
    "Ovarian Cancer": ("Câncer de ovário", ["Ovarian Epithelial Tumor"], ["ovarian carcinoma", "high-grade serous ovarian cancer"]),
    "Ovarian Carcinoma": ("Carcinoma de ovário", ["Ovarian Epithelial Tumor"], ["high-grade serous ovarian cancer"]),
    "Ovarian Clear Cell Carcinoma": ("Carcinoma de células claras do ovário", [], []),
    "Ovarian Serous Carcinoma": ("Carcinoma seroso do ovário", [], ["high-grade serous ovarian cancer", "Low-Grade Serous Ovarian Cancer", "LGSOC"]),
    "Ovary Serous Adenocarcinoma": ("Adenocarcinoma seroso do ovário", ["Low-Grade Serous Ovarian Cancer"], ["high-grade serous ovarian cancer"]),
    "Pancreatic Adenocarcinoma": ("Adenocarcinoma do pâncreas", ["Pancreatic Adenocarcinoma"], []),
    "Pancreatic Cancer": ("Câncer de pâncreas", ["Pancreatic Adenocarcinoma"], ["pancreatic ductal adenocarcinoma", "PDAC"]),
    "Pancreatic Carcinoma": ("Carcinoma do pâncreas", ["Pancreatic Adenocarcinoma"], ["pancreatic ductal adenocarcinoma", "PDAC"]),
    "Pancreatic Ductal Adenocarcinoma": ("Adenocarcinoma ductal do pâncreas", [], ["PDAC"]),
    "Pediatric Low-grade Glioma": ("Glioma de baixo grau pediátrico", [], ["paediatric low-grade glioma", "pLGG"]),
    "Peritoneal Mesothelioma": ("Mesotelioma peritoneal", [], ["malignant peritoneal mesothelioma"]),
    "Plexiform Neurofibroma": ("Neurofibroma plexiforme", [], []),
    "Polycythemia Vera": ("Policitemia vera", [], []),
    "Prostate Cancer": ("Câncer de próstata", ["Prostate Adenocarcinoma"], []),
    "Prostate Carcinoma": ("Carcinoma de próstata", ["Prostate Adenocarcinoma"], []),
    "Renal Carcinoma": ("Carcinoma renal", ["Renal Cell Carcinoma"], ["clear cell renal cell carcinoma", "kidney cancer"]),
    "Renal Cell Carcinoma": ("Carcinoma de células renais", ["Renal Cell Carcinoma"], ["clear cell renal cell carcinoma", "kidney cancer"]),
    "Rhabdoid Cancer": ("Tumor rabdoide", [], ["malignant rhabdoid tumor", "rhabdoid tumor"]),
    "Rhabdomyosarcoma": ("Rabdomiossarcoma", [], []),
    "Salivary Gland Cancer": ("Câncer de glândula salivar", [], ["salivary gland carcinoma"]),
    "Salivary Gland Carcinoma": ("Carcinoma de glândula salivar", [], ["salivary gland cancer"]),
    "Sarcoma": ("Sarcoma", [], ["soft tissue sarcoma"]),
    "Scrotum Paget's Disease": ("Doença de Paget do escroto", [], []),
    "Sezary's Disease": ("Síndrome de Sézary", [], ["Sezary syndrome", "Sézary syndrome"]),
    "Skin Melanoma": ("Melanoma cutâneo", [], ["cutaneous melanoma"]),
    "Skin Squamous Cell Carcinoma": ("Carcinoma de células escamosas da pele", [], ["cutaneous squamous cell carcinoma"]),
    "Solid Tumor": ("Tumor sólido", ["Any solid tumor"], []),
    "Spindle Cell Sarcoma": ("Sarcoma de células fusiformes", [], []),
    "Stomach Cancer": ("Câncer de estômago", [], ["gastric cancer", "gastric adenocarcinoma", "stomach carcinoma"]),
    "Stomach Carcinoma": ("Carcinoma de estômago", [], ["gastric cancer", "gastric adenocarcinoma", "stomach cancer"]),
    "Synovial Sarcoma": ("Sarcoma sinovial", [], []),
    "Systemic Mastocytosis": ("Mastocitose sistêmica", ["Aggressive Systemic Mastocytosis"], []),
    "T-cell Acute Lymphoblastic Leukemia": ("Leucemia linfoblástica aguda de células T", [], ["T-ALL"]),
    "T-cell Lymphoblastic Leukemia/lymphoma": ("Leucemia/linfoma linfoblástico T", [], ["T-cell acute lymphoblastic leukemia", "T-ALL"]),
    "Thymic Carcinoma": ("Carcinoma tímico", [], []),
    "Thyroid Gland Anaplastic Carcinoma": ("Carcinoma anaplásico da tireoide", ["Anaplastic Thyroid Cancer"], []),
    "Thyroid Gland Cancer": ("Câncer de tireoide", ["Anaplastic Thyroid Cancer", "Papillary Thyroid Cancer", "Medullary Thyroid Cancer"], ["thyroid cancer"]),
    "Thyroid Gland Carcinoma": ("Carcinoma de tireoide", ["Anaplastic Thyroid Cancer", "Papillary Thyroid Cancer", "Medullary Thyroid Cancer"], ["thyroid cancer"]),
    "Thyroid Gland Medullary Carcinoma": ("Carcinoma medular da tireoide", ["Medullary Thyroid Cancer"], []),
    "Thyroid Gland Papillary Carcinoma": ("Carcinoma papilífero da tireoide", ["Papillary Thyroid Cancer"], []),
    "Transitional Cell Carcinoma": ("Carcinoma urotelial", ["Bladder Urothelial Carcinoma"], []),
    "Triple-receptor Negative Breast Cancer": ("Câncer de mama triplo-negativo", BREAST, ["triple-negative breast cancer", "TNBC"]),
    "Urinary Bladder Cancer": ("Câncer de bexiga urinária", ["Bladder Urothelial Carcinoma"], []),
    "Uterine Cancer": ("Câncer de útero", ["Endometrial Carcinoma"], []),
    "Uterine Corpus Endometrial Carcinoma": ("Carcinoma de endométrio do corpo uterino", ["Endometrial Carcinoma"], []),
    "Uveal Melanoma": ("Melanoma uveal", [], []),
    "Vagina Sarcoma": ("Sarcoma da vagina", [], []),
    "Waldenstroem's Macroglobulinemia": ("Macroglobulinemia de Waldenström", [], ["Waldenstrom macroglobulinemia", "Waldenström macroglobulinemia"]),
}  # fmt: skip
"""CIViC's disease → Portuguese, diseases of the approvals that are the same or a kind of it, further names."""

SHORT = {"Myeloid And Lymphoid Neoplasms With Eosinophilia And Abnormalities Of PDGFRA, PDGFRB, And FGFR1": "Myeloid/Lymphoid Neoplasms"}
"""What a long name is called here."""

CANCER = ("Câncer", "Cancer")
"""Any cancer: Portuguese and CIViC's word."""

RECEPTORS = {
    "Estrogen-receptor Positive Breast Cancer": [("ER", "positive")],
    "Her2-receptor Negative Breast Cancer": [("HER2", "negative")],
    "Her2-receptor Positive Breast Cancer": [("HER2", "positive")],
    "Triple-receptor Negative Breast Cancer": [("ER", "negative"), ("PR", "negative"), ("HER2", "negative")],
}
"""What a disease's name says of its receptors."""

SAME_DRUG = {"imatinib mesylate": "imatinib", "trametinib dimethyl sulfoxide": "trametinib", "levoleucovorin": "levoleucovorin"}
MEDICINES = set("""
selumetinib,sorafenib,regorafenib,axitinib,melphalan,temozolomide,tretinoin,temsirolimus,vismodegib,asparaginase,cabozantinib,mitomycin,ruxolitinib,
nelarabine,decitabine,vorinostat,sonidegib,levoleucovorin,avelumab,fedratinib,bortezomib,carmustine,cabazitaxel,topotecan,raltitrexed,ixazomib,
panobinostat,alemtuzumab,nilutamide,cyproterone acetate,nintedanib,pomalidomide,amrubicin,savolitinib,icotinib,nimotuzumab,zoledronic acid
""".replace("\n", "").split(","))  # fmt: skip
"""Medicines that the vocabulary and the approvals do not list; other substances, classes and regimens are left out."""

PHARMACOGENES = set("ABCB1 DPYD ERCC2 FCGR2A FCGR3A GSTP1 MTHFR NQO1 SLCO1B1 TYMS UGT1A1 XRCC1".split())
"""Inherited variants that other authorities advise on, or none."""

V600 = ["V600E", "V600K", "V600D", "V600R", "V600M"]
R132 = ["R132C", "R132G", "R132H", "R132L", "R132S"]
D835 = ["D835A", "D835E", "D835H", "D835N", "D835S", "D835V", "D835Y"]
Q61 = ["Q61H", "Q61K", "Q61L", "Q61R"]
G12_13 = ["G12A", "G12C", "G12D", "G12R", "G12S", "G12V", "G13C", "G13D"]
CODONS = {
    ("BRAF", "V600"): V600,
    ("DNMT3A", "R882"): ["R882C", "R882H"],
    ("EGFR", "G719"): ["G719X", "G719A", "G719C", "G719S"],
    ("EGFR", "L861"): ["L861Q"],
    ("EGFR", "EX19 DEL L858R"): ["exon 19 deletion", "L858R"],
    ("EZH2", "Y646"): ["Y646C", "Y646F", "Y646H", "Y646N", "Y646S"],
    ("FLT3", "D835"): D835,
    ("GNA11", "Q209"): ["Q209L", "Q209P"],
    ("GNAQ", "Q209"): ["Q209L", "Q209P"],
    ("IDH1", "R132"): R132,
    ("KRAS", "A146"): ["A146P", "A146T", "A146V"],
    ("KRAS", "EXON 2 MUTATION"): ["exon 2 mutation", *G12_13],
    ("KRAS", "G12"): G12_13[:6],
    ("KRAS", "G12/G13"): G12_13,
    ("KRAS", "G13"): G12_13[6:],
    ("KRAS", "Q61"): Q61,
    ("NRAS", "Q61"): Q61,
    ("FLT3", "TKD MUTATION"): ["TKD mutation", *D835],
}
"""Gene and codon, or a name for several variants → the variants that laboratories name."""

NAMED = {
    ("ALK", "ALK FUSION I1171"): ("I1171", ["I1171", "I1171N", "I1171S", "I1171T"]),
    ("ALK", "EML4-ALK T1151INST"): ("T1151insT", ["T1151insT", "T1151_L1152insT"]),
    ("AR", "V7 EXPRESSION"): ("positive", ["positive"], "AR-V7"),
    ("AR", "W742"): ("W742", ["W742", "W742C", "W742L"]),
    ("EGFR", "E746_T751>I"): ("E746_T751delinsI", ["E746_T751delinsI"]),
    ("EGFR", "V769_770INSASV"): ("A767_V769dup", ["A767_V769dup"]),
    ("ERBB2", "S310F/Y"): ("S310F/S310Y", ["S310F", "S310Y"]),
    ("FLT3", "D835H/Y"): ("D835H/D835Y", ["D835H", "D835Y"]),
    ("PIK3CA", "EXON 10 MUTATION"): ("exon 10 mutation", ["exon 10 mutation", "E542K", "E545A", "E545D", "E545G", "E545K", "Q546E", "Q546K", "Q546R"]),
    ("PIK3CA", "EXON 21 MUTATION"): ("exon 21 mutation", ["exon 21 mutation", "H1047L", "H1047R", "H1047Y"]),
    ("TP53", "R249"): ("R249", ["R249", "R249S"]),
}  # fmt: skip
"""Gene and a name that says several things → what it is called here, the variants it means, and the name of a finding of its own."""

MUTATIONS = {
    "BRAF": V600, "EGFR": EGFR, "FLT3": ["ITD", *D835], "HRAS": RAS, "IDH1": R132, "KRAS": RAS, "NRAS": RAS, "PIK3CA": PIK3CA,
    "BRCA1": ["pathogenic variant", "oncogenic variant"], "BRCA2": ["pathogenic variant", "oncogenic variant"],
}  # fmt: skip
"""Variants that a gene's 'mutation' includes; a bare 'mutation' counts for every gene."""

KINASES = {"NPM": "NPM1", "ZNF198": "ZMYM2"}
"""Older names of fusion partners."""


def indications(disease):
    """The names under which a person has the disease."""
    if disease == CANCER[1]:
        every = [name for one in DISEASES if one != "Any solid tumor" for name in names(one)] + names("Any solid tumor") + OTHER_SOLID
        return list(dict.fromkeys([disease, *every, *[name for one in CANCERS for name in [SHORT.get(one, one), *CANCERS[one][2]]], *sorted(BLOOD)]))
    _, same, also = CANCERS[disease]
    found = {}
    for name in [SHORT.get(disease, disease), *[name for one in same for name in names(one)], *also]:
        found.setdefault(name.lower(), name)
    return list(found.values())
