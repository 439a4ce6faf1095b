<?xml version="1.0" encoding="UTF-8"?>
<!-- A cover made of the title: SVG, since no picture comes with a text. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns="http://www.w3.org/2000/svg"
    xmlns:epub="http://www.idpf.org/2007/ops"
    xmlns:exsl="http://exslt.org/common"
    xmlns:str="http://exslt.org/strings"
    exclude-result-prefixes="exsl str">

  <!-- The longer the title the smaller: <size em="" in SVG's units,
       line="" in characters>. -->
  <xsl:variable name="sizes">
    <size upto="36" em="56" line="15"/>
    <size upto="80" em="44" line="20"/>
    <size upto="160" em="34" line="26"/>
    <size upto="99999" em="27" line="33"/>
  </xsl:variable>
  <xsl:variable name="size" select="exsl:node-set($sizes)/*
      [@upto &gt;= string-length($title)][1]"/>

  <xsl:variable name="byline">
    <xsl:for-each select="$authors[position() &lt; 4]">
      <xsl:if test="position() &gt; 1">, </xsl:if>
      <xsl:value-of select="normalize-space()"/>
    </xsl:for-each>
  </xsl:variable>

  <xsl:template name="cover">
    <svg version="1.1" viewBox="0 0 600 900" width="1200" height="1800">
      <title><xsl:value-of select="$title"/></title>
      <rect width="600" height="900" fill="#f6f1e6"/>
      <rect width="26" height="900" fill="#7a2e1d"/>
      <path d="M74 130H526M74 770H526" stroke="#7a2e1d" stroke-width="2"/>
      <g font-family="Palatino, 'Palatino Linotype', 'TeX Gyre Pagella', Georgia, serif"
          fill="#1f1d1a">
        <xsl:call-template name="lines">
          <xsl:with-param name="text" select="$title"/>
          <xsl:with-param name="em" select="$size/@em"/>
          <xsl:with-param name="line" select="$size/@line"/>
          <xsl:with-param name="y" select="190"/>
          <xsl:with-param name="bottom" select="690"/>
        </xsl:call-template>
        <xsl:if test="$byline != ''">
          <text x="74" y="100" font-size="24">
            <xsl:value-of select="substring($byline, 1, 38)"/>
            <xsl:if test="string-length($byline) &gt; 38">…</xsl:if>
          </text>
        </xsl:if>
        <text x="74" y="815" font-size="24" fill="#5f5a52">
          <xsl:value-of select="substring(normalize-space($date), 1, 38)"/>
        </text>
      </g>
    </svg>
  </xsl:template>

  <!-- Words, as many to a line as it holds; what is too much for the cover
       is cut off. -->
  <xsl:template name="lines">
    <xsl:param name="text"/>
    <xsl:param name="em"/>
    <xsl:param name="line"/>
    <xsl:param name="y"/>
    <xsl:param name="bottom"/>
    <xsl:variable name="cut">
      <xsl:call-template name="words-of-line">
        <xsl:with-param name="words" select="str:tokenize($text, ' ')"/>
        <xsl:with-param name="line" select="$line"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="rest" select="substring($text,
        string-length($cut) + 2)"/>
    <xsl:variable name="last" select="$y + 1.25 * $em &gt; $bottom"/>
    <text x="74" y="{$y}" font-size="{$em}">
      <xsl:value-of select="$cut"/>
      <xsl:if test="$last and $rest != ''">…</xsl:if>
    </text>
    <xsl:if test="$rest != '' and not($last)">
      <xsl:call-template name="lines">
        <xsl:with-param name="text" select="$rest"/>
        <xsl:with-param name="em" select="$em"/>
        <xsl:with-param name="line" select="$line"/>
        <xsl:with-param name="y" select="$y + 1.25 * $em"/>
        <xsl:with-param name="bottom" select="$bottom"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="words-of-line">
    <xsl:param name="words"/>
    <xsl:param name="line"/>
    <xsl:variable name="first" select="$words[1]"/>
    <xsl:value-of select="$first"/>
    <xsl:if test="$words[2] and string-length($first) + 1
        + string-length($words[2]) &lt;= $line">
      <xsl:text> </xsl:text>
      <xsl:call-template name="words-of-line">
        <xsl:with-param name="words" select="$words[position() &gt; 1]"/>
        <xsl:with-param name="line" select="$line - string-length($first)
            - 1"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="cover-page">
    <html xmlns="http://www.w3.org/1999/xhtml" lang="{$lang}"
        xml:lang="{$lang}">
      <head>
        <title>Cover</title>
        <link rel="stylesheet" type="text/css" href="style.css"/>
      </head>
      <body epub:type="cover" class="cover">
        <img src="cover.svg" alt="{normalize-space(concat($title, '. ',
            $byline))}" role="doc-cover"/>
      </body>
    </html>
  </xsl:template>
</xsl:stylesheet>
