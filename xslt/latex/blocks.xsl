<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks: what stands displayed, verse, directions. -->
<!DOCTYPE xsl:stylesheet [
  <!ENTITY P "&#xFDD0;"> <!ENTITY L "&#xFDD1;"> <!ENTITY in "&#xFDD2;">
  <!ENTITY to "&#xFDD3;"> <!ENTITY go "&#xFDD4;"> <!ENTITY out "&#xFDD5;">
  <!ENTITY marks "&P;&L;&in;&to;&go;&out;">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="t">

  <xsl:template match="t:stage">
    <xsl:text>&P;</xsl:text>
    <xsl:call-template name="direction"/>
    <xsl:text>&P;</xsl:text>
  </xsl:template>
  <xsl:template match="t:p//t:stage | t:l//t:stage | t:speaker//t:stage"
      name="direction">
    <xsl:variable name="content"><xsl:apply-templates/></xsl:variable>
    <xsl:variable name="holds-block"
        select="translate($content, '&marks;', '') != string($content)"/>
    <xsl:if test="not($holds-block)">\emph{</xsl:if>
    <xsl:value-of select="$content"/>
    <xsl:if test="not($holds-block)">}</xsl:if>
  </xsl:template>

  <xsl:template name="displayed">
    <xsl:text>\begin{quote}&L;</xsl:text>
    <xsl:apply-templates/>
    <xsl:text>&L;\end{quote}</xsl:text>
  </xsl:template>

  <xsl:template match="t:lg[not(ancestor::t:lg)]">
    <xsl:text>&P;\begin{verse}&L;</xsl:text>
    <xsl:apply-templates/>
    <xsl:text>&L;\end{verse}&P;</xsl:text>
  </xsl:template>
  <xsl:template match="t:lg/t:lg">
    <xsl:apply-templates/><xsl:text>&P;</xsl:text>
  </xsl:template>

  <xsl:template name="turn">\newline{}&L;</xsl:template>
  <xsl:template name="line-turn">\\{}</xsl:template>
  <xsl:template match="t:l | t:addrLine | t:castItem">
    <b>
      <xsl:text>&L;</xsl:text>
      <!-- Lines begin alike; those of stanzas are set by verse. -->
      <xsl:if test="not(parent::t:lg) and local-name(preceding-sibling::*[1])
          != local-name()">\noindent{}</xsl:if>
      <xsl:call-template name="page-before"/>
      <xsl:apply-templates/>
      <xsl:call-template name="turn-before-next"/>
      <xsl:text>&L;</xsl:text>
    </b>
  </xsl:template>

  <!-- Paragraphs that stand in the middle or on the right, outside tables
       and headings. -->
  <xsl:template match="t:p[@rend] | t:p[@rendition] | t:p[@style]
      | t:ab[@rend] | t:ab[@rendition] | t:ab[@style]" priority="1">
    <xsl:variable name="look"><xsl:call-template name="look"/></xsl:variable>
    <xsl:variable name="as" select="concat(
        substring('center', 1, 6 * contains($look, 'text-align:center')),
        substring('flushright', 1, 10 * contains($look, 'text-align:right')))"/>
    <xsl:choose>
      <xsl:when test="$as != '' and not(parent::t:sp or ancestor::t:table
          or ancestor::t:note or ancestor::t:head)">
        <xsl:value-of select="concat('&P;\begin{', $as, '}&L;')"/>
        <xsl:apply-templates/>
        <xsl:value-of select="concat('&L;\end{', $as, '}&P;')"/>
      </xsl:when>
      <xsl:otherwise><xsl:apply-imports/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
