# tei-link: whom a name means, and that nobody is guessed.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh
rm -rf work && mkdir work && cd work || exit 1

cat >list.xml <<'END'
<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>
<person xml:id="nagy-imre"><persName type="main"><forename>Imre</forename>
 <surname>Nagy</surname></persName><persName type="short">Nagy</persName></person>
<person xml:id="nagy-ferenc"><persName type="main"><forename>Ferenc</forename>
 <surname>Nagy</surname></persName></person>
<person xml:id="lund-axel"><persName><forename>Axel</forename>
 <surname>Lund</surname></persName></person>
<person xml:id="smith-adam"><persName><forename>Adam</forename>
 <surname>Smith</surname></persName></person>
<person xml:id="smith-john"><persName><forename>John</forename>
 <surname>Smith</surname></persName></person>
<person xml:id="lund-old"><persName><forename>Karl</forename>
 <surname>Lund</surname> <genName>the Elder</genName></persName></person>
<person xml:id="lund-young"><persName><forename>Karl</forename>
 <surname>Lund</surname>, <genName>junior</genName></persName></person>
<person xml:id="kuzin"><persName><forename>Ivan</forename>
 <surname>Kuzin</surname></persName></person>
<person xml:id="mikoyan"><persName type="main"><forename>Anastas</forename>
 <forename>Ivanovich</forename> <surname>Mikoyan</surname></persName></person>
</listPerson><listPlace>
<place xml:id="brest-by"><placeName>Brest</placeName><location><geo>52.1 23.7</geo></location></place>
<place xml:id="brest-fr"><placeName>Brest</placeName><location><geo>48.4 -4.5</geo></location></place>
<place xml:id="minsk"><placeName>Minsk</placeName><location><geo>53.9 27.6</geo></location></place>
<place xml:id="nantes"><placeName>Nantes</placeName><location><geo>47.2 -1.6</geo></location></place>
<place xml:id="us"><placeName>US</placeName></place>
</listPlace></standOff></TEI>
END

# links WANT LINE...: the refs of the names, in <per>, <plc>, <org>
links() {
	want=$1
	shift
	printf '<div><p>%s</p></div>' "$*" |
		sed 's/<per>/<persName resp="tk:names">/g
			s/<plc>/<placeName resp="tk:names">/g
			s/<org>/<orgName resp="tk:names">/g
			s/<.per>/<\/persName>/g; s/<.plc>/<\/placeName>/g
			s/<.org>/<\/orgName>/g' |
		tei-tokenize --input tei | tei-link -a list.xml >links.pyx
	got=$(sed '/^(standOff/,$d' links.pyx | sed -n 's/^Aref //p' |
		paste -s -d ' ' -)
	[ "$got" = "$want" ] || fail "$*: $got, not $want"
}

# forms of the list, and what is made of them
links 'psn:nagy-imre' '<per>Imre Nagy</per>'
links 'psn:mikoyan' '<per>A.I. Mikoyan</per>'
links 'psn:mikoyan' '<per>A. Mikoyan</per>'
links 'psn:mikoyan' '<per>Anastas I. Mikoyan</per>'
links 'psn:mikoyan' '<per>MIKOYAN</per>'
# an abbreviation is whom the text says, on either side of a bracket; not where
# its letters are others, the bracket holds more, or a list knows it
links 'psn:mikoyan psn:mikoyan psn:mikoyan' '<per>Anastas Mikoyan</per> (<per>AM</per>); <per>AM</per>'
links 'psn:mikoyan psn:mikoyan' '<per>AM</per> (<per>Anastas Mikoyan</per>)'
links '#org.board-of-works #org.board-of-works #org.board-of-works' \
  '<org>Board of Works</org> (<org>BW</org>); the <org>BW</org>'
links '#org.board-of-works #org.bq' '<org>Board of Works</org> (<org>BQ</org>)'
links '#org.board-of-works #org.bw' '<org>Board of Works</org> (of the <org>BW</org>)'
links '#plc.upper-sark plc:us' '<plc>Upper Sark</plc> (<plc>US</plc>)'
# another order, spelling, alphabet, case, and what OCR made of it
links 'psn:nagy-imre' '<per>Nagy Imre</per>'
links 'psn:mikoyan' '<per>Anastas Mikojan</per>'
links 'psn:mikoyan' '<per>Анастас Микоян</per>'
links 'psn:mikoyan' '<per>Анастасу Микояну</per>'
links 'psn:mikoyan' '<per>Anastasa Mikoyana</per>'
links 'psn:mikoyan' '<per>Anastas Mikovan</per>'
# alone, such a surname is not enough
links '#psn.mikovan' '<per>Mikovan</per>'
links 'psn:mikoyan psn:mikoyan' '<per>Anastas Mikoyan</per> <per>Mikovan</per>'
# a surname: of those named in full, of the short name, before
links 'psn:nagy-imre' '<per>Nagy</per>'
links 'psn:nagy-ferenc psn:nagy-ferenc' '<per>Ferenc Nagy</per> <per>Nagy</per>'
links 'psn:smith-john psn:smith-john' '<per>John Smith</per> <per>Smith</per>'
links '' '<per>Smith</per>'
grep -q 'psn:smith-adam psn:smith-john' links.pyx || fail 'no candidates'
links 'psn:smith-john psn:smith-john psn:smith-adam' \
	'<per>John Smith</per> <per>Smith</per></p><p><per>Adam Smith</per>'
links 'psn:smith-john psn:smith-adam' \
	'<per>John Smith</per></p><p><per>Adam Smith</per></p><p><per>Smith</per>'
links 'psn:smith-john psn:smith-adam' \
	'<per>John Smith</per> <per>Adam Smith</per> <per>Smith</per>'
# the only one named so far
links 'psn:smith-john psn:smith-john psn:smith-adam' \
	'<per>John Smith</per></p><p><per>Smith</per></p><p><per>Adam Smith</per>'
# the one who has the title here; not if many have it and he may have it too
links 'psn:smith-john psn:smith-adam psn:smith-john' \
	'Colonel <per>John Smith</per>, <per>Adam Smith</per></p><p>Col. X, Colonel <per>Smith</per>'
links 'psn:smith-john psn:smith-adam psn:nagy-imre psn:mikoyan psn:nagy-ferenc' \
	'Mr. <per>John Smith</per>, <per>Adam Smith</per>, Mr. <per>Imre Nagy</per>, Mr. <per>Mikoyan</per>, Mr. <per>Ferenc Nagy</per></p><p>Mr. <per>Smith</per>'
# French spells as it hears
links 'psn:kuzin psn:kuzin' '<per>Ivan Kouzine</per> <per>Kouzine</per>'
# a town by another of its names
links 'plc:minsk plc:nantes' '<plc>Minsk</plc> <plc>Naoned</plc>'
# father and son
links 'psn:lund-old psn:lund-young psn:lund-young psn:lund-old' \
	'<per>Karl Lund</per>, senior, <per>Karl Lund, junior</per>; <per>Lund</per>, jun., <per>K. Lund</per> the elder'
links '' '<per>Karl Lund</per>'
grep -q 'psn:lund-old psn:lund-young' links.pyx || fail 'no father and son'
links '#psn.oy-abel #psn.oy-abel-2' \
	'<per>Abel Oy</per>, Sen.; <per>Abel Oy</per>, Jun.'
# an organ: the one that the paragraph named, if it is one
cat >orgs.xml <<'END'
<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listOrg>
<org xml:id="hwp-pb"><orgName>HWP Politburo</orgName></org>
<org xml:id="rwp-pb"><orgName>Politburo of the RWP</orgName></org>
<org xml:id="war-office"><orgName>Prussian Ministry of War</orgName></org>
</listOrg></standOff></TEI>
END
cp list.xml persons.xml
cp orgs.xml list.xml
links 'org:rwp-pb org:rwp-pb' '<org>Politburo of the RWP</org> <org>Politburo</org>'
links 'org:hwp-pb org:rwp-pb' \
	'<org>HWP Politburo</org> <org>Politburo of the RWP</org> <org>Politburo</org>'
links 'org:war-office org:war-office' \
	'<org>Prussian Ministry of War</org> <org>Ministry of War</org>'
links 'org:hwp-pb org:rwp-pb' \
	'<org>HWP Politburo</org> <org>Politburo of the RWP</org> <org>Politburo</org>'
grep -q 'org:hwp-pb org:rwp-pb' links.pyx || fail 'no candidates for an organ'
links 'org:hwp-pb' '<org>HWP Politburo</org></p><p><org>Politburo</org>'
mv persons.xml list.xml
# somebody else of that name
links '#psn.lund-ingrid' '<per>Ingrid Lund</per> and <per>Lund</per>'
# places: the nearer one, none without others
links 'plc:minsk plc:brest-by' '<plc>Minsk</plc> <plc>Brest</plc>'
links 'plc:nantes plc:brest-fr' '<plc>Nantes</plc> <plc>Brest</plc>'
links '' '<plc>Brest</plc>'
links 'plc:us' '<plc>the US</plc>'
links '#plc.us-2' '<plc>us</plc>'

# drafts: one of a full name, its initials and the surname; places with
# their facts; the same again when it is done again
links '#psn.ede-anna #psn.ede-anna #psn.ede-anna' \
	'<per>Anna Ede</per> <per>A. Ede</per> <per>Ede</per>'
links '#psn.ede-anna #psn.ede-ada' '<per>Anna Ede</per> <per>Ada Ede</per> <per>Ede</per>'
links '#plc.wroclaw #plc.wroclaw' '<plc>Breslau</plc> <plc>Wroclaw</plc>'
grep -qxF -- -3081368 links.pyx || fail 'no facts of Breslau'
tei-link -a list.xml links.pyx | cmp - links.pyx || fail 'twice is not once'
# a town of the name that a person bears is not meant; nor is a small one
links '#psn.lincoln-ann #plc.lincoln' '<per>Ann Lincoln</per> <plc>Lincoln</plc>'
grep -q '^(geo' links.pyx && fail 'a person, found in Nebraska'
# of towns alike, the one in the country that is named
links '#plc.united-kingdom #plc.cambridge' '<plc>Great Britain</plc> <plc>Cambridge</plc>'
grep -A 400 '^(standOff' links.pyx | grep -q '^-52' || fail 'Cambridge is elsewhere'

links '#plc.springfield #plc.massachusetts' \
	'<plc>Springfield</plc>, <plc>Massachusetts</plc>'
grep -qxF -- -4951788 links.pyx || fail 'Springfield'

# after corrections the drafts have what the text has
if command -v tei-correct >/dev/null; then
	printf 'Anna Ede met Ben Oy. Anna Ede said so to Mr. Zed.\n' >e.txt
	tei-convert -t stream e.txt >e.pyx
	printf 'delete\t0\t8\tpersName\t\tAnna Ede\t\tmet\ndelete\t-\t-\tpersName\t\tZed\tMr.\t.\n' >e.fix.tsv
	tei-correct -f e.fix.tsv e.pyx >f.pyx && tei-emit <f.pyx >f.xml
	tei-validate -s "$TEIKIT_SOURCE"/schemas/teikit.rng f.xml ||
		fail 'a draft leads nowhere'
	grep -q 'psn.zed' f.xml && fail 'a draft that nothing leads to'
	grep -q '<ptr n="1" target="#e.psn.ede-anna.1"/>' f.xml ||
		fail 'the mentions that are left'
fi

# what an editor has corrected and said no @ref of is linked, in the pipe and in
# one process alike; the drafts have it; what he says of an entry counts
printf 'Mr. Hale met Ada Smith. Smyth left. Mr. Oy and Oi met Brest. Nagy came.\n' >n.txt
printf '%s\n' 'editor	aw	A. W.' \
	'add	-	-	persName		Ada Smith	met	. Smyth' \
	'add	-	-	persName	ref=#n.psn.smith-ada	Smyth		left' \
	'add	-	-	persName	ref=#o.psn.gone-long	Oi	and	met' \
	'add	-	-	persName	ref=psn:lund-axel	Oy	Mr.	and' \
	'add	-	-	placeName	ref	Brest	met	. Nagy' \
	'add	-	-	persName	ref=#n.psn.nagy-ferenc	Nagy	.	came' >n.fix.tsv
tei-convert --authority list.xml n.txt >n.xml || fail 'n.txt'
while read -r want; do
	grep -qF "$want" n.xml || fail "no $want in: $(grep '<p ' n.xml)"
done <<'END'
ref="#n.psn.smith-ada" resp="#n.aw tk:link" xml:id="n.psn.smith-ada.1">Ada Smith<
ref="#n.psn.smith-ada" resp="#n.aw tk:link">Smyth<
ref="#n.psn.gone-long" resp="#n.aw tk:link" xml:id="n.psn.gone-long.1">Oi<
<person resp="#n.aw" xml:id="n.psn.gone-long">
ref="psn:lund-axel" resp="#n.aw">Oy<
<placeName resp="#n.aw">Brest<
ref="psn:nagy-ferenc" resp="#n.aw">Nagy<
<persName n="1" type="variant">Smyth<
<ptr n="2" target="#n.psn.smith-ada.1"/>
END
grep -q 'psn.smyth' n.xml && fail 'a draft of a name that an editor knows'
tei-validate -s "$TEIKIT_SOURCE"/schemas/teikit.rng n.xml || fail 'n.xml'
tei-tokenize n.txt | tei-segment | tei-citations | tei-dates |
	tei-names -a list.xml | tei-correct -f n.fix.tsv | tei-link -a list.xml |
	tei-emit | cmp - n.xml || fail 'pipe and process'
tei-tokenize n.xml | tei-link -a list.xml | tei-emit | cmp - n.xml ||
	fail 'linked twice'
# an editor's surname of somebody listed is no rival, and who has it in full is named
links 'psn:smith-john psn:smith-john' \
	'<persName ref="psn:smith-john" resp="#aw">Jack Smith</persName> <per>Smith</per>'

# --explain
printf '<p><persName resp="tk:names">Smith</persName></p>' |
	tei-tokenize --input tei >smith.pyx
expect 0 '"Smith" is left open: several' tei-link -a list.xml --explain smith.pyx

# a list that says nothing of where its places lie knows their other names, but
# of two places of one name neither is taken
cat >bare.xml <<'END'
<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPlace>
<place xml:id="moscow"><placeName>Moscow</placeName></place>
<place xml:id="vienna-1"><placeName>Vienna</placeName></place>
<place xml:id="vienna-2"><placeName>Vienna</placeName></place>
</listPlace></standOff></TEI>
END
echo '<p><plc>Moskau</plc>, <plc>Wien</plc></p>' |
	sed 's/<plc>/<placeName resp="tk:names">/g; s/<.plc>/<\/placeName>/g' |
	tei-tokenize --input tei | tei-link -a bare.xml | grep '^Aref' >got
printf 'Aref plc:moscow\nAref #plc.vienna\n' | diff - got ||
	fail 'other names of places that lie nowhere'

# what may be one of several persons or places that no list has goes to the
# work list with all of them, places once, and these have a draft
echo '<p><per>John Hale</per>, <per>James Hale</per>; <per>Hale</per> saw
<plc>Springfield</plc>, and left <plc>Springfield</plc>.</p>' |
	sed 's/<per>/<persName resp="tk:names">/g; s/<.per>/<\/persName>/g
		s/<plc>/<placeName resp="tk:names">/g; s/<.plc>/<\/placeName>/g' |
	tei-tokenize --input tei >open.pyx
tei-link --explain -o open.out open.pyx 2>err || fail 'open.pyx'
tei-link open.out | cmp - open.out || fail 'open.pyx linked twice'
grep -q '"Hale" is left open: several' err || fail "Hale: $(cat err)"
grep '^?work' open.out >got
cat >want <<'END'
?work link\tname\tseveral entries have this form: Hale\t#psn.hale-james #psn.hale-john
END
head -1 got | diff want - || fail 'two drafts'
grep -c 'Springfield\\tgeo:[-0-9.,]* geo:' got | grep -qx 1 ||
	fail "several places: $(cat got)"
sed -n '/^Axml:id plc.springfield$/,/^)place$/p' open.out >got
grep -q '^An 2' got || fail 'no draft for Springfield'
grep -q '^(location' got && fail 'Springfield was guessed'

# a surname that OCR has harmed is the person's who is named in full, unless
# tei-names was sure of it, or two may be meant
echo '<p>@John Hansen|, @Karl Tornbury|, @Hansen|, @Tornbury|, @Hanson|,
<persName cert="low" resp="tk:names">Tombury|.</p>' |
	sed 's/@/<persName resp="tk:names">/g; s/|/<\/persName>/g' >harmed.xml
tei-tokenize --input tei harmed.xml | tei-link -o harmed.out
sed -n 's/^Aref #psn.//p' harmed.out | paste -s -d ' ' - >got
echo 'hansen-john tornbury-karl hansen-john tornbury-karl hanson tornbury-karl' |
	diff - got || fail 'a harmed surname'
tei-link harmed.out | cmp - harmed.out || fail 'a harmed surname linked twice'
sed 's/Hansen/Tornbury/g' harmed.xml | tei-tokenize --input tei | tei-link |
	grep -q 'psn.tombury' || fail 'a harmed surname of two'

# hostile lists and names
echo 'no TEI' >not.xml
expect 1 'not.xml:' tei-link -a not.xml smith.pyx
[ -s out ] && fail 'a list that is no TEI, and a result'
echo '<html><p>no TEI</p></html>' >html.xml
expect 1 'listPerson' tei-link -a html.xml smith.pyx
expect 0 '"smith-john" is listed already' \
	tei-link -a list.xml -a list.xml smith.pyx
# whose entry is passed over stands there, since a list has thousands
cat >double.xml <<'END'
<TEI xmlns="http://www.tei-c.org/ns/1.0"><listPerson>
<person xml:id="orr"><persName>Max Orr</persName></person>
<person xml:id="orr"><persName>Mia Orr</persName></person>
<person><persName>Ada Ede</persName></person><person/></listPerson></TEI>
END
expect 0 'listed already, as "Max Orr"; passed over, give "Mia Orr" another' \
	tei-link -a double.xml smith.pyx
grep -q 'a person without xml:id, "Ada Ede"; passed over' err ||
	fail "whose entry: $(cat err)"
{
	printf '<p><persName resp="tk:names">'
	awk 'BEGIN { for (i = 0; i < 10000; i++) printf "Word%d ", i }'
	printf '</persName> <persName resp="tk:names">'
	awk 'BEGIN { for (i = 0; i < 100000; i++) printf "a" }'
	printf '</persName></p>'
} | tei-tokenize --input tei >long.pyx
tei-link -a list.xml long.pyx >out || fail 'a name of ten thousand words'
grep -q '^Aref' out && fail 'a name of ten thousand words was tied'
# a pointer to an entry that no list has is said once, where a list was given
cat >astray.xml <<'XML'
<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p><persName
ref="psn:nobody">Nobody</persName> met <persName ref="psn:nobody">him</persName>
in <placeName ref="plc:nowhere">Nowhere</placeName> with <persName
ref="psn:here">Here</persName>.</p></body></text></TEI>
XML
cat >'my people.xml' <<'XML'
<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson><person
xml:id="here"><persName>Here</persName></person></listPerson></standOff></TEI>
XML
tei-tokenize astray.xml >astray.pyx
astray='no authority list that was given has psn:nobody, where "Nobody" leads'
expect 0 "warning: $astray; mend" tei-link -a 'my people.xml' astray.pyx
[ "$(wc -l <err)" = 1 ] || fail "other pointers: $(cat err)"
cp out once
grep -B 1 -m 1 '^(persName' once | grep -qxF '?work link\tref\tno list that was '\
'given has psn:nobody of "Nobody"\t' || fail "no work line: $(grep -n work once)"
tei-link -a 'my people.xml' once 2>err | cmp -s - once || fail 'astray, twice'
expect 0 "warning: $astray; mend" \
	sh -c "tei-link -a - astray.pyx <'my people.xml'"

# a plain source with a correction that leads nowhere: the work list's place
printf 'Here.\n\nHere met Nobody at last.\n' >led.txt
printf 'add\t-\t-\tpersName\tref=psn:nobody\tNobody\tmet \t at\n' >led.fix.tsv
tei-convert --authority 'my people.xml' --report list -o led.xml led.txt \
	2>err || fail "astray correction: $(cat err)"
grep -q "^led.txt	3	10	link	ref	no list that was given has psn:nobody of" \
	list || fail "astray in the work list: $(cat list err)"
tei-link astray.pyx >out 2>err || fail 'astray, without a list'
[ -s err ] && fail "without a list: $(cat err)"

# the header names the lists that were given, by their own names
sed 's/xml:id="here"/xml:id="there"/' 'my people.xml' >other.xml
printf 'Here met There.\n' >named.txt
tei-tokenize named.txt | tei-segment | tei-names -a 'my people.xml' |
	tei-link -a 'my people.xml' -a other.xml | tei-emit >named.xml
grep -o 'replacementPattern="[^"]*xml#' named.xml >named
printf 'replacementPattern="%s#\n' my%20people.xml other.xml places.xml orgs.xml |
	diff - named || fail 'the lists of the header'

# a list of 200,000 who are all called alike, and one of them who is not
awk 'BEGIN {
	print "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><standOff><listPerson>"
	for (i = 0; i < 200000; i++)
		printf "<person xml:id=\"p%d\"><persName><forename>%s</forename> <surname>Smith</surname></persName></person>\n", i, i ? "John" : "Zebedee"
	print "</listPerson></standOff></TEI>"
}' >big.xml
printf '<p><persName resp="tk:names">Zebedee Smith</persName></p>' |
	tei-tokenize --input tei | timeout 300 tei-link -a big.xml >big.pyx
grep -qx 'Aref psn:p0' big.pyx || fail 'a list of 200,000'
# of whom an editor says that he is another, he is: a draft of his own, also
# when it is linked again; no facts of a town that is not meant; an id that is
# none, or an entry of the document, makes none
printf 'Professor Hale died. His sister Ada Hale came. Hale was in Paris, and Mr. Ost too.\n' >h.txt
printf '%s\n' 'editor	aw	A. W.' \
	'change	-	-	persName	ref=#h.psn.hale-erik	Hale	Professor	died' \
	'add	-	-	placeName	ref=#h.plc.paris-tx	Paris	in	, and' \
	'change	-	-	persName	ref=#h.psn.o+st	Ost	Mr.	too' >h.fix.tsv
tei-convert -t stream h.txt >h.pyx && tei-convert -o h.xml h.txt || fail 'h.txt'
while read -r want; do
	grep -qF "$want" h.xml || fail "no $want in: $(grep -A 60 '<body' h.xml)"
done <<'END'
ref="#h.psn.hale-erik" resp="#h.aw tk:link" xml:id="h.psn.hale-erik.1">Hale</persName> died
ref="#h.psn.hale-ada" resp="tk:names">Hale</persName> was
<person resp="#h.aw" xml:id="h.psn.hale-erik">
<ptr n="1" target="#h.psn.hale-erik.1"/>
<place resp="#h.aw" xml:id="h.plc.paris-tx">
ref="#h.psn.ost" resp="#h.aw tk:link" xml:id="h.psn.ost.1">Ost<
END
grep -A 3 'xml:id="h.plc.paris-tx">$' h.xml | grep -q geo && fail 'Paris in France'
tei-validate -s "$TEIKIT_SOURCE"/schemas/teikit.rng h.xml || fail 'h.xml'
tei-link h.pyx | cmp - h.pyx || fail 'linked twice, a draft of an editor'
tei-tokenize h.xml | tei-link | tei-emit | cmp - h.xml ||
	fail 'linked again, a draft of an editor'
# a list of drafts has him, without what leads into the document
tei-authority -o drafts.xml h.xml || fail 'a list of drafts'
grep -q '<person xml:id="hale-erik">' drafts.xml || fail 'not in the list of drafts'
sed -i 's/<person xml:id="hale-erik">/<person resp="#eb" xml:id="hale-erik">/' drafts.xml
tei-authority -m drafts.xml h.xml
grep -q '<person resp="#eb" xml:id="hale-erik">' drafts.xml || fail "the list's own resp"
# once a list has him under that id, he is its
sed 's/xml:id="lund-axel"/xml:id="hale-erik"/' list.xml >hale.xml
tei-convert --authority hale.xml h.txt | grep -q 'ref="psn:hale-erik" resp="#h.aw">Hale' ||
	fail 'the draft has come into a list'

# a corpus of documents has drafts behind its header, where TEI wants them
cat >corpus.xml <<'END'
<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><TEI><teiHeader/>
<text><body><p><persName resp="tk:names">Ada Quill</persName></p></body></text></TEI>
</teiCorpus>
END
tei-tokenize corpus.xml | tei-link | tei-emit | tr -d '\n' >linked
grep -q '<teiHeader/> *<standOff.*</standOff> *<TEI' linked ||
	fail "drafts of a corpus: $(cat linked)"
exit $failed
