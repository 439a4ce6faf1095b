#!/bin/sh
# Names by plain rules, at the ends and edges of blocks.
set -eu
PATH=${TEIKIT_BIN:?}:$PATH
wrong=0

# names TEXT WANT: the names found in the paragraph, parted by a bar
names() {
  got=$(printf '<p>%s</p>' "$1" | tei-tokenize --input tei | tei-names |
    tei-standoff -e persName,placeName,orgName | cut -f 5 | paste -s -d '|' -)
  [ "$got" = "$2" ] && return
  echo "$1: $got, not $2" >&2
  wrong=1
}

names 'I. What was asked' ''
names 'V. London' 'London'
names 'V. N. Malin wrote. Malin slept.' 'V. N. Malin|Malin'
names 'P.S. Miss Wruss asks for oats.' 'Wruss'
names 'II. The relief. The end.' ''
names 'He met Dr. Miriam Sandys.' 'Miriam Sandys'
exit $wrong
