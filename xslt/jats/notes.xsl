<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes, and what refers to them. -->
<!DOCTYPE xsl:stylesheet [
  <!ENTITY displayed "contains(@rend, 'block') or @type = 'block' or t:p
      or t:lg or t:l or t:ab or t:list or t:sp or t:quote or parent::t:body
      or parent::t:div or parent::t:epigraph or parent::t:cit[parent::t:div]">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="t">

  <xsl:template match="t:note">
    <xsl:variable name="apart"><xsl:call-template name="note-apart"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="$apart = 'false'"><xsl:call-template name="note-ref"/></xsl:when>
      <xsl:when test="$apart = ''">
        <xsl:text> [</xsl:text>
        <xsl:apply-templates/>
        <xsl:text>]</xsl:text>
        <xsl:call-template name="blank-behind"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="t:noteGrp/t:desc">
    <xsl:text> </xsl:text><xsl:apply-templates/>
  </xsl:template>

  <!-- A note stands in its place; a second reference to it only leads there. -->
  <xsl:template name="note-ref">
    <xsl:param name="again" select="false()"/>
    <xsl:variable name="id"><xsl:call-template name="note-id"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="$again">
        <xref ref-type="fn" rid="{$id}"><xsl:call-template name="note-label"/></xref>
      </xsl:when>
      <xsl:otherwise>
        <fn id="{$id}">
          <label><xsl:call-template name="note-label"/></label>
          <xsl:choose>
            <xsl:when test="*[not(self::t:p or self::t:ab)][&displayed;
                or self::t:list or self::t:table or self::t:figure
                or self::t:sp or self::t:lg or self::t:l
                or self::t:listBibl]">
              <xsl:call-template name="content-of-paragraphs"/>
            </xsl:when>
            <xsl:otherwise><xsl:call-template name="content"/></xsl:otherwise>
          </xsl:choose>
        </fn>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="t:ref[@target] | t:ptr[@target]">
    <xsl:variable name="note" select="key('id',
        substring-after(@target, '#'))[key('apart-note', generate-id())]"/>
    <xsl:choose>
      <xsl:when test="$note and key('refers', generate-id())">
        <xsl:variable name="again" select="generate-id() != generate-id(
            key('noteref', substring-after(@target, '#'))[1])"/>
        <xsl:for-each select="$note">
          <xsl:call-template name="note-ref">
            <xsl:with-param name="again" select="$again"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:when>
      <xsl:when test="starts-with(@target, '#')
          and not(* or ancestor::t:ref or ancestor::t:speaker)">
        <xsl:call-template name="reference"/>
      </xsl:when>
      <xsl:when test="contains(@target, ':')">
        <ext-link xlink:href="{@target}">
          <xsl:apply-templates/>
          <xsl:if test="not(node())"><xsl:value-of select="@target"/></xsl:if>
        </ext-link>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A reference to a picture, a table, a work of the list or a section: those
       whose id is in the article. -->
  <xsl:template name="reference">
    <xsl:variable name="to" select="key('id', substring-after(@target, '#'))
        [ancestor::t:text]"/>
    <xsl:variable name="type">
      <xsl:choose>
        <xsl:when test="count($to) != 1 or $to/ancestor::t:note
            or $to/ancestor::t:floatingText
            or $to/ancestor-or-self::t:div[@type = 'notes']"/>
        <xsl:when test="$to[self::t:figure or self::t:table]
            [parent::t:div or parent::t:body]">
          <xsl:choose>
            <xsl:when test="$to[self::t:table or t:table]">table</xsl:when>
            <xsl:otherwise>fig</xsl:otherwise>
          </xsl:choose>
        </xsl:when>
        <xsl:when test="$to[key('references', generate-id(..))]">bibr</xsl:when>
        <xsl:when test="$to[self::t:div][parent::t:div or parent::t:body]"
            >sec</xsl:when>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$type != ''">
        <xref ref-type="{$type}" rid="{$to/@xml:id}">
          <xsl:apply-templates/>
          <xsl:if test="not(node())">
            <xsl:value-of select="substring-after(@target, '#')"/>
          </xsl:if>
        </xref>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
