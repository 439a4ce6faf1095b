<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists and tables. -->
<!DOCTYPE xsl:stylesheet [
  <!ENTITY P "&#xFDD0;"> <!ENTITY L "&#xFDD1;"> <!ENTITY in "&#xFDD2;">
  <!ENTITY to "&#xFDD3;"> <!ENTITY go "&#xFDD4;"> <!ENTITY out "&#xFDD5;">
  <!ENTITY marks "&P;&L;&in;&to;&go;&out;">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:str="http://exslt.org/strings"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="str t">

  <xsl:template match="t:list | t:listBibl">
    <xsl:variable name="kind">
      <xsl:choose>
        <xsl:when test="t:label">description</xsl:when>
        <xsl:when test="contains(concat(@type, @rend), 'ordered')
            or contains(concat(@type, @rend), 'number')">enumerate</xsl:when>
        <xsl:otherwise>itemize</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="entries" select="*[not(self::t:head or self::t:pb
        or self::t:lb)] | text()[normalize-space()]"/>
    <xsl:text>&P;</xsl:text>
    <xsl:apply-templates select="t:head"/>
    <!-- LaTeX refuses a list without items, lists more than four deep, and in
         a heading is better without. -->
    <xsl:choose>
      <xsl:when test="$entries and count(ancestor::t:list) &lt; 4
          and not(ancestor::t:head)">
        <xsl:value-of select="concat('\begin{', $kind, '}&L;')"/>
        <xsl:apply-templates select="$entries" mode="listed"/>
        <xsl:value-of select="concat('\end{', $kind, '}')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="$entries">
          <xsl:text>&P;</xsl:text>
          <xsl:apply-templates select="self::text() | node()"/>
          <xsl:text>&P;</xsl:text>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:text>&P;</xsl:text>
  </xsl:template>

  <!-- A label stands before the text of its item, perhaps with a break between;
       to ask for the first that is no break would look at all before it. -->
  <xsl:template match="node()" mode="listed">
    <b>
      <xsl:choose>
        <xsl:when test="key('labelled', generate-id(..))
            and (preceding-sibling::*[1]
            /self::*[self::t:label or self::t:headLabel]
            or preceding-sibling::*[1]/self::*[self::t:pb or self::t:lb]
            /preceding-sibling::*[1]
            /self::*[self::t:label or self::t:headLabel])"/>
        <xsl:when test="translate(substring(normalize-space(), 1, 1),
            '0123456789•-–—*(', '') = ''">\item[] </xsl:when>
        <xsl:otherwise>\item{} </xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="page-before"/>
      <xsl:apply-templates select="self::text() | node()"/>
      <xsl:text>&L;</xsl:text>
    </b>
  </xsl:template>
  <xsl:template match="t:label | t:headLabel" mode="listed">
    <xsl:variable name="content"><xsl:apply-templates/></xsl:variable>
    <xsl:choose>
      <!-- A block is no argument: it stands behind an empty label. -->
      <xsl:when test="translate($content, '&marks;', '') != string($content)">
        <xsl:value-of select="concat('\item[] ', $content, '&L;')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat('\item[{', $content, '}] ')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="t:table">
    <xsl:variable name="columns">
      <xsl:for-each select="t:row">
        <xsl:sort select="count(* | text()[normalize-space()])"
            data-type="number" order="descending"/>
        <xsl:if test="position() = 1">
          <xsl:value-of select="count(* | text()[normalize-space()])"/>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="beside" select="*[not(self::t:row or self::t:pb)]
        | text()[normalize-space()]"/>
    <xsl:variable name="before" select="$beside
        [self::t:head or not(preceding-sibling::t:row[1])]"/>
    <xsl:text>&P;</xsl:text>
    <xsl:apply-templates select="$before"/>
    <xsl:if test="$columns &gt; 0">
      <xsl:text>&P;\begin{longtable}{</xsl:text>
      <xsl:for-each select="str:tokenize(str:padding(
          2 * $columns, 'p '))">
        <xsl:value-of select="concat('p{', floor(90 div $columns) div 100,
            '\textwidth}')"/>
      </xsl:for-each>
      <xsl:text>}&L;</xsl:text>
      <xsl:for-each select="t:row">
        <xsl:for-each select="* | text()[normalize-space()]">
          <xsl:variable name="content">
            <xsl:apply-templates select="self::text() | node()"/>
          </xsl:variable>
          <xsl:if test="position() &gt; 1"> &amp; </xsl:if>
          <xsl:value-of select="translate($content, '&marks;', '      ')"/>
        </xsl:for-each>
        <xsl:text> \\{}&L;</xsl:text>
      </xsl:for-each>
      <xsl:text>\end{longtable}&P;</xsl:text>
    </xsl:if>
    <xsl:apply-templates select="$beside[count(. | $before)
        &gt; count($before)]"/>
    <xsl:text>&P;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
