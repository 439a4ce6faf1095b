# What users do by mistake: every message has a place, a reason and a remedy,
# the status is the one of the page, and nothing of theirs is overwritten.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh
source=$TEIKIT_SOURCE/corpus/sources/letter-boundary-1919.txt

rm -rf ./*.txt ./*.xml ./*.pyx folder
mkdir folder
cp "$source" text.txt
tei-tokenize text.txt | tei-segment | tei-dates -o stream.pyx
tei-convert -o tei.xml text.txt || fail 'the files'
iconv -t UTF-16 text.txt >utf16.txt
sed 's/encoding="UTF-8"/encoding="UTF-16"/' tei.xml | iconv -t UTF-16 >utf16.xml
head -c 64 "$TEIKIT_BIN"/tei-dates >program
: >empty

# another kind of file where a stream is read
for tool in segment citations dates names link emit source standoff \
	'correct -f empty'; do
	expect 1 'text.txt:1: error: not a line of a stream: it begins with "H"' \
		tei-$tool text.txt
	expect 1 'tei-tokenize makes a stream of a text or of TEI' tei-$tool tei.xml
	expect 1 'empty: error: the stream ends before' tei-$tool empty
	expect 1 'program:1:8: error: byte 7 is NUL' tei-$tool program
	expect 1 'with --from' tei-$tool utf16.txt
	expect 3 'folder: error: is a directory' tei-$tool folder
	expect 3 'none: error: cannot open' tei-$tool none
done
# where TEI is
for tool in 'tokenize --input tei' 'transform -t html' authority \
	'train --references'; do
	for file in text.txt stream.pyx empty program utf16.txt; do
		expect 1 "$file:1:1: error: no XML, which begins with <; name" \
			tei-$tool $file
	done
done
# where something else is
expect 1 'program:1:8: error: byte 7 is NUL' tei-correct -f program stream.pyx
expect 1 'program:1:8: error: byte 7 is NUL' \
	tei-standoff --from brat -s text.txt program
expect 3 'none.rng: error: schema: cannot open' tei-validate -s none.rng tei.xml
expect 1 'byte 751 is not ASCII; name another encoding' \
	tei-tokenize --from ASCII text.txt
expect 2 '--names goes with --lines; give that, too' \
	tei-citations --names stream.pyx
expect 1 'is another text than tei.xml' tei-correct --diff tei.xml empty

# TEI in UTF-16 is TEI, told or not
tei-tokenize --id x tei.xml >right.pyx
for how in '' '--from UTF-16' '--input tei'; do
	tei-tokenize --id x $how utf16.xml | cmp - right.pyx ||
		fail "UTF-16: tei-tokenize $how"
done
tei-tokenize --id x --from UTF-16 utf16.txt >some.pyx
tei-source some.pyx | cmp - text.txt || fail 'text in UTF-16'

# a text that begins like XML is not touched
printf '<?xml version="1.0" encoding="ISO-8859-1"?> he wrote: caf\351\n' >xml.txt
iconv -f ISO-8859-1 -t UTF-8 xml.txt >right.txt
tei-tokenize --input text --from ISO-8859-1 xml.txt | tei-source | cmp - right.txt ||
	fail 'a declaration in a text'

# what has no end, and what is too large for any document
truncate -s 513M large
for file in /dev/zero large; do
	for tool in tokenize segment 'names --model '"$file" convert 'transform -t html' \
		"source --check $file" "score $file"; do
		expect 3 "$file: error: over 512 MiB, or without an end" \
			tei-$tool $file
	done
	expect 3 'over 512 MiB, or without an end; see that it is the schema' \
		tei-validate -s $file tei.xml
done
expect 3 'over 512 MiB' sh -c 'yes | tei-dates'
rm large

# an input is no output, but a stage may write its stream where it was
cp tei.xml before.xml
cp text.txt before.txt
for tool in convert tokenize 'validate -s none.rng' 'transform -t html' train \
	authority 'correct --diff before.xml' 'score before.xml' \
	'standoff --from tsv -s before.txt'; do
	expect 2 'tei.xml is an input, and would be overwritten' \
		tei-$tool -o ./tei.xml tei.xml
done
expect 2 'text.txt is an input' tei-convert --report text.txt text.txt
cp stream.pyx before.pyx
for tool in emit source standoff; do
	expect 2 'stream.pyx is an input' tei-$tool -o stream.pyx stream.pyx
done
# nor is what an option names, but where it is to be added to
cp "$TEIKIT_SOURCE"/corpus/authority/persons.xml list.xml
cp list.xml before-list.xml
printf 'delete\t0\t4\tpersName\t\tAnna\t\t Ede\n' >fix.tsv
cp fix.tsv before-fix.tsv
for tool in 'names -a list.xml' 'link -a list.xml' 'correct -f list.xml' \
	'citations --lines --model list.xml' 'standoff -s list.xml'; do
	expect 2 'list.xml is an input, and would' \
		tei-$tool -o list.xml stream.pyx
done
for tool in 'authority -a list.xml' 'convert --authority list.xml' \
	'transform -a list.xml -t html' 'transform -x list.xml' \
	'validate -s list.xml' 'tokenize --meta list.xml'; do
	expect 2 'list.xml is an input, and would' tei-$tool -o list.xml tei.xml
done
expect 2 'list.xml is an input, and would' \
	tei-convert --authority list.xml --report list.xml text.txt
expect 2 'fix.tsv is an input, and would' tei-correct -o fix.tsv -f fix.tsv stream.pyx
tei-correct --diff -f fix.tsv -o fix.tsv tei.xml tei.xml || fail 'fixes added to'
cmp before-list.xml list.xml && cmp before-fix.tsv fix.tsv &&
	cmp before.xml tei.xml && cmp before.txt text.txt &&
	cmp before.pyx stream.pyx || fail 'an input was overwritten'
tei-dates -o stream.pyx stream.pyx && cmp before.pyx stream.pyx ||
	fail 'a stream in its place'

# what is called otherwise is written, and stays what it is: a link, what the
# shell opened; a file that must not be written is not replaced
tei-tokenize text.txt >right.pyx
echo old >target
ln -s target link
ln -s /proc/self/fd/1 folder/stdout
tei-tokenize -o link text.txt || fail 'a link as output'
[ -L link ] && cmp -s target right.pyx || fail "a link: $(ls -l link target)"
if [ -e folder/stdout ]; then
	echo first >opened
	tei-tokenize -o folder/stdout text.txt >>opened || fail 'stdout by name'
	[ -L folder/stdout ] || fail 'a link to stdout was replaced'
	{ echo first; cat right.pyx; } | cmp - opened || fail 'stdout by name'
fi
rm link target folder/stdout
if [ "$(id -u)" -eq 0 ]; then
	echo 'not run, since root writes all: a file closed to writing'
else
	echo old >kept && chmod 444 kept
	expect 3 'kept: error: cannot write: Permission denied' \
		tei-tokenize -o kept text.txt
	[ "$(cat kept)" = old ] || fail 'a file closed to writing was written'
	rm -f kept
fi

# standard input is read once
for tool in 'score - -' 'correct -f - -' 'authority - -' \
	'validate - -' 'standoff --from tsv -s - -' 'tokenize - -'; do
	expect 2 'standard input is named more than once' tei-$tool <stream.pyx
done

# what an option reads may be standard input
tei-tokenize text.txt >kept.pyx
tei-source --check - kept.pyx <text.txt || fail 'an original on stdin'
expect 1 'kept.pyx' tei-source --check - kept.pyx </dev/null

# one of two ways to find names
expect 2 'model and --rules exclude each other' \
	tei-names --rules --model my.model stream.pyx

# a stylesheet that is none to read
expect 3 'folder: error: is a directory' tei-transform -x folder tei.xml
expect 3 'none.xsl: error: cannot open: No such file' \
	tei-transform -x none.xsl tei.xml

# what was asked for and cannot be written
for asked in --help --version; do
	for tool in "$TEIKIT_BIN"/tei-*; do
		"$tool" $asked >/dev/full 2>err
		[ $? -eq 3 ] && grep -q 'stdout: error: cannot write' err ||
			fail "$tool $asked >/dev/full: $(cat err)"
	done
done
expect 3 'cannot write: ' sh -c 'tei-transform --list >/dev/full'
expect 3 'cannot write: ' sh -c 'tei-convert --list >/dev/full'
expect 3 'the disk is full, or failed' sh -c 'tei-convert tei.xml >/dev/full'

# a name is shown on one line, and commands no terminal
odd=$(printf 'a\nb: error: \033[31m\377.txt')
shown='a\nb: error: \033[31m\377'
printf '\377' >"$odd"
expect 1 "tei-tokenize: $shown.txt:1:1: error: byte 0" tei-tokenize "$odd"
[ "$(wc -l <err)" = 1 ] || fail "a name of two lines: $(cat err)"
expect 3 'tei-dates: "": error: cannot open' tei-dates ''
expect 1 'tei-dates: stdin: error: the stream ends' tei-dates - </dev/null
printf 'He went to the Bank of\tLatvia and\tForeign Office.\n' >"$odd"
quiet tei-convert -o odd.xml --report report.tsv "$odd"
[ -s report.tsv ] || fail 'no work list for an odd name'
python3 - "$shown.txt" <<'PY' || fail "the work list: $(cat report.tsv)"
import sys
rows = [r.split("\t") for r in open("report.tsv").read().splitlines()]
sys.exit(any(len(r) != 7 or r[0] != sys.argv[1] for r in rows))
PY
rm -f "$odd"
odd=$(printf 'a\t\nb: error: \033[31m\377.xml')
printf '<TEI xmlns="http://www.tei-c.org/ns/1.0"><p a="\302\205"/></TEI>' >"$odd"
for format in gnu pretty json sarif junit github; do
	tei-validate -s "$TEIKIT_SOURCE"/schemas/teikit.rng --format $format \
		"$odd" >report.$format 2>err
	[ $? -eq 1 ] || fail "an odd name for $format"
	[ -s report.$format ] || cp err report.$format
	iconv -f UTF-8 -t UTF-8 report.$format >/dev/null || fail "no UTF-8: $format"
	tr -d '\n' <report.$format | grep -q '[[:cntrl:]]' &&
		fail "controls for $format: $(cat -v report.$format)"
done
python3 - <<'PY' || fail 'an odd name in reports for programs'
import json, xml.etree.ElementTree as tree
for row in open("report.json", encoding="utf8"):
    assert json.loads(row)["file"] == "a\t\nb: error: \033[31m\ufffd.xml"
json.load(open("report.sarif", encoding="utf8"))
name = tree.parse("report.junit").find("testcase").get("name")
assert name == "a\t\nb: error: \ufffd[31m\ufffd.xml", name
PY
rm -f "$odd"

# started with standard errors closed, a tool writes messages into no output
printf 'nonsense\n' >m.meta
cp text.txt m.txt
tei-tokenize -o said.pyx m.txt 2>err
grep -q 'warning' err || fail 'nothing is said of metadata'
tei-tokenize -o unsaid.pyx m.txt <&- 2>&- || fail 'standard errors closed'
cmp said.pyx unsaid.pyx || fail 'a message in an output'
tei-convert -j 2 -d folder --report report.tsv m.txt text.txt 2>&-
grep -q 'warning' report.tsv folder/*.xml && fail 'a message in an output'
(tei-tokenize m.txt >&-) 2>err && fail 'standard output closed'
grep -q 'stdout: error: cannot write' err || fail "closed: $(cat err)"

# few files may be open: that is what is said
for n in 4 5 6 7 8 9; do
	(ulimit -n $n; exec tei-tokenize -o few.pyx text.txt) 2>err ||
		grep -q 'Too many open files\|shared libraries' err ||
		fail "$n files: $(cat err)"
done

# a folder that may not be read
if [ "$(id -u)" -eq 0 ]; then
	echo 'not run, since root reads all: a folder without permission'
else
	mkdir closed && chmod 000 closed
	expect 3 'closed: error: cannot open: Permission' tei-score closed closed
	rmdir closed
fi
exit $failed
