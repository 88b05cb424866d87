"""The agencies of the approvals table, their documents, and whose drug a document is about."""

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
