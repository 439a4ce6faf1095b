<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks of TEI as paragraphs with styles. Mode flow-block is for what
     stands in a division, where blanks are nothing; mode flow for what
     stands in a paragraph or anywhere. -->
<!DOCTYPE xsl:stylesheet [
  <!ENTITY displayed "contains(@rend, 'block') or contains(@rendition, 'block')
      or @type = 'block' or t:p or t:lg or t:l or t:ab or t:list or t:sp
      or t:quote or parent::t:body or parent::t:cit[parent::t:div
      or parent::t:epigraph or parent::t:body]
      or parent::t:div or parent::t:epigraph">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl t">

  <!-- Containers -->
  <xsl:template match="t:TEI | t:teiCorpus | t:text | t:front | t:body
      | t:back | t:group | t:div | t:div1 | t:div2 | t:div3 | t:div4 | t:div5
      | t:div6 | t:div7 | t:titlePage | t:floatingText | t:sp | t:lg
      | t:castList | t:figure | t:noteGrp" mode="flow" name="flow-container">
    <xsl:call-template name="mark"/>
    <xsl:apply-templates mode="flow-block"/>
  </xsl:template>

  <xsl:template match="t:teiCorpus/t:TEI" mode="flow">
    <p style="Heading" level="1">
      <xsl:apply-templates mode="flow"
          select="t:teiHeader/t:fileDesc/t:titleStmt/t:title[1]/node()"/>
    </p>
    <xsl:apply-templates mode="flow-block"/>
  </xsl:template>

  <xsl:template match="t:div[@type = 'notes'] | t:noteGrp" mode="flow">
    <xsl:if test="*[not(self::t:head)][not(self::t:note
        [@xml:id][key('noteref', @xml:id)])]">
      <xsl:call-template name="flow-container"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="t:teiHeader | t:standOff | t:facsimile | comment()
      | processing-instruction()" mode="flow" priority="1"/>
  <xsl:template match="comment() | processing-instruction() | t:lb | t:cb
      | t:milestone" mode="flow-block"/>

  <xsl:template match="text()" mode="flow-block">
    <xsl:if test="normalize-space()">
      <p style="Text"><xsl:value-of select="normalize-space()"/></p>
    </xsl:if>
  </xsl:template>

  <xsl:template match="t:pb" mode="flow-block">
    <xsl:apply-templates select="." mode="flow"/>
  </xsl:template>

  <!-- What is no paragraph and stands among paragraphs becomes one. -->
  <xsl:template match="*" mode="flow-block">
    <xsl:variable name="content">
      <xsl:apply-templates select="." mode="flow"/>
    </xsl:variable>
    <xsl:if test="exsl:node-set($content)/node()">
      <xsl:variable name="as"><as style="Text"/></xsl:variable>
      <xsl:call-template name="set">
        <xsl:with-param name="content" select="exsl:node-set($content)"/>
        <xsl:with-param name="as" select="exsl:node-set($as)/as/@*"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="t:TEI | t:text | t:front | t:body | t:back | t:group
      | t:div | t:div1 | t:div2 | t:div3 | t:div4 | t:div5 | t:div6 | t:div7
      | t:titlePage | t:floatingText | t:sp | t:lg | t:p | t:ab | t:head
      | t:l | t:list | t:table" mode="flow-block">
    <xsl:if test="count(. | $own-title) != count($own-title)">
      <xsl:apply-templates select="." mode="flow"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="t:docTitle" mode="flow">
    <xsl:if test="count(. | $own-title) != count($own-title)">
      <xsl:apply-templates mode="flow-block"/>
    </xsl:if>
  </xsl:template>

  <!-- Paragraphs -->
  <xsl:template name="style-of">
    <xsl:choose>
      <xsl:when test="self::t:ab[contains(@type, 'decision')]">Decision</xsl:when>
      <xsl:when test="ancestor::t:note[ancestor::t:text]">Note</xsl:when>
      <xsl:when test="ancestor::t:cell">Cell</xsl:when>
      <xsl:when test="parent::t:stage">Stage</xsl:when>
      <xsl:when test="ancestor::t:quote or ancestor::t:epigraph
          or ancestor::t:q[&displayed;]">Quote</xsl:when>
      <xsl:otherwise>Text</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="t:p | t:ab" mode="flow">
    <xsl:variable name="style"><xsl:call-template name="style-of"/></xsl:variable>
    <xsl:call-template name="flow-paragraph">
      <xsl:with-param name="style" select="string($style)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:variable name="style-rows">
    <s of="byline" is="Byline"/> <s of="docAuthor" is="Byline"/>
    <s of="docDate" is="Byline"/> <s of="docImprint" is="Byline"/>
    <s of="docEdition" is="Byline"/> <s of="imprimatur" is="Byline"/>
    <s of="titlePart" is="Subhead"/> <s of="trailer" is="Subhead"/>
    <s of="dateline" is="Right"/> <s of="signed" is="Right"/>
    <s of="salute" is="Text"/> <s of="argument" is="Abstract"/>
    <s of="stage" is="Stage"/> <s of="speaker" is="Speaker"/>
    <s of="castItem" is="Verse"/> <s of="addrLine" is="Verse"/>
    <s of="l" is="Verse"/> <s of="figDesc" is="Text"/>
  </xsl:variable>
  <xsl:variable name="style-table" select="exsl:node-set($style-rows)/s"/>

  <xsl:template match="t:byline | t:docAuthor | t:docDate | t:docImprint
      | t:docEdition | t:imprimatur | t:titlePart | t:trailer | t:dateline
      | t:signed | t:salute | t:argument | t:stage | t:speaker | t:castItem
      | t:addrLine | t:l | t:figDesc" mode="flow">
    <xsl:call-template name="flow-paragraph">
      <xsl:with-param name="style" select="string(
          $style-table[@of = local-name(current())]/@is)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A stanza after another begins with some room above. -->
  <xsl:template mode="flow" priority="1" match="t:l[not(preceding-sibling::*[1])]
      [parent::t:lg/preceding-sibling::t:lg[1]]">
    <xsl:call-template name="flow-paragraph">
      <xsl:with-param name="style">Stanza</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="t:byline/t:docAuthor | t:byline/t:docDate
      | t:docImprint/* | t:p//t:signed | t:p//t:salute | t:p//t:dateline
      | t:p//t:byline" mode="flow" priority="1">
    <xsl:apply-templates mode="flow"/>
  </xsl:template>
  <xsl:template match="t:p//t:stage | t:l//t:stage | t:speaker//t:stage"
      mode="flow" priority="1">
    <xsl:call-template name="wrapped">
      <xsl:with-param name="wrapper"><f k="i"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Headings: as deep as the divisions they stand in. -->
  <xsl:template match="t:head" mode="flow">
    <xsl:variable name="depth" select="count((ancestor::t:div
        | ancestor::t:div1 | ancestor::t:div2 | ancestor::t:div3
        | ancestor::t:div4 | ancestor::t:floatingText | /t:teiCorpus)
        [count(. | $own-title/..) != count($own-title/..)])"/>
    <xsl:variable name="as">
      <as level="{$depth + ($depth = 0) - ($depth - 6) * ($depth &gt; 6)}"/>
    </xsl:variable>
    <xsl:call-template name="flow-paragraph">
      <xsl:with-param name="style">Heading</xsl:with-param>
      <xsl:with-param name="as" select="$as"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="t:list/t:head | t:lg/t:head | t:listBibl/t:head
      | t:div/t:head[preceding-sibling::t:head[1]] | t:note/t:head
      | t:figure/t:head | t:table/t:head | t:castGroup/t:head" mode="flow">
    <xsl:call-template name="flow-paragraph">
      <xsl:with-param name="style">Subhead</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Speeches: a speaker with a dash or a colon leads into the speech. -->
  <xsl:template match="t:sp/t:speaker" mode="flow-block">
    <xsl:if test="not(key('leads-in',
        generate-id(following-sibling::*[1])))">
      <xsl:apply-templates select="." mode="flow"/>
    </xsl:if>
  </xsl:template>
  <xsl:template match="t:sp/t:p | t:sp/t:ab" mode="flow-lead-in">
    <xsl:for-each select="key('leads-in', generate-id())">
      <f k="sc"><xsl:apply-templates mode="flow"/></f>
      <xsl:text> </xsl:text>
    </xsl:for-each>
  </xsl:template>

  <!-- Quotations -->
  <xsl:template match="t:quote | t:q | t:said" mode="flow">
    <xsl:choose>
      <xsl:when test="(&displayed;) and ancestor::t:note[ancestor::t:text]">
        <xsl:call-template name="flow-paragraph">
          <xsl:with-param name="style">Note</xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="&displayed;">
        <xsl:call-template name="flow-paragraph">
          <xsl:with-param name="style">Quote</xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates mode="flow"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Lists. Items that bring their own number or bullet get no other. -->
  <xsl:template match="t:list | t:listBibl | t:listPerson | t:listPlace
      | t:listOrg" mode="flow">
    <xsl:variable name="sign" select="substring(normalize-space((
        t:item/text()[normalize-space()])[1]), 1, 1)"/>
    <xsl:variable name="kind">
      <xsl:choose>
        <xsl:when test="not(self::t:list) or t:label or @type = 'simple'
            or $sign != '' and translate($sign, '0123456789•-–—*(', '') = ''"
            >plain</xsl:when>
        <xsl:when test="contains(concat(@type, @rend), 'ordered')
            or contains(concat(@type, @rend), 'number')">number</xsl:when>
        <xsl:otherwise>bullet</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="list" select="generate-id()"/>
    <xsl:variable name="depth" select="1 + count(ancestor::t:list
        | ancestor::t:listBibl)"/>
    <xsl:variable name="first" select="generate-id(*[not(self::t:head
        or self::t:pb or self::t:lb or self::t:milestone
        or self::t:anchor)][1])"/>
    <xsl:apply-templates select="t:head" mode="flow"/>
    <xsl:for-each select="*[not(self::t:head)]
        | text()[normalize-space()]">
      <xsl:choose>
        <xsl:when test="self::text()">
          <p style="Text"><xsl:value-of select="normalize-space()"/></p>
        </xsl:when>
        <xsl:when test="self::t:pb">
          <xsl:apply-templates select="." mode="flow"/>
        </xsl:when>
        <xsl:when test="self::t:lb or self::t:milestone or self::t:anchor"/>
        <xsl:when test="self::t:label">
          <xsl:call-template name="flow-paragraph">
            <xsl:with-param name="style">Term</xsl:with-param>
          </xsl:call-template>
        </xsl:when>
        <xsl:when test="self::t:bibl">
          <xsl:variable name="work">
            <xsl:apply-templates select="." mode="flow"/>
          </xsl:variable>
          <xsl:variable name="as"><as style="Index"/></xsl:variable>
          <xsl:call-template name="set">
            <xsl:with-param name="content" select="exsl:node-set($work)"/>
            <xsl:with-param name="as" select="exsl:node-set($as)/as/@*"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:variable name="as">
            <as list="{$kind}" in="{$list}" depth="{$depth - ($depth - 9)
                * ($depth &gt; 9)}">
              <xsl:if test="generate-id() = $first">
                <xsl:attribute name="first">yes</xsl:attribute>
              </xsl:if>
            </as>
          </xsl:variable>
          <xsl:call-template name="flow-paragraph">
            <xsl:with-param name="style">List</xsl:with-param>
            <xsl:with-param name="as" select="$as"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- Tables; in a note, which can hold none, a row is a line. -->
  <xsl:template match="t:table" mode="flow">
    <xsl:variable name="beside" select="*[not(self::t:row or self::t:pb)]
        | text()[normalize-space()]"/>
    <xsl:variable name="before" select="$beside
        [self::t:head or not(preceding-sibling::t:row[1])]"/>
    <xsl:apply-templates select="$before" mode="flow-block"/>
    <xsl:if test="t:row/*">
      <table>
        <xsl:choose>
          <!-- Rows and columns are gone through by recursion. -->
          <xsl:when test="t:row/*[@rows &gt; 1] and not(t:row[1000])
              and not(t:row/*[500])">
            <xsl:variable name="rows">
              <xsl:apply-templates select="t:row" mode="flow-row"/>
            </xsl:variable>
            <xsl:for-each select="exsl:node-set($rows)/row[1]">
              <xsl:call-template name="grid"/>
            </xsl:for-each>
          </xsl:when>
          <xsl:otherwise>
            <xsl:apply-templates select="t:row" mode="flow-row"/>
          </xsl:otherwise>
        </xsl:choose>
      </table>
    </xsl:if>
    <xsl:apply-templates mode="flow-block"
        select="$beside[count(. | $before) &gt; count($before)]"/>
  </xsl:template>

  <xsl:template match="t:row" mode="flow-row">
    <row>
      <xsl:if test="@role = 'label'">
        <xsl:attribute name="head">yes</xsl:attribute>
      </xsl:if>
      <xsl:apply-templates mode="flow-cell" select="*[not(self::t:pb)]
          | text()[normalize-space()]"/>
    </row>
  </xsl:template>

  <xsl:template match="text()" mode="flow-cell">
    <cell><p style="Cell"><xsl:value-of select="normalize-space()"/></p></cell>
  </xsl:template>
  <xsl:template match="*" mode="flow-cell">
    <cell>
      <xsl:if test="@cols &gt; 1"><xsl:copy-of select="@cols"/></xsl:if>
      <xsl:if test="@rows &gt; 1"><xsl:copy-of select="@rows"/></xsl:if>
      <xsl:if test="not(preceding-sibling::*[1]/self::*[not(self::t:pb)]) and not(
          preceding-sibling::*[not(self::t:pb)])">
        <xsl:apply-templates select="preceding-sibling::t:pb
            | ../preceding-sibling::*[1]/self::t:pb" mode="flow"/>
      </xsl:if>
      <xsl:call-template name="flow-paragraph">
        <xsl:with-param name="style">Cell</xsl:with-param>
      </xsl:call-template>
    </cell>
  </xsl:template>

  <xsl:template match="t:note//t:table[ancestor::t:text]" mode="flow"
      priority="1">
    <xsl:for-each select="*[not(self::t:pb)] | text()[normalize-space()]">
      <p style="Note">
        <xsl:for-each select="self::node()[not(self::t:row)] | self::t:row/*
            | self::t:row/text()[normalize-space()]">
          <xsl:if test="position() &gt; 1"> | </xsl:if>
          <xsl:apply-templates mode="flow" select="self::text()
              | self::*[self::t:cell or self::t:head or self::t:trailer]/node()
              | self::*[not(self::t:cell or self::t:head
                  or self::t:trailer)]"/>
        </xsl:for-each>
      </p>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="t:graphic | t:media" mode="flow">
    <xsl:value-of select="concat('[Picture: ', @url, '] ')"/>
    <xsl:apply-templates select="t:desc" mode="flow"/>
  </xsl:template>
  <xsl:template match="t:graphic[starts-with(@url, 'data:')]
      | t:binaryObject" mode="flow" priority="1">
    <xsl:text>[Picture] </xsl:text>
    <xsl:apply-templates select="t:desc" mode="flow"/>
  </xsl:template>
</xsl:stylesheet>
