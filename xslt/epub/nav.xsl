<?xml version="1.0" encoding="UTF-8"?>
<!-- The navigation document: contents, pages of the source, landmarks. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns="http://www.w3.org/1999/xhtml"
    xmlns:epub="http://www.idpf.org/2007/ops"
    xmlns:exsl="http://exslt.org/common"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl t">

  <xsl:variable name="contents-tree">
    <xsl:call-template name="contents-list">
      <xsl:with-param name="in" select="//t:text[not(ancestor::t:text)]/*
          | //t:group/t:text/*"/>
    </xsl:call-template>
  </xsl:variable>

  <!-- From one node: libxml2 joins what each of several finds by comparing
       all with all. -->
  <xsl:variable name="source-pages" select="$book/descendant::span
      [@role = 'doc-pagebreak'][normalize-space()]"/>

  <xsl:template name="nav">
    <html lang="{$lang}" xml:lang="{$lang}">
      <head>
        <title><xsl:value-of select="$title"/></title>
        <link rel="stylesheet" type="text/css" href="style.css"/>
      </head>
      <body>
        <nav epub:type="toc" role="doc-toc" aria-label="Contents">
          <h1>Contents</h1>
          <ol>
            <li>
              <a href="{$pages-of-book[1]/@file}">
                <xsl:value-of select="$title"/>
              </a>
            </li>
            <xsl:apply-templates mode="contents"
                select="exsl:node-set($contents-tree)/ol/li"/>
            <xsl:for-each select="$pages-of-book[@type = 'backmatter']">
              <li><a href="{@file}"><xsl:value-of select="@title"/></a></li>
            </xsl:for-each>
          </ol>
        </nav>
        <xsl:if test="$source-pages">
          <nav epub:type="page-list" role="doc-pagelist"
              aria-label="Pages of the source" hidden="hidden">
            <ol>
              <xsl:for-each select="$source-pages">
                <li>
                  <a>
                    <xsl:attribute name="href">
                      <xsl:value-of select="concat(ancestor::page/@file, '#')"/>
                      <xsl:for-each select="@id">
                        <xsl:call-template name="name-of-id"/>
                      </xsl:for-each>
                    </xsl:attribute>
                    <xsl:value-of select="normalize-space()"/>
                  </a>
                </li>
              </xsl:for-each>
            </ol>
          </nav>
        </xsl:if>
        <nav epub:type="landmarks" aria-label="Landmarks" hidden="hidden">
          <ol>
            <li><a epub:type="cover" href="cover.xhtml">Cover</a></li>
            <li>
              <a epub:type="bodymatter" href="{$pages-of-book[1]/@file}">Text</a>
            </li>
            <xsl:if test="$pages-of-book[@file = 'index.xhtml']">
              <li><a epub:type="index" href="index.xhtml">Index</a></li>
            </xsl:if>
          </ol>
        </nav>
      </body>
    </html>
  </xsl:template>

  <!-- An entry leads somewhere and has a text: a division that is not set,
       since its notes are set elsewhere, has none, and a heading may hold
       nothing but a note. -->
  <xsl:template match="li" mode="contents">
    <xsl:variable name="href">
      <xsl:apply-templates select="a/@href" mode="href"/>
    </xsl:variable>
    <xsl:variable name="inner">
      <xsl:apply-templates select="ol/li" mode="contents"/>
    </xsl:variable>
    <xsl:if test="$href != ''">
      <li>
        <a href="{$href}">
          <xsl:apply-templates select="a/node()" mode="xhtml"/>
          <xsl:if test="not(normalize-space(a))">…</xsl:if>
        </a>
        <xsl:if test="exsl:node-set($inner)/*">
          <ol><xsl:copy-of select="$inner"/></ol>
        </xsl:if>
      </li>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
