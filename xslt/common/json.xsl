<?xml version="1.0" encoding="UTF-8"?>
<!-- Strings and fields of JSON (RFC 8259). XML has no control characters
     but three, so these and the two signs of JSON are all there is to
     escape; the slash keeps the end tag of a script from being read. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:str="http://exslt.org/strings"
    exclude-result-prefixes="exsl str">

  <xsl:variable name="json-escapes">
    <e from="\" to="\\"/>
    <e from="&quot;" to="\&quot;"/>
    <e from="&lt;/" to="&lt;\/"/>
    <e from="&#9;" to="\t"/>
    <e from="&#10;" to="\n"/>
    <e from="&#13;" to="\r"/>
  </xsl:variable>
  <xsl:variable name="json-from" select="
      exsl:node-set($json-escapes)/e/@from"/>
  <xsl:variable name="json-to" select="exsl:node-set($json-escapes)/e/@to"/>

  <xsl:template name="json-string">
    <xsl:param name="value" select="normalize-space()"/>
    <xsl:text>"</xsl:text>
    <xsl:value-of select="str:replace($value, $json-from, $json-to)"/>
    <xsl:text>"</xsl:text>
  </xsl:template>

  <!-- A field that follows another; nothing if there is no value. -->
  <xsl:template name="json-field">
    <xsl:param name="name"/>
    <xsl:param name="value"/>
    <xsl:if test="string($value) != ''">
      <xsl:value-of select="concat(',&quot;', $name, '&quot;:')"/>
      <xsl:call-template name="json-string">
        <xsl:with-param name="value" select="string($value)"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
