<?xml version="1.0" encoding="UTF-8"?>
<!-- Names, and the index of them. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:set="http://exslt.org/sets"
    xmlns:str="http://exslt.org/strings"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl set str t">

  <!-- Names go into the index by their heading, outside notes' arguments too.
       What an authority, or a draft in the document, calls those that names
       refer to is looked for once, by kind of name and reference. -->
  <xsl:key name="index-line" match="i" use="@of"/>
  <xsl:variable name="index-rows">
    <xsl:for-each select="set:distinct(key('element', 'persName')
            [ancestor::t:text]/@ref)/..
        | set:distinct(key('element', 'placeName')[ancestor::t:text]/@ref)/..
        | set:distinct(key('element', 'geogName')[ancestor::t:text]/@ref)/..
        | set:distinct(key('element', 'orgName')[ancestor::t:text]
            [not(@type = 'repository')]/@ref)/..">
      <xsl:variable name="found"><xsl:call-template name="entry"/></xsl:variable>
      <xsl:variable name="name"
          select="exsl:node-set($found)/entry[1]/@name"/>
      <xsl:if test="$name != ''">
        <i of="{local-name()} {@ref}">
          <xsl:call-template name="index-entry">
            <xsl:with-param name="name" select="$name"/>
          </xsl:call-template>
        </i>
      </xsl:if>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="index" select="exsl:node-set($index-rows)"/>

  <xsl:template name="index-entry">
    <xsl:param name="name" select="normalize-space()"/>
    <xsl:text>\index{</xsl:text>
    <xsl:value-of select="str:replace(translate($name, '!@|&quot;', ''),
        $from, $to)"/>
    <xsl:text>}</xsl:text>
  </xsl:template>

  <xsl:template match="t:persName | t:placeName | t:orgName | t:geogName">
    <xsl:apply-templates/>
    <xsl:if test="ancestor::t:text and not(ancestor::t:head)">
      <xsl:variable name="of" select="concat(local-name(), ' ', @ref)"/>
      <xsl:variable name="here" select="."/>
      <xsl:for-each select="$index">
        <xsl:variable name="line" select="key('index-line', $of)"/>
        <xsl:value-of select="$line"/>
        <xsl:if test="not($line)">
          <xsl:for-each select="$here">
            <xsl:call-template name="index-entry"/>
          </xsl:for-each>
        </xsl:if>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>
  <xsl:template match="t:orgName[@type = 'repository']">
    <xsl:apply-templates/>
  </xsl:template>
</xsl:stylesheet>
