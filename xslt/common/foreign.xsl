<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands in a line of other projects' TEI and is text and signs in
     every format: readings of witnesses, what is heard beside words, measures
     of manuscripts. flow-foreign.xsl has the same for word processors. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="t">

  <!-- An apparatus: the lemma, and in brackets what others have. In a list,
       the lemma ends with the bracket. -->
  <xsl:template match="t:app">
    <xsl:variable name="in-list" select="parent::t:listApp"/>
    <xsl:variable name="readings" select="key('reading', generate-id())"/>
    <xsl:variable name="others" select="$readings
        [key('other-reading', generate-id())]"/>
    <xsl:apply-templates
        select="$readings[not(key('other-reading', generate-id()))]"/>
    <xsl:if test="$others">
      <xsl:choose>
        <xsl:when test="$in-list"><xsl:value-of select="$close"/></xsl:when>
        <xsl:otherwise>
          <xsl:value-of select="concat(' ', $open)"/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:for-each select="$others">
        <xsl:if test="position() &gt; 1">; </xsl:if>
        <xsl:if test="position() = 1 and $in-list"><xsl:text> </xsl:text></xsl:if>
        <xsl:apply-templates/>
        <xsl:if test="not(node())">om.</xsl:if>
        <xsl:if test="@wit">
          <xsl:text> </xsl:text>
          <xsl:call-template name="escape">
            <xsl:with-param name="text"
                select="normalize-space(translate(@wit, '#', ''))"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:for-each>
      <xsl:if test="not($in-list)"><xsl:value-of select="$close"/></xsl:if>
    </xsl:if>
    <xsl:for-each select="t:note | t:noteGrp | t:wit | t:witDetail
        | .//t:rdgGrp/*[not(self::t:rdg or self::t:lem or self::t:rdgGrp)]">
      <xsl:if test="not(self::t:note) or $in-list"><xsl:text> </xsl:text></xsl:if>
      <xsl:apply-templates select="."/>
    </xsl:for-each>
  </xsl:template>

  <!-- Pieces of words, sentences and records: no blank is between two of them
       but those of the text. A format says how, in "run-on". -->
  <xsl:template match="t:m | t:s | t:cl | t:phr | t:expan | t:abbr | t:am
      | t:num | t:orig | t:reg | t:sic | t:corr | t:damage | t:restore
      | t:retrace | t:secl | t:name | t:rs | t:analytic
      | t:monogr | t:imprint | t:series | t:author | t:editor">
    <xsl:call-template name="run-on"/>
  </xsl:template>

  <!-- What an editor did to letters, by the signs of Leiden: ( ) an abbreviation
       resolved, < > what was left out put in, { } what is too much, [ ] what
       is lost and supplied. -->
  <xsl:template name="sign">
    <xsl:param name="of"/>
    <xsl:call-template name="escape">
      <xsl:with-param name="text" select="substring($of, 1 + boolean(self::t:ex)
          + 2 * boolean(self::t:supplied[@reason = 'omitted'
              or @reason = 'omitted-in-original'])
          + 3 * boolean(self::t:surplus), 1)"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template name="opens">
    <xsl:call-template name="sign">
      <xsl:with-param name="of">[(⟨{</xsl:with-param>
    </xsl:call-template>
  </xsl:template>
  <xsl:template name="closes">
    <xsl:call-template name="sign">
      <xsl:with-param name="of">])⟩}</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- What links and gathers, and says nothing itself. -->
  <xsl:template match="t:link | t:join | t:alt | t:when | t:linkGrp | t:joinGrp
      | t:altGrp | t:timeline">
    <xsl:for-each select="t:head | t:desc | t:join">
      <xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if>
      <xsl:apply-templates select="."/>
    </xsl:for-each>
  </xsl:template>

  <!-- The number of a formula or a figure is no part of its words. -->
  <xsl:template match="t:formula/t:label">
    <xsl:text> </xsl:text><xsl:call-template name="run-on"/>
  </xsl:template>
  <xsl:template match="t:figure/t:label">
    <xsl:call-template name="run-on"/><xsl:text> </xsl:text>
  </xsl:template>

  <!-- Speech: what is heard beside words. -->
  <xsl:template match="t:vocal | t:kinesic | t:incident">
    <xsl:value-of select="concat(' ', $open)"/>
    <xsl:apply-templates/>
    <xsl:value-of select="concat($close, ' ')"/>
  </xsl:template>
  <xsl:template match="t:pause">
    <xsl:value-of select="concat(' ', $open, 'pause', $close, ' ')"/>
  </xsl:template>

  <!-- Who speaks: the name in a list of this document, else the id. -->
  <xsl:template name="who">
    <xsl:variable name="id" select="substring-before(concat(
        substring-after(@who, '#'), ' '), ' ')"/>
    <xsl:variable name="name" select="normalize-space((key('id', $id)
        //*[self::t:persName or self::t:name])[1])"/>
    <xsl:if test="@who">
      <xsl:call-template name="escape">
        <xsl:with-param name="text" select="concat($name,
            substring($id, 1, string-length($id) * ($name = '')),
            substring(@who, 1, string-length(@who) * ($id = '')))"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- The break in a line of verse; a line under the page. -->
  <xsl:template match="t:caesura"><xsl:text>&#x2003;</xsl:text></xsl:template>
  <xsl:template match="t:catchwords">
    <xsl:text> </xsl:text><xsl:apply-templates/>
  </xsl:template>

  <!-- Manuscripts -->
  <xsl:template match="t:dimensions">
    <xsl:for-each select="*">
      <xsl:if test="position() &gt; 1"> × </xsl:if>
      <xsl:apply-templates select="."/>
    </xsl:for-each>
    <xsl:if test="@unit">
      <xsl:text> </xsl:text>
      <xsl:call-template name="escape">
        <xsl:with-param name="text" select="string(@unit)"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
  <xsl:template match="t:msIdentifier">
    <xsl:for-each select="*">
      <xsl:if test="position() &gt; 1">, </xsl:if>
      <xsl:apply-templates select="."/>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
