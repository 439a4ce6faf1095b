# Every source comes back byte for byte, whatever its bytes.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh

cat >make.py <<'PY'
"""Sources with everything that a text may hold, in a random order that is
the same at every run."""
import random
r = random.Random(1956)
parts = ["\r\n", "\r", "\t", "\n", "\n\n", "\x0c", "\x01\x02", "\x7f", " ",
    "\u00a0", "e\u0301", "\u0301", "\U0001F600", "\U00010330", "\ufeff",
    "\ufffe", "\uffff", "\u0085", "abc", "Warsaw.22", "62ob", "anti-Rakosi",
    "\u00b2 Ibid.", "\n^{12 &#x27;", "\n71 Text", ".\u00b2", "'.20", "So ",
    "(3)", "*", "$", "\\", "&#x27;", "%", "?src", "(TEI", ")TEI", "-", "A b c",
    "\u4e2d\u6587", "\u0434\u0430", "1956r.", "a" * 1030, "e\u0301" * 700,
    "\x03" * 900, "<p>", "&amp;", "\u200b", "Cde. X-", "1. XI", "\u2028"]
for n in range(20):
    with open(f"random{n:02}.txt", "w", newline="", encoding="utf8") as f:
        if n % 3 == 0: f.write("\ufeff")
        f.write("".join(r.choice(parts) for _ in range(400)))
open("empty.txt", "w").close()
open("newline.txt", "w").write("\n")
open("nonl.txt", "w").write("no newline at the end")
open("oneline.txt", "w").write("one line and no end " * 500000)
open("letters.txt", "w").write("x" * 3000000)
PY
python3 make.py

for f in *.txt "$TEIKIT_SOURCE"/corpus/sources/*.txt \
    "$TEIKIT_SOURCE"/../shared/sources/*.txt; do
	[ -e "$f" ] || { echo "not there, not checked: $f"; continue; }
	tei-tokenize --input text "$f" >stream.pyx || fail "tei-tokenize $f"
	tei-source <stream.pyx | cmp -s - "$f" || fail "$f did not come back"
	tei-source --check "$f" stream.pyx || fail "$f breaks the contract"
	tei-tokenize --input stream stream.pyx | cmp -s - stream.pyx ||
		fail "$f: tokenizing twice is not once"
done
exit $failed
