<?xml version="1.0" encoding="UTF-8"?>
<!-- Which works are cited, each once, and who made them; works.xsl has all
     that is said of them. Who imports this has the key of elements. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:str="http://exslt.org/strings"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="str t">

  <xsl:key name="cited" match="t:bibl" use="normalize-space()"/>
  <xsl:key name="cited" match="t:biblStruct" use="normalize-space()"/>
  <xsl:key name="cited" match="t:biblFull" use="normalize-space()"/>

  <!-- Full citations of the text and of the edition's lists; what is only a
       short form, or part of another, is not a work of its own. -->
  <xsl:variable name="citations" select="((key('element', 'bibl')
      | key('element', 'biblStruct'))[ancestor::t:text]
      | key('element', 'listBibl')[ancestor::t:standOff]
          /*[self::t:bibl or self::t:biblStruct])
      [not(ancestor::t:bibl)][not(@corresp)]
      [not(@type = 'ibid' or @type = 'short')][normalize-space()]
      [count(key('cited', normalize-space())[1] | .) = 1]"/>

  <xsl:template name="work-name">
    <xsl:variable name="s" select="normalize-space()"/>
    <xsl:variable name="words" select="str:tokenize($s)"/>
    <xsl:choose>
      <xsl:when test=".//t:surname">
        <xsl:attribute name="family">
          <xsl:value-of select="normalize-space(.//t:surname[1])"/>
        </xsl:attribute>
        <xsl:attribute name="given">
          <xsl:for-each select=".//t:forename">
            <xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if>
            <xsl:value-of select="normalize-space()"/>
          </xsl:for-each>
        </xsl:attribute>
      </xsl:when>
      <xsl:when test="contains($s, ', ')">
        <xsl:attribute name="family">
          <xsl:value-of select="substring-before($s, ', ')"/>
        </xsl:attribute>
        <xsl:attribute name="given">
          <xsl:value-of select="substring-after($s, ', ')"/>
        </xsl:attribute>
      </xsl:when>
      <xsl:otherwise>
        <xsl:attribute name="family">
          <xsl:value-of select="$words[last()]"/>
        </xsl:attribute>
        <xsl:attribute name="given">
          <xsl:value-of select="substring($s, 1, string-length($s)
              - string-length($words[last()]) - 1)"/>
        </xsl:attribute>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
