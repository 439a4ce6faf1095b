<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes: a reference where the note hangs, the note after the unit it
     hangs in, links both ways. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="t">

  <!-- In its place a note leaves a reference. -->
  <xsl:template match="t:note">
    <xsl:variable name="apart">
      <xsl:call-template name="note-apart"/>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$apart = 'false'">
        <xsl:call-template name="note-ref"/>
      </xsl:when>
      <xsl:when test="$apart = ''">
        <xsl:call-template name="remark"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="t:ref[@target] | t:ptr[@target]" priority="1">
    <xsl:variable name="here" select="generate-id()"/>
    <xsl:variable name="id" select="substring-after(@target, '#')"/>
    <xsl:variable name="note" select="key('id', $id)
        [key('apart-note', generate-id())]"/>
    <xsl:choose>
      <xsl:when test="$note and key('refers', $here)">
        <xsl:call-template name="note-ref">
          <xsl:with-param name="note" select="$note"/>
          <xsl:with-param name="again" select="generate-id(
              key('noteref', $id)[1]) != $here"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="link"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The label that the source printed; else the running number. -->
  <xsl:template name="shown-label">
    <xsl:choose>
      <xsl:when test="@n"><xsl:value-of select="@n"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="note-label"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The first reference is the one that the note leads back to. -->
  <xsl:template name="note-ref">
    <xsl:param name="note" select="."/>
    <xsl:param name="again" select="false()"/>
    <xsl:variable name="inside-link" select="ancestor::t:ref[@target]"/>
    <xsl:for-each select="$note">
      <xsl:variable name="id"><xsl:call-template name="note-id"/></xsl:variable>
      <xsl:variable name="label">
        <xsl:call-template name="shown-label"/>
      </xsl:variable>
      <sup class="ref">
        <xsl:element name="{substring('aspan', 1 + boolean($inside-link),
            1 + 3 * boolean($inside-link))}">
          <xsl:if test="not($again)">
            <xsl:attribute name="id">
              <xsl:value-of select="concat('ref-', $id)"/>
            </xsl:attribute>
          </xsl:if>
          <xsl:if test="not($inside-link)">
            <xsl:attribute name="href">
              <xsl:value-of select="concat('#', $id)"/>
            </xsl:attribute>
            <xsl:attribute name="role">doc-noteref</xsl:attribute>
            <xsl:attribute name="aria-label">
              <xsl:value-of select="concat('Note ', $label)"/>
            </xsl:attribute>
          </xsl:if>
          <xsl:value-of select="$label"/>
        </xsl:element>
        <xsl:if test="@cert = 'low'">
          <span class="doubt"
              title="The place of this reference is uncertain">?</span>
        </xsl:if>
      </sup>
    </xsl:for-each>
  </xsl:template>

  <!-- The notes of a unit, in the order of their references; those of notes
       that stand in it, but are set elsewhere, come with these, and those of
       a text or speech within it have been set there. -->
  <xsl:template name="notes-of">
    <xsl:variable name="unit" select="."/>
    <xsl:variable name="in"><xsl:call-template name="note-round"/></xsl:variable>
    <xsl:for-each select="descendant::t:note[key('standing-note', generate-id())]
        | descendant::t:ref[key('refers', generate-id())]
        | descendant::t:ptr[key('refers', generate-id())]">
      <xsl:variable name="round">
        <xsl:call-template name="note-round"/>
      </xsl:variable>
      <xsl:variable name="id" select="substring-after(@target, '#')"/>
      <xsl:choose>
        <xsl:when test="string($round) != string($in)
            or ancestor::*[self::t:sp or parent::t:floatingText]
            [count(ancestor::* | $unit) = count(ancestor::*)]"/>
        <xsl:when test="self::t:note">
          <xsl:call-template name="note-body"/>
        </xsl:when>
        <xsl:when test="key('id', $id)/self::t:note and generate-id() =
            generate-id(key('noteref', $id)[1])">
          <xsl:for-each select="key('id', $id)
              [key('apart-note', generate-id())]">
            <xsl:call-template name="note-body"/>
            <xsl:call-template name="notes-of"/>
          </xsl:for-each>
        </xsl:when>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- The note set elsewhere that it is, or stands in. -->
  <xsl:template name="note-round">
    <xsl:value-of select="generate-id(ancestor-or-self::t:note
        [key('apart-note', generate-id())][key('noteref', @xml:id)][1])"/>
  </xsl:template>

  <xsl:template name="note-body">
    <xsl:variable name="id"><xsl:call-template name="note-id"/></xsl:variable>
    <xsl:variable name="label">
      <xsl:call-template name="shown-label"/>
    </xsl:variable>
    <div class="note" role="doc-footnote" id="{$id}">
      <xsl:if test="@xml:lang"><xsl:call-template name="lang"/></xsl:if>
      <xsl:if test="$dressed"><xsl:call-template name="look-style"/></xsl:if>
      <a class="back" role="doc-backlink" href="#ref-{$id}"
          aria-label="{concat($label, ', back to the text')}">
        <xsl:value-of select="$label"/>
      </a>
      <xsl:text> </xsl:text>
      <xsl:if test="@type = 'translator' or @type = 'editor'">
        <span class="by">
          <xsl:value-of select="concat('[', @type, '] ')"/>
        </span>
      </xsl:if>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <!-- A remark: a block of its own between blocks, else in its line. -->
  <xsl:template name="remark">
    <xsl:choose>
      <xsl:when test="t:p or t:list or t:quote or parent::t:div
          or parent::t:body or parent::t:front or parent::t:back
          or parent::t:lg or parent::t:sp">
        <div class="remark">
          <xsl:call-template name="attributes"/>
          <xsl:if test="@n">
            <b><xsl:value-of select="@n"/></b>
            <xsl:text> </xsl:text>
          </xsl:if>
          <xsl:apply-templates/>
        </div>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="inline">
          <xsl:with-param name="class">remark</xsl:with-param>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Where all of a division's notes are set elsewhere, its heading says
       nothing any more. -->
  <xsl:template match="t:div[@type = 'notes'] | t:noteGrp" mode="unit">
    <xsl:if test="*[not(self::t:head)][not(self::t:note
        [@xml:id][key('noteref', @xml:id)])]">
      <xsl:apply-templates select="."/>
      <xsl:if test="self::t:noteGrp"><xsl:call-template name="notes-of"/></xsl:if>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
