<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands in a line of prose, see prose.xsl. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:m="http://www.w3.org/1998/Math/MathML"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="m t">

  <!-- What HTML tells apart is run on here like what foreign.xsl has. -->
  <xsl:template name="run-on"><xsl:apply-templates/></xsl:template>
  <xsl:template match="t:w | t:c | t:pc | t:seg | t:hi | t:emph | t:foreign
      | t:unclear | t:add | t:del | t:date | t:time | t:title | t:term
      | t:mentioned | t:soCalled | t:gloss | t:distinct | t:persName
      | t:placeName | t:geogName | t:orgName">
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="t:lb[not(@break = 'no')]">
    <xsl:call-template name="turn"/>
  </xsl:template>
  <xsl:template match="t:pb[not(@break = 'no')]">
    <xsl:text> </xsl:text>
  </xsl:template>
  <xsl:template match="t:gap">
    <xsl:value-of select="concat($open, '…')"/>
    <xsl:if test="*">
      <xsl:text> </xsl:text><xsl:apply-templates select="*"/>
    </xsl:if>
    <xsl:value-of select="$close"/>
  </xsl:template>
  <xsl:template match="t:supplied | t:ex | t:surplus">
    <xsl:call-template name="opens"/>
    <xsl:apply-templates/>
    <xsl:call-template name="closes"/>
  </xsl:template>
  <xsl:template match="t:choice">
    <xsl:choose>
      <xsl:when test="t:corr | t:reg | t:expan">
        <xsl:apply-templates select="(t:corr | t:reg | t:expan)[1]"/>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="*[1]"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Formulae of MathML: what stands higher, lower, below a line. -->
  <xsl:template match="m:msup">
    <xsl:apply-templates select="*[1]"/>
    <xsl:call-template name="escape">
      <xsl:with-param name="text" select="'^'"/>
    </xsl:call-template>
    <xsl:apply-templates select="*[2]"/>
  </xsl:template>
  <xsl:template match="m:msub">
    <xsl:apply-templates select="*[1]"/>
    <xsl:call-template name="escape">
      <xsl:with-param name="text" select="'_'"/>
    </xsl:call-template>
    <xsl:apply-templates select="*[2]"/>
  </xsl:template>
  <xsl:template match="m:annotation | m:annotation-xml"/>
  <xsl:template match="m:mfrac">
    <xsl:text>(</xsl:text><xsl:apply-templates select="*[1]"/>
    <xsl:text>)/(</xsl:text><xsl:apply-templates select="*[2]"/>
    <xsl:text>)</xsl:text>
  </xsl:template>
</xsl:stylesheet>
