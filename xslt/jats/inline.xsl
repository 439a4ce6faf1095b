<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands in a line. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:m="http://www.w3.org/1998/Math/MathML"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl m t">

  <xsl:template name="id">
    <xsl:if test="@xml:id">
      <xsl:attribute name="id"><xsl:value-of select="@xml:id"/></xsl:attribute>
    </xsl:if>
  </xsl:template>

  <xsl:template match="t:hi | t:emph | t:foreign | t:title[@level = 'm'
      or @level = 'j' or @level = 's'] | t:term[@rend or @rendition or @style]
      | t:seg[@rend or @rendition or @style]">
    <xsl:variable name="letters">
      <xsl:call-template name="letters-else-italic"/>
    </xsl:variable>
    <xsl:call-template name="emphasis">
      <xsl:with-param name="kinds" select="normalize-space($letters)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="run-on"><xsl:apply-templates/></xsl:template>
  <xsl:template match="t:del">
    <xsl:call-template name="emphasis">
      <xsl:with-param name="kinds" select="'s'"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="t:w | t:c | t:pc | t:seg | t:unclear | t:add
      | t:time | t:title | t:term | t:mentioned | t:soCalled | t:gloss
      | t:distinct">
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:variable name="emphasis-rows">
    <e of="i" is="italic"/> <e of="b" is="bold"/> <e of="sup" is="sup"/>
    <e of="sub" is="sub"/> <e of="u" is="underline"/> <e of="s" is="strike"/>
    <e of="sc" is="sc"/>
  </xsl:variable>
  <xsl:template name="emphasis">
    <xsl:param name="kinds"/>
    <xsl:variable name="kind" select="substring-before(concat($kinds, ' '), ' ')"/>
    <xsl:choose>
      <xsl:when test="$kinds = ''"><xsl:apply-templates/></xsl:when>
      <xsl:otherwise>
        <xsl:element name="{exsl:node-set($emphasis-rows)/e[@of = $kind]/@is}">
          <xsl:call-template name="emphasis">
            <xsl:with-param name="kinds" select="substring-after($kinds, ' ')"/>
          </xsl:call-template>
        </xsl:element>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="t:persName | t:placeName | t:geogName | t:orgName
      | t:date">
    <xsl:choose>
      <xsl:when test="@ref or @when">
        <named-content content-type="{local-name()}"
            vocab-identifier="{@ref}{@when}">
          <xsl:apply-templates/>
        </named-content>
      </xsl:when>
      <xsl:otherwise>
        <named-content content-type="{local-name()}">
          <xsl:apply-templates/>
        </named-content>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="t:graphic">
    <inline-graphic xlink:href="{@url}">
      <xsl:call-template name="alt-text"/>
    </inline-graphic>
  </xsl:template>
  <xsl:template name="alt-text">
    <xsl:for-each select="t:desc">
      <alt-text><xsl:value-of select="normalize-space()"/></alt-text>
    </xsl:for-each>
  </xsl:template>
  <!-- Formulae are words. -->
  <xsl:template match="m:*">
    <xsl:for-each select="* | text()[normalize-space()]">
      <xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if>
      <xsl:apply-templates select="."/>
    </xsl:for-each>
  </xsl:template>
  <xsl:template match="m:annotation | m:annotation-xml"/>
  <xsl:template match="m:msup | m:msub">
    <xsl:apply-templates select="*[1]"/>
    <xsl:element name="{substring(local-name(), 2)}">
      <xsl:apply-templates select="*[2]"/>
    </xsl:element>
  </xsl:template>
  <xsl:template match="m:mfrac">
    <xsl:text>(</xsl:text><xsl:apply-templates select="*[1]"/>
    <xsl:text>)/(</xsl:text><xsl:apply-templates select="*[2]"/>
    <xsl:text>)</xsl:text>
  </xsl:template>

  <!-- A picture that is in the text itself. -->
  <xsl:template match="t:binaryObject">
    <xsl:text>[Picture] </xsl:text><xsl:apply-templates select="t:desc"/>
  </xsl:template>
  <!-- Sound and film, which no line of JATS holds. -->
  <xsl:template match="t:media">
    <ext-link xlink:href="{@url}">
      <xsl:apply-templates select="t:desc"/>
      <xsl:if test="not(t:desc)"><xsl:value-of select="@url"/></xsl:if>
    </ext-link>
  </xsl:template>
  <xsl:template match="t:cit | t:address">
    <xsl:for-each select="node()">
      <xsl:apply-templates select="."/>
      <xsl:if test="self::* and (parent::t:cit
          or following-sibling::node()[1]/self::*)"><xsl:text> </xsl:text></xsl:if>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="t:pb">
    <target target-type="page">
      <xsl:attribute name="id">
        <xsl:call-template name="id-of">
          <xsl:with-param name="letter">page</xsl:with-param>
        </xsl:call-template>
      </xsl:attribute>
      <xsl:value-of select="@n"/>
    </target>
  </xsl:template>
  <xsl:template match="t:pb" mode="unit">
    <p><xsl:apply-templates select="."/></p>
  </xsl:template>

  <xsl:template match="t:lb[not(@break = 'no')]"><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="t:gap">
    <xsl:text>[…</xsl:text>
    <xsl:if test="*">
      <xsl:text> </xsl:text><xsl:apply-templates select="*"/>
    </xsl:if>
    <xsl:text>]</xsl:text>
  </xsl:template>
  <xsl:template match="t:supplied | t:ex | t:surplus">
    <xsl:call-template name="opens"/>
    <xsl:apply-templates/>
    <xsl:call-template name="closes"/>
  </xsl:template>
  <xsl:template match="t:choice">
    <xsl:apply-templates select="(t:corr | t:reg | t:expan)[1]
        | *[1][not(../t:corr or ../t:reg or ../t:expan)]"/>
  </xsl:template>
  <xsl:template match="t:teiHeader | t:standOff | t:facsimile
      | comment() | processing-instruction()"/>

  <!-- What this does not know, and blocks where JATS has none: a blank on
       each side keeps words apart. -->
  <xsl:template match="t:p | t:ab | t:item | t:l | t:head | t:row | t:cell">
    <xsl:text> </xsl:text><xsl:apply-templates/><xsl:text> </xsl:text>
  </xsl:template>
  <xsl:template match="*">
    <xsl:apply-templates/>
    <xsl:if test="following-sibling::node()[1]/self::*[not(self::t:note
        or self::t:ptr)] and not(ancestor::t:p)">
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
