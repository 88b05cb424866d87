"""Where things are, and how a knowledge file is laid out: one member a line, one list entry a line."""

import json
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[2]
SOURCES = REPOSITORY.parent / "shared" / "sources"
PACKS = HERE.parent / "main" / "resources" / "META-INF" / "pgx"

RELEASE = "2026-11-28"
"""Version and date of the packs."""


def read(path):
    """Reads a JSON source, e.g. ``read("functions/TPMT.json")``."""
    return json.loads((SOURCES / path).read_text(encoding="utf-8"))


def read_packed(path):
    """Reads a file of a pack, e.g. ``read_packed("vocabulary/drugs.json")``."""
    return json.loads((PACKS / path).read_text(encoding="utf-8"))


def rows(path):
    """Reads a tab-separated source as dictionaries; cells that hold quoted names or JSON are kept as they are."""
    lines = (SOURCES / path).read_text(encoding="utf-8").splitlines()
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"))) for line in lines[1:] if line]


def inline(value):
    return json.dumps(value, ensure_ascii=False)


def text(document):
    """The document as bytes-stable text."""
    members = [f"  {inline(key)}: {member(value)}" for key, value in document.items()]
    return "{\n" + ",\n".join(members) + "\n}\n"


def member(value):
    if isinstance(value, list) and value and all(isinstance(entry, dict) for entry in value):
        return "[\n" + ",\n".join(f"    {inline(entry)}" for entry in value) + "\n  ]"
    if isinstance(value, dict) and value and all(isinstance(entry, list) for entry in value.values()):
        return "{\n" + ",\n".join(f"    {inline(key)}: {inline(entry)}" for key, entry in value.items()) + "\n  }"
    return inline(value)


def write(path, document):
    """Writes one file of a pack, e.g. ``write("cpic/functions/TPMT.json", …)``; returns its size."""
    target = PACKS / path
    target.parent.mkdir(parents=True, exist_ok=True)
    content = text(document).encode("utf-8")
    target.write_bytes(content)
    return len(content)


def require(condition, complaint):
    """Stops the generator: knowledge that does not reproduce its source is not written."""
    if not condition:
        raise SystemExit(f"knowledge: {complaint}")
