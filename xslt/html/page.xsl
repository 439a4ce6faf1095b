<?xml version="1.0" encoding="UTF-8"?>
<!-- The page round the text: title, contents, toggles, text, indexes, and
     what is known of the edition. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="t">

  <xsl:template match="/">
    <html lang="{$lang}">
      <head>
        <xsl:call-template name="metadata"/>
        <xsl:call-template name="style"/>
      </head>
      <body>
        <a class="skip" href="#text">Skip to the text</a>
        <header>
          <xsl:call-template name="title"/>
          <xsl:call-template name="origin"/>
        </header>
        <xsl:call-template name="toggles"/>
        <xsl:call-template name="contents"/>
        <main id="text">
          <xsl:apply-templates select="*"/>
        </main>
        <xsl:call-template name="indexes"/>
        <footer>
          <xsl:call-template name="edition"/>
        </footer>
        <xsl:call-template name="script"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="title">
    <h1>
      <xsl:choose>
        <xsl:when test="$own-title">
          <xsl:apply-templates select="$own-title/node()"/>
        </xsl:when>
        <xsl:when test="$title-node">
          <xsl:apply-templates select="$title-node/node()"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="$title"/></xsl:otherwise>
      </xsl:choose>
    </h1>
    <xsl:for-each select="$own-title">
      <xsl:call-template name="notes-of"/>
    </xsl:for-each>
  </xsl:template>

  <!-- Who and when, below the title; not what the text itself says there. -->
  <xsl:template name="origin">
    <xsl:if test="$authors and not(key('element', 'docAuthor')[ancestor::t:text])">
      <p class="author">
        <xsl:for-each select="$authors">
          <xsl:if test="position() &gt; 1">, </xsl:if>
          <xsl:apply-templates/>
        </xsl:for-each>
      </p>
    </xsl:if>
    <xsl:if test="$date-node">
      <p class="date">
        <xsl:choose>
          <xsl:when test="normalize-space($date-node)">
            <xsl:value-of select="normalize-space($date-node)"/>
          </xsl:when>
          <xsl:otherwise><xsl:value-of select="$date"/></xsl:otherwise>
        </xsl:choose>
      </p>
    </xsl:if>
    <xsl:for-each select="$abstract">
      <div class="abstract"><xsl:apply-templates/></div>
    </xsl:for-each>
  </xsl:template>

  <!-- Contents: the headed divisions, two levels deep; none for a text that
       has but one. -->
  <xsl:template name="contents">
    <xsl:variable name="parts" select="(key('element', 'div')
        | key('element', 'div1'))[t:head][ancestor::t:text]"/>
    <xsl:if test="count($parts) &gt; 1">
      <nav aria-label="Contents" class="contents">
        <details open="open">
          <summary>Contents</summary>
          <xsl:call-template name="contents-list">
            <xsl:with-param name="in" select="key('element', 'text')
                [not(ancestor::t:text) or parent::t:group]/*"/>
          </xsl:call-template>
        </details>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:template name="contents-list">
    <xsl:param name="in"/>
    <xsl:param name="level" select="1"/>
    <xsl:variable name="passed" select="$in/t:div
        [not(t:head[count(. | $own-title) != count($own-title)])]"/>
    <xsl:variable name="parts" select="($in | $passed)/*[t:head
        [count(. | $own-title) != count($own-title)]]
        [self::t:div or self::t:div1 or self::t:div2]
        [not(@type = 'notes') or *[not(self::t:head)][not(self::t:note
            [@xml:id][key('noteref', @xml:id)])]]"/>
    <xsl:if test="$parts">
      <ol>
        <xsl:for-each select="$parts">
          <li>
            <a>
              <xsl:attribute name="href">
                <xsl:text>#</xsl:text>
                <xsl:call-template name="div-id"/>
              </xsl:attribute>
              <xsl:apply-templates select="t:head[1]" mode="plain"/>
            </a>
            <xsl:if test="$level &lt; 2">
              <xsl:call-template name="contents-list">
                <xsl:with-param name="in" select="."/>
                <xsl:with-param name="level" select="$level + 1"/>
              </xsl:call-template>
            </xsl:if>
          </li>
        </xsl:for-each>
      </ol>
    </xsl:if>
  </xsl:template>

  <!-- What may be shown or hidden: a checkbox a kind that the text has; the
       style sheet does the rest, so it works without a script. -->
  <xsl:template name="toggles">
    <xsl:variable name="names" select="$rows/e[@kind = 'person'][1]
        | $rows/e[@kind = 'place'][1] | $rows/e[@kind = 'org'][1]"/>
    <xsl:variable name="dates" select="key('element', 'date')[ancestor::t:text][1]"/>
    <xsl:variable name="page" select="key('element', 'pb')[ancestor::t:text][1]"/>
    <xsl:if test="$names or $dates or $page">
      <div class="toggles" role="region" aria-label="Show in the text">
        <xsl:call-template name="toggle">
          <xsl:with-param name="what" select="'person'"/>
          <xsl:with-param name="label" select="'persons'"/>
          <xsl:with-param name="if" select="$names[@kind = 'person']"/>
        </xsl:call-template>
        <xsl:call-template name="toggle">
          <xsl:with-param name="what" select="'place'"/>
          <xsl:with-param name="label" select="'places'"/>
          <xsl:with-param name="if" select="$names[@kind = 'place']"/>
        </xsl:call-template>
        <xsl:call-template name="toggle">
          <xsl:with-param name="what" select="'org'"/>
          <xsl:with-param name="label" select="'organisations'"/>
          <xsl:with-param name="if" select="$names[@kind = 'org']"/>
        </xsl:call-template>
        <xsl:call-template name="toggle">
          <xsl:with-param name="what" select="'when'"/>
          <xsl:with-param name="label" select="'dates'"/>
          <xsl:with-param name="if" select="$dates"/>
        </xsl:call-template>
        <xsl:call-template name="toggle">
          <xsl:with-param name="what" select="'page'"/>
          <xsl:with-param name="label" select="'page numbers'"/>
          <xsl:with-param name="if" select="$page"/>
        </xsl:call-template>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template name="toggle">
    <xsl:param name="what"/>
    <xsl:param name="label"/>
    <xsl:param name="if"/>
    <xsl:if test="$if">
      <label class="show-{$what}">
        <input type="checkbox" id="show-{$what}" checked="checked"/>
        <xsl:text> </xsl:text>
        <span><xsl:value-of select="$label"/></span>
      </label>
    </xsl:if>
  </xsl:template>

  <!-- About the edition: the header for readers. -->
  <xsl:template name="edition">
    <details>
      <summary>About this edition</summary>
      <dl>
        <xsl:call-template name="fact">
          <xsl:with-param name="name">Title</xsl:with-param>
          <xsl:with-param name="value" select="$file/t:titleStmt/t:title"/>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="name">Author</xsl:with-param>
          <xsl:with-param name="value" select="$authors"/>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="name">Editor</xsl:with-param>
          <xsl:with-param name="value" select="$editors"/>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="name">With the help of</xsl:with-param>
          <xsl:with-param name="value" select="$helpers
              | $file/t:titleStmt/t:funder | $file/t:titleStmt/t:sponsor
              | $file/t:titleStmt/t:principal"/>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="name">Published</xsl:with-param>
          <xsl:with-param name="value" select="
              $file/t:publicationStmt/*[not(self::t:availability)]"/>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="name">Series</xsl:with-param>
          <xsl:with-param name="value" select="$file/t:seriesStmt"/>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="name">Rights</xsl:with-param>
          <xsl:with-param name="value" select="$rights"/>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="name">Source</xsl:with-param>
          <xsl:with-param name="value" select="$source/*"/>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="name">Notes</xsl:with-param>
          <xsl:with-param name="value" select="$file/t:notesStmt/*"/>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="name">Editorial practice</xsl:with-param>
          <xsl:with-param name="value" select="
              $header/t:encodingDesc/t:projectDesc
              | $header/t:encodingDesc/t:editorialDecl
              | $header/t:encodingDesc/t:p"/>
        </xsl:call-template>
      </dl>
    </details>
  </xsl:template>

  <xsl:template name="fact">
    <xsl:param name="name"/>
    <xsl:param name="value"/>
    <xsl:if test="$value[normalize-space()]">
      <dt><xsl:value-of select="$name"/></dt>
      <xsl:for-each select="$value[normalize-space()]">
        <dd><xsl:apply-templates select="." mode="header"/></dd>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <!-- In the header a thing that holds things is a list of them; the rest
       is text. -->
  <xsl:template match="*" mode="header">
    <xsl:choose>
      <xsl:when test="self::t:p or text()[normalize-space()] or not(*)">
        <div><xsl:apply-templates/></div>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="*[normalize-space()]" mode="header"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
