"""Generates the bundled knowledge from the fact tables in ``../shared/sources``. A development tool, never part of the build."""

import sys

sys.dont_write_bytecode = True

import alleles
import civic
import findings
import functions
import labelling
import lists
import manifests
import mitochondrial
import oncology
import priorities
import strengths
from layout import PACKS, SOURCES, require


def main():
    require(SOURCES.is_dir(), f"the sources are not there: {SOURCES}")
    defined = alleles.generate() | mitochondrial.generate()
    assigned = functions.generate()
    print("gene\tpositions\talleles\twith function\trows proven\tdefined without function")
    without = 0
    for gene, (named, proven) in assigned.items():
        positions, names = defined.get(gene, (0, []))
        core = alleles.definition(gene)["suballelesMap"] if gene in alleles.genes() else {}
        lacking = [name for name in names if core.get(name, name) not in named] if named else []
        without += len(lacking)
        print(f"{gene}\t{positions}\t{len(names)}\t{len(named)}\t{proven}\t{len(lacking)} {' '.join(lacking)}".rstrip())
    print(f"{sum(proven for _, proven in assigned.values())} rows proven; {without} defined alleles have no function")
    entries, ambiguous = lists.generate()
    print(", ".join(f"{count} {name}" for name, count in entries.items()))
    print(f"{len(ambiguous)} aliases left out, two drugs have them:")
    for alias, owners in ambiguous.items():
        print(f"  {alias}: {', '.join(owners)}")
    for pack, (files, count) in oncology.generate().items():
        print(f"{pack}: {files} guidelines from {count} statements")
    evidence = civic.generate()
    print("civic: " + ", ".join(f"{value} {key}" for key, value in evidence.items() if isinstance(value, int)))
    for reason, count in evidence["left"].most_common():
        print(f"  left out: {count} {reason}")
    print("%d strengths" % strengths.generate())
    print("%d names, %d derived findings" % findings.generate())
    print("%d rows of labels, %d drugs and biomarkers, %d drugs that the catalogue lacked" % labelling.generate())
    print(f"{priorities.generate()} genes with priorities")
    for pack, (count, size) in manifests.generate().items():
        print(f"{pack}: {count} files, {size} bytes")
    print(f"{sum(path.stat().st_size for path in PACKS.rglob('*.json'))} bytes of resources in all")


if __name__ == "__main__":
    main()
