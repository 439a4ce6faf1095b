<?xml version="1.0" encoding="UTF-8"?>
<!-- The text: paragraphs of runs, notes, lists, tables (ECMA-376, part 1,
     17). Blanks between elements here would be nothing, but long. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:set="http://exslt.org/sets"
    xmlns:str="http://exslt.org/strings"
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
    xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"
    exclude-result-prefixes="exsl set str">

  <!-- Numbers of things that Word numbers: by key, in one pass. -->
  <xsl:key name="number" match="n" use="@of"/>
  <xsl:key name="list-start" match="p" use="@in[../@first]"/>
  <xsl:variable name="number-rows">
    <xsl:for-each select="$flow-notes">
      <n of="{generate-id()}" n="{position()}"/>
    </xsl:for-each>
    <xsl:for-each select="$flow/descendant::p[@first and @list = 'number']">
      <n of="{generate-id()}" n="{position() + 2}" depth="{@depth}"/>
    </xsl:for-each>
  </xsl:variable>
  <xsl:template name="docx-number">
    <xsl:variable name="of" select="generate-id()"/>
    <xsl:for-each select="exsl:node-set($number-rows)">
      <xsl:value-of select="key('number', $of)/@n"/>
    </xsl:for-each>
  </xsl:template>

  <!-- Paragraphs -->
  <xsl:template match="p" mode="docx">
    <w:p>
      <w:pPr>
        <w:pStyle>
          <xsl:attribute name="w:val">
            <xsl:value-of select="concat(@style, @level)"/>
            <xsl:if test="@style = 'Cell'
                and ../../@head">Head</xsl:if>
          </xsl:attribute>
        </w:pStyle>
        <xsl:if test="@list">
          <xsl:if test="@list = 'bullet' or @list = 'number'
              and key('list-start', @in)">
            <w:numPr>
              <w:ilvl w:val="{@depth - 1}"/>
              <w:numId>
                <xsl:attribute name="w:val">
                  <xsl:choose>
                    <xsl:when test="@list = 'bullet'">1</xsl:when>
                    <xsl:otherwise>
                      <xsl:for-each select="key('list-start', @in)">
                        <xsl:call-template name="docx-number"/>
                      </xsl:for-each>
                    </xsl:otherwise>
                  </xsl:choose>
                </xsl:attribute>
              </w:numId>
            </w:numPr>
          </xsl:if>
          <w:ind w:left="{400 * @depth + 170}">
            <xsl:if test="@list != 'plain'">
              <xsl:attribute name="w:hanging">340</xsl:attribute>
            </xsl:if>
          </w:ind>
        </xsl:if>
        <xsl:if test="@align">
          <w:jc>
            <xsl:attribute name="w:val">
              <xsl:value-of select="substring(@align, 1,
                  99 * (@align != 'justify'))"/>
              <xsl:if test="@align = 'justify'">both</xsl:if>
            </xsl:attribute>
          </w:jc>
        </xsl:if>
      </w:pPr>
      <xsl:if test="parent::note and not(preceding-sibling::p[1])">
        <xsl:apply-templates select=".." mode="docx-mark"/>
      </xsl:if>
      <xsl:apply-templates mode="docx-run"
          select="preceding-sibling::*[1]/self::*[self::pb or self::mark]"/>
      <xsl:apply-templates mode="docx-run"/>
    </w:p>
  </xsl:template>

  <xsl:template match="mark" mode="docx"/>
  <xsl:template match="pb" mode="docx">
    <xsl:if test="not(following-sibling::*[1]/self::*[self::p or self::pb
        or self::mark])">
      <w:p><xsl:apply-templates select="." mode="docx-run"/></w:p>
    </xsl:if>
  </xsl:template>

  <!-- Tables -->
  <xsl:template match="table" mode="docx">
    <xsl:variable name="columns"><xsl:call-template name="flow-columns"/></xsl:variable>
    <w:tbl>
      <w:tblPr>
        <w:tblStyle w:val="TableGrid"/>
        <w:tblW w:w="0" w:type="auto"/>
      </w:tblPr>
      <w:tblGrid>
        <xsl:for-each select="str:tokenize(str:padding(2 * $columns, 'c '))">
          <w:gridCol w:w="{floor(8504 div $columns)}"/>
        </xsl:for-each>
      </w:tblGrid>
      <xsl:for-each select="row">
        <w:tr>
          <w:trPr>
            <w:cantSplit/>
            <xsl:if test="@head"><w:tblHeader/></xsl:if>
          </w:trPr>
          <xsl:for-each select="cell | covered">
            <w:tc>
              <w:tcPr>
                <w:tcW w:w="{floor(8504 div $columns)}" w:type="dxa"/>
                <xsl:if test="@cols &gt; 1"><w:gridSpan w:val="{@cols}"/></xsl:if>
                <xsl:if test="@rows"><w:vMerge w:val="restart"/></xsl:if>
                <xsl:if test="self::covered"><w:vMerge/></xsl:if>
              </w:tcPr>
              <xsl:apply-templates mode="docx"/>
              <xsl:if test="self::covered"><w:p/></xsl:if>
            </w:tc>
          </xsl:for-each>
        </w:tr>
      </xsl:for-each>
    </w:tbl>
    <w:p/>
  </xsl:template>

  <!-- Runs: text, with all that is said of it by what it stands in. Mostly
       that is a paragraph, and one mention or link. A blank that a paragraph
       begins with would be seen. -->
  <xsl:template match="p/text()" mode="docx-run" priority="2">
    <xsl:variable name="blank" select="starts-with(., ' ')
        and not(preceding-sibling::text()[1]
        or preceding-sibling::*[not(self::pb or self::mark)])"/>
    <xsl:if test="not($blank) or . != ' '">
      <w:r>
        <xsl:if test="../parent::f">
          <xsl:call-template name="run-properties"/>
        </xsl:if>
        <w:t xml:space="preserve"><xsl:value-of select="substring(.,
            1 + $blank)"/></w:t>
      </w:r>
    </xsl:if>
  </xsl:template>
  <xsl:template match="p/m/text()" mode="docx-run">
    <w:r>
      <w:rPr><w:rStyle w:val="{../@kind}"/></w:rPr>
      <w:t xml:space="preserve"><xsl:value-of select="."/></w:t>
    </w:r>
  </xsl:template>
  <xsl:template match="p/a/text()" mode="docx-run">
    <w:r>
      <w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>
      <w:t xml:space="preserve"><xsl:value-of select="."/></w:t>
    </w:r>
  </xsl:template>
  <xsl:template match="f//text()" mode="docx-run" priority="1" name="run">
    <w:r>
      <xsl:call-template name="run-properties"/>
      <w:t xml:space="preserve"><xsl:value-of select="."/></w:t>
    </w:r>
  </xsl:template>
  <xsl:template match="text()" mode="docx-run"><xsl:call-template name="run"/></xsl:template>

  <!-- What a note hangs on is not what its text stands in. -->
  <xsl:template name="run-properties">
    <xsl:variable name="in" select="set:trailing(ancestor::*,
        ancestor::note[1])"/>
    <xsl:variable name="f" select="$in/self::f/@k"/>
    <w:rPr>
      <xsl:choose>
        <xsl:when test="$in/self::a"><w:rStyle w:val="Hyperlink"/></xsl:when>
        <xsl:when test="$in/self::m">
          <w:rStyle w:val="{$in[self::m][last()]/@kind}"/>
        </xsl:when>
      </xsl:choose>
      <xsl:if test="$f">
        <xsl:if test="$f = 'b'"><w:b/></xsl:if>
        <xsl:if test="$f = 'i'"><w:i/></xsl:if>
        <xsl:if test="$f = 'sc'"><w:smallCaps/></xsl:if>
        <xsl:if test="$f = 's'"><w:strike/></xsl:if>
        <xsl:if test="$f = 'u'"><w:u w:val="single"/></xsl:if>
        <xsl:if test="$f = 'sup'"><w:vertAlign w:val="superscript"/></xsl:if>
        <xsl:if test="$f = 'sub'"><w:vertAlign w:val="subscript"/></xsl:if>
      </xsl:if>
    </w:rPr>
  </xsl:template>

  <xsl:template match="f" mode="docx-run">
    <xsl:apply-templates mode="docx-run"/>
  </xsl:template>

  <!-- Each mention is a bookmark, so that one can be told from the next; and
       what links lead to. -->
  <xsl:key name="bookmark" match="b" use="@of"/>
  <xsl:key name="bookmark-id" match="b" use="@id"/>
  <xsl:variable name="bookmark-rows">
    <xsl:for-each select="$flow/descendant::*[self::m or self::mark
        or self::note]">
      <b of="{generate-id()}" w:id="{position()}"
          w:name="{@kind}{local-name(self::mark | self::note)}_{position()}">
        <xsl:copy-of select="@id"/>
      </b>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="bookmarks" select="exsl:node-set($bookmark-rows)"/>

  <xsl:template match="m | mark | note" mode="docx-run">
    <xsl:variable name="of" select="generate-id()"/>
    <xsl:variable name="here" select="."/>
    <xsl:for-each select="$bookmarks">
      <xsl:for-each select="key('bookmark', $of)">
        <w:bookmarkStart><xsl:copy-of select="@w:*"/></w:bookmarkStart>
        <xsl:apply-templates select="$here" mode="docx-marked"/>
        <w:bookmarkEnd w:id="{@w:id}"/>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>
  <xsl:template match="m" mode="docx-marked"><xsl:apply-templates mode="docx-run"/></xsl:template>

  <xsl:template match="br" mode="docx-run"><w:r><w:br/></w:r></xsl:template>

  <xsl:template match="pb" mode="docx-run">
    <w:r>
      <w:rPr><w:rStyle w:val="page"/></w:rPr>
      <w:t xml:space="preserve"><xsl:value-of select="concat('[', @n, ., ']',
          substring(' ', 1, not(parent::p)
          or not(preceding-sibling::node()[1])))"/></w:t>
    </w:r>
  </xsl:template>

  <!-- Links -->
  <xsl:template match="a" mode="docx-run">
    <xsl:choose>
      <xsl:when test="starts-with(@href, '#')">
        <xsl:variable name="id" select="substring(@href, 2)"/>
        <xsl:variable name="content" select="node()"/>
        <xsl:for-each select="$bookmarks">
          <xsl:variable name="to" select="key('bookmark-id', $id)[1]/@w:name"/>
          <xsl:choose>
            <xsl:when test="$id != '' and $to">
              <w:hyperlink w:anchor="{$to}" w:history="1">
                <xsl:apply-templates select="$content" mode="docx-run"/>
              </w:hyperlink>
            </xsl:when>
            <xsl:otherwise>
              <xsl:apply-templates select="$content" mode="docx-run"/>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise>
        <w:fldSimple w:instr=" HYPERLINK &quot;{translate(@href,
            '&quot;\', '')}&quot; ">
          <xsl:apply-templates mode="docx-run"/>
        </w:fldSimple>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The name of the bookmark that an id is at. -->
  <xsl:template name="docx-anchor">
    <xsl:param name="id"/>
    <xsl:if test="$id != ''">
      <xsl:for-each select="$bookmarks">
        <xsl:value-of select="key('bookmark-id', $id)/@w:name"/>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <!-- Notes: the reference here, the note in its part. A mark of its own is
       text after the reference and in the note (17.11.14). LibreOffice 7.4
       takes it for the mark only if its letters are texts of their own. -->
  <xsl:template match="note" mode="docx-marked">
    <xsl:variable name="own"><xsl:call-template name="own-mark"/></xsl:variable>
    <w:r>
      <w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>
      <w:footnoteReference>
        <xsl:if test="$own != ''">
          <xsl:attribute name="w:customMarkFollows">1</xsl:attribute>
        </xsl:if>
        <xsl:attribute name="w:id"><xsl:call-template name="docx-number"/></xsl:attribute>
      </w:footnoteReference>
      <xsl:if test="$own != ''">
        <xsl:for-each select="str:tokenize(@label, '')">
          <w:t><xsl:value-of select="."/></w:t>
        </xsl:for-each>
      </xsl:if>
    </w:r>
  </xsl:template>

  <!-- LibreOffice puts the mark before the note by itself, and would show it
       twice, as it does with files of Word and its own. So it is a choice
       (part 3) for those who know what came with Word 2013; others see the
       reference's mark, as they do in notes that are counted. -->
  <xsl:template match="note" mode="docx-mark">
    <xsl:variable name="own"><xsl:call-template name="own-mark"/></xsl:variable>
    <w:r>
      <w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>
      <xsl:choose>
        <xsl:when test="$own != ''">
          <mc:AlternateContent>
            <mc:Choice Requires="w15">
              <w:t><xsl:value-of select="@label"/></w:t>
            </mc:Choice>
            <mc:Fallback><w:footnoteRef/></mc:Fallback>
          </mc:AlternateContent>
        </xsl:when>
        <xsl:otherwise><w:footnoteRef/></xsl:otherwise>
      </xsl:choose>
    </w:r>
    <w:r><w:tab/></w:r>
  </xsl:template>

  <xsl:template match="again" mode="docx-run">
    <xsl:variable name="to">
      <xsl:call-template name="docx-anchor">
        <xsl:with-param name="id" select="string(@id)"/>
      </xsl:call-template>
    </xsl:variable>
    <w:hyperlink w:anchor="{$to}" w:history="1">
      <w:r>
        <w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>
        <w:t><xsl:value-of select="@label"/></w:t>
      </w:r>
    </w:hyperlink>
  </xsl:template>
</xsl:stylesheet>
