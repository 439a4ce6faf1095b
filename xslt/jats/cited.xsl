<?xml version="1.0" encoding="UTF-8"?>
<!-- Citations, with the parts that JATS has names for, and lists of them. -->
<!DOCTYPE xsl:stylesheet [
  <!-- What in JATS holds letters, and no citation. -->
  <!ENTITY letters "not(parent::t:note or parent::t:p/parent::t:note)
      and ancestor::*[contains('|head|hi|emph|foreign|title|term|l|label|headLabel|ref|del|seg|persName|orgName|placeName|date|speaker|bibl|biblStruct|',
          concat('|', local-name(), '|'))]">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="t">

  <xsl:template match="t:bibl | t:biblStruct">
    <xsl:choose>
      <xsl:when test="&letters;"><xsl:apply-templates/></xsl:when>
      <xsl:otherwise><xsl:call-template name="citation"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="citation">
    <mixed-citation>
      <xsl:variable name="type">
        <xsl:choose>
          <xsl:when test="@type"><xsl:value-of select="@type"/></xsl:when>
          <xsl:when test=".//t:title/@level = 'j'">journal</xsl:when>
          <xsl:when test=".//t:title/@level = 'm'">book</xsl:when>
        </xsl:choose>
      </xsl:variable>
      <xsl:if test="$type != ''">
        <xsl:attribute name="publication-type">
          <xsl:value-of select="$type"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:apply-templates mode="cited"/>
    </mixed-citation>
  </xsl:template>

  <!-- The parts: of letters only, for that is all that JATS lets them be. No
       pattern asks for that, since each would ask for itself. -->
  <xsl:template match="*" mode="cited">
    <xsl:apply-templates select="."/>
  </xsl:template>
  <xsl:template match="t:analytic | t:monogr | t:imprint | t:series"
      mode="cited">
    <xsl:apply-templates mode="cited"/>
  </xsl:template>
  <xsl:template name="cited">
    <xsl:param name="as"/>
    <xsl:choose>
      <xsl:when test="*"><xsl:apply-templates select="."/></xsl:when>
      <xsl:otherwise>
        <xsl:element name="{$as}"><xsl:value-of select="."/></xsl:element>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="t:title" mode="cited">
    <xsl:call-template name="cited">
      <xsl:with-param name="as" select="concat(
          substring('article-title', 1, 13 * (@level = 'a' or @level = 'u')),
          substring('source', 1, 6 * not(@level = 'a' or @level = 'u')))"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="t:author | t:editor" mode="cited">
    <xsl:call-template name="cited">
      <xsl:with-param name="as" select="'string-name'"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="t:publisher" mode="cited">
    <xsl:call-template name="cited">
      <xsl:with-param name="as" select="'publisher-name'"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="t:pubPlace" mode="cited">
    <xsl:call-template name="cited">
      <xsl:with-param name="as" select="'publisher-loc'"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="t:biblScope" mode="cited">
    <xsl:choose>
      <xsl:when test="@unit = 'volume' or @unit = 'issue'">
        <xsl:call-template name="cited">
          <xsl:with-param name="as" select="@unit"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="@unit = 'page'">
        <xsl:call-template name="cited">
          <xsl:with-param name="as" select="'page-range'"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="t:idno" mode="cited">
    <xsl:variable name="type" select="translate(@type,
        'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"/>
    <xsl:choose>
      <xsl:when test="not(*) and ($type = 'doi' or $type = 'isbn'
          or $type = 'issn' or $type = 'pmid')">
        <pub-id pub-id-type="{$type}"><xsl:value-of select="."/></pub-id>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <!-- A work's name in italics says in JATS that it is one. -->
  <xsl:template match="t:hi" mode="cited">
    <xsl:choose>
      <xsl:when test="t:title[not(*)] and not(node()[2])">
        <xsl:apply-templates mode="cited"/>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A list of nothing but citations, behind all else of its division. -->
  <xsl:key name="references" match="t:listBibl" use="concat(generate-id(),
      substring('-', 1, boolean(following-sibling::*[1]
          or text()[normalize-space()] or not(t:bibl or t:biblStruct)
          or *[not(self::t:head or self::t:bibl or self::t:biblStruct)]
          or not(parent::t:div or parent::t:back)
          or ancestor::t:floatingText or ancestor::t:note)))"/>

  <xsl:template match="t:listBibl" mode="unit">
    <xsl:choose>
      <xsl:when test="key('references', generate-id())">
        <ref-list>
          <xsl:call-template name="heads"/>
          <xsl:for-each select="t:bibl | t:biblStruct">
            <ref>
              <xsl:call-template name="id"/>
              <xsl:call-template name="citation"/>
            </ref>
          </xsl:for-each>
        </ref-list>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="t:listBibl" mode="app">
    <xsl:choose>
      <xsl:when test="key('references', generate-id())">
        <xsl:apply-templates select="." mode="unit"/>
      </xsl:when>
      <xsl:otherwise>
        <sec><xsl:apply-templates select="." mode="unit"/></sec>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
