<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks, which a paragraph of JATS may hold. -->
<!DOCTYPE xsl:stylesheet [
  <!ENTITY displayed "contains(@rend, 'block') or @type = 'block' or t:p
      or t:lg or t:l or t:ab or t:list or t:sp or t:quote or parent::t:body
      or parent::t:div or parent::t:epigraph or parent::t:cit[parent::t:div]">
  <!-- What holds a line, and a note, which holds blocks again. -->
  <!ENTITY line "self::t:head or self::t:hi or self::t:emph or self::t:foreign
      or self::t:title or self::t:term or self::t:l or self::t:label
      or self::t:headLabel or self::t:ref[contains(@target, ':')]
      or self::t:note or self::t:del
      or self::t:seg[@rend or @rendition or @style]">
  <!ENTITY in-line "[ancestor::*[&line; or self::t:lg][1][not(self::t:note)]]">
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

  <!-- Titles, emphasis, verses and links hold no block: its words are left. -->
  <xsl:template match="t:list&in-line; | t:table&in-line; | t:sp&in-line;
      | t:lg[not(parent::t:lg)]&in-line;
      | t:lg[ancestor::*[&line;][1][not(self::t:note)]]
      | t:figure&in-line; | t:listBibl&in-line; | t:quote&in-line;
      | t:q&in-line; | t:said&in-line;" priority="1">
    <xsl:variable name="apart" select="not(self::t:quote or self::t:q
        or self::t:said) or (&displayed;)"/>
    <xsl:for-each select="node()">
      <xsl:if test="$apart"><xsl:text> </xsl:text></xsl:if>
      <xsl:apply-templates select="."/>
    </xsl:for-each>
  </xsl:template>

  <!-- JATS has one title, where TEI may have several headings. -->
  <xsl:template name="heads">
    <xsl:if test="t:head">
      <title>
        <xsl:for-each select="t:head">
          <xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if>
          <xsl:apply-templates/>
        </xsl:for-each>
      </title>
    </xsl:if>
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
      <xsl:call-template name="heads"/>
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
            <xsl:when test="self::t:item[t:figure or t:table or t:lg or t:l
                or t:sp or t:quote]">
              <xsl:call-template name="content-of-paragraphs"/>
            </xsl:when>
            <xsl:when test="self::t:item"><xsl:call-template name="content"/></xsl:when>
            <xsl:when test="self::t:figure or self::t:table or self::t:lg
                or self::t:sp">
              <p><xsl:apply-templates select="."/></p>
            </xsl:when>
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
      <xsl:call-template name="heads"/>
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
      <xsl:call-template name="id"/>
      <xsl:for-each select="t:head[1]">
        <caption><p><xsl:apply-templates/></p></caption>
      </xsl:for-each>
      <xsl:call-template name="table"/>
    </table-wrap>
  </xsl:template>

  <!-- A figure that is a table. -->
  <xsl:template match="t:figure[t:table][not(t:table[2] or t:graphic
      or t:media or t:figure)]">
    <table-wrap>
      <xsl:call-template name="id"/>
      <xsl:call-template name="figure-caption">
        <xsl:with-param name="said"
            select="*[not(self::t:table)] | t:table/t:head[1]"/>
      </xsl:call-template>
      <xsl:for-each select="t:table">
        <xsl:call-template name="table"/>
      </xsl:for-each>
    </table-wrap>
  </xsl:template>

  <xsl:template name="table">
    <xsl:call-template name="pictures"/>
    <xsl:if test="t:row"><table>
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
    </table></xsl:if>
    <xsl:variable name="beside" select="*[not(self::t:row or self::t:pb
        or self::t:graphic or self::t:media)]
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
  </xsl:template>

  <xsl:template match="t:lg">
    <verse-group>
      <xsl:call-template name="heads"/>
      <xsl:for-each select="*[not(self::t:head)]">
        <xsl:choose>
          <xsl:when test="self::t:lg"><xsl:apply-templates select="."/></xsl:when>
          <xsl:otherwise>
            <verse-line>
              <xsl:apply-templates select="self::t:l/node()
                  | self::*[not(self::t:l)]"/>
            </verse-line>
          </xsl:otherwise>
        </xsl:choose>
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
      <xsl:if test="not(*[not(self::t:speaker)])"><p/></xsl:if>
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
      <xsl:call-template name="id"/>
      <xsl:call-template name="figure-caption">
        <xsl:with-param name="said"
            select="*[not(self::t:graphic or self::t:media)]"/>
      </xsl:call-template>
      <xsl:call-template name="pictures"/>
    </fig>
  </xsl:template>

  <xsl:template name="figure-caption">
    <xsl:param name="said"/>
    <xsl:variable name="label" select="$said/self::t:label[1][not(*)]"/>
    <xsl:for-each select="$label">
      <label><xsl:value-of select="normalize-space()"/></label>
    </xsl:for-each>
    <xsl:variable name="rest" select="$said[not(self::t:anchor)]
        [count(. | $label) != count($label)]"/>
    <xsl:if test="$rest">
      <caption>
        <xsl:for-each select="$rest">
          <p>
            <xsl:apply-templates select="self::t:head/node()
                | self::t:figDesc/node() | self::t:p/node()
                | self::*[not(self::t:head or self::t:figDesc
                    or self::t:p)]"/>
          </p>
        </xsl:for-each>
      </caption>
    </xsl:if>
  </xsl:template>

  <xsl:template name="pictures">
    <xsl:for-each select="t:graphic | t:media">
      <xsl:element name="{local-name()}">
        <xsl:attribute name="xlink:href"><xsl:value-of select="@url"/></xsl:attribute>
        <xsl:call-template name="alt-text"/>
      </xsl:element>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
