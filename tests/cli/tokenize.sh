# tei-tokenize, tei-source and tei-standoff at the command line.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh

printf 'one \377 two\n' >latin.txt
printf 'one \0 two\n' >nul.txt
printf 'H\351l\350ne\n' >french.txt
printf '<TEI><p>a</TEI>' >broken.xml

expect 1 'latin.txt:1:5: error: byte 4 (0xff)' tei-tokenize latin.txt
expect 1 'nul.txt:1:5: error: byte 4 is NUL' tei-tokenize nul.txt
for order in LE BE; do
	printf '\376\377' | iconv -f UTF-16BE -t UTF-8 >wide.txt
	echo one >>wide.txt
	iconv -f UTF-8 -t UTF-16$order wide.txt >wide
	expect 1 'wide:1:1: error: begins as UTF-16 does' tei-convert wide
	tei-tokenize --from UTF-16 wide | grep -qx -- -one || fail "UTF-16$order"
done
expect 1 'broken.xml:1:' tei-tokenize broken.xml
echo secret >secret.txt
printf '%s\n%s\n' '<!DOCTYPE TEI [<!ENTITY x SYSTEM "secret.txt">]>' \
	'<TEI xmlns="http://www.tei-c.org/ns/1.0"><p>&x;</p></TEI>' >xxe.xml
for tool in tokenize convert authority 'score xxe.xml' train; do
	expect 1 'xxe.xml:2: error: a part of the document is in another file' \
		tei-$tool xxe.xml
	grep -q secret out && fail "tei-$tool reads what an entity names"
done
expect 3 'cannot open' tei-tokenize none.txt
expect 3 'is a directory' tei-tokenize .
expect 2 'unknown option' tei-tokenize --wrong
expect 2 'needs FILE' tei-tokenize -o
expect 2 'not also "b"' tei-tokenize a b
expect 2 'text, tei or stream' tei-tokenize --input html latin.txt
expect 2 'for --id' tei-tokenize --id '1 x' french.txt
expect 2 'unknown encoding' tei-tokenize --from KLINGON french.txt
expect 1 'is not UTF-8' tei-tokenize --from UTF-8 latin.txt
expect 3 'stdout: error: cannot write' sh -c 'tei-tokenize --from latin1 french.txt >/dev/full'
expect 3 '/dev/full: error: cannot write' tei-tokenize --from latin1 -o /dev/full french.txt
expect 3 'no/such/x: error: cannot write' tei-tokenize --from latin1 -o no/such/x french.txt

# a failure leaves no file, and an old one as it was
echo old >kept
tei-tokenize -o kept latin.txt 2>/dev/null && fail 'bytes that are no UTF-8'
[ "$(cat kept)" = old ] || fail 'a failed run changed its output file'
[ "$(ls kept*)" = kept ] || fail 'a failed run left a file behind'

tei-tokenize --from latin1 french.txt | tei-source >back ||
	fail 'latin1 was not read'
printf 'H\303\251l\303\250ne\n' | cmp -s - back || fail 'latin1 came back wrong'

# lines that end in carriage returns alone are one, which is said
printf 'a\rb\rc' >mac.txt
expect 0 'mac.txt:1:2: warning: carriage returns, but no newline' \
	tei-tokenize mac.txt
tei-source <out | cmp - mac.txt || fail 'carriage returns came back wrong'
for text in 'a\r\nb\r\n' 'a\rb' ''; do
	printf "$text" >dos.txt
	quiet tei-tokenize dos.txt
done

# a stream that ends early is nobody's input
tei-tokenize --from latin1 french.txt | sed '$d' >short
for tool in tei-source tei-standoff; do
	expect 1 'ends before its root is closed' $tool short
	[ -s out ] && fail "$tool wrote something of a short stream"
done
printf '(TEI\n*\n)TEI\n' >bad
expect 1 'bad:2: error: not a line of a stream' tei-source bad

# ids
for pair in a.txt=a 1956.txt=d_1956 'x y.z.txt=x_y.z' .txt=d_.txt; do
	file=${pair%=*}
	echo x >"$file"
	tei-tokenize "$file" | grep -qx "Axml:id ${pair#*=}" ||
		fail "id of $file"
done

# metadata
printf 'dc:Title: A\\B\n# remark\nrights: all\nnonsense\nfoo: x\n' >m.meta
echo x >m.txt
tei-tokenize m.txt >out 2>err || fail 'metadata'
grep -qxF '?meta title A\\B' out || fail 'title in the metadata'
grep -qx '?meta rights all' out || fail 'rights in the metadata'
grep -q 'm.meta:4: warning: not a line' err || fail 'a bad line of metadata'
grep -q 'm.meta:5: warning: "foo" is no' err || fail 'a bad key of metadata'
tei-tokenize --meta m.meta a.txt 2>/dev/null | grep -qx '?meta rights all' ||
	fail '--meta'
expect 3 'cannot open' tei-tokenize --meta none m.txt

# --check names the line that breaks the contract
echo 'To Brest: X.' >s.txt
tei-tokenize s.txt >s.pyx
tei-source --check s.txt s.pyx || fail 'a stream that keeps the contract'
echo 'To Brest, X.' >t.txt
expect 1 's.pyx:8: error: differs from t.txt at its byte 8' \
	tei-source --check t.txt s.pyx
echo 'To Brest: X. And' >t.txt
expect 1 's.pyx:12: error: differs' tei-source --check t.txt s.pyx
printf 'To Brest: X.\nAnd' >t.txt
expect 1 'holds 13 bytes of the source, t.txt has 16' \
	tei-source --check t.txt s.pyx
breach() {
	printf '%b' "$2" >breach.pyx
	expect 1 "$1" tei-source --check /dev/null breach.pyx
}
breach ':2: error: a text line holds more' '(TEI\n-a b\n)TEI\n'
breach ':5: error: xml:id "a" stands twice' \
	'(TEI\n(p\nAxml:id a\n)p\n(p\nAxml:id a\n)p\n)TEI\n'
breach 'target="#x" leads nowhere' \
	'(TEI\n(ref\nAtarget #x\nAtype note\n)ref\n)TEI\n'
breach 'not answered by prev' \
	'(TEI\n(p\nAnext #b\nAxml:id a\n)p\n(p\nAxml:id b\n)p\n)TEI\n'
breach 'a persName inside a orgName' \
	'(TEI\n(orgName\n(persName\nAresp tk:names\n)persName\n)orgName\n)TEI\n'
breach 'part on quote' '(TEI\n(quote\nAnext #b\nApart I\nAxml:id a\n)quote\n(quote\nAprev #a\nAxml:id b\n)quote\n)TEI\n'

# standoff
printf '<p n="a;b=c">to <hi>Br\\est</hi></p>' |
	tei-tokenize --input tei | tei-standoff >out
printf '0\t9\tp\tn=a\\;b\\=c\tto Br\\\\est\n3\t9\thi\t\tBr\\\\est\n' |
	cmp -s - out || fail "standoff rows: $(cat out)"
printf '<p><hi>a</hi><q>b</q></p>' | tei-tokenize --input tei |
	tei-standoff -e q,x | grep -q '^1	2	q' || fail 'standoff -e'

# help and version
for tool in tei-tokenize tei-source tei-standoff; do
	$tool --help | grep -q "^usage: $tool" || fail "$tool --help"
	[ "$($tool --help | wc -l)" -le 24 ] || fail "$tool --help is long"
	$tool --version | grep -q "^$tool (teikit) " || fail "$tool --version"
done
tei-tokenize --version | grep -q '^libxml2 .*compiled' ||
	fail 'the version of libxml2'
exit $failed
