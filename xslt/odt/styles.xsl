<?xml version="1.0" encoding="UTF-8"?>
<!-- How the paragraphs look: to be changed in the word processor, style by
     style. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
    xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    exclude-result-prefixes="exsl">

  <!-- Paragraph styles: name, as readers see it, what it is based on; then
       attributes of the paragraph and of its letters. -->
  <xsl:variable name="odt-style-rows">
    <s name="Text" parent="Standard"><p fo:text-align="justify" fo:margin-bottom="0.2cm" fo:orphans="2" fo:widows="2"/></s>
    <s name="Title" parent="Standard"><p fo:margin-bottom="0.4cm" fo:keep-with-next="always"/><t fo:font-size="20pt" fo:font-weight="bold" fo:hyphenate="false"/></s>
    <s name="Author" parent="Standard"><p fo:margin-bottom="0.1cm"/><t fo:font-style="italic"/></s>
    <s name="Abstract" parent="Text"><p fo:margin-left="1cm" fo:margin-right="1cm" fo:margin-top="0.4cm" fo:margin-bottom="0.4cm"/><t fo:font-size="10pt"/></s>
    <s name="Byline" parent="Standard"><p fo:margin-bottom="0.5cm"/><t fo:font-style="italic"/></s>
    <s name="Right" parent="Standard"><p fo:text-align="end" fo:margin-bottom="0.2cm"/></s>
    <s name="Subhead" parent="Standard"><p fo:margin-top="0.3cm" fo:margin-bottom="0.1cm" fo:keep-with-next="always"/><t fo:font-style="italic"/></s>
    <s name="Quote" parent="Text"><p fo:margin-left="1cm" fo:margin-right="0.5cm"/><t fo:font-size="10.5pt"/></s>
    <s name="Verse" parent="Standard"><p fo:margin-left="2cm" fo:text-indent="-1cm"/></s>
    <s name="Stanza" parent="Verse"><p fo:margin-top="0.3cm"/></s>
    <s name="Speaker" parent="Standard"><p fo:margin-top="0.2cm" fo:keep-with-next="always"/><t fo:font-variant="small-caps" fo:font-weight="bold"/></s>
    <s name="Stage" parent="Standard"><p fo:margin-bottom="0.2cm"/><t fo:font-style="italic"/></s>
    <s name="Decision" parent="Text"><p fo:margin-left="0.5cm" fo:padding-left="0.3cm" fo:border-left="1.5pt solid #7a2e1d"/></s>
    <s name="List" parent="Standard"><p fo:margin-bottom="0.1cm"/></s>
    <s name="Term" parent="Standard"><p fo:keep-with-next="always"/><t fo:font-weight="bold"/></s>
    <s name="Cell" parent="Standard"><t fo:font-size="10pt"/></s>
    <s name="CellHead" parent="Cell"><t fo:font-weight="bold"/></s>
    <s name="Index" parent="Standard"><p fo:margin-left="0.8cm" fo:text-indent="-0.8cm"/><t fo:font-size="10pt"/></s>
    <s name="Note" parent="Standard"><p fo:margin-left="0.5cm" fo:text-indent="-0.5cm"/><t fo:font-size="9pt"/></s>
    <s name="Footer" parent="Standard"><p fo:text-align="center"/><t fo:font-size="9pt"/></s>
  </xsl:variable>

  <!-- Letters: how they look, and what they mention. A mention looks like
       the text round it until somebody wants to see it. -->
  <xsl:variable name="odt-letter-rows">
    <s name="i"><t fo:font-style="italic"/></s>
    <s name="b"><t fo:font-weight="bold"/></s>
    <s name="u"><t style:text-underline-style="solid"/></s>
    <s name="s"><t style:text-line-through-style="solid"/></s>
    <s name="sc"><t fo:font-variant="small-caps"/></s>
    <s name="sup"><t style:text-position="super 58%"/></s>
    <s name="noteref" shown="Note reference"><t
        style:text-position="super 58%"/></s>
    <s name="sub"><t style:text-position="sub 58%"/></s>
    <s name="page"><t fo:font-size="7pt" fo:color="#5f5a52"/></s>
    <s name="person" shown="Person"/>
    <s name="place" shown="Place"/>
    <s name="org" shown="Organisation"/>
    <s name="date" shown="Date"/>
    <s name="work" shown="Citation"/>
  </xsl:variable>

  <xsl:template name="styles">
    <office:document-styles office:version="1.2">
      <office:font-face-decls>
        <style:font-face style:name="Serif" svg:font-family="'Liberation Serif'"
            style:font-family-generic="roman" style:font-pitch="variable"/>
      </office:font-face-decls>
      <office:styles>
        <xsl:call-template name="odt-default"/>
        <style:style style:name="Standard" style:family="paragraph"
            style:class="text"/>
        <xsl:apply-templates select="exsl:node-set($odt-style-rows)/s"
            mode="odt-style">
          <xsl:with-param name="family">paragraph</xsl:with-param>
        </xsl:apply-templates>
        <xsl:call-template name="odt-headings"/>
        <xsl:apply-templates select="exsl:node-set($odt-letter-rows)/s"
            mode="odt-style">
          <xsl:with-param name="family">text</xsl:with-param>
        </xsl:apply-templates>
        <xsl:call-template name="odt-lists"/>
        <text:notes-configuration text:note-class="footnote"
            style:num-format="1" text:start-value="{$first-number - 1}"
            text:footnotes-position="page" text:start-numbering-at="document"
            text:default-style-name="Note"
            text:citation-body-style-name="sup"/>
      </office:styles>
      <office:automatic-styles>
        <style:page-layout style:name="Page">
          <style:page-layout-properties fo:page-width="21cm"
              fo:page-height="29.7cm" fo:margin-top="2.5cm"
              fo:margin-bottom="2cm" fo:margin-left="3cm"
              fo:margin-right="3cm">
            <style:footnote-sep style:width="0.5pt" style:rel-width="25%"
                style:color="#000000" style:line-style="solid"
                style:distance-before-sep="0.3cm"
                style:distance-after-sep="0.15cm"/>
          </style:page-layout-properties>
          <style:footer-style>
            <style:header-footer-properties fo:min-height="0.8cm"
                fo:margin-top="0.4cm"/>
          </style:footer-style>
        </style:page-layout>
      </office:automatic-styles>
      <office:master-styles>
        <style:master-page style:name="Standard" style:page-layout-name="Page">
          <style:footer>
            <text:p text:style-name="Footer"><text:page-number text:select-page="current">1</text:page-number></text:p>
          </style:footer>
        </style:master-page>
      </office:master-styles>
    </office:document-styles>
  </xsl:template>

  <xsl:template name="odt-default">
    <style:default-style style:family="paragraph">
      <style:paragraph-properties fo:line-height="120%"/>
      <style:text-properties style:font-name="Serif" fo:font-size="11.5pt"
          fo:hyphenate="true" fo:hyphenation-remain-char-count="3"
          fo:hyphenation-push-char-count="3">
        <xsl:if test="string-length($lang) = 2
            or substring($lang, 3, 1) = '-'">
          <xsl:attribute name="fo:language">
            <xsl:value-of select="substring($lang, 1, 2)"/>
          </xsl:attribute>
          <xsl:attribute name="fo:country">
            <xsl:value-of select="substring($lang, 4, 2)"/>
            <xsl:if test="string-length($lang) != 5">none</xsl:if>
          </xsl:attribute>
        </xsl:if>
      </style:text-properties>
    </style:default-style>
    <style:default-style style:family="table"/>
  </xsl:template>

  <xsl:template match="s" mode="odt-style">
    <xsl:param name="family"/>
    <style:style style:name="{@name}" style:family="{$family}">
      <xsl:if test="@shown">
        <xsl:attribute name="style:display-name">
          <xsl:value-of select="@shown"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:if test="@parent">
        <xsl:attribute name="style:parent-style-name">
          <xsl:value-of select="@parent"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:for-each select="p">
        <style:paragraph-properties><xsl:copy-of select="@*"/></style:paragraph-properties>
      </xsl:for-each>
      <xsl:for-each select="t">
        <style:text-properties><xsl:copy-of select="@*"/></style:text-properties>
      </xsl:for-each>
    </style:style>
  </xsl:template>

  <xsl:template name="odt-headings">
    <xsl:variable name="levels">
      <l n="1" size="15pt" weight="bold" slant="normal"/>
      <l n="2" size="13pt" weight="bold" slant="normal"/>
      <l n="3" size="12pt" weight="bold" slant="normal"/>
      <l n="4" size="11.5pt" weight="normal" slant="italic"/>
      <l n="5" size="11.5pt" weight="normal" slant="italic"/>
      <l n="6" size="11.5pt" weight="normal" slant="italic"/>
    </xsl:variable>
    <xsl:for-each select="exsl:node-set($levels)/l">
      <style:style style:name="Heading_20_{@n}"
          style:display-name="Heading {@n}" style:family="paragraph"
          style:parent-style-name="Standard"
          style:next-style-name="Text" style:default-outline-level="{@n}">
        <style:paragraph-properties fo:margin-top="0.6cm"
            fo:margin-bottom="0.2cm" fo:keep-with-next="always"/>
        <style:text-properties fo:font-size="{@size}"
            fo:font-weight="{@weight}" fo:font-style="{@slant}"
            fo:hyphenate="false"/>
      </style:style>
    </xsl:for-each>
  </xsl:template>

  <!-- Lists of nine levels: bullets, numbers, or neither. -->
  <xsl:template name="odt-lists">
    <xsl:variable name="levels">
      <l n="1"/><l n="2"/><l n="3"/><l n="4"/><l n="5"/><l n="6"/><l n="7"/>
      <l n="8"/><l n="9"/>
    </xsl:variable>
    <text:list-style style:name="List_bullet">
      <xsl:for-each select="exsl:node-set($levels)/l">
        <text:list-level-style-bullet text:level="{@n}" text:bullet-char="•">
          <xsl:call-template name="odt-list-level"/>
        </text:list-level-style-bullet>
      </xsl:for-each>
    </text:list-style>
    <text:list-style style:name="List_number">
      <xsl:for-each select="exsl:node-set($levels)/l">
        <text:list-level-style-number text:level="{@n}" style:num-format="1"
            style:num-suffix=".">
          <xsl:call-template name="odt-list-level"/>
        </text:list-level-style-number>
      </xsl:for-each>
    </text:list-style>
    <text:list-style style:name="List_plain">
      <xsl:for-each select="exsl:node-set($levels)/l">
        <text:list-level-style-number text:level="{@n}" style:num-format="">
          <xsl:call-template name="odt-list-level"/>
        </text:list-level-style-number>
      </xsl:for-each>
    </text:list-style>
  </xsl:template>

  <xsl:template name="odt-list-level">
    <style:list-level-properties
        text:list-level-position-and-space-mode="label-alignment">
      <style:list-level-label-alignment text:label-followed-by="listtab"
          text:list-tab-stop-position="{0.7 * @n + 0.3}cm"
          fo:margin-left="{0.7 * @n + 0.3}cm" fo:text-indent="-0.6cm"/>
    </style:list-level-properties>
  </xsl:template>
</xsl:stylesheet>
