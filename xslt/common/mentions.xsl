<?xml version="1.0" encoding="UTF-8"?>
<!-- Mentions as data: what is named, dated or cited, and where. A unit is an
     innermost piece of running text: a paragraph, a heading, an item, a note.
     Its text has newlines and tabs as blanks and is without its notes, so
     that an offset, in characters, is a sum of lengths. -->
<!DOCTYPE xsl:stylesheet [
  <!ENTITY within "ancestor::t:p or ancestor::t:ab or ancestor::t:head
      or ancestor::t:l or ancestor::t:item or ancestor::t:cell
      or ancestor::t:note or ancestor::t:speaker or ancestor::t:byline
      or ancestor::t:bibl or ancestor::t:label or ancestor::t:stage
      or ancestor::t:titlePart or ancestor::t:dateline
      or ancestor::t:salute or ancestor::t:signed or ancestor::t:trailer
      or ancestor::t:docImprint or ancestor::t:castItem
      or ancestor::t:q[text()[normalize-space()]]
      or ancestor::t:quote[contains(@rend, 'block')
          or text()[normalize-space()]]
      or ancestor::t:s or ancestor::t:biblStruct
      or ancestor::t:vocal or ancestor::t:kinesic
      or ancestor::t:incident or ancestor::t:u[not(t:seg)] or ancestor::t:seg[parent::t:u]
      or ancestor::t:app">
  <!ENTITY unit-name "contains('|p|ab|head|l|item|cell|note|quote|speaker|byline|bibl|biblStruct|label|stage|dateline|salute|signed|trailer|titlePart|docImprint|castItem|s|seg|u|vocal|kinesic|incident|',
      concat('|', local-name(), '|'))">
  <!ENTITY unit-so "not(self::t:quote or self::t:bibl or self::t:s
          or self::t:seg or self::t:u)
      or self::t:quote[contains(@rend, 'block')]
      or self::t:seg[parent::t:u] or self::t:u[not(t:seg)]
      or self::*[self::t:bibl or self::t:s][not(&within;)]">
  <!ENTITY mention "t:persName | t:placeName | t:geogName
      | t:orgName[not(@type = 'repository')] | t:name[@type] | t:rs[@type]
      | t:date | t:bibl">
  <!ENTITY text "concat(generate-id(),
      substring('-', 1, not(ancestor::t:text)))">
  <!ENTITY blanks "'&#9;&#10;&#13;', '   '">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:str="http://exslt.org/strings"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl str t">
  <xsl:import href="keys.xsl"/>
  <xsl:import href="serials.xsl"/>
  <xsl:import href="meta.xsl"/>
  <xsl:import href="names.xsl"/>

  <xsl:key name="unit" match="*[&unit-name;]" use="concat(&text;,
      substring('-', 1, not(&unit-so;)))"/>
  <xsl:key name="unit" match="*[text()[normalize-space()]][not(&within;)]"
      use="&text;"/>
  <xsl:key name="unit" match="t:app[not(&within;)]" use="&text;"/>
  <xsl:variable name="units"
      select="/descendant::*[key('unit', generate-id())][not(ancestor-or-self::*
          [self::t:rdg or self::t:lem][key('other-reading', generate-id())])]"/>

  <xsl:variable name="numbered" select="/descendant::*[not(@xml:id)]
      [key('unit', generate-id()) or key('by-id', generate-id())
          and not(self::t:app)]
      [ancestor::t:text]"/>

  <xsl:template name="unit-id">
    <xsl:call-template name="id-of">
      <xsl:with-param name="letter">u</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- A unit flat: <m of=""> round the text of a mention, <a of=""> round the
       lemma of an apparatus, <n of=""/> for a note's place, the rest text.
       Inner units are left out; a unit that is
       a mention itself wraps its text. -->
  <xsl:template name="flat">
    <xsl:choose>
      <xsl:when test="key('mention', generate-id())">
        <m of="{generate-id()}"><xsl:apply-templates mode="flat"/></m>
      </xsl:when>
      <xsl:when test="self::t:app"><xsl:call-template name="flat-app"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates mode="flat"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="text()" mode="flat">
    <xsl:value-of select="translate(., &blanks;)"/>
  </xsl:template>

  <xsl:template match="*" mode="flat">
    <xsl:if test="not(key('unit', generate-id()))">
      <xsl:apply-templates mode="flat"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="&mention;" mode="flat">
    <xsl:if test="not(key('unit', generate-id()))">
      <m of="{generate-id()}"><xsl:apply-templates mode="flat"/></m>
    </xsl:if>
  </xsl:template>

  <xsl:template match="t:choice" mode="flat">
    <xsl:apply-templates mode="flat" select="(t:corr | t:reg | t:expan)[1]
        | *[1][not(../t:corr or ../t:reg or ../t:expan)]"/>
  </xsl:template>

  <xsl:template match="t:lb[not(@break = 'no')] | t:pb[not(@break = 'no')]
      | t:caesura" mode="flat">
    <xsl:text> </xsl:text>
  </xsl:template>
  <xsl:template match="t:dimensions/* | t:catchwords" mode="flat">
    <xsl:if test="preceding-sibling::*[1] or self::t:catchwords">
      <xsl:text> </xsl:text>
    </xsl:if>
    <xsl:apply-templates mode="flat"/>
  </xsl:template>
  <!-- The parts of an address that have nothing between them, and what is no
       part of the sentence, are no part of the words beside them. -->
  <xsl:template match="t:address[not(text())]" mode="flat">
    <xsl:for-each select="*">
      <xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if>
      <xsl:apply-templates select="." mode="flat"/>
    </xsl:for-each>
  </xsl:template>
  <xsl:template match="t:figDesc | t:graphic/t:desc | t:media/t:desc
      | t:noteGrp/t:desc" mode="flat">
    <xsl:if test="not(key('unit', generate-id()))">
      <xsl:call-template name="parted">
        <xsl:with-param name="content"><xsl:apply-templates mode="flat"/></xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
  <xsl:template name="parted">
    <xsl:param name="content"/>
    <xsl:call-template name="blank-between">
      <xsl:with-param name="text" select="preceding::text()[1]"/>
      <xsl:with-param name="at" select="string-length(preceding::text()[1])"/>
    </xsl:call-template>
    <xsl:copy-of select="$content"/>
    <xsl:call-template name="blank-between">
      <xsl:with-param name="text" select="following::text()[1]
          [not(parent::t:figDesc or parent::t:desc)]"/>
    </xsl:call-template>
  </xsl:template>
  <!-- A blank, unless a text has one, or a sign, there already. -->
  <xsl:template name="blank-between">
    <xsl:param name="text"/>
    <xsl:param name="at" select="1"/>
    <xsl:if test="translate(substring($text, $at, 1),
        ' &#9;&#10;&#13;.,;:!?)]”’»…', '') != ''">
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template match="t:app" mode="flat">
    <xsl:if test="not(key('unit', generate-id()))">
      <xsl:call-template name="flat-app"/>
    </xsl:if>
  </xsl:template>
  <xsl:template name="flat-app">
    <a of="{generate-id()}">
      <xsl:apply-templates mode="flat" select="key('reading', generate-id())
          [not(key('other-reading', generate-id()))]"/>
    </a>
  </xsl:template>

  <xsl:template match="t:note" mode="flat" priority="1">
    <n of="{generate-id()}"/>
  </xsl:template>
  <!-- A note's mark is no text. -->
  <xsl:template match="t:ref | t:ptr" mode="flat">
    <xsl:variable name="note" select="key('id', substring-after(@target, '#'))
        [key('apart-note', generate-id())][key('refers',
            generate-id(current()))]"/>
    <xsl:choose>
      <xsl:when test="$note"><n of="{generate-id($note)}"/></xsl:when>
      <xsl:when test="not(key('unit', generate-id()))">
        <xsl:apply-templates mode="flat"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- Where mentions, apparatus and notes stand in nodes of a flat unit: <m
       of="" start="" end="" before="" after=""/>, <a> alike and <n of=""
       start=""/>, in their order. Before and after a mention stand as many characters as `reach`
       says, blanks made one. The nodes are halved until one is left: so a
       text is counted once for each halving, not once for each mention. -->
  <xsl:template name="places">
    <xsl:param name="nodes"/>
    <xsl:param name="reach" select="0"/>
    <xsl:param name="at" select="0"/>
    <xsl:param name="before"/>
    <xsl:param name="after"/>
    <xsl:variable name="half" select="floor(count($nodes) div 2)"/>
    <xsl:choose>
      <xsl:when test="$half &gt; 0">
        <xsl:variable name="left" select="$nodes[position() &lt;= $half]"/>
        <xsl:variable name="right" select="$nodes[position() &gt; $half]"/>
        <xsl:variable name="text" select="str:concat($left)"/>
        <!-- With a sign at each end, a blank stays there. -->
        <xsl:variable name="until" select="normalize-space(
            concat('|', $before, $text, '|'))"/>
        <xsl:variable name="since" select="normalize-space(
            concat('|', str:concat($right), $after, '|'))"/>
        <xsl:call-template name="places">
          <xsl:with-param name="nodes" select="$left"/>
          <xsl:with-param name="reach" select="$reach"/>
          <xsl:with-param name="at" select="$at"/>
          <xsl:with-param name="before" select="$before"/>
          <xsl:with-param name="after" select="substring(substring($since, 2,
              string-length($since) - 2), 1, $reach)"/>
        </xsl:call-template>
        <xsl:call-template name="places">
          <xsl:with-param name="nodes" select="$right"/>
          <xsl:with-param name="reach" select="$reach"/>
          <xsl:with-param name="at" select="$at + string-length($text)"/>
          <xsl:with-param name="before" select="substring(substring($until, 2,
              string-length($until) - 2),
              string-length($until) - 1 - $reach)"/>
          <xsl:with-param name="after" select="$after"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$nodes/self::n">
        <n of="{$nodes/@of}" start="{$at}"/>
      </xsl:when>
      <xsl:when test="$nodes/self::*">
        <xsl:element name="{local-name($nodes)}">
          <xsl:attribute name="of"><xsl:value-of select="$nodes/@of"/></xsl:attribute>
          <xsl:attribute name="start"><xsl:value-of select="$at"/></xsl:attribute>
          <xsl:attribute name="before"><xsl:value-of select="$before"/></xsl:attribute>
          <xsl:attribute name="after"><xsl:value-of select="$after"/></xsl:attribute>
          <xsl:attribute name="end">
            <xsl:value-of select="$at + string-length($nodes)"/>
          </xsl:attribute>
        </xsl:element>
        <xsl:call-template name="places">
          <xsl:with-param name="nodes" select="$nodes/node()"/>
          <xsl:with-param name="reach" select="$reach"/>
          <xsl:with-param name="at" select="$at"/>
          <xsl:with-param name="before" select="$before"/>
          <xsl:with-param name="after" select="$after"/>
        </xsl:call-template>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- What a mention is: person, place, org, date, work. -->
  <xsl:template name="mention-type">
    <xsl:choose>
      <xsl:when test="self::t:date">date</xsl:when>
      <xsl:when test="self::t:bibl">work</xsl:when>
      <xsl:otherwise>
        <xsl:variable name="kind"><xsl:call-template name="kind"/></xsl:variable>
        <xsl:value-of select="$kind"/>
        <xsl:if test="$kind = ''">
          <xsl:value-of select="@type"/>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A date's value: a day, month or year; a span as A/B (ISO 8601); a
       moment within a span as [A..B] (EDTF, ISO 8601-2). -->
  <xsl:template name="mention-value">
    <xsl:choose>
      <xsl:when test="@when"><xsl:value-of select="@when"/></xsl:when>
      <xsl:when test="@from or @to">
        <xsl:value-of select="concat(@from, '/', @to)"/>
      </xsl:when>
      <xsl:when test="@notBefore or @notAfter">
        <xsl:value-of select="concat('[', @notBefore, '..', @notAfter, ']')"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="mention-ref">
    <xsl:value-of select="@ref"/>
    <xsl:if test="self::t:bibl"><xsl:value-of select="@corresp"/></xsl:if>
  </xsl:template>

  <xsl:template name="mention-id">
    <xsl:call-template name="id-of">
      <xsl:with-param name="letter">m</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The text of a mention: without notes, in one line. -->
  <xsl:template name="mention-text">
    <xsl:variable name="flat">
      <xsl:apply-templates mode="flat"/>
    </xsl:variable>
    <xsl:value-of select="normalize-space($flat)"/>
  </xsl:template>

  <xsl:key name="mention" match="&mention;" use="generate-id()"/>

  <!-- All mentions by their ids, to come back from a flat unit. -->
  <xsl:key name="by-id" use="generate-id()" match="*[contains(
      '|persName|placeName|geogName|orgName|name|rs|date|bibl|note|app|',
      concat('|', local-name(), '|'))]"/>
</xsl:stylesheet>
