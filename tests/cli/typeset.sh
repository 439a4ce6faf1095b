# tei-transform -t pdf: what it says of each way that LaTeX may fail, tried
# with engines that are scripts, and one text with a real engine if there is
# one.  Whether all text is in the PDF, tests/full asks.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh
article=$TEIKIT_SOURCE/tests/golden/transform/article.xml
transform=$TEIKIT_BIN/tei-transform
rm -rf bin tmp none && mkdir bin tmp
TMPDIR=$PWD/tmp
export TMPDIR

# engine BODY: the only lualatex there is; its folder is the current one.
engine() {
	{
		echo '#!/bin/sh'
		echo 'PATH=/usr/bin:/bin'
		echo "$1"
	} >bin/lualatex
	chmod +x bin/lualatex
}
# pdf STATUS TEXT: what tei-transform does with that engine.
pdf() {
	expect "$1" "$2" env PATH="$PWD/bin" "$transform" -t pdf -o none "$article"
	[ "$1" -eq 0 ] || [ ! -e none ] || fail "$2: half a PDF"
	[ -z "$(ls tmp)" ] || fail "$2: left in the temporary folder: $(ls tmp)"
}

pdf 3 'neither lualatex nor xelatex is installed'
engine 'printf "x\n! LaTeX Error: File \`geometry.sty'\'' not found.\nl.4 x\n" >text.log
exit 1'
pdf 3 'LaTeX has no file geometry.sty; install'
engine 'printf "! Package fontspec Error: The font \"Nope\" cannot be found.\n" >text.log
exit 1'
pdf 3 'LaTeX has no font Nope; install'
engine 'echo "! TeX capacity exceeded, sorry [main memory size=5000000]." >text.log
exit 1'
pdf 3 'too large for TeX, which has main memory size=5000000; split'
engine 'echo "! Undefined control sequence." >text.log; exit 1'
pdf 3 'LaTeX stopped: Undefined control sequence.; -t latex'
engine 'exit 1'
pdf 3 'no reason in its log'
engine 'kill -XCPU $$'
pdf 3 'more than 600 seconds of processor time'
engine 'set -e
[ "$1" = -no-shell-escape ] && [ "$openin_any$openout_any" = pp ]
[ "$SOURCE_DATE_EPOCH" = 0 ] && ! read line
grep -q "begin{document}" text.tex
echo "\indexentry{x}{1}" >text.idx
echo "Missing character: There is no X (U+0058) in font y!" >text.log
echo "Missing character: There is no X (U+0058) in font z!" >>text.log
echo "LaTeX Warning: Label(s) may have changed. Rerun to get" >>text.log
echo run >>runs; cp runs text.pdf'
pdf 0 'no font here has the letters X (U+0058); install'
grep -q 'makeindex is not installed; the PDF has no index' err ||
	fail "a missing makeindex is silent: $(cat err)"
[ "$(wc -l <none)" -eq 4 ] || fail "runs: $(cat none)"
# killed, by what nobody can catch: the folder is there no longer than TeX
engine 'exec sleep 1'
env PATH="$PWD/bin" "$transform" -t pdf -o none "$article" 2>err &
pid=$!
for i in 1 2 3 4 5 6 7 8 9 10; do
	[ -z "$(ls tmp)" ] || break
	sleep 0.2
done
[ -n "$(ls tmp)" ] || fail 'no temporary folder'
kill -KILL $pid
wait $pid
for i in 1 2 3 4 5 6 7 8 9 10; do
	[ -n "$(ls tmp)" ] || break
	sleep 0.5
done
[ -z "$(ls tmp)" ] || fail "left by a death: $(ls tmp)"
engine 'echo run >text.pdf; echo "Missing character: There is no X (U+0058) in font y!" >text.log'
mv bin/lualatex bin/xelatex
rm none
pdf 0 'no font here'
rm -f none
TMPDIR=$PWD/nowhere
expect 3 "cannot write" env PATH="$PWD/bin" "$transform" -t pdf -o none \
	"$article"

TMPDIR=$PWD/tmp
if ! command -v lualatex xelatex >found; then
	echo 'missing, not run: lualatex, xelatex'
	exit $failed
fi
"$transform" -t pdf -o article.pdf "$article" 2>err ||
	fail "$(head -n 1 found): $(cat err)"
[ "$(head -c 5 article.pdf)" = %PDF- ] || fail 'no PDF'
if command -v pdftotext >found; then
	pdftotext article.pdf - | grep -q 'the cranes of Riga stood still' ||
		fail 'the text is not in the PDF'
else
	echo 'missing, not run: pdftotext'
fi
exit $failed
