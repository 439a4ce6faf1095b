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

# dates that people write; of two days none, and no more than the schema has
cat >d.rnc <<'RNC'
start = element d { attribute when { xsd:date | xsd:gYearMonth | xsd:gMonthDay },
  attribute year { xsd:gYear }? }
RNC
while IFS='|' read -r value meant; do
	echo "<d when='$value'/>" >bad.xml
	expect 1 "\"$value\" of attribute \"when\" on \"d\" is wrong; ${meant}must be a date" \
	    tei-validate -s d.rnc bad.xml
done <<'END'
1936-3-14|did you mean "1936-03-14"? 
14.3.1936|did you mean "1936-03-14"? 
3.4.1936|did you mean "1936-04-03"? 
14/3/1936|did you mean "1936-03-14"? 
3/14/1936|did you mean "1936-03-14"? 
3/4/1936|
14 March 1936|did you mean "1936-03-14"? 
the 14th of March 1936|
14th of March 1936|did you mean "1936-03-14"? 
Mar. 14, 1936|did you mean "1936-03-14"? 
March 1936|did you mean "1936-03"? 
14 March|did you mean "--03-14"? 
1936/3|did you mean "1936-03"? 
1936-02-30|1936-02 has 29 days; 
1935-02-29|1935-02 has 28 days; 
31 June|
1936-13|
1936-00-10|
1936-1938|
14 14 1936|
123456 March|
March March 1936|
END
echo "<d when='1936-03' year='March 1936'/>" >bad.xml
expect 1 'is wrong; must be a year: YYYY' tei-validate -s d.rnc bad.xml

# the root of TEI P4: its namespace is wrong, too, and that once
echo '<TEI.2><div><p>x</p></div></TEI.2>' >p4.xml
expect 1 'p4.xml:1:2: error: element "TEI.2" not allowed as the root; did you mean "TEI" in namespace "urn:t" (it is in none)?' \
    tei-validate -s s.rnc p4.xml
[ "$(grep -c error: err)" -eq 1 ] || fail "TEI P4: $(cat err)"
exit $failed
