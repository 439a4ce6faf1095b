<?xml version="1.0" encoding="UTF-8"?>
<!-- What every format asks of a document: where an id is, which notes there
     are and what they are called. All of it in one pass, by keys. -->
<!DOCTYPE xsl:stylesheet [
  <!-- What running text stands in. -->
  <!ENTITY running "ancestor::t:p or ancestor::t:head or ancestor::t:ab
      or ancestor::t:item or ancestor::t:cell or ancestor::t:l
      or ancestor::t:quote or ancestor::t:q or ancestor::t:speaker
      or ancestor::t:byline or ancestor::t:docTitle or ancestor::t:docImprint
      or ancestor::t:opener or ancestor::t:closer or ancestor::t:dateline
      or ancestor::t:salute or ancestor::t:signed or ancestor::t:stage
      or ancestor::t:label or ancestor::t:trailer or ancestor::t:argument
      or ancestor::t:docAuthor or ancestor::t:docDate">
  <!ENTITY spoken "descendant::text()[not(ancestor::t:note)]
      [normalize-space()][last()]">
  <!-- Whether a pointer is a reference to a note kept apart: it holds its
       mark and little else. -->
  <!ENTITY refers "ancestor::t:text and starts-with(@target, '#')
      and (self::t:ptr or string-length(normalize-space()) &lt; 6)">
]>
<!-- A sibling is looked for as sibling::*[1]/self::t:p or sibling::t:p[1], not
     as sibling::*[1][self::t:p] or without [1]: only then does libxml2 stop at
     the first, and a row of ten thousand takes ten times one of a thousand.
     For the same reason no pattern asks what else a parent holds: a key
     does. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:set="http://exslt.org/sets"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl set t">

  <!-- A key is made fastest of one name alone: libxml2 then looks at no node
       twice, and compares no node of one name with all of another. What a
       node must be besides is in its value: one that is not meant gets a "-"
       at the end and is never asked for. -->
  <xsl:key name="id" match="*" use="@xml:id"/>

  <!-- All elements of TEI by their names: asked for in this way, those of one
       name cost no walk through the document. -->
  <xsl:key name="element" match="t:*" use="local-name()"/>
  <xsl:key name="page-n" match="t:pb" use="@n"/>

  <!-- A speaker with a dash or a colon leads into the speech; what a note on
       the speaker ends with is no matter. -->
  <xsl:key name="leads-in" match="t:speaker" use="concat(
      generate-id(following-sibling::*[1]), substring('-', 1, not(
          following-sibling::*[1]/self::*[self::t:p or self::t:ab]
          and translate(substring(normalize-space(&spoken;),
              string-length(normalize-space(&spoken;))), '-:.—–', '')
              = '')))"/>

  <!-- Lists whose items have labels, by the first. -->
  <xsl:key name="labelled" match="t:label" use="concat(
      generate-id(parent::t:list), substring('-', 1, boolean(
          preceding-sibling::t:label[1])))"/>

  <!-- References by the note they lead to, and by themselves. -->
  <xsl:key name="noteref" match="t:ref" use="concat(
      substring-after(@target, '#'), substring('-', 1, not(&refers;)))"/>
  <xsl:key name="noteref" match="t:ptr" use="concat(
      substring-after(@target, '#'), substring('-', 1, not(&refers;)))"/>
  <xsl:key name="refers" match="t:ref" use="concat(generate-id(),
      substring('-', 1, not(&refers;)))"/>
  <xsl:key name="refers" match="t:ptr" use="concat(generate-id(),
      substring('-', 1, not(&refers;)))"/>

  <!-- The readings of an apparatus, by it; and those that are not in the
       text, which is the lemma, else the first reading. -->
  <xsl:key name="reading" match="t:lem" use="generate-id(ancestor::t:app[1])"/>
  <xsl:key name="reading" match="t:rdg" use="generate-id(ancestor::t:app[1])"/>
  <xsl:key name="other-reading" match="t:rdg" use="concat(generate-id(),
      substring('-', 1, generate-id() = generate-id(ancestor::t:app[1]
          /descendant::*[self::t:lem or self::t:rdg][1])
          and not(ancestor::t:app[1][t:lem or t:rdgGrp/t:lem])))"/>
  <xsl:key name="other-reading" match="t:lem" use="concat(generate-id(),
      substring('-', 1, generate-id() = generate-id((ancestor::t:app[1]/t:lem
          | ancestor::t:app[1]//t:rdgGrp/t:lem)[1])))"/>

  <!-- A footnote hangs on a place in the text: it stands there, or a
       reference leads to it. Other notes are remarks, text like other. -->
  <xsl:key name="standing-note" match="t:note" use="concat(generate-id(),
      substring('-', 1, not(ancestor::t:text and not(@place = 'inline')
          and (&running;))))"/>
  <xsl:key name="apart-note" match="t:note" use="concat(generate-id(),
      substring('-', 1, not(ancestor::t:text and @xml:id
          and not(&running;))))"/>

  <xsl:variable name="footnotes" select="key('element', 'note')[
      key('standing-note', generate-id()) or
      key('apart-note', generate-id()) and key('noteref', @xml:id)]"/>

  <!-- A printed number serves as a name only if no two notes share it. -->
  <xsl:variable name="numbers-restart"
      select="count($footnotes/@n) != count(set:distinct($footnotes/@n))"/>

  <!-- Where they hang, in the order of the text: the note that stands there,
       or the first reference to it. -->
  <xsl:variable name="hangs" select="$footnotes[key('standing-note',
      generate-id())] | (key('element', 'ref') | key('element', 'ptr'))
      [key('id', substring-after(@target, '#'))
          [key('apart-note', generate-id())]]
      [generate-id() = generate-id(key('noteref',
          substring-after(@target, '#'))[1])]"/>

  <xsl:key name="row" match="row" use="@of"/>
  <!-- A note without one that would take the number of another gets a letter. -->
  <xsl:key name="printed-number" match="t:note" use="@n"/>
  <xsl:variable name="note-rows">
    <xsl:for-each select="$hangs">
      <xsl:variable name="position" select="position()"/>
      <xsl:for-each select="self::t:note | key('id', substring-after(
          self::*[not(self::t:note)]/@target, '#'))
          [key('apart-note', generate-id())]">
        <row of="{generate-id()}" position="{$position}"
            apart="{boolean(key('apart-note', generate-id()))}">
          <xsl:choose>
            <xsl:when test="@n and not($numbers-restart)">
              <xsl:value-of select="@n"/>
            </xsl:when>
            <xsl:otherwise>
              <xsl:value-of select="$position"/>
              <xsl:if test="not($numbers-restart)
                  and key('printed-number', string($position))">a</xsl:if>
            </xsl:otherwise>
          </xsl:choose>
        </row>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="note-table" select="exsl:node-set($note-rows)"/>

  <!-- The note's name in the text; nothing if it is no footnote. -->
  <xsl:template name="note-label">
    <xsl:param name="note" select="generate-id()"/>
    <xsl:for-each select="$note-table">
      <xsl:value-of select="key('row', $note)"/>
    </xsl:for-each>
  </xsl:template>

  <!-- Whether it stands apart from its reference: true, false, or nothing
       if it is no footnote. -->
  <xsl:template name="note-apart">
    <xsl:variable name="note" select="generate-id()"/>
    <xsl:for-each select="$note-table">
      <xsl:value-of select="key('row', $note)/@apart"/>
    </xsl:for-each>
  </xsl:template>

  <!-- Its place among the footnotes, from 1. -->
  <xsl:template name="note-position">
    <xsl:variable name="note" select="generate-id()"/>
    <xsl:for-each select="$note-table">
      <xsl:value-of select="key('row', $note)/@position"/>
    </xsl:for-each>
  </xsl:template>

  <!-- The blank behind brackets that are put into a line: none before another
       or before a sign. -->
  <xsl:template name="blank-behind">
    <xsl:variable name="next" select="following-sibling::node()[1]"/>
    <xsl:if test="translate(substring($next, 1, 1),
        ' &#9;&#10;&#13;.,;:!?)]”’»…', '') != ''">
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template name="note-id">
    <xsl:choose>
      <xsl:when test="@xml:id">
        <xsl:value-of select="@xml:id"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text>fn-</xsl:text>
        <xsl:call-template name="note-position"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
