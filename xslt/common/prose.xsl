<?xml version="1.0" encoding="UTF-8"?>
<!-- Prose for formats made of lines. What comes out is text with marks,
     noncharacters of Unicode (those that a text holds come with an escape),
     which tei-transform lays out: it folds blanks, breaks lines, wraps. A
     format imports this and says only what it writes differently.

       Blocks are elements <b> in the result, which the text method passes
       over: libxslt would measure one long text node again at every piece.

       P  a paragraph ends    L  a line ends
       in A to B go           until "out", lines begin with A, later with B -->
<!DOCTYPE xsl:stylesheet [
  <!ENTITY P "&#xFDD0;"> <!ENTITY L "&#xFDD1;"> <!ENTITY in "&#xFDD2;">
  <!ENTITY to "&#xFDD3;"> <!ENTITY go "&#xFDD4;"> <!ENTITY out "&#xFDD5;">
  <!ENTITY marks "&P;&L;&in;&to;&go;&out;">
  <!ENTITY displayed "contains(@rend, 'block') or @type = 'block' or t:p
      or t:lg or t:l or t:ab or t:list or t:sp or t:quote or parent::t:body
      or parent::t:div or parent::t:epigraph or parent::t:cit[parent::t:div
      or parent::t:epigraph or parent::t:body]">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:str="http://exslt.org/strings"
    xmlns:m="http://www.w3.org/1998/Math/MathML"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl str m t">
  <xsl:import href="keys.xsl"/>
  <xsl:import href="meta.xsl"/>
  <xsl:import href="plain.xsl"/>
  <xsl:include href="foreign.xsl"/>

  <xsl:template match="t:teiHeader | t:standOff | t:facsimile
      | comment() | processing-instruction()"/>

  <!-- Blocks -->
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
      <xsl:if test="local-name(following-sibling::*[not(self::t:pb or self::t:cb
          or self::t:lb or self::t:milestone or self::t:anchor)][1])
          = local-name()">
        <xsl:call-template name="turn"/>
      </xsl:if>
      <xsl:text>&L;</xsl:text>
    </b>
  </xsl:template>

  <!-- The line ends although the paragraph goes on. -->
  <xsl:template name="turn">&L;</xsl:template>

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

  <!-- Text between items is an error in TEI, but is shown. -->
  <xsl:template match="t:list | t:listBibl">
    <xsl:text>&P;</xsl:text>
    <xsl:for-each select="* | text()[normalize-space()]">
      <xsl:if test="self::text()">&P;</xsl:if>
      <xsl:apply-templates select="."/>
      <xsl:if test="self::text()">&P;</xsl:if>
    </xsl:for-each>
    <xsl:text>&P;</xsl:text>
  </xsl:template>

  <xsl:template match="t:item | t:listBibl/t:bibl | t:listBibl/t:biblStruct
      | t:list/t:label | t:list/t:headLabel | t:list/t:headItem">
    <b>
      <xsl:variable name="mark">
        <xsl:apply-templates select="." mode="mark"/>
      </xsl:variable>
      <xsl:value-of select="concat('&in;', $mark, '&to;',
          str:padding(string-length($mark), ' '), '&go;')"/>
      <xsl:apply-templates/>
      <xsl:text>&L;&out;</xsl:text>
    </b>
  </xsl:template>

  <!-- What a line of a list begins with: a number or a bullet, where it
       brings none. -->
  <xsl:template match="*" mode="mark">- </xsl:template>
  <xsl:template match="t:headItem" mode="mark">
    <xsl:value-of select="$label-mark"/>
  </xsl:template>
  <xsl:template match="t:label | t:headLabel" mode="mark">
    <xsl:value-of select="$no-mark"/>
  </xsl:template>
  <xsl:template match="t:item" mode="mark">
    <xsl:choose>
      <xsl:when test="key('labelled', generate-id(..))">
        <xsl:value-of select="$label-mark"/>
      </xsl:when>
      <xsl:when test="../@type = 'simple' or translate(substring(
          normalize-space(), 1, 1), '0123456789•-–—*(', '') = ''">
        <xsl:value-of select="$no-mark"/>
      </xsl:when>
      <xsl:when test="contains(concat(../@type, ../@rend), 'ordered')
          or contains(concat(../@type, ../@rend), 'number')">
        <xsl:variable name="here" select="generate-id()"/>
        <xsl:for-each select="$items">
          <xsl:value-of select="concat(key('item', $here)/@n, '. ')"/>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise>- </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:variable name="no-mark"/>
  <xsl:variable name="label-mark" select="'    '"/>

  <!-- The numbers of items, which xsl:number would count anew for each. -->
  <xsl:key name="item" match="i" use="@of"/>
  <xsl:variable name="item-rows">
    <xsl:for-each select="key('element', 'list')">
      <xsl:for-each select="t:item">
        <i of="{generate-id()}" n="{position()}"/>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="items" select="exsl:node-set($item-rows)"/>

  <xsl:template match="t:row">
    <b>
      <xsl:text>&L;</xsl:text>
      <xsl:for-each select="* | text()[normalize-space()]">
        <xsl:variable name="content">
          <xsl:apply-templates select="self::text() | node()"/>
        </xsl:variable>
        <xsl:if test="position() &gt; 1"> | </xsl:if>
        <xsl:value-of select="translate($content, '&marks;', '      ')"/>
      </xsl:for-each>
      <xsl:text>&L;</xsl:text>
    </b>
  </xsl:template>

  <xsl:template match="t:table">
    <xsl:text>&P;</xsl:text>
    <xsl:apply-templates select="* | text()[normalize-space()]"/>
    <xsl:text>&P;</xsl:text>
  </xsl:template>

  <xsl:template match="t:graphic | t:media">
    <xsl:value-of select="concat('[Picture: ', @url, '] ')"/>
    <xsl:apply-templates select="t:desc"/>
  </xsl:template>
  <!-- A picture that is in the text itself. -->
  <xsl:template match="t:graphic[starts-with(@url, 'data:')]
      | t:binaryObject" priority="1">
    <xsl:value-of select="concat($open, 'Picture', $close, ' ')"/>
    <xsl:apply-templates select="t:desc"/>
  </xsl:template>

  <!-- Formulae of MathML: what stands higher, lower, below a line. -->
  <xsl:template match="m:msup">
    <xsl:apply-templates select="*[1]"/>
    <xsl:call-template name="escape">
      <xsl:with-param name="text" select="'^'"/>
    </xsl:call-template>
    <xsl:apply-templates select="*[2]"/>
  </xsl:template>
  <xsl:template match="m:msub">
    <xsl:apply-templates select="*[1]"/>
    <xsl:call-template name="escape">
      <xsl:with-param name="text" select="'_'"/>
    </xsl:call-template>
    <xsl:apply-templates select="*[2]"/>
  </xsl:template>
  <xsl:template match="m:annotation | m:annotation-xml"/>
  <xsl:template match="m:mfrac">
    <xsl:text>(</xsl:text><xsl:apply-templates select="*[1]"/>
    <xsl:text>)/(</xsl:text><xsl:apply-templates select="*[2]"/>
    <xsl:text>)</xsl:text>
  </xsl:template>

  <!-- Notes: their names in the text, themselves at the end. -->
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

  <xsl:template name="remark">
    <xsl:choose>
      <xsl:when test="ancestor::t:p or ancestor::t:item or ancestor::t:bibl
          or ancestor::t:head or ancestor::t:l or ancestor::t:ab">
        <xsl:value-of select="concat(' ', $open)"/>
        <xsl:apply-templates/>
        <xsl:value-of select="concat($close, ' ')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text>&P;</xsl:text>
        <xsl:apply-templates/>
        <xsl:text>&P;</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="t:ref | t:ptr">
    <xsl:variable name="note" select="key('id',
        substring-after(@target, '#'))[key('apart-note', generate-id())]"/>
    <xsl:choose>
      <xsl:when test="$note and key('refers', generate-id())">
        <xsl:variable name="again" select="generate-id() != generate-id(
            key('noteref', substring-after(@target, '#'))[1])"/>
        <xsl:for-each select="$note">
          <xsl:call-template name="note-ref">
            <xsl:with-param name="again" select="$again"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="link"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="link">
    <xsl:apply-templates/>
    <xsl:if test="not(node())"><xsl:value-of select="@target"/></xsl:if>
  </xsl:template>

  <!-- A heading over notes that are all set elsewhere says nothing. -->
  <xsl:template match="t:div[@type = 'notes'] | t:noteGrp">
    <xsl:if test="*[not(self::t:head)][not(self::t:note
        [@xml:id][key('noteref', @xml:id)])]">
      <xsl:text>&P;</xsl:text>
      <xsl:apply-templates/>
      <xsl:text>&P;</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- In a line -->
  <xsl:template match="t:lb[not(@break = 'no')]">
    <xsl:call-template name="turn"/>
  </xsl:template>
  <xsl:template match="t:pb[not(@break = 'no')]">
    <xsl:text> </xsl:text>
  </xsl:template>
  <xsl:template match="t:gap">
    <xsl:value-of select="concat($open, '…')"/>
    <xsl:if test="*">
      <xsl:text> </xsl:text><xsl:apply-templates select="*"/>
    </xsl:if>
    <xsl:value-of select="$close"/>
  </xsl:template>
  <xsl:template match="t:supplied | t:ex">
    <xsl:value-of select="$open"/>
    <xsl:apply-templates/>
    <xsl:value-of select="$close"/>
  </xsl:template>
  <xsl:template match="t:choice">
    <xsl:choose>
      <xsl:when test="t:corr | t:reg | t:expan">
        <xsl:apply-templates select="(t:corr | t:reg | t:expan)[1]"/>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="*[1]"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What nothing here knows: its own lines if it holds elements and stands
       by itself, else a word in a line. -->
  <xsl:template match="t:TEI | t:teiCorpus" priority="-0.4">
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="*">
    <xsl:choose>
      <xsl:when test="* and not(ancestor::t:p or ancestor::t:head
          or ancestor::t:l or ancestor::t:ab or ancestor::t:bibl
          or ancestor::t:item or ancestor::t:cell)
          and not(text()[normalize-space()])
          and not(preceding-sibling::node()[1]
              /self::text()[normalize-space()])
          and not(following-sibling::node()[1]
              /self::text()[normalize-space()])">
        <xsl:text>&L;</xsl:text>
        <xsl:for-each select="*">
          <xsl:apply-templates select="."/>
          <xsl:text> </xsl:text>
        </xsl:for-each>
        <xsl:text>&L;</xsl:text>
      </xsl:when>
      <!-- Elements alone, without text between, are not one word. -->
      <xsl:when test="*[2] and not(text())">
        <xsl:for-each select="*">
          <xsl:apply-templates select="."/>
          <xsl:if test="position() != last()"><xsl:text> </xsl:text></xsl:if>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
