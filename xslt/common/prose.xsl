<?xml version="1.0" encoding="UTF-8"?>
<!-- Prose for formats made of lines. What comes out is text with marks,
     noncharacters of Unicode (those that a text holds come with an escape),
     which tei-transform lays out: it folds blanks, breaks lines, wraps. A
     format imports this and says only what it writes differently. What is
     where: prose-blocks.xsl, prose-lists.xsl, prose-inline.xsl,
     prose-notes.xsl; of patterns alike the one included later counts.

       Blocks are elements <b> in the result, which the text method passes
       over: libxslt would measure one long text node again at every piece.

       P  a paragraph ends    L  a line ends
       in A to B go           until "out", lines begin with A, later with B -->
<!DOCTYPE xsl:stylesheet [
  <!ENTITY L "&#xFDD1;">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="t">
  <xsl:import href="keys.xsl"/>
  <xsl:import href="meta.xsl"/>
  <xsl:import href="plain.xsl"/>
  <xsl:include href="foreign.xsl"/>
  <xsl:include href="prose-blocks.xsl"/>
  <xsl:include href="prose-lists.xsl"/>
  <xsl:include href="prose-inline.xsl"/>
  <xsl:include href="prose-notes.xsl"/>

  <xsl:template match="t:teiHeader | t:standOff | t:facsimile
      | comment() | processing-instruction()"/>

  <!-- What nothing here knows: its own lines if it holds elements and stands
       by itself, else a word in a line. -->
  <xsl:template match="t:TEI | t:teiCorpus" priority="-0.4">
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="*">
    <xsl:choose>
      <xsl:when test="* and not(ancestor::t:p or ancestor::t:head
          or ancestor::t:l or ancestor::t:ab or ancestor::t:bibl
          or ancestor::t:item or ancestor::t:cell)
          and not(text()[normalize-space()])
          and not(preceding-sibling::node()[1]
              /self::text()[normalize-space()])
          and not(following-sibling::node()[1]
              /self::text()[normalize-space()])">
        <xsl:text>&L;</xsl:text>
        <xsl:for-each select="*">
          <xsl:apply-templates select="."/>
          <xsl:text> </xsl:text>
        </xsl:for-each>
        <xsl:text>&L;</xsl:text>
      </xsl:when>
      <!-- Elements alone, without text between, are not one word. -->
      <xsl:when test="*[2] and not(text())">
        <xsl:for-each select="*">
          <xsl:apply-templates select="."/>
          <xsl:if test="position() != last()"><xsl:text> </xsl:text></xsl:if>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
