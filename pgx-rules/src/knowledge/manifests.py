"""Writes every pack's manifest (each file, what it covers, its SHA-256) and the list of the packs. Runs on its own after any hand-made change."""

import sys

sys.dont_write_bytecode = True

import hashlib
import json

from layout import PACKS, RELEASE, require, text

PACK = {
    "alleles": ("ClinPGx", "CC-BY-SA-4.0"),
    "civic": ("CIViC", "CC0-1.0"),
    "cpic": ("CPIC", "CC0-1.0"),
    "dpwg": ("DPWG", "CC-BY-SA-4.0"),
    "ema-oncology": ("EMA", "LicenseRef-facts"),
    "fda": ("FDA", "LicenseRef-US-Government"),
    "fda-oncology": ("FDA", "LicenseRef-facts"),
    "hc-oncology": ("Health Canada", "LicenseRef-facts"),
    "hpra-oncology": ("HPRA", "LicenseRef-facts"),
    "hse-oncology": ("HSE", "LicenseRef-facts"),
    "frequencies": ("pgx4j", "CC0-1.0"),
    "phenoconversion": ("pgx4j", "CC0-1.0"),
    "vocabulary": ("pgx4j", "CC-BY-SA-4.0"),
}
EVIDENCE = {"civic"}
BY_INDICATION = {pack for pack in PACK if pack.endswith("-oncology")} | EVIDENCE
COVERS = {
    "alleles": lambda document: [document["gene"]],
    "frequencies": lambda document: [document["gene"]],
    "functions": lambda document: [document["gene"]],
    "measured": lambda document: [document["gene"]],
    "guideline": lambda document: document["drugs"],
    "words": lambda document: [document["language"]],
}


def generate():
    """Returns pack → (files, bytes), manifests included."""
    counts = {}
    listed = []
    for folder in sorted(path for path in PACKS.iterdir() if path.is_dir() and path.name != "schema"):
        require(folder.name in PACK, f"manifests: no authority and licence for pack {folder.name}")
        authority, licence = PACK[folder.name]
        document = {
            "schema": "pgx4j/manifest/1",
            "id": folder.name,
            "version": RELEASE,
            "date": RELEASE,
            "authority": authority,
            "licence": licence,
            **({"byIndication": True} if folder.name in BY_INDICATION else {}),
            **({"evidence": True} if folder.name in EVIDENCE else {}),
            "files": [entry(folder, path) for path in files(folder)],
        }
        manifest = folder / "manifest.json"
        content = text(document).encode("utf-8")
        manifest.write_bytes(content)
        header = {member: value for member, value in document.items() if member not in ("schema", "files")}
        kinds = sorted({file["kind"] for file in document["files"]})
        listed.append({**header, "kinds": kinds, "sha256": hashlib.sha256(content).hexdigest()})
        counts[folder.name] = (len(document["files"]), sum(path.stat().st_size for path in [manifest, *files(folder)]))
    (PACKS / "packs.json").write_bytes(text({"schema": "pgx4j/packs/1", "packs": listed}).encode("utf-8"))
    return counts


def files(folder):
    found = [path for path in folder.rglob("*.json") if path != folder / "manifest.json"]
    return sorted(found, key=lambda path: path.relative_to(folder).as_posix())


def entry(folder, path):
    content = path.read_bytes()
    name = path.relative_to(folder).as_posix()
    require(b"\r" not in content, f"{folder.name}/{name}: line ends are not LF")
    try:
        document = json.loads(content)
    except ValueError as broken:
        require(False, f"{folder.name}/{name}: {broken}")
    library, kind, _ = (document.get("schema") or "//").split("/")
    require(library == "pgx4j" and kind, f"{folder.name}/{name}: no schema")
    covers = sorted(COVERS.get(kind, lambda _: [])(document))
    return {"path": name, "kind": kind, "covers": covers, "sha256": hashlib.sha256(content).hexdigest()}


if __name__ == "__main__":
    for pack, (count, size) in generate().items():
        print(f"{pack}: {count} files, {size} bytes")
