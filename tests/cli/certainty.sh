# In texts that a model has not seen, names without @cert are right more often
# than medium ones, these more often than low ones, and each about as often as
# tei-names(1) says; an adapted model keeps what was measured.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh

rm -rf learned read; mkdir learned read
"$TEIKIT_SOURCE"/corpus/training/list.sh | awk '
	NR % 8 == 0 { print > "learned.txt" } NR % 24 == 5 { print > "read.txt" }'
xargs tei-train -r 6 -o c.model <learned.txt 2>said || fail "$(cat said)"

# tags KIND: rows of the names in the stream on stdin, for each text
rows() {
	tei-standoff -e persName,placeName,orgName | sed "s|^|$1	|"
}
while read -r text; do
	tei-tokenize "$text" | tee whole.pyx | rows "$text" >>read/right
	sed '/^(persName$/d;/^)persName$/d;/^(placeName$/d
		/^)placeName$/d;/^(orgName$/d;/^)orgName$/d' whole.pyx |
		tei-dates 2>dates | tei-names --model c.model | rows "$text" >>read/found
done <read.txt
awk -F '\t' '
	FNR == NR { right[$1, $2, $3, $4] = 1; next }
	{ cert = match($5, /cert=[a-z]*/) ? substr($5, RSTART + 5, RLENGTH - 5) : "high"
	  all[cert]++; good[cert] += ($1, $2, $3, $4) in right }
	END { printf "%d %d %d", all["high"], all["medium"], all["low"]
	  printf " %d %d %d\n", 1000 * good["high"] / all["high"],
	    1000 * good["medium"] / all["medium"], 1000 * good["low"] / all["low"] }
	' read/right read/found >shares
read -r high medium low h m l <shares
echo "high $high, $h of 1000 right; medium $medium, $m; low $low, $l"
[ "$high" -gt 500 ] && [ "$medium" -gt 300 ] && [ "$low" -gt 100 ] ||
	fail "too few: $(cat shares)"
[ "$h" -gt "$m" ] && [ "$m" -gt "$l" ] || fail "not in this order: $(cat shares)"
[ "$h" -gt 920 ] || fail "of high certainty only $h of 1000 are right"
[ "$l" -lt 600 ] || fail "of low certainty $l of 1000 are right"

# the table is printed, and its classes stand in the model
head -8 learned.txt | xargs tei-train -r 2 --folds 2 -o f.model 2>table ||
	fail 'folds'
grep -qE '^0\.90 to 0\.95 +[0-9]+  [01]\.[0-9]{3}$' table || fail "$(cat table)"
head -c 600 f.model | grep -aqE '^certainty high: 0\.[0-9]{3} of names, [01]\.[0-9]{3} of them right' ||
	fail 'the description has no certainties'

# --explain tells it; one page teaches names, and leaves certainties alone
printf '<p>Mr. Carrow sailed from Liverpool. Liverpool slept.</p>' >page.xml
why() {
	tei-tokenize --input tei page.xml | tei-names --explain --model "$1" 2>&1 >out.pyx |
		sed -n 's/.*"Liverpool" is placeName: .*100 such names \([0-9]*\) are.*/\1/p' |
		head -1
}
printf '<TEI><text><body><p>Mr. <persName>Aldo</persName> lay ill.</p></body></text></TEI>' >one.xml
tei-train --base c.model -r 1 -o adapted.model one.xml || fail 'adapted'
[ -n "$(why c.model)" ] && [ "$(why adapted.model)" = "$(why c.model)" ] ||
	fail "adapted by one page: $(why c.model), then $(why adapted.model)"
exit $failed
