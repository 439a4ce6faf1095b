<?xml version="1.0" encoding="UTF-8"?>
<!-- Works cited as CSL-JSON, the data of the Citation Style Language. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:str="http://exslt.org/strings"
    exclude-result-prefixes="exsl str">
  <xsl:import href="../common/works.xsl"/>
  <xsl:import href="../common/json.xsl"/>
  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:variable name="type-rows">
    <t of="book">book</t> <t of="article">article-journal</t>
    <t of="news">article-newspaper</t> <t of="chapter">chapter</t>
    <t of="thesis">thesis</t> <t of="archival">manuscript</t>
    <t of="broadcast">broadcast</t> <t of="document">document</t>
  </xsl:variable>
  <xsl:variable name="types" select="exsl:node-set($type-rows)/t"/>

  <xsl:template match="/">
    <xsl:text>[</xsl:text>
    <xsl:for-each select="$works">
      <xsl:if test="position() &gt; 1">,</xsl:if>
      <xsl:text>&#10;</xsl:text>
      <xsl:call-template name="work"/>
    </xsl:for-each>
    <xsl:text>]&#10;</xsl:text>
  </xsl:template>

  <xsl:template name="work">
    <b>
      <xsl:variable name="key"><xsl:call-template name="work-key"/></xsl:variable>
      <xsl:text>{"id":</xsl:text>
      <xsl:call-template name="json-string">
        <xsl:with-param name="value" select="string($key)"/>
      </xsl:call-template>
      <xsl:call-template name="json-field">
        <xsl:with-param name="name">type</xsl:with-param>
        <xsl:with-param name="value" select="$types[@of = current()/@type]"/>
      </xsl:call-template>
      <xsl:call-template name="json-field">
        <xsl:with-param name="name">title</xsl:with-param>
        <xsl:with-param name="value" select="concat(@title,
            substring(@all, 1, string-length(@all) * (@title = '')))"/>
      </xsl:call-template>
      <xsl:call-template name="names">
        <xsl:with-param name="role">author</xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="names">
        <xsl:with-param name="role">editor</xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="json-field">
        <xsl:with-param name="name">container-title</xsl:with-param>
        <xsl:with-param name="value" select="concat(@journal, @in)"/>
      </xsl:call-template>
      <xsl:call-template name="json-field">
        <xsl:with-param name="name">publisher</xsl:with-param>
        <xsl:with-param name="value" select="@publisher"/>
      </xsl:call-template>
      <xsl:call-template name="json-field">
        <xsl:with-param name="name">publisher-place</xsl:with-param>
        <xsl:with-param name="value" select="@place"/>
      </xsl:call-template>
      <xsl:if test="@date != ''">
        <xsl:text>,"issued":{"date-parts":[[</xsl:text>
        <xsl:for-each select="str:tokenize(substring(@date, 1, 10), '-')">
          <xsl:if test="position() &gt; 1">,</xsl:if>
          <xsl:value-of select="number(.)"/>
        </xsl:for-each>
        <xsl:text>]]}</xsl:text>
      </xsl:if>
      <xsl:call-template name="json-field">
        <xsl:with-param name="name">volume</xsl:with-param>
        <xsl:with-param name="value" select="@volume"/>
      </xsl:call-template>
      <xsl:call-template name="json-field">
        <xsl:with-param name="name">issue</xsl:with-param>
        <xsl:with-param name="value" select="@issue"/>
      </xsl:call-template>
      <xsl:call-template name="json-field">
        <xsl:with-param name="name">page</xsl:with-param>
        <xsl:with-param name="value" select="concat(@from,
            substring('-', 1, @to != ''), @to)"/>
      </xsl:call-template>
      <xsl:call-template name="json-field">
        <xsl:with-param name="name">archive</xsl:with-param>
        <xsl:with-param name="value" select="@archive"/>
      </xsl:call-template>
      <xsl:call-template name="json-field">
        <xsl:with-param name="name">archive_location</xsl:with-param>
        <xsl:with-param name="value" select="@shelf"/>
      </xsl:call-template>
      <xsl:call-template name="json-field">
        <xsl:with-param name="name">DOI</xsl:with-param>
        <xsl:with-param name="value" select="@doi"/>
      </xsl:call-template>
      <xsl:call-template name="json-field">
        <xsl:with-param name="name">ISBN</xsl:with-param>
        <xsl:with-param name="value" select="@isbn"/>
      </xsl:call-template>
      <xsl:call-template name="json-field">
        <xsl:with-param name="name">ISSN</xsl:with-param>
        <xsl:with-param name="value" select="@issn"/>
      </xsl:call-template>
      <xsl:call-template name="json-field">
        <xsl:with-param name="name">URL</xsl:with-param>
        <xsl:with-param name="value" select="@url"/>
      </xsl:call-template>
      <xsl:text>}</xsl:text>
    </b>
  </xsl:template>

  <xsl:template name="names">
    <xsl:param name="role"/>
    <xsl:if test="a[@role = $role]">
      <xsl:value-of select="concat(',&quot;', $role, '&quot;:[')"/>
      <xsl:for-each select="a[@role = $role]">
        <xsl:if test="position() &gt; 1">,</xsl:if>
        <xsl:text>{"family":</xsl:text>
        <xsl:call-template name="json-string">
          <xsl:with-param name="value" select="string(@family)"/>
        </xsl:call-template>
        <xsl:call-template name="json-field">
          <xsl:with-param name="name">given</xsl:with-param>
          <xsl:with-param name="value" select="@given"/>
        </xsl:call-template>
        <xsl:text>}</xsl:text>
      </xsl:for-each>
      <xsl:text>]</xsl:text>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
