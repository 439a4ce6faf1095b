# Long texts: what is eight times as long takes each stage about eight times as
# long, not sixty-four.  Each text is one thing many times over, or two that "|"
# parts, each half of a longer one; transform-linear does the same with TEI, the
# last part here with the Schematron.  Processor seconds.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh
python3 - <<'PY' || fail 'a long text takes more than its length'
import os, subprocess, sys

LISTS = [word for name in ("persons", "places", "orgs") for word in
         ("-a", f"{os.environ['TEIKIT_SOURCE']}/corpus/authority/{name}.xml")]
STAGES = [["tei-tokenize", "--input", "text"], ["tei-segment"],
          ["tei-citations"], ["tei-dates"], ["tei-names"] + LISTS,
          ["tei-link"] + LISTS, ["tei-emit"]]
WORDS = ["tei-transform", "-t", "conllu"]
TEXTS = ["Sir ", "The Word Of ", "May ", "Smith-", "River ", "A. ", "St. ",
         "[...] ", "\u201eA ", "<a>", "a/", "n't", "12 May to ", "ibid.; ",
         "f. 17, ", "HMC, A v. B, 5 U.S. 7, ", "www.a.b/c, ", "\n\n{i} J. Smith, The History (London, 1956), 12.",
         "A text.{i} And more. ", "(a ", "A-Messrs C, ",
         "Orme (Messrs) ", "Smith and Co ", "\nMR. SMITH{i}: I agree.\n",
         "\n{i} THE MILL\n" + "of the wheel " * 50,
         "a |\n1. b"]
SHORT, LONG = 10_000, 80_000  # bytes


def write(text, length):
    out, i, n, parts = [], 0, 0, text.split("|")
    while n < length:
        i += 1
        part = parts[n * len(parts) // length]
        out.append(part.replace("{i}", str(i)))
        n += len(out[-1].encode())
    with open("text.0", "w", encoding="utf8") as f:
        f.write("".join(out))


def seconds(command, given, result):
    """Of the processor; without an end if the command failed."""
    before = os.times().children_user
    with open(given, "rb") as i, open(result, "wb") as o:
        done = subprocess.run(command, stdin=i, stdout=o)
    taken = os.times().children_user - before
    return float("inf") if done.returncode else taken


def measured(text, length):
    write(text, length)
    return [seconds(command, f"text.{n}", f"text.{n + 1}")
            for n, command in enumerate(STAGES + [WORDS])]


bad = 0
for text in TEXTS:
    size = 4 if "|" in text else 1
    times = zip(STAGES + [WORDS], measured(text, SHORT * size),
                measured(text, LONG * size))
    for command, short, long in times:
        if long > 16 * short + 0.2:
            print(f"{command[0]}, {text!r}: {short:.2f} s, then {long:.2f} s")
            bad = 1

# tei-validate by the project's Schematron, of names in many paragraphs
HEAD = """<?xml-model href="urn:teikit:schema:0.1:teikit.sch" schematypens="http://purl.oclc.org/dsdl/schematron"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="x"><teiHeader><encodingDesc>
<listPrefixDef><prefixDef ident="tk"/>
<prefixDef ident="psn"/></listPrefixDef>
</encodingDesc></teiHeader><text><body><div>"""
NAME = '<p><persName ref="psn:a" resp="tk:names">A</persName></p>'
with open("any.rnc", "w") as f:
    f.write("start = any any = element * { (attribute * { text } | text | any)* }")
os.environ["XML_CATALOG_FILES"] = \
    f"{os.environ['TEIKIT_SOURCE']}/schemas/catalog.xml"
taken = []
for many in (3_000, 24_000):
    with open("long.xml", "w") as f:
        f.write(f"{HEAD}{NAME * many}</div></body></text></TEI>")
    taken.append(seconds(["tei-validate", "-s", "any.rnc", "-"],
                         "long.xml", "said"))
if not taken[1] <= 16 * taken[0] + 0.2 < float("inf"):
    print(f"tei-validate: {taken[0]:.2f} s, then {taken[1]:.2f} s")
    bad = 1
sys.exit(bad)
PY
exit $failed
