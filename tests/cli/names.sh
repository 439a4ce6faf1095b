#!/bin/sh
# Names by plain rules, at the ends and edges of blocks.
set -eu
PATH=${TEIKIT_BIN:?}:$PATH
wrong=0

# names TEXT WANT: the names found in the paragraph, parted by a bar
names() {
  got=$(printf '<p>%s</p>' "$1" | tei-tokenize --input tei | tei-names |
    tei-standoff -e persName,placeName,orgName | cut -f 5 | paste -s -d '|' -)
  [ "$got" = "$2" ] && return
  echo "$1: $got, not $2" >&2
  wrong=1
}

names 'I. What was asked' ''
names 'V. London' 'London'
names 'V. N. Malin wrote. Malin slept.' 'V. N. Malin|Malin'
names 'P.S. Miss Wruss asks for oats.' 'Wruss'
names 'II. The relief. The end.' ''
names 'He met Dr. Miriam Sandys.' 'Miriam Sandys'

# of a name and a date in it the name stays, without the date; an editor's
# date stays, and so does one outside
cat >orgs.xml <<'END'
<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listOrg><org xml:id="i">
<orgName>Institute for the 1956 Revolution</orgName></org></listOrg></standOff>
</TEI>
END
dates() {
  got=$(tei-tokenize --input tei | tei-names --authority orgs.xml | grep -c '^(date') || :
  [ "$got" = "$2" ] && return
  echo "$1: $got dates, not $2" >&2
  wrong=1
}
dates machine 0 <<'END'
<p>Of the Institute for the <date resp="tk:dates" when="1956">1956</date> Revolution met.</p>
END
dates editor 1 <<'END'
<p>Of the Institute for the <date when="1956">1956</date> Revolution met.</p>
END
dates outside 1 <<'END'
<p>Of the Institute in <date resp="tk:dates" when="1956">1956</date>.</p>
END
exit $wrong
