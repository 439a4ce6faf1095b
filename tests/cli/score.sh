# tei-score counts as the measuring script beside the project does, on what
# our tools find and on rows spoilt at random; and tells what is wrong.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh
gold=$TEIKIT_SOURCE/../shared/gold corpus=$TEIKIT_SOURCE/corpus
rm -rf right found
mkdir -p right found/dev found/gum-dev found/corpus tei/dev tei/gum-dev
mkdir -p tei/corpus
export LC_ALL=C.UTF-8

# good COMMAND...: done, without a word
good() {
	"$@" >out 2>err || fail "$* gave $?: $(cat err)"
	[ ! -s err ] || fail "$* said $(cat err)"
}
# find FOLDER TEXT OPTION...
find_tags() {
	n=$(basename "$2" .txt) folder=$1 text=$2
	shift 2
	tei-convert -t stream $lists "$@" -o s.pyx "$text" 2>said &&
		tei-standoff -o "found/$folder/$n.tsv" s.pyx &&
		tei-emit -o "tei/$folder/$n.xml" s.pyx || fail "$text"
}
# same RIGHT FOUND: the figures are the script's, every row
same() {
	python3 "$gold/score.py" "$1" "$2" >want || fail "score.py $2"
	good tei-score -f tsv "$1" "$2"
	[ "$(wc -l <out)" -gt 3 ] || fail "$2: no figures"
	cmp -s want out || fail "$2: $(diff want out | head -5)"
}
# finished TEI, where notes have moved and cut tags are joined, counts as the
# stream that it is made of
same_tei() {
	good tei-score -f tsv "$1" "$2"
	mv out want
	good tei-score -f tsv "$1" "$3"
	cmp -s want out || fail "$3: $(diff want out | head -5)"
}
# Rows with borders moved, types and values changed, lost, doubled, nested.
cat >spoil.py <<'PY'
import glob, os, random, sys
r = random.Random(sys.argv[3])
def spoil(row, size):
    c = row.rstrip("\n").split("\t")
    if len(c) < 3 or not c[0].isdigit() or r.random() < .4: return [row]
    s, e, k = int(c[0]), int(c[1]), r.randrange(7)
    if k == 0: return []
    if k == 1: s = max(0, s - r.randrange(9))
    if k == 2: e = min(size, e + r.randrange(9))
    if k == 3: c[2] = r.choice(["persName", "placeName", "date", "bibl",
        "author", "title", "note", "idno", "cit", "seg", "orgName"])
    if k == 4: c[3] = r.choice(["when=1956", "level=u", "from=1;to=2",
        "type=repository", "type=thesis", "notAfter=3", "k=ibid,to=3",
        "corresp=#bibl.1", "xml:id=bibl.1;n=4"])
    if k == 5: e = s + (e - s) // 2
    new = "\t".join([str(s), str(max(s, e))] + c[2:]) + "\n"
    return [row, new] if k == 6 or r.random() < .2 else [new]
for f in sorted(glob.glob(f"{sys.argv[1]}/*.tsv")):
    name = os.path.basename(f)[:-4]
    size = os.path.getsize(f"{sys.argv[4]}/{name}.txt")
    with open(f, newline="") as rows:
        new = [n for l in rows for n in spoil(l, size)]
    with open(f"{sys.argv[2]}/{os.path.basename(f)}", "w", newline="") as o:
        o.writelines(new)
PY

for text in "$corpus"/sources/*.txt; do
	cp "$text" right
	find_tags corpus "$text"
done
cp "$corpus"/gold/*.tsv right
rm -f right/*.blocks.tsv right/*.anchors.tsv
if [ -d "$gold" ]; then
	for text in "$gold"/dev/*.txt; do find_tags dev "$text"; done
	for text in "$gold"/gum-dev/*.txt; do
		find_tags gum-dev "$text" --profile prose
	done
	same "$gold/dev" found/dev
	same "$gold/gum-dev" found/gum-dev
	same right found/corpus
	same_tei "$gold/dev" found/dev tei/dev
	same_tei "$gold/gum-dev" found/gum-dev tei/gum-dev
	for seed in 1 2 3 4; do
		rm -rf spoilt
		mkdir spoilt
		python3 spoil.py found/dev spoilt $seed "$gold/dev"
		same "$gold/dev" spoilt
		python3 spoil.py found/corpus spoilt $seed right
		same right spoilt
	done
else
	echo "not compared with score.py: $gold is not there"
fi

same_tei right found/corpus tei/corpus
# what is right agrees with itself wholly, and a folder's empty half with none
good tei-score -f tsv -e per,plc right right
awk 'NR > 1 && $6 != "1.000" { exit 1 }' out || fail "not itself: $(cat out)"
mkdir -p none
expect 0 'nothing was found for this text' tei-score -f tsv -e per right none
grep -q '^per	[0-9]*	0	0.000	0.000	0.000' out || fail "$(cat out)"

# a type that no tag has
expect 0 'warning: no tag is of the type "persName", right or found; tei-score' \
	tei-score -f tsv -e persName,per right right
[ "$(grep -c warning err)" = 1 ] || fail "one type is none: $(cat err)"

# differences
printf 'Anna met Bela in Pest in 1919.\n' >a.txt
printf '0\t4\tper\n9\t13\tper\n17\t21\tplc\n25\t29\tdat\twhen=1919\n' >a.tsv
printf '0\t8\tpersName\t\tAnna met\n17\t21\torgName\n' >b.tsv
printf '22\t24\tpersName\n25\t29\tdate\twhen=1918\t1919\n' >>b.tsv
good tei-score -d a.tsv b.tsv
cat >want <<'T'
a.tsv:1: per borders: [{Anna] met} Bela in Pest in 1919. 
a.tsv:1: per missed: Anna met [Bela] in Pest in 1919. 
a.tsv:1: plc type: Anna met Bela in [{Pest]} in 1919.   (plc, found orgName)
T
grep -v 'org extra' out | head -3 | sed 's/found org)/found orgName)/' |
	cmp -s want - || fail "differences: $(cat out)"
grep -q 'dat value.*(when=1919, found when=1918)' out || fail "value"
good tei-score -d -f json a.tsv b.tsv
python3 - <<'PY' || fail "json"
import json
d = json.load(open("out"))
assert [x["kind"] for x in d["differences"]] == [
    "borders", "missed", "type", "extra", "extra", "value"], d
assert d["types"]["per"] == {"gold": 2, "found": 2, "precision": 0,
    "recall": 0, "strict": 0, "overlap": .5, "value": .5}, d["types"]
PY
good tei-score -f json a.tsv a.tsv
python3 -m json.tool out >/dev/null || fail "json without differences"
good tei-score -d -f tsv a.tsv b.tsv
awk -F '\t' 'NF != 14 { exit 1 }' out || fail "columns of the differences"

# what is wrong is said
expect 2 'two files, or two folders' tei-score a.tsv
expect 2 'it is table, tsv or json' tei-score -f xml a.tsv b.tsv
expect 2 'from 1 to 64 types' tei-score -e , a.tsv b.tsv
expect 3 'the text must stand beside its rows' tei-score nobody.tsv b.tsv
expect 3 'no .txt here' tei-score none none
expect 3 'cannot open' tei-score a.tsv nobody.tsv
printf '0\t99\tper\n' >c.tsv
expect 1 'c.tsv:1: error: the row goes beyond the 31 bytes' tei-score a.tsv c.tsv
printf '#\n5\t2\tper\n' >c.tsv
expect 1 'c.tsv:2: error: not a row' tei-score a.tsv c.tsv
printf '5\n' >c.tsv
expect 1 'not a row' tei-score a.tsv c.tsv
printf '0\t4\t\377\n' >c.tsv
expect 1 'not a row' tei-score a.tsv c.tsv

# a text that is no table of rows was counted as nothing found
printf 'Anna met Bela in the rain.\n' >plain.txt
expect 1 'plain.txt:1: error: a text without any row; name a file of rows' \
	tei-score a.tsv plain.txt
[ -s out ] && fail "figures of a text: $(cat out)"
printf '# by hand\n\nstart\tend\ttype\n' >c.tsv
good tei-score a.tsv c.tsv
: >c.tsv
good tei-score a.tsv c.tsv

printf '0\t4\tper\r\n9\t13\tper' >c.tsv
good tei-score -f tsv -e per a.tsv c.tsv
grep -q '^per	2	2	1.000' out || fail "CRLF, no newline: $(cat out)"
echo 7 >a.range
expect 1 'not a range' tei-score a.tsv b.tsv
rm a.range
expect 3 'cannot write' sh -c 'tei-score a.tsv b.tsv >/dev/full'

# what is right in brat's file is read, from a name without an ending too; a
# file of rows that is not there was taken for a text without names
printf 'Anna met Bela.\n' >r.txt
printf 'T1\tPER 0 4\tAnna\n' >r.ann
printf '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>' >noending
printf '<persName>Anna</persName> met Bela.</p></body></text></TEI>\n' >>noending
good tei-score -f tsv -e per r.ann noending
grep -q '^per	1	1	1.000' out || fail "brat's: $(cat out)"
expect 3 'r.tsv: error: cannot open' tei-score r.tsv r.ann
expect 3 'r.tsv: error: cannot open' tei-score r.txt r.ann

# what is not of one text is not counted, a few changed words are no harm
printf 'Anna met Bela in the rain, and told him what she knew.\n' >o.txt
printf 'The customs of the river were left to a mixed commission.\n' >p.txt
printf '0\t4\tpersName\t\tAnna\n9\t13\tpersName\t\tBela\n' >o.tsv
printf '4\t11\tpersName\t\tcustoms\n19\t24\tpersName\t\triver\n' >p.tsv
expect 1 'p.tsv: error: of its 2 rows only 0 have the words' \
	tei-score o.tsv p.tsv
for n in o p; do
	tei-tokenize $n.txt | tei-segment -o $n.pyx
	tei-emit -o $n.xml $n.pyx
done
for found in p.pyx p.xml; do
	expect 1 "$found: error: is another text than o.tsv: of the shorter only" \
		tei-score o.tsv $found
	[ -s out ] && fail "figures of two texts: $(cat out)"
done
expect 1 'p.xml: error: is another text than o.xml' tei-score o.xml p.xml
sed 's/the rain/fair weather/' o.xml >q.xml
expect 0 'q.xml: warning: its text is not quite that of o.xml' \
	tei-score o.xml q.xml
sed 's/rain/rains/' o.xml >q.xml
good tei-score o.xml q.xml
good tei-score o.txt o.xml

# names tagged in other ways are names; parts of one are no more than that, and
# what refers to somebody without a name is none
cat >ways.xml <<'TEI'
<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>In <placeName><settlement
>Brest</settlement>, <country>Poland</country></placeName> <rs type="person">the
guard of <persName>Anna Ede</persName></rs> met <rs type="person">Max Orr</rs> and
<name type="city">Lund</name> sent the <rs type="ship">Elbe</rs>.</p></body></text></TEI>
TEI
good tei-score -f tsv ways.xml ways.xml
cut -f 1,2 out | grep -v ^type | paste -s -d ' ' >got
printf 'per\t2 plc\t2\n' | diff - got || fail 'other ways to tag names'

# 400,000 rows all over each other overlapping ones, are counted in a moment
python3 - <<'PY'
open("big.txt", "w").write("word " * 200000)
rows = [f"{i * 5}\t{i * 5 + 94}\tbibl\n{i * 5}\t{i * 5 + 4}\tpersName\n"
        for i in range(199000)]
open("big.tsv", "w").writelines(rows)
PY
good timeout 20 tei-score -f tsv -e per,cit big.tsv big.tsv
grep -q '^cit	199000	199000	1.000' out || fail "big: $(cat out)"
exit $failed
