<?xml version="1.0" encoding="UTF-8"?>
<!-- How an edition's own signs are written where nothing need be escaped; a
     format that escapes has its own. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <!-- Brackets that the edition adds. -->
  <xsl:variable name="open">[</xsl:variable>
  <xsl:variable name="close">]</xsl:variable>

  <xsl:template name="escape">
    <xsl:param name="text"/>
    <xsl:value-of select="$text"/>
  </xsl:template>
</xsl:stylesheet>
