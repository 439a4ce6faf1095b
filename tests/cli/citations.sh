#!/bin/sh
# Options of tei-dates and tei-citations, and what they make is valid TEI.
set -eu
PATH=${TEIKIT_BIN:?}:$PATH
fail() { echo "FAIL: $1" >&2; exit 1; }

cat > letter.txt <<'TEXT'
The Archive and Its Readers

He wrote on it at length: see Ada Byron, Notes on the Engine (London: Taylor,
1843), pp. 12-14. The next day he wrote again; we met yesterday. See "Report,"
4 May 1931 (Secret), in RGAE, F. 7, Op. 2, D. 15, Ll. 3-4ob. Compare Byron,
Notes, 20, and 31 February 1931.
TEXT
tei-tokenize letter.txt | tei-segment --profile prose > stream

tei-dates -d 1931-05-06 --explain stream > dated 2> said
grep -q '"yesterday" is 1931-05-05' said || fail "--explain"
grep -q 'no day of the calendar' said || fail "an impossible day"
grep -q '^?stage dates [0-9.]* 1931-05-06$' dated || fail "the document's date"
if tei-dates -d May stream > none 2> said; then fail "--date May"; fi
grep -q '1956-10-31' said || fail "what a date looks like"

tei-citations --list stream > cited
grep -q '^(listBibl$' cited || fail "--list"
tei-citations --list cited | cmp - cited || fail "--list twice"
tei-source --check letter.txt cited > /dev/null || fail "the source"
tei-dates cited | tei-emit > letter.xml
tei-validate letter.xml || fail "not valid"

# "cité" has a letter that is no ASCII
printf '%s\n' "In the ports, see J. Morel, « L'impôt », Revue des ports, 3 (1970), p. 3." '' \
  "Later, see J. Morel, « L'impôt », art. cité, p. 12." | tei-tokenize |
  tei-segment --profile prose | tei-citations > again
grep -q '^Atype short$' again && grep -q '^Afrom 12$' again || fail "art. cité"

# what would cut an element is not tagged, and nothing leads to it; an idno holds
# no element
cat > crossed.xml <<'XML'
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title>T</title></titleStmt><publicationStmt><p/></publicationStmt>
<sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body>
<p>One.<note><hi>See for instance John Doe, Slow Tides of the</hi> Northern Sea
(London: Pilot Press, 1950), 12.</note> Two.<note>Doe, Slow Tides of the Northern
Sea, 15.</note> Three.<note>RGAE, F. 7, <hi>Op. 2</hi>, D. 15, L. 3.</note></p>
</body></text></TEI>
XML
tei-tokenize crossed.xml | tei-citations > crossed
grep -q '^Atype short$' crossed || fail "a short form of what is not tagged"
if grep -q '^Acorresp' crossed; then fail "a pointer to what is not tagged"; fi
tei-emit crossed > crossed.tei
tei-validate -s "$TEIKIT_SOURCE"/schemas/teikit.rng crossed.tei ||
  fail "an element in an idno"

# a page break in a citation: in a paragraph and a note, and where the break
# cuts the paragraph or the note in two
cat > cut.txt <<'TEXT'
The Archive and Its Readers

See Ada Byron, Notes on the @Engine (London: Taylor, 1843), pp. 12-14. More.
TEXT
cut_into() { # ELEMENT: what the paragraph becomes, in two pieces
  tei-tokenize cut.txt | tei-segment --profile prose | awk -v name="$1" '
    /^\(p$/ { print "(" name "\nAnext #x.2\nAxml:id x.1"; next }
    /^\)p$/ { print ")" name; next }
    /^-@$/ { print ")" name "\n?src @\n(pb\nAn 2\n)pb\n(" name
      print "Aprev #x.1\nAxml:id x.2"; next }
    1'
}
cut_within() {
  tei-tokenize cut.txt | tei-segment --profile prose | awk -v name="$1" '
    /^[()]p$/ { print substr($0, 1, 1) name; next }
    /^-@$/ { print "?src @\n(pb\nAn 2\n)pb"; next } 1'
}
for element in p note; do
  for how in cut_into cut_within; do
    $how $element | tei-citations --list > broken
    tei-source --check cut.txt broken > /dev/null ||
      fail "a page break in a $element, $how: the source"
    tei-dates broken | tei-emit > broken.xml
    tei-validate broken.xml ||
      fail "a page break in a $element, $how: not valid"
    tr '\n' ' ' < broken.xml | sed 's/<ptr[^>]*>//g' > flat
    grep -q '<title level="m" resp="tk:citations">Notes on the \(<pb n="2"/>\)\{0,1\}Engine</title>' flat ||
      fail "a page break in a $element, $how: the title"
    grep -q '>pp. 12-14</citedRange></bibl>' flat ||
      fail "a page break in a $element, $how: the pages"
    grep -q '>Ada Byron, Notes on the Engine (London: Taylor, 1843), pp. 12-14</bibl>' flat ||
      fail "a page break in a $element, $how: the works cited"
  done
done

# records, judgements, addresses: valid, and the day on which an address was
# looked up is not that of the work
cat > records.txt <<'TEXT'
Records

A case.^{1} A debate.^{2} A page.^{3}

1. Lane v. Mill, 5 U.S. 137 (1803); 7 & 8 Vict., c. 32; PP 1842 (53) XXVII.

2. Hansard, 5th ser., vol. 558, cols. 1569-72; interview with A. Ral, 3 May 1970.

3. 'Notes', available at https://a.example.org/x?a=1&b=2 (accessed 12 May 2011); 'More', available at ftp://b.example.org/y.
TEXT
tei-convert --profile article -o records.xml records.txt
tei-validate records.xml || fail "records: not valid"
grep -q 'target="https://a.example.org/x?a=1&amp;b=2"' records.xml ||
  fail "the address of a page: $(cat records.xml)"
grep -q 'target="ftp://b.example.org/y"' records.xml ||
  fail "the address of a file: $(cat records.xml)"
tei-transform -t ris -o records.ris records.xml
grep -q '^PY  - 1803' records.ris || fail "the year of a judgement"
if grep -q 2011 records.ris; then fail "the day of access as that of a work"; fi

# an author's name alone after two of his works: the last, likely, and both
# are in the work list
cat > two.txt <<'TEXT'
Ships

They were of wood.^{1} And of iron.^{2} And they sank.^{3}

1. A. Miller, Ships of Wood (Leeds 1931), 3.

2. A. Miller, Ships of Iron (Leeds 1940), 7.

3. Miller, Ships, 8.
TEXT
tei-convert --report work.tsv --profile article -o two.xml two.txt
grep -q "$(printf '\tcitations\tbibl\ttwo could be meant\t')" work.tsv ||
  fail "two works in the work list: $(cat work.tsv)"
grep 'bibl.3"' two.xml | grep -q 'cert="medium" corresp="#[^"]*bibl.2"' ||
  fail "two works that could be meant"
