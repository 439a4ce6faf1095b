<?xml version="1.0" encoding="UTF-8"?>
<!-- Style sheet and script of the timeline. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template name="timeline-style">
    <style>
      <xsl:call-template name="palette"/><![CDATA[* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0 auto; padding: 1.5rem 1.25rem 4rem; max-width: 46rem;
  background: var(--paper); color: var(--ink); overflow-wrap: break-word; }
a:focus-visible, input:focus-visible { outline: 2px solid var(--link);
  outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper);
  color: var(--link); }
header p { margin: 0; color: var(--soft); }
.kind { font: .8rem/1.6 system-ui, "Liberation Sans", sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.2; font-weight: 600; margin: .2rem 0
  .4rem; text-wrap: balance; }
h2 { font-size: 1.2rem; margin: 0; font-variant-numeric: lining-nums; }
ol { list-style: none; margin: 0; padding: 0; }

.bars { display: flex; height: 9rem; margin: 1.5rem 0 2.2rem; gap: 1px;
  border-bottom: 1px solid var(--rule); }
.bars li { flex: 1 1 0; min-width: 0; position: relative; height: 100%; }
.bars a { position: absolute; inset: 0; display: flex;
  align-items: flex-end; }
.bars a span { width: 100%; min-height: 3px; background: var(--when);
  border-radius: 2px 2px 0 0; }
.bars a:hover, .bars a:focus-visible { background: var(--mark); }
.label { position: absolute; top: 100%; left: 50%;
  transform: translateX(-50%); white-space: nowrap;
  padding-top: .2rem; color: var(--soft);
  font: .7rem/1.3 system-ui, "Liberation Sans", sans-serif; }
.label.start { left: 0; transform: none; }
.label.end { left: auto; right: 0; transform: none; }
@media (max-width: 30rem) { .label.second { display: none; } }
.filter { font: .85rem/1.6 system-ui, "Liberation Sans", sans-serif;
  color: var(--soft); }
.filter input { font: inherit; color: var(--ink); background: var(--paper);
  border: 1px solid var(--soft); border-radius: 3px; padding: .15rem .4rem;
  max-width: 100%; }

section { border-top: 1px solid var(--rule); padding: .8rem 0 .2rem;
  scroll-margin-top: 1rem; }
section:target h2 { background: var(--mark); }
main:focus { outline: 0; }
section li { margin: .5rem 0 .8rem; }
section li:target { background: var(--mark); }
li p { margin: 0; }
.when { color: var(--when); font-size: .9rem; }
.when i, .note { color: var(--soft); }
mark { background: none; color: inherit; font-weight: 600;
  text-decoration: underline dashed 1px var(--when);
  text-underline-offset: .2em; }
@media (min-width: 40rem) {
  section { display: grid; grid-template-columns: 4rem 1fr; gap: 0 1rem; }
  section li { display: grid; grid-template-columns: 7rem 1fr; gap: 0 1rem;
    margin: 0 0 .7rem; padding-top: .15rem; }
}
@media print {
  :root { color-scheme: light; font-size: 10.5pt; --paper: #fff;
    --ink: #000; --soft: #444; --when: #000; }
  @page { margin: 20mm; }
  .filter, .skip { display: none; }
  body { max-width: none; padding: 0; }
  .bars a span { print-color-adjust: exact; }
  section li, h2 { break-inside: avoid; break-after: auto; }
}
]]></style>
  </xsl:template>

  <!-- Filters by the words in and around a date. -->
  <xsl:template name="timeline-script">
    <script><![CDATA[
(function () {
  var box = document.getElementById("filter");
  if (!box) return;
  var shown = document.getElementById("shown");
  var lines = Array.from(document.querySelectorAll("section li"));
  function filter() {
    var word = box.value.trim().toLowerCase(), n = 0;
    lines.forEach(function (line) {
      var hit = line.textContent.toLowerCase().indexOf(word) >= 0;
      line.hidden = !hit;
      n += hit;
    });
    document.querySelectorAll("section").forEach(function (year) {
      year.hidden = !year.querySelector("li:not([hidden])");
    });
    shown.textContent = word ? n + " of " + lines.length : "";
  }
  box.parentNode.hidden = false;
  box.addEventListener("input", filter);
}());
]]></script>
  </xsl:template>
</xsl:stylesheet>
