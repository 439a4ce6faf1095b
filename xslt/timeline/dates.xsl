<?xml version="1.0" encoding="UTF-8"?>
<!-- The dates of a text with the words around them, in the order of time:
     <d> with its fields, those without a year last. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl t">
  <xsl:import href="../common/mentions.xsl"/>
  <xsl:import href="../common/json.xsl"/>

  <!-- How many characters before and after a date are shown, at least. -->
  <xsl:param name="context">140</xsl:param>

  <!-- How many may be there, so that the last word is whole. -->
  <xsl:variable name="reach" select="2 * $context + 80"/>

  <xsl:variable name="found">
    <xsl:for-each select="$units[.//t:date]">
      <xsl:variable name="unit" select="."/>
      <xsl:variable name="id"><xsl:call-template name="unit-id"/></xsl:variable>
      <xsl:variable name="note">
        <xsl:for-each select="ancestor-or-self::t:note[1]">
          <xsl:value-of select="@n"/>
          <xsl:if test="not(@n)"><xsl:call-template name="note-label"/></xsl:if>
        </xsl:for-each>
      </xsl:variable>
      <xsl:variable name="flat"><xsl:call-template name="flat"/></xsl:variable>
      <xsl:variable name="places">
        <xsl:call-template name="places">
          <xsl:with-param name="nodes" select="exsl:node-set($flat)/node()"/>
          <xsl:with-param name="reach" select="$reach"/>
        </xsl:call-template>
      </xsl:variable>
      <xsl:for-each select="exsl:node-set($places)/m">
        <xsl:variable name="place" select="."/>
        <xsl:for-each select="$unit">
          <xsl:for-each select="key('by-id', $place/@of)[self::t:date]">
            <xsl:call-template name="date-row">
              <xsl:with-param name="unit" select="$id"/>
              <xsl:with-param name="note" select="$note"/>
              <xsl:with-param name="before" select="$place/@before"/>
              <xsl:with-param name="after" select="$place/@after"/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:variable>

  <xsl:variable name="sorted">
    <xsl:for-each select="exsl:node-set($found)/d">
      <xsl:sort select="@year = ''"/>
      <xsl:sort select="@year" data-type="number"/>
      <xsl:sort select="@from"/>
      <xsl:sort select="@to"/>
      <xsl:copy-of select="."/>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="dates" select="exsl:node-set($sorted)/d"/>

  <xsl:template name="date-row">
    <xsl:param name="unit"/>
    <xsl:param name="note"/>
    <xsl:param name="before"/>
    <xsl:param name="after"/>
    <xsl:variable name="from" select="string((@when | @from | @notBefore)[1])"/>
    <xsl:variable name="to" select="string((@when | @to | @notAfter)[1])"/>
    <xsl:variable name="any" select="concat($from,
        substring($to, 1, string-length($to) * ($from = '')))"/>
    <xsl:variable name="signed" select="starts-with($any, '-')"/>
    <xsl:variable name="year" select="substring-before(concat(substring($any,
        1 + $signed), '-'), '-')"/>
    <d unit="{$unit}" note="{$note}" from="{$from}" to="{$to}"
        cert="{@cert}" within="{boolean(@notBefore or @notAfter)}">
      <xsl:attribute name="id"><xsl:call-template name="mention-id"/></xsl:attribute>
      <xsl:attribute name="value"><xsl:call-template name="mention-value"/></xsl:attribute>
      <xsl:attribute name="year">
        <xsl:if test="$year != '' and translate($year, '0123456789', '') = ''">
          <xsl:value-of select="number(concat(substring('-', 1, $signed),
              $year))"/>
        </xsl:if>
      </xsl:attribute>
      <before>
        <xsl:call-template name="tail">
          <xsl:with-param name="s" select="normalize-space($before)"/>
        </xsl:call-template>
        <xsl:if test="translate(substring($before, string-length($before)),
            '&#9;&#10;&#13; ', '') = '' and normalize-space($before)">
          <xsl:text> </xsl:text>
        </xsl:if>
      </before>
      <text><xsl:call-template name="mention-text"/></text>
      <after>
        <xsl:if test="translate(substring($after, 1, 1), '&#9;&#10;&#13; ', '')
            = '' and normalize-space($after)">
          <xsl:text> </xsl:text>
        </xsl:if>
        <xsl:call-template name="start">
          <xsl:with-param name="s" select="normalize-space($after)"/>
        </xsl:call-template>
      </after>
    </d>
  </xsl:template>

  <!-- The last and the first words of a text, whole; of a text without
       blanks, as in Chinese, the last and first characters. -->
  <xsl:template name="tail">
    <xsl:param name="s"/>
    <xsl:variable name="cut" select="string-length($s) - $context"/>
    <xsl:variable name="end" select="substring($s, $cut)"/>
    <xsl:choose>
      <xsl:when test="$cut &lt;= 0"><xsl:value-of select="$s"/></xsl:when>
      <xsl:when test="contains($end, ' ')">
        <xsl:value-of select="concat('… ', substring-after($end, ' '))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat('…', substring($end, 2))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="start">
    <xsl:param name="s"/>
    <xsl:variable name="rest" select="substring($s, $context)"/>
    <xsl:choose>
      <xsl:when test="contains($rest, ' ')">
        <xsl:value-of select="concat(substring($s, 1, $context - 1),
            substring-before($rest, ' '), ' …')"/>
      </xsl:when>
      <xsl:when test="string-length($s) &lt; $reach - 2">
        <xsl:value-of select="$s"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat(substring($s, 1, $context), '…')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- All of it as JSON, described by timeline.schema.json. -->
  <xsl:template name="timeline-json">
    <xsl:if test="not($context &gt;= 0)">
      <xsl:message terminate="yes">context is a number of characters</xsl:message>
    </xsl:if>
    <xsl:text>{"title":</xsl:text>
    <xsl:call-template name="json-string">
      <xsl:with-param name="value" select="string($title)"/>
    </xsl:call-template>
    <xsl:call-template name="json-field">
      <xsl:with-param name="name">id</xsl:with-param>
      <xsl:with-param name="value" select="/*/@xml:id"/>
    </xsl:call-template>
    <xsl:text>,"dates":[</xsl:text>
    <xsl:for-each select="$dates">
      <b>
        <xsl:if test="position() &gt; 1">,</xsl:if>
        <xsl:text>&#10;{"id":</xsl:text>
        <xsl:call-template name="json-string">
          <xsl:with-param name="value" select="string(@id)"/>
        </xsl:call-template>
        <xsl:if test="@year != ''">
          <xsl:value-of select="concat(',&quot;year&quot;:', @year)"/>
        </xsl:if>
        <xsl:if test="@within = 'true'">,"within":true</xsl:if>
        <xsl:for-each select="@from | @to | @value | @cert | @note | before">
          <xsl:call-template name="json-field">
            <xsl:with-param name="name" select="local-name()"/>
            <xsl:with-param name="value" select="."/>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:text>,"text":</xsl:text>
        <xsl:call-template name="json-string">
          <xsl:with-param name="value" select="string(text)"/>
        </xsl:call-template>
        <xsl:call-template name="json-field">
          <xsl:with-param name="name">after</xsl:with-param>
          <xsl:with-param name="value" select="after"/>
        </xsl:call-template>
        <xsl:call-template name="json-field">
          <xsl:with-param name="name">paragraph</xsl:with-param>
          <xsl:with-param name="value" select="@unit"/>
        </xsl:call-template>
        <xsl:text>}</xsl:text>
      </b>
    </xsl:for-each>
    <xsl:text>]}&#10;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
