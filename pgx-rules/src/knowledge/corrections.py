"""Statements of the approvals table that differ from the document they name, and what the documents say besides or leave out."""

def every(numbers, change):
    """The same for several statements, e.g. ``every("12 30-34", …)``; ``12+`` is what is added to statement 12."""
    ranges = [part.split("-") for part in numbers.split()]
    single = {first: change for first, *last in ranges if not last}
    return {**single, **{str(number): change for first, *last in ranges if last for number in range(int(first), int(last[0]) + 1)}}


AML, GASTRIC = {"disease": "Acute Myeloid Leukemia"}, {"disease": "Adenocarcinoma of the Gastroesophageal Junction"}
SQUAMOUS, CERVIX = {"disease": "Esophageal Squamous Cell Carcinoma"}, {"disease": "Cervical Squamous Cell Carcinoma"}
PH_NEGATIVE = {"biomarkers": "CD19 + & BCR::ABL1 negative"}
ALK_EGFR, RAS = "Wild type ALK & Wild type EGFR", "Wild type KRAS & Wild type NRAS"
RET, IHC3, TKD = {"biomarkers": "RET oncogenic variants"}, {"biomarkers": "HER2 IHC 3+"}, {"biomarkers": "FLT3 TKD variants"}
CAPOX = {"therapy": "Capecitabine + Nivolumab + Oxaliplatin"}

CORRECTED = {
    # FDA
    "22": {"biomarkers": "EGFR non-resistant variants"},
    "35": {"biomarkers": f"PD-L1 >= 50% & {ALK_EGFR}"},
    "36": {"biomarkers": f"PD-L1 >= 10% TIIC & {ALK_EGFR}"},
    "38": {"therapy": "Atezolizumab + Nab-paclitaxel + Carboplatin"},
    "43": {"biomarkers": "PDGFRA exon 18 variants"},
    "50": PH_NEGATIVE,
    "82": {"biomarkers": f"{ALK_EGFR} & Wild type ROS1 & PD-L1 >= 50%"},
    **every("84-86", {"biomarkers": f"EGFR positive & {RAS}"}),
    **every("170-179", AML),
    "188": {"biomarkers": "KIT p.D816V absent"},
    "191": {"biomarkers": "CD117 +"},
    "262": {"biomarkers": f"PD-L1 >= 1% & {ALK_EGFR}"},
    "330": {"therapy": "Olaparib"},
    **every("365-366", {"biomarkers": RAS}),
    **every("380-381", SQUAMOUS),
    "393": {"biomarkers": "dMMR"},
    "427": {"biomarkers": "BCR::ABL1"},
    "495": GASTRIC,
    **every("500 599-601", IHC3),
    **every("627-628", {"biomarkers": "KRAS somatic variants"}),
    "640": {"disease": "Non-Small Cell Lung Cancer"},
    "642": {"disease": "Invasive Breast Carcinoma"},
    # EMA
    **every("669-671 1068", PH_NEGATIVE),
    "678": RET,
    "687": {"biomarkers": "ERBB2 activating variants"},
    **every("691-693", {"biomarkers": f"EGFR positive & {RAS}"}),
    "704": {"biomarkers": "ER positive & HER2-positive"},
    "713": {"biomarkers": "ER positive & ERBB2 amplification"},
    **every("719-720 769-770", GASTRIC),
    **every("771-772", {"disease": "Small Intestine Cancer"}),
    **every("878 880 882", CAPOX),
    **every("885-886", {"therapy": "Pemigatinib"}),
    "910": RET,
    "912": {"disease": "Myelodysplastic Syndromes"},
    **every("940 942", {"therapy": "Cisplatin + Osimertinib + Pemetrexed"}),
    **every("941 943", {"therapy": "Carboplatin + Osimertinib + Pemetrexed"}),
    **every("955-956", {"biomarkers": ALK_EGFR}),
    "987": {"biomarkers": "ER negative & HER2-positive & PR negative"},
    "988": {"biomarkers": "ER positive & HER2-positive"},
    "990": {"biomarkers": "ER negative & ERBB2 amplification & PR negative"},
    "991": {"biomarkers": "ER positive & ERBB2 amplification"},
    **every("1070-1072", {"biomarkers": "BCR::ABL1"}),
    **every("1101-1102", {"approval_date": "2025-01-09"}),
    **every("1109-1110", {"biomarkers": "HER2-negative & PD-L1 (TAP) >= 5%"}),
    **every("1125-1127", IHC3),
    # HSE
    "1162": {"biomarkers": "ABL1 p.T315I absent & BCR::ABL1"},
    **every("1293 1314-1315 1332", PH_NEGATIVE),
    "1297": AML,
    "1321": {"biomarkers": "CD30 +"},
    **every("1372-1373", {"biomarkers": "ER positive"}),
    "1404": {"therapy": "Cytarabine + Midostaurin"},
    **every("1417-1418", {"therapy": "Cyclophosphamide + Doxorubicin + Prednisolone + Rituximab + Vincristine"}),
    "1446": RET,
    **every("1447-1448", {"therapy": "Arsenic trioxide + Tretinoin"}),
    **every("1500-1501", {"therapy": "Pemigatinib"}),
    # Health Canada
    "2003": {"therapy": "Brentuximab vedotin"},
    "2032": {"biomarkers": "EGFR activating variants"},
    "2042": {"biomarkers": "KIT p.D816V absent"},
    "2047": {"therapy": "Paclitaxel + Trastuzumab"},
    "2058": {"biomarkers": "BCR::ABL1"},
    "2278": {"biomarkers": "ER positive & HER2-negative & PIK3CA somatic variants"},
    **every("2319-2324", AML),
}
"""Statements that differ from the document they name; each is explained in docs/knowledge-oncology.md."""

ADDED = {
    # FDA
    "54": [{"disease": one} for one in ("Angioimmunoblastic T-Cell Lymphoma", "Peripheral T-Cell lymphoma, NOS")],
    "55": [{"disease": "Mycosis Fungoides"}],
    **every("167 192", [{"biomarkers": "FGFR2 rearrangements"}]),
    "189": [{"biomarkers": "FIP1L1::PDGFRA negative"}],
    "393": [{"therapy": "Lenvatinib + Pembrolizumab", "biomarkers": "pMMR"}],
    "397": [{"therapy": "Nab-paclitaxel + Pembrolizumab"}],
    # EMA
    "704": [{"biomarkers": "HER2-positive & PR positive"}],
    "713": [{"biomarkers": "ERBB2 amplification & PR positive"}],
    **every("775-776", [SQUAMOUS]),
    **every("781-782", [CERVIX]),
    "917": [TKD],
    "980": [{"biomarkers": "t(15;17)"}],
    "988": [{"biomarkers": "HER2-positive & PR positive"}],
    "991": [{"biomarkers": "ERBB2 amplification & PR positive"}],
    "1019": [TKD],
    # HSE
    **every("1178 1403", [TKD]),
    "1187": [{"biomarkers": "BRCA2 pathogenic variants"}],
    "1196": [{"biomarkers": "BRCA2 oncogenic variants"}],
    **every("1264 1399 1401-1402", [CERVIX]),
    "1322": [SQUAMOUS],
    "1331": [{**tumour, "biomarkers": "PD-L1 (CPS) >= 10"} for tumour in (SQUAMOUS, {"disease": "Esophageal Adenocarcinoma"})],
    "1404": [{"therapy": "Cytarabine + Midostaurin", **TKD}],
    "1514": [TKD],
    # Health Canada
    "2019": [{"biomarkers": "BRAF p.V600K"}],
    "2047": [{"therapy": "Docetaxel + Trastuzumab"}],
    "2050": [{"therapy": f"Cisplatin + Trastuzumab + {drug}", **GASTRIC} for drug in ("Capecitabine", "Fluorouracil")],
    "2074": [{"therapy": f"{drug} + Pembrolizumab + Pemetrexed", "biomarkers": ALK_EGFR} for drug in ("Carboplatin", "Cisplatin")],
    "2076": [{"therapy": "Lenvatinib + Pembrolizumab", "disease": "Endometrial Carcinoma", "biomarkers": "pMMR"}],
    **every("2083-2084", [{"therapy": "Cisplatin + Paclitaxel + Pembrolizumab"}]),
    **every("2085-2086", [{"therapy": "Carboplatin + Paclitaxel + Pembrolizumab"}]),
    **every("2119 2123 2127", [{"biomarkers": "HRD"}]),
    **every("2147-2148 2224-2225", [{"therapy": "Dabrafenib + Trametinib"}]),
    "2161": [{"therapy": "Cisplatin + Ipilimumab + Nivolumab + Pemetrexed", "biomarkers": ALK_EGFR}],
    **every("2162 2327", [{"disease": "Colorectal Adenocarcinoma", "biomarkers": one} for one in ("MSI-H", "dMMR")]),
    "2164": [{"therapy": therapy, "disease": "Esophagogastric Adenocarcinoma", "biomarkers": "HER2-negative"}
             for therapy in (CAPOX["therapy"], "Fluorouracil + Nivolumab + Oxaliplatin")],
    "2241": [{"therapy": f"Atezolizumab + {partners}", "biomarkers": ALK_EGFR}
             for partners in ("Bevacizumab + Carboplatin + Paclitaxel", "Carboplatin + Nab-paclitaxel")],
    "2281": [{"therapy": "Fluorouracil + Oxaliplatin + Panitumumab"}],
    **every("2288-2289", [{"therapy": f"Abemaciclib + {drug}"} for drug in ("Anastrozole", "Fulvestrant", "Letrozole")]),
}  # fmt: skip
"""What the document says besides, as changes of one of its statements."""

DROPPED = {
    *every("39-40 953-954 960-961 1531-1534 2071-2072 2159-2160", None),  # say what must have been given before, and define no indication
    *every("64-66 1039-1040 2263-2265", None),  # amplifications, where the trial's alterations are activating variants
    *every("721-722 753 1261", None),  # amplification, where the document asks for expression
    *every("756-758 844 846 1420 1428 1430 1432 1434 1438", None),  # other partners or lymphomas than the document's
    *every("247 615 1123 1560-1562", None),  # what the document does not treat, or a biomarker of another drug
}
"""Statements that stand for no indication of the document."""

NOTED = {
    "limit-unchecked": every("378-379", None),
    "non-squamous": every("37-38 367-368 662-663 754-755 955-957 1034-1035 1298-1299 1351 2074+ 2241+", None),
    "squamous": every("1310", None),
    "adenocarcinoma": every("2032-2033", None),
    "withdrawn": every("698 975-979", None),
    "superseded": every("748-749", None),
}
"""What an answer says besides: its words are in oncology_words.py."""

WIDER = {
    **every("601 773-774 1127", ["biliary tract cancer", "biliary cancer", "gallbladder cancer"]),
    **every("430 479 909", ["thyroid cancer", "differentiated thyroid cancer"]),
    "2197": ["differentiated thyroid cancer", "differentiated thyroid carcinoma"],
    **every("186-187 733-736 2038-2041", ["myelodysplastic/myeloproliferative neoplasm", "MDS/MPN", "MDS/MPD"]),
}
"""Names of the disease that the document treats besides the table's."""

BRAIN = ["Astrocytoma", "Central Nervous System Hemangioblastoma", "Diffuse Midline Glioma", "High-Grade Glioma, NOS", "Low-Grade Glioma, NOS",
         "Oligodendroglioma", "Subependymal Giant Cell Astrocytoma", "glioblastoma"]  # fmt: skip

NARROWER = {
    **every("102 492", ["Colorectal Adenocarcinoma"]),
    **every("859 1297 2154", ["APL with PML-RARA"]),
    **every("803 806 809 812 815 818 821 824 827 1119", ["Low-Grade Serous Ovarian Cancer"]),
    **every("1188-1191 1199 1202-1205 1214-1217 2107-2110 2119-2122 2119+", ["Low-Grade Serous Ovarian Cancer"]),
    **every("446-449 1435-1436 2199", ["Burkitt Lymphoma", "Diffuse Large B-Cell Lymphoma"]),
    **every("1310", ["Lung Non-Squamous Non-Small Cell Carcinoma"]),
    **every("1323 1331", ["gastric adenocarcinoma", "gastric cancer", "stomach cancer", "gastric or gastroesophageal junction adenocarcinoma"]),
    **every("2204-2206", BRAIN),
}
"""Diseases and names of diseases that the document leaves out, of those that the table's disease includes."""
