<?xml version="1.0" encoding="UTF-8"?>
<!-- Makes of a Schematron schema (XPath 1, let, assert, report, name,
     value-of) a stylesheet that prints a line for each failure:
     pattern, role, message, set apart by tabs. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:out="urn:x-out" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
  exclude-result-prefixes="sch">
  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>

  <xsl:template match="sch:schema">
    <out:stylesheet version="1.0">
      <xsl:apply-templates select="sch:ns"/>
      <out:output method="text"/>
      <out:template match="/">
        <xsl:for-each select="sch:pattern">
          <out:apply-templates mode="{@id}"/>
        </xsl:for-each>
      </out:template>
      <xsl:apply-templates select="sch:pattern"/>
    </out:stylesheet>
  </xsl:template>

  <!-- XSLT 1 makes a namespace node only by copying one. -->
  <xsl:template match="sch:ns">
    <xsl:attribute name="{@prefix}:declared" namespace="{@uri}"/>
  </xsl:template>

  <xsl:template match="sch:pattern">
    <xsl:apply-templates select="sch:rule"/>
    <out:template match="*" mode="{@id}" priority="-1">
      <out:apply-templates mode="{@id}" select="*"/>
    </out:template>
  </xsl:template>

  <xsl:template match="sch:rule">
    <out:template match="{@context}" mode="{../@id}"
      priority="{1000 - position()}">
      <xsl:apply-templates/>
      <out:apply-templates mode="{../@id}" select="*"/>
    </out:template>
  </xsl:template>

  <xsl:template match="sch:let">
    <out:variable name="{@name}" select="{@value}"/>
  </xsl:template>

  <xsl:template match="sch:assert">
    <out:if test="not({@test})"><xsl:call-template name="line"/></out:if>
  </xsl:template>

  <xsl:template match="sch:report">
    <out:if test="{@test}"><xsl:call-template name="line"/></out:if>
  </xsl:template>

  <xsl:template name="line">
    <xsl:variable name="role" select="concat(@role,
      substring('error', 1, 5 * not(@role)))"/>
    <out:variable name="message"><xsl:apply-templates/></out:variable>
    <out:value-of select="concat('{ancestor::sch:pattern/@id}', '&#9;',
      '{$role}', '&#9;', normalize-space($message), '&#10;')"/>
  </xsl:template>

  <xsl:template match="sch:value-of">
    <out:value-of select="{@select}"/>
  </xsl:template>
  <xsl:template match="sch:name"><out:value-of select="name()"/></xsl:template>
  <xsl:template match="sch:assert/text() | sch:report/text()">
    <out:text><xsl:value-of select="."/></out:text>
  </xsl:template>
  <xsl:template match="text()"/>
</xsl:stylesheet>
