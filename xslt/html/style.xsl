<?xml version="1.0" encoding="UTF-8"?>
<!-- The style sheet and the one script, inside the page. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template name="style">
    <style>
      <xsl:call-template name="palette"/><![CDATA[* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1.5rem 1.25rem 4rem;
  max-width: calc(var(--measure) + 2.5rem);
  background: var(--paper); color: var(--ink);
  overflow-wrap: break-word; hanging-punctuation: first;
}
a { color: var(--link); text-underline-offset: .15em;
  text-decoration-thickness: from-font; }
a:focus-visible, input:focus-visible, summary:focus-visible,
.scroll:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
:target { background: var(--mark); scroll-margin-top: 4rem; }
[id] { scroll-margin-top: 4rem; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper); z-index: 3; }

header { margin: 1.5rem 0 1rem; }
h1, h2, h3, h4, h5, h6, .head[role] { line-height: 1.2; text-wrap: balance;
  font-weight: 600; margin: 2.2em 0 .6em; break-after: avoid; }
h1 { font-size: 1.9rem; margin: 0 0 .5rem; }
h2 { font-size: 1.35rem; } h3 { font-size: 1.12rem; }
h4, h5, h6 { font-size: 1rem; font-style: italic; font-weight: 400; }
.subhead, div.i, div.em { font-style: italic; } div.b { font-weight: bold; }
header p { margin: 0 0 .25rem; color: var(--soft); }
.abstract { margin-top: 1rem; padding-left: 1rem; font-size: .9rem;
  border-left: 2px solid var(--rule); }

.toggles { position: sticky; top: 0; z-index: 2; display: flex;
  flex-wrap: wrap; gap: .1rem 1.1rem; padding: .4rem 0; margin-bottom: 1rem;
  background: var(--paper); border-bottom: 1px solid var(--rule);
  font: .8rem/1.6 system-ui, "Liberation Sans", sans-serif; }
.toggles label { cursor: pointer; color: var(--soft); }
.toggles input { accent-color: var(--link); margin: 0; }
.toggles .show-person span { border-bottom: 2px solid var(--person); }
.toggles .show-place span { border-bottom: 2px dotted var(--place); }
.toggles .show-org span { border-bottom: 3px double var(--org); }
.toggles .show-when span { border-bottom: 2px dashed var(--when); }

.contents { font-size: .9rem; margin: 1rem 0 2rem; }
.contents ol { list-style: none; padding-left: 1.2rem; margin: .3rem 0; }
.contents a { text-decoration: none; }
.contents a:hover { text-decoration: underline; }
summary { cursor: pointer; color: var(--soft); }

p, blockquote, .p { margin: 0 0 .9em; }
main p, main .p { hyphens: auto; text-wrap: pretty; }
blockquote { margin: 0 0 .9em 1.5rem; font-size: .94em; }
blockquote p:last-child { margin-bottom: 0; }
.byline, .docAuthor { font-style: italic; }
.dateline, .signed, .closer { text-align: right; }
.epigraph { margin-left: 30%; font-size: .9em; }
.decision { padding-left: 1rem; border-left: 3px solid var(--link); }
.div-author { border-top: 1px solid var(--rule); margin-top: 2rem;
  padding-top: 1rem; font-size: .94em; }
.sp { margin-bottom: .9em; }
.sp > p { margin-bottom: .35em; }
.speaker { font-variant-caps: small-caps; letter-spacing: .03em;
  font-weight: 600; margin-bottom: 0; }
.stage { font-style: italic; color: var(--soft); }
.lg { margin: 0 0 .9em 1.5rem; }
.l { padding-left: 2em; text-indent: -2em; position: relative; }
.entry, .entryFree { margin: 0 0 .6em; padding-left: 1.5em;
  text-indent: -1.5em; }
.castItem, .castGroup .subhead, .addrLine { margin-bottom: 0; }
.address { margin-bottom: .9em; }
.castList, .castGroup { margin-bottom: .9em; }
.entry > .form, .entry .gramGrp, .entry .form .form, .sense > .form,
.sense > .cit, .sense > .xr, .cit .form { display: inline; }
.sense { padding-left: 1.2em; text-indent: -1.2em; }
.form > .orth, .form[class] > .orth { font-weight: 600; }
.sense > .cit { font-style: italic; } .usg, .gramGrp, .lbl { color: var(--soft); }
pre { white-space: pre-wrap; font-size: .85em; margin: 0 0 .9em 1.5rem; }
.list { margin: 0 0 .9em; } .list .subhead { margin-bottom: .2em; }
.list ul, .list ol, .list dl { margin: 0; padding-left: 1.5rem; }
.plain { list-style: none; }
.works { list-style: none; padding-left: 1.5rem; }
.works > li { text-indent: -1.5rem; margin-bottom: .3em; }
dt { font-weight: 600; } dd { margin: 0 0 .4em 1.5rem; }
.scroll { overflow-x: auto; margin-bottom: .9em; }
table { border-collapse: collapse; font-size: .85em; }
caption { text-align: left; font-style: italic; padding-bottom: .3em; }
td, th { border: 1px solid var(--rule); padding: .25em .6em;
  text-align: left; vertical-align: top; }
figure { margin: 0 0 .9em; padding: .8rem; border: 1px solid var(--rule);
  font-size: .9em; }
figure > :last-child { margin-bottom: 0; }
hr { border: 0; border-top: 1px solid var(--rule); width: 30%; }
cite { font-style: italic; } cite.part { font-style: normal; }
cite i, i cite { font-style: inherit; }
.caps { font-variant-caps: small-caps; }
.fw, .gap, .supplied, .remark, .by, .doubt { color: var(--soft); }
.choice, abbr { text-decoration: underline dotted var(--soft); }

sup { font-size: .7em; line-height: 0; font-variant-numeric: lining-nums; }
.ref a { text-decoration: none; padding: .3em .1em; }
.ref a:hover { text-decoration: underline; }
.note { font-size: .8rem; line-height: 1.42; margin: 0 0 .8rem 1.5rem;
  padding-left: .7rem; border-left: 2px solid var(--rule); }
.note p, .note .p { margin-bottom: .4em; }
.note > p:first-of-type { display: inline; }
.note blockquote { margin-left: .8rem; }
.back { text-decoration: none; font-weight: 600; }
.back:hover { text-decoration: underline; }

a.person, a.place, a.org { color: inherit; text-decoration: none; }
.person, .place, .org, .when { text-underline-offset: .2em; }
body:has(#show-person:checked) main .person {
  text-decoration: underline solid 1px var(--person); }
body:has(#show-place:checked) main .place {
  text-decoration: underline dotted 2px var(--place); }
body:has(#show-org:checked) main .org {
  text-decoration: underline double 1px var(--org); }
body:has(#show-when:checked) main .when {
  text-decoration: underline dashed 1px var(--when); }
main a:is(.person, .place, .org):hover { background: var(--mark); }
body:has(#show-person:checked) main .person.unsure::after,
body:has(#show-place:checked) main .place.unsure::after,
body:has(#show-org:checked) main .org.unsure::after,
body:has(#show-when:checked) main .when.unsure::after {
  content: "?"; font-size: .7em; vertical-align: super; color: var(--soft); }

.page { font: .68rem/1 system-ui, "Liberation Sans", sans-serif;
  color: var(--soft); text-indent: 0; white-space: nowrap; margin: 0 .3em; }
.page::before { content: "["; } .page::after { content: "]"; }
.page:empty::before, .page:empty::after { content: none; }
body:has(#show-page:not(:checked)) .page { display: none; }

.index { margin-top: 3rem; border-top: 1px solid var(--rule);
  font-size: .88rem; }
.index h2 { margin-top: 1.2rem; }
.index ul { list-style: none; padding: 0; margin: 0; }
.index:not(.cited) ul { columns: 16rem; column-gap: 2rem; }
.index li { padding-left: 1.2rem; text-indent: -1.2rem;
  break-inside: avoid; margin-bottom: .2em; }
.index li:target .heading { background: var(--mark); }
.locators a { text-decoration: underline; }
.locators .again { font-size: .75em; vertical-align: .25em; }
.locators, .life { color: var(--soft); }
.away { text-decoration: none; font-size: .8em; }
footer { margin-top: 3rem; padding-top: 1rem; font-size: .85rem;
  border-top: 1px solid var(--rule); }

@media screen and (min-width: 66rem) {
  body { max-width: calc(var(--margin) + var(--measure) + var(--gap)
    + var(--aside) + 2.5rem); }
  header, .toggles, .contents, .index, footer, main {
    margin-left: var(--margin); }
  header, .contents { max-width: var(--measure); }
  main { display: flow-root; position: relative; }
  /* Text floats left and notes right: each clears its own side only, so
     the notes stack beside the text and neither tears gaps in the other. */
  main :is(.div, .sp, .box) > *, main > * {
    float: left; clear: left; width: var(--measure); }
  main .div, main .sp, main .box { float: none; width: auto;
    clear: left; }
  main .note, header .note { float: right; clear: right;
    width: var(--aside); margin: .2rem 0 .8rem; border: 0; padding: 0; }
  main.placed { min-height: var(--end); }
  main.placed .note { position: absolute; right: 0; float: none; margin: 0; }
  main blockquote { width: calc(var(--measure) - 3rem) !important; }
  main .note blockquote { width: auto !important; }
    .index:not(.cited) ul { columns: 20rem; }
  p:has(> .page), .p:has(> .page), blockquote { position: static; }
  .page { position: absolute; left: calc(-1 * var(--margin));
    width: calc(var(--margin) - 1rem); text-align: right;
    margin: .5em 0 0; }
  .page::before, .page::after { content: none; }
  .turn { clear: left; float: none !important; height: 0; }
}
@media print {
  :root { color-scheme: light; font-size: 10.5pt; --paper: #fff;
    --ink: #000; --soft: #444; --link: #000; }
  @page { margin: 22mm 28mm; }
  .toggles, .skip, .contents { display: none; }
  body { max-width: none; padding: 0; }
  main a, .index a { text-decoration: none; }
  body main :is(.person, .place, .org, .when) { text-decoration: none
    !important; }
  p, li { orphans: 2; widows: 2; }
}
]]></style>
  </xsl:template>

  <!-- On a wide screen each note goes level with its reference, unless the
       note before it is in the way, and leaves no gap in the text. Without a
       script it stands at the top of its paragraph. -->
  <xsl:template name="script">
    <script><![CDATA[
(function () {
  var wide = matchMedia("screen and (min-width: 66rem)");
  var main = document.querySelector("main");
  var notes = Array.from(main.querySelectorAll(".note"));
  function place() {
    main.classList.toggle("placed", wide.matches);
    if (!wide.matches) return;
    var from = main.getBoundingClientRect().top, end = 0;
    var at = notes.map(function (note) {
      var ref = document.getElementById("ref-" + note.id) || note;
      var top = Math.max(ref.getBoundingClientRect().top - from, end);
      end = top + note.offsetHeight + 12;
      return top;
    });
    notes.forEach(function (note, i) { note.style.top = at[i] + "px"; });
    main.style.setProperty("--end", end + "px");
  }
  place();
  addEventListener("resize", place);
  addEventListener("load", place);
}());
]]></script>
  </xsl:template>
</xsl:stylesheet>
