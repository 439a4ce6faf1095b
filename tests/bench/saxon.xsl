<?xml version="1.0" encoding="UTF-8"?>
<!-- Lets Saxon-HE run xslt/html: the functions of EXSLT that it lacks, by
     those of XSLT 2.0. -->
<xsl:stylesheet version="2.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:str="http://exslt.org/strings"
    xmlns:math="http://exslt.org/math"
    xmlns:exsl="http://exslt.org/common"
    xmlns:set="http://exslt.org/sets">
  <xsl:import href="../../xslt/html/html.xsl"/>

  <xsl:function name="str:tokenize">
    <xsl:param name="s"/>
    <xsl:sequence select="str:tokenize($s, ' ')"/>
  </xsl:function>
  <xsl:function name="str:tokenize">
    <xsl:param name="s"/>
    <xsl:param name="by"/>
    <xsl:variable name="tokens">
      <xsl:for-each select="tokenize(string($s[1]), $by)[. != '']">
        <token><xsl:value-of select="."/></token>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="$tokens/*"/>
  </xsl:function>
  <xsl:function name="str:replace">
    <xsl:param name="s"/>
    <xsl:param name="from"/>
    <xsl:param name="to"/>
    <xsl:sequence select="if (empty($from)) then string($s) else str:replace(
        string-join(tokenize(string($s), string($from[1]), 'q'),
        string($to[1])), subsequence($from, 2), subsequence($to, 2))"/>
  </xsl:function>
  <xsl:function name="exsl:node-set">
    <xsl:param name="tree"/>
    <xsl:sequence select="$tree"/>
  </xsl:function>
  <xsl:function name="set:distinct">
    <xsl:param name="nodes"/>
    <xsl:sequence select="for $v in distinct-values($nodes)
        return $nodes[. = $v][1]"/>
  </xsl:function>
</xsl:stylesheet>
