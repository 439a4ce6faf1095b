<?xml version="1.0" encoding="UTF-8"?>
<!-- Who is named together with whom, as a graph (GEXF 1.3): persons are
     nodes, two named in one paragraph or note are joined, the weight says in
     how many. `kind` is person, place or org. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:set="http://exslt.org/sets"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    xmlns="http://gexf.net/1.3"
    exclude-result-prefixes="exsl set t">
  <xsl:import href="../common/mentions.xsl"/>
  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>
  <xsl:param name="kind">person</xsl:param>

  <!-- A row a mention, numbered in the order of the text, and a row a date,
       by its first day, month or year. -->
  <xsl:variable name="row-tree">
    <xsl:for-each select="/descendant::*[contains(
        '|persName|placeName|geogName|orgName|name|rs|',
        concat('|', local-name(), '|'))][ancestor::t:text]">
      <xsl:variable name="is"><xsl:call-template name="kind"/></xsl:variable>
      <xsl:if test="$is = $kind">
        <m xmlns="" n="{position()}">
          <xsl:attribute name="entity"><xsl:call-template name="entity"/></xsl:attribute>
          <xsl:call-template name="unit-of"/>
        </m>
      </xsl:if>
    </xsl:for-each>
    <xsl:for-each select="/descendant::t:date[@when or @from or @notBefore]
        [ancestor::t:text]">
      <d xmlns="" value="{(@when | @from | @notBefore)[1]}">
        <xsl:call-template name="unit-of"/>
      </d>
    </xsl:for-each>
  </xsl:variable>
  <xsl:template name="unit-of">
    <xsl:attribute name="unit">
      <xsl:value-of select="generate-id(
          ancestor::*[key('unit', generate-id())][1])"/>
    </xsl:attribute>
  </xsl:template>
  <xsl:variable name="rows" select="exsl:node-set($row-tree)"/>
  <xsl:variable name="dated" select="$rows[d]"/>
  <xsl:key name="row-entity" match="m" use="@entity"/>
  <xsl:key name="row-both" match="m" use="concat(@unit, ' ', @entity)"/>
  <xsl:key name="date-unit" match="d" use="@unit"/>

  <!-- Each unit that names an entity, once: by the entity's first number. -->
  <xsl:variable name="once-tree">
    <xsl:for-each select="$rows/m[generate-id() = generate-id(
        key('row-both', concat(@unit, ' ', @entity))[1])]">
      <o xmlns="" n="{key('row-entity', @entity)[1]/@n}"
          entity="{@entity}" unit="{@unit}"/>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="once" select="exsl:node-set($once-tree)"/>
  <xsl:key name="once-n" match="o" use="@n"/>
  <xsl:key name="once-unit" match="o" use="@unit"/>

  <xsl:template match="/">
    <xsl:if test="not($kind = 'person' or $kind = 'place' or $kind = 'org')">
      <xsl:message terminate="yes">kind is person, place or org</xsl:message>
    </xsl:if>
    <xsl:variable name="main" select="."/>
    <gexf version="1.3">
      <meta>
        <creator>tei-transform</creator>
        <description><xsl:value-of select="$title"/></description>
      </meta>
      <graph defaultedgetype="undirected" mode="static">
        <attributes class="node">
          <attribute id="ref" title="ref" type="string"/>
          <attribute id="mentions" title="mentions" type="integer"/>
        </attributes>
        <attributes class="edge">
          <attribute id="date" title="date" type="string"/>
          <attribute id="dates" title="dates" type="string"/>
        </attributes>
        <xsl:variable name="first" select="$rows/m[generate-id() =
            generate-id(key('row-entity', @entity)[1])]"/>
        <nodes>
          <xsl:for-each select="$first">
            <xsl:variable name="row" select="."/>
            <xsl:variable name="mentions" select="count(
                key('row-entity', @entity))"/>
            <xsl:for-each select="$main">
              <xsl:for-each select="key('mention', $row/@entity)[1]">
                <xsl:call-template name="node">
                  <xsl:with-param name="entity" select="$row/@entity"/>
                  <xsl:with-param name="mentions" select="$mentions"/>
                </xsl:call-template>
              </xsl:for-each>
            </xsl:for-each>
          </xsl:for-each>
        </nodes>
        <edges>
          <xsl:for-each select="$first">
            <xsl:call-template name="edges"/>
          </xsl:for-each>
        </edges>
      </graph>
    </gexf>
  </xsl:template>

  <!-- From an entity to those first named after it: one at a time, since all
       pairs of a text may be more than there is room for. -->
  <xsl:template name="edges">
    <xsl:variable name="row" select="."/>
    <xsl:for-each select="$once">
      <xsl:variable name="own" select="key('once-n', $row/@n)"/>
      <xsl:variable name="met" select="key('once-unit', $own/@unit)
          [@n &gt; $row/@n]"/>
      <xsl:choose>
        <xsl:when test="count($own) = 1">
          <xsl:for-each select="$met">
            <xsl:call-template name="edge">
              <xsl:with-param name="from" select="$row"/>
              <xsl:with-param name="in" select="."/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:when>
        <xsl:otherwise>
          <xsl:variable name="copies"><xsl:copy-of select="$met"/></xsl:variable>
          <xsl:for-each select="exsl:node-set($copies)/o[generate-id() =
              generate-id(key('once-n', @n)[1])]">
            <xsl:call-template name="edge">
              <xsl:with-param name="from" select="$row"/>
              <xsl:with-param name="in" select="key('once-n', @n)"/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- The date is when the document is of; the dates are those that stand
       where both are named. -->
  <xsl:template name="edge">
    <xsl:param name="from"/>
    <xsl:param name="in"/>
    <edge id="{$from/@n}-{@n}" source="{$from/@entity}" target="{@entity}"
        weight="{count($in)}">
      <xsl:variable name="dates">
        <xsl:for-each select="$dated">
          <xsl:for-each select="set:distinct(
              key('date-unit', $in/@unit)/@value)">
            <xsl:sort/>
            <xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if>
            <xsl:value-of select="."/>
          </xsl:for-each>
        </xsl:for-each>
      </xsl:variable>
      <xsl:if test="$date != '' or $dates != ''">
        <attvalues>
          <xsl:if test="$date != ''">
            <attvalue for="date" value="{$date}"/>
          </xsl:if>
          <xsl:if test="$dates != ''">
            <attvalue for="dates" value="{$dates}"/>
          </xsl:if>
        </attvalues>
      </xsl:if>
    </edge>
  </xsl:template>

  <xsl:template name="node">
    <xsl:param name="entity"/>
    <xsl:param name="mentions"/>
    <xsl:variable name="found"><xsl:call-template name="entry"/></xsl:variable>
    <xsl:variable name="name" select="exsl:node-set($found)/entry[1]/@name"/>
    <node id="{$entity}">
      <xsl:attribute name="label">
        <xsl:value-of select="$name"/>
        <xsl:if test="not($name != '')">
          <xsl:call-template name="longest-form">
            <xsl:with-param name="entity" select="$entity"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:attribute>
      <attvalues>
        <xsl:if test="@ref"><attvalue for="ref" value="{@ref}"/></xsl:if>
        <attvalue for="mentions" value="{$mentions}"/>
      </attvalues>
    </node>
  </xsl:template>
</xsl:stylesheet>
