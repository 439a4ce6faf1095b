# Schemas made to be slow: each is judged in time, right, or refused clearly.
. "$TEIKIT_SOURCE"/tests/cli/common/expect.sh
LIMIT=20 # seconds; on an idle machine none takes one

cat >make.py <<'PY'
"""Schemas NAME.rng with documents NAME.v.xml, valid, and NAME.i.xml, not."""
NS = 'xmlns="http://relaxng.org/ns/structure/1.0"'


def element(name, content):
    return f'<element name="{name}">{content or "<empty/>"}</element>'


def write(name, content, valid, invalid):
    open(f"{name}.rng", "w").write(
        f'<element {NS} name="r">{content}</element>')
    open(f"{name}.v.xml", "w").write(f"<r {valid[0]}>{valid[1]}</r>")
    open(f"{name}.i.xml", "w").write(f"<r {invalid[0]}>{invalid[1]}</r>")


def attributes(n):
    return " ".join(f'a{i}="1"' for i in range(n))


write("attributes", "".join(f'<choice><attribute name="a{i}"/>'
    f'<attribute name="b{i}"/></choice>' for i in range(20)),
    (attributes(20), ""), (attributes(19), ""))
names = [f"e{i}" for i in range(12)]
write("interleave", "<interleave>" + "".join(element(n, "") for n in names)
    + "</interleave>", ("", "".join(f"<{n}/>" for n in reversed(names))),
    ("", "".join(f"<{n}/>" for n in names[:-1])))
write("optionals", "".join("<optional>" + element(f"e{i}", "") + "</optional>"
    for i in range(200)), ("", "<e199/>"), ("", "<e199/><e0/>"))
write("same", "".join("<optional>" + element("e", "") + "</optional>"
    for i in range(200)), ("", "<e/>" * 200), ("", "<e/>" * 201))
ab = "<choice>" + element("a", "") + element("b", "") + "</choice>"
write("suffix", f"<zeroOrMore>{ab}</zeroOrMore>" + element("a", "") + ab * 20,
    ("", "<b/>" * 2000 + "<a/>" + "<b/>" * 20), ("", "<b/>" * 2021))


def doubled(name, first, step, valid, invalid, root="{}"):
    """Definitions each of which refers to the one before it twice."""
    defines = [f"<define name='d0'>{first}</define>"]
    for i in range(1, 41):
        body = step.format(i=i, ref=f"<ref name='d{i - 1}'/>")
        defines.append(f"<define name='d{i}'>{body}</define>")
    write(name, "", valid, invalid)
    start = element("r", root.format("<ref name='d40'/>"))
    open(f"{name}.rng", "w").write(f"<grammar {NS}><start>{start}</start>"
        + "".join(defines) + "</grammar>")


E = element("e", "")
X = "<element name='x{i}'><empty/></element>"
OPTION = "<choice>{ref}<group>%s{ref}</group></choice>"
doubled("twice", f"<optional>{E}</optional>",
    "<optional>{ref}{ref}</optional>", ("", "<e/>" * 20), ("", "<e/><f/>"))
doubled("maybe", E, OPTION % X,
    ("", "<x9/><x2/><e/>"), ("", "<x2/><x9/><e/>"))
doubled("correlated", "<attribute name='a'/>",
    OPTION % "<attribute name='x{i}'/>",
    ("a='' x2='' x9=''", ""), ("x2='' x9=''", ""))
doubled("tokens", "<value>e</value>",
    OPTION % "<value>x{i}</value>",
    ("", "x9 x2 e"), ("", "x2 x9 e"), "<list>{}</list>")
write("attributes-long", "<choice>" + element("e", "") + "<group>" + "".join(
    f"<optional><attribute name='a{i}'/></optional>" for i in range(50000)) +
    "</group></choice>", ("a9='' a40000=''", ""), ("a9=''", "<e/>"))
deep = 100000
open("deep.rng", "w").write(f'<element {NS} name="r">' + "<group>" * deep +
    "<text/>" + "</group>" * deep + "</element>")
PY
python3 make.py
for i in $(seq 40); do
	echo "<choice xmlns='http://relaxng.org/ns/structure/1.0'>
	    <externalRef href='fan$((i + 1)).rng'/>
	    <externalRef href='fan$((i + 1)).rng'/></choice>" >fan$i.rng
	echo "<grammar xmlns='http://relaxng.org/ns/structure/1.0'>
	    <include href='twice$((i + 1)).rng'/>
	    <include href='twice$((i + 1)).rng'/></grammar>" >twice$i.rng
done
cp same.rng fan41.rng
echo "<grammar xmlns='http://relaxng.org/ns/structure/1.0'/>" >twice41.rng

for name in attributes interleave optionals same suffix twice maybe \
    correlated tokens attributes-long; do
	timeout $LIMIT tei-validate -s $name.rng $name.v.xml >out 2>err
	got=$?
	[ $got -eq 0 ] || fail "$name: a valid document gave $got: $(cat err)"
	timeout $LIMIT tei-validate -s $name.rng $name.i.xml >out 2>err
	got=$?
	[ $got -eq 1 ] || fail "$name: an invalid document gave $got"
	[ "$(cat out err | wc -c)" -lt 2000 ] || fail "$name: a long message"
done
timeout $LIMIT tei-validate -s deep.rng same.v.xml >out 2>err
got=$?
[ $got -eq 3 ] || [ $got -eq 1 ] || fail "nesting of 100,000 gave $got"
cat out err | grep -q 'deep' || fail "nesting of 100,000: $(cat out err)"
for name in fan twice; do
	expect 3 'over 10000 inclusions of files' \
		timeout $LIMIT tei-validate -s ${name}1.rng same.v.xml
done
exit $failed
