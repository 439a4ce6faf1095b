# What was meant: names from HTML and TEI P4, elements that come too soon.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh
cat >s.rnc <<'RNC'
default namespace = "urn:t"
start = element TEI { body }
body = element div { (p | listing)* }
p = element p { mixed { (ref | listing)* } }
ref = element ref { attribute target { text }?, text }
listing = element list { element item { text }+ }
RNC

# hint COLUMN TEXT CONTENT: the only error of a document with that content
hint() {
	printf '<TEI xmlns="urn:t"><div>%s</div></TEI>' "$3" >bad.xml
	expect 1 "bad.xml:1:$1: error: $2" tei-validate -s s.rnc bad.xml
	[ "$(grep -c error: err)" -eq 1 ] || fail "$3: $(cat err)"
}

hint 26 'element "ul" not allowed in "div"; did you mean "list"?' \
    '<ul><item/></ul>'
hint 32 'element "li" not allowed in "list"; did you mean "item"? expected "item"' \
    '<list><li>x</li></list>'
hint 33 'attribute "href" not allowed on "ref"; did you mean "target"?' \
    '<p><ref href=""/></p>'
hint 29 'element "p" not allowed in "p", only after its end; expected text' \
    '<p><p>x</p></p>'
hint 32 'element "p" not allowed in "list"; expected "item"' \
    '<list><p>x</p><item/></list>'

# the root of TEI P4: its namespace is wrong, too, and that once
echo '<TEI.2><div><p>x</p></div></TEI.2>' >p4.xml
expect 1 'p4.xml:1:2: error: element "TEI.2" not allowed as the root; did you mean "TEI" in namespace "urn:t" (it is in none)?' \
    tei-validate -s s.rnc p4.xml
[ "$(grep -c error: err)" -eq 1 ] || fail "TEI P4: $(cat err)"
exit $failed
