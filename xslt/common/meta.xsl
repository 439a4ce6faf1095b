<?xml version="1.0" encoding="UTF-8"?>
<!-- What a document says of itself, each thing once, with fallbacks. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="t">

  <xsl:variable name="header"
      select="(/*/t:teiHeader | //t:teiHeader)[1]"/>
  <xsl:variable name="file" select="$header/t:fileDesc"/>
  <xsl:variable name="source" select="$file/t:sourceDesc"/>

  <xsl:variable name="title-node" select="(
      $file/t:titleStmt/t:title[@type = 'main' or @type = 'complete']
      | $file/t:titleStmt/t:title[not(../t:title/@type = 'main'
                                      or ../t:title/@type = 'complete')])[1]"/>
  <xsl:variable name="title">
    <xsl:choose>
      <xsl:when test="normalize-space($title-node)">
        <xsl:value-of select="normalize-space($title-node)"/>
      </xsl:when>
      <xsl:when test="normalize-space(key('element', 'head')[ancestor::t:text][1])">
        <xsl:value-of select="normalize-space(key('element', 'head')[ancestor::t:text][1])"/>
      </xsl:when>
      <xsl:when test="/*/@xml:id">
        <xsl:value-of select="/*/@xml:id"/>
      </xsl:when>
      <xsl:otherwise>Untitled</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <!-- The text's own title, where it only repeats the header's. -->
  <xsl:variable name="own-title" select="(key('element', 'head')[@type = 'main'][ancestor::t:text]
      | key('element', 'docTitle')[ancestor::t:titlePage/ancestor::t:text]
      | key('element', 'head')[ancestor::t:text][1])
      [normalize-space(.) = normalize-space($title-node)
       or (.//t:note or .//t:ref) and starts-with(normalize-space(.),
           normalize-space($title-node))][1]"/>

  <xsl:variable name="authors" select="
      $file/t:titleStmt/t:author[normalize-space()]"/>
  <xsl:variable name="editors" select="
      $file/t:titleStmt/t:editor[normalize-space()]"/>
  <xsl:variable name="helpers" select="
      $file/t:titleStmt/t:respStmt[normalize-space()]"/>
  <xsl:variable name="publisher" select="($source//t:publisher
      | $file/t:publicationStmt/t:publisher
      | $file/t:publicationStmt/t:authority
      | $file/t:publicationStmt/t:distributor)[normalize-space()][1]"/>
  <xsl:variable name="licence" select="
      $file/t:publicationStmt//t:licence[1]"/>
  <xsl:variable name="rights" select="
      $file/t:publicationStmt/t:availability[normalize-space()]"/>
  <xsl:variable name="abstract" select="
      $header/t:profileDesc/t:abstract[normalize-space()]"/>
  <xsl:variable name="languages" select="
      $header/t:profileDesc/t:langUsage/t:language"/>

  <!-- The date of the text itself, before that of a printing or an edition;
       in W3C form wherever the header gives one. -->
  <xsl:variable name="date-node" select="(
      $header/t:profileDesc/t:creation//t:date
      | $source//t:imprint/t:date | $source/t:bibl/t:date
      | $source//t:origDate)[1]
      | $file/t:publicationStmt/t:date[
          not($header/t:profileDesc/t:creation//t:date
              | $source//t:imprint/t:date | $source/t:bibl/t:date
              | $source//t:origDate)][last()]"/>
  <xsl:variable name="date">
    <xsl:for-each select="$date-node">
      <xsl:choose>
        <xsl:when test="@when | @from | @notBefore">
          <xsl:value-of select="(@when | @from | @notBefore)[1]"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:value-of select="normalize-space()"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:variable>

  <xsl:variable name="lang">
    <xsl:choose>
      <xsl:when test="key('element', 'text')[1]/@xml:lang">
        <xsl:value-of select="key('element', 'text')[1]/@xml:lang"/>
      </xsl:when>
      <xsl:when test="/*/@xml:lang">
        <xsl:value-of select="/*/@xml:lang"/>
      </xsl:when>
      <xsl:when test="count($languages) = 1">
        <xsl:value-of select="$languages/@ident"/>
      </xsl:when>
      <xsl:otherwise>und</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <!-- The last change that the header tells of, or the edition's date; a
       header that tells of none is as old as the clock of computers. -->
  <xsl:template name="modified">
    <xsl:variable name="told">
      <xsl:for-each select="$header/t:revisionDesc//t:change/@when
          | $file/t:publicationStmt/t:date/@when">
        <xsl:sort order="descending"/>
        <xsl:if test="position() = 1"><xsl:value-of select="."/></xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="day" select="concat(substring($told, 1, 10),
        substring('-01-01', 1, 6 * (string-length($told) = 4)),
        substring('-01', 1, 3 * (string-length($told) = 7)))"/>
    <xsl:choose>
      <xsl:when test="translate($day, '0123456789', '9999999999')
          = '9999-99-99'"><xsl:value-of select="$day"/></xsl:when>
      <xsl:otherwise>1970-01-01</xsl:otherwise>
    </xsl:choose>
    <xsl:text>T00:00:00Z</xsl:text>
  </xsl:template>
</xsl:stylesheet>
