# Every NAME.txt in golden/segment becomes the text of the TEI in NAME.xml, and
# comes back; of those in unpaged, where numbers rise that count no pages, none
# is taken for one.  TEIKIT_UPDATE=1 rewrites them; read the difference.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh
rm -rf work && mkdir work && here=$PWD/work
cd "$TEIKIT_SOURCE/tests/golden/segment" || exit 1

segment() {
	tei-tokenize -o "$here/tokens" "$1" &&
		tei-segment -o "$here/pyx" "$here/tokens" || fail "$1"
	tei-source --check "$1" "$here/pyx" || fail "$1 is not whole"
}

for text in *.txt; do
	golden=${text%.txt}.xml
	segment "$text"
	tei-emit -o "$here/tei" "$here/pyx" || fail "$text"
	sed -n '/^  <text>/,/^  <\/text>/p' "$here/tei" >"$here/xml"
	if [ -n "${TEIKIT_UPDATE:-}" ]; then
		cp "$here/xml" "$golden"
	else
		diff -u "$golden" "$here/xml" || failed=1
	fi
done
for text in unpaged/*.txt; do
	segment "$text"
	grep -A3 '^(pb' "$here/pyx" | grep '^An ' && fail "$text has pages"
	grep -E '^\?src .*[0-9]{2}$' "$here/pyx" && fail "$text lost a number"
done
[ $failed -eq 0 ] && echo 'the texts have the structure that was read'
exit $failed
