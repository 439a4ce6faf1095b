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
    <xsl:variable name="type"><xsl:call-template name="entry-type"/></xsl:variable>
    <!-- BibTeX wants a book's author or its editor, not both, and a number
         only with a volume: what is over is its note. -->
    <xsl:variable name="both" select="$type = 'book'
        and a[@role = 'author'] and a[@role = 'editor']"/>
    <b>
      <xsl:value-of select="concat('@', $type, '{')"/>
      <xsl:call-template name="work-key"/>
      <xsl:call-template name="people">
        <xsl:with-param name="role">author</xsl:with-param>
      </xsl:call-template>
      <xsl:if test="not($both)">
        <xsl:call-template name="people">
          <xsl:with-param name="role">editor</xsl:with-param>
        </xsl:call-template>
      </xsl:if>
      <xsl:call-template name="note">
        <xsl:with-param name="both" select="$both"/>
      </xsl:call-template>
      <xsl:call-template name="fields"/>
      <xsl:text>&#10;}&#10;&#10;</xsl:text>
    </b>
  </xsl:template>

  <!-- What lacks something that BibTeX wants of its kind is misc. -->
  <xsl:template name="entry-type">
    <xsl:variable name="made" select="a and @date != '' and @title != ''"/>
    <xsl:choose>
      <xsl:when test="@journal != '' and $made and a[@role = 'author']"
        >article</xsl:when>
      <xsl:when test="@type = 'chapter' and $made and @publisher != ''
          and @in != '' and a[@role = 'author']">incollection</xsl:when>
      <xsl:when test="@type = 'book' and $made and @publisher != ''"
        >book</xsl:when>
      <xsl:otherwise>misc</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="note">
    <xsl:param name="both"/>
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
  </xsl:template>

  <!-- The fields in their order, by BibTeX's names. What has no author is
       sorted by its title. -->
  <xsl:template name="fields">
    <xsl:variable name="title" select="concat(@title,
        substring(@all, 1, string-length(@all) * (@title = '')))"/>
    <xsl:variable name="rows">
      <f name="title"><xsl:value-of select="$title"/></f>
      <f name="journal"><xsl:value-of select="@journal"/></f>
      <f name="booktitle"><xsl:value-of select="@in"/></f>
      <f name="publisher"><xsl:value-of select="@publisher"/></f>
      <f name="address"><xsl:value-of select="@place"/></f>
      <f name="year"><xsl:value-of select="substring(@date, 1, 4)"/></f>
      <f name="volume"><xsl:value-of select="@volume"/></f>
      <xsl:if test="@journal != '' and @volume != ''">
        <f name="number"><xsl:value-of select="@issue"/></f>
      </xsl:if>
      <xsl:if test="@from != ''">
        <f name="pages"><xsl:value-of select="concat(@from,
            substring('--', 1, 2 * (@to != '')), @to)"/></f>
      </xsl:if>
      <xsl:if test="@archive != ''">
        <f name="howpublished"><xsl:value-of select="concat(@archive,
            substring(', ', 1, 2 * (@shelf != '')), @shelf)"/></f>
      </xsl:if>
      <f name="doi" as-is="yes"><xsl:value-of select="@doi"/></f>
      <f name="isbn"><xsl:value-of select="@isbn"/></f>
      <f name="issn"><xsl:value-of select="@issn"/></f>
      <f name="url" as-is="yes"><xsl:value-of select="@url"/></f>
      <xsl:if test="not(a[@role = 'author'])">
        <f name="key"><xsl:value-of select="$title"/></f>
      </xsl:if>
    </xsl:variable>
    <xsl:for-each select="exsl:node-set($rows)/f">
      <xsl:call-template name="field">
        <xsl:with-param name="name" select="@name"/>
        <xsl:with-param name="value" select="string()"/>
        <xsl:with-param name="as-is" select="@as-is"/>
      </xsl:call-template>
    </xsl:for-each>
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
    <xsl:param name="as-is"/>
    <xsl:if test="$value != ''">
      <xsl:value-of select="concat(',&#10;  ', $name, ' = {')"/>
      <xsl:choose>
        <xsl:when test="$as-is"><xsl:value-of select="$value"/></xsl:when>
        <xsl:otherwise>
          <xsl:value-of select="str:replace($value, $from, $to)"/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:text>}</xsl:text>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
