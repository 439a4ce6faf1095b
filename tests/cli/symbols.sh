# No function or table has the name of another library's: a program that is
# linked with both would call either.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh

nm=$(command -v gcc-nm || command -v nm) || {
	echo 'missing, not run: nm'
	exit 77
}
find "$TEIKIT_BIN/../tools" -name 'libteikit_*.a' >libraries
while read -r library; do
	"$nm" -g "$library" 2>/dev/null |
		awk 'NF == 3 && $2 ~ /^[TDRBC]$/ { print $3 }' | sort -u
done <libraries | sort >names
[ "$(wc -l <names)" -gt 500 ] || fail "only $(wc -l <names) names are seen"
uniq -d names >twice
[ -s twice ] && fail "in two libraries: $(cat twice)"
exit $failed
