# Corpus tools read from conllu, vertical and iob the words of the text; words
# and sentences of English are better than UDPipe's.
. "$TEIKIT_SOURCE/tests/cli/common/expect.sh"
golden=$TEIKIT_SOURCE/tests/golden
shared=$TEIKIT_SOURCE/../shared

set -- "$golden"/transform/*.xml
if [ -d "$shared/texts/tei" ]; then
	set -- "$@" "$shared"/texts/tei/*.xml
else
	echo "no $shared/texts/tei: only our own samples were read back"
fi
python3 "$golden/words_back.py" "$TEIKIT_BIN/tei-transform" "$@" ||
	fail "the words are not those of the text"

if [ -d "$shared/gold/gum-dev" ]; then
	python3 "$golden/words_score.py" "$TEIKIT_BIN/tei-transform" \
		"$shared/gold/gum-dev" || fail "words or sentences"
else
	echo "no $shared/gold/gum-dev: words and sentences were not scored"
fi

# A name ends a word, and no sentence ends in a name.
cat >name.xml <<'EOF'
<TEI xmlns="http://www.tei-c.org/ns/1.0"><text xml:lang="en"><body><p>The
<placeName>Anglo</placeName>-French <orgName ref="#a|b c">Yes. No. Party</orgName>
isn't <persName>R. <placeName>York</placeName></persName>'s.</p></body></text></TEI>
EOF
tei-transform -t iob name.xml >out
printf '%s\t%s\n' -DOCSTART- O '' '' The O Anglo B-place - O French O \
	Yes B-org . I-org No I-org . I-org Party I-org is O "n't" O R. B-person \
	York I-person "'s" O . O '' '' | sed 's/^	$//' | diff - out ||
	fail "iob of names"
tei-transform -t conllu name.xml >out
grep -q '^10-11	isn.t' out || fail "no range for a word that is two"
grep -q 'EntityRef=#a%7Cb%20c' out || fail "MISC is not escaped"
exit $failed
