<?xml version="1.0" encoding="UTF-8"?>
<!-- The text: paragraphs, notes, lists, tables (ODF 1.2, part 1). -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="exsl">

  <xsl:key name="aligned" match="p" use="concat(@style, @level, '_', @align)"/>

  <xsl:template name="content">
    <office:document-content office:version="1.2">
      <office:automatic-styles>
        <style:style style:name="Row" style:family="table-row">
          <style:table-row-properties fo:keep-together="always"/>
        </style:style>
        <style:style style:name="Box" style:family="table-cell">
          <style:table-cell-properties fo:border="0.25pt solid #808080"
              fo:padding="0.1cm"/>
        </style:style>
        <xsl:for-each select="$flow/descendant::p[@align]">
          <xsl:if test="generate-id() = generate-id(key('aligned', concat(
              @style, @level, '_', @align))[1])">
            <style:style style:name="{@style}{@level}_{@align}"
                style:family="paragraph">
              <xsl:attribute name="style:parent-style-name">
                <xsl:value-of select="@style"/>
                <xsl:if test="@level">
                  <xsl:value-of select="concat('_20_', @level)"/>
                </xsl:if>
              </xsl:attribute>
              <style:paragraph-properties>
                <xsl:attribute name="fo:text-align">
                  <xsl:value-of select="substring(@align, 1,
                      99 * (@align != 'right'))"/>
                  <xsl:if test="@align = 'right'">end</xsl:if>
                </xsl:attribute>
              </style:paragraph-properties>
            </style:style>
          </xsl:if>
        </xsl:for-each>
      </office:automatic-styles>
      <office:body>
        <office:text>
          <xsl:apply-templates select="$flow/*" mode="odt"/>
        </office:text>
      </office:body>
    </office:document-content>
  </xsl:template>

  <!-- Paragraphs. No pattern has a predicate, see common/flow.xsl. -->
  <xsl:template match="p" mode="odt">
    <xsl:choose>
      <xsl:when test="@style = 'Heading'">
        <text:h text:style-name="Heading_20_{@level}"
            text:outline-level="{@level}">
          <xsl:if test="@align">
            <xsl:attribute name="text:style-name">
              <xsl:value-of select="concat(@style, @level, '_', @align)"/>
            </xsl:attribute>
          </xsl:if>
          <xsl:call-template name="odt-content"/>
        </text:h>
      </xsl:when>
      <xsl:when test="@list">
        <xsl:call-template name="odt-list-paragraph"/>
      </xsl:when>
      <xsl:otherwise>
        <text:p>
          <xsl:attribute name="text:style-name">
            <xsl:value-of select="@style"/>
            <xsl:if test="@align"><xsl:value-of select="concat('_', @align)"/></xsl:if>
            <xsl:if test="@style = 'Cell' and ../../@head
                and not(@align)">Head</xsl:if>
          </xsl:attribute>
          <xsl:call-template name="odt-content"/>
        </text:p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A place that stands between paragraphs belongs to the next. -->
  <xsl:template name="odt-content">
    <xsl:apply-templates mode="odt-line" select="preceding-sibling::*[1]
        /self::*[self::pb or self::mark]"/>
    <xsl:apply-templates mode="odt-line"/>
  </xsl:template>
  <xsl:template match="mark" mode="odt"/>
  <xsl:template match="pb" mode="odt">
    <xsl:if test="not(following-sibling::*[1]/self::*[self::p or self::pb
        or self::mark])">
      <text:p text:style-name="Text">
        <xsl:apply-templates select="." mode="odt-line"/>
      </text:p>
    </xsl:if>
  </xsl:template>

  <!-- Every paragraph of a list is a list, which goes on with the one
       before it: so paragraphs need not be put back into each other. -->
  <xsl:template name="odt-list-paragraph">
    <xsl:param name="depth" select="@depth"/>
    <text:list>
      <xsl:if test="$depth = @depth">
        <xsl:attribute name="text:style-name">
          <xsl:value-of select="concat('List_', @list)"/>
        </xsl:attribute>
        <xsl:if test="not(@first)">
          <xsl:attribute name="text:continue-numbering">true</xsl:attribute>
        </xsl:if>
      </xsl:if>
      <text:list-item>
        <xsl:choose>
          <xsl:when test="$depth &gt; 1">
            <xsl:call-template name="odt-list-paragraph">
              <xsl:with-param name="depth" select="$depth - 1"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <text:p text:style-name="List"><xsl:call-template name="odt-content"/></text:p>
          </xsl:otherwise>
        </xsl:choose>
      </text:list-item>
    </text:list>
  </xsl:template>

  <!-- Tables -->
  <xsl:template match="table" mode="odt">
    <xsl:variable name="columns"><xsl:call-template name="flow-columns"/></xsl:variable>
    <table:table>
      <table:table-column table:number-columns-repeated="{$columns}"/>
      <xsl:apply-templates select="row" mode="odt"/>
    </table:table>
    <text:p text:style-name="Text"/>
  </xsl:template>
  <xsl:template match="row" mode="odt">
    <table:table-row table:style-name="Row"><xsl:apply-templates mode="odt"/></table:table-row>
  </xsl:template>
  <xsl:template match="cell" mode="odt">
    <table:table-cell table:style-name="Box" office:value-type="string">
      <xsl:if test="@cols">
        <xsl:attribute name="table:number-columns-spanned">
          <xsl:value-of select="@cols"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:if test="@rows">
        <xsl:attribute name="table:number-rows-spanned">
          <xsl:value-of select="@rows"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:apply-templates mode="odt"/>
    </table:table-cell>
    <xsl:if test="@cols &gt; 1">
      <table:covered-table-cell
          table:number-columns-repeated="{@cols - 1}"/>
    </xsl:if>
  </xsl:template>
  <xsl:template match="covered" mode="odt">
    <table:covered-table-cell table:number-columns-repeated="{@cols}"/>
  </xsl:template>

  <!-- In a line -->
  <xsl:template match="f" mode="odt-line">
    <text:span text:style-name="{@k}"><xsl:apply-templates mode="odt-line"/></text:span>
  </xsl:template>

  <xsl:template match="m" mode="odt-line">
    <xsl:call-template name="odt-bookmark"/>
    <text:span text:style-name="{@kind}"><xsl:apply-templates mode="odt-line"/></text:span>
  </xsl:template>

  <!-- A note that a link leads to has its bookmark at its mark in the text. -->
  <xsl:template match="mark" mode="odt-line">
    <xsl:if test="not(ancestor::note[@id = current()/@id])">
      <xsl:call-template name="odt-bookmark"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="odt-bookmark">
    <xsl:if test="@id != ''"><text:bookmark text:name="{@id}"/></xsl:if>
  </xsl:template>

  <xsl:template match="a" mode="odt-line">
    <text:a xlink:type="simple" xlink:href="{@href}"><xsl:apply-templates mode="odt-line"/></text:a>
  </xsl:template>

  <xsl:template match="br" mode="odt-line"><text:line-break/></xsl:template>

  <xsl:template match="pb" mode="odt-line">
    <text:span text:style-name="page"><xsl:value-of select="concat('[', @n, ., ']')"/></text:span>
    <xsl:if test="not(parent::p) or not(preceding-sibling::node()[1])"><xsl:text> </xsl:text></xsl:if>
  </xsl:template>

  <!-- Notes, with their places among all that links may lead to. -->
  <xsl:key name="place" match="n" use="@of"/>
  <xsl:variable name="place-rows">
    <xsl:for-each select="$flow/descendant::*[self::m or self::mark
        or self::note]">
      <xsl:if test="self::note">
        <n of="{generate-id()}" n="{position()}"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:variable>
  <xsl:template name="odt-place">
    <xsl:variable name="of" select="generate-id()"/>
    <xsl:for-each select="exsl:node-set($place-rows)">
      <xsl:value-of select="key('place', $of)/@n"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="note" mode="odt-line">
    <xsl:variable name="number"><xsl:call-template name="odt-place"/></xsl:variable>
    <xsl:variable name="own"><xsl:call-template name="own-mark"/></xsl:variable>
    <xsl:call-template name="odt-bookmark"/>
    <text:note text:id="ftn{$number}" text:note-class="footnote">
      <text:note-citation>
        <xsl:if test="$own != ''">
          <xsl:attribute name="text:label">
            <xsl:value-of select="@label"/>
          </xsl:attribute>
        </xsl:if>
        <xsl:value-of select="@label"/>
      </text:note-citation>
      <text:note-body><xsl:apply-templates mode="odt"/></text:note-body>
    </text:note>
  </xsl:template>

  <xsl:template match="again" mode="odt-line">
    <text:span text:style-name="noteref">
      <text:a xlink:type="simple" xlink:href="#{@id}"><xsl:value-of select="@label"/></text:a>
    </text:span>
  </xsl:template>
</xsl:stylesheet>
