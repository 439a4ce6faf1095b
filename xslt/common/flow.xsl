<?xml version="1.0" encoding="UTF-8"?>
<!-- A text as word processors see it: a row of paragraphs, none within
     another, each of a style. ODT and DOCX are written from it.

       <p style="Quote">    a paragraph; style="Heading" has level="1" to 6,
                            style="List" has list="bullet|number|plain",
                            depth="1" to 9, in="" the same for all of one
                            list, and first="yes" where it begins;
                            align="center|right|justify"
       <table><row head=""><cell cols="" rows=""> with paragraphs, and
                            <covered cols=""/> where one from above goes on
     and in a paragraph
       <f k="i|b|u|s|sup|sub|sc">    how letters look
       <m kind="person|place|org|date|work" id="">    a mention
       <a href="">, <br/>, <pb n="">, <mark id=""> a place that links lead to
       <note id="" label="">    with paragraphs
       <again id="" label="">    a second reference to it
     pb and mark may stand between paragraphs and belong to the next.

     flow-blocks.xsl and flow-inline.xsl say what of TEI becomes which.

     Templates for this tree have no predicate in their patterns: to match
     one, libxslt counts the node's siblings, and in a tree that a variable
     holds it does not remember the count, so that a long row of paragraphs
     would cost its square. For the same reason nothing looks for a sibling
     farther away than the next. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:set="http://exslt.org/sets"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl set t">
  <xsl:import href="../html/html.xsl"/>
  <xsl:include href="flow-blocks.xsl"/>
  <xsl:include href="flow-grid.xsl"/>
  <xsl:include href="flow-inline.xsl"/>
  <xsl:include href="flow-html.xsl"/>
  <xsl:include href="flow-foreign.xsl"/>

  <xsl:variable name="flow-tree">
    <xsl:call-template name="flow-title"/>
    <xsl:apply-templates select="/*" mode="flow"/>
    <xsl:apply-templates select="exsl:node-set($index-tree)/*" mode="from-html"/>
    <xsl:apply-templates select="exsl:node-set($edition-tree)/*"
        mode="from-html"/>
  </xsl:variable>
  <xsl:variable name="flow" select="exsl:node-set($flow-tree)"/>

  <xsl:variable name="index-tree"><xsl:call-template name="indexes"/></xsl:variable>
  <xsl:variable name="edition-tree"><xsl:call-template name="edition"/></xsl:variable>

  <xsl:template name="flow-title">
    <p style="Title">
      <xsl:choose>
        <xsl:when test="$own-title">
          <xsl:apply-templates select="$own-title/node()" mode="flow-title"/>
        </xsl:when>
        <xsl:when test="$title-node">
          <xsl:apply-templates select="$title-node/node()" mode="flow"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="$title"/></xsl:otherwise>
      </xsl:choose>
    </p>
    <xsl:if test="$authors and not(key('element', 'docAuthor')[ancestor::t:text])">
      <p style="Author">
        <xsl:for-each select="$authors">
          <xsl:if test="position() &gt; 1">, </xsl:if>
          <xsl:value-of select="normalize-space()"/>
        </xsl:for-each>
      </p>
    </xsl:if>
    <xsl:if test="$date-node">
      <p style="Author">
        <xsl:value-of select="normalize-space($date-node)"/>
        <xsl:if test="not(normalize-space($date-node))">
          <xsl:value-of select="$date"/>
        </xsl:if>
      </p>
    </xsl:if>
    <xsl:for-each select="$abstract/*">
      <xsl:call-template name="flow-paragraph">
        <xsl:with-param name="style">Abstract</xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- A title page's lines are one title here. -->
  <xsl:template match="node()" mode="flow-title">
    <xsl:apply-templates select="." mode="flow"/>
  </xsl:template>
  <xsl:template match="t:titlePart" mode="flow-title">
    <xsl:if test="preceding-sibling::t:titlePart[1]"><br/></xsl:if>
    <xsl:apply-templates mode="flow"/>
  </xsl:template>

  <!-- What an element becomes when it is a paragraph, or holds some: what
       stands between inner paragraphs becomes paragraphs of its own. -->
  <xsl:template name="flow-paragraph">
    <xsl:param name="style"/>
    <xsl:param name="as"/>
    <xsl:variable name="attributes">
      <as style="{$style}">
        <xsl:copy-of select="exsl:node-set($as)/*/@*"/>
        <xsl:if test="$dressed"><xsl:call-template name="flow-look"/></xsl:if>
      </as>
    </xsl:variable>
    <xsl:variable name="content">
      <xsl:call-template name="mark"/>
      <xsl:apply-templates select="." mode="flow-lead-in"/>
      <xsl:choose>
        <xsl:when test="$dressed"><xsl:call-template name="flow-letters"/></xsl:when>
        <xsl:otherwise><xsl:apply-templates mode="flow"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:call-template name="set">
      <xsl:with-param name="content" select="exsl:node-set($content)"/>
      <xsl:with-param name="as"
          select="exsl:node-set($attributes)/as/@*"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="*" mode="flow-lead-in"/>

  <!-- The content of a paragraph, with how all its letters look. -->
  <xsl:template name="flow-letters">
    <xsl:variable name="letters"><xsl:call-template name="letters"/></xsl:variable>
    <xsl:call-template name="wrapped">
      <xsl:with-param name="wrapper">
        <xsl:call-template name="nested">
          <xsl:with-param name="kinds" select="normalize-space($letters)"/>
        </xsl:call-template>
      </xsl:with-param>
      <xsl:with-param name="if" select="normalize-space($letters) != ''"/>
    </xsl:call-template>
  </xsl:template>

  <!-- align="center|right|justify" of a paragraph. -->
  <xsl:template name="flow-look">
    <xsl:variable name="look"><xsl:call-template name="look"/></xsl:variable>
    <xsl:variable name="align" select="substring-before(substring-after($look,
        'text-align:'), ';')"/>
    <xsl:if test="contains(' center right justify ',
        concat(' ', $align, ' ')) and $align != ''">
      <xsl:attribute name="align"><xsl:value-of select="$align"/></xsl:attribute>
    </xsl:if>
  </xsl:template>

  <xsl:template name="set">
    <xsl:param name="content"/>
    <xsl:param name="as"/>
    <xsl:variable name="blocks" select="$content/p | $content/table"/>
    <xsl:variable name="to-first"
        select="1 + count($blocks[1]/preceding-sibling::node())"/>
    <xsl:choose>
      <xsl:when test="not($blocks)">
        <p><xsl:copy-of select="$as"/><xsl:copy-of select="$content/node()"/></p>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="$content/node()">
          <xsl:variable name="first" select="position() &lt;= $to-first"/>
          <xsl:choose>
            <xsl:when test="self::p[@style = 'Text'] and $first
                and not(preceding-sibling::node()[normalize-space()])
                and $as[. = 'List']">
              <p><xsl:copy-of select="$as"/><xsl:copy-of select="node()"/></p>
            </xsl:when>
            <xsl:when test="self::p[@style = 'Text'] and $as[. = 'List']">
              <p><xsl:copy-of select="$as[name() != 'first']"/>
                <xsl:attribute name="list">plain</xsl:attribute>
                <xsl:copy-of select="node()"/>
              </p>
            </xsl:when>
            <xsl:when test="self::p or self::table">
              <xsl:copy-of select="."/>
            </xsl:when>
            <xsl:when test="preceding-sibling::node()[1]
                /self::node()[not(self::p or self::table)]"/>
            <xsl:otherwise>
              <xsl:call-template name="between">
                <xsl:with-param name="as" select="$as"/>
                <xsl:with-param name="goes-on" select="not($first)"/>
              </xsl:call-template>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A paragraph of what stands from here up to the next block. -->
  <xsl:template name="between">
    <xsl:param name="as"/>
    <xsl:param name="goes-on"/>
    <xsl:variable name="nodes" select=". | set:leading(
        following-sibling::node(), following-sibling::*[self::p
            or self::table][1])"/>
    <xsl:choose>
      <xsl:when test="$nodes[normalize-space()] or $nodes[self::note]">
        <p>
          <xsl:copy-of select="$as[not($goes-on and name() = 'first')]"/>
          <xsl:if test="$goes-on and $as[name() = 'list']">
            <xsl:attribute name="list">plain</xsl:attribute>
          </xsl:if>
          <xsl:copy-of select="$nodes"/>
        </p>
      </xsl:when>
      <xsl:otherwise>
        <xsl:copy-of select="$nodes[self::pb or self::mark]"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- How many columns a table has: those of its widest row. -->
  <xsl:template name="flow-columns">
    <xsl:for-each select="row">
      <xsl:sort select="count(*) + sum(*/@cols) - count(*/@cols)"
          data-type="number" order="descending"/>
      <xsl:if test="position() = 1">
        <xsl:value-of select="count(*) + sum(*/@cols) - count(*/@cols)"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- Notes are counted by the program that reads, from $first-number, as
       long as that gives the numbers of the source. From the first gap or
       new beginning on they have marks of their own, as those always have
       whose mark is no number. -->
  <xsl:variable name="flow-notes" select="$flow/descendant::note"/>
  <xsl:variable name="numbered-notes" select="$flow-notes[@label != ''
      and translate(@label, '0123456789', '') = '']"/>
  <xsl:variable name="first-number">
    <xsl:value-of select="$numbered-notes[1]/@label"/>
    <xsl:if test="not($numbered-notes)">1</xsl:if>
  </xsl:variable>
  <xsl:key name="counted" match="n" use="@of"/>
  <xsl:variable name="counted-rows">
    <xsl:variable name="rows">
      <xsl:for-each select="$numbered-notes">
        <n of="{generate-id()}" next="{@label = string($first-number
            + position() - 1)}"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:copy-of select="set:leading(exsl:node-set($rows)/n,
        exsl:node-set($rows)/n[@next = 'false'][1])"/>
  </xsl:variable>
  <xsl:template name="own-mark">
    <xsl:variable name="of" select="generate-id()"/>
    <xsl:for-each select="exsl:node-set($counted-rows)">
      <xsl:if test="not(key('counted', $of))">own</xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- Where links lead to. -->
  <xsl:key name="linked-to" match="t:ref" use="@target"/>
  <xsl:key name="linked-to" match="t:ptr" use="@target"/>
  <xsl:template name="mark">
    <xsl:if test="@xml:id and key('linked-to', concat('#', @xml:id))">
      <mark id="{@xml:id}"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
