<?xml version="1.0" encoding="UTF-8"?>
<!-- The package document: what the book says of itself (EPUB 3.3, 5). No
     clock is asked, so the same text gives the same book. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns="http://www.idpf.org/2007/opf"
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:m="http://www.w3.org/1998/Math/MathML"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="m t">

  <xsl:template name="opf">
    <package version="3.0" unique-identifier="id" xml:lang="{$lang}">
      <metadata>
        <dc:identifier id="id"><xsl:call-template name="identifier"/></dc:identifier>
        <dc:title><xsl:value-of select="$title"/></dc:title>
        <dc:language><xsl:value-of select="$lang"/></dc:language>
        <xsl:for-each select="$authors">
          <dc:creator><xsl:value-of select="normalize-space()"/></dc:creator>
        </xsl:for-each>
        <xsl:for-each select="$editors | $helpers/t:name
            | $helpers/t:persName">
          <xsl:if test="normalize-space()">
            <dc:contributor><xsl:value-of select="normalize-space()"/></dc:contributor>
          </xsl:if>
        </xsl:for-each>
        <xsl:call-template name="dublin-core"/>
        <meta property="dcterms:modified"><xsl:call-template name="modified"/></meta>
        <xsl:call-template name="access"/>
      </metadata>
      <manifest>
        <item id="nav" href="nav.xhtml" properties="nav"
            media-type="application/xhtml+xml"/>
        <item id="style" href="style.css" media-type="text/css"/>
        <item id="cover-image" href="cover.svg" properties="cover-image"
            media-type="image/svg+xml"/>
        <item id="cover" href="cover.xhtml"
            media-type="application/xhtml+xml"/>
        <xsl:for-each select="$pages-of-book">
          <item id="{substring-before(@file, '.')}" href="{@file}"
              media-type="application/xhtml+xml">
            <xsl:if test="descendant::m:math">
              <xsl:attribute name="properties">mathml</xsl:attribute>
            </xsl:if>
          </item>
        </xsl:for-each>
      </manifest>
      <spine>
        <itemref idref="cover"/>
        <xsl:for-each select="$pages-of-book">
          <itemref idref="{substring-before(@file, '.')}"/>
        </xsl:for-each>
      </spine>
    </package>
  </xsl:template>

  <!-- A published number, else the document's id, else title and date. -->
  <xsl:template name="identifier">
    <xsl:variable name="published" select="$file/t:publicationStmt
        //t:idno[normalize-space()]"/>
    <xsl:choose>
      <xsl:when test="$published">
        <xsl:value-of select="normalize-space($published[1])"/>
      </xsl:when>
      <xsl:when test="/*/@xml:id">
        <xsl:value-of select="concat('teikit:', /*/@xml:id)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="normalize-space(concat('teikit:', $title, ' ',
            $date))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="dublin-core">
    <xsl:for-each select="$publisher">
      <dc:publisher><xsl:value-of select="normalize-space()"/></dc:publisher>
    </xsl:for-each>
    <xsl:if test="normalize-space($date) != ''">
      <dc:date><xsl:value-of select="normalize-space($date)"/></dc:date>
    </xsl:if>
    <xsl:if test="normalize-space($abstract)">
      <dc:description><xsl:value-of select="normalize-space($abstract)"/></dc:description>
    </xsl:if>
    <xsl:if test="normalize-space($rights)">
      <dc:rights><xsl:value-of select="normalize-space($rights)"/></dc:rights>
    </xsl:if>
    <xsl:if test="normalize-space($source) or $source-pages">
      <dc:source id="source">
        <xsl:value-of select="normalize-space($source)"/>
        <xsl:if test="not(normalize-space($source))">
          <xsl:value-of select="$title"/>
        </xsl:if>
      </dc:source>
    </xsl:if>
    <xsl:if test="$source-pages">
      <meta refines="#source" property="source-of">pagination</meta>
    </xsl:if>
  </xsl:template>

  <!-- EPUB Accessibility 1.1, 2.2 -->
  <xsl:template name="access">
    <meta property="schema:accessMode">textual</meta>
    <meta property="schema:accessModeSufficient">textual</meta>
    <meta property="schema:accessibilityFeature">structuralNavigation</meta>
    <meta property="schema:accessibilityFeature">tableOfContents</meta>
    <meta property="schema:accessibilityFeature">readingOrder</meta>
    <xsl:if test="$source-pages">
      <meta property="schema:accessibilityFeature">printPageNumbers</meta>
    </xsl:if>
    <xsl:if test="$pages-of-book[@file = 'index.xhtml']">
      <meta property="schema:accessibilityFeature">index</meta>
    </xsl:if>
    <meta property="schema:accessibilityHazard">none</meta>
    <meta property="schema:accessibilitySummary">All is text, with headings,
      notes linked both ways<xsl:if test="$source-pages">, and the pages of
      the source</xsl:if>.</meta>
  </xsl:template>
</xsl:stylesheet>
