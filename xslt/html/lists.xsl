<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists and tables. Text that stands in one outside its items, or outside
     its rows, is an error in TEI, but is shown. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="t">

  <!-- Lists. Items that bring their own number or bullet get no other. -->
  <xsl:template match="t:list">
    <div class="list">
      <xsl:call-template name="attributes"/>
      <xsl:apply-templates select="t:head"/>
      <xsl:variable name="first" select="substring(normalize-space((
          t:item/text()[normalize-space()])[1]), 1, 1)"/>
      <xsl:variable name="plain" select="@type = 'simple' or $first != ''
          and translate($first, '0123456789•-–—*(', '') = ''"/>
      <xsl:choose>
        <xsl:when test="t:label">
          <dl><xsl:call-template name="entries"/></dl>
        </xsl:when>
        <xsl:when test="contains(concat(@type, @rend), 'ordered')
            or contains(concat(@type, @rend), 'number')">
          <ol>
            <xsl:if test="$plain">
              <xsl:attribute name="class">plain</xsl:attribute>
            </xsl:if>
            <xsl:call-template name="entries"/>
          </ol>
        </xsl:when>
        <xsl:otherwise>
          <ul>
            <xsl:if test="$plain">
              <xsl:attribute name="class">plain</xsl:attribute>
            </xsl:if>
            <xsl:call-template name="entries"/>
          </ul>
        </xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <xsl:template name="entries">
    <xsl:variable name="element" select="substring('lidd', 1 + 2 * boolean(
        key('labelled', generate-id())), 2)"/>
    <xsl:for-each select="*[not(self::t:head)]
        | text()[normalize-space()]">
      <xsl:choose>
        <xsl:when test="self::t:item or self::t:label or self::t:headLabel
            or self::t:bibl or self::t:biblStruct or self::t:biblFull
            or parent::t:listBibl[current()/self::t:listBibl]
            or self::t:msDesc or self::t:pb or self::t:lb
            or self::t:milestone or self::t:anchor">
          <xsl:apply-templates select="."/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:if test="$element = 'dd' and self::t:headItem
              and not(../t:headLabel)"><dt/></xsl:if>
          <xsl:element name="{$element}">
            <xsl:apply-templates select="self::t:headItem/node()
                | self::node()[not(self::t:headItem)]"/>
          </xsl:element>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="t:list/t:item | t:listBibl/t:bibl
      | t:listBibl/t:biblStruct | t:listBibl/t:biblFull | t:listBibl/t:listBibl
      | t:listBibl/t:msDesc">
    <xsl:element name="{substring('lidd', 1 + 2 * boolean(
        key('labelled', generate-id(..))), 2)}">
      <xsl:call-template name="attributes"/>
      <xsl:apply-templates select="preceding-sibling::*[1]/self::t:pb"
          mode="page"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="t:list/t:label | t:list/t:headLabel">
    <dt>
      <xsl:if test="$dressed"><xsl:call-template name="look-style"/></xsl:if>
      <xsl:apply-templates select="preceding-sibling::*[1]/self::t:pb"
          mode="page"/>
      <xsl:apply-templates/>
    </dt>
    <xsl:if test="not(following-sibling::*[1])"><dd/></xsl:if>
  </xsl:template>

  <!-- A page that begins between items, or rows, stands in the next one. -->
  <xsl:template match="t:list/t:pb | t:list/t:lb | t:table/t:pb | t:row/t:pb
      | t:list/t:milestone | t:list/t:anchor | t:listBibl/t:pb"
      priority="1"/>

  <xsl:template match="t:listBibl">
    <div class="list">
      <xsl:apply-templates select="t:head"/>
      <ul class="works">
        <xsl:call-template name="entries"/>
      </ul>
    </div>
  </xsl:template>

  <!-- Tables; a wide one scrolls in its own frame. What is neither a row nor
       the heading stands before or behind it. -->
  <xsl:template match="t:table">
    <xsl:variable name="beside" select="*[not(self::t:row or self::t:pb
        or self::t:head)] | text()[normalize-space()]"/>
    <xsl:variable name="before" select="$beside
        [following-sibling::t:row[1]][not(preceding-sibling::t:row[1])]"/>
    <xsl:apply-templates select="$before" mode="beside"/>
    <div class="scroll" role="region">
      <!-- A link holds nothing that the keyboard goes to. -->
      <xsl:if test="not(ancestor::t:ref[@target])">
        <xsl:attribute name="tabindex">0</xsl:attribute>
      </xsl:if>
      <xsl:attribute name="aria-label">Table</xsl:attribute>
      <table>
        <xsl:call-template name="attributes"/>
        <xsl:if test="t:head">
          <caption>
            <xsl:for-each select="t:head">
              <xsl:if test="position() &gt; 1"><br/></xsl:if>
              <xsl:apply-templates/>
            </xsl:for-each>
          </caption>
        </xsl:if>
        <xsl:for-each select="t:row">
          <tr>
            <xsl:call-template name="attributes"/>
            <xsl:apply-templates select="* | text()[normalize-space()]"
                mode="cell"/>
          </tr>
        </xsl:for-each>
      </table>
    </div>
    <xsl:apply-templates mode="beside"
        select="$beside[count(. | $before) &gt; count($before)]"/>
  </xsl:template>

  <xsl:template match="*" mode="beside"><div><xsl:apply-templates select="."/></div></xsl:template>
  <xsl:template match="t:trailer" mode="beside"><xsl:apply-templates select="."/></xsl:template>
  <xsl:template match="text()" mode="beside">
    <p><xsl:value-of select="."/></p>
  </xsl:template>

  <xsl:template match="*" mode="cell"><xsl:apply-templates select="."/></xsl:template>
  <xsl:template match="text()" mode="cell">
    <td><xsl:value-of select="."/></td>
  </xsl:template>

  <xsl:template match="t:row/*" priority="-0.4">
    <td><xsl:apply-templates/></td>
  </xsl:template>

  <xsl:template match="t:cell">
    <xsl:variable name="label" select="@role = 'label'
        or ../@role = 'label'"/>
    <xsl:element name="{substring('tdth', 1 + 2 * $label, 2)}">
      <xsl:if test="@rows &gt; 1">
        <xsl:attribute name="rowspan">
          <xsl:value-of select="@rows"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:if test="@cols &gt; 1">
        <xsl:attribute name="colspan">
          <xsl:value-of select="@cols"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:if test="$dressed"><xsl:call-template name="look-style"/></xsl:if>
      <xsl:if test="not(preceding-sibling::*[1])">
        <xsl:apply-templates
            select="../preceding-sibling::*[1]/self::t:pb" mode="page"/>
      </xsl:if>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
