<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks, which a paragraph of JATS may hold. -->
<!DOCTYPE xsl:stylesheet [
  <!ENTITY displayed "contains(@rend, 'block') or @type = 'block' or t:p
      or t:lg or t:l or t:ab or t:list or t:sp or t:quote or parent::t:body
      or parent::t:div or parent::t:epigraph or parent::t:cit[parent::t:div]">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="t">

  <xsl:template match="t:quote | t:q | t:said">
    <xsl:choose>
      <xsl:when test="&displayed;">
        <disp-quote><xsl:call-template name="content"/></disp-quote>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Titles and emphasis hold no list; a note in them does. -->
  <xsl:template match="t:list[ancestor::*[self::t:head or self::t:hi
      or self::t:emph or self::t:note][1][not(self::t:note)]]" priority="1">
    <xsl:for-each select="node()">
      <xsl:text> </xsl:text>
      <xsl:apply-templates select="self::text() | node()"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="t:list">
    <list>
      <xsl:attribute name="list-type">
        <xsl:choose>
          <xsl:when test="contains(concat(@type, @rend), 'ordered')
              or contains(concat(@type, @rend), 'number')">order</xsl:when>
          <xsl:when test="@type = 'simple'">simple</xsl:when>
          <xsl:otherwise>bullet</xsl:otherwise>
        </xsl:choose>
      </xsl:attribute>
      <xsl:for-each select="t:head">
        <title><xsl:apply-templates/></title>
      </xsl:for-each>
      <xsl:if test="t:headLabel | t:headItem">
        <list-item>
          <p>
            <xsl:for-each select="t:headLabel">
              <bold><xsl:apply-templates/></bold>
              <xsl:if test="../t:headItem">: </xsl:if>
            </xsl:for-each>
            <xsl:apply-templates select="t:headItem/node()"/>
          </p>
        </list-item>
      </xsl:if>
      <xsl:for-each select="*[not(self::t:head or self::t:headLabel
          or self::t:headItem or self::t:pb or self::t:lb or self::t:anchor
          or self::t:milestone)][not(self::t:label
          and following-sibling::*[1]/self::t:item)]
          | text()[normalize-space()]">
        <list-item>
          <xsl:apply-templates mode="unit" select="preceding-sibling::*[1]/self::t:pb
              | preceding-sibling::*[1]/self::t:label
              /preceding-sibling::*[1]/self::t:pb"/>
          <xsl:for-each select="self::t:label
              | self::t:item/preceding-sibling::*[1]/self::t:label">
            <p><bold><xsl:apply-templates/></bold></p>
          </xsl:for-each>
          <xsl:choose>
            <xsl:when test="self::t:item"><xsl:call-template name="content"/></xsl:when>
            <xsl:when test="not(self::t:label)">
              <xsl:apply-templates select="." mode="unit"/>
            </xsl:when>
          </xsl:choose>
        </list-item>
      </xsl:for-each>
    </list>
  </xsl:template>

  <xsl:template match="t:listBibl">
    <list list-type="simple">
      <xsl:for-each select="t:head">
        <title><xsl:apply-templates/></title>
      </xsl:for-each>
      <xsl:for-each select="*[not(self::t:head)]
          | text()[normalize-space()]">
        <list-item>
          <p><xsl:apply-templates select="self::text() | node()"/></p>
        </list-item>
      </xsl:for-each>
    </list>
  </xsl:template>

  <xsl:template match="t:table">
    <table-wrap>
      <xsl:for-each select="t:head[1]">
        <caption><p><xsl:apply-templates/></p></caption>
      </xsl:for-each>
      <table>
        <tbody>
          <xsl:for-each select="t:row">
            <tr>
              <xsl:for-each select="* | text()[normalize-space()]">
                <xsl:element name="{substring('tdth', 1 + 2 * (@role = 'label'
                    or ../@role = 'label'), 2)}">
                  <xsl:if test="@cols &gt; 1">
                    <xsl:attribute name="colspan"><xsl:value-of select="@cols"/></xsl:attribute>
                  </xsl:if>
                  <xsl:if test="@rows &gt; 1">
                    <xsl:attribute name="rowspan"><xsl:value-of select="@rows"/></xsl:attribute>
                  </xsl:if>
                  <xsl:if test="position() = 1">
                    <xsl:apply-templates
                        select="../preceding-sibling::*[1]/self::t:pb"/>
                  </xsl:if>
                  <xsl:apply-templates select="self::text() | node()"/>
                </xsl:element>
              </xsl:for-each>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
      <xsl:variable name="beside" select="*[not(self::t:row or self::t:pb)]
          [count(. | ../t:head[1]) != count(../t:head[1])]
          | text()[normalize-space()]"/>
      <xsl:if test="$beside">
        <table-wrap-foot>
          <xsl:for-each select="$beside">
            <p>
              <xsl:apply-templates select="self::text() | self::t:head/node()
                  | self::t:trailer/node()
                  | self::*[not(self::t:head or self::t:trailer)]"/>
            </p>
          </xsl:for-each>
        </table-wrap-foot>
      </xsl:if>
    </table-wrap>
  </xsl:template>

  <xsl:template match="t:lg">
    <verse-group>
      <xsl:for-each select="t:head">
        <title><xsl:apply-templates/></title>
      </xsl:for-each>
      <xsl:for-each select="*[not(self::t:head)]">
        <verse-line>
          <xsl:apply-templates select="self::t:l/node()
              | self::*[not(self::t:l)]"/>
        </verse-line>
      </xsl:for-each>
    </verse-group>
  </xsl:template>

  <xsl:template match="t:sp">
    <speech>
      <speaker><xsl:apply-templates select="t:speaker" mode="bare"/></speaker>
      <xsl:for-each select="*[not(self::t:speaker)]">
        <p>
          <xsl:call-template name="id"/>
          <!-- A speaker holds no notes: they stand before the speech. -->
          <xsl:apply-templates select="preceding-sibling::*[1]
              /self::t:speaker/descendant::t:note
              | preceding-sibling::*[1]/self::t:speaker
              /descendant::t:ref[key('noteref', substring-after(@target, '#'))]"/>
          <xsl:apply-templates/>
        </p>
      </xsl:for-each>
    </speech>
  </xsl:template>

  <!-- A speaker is text. -->
  <xsl:template match="t:note" mode="bare"/>
  <xsl:template match="t:ref[key('noteref', substring-after(@target, '#'))]"
      mode="bare"/>
  <xsl:template match="t:choice" mode="bare">
    <xsl:apply-templates mode="bare" select="(t:corr | t:reg | t:expan)[1]
        | *[1][not(../t:corr or ../t:reg or ../t:expan)]"/>
  </xsl:template>

  <xsl:template match="t:figure">
    <fig>
      <xsl:variable name="said"
          select="*[not(self::t:graphic or self::t:media)]"/>
      <xsl:if test="$said">
        <caption>
          <xsl:for-each select="$said">
            <p>
              <xsl:apply-templates select="self::t:head/node()
                  | self::t:figDesc/node() | self::t:p/node()
                  | self::*[not(self::t:head or self::t:figDesc
                      or self::t:p)]"/>
            </p>
          </xsl:for-each>
        </caption>
      </xsl:if>
      <xsl:for-each select="t:graphic | t:media">
        <xsl:element name="{local-name()}">
          <xsl:attribute name="xlink:href"><xsl:value-of select="@url"/></xsl:attribute>
          <xsl:call-template name="alt-text"/>
        </xsl:element>
      </xsl:for-each>
    </fig>
  </xsl:template>
</xsl:stylesheet>
