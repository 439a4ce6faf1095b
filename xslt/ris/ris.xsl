<?xml version="1.0" encoding="UTF-8"?>
<!-- Works cited as RIS, which reference managers read. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="exsl">
  <xsl:import href="../common/works.xsl"/>
  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:variable name="type-rows">
    <t of="book">BOOK</t> <t of="article">JOUR</t> <t of="news">NEWS</t>
    <t of="chapter">CHAP</t> <t of="thesis">THES</t>
    <t of="archival">MANSCPT</t> <t of="broadcast">SOUND</t>
  </xsl:variable>
  <xsl:variable name="types" select="exsl:node-set($type-rows)/t"/>

  <xsl:template match="/">
    <xsl:apply-templates select="$works"/>
  </xsl:template>

  <xsl:template match="w">
    <b>
      <xsl:variable name="type" select="$types[@of = current()/@type]"/>
      <xsl:text>TY  - </xsl:text>
      <xsl:value-of select="$type"/>
      <xsl:if test="not($type)">GEN</xsl:if>
      <xsl:text>&#13;&#10;ID  - </xsl:text>
      <xsl:call-template name="work-key"/>
      <xsl:text>&#13;&#10;</xsl:text>
      <xsl:for-each select="a">
        <xsl:call-template name="line">
          <xsl:with-param name="tag" select="substring('AUED',
              1 + 2 * (@role = 'editor'), 2)"/>
          <xsl:with-param name="value" select="concat(@family,
              substring(', ', 1, 2 * (@given != '')), @given)"/>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:call-template name="line">
        <xsl:with-param name="tag">TI</xsl:with-param>
        <xsl:with-param name="value" select="concat(@title,
            substring(@all, 1, string-length(@all) * (@title = '')))"/>
      </xsl:call-template>
      <xsl:call-template name="line">
        <xsl:with-param name="tag">T2</xsl:with-param>
        <xsl:with-param name="value" select="concat(@journal, @in)"/>
      </xsl:call-template>
      <xsl:call-template name="line">
        <xsl:with-param name="tag">PB</xsl:with-param>
        <xsl:with-param name="value" select="@publisher"/>
      </xsl:call-template>
      <xsl:call-template name="line">
        <xsl:with-param name="tag">CY</xsl:with-param>
        <xsl:with-param name="value" select="@place"/>
      </xsl:call-template>
      <xsl:call-template name="line">
        <xsl:with-param name="tag">PY</xsl:with-param>
        <xsl:with-param name="value" select="substring(@date, 1, 4)"/>
      </xsl:call-template>
      <xsl:call-template name="line">
        <xsl:with-param name="tag">DA</xsl:with-param>
        <xsl:with-param name="value" select="translate(@date, '-', '/')"/>
      </xsl:call-template>
      <xsl:call-template name="line">
        <xsl:with-param name="tag">VL</xsl:with-param>
        <xsl:with-param name="value" select="@volume"/>
      </xsl:call-template>
      <xsl:call-template name="line">
        <xsl:with-param name="tag">IS</xsl:with-param>
        <xsl:with-param name="value" select="@issue"/>
      </xsl:call-template>
      <xsl:call-template name="line">
        <xsl:with-param name="tag">SP</xsl:with-param>
        <xsl:with-param name="value" select="@from"/>
      </xsl:call-template>
      <xsl:call-template name="line">
        <xsl:with-param name="tag">EP</xsl:with-param>
        <xsl:with-param name="value" select="@to"/>
      </xsl:call-template>
      <xsl:call-template name="line">
        <xsl:with-param name="tag">AN</xsl:with-param>
        <xsl:with-param name="value" select="@shelf"/>
      </xsl:call-template>
      <xsl:call-template name="line">
        <xsl:with-param name="tag">DB</xsl:with-param>
        <xsl:with-param name="value" select="@archive"/>
      </xsl:call-template>
      <xsl:call-template name="line">
        <xsl:with-param name="tag">DO</xsl:with-param>
        <xsl:with-param name="value" select="@doi"/>
      </xsl:call-template>
      <xsl:call-template name="line">
        <xsl:with-param name="tag">SN</xsl:with-param>
        <xsl:with-param name="value" select="concat(@isbn,
            substring(@issn, 1, string-length(@issn) * not(@isbn)))"/>
      </xsl:call-template>
      <xsl:call-template name="line">
        <xsl:with-param name="tag">UR</xsl:with-param>
        <xsl:with-param name="value" select="@url"/>
      </xsl:call-template>
      <xsl:text>ER  - &#13;&#10;&#13;&#10;</xsl:text>
    </b>
  </xsl:template>

  <xsl:template name="line">
    <xsl:param name="tag"/>
    <xsl:param name="value"/>
    <xsl:if test="string($value) != ''">
      <xsl:value-of select="concat($tag, '  - ', $value, '&#13;&#10;')"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
