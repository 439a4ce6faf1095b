<?xml version="1.0" encoding="UTF-8"?>
<!-- Indexes: who and what the text names, with a link to each mention; and
     the works it cites. -->
<!DOCTYPE xsl:stylesheet [
  <!ENTITY named "@ref, normalize-space(self::*[not(@ref)])">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:set="http://exslt.org/sets"
    xmlns:str="http://exslt.org/strings"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl set str t">

  <!-- Mentions, in three steps. First a walk through the text: each mention
       with the entity that it is one of, between the pages, and in the notes,
       that it stands in. What stands before the first number is said to; a
       page without one shows none and counts to that before. -->
  <xsl:variable name="walked-rows">
    <xsl:for-each select="key('element', 'text')[not(ancestor::t:text)]">
      <xsl:if test="$paged">
        <p><xsl:attribute name="n"><xsl:call-template name="before-pages"/></xsl:attribute></p>
      </xsl:if>
      <xsl:apply-templates select="*" mode="walk"/>
    </xsl:for-each>
  </xsl:variable>

  <!-- The first page mostly has a number: no more need be looked at. -->
  <xsl:template name="before-pages">
    <xsl:variable name="first" select="descendant::t:pb[1]/@n"/>
    <xsl:choose>
      <xsl:when test="$first">
        <xsl:value-of select="concat('before ', $first)"/>
      </xsl:when>
      <xsl:when test="descendant::t:pb/@n">
        <xsl:value-of select="concat('before ', descendant::t:pb/@n)"/>
      </xsl:when>
      <xsl:otherwise>no page</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="*" mode="walk">
    <xsl:apply-templates select="*" mode="walk"/>
  </xsl:template>
  <xsl:template match="t:pb" mode="walk">
    <xsl:if test="$paged and @n"><p n="{@n}"/></xsl:if>
  </xsl:template>
  <xsl:template match="t:note" mode="walk">
    <xsl:variable name="label"><xsl:call-template name="note-label"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="$label != ''">
        <note at="n. {$label}">
          <xsl:apply-templates select="*" mode="walk"/>
        </note>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="*" mode="walk"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:if test="$paged">
      <xsl:for-each select="descendant::t:pb[@n]"><p n="{@n}"/></xsl:for-each>
    </xsl:if>
  </xsl:template>
  <xsl:template match="t:note//t:note" mode="walk">
    <xsl:apply-templates select="*" mode="walk"/>
  </xsl:template>
  <xsl:template match="t:note//t:pb" mode="walk"/>

  <xsl:template match="t:persName" mode="walk">
    <m of="{generate-id()}" entity="{concat('person ', &named;)}"
        class="person">
      <xsl:call-template name="walked"/>
    </m>
    <xsl:apply-templates select="*" mode="walk"/>
  </xsl:template>
  <xsl:template match="t:placeName | t:geogName" mode="walk">
    <m of="{generate-id()}" entity="{concat('place ', &named;)}"
        class="place">
      <xsl:call-template name="walked"/>
    </m>
    <xsl:apply-templates select="*" mode="walk"/>
  </xsl:template>
  <xsl:template match="t:orgName" mode="walk">
    <m of="{generate-id()}" entity="{concat('org ', &named;)}" class="org">
      <xsl:call-template name="walked"/>
    </m>
    <xsl:apply-templates select="*" mode="walk"/>
  </xsl:template>
  <xsl:template match="t:name | t:rs" mode="walk">
    <xsl:variable name="kind"><xsl:call-template name="kind"/></xsl:variable>
    <xsl:if test="$kind != ''">
      <m of="{generate-id()}" entity="{concat($kind, ' ', &named;)}"
          class="{$kind}">
        <xsl:call-template name="walked"/>
      </m>
    </xsl:if>
    <xsl:apply-templates select="*" mode="walk"/>
  </xsl:template>
  <xsl:template match="t:bibl" mode="walk">
    <m of="{generate-id()}" class="work">
      <xsl:attribute name="entity">
        <xsl:call-template name="work"/>
      </xsl:attribute>
      <xsl:call-template name="walked"/>
    </m>
    <xsl:apply-templates select="*" mode="walk"/>
  </xsl:template>
  <xsl:template match="t:bibl//t:bibl | t:listBibl/t:bibl
      | t:orgName[@type = 'repository']" mode="walk">
    <xsl:apply-templates select="*" mode="walk"/>
  </xsl:template>

  <xsl:template name="walked">
    <xsl:if test="@xml:id | @cert">
      <xsl:if test="@cert = 'low'">
        <xsl:attribute name="unsure"> unsure</xsl:attribute>
      </xsl:if>
      <xsl:if test="@xml:id">
        <xsl:attribute name="id"><xsl:value-of select="@xml:id"/></xsl:attribute>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- Then their numbers, and where each is: in a note, or on a page, if
       pages run through the whole text; else nothing is said. -->
  <xsl:variable name="mention-rows">
    <xsl:variable name="walked"
        select="exsl:node-set($walked-rows)/descendant::m"/>
    <xsl:choose>
      <xsl:when test="$paged">
        <xsl:for-each select="$walked">
          <m n="{position()}" at="{../@at}{preceding-sibling::p[1]/@n}">
            <xsl:copy-of select="@*"/>
          </m>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="$walked">
          <m n="{position()}" at="{../@at}"><xsl:copy-of select="@*"/></m>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:key name="row-entity" match="m" use="@entity"/>
  <xsl:key name="row-place" match="m" use="concat(@entity, ' @ ', @at)"/>

  <!-- At last entities, each with the places of its mentions, and of each
       mention the attributes of its element. What an entity's entry is called
       by is its mention on the first page, as text is sorted. -->
  <xsl:variable name="entity-rows">
    <xsl:for-each select="set:distinct(exsl:node-set($mention-rows)/m/@entity)">
      <xsl:variable name="entity" select="string()"/>
      <xsl:variable name="mentions" select="key('row-entity', $entity)"/>
      <xsl:variable name="n">
        <xsl:for-each select="$mentions">
          <xsl:sort select="@at"/>
          <xsl:if test="position() = 1"><xsl:value-of select="@n"/></xsl:if>
        </xsl:for-each>
      </xsl:variable>
      <e n="{$n}" entity="{$entity}" kind="{substring-before($entity, ' ')}">
        <xsl:for-each select="set:distinct($mentions/@at)">
          <p at="{.}">
            <xsl:for-each select="key('row-place',
                concat($entity, ' @ ', .))">
              <m of="{@of}">
                <a class="{@class}{@unsure}" id="m-{@n}" href="#i-{$n}">
                  <xsl:copy-of select="@id"/>
                </a>
              </m>
            </xsl:for-each>
          </p>
        </xsl:for-each>
      </e>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="rows" select="exsl:node-set($entity-rows)"/>
  <xsl:key name="row-of" match="m" use="@of"/>
  <xsl:key name="entity-of" match="e" use="@entity"/>

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
  <xsl:variable name="pages" select="count(key('element', 'pb')[@n][ancestor::t:text])"/>
  <xsl:variable name="paged" select="$pages &gt; 1
      and string-length(key('element', 'text')) &lt; 20000 * $pages"/>

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
    <xsl:variable name="main" select="/"/>
    <xsl:if test="$rows/e[@kind = $kind]">
      <xsl:variable name="entries">
        <xsl:for-each select="$rows/e[@kind = $kind]">
          <xsl:sort select="@entity"/>
          <xsl:variable name="e" select="."/>
          <xsl:for-each select="$main">
            <xsl:for-each select="(key('mention', $e/@entity))[1]">
              <xsl:call-template name="index-entry">
                <xsl:with-param name="e" select="$e"/>
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
    <xsl:param name="e"/>
    <xsl:variable name="found"><xsl:call-template name="entry"/></xsl:variable>
    <xsl:variable name="entry" select="exsl:node-set($found)/entry[1]"/>
    <xsl:variable name="url" select="concat($entry/@url,
        substring(@ref, 1, string-length(@ref)
            * (not($entry/@url != '') and starts-with(@ref, 'http'))))"/>
    <li id="i-{$e/@n}">
      <span class="heading">
        <xsl:value-of select="$entry/@name"/>
        <xsl:if test="not($entry/@name != '')">
          <xsl:call-template name="longest-form">
            <xsl:with-param name="entity" select="string($e/@entity)"/>
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
        <xsl:with-param name="e" select="$e"/>
      </xsl:call-template>
    </li>
  </xsl:template>

  <!-- Where mentions are: a page or a note; several on one page are one
       number and then small ones. -->
  <xsl:template name="locators">
    <xsl:param name="e"/>
    <span class="locators">
      <xsl:for-each select="$e/p">
        <xsl:variable name="at" select="string(@at)"/>
        <xsl:if test="position() &gt; 1">, </xsl:if>
        <xsl:for-each select="m/a">
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
    </span>
  </xsl:template>

  <!-- Works: those that the edition lists, and what is cited in full in the
       text. -->
  <xsl:key name="cited" match="t:bibl" use="normalize-space()"/>

  <xsl:template name="works">
    <xsl:variable name="listed" select="key('element', 'listBibl')
        [ancestor::t:standOff]/*[self::t:bibl or self::t:biblStruct]"/>
    <xsl:variable name="cited" select="key('element', 'bibl')
        [ancestor::t:text][not(ancestor::t:bibl)][not(parent::t:listBibl)]
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
                <xsl:for-each select="$rows">
                  <xsl:call-template name="locators">
                    <xsl:with-param name="e"
                        select="key('entity-of', $work)"/>
                  </xsl:call-template>
                </xsl:for-each>
              </li>
            </xsl:if>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Text again, elsewhere: without ids, links and notes. -->
  <xsl:template match="t:note | t:pb" mode="plain"/>
  <xsl:template match="t:item[preceding-sibling::*]" mode="plain">
    <xsl:text> </xsl:text>
    <xsl:apply-templates mode="plain"/>
  </xsl:template>
  <xsl:template match="t:lb" mode="plain"><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="t:choice" mode="plain">
    <xsl:apply-templates mode="plain" select="(t:corr | t:reg | t:abbr)[1]
        | *[1][not(../t:corr or ../t:reg or ../t:abbr)]"/>
  </xsl:template>
  <xsl:template match="t:hi[contains(@rend, 'ital')] | t:title[@level = 'm'
      or @level = 'j' or @level = 's']" mode="plain">
    <xsl:variable name="look">
      <xsl:if test="$dressed"><xsl:call-template name="look"/></xsl:if>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="contains($look, 'font-style:normal;')">
        <xsl:apply-templates mode="plain"/>
      </xsl:when>
      <xsl:otherwise><i><xsl:apply-templates mode="plain"/></i></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
