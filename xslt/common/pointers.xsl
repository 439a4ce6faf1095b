<?xml version="1.0" encoding="UTF-8"?>
<!-- TEI to TEI that leaves something out: pointers to what is gone go too, and
     so does a draft that nothing names any more. The importing stylesheet says
     what stays: mode "stays" gives a text for it, none for what is gone. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:str="http://exslt.org/strings"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl str t">

  <xsl:key name="id" match="*" use="@xml:id"/>
  <xsl:key name="names" match="*[@ref or @who]"
      use="str:tokenize(concat(@ref, ' ', @who))"/>

  <xsl:template match="*" mode="stays">stays</xsl:template>

  <!-- In the text: the tag stays, what it pointed to is not known. -->
  <xsl:template match="t:text//@corresp | t:text//@target | t:text//@ref
      | t:text//@who | t:text//@prev | t:text//@next">
    <xsl:variable name="to" select="key('id', substring-after(
        concat(self::node()[starts-with(., '#')], ''), '#'))"/>
    <xsl:variable name="stays"><xsl:apply-templates select="$to" mode="stays"/></xsl:variable>
    <xsl:if test="not($to) or $stays != ''"><xsl:copy/></xsl:if>
  </xsl:template>

  <!-- In the lists of standOff: an entry's pointer to where it is named. -->
  <xsl:template match="t:standOff//t:ptr[starts-with(@target, '#')]">
    <xsl:variable name="stays">
      <xsl:apply-templates mode="stays"
          select="key('id', substring-after(@target, '#'))"/>
    </xsl:variable>
    <xsl:if test="$stays != ''"><xsl:call-template name="copy"/></xsl:if>
  </xsl:template>

  <xsl:template match="t:standOff/*[@type = 'draft']/*[@xml:id]">
    <xsl:variable name="stays">
      <xsl:apply-templates mode="stays"
          select="key('names', concat('#', @xml:id))
              [ancestor::t:text or ancestor::t:teiHeader]"/>
    </xsl:variable>
    <xsl:if test="$stays != ''"><xsl:call-template name="copy"/></xsl:if>
  </xsl:template>

  <!-- TEI has no empty lists. -->
  <xsl:template match="t:standOff | t:standOff/*[@type = 'draft']">
    <xsl:variable name="content"><xsl:apply-templates select="*"/></xsl:variable>
    <xsl:if test="exsl:node-set($content)/*"><xsl:call-template name="copy"/></xsl:if>
  </xsl:template>
</xsl:stylesheet>
