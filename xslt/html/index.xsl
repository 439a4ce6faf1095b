<?xml version="1.0" encoding="UTF-8"?>
<!-- Indexes: who and what the text names, with a link to each mention; and
     the works it cites. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl t">

  <!-- Page numbers locate a mention if pages run through the whole text;
       this also keeps the way back to the last page short. -->
  <xsl:variable name="pages" select="count(//t:text//t:pb[@n])"/>
  <xsl:variable name="paged" select="$pages &gt; 1
      and string-length(//t:text) &lt; 20000 * $pages"/>

  <xsl:template name="mention-id">
    <xsl:call-template name="id-of">
      <xsl:with-param name="letter">m</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="entry-id">
    <xsl:variable name="entity">
      <xsl:call-template name="entity"/>
    </xsl:variable>
    <xsl:for-each select="key('mention', $entity)[1]">
      <xsl:text>i-</xsl:text>
      <xsl:call-template name="serial"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="indexes">
    <xsl:call-template name="index">
      <xsl:with-param name="kind">person</xsl:with-param>
      <xsl:with-param name="title">Persons</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="index">
      <xsl:with-param name="kind">place</xsl:with-param>
      <xsl:with-param name="title">Places</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="index">
      <xsl:with-param name="kind">org</xsl:with-param>
      <xsl:with-param name="title">Organisations</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="works"/>
  </xsl:template>

  <xsl:template name="index">
    <xsl:param name="kind"/>
    <xsl:param name="title"/>
    <xsl:if test="key('of-kind', $kind)">
      <xsl:variable name="entries">
        <xsl:for-each select="key('of-kind', $kind)">
          <xsl:variable name="entity">
            <xsl:call-template name="entity"/>
          </xsl:variable>
          <xsl:if test="generate-id() =
              generate-id(key('mention', $entity)[1])">
            <xsl:call-template name="index-entry">
              <xsl:with-param name="entity" select="string($entity)"/>
            </xsl:call-template>
          </xsl:if>
        </xsl:for-each>
      </xsl:variable>
      <section class="index" role="doc-index" id="index-{$kind}"
          aria-labelledby="index-{$kind}-title">
        <h2 id="index-{$kind}-title"><xsl:value-of select="$title"/></h2>
        <ul>
          <xsl:for-each select="exsl:node-set($entries)/li">
            <xsl:sort select="span[1]" lang="en"/>
            <xsl:copy-of select="."/>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="index-entry">
    <xsl:param name="entity"/>
    <xsl:variable name="found"><xsl:call-template name="entry"/></xsl:variable>
    <xsl:variable name="entry" select="exsl:node-set($found)/entry[1]"/>
    <xsl:variable name="url" select="concat($entry/@url,
        substring(@ref, 1, string-length(@ref)
            * (not($entry/@url != '') and starts-with(@ref, 'http'))))"/>
    <li>
      <xsl:attribute name="id">
        <xsl:text>i-</xsl:text>
        <xsl:call-template name="serial"/>
      </xsl:attribute>
      <span class="heading">
        <xsl:value-of select="$entry/@name"/>
        <xsl:if test="not($entry/@name != '')">
          <xsl:call-template name="longest-form">
            <xsl:with-param name="entity" select="$entity"/>
          </xsl:call-template>
        </xsl:if>
      </span>
      <xsl:if test="$entry/@born != '' or $entry/@died != ''">
        <span class="life">
          <xsl:value-of select="concat(' (', substring($entry/@born, 1, 4),
              '–', substring($entry/@died, 1, 4), ')')"/>
        </span>
      </xsl:if>
      <xsl:if test="$url != ''">
        <xsl:text> </xsl:text>
        <a class="away" href="{$url}" aria-label="Authority record">↗</a>
      </xsl:if>
      <xsl:text> </xsl:text>
      <xsl:call-template name="locators">
        <xsl:with-param name="mentions" select="key('mention', $entity)"/>
      </xsl:call-template>
    </li>
  </xsl:template>

  <!-- Where mentions are: a page or a note; several on one page are one
       number and then small ones. -->
  <xsl:key name="locator" match="l" use="@at"/>
  <xsl:template name="locators">
    <xsl:param name="mentions"/>
    <xsl:variable name="list">
      <xsl:for-each select="$mentions">
        <l>
          <xsl:attribute name="at">
            <xsl:call-template name="located"/>
          </xsl:attribute>
          <xsl:attribute name="to">
            <xsl:call-template name="mention-id"/>
          </xsl:attribute>
        </l>
      </xsl:for-each>
    </xsl:variable>
    <span class="locators">
      <xsl:for-each select="exsl:node-set($list)/l
          [generate-id() = generate-id(key('locator', @at)[1])]">
        <xsl:if test="position() &gt; 1">, </xsl:if>
        <xsl:variable name="at" select="@at"/>
        <xsl:for-each select="key('locator', @at)">
          <xsl:choose>
            <xsl:when test="position() = 1 and $at != ''">
              <a href="#{@to}"><xsl:value-of select="$at"/></a>
            </xsl:when>
            <xsl:when test="$at != ''">
              <xsl:text> </xsl:text>
              <a class="again" href="#{@to}" aria-label="{concat($at,
                  ', mention ', position())}">
                <xsl:value-of select="position()"/>
              </a>
            </xsl:when>
            <xsl:otherwise>
              <xsl:if test="position() &gt; 1">, </xsl:if>
              <a href="#{@to}"><xsl:value-of select="position()"/></a>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </xsl:for-each>
    </span>
  </xsl:template>

  <xsl:template name="located">
    <xsl:choose>
      <xsl:when test="ancestor::t:note">
        <xsl:for-each select="ancestor::t:note[last()]">
          <xsl:variable name="label">
            <xsl:call-template name="note-label"/>
          </xsl:variable>
          <xsl:if test="$label != ''">
            <xsl:value-of select="concat('n. ', $label)"/>
          </xsl:if>
        </xsl:for-each>
      </xsl:when>
      <xsl:when test="$paged">
        <xsl:value-of select="preceding::t:pb[1]/@n"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- Works: those that the edition lists, and what is cited in full in the
       text; a short form counts as a mention of what it stands for. -->
  <xsl:key name="work" match="t:text//t:bibl[not(parent::t:listBibl)]
      [not(ancestor::t:bibl)]" use="concat(
      substring-after(@corresp, '#'),
      substring(@xml:id, 1, string-length(@xml:id) * not(@corresp)),
      substring(normalize-space(),
          1, string-length() * not(@corresp or @xml:id)))"/>

  <xsl:template name="works">
    <xsl:variable name="listed" select="//t:standOff//t:listBibl/*
        [self::t:bibl or self::t:biblStruct]"/>
    <xsl:variable name="cited" select="//t:text//t:bibl
        [not(ancestor::t:bibl)][not(parent::t:listBibl)]
        [not(@corresp)][not(@type = 'ibid' or @type = 'short')]"/>
    <xsl:if test="$listed or $cited">
      <section class="index cited" role="doc-bibliography" id="index-work"
          aria-labelledby="index-work-title">
        <h2 id="index-work-title">Works cited</h2>
        <ul>
          <xsl:for-each select="$listed | $cited">
            <xsl:sort lang="en" select="translate(normalize-space(concat(
                .//t:author[1]//t:surname, .)), '‘’“”&quot;', '')"/>
            <xsl:variable name="key" select="concat(@xml:id,
                substring(normalize-space(),
                    1, string-length() * not(@xml:id)))"/>
            <xsl:variable name="mentions" select="key('work', $key)"/>
            <xsl:if test="ancestor::t:standOff or @xml:id
                or generate-id() = generate-id($mentions[1])">
              <li>
                <span class="heading">
                  <xsl:apply-templates mode="plain"/>
                </span>
                <xsl:text> </xsl:text>
                <xsl:call-template name="locators">
                  <xsl:with-param name="mentions" select="$mentions"/>
                </xsl:call-template>
              </li>
            </xsl:if>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Text again, elsewhere: without ids, links and notes. -->
  <xsl:template match="t:note | t:pb" mode="plain"/>
  <xsl:template match="t:lb" mode="plain"><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="t:choice" mode="plain">
    <xsl:apply-templates mode="plain" select="(t:corr | t:reg | t:abbr
        | *)[last()]"/>
  </xsl:template>
  <xsl:template match="t:hi[contains(@rend, 'ital')] | t:title[@level = 'm'
      or @level = 'j' or @level = 's']" mode="plain">
    <i><xsl:apply-templates mode="plain"/></i>
  </xsl:template>
</xsl:stylesheet>
