"""The agencies, their documents, and the statements of the approvals table that differ from the document they name."""

AGENCIES = {
    "fda": {"pack": "fda-oncology", "authority": "FDA", "kind": "prescribing information", "strength": "Approved indication",
            "site": "https://dailymed.nlm.nih.gov/dailymed/", "query": "search.cfm?query={}"},
    "ema": {"pack": "ema-oncology", "authority": "EMA", "kind": "product information", "strength": "Authorised indication",
            "site": "https://www.ema.europa.eu/en/medicines/human/EPAR/", "query": "{}"},
    "hc": {"pack": "hc-oncology", "authority": "Health Canada", "kind": "product monograph", "strength": "Authorized indication",
           "site": "https://health-products.canada.ca/dpd-bdpp/", "query": ""},
    "hpra": {"pack": "hpra-oncology", "authority": "HPRA", "kind": "summary of product characteristics", "strength": "Authorised indication",
             "site": "https://www.hpra.ie/", "query": ""},
    "hse": {"pack": "hse-oncology", "authority": "HSE", "kind": "NCCP treatment regimen", "strength": "Regimen indication",
            "site": "https://www.hse.ie/eng/services/list/5/cancer/profinfo/chemoprotocols/", "query": ""},
}  # fmt: skip
"""Agency → its pack, authority, what its document is called, its word for an indication, where documents are and how one is asked for."""

MAIN = {
    "akeega": ["Niraparib"],
    "avastin": ["Bevacizumab"],
    "avmapki-fakzynja": ["Avutometinib", "Defactinib"],
    "cotellic": ["Cobimetinib"],
    "cyramza": ["Ramucirumab"],
    "imjudo": ["Tremelimumab"],
    "itovebi": ["Inavolisib"],
    "lazcluze": ["Lazertinib"],
    "mektovi": ["Binimetinib"],
    "opdualag": ["Nivolumab", "Relatlimab"],
    "perjeta": ["Pertuzumab"],
    "phesgo": ["Pertuzumab"],
    "spexotras": ["Dabrafenib", "Trametinib"],
    "taxotere": ["Docetaxel"],
    "tremelimumab-astrazeneca": ["Tremelimumab"],
    "tukysa": ["Tucatinib"],
    "yervoy": ["Ipilimumab"],
    "zydelig": ["Idelalisib"],
}
"""Whose document it is, where more than one drug besides the backbone stands in all its rows."""

BACKBONE = set("""
Abiraterone acetate,Anastrozole,Azacitidine,Bendamustine,Capecitabine,Carboplatin,Chlorambucil,Cisplatin,Corticosteroid,Cyclophosphamide,Cytarabine,
Dacarbazine,Daunorubicin,Docetaxel,Doxorubicin,Epirubicin,Eribulin,Etoposide,Exemestane,Fludarabine,Fluorouracil,Fulvestrant,Gemcitabine,Goserelin,
Idarubicin,Ifosfamide,Interferon Alpha,Irinotecan,Letrozole,Methotrexate,Mitoxantrone,Nab-paclitaxel,Oxaliplatin,Paclitaxel,Palbociclib,Pemetrexed,
Prednisolone,Prednisone,Tamoxifen,Vinblastine,Vincristine,Vinorelbine
""".replace("\n", "").split(","))  # fmt: skip
"""Partners that no document here is about while another drug is among the therapy."""

CORRECTED = {
    # FDA
    "22": {"biomarkers": "EGFR non-resistant variants"},
    "38": {"therapy": "Atezolizumab + Nab-paclitaxel + Carboplatin"},
    "50": {"biomarkers": "CD19 + & BCR::ABL1 negative"},
    "82": {"biomarkers": "Wild type ALK & Wild type EGFR & Wild type ROS1 & PD-L1 >= 50%"},
    **dict.fromkeys(["84", "85", "86"], {"biomarkers": "EGFR positive & Wild type KRAS & Wild type NRAS"}),
    **dict.fromkeys(["170", "171", *map(str, range(172, 180))], {"disease": "Acute Myeloid Leukemia"}),
    "188": {"biomarkers": "KIT p.D816V absent"},
    "191": {"biomarkers": "CD117 +"},
    "262": {"biomarkers": "PD-L1 >= 1% & Wild type ALK & Wild type EGFR"},
    "330": {"therapy": "Olaparib"},
    "365": {"biomarkers": "Wild type KRAS & Wild type NRAS"},
    "366": {"biomarkers": "Wild type KRAS & Wild type NRAS"},
    "380": {"disease": "Esophageal Squamous Cell Carcinoma"},
    "381": {"disease": "Esophageal Squamous Cell Carcinoma"},
    "393": {"biomarkers": "dMMR"},
    "495": {"disease": "Adenocarcinoma of the Gastroesophageal Junction"},
    **dict.fromkeys(["500", "599", "600", "601"], {"biomarkers": "HER2 IHC 3+"}),
    "640": {"disease": "Non-Small Cell Lung Cancer"},
    "642": {"disease": "Invasive Breast Carcinoma"},
    # EMA
    **dict.fromkeys(["669", "670", "671", "1068"], {"biomarkers": "CD19 + & BCR::ABL1 negative"}),
    "687": {"biomarkers": "ERBB2 activating variants"},
    "771": {"disease": "Small Intestine Cancer"},
    "772": {"disease": "Small Intestine Cancer"},
    "885": {"therapy": "Pemigatinib"},
    "886": {"therapy": "Pemigatinib"},
    "912": {"disease": "Myelodysplastic Syndromes"},
    "940": {"therapy": "Cisplatin + Osimertinib + Pemetrexed"},
    "941": {"therapy": "Carboplatin + Osimertinib + Pemetrexed"},
    "942": {"therapy": "Cisplatin + Osimertinib + Pemetrexed"},
    "943": {"therapy": "Carboplatin + Osimertinib + Pemetrexed"},
    "955": {"biomarkers": "Wild type ALK & Wild type EGFR"},
    "956": {"biomarkers": "Wild type ALK & Wild type EGFR"},
    **dict.fromkeys(["1070", "1071", "1072"], {"biomarkers": "BCR::ABL1"}),
    # HSE
    **dict.fromkeys(["1293", "1314", "1315", "1332"], {"biomarkers": "CD19 + & BCR::ABL1 negative"}),
    "1297": {"disease": "Acute Myeloid Leukemia"},
    "1321": {"biomarkers": "CD30 +"},
    "1372": {"biomarkers": "ER positive"},
    "1373": {"biomarkers": "ER positive"},
    "1500": {"therapy": "Pemigatinib"},
    "1501": {"therapy": "Pemigatinib"},
    # Health Canada
    "2003": {"therapy": "Brentuximab vedotin"},
    "2032": {"biomarkers": "EGFR non-resistant variants"},
    "2042": {"biomarkers": "KIT p.D816V absent"},
    "2278": {"biomarkers": "ER positive & HER2-negative & PIK3CA somatic variants"},
    **dict.fromkeys(map(str, range(2319, 2325)), {"disease": "Acute Myeloid Leukemia"}),
}
"""Statements that differ from the document they name; each is explained in docs/knowledge-oncology.md."""

ADDED = {"393": {"therapy": "Lenvatinib + Pembrolizumab", "biomarkers": "pMMR"}}
"""What the document says besides, where one statement stands for two."""

DROPPED = {"247", "615", "1560", "1561", "1562"}
"""Statements that name what the document does not treat, or a biomarker of another drug."""

UNCHECKED = {"378", "379"}
"""Statements whose PD-L1 limit could not be compared with the label now in force."""
