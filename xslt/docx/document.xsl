<?xml version="1.0" encoding="UTF-8"?>
<!-- The parts that hold text, which body.xsl puts into them. They declare the
     namespaces of all that it writes. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
    xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">

  <xsl:template name="document">
    <w:document>
      <w:body>
        <xsl:apply-templates select="$flow/*" mode="docx"/>
        <w:sectPr>
          <w:footerReference w:type="default" r:id="footer"/>
          <w:footnotePr><w:numStart w:val="{$first-number}"/></w:footnotePr>
          <w:pgSz w:w="11906" w:h="16838"/>
          <w:pgMar w:top="1418" w:right="1701" w:bottom="1418" w:left="1701"
              w:header="709" w:footer="709" w:gutter="0"/>
        </w:sectPr>
      </w:body>
    </w:document>
  </xsl:template>

  <xsl:template name="footer">
    <w:ftr>
      <w:p>
        <w:pPr><w:pStyle w:val="Footer"/></w:pPr>
        <w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>
      </w:p>
    </w:ftr>
  </xsl:template>

  <!-- Notes are a part of their own; the first two are the lines that part
       them from the text. -->
  <xsl:template name="footnotes">
    <w:footnotes>
      <w:footnote w:type="separator" w:id="-1">
        <w:p><w:r><w:separator/></w:r></w:p>
      </w:footnote>
      <w:footnote w:type="continuationSeparator" w:id="0">
        <w:p><w:r><w:continuationSeparator/></w:r></w:p>
      </w:footnote>
      <xsl:for-each select="$flow-notes">
        <w:footnote w:id="{position()}">
          <xsl:apply-templates mode="docx"/>
        </w:footnote>
      </xsl:for-each>
    </w:footnotes>
  </xsl:template>
</xsl:stylesheet>
