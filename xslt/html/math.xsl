<?xml version="1.0" encoding="UTF-8"?>
<!-- Formulae of MathML, which browsers draw. Only what shows something is
     kept: elements for presentation, and attributes that neither lead away
     nor hide. A formula that has others, as content markup, is words. -->
<!DOCTYPE xsl:stylesheet [
  <!ENTITY shown "'|math|mrow|mi|mn|mo|mtext|ms|mspace|msup|msub|msubsup|munder|mover|munderover|mmultiscripts|mprescripts|none|mfrac|msqrt|mroot|mstyle|merror|mpadded|mtable|mtr|mtd|semantics|annotation|annotation-xml|'">
  <!ENTITY said "'|display|dir|mathvariant|displaystyle|scriptlevel|stretchy|fence|separator|form|largeop|movablelimits|accent|accentunder|symmetric|linethickness|rowspan|columnspan|'">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:m="http://www.w3.org/1998/Math/MathML"
    exclude-result-prefixes="m">

  <xsl:template match="m:math">
    <xsl:choose>
      <xsl:when test="descendant::*[not(ancestor-or-self::m:annotation-xml)]
          [not(self::m:*) or not(contains(&shown;,
              concat('|', local-name(), '|')))]">
        <span class="math"><xsl:apply-templates/></span>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="math"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="*" mode="math">
    <xsl:element name="{local-name()}"
        namespace="http://www.w3.org/1998/Math/MathML">
      <xsl:for-each select="@*[contains(&said;, concat('|', name(), '|'))]">
        <xsl:attribute name="{name()}"><xsl:value-of select="."/></xsl:attribute>
      </xsl:for-each>
      <xsl:apply-templates mode="math"/>
    </xsl:element>
  </xsl:template>
  <!-- The same formula once more, for programs. -->
  <xsl:template match="m:annotation | m:annotation-xml" mode="math"/>
  <xsl:template match="comment() | processing-instruction()" mode="math"/>
</xsl:stylesheet>
