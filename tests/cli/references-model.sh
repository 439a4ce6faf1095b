# The model of references that is installed is what its script makes of
# anystyle's core set, bit for bit, and its scores keep the bar.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh
core=$TEIKIT_SOURCE/../shared/gold/references/core.xml
[ -e "$core" ] || {
	echo "missing, not run: anystyle's core set, $core"
	exit 77
}
"$TEIKIT_SOURCE"/tools/train/references.sh "$core" made.model 2>scores ||
	fail "references.sh: $(cat scores)"
installed=$TEIKIT_SOURCE/tools/data/references.model
tables() { head -n 4 "$1" | grep -a '^tables '; }
if [ "$(tables made.model)" = "$(tables "$installed")" ]; then
	cmp made.model "$installed" ||
		fail 'not what the script makes; run it and commit the model'
else
	echo 'not compared: a table has changed since the model was learned;' \
		'run tools/train/references.sh and commit the model'
fi
head -n 3 scores
awk '$1 == "words" { seen = 1; exit $2 + 0 < .95 }
	END { if (!seen) exit 1 }' scores || fail 'under .95 by word'
exit $failed
