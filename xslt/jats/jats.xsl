<?xml version="1.0" encoding="UTF-8"?>
<!-- A JATS 1.3 article (Archiving and Interchange). -->
<!DOCTYPE xsl:stylesheet [
  <!ENTITY displayed "contains(@rend, 'block') or @type = 'block' or t:p
      or t:lg or t:l or t:ab or t:list or t:sp or t:quote or parent::t:body
      or parent::t:div or parent::t:epigraph or parent::t:cit[parent::t:div]">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:set="http://exslt.org/sets"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:m="http://www.w3.org/1998/Math/MathML"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl set m t">
  <xsl:import href="../common/keys.xsl"/>
  <xsl:import href="../common/serials.xsl"/>
  <xsl:import href="../common/meta.xsl"/>
  <xsl:import href="../common/names.xsl"/>
  <xsl:import href="../common/plain.xsl"/>
  <xsl:import href="../common/looks.xsl"/>
  <xsl:include href="../common/foreign.xsl"/>
  <xsl:output method="xml" encoding="UTF-8"
      doctype-public="-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD v1.3 20210610//EN"
      doctype-system="JATS-archivearticle1-3.dtd"/>

  <xsl:template match="/">
    <article dtd-version="1.3" article-type="research-article">
      <xsl:if test="$lang != 'und'">
        <xsl:attribute name="xml:lang"><xsl:value-of select="$lang"/></xsl:attribute>
      </xsl:if>
      <front><xsl:call-template name="front"/></front>
      <body>
        <xsl:variable name="content">
          <content>
            <xsl:apply-templates select="/t:teiCorpus/t:TEI
                | key('element', 'text')[not(/t:teiCorpus)][1]
                /*[not(self::t:back)]" mode="unit"/>
          </content>
        </xsl:variable>
        <xsl:call-template name="sections-last">
          <xsl:with-param name="content"
              select="exsl:node-set($content)/content"/>
        </xsl:call-template>
      </body>
      <xsl:call-template name="back"/>
    </article>
  </xsl:template>

  <!-- Front: what the header says -->
  <xsl:variable name="print" select="$source//t:monogr"/>

  <xsl:template name="journal">
    <xsl:for-each select="$print/t:title[@level = 'j'][1]">
      <journal-meta>
        <journal-id journal-id-type="publisher-id">
          <xsl:value-of select="translate(normalize-space(), ' ', '-')"/>
        </journal-id>
        <journal-title-group>
          <journal-title><xsl:value-of select="normalize-space()"/></journal-title>
        </journal-title-group>
        <xsl:if test="$publisher">
          <publisher>
            <publisher-name>
              <xsl:value-of select="normalize-space($publisher)"/>
            </publisher-name>
          </publisher>
        </xsl:if>
      </journal-meta>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="front">
    <xsl:call-template name="journal"/>
    <article-meta>
      <xsl:if test="/*/@xml:id">
        <article-id pub-id-type="publisher-id">
          <xsl:value-of select="/*/@xml:id"/>
        </article-id>
      </xsl:if>
      <title-group>
        <article-title>
          <xsl:choose>
            <xsl:when test="$own-title">
              <xsl:apply-templates select="$own-title/node()"/>
            </xsl:when>
            <xsl:when test="$title-node">
              <xsl:apply-templates select="$title-node/node()"/>
            </xsl:when>
            <xsl:otherwise><xsl:value-of select="$title"/></xsl:otherwise>
          </xsl:choose>
        </article-title>
      </title-group>
      <xsl:if test="$authors | $editors">
        <contrib-group>
          <xsl:for-each select="$authors | $editors">
            <contrib contrib-type="{local-name()}">
              <string-name><xsl:value-of select="normalize-space()"/></string-name>
            </contrib>
          </xsl:for-each>
        </contrib-group>
      </xsl:if>
      <xsl:call-template name="pub-date"/>
      <xsl:for-each select="$print//t:biblScope[@unit = 'volume'][1]">
        <volume><xsl:value-of select="normalize-space()"/></volume>
      </xsl:for-each>
      <xsl:for-each select="$print//t:biblScope[@unit = 'issue'][1]">
        <issue><xsl:value-of select="normalize-space()"/></issue>
      </xsl:for-each>
      <xsl:for-each select="$print//t:biblScope[@unit = 'page'][@from][1]">
        <fpage><xsl:value-of select="@from"/></fpage>
        <xsl:if test="@to"><lpage><xsl:value-of select="@to"/></lpage></xsl:if>
      </xsl:for-each>
      <xsl:call-template name="permissions"/>
      <xsl:for-each select="$abstract">
        <abstract><xsl:apply-templates mode="unit"/></abstract>
      </xsl:for-each>
    </article-meta>
  </xsl:template>

  <xsl:template name="pub-date">
    <xsl:if test="translate(substring($date, 1, 4), '0123456789', '') = ''
        and $date != ''">
      <pub-date>
        <xsl:if test="string-length($date) &gt; 9">
          <day><xsl:value-of select="number(substring($date, 9, 2))"/></day>
        </xsl:if>
        <xsl:if test="string-length($date) &gt; 6">
          <month><xsl:value-of select="number(substring($date, 6, 2))"/></month>
        </xsl:if>
        <year><xsl:value-of select="substring($date, 1, 4)"/></year>
      </pub-date>
    </xsl:if>
  </xsl:template>

  <xsl:template name="permissions">
    <xsl:if test="$rights">
      <permissions>
        <license>
          <xsl:if test="$licence/@target">
            <xsl:attribute name="xlink:href">
              <xsl:value-of select="$licence/@target"/>
            </xsl:attribute>
          </xsl:if>
          <license-p><xsl:value-of select="normalize-space($rights)"/></license-p>
        </license>
      </permissions>
    </xsl:if>
  </xsl:template>

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

  <xsl:template match="t:list | t:table | t:lg | t:sp | t:figure | t:listBibl"
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
    <xsl:if test="$apart = ''"><xsl:call-template name="content"/></xsl:if>
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

  <!-- Blocks, which a paragraph of JATS may hold -->
  <xsl:template match="t:quote | t:q | t:said">
    <xsl:choose>
      <xsl:when test="&displayed;">
        <disp-quote><xsl:call-template name="content"/></disp-quote>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Titles and emphasis hold no list. -->
  <xsl:template match="t:head//t:list | t:hi//t:list | t:emph//t:list"
      priority="1">
    <xsl:for-each select="node()">
      <xsl:text> </xsl:text>
      <xsl:apply-templates select="self::text() | node()"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="t:list">
    <list>
      <xsl:attribute name="list-type">
        <xsl:choose>
          <xsl:when test="contains(concat(@type, @rend), 'ordered')
              or contains(concat(@type, @rend), 'number')">order</xsl:when>
          <xsl:when test="@type = 'simple'">simple</xsl:when>
          <xsl:otherwise>bullet</xsl:otherwise>
        </xsl:choose>
      </xsl:attribute>
      <xsl:for-each select="t:head">
        <title><xsl:apply-templates/></title>
      </xsl:for-each>
      <xsl:for-each select="t:headLabel">
        <list-item>
          <p>
            <bold><xsl:apply-templates/></bold>
            <xsl:for-each select="../t:headItem">
              <xsl:text>: </xsl:text><xsl:apply-templates/>
            </xsl:for-each>
          </p>
        </list-item>
      </xsl:for-each>
      <xsl:for-each select="*[not(self::t:head or self::t:headLabel
          or self::t:headItem or self::t:pb or self::t:lb or self::t:anchor
          or self::t:milestone)][not(self::t:label
          and following-sibling::*[1]/self::t:item)]
          | text()[normalize-space()]">
        <list-item>
          <xsl:apply-templates mode="unit" select="preceding-sibling::*[1]/self::t:pb
              | preceding-sibling::*[1]/self::t:label
              /preceding-sibling::*[1]/self::t:pb"/>
          <xsl:for-each select="self::t:label
              | self::t:item/preceding-sibling::*[1]/self::t:label">
            <p><bold><xsl:apply-templates/></bold></p>
          </xsl:for-each>
          <xsl:choose>
            <xsl:when test="self::t:item"><xsl:call-template name="content"/></xsl:when>
            <xsl:when test="not(self::t:label)">
              <xsl:apply-templates select="." mode="unit"/>
            </xsl:when>
          </xsl:choose>
        </list-item>
      </xsl:for-each>
    </list>
  </xsl:template>

  <xsl:template match="t:listBibl">
    <list list-type="simple">
      <xsl:for-each select="t:head">
        <title><xsl:apply-templates/></title>
      </xsl:for-each>
      <xsl:for-each select="*[not(self::t:head)]
          | text()[normalize-space()]">
        <list-item>
          <p><xsl:apply-templates select="self::text() | node()"/></p>
        </list-item>
      </xsl:for-each>
    </list>
  </xsl:template>

  <xsl:template match="t:table">
    <table-wrap>
      <xsl:for-each select="t:head[1]">
        <caption><p><xsl:apply-templates/></p></caption>
      </xsl:for-each>
      <table>
        <tbody>
          <xsl:for-each select="t:row">
            <tr>
              <xsl:for-each select="* | text()[normalize-space()]">
                <xsl:element name="{substring('tdth', 1 + 2 * (@role = 'label'
                    or ../@role = 'label'), 2)}">
                  <xsl:if test="@cols &gt; 1">
                    <xsl:attribute name="colspan"><xsl:value-of select="@cols"/></xsl:attribute>
                  </xsl:if>
                  <xsl:if test="@rows &gt; 1">
                    <xsl:attribute name="rowspan"><xsl:value-of select="@rows"/></xsl:attribute>
                  </xsl:if>
                  <xsl:if test="position() = 1">
                    <xsl:apply-templates
                        select="../preceding-sibling::*[1]/self::t:pb"/>
                  </xsl:if>
                  <xsl:apply-templates select="self::text() | node()"/>
                </xsl:element>
              </xsl:for-each>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
      <xsl:variable name="beside" select="*[not(self::t:row or self::t:pb)]
          [count(. | ../t:head[1]) != count(../t:head[1])]
          | text()[normalize-space()]"/>
      <xsl:if test="$beside">
        <table-wrap-foot>
          <xsl:for-each select="$beside">
            <p>
              <xsl:apply-templates select="self::text() | self::t:head/node()
                  | self::t:trailer/node()
                  | self::*[not(self::t:head or self::t:trailer)]"/>
            </p>
          </xsl:for-each>
        </table-wrap-foot>
      </xsl:if>
    </table-wrap>
  </xsl:template>

  <xsl:template match="t:lg">
    <verse-group>
      <xsl:for-each select="t:head">
        <title><xsl:apply-templates/></title>
      </xsl:for-each>
      <xsl:for-each select="*[not(self::t:head)]">
        <verse-line>
          <xsl:apply-templates select="self::t:l/node()
              | self::*[not(self::t:l)]"/>
        </verse-line>
      </xsl:for-each>
    </verse-group>
  </xsl:template>

  <xsl:template match="t:sp">
    <speech>
      <speaker><xsl:apply-templates select="t:speaker" mode="bare"/></speaker>
      <xsl:for-each select="*[not(self::t:speaker)]">
        <p>
          <xsl:call-template name="id"/>
          <!-- A speaker holds no notes: they stand before the speech. -->
          <xsl:apply-templates select="preceding-sibling::*[1]
              /self::t:speaker/descendant::t:note
              | preceding-sibling::*[1]/self::t:speaker
              /descendant::t:ref[key('noteref', substring-after(@target, '#'))]"/>
          <xsl:apply-templates/>
        </p>
      </xsl:for-each>
    </speech>
  </xsl:template>

  <!-- A speaker is text. -->
  <xsl:template match="t:note" mode="bare"/>
  <xsl:template match="t:ref[key('noteref', substring-after(@target, '#'))]"
      mode="bare"/>
  <xsl:template match="t:choice" mode="bare">
    <xsl:apply-templates mode="bare"
        select="(t:corr | t:reg | t:expan | *[1])[last()]"/>
  </xsl:template>

  <xsl:template match="t:figure">
    <fig>
      <xsl:variable name="said"
          select="*[not(self::t:graphic or self::t:media)]"/>
      <xsl:if test="$said">
        <caption>
          <xsl:for-each select="$said">
            <p>
              <xsl:apply-templates select="self::t:head/node()
                  | self::t:figDesc/node() | self::t:p/node()
                  | self::*[not(self::t:head or self::t:figDesc
                      or self::t:p)]"/>
            </p>
          </xsl:for-each>
        </caption>
      </xsl:if>
      <xsl:for-each select="t:graphic | t:media">
        <xsl:element name="{local-name()}">
          <xsl:attribute name="xlink:href"><xsl:value-of select="@url"/></xsl:attribute>
          <xsl:call-template name="alt-text"/>
        </xsl:element>
      </xsl:for-each>
    </fig>
  </xsl:template>

  <!-- In a line -->
  <xsl:template name="id">
    <xsl:if test="@xml:id">
      <xsl:attribute name="id"><xsl:value-of select="@xml:id"/></xsl:attribute>
    </xsl:if>
  </xsl:template>

  <xsl:template match="t:hi | t:emph | t:foreign | t:title[@level = 'm'
      or @level = 'j' or @level = 's']">
    <xsl:variable name="letters"><xsl:call-template name="letters"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="normalize-space($letters) = ''
          and $says-more and (@rendition or @style)">
        <xsl:apply-templates/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="emphasis">
          <xsl:with-param name="kinds" select="concat(
              normalize-space($letters), substring('i',
              1 + (normalize-space($letters) != '')))"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:variable name="emphasis-rows">
    <e of="i" is="italic"/> <e of="b" is="bold"/> <e of="sup" is="sup"/>
    <e of="sub" is="sub"/> <e of="u" is="underline"/> <e of="s" is="strike"/>
    <e of="sc" is="sc"/>
  </xsl:variable>
  <xsl:template name="emphasis">
    <xsl:param name="kinds"/>
    <xsl:variable name="kind" select="substring-before(concat($kinds, ' '), ' ')"/>
    <xsl:choose>
      <xsl:when test="$kinds = ''"><xsl:apply-templates/></xsl:when>
      <xsl:otherwise>
        <xsl:element name="{exsl:node-set($emphasis-rows)/e[@of = $kind]/@is}">
          <xsl:call-template name="emphasis">
            <xsl:with-param name="kinds" select="substring-after($kinds, ' ')"/>
          </xsl:call-template>
        </xsl:element>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="t:persName | t:placeName | t:geogName | t:orgName
      | t:date">
    <xsl:choose>
      <xsl:when test="@ref or @when">
        <named-content content-type="{local-name()}"
            vocab-identifier="{@ref}{@when}">
          <xsl:apply-templates/>
        </named-content>
      </xsl:when>
      <xsl:otherwise>
        <named-content content-type="{local-name()}">
          <xsl:apply-templates/>
        </named-content>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="t:note">
    <xsl:variable name="apart"><xsl:call-template name="note-apart"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="$apart = 'false'"><xsl:call-template name="note-ref"/></xsl:when>
      <xsl:when test="$apart = ''"> [<xsl:apply-templates/>] </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- A note stands in its place; a second reference to it only leads there. -->
  <xsl:template name="note-ref">
    <xsl:param name="again" select="false()"/>
    <xsl:variable name="id"><xsl:call-template name="note-id"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="$again">
        <xref ref-type="fn" rid="{$id}"><xsl:call-template name="note-label"/></xref>
      </xsl:when>
      <xsl:otherwise>
        <fn id="{$id}">
          <label><xsl:call-template name="note-label"/></label>
          <xsl:choose>
            <xsl:when test="*[not(self::t:p or self::t:ab)][&displayed;
                or self::t:list or self::t:table or self::t:figure
                or self::t:sp or self::t:lg or self::t:l
                or self::t:listBibl]">
              <xsl:call-template name="content-of-paragraphs"/>
            </xsl:when>
            <xsl:otherwise><xsl:call-template name="content"/></xsl:otherwise>
          </xsl:choose>
        </fn>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="t:ref[@target] | t:ptr[@target]">
    <xsl:variable name="note" select="key('id',
        substring-after(@target, '#'))[key('apart-note', generate-id())]"/>
    <xsl:choose>
      <xsl:when test="$note and key('refers', generate-id())">
        <xsl:variable name="again" select="generate-id() != generate-id(
            key('noteref', substring-after(@target, '#'))[1])"/>
        <xsl:for-each select="$note">
          <xsl:call-template name="note-ref">
            <xsl:with-param name="again" select="$again"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:when>
      <xsl:when test="contains(@target, ':')">
        <ext-link xlink:href="{@target}">
          <xsl:apply-templates/>
          <xsl:if test="not(node())"><xsl:value-of select="@target"/></xsl:if>
        </ext-link>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="t:graphic">
    <inline-graphic xlink:href="{@url}">
      <xsl:call-template name="alt-text"/>
    </inline-graphic>
  </xsl:template>
  <xsl:template name="alt-text">
    <xsl:for-each select="t:desc">
      <alt-text><xsl:value-of select="normalize-space()"/></alt-text>
    </xsl:for-each>
  </xsl:template>
  <!-- Formulae are words. -->
  <xsl:template match="m:*">
    <xsl:for-each select="* | text()[normalize-space()]">
      <xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if>
      <xsl:apply-templates select="."/>
    </xsl:for-each>
  </xsl:template>
  <xsl:template match="m:annotation | m:annotation-xml"/>
  <xsl:template match="m:msup | m:msub">
    <xsl:apply-templates select="*[1]"/>
    <xsl:element name="{substring(local-name(), 2)}">
      <xsl:apply-templates select="*[2]"/>
    </xsl:element>
  </xsl:template>
  <xsl:template match="m:mfrac">
    <xsl:text>(</xsl:text><xsl:apply-templates select="*[1]"/>
    <xsl:text>)/(</xsl:text><xsl:apply-templates select="*[2]"/>
    <xsl:text>)</xsl:text>
  </xsl:template>

  <!-- A picture that is in the text itself. -->
  <xsl:template match="t:binaryObject">[Picture]</xsl:template>
  <xsl:template match="t:cit">
    <xsl:for-each select="node()">
      <xsl:apply-templates select="."/>
      <xsl:if test="self::*"><xsl:text> </xsl:text></xsl:if>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="t:pb">
    <target target-type="page">
      <xsl:attribute name="id">
        <xsl:call-template name="id-of">
          <xsl:with-param name="letter">page</xsl:with-param>
        </xsl:call-template>
      </xsl:attribute>
      <xsl:value-of select="@n"/>
    </target>
  </xsl:template>
  <xsl:template match="t:pb" mode="unit">
    <p><xsl:apply-templates select="."/></p>
  </xsl:template>

  <xsl:template match="t:lb[not(@break = 'no')]"><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="t:gap">
    <xsl:text>[…</xsl:text>
    <xsl:if test="*">
      <xsl:text> </xsl:text><xsl:apply-templates select="*"/>
    </xsl:if>
    <xsl:text>]</xsl:text>
  </xsl:template>
  <xsl:template match="t:supplied | t:ex">[<xsl:apply-templates/>]</xsl:template>
  <xsl:template match="t:choice">
    <xsl:apply-templates select="(t:corr | t:reg | t:expan | *[1])[last()]"/>
  </xsl:template>
  <xsl:template match="t:teiHeader | t:standOff | t:facsimile
      | comment() | processing-instruction()"/>

  <!-- What this does not know, and blocks where JATS has none: a blank on
       each side keeps words apart. -->
  <xsl:template match="t:p | t:ab | t:item | t:l | t:head | t:row | t:cell">
    <xsl:text> </xsl:text><xsl:apply-templates/><xsl:text> </xsl:text>
  </xsl:template>
  <xsl:template match="*">
    <xsl:apply-templates/>
    <xsl:if test="following-sibling::node()[1]/self::* and not(ancestor::t:p)">
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
