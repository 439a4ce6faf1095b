#!/bin/sh
# derived.sh TEI_VALIDATE SCHEMAS: teikit.rng is what --to-rng makes of
# teikit.rnc.
set -u
made=$(mktemp) || exit 1
trap 'rm -f "$made" "$made.diff"' EXIT
"$1" --to-rng "$2/teikit.rnc" >"$made" || exit 1
diff "$2/teikit.rng" "$made" >"$made.diff" && exit 0
head -n 20 "$made.diff"
echo "make it anew: tei-validate --to-rng -o teikit.rng teikit.rnc"
exit 1
