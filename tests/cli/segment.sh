# tei-segment at the command line: profiles by name and by file, wrong ones,
# broken streams, and texts that are large or strange.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh

rm -rf work && mkdir work && cd work || exit 1
printf 'THE CLERK: The mill is sold.\n\nVote: so be it.\n' >text.txt
tei-tokenize text.txt >stream

expect 2 'no profile "novel"' tei-segment -p novel stream
[ -s out ] && fail 'output in spite of a wrong profile'
# each that is tried is named where people read of them
tei-segment --help >help
for name in $(grep -v '^#' "$TEIKIT_SOURCE/tools/data/profiles/order"); do
	grep -q "no profile.*[ ,]$name[ ,]" err && grep -q "Profiles:.* $name," help &&
		grep -q "^\.Pq.* $name\b" "$TEIKIT_SOURCE/tools/segment/tei-segment.1" ||
		fail "$name is not in the message, the help, or the page"
done
# a stream that is segmented already is left as it is, not so a wrong profile
tei-segment -o done.pyx stream
expect 2 'no profile "novel"' tei-segment -p novel done.pyx
tei-segment -p letter done.pyx | cmp - done.pyx || fail 'segmented twice'
expect 3 'cannot open' tei-segment --profile none.profile stream
printf '[blocks]\nhead <a|b\n' >bad.profile
expect 2 'bad.profile:2: error: not a line of a profile: < without >' \
	tei-segment -p bad.profile stream
printf '[blocks]\nbody x\n' >bad.profile
expect 2 'no such key in this section' tei-segment -p bad.profile stream
printf '[notes]\nplace\n' >bad.profile
expect 2 'a word is missing' tei-segment -p bad.profile stream
expect 2 'not also "b"' tei-segment a b
expect 1 'the stream ends before' sh -c 'head -n 5 stream | tei-segment'
expect 3 'cannot write' sh -c 'tei-segment stream >/dev/full'

# a profile of one's own
cat >own.profile <<'PROFILE'
# what a clerk's book looks like
[list officers]
clerk warden
[blocks]
speaker the <officers> : ...
decision Vote : <WORD> | <be|is> ...
PROFILE
tei-segment -p own.profile stream >out || fail 'own.profile'
grep -q '^?stage segment .* own$' out || fail 'the profile is not named'
grep -q '^(speaker$' out || fail 'no speaker'
grep -q '^Atype decision$' out || fail 'no decision'

# the heading of the notes at the end is told from others
printf '%s\n\n' 'One' 'The mill is sold.(1)' 'It burnt.(2)' 'Notes' \
	'(1) To a clerk.' '(2) Twice.' >notes.txt
tei-tokenize notes.txt | tei-segment -p minutes >out
[ "$(grep -c '^Atype notes$' out)" -eq 1 ] || fail 'no division of notes'
sed 's/^(1)/x/; s/^(2)/y/' notes.txt | tei-tokenize | tei-segment -p minutes |
	grep -q '^Atype notes$' && fail 'a division of notes that are none'
tei-tokenize notes.txt | tei-segment -p minutes | tei-emit |
	tei-transform -t html >notes.html
grep -q '>Notes<' notes.html && fail 'an empty heading over notes'

# that somebody took minutes of a meeting makes no minutes, nor keywords an
# article
printf 'The mill\n\n%s\n\n%s\n' 'It was sold in spring, and nobody who was there \
to see it burn knew that the minutes of the board had been lost.' \
	'Keywords: mill, salt' >mill.txt
tei-tokenize mill.txt | tei-segment | grep -q '^?stage segment .* prose$' ||
	fail 'prose is taken for minutes or an article'
printf 'At a meeting of the Mill Board there were present:\n\nMr. Pye\n' |
	tei-tokenize | tei-segment | grep -q '^?stage segment .* minutes$' ||
	fail 'a meeting is not known as minutes'

# a page number that OCR misread is work for the editor
tei-tokenize "$TEIKIT_SOURCE"/tests/golden/segment/folios.txt | tei-segment |
	grep -c '^?work segment[\\]tpage-number' | grep -qx 2 ||
	fail 'misread page numbers are not named'

# each kind is known by what is in it
for kind in minutes article letter prose; do
	for f in "$TEIKIT_SOURCE"/corpus/sources/$kind-*.txt \
	    "$TEIKIT_SOURCE"/corpus/sources/essay-*.txt; do
		case $f in *essay*) [ $kind = prose ] || continue ;; esac
		[ -e "$f" ] || continue
		tei-tokenize "$f" | tei-segment | grep -q "^?stage segment \
.* $kind\$" || fail "$f is not known as $kind"
	done
done

# large and strange texts come back, in time
python3 - <<'PY' || exit 1
n = 20000
texts = {
    "line": "word and " * (n * 6), "digits": "1234567890" * n,
    "points": "(1) " * n, "notes": "(1) A note.\n" * n,
    "marks": "\n\n".join(["\u00b2 Text", "^{", "71 Text", "* * *"] * n),
    "stars": "*" * n * 4, "dollars": "$a " * n * 4, "quotes": "'.\" " * n * 4,
    "braces": "^{" * n * 4, "escapes": "&" * n * 4 + "&#x27;" * n,
    "colons": "He said so:\n\n" * n, "breaks": "a\n\x0c" * n,
    "claims": "He said.' 12 And then he went.20 " * n,
    "raised": "\u00b9" * n,
}
for name, text in texts.items():
    with open(name + ".txt", "w", encoding="utf8", newline="") as f:
        f.write(text)
PY
for f in line digits points notes marks stars dollars quotes braces escapes \
    colons breaks claims raised; do
	for p in minutes article prose letter; do
		tei-tokenize $f.txt | timeout 60 tei-segment -p $p >out ||
			fail "$f as $p gave $?"
		tei-source --check $f.txt out || fail "$f as $p is lost"
	done
done

# a word that a line's end divides is one, whatever hyphen marks it; not a number's
# sign, nor a name of two
printf 'Of Spar\302\254tanburg, Hum\302\254\nphreys, Whit\302\254 ney, Wash\302\255\nington, Cincin\342\200\220\nnati, pitts=\nburg, p\302\254q, WASH\302\254\nINGTON; Austro\302\254\nHungarian, a = b, 5\302\254 \302\254c.\n' >hyphens.txt
tei-tokenize hyphens.txt | tei-segment >out
tei-source --check hyphens.txt out || fail "hyphens are lost"
tei-emit out | sed 's/<[^>]*>//g' | tr -s ' \n' '  ' >got
for w in Spartanburg Humphreys Whitney Washington Cincinnati WASHINGTON 'pitts= burg, p¬q' \
    'Austro¬ Hungarian' 'a = b, 5¬ ¬c'; do
	grep -qF "$w" got || fail "$w is not in $(cat got)"
done

# words of an agenda alone in a line are headings of minutes, with a colon or
# without; what is said is none
cat >agenda.txt <<'END'
MINUTES OF THE BOROUGH COUNCIL

Present: Alderman Smith and Alderman Galvin.

Correspondence:

A letter from the surveyor was read about the bridge.

Finance report:

The accounts were passed.

He answered:

The accounts were not passed.

Any other business

None was brought forward by those present.
END
tei-tokenize agenda.txt | tei-segment -p minutes | tei-emit >out
for h in Correspondence: 'Finance report:' 'Any other business'; do
	grep -qF "<head>$h</head>" out || fail "$h is no heading"
done
grep -qF '<head>He answered' out && fail "what is said is a heading"

# letters that are copied into the minutes of one meeting begin no sittings
cat >copied.txt <<'END'
Minutes of the Burial Board held on 4 May 1871

Present: Mr. Hobb and Mr. Sale.

Two letters were read.

Shire Hall, 9th April 1871

Dear Sir, I beg to say that the wall is down. J. Tench, Surveyor.

Shire Hall, 12th April 1871

Dear Sir, The wall is up again, but not where it was. J. Tench, Surveyor.

The letters were ordered to lie on the table.
END
tei-tokenize copied.txt | tei-segment -p minutes | grep -q '^Atype minutes$' &&
	fail 'letters copied into minutes are sittings'

# a letter that begins with "Your letter" is one all the same
cat >short.txt <<'END'
Hexham, 3 March 1911

Dear Ruth,

The crane came at last. I shall write again before the month is out.

Yours ever,
John Tench

Varn, 20 June 1911

Dear John,

Your letter came and went. We sail for Hexham with the next tide.

Yours,
Ruth Sale
END
[ "$(tei-tokenize short.txt | tei-segment -p letter |
  grep -c '^Atype letter$')" = 2 ] || fail 'no two letters'

# nor do the days of a diary, whoever is met there
cat >diary.txt <<'END'
3 May 1881. The General met us at the ferry, and we dined on eels.

4 May 1881. We met nobody, and the rain came through.

5 May 1881. The ferryman met with an accident.
END
tei-tokenize diary.txt | tei-segment | grep -q '^?stage segment .* prose$' ||
	fail 'a diary is taken for minutes'
tei-tokenize diary.txt | tei-segment -p minutes | grep -q '^Atype minutes$' &&
	fail 'the days of a diary are sittings'

[ $failed -eq 0 ] && echo 'tei-segment does what it says'
exit $failed
