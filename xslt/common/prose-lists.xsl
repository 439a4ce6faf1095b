<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists, tables and pictures as lines, see prose.xsl. -->
<!DOCTYPE xsl:stylesheet [
  <!ENTITY P "&#xFDD0;"> <!ENTITY L "&#xFDD1;"> <!ENTITY in "&#xFDD2;">
  <!ENTITY to "&#xFDD3;"> <!ENTITY go "&#xFDD4;"> <!ENTITY out "&#xFDD5;">
  <!ENTITY marks "&P;&L;&in;&to;&go;&out;">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:str="http://exslt.org/strings"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl str t">

  <!-- Text between items is an error in TEI, but is shown. -->
  <xsl:template match="t:list | t:listBibl">
    <xsl:text>&P;</xsl:text>
    <xsl:for-each select="* | text()[normalize-space()]">
      <xsl:if test="self::text()">&P;</xsl:if>
      <xsl:apply-templates select="."/>
      <xsl:if test="self::text()">&P;</xsl:if>
    </xsl:for-each>
    <xsl:text>&P;</xsl:text>
  </xsl:template>

  <xsl:template match="t:item | t:listBibl/t:bibl | t:listBibl/t:biblStruct
      | t:list/t:label | t:list/t:headLabel | t:list/t:headItem">
    <b>
      <xsl:variable name="mark">
        <xsl:apply-templates select="." mode="mark"/>
      </xsl:variable>
      <xsl:value-of select="concat('&in;', $mark, '&to;',
          str:padding(string-length($mark), ' '), '&go;')"/>
      <xsl:apply-templates/>
      <xsl:text>&L;&out;</xsl:text>
    </b>
  </xsl:template>

  <!-- What a line of a list begins with: a number or a bullet, where it
       brings none. -->
  <xsl:template match="*" mode="mark">- </xsl:template>
  <xsl:template match="t:headItem" mode="mark">
    <xsl:value-of select="$label-mark"/>
  </xsl:template>
  <xsl:template match="t:label | t:headLabel" mode="mark">
    <xsl:value-of select="$no-mark"/>
  </xsl:template>
  <xsl:template match="t:item" mode="mark">
    <xsl:choose>
      <xsl:when test="key('labelled', generate-id(..))">
        <xsl:value-of select="$label-mark"/>
      </xsl:when>
      <xsl:when test="../@type = 'simple' or translate(substring(
          normalize-space(), 1, 1), '0123456789•-–—*(', '') = ''">
        <xsl:value-of select="$no-mark"/>
      </xsl:when>
      <xsl:when test="contains(concat(../@type, ../@rend), 'ordered')
          or contains(concat(../@type, ../@rend), 'number')">
        <xsl:variable name="here" select="generate-id()"/>
        <xsl:for-each select="$items">
          <xsl:value-of select="concat(key('item', $here)/@n, '. ')"/>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise>- </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:variable name="no-mark"/>
  <xsl:variable name="label-mark" select="'    '"/>

  <!-- The numbers of items, which xsl:number would count anew for each. -->
  <xsl:key name="item" match="i" use="@of"/>
  <xsl:variable name="item-rows">
    <xsl:for-each select="key('element', 'list')">
      <xsl:for-each select="t:item">
        <i of="{generate-id()}" n="{position()}"/>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="items" select="exsl:node-set($item-rows)"/>

  <xsl:template match="t:row">
    <b>
      <xsl:text>&L;</xsl:text>
      <xsl:for-each select="* | text()[normalize-space()]">
        <xsl:variable name="content">
          <xsl:apply-templates select="self::text() | node()"/>
        </xsl:variable>
        <xsl:if test="position() &gt; 1"> | </xsl:if>
        <xsl:value-of select="translate($content, '&marks;', '      ')"/>
      </xsl:for-each>
      <xsl:text>&L;</xsl:text>
    </b>
  </xsl:template>

  <xsl:template match="t:table">
    <xsl:text>&P;</xsl:text>
    <xsl:apply-templates select="* | text()[normalize-space()]"/>
    <xsl:text>&P;</xsl:text>
  </xsl:template>

  <xsl:template match="t:graphic | t:media">
    <xsl:if test="preceding-sibling::node()[1]"><xsl:text> </xsl:text></xsl:if>
    <xsl:value-of select="concat('[Picture: ', @url, '] ')"/>
    <xsl:apply-templates select="t:desc"/>
    <xsl:if test="t:desc"><xsl:call-template name="blank-behind"/></xsl:if>
  </xsl:template>
  <!-- A picture that is in the text itself. -->
  <xsl:template match="t:graphic[starts-with(@url, 'data:')]
      | t:binaryObject" priority="1">
    <xsl:value-of select="concat($open, 'Picture', $close, ' ')"/>
    <xsl:apply-templates select="t:desc"/>
    <xsl:if test="following-sibling::node()[1]/self::*"><xsl:text> </xsl:text></xsl:if>
  </xsl:template>
</xsl:stylesheet>
