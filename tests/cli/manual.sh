# Manual pages: lint, and every message of messages.def under DIAGNOSTICS.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh

cat >messages.py <<'PY'
"""The messages of which no manual page has the words: of each the longest
run of words between what is filled in."""
import glob, re, sys

top = sys.argv[1]
def words(s):
    s = re.sub(r"\\(\(..|.)", " ", s)
    return " ".join(re.findall(r"[a-z]+", s.lower()))
manual = " ".join(words(open(f, encoding="utf8").read())
                  for f in glob.glob(f"{top}/tools/*/*.[15]"))
table = open(f"{top}/tools/lib/messages.def").read()
rows = re.findall(r'M\((\w+), \w+, \w+, "((?:[^"\\]|\\.)*)"', table)
if not rows: print("no message found in messages.def")
for name, text in rows:
    parts = re.split(r'%[.\d]*z?[a-z]|\\"|\\\\[nt]|;', text)
    if max(map(words, parts), key=len) not in manual:
        print(f"{name}: {text}")
PY
python3 messages.py "$TEIKIT_SOURCE" >missing
[ -s missing ] && fail "in no manual page: $(cat missing)"

if command -v mandoc >/dev/null; then
	mandoc -T lint -W warning "$TEIKIT_SOURCE"/tools/*/*.[15] >lint ||
		fail "mandoc: $(cat lint)"
	# a macro within another swallows words, or closes no quotation
	for page in "$TEIKIT_SOURCE"/tools/*/*.[15]; do
		mandoc -T utf8 "$page" | sed 's/.\x08//g' | grep '’’' >odd &&
			fail "$page: $(cat odd)"
		grep -nE '^\.(Ql|Li|Pa) (Ad|An|Ap|At|Bt|Ud|Ux) ' "$page" >odd &&
			fail "$page: write \\& before the macro's name: $(cat odd)"
	done
else
	echo 'missing, not run: mandoc'
fi
for page in "$TEIKIT_SOURCE"/tools/*/*.1; do
	for section in SYNOPSIS OPTIONS 'EXIT STATUS' EXAMPLES DIAGNOSTICS; do
		grep -q "^.Sh $section" "$page" || fail "$page: no $section"
	done
done
exit $failed
