# The texts to learn from lie in folders that their README tells; list.sh lists
# each once, in the order of the files' names, so that no two may share one.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh

folder=$TEIKIT_SOURCE/corpus/training
"$folder"/list.sh >paths
sed 's|.*/||' paths >names
LC_ALL=C sort -c names || fail 'not in the order of the names'
uniq -d names >same
[ ! -s same ] || fail "more than one text has the name $(cat same)"
[ "$(wc -l <names)" -gt 1000 ] || fail "only $(wc -l <names) texts"
ls "$folder"/*.xml 2>/dev/null && fail 'texts outside of the folders'

sed -n 's/^| `\([a-z]*\)` | .*/\1/p' "$folder"/README.md >told
sed "s|^$folder/||; s|/.*||" paths | sort -u | cmp - told ||
	fail 'the folders are not those of README.md'

exit $failed
