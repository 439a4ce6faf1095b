<?xml version="1.0" encoding="UTF-8"?>
<!-- The dates of a text as JSON. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="dates.xsl"/>
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:template match="/">
    <xsl:call-template name="timeline-json"/>
  </xsl:template>
</xsl:stylesheet>
