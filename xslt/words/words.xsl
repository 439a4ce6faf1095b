<?xml version="1.0" encoding="UTF-8"?>
<!-- The text for corpus tools: each piece of running text with its mentions,
     by marks, noncharacters of Unicode (those that a text holds come with an
     escape). tei-transform finds words and sentences in it and writes what the
     format asks for.

       D id T title D          a document begins
       U id T element T language T who U text U
                               a unit, its text and its end
       M type T ref T value T cert M text E
                               a mention in it -->
<!DOCTYPE xsl:stylesheet [
  <!ENTITY D "&#xFDD0;"> <!ENTITY U "&#xFDD1;"> <!ENTITY M "&#xFDD2;">
  <!ENTITY E "&#xFDD3;"> <!ENTITY T "&#xFDD4;">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="t">
  <xsl:import href="../common/mentions.xsl"/>
  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template match="/">
    <xsl:choose>
      <xsl:when test="/descendant::t:TEI">
        <xsl:apply-templates select="/descendant::t:TEI" mode="document"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="*" mode="document"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A document and what of it is not a document in it. -->
  <xsl:template match="*" mode="document">
    <xsl:variable name="title" select="t:teiHeader/t:fileDesc/t:titleStmt
        /t:title[1]"/>
    <b>
      <xsl:value-of select="concat('&D;', @xml:id, '&T;',
          normalize-space($title), '&D;')"/>
    </b>
    <xsl:apply-templates mode="units" select="*"/>
  </xsl:template>

  <xsl:template match="t:teiHeader | t:standOff | t:facsimile | t:TEI | text()"
      mode="units"/>

  <xsl:template match="*" mode="units">
    <xsl:if test="key('unit', generate-id())">
      <b>
        <xsl:text>&U;</xsl:text>
        <xsl:call-template name="unit-id"/>
        <xsl:value-of select="concat('&T;', local-name(), '&T;',
            ancestor-or-self::*[@xml:lang][1]/@xml:lang)"/>
        <xsl:if test="not(ancestor-or-self::*/@xml:lang)
            and $lang != 'und'">
          <xsl:value-of select="$lang"/>
        </xsl:if>
        <xsl:value-of select="concat('&T;', ancestor::t:sp[1]/@who, '&U;')"/>
        <xsl:variable name="mention" select="key('mention', generate-id())"/>
        <xsl:if test="$mention"><xsl:call-template name="mark"/></xsl:if>
        <xsl:choose>
          <xsl:when test="self::t:app"><xsl:call-template name="lemma"/></xsl:when>
          <xsl:otherwise><xsl:apply-templates mode="marked"/></xsl:otherwise>
        </xsl:choose>
        <xsl:if test="$mention">&E;</xsl:if>
        <xsl:text>&U;</xsl:text>
      </b>
    </xsl:if>
    <xsl:apply-templates mode="units"/>
  </xsl:template>

  <xsl:template name="mark">
    <xsl:text>&M;</xsl:text>
    <xsl:call-template name="mention-type"/>
    <xsl:text>&T;</xsl:text>
    <xsl:call-template name="mention-ref"/>
    <xsl:text>&T;</xsl:text>
    <xsl:call-template name="mention-value"/>
    <xsl:value-of select="concat('&T;', @cert, '&M;')"/>
  </xsl:template>

  <!-- The text of a unit, as mode "flat" of mentions.xsl has it. -->
  <xsl:template match="text()" mode="marked">
    <xsl:value-of select="."/>
  </xsl:template>

  <xsl:template match="*" mode="marked">
    <xsl:if test="not(key('unit', generate-id()))">
      <xsl:variable name="mention" select="key('mention', generate-id())"/>
      <xsl:for-each select="$mention"><xsl:call-template name="mark"/></xsl:for-each>
      <xsl:apply-templates mode="marked"/>
      <xsl:if test="$mention">&E;</xsl:if>
    </xsl:if>
  </xsl:template>

  <xsl:template match="t:choice" mode="marked">
    <xsl:apply-templates mode="marked" select="(t:corr | t:reg | t:expan)[1]
        | *[1][not(../t:corr or ../t:reg or ../t:expan)]"/>
  </xsl:template>

  <!-- Of an apparatus the other readings are no words of the text. -->
  <xsl:template match="t:lem | t:rdg" mode="units">
    <xsl:if test="not(key('other-reading', generate-id()))">
      <xsl:apply-templates mode="units"/>
    </xsl:if>
  </xsl:template>
  <xsl:template match="t:app" mode="marked">
    <xsl:if test="not(key('unit', generate-id()))">
      <xsl:call-template name="lemma"/>
    </xsl:if>
  </xsl:template>
  <xsl:template name="lemma">
    <xsl:apply-templates mode="marked" select="key('reading', generate-id())
        [not(key('other-reading', generate-id()))]"/>
  </xsl:template>

  <xsl:template match="t:dimensions/* | t:catchwords" mode="marked">
    <xsl:if test="preceding-sibling::*[1] or self::t:catchwords">
      <xsl:text> </xsl:text>
    </xsl:if>
    <xsl:apply-templates mode="marked"/>
  </xsl:template>

  <xsl:template match="t:address[not(text())]" mode="marked">
    <xsl:for-each select="*">
      <xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if>
      <xsl:apply-templates select="." mode="marked"/>
    </xsl:for-each>
  </xsl:template>
  <xsl:template match="t:figDesc | t:graphic/t:desc | t:media/t:desc
      | t:noteGrp/t:desc" mode="marked">
    <xsl:if test="not(key('unit', generate-id()))">
      <xsl:call-template name="parted">
        <xsl:with-param name="content"><xsl:apply-templates mode="marked"/></xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="t:lb[not(@break = 'no')] | t:pb[not(@break = 'no')]
      | t:caesura" mode="marked"><xsl:text> </xsl:text></xsl:template>

  <!-- Notes are units; what refers to one is no word. -->
  <xsl:template match="t:note | t:ref[@type = 'note']" mode="marked"
      priority="1"/>
  <xsl:template match="t:ref[key('refers', generate-id())]" mode="marked">
    <xsl:if test="not(key('id', substring-after(@target, '#'))
        [key('apart-note', generate-id())])">
      <xsl:apply-templates mode="marked"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
