# Makes blocks.inc of the Unicode Character Database's Blocks.txt:
#     awk -f blocks.awk Blocks.txt >blocks.inc
# The surrogates are no characters of XML and are left out.
/^#/ { next }
/;/ && !/Surrogates/ {
	split($0, row, /\.\.|; */)
	gsub(/ /, "", row[3])
	printf "\t{ \"%s\", 0x%s, 0x%s },\n", row[3], row[1], row[2]
}
