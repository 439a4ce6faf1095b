<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes out of their places into a division at the end; a reference stays
     where each was. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns="http://www.tei-c.org/ns/1.0"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="t">
  <xsl:import href="../common/copy.xsl"/>
  <xsl:import href="../common/keys.xsl"/>

  <xsl:template match="t:note[key('standing-note', generate-id())]">
    <xsl:variable name="id"><xsl:call-template name="note-id"/></xsl:variable>
    <ref target="#{$id}" type="note">
      <xsl:attribute name="xml:id">
        <xsl:value-of select="concat($id, '.ref')"/>
      </xsl:attribute>
      <xsl:copy-of select="@cert"/>
      <xsl:value-of select="@n"/>
      <xsl:if test="not(@n)">
        <xsl:call-template name="note-label"/>
      </xsl:if>
    </ref>
  </xsl:template>

  <!-- The last part of the last text takes them. -->
  <xsl:variable name="standing" select="$footnotes[
      key('standing-note', generate-id())]"/>
  <xsl:variable name="last" select="(//t:text[not(ancestor::t:floatingText)]
      /t:body | //t:text[not(ancestor::t:floatingText)]/t:back)[last()]"/>

  <xsl:template match="t:back">
    <xsl:copy>
      <xsl:apply-templates select="@* | node()"/>
      <xsl:if test="count(. | $last) = 1"><xsl:call-template name="notes"/></xsl:if>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="t:body">
    <xsl:copy><xsl:apply-templates select="@* | node()"/></xsl:copy>
    <xsl:if test="count(. | $last) = 1 and $standing">
      <back><xsl:call-template name="notes"/></back>
    </xsl:if>
  </xsl:template>

  <xsl:template name="notes">
    <xsl:if test="$standing">
      <div type="notes">
        <head>Notes</head>
        <xsl:for-each select="$standing">
          <xsl:copy>
            <xsl:attribute name="xml:id">
              <xsl:call-template name="note-id"/>
            </xsl:attribute>
            <xsl:apply-templates select="@*[name() != 'xml:id'
                and name() != 'place']"/>
            <xsl:attribute name="place">end</xsl:attribute>
            <xsl:apply-templates select="node()"/>
          </xsl:copy>
        </xsl:for-each>
      </div>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
