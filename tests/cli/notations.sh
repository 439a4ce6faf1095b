# Whatever a source holds, in whatever order: the source comes back from the
# stream after all stages, and what comes out is valid TEI.
set -u
PATH=$TEIKIT_BIN:$PATH
failed=0
fail() { echo "FAILED: $*"; failed=1; }

rm -rf work && mkdir work && cd work || exit 1
cat >make.py <<'PY'
"""Texts of all notations in a random order, the same at every run."""
import random
r = random.Random(1956)
parts = ["\r\n", "\t", "\n", "\n\n", "\n\n", "\n\n", "\x0c", "\x01\x02", " ",
    " ", " ", "\u00a0", "e\u0301", "\U0001F600", "\ufeff", "\ufffe", "abc",
    "Warsaw.22", "62ob", "anti-Tory", "\n\n\u00b2 Ibid., 14.\n\n",
    "\n\n^{12 &#x27;Text", "\n71 Text", ".\u00b2", "'.20", "So ", "&#x27;",
    "(3)", "\n\n(3) A note by the translator.\n\n", "*", "*Daily News*",
    "$x$", "\\", "%", "-\n", "A b c", "Cde. X-", "1. XI", "<p>", "&amp;",
    "\n\nCde. Petrov: we must act.\n\n", "\n\nOn Salt\n\n", "in late 1956",
    "31 October 1956", "Ada Lovelace", "General Ivan Petrov", "the Senate",
    "\n\nCitation:\n\n", "\n\nSummary:\n\n", "Author(s): A B\n\n",
    "Source: Annals of Salt, Vol. 3, No. 2 (Apr., 1901), pp. 16-21\n\n",
    "Stable URL: http://salt.example/1\n", "\n\n***\n\n", "\n\n* * *\n\n",
    "Agreed: to send a group.", "\n- item one\n- item two\n",
    "\n1. first\n2. second\n", "Dear Friend,\n\n", "Yours truly,\nA. B.\n",
    "P.S. More.\n", "\n    indented words here\n", "Leeds, 3 May 1950\n\n",
    "Ibid., p. 4. ", "op. cit., 33. ", "RGANI, F. 3, Op. 12, D. 6, L. 4 ",
    "See A. Smith, *Salt* (London: X, 1990), 4. ", "and so it went on. ",
    "words words words words words words. ", "\n\n12\n\n", "\n\n[Page 12]\n\n"]
for n in range(30):
    with open(f"t{n:02}.txt", "w", newline="", encoding="utf8") as f:
        if n % 3 == 0:
            f.write("\ufeff")
        f.write("".join(r.choice(parts) for _ in range(60 if n % 2 else 500)))
open("empty.txt", "w").close()
open("newline.txt", "w").write("\n")
open("blanks.txt", "w").write(" \u00a0\n\t\n")
open("oneline.txt", "w").write("one line and no end " * 5000)
PY
python3 make.py || exit 1

# a crossing name is said, that is no failure
tei-convert -d stream -t stream *.txt 2>said || fail "$(cat said)"
tei-convert -d tei *.txt 2>said || fail "$(cat said)"
for f in *.txt; do
	tei-source "stream/${f%.txt}.pyx" | cmp -s - "$f" ||
		fail "$f did not come back"
	tei-source --check "$f" "stream/${f%.txt}.pyx" ||
		fail "$f breaks the contract"
done

# every sample too
for f in "$TEIKIT_SOURCE"/corpus/sources/*.txt \
    "$TEIKIT_SOURCE"/../shared/sources/*.txt; do
	[ -e "$f" ] || { echo "not there, not checked: $f"; continue; }
	tei-convert -d tei "$f" || fail "$f"
	tei-convert -t stream "$f" | tei-source --check "$f" ||
		fail "$f did not come back"
done

all=$TEIKIT_SOURCE/../shared/schemas/tei_all.rng
for schema in "$TEIKIT_SOURCE/schemas/teikit.rng" "$all"; do
	[ -e "$schema" ] || { echo "not checked: no $schema"; continue; }
	tei-validate -s "$schema" tei/*.xml >said 2>&1 ||
		fail "tei-validate: $(head -3 said)"
	command -v jing >/dev/null || { echo 'not checked: no jing'; continue; }
	jing "$schema" tei/*.xml >said || fail "jing: $(head -3 said)"
done
exit $failed
