#!/bin/sh
# corpus.mk rebuilds what a change touches and nothing else. Stubs stand in
# for the tools: they write down how they were called.
set -eu
: "${TEIKIT_SOURCE:?}"
here=$(pwd)
rm -rf work
mkdir work
cd work
export LOG="$here/work/log" LC_ALL=C MAKEFLAGS=

fail() { echo "FAIL: $1" >&2; exit 1; }

# --- stubs, and a corpus of three texts --------------------------------------

share=kit/share/teikit
mkdir -p kit/bin $share/schemas $share/data/profiles \
  $share/xslt/html $share/xslt/text $share/xslt/common
for f in schemas/teikit.rng data/ranks.tsv data/profiles/letter \
  xslt/html/html.xsl xslt/text/text.xsl xslt/common/notes.xsl; do
  echo "$f" > $share/$f
done
cat > kit/bin/tei-convert <<'STUB'
#!/bin/sh
while [ $# -gt 1 ]; do
  case $1 in -o) out=$2 ;; --report) report=$2 ;; esac
  shift 2
done
echo "convert $(basename "$1")" >> "$LOG"
if grep -q BROKEN "$1"; then echo "$1:1:1: error: broken" >&2; exit 1; fi
echo "<TEI><text><p>$(cat "$1")<note/><pb/></p></text>" \
  "<standOff><persName>A</persName></standOff></TEI>" > "$out.new"
echo "$1:1:1: a name that two could bear" > "$report"
mv "$out.new" "$out"
STUB
cat > kit/bin/tei-transform <<'STUB'
#!/bin/sh
if [ "$1" = --list ]; then
  echo "html .html a page"
  echo "text .txt plain text"
  echo "csl-json .csl.json works"
  exit
fi
while [ $# -gt 1 ]; do
  case $1 in -t) format=$2 ;; -o) out=$2 ;; esac
  shift 2
done
echo "$format $(basename "$1")" >> "$LOG"
cat "$1" > "$out.new"
mv "$out.new" "$out"
STUB
cat > kit/bin/tei-validate <<'STUB'
#!/bin/sh
echo "validate $(basename "$3")" >> "$LOG"
echo "$3:1:1: note: nobody looked at the commas" >&2
if grep -q WRONG "$3"; then echo "$3:1:9: error: wrong" >&2; exit 1; fi
STUB
chmod +x kit/bin/*
mkdir -p texts/sources texts/authority
for n in a b c; do echo "text $n" > texts/sources/$n.txt; done
echo "title: A" > texts/sources/a.meta
echo "<TEI/>" > texts/authority/persons.xml
echo "<TEI/>" > texts/authority/places.xml

run() {
  : > "$LOG"
  make -f "$TEIKIT_SOURCE/corpus/Makefile" CORPUS=texts \
    TEIKIT_BIN="$here/work/kit/bin" "$@" > out 2> err
}
# ran WHAT...: exactly these were called since the last run, in any order
ran() {
  for what; do echo "$what"; done | sort > want
  sort "$LOG" > got
  cmp -s want got || { diff want got >&2; fail "after: $step"; }
}
each() { for n in a b c; do echo "$1 $n.${2:-xml}"; done; }
all() { each convert txt; each validate; each html; each text; }
one() { echo "convert $1.txt"; for k in validate html text; do echo "$k $1.xml"; done; }
lines() { old=$IFS; IFS='
'; set -f; ran $1; set +f; IFS=$old; }
step() { step=$1; }
# A command that fails unawares says where.
trap 's=$?; [ $s = 0 ] || echo "status $s after: $step" >&2' EXIT
step "the stubs"

step "the first run"; run; lines "$(all)"
grep -q '^document .*valid$' out || fail "no summary"
grep -q '^a  *2  *1  *0  *0  *0  *1  *yes$' out || fail "a's row of the summary"
grep -q '^3 times note: nobody looked.* (a and others)$' out ||
  fail "no word of the validator"
[ ! -s err ] || fail "not quiet: $(cat err)"
grep -q 'a name that two could bear' out || fail "no work list"
cmp -s texts/authority/persons.xml texts/build/tei/persons.xml ||
  fail "the authority list does not stand beside the TEI"
step "nothing changed"; run; ran
step "a source"; touch texts/sources/b.txt; run; lines "$(one b)"
step "its metadata"; touch texts/sources/a.meta; run; lines "$(one a)"
step "metadata appear"; echo "title: C" > texts/sources/c.meta; run; lines "$(one c)"
step "metadata go"; rm texts/sources/c.meta; run; lines "$(one c)"
step "corrections appear"; : > texts/sources/b.fix.tsv; run; lines "$(one b)"
step "an authority list"; touch texts/authority/places.xml; run; lines "$(all)"
step "an authority list goes"; rm texts/authority/places.xml; run; lines "$(all)"
step "a stylesheet"; touch $share/xslt/html/html.xsl; run; lines "$(each html)"
step "a shared stylesheet"; touch $share/xslt/common/notes.xsl; run
lines "$(each html; each text)"
step "the schema"; touch $share/schemas/teikit.rng; run; lines "$(each validate)"
step "a table"; touch $share/data/ranks.tsv; run; lines "$(all)"
step "a profile"; touch $share/data/profiles/letter; run; lines "$(all)"
step "tei-convert"; touch kit/bin/tei-convert; run; lines "$(all)"
step "tei-transform"; touch kit/bin/tei-transform; run; lines "$(each html; each text)"
step "tei-validate"; touch kit/bin/tei-validate; run; lines "$(each validate)"
step "the profile to use"; run PROFILE=letter; lines "$(all)"
run
step "a page is deleted"; rm texts/build/html/a.html; run; ran "html a.xml"
step "another page"; rm texts/build/text/b.txt; run; ran "text b.xml"
step "fewer formats"; run FORMATS=text; ran

step "a broken source"
echo BROKEN > texts/sources/b.txt
touch texts/sources/c.txt
if run; then fail "a broken source, and make is content"; fi
lines "$(echo convert b.txt; one c)"
[ ! -e texts/build/tei/b.xml ] || fail "a broken source left its TEI"
grep -q 'b.txt:1:1: error: broken' err || fail "the tool's message is lost"
grep -q '^b .*failed$' out || fail "the summary hides the failure"
step "an invalid text"
echo WRONG > texts/sources/b.txt
if run; then fail "an invalid text, and make is content"; fi
grep -q '^b .*no$' out || fail "the summary calls an invalid text valid"
grep -q 'b.xml:1:9: error: wrong' err || fail "the error is not shown"
echo "text b" > texts/sources/b.txt
step "mended"; run; lines "$(one b)"
[ -z "$(find texts -name '*.new')" ] || fail "half-written files"

step "lists by a pattern"
run AUTHORITY='texts/author*/*.xml'; ran
step "a list that is not there"
if run AUTHORITY=texts/nobody.xml; then fail "a missing list is let through"; fi
grep -q nobody.xml err || fail "no word about the missing list"
run

step "paths with make -C"
echo model > a.model
for setting in MODEL=a.model AUTHORITY=a.model PROFILE=./a.model CORPUS=texts; do
  if make -C "$TEIKIT_SOURCE/corpus" TEIKIT_BIN="$here/work/kit/bin" BUILD="$here/work/c" \
    CORPUS="$here/work/texts" "$setting" > out 2> err
  then fail "$setting is let through"; fi
  grep -q "$setting: paths count from .*/corpus, where make runs" err ||
    fail "no word of $setting: $(cat err)"
done
[ -e c ] && fail "something was made"
run PROFILE=letter BUILD=c || fail "a profile by its name"
rm -r c a.model

step "four at once"
run BUILD=made
mv made one
run BUILD=made -j 4
diff -r one made || fail "-j 4 makes something else"

step "a folder of bare texts, from another makefile"
mkdir bare
echo "text d" > bare/d.txt
cat > mine.mk <<MINE
CORPUS = bare
FORMATS = text
TEIKIT_BIN = $here/work/kit/bin
mine: corpus
include $TEIKIT_SOURCE/corpus/corpus.mk
MINE
: > "$LOG"
make -f mine.mk > out
ran "convert d.txt" "validate d.xml" "text d.xml"

step "a text with the name of an authority list"
echo x > texts/sources/persons.txt
if run; then fail "two files on one name"; fi
grep -q 'persons.xml would be both' err || fail "no word about the name"
rm texts/sources/persons.txt

step "a name with a space"
echo x > 'bare/two words.txt'
if make -f mine.mk 2> err; then fail "a space in a name is let through"; fi
grep -q "two words.txt" err || fail "the message does not name the file"
mkdir 'two words'
if run CORPUS='two words'; then fail "a space in a folder is let through"; fi
grep -q 'CORPUS=two words' err || fail "the message does not name the folder"
cp "$TEIKIT_SOURCE"/corpus/corpus.mk 'two words'
if make -f 'two words/corpus.mk' CORPUS=texts 2> err; then
  fail "corpus.mk runs beside a space"
fi
grep -q 'words/corpus.mk: make cannot .* with make -C' err ||
  fail "of corpus.mk: $(cat err)"

step "no text, no tools"
mkdir empty
if run CORPUS=empty; then fail "an empty folder is let through"; fi
grep -q 'there is no .txt' err || fail "no word about the empty folder"
if run TEIKIT_BIN=; then fail "no tools, and make is content"; fi
grep -q 'no tei-convert' err || fail "no word about the missing tools"

step "a format that nobody knows"
if run FORMATS='text clay'; then fail "it is let through"; fi
grep -q 'FORMATS=clay: the formats are html text csl-json\.' err || fail "no word of it"

step "the folders that formats share"
sed -n 's/^F("\([a-z-]*\)", "\([a-z-]*\)\/.*/\1 \2/p' \
  "$TEIKIT_SOURCE/tools/transform/formats.def" > formats
[ "$(wc -l < formats)" -gt 20 ] || fail "formats.def was not read"
while read -r name folder; do
  for f in "$folder" $(sed -n 's|.*:import href="\.\./\([a-z-]*\)/.*|\1|p' \
      "$TEIKIT_SOURCE/xslt/$folder"/*.xsl); do
    [ "$f" = "$name" ] || [ "$f" = common ] ||
      grep -q "^tk_sheets_$name := .*\b$f\b" "$TEIKIT_SOURCE/corpus/corpus.mk" ||
      fail "$name is not made anew when xslt/$f changes"
  done
done < formats

step "list and clean"
run list
grep -q '^texts/sources/a.txt a.meta$' out || fail "list"
run clean
[ ! -e texts/build ] || fail "clean leaves $(ls texts/build)"
echo "corpus.mk does what it says"
