<?xml version="1.0" encoding="UTF-8"?>
<!-- Works cited as BibTeX. An entry is of a kind only if it has the fields
     that BibTeX wants of the kind; else it is @misc. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:str="http://exslt.org/strings"
    exclude-result-prefixes="exsl str">
  <xsl:import href="../common/works.xsl"/>
  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:variable name="escapes">
    <e from="\" to="\textbackslash{{}}"/>
    <e from="{{" to="\{{"/>
    <e from="}}" to="\}}"/>
    <xsl:for-each select="str:tokenize('&amp; % $ # _')">
      <e from="{.}" to="\{.}"/>
    </xsl:for-each>
    <e from="~" to="\textasciitilde{{}}"/>
    <e from="^" to="\textasciicircum{{}}"/>
  </xsl:variable>
  <xsl:variable name="from" select="exsl:node-set($escapes)/e/@from"/>
  <xsl:variable name="to" select="exsl:node-set($escapes)/e/@to"/>

  <xsl:template match="/">
    <xsl:apply-templates select="$works"/>
  </xsl:template>

  <xsl:template match="w">
    <b>
      <xsl:variable name="made" select="a and @date != '' and @title != ''"/>
      <xsl:variable name="type">
        <xsl:choose>
          <xsl:when test="@journal != '' and $made and a[@role = 'author']"
            >article</xsl:when>
          <xsl:when test="@type = 'chapter' and $made and @publisher != ''
              and @in != '' and a[@role = 'author']">incollection</xsl:when>
          <xsl:when test="@type = 'book' and $made and @publisher != ''"
            >book</xsl:when>
          <xsl:otherwise>misc</xsl:otherwise>
        </xsl:choose>
      </xsl:variable>
      <xsl:value-of select="concat('@', $type, '{')"/>
      <xsl:call-template name="work-key"/>
      <xsl:variable name="title">
        <xsl:value-of select="@title"/>
        <xsl:if test="@title = ''"><xsl:value-of select="@all"/></xsl:if>
      </xsl:variable>
      <xsl:call-template name="people">
        <xsl:with-param name="role">author</xsl:with-param>
      </xsl:call-template>
      <!-- BibTeX wants a book's author or its editor, not both, and a number
           only with a volume: what is over is its note. -->
      <xsl:variable name="both" select="$type = 'book'
          and a[@role = 'author'] and a[@role = 'editor']"/>
      <xsl:if test="not($both)">
        <xsl:call-template name="people">
          <xsl:with-param name="role">editor</xsl:with-param>
        </xsl:call-template>
      </xsl:if>
      <xsl:variable name="note">
        <xsl:if test="$both">
          <xsl:text>Edited by </xsl:text>
          <xsl:for-each select="a[@role = 'editor']">
            <xsl:if test="position() &gt; 1"> and </xsl:if>
            <xsl:value-of select="normalize-space(concat(@given, ' ',
                @family))"/>
          </xsl:for-each>
        </xsl:if>
        <xsl:if test="@issue != '' and @journal != '' and @volume = ''">
          <xsl:value-of select="concat('No. ', @issue)"/>
        </xsl:if>
      </xsl:variable>
      <xsl:call-template name="field">
        <xsl:with-param name="name">note</xsl:with-param>
        <xsl:with-param name="value" select="string($note)"/>
      </xsl:call-template>
      <xsl:call-template name="field">
        <xsl:with-param name="name">title</xsl:with-param>
        <xsl:with-param name="value" select="string($title)"/>
      </xsl:call-template>
      <xsl:call-template name="field">
        <xsl:with-param name="name">journal</xsl:with-param>
        <xsl:with-param name="value" select="@journal"/>
      </xsl:call-template>
      <xsl:call-template name="field">
        <xsl:with-param name="name">booktitle</xsl:with-param>
        <xsl:with-param name="value" select="@in"/>
      </xsl:call-template>
      <xsl:call-template name="field">
        <xsl:with-param name="name">publisher</xsl:with-param>
        <xsl:with-param name="value" select="@publisher"/>
      </xsl:call-template>
      <xsl:call-template name="field">
        <xsl:with-param name="name">address</xsl:with-param>
        <xsl:with-param name="value" select="@place"/>
      </xsl:call-template>
      <xsl:call-template name="field">
        <xsl:with-param name="name">year</xsl:with-param>
        <xsl:with-param name="value" select="substring(@date, 1, 4)"/>
      </xsl:call-template>
      <xsl:call-template name="field">
        <xsl:with-param name="name">volume</xsl:with-param>
        <xsl:with-param name="value" select="@volume"/>
      </xsl:call-template>
      <xsl:call-template name="field">
        <xsl:with-param name="name">number</xsl:with-param>
        <xsl:with-param name="value"
            select="substring(@issue, 1, 99 * (@journal != ''
                and @volume != ''))"/>
      </xsl:call-template>
      <xsl:if test="@from != ''">
        <xsl:call-template name="field">
          <xsl:with-param name="name">pages</xsl:with-param>
          <xsl:with-param name="value" select="concat(@from,
              substring('--', 1, 2 * (@to != '')), @to)"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="@archive != ''">
        <xsl:call-template name="field">
          <xsl:with-param name="name">howpublished</xsl:with-param>
          <xsl:with-param name="value" select="concat(@archive,
              substring(', ', 1, 2 * (@shelf != '')), @shelf)"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="@url != ''">
        <xsl:value-of select="concat(',&#10;  url = {', @url, '}')"/>
      </xsl:if>
      <!-- What has no author is sorted by its title. -->
      <xsl:if test="not(a[@role = 'author'])">
        <xsl:call-template name="field">
          <xsl:with-param name="name">key</xsl:with-param>
          <xsl:with-param name="value" select="string($title)"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:text>&#10;}&#10;&#10;</xsl:text>
    </b>
  </xsl:template>

  <xsl:template name="people">
    <xsl:param name="role"/>
    <xsl:if test="a[@role = $role]">
      <xsl:value-of select="concat(',&#10;  ', $role, ' = {')"/>
      <xsl:for-each select="a[@role = $role]">
        <xsl:if test="position() &gt; 1"> and </xsl:if>
        <xsl:value-of select="str:replace(concat(@family,
            substring(', ', 1, 2 * (@given != '')), @given), $from, $to)"/>
      </xsl:for-each>
      <xsl:text>}</xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template name="field">
    <xsl:param name="name"/>
    <xsl:param name="value"/>
    <xsl:if test="string($value) != ''">
      <xsl:value-of select="concat(',&#10;  ', $name, ' = {',
          str:replace(string($value), $from, $to), '}')"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
