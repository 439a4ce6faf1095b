<?xml version="1.0" encoding="UTF-8"?>
<!-- Without the tags that machines made: what the taggers put into running
     text is unwrapped, its text stays; what an editor made stays. Structure
     stays too. A part of a citation goes with the citation. -->
<!DOCTYPE xsl:stylesheet [
  <!ENTITY machine "starts-with(@resp, 'tk:') and @resp != 'tk:segment'">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="t">
  <xsl:import href="../common/copy.xsl"/>
  <xsl:import href="../common/pointers.xsl"/>

  <xsl:template match="t:text//*[&machine;]
      | t:text//t:bibl[&machine;]/*[not(@resp)][not(self::t:hi or self::t:note
          or self::t:ref or self::t:pb or self::t:lb or self::t:choice
          or self::t:gap or self::t:foreign)]">
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="t:text//*[&machine;]" mode="stays"/>

  <!-- Lists made from the tags lose their ground with them. -->
  <xsl:template match="t:standOff//*[&machine;]"/>
</xsl:stylesheet>
