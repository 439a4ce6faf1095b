<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands before the text: the page, the fonts, the language. It asks
     for nothing that the document does not need, and for no font by name
     that it could not do without. -->
<!DOCTYPE xsl:stylesheet [ <!ENTITY L "&#xFDD1;"> ]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="exsl">

  <!-- Languages by babel's names; others are set as English. -->
  <xsl:variable name="language-rows">
    <l of="de">german</l> <l of="fr">french</l> <l of="ru">russian</l>
    <l of="hu">hungarian</l> <l of="pl">polish</l> <l of="it">italian</l>
    <l of="es">spanish</l> <l of="cs">czech</l> <l of="sv">swedish</l>
    <l of="la">latin</l> <l of="nl">dutch</l> <l of="pt">portuguese</l>
  </xsl:variable>
  <xsl:variable name="language" select="exsl:node-set($language-rows)
      /l[@of = substring($lang, 1, 2)]"/>

  <!-- Scripts that the main font may lack, by a letter or more that no text
       in them does without. -->
  <xsl:variable name="ascii"> !"#$%&amp;'()*+,-./0123456789:;&lt;=&gt;?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~</xsl:variable>
  <xsl:variable name="all-text" select="translate(/, $ascii, '')"/>
  <xsl:variable name="hebrew" select="translate($all-text,
      'אבגדהוזחטילמנסעפצקרשת', '') != $all-text"/>
  <xsl:variable name="arabic" select="translate($all-text,
      'ابتثجحدرسشعفقكلمنهوي', '') != $all-text"/>
  <xsl:variable name="cyrillic" select="translate($all-text,
      'абвгдежзиклмнопрстую', '') != $all-text"/>
  <xsl:variable name="greek" select="translate($all-text,
      'αβγδεζηθικλνοπρστυω', '') != $all-text"/>

  <xsl:template name="preamble">
    <xsl:text>\documentclass[11pt,a4paper]{article}&L;</xsl:text>
    <xsl:text>\usepackage[left=30mm,right=38mm,top=28mm,bottom=30mm,</xsl:text>
    <xsl:text>marginparwidth=18mm]{geometry}&L;</xsl:text>
    <xsl:text>\usepackage{iftex,fontspec}&L;</xsl:text>
    <xsl:call-template name="fonts"/>
    <xsl:if test="$hebrew or $arabic">
      <xsl:text>\ifLuaTeX\PassOptionsToPackage{bidi=basic}{babel}\fi&L;</xsl:text>
    </xsl:if>
    <xsl:value-of select="concat('\usepackage{babel}&L;\babelprovide[import,main]{', $language,
        substring('english', 1, 7 * not($language)), '}&L;')"/>
    <xsl:if test="$hebrew">\ifLuaTeX\babelprovide[import,onchar=ids]{hebrew}\fi&L;</xsl:if>
    <xsl:if test="$arabic">
      <xsl:text>\ifLuaTeX\babelprovide[import,onchar=ids fonts]{arabic}&L;</xsl:text>
      <xsl:text>\newcommand\arabicfont[1]{\IfFontExistsTF{#1}</xsl:text>
      <xsl:text>{\babelfont[arabic]{rm}{#1}}{}}&L;</xsl:text>
      <xsl:text>\arabicfont{DejaVu Sans}\arabicfont{FreeSerif}</xsl:text>
      <xsl:text>\arabicfont{Noto Naskh Arabic}\arabicfont{Amiri}\fi&L;</xsl:text>
    </xsl:if>
    <xsl:text>\usepackage{microtype,longtable,makeidx}&L;</xsl:text>
    <xsl:text>\usepackage[hidelinks]{hyperref}&L;</xsl:text>
    <xsl:text>\newcommand{\sourcepage}[1]{\marginpar{\footnotesize [#1]}}&L;</xsl:text>
    <!-- TeX drops what a footnote in a footnote has: it is set behind that. -->
    <xsl:text>\makeatletter\newif\ifinnote\newcommand\laternotes{}&L;</xsl:text>
    <xsl:text>\let\outerfootnote\footnote&L;</xsl:text>
    <xsl:text>\newcommand\laternote[2]{\footnotetext[#1]{\innotetrue#2}}&L;</xsl:text>
    <xsl:text>\newcommand\setlaternotes{\ifx\laternotes\@empty\else&L;</xsl:text>
    <xsl:text>\let\thesenotes\laternotes\gdef\laternotes{}\thesenotes&L;</xsl:text>
    <xsl:text>\expandafter\setlaternotes\fi}&L;</xsl:text>
    <xsl:text>\DeclareRobustCommand\footnote[1]{\ifinnote\footnotemark&L;</xsl:text>
    <xsl:text>\expandafter\g@addto@macro\expandafter\laternotes\expandafter{%&L;</xsl:text>
    <xsl:text>\expandafter\laternote\expandafter{\the\c@footnote}{#1}}%&L;</xsl:text>
    <xsl:text>\else\outerfootnote{\innotetrue#1}\setlaternotes\fi}&L;</xsl:text>
    <xsl:text>\AtEndDocument{\setlaternotes}\makeatother&L;</xsl:text>
    <xsl:text>\newcommand{\between}[1]{\noindent#1\par\nobreak\vspace{-\baselineskip}}&L;</xsl:text>
    <xsl:text>\setcounter{secnumdepth}{0}\setlength{\emergencystretch}{3em}&L;</xsl:text>
    <xsl:text>\makeindex&L;</xsl:text>
  </xsl:template>

  <!-- A main font, and for LuaLaTeX those that have the letters it lacks;
       XeLaTeX, which knows no such thing, gets the first that has a letter
       of each script. Both stay with their own where none is installed. -->
  <xsl:template name="fonts">
    <xsl:text>\newif\ifhaslack\newcommand\needs[1]{\iffontchar\font#1 \else\haslacktrue\fi}&L;</xsl:text>
    <xsl:text>\ifLuaTeX&L;</xsl:text>
    <!-- A font that is not there is no reason to look for new ones. -->
    <xsl:text>\directlua{config.luaotfload.db.update_live = false&L;</xsl:text>
    <xsl:text>tkfonts = {{}, {}, {}, {}}&L;</xsl:text>
    <xsl:text>function tkadd(name) for i, shape in ipairs({"", "/I", "/B", "/BI"}) do&L;</xsl:text>
    <xsl:text>table.insert(tkfonts[i], name .. shape .. ":mode=harf;") end end}&L;</xsl:text>
    <xsl:text>\newcommand\tryfont[1]{\IfFontExistsTF{#1}{\directlua{tkadd("#1")}}{}}&L;</xsl:text>
    <xsl:call-template name="font-list">
      <xsl:with-param name="fonts" select="exsl:node-set($font-rows)/f[@more]"/>
    </xsl:call-template>
    <xsl:text>\directlua{for i, shape in ipairs({"", "i", "b", "bi"}) do&L;</xsl:text>
    <xsl:text>luaotfload.add_fallback("tk" .. shape, tkfonts[i]) end&L;</xsl:text>
    <xsl:text>pdf.setsuppressoptionalinfo(608)}&L;</xsl:text>
    <xsl:text>\newcommand\mainfont[1]{\setmainfont{#1}[RawFeature={fallback=tk},&L;</xsl:text>
    <xsl:text>ItalicFeatures={RawFeature={fallback=tki}},&L;</xsl:text>
    <xsl:text>BoldFeatures={RawFeature={fallback=tkb}},&L;</xsl:text>
    <xsl:text>BoldItalicFeatures={RawFeature={fallback=tkbi}}]}&L;</xsl:text>
    <xsl:text>\IfFontExistsTF{TeX Gyre Pagella}{\mainfont{TeX Gyre Pagella}}</xsl:text>
    <xsl:text>{\mainfont{Latin Modern Roman}}&L;</xsl:text>
    <xsl:text>\else&L;</xsl:text>
    <xsl:text>\haslacktrue\newcommand\tryfont[1]{\ifhaslack</xsl:text>
    <xsl:text>\IfFontExistsTF{#1}{\setmainfont{#1}\haslackfalse\normalfont</xsl:text>
    <xsl:if test="$cyrillic">\needs{"431}</xsl:if>
    <xsl:if test="$greek">\needs{"3B2}</xsl:if>
    <xsl:if test="$hebrew">\needs{"5D1}</xsl:if>
    <xsl:if test="$arabic">\needs{"628}</xsl:if>
    <xsl:text>}{}\fi}&L;</xsl:text>
    <xsl:call-template name="font-list">
      <xsl:with-param name="fonts" select="exsl:node-set($font-rows)/f[@main]"/>
    </xsl:call-template>
    <xsl:text>\fi&L;</xsl:text>
  </xsl:template>

  <!-- Free fonts that Debian, TeX Live and others have, in the order of how
       well they go with books; CJK needs fonts of its own. -->
  <xsl:variable name="font-rows">
    <f main="yes">TeX Gyre Pagella</f>
    <f main="yes" more="yes">Liberation Serif</f>
    <f main="yes" more="yes">FreeSerif</f>
    <f main="yes" more="yes">Noto Serif</f>
    <f main="yes" more="yes">DejaVu Serif</f>
    <f main="yes" more="yes">DejaVu Sans</f>
    <f more="yes">Noto Sans</f>
    <f more="yes">Noto Serif CJK SC</f>
    <f more="yes">Droid Sans Fallback</f>
  </xsl:variable>

  <xsl:template name="font-list">
    <xsl:param name="fonts"/>
    <xsl:for-each select="$fonts">
      <xsl:value-of select="concat('\tryfont{', ., '}&L;')"/>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
