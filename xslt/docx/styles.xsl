<?xml version="1.0" encoding="UTF-8"?>
<!-- How the paragraphs look: to be changed in the word processor, style by
     style. Lengths are twentieths of a point, sizes of letters halves. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    exclude-result-prefixes="exsl">

  <!-- Identifier, name as readers see it (Word knows some of its own),
       what follows, what it is based on; its paragraph, its letters. -->
  <xsl:variable name="docx-style-rows">
    <s id="Text" name="Body Text" on="Normal"><p><w:spacing w:after="120"/><w:jc w:val="both"/></p></s>
    <s id="Title" name="Title" on="Normal"><p><w:keepNext/><w:suppressAutoHyphens/><w:spacing w:after="220"/></p><r><w:b/><w:sz w:val="40"/></r></s>
    <s id="Author" name="Author" on="Normal"><p><w:spacing w:after="60"/></p><r><w:i/></r></s>
    <s id="Abstract" name="Abstract" on="Normal"><p><w:spacing w:before="220" w:after="220"/><w:ind w:left="567" w:right="567"/></p><r><w:sz w:val="20"/></r></s>
    <s id="Byline" name="Byline" on="Normal"><p><w:spacing w:after="280"/></p><r><w:i/></r></s>
    <s id="Right" name="Dateline" on="Normal"><p><w:spacing w:after="120"/><w:jc w:val="right"/></p></s>
    <s id="Subhead" name="Subhead" on="Normal"><p><w:keepNext/><w:spacing w:before="160" w:after="60"/></p><r><w:i/></r></s>
    <s id="Quote" name="Quote" on="Text"><p><w:ind w:left="567" w:right="284"/></p><r><w:sz w:val="21"/></r></s>
    <s id="Verse" name="Verse" on="Normal"><p><w:ind w:left="1134" w:hanging="567"/></p></s>
    <s id="Stanza" name="Stanza" on="Verse"><p><w:spacing w:before="160"/></p></s>
    <s id="Speaker" name="Speaker" on="Normal"><p><w:keepNext/><w:spacing w:before="120"/></p><r><w:b/><w:smallCaps/></r></s>
    <s id="Stage" name="Stage" on="Normal"><p><w:spacing w:after="120"/></p><r><w:i/></r></s>
    <s id="Decision" name="Decision" on="Text"><p><w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="7A2E1D"/></w:pBdr><w:ind w:left="284"/></p></s>
    <s id="List" name="List" on="Normal"><p><w:spacing w:after="60"/></p></s>
    <s id="Term" name="Term" on="Normal"><p><w:keepNext/></p><r><w:b/></r></s>
    <s id="Cell" name="Table Cell" on="Normal"><p/><r><w:sz w:val="20"/></r></s>
    <s id="CellHead" name="Table Head" on="Cell"><p/><r><w:b/></r></s>
    <s id="Index" name="index 1" on="Normal"><p><w:ind w:left="454" w:hanging="454"/></p><r><w:sz w:val="20"/></r></s>
    <s id="Note" name="footnote text" on="Normal"><p><w:tabs><w:tab w:val="left" w:pos="284"/></w:tabs><w:spacing w:line="240" w:lineRule="auto"/><w:ind w:left="284" w:hanging="284"/></p><r><w:sz w:val="18"/></r></s>
    <s id="Footer" name="footer" on="Normal"><p><w:jc w:val="center"/></p><r><w:sz w:val="18"/></r></s>
    <s id="Heading1" name="heading 1" on="Normal" outline="0"><r><w:b/><w:sz w:val="30"/></r></s>
    <s id="Heading2" name="heading 2" on="Normal" outline="1"><r><w:b/><w:sz w:val="26"/></r></s>
    <s id="Heading3" name="heading 3" on="Normal" outline="2"><r><w:b/></r></s>
    <s id="Heading4" name="heading 4" on="Normal" outline="3"><r><w:i/></r></s>
    <s id="Heading5" name="heading 5" on="Normal" outline="4"><r><w:i/></r></s>
    <s id="Heading6" name="heading 6" on="Normal" outline="5"><r><w:i/></r></s>
  </xsl:variable>

  <!-- Letters. A mention looks like the text round it until somebody wants
       to see it. -->
  <xsl:variable name="docx-letter-rows">
    <s id="FootnoteReference" name="footnote reference"><r><w:vertAlign w:val="superscript"/></r></s>
    <s id="Hyperlink" name="Hyperlink"><r><w:color w:val="7A2E1D"/></r></s>
    <s id="page" name="Source Page"><r><w:color w:val="5F5A52"/><w:sz w:val="14"/></r></s>
    <s id="person" name="Person"/>
    <s id="place" name="Place"/>
    <s id="org" name="Organisation"/>
    <s id="date" name="Date Mentioned"/>
    <s id="work" name="Citation"/>
  </xsl:variable>

  <xsl:template name="styles">
    <w:styles>
      <w:docDefaults>
        <w:rPrDefault>
          <w:rPr>
            <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"
                w:cs="Times New Roman" w:eastAsia="Times New Roman"/>
            <w:sz w:val="23"/>
            <w:szCs w:val="23"/>
            <xsl:if test="$lang != 'und'"><w:lang w:val="{$lang}"/></xsl:if>
          </w:rPr>
        </w:rPrDefault>
        <w:pPrDefault>
          <w:pPr><w:spacing w:line="288" w:lineRule="auto"/></w:pPr>
        </w:pPrDefault>
      </w:docDefaults>
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal">
        <w:name w:val="Normal"/><w:qFormat/>
      </w:style>
      <w:style w:type="table" w:default="1" w:styleId="TableNormal">
        <w:name w:val="Normal Table"/>
        <w:tblPr>
          <w:tblCellMar>
            <w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>
          </w:tblCellMar>
        </w:tblPr>
      </w:style>
      <xsl:for-each select="exsl:node-set($docx-style-rows)/s">
        <w:style w:type="paragraph" w:styleId="{@id}">
          <w:name w:val="{@name}"/>
          <w:basedOn w:val="{@on}"/>
          <xsl:if test="@outline"><w:next w:val="Text"/></xsl:if>
          <w:qFormat/>
          <xsl:choose>
            <xsl:when test="@outline">
              <w:pPr>
                <w:keepNext/>
                <w:suppressAutoHyphens/>
                <w:spacing w:before="320" w:after="120"/>
                <w:outlineLvl w:val="{@outline}"/>
              </w:pPr>
            </xsl:when>
            <xsl:otherwise><w:pPr><xsl:copy-of select="p/node()"/></w:pPr></xsl:otherwise>
          </xsl:choose>
          <xsl:if test="r"><w:rPr><xsl:copy-of select="r/node()"/></w:rPr></xsl:if>
        </w:style>
      </xsl:for-each>
      <xsl:for-each select="exsl:node-set($docx-letter-rows)/s">
        <w:style w:type="character" w:styleId="{@id}">
          <w:name w:val="{@name}"/>
          <w:qFormat/>
          <xsl:if test="r"><w:rPr><xsl:copy-of select="r/node()"/></w:rPr></xsl:if>
        </w:style>
      </xsl:for-each>
      <w:style w:type="table" w:styleId="TableGrid">
        <w:name w:val="Table Grid"/>
        <w:basedOn w:val="TableNormal"/>
        <w:tblPr>
          <w:tblBorders>
            <w:top w:val="single" w:sz="4" w:space="0" w:color="808080"/>
            <w:left w:val="single" w:sz="4" w:space="0" w:color="808080"/>
            <w:bottom w:val="single" w:sz="4" w:space="0" w:color="808080"/>
            <w:right w:val="single" w:sz="4" w:space="0" w:color="808080"/>
            <w:insideH w:val="single" w:sz="4" w:space="0" w:color="808080"/>
            <w:insideV w:val="single" w:sz="4" w:space="0" w:color="808080"/>
          </w:tblBorders>
        </w:tblPr>
      </w:style>
    </w:styles>
  </xsl:template>

  <!-- Bullets are numbering 1; each numbered list has one of its own, which
       begins anew. -->
  <xsl:template name="numbering">
    <xsl:variable name="levels">
      <l n="0"/><l n="1"/><l n="2"/><l n="3"/><l n="4"/><l n="5"/><l n="6"/>
      <l n="7"/><l n="8"/>
    </xsl:variable>
    <w:numbering>
      <w:abstractNum w:abstractNumId="1">
        <w:multiLevelType w:val="hybridMultilevel"/>
        <xsl:for-each select="exsl:node-set($levels)/l">
          <w:lvl w:ilvl="{@n}">
            <w:start w:val="1"/>
            <w:numFmt w:val="bullet"/>
            <w:lvlText w:val="•"/>
            <w:lvlJc w:val="left"/>
          </w:lvl>
        </xsl:for-each>
      </w:abstractNum>
      <w:abstractNum w:abstractNumId="2">
        <w:multiLevelType w:val="multilevel"/>
        <xsl:for-each select="exsl:node-set($levels)/l">
          <w:lvl w:ilvl="{@n}">
            <w:start w:val="1"/>
            <w:numFmt w:val="decimal"/>
            <w:lvlText w:val="%{@n + 1}."/>
            <w:lvlJc w:val="left"/>
          </w:lvl>
        </xsl:for-each>
      </w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
      <xsl:for-each select="exsl:node-set($number-rows)/n[@depth]">
        <w:num w:numId="{@n}">
          <w:abstractNumId w:val="2"/>
          <w:lvlOverride w:ilvl="{@depth - 1}">
            <w:startOverride w:val="1"/>
          </w:lvlOverride>
        </w:num>
      </xsl:for-each>
    </w:numbering>
  </xsl:template>

  <xsl:template name="settings">
    <w:settings>
      <w:autoHyphenation/>
      <w:footnotePr>
        <w:footnote w:id="-1"/>
        <w:footnote w:id="0"/>
      </w:footnotePr>
      <w:compat>
        <!-- A line that the text breaks is not spread out. -->
        <w:doNotExpandShiftReturn/>
        <w:compatSetting w:name="compatibilityMode" w:val="15"
            w:uri="http://schemas.microsoft.com/office/word"/>
      </w:compat>
    </w:settings>
  </xsl:template>
</xsl:stylesheet>
