# What stylesheets and documents may not do, and chains of them; transform.sh
# has the plainer cases.
. "$TEIKIT_SOURCE/tests/cli/common/expect.sh"
# well COMMAND...: it does, and says nothing.
well() {
	"$@" >out 2>err || fail "$* gave $?"
	[ -s err ] && fail "$* said $(cat err)"
}
samples=$TEIKIT_SOURCE/tests/golden/transform

# sheet NAME BODY: a stylesheet.
sheet() {
	cat >"$1" <<-EOF2
	<xsl:stylesheet version="1.0"
	    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
	    xmlns:exsl="http://exslt.org/common"
	    xmlns:func="http://exslt.org/functions"
	    xmlns:str="http://exslt.org/strings" xmlns:my="my"
	    xmlns:saxon="http://icl.com/saxon"
	    extension-element-prefixes="exsl func saxon">$2</xsl:stylesheet>
	EOF2
}
echo '<a><b/></a>' >ok.xml

# The network, by every way that a stylesheet or a document has.
sheet include.xsl '<xsl:include href="http://example.org/x.xsl"/>'
expect 3 'is not read' tei-transform -x include.xsl ok.xml
sheet import.xsl '<xsl:import href="ftp://example.org/x.xsl"/>'
expect 3 'is not read' tei-transform -x import.xsl ok.xml
echo '<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>' >dtd.xml
sheet copy.xsl '<xsl:template match="/"><xsl:copy-of select="."/></xsl:template>'
well timeout 10 tei-transform -x copy.xsl dtd.xml
printf '%s%s\n' '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://example.org/p">' \
	'%p;]><a/>' >parameter.xml
expect 0 'is not read' timeout 10 tei-transform -x copy.xsl parameter.xml

# Files that are not the output, by every element that writes.
mkdir -p safe
for element in exsl:document saxon:output xsl:document; do
	sheet write.xsl "<xsl:template match='/'><$element href='safe/stolen'
	  file='safe/stolen'><a/></$element><b/></xsl:template>"
	tei-transform -x write.xsl -o safe/out ok.xml >out 2>err
	[ -e safe/stolen ] && fail "$element wrote"
done

# A document that includes itself, or a file that is not there.
cat >self.xml <<'EOF2'
<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="self.xml"/></a>
EOF2
expect 1 '' timeout 10 tei-transform -x copy.xsl -o safe/self self.xml
[ -e safe/self ] && fail "a document that includes itself came out"
sed 's/self/none/' self.xml >lost.xml
expect 1 'none.xml' tei-transform -x copy.xsl -o safe/lost lost.xml
[ -e safe/lost ] && fail "a document without its part came out"
sed 's/self/ok/' self.xml >whole.xml
well tei-transform -x copy.xsl whole.xml
grep -q '<b/>' out || fail "a local file is not included"

# What is no XML is included of the document's own folder alone, by whatever
# name, so that a document shows no files of its reader.
mkdir -p apart
echo secret >apart/secret.txt
for href in ../secret.txt %2e.%2Fsecret.txt "file://$PWD/apart/secret.txt" link.txt; do
	mkdir -p apart/in
	ln -sf ../secret.txt apart/in/link.txt
	printf '<a xmlns:xi="%s"><xi:include parse="text" href="%s"/></a>\n' \
		http://www.w3.org/2001/XInclude "$href" >apart/in/text.xml
	expect 1 'not in the folder of the document' \
		tei-transform -x copy.xsl apart/in/text.xml
	grep -q secret out && fail "text of elsewhere is included: $href"
done
cp apart/secret.txt .
sed 's/href="[^"]*"/href="secret.txt"/' apart/in/text.xml >beside.xml
well tei-transform -x copy.xsl beside.xml
grep -q secret out || fail 'text beside a document is not included'

# A pipe or a device that a stylesheet or a document names is not waited for;
# one that the user names is read.
rm -f pipe
mkfifo pipe
sheet pipe.xsl '<xsl:template match="/"><xsl:value-of
  select="count(document(&quot;pipe&quot;))"/></xsl:template>'
expect 0 'pipe is not read; it is a pipe' timeout 20 \
	tei-transform -x pipe.xsl ok.xml
sed 's|href="[^"]*"|href="pipe"|' self.xml >piped.xml
expect 1 'pipe is not read; it is a pipe' timeout 20 \
	tei-transform -x copy.xsl piped.xml
sheet piped.xsl '<xsl:include href="pipe"/>'
expect 3 'pipe is not read; it is a pipe' timeout 20 \
	tei-transform -x piped.xsl ok.xml
cat copy.xsl | well tei-transform -x /dev/stdin ok.xml
grep -q '<b/>' out || fail 'a stylesheet from a pipe'

# What does not end: functions that call themselves, paths over paths, text
# without measure. Each is stopped, says so, and leaves nothing.
sheet func.xsl '<func:function name="my:f"><func:result select="my:f()"/>
  </func:function><xsl:template match="/"><xsl:value-of select="my:f()"/>
  </xsl:template>'
expect 3 'not transformed' timeout 60 tei-transform -x func.xsl -o safe/f ok.xml
sheet paths.xsl '<xsl:template match="/"><xsl:value-of select="count(//node()[
  count(//node()[count(//node()[count(//node()) &gt; 0]) &gt; 0]) &gt; 0])"/>
  </xsl:template>'
expect 3 'too many operations' timeout 60 \
	tei-transform -x paths.xsl -o safe/p "$samples/article.xml"
every='for-each select="//node()"'
sheet loop.xsl "<xsl:template match='/'><xsl:$every><xsl:$every><xsl:$every
  ><xsl:$every>x</xsl:for-each></xsl:for-each></xsl:for-each></xsl:for-each>
  </xsl:template>"
expect 3 'loop.xsl:8: error: stopped after too many operations' timeout 60 \
	tei-transform -x loop.xsl -o safe/l "$samples/article.xml"
[ "$(wc -l <err)" = 2 ] || fail "what follows from the limit is said: $(cat err)"
sheet padding.xsl '<xsl:template match="/"><xsl:value-of
  select="string-length(str:padding(2000000000))"/></xsl:template>'
sheet double.xsl '<xsl:template match="/"><xsl:call-template name="d">
  <xsl:with-param name="s">x</xsl:with-param></xsl:call-template></xsl:template>
  <xsl:template name="d"><xsl:param name="s"/><xsl:call-template name="d">
  <xsl:with-param name="s" select="concat($s, $s)"/></xsl:call-template>
  </xsl:template>'
if grep -q __asan_init "$TEIKIT_BIN/tei-transform"; then
	echo 'AddressSanitizer takes no limit of memory: no padding without measure'
else
	expect 3 'stopped after too much memory' timeout 60 \
		tei-transform -x double.xsl -o safe/d ok.xml
	(ulimit -v 1000000 2>/dev/null
		timeout 60 tei-transform -x padding.xsl ok.xml >out 2>err)
	[ $? -lt 124 ] || fail "padding without measure: $(cat err)"
fi
[ -z "$(ls safe)" ] || [ "$(ls safe)" = out ] || fail "left: $(ls safe)"

# Chains: own stylesheets after formats, parameters for each, many documents.
cp "$samples/article.xml" one.xml
cp "$samples/minutes.xml" two.xml
sheet own.xsl '<xsl:param name="word"/><xsl:template match="/">
  <own word="{$word}" notes="{count(//*[local-name() = &quot;note&quot;])}"
  machine="{count(//@resp)}"/></xsl:template>'
well tei-transform -t strip-tags,notes-end -x own.xsl \
	-p 'word=a <b> "c"' one.xml
grep -q 'machine="0"' out || fail "chain: $(cat out)"
grep -q 'word="a &lt;b&gt; &quot;c&quot;"' out || fail "parameter: $(cat out)"
well tei-transform -t notes-end,html -d pages -j 2 one.xml two.xml
for name in one two; do
	well tei-transform -t notes-end -o end.xml $name.xml
	tei-transform -t html end.xml | cmp -s - pages/$name.html ||
		fail "a chain is not its links: $name"
done
well tei-transform -t collection,notes-end,text -w 0 one.xml two.xml
grep -q 'ferry' out && grep -q 'Riga' out || fail "a collection in a chain"
well tei-transform -t excerpt,html -p id=harbour.p.1 one.xml
well tei-transform -t notes-end,conllu one.xml
grep -q '^# text = ' out || fail "no sentences at the end of a chain"
exit $failed
