# tei-convert: like the pipe, whole or not there, in order.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh

rm -rf work && mkdir work && cd work || exit 1
printf 'Minutes.\n\nThe first.\n' >a.txt
printf 'title: The first\nrights: CC0\n' >a.meta
printf 'one \377 two\n' >bad.txt
printf 'H\351l\350ne\n' >french.txt

# usage
tei-convert --help | grep -q 'usage: tei-convert' || fail 'no help'
[ "$(tei-convert --help | wc -l)" -lt 25 ] || fail 'help over a screen'
tei-convert --version | grep -q libxml2 || fail 'no version'
tei-convert --list | grep -q '^stream' || fail 'no list'
expect 2 'unknown option' tei-convert --wrong
expect 2 'tei-transform makes others of TEI' tei-convert -t docx a.txt
for n in 0 x '' 2x ' 2' +2 1025; do
	expect 2 "\"$n\" is no value for -j; a number from 1 to 1024" \
		tei-convert -j "$n" a.txt
done
expect 2 'exclude each other' tei-convert -o x -d y a.txt
expect 2 'need a folder' tei-convert a.txt french.txt
expect 2 'no-such-kind' tei-convert -p no-such-kind a.txt
echo '<TEI><text' >list.xml
expect 1 'list.xml:' tei-convert -a list.xml a.txt
[ ! -s out ] || fail 'a broken list, and a result'
expect 3 'none.xml: error: cannot open' \
	tei-convert --authority none.xml a.txt

# one file: to standard output, -o, from standard input
tei-convert a.txt >a.xml || fail 'a.txt'
grep -q '<title>The first</title>' a.xml || fail 'a.meta was not read'
tei-convert -o o.xml a.txt && cmp -s a.xml o.xml || fail '-o'
tei-convert <a.txt >stdin.xml || fail 'standard input'
grep -q 'xml:id="document"' stdin.xml || fail 'the id of standard input'
tei-convert --from latin1 french.txt | grep -q 'Hélène' || fail '--from'

# what stages of others were unsure of
cat >work.pyx <<'PYX'
(TEI
Axml:id w
Axmlns http://www.tei-c.org/ns/1.0
?stage tokenize 0.1.0
(text
(body
(p
-One
-\n
?src %0A
-dé
- 
?work ocr\tname\ttwo could bear it\tpsn:a psn:b
(persName
Acert low
Aresp tk:ocr
-X
)persName
- 
(date
Acert medium
Aresp tk:mine
-May
)date
(persName
Acert low
Aresp #editor
-Y
)persName
(note
(gap
Areason lost
)gap
)note
?work segment\tlost-note\tits text is lost\tfn.3
(note
-Only
(gap
Areason lost
)gap
)note
)p
)body
)text
)TEI
PYX

# what cannot be read or written
expect 1 'bad.txt:1:5: error: byte 4' tei-convert -o bad.xml bad.txt
[ ! -e bad.xml ] || fail 'a bad file left a result'
expect 3 'is a directory' tei-convert .
expect 3 'cannot write' sh -c 'tei-convert a.txt >/dev/full'
expect 3 'cannot write' tei-convert -o no/such/x a.txt
expect 3 'cannot write' tei-convert -d a.txt/x a.txt
tei-convert -d no/such/x a.txt
[ -e no/such/x/a.xml ] || fail 'folders were not made'
expect 3 'cannot write' tei-convert -o x --report /dev/full work.pyx
yes 'A line of text, and another.' | head -n 20000 >long.txt
tei-convert long.txt 2>err | head -n 1 >/dev/null
[ ! -s err ] || fail "a closed pipe: $(cat err)"

# names that clash
mkdir other && cp a.txt other/
expect 2 'would both be written to c/a.xml' \
	tei-convert -d c a.txt other/a.txt
[ ! -e c/a.xml ] || fail 'a clash wrote something'
cp a.xml self.xml
expect 2 'self.xml is an input' tei-convert -d . self.xml
expect 2 'self.xml is an input' tei-convert -o self.xml self.xml
expect 2 'self.xml is an input' tei-convert -o x --report ./self.xml self.xml
cmp -s a.xml self.xml || fail 'an input was overwritten'

# a bad file does not stop the others; order and bytes for any -j
mkdir many
for n in $(seq 10 40); do
	printf 'Text %s, of 3 May 1950.\n' $n >many/t$n.txt
	yes "More of $n" | head -n $((n * n % 700)) >>many/t$n.txt
done
cp bad.txt many/t20.txt
cp bad.txt many/t33.txt
set -- many/*.txt none.txt
for j in 1 4; do
	tei-convert -d d$j -j $j --report r$j "$@" 2>e$j
	[ $? -eq 3 ] || fail "-j $j: the worst status"
done
[ "$(ls d1 | wc -l)" -eq 29 ] || fail 'the others were not done'
[ "$(sed 's/:.*//; s/.*: //' e1 | head -n 1)" = tei-convert ] || fail 'err'
[ "$(grep -c error e1)" -eq 3 ] || fail "messages: $(cat e1)"
diff -r d1 d4 || fail '-j 1 and -j 4 differ'
cmp e1 e4 || fail 'messages differ or are out of order'
cmp r1 r4 || fail 'work lists differ'
# children that the caller left are no workers, whatever it does with children
for before in 'sleep 0 & exec' 'exec env --ignore-signal=CHLD'; do
	rm -rf dc
	timeout 60 sh -c "$before tei-convert -j 2 -d dc many/t1?.txt" ||
		fail "after $before"
	[ "$(ls dc | wc -l)" -eq 10 ] || fail "after $before: $(ls dc)"
done

# a bar on a terminal, and nowhere else
grep -q ' of ' e1 && fail 'a bar without a terminal'
if script -qec true /dev/null </dev/null >/dev/null 2>&1; then
	script -qec 'tei-convert -d bar many/t10.txt many/t11.txt' /dev/null \
		</dev/null >bar.out
	grep -q '1 of 2' bar.out || fail "no bar: $(cat bar.out)"
else
	echo 'no bar checked: there is no script(1), or no terminal to be had'
fi

# the work list
tei-convert -t tei --report rows -o w.xml work.pyx || fail work.pyx
{
	printf 'work.pyx\t3\t4\tocr\tname\ttwo could bear it\tpsn:a psn:b\n'
	printf 'work.pyx\t3\t6\tmine\tdate\tlikely: May\t\n'
	printf 'work.pyx\t3\t10\tsegment\tgap\tlost in the source\t\n'
	printf 'work.pyx\t3\t10\tsegment\tlost-note\tits text is lost\tfn.3\n'
} >want
diff want rows || fail 'the work list'
grep -q '?work' w.xml && fail '?work was left'
tei-convert --report - -o w.xml work.pyx | cmp -s - want || fail '--report -'
tei-convert --report rows w.xml >again.xml && cmp -s w.xml again.xml ||
	fail 'finished TEI was changed'

# the process and the pipe: the same bytes
stages=$(for s in segment citations dates; do
	[ -x "$TEIKIT_BIN/tei-$s" ] && echo tei-$s
done)
pipe() {
	cp "$1" p0.pyx
	tei-tokenize "$1" >p0.pyx || return
	for s in $stages; do
		$s p0.pyx >p1.pyx && mv p1.pyx p0.pyx || return
	done
	tei-names $lists p0.pyx >p1.pyx && mv p1.pyx p0.pyx || return
	if [ -e "${1%.txt}.fix.tsv" ]; then
		tei-correct -f "${1%.txt}.fix.tsv" p0.pyx >p1.pyx || return
		mv p1.pyx p0.pyx
	fi
	tei-link $lists p0.pyx >p1.pyx && mv p1.pyx p0.pyx
}
for f in "$TEIKIT_SOURCE"/corpus/sources/*.txt \
    "$TEIKIT_SOURCE"/../shared/sources/*.txt \
    "$TEIKIT_SOURCE"/../shared/texts/tei/*.xml many/t1?.txt long.txt; do
	[ -e "$f" ] || { echo "not there, not checked: $f"; continue; }
	pipe "$f" || fail "the pipe, $f"
	tei-convert $lists -t stream "$f" | cmp - p0.pyx ||
		fail "$f: pipe and process differ in the stream"
	tei-emit <p0.pyx >p.xml
	tei-convert $lists "$f" | cmp - p.xml ||
		fail "$f: pipe and process differ"
done

# where a place may lie is said of its first mention, by the stage that asked
printf 'He wrote.\n\nAt Bristol and Cardiff they knew Salonika was taken.\n' \
	>sea.txt
tei-convert --report sea.tsv -o sea.xml sea.txt || fail 'sea.txt'
grep -q '<location cert="medium">' sea.xml || fail 'no location is unsure'
grep -q '^sea.txt	3	34	link	location	likely: Thessaloníki at 40.64 22.93	$' \
	sea.tsv || fail "the place of a place: $(cat sea.tsv)"
exit $failed
