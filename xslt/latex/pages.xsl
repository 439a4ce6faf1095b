<?xml version="1.0" encoding="UTF-8"?>
<!-- Pages of the source. -->
<!DOCTYPE xsl:stylesheet [
  <!ENTITY P "&#xFDD0;"> <!ENTITY L "&#xFDD1;"> <!ENTITY in "&#xFDD2;">
  <!ENTITY to "&#xFDD3;"> <!ENTITY go "&#xFDD4;"> <!ENTITY out "&#xFDD5;">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="t">

  <!-- LaTeX has no margin beside footnotes and tables. -->
  <xsl:template match="t:pb[@n]">
    <xsl:if test="not(@break = 'no')"><xsl:text> </xsl:text></xsl:if>
    <xsl:if test="(ancestor::t:p or ancestor::t:l or ancestor::t:ab
        or ancestor::t:item) and not(ancestor::t:note or ancestor::t:table)">
      <xsl:apply-templates select="." mode="page"/>
    </xsl:if>
  </xsl:template>
  <xsl:template match="t:body/t:pb[@n] | t:front/t:pb[@n] | t:back/t:pb[@n]
      | t:div/t:pb[@n] | t:sp/t:pb[@n]">
    <xsl:if test="not(ancestor::t:note or ancestor::t:table)
        and following-sibling::*[1]">
      <xsl:text>&P;\between{</xsl:text>
      <xsl:apply-templates select="." mode="page"/>
      <xsl:text>}&P;</xsl:text>
    </xsl:if>
  </xsl:template>
  <!-- Between items and verses a page begins with the next. -->
  <xsl:template name="page-before">
    <xsl:if test="not(ancestor::t:note or ancestor::t:table)">
      <xsl:apply-templates select="preceding-sibling::*[1]/self::t:pb"
          mode="page"/>
    </xsl:if>
  </xsl:template>
  <xsl:template match="t:pb" mode="page"/>
  <xsl:template match="t:pb[@n]" mode="page">
    <xsl:text>\sourcepage{</xsl:text>
    <xsl:call-template name="escape">
      <xsl:with-param name="text" select="string(@n)"/>
    </xsl:call-template>
    <xsl:text>}</xsl:text>
  </xsl:template>
</xsl:stylesheet>
