<?xml version="1.0" encoding="UTF-8"?>
<!-- Tab-separated values, a row a mention; the first row names the columns. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl t">
  <xsl:import href="../common/mentions.xsl"/>
  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template match="/">
    <xsl:text>id&#9;type&#9;text&#9;value&#9;ref&#9;cert</xsl:text>
    <xsl:text>&#9;paragraph&#9;start&#9;end&#10;</xsl:text>
    <xsl:for-each select="$units">
      <xsl:variable name="id"><xsl:call-template name="unit-id"/></xsl:variable>
      <xsl:variable name="flat">
        <xsl:call-template name="flat"/>
      </xsl:variable>
      <xsl:variable name="places">
        <xsl:call-template name="places">
          <xsl:with-param name="nodes" select="exsl:node-set($flat)/node()"/>
        </xsl:call-template>
      </xsl:variable>
      <xsl:variable name="unit" select="."/>
      <xsl:for-each select="exsl:node-set($places)/m">
        <xsl:variable name="of" select="@of"/>
        <xsl:variable name="place"
            select="concat($id, '&#9;', @start, '&#9;', @end)"/>
        <xsl:for-each select="$unit">
          <xsl:for-each select="key('by-id', $of)">
            <xsl:call-template name="row">
              <xsl:with-param name="place" select="$place"/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="row">
    <xsl:param name="place"/>
    <b>
      <xsl:call-template name="mention-id"/>
      <xsl:text>&#9;</xsl:text>
      <xsl:call-template name="mention-type"/>
      <xsl:text>&#9;</xsl:text>
      <xsl:call-template name="mention-text"/>
      <xsl:text>&#9;</xsl:text>
      <xsl:call-template name="mention-value"/>
      <xsl:text>&#9;</xsl:text>
      <xsl:call-template name="mention-ref"/>
      <xsl:value-of select="concat('&#9;', @cert, '&#9;', $place, '&#10;')"/>
    </b>
  </xsl:template>
</xsl:stylesheet>
