#!/bin/sh
# The samples, the whole way: valid TEI, the structure, names, dates and
# citations that the gold tells, and nothing left to chance: the same bytes
# whichever way they were made.
set -eu
: "${TEIKIT_BIN:?}" "${TEIKIT_SOURCE:?}"
PATH=$TEIKIT_BIN:$PATH
corpus=$TEIKIT_SOURCE/corpus golden=$TEIKIT_SOURCE/tests/golden
rm -rf tei rows
mkdir tei rows
fail() { echo "FAIL: $1" >&2; exit 1; }

lists=
for list in "$corpus"/authority/*.xml; do lists="$lists --authority $list"; done
cp "$corpus"/authority/*.xml tei
for text in "$corpus"/sources/*.txt; do
  n=$(basename "$text" .txt)
  tei-convert -t tei $lists -o "tei/$n.xml" "$text"
  tei-convert -t stream $lists "$text" > stream
  tei-source --check "$text" stream || fail "$n: the source is not whole"
  tei-standoff stream > "rows/$n.tsv"
  tei-emit stream | cmp - "tei/$n.xml" || fail "$n: stream and TEI differ"
done
tei-validate -s "$corpus/../schemas/teikit.rng" tei/*.xml > said 2>&1 ||
  { cat said; fail "not valid"; }

all=$TEIKIT_SOURCE/../shared/schemas/tei_all.rng
if [ ! -e "$all" ]; then
  echo "not checked by tei_all: $all is not there"
elif ! command -v jing > /dev/null; then
  echo "not checked by tei_all: there is no jing"
else
  jing "$all" tei/*.xml || fail "not valid against tei_all"
fi

python3 "$golden/corpus_structure.py" -v \
  "$corpus/sources" "$corpus/gold" tei || fail "structure"
python3 "$golden/corpus_entities.py" "$corpus/gold" rows || fail "entities"
