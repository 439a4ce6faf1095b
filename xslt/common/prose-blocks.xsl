<?xml version="1.0" encoding="UTF-8"?>
<!-- Paragraphs, speeches, entries of dictionaries, verse and quotations, see
     prose.xsl. -->
<!DOCTYPE xsl:stylesheet [
  <!ENTITY displayed "contains(@rend, 'block') or @type = 'block' or t:p
      or t:lg or t:l or t:ab or t:list or t:sp or t:quote or parent::t:body
      or parent::t:div or parent::t:epigraph or parent::t:cit[parent::t:div
      or parent::t:epigraph or parent::t:body]">
  <!ENTITY break "self::t:pb or self::t:cb or self::t:lb
      or self::t:milestone or self::t:anchor">
  <!ENTITY P "&#xFDD0;"> <!ENTITY L "&#xFDD1;"> <!ENTITY in "&#xFDD2;">
  <!ENTITY to "&#xFDD3;"> <!ENTITY go "&#xFDD4;"> <!ENTITY out "&#xFDD5;">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:str="http://exslt.org/strings"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="str t">

  <xsl:template match="t:p | t:ab | t:byline | t:docAuthor | t:docDate
      | t:docEdition | t:docImprint | t:titlePart | t:imprimatur | t:dateline
      | t:salute | t:signed | t:opener | t:closer | t:postscript | t:trailer
      | t:argument | t:epigraph | t:castList | t:div | t:div1 | t:div2
      | t:div3 | t:div4 | t:div5 | t:div6 | t:div7 | t:titlePage
      | t:floatingText | t:front | t:body | t:back | t:text | t:figure
      | t:address | t:stage | t:u | t:prologue | t:epilogue | t:entry
      | t:entryFree | t:superEntry | t:re">
    <b>
      <xsl:text>&P;</xsl:text>
      <xsl:apply-templates select="." mode="lead-in"/>
      <xsl:apply-templates/>
      <xsl:text>&P;</xsl:text>
    </b>
  </xsl:template>

  <xsl:template match="*" mode="lead-in"/>
  <xsl:template match="t:u[@who]" mode="lead-in">
    <xsl:call-template name="who"/><xsl:text>: </xsl:text>
  </xsl:template>

  <xsl:template match="t:p//t:stage | t:l//t:stage | t:speaker//t:stage
      | t:byline/t:docAuthor | t:byline/t:docDate | t:docImprint/*
      | t:p//t:signed | t:p//t:salute | t:p//t:dateline | t:p//t:address
      | t:p//t:byline">
    <xsl:apply-templates/>
  </xsl:template>

  <!-- Its parts are no one word where nothing stands between them. -->
  <xsl:template match="t:p//t:address[not(text())]" priority="1">
    <xsl:for-each select="*">
      <xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if>
      <xsl:apply-templates select="."/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="t:head">
    <xsl:if test="count(. | $own-title) != count($own-title)">
      <xsl:text>&P;</xsl:text>
      <xsl:apply-templates select="." mode="heading"/>
      <xsl:text>&P;</xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template match="t:docTitle">
    <xsl:if test="count(. | $own-title) != count($own-title)">
      <xsl:apply-templates/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="*" mode="heading"><xsl:apply-templates/></xsl:template>

  <xsl:template match="t:teiCorpus/t:TEI">
    <xsl:text>&P;</xsl:text>
    <xsl:apply-templates mode="heading"
        select="t:teiHeader/t:fileDesc/t:titleStmt/t:title[1]"/>
    <xsl:text>&P;</xsl:text>
    <xsl:apply-templates/>
  </xsl:template>

  <!-- Speeches -->
  <xsl:template match="t:sp">
    <xsl:text>&P;</xsl:text>
    <xsl:apply-templates/>
    <xsl:text>&P;</xsl:text>
  </xsl:template>

  <xsl:template match="t:speaker">
    <xsl:if test="not(key('leads-in',
        generate-id(following-sibling::*[1])))">
      <xsl:text>&P;</xsl:text>
      <xsl:apply-templates select="." mode="speaker"/>
      <xsl:choose>
        <xsl:when test="following-sibling::*[1]/self::*[self::t:p
            or self::t:ab or self::t:l]">
          <xsl:call-template name="turn"/>
        </xsl:when>
        <xsl:otherwise>&P;</xsl:otherwise>
      </xsl:choose>
    </xsl:if>
  </xsl:template>

  <xsl:template match="*" mode="speaker"><xsl:apply-templates/></xsl:template>

  <xsl:template match="t:sp/t:p | t:sp/t:ab">
    <b>
      <xsl:variable name="first"
          select="preceding-sibling::*[1]/self::t:speaker"/>
      <xsl:variable name="leads-in" select="key('leads-in', generate-id())"/>
      <xsl:choose>
        <xsl:when test="$first and not($leads-in)">&L;</xsl:when>
        <xsl:otherwise>&P;</xsl:otherwise>
      </xsl:choose>
      <xsl:for-each select="$leads-in">
        <xsl:apply-templates select="." mode="speaker"/>
        <xsl:text> </xsl:text>
      </xsl:for-each>
      <xsl:apply-templates/>
      <xsl:text>&P;</xsl:text>
    </b>
  </xsl:template>

  <!-- Dictionaries: what is said of the word in a line, then each sense. -->
  <xsl:template match="t:sense">
    <b>
      <xsl:if test="preceding-sibling::*[1]">
        <xsl:call-template name="turn"/>
      </xsl:if>
      <xsl:if test="@n">
        <xsl:call-template name="escape">
          <xsl:with-param name="text" select="concat(@n, ' ')"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:call-template name="parts"/>
      <xsl:if test="following-sibling::*[1]/self::*[not(self::t:sense)]">
        <xsl:call-template name="turn"/>
      </xsl:if>
    </b>
  </xsl:template>
  <xsl:template match="t:entry//t:form | t:entry//t:gramGrp | t:entry//t:cit
      | t:entry//t:xr | t:entry//t:etym | t:re/t:form" name="parts">
    <xsl:for-each select="node()">
      <xsl:apply-templates select="."/>
      <xsl:if test="self::*"><xsl:text> </xsl:text></xsl:if>
    </xsl:for-each>
    <xsl:if test="not(self::t:sense)"><xsl:text> </xsl:text></xsl:if>
  </xsl:template>

  <!-- Examples keep their lines. -->
  <xsl:template match="t:eg">
    <xsl:text>&P;</xsl:text>
    <xsl:for-each select="str:split(., '&#10;')">
      <xsl:if test="position() &gt; 1"><xsl:call-template name="turn"/></xsl:if>
      <xsl:call-template name="escape">
        <xsl:with-param name="text" select="string()"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:text>&P;</xsl:text>
  </xsl:template>

  <!-- Verse, quotations, lists -->
  <xsl:template match="t:lg">
    <xsl:text>&P;</xsl:text>
    <xsl:call-template name="displayed"/>
    <xsl:text>&P;</xsl:text>
  </xsl:template>

  <xsl:template match="t:l | t:addrLine | t:castItem">
    <b>
      <xsl:text>&L;</xsl:text>
      <xsl:apply-templates/>
      <xsl:call-template name="turn-before-next"/>
      <xsl:text>&L;</xsl:text>
    </b>
  </xsl:template>

  <!-- A turn after a line if another follows, perhaps behind a break or two; to
       ask for the first that is no break would look at all that follow. -->
  <xsl:template name="turn-before-next">
    <xsl:variable name="first" select="following-sibling::*[1]"/>
    <xsl:variable name="second"
        select="$first/self::*[&break;]/following-sibling::*[1]"/>
    <xsl:variable name="next" select="($first | $second | $second
        /self::*[&break;]/following-sibling::*[1])[last()]
        [not(&break;)]"/>
    <xsl:if test="local-name($next) = local-name() or self::t:castItem
        and ($next | self::t:castItem[not($next)]/parent::t:castGroup
            /following-sibling::*[1])[self::t:castItem
            or self::t:castGroup[not(t:head)]]">
      <xsl:call-template name="line-turn"/>
    </xsl:if>
  </xsl:template>

  <!-- The line ends although the paragraph goes on. -->
  <xsl:template name="turn">&L;</xsl:template>
  <xsl:template name="line-turn"><xsl:call-template name="turn"/></xsl:template>

  <xsl:template match="t:quote | t:q | t:said">
    <xsl:choose>
      <xsl:when test="&displayed;">
        <xsl:text>&P;</xsl:text>
        <xsl:call-template name="displayed"/>
        <xsl:text>&P;</xsl:text>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="displayed">
    <xsl:text>&in;    &to;    &go;</xsl:text>
    <xsl:apply-templates/>
    <xsl:text>&P;&out;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
