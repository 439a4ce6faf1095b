<?xml version="1.0" encoding="UTF-8"?>
<!-- CommonMark, with footnotes and tables as pandoc and others read them.
     What would mean something to Markdown at the beginning of a line is
     escaped by tei-transform, which knows where lines begin. -->
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
  <xsl:import href="../common/prose.xsl"/>
  <xsl:import href="../common/looks.xsl"/>
  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:variable name="open">\[</xsl:variable>
  <xsl:variable name="close">\]</xsl:variable>

  <xsl:variable name="space" select="'&#32;&#9;&#10;&#13;&#160;'"/>
  <xsl:variable name="punct">!()*+,-./:;=?[\]_{}|~&lt;&gt;"'“”‘’«»…–—#$%&amp;@^`</xsl:variable>
  <xsl:variable name="edges" select="concat($space, $punct)"/>

  <xsl:variable name="escapes">
    <xsl:for-each select="str:tokenize('\ ` * _ [ ] &lt; &gt; &amp; ~ ^ $ | @
        ')">
      <e from="{.}" to="\{.}"/>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="from" select="exsl:node-set($escapes)/e/@from"/>
  <xsl:variable name="to" select="exsl:node-set($escapes)/e/@to"/>

  <xsl:template match="text()">
    <xsl:value-of select="str:replace(., $from, $to)"/>
  </xsl:template>
  <xsl:template name="escape">
    <xsl:param name="text"/>
    <xsl:value-of select="str:replace($text, $from, $to)"/>
  </xsl:template>

  <xsl:template match="/">
    <xsl:text>&in;# &to;&go;</xsl:text>
    <xsl:choose>
      <xsl:when test="$own-title">
        <xsl:apply-templates select="$own-title/node()"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="escape">
          <xsl:with-param name="text" select="string($title)"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:text>&P;&out;</xsl:text>
    <xsl:if test="not(key('element', 'docAuthor')[ancestor::t:text])">
      <xsl:for-each select="$authors">
        <xsl:apply-templates/>
        <xsl:text>&P;</xsl:text>
      </xsl:for-each>
    </xsl:if>
    <xsl:call-template name="escape">
      <xsl:with-param name="text" select="string($date)"/>
    </xsl:call-template>
    <xsl:text>&P;</xsl:text>
    <xsl:apply-templates/>
    <xsl:apply-templates select="$hangs" mode="body"/>
  </xsl:template>

  <!-- Headings are one line each. -->
  <xsl:template match="*" mode="heading">
    <xsl:variable name="depth" select="1 + count((ancestor::t:div
        | ancestor::t:div1 | ancestor::t:div2 | ancestor::t:div3
        | ancestor::t:div4 | ancestor::t:floatingText | /t:teiCorpus)
        [count(. | $own-title/..) != count($own-title/..)])"/>
    <xsl:variable name="content"><xsl:apply-templates/></xsl:variable>
    <xsl:value-of select="concat('&in;', substring('######', 1,
        $depth + ($depth = 1)), ' &to;&go;',
        translate($content, '&marks;', '      '), '&out;')"/>
  </xsl:template>

  <xsl:template match="t:list/t:head | t:lg/t:head | t:figure/t:head
      | t:table/t:head | t:listBibl/t:head | t:castGroup/t:head"
      mode="heading">
    <xsl:call-template name="emphasis">
      <xsl:with-param name="alone" select="true()"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="*" mode="speaker">
    <xsl:call-template name="emphasis">
      <xsl:with-param name="sign">**</xsl:with-param>
      <xsl:with-param name="alone" select="true()"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="displayed">
    <xsl:text>&in;> &to;> &go;</xsl:text>
    <xsl:apply-templates/>
    <xsl:text>&P;&out;</xsl:text>
  </xsl:template>

  <xsl:template match="t:lg">
    <xsl:text>&P;</xsl:text>
    <xsl:apply-templates/>
    <xsl:text>&P;</xsl:text>
  </xsl:template>

  <xsl:template name="turn">\&L;</xsl:template>

  <!-- In Markdown every item needs a mark. -->
  <xsl:variable name="no-mark" select="'- '"/>
  <xsl:variable name="label-mark" select="'- '"/>

  <!-- Tables: the first row is the head. -->
  <xsl:template match="t:table">
    <b>
      <xsl:variable name="beside" select="*[not(self::t:row or self::t:pb)]
          | text()[normalize-space()]"/>
      <xsl:variable name="before" select="$beside
          [self::t:head or not(preceding-sibling::t:row[1])]"/>
      <xsl:text>&P;</xsl:text>
      <xsl:apply-templates select="$before"/>
      <xsl:text>&P;</xsl:text>
      <xsl:for-each select="t:row">
        <xsl:text>&L;|</xsl:text>
        <xsl:for-each select="* | text()[normalize-space()]">
          <xsl:variable name="content">
            <xsl:apply-templates select="self::text() | node()"/>
          </xsl:variable>
          <xsl:value-of select="concat(' ', translate($content, '&marks;',
              '      '), ' |')"/>
        </xsl:for-each>
        <xsl:if test="position() = 1">
          <xsl:value-of select="concat('&L;|', str:padding(
              4 * count(*), '---|'))"/>
        </xsl:if>
      </xsl:for-each>
      <xsl:text>&P;</xsl:text>
      <xsl:apply-templates select="$beside[count(. | $before)
          &gt; count($before)]"/>
      <xsl:text>&P;</xsl:text>
    </b>
  </xsl:template>

  <!-- Emphasis. A sign that stands between a letter and punctuation would
       be read as text (CommonMark, 6.2); there an element does its work.
       Blanks go outside. -->
  <xsl:template match="t:hi | t:emph | t:foreign | t:title[@level = 'm'
      or @level = 'j' or @level = 's'] | t:term[@rend or @rendition or @style]
      | t:seg[@rend or @rendition or @style]">
    <xsl:variable name="letters">
      <xsl:choose>
        <xsl:when test="self::t:hi"><xsl:call-template name="letters"/></xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="letters-else-italic"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="contains($letters, ' b ') and contains($letters, ' i ')">
        <xsl:call-template name="emphasis">
          <xsl:with-param name="sign">***</xsl:with-param>
          <xsl:with-param name="element">strong</xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="contains($letters, ' b ')">
        <xsl:call-template name="emphasis">
          <xsl:with-param name="sign">**</xsl:with-param>
          <xsl:with-param name="element">strong</xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="contains($letters, ' sup ')
          or contains($letters, ' sub ')">
        <xsl:variable name="tag" select="concat('su', substring('pb',
            1 + not(contains($letters, ' sup ')), 1), '>')"/>
        <xsl:value-of select="concat('&lt;', $tag)"/>
        <xsl:apply-templates/>
        <xsl:value-of select="concat('&lt;/', $tag)"/>
      </xsl:when>
      <xsl:when test="contains($letters, ' i ')">
        <xsl:call-template name="emphasis"/>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Directions of a play. -->
  <xsl:template match="t:stage">
    <xsl:text>&P;</xsl:text>
    <xsl:call-template name="emphasis">
      <xsl:with-param name="alone" select="true()"/>
    </xsl:call-template>
    <xsl:text>&P;</xsl:text>
  </xsl:template>
  <xsl:template match="t:p//t:stage | t:l//t:stage | t:speaker//t:stage">
    <xsl:call-template name="emphasis"/>
  </xsl:template>

  <!-- Emphasis inside emphasis says nothing more. -->
  <xsl:template match="t:hi/t:title | t:title/t:hi | t:title/t:title"
      priority="1">
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template name="emphasis">
    <xsl:param name="sign">*</xsl:param>
    <xsl:param name="element">em</xsl:param>
    <xsl:param name="alone" select="false()"/>
    <xsl:variable name="content"><xsl:apply-templates/></xsl:variable>
    <xsl:variable name="s" select="normalize-space($content)"/>
    <xsl:variable name="first" select="substring($s, 1, 1)"/>
    <xsl:variable name="last" select="substring($s, string-length($s))"/>
    <xsl:variable name="before" select="preceding-sibling::node()[1]"/>
    <xsl:variable name="after"
        select="substring(following-sibling::node()[1], 1, 1)"/>
    <xsl:variable name="letter-before" select="translate(substring($before,
        string-length($before)), $edges, '') != ''"/>
    <xsl:variable name="letter-after" select="translate($after,
        $edges, '') != ''"/>
    <xsl:variable name="clear" select="
        not($letter-before and contains($punct, $first))
        and not($letter-after and contains($punct, $last))
        and not(preceding-sibling::node()[1]/self::*)
        and not(following-sibling::node()[1]/self::*[self::t:hi
            or self::t:title])"/>
    <xsl:choose>
      <xsl:when test="$s = '' or translate($content, '&marks;', '')
          != string($content)">
        <xsl:value-of select="$content"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:if test="contains($space, substring($content, 1, 1))">
          <xsl:text> </xsl:text>
        </xsl:if>
        <xsl:choose>
          <xsl:when test="$clear or $alone">
            <xsl:value-of select="concat($sign, $s, $sign)"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:value-of select="concat('&lt;', $element, '>', $s,
                '&lt;/', $element, '>')"/>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:if test="contains($space, substring($content,
            string-length($content)))">
          <xsl:text> </xsl:text>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Links lead out of the text; inside it there is nothing to lead to. -->
  <xsl:template name="link">
    <xsl:choose>
      <xsl:when test="not(contains(@target, ':')) or starts-with(@target,
          '#') or contains(@target, ' ')">
        <xsl:apply-templates/>
      </xsl:when>
      <xsl:when test="not(node())">
        <xsl:value-of select="concat('&lt;', @target, '>')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text>[</xsl:text>
        <xsl:apply-templates/>
        <xsl:value-of select="concat('](&lt;', @target, '>)')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="t:graphic | t:media">
    <xsl:choose>
      <xsl:when test="starts-with(@url, 'data:')"><xsl:apply-imports/></xsl:when>
      <xsl:otherwise>
        <xsl:text>![</xsl:text>
        <xsl:apply-templates select="t:desc"/>
        <xsl:if test="not(t:desc)"><xsl:value-of select="@url"/></xsl:if>
        <xsl:value-of select="concat('](&lt;', @url, '>)')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Notes: a printed number is the label, other marks are numbered. -->
  <xsl:template name="label">
    <xsl:variable name="label">
      <xsl:call-template name="note-label"/>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="translate($label, '0123456789', '') = ''">
        <xsl:value-of select="$label"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text>n</xsl:text>
        <xsl:call-template name="note-position"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="note-ref">
    <xsl:text>[^</xsl:text>
    <xsl:call-template name="label"/>
    <xsl:text>]</xsl:text>
  </xsl:template>

  <xsl:template match="t:note" mode="body">
    <b>
      <xsl:text>&P;&in;[^</xsl:text>
      <xsl:call-template name="label"/>
      <xsl:text>]: &to;    &go;</xsl:text>
      <xsl:apply-templates/>
      <xsl:text>&P;&out;</xsl:text>
    </b>
  </xsl:template>
</xsl:stylesheet>
