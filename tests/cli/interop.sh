# The stream is everybody's: xmlstarlet reads and writes it, taggers in awk
# and Python stand between the stages, TEI goes through it without loss.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh
has() { command -v "$1" >/dev/null || { echo "missing, not run: $1"; false; }; }
canonical() { xmllint --nonet --noent --c14n "$1"; }

set -- "$TEIKIT_SOURCE"/../shared/texts/tei/*.xml
[ -e "$1" ] || { echo "not there, not checked: $1"; set --; }
set -- "$@" "$TEIKIT_SOURCE"/corpus/authority/*.xml
cat >odd.xml <<'X'
<?xml version="1.0"?><?xml-model href="a.rng"?><!-- before -->
<!DOCTYPE TEI [<!ENTITY e "ex<hi>pan</hi>ded">]>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:m="urn:m" xml:id="x" n="2"
 rend='a"b&#10;&#9;c'>
<teiHeader><m:x m:y="1" b="2" xmlns="urn:none"><none/></m:x></teiHeader><text><body><p>a&#13;b &amp; &lt;c> \n \ 	&e; <![CDATA[<raw>]]></p><?own  data ?>
<!-- in --></body></text></TEI><!-- after --><?end?>
X
set -- "$@" odd.xml

# TEI to the stream and back is the same TEI
for f; do
	tei-tokenize "$f" >s.pyx && tei-source --check /dev/null s.pyx \
		2>&1 | grep -v 'differs from /dev/null\|holds [0-9]* bytes' |
		grep -v 'leads nowhere\|stands twice' | head -3
	tei-emit <s.pyx >back.xml || fail "tei-emit of $f"
	canonical "$f" >a.c14n && canonical back.xml >b.c14n || fail "xmllint $f"
	cmp -s a.c14n b.c14n || fail "$f is not the same after the stream"
done

# TEI under a prefix is TEI: tagged, valid, transformed as without it; what
# stands round and in it keeps its namespaces
cat >plain.xml <<'X'
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body><p>On 3 March 1947 <formula><m xmlns="urn:m"><i>x</i></m></formula> ended<note n="1">Soon.</note>.</p></body></text></TEI>
X
sed 's|<\(/*\)\([a-zA-Z]*\)\([ >/]\)|<\1t:\2\3|g; s|<\(/*\)t:\([mi][ >]\)|<\1\2|g
	s|<t:TEI xmlns=|<t:TEI xmlns:t=|' plain.xml >prefix.xml
grep -q '<t:p>.*<t:formula><m xmlns="urn:m"><i>' prefix.xml ||
	fail "no sample: $(cat prefix.xml)"
for f in plain prefix; do
	tei-tokenize $f.xml | tei-dates | tei-emit | sed 's/ xmlns:t="[^"]*"//' \
		>$f.tagged
	for t in html text markdown latex jats json tsv docx odt epub; do
		tei-transform -t $t -o $f.$t $f.xml || fail "$t of $f.xml"
		cmp -s plain.$t $f.$t || fail "$t: a prefix makes a difference"
	done
done
grep -q '<date [^>]*when="1947-03-03"' prefix.tagged ||
	fail "untagged: $(cat prefix.tagged)"
cmp plain.tagged prefix.tagged || fail 'a prefix changes the tagged text'
for f in plain prefix; do
	sed 's|note n="1"|note bogus="1"|; s|<[t:]*formula>.*formula>||' $f.xml |
		tei-validate -s "$TEIKIT_SOURCE/schemas/teikit.rng" - \
		>$f.said 2>&1
	sed -i 's/:1:[0-9]*:/:1:/' $f.said
done
grep -q 'attribute "bogus" not allowed' plain.said &&
	cmp plain.said prefix.said || fail 'a prefix changes what is invalid'
echo '<mets xmlns="urn:mets"><div/>' >in.xml
sed 's|<t:formula>.*</t:formula>|<div/>|' prefix.xml >>in.xml
echo '<div/></mets>' >>in.xml
tei-tokenize --input tei in.xml | tei-emit >out.xml
[ "$(xmllint --xpath 'count(//*[namespace-uri() = "urn:mets"])' out.xml)" = 4 ] &&
	[ "$(xmllint --xpath 'count(//*[name() = "div"])' out.xml)" = 3 ] ||
	fail "namespaces: $(cat out.xml)"

# what xmlstarlet makes of our streams, and we of its
if has xmlstarlet; then
	for f; do
		tei-tokenize "$f" | grep -v '^C' >s.pyx
		# p2x closes what it opens, but knows no namespaces, and takes
		# no carriage return
		xmlstarlet p2x <s.pyx >p2x.xml 2>err || fail "p2x of $f"
		tei-emit <s.pyx >ours.xml
		canonical p2x.xml >a.c14n && canonical ours.xml >b.c14n
		cmp -s a.c14n b.c14n || [ "$f" = odd.xml ] ||
			fail "xmlstarlet p2x reads another $f"
	done
	cat >merge.py <<'PY'
"""Streams made comparable: text merged, attributes sorted."""
import sys
text, attrs = "", []
def flush():
    global text, attrs
    for a in sorted(attrs): sys.stdout.write(a)
    attrs = []
    if text: sys.stdout.write("-" + text + "\n")
    text = ""
for line in sys.stdin:
    if line[0] == "-": 
        if attrs: flush()
        text += line[1:-1]
    elif line[0] == "A":
        if text: flush()
        attrs.append(line)
    else:
        flush()
        sys.stdout.write(line)
flush()
PY
	for f; do
		# pyx leaves backslashes bare, and attributes with &#38;
		grep -q '\\' "$f" && continue
		xmlstarlet pyx "$f" 2>/dev/null |
			sed '/^A/s/&#38;/\&/g' | python3 merge.py >a.pyx
		tei-tokenize "$f" | python3 merge.py >b.pyx
		cmp -s a.pyx b.pyx || fail "xmlstarlet pyx writes another $f:
$(diff a.pyx b.pyx | head -5)"
	done
fi

# a tagger of a few lines, in awk and in Python
cat >sums.awk <<'A'
/^-[0-9]+$/ { print "(num"; print "Aresp tk:sums"; print; print ")num"; next }
1
A
cat >sums.py <<'PY'
import re, sys
for line in sys.stdin:
    if re.fullmatch(r"-[0-9]+\n", line):
        line = "(num\nAresp tk:sums\n" + line + ")num\n"
    sys.stdout.write(line)
PY
for f in "$TEIKIT_SOURCE"/corpus/sources/*.txt; do
	tei-tokenize "$f" >s.pyx
	awk -f sums.awk s.pyx >awk.pyx
	python3 sums.py <s.pyx >python.pyx
	cmp -s awk.pyx python.pyx || fail "awk and Python differ on $f"
	tei-source --check "$f" awk.pyx || fail "a tagger broke $f"
	want=$(grep -oE '[0-9]+' "$f" | wc -l)
	got=$(tei-standoff -e num awk.pyx | wc -l)
	[ "$want" -eq "$got" ] || fail "$f: $got numbers tagged, not $want"
done
exit $failed
