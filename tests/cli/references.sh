# tei-citations --lines: a list of references becomes a listBibl with the parts
# of each; hostile lists, models and options get a message.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh
golden=$TEIKIT_SOURCE/tests/golden/references
shared=$TEIKIT_SOURCE/../shared

# the list, its source, twice, its validity
tei-tokenize "$golden.txt" >list.pyx
tei-citations --lines --names -o tagged.pyx list.pyx || fail 'the list'
tei-source tagged.pyx | cmp - "$golden.txt" || fail 'the source'
tei-source --check "$golden.txt" tagged.pyx >none || fail 'the contract'
tei-citations --lines --names tagged.pyx | cmp - tagged.pyx || fail 'twice'
tei-citations --lines tagged.pyx >plain.pyx || fail 'once more without names'
tei-citations --lines list.pyx | cmp - plain.pyx || fail 'names left'
grep -q '^(persName' plain.pyx && fail 'names unasked'
tei-emit -o references.xml tagged.pyx
cmp references.xml "$golden.xml" || {
	diff references.xml "$golden.xml" | head -n 6
	fail 'the golden; cp references.xml over it if that is right'
}
tei-validate references.xml || fail 'not valid'
# the later stages leave it valid
tei-dates tagged.pyx | tei-names | tei-link | tei-emit -o all.xml ||
	fail 'the stages after it'
tei-validate all.xml || fail 'not valid after all stages'
if [ -e "$shared/schemas/tei_all.rng" ]; then
	tei-validate -s "$shared/schemas/tei_all.rng" references.xml ||
		fail 'not tei_all'
else
	echo "missing, not run: tei_all, $shared/schemas/tei_all.rng"
fi

# what the model gives one field: place and year, lost blanks, "in:", an issue
cat >joined.txt <<'TEXT'
Zill, Renate: Die Provinz. Studien zur Geschichte, 48, Bremen 1996.
Ash, Donald. The Grain Ministers. Oxford:Clarendon Press, 1981.
Ebel, Horst, Landrat und Gau, in: Historische Zeitschrift 265 (1997), S. 633-661.
Thib Anne, « Compter les hommes », Annales HSS, 56-3, 2001, p. 611-640.
Hall, Miriam. "The Ledger." PMLA 118.2 (2003): 256-71.
TEXT
tei-tokenize joined.txt | tei-citations --lines |
	tei-standoff -e pubPlace,publisher,date,title,biblScope >joined ||
	fail 'joined fields'
for row in 'pubPlace.*Bremen' 'date.*1996' 'pubPlace.*Oxford' \
	'publisher.*Clarendon Press' 'title.*Landrat und Gau' \
	'volume.*56' 'issue.*3' 'issue.*2'; do
	grep -q "$row\$" joined || fail "joined fields, $row: $(cat joined)"
done

# lists that are none, and too much of one
printf '' | tei-tokenize | tei-citations --lines | tei-emit >empty.xml
tei-validate empty.xml || fail 'an empty list'
printf '\n\n  \n' | tei-tokenize | tei-citations --lines >blank.pyx
grep -q '^(' blank.pyx && [ "$(grep -c '^(' blank.pyx)" -eq 1 ] ||
	fail 'blank lines'
expect 1 'not UTF-8' tei-tokenize "$(printf 'a \377 b\n' >bad.txt; echo bad.txt)"
tei-tokenize bad.txt 2>none | expect 1 'the stream ends' tei-citations --lines
for words in 'Smith, J. (1999). ' 'word ' '( ' '"a "b ' ', ' 'and & ' ') ' 'A' \
	'Ed. Eds. (ed.) '; do
	yes "$words" | head -c 1000000 | tr -d '\n' >long.txt
	tei-tokenize long.txt >long.pyx
	timeout 60 tei-citations --lines --names long.pyx >out 2>err ||
		fail "a line of 1 MB, '$words': $(cat err)"
	tei-source out | cmp - long.txt || fail "the source of '$words'"
done
printf '(((.,;:"\n[]\n\342\200\234\n.\n1999\nand\nIn (Eds.)\n&#x27;\n\r\n' >odd.txt
tei-tokenize odd.txt | tei-citations --lines --names >odd.pyx || fail 'odd lines'
tei-source odd.pyx | cmp - odd.txt || fail 'the source of odd lines'
tei-emit -o odd.xml odd.pyx
tei-validate odd.xml || fail 'odd lines are not valid'

# a document that has a structure is no list
tei-segment list.pyx >s.pyx
refused() {
	expect "$@"
	[ -s out ] && fail "$* wrote something"
}
refused 1 'no plain list of references: there is a text' \
	tei-citations --lines s.pyx

# options
refused 2 '--names goes with --lines' tei-citations --names list.pyx
refused 2 '--model goes with --lines' tei-citations --model x list.pyx
refused 2 '--list and --lines exclude' tei-citations --list --lines list.pyx

# models
model=$TEIKIT_SOURCE/tools/data/references.model
head -c 100000 "$model" >short.model
echo 'no model' >no.model
refused 1 'no.model: error: no model of this version' \
	tei-citations --lines --model no.model list.pyx
refused 1 'short.model: error: not as it was written' \
	tei-citations --lines --model short.model list.pyx
refused 3 'none.model: error: cannot open' \
	tei-citations --lines --model none.model list.pyx
echo '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>To
<persName>Ada Byron</persName> in <placeName>London</placeName>.</p></body>
</text></TEI>' >names.xml
tei-train -o names.model names.xml || fail 'a model of names'
refused 1 'names.model: error: a model of other labels' \
	tei-citations --lines --model names.model list.pyx
refused 1 'error: a model of other labels' tei-names --model "$model" list.pyx
[ "$(wc -c <"$model")" -lt 4000000 ] || fail 'the model is over 4 MB'
head -n 6 "$model" | grep -aq 'BSD 2-Clause' || fail 'no licence in the model'
head -n 9 "$model" | grep -aqE '^words 0\.9[5-9]' || fail 'no score in the model'

# labelled references, good and bad
{
	echo '<dataset>'
	for year in 1901 1902 1903 1904 1905; do
		echo "<sequence><author>Byron, A.</author><date>($year).</date>
		<title>Notes &amp; Queries.</title></sequence>"
	done
	echo '</dataset>'
} >few.xml
tei-train --references --folds 5 -r 5 -o a.model few.xml 2>scores || fail few
tei-train --references --folds 5 -r 5 -o b.model few.xml 2>none
cmp a.model b.model || fail 'the same references gave another model'
grep -q '^words 1.0000, 30 of 30$' scores || fail "scores: $(cat scores)"
grep -q '^author 1.000 1.000 1.000 of 10:$' scores || fail 'a label'
tei-citations --lines --model a.model list.pyx >none || fail 'a model of a few'
bad() {
	echo "<dataset><sequence>$2</sequence></dataset>" >bad.xml
	refused 1 "bad.xml: error: not a labelled reference: $1" \
		tei-train --references bad.xml
}
bad 'place' '<place>London</place>'
bad 'an element in a field' '<author><name>Ada</name></author>'
bad 'text outside the fields' '<author>Ada</author> and'
echo '<dataset/>' >bad.xml
refused 1 'no sequence in it' tei-train --references bad.xml
exit $failed
