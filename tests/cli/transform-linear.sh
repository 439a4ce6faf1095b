# Long texts: what is eight times as long takes about eight times as long, not
# sixty-four; under twenty passes, since short times tell little.  Each text is
# one thing many times over.  Processor seconds.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh
if grep -q __asan_init "$TEIKIT_BIN/tei-transform"; then
	echo "not timed: AddressSanitizer's realloc copies, so that text which" \
		"libxml2 gathers takes the square of its length"
	exit 77
fi
python3 - <<'PY' || fail 'a long text takes more than its length'
import os, subprocess, sys

# text writes its blocks as markdown does; epub is html, cut at divisions
FORMATS = ["html", "latex", "jats", "markdown", "odt", "docx"]
DATA = ["json", "tsv", "timeline", "geojson"]
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
    "verses": ("<l>A word.</l>", "lg"),
    "verses and pages": ("<pb n='{n}'/><l>A word.</l>", "lg"),
    "rows": ("<row><cell>A</cell><cell>B</cell></row>", "table"),
    "entries": (ENTRY, ""),
    "references": ("<ref target='#x'>x</ref> y ", "p"),
    "notes about one word": ("<note target='#w'>Note.</note>", "div"),
    "divisions": (DIVISION + "<pb n='{n}'/>", ""),
}
MENTIONS = ("A <persName>Name {n}</persName> and <placeName>Rome</placeName> "
            "on <date when='1950'>2 May</date><note>And.</note>. ")
# gexf joins each two names of a paragraph: only paragraphs may be many.
DATA_SHAPES = {
    "mentions in a paragraph": (MENTIONS, "p", DATA),
    "paragraphs with mentions": (f"<p>{MENTIONS}</p>", "", DATA + ["gexf"]),
}
HEAD = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title>T</title></titleStmt><publicationStmt><p>p</p>
</publicationStmt><sourceDesc><p>s</p></sourceDesc></fileDesc></teiHeader>
<text><body><p>A <seg xml:id="w">word</seg>.</p>"""


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


def is_linear(name, shape, forms, times):
    taken = {}
    for n in (times, 8 * times):
        write(*shape, n)
        for form in forms:
            taken[form, n] = seconds(form)
    good = True
    for form in forms:
        one, eight = max(taken[form, times], 0.01), taken[form, 8 * times]
        if eight > 20 * one + 0.05:
            print(f"{form}, {name}: {one:.2f} s, then {eight:.2f} s")
            good = False
    return good


bad = 0
for name, shape in SHAPES.items():
    forms = FORMATS + ["epub"] * (name == "divisions")
    bad += not is_linear(name, shape, forms, 500)
for name, (part, within, forms) in DATA_SHAPES.items():
    bad += not is_linear(name, (part, within), forms, 100)
sys.exit(bad > 0)
PY
exit $failed
