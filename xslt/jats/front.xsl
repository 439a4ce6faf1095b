<?xml version="1.0" encoding="UTF-8"?>
<!-- What the header says of the article. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="t">

  <xsl:variable name="print" select="$source//t:monogr"/>

  <xsl:template name="journal">
    <xsl:for-each select="$print/t:title[@level = 'j'][1]">
      <journal-meta>
        <journal-id journal-id-type="publisher-id">
          <xsl:value-of select="translate(normalize-space(), ' ', '-')"/>
        </journal-id>
        <journal-title-group>
          <journal-title><xsl:value-of select="normalize-space()"/></journal-title>
        </journal-title-group>
        <xsl:if test="$publisher">
          <publisher>
            <publisher-name>
              <xsl:value-of select="normalize-space($publisher)"/>
            </publisher-name>
          </publisher>
        </xsl:if>
      </journal-meta>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="front">
    <xsl:call-template name="journal"/>
    <article-meta>
      <xsl:if test="/*/@xml:id">
        <article-id pub-id-type="publisher-id">
          <xsl:value-of select="/*/@xml:id"/>
        </article-id>
      </xsl:if>
      <title-group>
        <article-title>
          <xsl:choose>
            <xsl:when test="$own-title">
              <xsl:apply-templates select="$own-title/node()"/>
            </xsl:when>
            <xsl:when test="$title-node">
              <xsl:apply-templates select="$title-node/node()"/>
            </xsl:when>
            <xsl:otherwise><xsl:value-of select="$title"/></xsl:otherwise>
          </xsl:choose>
        </article-title>
      </title-group>
      <xsl:if test="$authors | $editors">
        <contrib-group>
          <xsl:for-each select="$authors | $editors">
            <contrib contrib-type="{local-name()}">
              <string-name><xsl:value-of select="normalize-space()"/></string-name>
            </contrib>
          </xsl:for-each>
        </contrib-group>
      </xsl:if>
      <xsl:call-template name="pub-date"/>
      <xsl:for-each select="$print//t:biblScope[@unit = 'volume'][1]">
        <volume><xsl:value-of select="normalize-space()"/></volume>
      </xsl:for-each>
      <xsl:for-each select="$print//t:biblScope[@unit = 'issue'][1]">
        <issue><xsl:value-of select="normalize-space()"/></issue>
      </xsl:for-each>
      <xsl:for-each select="$print//t:biblScope[@unit = 'page'][@from][1]">
        <fpage><xsl:value-of select="@from"/></fpage>
        <xsl:if test="@to"><lpage><xsl:value-of select="@to"/></lpage></xsl:if>
      </xsl:for-each>
      <xsl:call-template name="permissions"/>
      <xsl:for-each select="$abstract">
        <abstract><xsl:apply-templates mode="unit"/></abstract>
      </xsl:for-each>
    </article-meta>
  </xsl:template>

  <xsl:template name="pub-date">
    <xsl:if test="translate(substring($date, 1, 4), '0123456789', '') = ''
        and $date != ''">
      <pub-date>
        <xsl:if test="string-length($date) &gt; 9">
          <day><xsl:value-of select="number(substring($date, 9, 2))"/></day>
        </xsl:if>
        <xsl:if test="string-length($date) &gt; 6">
          <month><xsl:value-of select="number(substring($date, 6, 2))"/></month>
        </xsl:if>
        <year><xsl:value-of select="substring($date, 1, 4)"/></year>
      </pub-date>
    </xsl:if>
  </xsl:template>

  <xsl:template name="permissions">
    <xsl:if test="$rights">
      <permissions>
        <license>
          <xsl:if test="$licence/@target">
            <xsl:attribute name="xlink:href">
              <xsl:value-of select="$licence/@target"/>
            </xsl:attribute>
          </xsl:if>
          <license-p><xsl:value-of select="normalize-space($rights)"/></license-p>
        </license>
      </permissions>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
