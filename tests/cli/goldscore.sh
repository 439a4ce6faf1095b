#!/bin/sh
# Dates and citations against the gold beside the project: the figures are
# printed, the floors kept.
set -eu
PATH=${TEIKIT_BIN:?}:$PATH
shared=${TEIKIT_SOURCE:?}/../shared
gold=$shared/gold
[ -d "$gold/dev" ] || { echo "without the gold: $gold is not there"; exit 77; }
rm -rf dev gum
mkdir -p dev gum
for text in "$gold"/dev/*.txt; do
  name=$(basename "$text" .txt)
  tei-tokenize "$shared/sources/$name.txt" | tei-segment | tei-citations |
    tei-dates 2> said | tei-standoff > "dev/$name.tsv"
done
for text in "$gold"/gum-dev/*.txt; do
  name=$(basename "$text" .txt)
  tei-tokenize "$text" | tei-segment --profile prose | tei-citations |
    tei-dates 2> said | tei-standoff > "gum/$name.tsv"
done
python3 "$gold/score.py" "$gold/dev" dev \
  dat cit au ed ta tm tj pp dt pg ar co op de le cl > dev.score
python3 "$gold/score.py" "$gold/gum-dev" gum dat > gum.score
cat dev.score gum.score

# floor FILE TYPE COLUMN LEAST: column 6 is strict, 7 overlap, 8 value
wrong=0
floor() {
  awk -v t="$2" -v c="$3" -v least="$4" '$1 == t { found = 1
    if ($c < least) { print t " is " $c ", under " least; bad = 1 } }
    END { exit bad || !found }' "$1" || wrong=1
}
floor dev.score dat 6 .93
floor dev.score dat 8 .95
floor dev.score cit 6 .95
floor dev.score cit 8 .93
for part in au ta; do floor dev.score $part 6 .93; done
for part in tm tj; do floor dev.score $part 6 .92; done
for part in pp dt pg co op de le cl; do floor dev.score $part 6 .95; done
floor dev.score ar 7 .90
floor gum.score dat 6 .88
floor gum.score dat 8 .86
awk '/right note/ { split($0, a, ": "); split(a[2], n, " of ")
  if (n[1] < .9 * n[2]) { print; exit 1 } }' dev.score || wrong=1
exit $wrong
