#!/bin/sh
# extend.sh SCHEMAS HERE TEI_ALL: the schema that README.md gives as an example
# of a project's own is read, accepts what it should, and stays TEI.
set -eu
command -v trang >/dev/null || { echo "skipped: trang is missing"; exit 77; }
[ -f "$3" ] || { echo "skipped: $3 is missing"; exit 77; }
cp "$1/teikit.rnc" .
sed -n '/^    default namespace/,/^    distinct/s/^    //p' "$1/README.md" >my.rnc
trang my.rnc my.rng
sed 's/<p\/><\/body>/<p><distinct>x<\/distinct><\/p><\/body>/' \
  "$2/valid/empty.xml" >distinct.xml
jing my.rng distinct.xml
! jing teikit.rng distinct.xml >refused
grep -q 'element "distinct" not allowed' refused
python3 -B "$2/inclusion.py" my.rng "$3"
