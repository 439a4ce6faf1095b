<?xml version="1.0" encoding="UTF-8"?>
<!-- The dates of a text on a page of its own: how many there are when, and
     each with the words around it. Everything is in the page; its script only
     filters. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    xmlns:math="http://exslt.org/math"
    exclude-result-prefixes="exsl math">
  <xsl:import href="dates.xsl"/>
  <xsl:import href="../common/palette.xsl"/>
  <xsl:include href="style.xsl"/>
  <xsl:output method="html" encoding="UTF-8" indent="no"
      doctype-system="about:legacy-compat"/>

  <xsl:key name="of-year" match="d" use="@year"/>

  <xsl:variable name="dated" select="$dates[@year != '']"/>
  <xsl:variable name="first" select="number($dated[1]/@year)"/>
  <xsl:variable name="last" select="number($dated[last()]/@year)"/>

  <!-- A bar is so many years that the chart has no more than some sixty. -->
  <xsl:variable name="span" select="$last - $first + 1"/>
  <xsl:variable name="step">
    <xsl:choose>
      <xsl:when test="$span &lt;= 60">1</xsl:when>
      <xsl:when test="$span &lt;= 300">5</xsl:when>
      <xsl:when test="$span &lt;= 600">10</xsl:when>
      <xsl:when test="$span &lt;= 3000">50</xsl:when>
      <xsl:otherwise>500</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="origin" select="floor($first div $step) * $step"/>

  <xsl:variable name="bar-rows">
    <xsl:if test="$dated">
      <xsl:call-template name="bars">
        <xsl:with-param name="from" select="$origin"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:variable>
  <xsl:variable name="bars" select="exsl:node-set($bar-rows)/bar"/>
  <xsl:variable name="highest" select="math:max($bars/@n)"/>

  <xsl:template name="bars">
    <xsl:param name="from"/>
    <xsl:variable name="in" select="$dated[@year &gt;= $from
        and @year &lt; $from + $step]"/>
    <bar from="{$from}" n="{count($in)}" first="{$in[1]/@year}"/>
    <xsl:if test="$from + $step &lt;= $last">
      <xsl:call-template name="bars">
        <xsl:with-param name="from" select="$from + $step"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="/">
    <html lang="en">
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title><xsl:value-of select="concat('Timeline: ', $title)"/></title>
        <xsl:call-template name="timeline-style"/>
      </head>
      <body>
        <a class="skip" href="#dates">Skip to the dates</a>
        <header>
          <p class="kind">Timeline</p>
          <h1 lang="{$lang}"><xsl:value-of select="$title"/></h1>
          <p><xsl:call-template name="summary"/></p>
        </header>
        <xsl:call-template name="chart"/>
        <xsl:if test="$dates">
          <p class="filter" hidden="hidden">
            <label for="filter">Show only dates near </label>
            <input id="filter" type="search" autocomplete="off"/>
            <xsl:text> </xsl:text>
            <output for="filter" id="shown"/>
          </p>
        </xsl:if>
        <main id="dates" tabindex="-1">
          <xsl:for-each select="$dated[not(@year
              = preceding-sibling::d[1]/@year)]">
            <xsl:call-template name="year"/>
          </xsl:for-each>
          <xsl:call-template name="undated"/>
        </main>
        <xsl:variable name="json">
          <xsl:call-template name="timeline-json"/>
        </xsl:variable>
        <script type="application/json" id="data">
          <xsl:value-of select="$json"/>
        </script>
        <xsl:call-template name="timeline-script"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="summary">
    <xsl:choose>
      <xsl:when test="not($dates)">The text has no tagged dates.</xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="count($dates)"/>
        <xsl:text> date</xsl:text>
        <xsl:if test="count($dates) != 1">s</xsl:if>
        <xsl:if test="$dated">
          <xsl:text>, </xsl:text>
          <xsl:call-template name="year-name">
            <xsl:with-param name="year" select="$first"/>
          </xsl:call-template>
          <xsl:if test="$last != $first">
            <xsl:text> to </xsl:text>
            <xsl:call-template name="year-name">
              <xsl:with-param name="year" select="$last"/>
            </xsl:call-template>
          </xsl:if>
        </xsl:if>
        <xsl:text>.</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ISO 8601 counts the year 1 BC as 0. -->
  <xsl:template name="year-name">
    <xsl:param name="year"/>
    <xsl:choose>
      <xsl:when test="$year &lt; 1">
        <xsl:value-of select="concat(1 - $year, ' BC')"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$year"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="chart">
    <xsl:if test="count($bars) &gt; 1">
      <nav aria-label="Dates by year">
        <ol class="bars">
          <xsl:for-each select="$bars">
            <xsl:variable name="name">
              <xsl:call-template name="year-name">
                <xsl:with-param name="year" select="@from"/>
              </xsl:call-template>
            </xsl:variable>
            <li>
              <xsl:variable name="every" select="ceiling(count($bars) div 8)"/>
              <xsl:if test="(position() - 1) mod $every = 0">
                <span aria-hidden="true">
                  <xsl:attribute name="class">
                    <xsl:text>label</xsl:text>
                    <xsl:if test="position() = 1"> start</xsl:if>
                    <xsl:if test="position() = last()"> end</xsl:if>
                    <xsl:if test="(position() - 1) mod (2 * $every) != 0"
                      > second</xsl:if>
                  </xsl:attribute>
                  <xsl:value-of select="$name"/>
                </span>
              </xsl:if>
              <xsl:if test="@n &gt; 0">
                <xsl:variable name="says">
                  <xsl:value-of select="$name"/>
                  <xsl:if test="$step &gt; 1">
                    <xsl:value-of select="concat(' and ', $step - 1,
                        ' years after')"/>
                  </xsl:if>
                  <xsl:value-of select="concat(': ', @n, ' date',
                      substring('s', 1, @n != 1))"/>
                </xsl:variable>
                <a href="#y{@first}" title="{$says}" aria-label="{$says}">
                  <span style="height: {ceiling(100 * @n div $highest)}%"/>
                </a>
              </xsl:if>
            </li>
          </xsl:for-each>
        </ol>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:template name="year">
    <section id="y{@year}" aria-labelledby="h{@year}">
      <h2 id="h{@year}">
        <xsl:call-template name="year-name">
          <xsl:with-param name="year" select="@year"/>
        </xsl:call-template>
      </h2>
      <ol>
        <xsl:for-each select="key('of-year', @year)">
          <xsl:call-template name="entry-line"/>
        </xsl:for-each>
      </ol>
    </section>
  </xsl:template>

  <xsl:template name="undated">
    <xsl:if test="$dates[@year = '']">
      <section id="undated" aria-labelledby="h-undated">
        <h2 id="h-undated">Without a year</h2>
        <ol>
          <xsl:for-each select="$dates[@year = '']">
            <xsl:call-template name="entry-line"/>
          </xsl:for-each>
        </ol>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="entry-line">
    <li id="{@id}">
      <p class="when">
        <xsl:call-template name="day">
          <xsl:with-param name="value" select="@from"/>
        </xsl:call-template>
        <xsl:if test="@to != @from">
          <xsl:text> – </xsl:text>
          <xsl:call-template name="day">
            <xsl:with-param name="value" select="@to"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:if test="@within = 'true'"> <i> within</i></xsl:if>
        <xsl:if test="@cert = 'low'"><i> uncertain</i></xsl:if>
      </p>
      <p lang="{$lang}">
        <xsl:value-of select="before"/>
        <mark><xsl:value-of select="text"/></mark>
        <xsl:value-of select="after"/>
        <xsl:if test="@note != ''">
          <span class="note" lang="en">
            <xsl:value-of select="concat(' (note&#160;', @note, ')')"/>
          </span>
        </xsl:if>
      </p>
    </li>
  </xsl:template>

  <!-- "14 Mar" of 1921-03-14; the year stands above. A day of another year
       than that above has its own. -->
  <xsl:template name="day">
    <xsl:param name="value"/>
    <xsl:variable name="year" select="substring-before(concat($value, '-'),
        '-')"/>
    <xsl:variable name="rest" select="substring-after($value, '-')"/>
    <xsl:variable name="month" select="number(substring($rest, 1, 2))"/>
    <xsl:choose>
      <xsl:when test="$value = string(@year) and @to = @from"/>
      <xsl:when test="starts-with($value, '-') or contains($value, 'T')
          or not($month &gt; 0) or string-length($value) &gt; 10">
        <xsl:value-of select="$value"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:if test="string-length($value) = 10">
          <xsl:value-of select="concat(number(substring($rest, 4, 2)), ' ')"/>
        </xsl:if>
        <xsl:value-of select="substring('JanFebMarAprMayJunJulAugSepOctNovDec',
            3 * $month - 2, 3)"/>
        <xsl:if test="number($year) != @year">
          <xsl:value-of select="concat(' ', $year)"/>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
