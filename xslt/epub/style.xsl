<?xml version="1.0" encoding="UTF-8"?>
<!-- The book's style sheet. Colours, fonts and margins are the reader's. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template name="css"><![CDATA[@charset "UTF-8";
body { line-height: 1.45; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6, .head { line-height: 1.2; font-weight: 600;
  text-align: left;
  margin: 1.8em 0 .6em; page-break-after: avoid; break-after: avoid;
  hyphens: none; }
h1 { font-size: 1.5em; margin-top: 2em; }
h2 { font-size: 1.25em; } h3 { font-size: 1.1em; }
h4, h5, h6 { font-size: 1em; font-style: italic; font-weight: 400; }
p, .p { margin: 0; text-indent: 1.2em; hyphens: auto; orphans: 2; widows: 2; }
h1 + p, h2 + p, h3 + p, h4 + p, blockquote + p, .list + p, .scroll + p,
.byline + p, .docAuthor + p, header p, dd p, figure p, .remark p, .div > p:first-child,
.subhead { text-indent: 0; }
header { margin-bottom: 2.5em; }
header .author { font-style: italic; }
.abstract { margin: 1.2em 0 0 1em; font-size: .9em; }
blockquote { margin: .8em 0 .8em 1.4em; font-size: .95em; }
blockquote p { text-indent: 0; }
.subhead, .stage, .byline, .docAuthor, div.i, div.em { font-style: italic; }
div.b { font-weight: bold; }
.byline, .docAuthor { text-indent: 0; margin-bottom: 1em; }
.dateline, .signed { text-align: right; text-indent: 0; }
.epigraph { margin-left: 30%; font-size: .9em; }
.decision { margin: .6em 0; padding-left: .8em; text-indent: 0;
  border-left: 2px solid; }
.div-author { margin-top: 2em; padding-top: 1em; border-top: 1px solid;
  font-size: .95em; }
.sp { margin: .4em 0; } .sp p { text-indent: 0; }
.speaker { font-variant: small-caps; font-weight: 600; text-indent: 0; }
.lg { margin: .8em 0 .8em 1.4em; }
.l { padding-left: 1.5em; text-indent: -1.5em; }
.list, .scroll { margin: .6em 0; }
.list ul, .list ol, .list dl { margin: 0; padding-left: 1.4em; }
.plain, .works, .index ul { list-style: none; }
dt { font-weight: 600; } dd { margin: 0 0 .4em 1.2em; }
table { border-collapse: collapse; font-size: .85em; }
caption { text-align: left; font-style: italic; padding-bottom: .3em; }
td, th { border: 1px solid; padding: .2em .5em; text-align: left;
  vertical-align: top; }
figure { margin: .8em 0; padding: .6em; border: 1px solid; font-size: .9em; }
hr { width: 30%; margin: 1.2em auto; border: 0; border-top: 1px solid; }
cite { font-style: italic; } cite.part, cite i, i cite { font-style: normal; }
.caps { font-variant: small-caps; }
.choice, abbr { text-decoration: underline dotted; }
a.person, a.place, a.org { color: inherit; text-decoration: none; }
sup { font-size: .7em; line-height: 0; }
.ref a { text-decoration: none; padding: 0 .1em; }
.page { font-size: .65em; opacity: .7; white-space: nowrap; text-indent: 0;
  margin: 0 .3em; }
.page::before { content: "["; } .page::after { content: "]"; }
.turn { height: 0; overflow: visible; }
.notes { margin-top: 3em; padding-top: 1em; border-top: 1px solid; }
aside { font-size: .85em; margin: 0 0 .5em; }
aside p, aside .p { text-indent: 0; }
.back { text-decoration: none; font-weight: 600; margin-right: .3em; }
.index { font-size: .9em; } .index ul { padding: 0; margin: 0; }
.index li { padding-left: 1.2em; text-indent: -1.2em; }
.locators .again { font-size: .75em; vertical-align: super; }
.cover { margin: 0; padding: 0; text-align: center; }
.cover img { max-width: 100%; max-height: 100%; height: 98vh; }
nav ol { list-style: none; padding-left: 1.2em; }
]]></xsl:template>
</xsl:stylesheet>
