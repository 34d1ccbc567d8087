"""A form filled as for Johan, who is asked by Amira, and the keys that open what it seals."""

from leadercoach.content import behaviour, vignettes
from leadercoach.exchange.sealed import fingerprint, new_identity
from leadercoach.feedback.form import Example, FormData, Item

LEADER, RECOVERY = new_identity(), new_identity()  # (secret, public)
RID, TOKEN = "5a" * 16, "c3" * 24
FOCUS = ("D2", "L2", "L1")
OCCASIONS = {
    "sv": "Arbetsplatsträff · torsdag 5 februari · 60 minuter",
    "en": "Staff meeting · Thursday 5 February · 60 minutes",
}
CONTRACTS = {
    "sv": "Frivilligt – du kan sluta när som helst utan skäl. Ledaren tackar.",
    "en": "Voluntary – you can stop at any time without giving a reason. The leader thanks.",
}


def item(code: str, lang: str) -> Item:
    known = behaviour(code)
    return Item(code, known.name.in_(lang), {n: t.in_(lang) for n, t in known.anchors.items()})


def examples(lang: str) -> tuple[Example, ...]:
    return tuple(
        Example(
            v.id,
            v.text.in_(lang),
            v.item,
            item(v.item, lang).name,
            item(v.item, lang).anchors,
            v.key,
            v.why.in_(lang),
        )
        for v in vignettes()
    )


def filled(lang: str = "sv", kind: str = "feedback", **changes: object) -> FormData:
    data = FormData(
        kind=kind,
        lang=lang,
        request=RID,
        token=TOKEN,
        leader="Amira",
        observer="Johan" if kind == "feedback" else "",
        occasion=OCCASIONS[lang] if kind == "feedback" else "",
        expires="2026-02-19",
        expires_words={"sv": "19 februari 2026", "en": "19 February 2026"}[lang],
        items=tuple(item(code, lang) for code in (FOCUS if kind == "feedback" else FOCUS[:1])),
        vignettes=examples(lang) if kind == "feedback" else (),
        contract=CONTRACTS[lang],
        recipients=(LEADER[1], RECOVERY[1]),
        fingerprint=fingerprint(LEADER[1]),
        recovery_fingerprint=fingerprint(RECOVERY[1]),
    )
    return data._replace(**changes)
