# tei-authority: drafts of many documents become one list.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh
rm -rf work && mkdir work && cd work || exit 1

# document NAME TEXT: a finished TEI with its drafts
document() {
	printf '<TEI xml:id="%s" xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>%s</p></body></text></TEI>' "$1" "$2" |
		sed 's/<per>/<persName resp="tk:names">/g
			s/<plc>/<placeName resp="tk:names">/g
			s/<.per>/<\/persName>/g; s/<.plc>/<\/placeName>/g' |
		tei-tokenize --input tei | tei-link | tei-emit >"$1.xml"
}
document a '<per>Anna Ede</per> in <plc>Breslau</plc> and <plc>Berlin</plc>. <per>Ede</per> spoke.'
document b '<per>A. Ede</per> and <per>Anna Ede</per>; <per>Ben Oy</per>, <per>Zoltan &amp; Co</per>'
document c '<plc>Illinois</plc>: <plc>Chicago</plc>, <plc>Springfield</plc>. <per>Anna Ede</per>'
document d '<plc>Massachusetts</plc>: <plc>Boston</plc>, <plc>Springfield</plc>.'

tei-authority -o all.xml a.xml b.xml c.xml d.xml || fail 'four documents'
[ "$(grep -c 'xml:id="ede-anna"' all.xml)" = 1 ] || fail 'Anna Ede is several'
grep -q '<ptr n="2" target="a.xml#a.psn.ede-anna.1"/>' all.xml || fail 'no count'
grep -q '<persName type="variant">A. Ede</persName>' all.xml || fail 'no form'
grep -q '<forename>&amp;</forename>' all.xml || fail 'an ampersand'
[ "$(grep -c '"springfield' all.xml)" = 2 ] || fail 'Springfield is one'
quiet tei-validate all.xml
tei_all=$TEIKIT_SOURCE/../shared/schemas/tei_all.rng
if [ -e "$tei_all" ]; then
	tei-validate --no-pointers -s "$tei_all" all.xml a.xml b.xml c.xml d.xml || fail 'tei_all'
else
	echo "not there, not asked: $tei_all"
fi

# the order does not matter, twice is once, one is as many
tei-authority -o other.xml d.xml c.xml b.xml a.xml
cmp all.xml other.xml || fail 'the order of the documents'
tei-authority -m one.xml b.xml && tei-authority -m one.xml a.xml c.xml &&
	tei-authority -m one.xml d.xml a.xml || fail 'one after the other'
cmp all.xml one.xml || fail 'one after the other'
tei-authority -o again.xml all.xml && cmp all.xml again.xml || fail 'of a list'

# at the same time
for f in a b c d a b c d; do
	tei-authority -m together.xml $f.xml &
done
wait
cmp all.xml together.xml || fail 'eight at a time'

# an editor's list keeps its bytes, and what it knows is no draft
cat >list.xml <<'END'
<?xml version="1.0"?>
<TEI  xmlns='http://www.tei-c.org/ns/1.0'><!-- odd &amp; own --><standOff>
<listPerson type="authority">
<person   xml:id='oy-ben' ><persName>Benjamin Oy</persName></person>
<person xml:id="ede"><persName>Anna  Ede</persName></person></listPerson>
</standOff></TEI>
END
cp list.xml mine.xml
tei-authority -m mine.xml --only person a.xml b.xml || fail '--only'
grep -q 'ede-anna\|id="oy-ben"\|listPlace' mine.xml && fail 'what is known'
grep -q 'xml:id="co-zoltan' mine.xml || fail 'what is not known'
sed '/<listPerson resp/,/^    <.listPerson>/d' mine.xml | tr -d ' \n' >left
tr -d ' \n' <list.xml | cmp - left || fail "an editor's bytes"
grep -qF "<person   xml:id='oy-ben' >" mine.xml || fail "an editor's spaces"
cp mine.xml before.xml
tei-authority -m mine.xml --only person b.xml a.xml
cmp mine.xml before.xml || fail 'a list, twice'
# what an editor adds to a draft stays
sed -i 's|^\( *\)<person xml:id="co-zol.*|&<!-- -->|
	s|<ptr n="1" target="b.xml#b.psn.co.*|<note>a firm</note>&|' mine.xml
tei-authority -m mine.xml --only person b.xml || fail 'a note'
grep -q '<note>a firm</note>' mine.xml || fail 'a note of the editor is gone'

# the places of a list outlive a merge of persons
cp all.xml kinds.xml
tei-authority -m kinds.xml --only person a.xml b.xml || fail 'kinds'
cmp all.xml kinds.xml || fail 'places are gone with --only person'
# and so does whatever an editor writes among the drafts
python3 - <<'PY'
s = open("all.xml", encoding="utf8").read()
def put(old, new):
    global s
    assert old in s, old
    s = s.replace(old, new, 1)
put('<listPerson resp="tk:link" type="draft">',
    '<listPerson resp="tk:link" type="draft"><head>To be checked</head>')
put('<person xml:id="ede-anna">', '<!-- who? --><person sex="F" '
    'xml:id="ede-anna"><!-- of Pest --><note>one &amp; a</note><note>two</note>'
    '<idno type="VIAF">1</idno><idno type="GND">2</idno>')
put('<persName type="variant">A. Ede',
    '<persName cert="low" type="variant">A. Ede')
open("remarks.xml", "w", encoding="utf8").write(s)
PY
tei-authority -m remarks.xml d.xml a.xml || fail 'remarks'
for kept in '<head>To be checked</head>' '<!-- who? -->' '<!-- of Pest -->' \
    'sex="F"' '<note>one &amp; a</note>' '<note>two</note>' '"VIAF">1<' \
    '"GND">2<' 'cert="low" type="variant">A. Ede'; do
	[ "$(grep -cF "$kept" remarks.xml)" = 1 ] || fail "kept once: $kept"
done
grep -A 1 'sex="F" xml:id="ede-anna"' remarks.xml | grep -q 'type="main"' ||
	fail 'the main form is not the first'
cp remarks.xml before.xml
tei-authority -m remarks.xml --only place c.xml b.xml
cmp remarks.xml before.xml || fail 'remarks, twice'
# a list that -a names too is no list whose drafts an editor has taken
cp remarks.xml before.xml
tei-authority -m remarks.xml -a remarks.xml a.xml d.xml 2>err || fail 'both'
cmp remarks.xml before.xml || fail 'the drafts are gone where -a names the list'
[ -s err ] && fail "-a and -m: $(cat err)"
# a file's name is part of a URI
cp a.xml 'x & "y" 1.xml'
tei-authority -o amp.xml 'x & "y" 1.xml' || fail 'a name with an ampersand'
grep -qF 'target="x%20&amp;%20%22y%22%201.xml#a.psn.ede-anna.1"' amp.xml ||
	fail "a file's name: $(grep ptr amp.xml)"
tei-authority -m amp.xml 'x & "y" 1.xml' || fail 'not ill-formed, and twice'

# what cannot be done
cp a.xml kept.xml
expect 2 'a.xml is an input, and would be overwritten' tei-authority -m a.xml a.xml
cmp a.xml kept.xml || fail 'a list was put into a document'
expect 2 'all.xml is an input' tei-authority -a all.xml -o all.xml a.xml
# ids that no pointer can name
printf '%s' '<TEI xmlns="http://www.tei-c.org/ns/1.0"><listPerson><person' \
	' xml:id="a b"><persName>Anna Ede</persName></person><person xml:id="1x">' \
	'<persName>Ben Oy</persName></person><person xml:id="&#xE9;.oy-1"><persName>' \
	'Zoltan Oy</persName></person></listPerson></TEI>' >ids.xml
echo '<p>Anna Ede, Ben Oy, Zoltan Oy</p>' | tei-tokenize --input tei >ids.pyx
expect 0 'xml:id "a b" is no name' tei-names -a ids.xml ids.pyx
grep -q 'xml:id "1x" is no name' err || fail "ids: $(cat err)"
tei-link -a ids.xml out 2>err | grep -c '^Aref psn:' | grep -qx 1 ||
	fail 'an entry whose id is no name was linked to'
# the long s of old print is an s in an id
printf '%s' '<p>In <placeName>Mancheſter</placeName></p>' |
	tei-tokenize --input tei | sed '/^(placeName/a\
Aresp tk:names' | tei-link | grep -q 'plc\.manchester$' || fail 'long s'
echo 'no TEI' >not.xml
expect 1 'not.xml:' tei-authority -o x.xml not.xml
[ -e x.xml ] && fail 'a broken document, and a list'
echo '<html/>' >html.xml
expect 1 'name an authority list' tei-authority -m html.xml a.xml
[ "$(cat html.xml)" = '<html/>' ] || fail 'html was written'
expect 2 'exclude each other' tei-authority -m y.xml -o x.xml a.xml
expect 2 'person, place, org' tei-authority --only animal a.xml
expect 3 'cannot be locked' tei-authority -m none/y.xml a.xml
# another kind of file is told what was expected of it, by each who reads lists
tei-tokenize not.xml >not.pyx
cp not.xml list.txt
for bad in list.txt not.pyx /dev/null; do
	for reader in 'tei-authority -o x.xml -a' 'tei-link -a' 'tei-names -a' \
		'tei-convert --authority'; do
		expect 1 "$bad:1:1: error: no XML; an authority list is" \
			$reader $bad a.xml
	done
	[ $bad = /dev/null ] || expect 1 "$bad:1:1: error: no XML; an authority" \
		tei-authority --merge $bad a.xml
done
expect 1 'not.xml:1:1: error: no XML, which begins with <' tei-authority not.xml
exit $failed
