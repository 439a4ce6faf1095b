# Little memory: each tool, at every limit, does all that it does without one,
# or ends with status 3 and says that memory is missing (127: it did not start).
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh
if ! (ulimit -v 900000 && tei-tokenize --version) >out 2>&1; then
	echo 'not run: sanitizers need more memory than any limit'
	exit 77
fi
source=$TEIKIT_SOURCE/corpus/sources/letter-boundary-1919
corpus=$TEIKIT_SOURCE/corpus
cp "$source.txt" text.txt
tei-tokenize text.txt >tokens.pyx
tei-segment tokens.pyx >blocks.pyx
tei-dates blocks.pyx | tei-names >names.pyx
tei-convert -o tei.xml text.txt
tei-standoff names.pyx >rows.tsv
tei-standoff -t brat names.pyx >names.ann
tei-tokenize >lines.pyx <<'X'
Smith, John. The History. London: Faber, 1956, p. 12.
X

few=0
# limited LIMIT...: what was done at all limits, KiB, or why not.
limited() {
	"$@" >right 2>right.err || fail "$* without a limit: $(cat right.err)"
	for limit in 8000 10000 13000 18000 26000 38000 52000 60000 70000 \
	    90000 130000; do
		(ulimit -v $limit && exec "$@") >out 2>err
		case $? in
		0) cmp -s right out || fail "$*: another result at $limit" ;;
		3) few=$((few + 1))
			grep -q 'memory' err ||
			    fail "$* at $limit: $(head -n 3 err)" ;;
		127) ;;
		*) fail "$* at $limit gave $?: $(head -n 3 err)" ;;
		esac
	done
}
yes 'A word and more.' | head -c 3000000 >large.txt
limited tei-tokenize large.txt
limited tei-tokenize --from ISO-8859-1 large.txt
limited tei-tokenize tei.xml
limited tei-segment tokens.pyx
limited tei-citations blocks.pyx
limited tei-citations --lines lines.pyx
limited tei-dates blocks.pyx
limited tei-names blocks.pyx
limited tei-names -a "$corpus"/authority/persons.xml blocks.pyx
limited tei-link -a "$corpus"/authority/places.xml names.pyx
limited tei-correct -f "$source.fix.tsv" names.pyx
limited tei-correct --diff tei.xml tei.xml
limited tei-emit names.pyx
limited tei-source names.pyx
limited tei-standoff names.pyx
limited tei-standoff --from tsv -s text.txt rows.tsv
limited tei-standoff --from brat -s text.txt names.ann
limited tei-score names.pyx names.pyx
limited tei-authority tei.xml
limited tei-convert text.txt
limited tei-validate --to-rnc "$TEIKIT_SOURCE"/schemas/teikit.rng
for format in html epub odt docx latex text conllu json; do
	limited tei-transform -t $format tei.xml
done
[ $few -gt 8 ] || fail "only $few times was memory too little"
exit $failed
