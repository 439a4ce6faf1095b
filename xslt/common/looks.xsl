<?xml version="1.0" encoding="UTF-8"?>
<!-- How letters and lines look, as @rend, @rendition and @style of other
     people's TEI say it, and the defaults of tagsDecl. All of it becomes
     declarations of CSS, each as "property:value;", of a few properties and
     values that fetch nothing, move nothing out of its place and hide
     nothing: a format reads those, or takes them over. -->
<!DOCTYPE xsl:stylesheet [
  <!ENTITY upper "ABCDEFGHIJKLMNOPQRSTUVWXYZ">
  <!ENTITY lower "abcdefghijklmnopqrstuvwxyz">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:str="http://exslt.org/strings"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl str t">

  <!-- Whether anything says more than that a word is italic or a quotation
       displayed: most documents do not, and need no tables. And whether
       elements other than hi do, which need not be asked one by one else. -->
  <xsl:key name="dressed" match="*" use="name(@rend)"/>
  <xsl:key name="dressed" match="*" use="name(@rendition)"/>
  <xsl:key name="dressed" match="*" use="name(@style)"/>
  <xsl:variable name="more-rend"
      select="key('dressed', 'rend')[@rend != 'italic' and @rend != 'block']"/>
  <xsl:variable name="says-more" select="$more-rend
      or key('dressed', 'rend')[@rend = 'italic'][not(self::t:hi)]
      or key('dressed', 'rendition') or key('dressed', 'style')
      or key('element', 'rendition')"/>
  <xsl:variable name="dressed" select="$says-more and ($has-defaults
      or key('dressed', 'rendition') or key('dressed', 'style')
      or key('dressed', 'rend')[not(self::t:hi or @rend = 'block')])"/>

  <!-- Words of @rend. TEI leaves them to each project; these are those of
       the Guidelines' examples, of TEI Simple, and of the large collections
       of texts. -->
  <xsl:variable name="look-rows"><xsl:if test="$says-more">
    <look is="font-style:italic;" of="italic italics ital it i em oblique kursiv"/>
    <look is="font-weight:bold;" of="bold b bf strong boldface fett"/>
    <look is="text-decoration:underline;" of="underline underlined underl ul u"/>
    <look is="text-decoration:line-through;" of="strikethrough strike struck overstrike line-through"/>
    <look is="vertical-align:super;" of="sup super superscript above"/>
    <look is="vertical-align:sub;" of="sub subscript below"/>
    <look is="font-variant:small-caps;" of="sc smallcaps small-caps smallcap smcap caps k"/>
    <look is="text-transform:uppercase;" of="uppercase allcaps all-caps"/>
    <look is="letter-spacing:0.125em;" of="spaced letterspaced letterspace gesperrt g"/>
    <look is="font-style:normal;font-weight:normal;" of="roman normal normalweight upright"/>
    <look is="font-size:larger;" of="larger large big"/>
    <look is="font-size:smaller;" of="smaller small"/>
    <look is="text-align:center;" of="center centre centered centred c align-center align(center) align(centre) aligned(center) aligned(centre)"/>
    <look is="text-align:right;" of="right align-right flushright flush-right align(right) aligned(right)"/>
    <look is="text-align:left;" of="left align-left flushleft flush-left align(left) aligned(left)"/>
    <look is="text-align:justify;" of="justify justified align(justify)"/>
    <look is="margin-left:1em;" of="indent indented indent1 indent(1) et"/>
    <look is="margin-left:2em;" of="indent2 indent(2) et2"/>
    <look is="margin-left:3em;" of="indent3 indent(3) et3"/>
    <look is="margin-left:4em;" of="indent4 indent(4) et4"/>
  </xsl:if></xsl:variable>
  <xsl:key name="look" match="look" use="str:tokenize(@of)"/>
  <xsl:variable name="looks" select="exsl:node-set($look-rows)"/>

  <!-- Properties: their words; or lengths, up to how many em. -->
  <xsl:variable name="property-rows"><xsl:if test="$says-more">
    <p name="font-style" words=" italic oblique normal "/>
    <p name="font-weight" words=" bold bolder lighter normal 100 200 300 400 500 600 700 800 900 "/>
    <p name="font-variant" words=" small-caps normal "/>
    <p name="font-variant-caps" words=" small-caps all-small-caps normal "/>
    <p name="font-size" words=" xx-small x-small small medium large x-large xx-large smaller larger "/>
    <p name="text-decoration" words=" underline overline line-through none "/>
    <p name="text-decoration-line" words=" underline overline line-through none "/>
    <p name="text-transform" words=" uppercase lowercase capitalize none "/>
    <p name="text-align" words=" left right center justify start end "/>
    <p name="vertical-align" words=" super sub baseline "/>
    <p name="letter-spacing" words=" normal " up-to="0.5"/>
    <p name="text-indent" words=" 0 " up-to="12"/>
    <p name="margin-left" words=" 0 " up-to="12"/>
    <p name="margin-right" words=" 0 " up-to="12"/>
    <p name="padding-left" words=" 0 " up-to="12"/>
    <p name="padding-right" words=" 0 " up-to="12"/>
    <!-- Units of lengths in em; a line has about 36. -->
    <unit name="em" em="1"/> <unit name="rem" em="1"/> <unit name="ex" em="0.5"/>
    <unit name="px" em="0.0625"/> <unit name="pt" em="0.0833"/>
    <unit name="pc" em="1"/> <unit name="cm" em="2.36"/>
    <unit name="mm" em="0.236"/> <unit name="in" em="6"/>
    <unit name="%" em="0.36"/>
  </xsl:if></xsl:variable>
  <xsl:variable name="properties" select="exsl:node-set($property-rows)/p"/>
  <xsl:variable name="units-of-length"
      select="exsl:node-set($property-rows)/unit"/>

  <!-- What of CSS is taken over. -->
  <xsl:template name="declarations">
    <xsl:param name="text"/>
    <xsl:for-each select="str:tokenize(translate($text, '&upper;', '&lower;'),
        ';{}')">
      <xsl:variable name="value"
          select="concat(normalize-space(substring-after(., ':')), ' ')"/>
      <xsl:variable name="property" select="$properties[@name
          = normalize-space(substring-before(current(), ':'))]"/>
      <xsl:if test="$property">
        <xsl:variable name="words" select="str:tokenize($value)
            [contains($property/@words, concat(' ', ., ' '))]"/>
        <xsl:variable name="em">
          <xsl:call-template name="em">
            <xsl:with-param name="length" select="normalize-space($value)"/>
          </xsl:call-template>
        </xsl:variable>
        <xsl:choose>
          <xsl:when test="$words">
            <xsl:value-of select="concat($property/@name, ':', $words[1], ';')"/>
          </xsl:when>
          <xsl:when test="$em &gt; 0 and $em &lt;= $property/@up-to">
            <xsl:value-of select="concat($property/@name, ':',
                normalize-space($value), ';')"/>
          </xsl:when>
        </xsl:choose>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- A length in em; NaN if it is none. -->
  <xsl:template name="em">
    <xsl:param name="length"/>
    <xsl:variable name="unit" select="$units-of-length[@name
        = translate($length, '0123456789.', '')]"/>
    <xsl:value-of select="$unit/@em
        * substring-before(concat($length, '|'), concat($unit/@name, '|'))"/>
  </xsl:template>

  <xsl:template name="words-of-rend">
    <xsl:param name="words"/>
    <xsl:for-each select="str:tokenize(translate($words, '&upper;',
        '&lower;'), ' ,;/+&#9;&#10;')">
      <xsl:variable name="word" select="string()"/>
      <xsl:for-each select="$looks">
        <xsl:value-of select="key('look', $word)/@is"/>
        <!-- Others have words like hi-italic or bolditalic. -->
        <xsl:if test="not(key('look', $word))">
          <xsl:if test="contains($word, 'ital')">font-style:italic;</xsl:if>
          <xsl:if test="contains($word, 'bold')">font-weight:bold;</xsl:if>
          <xsl:if test="contains($word, 'underl')">text-decoration:underline;</xsl:if>
          <xsl:if test="contains($word, 'strike')">text-decoration:line-through;</xsl:if>
          <xsl:if test="contains($word, 'superscr')">vertical-align:super;</xsl:if>
          <xsl:if test="contains($word, 'subscr')">vertical-align:sub;</xsl:if>
          <xsl:if test="contains($word, 'caps')">font-variant:small-caps;</xsl:if>
        </xsl:if>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <!-- What tagsDecl says, by the ids of rendition and by names of elements.
       Of selectors only names are read, and nothing that is not for the
       whole element. -->
  <xsl:key name="declared" match="r" use="@of"/>
  <xsl:variable name="declared-rows">
    <xsl:for-each select="key('element', 'rendition')[not(@scope)]">
      <xsl:variable name="css">
        <xsl:if test="not(@scheme) or @scheme = 'css'">
          <xsl:call-template name="declarations">
            <xsl:with-param name="text" select="string()"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:if test="not(@scheme = 'css') and not(contains(., ':'))">
          <xsl:call-template name="words-of-rend">
            <xsl:with-param name="words" select="string()"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:variable>
      <xsl:if test="@xml:id"><r of="#{@xml:id}" css="{$css}"/></xsl:if>
      <xsl:for-each select="str:tokenize(@selector, ',')
          [translate(normalize-space(), '&upper;&lower;1234567', '') = '']">
        <r of="{normalize-space()}" css="{$css}"/>
      </xsl:for-each>
    </xsl:for-each>
    <xsl:for-each select="key('element', 'tagUsage')[@render]">
      <xsl:variable name="gi" select="@gi"/>
      <xsl:for-each select="key('id', str:tokenize(@render, '# '))">
        <r of="{$gi}">
          <xsl:attribute name="declarations">
            <xsl:call-template name="declarations">
              <xsl:with-param name="text" select="string()"/>
            </xsl:call-template>
          </xsl:attribute>
        </r>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="declared" select="exsl:node-set($declared-rows)"/>
  <xsl:variable name="has-defaults"
      select="boolean($declared/r[not(starts-with(@of, '#'))])"/>

  <!-- How an element looks; nothing of what nobody says. -->
  <xsl:template name="look">
    <xsl:if test="$has-defaults">
      <xsl:variable name="name" select="local-name()"/>
      <xsl:for-each select="$declared">
        <xsl:for-each select="key('declared', $name)">
          <xsl:value-of select="@css"/>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:if>
    <xsl:for-each select="str:tokenize(@rendition)">
      <xsl:variable name="id" select="concat('#', substring-after(., '#'))"/>
      <xsl:variable name="word" select="substring-after(translate(., '#', ':'), ':')"/>
      <xsl:for-each select="$declared">
        <xsl:value-of select="key('declared', $id)/@css"/>
        <xsl:if test="not(key('declared', $id))">
          <xsl:call-template name="words-of-rend">
            <xsl:with-param name="words" select="$word"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:for-each>
    </xsl:for-each>
    <xsl:choose>
      <xsl:when test="contains(@rend, ':')">
        <xsl:call-template name="declarations">
          <xsl:with-param name="text" select="@rend"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="@rend">
        <xsl:call-template name="words-of-rend">
          <xsl:with-param name="words" select="@rend"/>
        </xsl:call-template>
      </xsl:when>
    </xsl:choose>
    <xsl:if test="@style">
      <xsl:call-template name="declarations">
        <xsl:with-param name="text" select="@style"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- The same of letters in short: " i b u s sup sub sc ". What is said
       last counts. -->
  <xsl:variable name="letter-rows"><xsl:if test="$says-more">
    <k is="i" on="font-style:italic;" off="font-style:normal;"/>
    <k is="i" on="font-style:oblique;" off="font-style:normal;"/>
    <k is="b" on="font-weight:bold;" off="font-weight:normal;"/>
    <k is="b" on="font-weight:bolder;" off="font-weight:normal;"/>
    <k is="b" on="font-weight:700;" off="font-weight:400;"/>
    <k is="sup" on="vertical-align:super;" off="vertical-align:baseline;"/>
    <k is="sub" on="vertical-align:sub;" off="vertical-align:baseline;"/>
    <k is="u" on="text-decoration:underline;" off="text-decoration:none;"/>
    <k is="u" on="text-decoration-line:underline;" off="text-decoration-line:none;"/>
    <k is="s" on="text-decoration:line-through;" off="text-decoration:none;"/>
    <k is="s" on="text-decoration-line:line-through;" off="text-decoration-line:none;"/>
    <k is="sc" on="font-variant:small-caps;" off="font-variant:normal;"/>
    <k is="sc" on="font-variant-caps:small-caps;" off="font-variant-caps:normal;"/>
  </xsl:if></xsl:variable>
  <xsl:variable name="letters-table" select="exsl:node-set($letter-rows)/k"/>

  <xsl:template name="letters">
    <xsl:param name="look">
      <xsl:if test="$says-more"><xsl:call-template name="look"/></xsl:if>
    </xsl:param>
    <xsl:if test="not($says-more) and @rend = 'italic'"> i </xsl:if>
    <xsl:if test="$look != ''">
      <xsl:text> </xsl:text>
      <xsl:for-each select="$letters-table[contains($look, @on)]
          [not(contains(substring-after($look, @on), @off))]">
        <xsl:value-of select="concat(@is, ' ')"/>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <!-- The letters of what is italic where nobody says that it is not. -->
  <xsl:template name="letters-else-italic">
    <xsl:variable name="look">
      <xsl:if test="$says-more"><xsl:call-template name="look"/></xsl:if>
    </xsl:variable>
    <xsl:variable name="letters">
      <xsl:call-template name="letters">
        <xsl:with-param name="look" select="string($look)"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:value-of select="$letters"/>
    <xsl:if test="normalize-space($letters) = ''
        and not(contains($look, 'font-style:normal;'))
        and not(self::t:hi and (@rendition or @style))
        and not(self::t:seg or self::t:term)"> i </xsl:if>
  </xsl:template>
</xsl:stylesheet>
