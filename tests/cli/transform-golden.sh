# Every NAME.xml in golden/transform becomes, byte by byte, each NAME.FORMAT
# that lies beside it. TEIKIT_UPDATE=1 rewrites them; read the difference.
PATH=$TEIKIT_BIN:$PATH
cd "$TEIKIT_SOURCE/tests/golden/transform" || exit 1
out=$(mktemp) || exit 1
trap 'rm -f "$out"' EXIT
bad=0
for golden in *.*.*; do
	format=${golden%.*}
	format=${format#*.}
	if ! tei-transform -t "$format" "${golden%%.*}.xml" >"$out"; then
		bad=1
	elif [ -n "$TEIKIT_UPDATE" ]; then
		cp "$out" "$golden"
	else
		diff -u "$golden" "$out" || bad=1
	fi
done
exit $bad
