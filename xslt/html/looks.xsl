<?xml version="1.0" encoding="UTF-8"?>
<!-- Emphasis, and how else letters and lines look: by elements that HTML has
     for it, else by style. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:str="http://exslt.org/strings"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl str t">

  <!-- How it looks; a block says so, too. -->
  <xsl:template name="look-style">
    <xsl:variable name="look"><xsl:call-template name="look"/></xsl:variable>
    <xsl:if test="$look != ''">
      <xsl:attribute name="style"><xsl:value-of select="$look"/></xsl:attribute>
    </xsl:if>
  </xsl:template>

  <!-- Emphasis. What nobody says needs no table. -->
  <xsl:template match="t:hi | t:emph | t:foreign | t:term | t:mentioned
      | t:soCalled | t:gloss | t:seg | t:w | t:c | t:pc | t:distinct">
    <xsl:choose>
      <!-- Most say no more than this. -->
      <xsl:when test="@rend = 'italic' and not($dressed)">
        <xsl:call-template name="inline">
          <xsl:with-param name="element" select="'i'"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="@rend or $dressed and (@rendition or @style
          or $has-defaults)">
        <xsl:call-template name="dressed"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="inline">
          <xsl:with-param name="element" select="concat(
              substring('i', 2 - boolean(self::t:foreign)),
              substring('em', 3 - 2 * boolean(self::t:emph)),
              substring('span', 1 + 4 * boolean(self::t:foreign
                  or self::t:emph)))"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="dressed">
    <xsl:variable name="look"><xsl:call-template name="look"/></xsl:variable>
    <xsl:variable name="letters">
      <xsl:call-template name="letters">
        <xsl:with-param name="look" select="string($look)"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="caps" select="contains($letters, ' sc ')"/>
    <xsl:variable name="shown" select="$tags[contains($letters, concat(' ',
        @of, ' '))][1]"/>
    <xsl:variable name="element">
      <xsl:value-of select="$shown/@of"/>
      <xsl:if test="not($shown)">
        <xsl:choose>
          <xsl:when test="$look != '' and not($caps)">span</xsl:when>
          <xsl:when test="self::t:emph">em</xsl:when>
          <xsl:when test="self::t:foreign">i</xsl:when>
          <xsl:otherwise>span</xsl:otherwise>
        </xsl:choose>
      </xsl:if>
    </xsl:variable>
    <xsl:variable name="rest" select="str:replace(str:replace($look,
        string($shown/@for), ''), 'font-variant:small-caps;', '')"/>
    <xsl:choose>
      <xsl:when test="descendant::t:p
          or descendant::t:list or descendant::t:l or descendant::t:table">
        <xsl:call-template name="inline">
          <xsl:with-param name="element" select="string($element)"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:element name="{$element}">
          <xsl:call-template name="id"/>
          <xsl:call-template name="lang"/>
          <xsl:if test="$caps">
            <xsl:attribute name="class">caps</xsl:attribute>
          </xsl:if>
          <xsl:if test="$rest != ''">
            <xsl:attribute name="style"><xsl:value-of select="$rest"/></xsl:attribute>
          </xsl:if>
          <xsl:apply-templates/>
        </xsl:element>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What HTML has elements for. -->
  <xsl:variable name="tag-rows">
    <tag of="i" for="font-style:italic;"/> <tag of="b" for="font-weight:bold;"/>
    <tag of="sup" for="vertical-align:super;"/>
    <tag of="sub" for="vertical-align:sub;"/>
    <tag of="u" for="text-decoration:underline;"/>
    <tag of="s" for="text-decoration:line-through;"/>
  </xsl:variable>
  <xsl:variable name="tags" select="exsl:node-set($tag-rows)/tag"/>
</xsl:stylesheet>
