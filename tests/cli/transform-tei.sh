# TEI that is made of valid TEI is valid, and points to nothing that is gone.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh
sources=$TEIKIT_SOURCE/corpus/sources
schema=$TEIKIT_SOURCE/schemas/teikit.rng

# valid FILE ARGUMENT...: what tei-transform makes of FILE is.
valid() {
	file=$1
	shift
	tei-transform "$@" -o made.xml "$file" || fail "$* of $file"
	tei-validate ${with:-} made.xml >out 2>&1 || fail "$* of $file: $(head -3 out)"
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

# What is well-formed is transformed, also with ids that cannot be such.
for id in '1 a' a:b minutes-danube-1947.p.2; do
	sed "s/xml:id=\"minutes-danube-1947.p.1\"/xml:id=\"$id\"/" \
		minutes-danube-1947.xml >id.xml
	expect 0 'id.xml:' tei-transform -t text id.xml
	grep -q 'warning: .*ID\|warning: xml:id' err && cp out id.txt ||
		fail "no warning of xml:id=\"$id\": $(cat err)"
	quiet tei-transform -t text minutes-danube-1947.xml
	cmp id.txt out || fail "xml:id=\"$id\" changes the text"
	expect 1 '' tei-validate id.xml
	grep -v '^id\.xml:[0-9]*:[0-9]*: error: ' err >odd &&
		fail "not our message: $(cat odd)"
done

# Notes that stand apart come with what refers to them, of any project's TEI.
cat >apart.xml <<'EOF'
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>
<title>T</title></titleStmt><publicationStmt><p/></publicationStmt>
<sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body>
<div xml:id="d1"><pb n="1"/><p xml:id="p1">One<ref target="#n1">1</ref> and
<anchor xml:id="a1"/>two.</p><p>Three<ptr target="#n3"/>.</p></div>
<div><pb n="2"/><p xml:id="p3"><ref target="#n4">4</ref> <ref target="#p1">there</ref></p></div></body>
<back><pb n="3"/><div type="notes"><head>Notes</head>
<note xml:id="n1">First; see <ref target="#n5">below</ref></note>
<note target="#a1">Second</note><note xml:id="n3">Third</note>
<note xml:id="n4">Fourth</note><note xml:id="n5">Fifth</note></div></back>
</text></TEI>
EOF
with="-s $schema"
# excerpt WORDS ARGUMENT...: the notes that come
excerpt() {
	words=$1
	shift
	valid apart.xml -t excerpt "$@"
	got=$(sed 's/<note/\n&/g' made.xml | grep -o '^<note[^>]*>[A-Z][a-z]*' |
		sed 's/.*>//' | tr '\n' ' ')
	[ "$got" = "$words " ] || fail "excerpt $*: $got, not $words"
}
excerpt 'First Second Fifth' -p id=p1
excerpt 'Fourth' -p id=p3
grep -q 'target="#n4"' made.xml || fail 'excerpt: no pointer to the note'
grep -q 'target="#p1"' made.xml && fail 'excerpt: a pointer to what is gone'
excerpt 'First Second Third Fifth' -p from=1
excerpt 'First Second Third Fourth Fifth' -p from=1 -p to=2
excerpt 'First Fifth' -p id=n1
expect 3 'page "1" stands before page "2"' \
	tei-transform -t excerpt -p from=2 -p to=1 apart.xml
tei-transform -t collection apart.xml article-customs-war.xml |
	tei-transform -t excerpt -p id=p3 -o made.xml
[ "$(grep -c '<teiHeader' made.xml)" -eq 1 ] ||
	fail 'excerpt: texts of which it takes nothing'

with=
sed 's|<p>Three|<floatingText><body>&</p></body></floatingText><p>|' apart.xml |
	tei-transform -t excerpt -p id=d1 -o made.xml
grep -q Three made.xml || fail 'excerpt: a text in a text is lost'

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
