# Documents that are no XML: the place of what is wrong, and the remedy.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh
echo 'element a { attribute b { text }?, attribute c { text }?, mixed { element d { text }* } }' >a.rnc

# ill COLUMN TEXT DOCUMENT: the first error, in the one line of the document
ill() {
	printf '%s' "$3" >ill.xml
	expect 1 "ill.xml:1:$1: error: $2" tei-validate -s a.rnc ill.xml
	[ "$(grep -c error: err)" -eq 1 ] || fail "$3: more than one error"
}

ill 10 'not well-formed XML: attribute "b" stands twice in one tag' \
    '<a b="1" b="2"/>'
ill 19 'not well-formed XML: attribute "xml:b" stands twice' \
    '<a c="1" xml:b="" xml:b=""/>'
ill 6 'not well-formed XML: the value of attribute "b" must stand in straight quotes: b="…"' \
    '<a b=1/>'
ill 6 'not well-formed XML: the value of attribute "b" must stand in straight quotes' \
    '<a b=“1”/>'
ill 4 'not well-formed XML: the value of attribute "b" has no closing quote before a "<"' \
    '<a b="1>x</a>'
ill 10 'not well-formed XML: attribute "c" has no value; write c="…"' \
    '<a b="1" c/>'
ill 9 'not well-formed XML: the tag goes on wrongly here' '<a b="1"c="2"/>'
ill 6 'not well-formed XML: a "<" that begins no tag; write &lt;' '<a>1 < 2</a>'
ill 6 'not well-formed XML: an "&" that begins no reference; write &amp;' \
    '<a>1 & 2</a>'
ill 5 'not well-formed XML: an "&" that begins a reference without ";"' \
    '<a>1&amp 2</a>'
ill 4 'not well-formed XML: the entity "&nbsp;" is not declared' '<a>&nbsp;</a>'
ill 5 'not well-formed XML: the prefix of "x:d" is not declared; add xmlns:x=' \
    '<a><x:d/></a>'
ill 4 'not well-formed XML: the prefix of attribute "x:b" is not declared' \
    '<a x:b=""/>'
ill 9 'not well-formed XML: "--" must not stand in a comment' \
    '<a><!-- -- --></a>'
ill 2 'not well-formed XML: "<?xml" must be the very first characters' \
    ' <?xml version="1.0"?><a/>'
ill 5 'not well-formed XML: there is something behind the end tag' '<a/><a/>'
ill 1 'not well-formed XML: there is no element here' 'a'
ill 10 'the end tag </D> closes nothing: open is "d", at 1:5' '<a><d>x</D></a>'
ill 5 'element "d" is never closed; </a> at 1:10 comes before its end tag' \
    '<a><d>x</a>'
ill 2 'element "a" is never closed; the document ends before its end tag' \
    '<a><d>x</d>'
printf '<a>\351</a>' >ill.xml
expect 1 'ill.xml:1:4: error: not well-formed XML: bytes that are no UTF-8; save' \
    tei-validate -s a.rnc ill.xml

# behind the root: a NUL, at which libxml2 stops
end='not well-formed XML: there is something behind the end tag of the root'
printf '<a/>\000\000' >ill.xml
expect 1 "ill.xml:1:5: error: $end" tei-validate -s a.rnc ill.xml
# bytes that cannot be converted: of another encoding, and half a character
other='not well-formed XML: bytes that are no character in the encoding of the document'
{ printf '<a/>' | iconv -t UTF-16; printf a; } >ill.xml
expect 1 "ill.xml:1:5: error: $other" tei-validate -s a.rnc ill.xml
printf '<?xml version="1.0" encoding="US-ASCII"?><a>\303\251</a>' >ill.xml
expect 1 "ill.xml:1:45: error: $other" \
    tei-validate -s a.rnc ill.xml
[ "$(wc -l <err)" -eq 1 ] || fail "libxml2 speaks: $(cat err)"
# a root that was to be included
printf '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="none"><xi:fallback/></xi:include>' >ill.xml
expect 1 'ill.xml:1:95: error: not well-formed XML: there is no element here' \
    tei-validate -s a.rnc ill.xml
# pipes that a document names are not waited for, one that the user names is
rm -f pipe
mkfifo pipe
printf '<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="pipe"/></a>' >pipe.xml
expect 3 'pipe.xml:1:48: error: xi:include of a pipe or a device' \
    timeout 20 tei-validate -s a.rnc pipe.xml
printf '<?xml-model href="pipe" type="application/relax-ng-compact-syntax"?><a/>' >pipe.xml
expect 3 'that which the document names is a pipe or a device; give it with -s' \
    timeout 20 tei-validate pipe.xml
printf '<?xml-model href="pipe" schematypens="http://purl.oclc.org/dsdl/schematron"?><a/>' >pipe.xml
expect 0 'was not checked: it is a pipe or a device' \
    timeout 20 tei-validate -s a.rnc pipe.xml
cat a.rnc >pipe &
echo '<a/>' >own.xml
quiet timeout 20 tei-validate -s pipe own.xml

# declarations in other files
echo '<!DOCTYPE a [<!ENTITY % x SYSTEM "none.ent"> %x;]><a/>' >ill.xml
expect 3 'ill.xml: error: a part of the document in another file (external entity) cannot be read' \
    tei-validate -s a.rnc ill.xml
echo '<!DOCTYPE a SYSTEM "none.dtd"><a/>' >dtd.xml
expect 0 'dtd.xml:1:30: note: the file of the DTD is not read' \
    tei-validate -s a.rnc dtd.xml
exit $failed
