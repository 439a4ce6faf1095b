<?xml version="1.0" encoding="UTF-8"?>
<!-- An OpenDocument text (ODF 1.2): the parts of the archive that
     tei-transform packs. The paragraphs are those of common/flow.xsl;
     content.xsl writes them, styles.xsl says how they look. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tk="urn:teikit:package"
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"
    xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
    xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
  <xsl:import href="../common/flow.xsl"/>
  <xsl:include href="content.xsl"/>
  <xsl:include href="styles.xsl"/>
  <xsl:output method="xml" encoding="UTF-8" indent="no"
      media-type="application/vnd.oasis.opendocument.text"/>

  <xsl:variable name="media-type"
      select="'application/vnd.oasis.opendocument.text'"/>

  <xsl:template match="/">
    <tk:package>
      <tk:part name="mimetype" stored="yes">
        <xsl:value-of select="$media-type"/>
      </tk:part>
      <tk:part name="META-INF/manifest.xml">
        <manifest:manifest manifest:version="1.2">
          <manifest:file-entry manifest:full-path="/"
              manifest:version="1.2" manifest:media-type="{$media-type}"/>
          <manifest:file-entry manifest:full-path="content.xml"
              manifest:media-type="text/xml"/>
          <manifest:file-entry manifest:full-path="styles.xml"
              manifest:media-type="text/xml"/>
          <manifest:file-entry manifest:full-path="settings.xml"
              manifest:media-type="text/xml"/>
          <manifest:file-entry manifest:full-path="meta.xml"
              manifest:media-type="text/xml"/>
        </manifest:manifest>
      </tk:part>
      <tk:part name="content.xml"><xsl:call-template name="content"/></tk:part>
      <tk:part name="styles.xml"><xsl:call-template name="styles"/></tk:part>
      <tk:part name="settings.xml">
        <!-- The name of the set is of a namespace; LibreOffice asks. -->
        <office:document-settings office:version="1.2"
            xmlns:ooo="http://openoffice.org/2004/office">
          <office:settings>
            <config:config-item-set
                config:name="ooo:configuration-settings">
              <!-- A line that the text breaks is not spread out. -->
              <config:config-item config:type="boolean"
                  config:name="DoNotJustifyLinesWithManualBreak"
                  >true</config:config-item>
            </config:config-item-set>
          </office:settings>
        </office:document-settings>
      </tk:part>
      <tk:part name="meta.xml">
        <office:document-meta office:version="1.2">
          <office:meta>
            <meta:generator>teikit</meta:generator>
            <dc:title><xsl:value-of select="$title"/></dc:title>
            <xsl:if test="$authors">
              <dc:creator>
                <xsl:value-of select="normalize-space($authors[1])"/>
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
            <dc:date>
              <xsl:variable name="day"><xsl:call-template name="modified"/></xsl:variable>
              <xsl:value-of select="substring-before($day, 'Z')"/>
            </dc:date>
          </office:meta>
        </office:document-meta>
      </tk:part>
    </tk:package>
  </xsl:template>
</xsl:stylesheet>
