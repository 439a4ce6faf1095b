#!/bin/sh
# Every stage run twice is run once, on every text; and the source is whole
# after each.
set -eu
PATH=${TEIKIT_BIN:?}:$PATH
corpus=${TEIKIT_SOURCE:?}/corpus
shared=$TEIKIT_SOURCE/../shared/sources
wrong=0

lists=
for list in "$corpus"/authority/*.xml; do lists="$lists --authority $list"; done

# stage TOOL OPTION...: on the stream, which it replaces
stage() {
  [ -x "$TEIKIT_BIN/$1" ] || { echo "there is no $1"; return; }
  "$@" stream > once
  "$@" once > again
  if ! cmp -s once again; then
    echo "$text: $1 twice is not once:" >&2
    diff once again | head -n 4 >&2 || :
    wrong=1
  fi
  tei-source --check "$text" once > /dev/null || wrong=1
  mv once stream
}

[ -d "$shared" ] || echo "without the two real sources: $shared is not there"
for text in "$corpus"/sources/*.txt "$shared"/0*.txt; do
  [ -e "$text" ] || continue
  tei-tokenize "$text" > stream
  stage tei-segment
  stage tei-citations
  stage tei-dates
  stage tei-names $lists
  stage tei-link $lists
done
exit $wrong
