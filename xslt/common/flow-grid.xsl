<?xml version="1.0" encoding="UTF-8"?>
<!-- Tables whose cells go over several rows: where such a cell goes on, the
     row has a <covered cols=""/>, without which what follows would move to the
     left. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:str="http://exslt.org/strings"
    exclude-result-prefixes="exsl str">

  <!-- A row and those after it. `open` has an <o left="" cols=""/> for each
       column: in how many rows a cell from above still stands in it, and how
       many columns that has. -->
  <xsl:template name="grid">
    <xsl:param name="open" select="/.."/>
    <xsl:variable name="laid">
      <xsl:call-template name="lay-cells">
        <xsl:with-param name="cells" select="cell"/>
        <xsl:with-param name="open" select="$open"/>
      </xsl:call-template>
    </xsl:variable>
    <row>
      <xsl:copy-of select="@head | exsl:node-set($laid)/*[not(self::o)]"/>
    </row>
    <xsl:for-each select="following-sibling::row[1]">
      <xsl:call-template name="grid">
        <xsl:with-param name="open" select="exsl:node-set($laid)/o"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- The columns from left to right: what goes on from above, else the next
       cell; and what is open then. -->
  <xsl:template name="lay-cells">
    <xsl:param name="cells"/>
    <xsl:param name="open"/>
    <xsl:variable name="above" select="$open[1][@left &gt; 0]"/>
    <xsl:variable name="cell" select="$cells[1][not($above)]"/>
    <xsl:variable name="cols">
      <xsl:value-of select="($above | $cell)/@cols"/>
      <xsl:if test="not(($above | $cell)/@cols)">1</xsl:if>
    </xsl:variable>
    <xsl:if test="$cells or $open">
      <xsl:if test="$above"><covered cols="{$cols}"/></xsl:if>
      <xsl:copy-of select="$cell"/>
      <o cols="{$cols}" left="{sum($above/@left | $cell/@rows)
          - count($above | $cell/@rows)}"/>
      <xsl:for-each select="str:tokenize(str:padding(2 * ($cols - 1), 'o '))">
        <o cols="1" left="0"/>
      </xsl:for-each>
      <xsl:call-template name="lay-cells">
        <xsl:with-param name="cells" select="$cells[$above or position() &gt; 1]"/>
        <xsl:with-param name="open" select="$open[position() &gt; $cols]"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
