<?xml version="1.0" encoding="UTF-8"?>
<!-- Colours and type of our pages, in light and dark. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template name="palette"><![CDATA[
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --ink: #1f1d1a; --soft: #5f5a52; --rule: #d9d3c7;
  --link: #7a2e1d; --mark: #fff0c2;
  --person: #1d4f91; --place: #22683a; --org: #6b3391; --when: #8a4b00;
  --measure: 36rem; --gap: 2.5rem; --aside: 17rem; --margin: 4.5rem;
  font: 112.5%/1.55 "Iowan Old Style", "Palatino Linotype", Palatino,
    "Book Antiqua", "TeX Gyre Pagella", Georgia, "DejaVu Serif", serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #191816; --ink: #e6e2da; --soft: #a9a297; --rule: #3d3a35;
    --link: #f0a58f; --mark: #4a3d12;
    --person: #9cc3f5; --place: #93d3a6; --org: #d5b0f0; --when: #f0bd78;
  }
}
]]></xsl:template>
</xsl:stylesheet>
