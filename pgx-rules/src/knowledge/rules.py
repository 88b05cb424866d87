"""How functions become a phenotype: rules computed from CPIC's diplotype tables, and the proof that they give every row back."""

from decimal import Decimal

from layout import require

OTHERWISE = "Indeterminate"
NOT_AVAILABLE = "n/a"
AT_LEAST = "≥"


def pair_rules(gene, function_of, table):
    """One rule per phenotype from a table of (alleles, phenotype, lookup) rows; ``Indeterminate`` needs no rule."""
    by_functions = {}
    for alleles, phenotype, _ in table:
        functions = tuple(sorted(function_of[allele] for allele in alleles))
        before = by_functions.setdefault(functions, phenotype)
        require(before == phenotype, f"{gene}: {functions} is both {before} and {phenotype}")
    return rules_of(by_functions)


def rules_of(by_functions):
    rules = []
    for term in sorted(set(by_functions.values()) - {OTHERWISE}):
        groups = sorted(functions for functions, found in by_functions.items() if found == term)
        rule = {"is": term}
        pairs = [list(functions) for functions in groups if len(functions) == 2]
        single = [functions[0] for functions in groups if len(functions) == 1]
        rules.append(rule | ({"pairs": pairs} if pairs else {}) | ({"single": single} if single else {}))
    return rules


def phenotype(document, alleles):
    """Reads the emitted file as the library does; returns (phenotype, activity score or None)."""
    if "activity" in document:
        value = total([look_up(document["activity"], allele) for allele in alleles])
        return next((rule["is"] for rule in document["phenotypes"] if within(value, rule["score"])), OTHERWISE), value
    functions = sorted(look_up(document["functions"], allele) or "" for allele in alleles)
    for rule in document["phenotypes"]:
        if len(functions) == 1 and functions[0] in rule.get("single", []):
            return rule["is"], None
        if len(functions) == 2 and functions in [sorted(pair) for pair in rule.get("pairs", [])]:
            return rule["is"], None
    return OTHERWISE, None


def look_up(groups, allele):
    found = [value for value, alleles in groups.items() if allele in alleles]
    require(len(found) <= 1, f"{allele} is in two groups: {found}")
    return found[0] if found else None


def total(values):
    """The sum as CPIC writes it: ``n/a`` if any is, ``≥`` if any is."""
    if any(value in (None, NOT_AVAILABLE) for value in values):
        return NOT_AVAILABLE
    number = sum(Decimal(value.removeprefix(AT_LEAST)) for value in values)
    written = format(number.normalize(), "f")
    mark = AT_LEAST if any(value.startswith(AT_LEAST) for value in values) else ""
    return mark + (written if "." in written else written + ".0")


def within(value, score):
    """Whether every number that ``value`` can stand for is in the range."""
    if value == NOT_AVAILABLE:
        return False
    low = Decimal(value.removeprefix(AT_LEAST))
    high = Decimal("Infinity") if value.startswith(AT_LEAST) else low
    return (
        ("from" not in score or low >= Decimal(score["from"]))
        and ("above" not in score or low > Decimal(score["above"]))
        and ("to" not in score or high <= Decimal(score["to"]))
        and ("below" not in score or high < Decimal(score["below"]))
    )


def prove(gene, document, table):
    """Every row of the table must come out of the emitted rules; returns how many were compared."""
    seen = set()
    for alleles, expected, lookup in table:
        key = tuple(sorted(alleles))
        require(key not in seen, f"{gene}: {alleles} is in the table twice")
        seen.add(key)
        found, value = phenotype(document, alleles)
        require(found == expected, f"{gene} {'/'.join(alleles)}: rules give {found}, the table {expected}")
        wanted = found if value is None else value
        require(lookup == wanted, f"{gene} {'/'.join(alleles)}: rules look up {wanted}, the table {lookup}")
    return len(table)
