<?xml version="1.0" encoding="UTF-8"?>
<!-- A part of a document, with its header: the element with the id, or the
     pages with the numbers `from` to `to`; and the notes kept elsewhere that
     it refers to, or that point into it. -->
<!DOCTYPE xsl:stylesheet [
  <!ENTITY page "(self::t:pb | preceding::t:pb[1])[last()]">
  <!-- Whether an element is in what is excerpted. -->
  <!ENTITY wanted "$part and count($part | ancestor-or-self::*)
      = count(ancestor-or-self::*) or not($part) and &page;
      and count(&page; | $pages) = count($pages)">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:set="http://exslt.org/sets"
    xmlns:str="http://exslt.org/strings"
    xmlns="http://www.tei-c.org/ns/1.0"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl set str t">
  <xsl:import href="../common/copy.xsl"/>
  <xsl:import href="../common/pointers.xsl"/>
  <xsl:param name="id"/>
  <xsl:param name="from"/>
  <xsl:param name="to" select="$from"/>

  <xsl:variable name="part" select="key('id', $id)[$id != '']"/>
  <xsl:variable name="first" select="/descendant::t:text/descendant::t:pb[@n = $from][1]"/>
  <xsl:variable name="last" select="/descendant::t:text/descendant::t:pb[@n = $to][last()]"/>

  <!-- The breaks that begin a wanted page. -->
  <xsl:variable name="pages" select="$first[count(. | $last) = 1]
      | set:leading($first | $first/following::t:pb,
          $last/following::t:pb[1])[$last]"/>

  <!-- Notes outside it that it refers to, or that point into it; and those
       that these refer to. -->
  <xsl:key name="pointer" match="*[@target]" use="str:tokenize(@target)"/>
  <xsl:variable name="away" select="/descendant::t:text
      /descendant::*[self::t:note or self::t:noteGrp]
      [@xml:id or @target][not(&wanted;)]"/>
  <xsl:variable name="called" select="$away[
      key('pointer', concat('#', @xml:id))[&wanted;]
      or key('id', substring-before(concat(substring-after(@target, '#'),
          ' '), ' '))[&wanted;]]"/>
  <xsl:variable name="notes" select="$called | $away[
      key('pointer', concat('#', @xml:id))
          [count(ancestor::t:note | $called) &lt;
          count(ancestor::t:note) + count($called)]]"/>

  <!-- The body after which they stand. -->
  <xsl:variable name="text" select="($part | $first)[1]
      /ancestor-or-self::t:text[1]"/>

  <xsl:template match="t:text//*" mode="stays">
    <xsl:if test="&wanted;
        or not($part) and descendant::t:pb[count(. | $pages) = count($pages)]
        or ancestor-or-self::*[count(. | $notes) = count($notes)]"
        >stays</xsl:if>
  </xsl:template>

  <xsl:template match="/">
    <xsl:if test="not($part or $pages)">
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
          <xsl:when test="$first and $last">
            <xsl:value-of select="concat('no such part: page &quot;', $to,
                '&quot; stands before page &quot;', $from, '&quot;')"/>
          </xsl:when>
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

  <!-- Texts of which nothing is wanted. -->
  <xsl:template match="t:teiCorpus/t:TEI | t:group/t:text">
    <xsl:if test="descendant-or-self::t:text[count(. | $text) = 1]
        or $part/ancestor-or-self::t:group
        or descendant::t:pb[count(. | $pages) = count($pages)]">
      <xsl:call-template name="copy"/>
    </xsl:if>
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
        <xsl:when test="$part and (&wanted;)"><xsl:apply-templates/></xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates mode="page"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:copy>
    <xsl:if test="$notes and count(.. | $text) = 1
        and not($pages and ../t:back)">
      <back><xsl:call-template name="notes"/></back>
    </xsl:if>
  </xsl:template>

  <xsl:template name="notes">
    <div type="notes">
      <xsl:apply-templates select="$notes[not(ancestor::*[count(. | $notes)
          = count($notes)])]"/>
    </div>
  </xsl:template>

  <xsl:template match="t:front">
    <xsl:if test="$pages"><xsl:apply-templates select="." mode="page"/></xsl:if>
  </xsl:template>
  <xsl:template match="t:back">
    <xsl:variable name="content">
      <xsl:if test="$pages"><xsl:apply-templates mode="page"/></xsl:if>
      <xsl:if test="$pages and $notes and count(.. | $text) = 1">
        <xsl:call-template name="notes"/>
      </xsl:if>
    </xsl:variable>
    <xsl:if test="exsl:node-set($content)/*">
      <xsl:copy>
        <xsl:apply-templates select="@*"/>
        <xsl:copy-of select="$content"/>
      </xsl:copy>
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
    <xsl:if test="&page; and count(&page; | $pages) = count($pages)">
      <xsl:call-template name="copy"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
