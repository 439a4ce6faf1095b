<?xml version="1.0" encoding="UTF-8"?>
<!-- A LaTeX article for LuaLaTeX or XeLaTeX: footnotes, page numbers of the
     source in the margin, an index of persons and places, works cited. -->
<!DOCTYPE xsl:stylesheet [
  <!ENTITY P "&#xFDD0;"> <!ENTITY L "&#xFDD1;"> <!ENTITY in "&#xFDD2;">
  <!ENTITY to "&#xFDD3;"> <!ENTITY go "&#xFDD4;"> <!ENTITY out "&#xFDD5;">
  <!ENTITY marks "&P;&L;&in;&to;&go;&out;">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:set="http://exslt.org/sets"
    xmlns:str="http://exslt.org/strings"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl set str t">
  <xsl:import href="../common/prose.xsl"/>
  <xsl:import href="../common/looks.xsl"/>
  <xsl:import href="../common/names.xsl"/>
  <xsl:import href="../common/citations.xsl"/>
  <xsl:include href="preamble.xsl"/>
  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:variable name="open">{[}</xsl:variable>
  <xsl:variable name="close">{]}</xsl:variable>

  <xsl:variable name="escapes">
    <e from="\" to="\textbackslash{{}}"/>
    <e from="{{" to="\{{"/>
    <e from="}}" to="\}}"/>
    <xsl:for-each select="str:tokenize('&amp; % $ # _')">
      <e from="{.}" to="\{.}"/>
    </xsl:for-each>
    <e from="~" to="\textasciitilde{{}}"/>
    <e from="^" to="\textasciicircum{{}}"/>
    <e from="[" to="{{[}}"/>
    <e from="]" to="{{]}}"/>
    <e from="--" to="-{{}}-"/>
    <e from="'" to="’"/>
    <e from="`" to="\textasciigrave{{}}"/>
    <e from="&#160;" to="~"/>
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
    <xsl:call-template name="preamble"/>
    <xsl:text>\title{</xsl:text>
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
    <xsl:text>}&L;\author{</xsl:text>
    <xsl:for-each select="$authors">
      <xsl:if test="position() &gt; 1"> \and </xsl:if>
      <xsl:apply-templates/>
    </xsl:for-each>
    <xsl:text>}&L;\date{</xsl:text>
    <xsl:call-template name="escape">
      <xsl:with-param name="text" select="string($date)"/>
    </xsl:call-template>
    <xsl:text>}&L;\begin{document}&L;\maketitle&P;</xsl:text>
    <xsl:for-each select="$abstract">
      <xsl:text>\begin{abstract}&L;</xsl:text>
      <xsl:apply-templates/>
      <xsl:text>&L;\end{abstract}&P;</xsl:text>
    </xsl:for-each>
    <xsl:apply-templates/>
    <xsl:if test="$citations">
      <xsl:text>&P;\section{Works cited}&L;\begin{description}&L;</xsl:text>
      <xsl:for-each select="exsl:node-set($work-rows)/w">
        <xsl:sort select="concat(@family, ' ', @all)" lang="en"/>
        <xsl:text>\item </xsl:text>
        <xsl:call-template name="escape">
          <xsl:with-param name="text" select="string(@all)"/>
        </xsl:call-template>
        <xsl:text>&L;</xsl:text>
      </xsl:for-each>
      <xsl:text>\end{description}&P;</xsl:text>
    </xsl:if>
    <xsl:text>\printindex&L;\end{document}&L;</xsl:text>
  </xsl:template>

  <!-- Works by the family name of their first author, else editor. -->
  <xsl:variable name="work-rows">
    <xsl:for-each select="$citations">
      <xsl:variable name="authors" select=".//t:author[normalize-space()]"/>
      <w all="{normalize-space()}">
        <xsl:for-each select="($authors | .//t:editor[not($authors)]
            [normalize-space()])[1]">
          <xsl:call-template name="work-name"/>
        </xsl:for-each>
      </w>
    </xsl:for-each>
  </xsl:variable>

  <!-- A heading is one line; its notes go with it but not into contents. -->
  <xsl:template match="*" mode="heading">
    <xsl:variable name="depth" select="count((ancestor::t:div
        | ancestor::t:div1 | ancestor::t:div2 | ancestor::t:div3
        | ancestor::t:floatingText | /t:teiCorpus)
        [count(. | $own-title/..) != count($own-title/..)])"/>
    <xsl:variable name="content"><xsl:apply-templates/></xsl:variable>
    <xsl:text>\</xsl:text>
    <xsl:choose>
      <xsl:when test="$depth &lt; 2">section</xsl:when>
      <xsl:when test="$depth = 2">subsection</xsl:when>
      <xsl:when test="$depth = 3">subsubsection</xsl:when>
      <xsl:otherwise>paragraph</xsl:otherwise>
    </xsl:choose>
    <xsl:text>[</xsl:text>
    <xsl:call-template name="escape">
      <xsl:with-param name="text">
        <xsl:apply-templates mode="bare"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:value-of select="concat(']{', translate($content, '&marks;',
        '      '), '}')"/>
  </xsl:template>

  <xsl:template match="t:note" mode="bare"/>
  <xsl:template match="t:item[preceding-sibling::*]" mode="bare">
    <xsl:text> </xsl:text>
    <xsl:apply-templates mode="bare"/>
  </xsl:template>
  <xsl:template match="t:choice" mode="bare">
    <xsl:apply-templates mode="bare" select="(t:corr | t:reg | t:expan
        | *[1])[last()]"/>
  </xsl:template>

  <xsl:template match="t:list/t:head | t:lg/t:head | t:figure/t:head
      | t:table/t:head | t:listBibl/t:head | t:note/t:head
      | t:castGroup/t:head" mode="heading">
    <xsl:text>\emph{</xsl:text><xsl:apply-templates/><xsl:text>}</xsl:text>
  </xsl:template>

  <xsl:template match="*" mode="speaker">
    <xsl:text>\textsc{</xsl:text><xsl:apply-templates/><xsl:text>}</xsl:text>
  </xsl:template>

  <!-- Blocks -->
  <xsl:template match="t:stage">
    <xsl:text>&P;</xsl:text>
    <xsl:call-template name="direction"/>
    <xsl:text>&P;</xsl:text>
  </xsl:template>
  <xsl:template match="t:p//t:stage | t:l//t:stage | t:speaker//t:stage"
      name="direction">
    <xsl:variable name="content"><xsl:apply-templates/></xsl:variable>
    <xsl:variable name="holds-block"
        select="translate($content, '&marks;', '') != string($content)"/>
    <xsl:if test="not($holds-block)">\emph{</xsl:if>
    <xsl:value-of select="$content"/>
    <xsl:if test="not($holds-block)">}</xsl:if>
  </xsl:template>

  <xsl:template name="displayed">
    <xsl:text>\begin{quote}&L;</xsl:text>
    <xsl:apply-templates/>
    <xsl:text>&L;\end{quote}</xsl:text>
  </xsl:template>

  <xsl:template match="t:lg[not(ancestor::t:lg)]">
    <xsl:text>&P;\begin{verse}&L;</xsl:text>
    <xsl:apply-templates/>
    <xsl:text>&L;\end{verse}&P;</xsl:text>
  </xsl:template>
  <xsl:template match="t:lg/t:lg">
    <xsl:apply-templates/><xsl:text>&P;</xsl:text>
  </xsl:template>

  <xsl:template name="turn">\newline{}&L;</xsl:template>
  <xsl:template match="t:l | t:addrLine | t:castItem">
    <b>
      <xsl:text>&L;</xsl:text>
      <xsl:call-template name="page-before"/>
      <xsl:apply-templates/>
      <xsl:if test="local-name(following-sibling::*[not(self::t:pb or self::t:cb
          or self::t:lb or self::t:milestone or self::t:anchor)][1])
          = local-name()">
        <xsl:text>\\{}</xsl:text>
      </xsl:if>
      <xsl:text>&L;</xsl:text>
    </b>
  </xsl:template>

  <xsl:template match="t:list | t:listBibl">
    <xsl:variable name="kind">
      <xsl:choose>
        <xsl:when test="t:label">description</xsl:when>
        <xsl:when test="contains(concat(@type, @rend), 'ordered')
            or contains(concat(@type, @rend), 'number')">enumerate</xsl:when>
        <xsl:otherwise>itemize</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="entries" select="*[not(self::t:head or self::t:pb
        or self::t:lb)] | text()[normalize-space()]"/>
    <xsl:text>&P;</xsl:text>
    <xsl:apply-templates select="t:head"/>
    <!-- LaTeX refuses a list without items, lists more than four deep, and in
         a heading is better without. -->
    <xsl:choose>
      <xsl:when test="$entries and count(ancestor::t:list) &lt; 4
          and not(ancestor::t:head)">
        <xsl:value-of select="concat('\begin{', $kind, '}&L;')"/>
        <xsl:apply-templates select="$entries" mode="listed"/>
        <xsl:value-of select="concat('\end{', $kind, '}')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="$entries">
          <xsl:text>&P;</xsl:text>
          <xsl:apply-templates select="self::text() | node()"/>
          <xsl:text>&P;</xsl:text>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:text>&P;</xsl:text>
  </xsl:template>

  <!-- A label stands before the text of its item. -->
  <xsl:template match="node()" mode="listed">
    <b>
      <xsl:choose>
        <xsl:when test="key('labelled', generate-id(..))
            and preceding-sibling::*[not(self::t:pb or self::t:lb)][1]
            [self::t:label or self::t:headLabel]"/>
        <xsl:when test="translate(substring(normalize-space(), 1, 1),
            '0123456789•-–—*(', '') = ''">\item[] </xsl:when>
        <xsl:otherwise>\item{} </xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="page-before"/>
      <xsl:apply-templates select="self::text() | node()"/>
      <xsl:text>&L;</xsl:text>
    </b>
  </xsl:template>
  <xsl:template match="t:label | t:headLabel" mode="listed">
    <xsl:text>\item[{</xsl:text>
    <xsl:apply-templates/>
    <xsl:text>}] </xsl:text>
  </xsl:template>

  <xsl:template match="t:table">
    <xsl:variable name="columns">
      <xsl:for-each select="t:row">
        <xsl:sort select="count(* | text()[normalize-space()])"
            data-type="number" order="descending"/>
        <xsl:if test="position() = 1">
          <xsl:value-of select="count(* | text()[normalize-space()])"/>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="beside" select="*[not(self::t:row or self::t:pb)]
        | text()[normalize-space()]"/>
    <xsl:variable name="before" select="$beside
        [self::t:head or not(preceding-sibling::t:row[1])]"/>
    <xsl:text>&P;</xsl:text>
    <xsl:apply-templates select="$before"/>
    <xsl:if test="$columns &gt; 0">
      <xsl:text>&P;\begin{longtable}{</xsl:text>
      <xsl:for-each select="str:tokenize(str:padding(
          2 * $columns, 'p '))">
        <xsl:value-of select="concat('p{', floor(90 div $columns) div 100,
            '\textwidth}')"/>
      </xsl:for-each>
      <xsl:text>}&L;</xsl:text>
      <xsl:for-each select="t:row">
        <xsl:for-each select="* | text()[normalize-space()]">
          <xsl:variable name="content">
            <xsl:apply-templates select="self::text() | node()"/>
          </xsl:variable>
          <xsl:if test="position() &gt; 1"> &amp; </xsl:if>
          <xsl:value-of select="translate($content, '&marks;', '      ')"/>
        </xsl:for-each>
        <xsl:text> \\{}&L;</xsl:text>
      </xsl:for-each>
      <xsl:text>\end{longtable}&P;</xsl:text>
    </xsl:if>
    <xsl:apply-templates select="$beside[count(. | $before)
        &gt; count($before)]"/>
    <xsl:text>&P;</xsl:text>
  </xsl:template>

  <!-- In a line -->
  <xsl:template match="t:hi | t:emph | t:foreign | t:title[@level = 'm'
      or @level = 'j' or @level = 's']">
    <xsl:variable name="content"><xsl:apply-templates/></xsl:variable>
    <!-- Most say no more than that they are italic. -->
    <xsl:variable name="letters">
      <xsl:if test="$says-more"><xsl:call-template name="letters"/></xsl:if>
    </xsl:variable>
    <xsl:variable name="commands" select="$letter-commands[$letters != '']
        [contains($letters, concat(' ', @of, ' '))]"/>
    <xsl:choose>
      <xsl:when test="translate($content, '&marks;', '') != string($content)">
        <xsl:value-of select="$content"/>
      </xsl:when>
      <xsl:when test="$commands">
        <xsl:for-each select="$commands"><xsl:value-of select="."/></xsl:for-each>
        <xsl:value-of select="concat($content,
            str:padding(count($commands), '}'))"/>
      </xsl:when>
      <xsl:when test="$says-more and (@rendition or @style)">
        <xsl:value-of select="$content"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat('\emph{', $content, '}')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:variable name="letter-command-rows">
    <c of="i">\emph{</c> <c of="b">\textbf{</c>
    <c of="sup">\textsuperscript{</c> <c of="sub">\textsubscript{</c>
    <c of="sc">\textsc{</c> <c of="u">\underline{</c>
  </xsl:variable>
  <xsl:variable name="letter-commands"
      select="exsl:node-set($letter-command-rows)/c"/>

  <!-- Paragraphs that stand in the middle or on the right, outside tables
       and headings. -->
  <xsl:template match="t:p[@rend] | t:p[@rendition] | t:p[@style]
      | t:ab[@rend] | t:ab[@rendition] | t:ab[@style]" priority="1">
    <xsl:variable name="look"><xsl:call-template name="look"/></xsl:variable>
    <xsl:variable name="as" select="concat(
        substring('center', 1, 6 * contains($look, 'text-align:center')),
        substring('flushright', 1, 10 * contains($look, 'text-align:right')))"/>
    <xsl:choose>
      <xsl:when test="$as != '' and not(parent::t:sp or ancestor::t:table
          or ancestor::t:note or ancestor::t:head)">
        <xsl:value-of select="concat('&P;\begin{', $as, '}&L;')"/>
        <xsl:apply-templates/>
        <xsl:value-of select="concat('&L;\end{', $as, '}&P;')"/>
      </xsl:when>
      <xsl:otherwise><xsl:apply-imports/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- LaTeX has no margin beside footnotes and tables. -->
  <xsl:template match="t:pb[@n]">
    <xsl:if test="not(@break = 'no')"><xsl:text> </xsl:text></xsl:if>
    <xsl:if test="(ancestor::t:p or ancestor::t:l or ancestor::t:ab
        or ancestor::t:item) and not(ancestor::t:note or ancestor::t:table)">
      <xsl:apply-templates select="." mode="page"/>
    </xsl:if>
  </xsl:template>
  <xsl:template match="t:body/t:pb[@n] | t:front/t:pb[@n] | t:back/t:pb[@n]
      | t:div/t:pb[@n] | t:sp/t:pb[@n]">
    <xsl:if test="not(ancestor::t:note or ancestor::t:table)
        and following-sibling::*">
      <xsl:text>&P;\between{</xsl:text>
      <xsl:apply-templates select="." mode="page"/>
      <xsl:text>}&P;</xsl:text>
    </xsl:if>
  </xsl:template>
  <!-- Between items and verses a page begins with the next. -->
  <xsl:template name="page-before">
    <xsl:if test="not(ancestor::t:note or ancestor::t:table)">
      <xsl:apply-templates select="preceding-sibling::*[1]/self::t:pb"
          mode="page"/>
    </xsl:if>
  </xsl:template>
  <xsl:template match="t:pb" mode="page"/>
  <xsl:template match="t:pb[@n]" mode="page">
    <xsl:text>\sourcepage{</xsl:text>
    <xsl:call-template name="escape">
      <xsl:with-param name="text" select="string(@n)"/>
    </xsl:call-template>
    <xsl:text>}</xsl:text>
  </xsl:template>

  <!-- Names go into the index by their heading, outside notes' arguments too.
       What an authority, or a draft in the document, calls those that names
       refer to is looked for once, by kind of name and reference. -->
  <xsl:key name="index-line" match="i" use="@of"/>
  <xsl:variable name="index-rows">
    <xsl:for-each select="set:distinct(key('element', 'persName')
            [ancestor::t:text]/@ref)/..
        | set:distinct(key('element', 'placeName')[ancestor::t:text]/@ref)/..
        | set:distinct(key('element', 'geogName')[ancestor::t:text]/@ref)/..
        | set:distinct(key('element', 'orgName')[ancestor::t:text]
            [not(@type = 'repository')]/@ref)/..">
      <xsl:variable name="found"><xsl:call-template name="entry"/></xsl:variable>
      <xsl:variable name="name"
          select="exsl:node-set($found)/entry[1]/@name"/>
      <xsl:if test="$name != ''">
        <i of="{local-name()} {@ref}">
          <xsl:call-template name="index-entry">
            <xsl:with-param name="name" select="$name"/>
          </xsl:call-template>
        </i>
      </xsl:if>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="index" select="exsl:node-set($index-rows)"/>

  <xsl:template name="index-entry">
    <xsl:param name="name" select="normalize-space()"/>
    <xsl:text>\index{</xsl:text>
    <xsl:value-of select="str:replace(translate($name, '!@|&quot;', ''),
        $from, $to)"/>
    <xsl:text>}</xsl:text>
  </xsl:template>

  <xsl:template match="t:persName | t:placeName | t:orgName | t:geogName">
    <xsl:apply-templates/>
    <xsl:if test="ancestor::t:text and not(ancestor::t:head)">
      <xsl:variable name="of" select="concat(local-name(), ' ', @ref)"/>
      <xsl:variable name="here" select="."/>
      <xsl:for-each select="$index">
        <xsl:variable name="line" select="key('index-line', $of)"/>
        <xsl:value-of select="$line"/>
        <xsl:if test="not($line)">
          <xsl:for-each select="$here">
            <xsl:call-template name="index-entry"/>
          </xsl:for-each>
        </xsl:if>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>
  <xsl:template match="t:orgName[@type = 'repository']">
    <xsl:apply-templates/>
  </xsl:template>

  <!-- In an address: what none may have (RFC 3986, 2) in its code. -->
  <xsl:variable name="url-escapes">
    <e from="%" to="\%"/> <e from="#" to="\#"/> <e from="\" to="\%5C"/>
    <e from="{{" to="\%7B"/> <e from="}}" to="\%7D"/> <e from="^" to="\%5E"/>
    <e from="|" to="\%7C"/> <e from="`" to="\%60"/> <e from="&quot;" to="\%22"/>
  </xsl:variable>
  <xsl:variable name="url-from" select="exsl:node-set($url-escapes)/e/@from"/>
  <xsl:variable name="url-to" select="exsl:node-set($url-escapes)/e/@to"/>

  <xsl:template name="link">
    <xsl:choose>
      <xsl:when test="not(contains(@target, ':')) or contains(@target, ' ')">
        <xsl:apply-templates/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat('\href{', str:replace(
            string(@target), $url-from, $url-to), '}{')"/>
        <xsl:apply-templates/>
        <xsl:if test="not(node())">
          <xsl:call-template name="escape">
            <xsl:with-param name="text" select="string(@target)"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:text>}</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="t:graphic[not(starts-with(@url, 'data:'))] | t:media">
    <xsl:text>{[}Picture: </xsl:text>
    <xsl:call-template name="escape">
      <xsl:with-param name="text" select="string(@url)"/>
    </xsl:call-template>
    <xsl:text>{]} </xsl:text>
    <xsl:apply-templates select="t:desc"/>
  </xsl:template>

  <!-- Notes in their places, numbered by LaTeX; a second reference to one
       repeats its number. -->
  <xsl:template name="note-ref">
    <xsl:param name="again" select="false()"/>
    <xsl:variable name="id"><xsl:call-template name="note-id"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="$again">
        <xsl:value-of select="concat('\textsuperscript{\ref{', $id, '}}')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text>\footnote{</xsl:text>
        <xsl:if test="key('noteref', @xml:id)[2]">
          <xsl:value-of select="concat('\label{', $id, '}')"/>
        </xsl:if>
        <xsl:apply-templates/>
        <xsl:text>}</xsl:text>
        <xsl:if test="@cert = 'low'">\textsuperscript{?}</xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
