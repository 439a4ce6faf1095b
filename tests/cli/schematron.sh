#!/bin/sh
# Schematron in tei-validate: the rules that a document names are checked, at
# their places; what cannot be checked is said.
set -eu
tool=${TEIKIT_BIN:?}/tei-validate
wrong=0
export LC_ALL=C

echo 'start = element * { any }
any = (attribute * { text } | text | element * { any })*' > any.rnc
model() {
  echo '<?xml-model href="any.rnc" type="application/relax-ng-compact-syntax"?>'
  echo "<?xml-model href=\"$1\" schematypens=\"http://purl.oclc.org/dsdl/schematron\"?>"
}
# rules: a schema around the patterns on standard input
rules() {
  echo '<schema xmlns="http://purl.oclc.org/dsdl/schematron">'
  echo '<ns prefix="t" uri="urn:t"/><let name="root" value="name(/*)"/>'
  cat
  echo '</schema>'
}
# check NAME STATUS: of doc.xml; what it says must be in "want"
check() {
  status=0
  "$tool" doc.xml > said 2>&1 || status=$?
  if [ "$status" != "$2" ] || ! diff want said; then
    echo "$1: status $status, not $2" >&2
    wrong=1
  fi
}

rules > s.sch <<'X'
<pattern><rule context="t:b | t:c//t:d">
  <let name="n" value="count(t:e)"/>
  <assert test="@n">A <name/> of <value-of select="$root"/> has
    <value-of select="$n"/> e and no n.</assert>
  <report test="@m" role="warning">m is old.</report></rule>
  <rule context="t:*"><assert test="true()">never</assert></rule></pattern>
<pattern><rule context="@x"><assert test=". != ''">x is empty.</assert></rule>
</pattern>
X
{ model s.sch; cat <<'X'
<a xmlns="urn:t"><b n="1"/><d/>
 <b><e/><e/></b><c><c
   ><d n="" m=""
   x=""/></c></c></a>
X
} > doc.xml
cat > want <<'X'
doc.xml:4:3: error: A b of a has 2 e and no n.
doc.xml:5:6: warning: m is old.
doc.xml:5:6: error: x is empty.
X
check "places, messages, first rule" 1
"$tool" - < doc.xml > said 2>&1 || :
sed 's/^doc.xml/stdin/' want | cmp - said || { echo "stdin" >&2; wrong=1; }

{ model s.sch; echo '<a xmlns="urn:t"><b n="" m=""/></a>'; } > doc.xml
echo 'doc.xml:3:19: warning: m is old.' > want
check "a warning is no error" 0

note='doc.xml:2:1: note: the Schematron "s.sch" that the document names was not checked:'
unknown() {
  rules > s.sch
  echo "$note $2" > want
  check "$1" 0
}
unknown "a predicate" "line 3: a context that is no path of names" <<'X'
<pattern><rule context="t:b[1]"><assert test="@n">x</assert></rule></pattern>
X
unknown "no XPath 1" "line 3: not an expression of XPath 1" <<'X'
<pattern><rule context="t:b"><assert test="if (x) then">x</assert></rule></pattern>
X
unknown "extends" "line 3: extends is not known in rule" <<'X'
<pattern><rule context="t:b"><extends rule="r"/></rule></pattern>
X
unknown "a misspelt element" "line 3: asert is not known in rule" <<'X'
<pattern><rule context="t:b"><asert test="@n">x</asert></rule></pattern>
X
unknown "an include in a pattern" "line 3: include is not known in pattern" <<'X'
<pattern><include href="r.sch"/></pattern>
X
unknown "is-a" "line 3: abstract patterns are not known" <<'X'
<pattern is-a="p"><param name="x" value="y"/></pattern>
X
# libxml2 takes these contexts, and never matches them
for never in 't:b/.' 'attribute::n' 't:b t:c'; do
  echo "<pattern><rule context='$never'><assert test='0'>x</assert></rule></pattern>" |
    unknown "context $never" "line 3: a context that is no path of names"
done
echo '<schema/>' > s.sch
echo "$note line 1: it is no Schematron" > want
check "no Schematron" 0
echo '<grammar xmlns="http://relaxng.org/ns/structure/1.0"/>' > s.sch
echo "$note line 1: it is RELAX NG, and rules within that are not read;" \
  "extract them into a file of their own" > want
check "Schematron within RELAX NG" 0
echo '<schema' > s.sch
echo "$note it is not well-formed" > want
check "not XML" 0
rm s.sch
"$tool" doc.xml > said 2>&1 || wrong=1
grep -q "^$note cannot open" said || { cat said; wrong=1; }

echo '<schema xmlns="http://purl.oclc.org/dsdl/schematron"/>' > s.sch
{
  model s.sch
  awk 'BEGIN { for (i = 0; i < 400; i++) printf "<a>"
    for (i = 0; i < 400; i++) printf "</a>"; print "" }'
} > doc.xml
echo "$note the document is ill-formed, too deep or too large" > want
check "too deep for a tree" 0

# What XPath 1 cannot evaluate is said once, and hides no error before or after
rules > s.sch <<'X'
<pattern><rule context="t:b"><assert test="@n">no n</assert>
  <assert test="matches(@n, 'x')">x</assert>
  <assert test="@m">no m</assert></rule></pattern>
X
{ model s.sch; echo '<a xmlns="urn:t"><b/><b n=""/></a>'; } > doc.xml
cat > want <<'X'
doc.xml:3:19: error: no n
doc.xml:3:19: note: not checked by the Schematron: XPath 1 cannot evaluate matches(@n, 'x')
doc.xml:3:19: error: no m
doc.xml:3:23: error: no m
X
check "a function of XPath 2" 1

# In another encoding the bytes of the file are not those of the parser
{
  echo '<?xml version="1.0" encoding="UTF-16"?>'
  model s.sch
  echo '<a xmlns="urn:t">'; echo '<b n="x" m=""/><b n="x"/></a>'
} | iconv -f UTF-8 -t UTF-16 > doc.xml
sed -i '/matches/d' s.sch
echo 'doc.xml:5:1: error: no m' > want
check "UTF-16" 1

# What is included is not seen by the rules
echo '<b xmlns="urn:t"/>' > part.xml
{
  model s.sch
  echo '<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="part.xml"/></a>'
} > doc.xml
echo 'doc.xml:3:48: note: not checked by the Schematron: what xi:include includes' > want
check "XInclude" 0

# Rules that look at everything from everything come to an end, and the
# document is not called valid
rules > s.sch <<'X'
<pattern><rule context="t:b">
  <assert test="count(//*[count(//*) = 0]) = 0">none</assert></rule></pattern>
X
{
  model s.sch
  echo '<a xmlns="urn:t">'
  awk 'BEGIN { for (i = 0; i < 2000; i++) print "<b/>" }'
  echo '</a>'
} > doc.xml
status=0
timeout 100 "$tool" doc.xml > said 2>&1 || status=$?
if [ $status != 3 ] || ! grep -q 'doc.xml:[0-9]*:2: error: .*: stopped after too many operations in its line 4; let' said
then
  echo "too many operations: status $status"
  cat said
  wrong=1
fi

# With little memory a document that breaks a rule is never called valid: it is
# checked, or the status tells that it was not (127: the program did not start)
rules > s.sch <<'X'
<pattern><rule context="t:b"><assert test="@n">no n</assert></rule></pattern>
X
{
  model s.sch
  echo '<a xmlns="urn:t">'
  awk 'BEGIN { for (i = 0; i < 30000; i++) print "<b n=\"1\"/>" }'
  echo '<b/></a>'
} > doc.xml
few=0
limits='52000 60000 68000 76000 84000 92000 100000 108000'
if ! (ulimit -v 200000 && "$tool" --version) > said 2>&1; then
  echo 'not tried with little memory: sanitizers need more'
  limits=
  few=1
fi
for limit in $limits; do
  status=0
  (ulimit -v $limit && exec "$tool" -j 2 doc.xml doc.xml) > said 2>&1 ||
    status=$?
  case $status in
  3) few=$((few + 1)) ;;
  1 | 127) ;;
  *) echo "status $status with $limit KiB of memory:"; cat said; wrong=1 ;;
  esac
done
if [ $few -eq 0 ]; then
  echo 'no limit was too little memory'
  wrong=1
fi
exit $wrong
