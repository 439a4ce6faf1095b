<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes in prose: their names in the text, themselves at the end; and links.
     See prose.xsl. -->
<!DOCTYPE xsl:stylesheet [
  <!ENTITY P "&#xFDD0;"> <!ENTITY L "&#xFDD1;"> <!ENTITY in "&#xFDD2;">
  <!ENTITY to "&#xFDD3;"> <!ENTITY go "&#xFDD4;"> <!ENTITY out "&#xFDD5;">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="t">

  <xsl:template match="t:note">
    <xsl:variable name="apart">
      <xsl:call-template name="note-apart"/>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$apart = 'false'">
        <xsl:call-template name="note-ref"/>
      </xsl:when>
      <xsl:when test="$apart = ''">
        <xsl:call-template name="remark"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="remark">
    <xsl:choose>
      <xsl:when test="ancestor::t:p or ancestor::t:item or ancestor::t:bibl
          or ancestor::t:head or ancestor::t:l or ancestor::t:ab">
        <xsl:value-of select="concat(' ', $open)"/>
        <xsl:apply-templates/>
        <xsl:value-of select="$close"/>
        <xsl:call-template name="blank-behind"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text>&P;</xsl:text>
        <xsl:apply-templates/>
        <xsl:text>&P;</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="t:ref | t:ptr">
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
      <xsl:otherwise><xsl:call-template name="link"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="t:ref | t:ptr" mode="body">
    <xsl:apply-templates mode="body" select="key('id',
        substring-after(@target, '#'))[key('apart-note', generate-id())]"/>
  </xsl:template>

  <xsl:template name="link">
    <xsl:apply-templates/>
    <xsl:if test="not(node())"><xsl:value-of select="@target"/></xsl:if>
  </xsl:template>

  <!-- In a line a group of notes is no more than its notes. -->
  <xsl:template match="t:p//t:noteGrp | t:ab//t:noteGrp | t:l//t:noteGrp
      | t:item//t:noteGrp | t:head//t:noteGrp | t:cell//t:noteGrp"
      priority="1">
    <xsl:apply-templates select="*"/>
  </xsl:template>
  <xsl:template match="t:noteGrp/t:desc">
    <xsl:text> </xsl:text><xsl:apply-templates/>
  </xsl:template>

  <!-- A heading over notes that are all set elsewhere says nothing. -->
  <xsl:template match="t:div[@type = 'notes'] | t:noteGrp">
    <xsl:if test="*[not(self::t:head)][not(self::t:note
        [@xml:id][key('noteref', @xml:id)])]">
      <xsl:text>&P;</xsl:text>
      <xsl:apply-templates/>
      <xsl:text>&P;</xsl:text>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
