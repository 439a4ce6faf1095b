#!/bin/sh
# summary.sh BUILD LINES NAME...: what a corpus has come to, and what an
# editor should look at: one row a text, then the head of the work list.
export LC_ALL=C
build=$1 lines=$2
shift 2

# A tag is what follows a "<"; header and standoff are not the text.
counts='
  { name = $1; sub(/[ \t\n>].*/, "", name); sub(/\/$/, "", name) }
  name == "text" { body = 1 }
  name == "/text" { body = 0 }
  body { n[name]++ }
  END {
    print n["pb"] + 1, n["note"] + 0, \
      n["persName"] + n["placeName"] + n["orgName"], \
      n["date"] + 0, n["bibl"] + 0
  }'

row='%-28s%7s%7s%7s%7s%11s%8s%7s\n'
printf "$row" document pages notes names dates citations unsure valid
for name; do
  if [ ! -e "$build/tei/$name.xml" ]; then
    printf "$row" "$name" - - - - - - failed
    continue
  fi
  unsure=0
  [ -e "$build/work/$name" ] && unsure=$(wc -l < "$build/work/$name")
  valid=no
  [ -e "$build/valid/$name" ] && valid=yes
  printf "$row" "$name" \
    $(awk 'BEGIN { RS = "<"; FS = "\001" }'"$counts" "$build/tei/$name.xml") \
    $unsure $valid
done

# What the validator had to say of valid texts, once each, and of which.
for name; do
  if [ -s "$build/valid/$name" ]; then
    sed "s/^[^ ]*: \([a-z]*: .*\)/\1	$name/" "$build/valid/$name"
  fi
done | sort | awk -F '\t' '
  function tell() {
    if (n) print (n == 1 ? "once " : n " times ") said \
      " (" text (more ? " and others" : "") ")"
  }
  $1 != said { tell(); n = more = 0; said = $1; text = $2 }
  { n++; more = more || $2 != text }
  END { tell() }'

all=$(for name; do
  if [ -e "$build/work/$name" ]; then cat "$build/work/$name"; fi
done | wc -l)
[ "$all" -eq 0 ] && exit 0
echo
echo "Work list ($((all)) in all, the rest: make corpus-work):"
for name; do
  if [ -e "$build/work/$name" ]; then cat "$build/work/$name"; fi
done | head -n "$lines"
exit 0
