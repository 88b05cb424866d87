"""The words for the strengths of approvals and evidence: ``vocabulary/words/LANG-oncology.json``."""

from labels import AGENCIES
from layout import write

INDICATION = {"Approved": "Indicação aprovada", "Authorised": "Indicação autorizada", "Authorized": "Indicação autorizada", "Regimen": "Indicação do protocolo"}


def generate():
    words = {"en": {}, "pt-BR": {}}
    for about in AGENCIES.values():
        said = about["strength"]
        key = f"strength.{said.lower().replace(' ', '-')}"
        words["en"][key], words["pt-BR"][key] = said, INDICATION[said.split()[0]]
    for level in "ABCDE":
        for stars in ("1", "2", "3", "4", "5", ""):
            key = f"strength.level-{level.lower()}-" + (f"trust-{stars}-of-5" if stars else "not-rated")
            words["en"][key] = f"Level {level}, " + (f"trust {stars} of 5" if stars else "not rated")
            words["pt-BR"][key] = f"Nível {level}, " + (f"confiança {stars} de 5" if stars else "não avaliado")
    for language, messages in words.items():
        write(f"vocabulary/words/{language}-oncology.json", {"schema": "pgx4j/words/1", "language": language, "messages": dict(sorted(messages.items()))})
    return len(words["en"])


if __name__ == "__main__":
    print("%d strengths" % generate())
