<?xml version="1.0" encoding="UTF-8"?>
<!-- Names, grouped into the persons, places and organisations they mean:
     by @ref, and without one by how they are written. -->
<!DOCTYPE xsl:stylesheet [
  <!ENTITY mention "t:text//t:persName | t:text//t:placeName
      | t:text//t:geogName | t:text//t:orgName[not(@type = 'repository')]
      | t:text//t:name[@type] | t:text//t:rs[@type]">
  <!ENTITY kind "concat(
      substring('person', 1, 6 * (self::t:persName
          or @type = 'person' or @type = 'per')),
      substring('place', 1, 5 * (self::t:placeName or self::t:geogName
          or @type = 'place' or @type = 'plc')),
      substring('org', 1, 3 * (self::t:orgName
          or @type = 'org' or @type = 'organisation'
          or @type = 'organization')))">
  <!ENTITY entity "concat(&kind;, ' ', @ref,
      substring(normalize-space(), 1, string-length() * not(@ref)))">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:str="http://exslt.org/strings"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="str t">

  <!-- Authority files beside the document, parted by blanks. -->
  <xsl:param name="authority"/>
  <xsl:variable name="authorities"
      select="document(str:tokenize($authority), /)"/>

  <xsl:key name="of-kind" match="&mention;" use="&kind;"/>
  <xsl:key name="mention" match="&mention;" use="&entity;"/>

  <xsl:template name="kind"><xsl:value-of select="&kind;"/></xsl:template>
  <xsl:template name="entity"><xsl:value-of select="&entity;"/></xsl:template>

  <!-- The name an entity goes by: its authority's, a draft's in the document
       itself, or the longest form in the text. -->
  <xsl:template name="entity-label">
    <xsl:param name="entity"/>
    <xsl:variable name="here" select="."/>
    <xsl:variable name="id">
      <xsl:call-template name="local-id"/>
    </xsl:variable>
    <xsl:variable name="entry">
      <xsl:for-each select="(/ | $authorities)[$id != '']">
        <xsl:for-each select="key('id', $id)[1]">
          <xsl:call-template name="entry-label"/>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="normalize-space($entry)">
        <xsl:value-of select="normalize-space($entry)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="key('mention', $entity)">
          <xsl:sort select="string-length(normalize-space())"
              data-type="number" order="descending"/>
          <xsl:if test="position() = 1">
            <xsl:value-of select="normalize-space()"/>
          </xsl:if>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
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

  <xsl:template name="entry-label">
    <xsl:value-of select="normalize-space((
        t:persName | t:placeName | t:orgName | t:geogName | t:name)[1])"/>
  </xsl:template>
</xsl:stylesheet>
