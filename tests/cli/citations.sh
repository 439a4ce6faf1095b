#!/bin/sh
# Options of tei-dates and tei-citations, and what they make is valid TEI.
set -eu
PATH=${TEIKIT_BIN:?}:$PATH
fail() { echo "FAIL: $1" >&2; exit 1; }

cat > letter.txt <<'TEXT'
The Archive and Its Readers

He wrote on it at length: see Ada Byron, Notes on the Engine (London: Taylor,
1843), pp. 12-14. The next day he wrote again; we met yesterday. See "Report,"
4 May 1931 (Secret), in RGAE, F. 7, Op. 2, D. 15, Ll. 3-4ob. Compare Byron,
Notes, 20, and 31 February 1931.
TEXT
tei-tokenize letter.txt | tei-segment --profile prose > stream

tei-dates -d 1931-05-06 --explain stream > dated 2> said
grep -q '"yesterday" is 1931-05-05' said || fail "--explain"
grep -q 'no day of the calendar' said || fail "an impossible day"
grep -q '^?stage dates [0-9.]* 1931-05-06$' dated || fail "the document's date"
if tei-dates -d May stream > none 2> said; then fail "--date May"; fi
grep -q '1956-10-31' said || fail "what a date looks like"

tei-citations --list stream > cited
grep -q '^(listBibl$' cited || fail "--list"
tei-citations --list cited | cmp - cited || fail "--list twice"
tei-source --check letter.txt cited > /dev/null || fail "the source"
tei-dates cited | tei-emit > letter.xml
tei-validate letter.xml || fail "not valid"
