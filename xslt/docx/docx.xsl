<?xml version="1.0" encoding="UTF-8"?>
<!-- A Word document (ECMA-376, WordprocessingML, transitional): the parts of
     the archive that tei-transform packs. The paragraphs are those of
     common/flow.xsl; document.xsl and body.xsl write them, styles.xsl
     says how they look. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tk="urn:teikit:package"
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:dcterms="http://purl.org/dc/terms/"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="exsl">
  <xsl:import href="../common/flow.xsl"/>
  <xsl:include href="document.xsl"/>
  <xsl:include href="body.xsl"/>
  <xsl:include href="styles.xsl"/>
  <xsl:output method="xml" encoding="UTF-8" indent="no"
      media-type="application/vnd.openxmlformats-officedocument.wordprocessingml.document"/>

  <xsl:variable name="word"
      select="'application/vnd.openxmlformats-officedocument.wordprocessingml.'"/>
  <xsl:variable name="relation"
      select="'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'"/>

  <!-- The parts that the text refers to: file, kind. -->
  <xsl:variable name="docx-parts">
    <part name="styles"/> <part name="numbering"/> <part name="settings"/>
    <part name="footnotes"/> <part name="footer" file="footer1"/>
  </xsl:variable>

  <xsl:template match="/">
    <tk:package>
      <tk:part name="[Content_Types].xml"><xsl:call-template name="types"/></tk:part>
      <tk:part name="_rels/.rels">
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="rId1" Type="{$relation}officeDocument"
              Target="word/document.xml"/>
          <Relationship Id="rId2" Target="docProps/core.xml"
              Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"/>
        </Relationships>
      </tk:part>
      <tk:part name="docProps/core.xml"><xsl:call-template name="core"/></tk:part>
      <tk:part name="word/document.xml"><xsl:call-template name="document"/></tk:part>
      <tk:part name="word/_rels/document.xml.rels">
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <xsl:for-each select="exsl:node-set($docx-parts)/part">
            <Relationship Id="{@name}" Type="{$relation}{@name}">
              <xsl:attribute name="Target">
                <xsl:value-of select="concat((@name | @file)[last()],
                    '.xml')"/>
              </xsl:attribute>
            </Relationship>
          </xsl:for-each>
        </Relationships>
      </tk:part>
      <tk:part name="word/styles.xml"><xsl:call-template name="styles"/></tk:part>
      <tk:part name="word/numbering.xml"><xsl:call-template name="numbering"/></tk:part>
      <tk:part name="word/settings.xml"><xsl:call-template name="settings"/></tk:part>
      <tk:part name="word/footnotes.xml"><xsl:call-template name="footnotes"/></tk:part>
      <tk:part name="word/footer1.xml"><xsl:call-template name="footer"/></tk:part>
    </tk:package>
  </xsl:template>

  <xsl:template name="types">
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels"
          ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="xml" ContentType="application/xml"/>
      <Override PartName="/word/document.xml"
          ContentType="{$word}document.main+xml"/>
      <Override PartName="/docProps/core.xml"
          ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
      <xsl:for-each select="exsl:node-set($docx-parts)/part">
        <Override PartName="/word/{(@name | @file)[last()]}.xml"
            ContentType="{$word}{@name}+xml"/>
      </xsl:for-each>
    </Types>
  </xsl:template>

  <xsl:template name="core">
    <xsl:variable name="modified"><xsl:call-template name="modified"/></xsl:variable>
    <cp:coreProperties>
      <dc:title><xsl:value-of select="$title"/></dc:title>
      <xsl:if test="$authors">
        <dc:creator>
          <xsl:for-each select="$authors">
            <xsl:if test="position() &gt; 1">; </xsl:if>
            <xsl:value-of select="normalize-space()"/>
          </xsl:for-each>
        </dc:creator>
      </xsl:if>
      <xsl:if test="normalize-space($abstract)">
        <dc:description>
          <xsl:value-of select="normalize-space($abstract)"/>
        </dc:description>
      </xsl:if>
      <xsl:if test="$lang != 'und'">
        <dc:language><xsl:value-of select="$lang"/></dc:language>
      </xsl:if>
      <dcterms:modified xsi:type="dcterms:W3CDTF">
        <xsl:value-of select="$modified"/>
      </dcterms:modified>
    </cp:coreProperties>
  </xsl:template>
</xsl:stylesheet>
