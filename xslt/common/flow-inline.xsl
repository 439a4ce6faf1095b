<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands in a line of a paragraph. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl t">

  <!-- Blanks are one blank, none where a paragraph begins or ends. Those at
       the edges of a text stay between it and a point, which is taken off by
       its place: a text may hold any character. -->
  <xsl:template match="text()" mode="flow" name="flow-text">
    <xsl:variable name="s" select="normalize-space(concat('.', ., '.'))"/>
    <xsl:value-of select="substring($s, 2, string-length($s) - 2)"/>
  </xsl:template>

  <xsl:template match="t:p/text() | t:head/text() | t:item/text()
      | t:cell/text() | t:note/text() | t:l/text() | t:ab/text()
      | t:quote/text()" mode="flow">
    <xsl:choose>
      <xsl:when test="preceding-sibling::node()[1]
          and (following-sibling::node()[1] or not(normalize-space()))">
        <xsl:call-template name="flow-text"/>
      </xsl:when>
      <xsl:when test="preceding-sibling::node()[1]">
        <xsl:value-of select="substring(normalize-space(concat('.', .)), 2)"/>
      </xsl:when>
      <xsl:when test="following-sibling::node()[1] and normalize-space()">
        <xsl:variable name="s" select="normalize-space(concat(., '.'))"/>
        <xsl:value-of select="substring($s, 1, string-length($s) - 1)"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="normalize-space()"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Nothing is known of it: its parts are words of a line, or lines. -->
  <xsl:template match="*" mode="flow">
    <xsl:choose>
      <xsl:when test="* and not(text()[normalize-space()])">
        <xsl:for-each select="*">
          <xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if>
          <xsl:apply-templates select="." mode="flow"/>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates mode="flow"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="t:name | t:rs | t:time | t:title | t:author
      | t:editor | t:seg | t:w | t:c | t:pc | t:num | t:measure | t:term
      | t:gloss | t:mentioned | t:soCalled | t:distinct | t:idno | t:unclear
      | t:add | t:abbr | t:expan | t:sic | t:corr | t:orig | t:reg | t:ref
      | t:formula | t:citedRange | t:biblScope" mode="flow">
    <xsl:apply-templates mode="flow"/>
  </xsl:template>

  <!-- Letters of another look: one wrapper, and none round paragraphs. -->
  <xsl:template match="t:hi | t:emph | t:foreign | t:title[@level = 'm'
      or @level = 'j' or @level = 's'] | t:del | t:term[@rend]
      | t:seg[@rend] | t:seg[@rendition] | t:seg[@style]" mode="flow">
    <xsl:variable name="letters">
      <xsl:choose>
        <xsl:when test="not($says-more) and @rend = 'italic'">i</xsl:when>
        <xsl:when test="self::t:hi or self::t:seg or self::t:term
            or self::t:del">
          <xsl:if test="$says-more"><xsl:call-template name="letters"/></xsl:if>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="letters-else-italic"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="kinds">
      <xsl:value-of select="$letters"/>
      <xsl:if test="self::t:del"> s</xsl:if>
    </xsl:variable>
    <xsl:call-template name="wrapped">
      <xsl:with-param name="wrapper">
        <xsl:call-template name="nested">
          <xsl:with-param name="kinds" select="normalize-space($kinds)"/>
        </xsl:call-template>
      </xsl:with-param>
      <xsl:with-param name="if" select="normalize-space($kinds) != ''"/>
    </xsl:call-template>
  </xsl:template>

  <!-- <f k="i"><f k="b"/></f> of "i b". -->
  <xsl:template name="nested">
    <xsl:param name="kinds"/>
    <xsl:if test="$kinds != ''">
      <f k="{substring-before(concat($kinds, ' '), ' ')}">
        <xsl:call-template name="nested">
          <xsl:with-param name="kinds" select="substring-after($kinds, ' ')"/>
        </xsl:call-template>
      </f>
    </xsl:if>
  </xsl:template>
  <xsl:template match="*" mode="wrap">
    <xsl:param name="content"/>
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates select="*" mode="wrap">
        <xsl:with-param name="content" select="$content"/>
      </xsl:apply-templates>
      <xsl:if test="not(*)"><xsl:copy-of select="$content"/></xsl:if>
    </xsl:copy>
  </xsl:template>

  <xsl:template name="wrapped">
    <xsl:param name="wrapper"/>
    <xsl:param name="if" select="true()"/>
    <xsl:variable name="content"><xsl:apply-templates mode="flow"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="$if and not(* and exsl:node-set($content)
          //*[self::p or self::table][not(ancestor::note)])">
        <xsl:for-each select="exsl:node-set($wrapper)/*">
          <xsl:copy>
            <xsl:copy-of select="@*"/>
            <xsl:apply-templates select="*" mode="wrap">
              <xsl:with-param name="content" select="$content"/>
            </xsl:apply-templates>
            <xsl:if test="not(*)"><xsl:copy-of select="$content"/></xsl:if>
          </xsl:copy>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise><xsl:copy-of select="$content"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Mentions. Names in the header are text. -->
  <xsl:template match="t:persName" mode="flow">
    <xsl:call-template name="flow-mention">
      <xsl:with-param name="kind" select="'person'"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="t:placeName | t:geogName" mode="flow">
    <xsl:call-template name="flow-mention">
      <xsl:with-param name="kind" select="'place'"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="t:orgName" mode="flow">
    <xsl:call-template name="flow-mention">
      <xsl:with-param name="kind" select="'org'"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="t:orgName[@type = 'repository']" mode="flow">
    <xsl:apply-templates mode="flow"/>
  </xsl:template>
  <xsl:template match="t:date" mode="flow">
    <xsl:call-template name="flow-mention">
      <xsl:with-param name="kind" select="'date'"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="t:bibl" mode="flow">
    <xsl:call-template name="flow-mention">
      <xsl:with-param name="kind" select="'work'"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="t:name[@type] | t:rs[@type]" mode="flow">
    <xsl:variable name="kind"><xsl:call-template name="kind"/></xsl:variable>
    <xsl:call-template name="flow-mention">
      <xsl:with-param name="kind" select="string($kind)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="flow-mention">
    <xsl:param name="kind"/>
    <xsl:choose>
      <xsl:when test="$kind = '' or not(ancestor::t:text)">
        <xsl:apply-templates mode="flow"/>
      </xsl:when>
      <xsl:when test="*">
        <xsl:call-template name="wrapped">
          <xsl:with-param name="wrapper">
            <m kind="{$kind}" id="{@xml:id}"><xsl:call-template name="row-id"/></m>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <m kind="{$kind}" id="{@xml:id}">
          <xsl:call-template name="row-id"/>
          <xsl:apply-templates mode="flow"/>
        </m>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The id that the index leads to. -->
  <xsl:template name="row-id">
    <xsl:variable name="here" select="generate-id()"/>
    <xsl:for-each select="$rows">
      <xsl:copy-of select="key('row-of', $here)/a/@id"/>
    </xsl:for-each>
  </xsl:template>

  <!-- Notes. One in a note stands in brackets: neither format has notes of
       notes. -->
  <xsl:template match="t:note" mode="flow">
    <xsl:variable name="apart"><xsl:call-template name="note-apart"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="$apart = 'false'"><xsl:call-template name="flow-note"/></xsl:when>
      <xsl:when test="$apart = 'true'"/>
      <xsl:when test="ancestor::t:p or ancestor::t:item or ancestor::t:bibl
          or ancestor::t:head or ancestor::t:l or ancestor::t:ab">
        <xsl:text> [</xsl:text>
        <xsl:apply-templates mode="flow"/>
        <xsl:text>]</xsl:text>
        <xsl:call-template name="blank-behind"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="flow-paragraph">
          <xsl:with-param name="style">Note</xsl:with-param>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="t:note[not(ancestor::t:text)]" mode="flow" priority="1"/>

  <xsl:template match="t:note" mode="flow-lead-in">
    <xsl:if test="@n and not(ancestor::t:note)">
      <xsl:variable name="apart"><xsl:call-template name="note-apart"/></xsl:variable>
      <xsl:if test="$apart = ''">
        <f k="b"><xsl:value-of select="@n"/></f>
        <xsl:text> </xsl:text>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <xsl:template name="flow-note">
    <xsl:variable name="label"><xsl:call-template name="shown-label"/></xsl:variable>
    <xsl:variable name="id"><xsl:call-template name="note-id"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="ancestor::t:note[ancestor::t:text]">
        <xsl:call-template name="note-of-note">
          <xsl:with-param name="label" select="concat($label, ': ')"/>
        </xsl:call-template>
        <xsl:call-template name="blank-behind"/>
      </xsl:when>
      <xsl:otherwise>
        <note id="{$id}" label="{$label}">
          <xsl:call-template name="flow-paragraph">
            <xsl:with-param name="style">Note</xsl:with-param>
          </xsl:call-template>
        </note>
        <xsl:if test="@cert = 'low'"><f k="sup">?</f></xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Its paragraphs as words in one line. -->
  <xsl:template name="note-of-note">
    <xsl:param name="label"/>
    <xsl:variable name="content"><xsl:apply-templates mode="flow"/></xsl:variable>
    <xsl:variable name="words">
      <xsl:apply-templates select="exsl:node-set($content)" mode="flow-words"/>
    </xsl:variable>
    <xsl:value-of select="concat(' [', $label, normalize-space($words), ']')"/>
  </xsl:template>
  <xsl:template match="p | br" mode="flow-words">
    <xsl:text> </xsl:text>
    <xsl:apply-templates mode="flow-words"/>
    <xsl:text> </xsl:text>
  </xsl:template>

  <!-- References and links -->
  <xsl:template match="t:ref[@target] | t:ptr[@target]" mode="flow"
      priority="1">
    <xsl:variable name="here" select="generate-id()"/>
    <xsl:variable name="id" select="substring-after(@target, '#')"/>
    <xsl:variable name="note" select="key('id', $id)
        [key('apart-note', generate-id())]"/>
    <xsl:choose>
      <xsl:when test="not($note) or not(key('refers', $here))">
        <xsl:call-template name="flow-link"/>
      </xsl:when>
      <xsl:when test="generate-id(key('noteref', $id)[1]) = $here
          and not(ancestor::t:note[ancestor::t:text])">
        <xsl:for-each select="$note"><xsl:call-template name="flow-note"/></xsl:for-each>
      </xsl:when>
      <xsl:when test="generate-id(key('noteref', $id)[1]) = $here">
        <xsl:for-each select="$note">
          <xsl:call-template name="note-of-note"/>
        </xsl:for-each>
        <xsl:call-template name="blank-behind"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="$note">
          <again id="{@xml:id}">
            <xsl:attribute name="label">
              <xsl:call-template name="shown-label"/>
            </xsl:attribute>
          </again>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="flow-link">
    <xsl:variable name="text">
      <xsl:apply-templates mode="flow"/>
      <xsl:if test="not(node())"><xsl:value-of select="@target"/></xsl:if>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="(starts-with(@target, '#') or contains(@target, ':'))
          and not(contains(@target, ' ')) and not(exsl:node-set($text)
          //*[self::p or self::note or self::a])">
        <a href="{@target}"><xsl:copy-of select="$text"/></a>
      </xsl:when>
      <xsl:otherwise><xsl:copy-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="t:anchor" mode="flow"><xsl:call-template name="mark"/></xsl:template>

  <!-- Pages and lines -->
  <xsl:template match="t:lb" mode="flow">
    <xsl:if test="not(@break = 'no')"><br/></xsl:if>
  </xsl:template>
  <xsl:template match="t:pb" mode="flow">
    <xsl:if test="@n">
      <pb n="{@n}"><xsl:if test="@cert">?</xsl:if></pb>
    </xsl:if>
  </xsl:template>

  <!-- What the editor did to the text -->
  <xsl:template match="t:choice" mode="flow">
    <xsl:apply-templates mode="flow" select="(t:corr | t:reg | t:expan)[1]
        | *[1][not(../t:corr or ../t:reg or ../t:expan)]"/>
  </xsl:template>
  <xsl:template match="t:gap" mode="flow">
    <xsl:text>[…</xsl:text>
    <xsl:if test="*">
      <xsl:text> </xsl:text><xsl:apply-templates select="*" mode="flow"/>
    </xsl:if>
    <xsl:text>]</xsl:text>
  </xsl:template>
  <xsl:template match="t:supplied | t:ex | t:surplus" mode="flow">
    <xsl:call-template name="opens"/>
    <xsl:apply-templates mode="flow"/>
    <xsl:call-template name="closes"/>
  </xsl:template>
</xsl:stylesheet>
