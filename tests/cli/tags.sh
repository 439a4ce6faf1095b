#!/bin/sh
# What the taggers of citations and dates make of two texts is what lies beside
# them in tests/golden/tags; `sh tags.sh -u` writes it anew.
set -eu
PATH=${TEIKIT_BIN:?}:$PATH
golden=${TEIKIT_SOURCE:?}/tests/golden/tags
status=0
for text in "$golden"/*.txt; do
  name=$(basename "$text" .txt)
  tei-tokenize "$text" | tei-segment --profile prose | tei-citations |
    tei-dates 2> "$name.said" > "$name.pyx"
  tei-source --check "$text" "$name.pyx" > /dev/null
  { tei-standoff "$name.pyx" | grep -v "$(printf '\t')\(p\|div\|ab\|body\|text\|TEI\)$(printf '\t')"
    cat "$name.said"; } > "$name.tags"
  [ "${1:-}" = -u ] && cp "$name.tags" "$golden/$name.tags"
  diff "$golden/$name.tags" "$name.tags" || status=1
done
exit $status
