<?xml version="1.0" encoding="UTF-8"?>
<!-- A clean text: title, author, date, the text, its notes at the end. -->
<!DOCTYPE xsl:stylesheet [
  <!ENTITY P "&#xFDD0;"> <!ENTITY L "&#xFDD1;"> <!ENTITY in "&#xFDD2;">
  <!ENTITY to "&#xFDD3;"> <!ENTITY go "&#xFDD4;"> <!ENTITY out "&#xFDD5;">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:str="http://exslt.org/strings"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="str t">
  <xsl:import href="../common/prose.xsl"/>
  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template match="/">
    <xsl:choose>
      <xsl:when test="$own-title">
        <xsl:apply-templates select="$own-title/node()"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$title"/></xsl:otherwise>
    </xsl:choose>
    <xsl:text>&P;</xsl:text>
    <xsl:if test="not(key('element', 'docAuthor')[ancestor::t:text])">
      <xsl:for-each select="$authors">
        <xsl:value-of select="normalize-space()"/>
        <xsl:text>&L;</xsl:text>
      </xsl:for-each>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="normalize-space($date-node)">
        <xsl:value-of select="normalize-space($date-node)"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$date"/></xsl:otherwise>
    </xsl:choose>
    <xsl:text>&P;</xsl:text>
    <xsl:apply-templates/>
    <xsl:if test="$footnotes">
      <xsl:text>&P;Notes&P;</xsl:text>
      <xsl:apply-templates select="$hangs" mode="body"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="note-ref">
    <xsl:text>[</xsl:text>
    <xsl:call-template name="note-label"/>
    <xsl:text>]</xsl:text>
  </xsl:template>

  <xsl:template match="t:note" mode="body">
    <b>
      <xsl:variable name="label">
        <xsl:call-template name="note-label"/>
      </xsl:variable>
      <xsl:value-of select="concat('&in;[', $label, '] &to;',
          str:padding(string-length($label) + 3, ' '), '&go;')"/>
      <xsl:apply-templates/>
      <xsl:text>&P;&out;</xsl:text>
    </b>
  </xsl:template>
</xsl:stylesheet>
