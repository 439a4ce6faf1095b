#!/bin/sh
# What cmake --install puts in place works on its own: every tool runs and has
# a manual page, finds its data, and makes pages of the installed corpus.
set -eu
: "${TEIKIT_BIN:?}" "${TEIKIT_SOURCE:?}"
here=$(pwd)
unset TEIKIT_DATA
rm -rf prefix out
fail() { echo "FAIL: $1" >&2; exit 1; }

cmake --install "$(dirname "$TEIKIT_BIN")" --prefix "$here/prefix" > log
for tool in "$TEIKIT_BIN"/tei-*; do
  name=$(basename "$tool")
  "prefix/bin/$name" --version > version || fail "$name --version"
  grep -q "^$name (teikit) [0-9]" version || fail "$name: $(cat version)"
  "prefix/bin/$name" --help > help || fail "$name --help"
  awk 'length($0) > 80 { exit 1 } END { if (NR > 24) exit 1 }' help ||
    fail "$name --help is over a screen of 80 columns and 24 lines"
  [ -e "prefix/share/man/man1/$name.1" ] || fail "$name has no manual page"
done

make -C prefix/share/teikit/corpus BUILD="$here/out" \
  FORMATS="html text" > summary || { cat summary; fail "the installed corpus"; }
grep -q "prefix/bin/tei-convert\|$here" out/tei/*.xml &&
  fail "an absolute path in the TEI"
for n in prefix/share/teikit/corpus/sources/*.txt; do
  n=$(basename "$n" .txt)
  [ -s "out/tei/$n.xml" ] && [ -s "out/html/$n.html" ] &&
    [ -s "out/text/$n.txt" ] && [ -e "out/valid/$n" ] || fail "$n"
done
# The commands of the README, as they stand there.
PATH=$here/prefix/bin:$PATH
cp prefix/share/teikit/corpus/sources/minutes-danube-1947.txt minutes.txt
tei-convert -o minutes.xml minutes.txt
tei-validate minutes.xml 2> said || { cat said >&2; fail "README: validate"; }
tei-transform -t html -o minutes.html minutes.xml
tei-tokenize minutes.txt | tei-segment | tei-citations | tei-dates |
  tei-names | cat | tei-link | tei-emit > piped.xml
cmp minutes.xml piped.xml || fail "README: the pipe makes something else"
# What the README takes it away again with.
xargs -d '\n' rm < "$(dirname "$TEIKIT_BIN")/install_manifest.txt"
left=$(find prefix ! -type d)
[ -z "$left" ] || fail "left of the installed files: $left"
rm -rf prefix out minutes.* piped.xml
echo "the installed tools work"
