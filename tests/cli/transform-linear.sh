# Long texts: what is four times as long takes about four times as long, not
# sixteen, in the formats whose stylesheets work on a tree that a variable
# holds.  Each text is one thing many times over.  Processor seconds.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh
python3 - <<'PY' || fail 'a long text takes more than its length'
import os, subprocess, sys

SHAPES = {
    "paragraphs": ("<p>A <name>Name</name> and more.</p>", ""),
    "pages": ("<pb n='1'/><p>A word.</p>", ""),
    "names in a paragraph": ("A <name>Name</name> and <hi>more</hi>. ", "p"),
    "items of a list": ("<item>A word.</item>", "list type='ordered'"),
    "paragraphs of a quotation": ("<p>A word.</p>", "quote"),
    "divisions": ("<div><head>A word</head><p>" + 40 * "More. " + "</p></div>",
                  ""),
}
HEAD = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title>T</title></titleStmt><publicationStmt><p>p</p>
</publicationStmt><sourceDesc><p>s</p></sourceDesc></fileDesc></teiHeader>
<text><body>"""


def seconds(form, part, within, times):
    inner = part * times
    if within:
        inner = f"<{within}>{inner}</{within.split()[0]}>"
    with open("long.xml", "w") as f:
        f.write(f"{HEAD}{inner}</body></text></TEI>")
    before = os.times()
    subprocess.run(["tei-transform", "-t", form, "-o", "long." + form,
                    "long.xml"], check=True)
    after = os.times()
    return after.children_user - before.children_user


bad = 0
for form in "odt", "docx", "epub":
    for name, (part, within) in SHAPES.items():
        one = seconds(form, part, within, 1000)
        four = seconds(form, part, within, 4000)
        if four > 8 * one + 0.2:
            print(f"{form}, {name}: {one:.2f} s, then {four:.2f} s")
            bad = 1
sys.exit(bad)
PY
