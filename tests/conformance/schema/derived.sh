#!/bin/sh
# derived.sh SCHEMAS: teikit.rng is what trang makes of teikit.rnc.
set -u
command -v trang >/dev/null || { echo "skipped: trang is missing"; exit 77; }
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
trang "$1/teikit.rnc" "$folder/teikit.rng" || exit 1
diff "$1/teikit.rng" "$folder/teikit.rng" >"$folder/diff" && exit 0
head -n 20 "$folder/diff"
echo "make it anew: trang schemas/teikit.rnc schemas/teikit.rng"
exit 1
