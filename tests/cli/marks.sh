# A text that holds what the stylesheets use as marks of their own, and the
# escape: it comes out of each format as one does with other noncharacters.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh

# document FIRST: ⓪ to ⑥ are seven characters from that code on.
document() {
	python3 - "$1" <<-'PY'
	import sys
	text = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
	<titleStmt><title>T ③</title></titleStmt><publicationStmt><p/>
	</publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>
	<text xml:lang="en"><body><head>H ⓪h</head><p>One ⓪ two ①②x. <hi>three
	⑥⑥⓪</hi> <persName>Mr ④ Fox</persName> ⑤ six <note n="⑤">seven ⑤⑥</note>
	end, and so long that the line ends here: ⓪①②③④⑤⑥ and here ③④⑤ more ⑥①②
	of ⑤ it.</p><list><item>⓪ ②b③</item></list><q>①<lb/>⑤</q>
	<table><row><cell>a⓪</cell><cell>⑥ ①</cell></row></table></body></text>
	</TEI>"""
	for n, c in enumerate("⓪①②③④⑤⑥"):
	    text = text.replace(c, chr(int(sys.argv[1], 16) + n))
	print(text)
	PY
}
document FDD0 >marks.xml
document FDE0 >others.xml
for format in text markdown latex conllu vertical iob; do
	tei-transform -t $format -o marks.$format marks.xml ||
		fail "$format: status"
	tei-transform -t $format -o others.$format others.xml
	python3 - marks.$format others.$format <<-'PY' ||
	import sys
	ours, wanted = (open(p, encoding="utf-8").read() for p in sys.argv[1:])
	for k in range(7):
	    wanted = wanted.replace(chr(0xFDE0 + k), chr(0xFDD0 + k))
	assert ours.count("\uFDD6") > 3, ours
	assert ours == wanted, ours + "\n--- wanted\n" + wanted
	PY
		fail "$format: marks of the text's own"
done

# none is put in where there was an escape of the text's own
printf '%s' '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>' \
	'&#xFDD6;&#xFDD8;</p></body></text></TEI>' >escape.xml
tei-transform -t text escape.xml | grep -q "$(printf '\357\267\226\357\267\230')" ||
	fail 'an escape of the text was read as ours'
exit $failed
