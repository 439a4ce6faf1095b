# What goes into tei-transform comes out of it, in every format: our samples,
# and TEI that others made, where it lies beside the project.
set -- "$TEIKIT_SOURCE"/tests/golden/transform/*.xml
others=$TEIKIT_SOURCE/../shared/texts/tei
if [ -d "$others" ]; then
	set -- "$@" "$others"/*.xml
else
	echo "no $others: only our own samples were counted"
fi
exec python3 "$TEIKIT_SOURCE/tests/golden/transform_count.py" \
	"$TEIKIT_BIN/tei-transform" "$@"
