<?xml version="1.0" encoding="UTF-8"?>
<!-- The files of the text. A short text is one file; of a long one each
     outermost division is, and of a long division each inner one. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:set="http://exslt.org/sets"
    exclude-result-prefixes="exsl set">

  <!-- Characters that a file may hold before it is cut: readers lay out a
       file whole. -->
  <xsl:variable name="file-limit" select="100000"/>

  <xsl:variable name="main-tree">
    <main><xsl:apply-templates select="/*"/></main>
  </xsl:variable>

  <!-- <page file="" title="" type="">, with its HTML. -->
  <xsl:variable name="page-tree">
    <xsl:variable name="main" select="exsl:node-set($main-tree)/main"/>
    <xsl:variable name="files">
      <file>
        <header>
          <xsl:call-template name="title"/>
          <xsl:call-template name="origin"/>
        </header>
        <xsl:choose>
          <xsl:when test="string-length($main) &gt; $file-limit">
            <xsl:copy-of select="set:leading($main/node(),
                $main/*[contains(@class, 'div')][1])"/>
          </xsl:when>
          <xsl:otherwise><xsl:copy-of select="$main/node()"/></xsl:otherwise>
        </xsl:choose>
      </file>
      <xsl:if test="string-length($main) &gt; $file-limit">
        <xsl:apply-templates select="$main/*[contains(@class, 'div')]"
            mode="file"/>
      </xsl:if>
    </xsl:variable>
    <xsl:for-each select="exsl:node-set($files)/file[normalize-space()
        or .//*[@id]]">
      <page file="text-{position()}.xhtml" type="bodymatter">
        <xsl:attribute name="title">
          <xsl:value-of select="normalize-space((.//h1 | .//h2 | .//h3 | .//h4
              | .//h5 | .//h6)[1])"/>
        </xsl:attribute>
        <xsl:copy-of select="node()"/>
      </page>
    </xsl:for-each>
    <xsl:variable name="index"><xsl:call-template name="indexes"/></xsl:variable>
    <xsl:if test="exsl:node-set($index)/*">
      <page file="index.xhtml" type="backmatter" title="Index">
        <xsl:copy-of select="$index"/>
      </page>
    </xsl:if>
    <page file="about.xhtml" type="backmatter" title="About this edition">
      <xsl:call-template name="edition"/>
    </page>
  </xsl:variable>
  <xsl:variable name="book" select="exsl:node-set($page-tree)"/>
  <xsl:variable name="pages-of-book" select="$book/page"/>

  <!-- A division and what follows it up to the next. -->
  <xsl:template match="*" mode="file">
    <xsl:variable name="inner" select="*[contains(@class, 'div')]"/>
    <xsl:variable name="cut" select="$inner
        and string-length() &gt; $file-limit"/>
    <file>
      <xsl:element name="{local-name()}">
        <xsl:copy-of select="@*"/>
        <xsl:copy-of select="node()[not($cut)]
            | set:leading(node(), $inner[1])[$cut]"/>
      </xsl:element>
      <xsl:if test="not($cut)"><xsl:call-template name="up-to-next"/></xsl:if>
    </file>
    <xsl:if test="$cut">
      <xsl:apply-templates select="$inner" mode="file"/>
      <xsl:variable name="after">
        <xsl:call-template name="up-to-next"/>
      </xsl:variable>
      <file><xsl:copy-of select="$after"/></file>
    </xsl:if>
  </xsl:template>

  <!-- Mostly the next is near, and the rest need not be looked at. -->
  <xsl:template name="up-to-next">
    <xsl:param name="steps" select="200"/>
    <xsl:for-each select="following-sibling::node()[1]
        /self::node()[not(contains(@class, 'div'))]">
      <xsl:copy-of select="."/>
      <xsl:choose>
        <xsl:when test="$steps &gt; 0">
          <xsl:call-template name="up-to-next">
            <xsl:with-param name="steps" select="$steps - 1"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:copy-of select="set:leading(following-sibling::node(),
              following-sibling::*[contains(@class, 'div')][1])"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
