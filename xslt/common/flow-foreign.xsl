<?xml version="1.0" encoding="UTF-8"?>
<!-- What foreign.xsl has, in paragraphs of word processors. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:m="http://www.w3.org/1998/Math/MathML"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl m t">

  <!-- What is only text and signs. -->
  <xsl:template match="t:pause | t:caesura" mode="flow">
    <xsl:variable name="html"><xsl:apply-templates select="."/></xsl:variable>
    <xsl:value-of select="$html"/>
  </xsl:template>

  <xsl:template match="t:dimensions" mode="flow">
    <xsl:for-each select="*">
      <xsl:if test="position() &gt; 1"> × </xsl:if>
      <xsl:apply-templates select="." mode="flow"/>
    </xsl:for-each>
    <xsl:if test="@unit"><xsl:value-of select="concat(' ', @unit)"/></xsl:if>
  </xsl:template>

  <xsl:template match="t:vocal | t:kinesic | t:incident" mode="flow">
    <xsl:text> [</xsl:text>
    <xsl:apply-templates mode="flow"/>
    <xsl:text>] </xsl:text>
  </xsl:template>
  <xsl:template match="t:catchwords" mode="flow">
    <xsl:text> </xsl:text><xsl:apply-templates mode="flow"/>
  </xsl:template>
  <xsl:template match="t:msIdentifier" mode="flow">
    <xsl:for-each select="*">
      <xsl:if test="position() &gt; 1">, </xsl:if>
      <xsl:apply-templates select="." mode="flow"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="t:app" mode="flow">
    <xsl:variable name="readings" select="key('reading', generate-id())"/>
    <xsl:variable name="in-list" select="parent::t:listApp"/>
    <xsl:apply-templates mode="flow"
        select="$readings[not(key('other-reading', generate-id()))]"/>
    <xsl:for-each select="$readings[key('other-reading', generate-id())]">
      <xsl:choose>
        <xsl:when test="position() &gt; 1">; </xsl:when>
        <xsl:when test="$in-list">] </xsl:when>
        <xsl:otherwise> [</xsl:otherwise>
      </xsl:choose>
      <xsl:apply-templates mode="flow"/>
      <xsl:if test="not(node())">om.</xsl:if>
      <xsl:if test="@wit">
        <xsl:value-of select="concat(' ',
            normalize-space(translate(@wit, '#', '')))"/>
      </xsl:if>
      <xsl:if test="position() = last() and not($in-list)">]</xsl:if>
    </xsl:for-each>
    <xsl:for-each select="t:note | t:noteGrp | t:wit | t:witDetail
        | .//t:rdgGrp/*[not(self::t:rdg or self::t:lem or self::t:rdgGrp)]">
      <xsl:if test="not(self::t:note) or $in-list"><xsl:text> </xsl:text></xsl:if>
      <xsl:apply-templates select="." mode="flow"/>
    </xsl:for-each>
  </xsl:template>

  <!-- Utterances, with their speakers -->
  <xsl:template match="t:u" mode="flow">
    <xsl:call-template name="flow-paragraph">
      <xsl:with-param name="style">Text</xsl:with-param>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="t:u" mode="flow-lead-in">
    <xsl:if test="@who">
      <f k="sc"><xsl:call-template name="who"/></f>
      <xsl:text>: </xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- Formulae are words. -->
  <xsl:template match="m:*" mode="flow">
    <xsl:for-each select="* | text()[normalize-space()]">
      <xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if>
      <xsl:apply-templates select="." mode="flow"/>
    </xsl:for-each>
  </xsl:template>
  <xsl:template match="m:annotation | m:annotation-xml" mode="flow"/>
  <xsl:template match="m:msup | m:msub" mode="flow">
    <xsl:apply-templates select="*[1]" mode="flow"/>
    <f k="{substring(local-name(), 2)}">
      <xsl:apply-templates select="*[2]" mode="flow"/>
    </f>
  </xsl:template>
  <xsl:template match="m:mfrac" mode="flow">
    <xsl:text>(</xsl:text><xsl:apply-templates select="*[1]" mode="flow"/>
    <xsl:text>)/(</xsl:text><xsl:apply-templates select="*[2]" mode="flow"/>
    <xsl:text>)</xsl:text>
  </xsl:template>

  <!-- Examples keep their lines. -->
  <xsl:template match="t:eg" mode="flow">
    <xsl:call-template name="flow-paragraph">
      <xsl:with-param name="style">Quote</xsl:with-param>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="t:eg//text()" mode="flow" name="flow-lines">
    <xsl:param name="text" select="."/>
    <xsl:value-of select="substring-before(concat($text, '&#10;'), '&#10;')"/>
    <xsl:if test="contains($text, '&#10;')">
      <br/>
      <xsl:call-template name="flow-lines">
        <xsl:with-param name="text" select="substring-after($text, '&#10;')"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Senses of a dictionary are numbered. -->
  <xsl:template match="t:sense" mode="flow">
    <xsl:call-template name="flow-paragraph">
      <xsl:with-param name="style">Text</xsl:with-param>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="t:sense[@n]" mode="flow-lead-in">
    <f k="b"><xsl:value-of select="@n"/></f>
    <xsl:text> </xsl:text>
  </xsl:template>
  <xsl:template match="t:sense/t:cit | t:sense/t:xr | t:sense/t:form
      | t:sense/t:def | t:sense/t:usg | t:sense/t:gramGrp | t:sense/t:etym"
      mode="flow">
    <xsl:if test="preceding-sibling::node()[1]/self::*"><xsl:text> </xsl:text></xsl:if>
    <xsl:for-each select="node()">
      <xsl:apply-templates select="." mode="flow"/>
      <xsl:if test="self::* and following-sibling::node()[1]/self::*">
        <xsl:text> </xsl:text>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
