# tei-train learns the same model from the same files, names that it has seen
# are found, and what is no model is refused.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh

rm -f right--*
for f in "$TEIKIT_SOURCE"/corpus/gold/*.ann; do
	name=$(basename "$f" .ann)
	cp "$TEIKIT_SOURCE/corpus/gold/$name.tsv" .
	cp "$TEIKIT_SOURCE/corpus/sources/$name.txt" .
done
python3 "$TEIKIT_SOURCE"/tools/train/gold_to_tei.py ./*.txt tei ||
	fail 'gold_to_tei.py'

tei-train -o a.model -d 'the sample corpus' tei/*.xml || fail 'tei-train'
tei-train -o b.model -d 'the sample corpus' tei/*.xml
cmp a.model b.model || fail 'the same files gave another model'
head -c 60 a.model | grep -aq 'the sample corpus' || fail 'the description'

# on what it has learned, the model is better than the rules alone
for f in tei/*.xml; do
	tei-tokenize "$f" |
		sed '/^(persName$/d;/^)persName$/d;/^(placeName$/d
			/^)placeName$/d;/^(orgName$/d;/^)orgName$/d' >bare.pyx
	tei-tokenize "$f" | tei-standoff -e persName,placeName,orgName |
		cut -f1-3 | sort >gold
	for how in '--rules' '--model a.model'; do
		tei-names $how bare.pyx |
			tei-standoff -e persName,placeName,orgName |
			cut -f1-3 | sort >got
		comm -12 gold got >>"right${how%% *}"
	done
done
[ "$(wc -l <right--model)" -gt "$(wc -l <right--rules)" ] ||
	fail "by model $(wc -l <right--model) right, by rules $(wc -l <right--rules)"

# the same model in the pipe and in one process
text=$TEIKIT_SOURCE/corpus/sources/minutes-harbour-1962.txt
tei-tokenize "$text" | tei-segment | tei-citations | tei-dates |
	tei-names --model a.model | tei-link | tei-emit >pipe.xml
tei-convert --model a.model -o process.xml "$text" || fail 'tei-convert --model'
cmp pipe.xml process.xml || fail 'with a model pipe and process differ'
tei-convert "$text" | cmp -s - process.xml && fail 'the model made no difference'

# what is learned is read whole: no word of a name is passed over because it has
# no capital, or stands far from one
cat >joined.xml <<'END'
<TEI><text><body><p>Men of the <orgName>2nd/4th (Otley) Company</orgName> sat with the
<orgName>CC VKP(b)</orgName>, said a man of <placeName>Ning'er</placeName>, near the sea.</p>
<p>He saw the <orgName>1st/7th (Leeds) Company</orgName>, then the
<orgName>CC VKP(b)</orgName>, and so came to <placeName>Hai'an</placeName>, far away.</p>
</body></text></TEI>
END
tei-train -o joined.model joined.xml || fail 'joined.xml'
tei-tokenize joined.xml | tei-standoff -e placeName,orgName | cut -f1-3 >gold
tei-tokenize joined.xml |
	sed '/^(placeName$/d;/^)placeName$/d;/^(orgName$/d;/^)orgName$/d' |
	tei-names --model joined.model | tei-standoff -e placeName,orgName |
	cut -f1-3 | diff gold - || fail 'names with numbers, brackets, apostrophes'

# scans: another model, the same each time, with twice the words, scored on
# the documents alone
tei-train --scans -o scan.model -d 'the sample corpus' tei/*.xml ||
	fail 'tei-train --scans'
tei-train --scans -o scan2.model -d 'the sample corpus' tei/*.xml
cmp scan.model scan2.model || fail 'the same scans gave another model'
cmp -s a.model scan.model && fail '--scans made no difference'
words() { head -c 300 "$1" | grep -ao '[0-9]* words near'; }
awk -v a="$(words a.model)" -v b="$(words scan.model)" \
	'BEGIN { exit b + 0 > 1.8 * a && b + 0 < 2.4 * a ? 0 : 1 }' ||
	fail "without scans $(words a.model), with them $(words scan.model)"
tei-train --scans --folds 3 tei/*.xml 2>scan.scores ||
	fail 'cross-validation with scans'
grep -qE '^persName 0\.[0-9]{3} 0\.[0-9]{3} 0\.[0-9]{3}$' scan.scores ||
	fail "scores: $(cat scan.scores)"

# a name has a letter or figure, and ends before an apostrophe, whatever the
# model has learned
{
	echo '<TEI><text><body>'
	for n in 1 2 3 4 5 6 7 8 9; do
		printf '<p>We went to <placeName>-</placeName> %s and to %s.</p>\n' \
			'with Mary' "<placeName>Casey'</placeName>"
	done
	echo '</body></text></TEI>'
} >marks.xml
tei-train -o marks.model marks.xml || fail 'marks.xml'
sed 's/<\/*placeName>//g' marks.xml >bare.xml
tei-tokenize bare.xml | tei-names --model marks.model |
	tei-standoff -e placeName | cut -f5 | sort | uniq -c >got
echo "      9 Casey" | diff - got || fail 'names of marks'

tei-train --folds 3 tei/*.xml 2>scores >none || fail 'cross-validation'
grep -qE '^persName 0\.[0-9]{3} 0\.[0-9]{3} 0\.[0-9]{3}$' scores ||
	fail "scores: $(cat scores)"
[ -s none ] && fail '--folds alone wrote a model'

refused() {
	expect "$@"
	[ -s out ] && fail "$* wrote something"
}
tei-tokenize tei/"$(ls tei | head -1)" >s.pyx
echo 'no model' >no.model
head -c 2000 a.model >short.model
refused 1 'no.model: error: no model of this version' tei-names --model no.model s.pyx
refused 1 'short.model: error: not as it was written' tei-names --model short.model s.pyx
refused 3 'cannot open' tei-names --model none.model s.pyx
refused 1 'no.model: error: no model of this version' tei-convert --model \
	no.model "$text"
refused 2 'no file named' tei-train
refused 2 'from 1 to 100' tei-train -r 0 tei/x.xml
refused 3 'cannot open' tei-train none.xml
echo '<TEI><p>' >bad.xml
refused 1 'bad.xml:' tei-train bad.xml
: >empty.xml
refused 1 'no person, place or organisation is tagged' tei-train empty.xml

# names tagged in other ways teach what those tagged so do
{
	echo '<TEI><text><body>'
	for n in 1 2 3 4 5 6; do
		printf '<p>Then <persName>Quor Vask</persName> left %s.</p>\n' \
			'<placeName>Trellby</placeName> for the <orgName>Plim Guild</orgName>'
	done
	echo '</body></text></TEI>'
} >plain.xml
sed 's/<persName>/<rs type="person">/g; s/<.persName>/<\/rs>/g
	s/<orgName>/<name type="Organisation">/g; s/<.orgName>/<\/name>/g
	s/<placeName>/<settlement>/g; s/<.placeName>/<\/settlement>/g' \
	plain.xml >ways.xml
tei-train -o plain.model plain.xml || fail 'plain.xml'
tei-train -o ways.model ways.xml || fail 'ways.xml'
cmp plain.model ways.model || fail 'names tagged in other ways'
# but a reference without a name is none
echo '<TEI><p>so <rs type="person">the guard of Trellby</rs> said</p></TEI>' >bare.xml
sed 's/<rs[^>]*>//; s/<.rs>//; s/said/<orgName>said<\/orgName>/' bare.xml >some.xml
sed 's/said/<orgName>said<\/orgName>/' bare.xml >more.xml
tei-train -o some.model some.xml; tei-train -o more.model more.xml
cmp some.model more.model || fail 'a reference was learned as a name'

# an authority list has names, but no text to learn from
refused 1 'no person, place or organisation is tagged' tei-train \
	"$TEIKIT_SOURCE"/corpus/authority/persons.xml
# an installed model is found by its name, a file goes before it, no other does
tei-train --base names.model -o base.model tei/*.xml || fail 'names.model'
cp a.model names.model
tei-train --base names.model -o other.model tei/*.xml
rm names.model
cmp -s base.model other.model && fail 'the file was not taken'
refused 3 'gone.model: error: cannot open' tei-train --base gone.model tei/*.xml
refused 2 '"1" is no value for --folds' tei-train --folds 1 tei/*.xml
refused 2 'documents cannot be parted in 90' tei-train --folds 90 tei/*.xml
refused 2 'exclude each other' tei-train --references --scans r.xml
refused 2 'exclude each other' tei-train --references --base a.model r.xml
# no script with an empty variable tags by rules, or by the installed model
refused 2 '"" is no value for --model' tei-names --model '' s.pyx
refused 2 '"" is no value for --model' tei-convert --model '' "$text"
# what is doubtful about a date is no matter here
cat >date.xml <<'TEI'
<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>On February 30, 1919
<persName>Anna Weber</persName> met <persName>Bela Kun</persName>.</p></body>
</text></TEI>
TEI
tei-train -o date.model date.xml 2>err || fail 'date.xml'
[ -s err ] && fail "a date while learning: $(cat err)"
# a model that is adapted in its own file is the old one or the new one
cp a.model own.model
tei-train --base own.model -o own.model date.xml || fail 'own.model'
tei-train --base a.model -o other.model date.xml
cmp own.model other.model || fail 'a model adapted in its place is another'
cp own.model kept.model
(ulimit -f 100; trap '' XFSZ; tei-train --base own.model -o own.model date.xml) \
	2>/dev/null && fail 'a model cut short by the disk was called good'
cmp own.model kept.model || fail 'a failure has harmed the model'
exit $failed
