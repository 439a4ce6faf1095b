# Rows and brat's annotations: to one another and back, by bytes and by
# characters; into a stream by corrections.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh
corpus=$TEIKIT_SOURCE/corpus
rm -rf work
mkdir work
cd work || exit 1

# what brat itself would say of the offsets: characters as Python counts them
cat >check.py <<'PY'
import sys
text = open(sys.argv[1], encoding="utf8", newline="").read()
marks = 0
for l in open(sys.argv[2], encoding="utf8", newline="\n"):
    if l[0] != "T": continue
    _, type, own = l.rstrip("\n").split("\t")
    spans = [tuple(map(int, s.split())) for s in
             type.split(" ", 1)[1].split(";")]
    there = " ".join(text[a:b] for a, b in spans).replace("\t", " ")
    assert there == own and "\n" not in there, (there, own)
    marks += 1
print(marks)
PY
tags='persName,placeName,orgName,date,bibl,author,editor,title,pubPlace'
tags=$tags,publisher,biblScope,citedRange,idno,seg

# A text with all that counts differently: beyond ASCII, beyond the first
# plane, composed and not, line ends of two bytes, a BOM, a tag over a line end.
cat >make.py <<'PY'
text = ("\ufeff\U00010330\U0001F600 Władysław Gomułka\r\nand Nikita\r\n"
        "Khrushchev met in Łódź, e\u0301tude, 中文 a;b=c\\d\te.\r\n")
open("odd.txt", "w", newline="", encoding="utf8").write(text)
def row(words, type, value=""):
    b = text.encode()
    s = b.index(words.encode())
    e = s + len(words.encode())
    t = words.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")
    return f"{s}\t{e}\t{type}\t{value}\t{t}\n"
open("odd.tsv", "w", newline="", encoding="utf8").write(
    row("\U00010330", "term", "n=1") +
    row("Władysław Gomułka", "persName", "cert=low;ref=psn:gomulka") +
    row("Nikita\r\nKhrushchev", "persName", "ref=psn:khrushchev-nikita") +
    row("Łódź", "placeName", "ref=no scheme;type=a\\;b\\=c") +
    row("e\u0301tude", "term") + row("中文", "foreign", "xml:lang=zh") +
    row("a;b=c\\d\te", "idno", "n=\\\\"))
PY
python3 make.py
quiet tei-standoff --from tsv -s odd.txt -t brat -o odd.ann odd.tsv
[ "$(python3 check.py odd.txt odd.ann)" = 7 ] || fail "odd: $(cat odd.ann)"
grep -q '^N2	Reference T3 psn:khrushchev-nikita	' odd.ann || fail "N line"
grep -q '^A1	cert T2 low$' odd.ann || fail "A line"
grep -q '^T3	persName 27 33;35 45	Nikita Khrushchev$' odd.ann ||
	fail "a line end: $(cat odd.ann)"
quiet tei-standoff --from brat -s odd.txt -o back.tsv odd.ann
cmp -s odd.tsv back.tsv || fail "odd: $(diff odd.tsv back.tsv)"

# every sample's tags, there and back
for text in "$corpus"/sources/*.txt "$TEIKIT_SOURCE"/../shared/sources/0*.txt; do
	[ -e "$text" ] || { echo "not there, not checked: $text"; continue; }
	tei-convert $lists -t stream -o s.pyx "$text" 2>said
	quiet tei-standoff -e $tags -o s.tsv s.pyx
	quiet tei-standoff -e $tags -t brat -o s.ann s.pyx
	[ "$(python3 check.py "$text" s.ann)" = "$(wc -l <s.tsv)" ] ||
		fail "$text: brat would refuse it"
	quiet tei-standoff --from brat -s "$text" -o back.tsv s.ann
	# a note's attributes come last, so they are compared as a set
	sort_values() {
		python3 -c 'import sys
for l in open(sys.argv[1], encoding="utf8", newline="\n"):
    c = l.split("\t"); c[3] = ";".join(sorted(c[3].split(";")))
    print("\t".join(c), end="")' "$1" | sort
	}
	sort_values s.tsv >a
	sort_values back.tsv >b
	cmp -s a b || fail "$text: $(diff a b | head -4)"
	# nothing was edited: nothing is to be corrected
	quiet tei-correct --diff s.pyx s.ann
	[ "$(grep -vc '^#' out)" = 0 ] || fail "$text: $(head -3 out)"
done

# an editor's round: one tag less, one of another type, one more
text=$corpus/sources/letter-boundary-1919.txt
tei-convert -t stream -o s.pyx "$text" 2>said
tei-standoff -t brat s.pyx | grep -v '	Coolidge$' |
	sed 's/persName \(.*\)	Anton Wruss$/orgName \1	Anton Wruss/' >e.ann
line=$(python3 -c 'import sys
t = open(sys.argv[1], encoding="utf8", newline="").read()
s = t.index("Bleiburg"); print(f"T999\tLocation {s} {s + 8}\tBleiburg")' "$text")
printf '%s\n#999\tAnnotatorNotes T999\tref=plc:bleiburg\n' "$line" >>e.ann
expect 0 'not there, or no span' tei-correct --diff -o e.fix.tsv s.pyx e.ann
cut -f 1,4,5,6 e.fix.tsv | grep -v '^#' | sed 's/ref=#[^	]*//' |
	sort >got
printf '%s\n' 'add	placeName	ref=plc:bleiburg	Bleiburg' \
	'change	persName>orgName		Anton Wruss' \
	'delete	persName		Coolidge' | cmp -s - got || fail "$(cat got)"
quiet tei-correct -f e.fix.tsv -o c.pyx s.pyx
tei-standoff -e orgName,placeName c.pyx | grep -q \
	'placeName	ref=plc:bleiburg;resp=#editor.*	Bleiburg' || fail "round"

# what brat has and rows have not is said, what is wrong refused
printf 'Anna met Bela.\n' >t.txt
bad() { # STATUS WORDS LINE...
	status=$1 words=$2
	shift 2
	printf "$@" >t.ann
	expect "$status" "$words" tei-standoff --from brat -s t.txt t.ann
}
bad 0 'a span in parts' 'T1\tPER 0 4;9 13\tAnna Bela\n'
[ ! -s out ] || fail "parts: $(cat out)"
bad 0 'no element for the type "Mood"' 'T1\tMood 0 4\tAnna\nT2\tORG 9 13\tBela\n'
[ "$(cat out)" = '9	13	orgName		Bela' ] || fail "type: $(cat out)"
bad 0 't.ann:2: warning: a relation' 'T1\tPER 0 4\tAnna\nR1\tLoves Arg1:T1 Arg2:T1\n'
bad 0 '"is it?" is a note for people, not name=value' \
	'#1\tAnnotatorNotes T1\tis it?\r\nT1\tPER 0 4\tAnna\r\nA1\tSure T1\r\n'
[ "$(cat out)" = '0	4	persName	Sure=true	Anna' ] || fail "A: $(cat out)"
bad 0 '"T7" is not there' 'A1\tSure T7\n'
bad 1 't.ann:1: error: its text is not' 'T1\tPER 0 4\tBela\n'
bad 1 'not a line of brat' 'T1\tPER 0 99\tAnna\n'
bad 1 'not a line of brat' 'T1\tPER 4 0\tAnna\n'
bad 1 'not a line of brat' 'T1\tPER 0 4;2 6\tAnna\n'
bad 1 'not a line of brat' 'T1\tPER\n'
bad 1 'not a line of brat' 'T1\n'
bad 1 'not a line of brat' 'X1\n'
bad 1 'not a line of brat' 'A1\n'
bad 1 't.ann:1:16: error: byte 15 (0xff)' 'T1\tPER 0 4\tAnna\377\n'
bad 1 'not a line of brat' 'T1\tPER 0 99999999999999999999999\tAnna\n'
: >t.ann
quiet tei-standoff --from brat -s t.txt t.ann
expect 2 'name it with -s' tei-standoff --from brat t.ann
quiet tei-standoff --from tsv --version
grep -q '^tei-standoff (teikit)' out || fail 'no version after --from'
expect 2 'it is tsv or brat' tei-standoff -t conll s.pyx
expect 3 'cannot open' tei-standoff --from brat -s nobody.txt t.ann
printf '0\t99\tpersName\n' >t.tsv
expect 1 'goes beyond' tei-standoff --from tsv -s t.txt -t brat t.tsv
expect 1 't.tsv:1: error: the row goes beyond' tei-standoff --from tsv -s t.txt \
	t.tsv
# rows of another text would delete every tag and add what is not there
tei-convert -t stream -o t.pyx t.txt
expect 1 't.tsv:1: error: the row goes beyond' tei-correct --diff t.pyx t.tsv
printf '0\t4\tpersName\t\tBela\n' >t.tsv
expect 1 't.tsv:1: error: its text is not' tei-standoff --from tsv -s t.txt t.tsv
expect 1 't.tsv:1: error: its text is not' tei-correct --diff t.pyx t.tsv
# a BOM, as spreadsheets write it, does not make the first row a heading
printf '\357\273\2770\t4\tpersName\t\tAnna\n' >t.tsv
quiet tei-standoff --from tsv -s t.txt t.tsv
[ "$(cat out)" = '0	4	persName		Anna' ] || fail "BOM: $(cat out)"
# 200,000 annotations take a moment
python3 - <<'PY'
open("big.txt", "w", encoding="utf8").write("Łódź 𐌰 " * 100000)
with open("big.ann", "w", encoding="utf8") as f:
    for i in range(100000):
        f.write(f"T{i}\tplaceName {i * 7} {i * 7 + 4}\tŁódź\n"
                f"N{i}\tReference T{i} plc:lodz\tŁódź\n")
PY
quiet timeout 20 tei-standoff --from brat -s big.txt -o big.tsv big.ann
quiet timeout 20 tei-standoff --from tsv -s big.txt -t brat -o b.ann big.tsv
[ "$(grep -c '^T' b.ann)" = 100000 ] || fail "big"
exit $failed
