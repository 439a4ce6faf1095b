# The examples of the manual pages, and the commands of README.md and
# CONTRIBUTING.md, run with files of the names that they use.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh
command -v bash >/dev/null || {
	echo 'no bash: pages show "set -o pipefail"; nothing was run'
	exit 77
}
export TEIKIT_BIN MAKEFLAGS=
corpus=$TEIKIT_SOURCE/corpus

rm -rf desk run
mkdir -p desk/bin desk/sources desk/tei desk/corrected desk/letters desk/folder
cp "$corpus"/sources/*.txt "$corpus"/sources/*.meta desk/sources
cp -r "$corpus" desk/corpus
rm -rf desk/corpus/build
cp -r "$TEIKIT_SOURCE"/schemas desk/schemas
cp desk/schemas/teikit.rnc desk
cp "$corpus"/authority/persons.xml desk
cp "$TEIKIT_SOURCE"/tests/golden/references.txt desk/list.txt
cp desk/sources/minutes-harbour-1962.txt desk/minutes.txt
cp desk/sources/article-customs-war.txt desk/article.txt
cp desk/sources/report-relief-1923.txt desk/report.txt
cp desk/sources/letter-boundary-1919.txt desk/letter.txt
cp desk/letter.txt desk/folder
(
	cd desk || exit
	tei-convert -d tei sources/*.txt &&
		tei-convert -o minutes.xml minutes.txt &&
		tei-convert -o letter.xml letter.txt &&
		tei-convert -o article.xml article.txt &&
		cp tei/*.xml corrected && cp letter.xml letters &&
		tei-tokenize minutes.txt | tei-segment -o minutes.pyx &&
		tei-tokenize -o stdin minutes.txt
) || fail 'the files of the examples'

# The schema of all TEI, where it is; the editor, who takes out a tag; a stage.
all=$TEIKIT_SOURCE/../shared/schemas/tei_all.rng
if [ -e "$all" ]; then cp "$all" desk; else
	echo "instead of tei_all.rng, which is not there: teikit.rng"
	cp desk/schemas/teikit.rng desk/tei_all.rng
fi
cat >desk/bin/vi <<'VI'
#!/bin/sh
exec sed -i 's|<placeName[^>]*>Klagenfurt</placeName>|Klagenfurt|' "$1"
VI
printf '#!/usr/bin/awk -f\n1\n' >desk/my-tagger.awk
echo '# nothing yet' >desk/minutes.fix.tsv
chmod +x desk/bin/vi desk/my-tagger.awk
printf '%s\n\n' 'Present: Mr Smith, Alderman Jones' 'Mr Smith: We agree.' \
	'Alderman Jones: I do not.' 'Resolved, that it be done.' '2. The End' \
	'It was late.' >desk/council.txt
printf '[blocks]\nhead <NUMBER> . <CAPITAL> ...\n' >desk/mine.profile
cat >desk/core.xml <<'XML'
<dataset xmlns="http://www.tei-c.org/ns/1.0"><sequence><author>Byron, A.</author> <date>1843</date>
<title>Notes on the Engine</title></sequence></dataset>
XML

PATH=$PWD/desk/bin:$PATH
python3 "$TEIKIT_SOURCE"/tests/cli/common/examples.py "$TEIKIT_SOURCE" desk ||
	failed=1
exit $failed
