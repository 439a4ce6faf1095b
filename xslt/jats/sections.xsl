<?xml version="1.0" encoding="UTF-8"?>
<!-- Sections, and what may stand in one. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:set="http://exslt.org/sets"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl set t">

  <!-- In JATS nothing but sections follows a section: what does is made one
       without a title. -->
  <xsl:key name="after" match="content/*[not(self::sec)]"
      use="generate-id(preceding-sibling::sec[1])"/>
  <xsl:template name="sections-last">
    <xsl:param name="content"/>
    <xsl:choose>
      <xsl:when test="not($content/sec)">
        <xsl:copy-of select="$content/node()"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:copy-of select="set:leading($content/node(), $content/sec[1])"/>
        <xsl:for-each select="$content/sec">
          <xsl:copy-of select="."/>
          <xsl:if test="following-sibling::*[1]/self::*[not(self::sec)]">
            <sec>
              <xsl:copy-of select="key('after', generate-id())"/>
            </sec>
          </xsl:if>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="back">
    <xsl:variable name="back" select="key('element', 'text')
        [not(/t:teiCorpus)][1]/t:back
        [*[not(self::t:div[@type = 'notes'])]
            or t:div/t:note[not(key('noteref', @xml:id))]]"/>
    <xsl:if test="$back">
      <back>
        <xsl:apply-templates select="$back/*" mode="app"/>
      </back>
    </xsl:if>
  </xsl:template>

  <xsl:template match="t:u" mode="unit">
    <speech>
      <speaker><xsl:call-template name="who"/></speaker>
      <p><xsl:call-template name="id"/><xsl:apply-templates/></p>
    </speech>
  </xsl:template>

  <xsl:template match="*" mode="app">
    <sec><xsl:apply-templates select="." mode="unit"/></sec>
  </xsl:template>
  <xsl:template match="t:div | t:div1" mode="app">
    <xsl:apply-templates select="." mode="unit"/>
  </xsl:template>
  <xsl:template match="t:div[@type = 'notes']" mode="app">
    <xsl:if test="*[not(self::t:head)][not(self::t:note
        [@xml:id][key('noteref', @xml:id)])]">
      <xsl:apply-templates select="." mode="unit"/>
    </xsl:if>
  </xsl:template>

  <!-- Units: what may stand in a section. Text that stands there bare gets a
       paragraph. -->
  <xsl:template match="*" mode="unit">
    <xsl:if test="count(. | $own-title) != count($own-title)">
      <p><xsl:call-template name="id"/><xsl:apply-templates/></p>
    </xsl:if>
  </xsl:template>
  <xsl:template match="text()" mode="unit">
    <xsl:if test="normalize-space()"><p><xsl:value-of select="."/></p></xsl:if>
  </xsl:template>
  <xsl:template match="comment() | processing-instruction()" mode="unit"/>

  <xsl:template match="t:lb | t:cb | t:anchor | t:milestone | t:teiHeader
      | t:standOff | t:facsimile" mode="unit"/>

  <xsl:template match="t:front | t:body | t:back | t:text | t:group
      | t:titlePage | t:opener | t:closer | t:postscript | t:address
      | t:epigraph | t:castList | t:lg[t:lg] | t:cit" mode="unit">
    <xsl:apply-templates mode="unit"/>
  </xsl:template>

  <xsl:template match="t:teiCorpus/t:TEI" mode="unit">
    <sec>
      <title>
        <xsl:value-of select="normalize-space(t:teiHeader/t:fileDesc
            /t:titleStmt/t:title[1])"/>
      </title>
      <xsl:variable name="content">
        <content>
          <xsl:apply-templates mode="unit"/>
        </content>
      </xsl:variable>
      <xsl:call-template name="sections-last">
        <xsl:with-param name="content"
            select="exsl:node-set($content)/content"/>
      </xsl:call-template>
    </sec>
  </xsl:template>

  <!-- Divisions: JATS wants what stands before the first inner section. -->
  <xsl:template match="t:div | t:div1 | t:div2 | t:div3 | t:div4 | t:div5
      | t:floatingText" mode="unit">
    <sec>
      <xsl:call-template name="id"/>
      <xsl:if test="@type">
        <xsl:attribute name="sec-type"><xsl:value-of select="@type"/></xsl:attribute>
      </xsl:if>
      <title>
        <xsl:for-each select="t:head[count(. | $own-title)
            != count($own-title)]">
          <xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if>
          <xsl:apply-templates/>
        </xsl:for-each>
      </title>
      <xsl:variable name="content">
        <content>
          <xsl:apply-templates select="node()[not(self::t:head)]" mode="unit"/>
        </content>
      </xsl:variable>
      <xsl:call-template name="sections-last">
        <xsl:with-param name="content"
            select="exsl:node-set($content)/content"/>
      </xsl:call-template>
    </sec>
  </xsl:template>
  <xsl:template match="t:div[@type = 'notes'][not(*[not(self::t:head)]
      [not(self::t:note[@xml:id][key('noteref', @xml:id)])])]" mode="unit"/>

  <xsl:template match="t:list | t:table | t:lg | t:sp | t:figure"
      mode="unit">
    <xsl:apply-templates select="."/>
  </xsl:template>

  <xsl:template match="t:quote | t:q | t:said" mode="unit">
    <disp-quote>
      <xsl:call-template name="id"/>
      <xsl:call-template name="content"/>
    </disp-quote>
  </xsl:template>

  <xsl:template match="t:note" mode="unit">
    <xsl:variable name="apart"><xsl:call-template name="note-apart"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="$apart = ''"><xsl:call-template name="content"/></xsl:when>
      <!-- Between items, or stanzas in a note. -->
      <xsl:when test="$apart = 'false'">
        <p><xsl:call-template name="note-ref"/></p>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- Content that must be paragraphs. -->
  <xsl:template name="content">
    <xsl:choose>
      <xsl:when test="t:p or t:ab or t:lg or t:l or t:sp or (t:list
          or t:table or t:quote) and not(text()[normalize-space()])">
        <xsl:apply-templates mode="unit"/>
      </xsl:when>
      <xsl:otherwise><p><xsl:apply-templates/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The same where nothing but paragraphs may stand. -->
  <xsl:template name="content-of-paragraphs">
    <xsl:variable name="content"><xsl:call-template name="content"/></xsl:variable>
    <xsl:for-each select="exsl:node-set($content)/*">
      <xsl:choose>
        <xsl:when test="self::p"><xsl:copy-of select="."/></xsl:when>
        <xsl:otherwise><p><xsl:copy-of select="."/></p></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
