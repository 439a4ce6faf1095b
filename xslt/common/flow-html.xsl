<?xml version="1.0" encoding="UTF-8"?>
<!-- Indexes and what is known of the edition, which html makes, as
     paragraphs. No pattern has a predicate, see flow.xsl. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="*" mode="from-html">
    <xsl:apply-templates mode="from-html"/>
  </xsl:template>
  <xsl:template match="h2 | summary" mode="from-html">
    <p style="Heading" level="1"><xsl:value-of select="."/></p>
  </xsl:template>
  <xsl:template match="li" mode="from-html">
    <p style="Index"><xsl:apply-templates mode="from-html"/></p>
  </xsl:template>
  <xsl:template match="dt" mode="from-html">
    <p style="Subhead"><xsl:value-of select="."/></p>
  </xsl:template>
  <xsl:template match="dd" mode="from-html">
    <p style="Text"><xsl:apply-templates mode="from-html"/></p>
  </xsl:template>
  <xsl:template match="dd//p | dd//div | dd//li | dd//dl | dd//dt | dd//dd"
      mode="from-html">
    <xsl:apply-templates mode="from-html"/>
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="i | em" mode="from-html" name="from-html-italic">
    <f k="i"><xsl:apply-templates mode="from-html"/></f>
  </xsl:template>
  <xsl:template match="cite" mode="from-html">
    <xsl:choose>
      <xsl:when test="@class = 'part'">
        <xsl:apply-templates mode="from-html"/>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="from-html-italic"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="sup" mode="from-html">
    <f k="sup"><xsl:apply-templates mode="from-html"/></f>
  </xsl:template>
  <xsl:template match="a" mode="from-html">
    <xsl:choose>
      <xsl:when test="@class = 'again'">
        <a href="{@href}"><f k="sup"><xsl:value-of select="."/></f></a>
      </xsl:when>
      <xsl:when test="@href">
        <a href="{@href}"><xsl:value-of select="."/></a>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates mode="from-html"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="text()" mode="from-html">
    <xsl:value-of select="translate(., '&#10;&#9;', '  ')"/>
  </xsl:template>
</xsl:stylesheet>
