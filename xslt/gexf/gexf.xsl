<?xml version="1.0" encoding="UTF-8"?>
<!-- Who is named together with whom, as a graph (GEXF 1.3): persons are
     nodes, two named in one paragraph or note are joined, the weight says in
     how many. `kind` is person, place or org. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:set="http://exslt.org/sets"
    xmlns:str="http://exslt.org/strings"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    xmlns="http://gexf.net/1.3"
    exclude-result-prefixes="exsl set str t">
  <xsl:import href="../common/mentions.xsl"/>
  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>
  <xsl:param name="kind">person</xsl:param>

  <!-- Nodes, numbered by their first mention; a row a mention. -->
  <xsl:variable name="mention-rows">
    <xsl:for-each select="/descendant::*[contains(
        '|persName|placeName|geogName|orgName|name|rs|',
        concat('|', local-name(), '|'))][ancestor::t:text]">
      <xsl:variable name="is"><xsl:call-template name="kind"/></xsl:variable>
      <xsl:if test="$is = $kind">
      <m xmlns="">
        <xsl:attribute name="entity"><xsl:call-template name="entity"/></xsl:attribute>
        <xsl:attribute name="unit">
          <xsl:value-of select="generate-id(
              ancestor::*[key('unit', generate-id())][1])"/>
        </xsl:attribute>
      </m>
      </xsl:if>
    </xsl:for-each>
    <!-- The dates that a unit names, by their first day, month or year. -->
    <xsl:for-each select="/descendant::t:date[@when or @from or @notBefore]
        [ancestor::t:text]">
      <d xmlns="" value="{(@when | @from | @notBefore)[1]}">
        <xsl:attribute name="unit">
          <xsl:value-of select="generate-id(
              ancestor::*[key('unit', generate-id())][1])"/>
        </xsl:attribute>
      </d>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="rows" select="exsl:node-set($mention-rows)"/>
  <xsl:key name="row-entity" match="m" use="@entity"/>
  <xsl:key name="row-unit" match="m" use="@unit"/>
  <xsl:key name="date-unit" match="d" use="@unit"/>
  <xsl:key name="row-both" match="m" use="concat(@unit, ' ', @entity)"/>

  <!-- A pair for each two that one unit names, the lesser name first. -->
  <xsl:variable name="pair-rows">
    <xsl:for-each select="$rows/m[generate-id() =
        generate-id(key('row-unit', @unit)[1])]">
      <xsl:variable name="once" select="key('row-unit', @unit)[generate-id() =
          generate-id(key('row-both', concat(@unit, ' ', @entity))[1])]"/>
      <xsl:variable name="sorted">
        <xsl:for-each select="$once">
          <xsl:sort select="@entity"/>
          <m xmlns="" entity="{@entity}"/>
        </xsl:for-each>
      </xsl:variable>
      <xsl:variable name="dates">
        <xsl:for-each select="key('date-unit', @unit)">
          <xsl:value-of select="concat(@value, ' ')"/>
        </xsl:for-each>
      </xsl:variable>
      <xsl:for-each select="exsl:node-set($sorted)/m">
        <xsl:variable name="one" select="@entity"/>
        <xsl:for-each select="following-sibling::m">
          <pair xmlns="" of="{$one}&#9;{@entity}" a="{$one}" b="{@entity}"
              dates="{$dates}"/>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="pairs" select="exsl:node-set($pair-rows)"/>
  <xsl:key name="pair" match="pair" use="@of"/>

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
        <nodes>
          <xsl:for-each select="$rows/m[generate-id() =
              generate-id(key('row-entity', @entity)[1])]">
            <xsl:variable name="entity" select="string(@entity)"/>
            <xsl:variable name="mentions" select="count(
                key('row-entity', $entity))"/>
            <xsl:for-each select="$main">
              <xsl:for-each select="key('mention', $entity)[1]">
                <xsl:call-template name="node">
                  <xsl:with-param name="entity" select="$entity"/>
                  <xsl:with-param name="mentions" select="$mentions"/>
                </xsl:call-template>
              </xsl:for-each>
            </xsl:for-each>
          </xsl:for-each>
        </nodes>
        <edges>
          <xsl:for-each select="$pairs/pair[generate-id() =
              generate-id(key('pair', @of)[1])]">
            <edge id="{position()}" source="{@a}" target="{@b}"
                weight="{count(key('pair', @of))}">
              <xsl:call-template name="edge-dates"/>
            </edge>
          </xsl:for-each>
        </edges>
      </graph>
    </gexf>
  </xsl:template>

  <!-- When the document is of, and what dates stand where both are named. -->
  <xsl:template name="edge-dates">
    <xsl:variable name="all">
      <xsl:for-each select="key('pair', @of)">
        <xsl:value-of select="@dates"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="dates">
      <xsl:for-each select="set:distinct(str:tokenize($all))">
        <xsl:sort/>
        <xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if>
        <xsl:value-of select="."/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:if test="concat($date, $dates) != ''">
      <attvalues>
        <xsl:if test="$date != ''">
          <attvalue for="date" value="{$date}"/>
        </xsl:if>
        <xsl:if test="$dates != ''">
          <attvalue for="dates" value="{$dates}"/>
        </xsl:if>
      </attvalues>
    </xsl:if>
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
