<?xml version="1.0" encoding="UTF-8"?>
<!-- A JATS 1.3 article (Archiving and Interchange). What is where: front.xsl
     what the header says, sections.xsl sections and what stands in one,
     blocks.xsl, inline.xsl, notes.xsl, cited.xsl. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="exsl t">
  <xsl:import href="../common/keys.xsl"/>
  <xsl:import href="../common/serials.xsl"/>
  <xsl:import href="../common/meta.xsl"/>
  <xsl:import href="../common/names.xsl"/>
  <xsl:import href="../common/plain.xsl"/>
  <xsl:import href="../common/looks.xsl"/>
  <xsl:include href="../common/foreign.xsl"/>
  <xsl:include href="front.xsl"/>
  <xsl:include href="sections.xsl"/>
  <xsl:include href="blocks.xsl"/>
  <xsl:include href="inline.xsl"/>
  <xsl:include href="notes.xsl"/>
  <xsl:include href="cited.xsl"/>
  <xsl:output method="xml" encoding="UTF-8"
      doctype-public="-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD v1.3 20210610//EN"
      doctype-system="JATS-archivearticle1-3.dtd"/>

  <xsl:template match="/">
    <article dtd-version="1.3" article-type="research-article">
      <xsl:if test="$lang != 'und'">
        <xsl:attribute name="xml:lang"><xsl:value-of select="$lang"/></xsl:attribute>
      </xsl:if>
      <front><xsl:call-template name="front"/></front>
      <body>
        <xsl:variable name="content">
          <content>
            <xsl:apply-templates select="/t:teiCorpus/t:TEI
                | key('element', 'text')[not(/t:teiCorpus)][1]
                /*[not(self::t:back)]" mode="unit"/>
          </content>
        </xsl:variable>
        <xsl:call-template name="sections-last">
          <xsl:with-param name="content"
              select="exsl:node-set($content)/content"/>
        </xsl:call-template>
      </body>
      <xsl:call-template name="back"/>
    </article>
  </xsl:template>
</xsl:stylesheet>
