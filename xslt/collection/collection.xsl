<?xml version="1.0" encoding="UTF-8"?>
<!-- Many documents as one teiCorpus. tei-transform puts them under one root;
     here that gets a header, and an id that two of them have is told apart
     by the place of its document. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns="http://www.tei-c.org/ns/1.0"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="t">
  <xsl:import href="../common/copy.xsl"/>
  <xsl:param name="title">A collection of documents</xsl:param>
  <xsl:key name="id" match="*[@xml:id]" use="@xml:id"/>

  <xsl:template match="/t:teiCorpus">
    <xsl:copy>
      <xsl:apply-templates select="@*"/>
      <xsl:if test="not(t:teiHeader)">
        <teiHeader>
          <fileDesc>
            <titleStmt>
              <title><xsl:value-of select="$title"/></title>
            </titleStmt>
            <publicationStmt>
              <p>A collection made by tei-transform.</p>
            </publicationStmt>
            <sourceDesc>
              <xsl:for-each select="t:TEI | t:teiCorpus">
                <bibl>
                  <title>
                    <xsl:value-of select="normalize-space(t:teiHeader
                        /t:fileDesc/t:titleStmt/t:title[1])"/>
                  </title>
                </bibl>
              </xsl:for-each>
            </sourceDesc>
          </fileDesc>
        </teiHeader>
      </xsl:if>
      <xsl:apply-templates select="node()"/>
    </xsl:copy>
  </xsl:template>

  <!-- Ids that more than one document has, and pointers to them. -->
  <xsl:template name="apart">
    <xsl:for-each select="ancestor::*[self::t:TEI or self::t:teiCorpus]
        [parent::*[not(parent::*)]]">
      <xsl:value-of select="concat('d', count(preceding-sibling::t:TEI
          | preceding-sibling::t:teiCorpus) + 1, '.')"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="@xml:id[key('id', .)[2]]">
    <xsl:attribute name="xml:id">
      <xsl:call-template name="apart"/>
      <xsl:value-of select="."/>
    </xsl:attribute>
  </xsl:template>

  <xsl:template match="@target[starts-with(., '#')] | @corresp[starts-with(.,
      '#')] | @ref[starts-with(., '#')] | @who[starts-with(., '#')]
      | @next[starts-with(., '#')] | @prev[starts-with(., '#')]
      | @sameAs[starts-with(., '#')] | @resp[starts-with(., '#')]">
    <xsl:variable name="prefix"><xsl:call-template name="apart"/></xsl:variable>
    <xsl:attribute name="{name()}">
      <xsl:call-template name="pointers">
        <xsl:with-param name="prefix" select="$prefix"/>
      </xsl:call-template>
    </xsl:attribute>
  </xsl:template>

  <xsl:template name="pointers">
    <xsl:param name="prefix"/>
    <xsl:param name="rest" select="normalize-space()"/>
    <xsl:variable name="one" select="substring-before(concat($rest, ' '), ' ')"/>
    <xsl:choose>
      <xsl:when test="starts-with($one, '#') and key('id', substring($one, 2))[2]">
        <xsl:value-of select="concat('#', $prefix, substring($one, 2))"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$one"/></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="contains($rest, ' ')">
      <xsl:text> </xsl:text>
      <xsl:call-template name="pointers">
        <xsl:with-param name="prefix" select="$prefix"/>
        <xsl:with-param name="rest" select="substring-after($rest, ' ')"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
