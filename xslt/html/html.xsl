<?xml version="1.0" encoding="UTF-8"?>
<!-- A reading edition in one file that asks the network for nothing.
     What is where: page.xsl the page round the text, head.xsl its metadata,
     blocks.xsl, lists.xsl, inline.xsl and math.xsl the text, notes.xsl,
     index.xsl, style.xsl. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../common/keys.xsl"/>
  <xsl:import href="../common/serials.xsl"/>
  <xsl:import href="../common/meta.xsl"/>
  <xsl:import href="../common/names.xsl"/>
  <xsl:import href="../common/palette.xsl"/>
  <xsl:import href="../common/looks.xsl"/>
  <xsl:import href="../common/plain.xsl"/>
  <xsl:include href="page.xsl"/>
  <xsl:include href="head.xsl"/>
  <xsl:include href="blocks.xsl"/>
  <xsl:include href="lists.xsl"/>
  <xsl:include href="inline.xsl"/>
  <xsl:include href="looks.xsl"/>
  <xsl:include href="math.xsl"/>
  <xsl:include href="notes.xsl"/>
  <xsl:include href="../common/foreign.xsl"/>
  <xsl:include href="index.xsl"/>
  <xsl:include href="style.xsl"/>
  <xsl:output method="html" encoding="UTF-8" indent="no"
      doctype-system="about:legacy-compat"/>
</xsl:stylesheet>
