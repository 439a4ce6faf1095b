<?xml version="1.0" encoding="UTF-8"?>
<!-- The head of the page (the serializer adds the charset): title, Dublin Core, and schema.org for those who
     cite by machine. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="t">
  <xsl:import href="../common/json.xsl"/>

  <xsl:template name="metadata">
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <title><xsl:value-of select="$title"/></title>
    <link rel="schema.DC" href="http://purl.org/dc/elements/1.1/"/>
    <xsl:call-template name="dc">
      <xsl:with-param name="name">title</xsl:with-param>
      <xsl:with-param name="values" select="$title-node"/>
    </xsl:call-template>
    <xsl:call-template name="dc">
      <xsl:with-param name="name">creator</xsl:with-param>
      <xsl:with-param name="values" select="$authors"/>
    </xsl:call-template>
    <xsl:call-template name="dc">
      <xsl:with-param name="name">contributor</xsl:with-param>
      <xsl:with-param name="values" select="$editors
          | $helpers/t:name | $helpers/t:persName"/>
    </xsl:call-template>
    <xsl:call-template name="dc">
      <xsl:with-param name="name">publisher</xsl:with-param>
      <xsl:with-param name="values" select="$publisher"/>
    </xsl:call-template>
    <xsl:if test="$date != ''">
      <meta name="DC.date" content="{$date}"/>
    </xsl:if>
    <xsl:if test="$lang != 'und'">
      <meta name="DC.language" content="{$lang}"/>
    </xsl:if>
    <xsl:call-template name="dc">
      <xsl:with-param name="name">rights</xsl:with-param>
      <xsl:with-param name="values" select="$rights"/>
    </xsl:call-template>
    <xsl:call-template name="dc">
      <xsl:with-param name="name">source</xsl:with-param>
      <xsl:with-param name="values" select="$source/*[1]"/>
    </xsl:call-template>
    <xsl:call-template name="dc">
      <xsl:with-param name="name">description</xsl:with-param>
      <xsl:with-param name="values" select="$abstract"/>
    </xsl:call-template>
    <script type="application/ld+json">
      <xsl:call-template name="schema-org"/>
    </script>
  </xsl:template>

  <xsl:template name="dc">
    <xsl:param name="name"/>
    <xsl:param name="values"/>
    <xsl:for-each select="$values[normalize-space()]">
      <meta name="DC.{$name}" content="{normalize-space()}"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="schema-org">
    <xsl:text>{"@context":"https://schema.org","@type":"CreativeWork"</xsl:text>
    <xsl:call-template name="json-field">
      <xsl:with-param name="name">name</xsl:with-param>
      <xsl:with-param name="value" select="$title"/>
    </xsl:call-template>
    <xsl:call-template name="json-people">
      <xsl:with-param name="name">author</xsl:with-param>
      <xsl:with-param name="values" select="$authors"/>
    </xsl:call-template>
    <xsl:call-template name="json-people">
      <xsl:with-param name="name">editor</xsl:with-param>
      <xsl:with-param name="values" select="$editors"/>
    </xsl:call-template>
    <xsl:call-template name="json-field">
      <xsl:with-param name="name">datePublished</xsl:with-param>
      <xsl:with-param name="value" select="$date"/>
    </xsl:call-template>
    <xsl:call-template name="json-field">
      <xsl:with-param name="name">inLanguage</xsl:with-param>
      <xsl:with-param name="value"
          select="substring($lang, 1, 99 * ($lang != 'und'))"/>
    </xsl:call-template>
    <xsl:call-template name="json-field">
      <xsl:with-param name="name">publisher</xsl:with-param>
      <xsl:with-param name="value" select="normalize-space($publisher)"/>
    </xsl:call-template>
    <xsl:call-template name="json-field">
      <xsl:with-param name="name">license</xsl:with-param>
      <xsl:with-param name="value" select="$licence/@target"/>
    </xsl:call-template>
    <xsl:call-template name="json-field">
      <xsl:with-param name="name">abstract</xsl:with-param>
      <xsl:with-param name="value" select="normalize-space($abstract)"/>
    </xsl:call-template>
    <xsl:text>}</xsl:text>
  </xsl:template>

  <xsl:template name="json-people">
    <xsl:param name="name"/>
    <xsl:param name="values"/>
    <xsl:if test="$values">
      <xsl:text>,"</xsl:text>
      <xsl:value-of select="$name"/>
      <xsl:text>":[</xsl:text>
      <xsl:for-each select="$values">
        <xsl:if test="position() &gt; 1">,</xsl:if>
        <xsl:text>{"@type":"Person","name":</xsl:text>
        <xsl:call-template name="json-string"/>
        <xsl:text>}</xsl:text>
      </xsl:for-each>
      <xsl:text>]</xsl:text>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
