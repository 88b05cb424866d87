"""Single CIViC items whose statement, read in the second reading, says otherwise than their columns."""

CORRECTED = {
    "699": {"drugs": "Panitumumab"},
    "737": {"drugs": "Afatinib,Erlotinib,Gefitinib", "drug_interaction_type": "Substitutes"},
    "1237": {"variant": "ALK FUSIONS"},
    "1497": {"drugs": "Carboplatin,Paclitaxel,Sorafenib"},
    "1775": {"evidence_direction": "Does Not Support", "clinical_significance": "Sensitivity/Response"},
    "2448": {"clinical_significance": "Resistance"},
    "5916": {"drugs": "Cisplatin,Oxaliplatin", "drug_interaction_type": "Substitutes"},
    "7772": {"evidence_direction": "Does Not Support", "clinical_significance": "Resistance"},
    "6965": {"drugs": "Cobimetinib,Vemurafenib"},
}
"""Item → columns as its statement, or the same study's other item, has them; each is explained in docs/knowledge-review.md."""

ELSEWHERE = {"259", "1153", "1659", "1660", "2102", "3040", "4061", "5912", "6995", "7392"}
"""Items whose statement is about another disease, medicine or marker than they name, or found the contrary."""

COMPARED = set("""
88 139 411 644 729 829 832 852 853 855 863 871 903 915 922 929 946 1139 1219 1384 1449 1521 1526 1644 1650 2087 2098 2117 2118 2121 2355 3013 3739 3858
4072 6301 6303 6304 6305 6402 6403 6441 8705
""".split())
"""Resistance told only: people with the marker fared worse than others, or no outcome is given; that the medicine did not help them was not shown."""

CLASSES = {
    "aromatase inhibitor": ["anastrozole", "exemestane", "letrozole"],
    "hormone therapy": ["anastrozole", "exemestane", "fulvestrant", "letrozole", "tamoxifen"],
    "anti-egfr monoclonal antibody": ["cetuximab", "panitumumab"],
    "platinum compound": ["carboplatin", "cisplatin"],
    "taxane compound": ["docetaxel", "paclitaxel"],
}
"""A class that stands alone in an item → the medicines of it that its diseases are treated with; other classes mix what a marker tells apart."""

REGIMENS = {"folfox-4 regimen": ["fluorouracil", "leucovorin", "oxaliplatin"]}
SUPPORTIVE = {"leucovorin", "levoleucovorin", "zoledronic acid"}
"""Partners that no item is about while another medicine is among them."""

PARTNERS = {"chemotherapy": "quimioterapia"}
"""What a medicine was given with when no medicine is named, in Portuguese."""
