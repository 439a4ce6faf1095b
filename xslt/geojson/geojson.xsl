<?xml version="1.0" encoding="UTF-8"?>
<!-- Places as GeoJSON (RFC 7946): a feature a place, its coordinates from its
     authority entry, null where none is known. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:str="http://exslt.org/strings"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl str t">
  <xsl:import href="../common/mentions.xsl"/>
  <xsl:import href="../common/json.xsl"/>
  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template match="/">
    <xsl:text>{"type":"FeatureCollection","features":[</xsl:text>
    <xsl:variable name="features">
      <xsl:for-each select="/descendant::*[self::t:placeName
          or self::t:geogName or (self::t:name or self::t:rs)
          and (@type = 'place' or @type = 'plc')][ancestor::t:text]">
        <xsl:variable name="entity"><xsl:call-template name="entity"/></xsl:variable>
        <xsl:if test="generate-id() =
            generate-id(key('mention', $entity)[1])">
          <f><xsl:call-template name="feature">
            <xsl:with-param name="entity" select="string($entity)"/>
          </xsl:call-template></f>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:for-each select="exsl:node-set($features)/f">
      <xsl:if test="position() &gt; 1">,</xsl:if>
      <xsl:value-of select="concat('&#10;', .)"/>
    </xsl:for-each>
    <xsl:text>]}&#10;</xsl:text>
  </xsl:template>

  <xsl:template name="feature">
    <xsl:param name="entity"/>
    <xsl:variable name="found"><xsl:call-template name="entry"/></xsl:variable>
    <xsl:variable name="entry" select="exsl:node-set($found)/entry[1]"/>
    <xsl:variable name="geo" select="str:tokenize($entry/@geo, ' ,;')"/>
    <xsl:variable name="name">
      <xsl:value-of select="$entry/@name"/>
      <xsl:if test="not($entry/@name != '')">
        <xsl:call-template name="longest-form">
          <xsl:with-param name="entity" select="$entity"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:variable>
    <xsl:text>{"type":"Feature","geometry":</xsl:text>
    <!-- TEI has latitude before longitude, GeoJSON after. -->
    <xsl:choose>
      <xsl:when test="number($geo[1]) = number($geo[1])
          and number($geo[2]) = number($geo[2])">
        <xsl:value-of select="concat('{&quot;type&quot;:&quot;Point&quot;,',
            '&quot;coordinates&quot;:[', number($geo[2]), ',',
            number($geo[1]), ']}')"/>
      </xsl:when>
      <xsl:otherwise>null</xsl:otherwise>
    </xsl:choose>
    <xsl:text>,"properties":{"name":</xsl:text>
    <xsl:call-template name="json-string">
      <xsl:with-param name="value" select="string($name)"/>
    </xsl:call-template>
    <xsl:call-template name="json-field">
      <xsl:with-param name="name">ref</xsl:with-param>
      <xsl:with-param name="value" select="@ref"/>
    </xsl:call-template>
    <xsl:call-template name="json-field">
      <xsl:with-param name="name">url</xsl:with-param>
      <xsl:with-param name="value" select="$entry/@url"/>
    </xsl:call-template>
    <xsl:value-of select="concat(',&quot;mentions&quot;:',
        count(key('mention', $entity)), ',&quot;in&quot;:[')"/>
    <xsl:for-each select="key('mention', $entity)">
      <xsl:if test="position() &gt; 1">,</xsl:if>
      <xsl:text>"</xsl:text>
      <xsl:for-each select="ancestor::*[key('unit', generate-id())][1]">
        <xsl:call-template name="unit-id"/>
      </xsl:for-each>
      <xsl:text>"</xsl:text>
    </xsl:for-each>
    <xsl:text>]}}</xsl:text>
  </xsl:template>
</xsl:stylesheet>
