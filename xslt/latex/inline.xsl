<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands in a line: emphasis, links, pictures, notes. -->
<!DOCTYPE xsl:stylesheet [
  <!ENTITY P "&#xFDD0;"> <!ENTITY L "&#xFDD1;"> <!ENTITY in "&#xFDD2;">
  <!ENTITY to "&#xFDD3;"> <!ENTITY go "&#xFDD4;"> <!ENTITY out "&#xFDD5;">
  <!ENTITY marks "&P;&L;&in;&to;&go;&out;">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:str="http://exslt.org/strings"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl str t">

  <xsl:template match="t:hi | t:emph | t:foreign | t:title[@level = 'm'
      or @level = 'j' or @level = 's'] | t:term[@rend or @rendition or @style]
      | t:seg[@rend or @rendition or @style]">
    <xsl:variable name="content"><xsl:apply-templates/></xsl:variable>
    <!-- Most say no more than that they are italic. -->
    <xsl:variable name="letters">
      <xsl:if test="$says-more">
        <xsl:call-template name="letters-else-italic"/>
      </xsl:if>
    </xsl:variable>
    <xsl:variable name="commands" select="$letter-commands[$letters != '']
        [contains($letters, concat(' ', @of, ' '))]"/>
    <xsl:choose>
      <xsl:when test="translate($content, '&marks;', '') != string($content)">
        <xsl:value-of select="$content"/>
      </xsl:when>
      <xsl:when test="$commands">
        <xsl:for-each select="$commands"><xsl:value-of select="."/></xsl:for-each>
        <xsl:value-of select="concat($content,
            str:padding(count($commands), '}'))"/>
      </xsl:when>
      <xsl:when test="$says-more">
        <xsl:value-of select="$content"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat('\emph{', $content, '}')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:variable name="letter-command-rows">
    <c of="i">\emph{</c> <c of="b">\textbf{</c>
    <c of="sup">\textsuperscript{</c> <c of="sub">\textsubscript{</c>
    <c of="sc">\textsc{</c> <c of="u">\underline{</c>
  </xsl:variable>
  <xsl:variable name="letter-commands"
      select="exsl:node-set($letter-command-rows)/c"/>

  <!-- In an address: what none may have (RFC 3986, 2) in its code. -->
  <xsl:variable name="url-escapes">
    <e from="%" to="\%"/> <e from="#" to="\#"/> <e from="\" to="\%5C"/>
    <e from="{{" to="\%7B"/> <e from="}}" to="\%7D"/> <e from="^" to="\%5E"/>
    <e from="|" to="\%7C"/> <e from="`" to="\%60"/> <e from="&quot;" to="\%22"/>
  </xsl:variable>
  <xsl:variable name="url-from" select="exsl:node-set($url-escapes)/e/@from"/>
  <xsl:variable name="url-to" select="exsl:node-set($url-escapes)/e/@to"/>

  <xsl:template name="link">
    <xsl:choose>
      <xsl:when test="not(contains(@target, ':')) or contains(@target, ' ')">
        <xsl:apply-templates/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="content"><xsl:apply-templates/></xsl:variable>
        <xsl:variable name="holds-block" select="translate($content, '&marks;',
            '') != string($content)"/>
        <!-- A block is no argument of a command: its link stands behind. -->
        <xsl:if test="$holds-block">
          <xsl:value-of select="$content"/><xsl:text> (</xsl:text>
        </xsl:if>
        <xsl:value-of select="concat('\href{', str:replace(
            string(@target), $url-from, $url-to), '}{')"/>
        <xsl:choose>
          <xsl:when test="$holds-block or not(node())">
            <xsl:call-template name="escape">
              <xsl:with-param name="text" select="string(@target)"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise><xsl:value-of select="$content"/></xsl:otherwise>
        </xsl:choose>
        <xsl:text>}</xsl:text>
        <xsl:if test="$holds-block">)</xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="t:graphic[not(starts-with(@url, 'data:'))] | t:media">
    <xsl:if test="preceding-sibling::node()[1]"><xsl:text> </xsl:text></xsl:if>
    <xsl:text>{[}Picture: </xsl:text>
    <xsl:call-template name="escape">
      <xsl:with-param name="text" select="string(@url)"/>
    </xsl:call-template>
    <xsl:text>{]} </xsl:text>
    <xsl:apply-templates select="t:desc"/>
  </xsl:template>

  <!-- Notes in their places, numbered by LaTeX; a second reference to one
       repeats its number. -->
  <xsl:template name="note-ref">
    <xsl:param name="again" select="false()"/>
    <xsl:variable name="id"><xsl:call-template name="note-id"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="$again">
        <xsl:value-of select="concat('\textsuperscript{\ref{', $id, '}}')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text>\footnote{</xsl:text>
        <xsl:if test="key('noteref', @xml:id)[2]">
          <xsl:value-of select="concat('\label{', $id, '}')"/>
        </xsl:if>
        <xsl:apply-templates/>
        <xsl:text>}</xsl:text>
        <xsl:if test="@cert = 'low'">\textsuperscript{?}</xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
