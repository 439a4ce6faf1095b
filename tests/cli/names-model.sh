# The model of names that is installed is what its script makes of gum-train,
# litbank-train and our own texts, bit for bit.  Dates and tables that change
# change it, too: then the script is to be run and the model committed.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh
gold=$TEIKIT_SOURCE/../shared/gold
[ -d "$gold/gum-train" ] && [ -d "$gold/litbank-train" ] || {
	echo "missing, not run: gum-train and litbank-train in $gold"
	exit 77
}
if grep -q __asan_init "$TEIKIT_BIN/tei-train"; then
	echo 'not run: thirty times learning takes too long with AddressSanitizer'
	exit 77
fi
"$TEIKIT_SOURCE"/tools/train/names_model.sh "$gold" made.model 2>scores ||
	fail "names_model.sh: $(cat scores)"
cmp made.model "$TEIKIT_SOURCE"/tools/data/names.model ||
	fail 'not what the script makes; run it and commit the model'
cat scores
# what the pages say of it: persons well above what rules find of them
awk '$1 == "persName" { seen = 1; exit $4 + 0 < .80 }
	END { if (!seen) exit 1 }' scores || fail 'persons under .80 in three folds'
[ "$(wc -c <made.model)" -lt 8000000 ] || fail 'over 8 MB'
exit $failed
