<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands in a line: names, dates, emphasis, corrections, pages. -->
<!DOCTYPE xsl:stylesheet [
  <!-- What makes a block of an element it stands in; a note stands
       elsewhere. -->
  <!ENTITY block "(self::t:p or self::t:list or self::t:table or self::t:lg
      or self::t:l or self::t:figure or self::t:floatingText
      or self::t:listBibl)
      and count(ancestor::t:note) = count(current()/ancestor::t:note)">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="t">

  <xsl:template name="id">
    <xsl:if test="@xml:id">
      <xsl:attribute name="id"><xsl:value-of select="@xml:id"/></xsl:attribute>
    </xsl:if>
  </xsl:template>

  <xsl:template name="lang">
    <xsl:if test="@xml:lang">
      <xsl:attribute name="lang">
        <xsl:value-of select="@xml:lang"/>
      </xsl:attribute>
    </xsl:if>
  </xsl:template>

  <!-- Id, language and look of an element. -->
  <xsl:template name="attributes">
    <xsl:if test="@xml:id">
      <xsl:attribute name="id"><xsl:value-of select="@xml:id"/></xsl:attribute>
    </xsl:if>
    <xsl:if test="@xml:lang">
      <xsl:attribute name="lang">
        <xsl:value-of select="@xml:lang"/>
      </xsl:attribute>
    </xsl:if>
    <xsl:if test="$dressed"><xsl:call-template name="look-style"/></xsl:if>
  </xsl:template>

  <xsl:template name="inline">
    <xsl:param name="element" select="'span'"/>
    <xsl:param name="class"/>
    <xsl:choose>
      <xsl:when test="* and descendant::*[&block;][1]">
        <div class="{normalize-space(concat($element, ' ', $class))}">
          <xsl:call-template name="attributes"/>
          <xsl:apply-templates/>
        </div>
      </xsl:when>
      <xsl:otherwise>
        <xsl:element name="{$element}">
          <xsl:if test="@xml:id">
            <xsl:attribute name="id"><xsl:value-of select="@xml:id"/></xsl:attribute>
          </xsl:if>
          <xsl:if test="@xml:lang">
            <xsl:attribute name="lang">
              <xsl:value-of select="@xml:lang"/>
            </xsl:attribute>
          </xsl:if>
          <xsl:if test="$dressed"><xsl:call-template name="look-style"/></xsl:if>
          <xsl:if test="$class != ''">
            <xsl:attribute name="class">
              <xsl:value-of select="$class"/>
            </xsl:attribute>
          </xsl:if>
          <xsl:apply-templates/>
        </xsl:element>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="run-on">
    <xsl:call-template name="inline">
      <xsl:with-param name="class" select="local-name()"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="t:subst"><xsl:call-template name="run-on"/></xsl:template>

  <xsl:template match="t:title">
    <xsl:call-template name="inline">
      <xsl:with-param name="element">cite</xsl:with-param>
      <xsl:with-param name="class" select="substring('part', 1,
          4 * (@level = 'a' or @level = 'u'))"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A name leads to its entry in the index, and the entry back. A link can
       neither stand in one nor hold one. -->
  <xsl:template match="t:persName | t:placeName | t:geogName | t:orgName
      | t:name[@type] | t:rs[@type]">
    <xsl:choose>
      <xsl:when test="not(* or @xml:lang or $dressed)
          and (parent::t:p or parent::t:note)">
        <xsl:variable name="here" select="generate-id()"/>
        <xsl:variable name="text" select="string()"/>
        <xsl:for-each select="$rows">
          <xsl:variable name="row" select="key('row-of', $here)"/>
          <xsl:choose>
            <xsl:when test="$row">
              <a>
                <xsl:copy-of select="$row/a/@*"/>
                <xsl:value-of select="$text"/>
              </a>
            </xsl:when>
            <xsl:otherwise>
              <span><xsl:value-of select="$text"/></span>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="mention"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Whether any name looks other than the words round it. -->
  <xsl:template name="mention">
    <xsl:variable name="here" select="generate-id()"/>
    <xsl:variable name="node" select="."/>
    <xsl:variable name="linked" select="* and (.//t:note or .//t:ref)
        or not(parent::t:p or parent::t:note) and (ancestor::t:ref[@target]
            or ancestor::t:persName or ancestor::t:placeName
            or ancestor::t:orgName or ancestor::t:name or ancestor::t:rs)"/>
    <xsl:for-each select="$rows">
      <xsl:variable name="row" select="key('row-of', $here)"/>
      <xsl:choose>
        <xsl:when test="not($row)">
          <span><xsl:apply-templates select="$node/node()"/></span>
        </xsl:when>
        <xsl:when test="$linked">
          <span>
            <xsl:copy-of select="$row/a/@class | $row/a/@id"/>
            <xsl:if test="$dressed">
              <xsl:for-each select="$node">
                <xsl:call-template name="look-style"/>
              </xsl:for-each>
            </xsl:if>
            <xsl:apply-templates select="$node/@xml:lang | $node/node()"/>
          </span>
        </xsl:when>
        <xsl:otherwise>
          <a>
            <xsl:copy-of select="$row/a/@*"/>
            <xsl:if test="$dressed">
              <xsl:for-each select="$node">
                <xsl:call-template name="look-style"/>
              </xsl:for-each>
            </xsl:if>
            <xsl:apply-templates select="$node/@xml:lang | $node/node()"/>
          </a>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="@xml:lang">
    <xsl:attribute name="lang"><xsl:value-of select="."/></xsl:attribute>
  </xsl:template>

  <!-- A date that HTML can read is a time; others say what they mean. -->
  <xsl:template match="t:date | t:time">
    <xsl:choose>
      <xsl:when test="not(@xml:id or $dressed or @cert) and contains(
          '|0000-00-00|0000-00|0000|', concat('|', translate(@when,
          '123456789', '000000000'), '|'))">
        <time datetime="{@when}" class="when" title="{@when}">
          <xsl:apply-templates/>
        </time>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="date"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="date">
    <xsl:variable name="value" select="substring((@when | @from
        | @notBefore)[1], 1, 10)"/>
    <xsl:variable name="read" select="string-length($value) &gt; 3
        and translate(substring($value, 1, 4), '0123456789', '') = ''
        and translate($value, '0123456789-', '') = ''"/>
    <xsl:element name="{substring('spantime', 1 + 4 * $read, 4)}">
      <xsl:if test="$read">
        <xsl:attribute name="datetime">
          <xsl:value-of select="$value"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:call-template name="attributes"/>
      <xsl:attribute name="class">
        <xsl:text>when</xsl:text>
        <xsl:if test="@cert = 'low'"> unsure</xsl:if>
      </xsl:attribute>
      <xsl:variable name="says">
        <xsl:call-template name="date-says"/>
      </xsl:variable>
      <xsl:if test="$says != ''">
        <xsl:attribute name="title">
          <xsl:value-of select="$says"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template name="date-says">
    <xsl:choose>
      <xsl:when test="@when"><xsl:value-of select="@when"/></xsl:when>
      <xsl:when test="@from and @to">
        <xsl:value-of select="concat(@from, ' to ', @to)"/>
      </xsl:when>
      <xsl:when test="@notBefore and @notAfter">
        <xsl:value-of select="concat('between ', @notBefore, ' and ',
            @notAfter)"/>
      </xsl:when>
      <xsl:when test="@from | @notBefore">
        <xsl:value-of select="concat('from ', @from, @notBefore)"/>
      </xsl:when>
      <xsl:when test="@to | @notAfter">
        <xsl:value-of select="concat('until ', @to, @notAfter)"/>
      </xsl:when>
    </xsl:choose>
    <xsl:if test="@cert = 'low'"> (uncertain)</xsl:if>
  </xsl:template>

  <xsl:template match="t:bibl">
    <span class="bibl">
      <xsl:variable name="here" select="generate-id()"/>
      <xsl:call-template name="attributes"/>
      <xsl:for-each select="$rows">
        <xsl:copy-of select="key('row-of', $here)/a/@id"/>
      </xsl:for-each>
      <xsl:apply-templates/>
    </span>
  </xsl:template>

  <!-- Links -->
  <xsl:template name="link">
    <xsl:variable name="id" select="substring-after(@target, '#')"/>
    <!-- What leads to no place of this page is no link. -->
    <xsl:variable name="lost" select="starts-with(@target, '#')
        and $id != '' and not(key('id', $id)[ancestor::t:text])"/>
    <xsl:element name="{substring('aspan', 1 + $lost, 1 + 3 * $lost)}">
      <xsl:if test="not($lost)">
        <xsl:attribute name="href">
          <xsl:value-of select="translate(@target, ' ', '+')"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:call-template name="attributes"/>
      <xsl:apply-templates/>
      <xsl:if test="not(node())"><xsl:value-of select="@target"/></xsl:if>
    </xsl:element>
  </xsl:template>

  <!-- Pages and lines. A page without a number is no entry of a list. -->
  <xsl:template match="t:pb"><xsl:apply-templates select="." mode="page"/></xsl:template>
  <xsl:template match="t:pb" mode="page">
    <span class="page" id="{concat('page-', translate(@n, ' ', '_'))}">
      <xsl:choose>
        <xsl:when test="@xml:id"><xsl:call-template name="id"/></xsl:when>
        <xsl:when test="not(@n) or key('page-n', @n)[2]">
          <xsl:attribute name="id">
            <xsl:text>page-</xsl:text>
            <xsl:call-template name="serial"/>
          </xsl:attribute>
        </xsl:when>
      </xsl:choose>
      <xsl:if test="@n">
        <xsl:attribute name="role">doc-pagebreak</xsl:attribute>
        <xsl:attribute name="aria-label">
          <xsl:value-of select="concat('Page ', @n)"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:value-of select="@n"/>
      <xsl:if test="@cert">?</xsl:if>
    </span>
  </xsl:template>

  <xsl:template match="t:lb">
    <xsl:if test="not(@break = 'no')"><br/></xsl:if>
  </xsl:template>

  <xsl:template match="t:anchor | t:milestone[@xml:id]">
    <xsl:if test="@xml:id"><span id="{@xml:id}"></span></xsl:if>
  </xsl:template>
  <xsl:template match="t:milestone" mode="unit"><hr/></xsl:template>

  <!-- What the editor did to the text -->
  <xsl:template match="t:choice">
    <xsl:variable name="first" select="t:sic | t:orig"/>
    <xsl:variable name="second" select="t:corr | t:reg"/>
    <xsl:choose>
      <xsl:when test="t:abbr and t:expan">
        <abbr title="{normalize-space(t:expan[1])}">
          <xsl:call-template name="attributes"/>
          <xsl:apply-templates select="t:abbr[1]/node()"/>
        </abbr>
      </xsl:when>
      <xsl:when test="$first and $second">
        <span class="choice" title="{concat('The source has: ',
            normalize-space($first[1]))}">
          <xsl:call-template name="attributes"/>
          <xsl:apply-templates select="$second[1]/node()"/>
        </span>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="t:gap">
    <span class="gap">
      <xsl:call-template name="attributes"/>
      <xsl:attribute name="title">
        <xsl:value-of select="normalize-space(concat('Gap in the text. ',
            @reason, ' ', @quantity | @extent, ' ', @unit))"/>
      </xsl:attribute>
      <xsl:text>[…</xsl:text>
      <xsl:if test="*">
        <xsl:text> </xsl:text><xsl:apply-templates select="*"/>
      </xsl:if>
      <xsl:text>]</xsl:text>
    </span>
  </xsl:template>

  <xsl:template match="t:supplied | t:ex | t:surplus">
    <span class="supplied">
      <xsl:call-template name="attributes"/>
      <xsl:call-template name="opens"/>
      <xsl:apply-templates/>
      <xsl:call-template name="closes"/>
    </span>
  </xsl:template>
  <xsl:template match="t:unclear">
    <span class="unclear">
      <xsl:call-template name="attributes"/>
      <xsl:apply-templates/>
    </span>
  </xsl:template>
  <xsl:template match="t:add">
    <xsl:call-template name="inline">
      <xsl:with-param name="element">ins</xsl:with-param>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="t:del">
    <xsl:call-template name="inline">
      <xsl:with-param name="element">del</xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
