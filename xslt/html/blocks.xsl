<?xml version="1.0" encoding="UTF-8"?>
<!-- The blocks of a text. A container's children are units: each is followed
     by the notes that hang in it, which the style sheet sets beside it. -->
<!DOCTYPE xsl:stylesheet [
  <!ENTITY displayed "contains(@rend, 'block') or contains(@rendition, 'block')
      or @type = 'block' or t:p or t:lg or t:l or t:ab or t:list or t:sp
      or t:quote or parent::t:body or parent::t:cit[parent::t:div
      or parent::t:epigraph or parent::t:body]
      or parent::t:div or parent::t:epigraph">
  <!ENTITY block "self::t:p or self::t:ab or self::t:list or self::t:table
      or self::t:lg or self::t:l or self::t:sp or self::t:figure
      or self::t:floatingText or self::t:listBibl or self::t:head
      or (self::t:quote or self::t:q) and (&displayed;)">
  <!ENTITY holder "generate-id(ancestor::*[self::t:p or self::t:ab
      or self::t:note or self::t:head or self::t:byline or self::t:dateline
      or self::t:salute or self::t:signed or self::t:trailer
      or self::t:stage or self::t:speaker or self::t:argument
      or self::t:titlePart or self::t:docImprint or self::t:cell
      or self::t:item or self::t:div][1])">
  <!ENTITY displays "substring('-', 1, not(&displayed;))">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="t">

  <xsl:template match="*" mode="unit">
    <xsl:if test="count(. | $own-title) != count($own-title)">
      <xsl:apply-templates select="."/>
      <xsl:call-template name="notes-of"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="text()" mode="unit">
    <xsl:if test="normalize-space()">
      <p><xsl:value-of select="."/></p>
    </xsl:if>
  </xsl:template>

  <xsl:template mode="unit" match="t:div | t:div1 | t:div2 | t:div3 | t:div4
      | t:div5 | t:div6 | t:div7 | t:text | t:front | t:body | t:back
      | t:group | t:sp | t:TEI | t:teiCorpus | t:titlePage">
    <xsl:apply-templates select="."/>
  </xsl:template>

  <xsl:template match="t:pb" mode="unit">
    <div class="turn"><xsl:apply-templates select="."/></div>
  </xsl:template>

  <xsl:template match="t:lb | t:cb" mode="unit"/>

  <!-- The signs round its readings stand in one box with them. -->
  <xsl:template match="t:app" mode="unit">
    <div class="app"><xsl:apply-templates select="."/></div>
    <xsl:call-template name="notes-of"/>
  </xsl:template>

  <!-- Containers -->
  <xsl:template match="t:TEI | t:teiCorpus | t:text | t:front | t:body
      | t:back | t:group">
    <xsl:apply-templates mode="unit"/>
  </xsl:template>

  <xsl:template match="t:teiHeader | t:standOff | t:facsimile"/>

  <xsl:template match="t:teiCorpus/t:TEI">
    <section>
      <xsl:call-template name="id"/>
      <h2>
        <xsl:apply-templates select="t:teiHeader/t:fileDesc/t:titleStmt
            /t:title[1]/node()"/>
      </h2>
      <xsl:apply-templates mode="unit"/>
    </section>
  </xsl:template>

  <xsl:template match="t:div | t:div1 | t:div2 | t:div3 | t:div4 | t:div5
      | t:div6 | t:div7">
    <xsl:variable name="headed" select="t:head
        [count(. | $own-title) != count($own-title)]"/>
    <xsl:element name="{substring('sectiondiv',
        1 + 7 * not($headed), 3 + 4 * boolean($headed))}">
      <xsl:attribute name="id">
        <xsl:call-template name="div-id"/>
      </xsl:attribute>
      <xsl:call-template name="lang"/>
      <xsl:if test="$dressed"><xsl:call-template name="look-style"/></xsl:if>
      <xsl:attribute name="class">
        <xsl:text>div</xsl:text>
        <xsl:if test="@type">
          <xsl:value-of select="concat(' div-', @type)"/>
        </xsl:if>
      </xsl:attribute>
      <xsl:apply-templates mode="unit"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="t:titlePage">
    <div class="box title-page"><xsl:apply-templates mode="unit"/></div>
  </xsl:template>

  <xsl:template name="div-id">
    <xsl:call-template name="id-of">
      <xsl:with-param name="letter">div</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Headings: a level for each division they stand in, but for that whose
       heading is the page's title. HTML's hold no blocks. -->
  <xsl:template match="t:head">
    <xsl:variable name="depth" select="1 + count((ancestor::t:div
        | ancestor::t:div1 | ancestor::t:div2 | ancestor::t:div3
        | ancestor::t:div4 | ancestor::t:floatingText | /t:teiCorpus)
        [count(. | $own-title/..) != count($own-title/..)])"/>
    <xsl:variable name="level" select="$depth + ($depth = 1)
        - ($depth - 6) * ($depth &gt; 6)"/>
    <xsl:variable name="block" select="* and key('inner', generate-id())"/>
    <xsl:element name="{substring(concat('h', $level, 'div'),
        1 + 2 * $block, 2 + $block)}">
      <xsl:if test="$block">
        <xsl:attribute name="class">head</xsl:attribute>
        <xsl:attribute name="role">heading</xsl:attribute>
        <xsl:attribute name="aria-level">
          <xsl:value-of select="$level"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:call-template name="attributes"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="t:list/t:head | t:lg/t:head | t:listBibl/t:head
      | t:div/t:head[preceding-sibling::t:head[1]] | t:note/t:head
      | t:castGroup/t:head | t:table/t:head | t:titlePart">
    <xsl:call-template name="paragraph">
      <xsl:with-param name="class">subhead</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Blocks by the paragraph, or other such thing, that they stand in. -->
  <xsl:key name="inner" match="t:p" use="&holder;"/>
  <xsl:key name="inner" match="t:ab" use="&holder;"/>
  <xsl:key name="inner" match="t:list" use="&holder;"/>
  <xsl:key name="inner" match="t:table" use="&holder;"/>
  <xsl:key name="inner" match="t:lg" use="&holder;"/>
  <xsl:key name="inner" match="t:l" use="&holder;"/>
  <xsl:key name="inner" match="t:sp" use="&holder;"/>
  <xsl:key name="inner" match="t:figure" use="&holder;"/>
  <xsl:key name="inner" match="t:floatingText" use="&holder;"/>
  <xsl:key name="inner" match="t:listBibl" use="&holder;"/>
  <xsl:key name="inner" match="t:stage" use="concat(&holder;,
      substring('-', 1, not(t:p or t:l or t:lg)))"/>
  <xsl:key name="inner" match="t:quote" use="concat(&holder;, &displays;)"/>
  <xsl:key name="inner" match="t:q" use="concat(&holder;, &displays;)"/>

  <!-- Paragraphs. One that holds a block cannot be a p in HTML. -->
  <xsl:template name="paragraph">
    <xsl:param name="class"/>
    <xsl:variable name="holds-block" select="key('inner', generate-id())"/>
    <xsl:variable name="element"
        select="substring('pdiv', 1 + boolean($holds-block),
        1 + 2 * boolean($holds-block))"/>
    <xsl:variable name="classes" select="normalize-space(concat($class, ' ',
        substring('p', 1, boolean($holds-block))))"/>
    <xsl:element name="{$element}">
      <xsl:call-template name="attributes"/>
      <xsl:if test="$classes != ''">
        <xsl:attribute name="class">
          <xsl:value-of select="$classes"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:apply-templates select="." mode="lead-in"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="*" mode="lead-in"/>
  <xsl:template match="t:u[@who]" mode="lead-in">
    <span class="speaker"><xsl:call-template name="who"/></span>
    <xsl:text>: </xsl:text>
  </xsl:template>

  <xsl:template match="t:p"><xsl:call-template name="paragraph"/></xsl:template>
  <!-- The first of a note stands in its line: a blank parts it from the words
       before it. -->
  <xsl:template match="t:note/t:p">
    <xsl:if test="preceding-sibling::node()[1]"><xsl:text> </xsl:text></xsl:if>
    <xsl:call-template name="paragraph"/>
  </xsl:template>

  <xsl:template match="t:byline | t:dateline | t:salute | t:signed
      | t:trailer | t:docAuthor | t:docDate | t:docImprint | t:docEdition
      | t:imprimatur | t:argument | t:stage | t:speaker | t:addrLine
      | t:postscript/t:label | t:castItem | t:u
      | t:entryFree">
    <xsl:call-template name="paragraph">
      <xsl:with-param name="class" select="local-name()"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="t:ab">
    <xsl:call-template name="paragraph">
      <xsl:with-param name="class"
          select="concat('ab ', translate(@type, ' ', '-'))"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Those of the above that stand in running text stay in their line. -->
  <xsl:template match="t:p//t:stage | t:l//t:stage | t:speaker//t:stage
      | t:byline/t:docAuthor | t:byline/t:docDate | t:docImprint/*
      | t:p//t:signed | t:p//t:salute | t:p//t:dateline | t:p//t:byline">
    <xsl:element name="{substring('spandiv', 1 + 4 * boolean(
        key('inner', generate-id())), 4)}">
      <xsl:attribute name="class">
        <xsl:value-of select="local-name()"/>
      </xsl:attribute>
      <xsl:if test="$dressed"><xsl:call-template name="look-style"/></xsl:if>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="t:opener | t:closer | t:postscript | t:epigraph
      | t:cit | t:castList | t:floatingText | t:address | t:listPerson
      | t:listPlace | t:listOrg">
    <xsl:variable name="name">
      <xsl:choose>
        <xsl:when test="ancestor::t:p and not(descendant::*[&block;])"
          >span</xsl:when>
        <xsl:otherwise>div</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:element name="{$name}">
      <xsl:attribute name="class">
        <xsl:value-of select="local-name()"/>
      </xsl:attribute>
      <xsl:call-template name="attributes"/>
      <xsl:for-each select="node()">
        <xsl:apply-templates select="."/>
        <!-- A quotation and its source, parts of an address are two words. -->
        <xsl:if test="(self::t:quote or parent::t:address)
            and following-sibling::node()[1]/self::*">
          <xsl:text> </xsl:text>
        </xsl:if>
      </xsl:for-each>
    </xsl:element>
  </xsl:template>

  <!-- Displayed and running quotations -->
  <xsl:template match="t:quote | t:q | t:said">
    <xsl:choose>
      <xsl:when test="&displayed;">
        <blockquote>
          <xsl:call-template name="attributes"/>
          <xsl:choose>
            <xsl:when test="*[&block;]"><xsl:apply-templates/></xsl:when>
            <xsl:otherwise><p><xsl:apply-templates/></p></xsl:otherwise>
          </xsl:choose>
        </blockquote>
      </xsl:when>
      <xsl:otherwise>
        <span class="quote">
          <xsl:call-template name="attributes"/>
          <xsl:apply-templates/>
        </span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Speeches. A speaker with a dash or a colon leads into the speech. -->
  <xsl:template match="t:sp">
    <div class="sp">
      <xsl:call-template name="attributes"/>
      <xsl:apply-templates mode="unit"/>
    </div>
  </xsl:template>

  <xsl:template match="t:sp/t:speaker" mode="unit">
    <xsl:if test="not(key('leads-in',
        generate-id(following-sibling::*[1])))">
      <xsl:apply-templates select="."/>
      <xsl:call-template name="notes-of"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="t:sp/t:p | t:sp/t:ab" mode="lead-in">
    <xsl:for-each select="key('leads-in', generate-id())">
      <span class="speaker"><xsl:apply-templates/></span>
      <xsl:text> </xsl:text>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="t:sp/t:p | t:sp/t:ab" mode="unit">
    <xsl:apply-templates select="."/>
    <xsl:for-each select="key('leads-in', generate-id())">
      <xsl:call-template name="notes-of"/>
    </xsl:for-each>
    <xsl:call-template name="notes-of"/>
  </xsl:template>

  <!-- Verse -->
  <xsl:template match="t:lg">
    <div class="lg">
      <xsl:call-template name="attributes"/>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <xsl:template match="t:l">
    <div class="l">
      <xsl:call-template name="attributes"/>
      <xsl:if test="@n">
        <xsl:attribute name="data-n">
          <xsl:value-of select="@n"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <!-- Figures: the picture is a file of its own, so a link leads there. -->
  <xsl:template match="t:figure">
    <figure>
      <xsl:call-template name="attributes"/>
      <xsl:apply-templates/>
    </figure>
  </xsl:template>

  <xsl:template match="t:figure/t:head | t:figure/t:figDesc">
    <p class="{local-name()}">
      <xsl:call-template name="attributes"/>
      <xsl:apply-templates/>
    </p>
  </xsl:template>

  <xsl:template match="t:graphic | t:media">
    <xsl:if test="preceding-sibling::node()[1]"><xsl:text> </xsl:text></xsl:if>
    <a class="graphic" href="{@url}">
      <xsl:text>Picture: </xsl:text>
      <xsl:value-of select="@url"/>
    </a>
    <xsl:if test="t:desc"><xsl:text> </xsl:text></xsl:if>
    <xsl:apply-templates select="t:desc"/>
  </xsl:template>
  <!-- A picture that is in the text itself. -->
  <xsl:template match="t:graphic[starts-with(@url, 'data:')]
      | t:binaryObject" priority="1">
    <span class="graphic">[Picture]</span>
    <xsl:text> </xsl:text>
    <xsl:apply-templates select="t:desc"/>
  </xsl:template>

  <xsl:template match="t:eg">
    <pre><xsl:call-template name="id"/><xsl:apply-templates/></pre>
  </xsl:template>

  <!-- Dictionaries: a sense has its number. -->
  <xsl:template match="t:sense">
    <div class="sense">
      <xsl:call-template name="attributes"/>
      <xsl:if test="@n">
        <b><xsl:value-of select="@n"/></b><xsl:text> </xsl:text>
      </xsl:if>
      <xsl:for-each select="node()">
        <xsl:apply-templates select="."/>
        <xsl:if test="self::*"><xsl:text> </xsl:text></xsl:if>
      </xsl:for-each>
    </div>
  </xsl:template>

  <!-- An element that nothing here knows: a box if it holds elements and
       stands by itself, else a piece of a line. -->
  <xsl:template match="*">
    <xsl:choose>
      <xsl:when test="not(*)">
        <xsl:call-template name="inline">
          <xsl:with-param name="class" select="local-name()"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="descendant::*[&block;][1] or
          not(ancestor::t:p or ancestor::t:head or ancestor::t:l
            or ancestor::t:ab or ancestor::t:bibl)
          and not(text()[normalize-space()])
          and not(preceding-sibling::node()[1]
              /self::text()[normalize-space()])
          and not(following-sibling::node()[1]
              /self::text()[normalize-space()])">
        <div class="{local-name()}">
          <xsl:call-template name="attributes"/>
          <xsl:for-each select="node()">
            <xsl:apply-templates select="."/>
            <xsl:if test="self::*"><xsl:text> </xsl:text></xsl:if>
          </xsl:for-each>
        </div>
      </xsl:when>
      <!-- Elements alone, without text between, are not one word. -->
      <xsl:when test="*[2] and not(text())">
        <span class="{local-name()}">
          <xsl:call-template name="attributes"/>
          <xsl:for-each select="*">
            <xsl:apply-templates select="."/>
            <xsl:if test="position() != last()"><xsl:text> </xsl:text></xsl:if>
          </xsl:for-each>
        </span>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="inline">
          <xsl:with-param name="class" select="local-name()"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
