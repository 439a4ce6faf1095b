# tei-transform: its options, what it refuses, and that bad input and bad
# stylesheets end with a message, a status, and no file half-written.
PATH=$TEIKIT_BIN:$PATH
samples=$TEIKIT_SOURCE/tests/golden/transform
set -u
bad=0
fail() { echo "FAILED: $*"; bad=1; }

# says STATUS TEXT COMMAND...: the command ends with the status and says so.
says() {
	status=$1 text=$2
	shift 2
	"$@" >out 2>err
	got=$?
	if [ $got -ne "$status" ] || ! cat out err | grep -qF -- "$text"; then
		echo "$*: status $got, wanted $status and \"$text\""
		cat err
		bad=1
	fi
}

# sheet NAME BODY: a stylesheet.
sheet() {
	cat >"$1" <<-EOF
	<xsl:stylesheet version="1.0"
	    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
	    xmlns:exsl="http://exslt.org/common"
	    extension-element-prefixes="exsl">$2</xsl:stylesheet>
	EOF
}

echo '<a><b/></a>' >ok.xml
echo '<a><b></a>' >ill.xml
cp "$samples/article.xml" .

# options
says 0 'Turns TEI into' tei-transform --help
says 0 'libxslt' tei-transform --version
says 0 'text/html' tei-transform --list
tei-transform --list | grep -qv '^[a-z-]*  *\.[a-z.]*  *[^ ].* ([a-z/.+-]*)$' &&
	fail 'a row of --list'
[ "$(tei-transform --list | awk '{ print match($0, /\./) }' | sort -u)" = 16 ] ||
	fail 'the second column of --list'
tei-transform --list | grep -qv '^.\{29\}  [^ ]' &&
	fail 'the third column of --list'
says 0 '<!DOCTYPE html' tei-transform -t html article.xml
says 0 'Nobody has found the coal.' tei-transform --to text article.xml
tei-transform -t text <article.xml | cmp - "$samples/article.text.txt" ||
	bad=1
tei-transform -t text -w 0 article.xml | grep -q 'lay in a trunk in Riga' ||
	{ echo '-w 0 wraps'; bad=1; }
[ "$(tei-transform -t text -w 40 article.xml | LC_ALL=C.UTF-8 wc -L)" -le 40 ] ||
	{ echo '-w 40 is wider'; bad=1; }
cat >people.xml <<'EOF'
<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson><person
xml:id="holm"><persName><forename>Ada</forename><surname>Holm</surname>
</persName><birth when="1890-01-02"/><idno type="wikidata">Q0</idno></person>
</listPerson></standOff></TEI>
EOF
says 0 '>Holm, Ada<' tei-transform -t html -a people.xml "$samples/minutes.xml"
says 0 '(1890–)' tei-transform -t html -a people.xml "$samples/minutes.xml"
# Where an index leads is no page's number before the first, nor without any.
tei='<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>'
echo "$tei<p><persName>Eve</persName> <pb/><persName>Ida</persName> <pb n='5'/>
<pb n='6'/></p></body></text></TEI>" >paged.xml
echo "$tei<p><persName>Una</persName></p></body></text></TEI>" >bare.xml
for name in '>before 5<' '>Una</span> <span class="locators"><a href="#m-3">no page<'; do
	says 0 "$name" tei-transform -t collection,html paged.xml bare.xml
done
says 3 'cannot open' tei-transform -t html -a none.xml article.xml
says 2 'columns' tei-transform -w x -t text ok.xml
says 2 'name=value' tei-transform -t text -p x ok.xml
says 2 '1 to 1024' tei-transform -t text -j 0 -d d ok.xml
says 2 'no format named' tei-transform ok.xml
says 2 'no format "nope"' tei-transform -t nope ok.xml
says 2 'only stand last' tei-transform -t text,html ok.xml
says 2 'exclude' tei-transform -t text -o x -d y ok.xml
says 2 'need a directory' tei-transform -t text ok.xml article.xml
says 2 'no file named' tei-transform -t text -d d
says 2 'unknown option' tei-transform -t text --nope
says 0 '<a> is not TEI' tei-transform -t text ok.xml
grep -q '<a>' err || { echo 'no warning of what is no TEI'; bad=1; }
tei-transform -t html article.xml 2>err >out
[ -s err ] && { echo "TEI gets a warning: $(cat err)"; bad=1; }
says 0 'ok.xml:1: warning: <a> is not TEI' \
	tei-transform -t collection article.xml ok.xml
says 3 'kind is person, place or org' \
	tei-transform -t gexf -p kind=persons article.xml
# a name that no stylesheet has was passed over in silence
says 0 'warning: no stylesheet here has a parameter "kin", which changes' \
	tei-transform -t gexf -p kin=place article.xml
grep -q 'those they have: .*kind' err || { echo "not named: $(cat err)"; bad=1; }
says 0 'parameter "kind", which changes nothing; those they have: none' \
	tei-transform -t text -p kind=place article.xml
tei-transform -t excerpt,gexf -p from=213 -p to=214 -p kind=org article.xml \
	2>&1 >/dev/null | grep 'a parameter' && { echo 'of a chain'; bad=1; }
for n in 1 2 3; do cp article.xml "p$n.xml"; done
[ "$(tei-transform -j 2 -t text -p kind=org -d many p?.xml 2>&1 |
	grep -c 'a parameter "')" = 1 ] || { echo 'said of each file'; bad=1; }
# children that the caller left are no workers, whatever it does with children
for before in 'sleep 0 & exec' 'exec env --ignore-signal=CHLD'; do
	timeout 60 sh -c "$before tei-transform -j 2 -t text -d many \
		p1.xml p2.xml p3.xml" || { echo "after $before"; bad=1; }
done
rm p?.xml
says 3 'context is a number' \
	tei-transform -t timeline -p context=wide article.xml
says 0 '"before":"' tei-transform -t timeline-json -p context=0 article.xml
sed 's|late February|<!-- lost -->|' article.xml >lost.xml
says 0 '"text":""' tei-transform -t timeline-json lost.xml

# the manual knows every format, and every format has a golden
tei-transform --list | while read -r name rest; do
	grep -q "^\.It Cm $name\$" \
		"$TEIKIT_SOURCE/tools/transform/tei-transform.1" ||
		echo "$name is not in the manual"
	# tested below, in packages.sh and in typeset.sh
	case $name in excerpt|collection|epub|odt|docx|pdf) continue ;; esac
	ls "$samples"/*."$name".* >/dev/null || echo "$name has no golden"
done >missing
[ -s missing ] && { cat missing; bad=1; }

# outputs
mkdir -p sub && cp ok.xml sub
says 2 'would both become' tei-transform -t text -d d ok.xml sub/ok.xml
sheet copy.xsl '<xsl:param name="q"/><xsl:template match="/">
  <r q="{$q}"/></xsl:template>'
says 2 'is an input' tei-transform -x copy.xsl -d . ok.xml
says 0 'q="1 &lt; 2"' tei-transform -x copy.xsl -p 'q=1 < 2' ok.xml
rm -rf d
says 1 'ill.xml:1:11' tei-transform -t text -d d ok.xml ill.xml article.xml
[ "$(ls d)" = "article.txt
ok.txt" ] || { echo "in d: $(ls d)"; bad=1; }
cp err one
says 0 '' tei-transform -t text -d new/deep/ ok.xml
[ -e new/deep/ok.txt ] || { echo 'folders were not made'; bad=1; }
says 3 'ok.xml/d: error: cannot write' tei-transform -t text -d ok.xml/d ok.xml
rm -rf d2
says 1 '' tei-transform -t text -d d2 -j 3 ok.xml ill.xml article.xml
cmp -s one err && diff -r d d2 || { echo '-j 3 differs'; bad=1; }

# TEI to TEI
says 0 'coal' tei-transform -t excerpt -p id=harbour.p.3 article.xml
grep -q cranes out && { echo 'excerpt: too much'; bad=1; }
says 0 'Twelve roubles' tei-transform -t excerpt -p from=102 article.xml
grep -q cranes out && { echo 'excerpt: another page'; bad=1; }
says 3 'no such part' tei-transform -t excerpt -p id=none article.xml
says 0 'id="ref-harbour.fn.1"' tei-transform -t notes-end,html article.xml
says 0 'xml:id="d2.harbour.p.1"' \
	tei-transform -t collection article.xml article.xml
says 0 'two copies' tei-transform -t collection,html -p 'title=two copies' \
	article.xml article.xml
says 1 'ill.xml:1' tei-transform -t collection -o none.xml article.xml ill.xml
[ -e none.xml ] && { echo 'half a collection'; bad=1; }
says 2 'stand first' tei-transform -t notes-end,collection ok.xml
says 2 'not -d' tei-transform -t collection -d d ok.xml

# notes at the end that nothing refers to
sed 's|</body>|&<back><div type="notes"><note>To nothing.</note></div></back>|' \
	"$samples/minutes.xml" >loose.xml
for format in html text markdown latex jats json; do
	says 0 'To nothing.' tei-transform -t $format loose.xml
done

# the bytes of a picture are no text
sed 's|<body>|&<p>Seal <binaryObject>iVBORw0KGgo=</binaryObject></p>|' \
	"$samples/minutes.xml" >seal.xml
for format in html text markdown latex jats; do
	says 0 'Picture' tei-transform -t $format seal.xml
	grep -q iVBORw out && { echo "$format: a picture as text"; bad=1; }
done

# what can go wrong
says 3 'cannot open' tei-transform -t text none.xml
says 3 'is a directory' tei-transform -t text .
says 3 'cannot open' tei-transform -t text -d d none.xml ok.xml
says 3 'cannot write' tei-transform -t text -o none/x ok.xml
if [ -c /dev/full ]; then
	tei-transform -t text article.xml >/dev/full 2>err
	[ $? -eq 3 ] && grep -q 'cannot write' err ||
		{ echo '/dev/full'; bad=1; }
else
	echo 'no /dev/full: a full disk was not tried'
fi
tei-transform -t html article.xml 2>err | head -c 9 >/dev/null
[ -s err ] && { echo 'a closed pipe is loud'; bad=1; }

# hostile documents
cat >secret.txt <<'EOF'
the secret
EOF
echo '<!DOCTYPE a [<!ENTITY x SYSTEM "secret.txt">]><a>&x;</a>' >xxe.xml
says 0 'is not read' tei-transform -t text xxe.xml
grep -q secret.txt out && { echo 'an entity was read'; bad=1; }
awk 'BEGIN { print "<!DOCTYPE a [<!ENTITY x0 \"aaaaaaaaaa\">"
	for (i = 1; i < 10; i++) {
		printf "<!ENTITY x%d \"", i
		for (j = 0; j < 10; j++) printf "&x%d;", i - 1
		print "\">"
	}
	print "]><a>&x9;</a>" }' >bomb.xml
says 1 'entity' tei-transform -t text bomb.xml
awk 'BEGIN { for (i = 0; i < 9999; i++) printf "<a>"
	for (i = 0; i < 9999; i++) printf "</a>" }' >deep.xml
says 1 'depth' tei-transform -t text deep.xml
cat >xi.xml <<'EOF'
<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include
href="http://example.org/x.xml"><xi:fallback>none</xi:fallback></xi:include>
<xi:include href="ok.xml"/></a>
EOF
says 0 'is not read' tei-transform -t text xi.xml

# hostile stylesheets
sheet loop.xsl '<xsl:template match="/" name="a">
  <xsl:call-template name="a"/></xsl:template>'
says 3 'infinite template recursion' tei-transform -x loop.xsl ok.xml
sheet many.xsl '<xsl:template match="/"><xsl:call-template name="a">
  <xsl:with-param name="n" select="99"/></xsl:call-template></xsl:template>
  <xsl:template name="a"><xsl:param name="n"/><xsl:if test="$n">
  <xsl:call-template name="a"><xsl:with-param name="n" select="$n - 1"/>
  </xsl:call-template><xsl:call-template name="a"><xsl:with-param name="n"
  select="$n - 1"/></xsl:call-template></xsl:if></xsl:template>'
says 3 'too many operations' tei-transform -x many.xsl ok.xml
sheet write.xsl '<xsl:template match="/"><exsl:document href="stolen">
  <a/></exsl:document></xsl:template>'
says 3 'refused' tei-transform -x write.xsl ok.xml
[ -e stolen ] && { echo 'a stylesheet wrote'; bad=1; }
sheet net.xsl '<xsl:template match="/"><xsl:copy-of
  select="document(&quot;http://example.org/x&quot;)"/></xsl:template>'
says 3 'refused' tei-transform -x net.xsl ok.xml
sheet local.xsl '<xsl:template match="/"><xsl:copy-of
  select="document(&quot;ok.xml&quot;)"/></xsl:template>'
says 0 '<b/>' tei-transform -x local.xsl article.xml
sheet broken.xsl '<xsl:template match="/"><xsl:value-of select="f(["/>
  </xsl:template>'
says 3 'cannot be used' tei-transform -x broken.xsl ok.xml
says 3 'cannot be used' tei-transform -x ill.xml ok.xml
sheet stop.xsl '<xsl:template match="/"><a/><xsl:message terminate="yes"
  >enough</xsl:message></xsl:template>'
rm -f kept
says 3 'enough' tei-transform -x stop.xsl -o kept ok.xml
[ -e kept ] && { echo 'half an output was kept'; bad=1; }
# one error, whole, with both places
cat >last.xsl <<'EOF'
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:template match="/"><xsl:message>a word first</xsl:message>
<xsl:message terminate="yes">enough
 of <b>it</b> %s</xsl:message></xsl:template></xsl:stylesheet>
EOF
cat >wanted <<'EOF'
tei-transform: ok.xml: warning: a word first
tei-transform: ok.xml: error: enough of it %s (xsl:message in last.xsl, line 3); nothing was kept
EOF
tei-transform -x last.xsl ok.xml 2>err
[ $? -eq 3 ] && cmp -s err wanted || { echo 'a last message:'; cat err; bad=1; }
sheet mute.xsl '<xsl:template match="/"><xsl:message terminate="yes"/>
  </xsl:template>'
says 3 'by an xsl:message without words; nothing' \
	tei-transform -x mute.xsl ok.xml
# what libxml2 only murmurs has its place, too
sheet prefix.xsl '<xsl:template match="/"><xsl:if test="no:such(.)"/>
  </xsl:template>'
says 3 'prefix.xsl:4: error: function such bound to undefined prefix no' \
	tei-transform -x prefix.xsl ok.xml
sheet type.xsl '<xsl:template match="/"><xsl:if test="count(1)"/>
  </xsl:template>'
says 3 'type.xsl:4: error: Invalid type' tei-transform -x type.xsl ok.xml
# an error has the reason of its own place, and in a chain of its own step
sheet select.xsl '<xsl:template match="/"><xsl:for-each
  select="no:such(.)"/></xsl:template>'
says 3 'error: function such bound to undefined prefix no' \
	tei-transform -x select.xsl ok.xml
says 3 'article.xml: error: no such part: no element has the id "none"; n' \
	tei-transform -t excerpt -p id=none article.xml
[ "$(wc -l <err)" -eq 1 ] || { echo 'more than one error'; bad=1; }
exit $bad
