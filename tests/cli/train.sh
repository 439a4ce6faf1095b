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
refused 1 'short.model: error: no model' tei-names --model short.model s.pyx
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
exit $failed
