# An editor's corrections: applied in the pipe and in one process alike, twice
# as once, found again in a mended source, made of an edited document.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh
corpus=$TEIKIT_SOURCE/corpus edits=$TEIKIT_SOURCE/tests/cli/common/edits.py
rm -rf work
mkdir work
cd work || exit 1
# link_again FROM TO: the ids that edits.py invents are in no list, and said so
link_again() {
	tei-link $lists -o "$2" "$1" 2>err || fail "tei-link $1: $(cat err)"
	grep -qv 'no authority list that was given has psn:' err &&
		fail "tei-link $1 said $(cat err)"
}
row() { printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$@"; }
tags() { tei-standoff -e persName,placeName,orgName,date "$1" |
	cut -f 3-5 | grep "$2"; }

# --- what each operation does ------------------------------------------------

first='Mr. Miles met Coolidge in Vienna, and Coolidge went to Pest in May 1919.'
printf '%s\n\nThe Drava floods. Coolidge said so.\n' "$first" >a.txt
tei-convert -t stream -o plain.pyx a.txt 2>said
cat >in.py <<'PY'
"""A stream with machine tags of our own choosing, so that no tagger matters."""
import sys
tags = {"Miles": ("persName", "Acert low"), "Vienna": ("placeName", ""),
        "May": ("persName", ""), "Coolidge": ("persName", "")}
last = None
drafts = False # those of the tags that go
for l in open("plain.pyx", encoding="utf8"):
    l = l.rstrip("\n")
    drafts = (drafts or l == "(standOff") and l != ")TEI"
    if drafts:
        continue
    if l[0] in "(A)" and l[1:].split()[0] in ("persName", "placeName",
            "orgName", "date"):
        last = l[0] == "("
        continue
    if l[0] == "A" and last: continue
    last = False
    t = tags.get(l[1:]) if l[0] == "-" else None
    if t:
        print("(" + t[0], *[t[1]] * bool(t[1]), "Aresp tk:names", sep="\n")
    print(l)
    if t: print(")" + t[0])
PY
python3 in.py >m.pyx
quiet tei-source --check a.txt m.pyx
{
	printf '# as of today\r\n\neditor\taw\tAnna Weber\n'
	row confirm 4 9 persName '' Miles 'Mr.' 'met Cool'
	row change 26 32 placeName 'ref=plc:vienna;n=a\=b\;c' Vienna in ', and'
	row 'change' - - 'persName>orgName' 'ref=org:mission' Coolidge met in
	row delete - - persName '' Coolidge 'Drava floods.' said
	row add - - date 'when=1919-05' 'May 1919' '' ''
	row add - - placeName '' Pest '' ''
} >a.fix.tsv
quiet tei-correct -f a.fix.tsv -o c.pyx m.pyx
tags c.pyx . >got
cat >want <<'T'
persName	resp=#aw tk:link	Miles
orgName	ref=org:mission;resp=#aw	Coolidge
placeName	n=a\=b\;c;ref=plc:vienna;resp=#aw	Vienna
persName	resp=tk:names	Coolidge
placeName	resp=#aw tk:link	Pest
date	resp=#aw;when=1919-05	May 1919
T
cmp -s want got || fail "operations: $(diff want got)"
quiet tei-source --check a.txt c.pyx
quiet tei-correct -f a.fix.tsv c.pyx
cmp -s out c.pyx || fail "twice is not once"
tei-emit <c.pyx >c.xml
grep -q '<respStmt xml:id="a.aw">' c.xml || fail "no respStmt"
grep -q '<persName resp="#a.aw tk:link">Miles' c.xml || fail "resp: $(cat c.xml)"
tei-validate -s "$TEIKIT_SOURCE/schemas/teikit.rng" c.xml 2>err ||
	fail "not valid: $(cat err)"
# taggers that run again leave them alone; tei-link gives references where the
# corrections do not say them
tei-names c.pyx 2>said | tei-dates 2>said | tei-link >again.pyx
tags again.pyx '#aw' >after
sed -n '/#aw/{/\(Miles\|Pest\)$/s/resp/ref=R;resp/;p;}' want >wanted
sed 's/ref=#[a-z.]*;/ref=R;/; s/;xml:id=[^	]*//' after | cmp -s - wanted ||
	fail "taggers: $(diff wanted after)"
# on TEI that is finished: the same tags, and one respStmt
tei-tokenize c.xml | tei-correct -f a.fix.tsv | tei-emit >again.xml
[ "$(grep -c '<respStmt' again.xml)" = 1 ] || fail "a second respStmt"
tei-tokenize c.xml | tei-emit | cmp -s - again.xml || fail "finished TEI"
# on TEI that nobody of ours made
cat >b.xml <<'X'
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>t</title></titleStmt></fileDesc></teiHeader><text><body><p>Miles met <name>Bela</name>.</p></body></text></TEI>
X
{ printf 'editor\tx\tX Y\n'; row add - - persName '' Miles; row add - - persName '' Bela; } >b.fix.tsv
expect 0 'another tag that an editor made is in the way' tei-convert -o o.xml b.xml
grep -q '<resp>corrected the tagging</resp><name>X Y</name>' o.xml || fail "header"
grep -q '<persName [^>]*resp="#x tk:link"[^>]*>Miles</persName> met <name>Bela' o.xml || fail "$(cat o.xml)"
# an id that something else has, or a respStmt elsewhere in the header
sed 's/<p>/<p xml:id="x">/' b.xml >taken.xml
cp b.fix.tsv taken.fix.tsv
expect 1 'taken.fix.tsv:1: error: another element of the document has the editor'\''s id "x"' \
	tei-convert -o none.xml taken.xml
[ ! -e none.xml ] || fail 'an id twice was written'
sed 's|</titleStmt>|&<editionStmt><edition/><respStmt xml:id="x"><resp>r</resp><name>X Y</name></respStmt></editionStmt>|' \
	b.xml >known.xml
cp b.fix.tsv known.fix.tsv
tei-convert -o o.xml known.xml 2>said
[ "$(grep -o 'xml:id="x"' o.xml | wc -l)" = 1 ] || fail "known: $(cat o.xml)"
grep -q 'resp="#x tk:link"[^>]*>Miles' o.xml || fail "known, resp: $(cat o.xml)"

# --- a source that is mended -------------------------------------------------

row add 78 83 placeName '' Drava 'The' 'floods. Coolidge' >d.fix.tsv
row add 92 100 persName '' Coolidge 'The Drava floods. ' ' said so.' >>d.fix.tsv
for new in "An inserted line.\n\nThe Drava floods. Coolidge said so." \
    "The Drava rises. Coolidge said so." "The Drava floods. Coolidge told me."
do
	printf "%s\n\n$new\n" "$first" >d.txt
	tei-tokenize d.txt | tei-segment >d.pyx
	quiet tei-correct -f d.fix.tsv -o o.pyx d.pyx
	[ "$(tei-standoff -e persName,placeName o.pyx | wc -l)" = 2 ] ||
		fail "mended: $new: $(tei-standoff o.pyx)"
	quiet tei-source --check d.txt o.pyx
done
# a text that stands a thousand times: the offset, moved as others moved
python3 - <<'PY'
line = "Cde. Rakosi agrees with that.\n\n"
open("e.txt", "w").write("Here is the first line, by Anna.\n\n" + line * 1000 +
    "And here the last, by Bela.\n\n")
off = len("Here is the first line, by Anna.\n\n") + 500 * len(line) + 5
ctx = ("Cde.", "agrees with that.")
rows = [("add", off - 500 * len(line) - 5 - 7, "persName", "Anna", "first line, by", "."),
        ("add", off, "persName", "Rakosi", *ctx),
        ("add", off + 500 * len(line) - 5 + 22, "persName", "Bela", "last, by", ".")]
with open("e.fix.tsv", "w") as f:
    for op, s, e, t, b, a in rows:
        f.write(f"{op}\t{s}\t{s + len(t)}\t{e}\t\t{t}\t{b}\t{a}\n")
for shift in (0, 31, 500):
    open(f"e{shift}.txt", "w").write("x" * (shift - 2) + "\n\n" * (shift > 0) +
        open("e.txt").read())
    open(f"e{shift}.at", "w").write(str(off + shift))
PY
for shift in 0 31 500; do
	tei-tokenize e$shift.txt | tei-segment --profile prose >e.pyx
	quiet tei-correct -f e.fix.tsv e.pyx
	tei-standoff -e persName out | cut -f 1,5 | grep Rakosi >got
	[ "$(cat got)" = "$(cat e$shift.at)	Rakosi" ] ||
		fail "a thousand times, moved by $shift: $(cat got)"
done
row add - - persName '' Rakosi Cde. 'agrees with' >f.fix.tsv
expect 0 'stands in several places' tei-correct -f f.fix.tsv e.pyx

# --- what does not fit, does not stop the rest, and is in the work list --------

{
	echo 'nonsense'
	printf 'add\t1\t2\tpersName\n'
	row add 9 1 persName '' Miles
	row add 1 x persName '' Miles
	row add 1 2 para '' Miles
	row add 1 2 persName '1=2' Miles
	row add 1 2 persName 'xml:id=a' Miles
	row add 1 2 persName 'n=1;n=2' Miles
	row add 1 2 persName '' '  '
	row add 99999999 99999999999999999999 persName '' Miles
	printf 'add\t1\t2\tpersName\t\tMiles\t\t\tmore\n'
	printf 'editor\t1\tX\n'
	row add 99999 99999 placeName '' Drava The floods
	row add 4 9 persName '' Nobody
	row add - - persName '' 'Coolidge' 'no such' 'words anywhere here'
	row add - - orgName '' 'Drava floods'
	row add - - bibl '' 'The Drava'
	row add - - bibl '' 'Drava floods. Coolidge'
	row add - - placeName '' Drava The floods
	row add 1 2 persName '' "$(printf 'Mi\001les')"
	row add 80 90 bibl type=archival 'Drava was' The floods
	row add 78 90 seg '' 'Drava floods' The ''
} >x.fix.tsv
expect 0 'x.fix.tsv:1: warning: not a correction' tei-correct -f x.fix.tsv m.pyx
mv out x.pyx
for want in '2: warning: not' '3: warning: not' '4: warning: not' \
    '5: warning: not' '6: warning: not' '7: warning: not' '8: warning: not' \
    '9: warning: not' '10: warning: not' '11: warning: not' \
    '12: warning: not' '14: warning: add persName "Nobody": its text is not' \
    '15: warning: add persName "Coolidge": its text stands among' \
    '16: warning: add orgName "Drava floods": another tag that an editor' \
    '18: warning: add bibl "Drava floods. Coolidge": another tag'; do
	grep -q "x.fix.tsv:$want" err || fail "no '$want' in: $(cat err)"
done
grep -q 'x.fix.tsv:20: warning: not a correction: a control' err || fail control
[ "$(grep -c warning err)" = 19 ] || fail "other words: $(cat err)"
[ "$(tags x.pyx Drava)" = 'placeName	resp=#editor tk:link	Drava' ] || fail "the rest"
tei-correct -f x.fix.tsv x.pyx 2>err | cmp -s - x.pyx || fail "work lines twice"
cp a.txt x.txt
tei-convert --report list -o x.xml x.txt 2>err
grep -q 'x.txt	1	.*correct	text	x.fix.tsv:14: add persName "Nobody"' list ||
	fail "work list: $(cat list)"
printf 'add\t\377\n' >y.fix.tsv
expect 1 'not UTF-8' tei-correct -f y.fix.tsv m.pyx
expect 3 'cannot open' tei-correct -f nobody.tsv m.pyx
expect 2 'no corrections named' tei-correct m.pyx
expect 2 'needs two documents' tei-correct --diff a
expect 2 'say ID=NAME' tei-correct --diff -e aw m.pyx m.pyx
expect 2 'say ID=NAME' tei-correct --diff -e 'a w=Anna' m.pyx m.pyx
quiet tei-correct --diff -e "$(printf 'aw=A\tW\nor\\B')" m.pyx m.pyx
[ "$(head -n 1 out)" = 'editor	aw	A\tW\nor\\B' ] || fail "editor: $(cat out)"
expect 0 'every tag of m.pyx is deleted' tei-correct --diff m.pyx a.txt

# offsets in another text would lead nowhere
printf "Whoever keeps the lamp shall see that it burns.\n" >b.txt
expect 1 'b.txt: error: is another text than m.pyx: of the shorter only' \
	tei-correct --diff -s b.txt -o wrong.fix.tsv m.pyx m.pyx
[ -e wrong.fix.tsv ] && fail 'corrections of another text were written'

# nor can the tags of two texts be compared
tei-tokenize b.txt | tei-segment | tei-emit -o b.xml
for other in b.xml b.txt; do
	expect 1 "$other: error: is another text than m.pyx: of the shorter only" \
		tei-correct --diff -o wrong.fix.tsv m.pyx $other
	[ -e wrong.fix.tsv ] && fail "corrections made of $other were written"
done
echo kept >kept.fix.tsv
expect 1 'is another text than b.xml' \
	tei-correct --diff -f kept.fix.tsv -o kept.fix.tsv b.xml m.pyx
[ "$(cat kept.fix.tsv)" = kept ] || fail "earlier ones: $(cat kept.fix.tsv)"
quiet tei-correct --diff --version
grep -q '^tei-correct (teikit)' out || fail 'no version after --diff'
: >y.fix.tsv
quiet tei-correct -f y.fix.tsv m.pyx
grep -v '^?stage correct' out | cmp -s - m.pyx || fail "no corrections change it"

# --- made of an edited document ------------------------------------------------

quiet tei-correct --diff plain.pyx plain.pyx
[ "$(grep -vc '^#' out)" = 0 ] || fail "nothing is edited: $(cat out)"
# what the machine's tag leaves behind in an edited one is not the editor's
cat >left.xml <<'T'
<TEI><text><body><p><persName cert="medium" ref="#psn.lee" resp="tk:names">Lee</persName> Hill, <persName
cert="low" ref="#psn.eliza-ann" resp="tk:names">Eliza Ann</persName>, <placeName ref="plc:ely"
resp="tk:names">Ely</placeName>, <persName ref="psn:ash" resp="tk:names">Mr. Ash</persName>,
<persName cert="medium" ref="psn:oak" resp="tk:names">Oak</persName>, <persName cert="low"
ref="#psn.elm" resp="tk:names">Elm</persName>, <persName ref="#psn.fir"
resp="tk:names">Fir</persName></p></body></text></TEI>
T
cat >edited.xml <<'T'
<TEI><text><body><p><persName cert="medium" ref="#psn.lee" resp="tk:names">Lee Hill</persName>, <orgName
cert="low" ref="#psn.eliza-ann" resp="tk:names">Eliza Ann</orgName>, <persName ref="plc:ely"
resp="tk:names">Ely</persName>, Mr. <persName ref="psn:ash" resp="tk:names">Ash</persName>,
<persName ref="psn:oak" resp="tk:names">Oak</persName>, <persName
ref="#psn.elm" resp="tk:names">Elm</persName>, <persName>Fir</persName></p></body></text></TEI>
T
quiet tei-correct --diff left.xml edited.xml
cut -f 1,4-6 out | grep -v '^#' | sort >got
sort >want <<'T'
delete	persName		Lee
delete	persName		Mr. Ash
change	persName>orgName		Eliza Ann
change	placeName>persName		Ely
confirm	persName	ref=psn:oak	Oak
confirm	persName		Elm
confirm	persName		Fir
add	persName		Lee Hill
add	persName	ref=psn:ash	Ash
T
cmp -s want got || fail "left behind: $(diff want got)"
sed 's/floods/flooded us/' c.xml >t.xml
expect 0 'bytes of the text are not as they were, the first at "ed us' \
	tei-correct --diff c.xml t.xml
for source in "$corpus"/sources/*.txt; do
	n=$(basename "$source" .txt)
	cp "$source" .
	[ -e "${source%.txt}.meta" ] && cp "${source%.txt}.meta" .
	tei-convert $lists -t stream -o s.pyx "$n.txt" 2>said
	tei-emit -o "$n.xml" s.pyx
	tei-tokenize "$n.txt" | tei-segment | tei-citations | tei-dates |
		tei-names $lists >n.pyx 2>said
	for seed in 1 2; do
		python3 "$edits" edit $seed "$n.xml" edited.xml
		quiet tei-correct --diff -e 'me=M. E.' -s "$n.txt" \
			-o "$n.fix.tsv" "$n.xml" edited.xml
		quiet tei-correct -f "$n.fix.tsv" -o c.pyx n.pyx
		quiet tei-correct -f "$n.fix.tsv" c.pyx
		cmp -s out c.pyx || fail "$n $seed: twice is not once"
		link_again c.pyx l.pyx
		link_again l.pyx c.pyx
		cmp -s l.pyx c.pyx || fail "$n $seed: linked twice is not once"
		quiet tei-source --check "$source" c.pyx
		tei-emit -o back.xml c.pyx
		tei-convert $lists "$n.txt" 2>said | cmp -s - back.xml ||
			fail "$n $seed: pipe and one process differ"
		python3 "$edits" tags edited.xml >want
		python3 "$edits" tags back.xml >got
		# what an editor names makes names of stages plain to tei-link
		awk '{ stage = sub(/\tstage$/, ""); sub(/\t$/, "") }
			NR == FNR { want[FNR] = $0; n = FNR; next }
			{ bare = $0
			  if (stage) sub(/\(.ref., [^)]*\)/, "", bare)
			  if ($0 != want[FNR] && bare != want[FNR]) print }
			END { if (FNR != n) print "not as many" }' want got >other
		[ -s other ] && fail "$n $seed: $(diff want got | head -4)"
		# rows of it do as well as it
		tei-standoff -o rows.tsv c.pyx
		quiet tei-correct --diff -o r.fix.tsv s.pyx rows.tsv
		tei-correct -f r.fix.tsv n.pyx 2>err | tei-link $lists |
			tei-emit -o back.xml
		# in which what tei-link gave is what the editor says
		python3 "$edits" tags back.xml | sed "s/('ref', [^)]*)//; s/stage$//" >got
		sed "s/('ref', [^)]*)//; s/stage$//" want | cmp -s - got ||
			fail "$n $seed rows: $(diff want got | head -4)"
	done
	rm "$n.txt" "$n.fix.tsv"
done

# --- a second round adds to the first, and loses nothing ---------------------

printf 'Anna Ede met Ben Oy in Ely. Carl Ives stayed.\n' >r.txt
rm -f r.fix.tsv
tei-convert -o r.xml r.txt
sed 's|<persName[^>]*>Ben Oy</persName>|<orgName>Ben Oy</orgName>|' r.xml >r1.xml
quiet tei-correct --diff -e 'aw=A. W.' -s r.txt -f r.fix.tsv -o r.fix.tsv r.xml r1.xml
printf '# looked at by B.\n' >>r.fix.tsv
cp r.fix.tsv first.tsv
tei-convert -o r.xml r.txt
sed 's|<persName[^>]*>Carl Ives</persName>|Carl Ives|' r.xml >r2.xml
expect 2 'r.fix.tsv: error: r.xml was made with corrections' \
	tei-correct --diff -s r.txt -o r.fix.tsv r.xml r2.xml
cmp -s first.tsv r.fix.tsv || fail 'corrections were lost'
quiet tei-correct --diff -e 'aw=A. W.' -s r.txt -f r.fix.tsv -o r.fix.tsv r.xml r2.xml
cut -f 1,4,6 r.fix.tsv >got
printf '%s\n' 'editor	aw' 'change	persName>orgName	Ben Oy' '# looked at by B.' \
	'delete	persName	Carl Ives' >want
grep -v '^# op' got | sed 's/	A. W.//' | cut -f 1-3 | sed 's/^editor.*/editor	aw/' |
	diff want - || fail 'the second round'
quiet tei-correct --diff -e 'aw=A. W.' -s r.txt -f r.fix.tsv r.xml r2.xml
cmp -s out r.fix.tsv || fail 'the same round twice'
quiet tei-correct --diff -e 'b=B.' -s r.txt -f r.fix.tsv r.xml r1.xml
cp r.fix.tsv keep.tsv
tei-convert r.txt | grep -q '<orgName ref[^>]*>Ben Oy<.*[.] Carl Ives stayed' || fail "both rounds: $(tei-convert r.txt | grep Ben)"
tei-convert -o r.xml r.txt
tei-correct --diff -e 'aw=A. W.' -f r.fix.tsv r.xml r.xml | cmp -s - keep.tsv ||
	fail 'nothing edited, and another file'
tei-correct --diff -e 'bo=B. O.' -f r.fix.tsv r.xml r1.xml | grep -c 'editor	bo' >got
[ "$(cat got)" = 1 ] || fail 'another editor'
rm -f r.*

# --- an editor's round with make: only what he touched is made again ---------------
mkdir -p round/sources
cp "$corpus"/sources/letter-boundary-1919.txt \
	"$corpus"/sources/letter-boundary-1919.meta \
	"$corpus"/sources/essay-lighthouse.txt round/sources
round() {
	MAKEFLAGS= make -f "$corpus/Makefile" CORPUS=round FORMATS=text \
		TEIKIT_BIN="$TEIKIT_BIN" AUTHORITY="$corpus/authority/*.xml" \
		>made 2>&1 || fail "make: $(cat made)"
}
round
cp round/build/tei/letter-boundary-1919.xml before.xml
cp "$corpus"/sources/letter-boundary-1919.fix.tsv round/sources
sleep 1
touch now
sleep 1
round
find round/build/tei -newer now -name '*[a-z]-*.xml' >again
[ "$(cat again)" = round/build/tei/letter-boundary-1919.xml ] ||
	fail "made again: $(cat again)"
grep -q '<placeName [^>]*resp="#letter-boundary-1919.ed tk:link"[^>]*>Hotel Moser<' \
	round/build/tei/letter-boundary-1919.xml || fail 'not corrected'
grep -q '^letter-boundary-1919 .* yes$' made || fail "not valid: $(cat made)"
# the sample's corrections are those of its edited TEI
quiet tei-correct --diff -e 'ed=the teikit authors' \
	-s round/sources/letter-boundary-1919.txt before.xml \
	round/build/tei/letter-boundary-1919.xml
cmp -s out round/sources/letter-boundary-1919.fix.tsv ||
	fail "the sample: $(diff out round/sources/letter-boundary-1919.fix.tsv)"
rm round/sources/letter-boundary-1919.fix.tsv
round
cmp -s before.xml round/build/tei/letter-boundary-1919.xml ||
	fail 'corrections that went are still there'

# --- an idno holds text alone: the machine's gives way, an editor's does not ------
cat >idno.pyx <<'X'
(TEI
(text
(body
(p
-See
- 
(idno
Aresp tk:citations
-Smith
- 
-12
)idno
)p
)body
)text
)TEI
X
row add 4 9 persName '' Smith See 12 >idno.fix.tsv
quiet tei-correct -f idno.fix.tsv idno.pyx
grep -q '^(idno' out && fail "a name in an idno: $(cat out)"
grep -q '^(persName' out || fail 'a name that the machine took for an idno'
sed 's/tk:citations/#me/' idno.pyx >own.pyx
expect 0 'another tag that an editor made is in the way' \
	tei-correct -f idno.fix.tsv own.pyx
grep -q '^(persName' out && fail "a name in an editor's idno"
row add 4 12 persName '' 'Smith 12' See >idno.fix.tsv
expect 0 'is in the way' tei-correct -f idno.fix.tsv own.pyx
sed 's/idno/persName/' own.pyx >name.pyx
row add 0 12 idno '' 'See Smith 12' >idno.fix.tsv
expect 0 'is in the way' tei-correct -f idno.fix.tsv name.pyx
{ row delete 4 12 idno '' 'Smith 12' See; row add 4 9 persName '' Smith See; } \
	>idno.fix.tsv
quiet tei-correct -f idno.fix.tsv own.pyx
grep -q '^(persName' out || fail 'a name where an idno was'

# --- ten thousand corrections of a large text take a moment ----------------------
python3 - <<'PY'
with open("big.txt", "w") as f, open("big.fix.tsv", "w") as x:
    at = 0
    for i in range(20000):
        line = f"Paragraph {i} names Rakosi and nobody else.\n\n"
        s = at + line.index("Rakosi")
        if i % 2: x.write(f"add\t{s}\t{s + 6}\tpersName\t\tRakosi\t"
                          f"{i} names\tand nobody\n")
        f.write(line)
        at += len(line)
PY
tei-tokenize big.txt | tei-segment --profile prose >big.pyx
quiet timeout 20 tei-correct -f big.fix.tsv -o bigc.pyx big.pyx
[ "$(grep -c '^(persName' bigc.pyx)" = 10000 ] || fail "big"
quiet timeout 20 tei-correct --diff big.pyx bigc.pyx
[ "$(grep -c '^add' out)" = 10000 ] || fail "big diff"
exit $failed
