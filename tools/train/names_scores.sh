#!/bin/sh
# Says how well names are learned, on texts that the model has not seen.
#
# names_scores.sh GOLD [FOLDER ...]: GOLD is the folder with gum-train,
# litbank-train, score.py and the folders of texts that no model has seen
# (gum-dev, if none is named); tei-train, tei-names and the stages before them
# are on PATH.  Precision, recall and F1:
#   - of LitBank in five folds by book, adapted from our own texts;
#   - of each folder, by a model of our own texts and LitBank that is adapted to
#     gum-train as it is, with its honorifics, which our own have here, too;
#   - of gum-train, in five folds, by such models: of more names than gum-dev's;
#   - of each folder, by the model that is installed, whose persons have none.
set -eu
LC_ALL=C # the order of the files decides, too
export LC_ALL
IFS='
' # between the paths of a list
gold=$1
shift
folders=${*:-gum-dev}
project=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
to_tei() { python3 "$project/tools/train/gold_to_tei.py" "$@"; }

# score NAME [OPTION...]: tags the texts of all folders by tei-names with the
# options
score()
{
	name=$1; shift
	for folder in $folders; do
		found=$work/found-$name/$folder
		mkdir -p "$found"
		for f in "$gold/$folder"/*.txt; do
			tei-tokenize "$f" | tei-segment | tei-citations | tei-dates |
			    tei-names "$@" | tei-standoff -e persName,placeName,orgName,bibl,author,editor,pubPlace \
			    >"$found/$(basename "$f" .txt).tsv"
		done 2>"$work/log"
		echo "$folder"
		python3 "$gold/score.py" "$gold/$folder" "$found" per plc org
	done
}

for f in "$project"/corpus/gold/*.ann; do
	name=$(basename "$f" .ann)
	cp "$project/corpus/gold/$name.tsv" "$project/corpus/sources/$name.txt" "$work"
done
to_tei --bare "$work"/*.txt "$work/own"
to_tei --bare "$gold"/litbank-train/*.txt "$work/litbank"
to_tei "$gold"/gum-train/*.txt "$work/gum"
training=$("$project"/corpus/training/list.sh)

echo "LitBank, five folds by book, adapted from our own texts"
tei-train -o "$work/own.model" "$work"/own/*.xml $training
tei-train --base "$work/own.model" --folds 5 -o "$work/x.model" \
  "$work"/litbank/*.xml 2>&1
echo "By a model adapted to gum-train"
mkdir "$work/roles"
for f in $training; do
	sed 's|<roleName>\([^<]*\)</roleName> <persName>|<persName>\1 |g' \
	    "$f" >"$work/roles/$(basename "$f")"
done
tei-train -o "$work/base.model" "$work"/own/*.xml "$work"/roles/*.xml \
  "$work"/litbank/*.xml
tei-train --base "$work/base.model" -r 20 -o "$work/gum.model" "$work"/gum/*.xml
score gum --model "$work/gum.model"
echo "gum-train, five folds, adapted so"
tei-train --base "$work/base.model" -r 20 --folds 5 -o "$work/x.model" \
  "$work"/gum/*.xml 2>&1
echo "By the installed model"
score installed
