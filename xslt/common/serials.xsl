<?xml version="1.0" encoding="UTF-8"?>
<!-- Ids for what has none. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl t">

  <!-- Elements without ids are numbered in the order of the text, so that ids
       made of the numbers are the same whenever and wherever they are made.
       A stylesheet says for which it needs them. -->
  <xsl:variable name="numbered" select="(key('element', 'pb')
      | key('element', 'div') | key('element', 'div1')
      | key('element', 'div2') | key('element', 'div3'))[not(@xml:id)][ancestor::t:text]"/>
  <xsl:key name="serial" match="e" use="@of"/>
  <xsl:variable name="serial-rows">
    <xsl:for-each select="$numbered">
      <e of="{generate-id()}" n="{position()}"/>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="serials" select="exsl:node-set($serial-rows)"/>

  <xsl:template name="serial">
    <xsl:variable name="of" select="generate-id()"/>
    <xsl:for-each select="$serials">
      <xsl:value-of select="key('serial', $of)/@n"/>
    </xsl:for-each>
  </xsl:template>

  <!-- An element's own id, or one made of a letter and its number. -->
  <xsl:template name="id-of">
    <xsl:param name="letter"/>
    <xsl:choose>
      <xsl:when test="@xml:id"><xsl:value-of select="@xml:id"/></xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat($letter, '-')"/>
        <xsl:call-template name="serial"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
