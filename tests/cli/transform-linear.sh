# Long texts: what is eight times as long takes about eight times as long, not
# sixty-four, in the formats that people read.  Each text is one thing many
# times over.  Processor seconds.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh
python3 - <<'PY' || fail 'a long text takes more than its length'
import os, subprocess, sys

# text writes its blocks as markdown does; epub is html, cut at divisions
FORMATS = ["html", "latex", "jats", "markdown", "odt", "docx"]
DIVISION = "<div><head>A word</head><p>" + 50 * "More. " + "</p></div>"
ENTRY = "<entry><form><orth>w</orth></form><sense><def>d</def></sense></entry>"
SHAPES = {
    "paragraphs": ("<p>A <name>Name</name> and more.</p>", ""),
    "pages": ("<pb n='{n}'/><p>A word.</p>", ""),
    "pages in a paragraph": ("<pb n='{n}'/> A word. ", "p"),
    "names in a paragraph": ("A <name>Name</name> and <hi>more</hi>. ", "p"),
    "items": ("<item>A word.</item>", "list"),
    "numbered items": ("<item>A word.</item>", "list type='ordered'"),
    "items with labels": ("<label>A</label><item>A word.</item>", "list"),
    "paragraphs of a quotation": ("<p>A word.</p>", "quote"),
    "rows": ("<row><cell>A</cell><cell>B</cell></row>", "table"),
    "entries": (ENTRY, ""),
    "references": ("<ref target='#x'>x</ref> y ", "p"),
    "divisions": (DIVISION + "<pb n='{n}'/>", ""),
}
HEAD = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title>T</title></titleStmt><publicationStmt><p>p</p>
</publicationStmt><sourceDesc><p>s</p></sourceDesc></fileDesc></teiHeader>
<text><body>"""


def write(part, within, times):
    inner = "".join(part.replace("{n}", str(n)) for n in range(times))
    if within:
        inner = f"<{within}>{inner}</{within.split()[0]}>"
    with open("long.xml", "w") as f:
        f.write(f"{HEAD}{inner}</body></text></TEI>")


def seconds(form):
    before = os.times()
    done = subprocess.run(["tei-transform", "-t", form, "-o", "long." + form,
                           "long.xml"])
    after = os.times()
    return float("inf") if done.returncode else \
        after.children_user - before.children_user


bad = 0
for name, shape in SHAPES.items():
    taken = {}
    forms = FORMATS + ["epub"] * (name == "divisions")
    for times in (500, 4000):
        write(*shape, times)
        for form in forms:
            taken[form, times] = seconds(form)
    for form in forms:
        one, eight = max(taken[form, 500], 0.01), taken[form, 4000]
        if eight > 12 * one + 0.05:
            print(f"{form}, {name}: {one:.2f} s, then {eight:.2f} s")
            bad = 1
sys.exit(bad)
PY
