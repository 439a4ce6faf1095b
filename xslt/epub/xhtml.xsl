<?xml version="1.0" encoding="UTF-8"?>
<!-- HTML to the XHTML of EPUB: the namespace, links between files, notes
     as asides that a reading system opens in a window of its own. -->
<!DOCTYPE xsl:stylesheet [
  <!-- An id must be a name; only that of a page can be none. -->
  <!ENTITY name "translate(., '[](){}/\,;:*?!+&amp;#&#37;&quot;',
      '____________________')">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:epub="http://www.idpf.org/2007/ops"
    xmlns:m="http://www.w3.org/1998/Math/MathML"
    xmlns:str="http://exslt.org/strings"
    exclude-result-prefixes="m str">

  <xsl:template name="page">
    <html lang="{$lang}" xml:lang="{$lang}">
      <head>
        <title>
          <xsl:value-of select="@title"/>
          <xsl:if test="@title = ''"><xsl:value-of select="$title"/></xsl:if>
        </title>
        <link rel="stylesheet" type="text/css" href="style.css"/>
      </head>
      <body epub:type="{@type}">
        <xsl:apply-templates mode="xhtml"/>
        <xsl:variable name="notes"
            select="descendant::div[@role = 'doc-footnote']"/>
        <xsl:if test="$notes">
          <section class="notes" epub:type="footnotes" aria-label="Notes">
            <xsl:apply-templates select="$notes" mode="note"/>
          </section>
        </xsl:if>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="*" mode="xhtml" name="xhtml-element">
    <xsl:element name="{local-name()}" namespace="http://www.w3.org/1999/xhtml">
      <xsl:apply-templates select="@*" mode="xhtml"/>
      <xsl:apply-templates mode="xhtml"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="m:*" mode="xhtml">
    <xsl:element name="m:{local-name()}">
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates mode="xhtml"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="@*" mode="xhtml"><xsl:copy/></xsl:template>
  <xsl:template match="@lang" mode="xhtml">
    <xsl:attribute name="lang"><xsl:value-of select="."/></xsl:attribute>
    <xsl:attribute name="xml:lang"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>
  <!-- What tells a kind of thing to reading systems. -->
  <xsl:template match="@role" mode="xhtml">
    <xsl:copy/>
    <xsl:variable name="type" select="substring-after(., 'doc-')"/>
    <xsl:if test="$type = 'noteref' or $type = 'pagebreak'
        or $type = 'index' or $type = 'bibliography'">
      <xsl:attribute name="epub:type">
        <xsl:value-of select="$type"/>
      </xsl:attribute>
    </xsl:if>
  </xsl:template>

  <xsl:template match="@id" mode="xhtml">
    <xsl:attribute name="id"><xsl:value-of select="&name;"/></xsl:attribute>
  </xsl:template>
  <xsl:template name="name-of-id"><xsl:value-of select="&name;"/></xsl:template>

  <xsl:template match="details" mode="xhtml">
    <section><xsl:apply-templates mode="xhtml"/></section>
  </xsl:template>
  <xsl:template match="summary" mode="xhtml">
    <h1><xsl:apply-templates mode="xhtml"/></h1>
  </xsl:template>

  <!-- Notes. No predicate in a pattern, see common/flow.xsl. -->
  <xsl:template match="div" mode="xhtml">
    <xsl:if test="not(@role = 'doc-footnote')">
      <xsl:call-template name="xhtml-element"/>
    </xsl:if>
  </xsl:template>
  <xsl:template match="div" mode="note">
    <aside epub:type="footnote">
      <xsl:apply-templates select="@* | node()" mode="xhtml"/>
    </aside>
  </xsl:template>

  <!-- Links: into another file of the book, or away. What a book cannot
       hold, a file beside the text, is only named. -->
  <xsl:key name="html-id" match="*" use="@id"/>

  <xsl:template match="a" mode="xhtml">
    <xsl:variable name="href">
      <xsl:apply-templates select="@href" mode="href"/>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$href != ''">
        <a href="{$href}">
          <xsl:apply-templates select="@*" mode="xhtml"/>
          <xsl:apply-templates mode="xhtml"/>
        </a>
      </xsl:when>
      <xsl:otherwise>
        <span>
          <xsl:apply-templates select="@class | @id | @lang | node()"
              mode="xhtml"/>
        </span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="@href" mode="xhtml"/>
  <xsl:template match="@href" mode="href">
    <xsl:choose>
      <xsl:when test="starts-with(., '#')">
        <xsl:variable name="file" select="ancestor::page/@file"/>
        <xsl:variable name="id" select="substring(., 2)"/>
        <xsl:for-each select="$book">
          <xsl:for-each select="key('html-id', $id)[1]/@id">
            <xsl:value-of select="concat(ancestor::page[not(@file = $file)]
                /@file, '#', &name;)"/>
          </xsl:for-each>
        </xsl:for-each>
      </xsl:when>
      <xsl:when test="starts-with(., 'http://')
          or starts-with(., 'https://') or starts-with(., 'mailto:')">
        <xsl:value-of select="str:encode-uri(., false())"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
