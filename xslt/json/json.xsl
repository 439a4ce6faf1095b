<?xml version="1.0" encoding="UTF-8"?>
<!-- The document as JSON, described by document.schema.json beside this. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl t">
  <xsl:import href="../common/mentions.xsl"/>
  <xsl:import href="../common/json.xsl"/>
  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template match="/">
    <xsl:text>{"header":{"title":</xsl:text>
    <xsl:call-template name="json-string">
      <xsl:with-param name="value" select="string($title)"/>
    </xsl:call-template>
    <xsl:call-template name="json-field">
      <xsl:with-param name="name">id</xsl:with-param>
      <xsl:with-param name="value" select="/*/@xml:id"/>
    </xsl:call-template>
    <xsl:call-template name="json-list">
      <xsl:with-param name="name">authors</xsl:with-param>
      <xsl:with-param name="values" select="$authors"/>
    </xsl:call-template>
    <xsl:call-template name="json-list">
      <xsl:with-param name="name">editors</xsl:with-param>
      <xsl:with-param name="values" select="$editors"/>
    </xsl:call-template>
    <xsl:call-template name="json-field">
      <xsl:with-param name="name">date</xsl:with-param>
      <xsl:with-param name="value" select="$date"/>
    </xsl:call-template>
    <xsl:call-template name="json-field">
      <xsl:with-param name="name">language</xsl:with-param>
      <xsl:with-param name="value"
          select="substring($lang, 1, 99 * ($lang != 'und'))"/>
    </xsl:call-template>
    <xsl:call-template name="json-field">
      <xsl:with-param name="name">publisher</xsl:with-param>
      <xsl:with-param name="value" select="normalize-space($publisher)"/>
    </xsl:call-template>
    <xsl:call-template name="json-field">
      <xsl:with-param name="name">rights</xsl:with-param>
      <xsl:with-param name="value" select="normalize-space($rights)"/>
    </xsl:call-template>
    <xsl:call-template name="json-field">
      <xsl:with-param name="name">source</xsl:with-param>
      <xsl:with-param name="value" select="normalize-space($source)"/>
    </xsl:call-template>
    <xsl:call-template name="json-field">
      <xsl:with-param name="name">abstract</xsl:with-param>
      <xsl:with-param name="value" select="normalize-space($abstract)"/>
    </xsl:call-template>
    <xsl:text>},&#10;"paragraphs":[</xsl:text>
    <xsl:for-each select="$units[not(ancestor-or-self::t:note)]">
      <xsl:if test="position() &gt; 1">,</xsl:if>
      <xsl:text>&#10;</xsl:text>
      <xsl:call-template name="unit"/>
    </xsl:for-each>
    <xsl:text>],&#10;"notes":[</xsl:text>
    <xsl:for-each select="key('element', 'note')[ancestor::t:text]">
      <xsl:if test="position() &gt; 1">,</xsl:if>
      <xsl:text>&#10;</xsl:text>
      <xsl:call-template name="note"/>
    </xsl:for-each>
    <xsl:text>]}&#10;</xsl:text>
  </xsl:template>

  <xsl:template name="json-list">
    <xsl:param name="name"/>
    <xsl:param name="values"/>
    <xsl:if test="$values">
      <xsl:value-of select="concat(',&quot;', $name, '&quot;:[')"/>
      <xsl:for-each select="$values">
        <xsl:if test="position() &gt; 1">,</xsl:if>
        <xsl:call-template name="json-string"/>
      </xsl:for-each>
      <xsl:text>]</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- A note's own text is its first paragraph, where it has any. -->
  <xsl:template name="note">
    <b>
      <xsl:variable name="id"><xsl:call-template name="unit-id"/></xsl:variable>
      <xsl:variable name="here" select="generate-id()"/>
      <xsl:text>{"id":</xsl:text>
      <xsl:call-template name="json-string">
        <xsl:with-param name="value" select="string($id)"/>
      </xsl:call-template>
      <xsl:call-template name="json-field">
        <xsl:with-param name="name">n</xsl:with-param>
        <xsl:with-param name="value" select="@n"/>
      </xsl:call-template>
      <xsl:call-template name="json-field">
        <xsl:with-param name="name">place</xsl:with-param>
        <xsl:with-param name="value" select="@place"/>
      </xsl:call-template>
      <xsl:call-template name="json-field">
        <xsl:with-param name="name">type</xsl:with-param>
        <xsl:with-param name="value" select="@type"/>
      </xsl:call-template>
      <xsl:call-template name="json-field">
        <xsl:with-param name="name">cert</xsl:with-param>
        <xsl:with-param name="value" select="@cert"/>
      </xsl:call-template>
      <xsl:text>,"paragraphs":[</xsl:text>
      <xsl:for-each select=". | .//*[key('unit', generate-id())]
          [generate-id(ancestor::t:note[1]) = $here][not(self::t:note)]">
        <xsl:if test="position() &gt; 1">,</xsl:if>
        <xsl:call-template name="unit"/>
      </xsl:for-each>
      <xsl:text>]}</xsl:text>
    </b>
  </xsl:template>

  <xsl:template name="unit">
    <b>
      <xsl:variable name="id"><xsl:call-template name="unit-id"/></xsl:variable>
      <xsl:variable name="flat">
        <xsl:call-template name="flat"/>
      </xsl:variable>
      <xsl:variable name="place-rows">
        <xsl:call-template name="places">
          <xsl:with-param name="nodes" select="exsl:node-set($flat)/node()"/>
        </xsl:call-template>
      </xsl:variable>
      <xsl:variable name="places" select="exsl:node-set($place-rows)"/>
      <xsl:variable name="unit" select="."/>
      <xsl:text>{"id":</xsl:text>
      <xsl:call-template name="json-string">
        <xsl:with-param name="value" select="string($id)"/>
      </xsl:call-template>
      <xsl:call-template name="json-field">
        <xsl:with-param name="name">element</xsl:with-param>
        <xsl:with-param name="value" select="local-name()"/>
      </xsl:call-template>
      <xsl:text>,"text":</xsl:text>
      <xsl:call-template name="json-string">
        <xsl:with-param name="value" select="string($flat)"/>
      </xsl:call-template>
      <xsl:if test="self::t:p and ../@who">
        <xsl:call-template name="json-field">
          <xsl:with-param name="name">who</xsl:with-param>
          <xsl:with-param name="value" select="../@who"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:text>,"entities":[</xsl:text>
      <xsl:for-each select="$places/m">
        <xsl:variable name="of" select="@of"/>
        <xsl:if test="position() &gt; 1">,</xsl:if>
        <xsl:value-of select="concat('{&quot;start&quot;:', @start,
            ',&quot;end&quot;:', @end)"/>
        <xsl:for-each select="$unit">
          <xsl:for-each select="key('by-id', $of)">
            <xsl:call-template name="entity-fields"/>
          </xsl:for-each>
        </xsl:for-each>
        <xsl:text>}</xsl:text>
      </xsl:for-each>
      <xsl:text>],"notes":[</xsl:text>
      <xsl:for-each select="$places/n">
        <xsl:variable name="of" select="@of"/>
        <xsl:if test="position() &gt; 1">,</xsl:if>
        <xsl:value-of select="concat('{&quot;at&quot;:', @start,
            ',&quot;note&quot;:&quot;')"/>
        <xsl:for-each select="$unit">
          <xsl:for-each select="key('by-id', $of)">
            <xsl:call-template name="unit-id"/>
          </xsl:for-each>
        </xsl:for-each>
        <xsl:text>"}</xsl:text>
      </xsl:for-each>
      <xsl:text>]</xsl:text>
      <xsl:if test="$places/a">
        <xsl:text>,"readings":[</xsl:text>
        <xsl:for-each select="$places/a">
          <xsl:if test="position() &gt; 1">,</xsl:if>
          <xsl:value-of select="concat('{&quot;start&quot;:', @start,
              ',&quot;end&quot;:', @end)"/>
          <xsl:variable name="of" select="@of"/>
          <xsl:for-each select="$unit">
            <xsl:call-template name="readings">
              <xsl:with-param name="of" select="$of"/>
            </xsl:call-template>
          </xsl:for-each>
          <xsl:text>}</xsl:text>
        </xsl:for-each>
        <xsl:text>]</xsl:text>
      </xsl:if>
      <xsl:text>}</xsl:text>
    </b>
  </xsl:template>

  <!-- Who has the lemma, and what others have. -->
  <xsl:template name="readings">
    <xsl:param name="of"/>
    <xsl:variable name="readings" select="key('reading', $of)"/>
    <xsl:for-each select="$readings[not(key('other-reading', generate-id()))]">
      <xsl:call-template name="witnesses"/>
    </xsl:for-each>
    <xsl:text>,"others":[</xsl:text>
    <xsl:for-each select="$readings[key('other-reading', generate-id())]">
      <xsl:if test="position() &gt; 1">,</xsl:if>
      <!-- Its lines and paragraphs are units, which are no part of it. -->
      <xsl:variable name="flat">
        <xsl:apply-templates mode="flat"/>
        <xsl:for-each select=".//*[key('unit', generate-id())]
            [not(ancestor-or-self::t:note)]">
          <xsl:text> </xsl:text><xsl:call-template name="flat"/>
        </xsl:for-each>
      </xsl:variable>
      <xsl:text>{"text":</xsl:text>
      <xsl:call-template name="json-string">
        <xsl:with-param name="value"
            select="normalize-space($flat)"/>
      </xsl:call-template>
      <xsl:call-template name="witnesses"/>
      <xsl:text>}</xsl:text>
    </xsl:for-each>
    <xsl:text>]</xsl:text>
    <xsl:for-each select="key('by-id', $of)">
      <xsl:call-template name="json-list">
        <xsl:with-param name="name">remarks</xsl:with-param>
        <xsl:with-param name="values" select="t:wit | t:witDetail
            | .//t:rdgGrp/t:wit | .//t:rdgGrp/t:witDetail
            | .//t:noteGrp/t:desc"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>
  <xsl:template name="witnesses">
    <xsl:call-template name="json-field">
      <xsl:with-param name="name">witnesses</xsl:with-param>
      <xsl:with-param name="value"
          select="normalize-space(translate(@wit, '#', ''))"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="entity-fields">
    <xsl:variable name="type">
      <xsl:call-template name="mention-type"/>
    </xsl:variable>
    <xsl:variable name="value">
      <xsl:call-template name="mention-value"/>
    </xsl:variable>
    <xsl:variable name="ref"><xsl:call-template name="mention-ref"/></xsl:variable>
    <xsl:call-template name="json-field">
      <xsl:with-param name="name">type</xsl:with-param>
      <xsl:with-param name="value" select="$type"/>
    </xsl:call-template>
    <xsl:call-template name="json-field">
      <xsl:with-param name="name">value</xsl:with-param>
      <xsl:with-param name="value" select="$value"/>
    </xsl:call-template>
    <xsl:call-template name="json-field">
      <xsl:with-param name="name">ref</xsl:with-param>
      <xsl:with-param name="value" select="$ref"/>
    </xsl:call-template>
    <xsl:call-template name="json-field">
      <xsl:with-param name="name">cert</xsl:with-param>
      <xsl:with-param name="value" select="@cert"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
