# What goes into tei-transform comes out of it, in every format: our samples,
# and TEI that others made, where it lies beside the project.
set --
for file in "$TEIKIT_SOURCE"/tests/golden/transform/*.xml; do
	# its elements say where words end, not its blanks, which are counted by;
	# what becomes of them its goldens show
	[ "${file##*/}" = pieces.xml ] || set -- "$@" "$file"
done
others=$TEIKIT_SOURCE/../shared/texts/tei
if [ -d "$others" ]; then
	# AddressSanitizer's realloc copies: text gathered by libxml2 takes the
	# square of its length
	slow=$(grep -c __asan_init "$TEIKIT_BIN/tei-transform")
	for file in "$others"/*.xml; do
		if [ "$slow" -gt 0 ] && [ "$(wc -c <"$file")" -gt 1000000 ]; then
			echo "too long for AddressSanitizer, not counted: $file"
		else
			set -- "$@" "$file"
		fi
	done
else
	echo "no $others: only our own samples were counted"
fi
exec python3 "$TEIKIT_SOURCE/tests/golden/transform_count.py" \
	"$TEIKIT_BIN/tei-transform" "$@"
