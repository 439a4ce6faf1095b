#!/usr/bin/env python3
"""inclusion.py hears it when the schema is made too wide.

inclusion_heard.py SCHEMA.rng OTHER.rng

Each row of WIDER widens SCHEMA at one place; the fault must be named.
"""
import os
import sys
import tempfile

import inclusion

WIDER = [
    ('<element name="seg">', '<element name="segm">', "segm: no such element"),
    ("<value>smallcaps</value>", "<value>small caps</value>", "hi: @rend"),
    ('<data type="Name"/>', '<data type="token"/>', "application: @ident"),
    ('<attribute name="ident">\n        <data type="Name"/>\n'
     "      </attribute>", "", "application: @ident: may be missing"),
    ('<define name="m.inter">\n    <choice>',
     '<define name="m.inter">\n    <choice><ref name="div"/>',
     "p: content: div"),
    ('<define name="m.hi">\n    <choice>',
     '<define name="m.hi">\n    <choice><ref name="quote"/>',
     "date: content: quote"),
    ('<ref name="imprint"/>\n', '<optional><ref name="imprint"/></optional>\n',
     "monogr: content: title"),
]


def main(schema, other):
    if not os.path.exists(other):
        print("skipped: %s is missing" % other)
        return 77
    with open(schema, encoding="utf-8") as f:
        text = f.read()
    theirs = inclusion.Schema(other, exact=True)
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        wide = os.path.join(folder, "wide.rng")
        for old, new, fault in WIDER:
            if text.count(old) != 1:
                sys.exit("%r stands %d times" % (old, text.count(old)))
            with open(wide, "w", encoding="utf-8") as f:
                f.write(text.replace(old, new))
            name = fault.split(":")[0]
            found = ["%s: %s" % (name, f) for f in inclusion.faults(
                name, inclusion.Schema(wide), theirs)]
            if not any(f.startswith(fault) for f in found):
                wrong += 1
                print("%r not heard, but: %s" % (fault, found[:10]))
    print("%d widenings, %d not heard" % (len(WIDER), wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
