<?xml version="1.0" encoding="UTF-8"?>
<!-- Indexes: who and what the text names, with a link to each mention; and
     the works it cites. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:str="http://exslt.org/strings"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl str t">

  <!-- Every mention, in the order of the text: what it is, its id, where it
       is. All else about mentions is looked up here. -->
  <xsl:variable name="mention-rows">
    <xsl:for-each select="/descendant::*[contains(
        '|persName|placeName|geogName|orgName|name|rs|bibl|',
        concat('|', local-name(), '|'))][ancestor::t:text]
        [not(self::t:bibl) or not(ancestor::t:bibl or parent::t:listBibl)]
        [not(self::t:orgName[@type = 'repository'])]
        [not(self::t:name or self::t:rs) or contains(
        '|person|per|place|plc|org|organisation|organization|',
        concat('|', @type, '|'))]">
      <xsl:call-template name="row"/>
    </xsl:for-each>
  </xsl:variable>

  <!-- Sorted by entity and place: so the first of each is known by the one
       before it, in time that does not grow with the number of mentions. -->
  <xsl:variable name="sorted-rows">
    <xsl:for-each select="exsl:node-set($mention-rows)/m">
      <xsl:sort select="@entity"/>
      <xsl:sort select="@at"/>
      <xsl:copy-of select="."/>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="rows" select="exsl:node-set($sorted-rows)"/>
  <xsl:key name="row-of" match="m" use="@of"/>
  <xsl:key name="row-place" match="m" use="concat(@entity, ' @ ', @at)"/>
  <xsl:key name="first-of-entity" match="m" use="concat(@entity,
      substring('-', 1, preceding-sibling::m[1]/@entity = @entity))"/>
  <xsl:key name="first-of-kind" match="m" use="concat(@kind,
      substring('-', 1, preceding-sibling::m[1]/@entity = @entity))"/>
  <xsl:key name="first-of-place" match="m" use="concat(@entity,
      substring('-', 1, preceding-sibling::m[1]/@entity = @entity
          and preceding-sibling::m[1]/@at = @at))"/>

  <xsl:template name="row">
    <m of="{generate-id()}" n="{position()}">
      <xsl:attribute name="id">
        <xsl:value-of select="@xml:id"/>
        <xsl:if test="not(@xml:id)">
          <xsl:value-of select="concat('m-', position())"/>
        </xsl:if>
      </xsl:attribute>
      <xsl:attribute name="entity">
        <xsl:choose>
          <xsl:when test="self::t:bibl"><xsl:call-template name="work"/></xsl:when>
          <xsl:otherwise><xsl:call-template name="entity"/></xsl:otherwise>
        </xsl:choose>
      </xsl:attribute>
      <xsl:attribute name="kind">
        <xsl:choose>
          <xsl:when test="self::t:bibl">work</xsl:when>
          <xsl:otherwise><xsl:call-template name="kind"/></xsl:otherwise>
        </xsl:choose>
      </xsl:attribute>
      <xsl:attribute name="class">
        <xsl:apply-templates select="." mode="kind"/>
        <xsl:if test="@cert = 'low'"> unsure</xsl:if>
      </xsl:attribute>
      <xsl:attribute name="at"><xsl:call-template name="located"/></xsl:attribute>
    </m>
  </xsl:template>

  <!-- Where it is: in a note, or on a page, if pages run through the whole
       text; else nothing is said. -->
  <xsl:template name="located">
    <xsl:variable name="note" select="ancestor::t:note[last()]"/>
    <xsl:choose>
      <xsl:when test="$note">
        <xsl:variable name="label">
          <xsl:call-template name="note-label">
            <xsl:with-param name="note" select="generate-id($note)"/>
          </xsl:call-template>
        </xsl:variable>
        <xsl:if test="$label != ''">
          <xsl:value-of select="concat('n. ', $label)"/>
        </xsl:if>
      </xsl:when>
      <xsl:when test="$paged">
        <xsl:value-of select="preceding::t:pb[1]/@n"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- A short form of a citation counts for what it stands for. -->
  <xsl:template name="work">
    <xsl:text>work </xsl:text>
    <xsl:choose>
      <xsl:when test="@corresp">
        <xsl:value-of select="substring-after(@corresp, '#')"/>
      </xsl:when>
      <xsl:when test="@xml:id"><xsl:value-of select="@xml:id"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="normalize-space()"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Pages close to each other keep the way back to the last one short. -->
  <xsl:variable name="pages" select="count(/descendant::t:text/descendant::t:pb[@n])"/>
  <xsl:variable name="paged" select="$pages &gt; 1
      and string-length(/descendant::t:text) &lt; 20000 * $pages"/>

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
    <xsl:variable name="first">
      <xsl:for-each select="$rows">
        <xsl:for-each select="key('first-of-kind', $kind)">
          <e of="{@of}" n="{@n}" entity="{@entity}"/>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="main" select="/"/>
    <xsl:if test="exsl:node-set($first)/e">
      <xsl:variable name="entries">
        <xsl:for-each select="exsl:node-set($first)/e">
          <xsl:variable name="e" select="."/>
          <xsl:for-each select="$main">
            <xsl:for-each select="key('mention', $e/@entity)[1]">
              <xsl:call-template name="index-entry">
                <xsl:with-param name="entity" select="string($e/@entity)"/>
                <xsl:with-param name="n" select="$e/@n"/>
              </xsl:call-template>
            </xsl:for-each>
          </xsl:for-each>
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
    <xsl:param name="n"/>
    <xsl:variable name="found"><xsl:call-template name="entry"/></xsl:variable>
    <xsl:variable name="entry" select="exsl:node-set($found)/entry[1]"/>
    <xsl:variable name="url" select="concat($entry/@url,
        substring(@ref, 1, string-length(@ref)
            * (not($entry/@url != '') and starts-with(@ref, 'http'))))"/>
    <li id="i-{$n}">
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
        <xsl:with-param name="entity" select="$entity"/>
      </xsl:call-template>
    </li>
  </xsl:template>

  <!-- Where mentions are: a page or a note; several on one page are one
       number and then small ones. -->
  <xsl:template name="locators">
    <xsl:param name="entity"/>
    <span class="locators">
      <xsl:for-each select="$rows">
        <xsl:for-each select="key('first-of-place', $entity)">
          <xsl:sort select="@n" data-type="number"/>
          <xsl:variable name="at" select="string(@at)"/>
          <xsl:if test="position() &gt; 1">, </xsl:if>
          <xsl:for-each select="key('row-place',
              concat(@entity, ' @ ', $at))">
            <xsl:choose>
              <xsl:when test="$at = ''">
                <xsl:if test="position() &gt; 1">, </xsl:if>
                <a href="#{@id}"><xsl:value-of select="position()"/></a>
              </xsl:when>
              <xsl:when test="position() = 1">
                <a href="#{@id}"><xsl:value-of select="$at"/></a>
              </xsl:when>
              <xsl:otherwise>
                <xsl:text> </xsl:text>
                <a class="again" href="#{@id}" aria-label="{$at}, mention {
                    position()}"><xsl:value-of select="position()"/></a>
              </xsl:otherwise>
            </xsl:choose>
          </xsl:for-each>
        </xsl:for-each>
      </xsl:for-each>
    </span>
  </xsl:template>

  <!-- Works: those that the edition lists, and what is cited in full in the
       text. -->
  <xsl:key name="cited" match="t:bibl" use="normalize-space()"/>

  <xsl:template name="works">
    <xsl:variable name="listed" select="//t:standOff//t:listBibl/*
        [self::t:bibl or self::t:biblStruct]"/>
    <xsl:variable name="cited" select="/descendant::t:text/descendant::t:bibl
        [not(ancestor::t:bibl)][not(parent::t:listBibl)]
        [not(@corresp)][not(@type = 'ibid' or @type = 'short')]"/>
    <xsl:if test="$listed or $cited">
      <section class="index cited" role="doc-bibliography" id="index-work"
          aria-labelledby="index-work-title">
        <h2 id="index-work-title">Works cited</h2>
        <ul>
          <xsl:for-each select="$listed | $cited">
            <!-- by the last name of the author, else of the editor, else as
                 it begins -->
            <xsl:sort lang="en" select="normalize-space(translate(concat(
                str:tokenize((((.//t:author)[1] | (.//t:editor)[1])[1]
                    /descendant-or-self::*[self::t:author or self::t:editor
                    or self::t:surname])[last()])[last()], ' ',
                normalize-space()), '‘’“”&quot;', ''))"/>
            <xsl:variable name="work"><xsl:call-template name="work"/></xsl:variable>
            <xsl:if test="@xml:id or ancestor::t:standOff
                or count(key('cited', normalize-space())[1] | .) = 1">
              <li>
                <span class="heading">
                  <xsl:apply-templates mode="plain"/>
                </span>
                <xsl:text> </xsl:text>
                <xsl:call-template name="locators">
                  <xsl:with-param name="entity" select="string($work)"/>
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
        | *[1])[last()]"/>
  </xsl:template>
  <xsl:template match="t:hi[contains(@rend, 'ital')] | t:title[@level = 'm'
      or @level = 'j' or @level = 's']" mode="plain">
    <i><xsl:apply-templates mode="plain"/></i>
  </xsl:template>
</xsl:stylesheet>
