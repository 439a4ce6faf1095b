# TEI that is made of valid TEI is valid, and points to nothing that is gone.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh
sources=$TEIKIT_SOURCE/corpus/sources
schema=$TEIKIT_SOURCE/schemas/teikit.rng

# valid FILE ARGUMENT...: what tei-transform makes of FILE is.
valid() {
	file=$1
	shift
	tei-transform "$@" -o made.xml "$file" || fail "$* of $file"
	tei-validate made.xml >out 2>&1 || fail "$* of $file: $(head -3 out)"
}
for name in minutes-danube-1947 article-customs-war; do
	tei-convert -o $name.xml "$sources/$name.txt" 2>/dev/null
	tei-validate $name.xml >out 2>&1 || fail "$name: $(head -3 out)"
	valid $name.xml -t notes-end
	valid $name.xml -t excerpt -p id=$name.p.3
	valid $name.xml -t strip-tags
	sed -n '/<text/,$p' made.xml | grep -q '<persName[^>]* resp="tk:' &&
		fail "$name: tags are left"
	valid $name.xml -t strip-tags,notes-end
done
valid article-customs-war.xml -t excerpt -p from=213 -p to=214
expect 3 'no page "2"; the first is "212", the last "222"' \
	tei-transform -t excerpt -p from=2 article-customs-war.xml

# A draft stays as long as something names it.
grep -q '<sp [^>]*who="#minutes-danube-1947.psn.orlovsky"' \
	minutes-danube-1947.xml || fail 'no speaker that is a draft'
tei-transform -t strip-tags -o made.xml minutes-danube-1947.xml
grep -q 'xml:id="minutes-danube-1947.psn.orlovsky"' made.xml ||
	fail 'the draft of a speaker is gone'
grep -q 'xml:id="minutes-danube-1947.psn.clark-mark"' made.xml &&
	fail 'a draft that nothing names is left'

tei-transform -t collection -o made.xml minutes-danube-1947.xml \
	article-customs-war.xml
tei-validate -s "$schema" made.xml >out 2>&1 || fail "collection: $(head -3 out)"
exit $failed
