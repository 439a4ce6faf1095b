#!/bin/sh
# Learns tools/data/names.model, bit for bit.
#
# names_model.sh GOLD OUT: GOLD is the folder with gum-train and litbank-train
# (names of GUM, CC BY 4.0, Zeldes and others, and of LitBank, CC BY 4.0,
# Bamman and others); the rest is this project's own.  tei-train is on PATH.
set -eu
LC_ALL=C # the order of the files decides, too
export LC_ALL
IFS='
' # between the paths of a list
gold=$1
out=$2
project=$(cd "$(dirname "$0")/../.." && pwd)
tei=$(mktemp -d)
trap 'rm -rf "$tei"' EXIT
to_tei() { python3 "$project/tools/train/gold_to_tei.py" --bare "$@"; }

for f in "$project"/corpus/gold/*.ann; do
  name=$(basename "$f" .ann)
  cp "$project/corpus/gold/$name.tsv" "$project/corpus/sources/$name.txt" "$tei"
done
to_tei "$tei"/*.txt "$tei/own"
to_tei "$gold"/gum-train/*.txt "$tei/gum"
to_tei "$gold"/litbank-train/*.txt "$tei/litbank"
tei-train -r 12 --folds 3 --scans -o "$out" -d "Names of persons, places and \
organisations in English texts; learned from gum-train (GUM, CC BY 4.0, \
Zeldes and others; honorifics cut), litbank-train (LitBank, CC BY 4.0, Bamman \
and others) and teikit's own corpus; precision, recall and F1 in three folds:" \
  "$tei"/own/*.xml $("$project"/corpus/training/list.sh) "$tei"/gum/*.xml \
  "$tei"/litbank/*.xml
