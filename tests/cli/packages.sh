# Formats that are archives: nothing is lost in them, the same document gives
# the same bytes in every time zone, and a stylesheet of one's own may make
# one.  Whether programs that read them agree, tests/full asks.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh
samples=$TEIKIT_SOURCE/tests/golden/transform
others=$TEIKIT_SOURCE/../shared/texts/tei
set --
for file in "$samples"/*.xml; do
	# its words are told by elements, not by the blanks that are counted by
	[ "${file##*/}" = pieces.xml ] || set -- "$@" "$file"
done
if [ -d "$others" ]; then
	set -- "$@" "$others"/*.xml
else
	echo "no $others: only our own samples were counted"
fi
for format in epub odt docx; do
	python3 "$TEIKIT_SOURCE/tests/golden/package_count.py" \
		"$TEIKIT_BIN/tei-transform" $format "$@" || fail "$format: counts"
	TZ=Asia/Kolkata tei-transform -t $format -o east "$samples/article.xml"
	TZ=America/Lima tei-transform -t $format "$samples/article.xml" >west
	cmp east west || fail "$format: the time zone is in it"
done

# sheet NAME PARTS: a stylesheet that makes a package.
sheet() {
	cat >"$1" <<-XSL
	<xsl:stylesheet version="1.0"
	    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
	  <xsl:output media-type="application/epub+zip"/>
	  <xsl:template match="/"><package xmlns="urn:teikit:package">$2</package>
	  </xsl:template></xsl:stylesheet>
	XSL
}
echo '<a/>' >a.xml
sheet own.xsl '<part name="mimetype" stored="yes">x/y</part>
  <part name="d/é.xml" doctype="html"><html xmlns=""><p>ü</p></html></part>'
tei-transform -x own.xsl -o own.zip a.xml || fail 'a package of my own'
python3 - own.zip <<'PY' || fail 'parts of my own'
import sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
assert z.namelist() == ["mimetype", "d/é.xml"], z.namelist()
assert z.read("mimetype") == b"x/y"
assert z.infolist()[0].compress_type == zipfile.ZIP_STORED
assert z.read("d/é.xml").decode() == ('<?xml version="1.0" encoding="UTF-8"?>'
    '\n<!DOCTYPE html>\n<html xmlns=""><p>ü</p></html>\n'), z.read("d/é.xml")
assert open(sys.argv[1], "rb").read()[30:41] == b"mimetypex/y"
PY
tei-transform -x own.xsl -d made a.xml && [ -s made/a.epub ] ||
	fail 'the extension is not that of the media type'

sheet up.xsl '<part name="../up">x</part>'
expect 3 'no name for a part' tei-transform -x up.xsl -o none a.xml
sheet nameless.xsl '<part>x</part>'
expect 3 'no name for a part' tei-transform -x nameless.xsl -o none a.xml
sheet other.xsl '<file name="x">x</file>'
expect 3 'no name for a part' tei-transform -x other.xsl -o none a.xml
sheet twice.xsl '<part name="x">x</part><part name="x">y</part>'
expect 3 'cannot pack x: ' tei-transform -x twice.xsl -o none a.xml
[ -e none ] && fail 'half an archive was kept'
if [ -c /dev/full ]; then
	expect 3 'cannot write' sh -c \
		"tei-transform -t epub '$samples/article.xml' >/dev/full"
else
	echo 'no /dev/full: a full disk was not tried'
fi

# a package goes to a terminal only if that is said, a text always
python3 - "$samples/article.xml" <<'PY' || fail 'a terminal'
import os, pty, subprocess, sys

def seen(*args):
    """Status, messages, and what a terminal got to see."""
    ours, theirs = pty.openpty()
    tool = subprocess.Popen(["tei-transform", *args, sys.argv[1]],
                            stdout=theirs, stderr=subprocess.PIPE)
    os.close(theirs)
    got = b""
    try:
        while part := os.read(ours, 4096):
            got += part
    except OSError:  # the other side is closed
        pass
    return tool.wait(), tool.stderr.read().decode(), got

status, said, got = seen("-t", "epub")
assert status == 2 and "name a file with -o" in said and not got, (said, got)
status, said, got = seen("-t", "docx", "-o", "-")
assert status == 0 and not said and got.startswith(b"PK"), said
status, said, got = seen("-t", "text")
assert status == 0 and b"Riga" in got, said
PY

# every part that a package names is in it, and the other way round
tei-transform -t epub -o book.epub "$samples/article.xml"
python3 - book.epub <<'PY' || fail 'the manifest'
import sys, zipfile, xml.etree.ElementTree as ET
z = zipfile.ZipFile(sys.argv[1])
opf = ET.fromstring(z.read("EPUB/package.opf"))
named = {"EPUB/" + e.get("href") for e in opf.iter() if e.get("href")}
there = {n for n in z.namelist() if n.startswith("EPUB/")}
assert named == there - {"EPUB/package.opf"}, named ^ there
PY
tei-transform -t odt -o text.odt "$samples/article.xml"
tei-transform -t docx -o text.docx "$samples/article.xml"
python3 - text.odt text.docx <<'PY' || fail 'the lists of parts'
import sys, zipfile, xml.etree.ElementTree as ET
z = zipfile.ZipFile(sys.argv[1])
named = {v for e in ET.fromstring(z.read("META-INF/manifest.xml"))
         for k, v in e.attrib.items() if k.endswith("full-path")}
there = set(z.namelist()) - {"mimetype", "META-INF/manifest.xml"}
assert named == there | {"/"}, named ^ there
z = zipfile.ZipFile(sys.argv[2])
named = {e.get("PartName")[1:] for e in
         ET.fromstring(z.read("[Content_Types].xml")) if e.get("PartName")}
there = {n for n in z.namelist() if not n.endswith(".rels")}
assert named == there - {"[Content_Types].xml"}, named ^ there
targets = {"word/" + e.get("Target") for e in
           ET.fromstring(z.read("word/_rels/document.xml.rels"))}
assert targets <= there, targets - there
PY

# a text loses nothing, whatever characters it holds
python3 - >odd.xml <<'PY'
odd = "&#xFDD0;"
print(f"""<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title>T</title></titleStmt><publicationStmt><p/></publicationStmt>
<sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body>
<p>.one {odd} two. <hi>.three {odd}</hi> .four {odd} five. <hi>six</hi>
{odd} seven .</p></body></text></TEI>""")
PY
for format in odt docx; do
	tei-transform -t $format -o odd.$format odd.xml
done
python3 - odd.odt odd.docx <<'PY' || fail 'characters of a text'
import re, sys, zipfile
want = ".one @ two. .three @ .four @ five. six @ seven ."
for path, part in zip(sys.argv[1:], ("content.xml", "word/document.xml")):
    text = zipfile.ZipFile(path).read(part).decode()
    text = re.sub("<[^>]*>", "", text).replace("\uFDD0", "@")
    assert want in text, (path, text)
PY

# the notes' marks are those of the source: counted from its first number as
# long as that gives them, then each of its own
python3 - 7 8 '*' 9 11 12 1 4a >marks.xml <<'PY'
import sys
print("""<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title>T</title></titleStmt><publicationStmt><p/></publicationStmt>
<sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body><p>A""" +
      "".join(f'<note n="{n}">x</note> b' for n in sys.argv[1:]) +
      "</p></body></text></TEI>")
PY
tei-transform -t odt -o marks.odt marks.xml
tei-transform -t docx -o marks.docx marks.xml
python3 - marks.odt marks.docx <<'PY' || fail 'marks of notes'
import re, sys, zipfile
want = ["", "", "*", "", "11", "12", "1", "4a"]
odt, docx = (zipfile.ZipFile(f) for f in sys.argv[1:])
got = re.findall(r'<text:note-citation(?: text:label="(.*?)")?>',
                 odt.read("content.xml").decode())
assert got == want, got
assert b'start-value="6"' in odt.read("styles.xml")
text = docx.read("word/document.xml").decode()
got = ["".join(re.findall("<w:t>(.)</w:t>", t)) for t in
       re.findall(r"<w:footnoteReference ([^>]*>.*?)</w:r>", text)]
assert got == want, got
assert text.count("customMarkFollows") == 5
assert '<w:footnotePr><w:numStart w:val="7"/>' in text
notes = docx.read("word/footnotes.xml").decode()
# LibreOffice, which shows the mark itself, has the other choice
assert notes.count('<mc:Choice Requires="w15"><w:t>') == 5
notes = re.sub("<mc:Fallback>.*?</mc:Fallback>", "", notes)
got = re.findall(r"<w:footnoteRef/>|<w:t>([*0-9a]+)</w:t>", notes)
assert got == want, got
PY

# a cell over two rows: what follows in the second stays in its column
cat >spans.xml <<'XML'
<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><table>
<row><cell rows="2" cols="2">A</cell><cell>b</cell></row>
<row><cell>c</cell></row><row><cell>d</cell><cell cols="2">e</cell></row>
</table></body></text></TEI>
XML
tei-transform -t odt -o spans.odt spans.xml
tei-transform -t docx -o spans.docx spans.xml
python3 - spans.odt spans.docx <<'PY' || fail 'cells over rows and columns'
import re, sys, zipfile
odt, docx = (zipfile.ZipFile(f) for f in sys.argv[1:])
content = odt.read("content.xml").decode()
got = ["".join(pair) for pair in re.findall(
    r'covered-table-cell [^>]*repeated="(\d)"|"Cell">(.)<', content)]
assert got == ["A", "1", "b", "2", "c", "d", "e", "1"], got
cells = re.findall(r"<w:tc>.*?</w:tc>", docx.read("word/document.xml").decode())
got = [("".join(re.findall("<w:t [^>]*>(.)", c)),
        "".join(re.findall('gridSpan w:val="(.)', c)),
        "".join(re.findall("<w:vMerge(.*?)/>", c))) for c in cells]
assert got == [("A", "2", ' w:val="restart"'), ("b", "", ""), ("", "2", ""),
               ("c", "", ""), ("d", "", ""), ("e", "2", "")], got
# LibreOffice reads its settings by a namespace
assert b'xmlns:ooo=' in odt.read("settings.xml")
PY
exit $failed
