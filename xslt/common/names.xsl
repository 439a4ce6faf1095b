<?xml version="1.0" encoding="UTF-8"?>
<!-- Names, grouped into the persons, places and organisations they mean:
     by @ref, and without one by how they are written. -->
<!DOCTYPE xsl:stylesheet [
  <!ENTITY typed "(self::t:name or self::t:rs)">
  <!ENTITY kind "concat(substring('person', 1, 6 * (self::t:persName
      or &typed; and (@type = 'person' or @type = 'per'))),
      substring('place', 1, 5 * (self::t:placeName or self::t:geogName
      or &typed; and (@type = 'place' or @type = 'plc'))),
      substring('org', 1, 3 * (self::t:orgName or &typed; and (@type = 'org'
      or @type = 'organisation' or @type = 'organization'))))">
  <!ENTITY outside "substring('-', 1, not(ancestor::t:text))">
  <!ENTITY who "@ref, normalize-space(self::*[not(@ref)]), &outside;">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:str="http://exslt.org/strings"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="str t">

  <!-- Authority files, a line each. -->
  <xsl:param name="authority"/>
  <xsl:variable name="authorities"
      select="document(str:tokenize($authority, '&#10;'))"/>

  <!-- Names by the entity they mean. -->
  <xsl:key name="mention" match="t:persName"
      use="concat('person ', &who;)"/>
  <xsl:key name="mention" match="t:placeName" use="concat('place ', &who;)"/>
  <xsl:key name="mention" match="t:geogName" use="concat('place ', &who;)"/>
  <xsl:key name="mention" match="t:orgName" use="concat('org ', &who;)"/>
  <xsl:key name="mention" match="t:name" use="concat(&kind;, ' ', &who;)"/>
  <xsl:key name="mention" match="t:rs" use="concat(&kind;, ' ', &who;)"/>

  <xsl:template name="kind"><xsl:apply-templates select="." mode="kind"/></xsl:template>
  <xsl:template match="*" mode="kind"/>
  <xsl:template match="t:persName" mode="kind">person</xsl:template>
  <xsl:template match="t:placeName | t:geogName" mode="kind">place</xsl:template>
  <xsl:template match="t:orgName[not(@type = 'repository')]"
      mode="kind">org</xsl:template>
  <xsl:template match="t:name | t:rs" mode="kind">
    <xsl:value-of select="&kind;"/>
  </xsl:template>

  <xsl:template name="entity">
    <xsl:apply-templates select="." mode="kind"/>
    <xsl:value-of select="concat(' ', &who;)"/>
  </xsl:template>

  <!-- The entry that a mention's @ref names, as attributes of <entry/>: of
       an authority file, or a draft in the document itself. -->
  <xsl:template name="entry">
    <xsl:variable name="id"><xsl:call-template name="local-id"/></xsl:variable>
    <xsl:variable name="kind"><xsl:call-template name="kind"/></xsl:variable>
    <xsl:for-each select="($authorities | /)[$id != '']">
      <xsl:apply-templates mode="entry" select="key('id', $id)[
          local-name() = $kind or not(self::t:person or self::t:place
              or self::t:org)][1]"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="*" mode="entry">
    <entry geo="{normalize-space(t:location/t:geo[1] | t:geo[1])}"
        born="{(t:birth/@when | t:birth/@notBefore)[1]}"
        died="{(t:death/@when | t:death/@notBefore)[1]}">
      <xsl:attribute name="name">
        <xsl:apply-templates mode="entry-name" select="(t:persName
            | t:placeName | t:orgName | t:geogName | t:name)[1]"/>
      </xsl:attribute>
      <xsl:attribute name="url">
        <xsl:apply-templates select="t:idno[@type = 'wikidata'
            or @type = 'VIAF' or @type = 'GND' or @type = 'GeoNames'][1]"
            mode="url"/>
      </xsl:attribute>
    </entry>
  </xsl:template>

  <xsl:template match="*" mode="entry-name">
    <xsl:value-of select="normalize-space()"/>
  </xsl:template>

  <xsl:template match="t:persName[t:surname]" mode="entry-name">
    <xsl:for-each select="t:surname | t:forename | t:genName | t:addName">
      <xsl:sort select="not(self::t:surname)"/>
      <xsl:value-of select="concat(substring(', ', 1,
          2 * (position() = 2)), substring(' ', 1, position() &gt; 2),
          normalize-space())"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="t:idno[@type = 'wikidata']" mode="url">
    <xsl:value-of select="concat('https://www.wikidata.org/wiki/', .)"/>
  </xsl:template>
  <xsl:template match="t:idno[@type = 'VIAF']" mode="url">
    <xsl:value-of select="concat('https://viaf.org/viaf/', .)"/>
  </xsl:template>
  <xsl:template match="t:idno[@type = 'GND']" mode="url">
    <xsl:value-of select="concat('https://d-nb.info/gnd/', .)"/>
  </xsl:template>
  <xsl:template match="t:idno[@type = 'GeoNames']" mode="url">
    <xsl:value-of select="concat('https://www.geonames.org/', .)"/>
  </xsl:template>

  <!-- The longest form in the text, for an entity without an entry. -->
  <xsl:template name="longest-form">
    <xsl:param name="entity"/>
    <xsl:for-each select="key('mention', $entity)">
      <xsl:sort select="string-length(normalize-space())"
          data-type="number" order="descending"/>
      <xsl:if test="position() = 1">
        <xsl:value-of select="normalize-space()"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- The id that @ref names: of #id, file#id, or prefix:id. -->
  <xsl:template name="local-id">
    <xsl:param name="ref" select="string(@ref)"/>
    <xsl:choose>
      <xsl:when test="contains($ref, '#')">
        <xsl:value-of select="substring-after($ref, '#')"/>
      </xsl:when>
      <xsl:when test="not(contains($ref, '/'))">
        <xsl:value-of select="substring-after($ref, ':')"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
