#!/bin/sh
# catalog.sh SCHEMAS SAMPLE: the two processing instructions that README.md
# gives stand in SAMPLE byte for byte, and the catalog finds what they name.
set -u
command -v xmlcatalog >/dev/null ||
  { echo "skipped: xmlcatalog (libxml2-utils) is missing"; exit 77; }
status=0
grep -o '<?xml-model.*?>' "$1/README.md" >models
[ "$(wc -l <models)" -eq 2 ] || { echo "README.md: not two PIs"; status=1; }
while read -r model; do
  grep -qxF "$model" "$2" || { echo "not in $2: $model"; status=1; }
  name=$(expr "$model" : '.*href="\([^"]*\)"')
  file=$(xmlcatalog "$1/catalog.xml" "$name") || status=1
  [ -f "${file#file://}" ] || { echo "$name: $file"; status=1; }
done <models
exit $status
