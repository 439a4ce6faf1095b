<?xml version="1.0" encoding="UTF-8"?>
<!-- A LaTeX article for LuaLaTeX or XeLaTeX: footnotes, page numbers of the
     source in the margin, an index of persons and places, works cited.
     What is where: preamble.xsl, blocks.xsl, lists.xsl, inline.xsl, pages.xsl,
     index.xsl; what a format of lines has anyway, common/prose.xsl. -->
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
  <xsl:import href="../common/names.xsl"/>
  <xsl:import href="../common/citations.xsl"/>
  <xsl:include href="preamble.xsl"/>
  <xsl:include href="blocks.xsl"/>
  <xsl:include href="lists.xsl"/>
  <xsl:include href="inline.xsl"/>
  <xsl:include href="pages.xsl"/>
  <xsl:include href="index.xsl"/>
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
    <xsl:apply-templates mode="bare" select="(t:corr | t:reg | t:expan)[1]
        | *[1][not(../t:corr or ../t:reg or ../t:expan)]"/>
  </xsl:template>

  <xsl:template match="t:list/t:head | t:lg/t:head | t:figure/t:head
      | t:table/t:head | t:listBibl/t:head | t:note/t:head
      | t:castGroup/t:head" mode="heading">
    <xsl:text>\emph{</xsl:text><xsl:apply-templates/><xsl:text>}</xsl:text>
  </xsl:template>

  <xsl:template match="*" mode="speaker">
    <xsl:text>\noindent\textsc{</xsl:text>
    <xsl:apply-templates/>
    <xsl:text>}</xsl:text>
  </xsl:template>
</xsl:stylesheet>
