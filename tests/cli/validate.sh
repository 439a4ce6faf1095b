#!/bin/sh
# tei-validate: options, formats, statuses, places, hostile input.
set -u
tool=$TEIKIT_BIN/tei-validate
failed=0

fail() {
	echo "FAILED: $1"
	failed=1
}

# status N WHAT COMMAND...: the command ends with status N.
status() {
	wanted=$1 what=$2
	shift 2
	"$@" >out 2>err </dev/null
	got=$?
	[ $got -eq "$wanted" ] && return
	fail "$what: status $got, not $wanted"
	head -n 5 err
}

# said WHAT TEXT: the last report has the text.
said() {
	grep -qF -- "$2" out err || {
		fail "$1: not said: $2"
		head -n 5 out err
	}
}

cat >s.rnc <<'X'
default namespace = "urn:x"
datatypes xsd = "http://www.w3.org/2001/XMLSchema-datatypes"
start =
  ## A book of stories.
  element book { attribute xml:id { xsd:ID }?, title, story+ }
title = element title { text }
story = element story {
  attribute kind { "true" | "false" | "tall" },
  attribute day { xsd:date }?,
  (para | note)*
}
para = element para { mixed { note* } }
note = element note { xsd:integer }
X
cat >good.xml <<'X'
<book xmlns="urn:x"><title>T</title>
<story kind="tall"><para>Once <note>1</note> upon</para></story></book>
X
cat >bad.xml <<'X'
<book xmlns="urn:x"><title>Ťitle</title>
 <story kind="tal" dya="2001-01-01"><papa>ü</papa><note>x</note></story></book>
X
cat >ill.xml <<'X'
<book xmlns="urn:x">
 <title>T</titel></book>
X

status 0 valid "$tool" -s s.rnc good.xml
status 1 invalid "$tool" -s s.rnc bad.xml
said value 'bad.xml:2:15: error: value "tal" of attribute "kind" on "story"'
said nearest 'must be "tall", "true" or "false"'
said attribute 'bad.xml:2:20: error: attribute "dya" not allowed on "story"; did you mean "day"?'
said element 'bad.xml:2:38: error: element "papa" not allowed in "story"; did you mean "para"?'
said content 'bad.xml:2:57: error: text "x" of "note" is wrong'
[ "$(grep -c error: err)" -eq 4 ] || fail "four mistakes, four messages"

status 1 ill-formed "$tool" -s s.rnc ill.xml
said "unclosed tag" 'ill.xml:2:12: error: the end tag </titel> closes nothing: open is "title", at 2:3'
status 2 "no files" "$tool"
status 2 "unknown option" "$tool" --nonsense good.xml
status 2 "unknown format" "$tool" --format nonsense good.xml
said "formats" sarif
status 2 "bad -j" "$tool" -j 0 good.xml
status 3 "missing file" "$tool" -s s.rnc missing.xml
status 3 "no schema" "$tool" good.xml
said "no schema" 'name one with -s'
status 3 "missing schema" "$tool" -s missing.rnc good.xml
status 3 "faulty schema" "$tool" -s ill.xml good.xml
status 1 "faulty schema alone" "$tool" -s ill.xml
echo '<schema xmlns="http://purl.oclc.org/dsdl/schematron"/>' >rules.sch
status 3 "Schematron as schema" "$tool" -s rules.sch good.xml
said "Schematron as schema" 'checked where an xml-model instruction'
status 0 "schema alone" "$tool" -s s.rnc <bad.xml
said "schema alone" 'tei-validate: note: only schemas were checked; name a'
status 0 help "$tool" --help
status 0 version "$tool" --version
said version libxml2

# One bad file stops nothing; the report keeps the order of the arguments.
status 3 "the rest goes on" "$tool" -s s.rnc missing.xml bad.xml good.xml ill.xml
said summary '4 files: 1 valid, 2 invalid, 1 not checked; 6 errors'
cp err one
for j in 2 4; do
	status 3 "-j $j" "$tool" -j $j -s s.rnc missing.xml bad.xml good.xml ill.xml
	cmp -s one err || fail "-j $j reports otherwise"
done

# Folders, stdin, -o
mkdir -p d/e
cp bad.xml d/e/b.xml
cp good.xml d/a.xml
echo junk >d/readme.txt
ln -sf .. d/e/up
status 1 folder "$tool" -s s.rnc d
said folder '2 files: 1 valid, 1 invalid'
"$tool" -s s.rnc - <bad.xml 2>err
[ $? -eq 1 ] && grep -q '^stdin:2:15: ' err || fail "stdin"
status 1 "-o" "$tool" -s s.rnc -o report bad.xml
[ ! -s err ] && grep -q '^bad.xml:2:15:' report || fail "-o writes the report"
if [ -w /dev/full ]; then
	"$tool" -s s.rnc --format json bad.xml >/dev/full 2>err
	[ $? -eq 3 ] || fail "a full disk is a failure"
fi

# Formats
status 1 json "$tool" --format json -s s.rnc bad.xml
python3 -c 'import json; r = [json.loads(s) for s in open("out")]
assert len(r) == 4 and r[0]["line"] == 2 and r[0]["column"] == 15, r
assert r[0]["rule"] == "value-invalid"' || fail json
status 1 sarif "$tool" --format sarif -s s.rnc bad.xml good.xml ill.xml
python3 -c 'import json; r = json.load(open("out"))
assert r["version"] == "2.1.0" and len(r["runs"][0]["results"]) == 5' ||
	fail sarif
status 1 junit "$tool" --format junit -s s.rnc bad.xml good.xml
python3 -c 'import xml.etree.ElementTree as e
r = e.parse("out").getroot(); assert len(r) == 2 and len(r[0]) == 4' ||
	fail junit
status 1 github "$tool" --format github -s s.rnc bad.xml
said github '::error file=bad.xml,line=2,col=15,title=value-invalid::'
status 1 pretty "$tool" --format pretty -s s.rnc bad.xml
said "the line" '2 |  <story kind="tal"'
said "the caret" '       |               ^~~'
status 1 explain "$tool" --explain -s s.rnc ill.xml bad.xml
printf '<book xmlns="urn:x"><story kind="tall"/></book>' >early.xml
status 1 explain "$tool" --explain -s s.rnc early.xml
said early 'element "story" not allowed yet in "book"; missing before it: "title"'
said explain 'A book of stories.'

# xml-model, Schematron, several schemas
{
	echo '<?xml-model href="s.rnc" type="application/relax-ng-compact-syntax"?>'
	echo '<?xml-model href="s.sch" schematypens="http://purl.oclc.org/dsdl/schematron"?>'
	cat good.xml
} >model.xml
status 0 xml-model "$tool" model.xml
said Schematron 'model.xml:2:1: note: the Schematron "s.sch"'
{ echo '<?xml version="1.0" encoding="UTF-16"?>'; cat model.xml; } |
	iconv -f UTF-8 -t UTF-16 >wide.xml
status 0 "xml-model in UTF-16" "$tool" wide.xml
said "Schematron in UTF-16" 'wide.xml:3:1: note: the Schematron "s.sch"'
echo '<?xml-model href="s.xsd" schematypens="http://www.w3.org/2001/XMLSchema"?>' |
	cat - model.xml >xsd.xml
status 0 "another language" "$tool" xsd.xml
said "another language" 'xsd.xml:1:1: note: the schema "s.xsd" that the document names was not checked: it is neither RELAX NG nor Schematron'
sed 's/s\.rnc/https:\/\/example.org\/s.rnc/' model.xml >far.xml
status 3 "never the network" "$tool" far.xml
said "how to give it" 'XML_CATALOG_FILES'
cat >catalog.xml <<X
<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">
<uri name="https://example.org/s.rnc" uri="s.rnc"/></catalog>
X
XML_CATALOG_FILES=catalog.xml "$tool" far.xml 2>err || fail "catalog"
echo 'element nothing { empty }' >n.rnc
status 1 "two schemas" "$tool" -s s.rnc -s n.rnc good.xml
said "the second" 'element "book" not allowed as the root (the schema has no such element); expected "nothing"'
"$tool" -s s.rnc -s n.rnc - <good.xml 2>err
[ $? -eq 1 ] && grep -q nothing err || fail "two schemas and stdin"

# Ids and pointers
cat >t.rnc <<'X'
default namespace = "http://www.tei-c.org/ns/1.0"
datatypes xsd = "http://www.w3.org/2001/XMLSchema-datatypes"
any = element * { attribute xml:id { xsd:NCName }?, attribute * - xml:id { text }*, (text | any)* }
start = any
X
cat >t.xml <<'X'
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>
<name ref="psn:ann"/>
<prefixDef ident="psn" matchPattern="([a-z]+)" replacementPattern="#p.$1"/>
</teiHeader><p xml:id="a" corresp="#b #c"/><p xml:id="b"/><p xml:id="a"/>
<name xml:id="p.bob" ref="psn:bob psn:eve http://x.org/#y"/></TEI>
X
status 1 ids "$tool" -s t.rnc t.xml
said "double id" 't.xml:4:70: error: xml:id "a" is already at 4:24'
said "pointer" '"#c" in attribute "corresp" leads nowhere'
said "early prefix" '"psn:ann" in attribute "ref" leads nowhere'
said "prefix" '"psn:eve" in attribute "ref" leads nowhere'
[ "$(grep -c error: err)" -eq 4 ] || fail "four dangling or double"
status 1 --no-pointers "$tool" --no-pointers -s t.rnc t.xml
[ "$(grep -c error: err)" -eq 1 ] || fail "--no-pointers leaves the id"
status 0 --no-ids "$tool" --no-pointers --no-ids -s t.rnc t.xml

# In another encoding lines are the parser's, and what it no longer knows of
# an earlier place is not made up
printf '<?xml version="1.0" encoding="ISO-8859-1"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">\351<p xml:id="a"/>\n<p corresp="#c"/>\n<p xml:id="a"/>\n</TEI>\n' >l.xml
status 1 "ids in another encoding" "$tool" -s t.rnc l.xml
said "pointer, converted" 'l.xml:3:16: error: "#c" in attribute "corresp" leads nowhere'
said "double id, converted" 'l.xml:4:14: error: xml:id "a" is already in use; ids'

# A folder without documents, or one that cannot be read, is not valid
mkdir -p none/below locked
echo '<book/>' >none/below/a.XML
status 3 "no documents" "$tool" -s s.rnc none
said "no documents" 'none: error: there is no file in it whose name ends in'
chmod 000 locked
if ls locked >/dev/null 2>&1; then
	echo "not tried: a folder that cannot be read, since nothing is locked here"
else
	status 3 "a locked folder" "$tool" -s s.rnc locked good.xml
	said "a locked folder" 'locked: error: cannot open: Permission denied'
fi
chmod 755 locked

# Pointers into other documents of the call, by name and by prefix
mkdir -p x
sed 's/#p\.\$1/..\/x2.xml#p.$1/; s/#b #c/x2.xml#p.bob x2.xml#z gone.xml#z/' t.xml |
	sed 's/xml:id="a"\/>/\/>/; s/\.\.\///' >x1.xml
cat >x2.xml <<'X'
<TEI xmlns="http://www.tei-c.org/ns/1.0"><p xml:id="p.bob"/></TEI>
X
status 0 "one file alone" "$tool" -s t.rnc x1.xml
status 1 "two files" "$tool" -s t.rnc x1.xml x2.xml
said "another file" 'x1.xml:4:36: error: "x2.xml#z" in attribute "corresp" leads nowhere: "x2.xml" has no such xml:id'
said "by prefix" '"psn:eve" in attribute "ref" leads nowhere'
said "the summary" '2 files: 1 valid, 1 invalid; 3 errors'

# XInclude: files, text, an id, a fallback, places, and what is not done
include() {
	printf '<book xmlns="urn:x" xmlns:xi="http://www.w3.org/2001/XInclude"><title>T</title>%s</book>\n' "$1"
}
echo '<story xmlns="urn:x" kind="tall"><para>x</para></story>' >story.xml
printf '<story xmlns="urn:x" kind="tall">\n  <papa/></story>' >bads.xml
echo 'Some & <text>' >para.txt
include '<xi:include href="story.xml"/>' >i1.xml
status 0 include "$tool" -s s.rnc i1.xml
include '<xi:include href="story.xml"/><xi:include href="bads.xml"/>' >i2.xml
status 1 "a mistake in an included file" "$tool" -s s.rnc i2.xml
said "its place" 'bads.xml:2:4: error: element "papa" not allowed in "story"'
[ "$(grep -c error: err)" -eq 1 ] || fail "one mistake in an included file"
include '<story kind="tall"><para><xi:include href="para.txt" parse="text"/></para></story>' >i3.xml
status 0 "included text" "$tool" -s s.rnc i3.xml
mkdir -p apart
include '<story kind="tall"><para><xi:include href="../para.txt" parse="text"/></para></story>' >apart/i3.xml
status 3 "text from outside the folder" "$tool" -s s.rnc apart/i3.xml
said "why it is not included" 'no XML from outside the document'
include '<xi:include href="none.xml"><xi:fallback><story kind="true"/></xi:fallback></xi:include>' >i4.xml
status 0 fallback "$tool" -s s.rnc i4.xml
include '<xi:include href="none.xml"/>' >i5.xml
status 3 "no fallback" "$tool" -s s.rnc i5.xml
said "what is missing, and where" 'i5.xml:1:81: error: xi:include: cannot open "none.xml": no such file; it has no xi:fallback'
include '<xi:include href="story.xml" xpointer="xpointer(/*)"/>' >i6.xml
status 3 "an xpointer" "$tool" -s s.rnc i6.xml
include '<xi:include href="i7.xml"/>' >i7.xml
status 3 "a loop" "$tool" -s s.rnc i7.xml
printf '<lib xmlns="urn:x"><story xml:id="a"/><story kind="true" xml:id="b"><para/></story><x/></lib>' >lib.xml
include '<xi:include href="lib.xml" xpointer="b"/>' >i8.xml
status 1 "an element by its id" "$tool" -s s.rnc i8.xml
said "only that" 'lib.xml:1:58: error: attribute "xml:id" not allowed on "story"'
[ "$(grep -c error: err)" -eq 1 ] || fail "the rest of the file does not count"
include '<xi:include href="lib.xml" xpointer="z"/>' >i9.xml
status 3 "an id that is not there" "$tool" -s s.rnc i9.xml
include '<xi:include href="ill.xml"/>' >i10.xml
status 1 "an included file that is ill-formed" "$tool" -s s.rnc i10.xml
said "its place" 'ill.xml:2:12: error'

# Hostile input: entities that explode, depth, bytes that are not UTF-8
{
	echo '<!DOCTYPE book [<!ENTITY a "aaaaaaaaaa">'
	for p in a:b b:c c:d d:e e:f f:g g:h h:i; do
		x=${p%:*}
		echo "<!ENTITY ${p#*:} \"&$x;&$x;&$x;&$x;&$x;&$x;&$x;&$x;\">"
	done
	echo ']><book xmlns="urn:x"><title>&i;</title></book>'
} >laughs.xml
status 1 "entities that explode" "$tool" -s s.rnc laughs.xml
awk 'BEGIN { for (i = 0; i < 90000; i++) printf "<p xmlns=\"http://www.tei-c.org/ns/1.0\">";
	for (i = 0; i < 90000; i++) printf "</p>" }' >deep.xml
status 0 "90,000 deep" "$tool" -s t.rnc deep.xml
awk 'BEGIN { for (i = 0; i < 200000; i++) printf "<p>" }' >deeper.xml
status 3 "200,000 deep" "$tool" -s t.rnc deeper.xml
printf '<book xmlns="urn:x"><title>\377\376</title></book>' >latin.xml
status 1 "not UTF-8" "$tool" -s s.rnc latin.xml
: >empty.xml
status 1 "empty" "$tool" -s s.rnc empty.xml
cat >outside.xml <<'X'
<!DOCTYPE book [<!ENTITY x SYSTEM "good.xml">]>
<book xmlns="urn:x"><title>T</title>&x;</book>
X
status 3 "external entities" "$tool" -s s.rnc outside.xml

# Conversion
status 0 --to-rng "$tool" --to-rng -o s.rng s.rnc
status 0 --to-rnc "$tool" --to-rnc -o s2.rnc s.rng
status 2 "to both" "$tool" --to-rng --to-rnc s.rng
said "to both" 'exclude each other'
status 1 "as before" "$tool" -s s2.rnc bad.xml
status 1 "a faulty schema" "$tool" --to-rng -o nothing.rng ill.xml
[ ! -e nothing.rng ] || fail "half a schema"
exit $failed
