<?xml version="1.0" encoding="UTF-8"?>
<!-- A part of a document, with its header: the element with the id, or the
     pages with the numbers `from` to `to`. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns="http://www.tei-c.org/ns/1.0"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl t">
  <xsl:import href="../common/copy.xsl"/>
  <xsl:import href="../common/pointers.xsl"/>
  <xsl:param name="id"/>
  <xsl:param name="from"/>
  <xsl:param name="to" select="$from"/>

  <xsl:variable name="part" select="key('id', $id)[$id != '']"/>
  <xsl:variable name="first" select="/descendant::t:text/descendant::t:pb[@n = $from][1]"/>
  <xsl:variable name="last" select="/descendant::t:text/descendant::t:pb[@n = $to][last()]"/>

  <!-- The breaks that begin a wanted page. -->
  <xsl:variable name="wanted-ids">
    <xsl:for-each select="$first | $first/following::t:pb">
      <xsl:if test="count($last | following::t:pb) = count(following::t:pb)
          or count(. | $last) = count($last)">
        <xsl:value-of select="concat(' ', generate-id(), ' ')"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:variable>

  <xsl:template match="t:text//*" mode="stays">
    <xsl:variable name="page" select="generate-id(
        (self::t:pb | preceding::t:pb[1])[last()])"/>
    <xsl:if test="$part[count(. | current()/ancestor-or-self::*)
            = count(current()/ancestor-or-self::*)]
        or not($part) and ($page != '' and contains($wanted-ids,
            concat(' ', $page, ' ')) or .//t:pb[contains($wanted-ids,
            concat(' ', generate-id(), ' '))])">stays</xsl:if>
  </xsl:template>

  <xsl:template match="/">
    <xsl:if test="not($part or $first and $last)">
      <xsl:message terminate="yes">
        <xsl:variable name="page" select="concat($from, substring(
            concat('&quot; or &quot;', $to), 1, 99 * ($to != $from)))"/>
        <xsl:variable name="pages"
            select="/descendant::t:text/descendant::t:pb/@n"/>
        <xsl:choose>
          <xsl:when test="$id != ''">
            <xsl:value-of select="concat('no such part: no element has the id &quot;', $id, '&quot;')"/>
          </xsl:when>
          <xsl:when test="$from = ''">no part is named; name it by -p id=ID, or pages by -p from=N -p to=N</xsl:when>
          <xsl:otherwise>
            <xsl:value-of select="concat('no such part: no page &quot;', $page, '&quot;')"/>
            <xsl:if test="$pages">
              <xsl:value-of select="concat('; the first is &quot;', $pages[1],
                  '&quot;, the last &quot;', $pages[last()], '&quot;')"/>
            </xsl:if>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:message>
    </xsl:if>
    <xsl:apply-imports/>
  </xsl:template>

  <xsl:template match="t:body">
    <xsl:copy>
      <xsl:apply-templates select="@*"/>
      <xsl:choose>
        <xsl:when test="$part/ancestor-or-self::t:body
            [generate-id() = generate-id(current())]
            or $part and not($part/ancestor::t:body)">
          <xsl:apply-templates select="$part" mode="part"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates mode="page"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="t:front | t:back">
    <xsl:if test="$first">
      <xsl:apply-templates select="." mode="page"/>
    </xsl:if>
  </xsl:template>

  <!-- A part that cannot stand in a body by itself gets a paragraph. -->
  <xsl:template match="*" mode="part">
    <p><xsl:call-template name="copy"/></p>
  </xsl:template>
  <xsl:template match="t:div | t:div1 | t:div2 | t:p | t:ab | t:sp | t:lg
      | t:list | t:table | t:quote | t:figure" mode="part">
    <xsl:call-template name="copy"/>
  </xsl:template>
  <xsl:template match="t:body" mode="part">
    <xsl:apply-templates/>
  </xsl:template>

  <!-- Of a page: the text and the empty elements on it, and what is round
       them. -->
  <xsl:template match="comment() | processing-instruction()" mode="page"/>

  <xsl:template match="*" mode="page">
    <xsl:variable name="content"><xsl:apply-templates mode="page"/></xsl:variable>
    <xsl:if test="exsl:node-set($content)/node()[self::* or normalize-space()]">
      <xsl:copy>
        <xsl:apply-templates select="@*"/>
        <xsl:copy-of select="$content"/>
      </xsl:copy>
    </xsl:if>
  </xsl:template>

  <xsl:template match="text() | *[not(node())]" mode="page">
    <xsl:variable name="page" select="generate-id(
        (self::t:pb | preceding::t:pb[1])[last()])"/>
    <xsl:if test="$page != ''
        and contains($wanted-ids, concat(' ', $page, ' '))">
      <xsl:call-template name="copy"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
