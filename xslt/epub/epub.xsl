<?xml version="1.0" encoding="UTF-8"?>
<!-- An EPUB 3: the parts of the archive that tei-transform packs. The text
     is what html makes of it, cut into files and made XHTML.
     What is where: pages.xsl the files of the text, xhtml.xsl how HTML gets
     there, nav.xsl its table of contents and list of pages, opf.xsl what the
     book says of itself, cover.xsl, style.xsl. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:tk="urn:teikit:package">
  <xsl:import href="../html/html.xsl"/>
  <xsl:include href="pages.xsl"/>
  <xsl:include href="xhtml.xsl"/>
  <xsl:include href="nav.xsl"/>
  <xsl:include href="opf.xsl"/>
  <xsl:include href="cover.xsl"/>
  <xsl:include href="style.xsl"/>
  <xsl:output method="xml" encoding="UTF-8" indent="no"
      media-type="application/epub+zip"/>

  <xsl:template match="/">
    <tk:package>
      <tk:part name="mimetype" stored="yes">application/epub+zip</tk:part>
      <tk:part name="META-INF/container.xml">
        <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"
            version="1.0">
          <rootfiles>
            <rootfile full-path="EPUB/package.opf"
                media-type="application/oebps-package+xml"/>
          </rootfiles>
        </container>
      </tk:part>
      <tk:part name="EPUB/package.opf"><xsl:call-template name="opf"/></tk:part>
      <tk:part name="EPUB/nav.xhtml" doctype="html">
        <xsl:call-template name="nav"/>
      </tk:part>
      <tk:part name="EPUB/style.css"><xsl:call-template name="css"/></tk:part>
      <tk:part name="EPUB/cover.svg"><xsl:call-template name="cover"/></tk:part>
      <tk:part name="EPUB/cover.xhtml" doctype="html">
        <xsl:call-template name="cover-page"/>
      </tk:part>
      <xsl:for-each select="$pages-of-book">
        <tk:part name="EPUB/{@file}" doctype="html">
          <xsl:call-template name="page"/>
        </tk:part>
      </xsl:for-each>
    </tk:package>
  </xsl:template>
</xsl:stylesheet>
