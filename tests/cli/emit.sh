# tei-emit at the command line, and that what it writes is valid TEI.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh

schema=$TEIKIT_SOURCE/schemas/teikit.rng
all=$TEIKIT_SOURCE/../shared/schemas/tei_all.rng
command -v jing >/dev/null || echo 'not checked against schemas: no jing'
[ -e "$all" ] || echo "not checked against tei_all: no $all"
valid() {
	command -v jing >/dev/null || return 0
	jing "$schema" "$@" >said || fail "teikit.rng: $(head -3 said)"
	[ -e "$all" ] || return 0
	jing "$all" "$@" >said || fail "tei_all: $(head -3 said)"
}

tei-emit --help | grep -q 'usage: tei-emit' || fail 'no help'
tei-emit --version | grep -q libxml2 || fail 'no version'
expect 2 'unknown option' tei-emit --wrong
expect 3 'cannot open' tei-emit none.pyx

# a stream that ends early: nothing is written
printf 'Some text.\n' >some.txt
tei-tokenize some.txt >some.pyx
sed '$d' some.pyx >short.pyx
rm -f short.xml
expect 1 'ends before its root is closed' tei-emit -o short.xml short.pyx
[ ! -e short.xml ] || fail 'a short stream left a file'
expect 1 'ends before its root is closed' tei-emit short.pyx
[ ! -s out ] || fail 'a short stream left output'
expect 3 'cannot write' sh -c 'tei-emit some.pyx >/dev/full'
expect 3 'cannot write' tei-emit -o no/such/x some.pyx

# indentation adds no text: both forms hold the same words
tei-emit some.pyx >some.xml
tei-emit --compact some.pyx >compact.xml
[ "$(wc -l <compact.xml)" -lt 9 ] || fail '--compact indents'
cmp -s some.xml compact.xml && fail 'nothing is indented'
[ "$(tr -d ' \n' <some.xml)" = "$(tr -d ' \n' <compact.xml)" ] ||
	fail 'indentation changes more than white space'

# pages of the issue: a short number is made whole, what is no range is text
while read -r pages want; do
	echo "source: Annals of Salt, Vol. 3 (1901), pp. $pages" >pages.meta
	tei-tokenize --meta pages.meta some.txt | tei-emit |
		grep -q "<biblScope $want unit=\"page\">$pages<" ||
		fail "pages $pages are not $want"
done <<'END'
16-21 from="16" to="21"
163-4 from="163" to="164"
7 from="7" to="7"
END
echo 'source: Annals of Salt, Vol. 3 (1901), pp. 163-21' >pages.meta
tei-tokenize --meta pages.meta some.txt | tei-emit |
	grep -q '<biblScope unit="page">163-21<' ||
	fail 'pages that end before they begin are a range'

# sources that lack everything, and streams that no stage would make
: >empty.txt
printf '\n\n\n' >lines.txt
printf '\303\251\360\237\230\200 \001 \f \357\277\277 < & "' >odd.txt
printf 'x\n' >1956.txt
{
	for _ in $(seq 200); do printf '%s' "(TEI"; done
} >paren.txt
for f in empty lines odd 1956 paren some; do
	tei-tokenize --input text $f.txt | tei-emit -o $f.xml || fail "$f"
done
cat >wild.pyx <<'PYX'
(TEI
Axml:id w
Axmlns http://www.tei-c.org/ns/1.0
?stage <odd> x
?stage segment 0.1.0 prose
?meta rights All rights reserved
?meta subject salt; trade
?meta coverage the North
?meta type letter
?meta language en, de
?meta identifier x-1
(text
(front
(div
Atype cover
-Loose words
(head
-A cover's head
)head
(div
(ab
Atype date
-May 1950
)ab
)div
(ab
Atype url
-<https://a.example/1>
)ab
(ab
Atype language
-Klingon
)ab
)div
(head
-A preface
)head
)front
(body
(byline
-B
)byline
(sp
(speaker
-S
)speaker
)sp
(div
(closer
-c
)closer
(head
-late
)head
(list
-bare
)list
(ref
Atarget #none
Atype note
-1
)ref
)div
(p
-after
)p
(trailer
-t
)trailer
)body
(back
)back
)text
)TEI
PYX
tei-emit -o wild.xml wild.pyx || fail wild
grep -q 'TEI type\|<text type="letter">' wild.xml || fail 'no type'
grep -q '<term>salt</term>' wild.xml || fail 'no keywords'
grep -q '<note n="coverage"><ab>the North</ab></note>' wild.xml || fail 'lost meta'
grep -q 'xml:id="d_1956"' 1956.xml || fail 'an id that is no NCName'

# goldens: NAME.pyx becomes NAME.xml; `sh emit.sh -u` writes them anew
for f in "$TEIKIT_SOURCE"/tests/golden/emit/*.pyx; do
	[ "${1:-}" != -u ] || tei-emit -o "${f%.pyx}.xml" "$f"
	tei-emit "$f" | diff "${f%.pyx}.xml" - || fail "golden $f"
	cp "${f%.pyx}.xml" golden-"$(basename "$f" .pyx)".xml
done

# every sample; finished is finished
rm -rf samples && mkdir samples
for f in "$TEIKIT_SOURCE"/corpus/sources/*.txt \
    "$TEIKIT_SOURCE"/../shared/sources/*.txt; do
	[ -e "$f" ] || { echo "not there, not checked: $f"; continue; }
	once=samples/$(basename "$f" .txt).xml
	tei-tokenize --input text "$f" | tei-emit -o "$once" || fail "$f"
	tei-tokenize "$once" | tei-emit | cmp -s - "$once" ||
		fail "$f: twice is not once"
done

# finished TEI that is linked again names the lists given now, not the earlier
list() {
	printf '<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>'
	printf '<person xml:id="ede-anna"><persName>Anna Ede</persName>'
	printf '</person></listPerson></standOff></TEI>\n'
}
list >persons.xml
list | sed 's/anna/bo/; s/Anna/Bo/' >more.xml
files() { sed -n 's/.*ident="\([a-s]*\)".*Pattern="\(.*\)#$1".*/\1=\2/p' "$1" |
	paste -s -d ' ' -; }
again() { tei-tokenize "$1" | tei-link $2 | tei-emit -o "$3" || fail "$3"; }
printf 'Anna Ede met Bo Ede.\n' >two.txt
tei-convert --authority persons.xml -o two.xml two.txt || fail two
again two.xml '-a more.xml -a persons.xml' more-two.xml
[ "$(files more-two.xml)" = \
	'psn=persons.xml psn=more.xml plc=places.xml org=orgs.xml' ] ||
	fail "two lists: $(files more-two.xml)"
again two.xml '-a more.xml' other-two.xml
[ "$(files other-two.xml)" = 'psn=more.xml plc=places.xml org=orgs.xml' ] ||
	fail "the list given now: $(files other-two.xml)"
grep -c '^ *<prefixDef' other-two.xml | grep -qx 4 || fail 'lines'
again other-two.xml '-a more.xml' third.xml
cmp -s third.xml other-two.xml || fail 'the list given now, twice is not once'
again other-two.xml '' third.xml
[ "$(files third.xml)" = "$(files other-two.xml)" ] || fail 'no list was given'
sed 's,"more.xml#,"../lists/more.xml#,
  s,ident="org".*orgs.xml#$1",ident="psn" matchPattern="([a-z]+)" replacementPattern="x#$1",' \
	other-two.xml >edited-two.xml
again edited-two.xml '-a more.xml' third.xml
[ "$(files third.xml)" = 'psn=../lists/more.xml plc=places.xml psn=x' ] ||
	fail "what an editor wrote: $(files third.xml)"

# a header of somebody else's declares them where it needs them
printf '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>
<title>T</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc>
<p/></sourceDesc></fileDesc><encodingDesc><p/></encodingDesc></teiHeader><text>
<body><p>Anna Ede.</p></body></text></TEI>\n' >foreign.xml
sed 's,<encodingDesc>.*</encodingDesc>,,' foreign.xml >bare.xml
for n in foreign bare; do
	tei-convert --authority persons.xml -o $n-linked.xml $n.xml || fail $n
	[ "$(files $n-linked.xml)" = psn=persons.xml ] || fail "$n prefixes"
	tei-convert --authority persons.xml -o third.xml $n-linked.xml
	cmp -s third.xml $n-linked.xml || fail "$n: twice is not once"
	sed 's/Anna/Ugo/' $n.xml >unnamed.xml
	tei-convert --authority persons.xml -o third.xml unnamed.xml
	grep -q prefixDef third.xml && fail "$n: a prefix that nobody uses"
done
valid two.xml other-two.xml more-two.xml edited-two.xml
if [ -e "$all" ] && command -v jing >/dev/null; then
	jing "$all" foreign-linked.xml bare-linked.xml >said ||
		fail "tei_all: $(head -3 said)"
fi
valid empty.xml lines.xml odd.xml 1956.xml paren.xml some.xml wild.xml \
	golden-*.xml 	samples/*.xml
exit $failed
