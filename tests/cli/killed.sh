# What is killed while it writes leaves nothing beside its output, whatever
# kills it: here the limit of a file's size, in the midst of a file.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh
samples=$TEIKIT_SOURCE/tests/golden/transform
rm -rf killed && mkdir killed
case $(uname -s) in
Linux) ;;
*) echo 'not run: only Linux has files without names'; exit 0 ;;
esac

# killed COMMAND...: dies of the limit, 512 bytes.
killed() {
	(ulimit -f 1; exec "$@") >out 2>err
	[ $? -gt 128 ] || fail "$* was not killed: $(cat err)"
}
killed tei-transform -t html -o killed/page.html "$samples/article.xml"
killed tei-convert -o killed/text.xml "$TEIKIT_SOURCE/corpus/sources/essay-lighthouse.txt"
[ -z "$(ls killed)" ] || fail "left: $(ls killed)"

# The file that was there stays as it was; a new one has the usual rights.
echo old >killed/page.html
killed tei-transform -t html -o killed/page.html "$samples/article.xml"
[ "$(ls killed):$(cat killed/page.html)" = page.html:old ] ||
	fail "the former output: $(ls killed)"
(umask 027; tei-transform -t html -o killed/page.html "$samples/article.xml"
	tei-transform -t html -o killed/new.html "$samples/article.xml")
cmp -s killed/page.html killed/new.html || fail 'an output that was there'
[ "$(stat -c %a killed/page.html killed/new.html | uniq)" = 640 ] ||
	fail "rights: $(ls -l killed)"
[ "$(ls killed | wc -l)" = 2 ] || fail "left: $(ls killed)"

# One comes in the place of a worker that was killed, at its own file; the next
# worker may go all the same when there is no more to do.
rm -rf killed/* && mkfifo killed/b.txt killed/c.txt
(ulimit -f 32; exec timeout 60 tei-convert -j 2 -d killed/tei \
	"$TEIKIT_SOURCE/corpus/sources/minutes-harbour-1962.txt" \
	killed/b.txt killed/c.txt) >out 2>err &
exec 3>killed/b.txt 4>killed/c.txt
echo Second. >&3
exec 3>&-
for i in 1 2 3 4 5 6 7 8 9; do [ -e killed/tei/b.xml ] || sleep 1; done
echo Third. >&4
exec 4>&-
wait $!
[ $? = 3 ] || fail "a worker was killed: $? $(cat err)"
[ "$(cat err | wc -l):$(ls killed/tei | xargs)" = '1:b.xml c.xml' ] ||
	fail "a worker was killed: $(cat err) $(ls killed/tei)"
grep -q 'harbour-1962.txt: error: a worker died of signal [1-9]' err ||
	fail "how a worker ended: $(cat err)"
for i in 1 2; do cp "$samples/article.xml" killed/$i.xml; done
(ulimit -f 1; exec tei-transform -j 2 -t html -d killed killed/?.xml) 2>err
[ "$(grep -c 'killed/[12].xml: error: a worker died of signal' err)" = 2 ] ||
	fail "which files had no worker: $(cat err)"
exit $failed
