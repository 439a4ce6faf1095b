<?xml version="1.0" encoding="UTF-8"?>
<!-- The works cited, each once, in a form that the formats of bibliographies
     write down: <w> with its fields, <a> for who made it. -->
<!DOCTYPE xsl:stylesheet [
  <!ENTITY upper "'ABCDEFGHIJKLMNOPQRSTUVWXYZ'">
  <!ENTITY lower "'abcdefghijklmnopqrstuvwxyz'">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:str="http://exslt.org/strings"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl str t">

  <xsl:import href="citations.xsl"/>
  <xsl:key name="element" match="t:*" use="local-name()"/>

  <xsl:variable name="work-rows">
    <xsl:for-each select="$citations">
      <w n="{position()}" id="{@xml:id}">
        <xsl:call-template name="work-fields"/>
        <xsl:for-each select=".//t:author[normalize-space()]">
          <a role="author"><xsl:call-template name="work-name"/></a>
        </xsl:for-each>
        <xsl:for-each select=".//t:editor[normalize-space()]">
          <a role="editor"><xsl:call-template name="work-name"/></a>
        </xsl:for-each>
      </w>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="works" select="exsl:node-set($work-rows)/w"/>

  <xsl:template name="work-fields">
    <xsl:variable name="own" select=".//t:title[@level = 'a'
        or @level = 'u'][1]"/>
    <xsl:variable name="book" select=".//t:title[@level = 'm'
        or not(@level)][1]"/>
    <xsl:variable name="journal" select=".//t:title[@level = 'j'][1]"/>
    <xsl:variable name="date" select=".//t:date[not(@type = 'accessed')][1]"/>
    <xsl:variable name="when" select="($date/@when | $date/@from
        | $date/@notBefore)[1]"/>
    <xsl:variable name="pages" select=".//t:biblScope[@unit = 'page'][1]"/>
    <xsl:attribute name="all">
      <xsl:value-of select="normalize-space()"/>
    </xsl:attribute>
    <xsl:attribute name="title">
      <xsl:value-of select="normalize-space(($own | $book[not($own)])[1])"/>
    </xsl:attribute>
    <xsl:attribute name="journal">
      <xsl:value-of select="normalize-space($journal)"/>
    </xsl:attribute>
    <xsl:attribute name="in">
      <xsl:if test="$own"><xsl:value-of select="normalize-space($book)"/></xsl:if>
    </xsl:attribute>
    <xsl:attribute name="publisher">
      <xsl:value-of select="normalize-space(.//t:publisher[1])"/>
    </xsl:attribute>
    <xsl:attribute name="place">
      <xsl:value-of select="normalize-space(.//t:pubPlace[1])"/>
    </xsl:attribute>
    <!-- A date without a value still says its year. -->
    <xsl:attribute name="date">
      <xsl:choose>
        <xsl:when test="not($when)">
          <xsl:value-of select="str:tokenize($date, translate(concat($date, ' '),
              '0123456789', ''))[string-length() = 4][1]"/>
        </xsl:when>
        <xsl:when test="translate(substring($when, 1, 4), '0123456789', '')
            = ''"><xsl:value-of select="$when"/></xsl:when>
      </xsl:choose>
    </xsl:attribute>
    <xsl:attribute name="volume">
      <xsl:call-template name="work-scope">
        <xsl:with-param name="unit">volume</xsl:with-param>
      </xsl:call-template>
    </xsl:attribute>
    <xsl:attribute name="issue">
      <xsl:call-template name="work-scope">
        <xsl:with-param name="unit">issue</xsl:with-param>
      </xsl:call-template>
    </xsl:attribute>
    <xsl:variable name="ends" select="str:tokenize($pages[not(@from)],
        translate(concat($pages, ' '), '0123456789', ''))"/>
    <xsl:attribute name="from">
      <xsl:value-of select="($pages/@from | $ends[1])[1]"/>
    </xsl:attribute>
    <xsl:attribute name="to">
      <xsl:value-of select="($pages/@to | $ends[2])[1]"/>
    </xsl:attribute>
    <xsl:attribute name="archive">
      <xsl:value-of select="normalize-space(
          .//t:orgName[@type = 'repository'][1])"/>
    </xsl:attribute>
    <xsl:attribute name="shelf">
      <xsl:for-each select=".//t:idno[not(contains('|doi|isbn|issn|url|',
          concat('|', translate(@type, &upper;, &lower;), '|')))]">
        <xsl:if test="position() &gt; 1">, </xsl:if>
        <xsl:value-of select="normalize-space()"/>
      </xsl:for-each>
    </xsl:attribute>
    <xsl:for-each select=".//t:idno">
      <xsl:variable name="type" select="translate(@type, &upper;, &lower;)"/>
      <xsl:if test="$type = 'doi' or $type = 'isbn' or $type = 'issn'">
        <xsl:attribute name="{$type}">
          <xsl:value-of select="normalize-space()"/>
        </xsl:attribute>
      </xsl:if>
    </xsl:for-each>
    <xsl:attribute name="url">
      <xsl:value-of select="(.//t:ref | .//t:ptr)[starts-with(@target, 'http')]
          [1]/@target"/>
    </xsl:attribute>
    <xsl:attribute name="type">
      <xsl:choose>
        <xsl:when test="@type = 'news' or @type = 'thesis'
            or @type = 'archival' or @type = 'document'
            or @type = 'broadcast'"><xsl:value-of select="@type"/></xsl:when>
        <xsl:when test="$journal and $own">article</xsl:when>
        <xsl:when test="$own and $book">chapter</xsl:when>
        <xsl:when test="$book">book</xsl:when>
        <xsl:when test=".//t:orgName[@type = 'repository']">archival</xsl:when>
        <xsl:otherwise>document</xsl:otherwise>
      </xsl:choose>
    </xsl:attribute>
  </xsl:template>

  <!-- A label of the source, "vol." or "no.", is no part of the number. -->
  <xsl:template name="work-scope">
    <xsl:param name="unit"/>
    <xsl:for-each select=".//t:biblScope[@unit = $unit][1]">
      <xsl:choose>
        <xsl:when test="@n"><xsl:value-of select="@n"/></xsl:when>
        <xsl:otherwise>
          <xsl:value-of select="str:tokenize(normalize-space())[last()]"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- What a list of works calls one: the citation's id, or its number. -->
  <xsl:template name="work-key">
    <xsl:choose>
      <xsl:when test="@id != ''"><xsl:value-of select="@id"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="concat('work-', @n)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
