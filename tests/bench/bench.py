#!/usr/bin/env python3
"""Times the tools against their peers and prints the ratios of one run.

bench.py [--bin DIR] [--runs N] [NAME...]

Every command is run once to warm up and then N times in turn with its peer;
the figures are the medians of processor seconds (user and system) and the
largest resident memory. A peer that is not installed is named as missing.
This is no test: nothing here passes or fails.
"""
import argparse, glob, importlib.util, os, re, shutil, statistics, subprocess
import sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))


def measure(command, runs, any_status=False):
    """Medians of CPU seconds and peak memory in bytes of a command, which must
    succeed, or may give any verdict."""
    command = [str(word) for word in command]
    cpu, peak = [], 0
    for n in range(runs + 1):
        pid = os.posix_spawnp(command[0], command, os.environ, file_actions=[
            (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
            (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)])
        _, status, used = os.wait4(pid, 0)
        if status and not any_status:
            sys.exit(f"{' '.join(command)}: status {status >> 8}")
        peak = max(peak, used.ru_maxrss * 1024)
        if n:
            cpu.append(used.ru_utime + used.ru_stime)
    return statistics.median(cpu), peak


def repeated_tei(path, times, out):
    """Writes a document with its text so many times over, its ids and the
    pointers to them told apart."""
    with open(path, encoding="utf-8") as f:
        whole = f.read()
    start = re.search(r"<text[\s>]", whole).start()
    end = whole.rindex("</text>") + len("</text>")
    text = whole[start:end]
    ids = {"#" + i for i in re.findall(r'xml:id="([^"]*)"', text)}
    with open(out, "w", encoding="utf-8") as f:
        f.write(whole[:start] + "<text><group>")
        for i in range(times):
            copy = re.sub(r'xml:id="([^"]*)"', rf'xml:id="\1.{i}"', text)
            f.write(re.sub(r'"(#[^"]*)"', lambda m: '"' + " ".join(
                f"{p}.{i}" if p in ids else p
                for p in m.group(1).split()) + '"', copy))
        f.write("</group></text>" + whole[end:])


def version(command):
    """The first line that a command says of itself, or "missing"."""
    if shutil.which(command[0]) is None:
        return "missing"
    out = subprocess.run(command, capture_output=True, text=True)
    lines = [l.strip() for l in (out.stdout + out.stderr).splitlines()]
    return next((l for l in lines if l), "?")


def article():
    """The longest source at hand, and its name."""
    for folder in (f"{TOP}/../shared/sources", f"{TOP}/corpus/sources"):
        files = [f"{folder}/{f}" for f in os.listdir(folder)
                 if f.endswith(".txt")] if os.path.isdir(folder) else []
        if files:
            best = max(files, key=os.path.getsize)
            return open(best, "rb").read(), os.path.basename(best)
    sys.exit("no source to measure with")


def repeated(text, times, folder):
    path = f"{folder}/repeated{times}.txt"
    with open(path, "wb") as f:
        for _ in range(times):
            f.write(text)
    return path


def line(label, seconds, size, peak):
    print(f"  {label:<34} {seconds:8.3f} s {size / 1e6 / seconds:9.2f} MB/s"
          f" {peak / 1e6:8.1f} MB {peak / size:7.1f} B/B")


def against(tool, peer, sizes, runs):
    """Prints a tool, its peer and how many times faster it is by byte."""
    a, mem = measure(tool, runs)
    line(" ".join([os.path.basename(tool[0])] + tool[1:-1]), a, sizes[0], mem)
    if shutil.which(peer[0]) is None:
        print(f"  {peer[0]}: missing, not compared")
        return
    b, mem = measure(peer, runs)
    line(" ".join(peer[:-1]), b, sizes[1], mem)
    print(f"  ratio by byte: {(b / sizes[1]) / (a / sizes[0]):.2f}")


def bench_tokenize(o, text, folder):
    large = repeated(text, 60, folder)
    small = repeated(text, 2, folder)
    size, less = os.path.getsize(large), os.path.getsize(small)
    print(f"tokenize: {version(['ucto', '--version'])}; "
          f"{version(['wc', '--version'])}; locale {os.environ.get('LC_ALL')}")
    against([f"{o.bin}/tei-tokenize", large], ["wc", "-w", large],
            (size, size), o.runs)
    against([f"{o.bin}/tei-tokenize", large], ["ucto", "-L", "eng", small],
            (size, less), o.runs)


def bench_convert(o, text, folder):
    print("convert: the whole way to TEI, time and memory in proportion")
    for times in (1, 15, 60):
        path = repeated(text, times, folder)
        seconds, peak = measure([f"{o.bin}/tei-convert", "-o",
            f"{folder}/out.xml", path], o.runs)
        line(f"tei-convert, {times} times", seconds, os.path.getsize(path),
             peak)


def bench_score(o, text, folder):
    """Our own tags of the source, found and right at once, against the script
    that measures them."""
    script = f"{TOP}/../shared/gold/score.py"
    right = f"{folder}/right"
    os.mkdir(right)
    path = repeated(text, 4, right)
    with open(f"{folder}/s.pyx", "wb") as f:
        subprocess.run([f"{o.bin}/tei-convert", "-t", "stream", path],
                       stdout=f, stderr=subprocess.DEVNULL, check=True)
    rows = path[:-4] + ".tsv"
    subprocess.run([f"{o.bin}/tei-standoff", "-o", rows, f"{folder}/s.pyx"],
                   check=True)
    size = os.path.getsize(rows)
    print(f"score: {size} bytes of rows against score.py")
    a, mem = measure([f"{o.bin}/tei-score", right, right], o.runs)
    line("tei-score", a, size, mem)
    if not os.path.exists(script):
        return print(f"  {script}: missing, not compared")
    b, mem = measure([sys.executable, script, right, right], o.runs)
    line("score.py", b, size, mem)
    print(f"  ratio: {b / a:.1f}")


def bench_references(o, text, folder):
    """A list of references against anystyle, which learned from the same
    data."""
    with open(f"{TOP}/tests/golden/references.txt", "rb") as f:
        lines = [l for l in f if l.strip()]
    path, stream = f"{folder}/list.txt", f"{folder}/list.pyx"
    with open(path, "wb") as f:
        f.writelines(lines * 1000)
    subprocess.run([f"{o.bin}/tei-tokenize", "-o", stream, path], check=True)
    n = len(lines) * 1000
    print(f"references: {n} lines; {version(['anystyle', '--version'])}")
    a, mem = measure([f"{o.bin}/tei-citations", "--lines", "--names", tokens],
                     o.runs)
    line("tei-citations --lines --names", a, os.path.getsize(path), mem)
    print(f"  {n / a:.0f} references a second")
    if shutil.which("anystyle") is None:
        return print("  anystyle: missing, not compared")
    b, mem = measure(["anystyle", "-f", "xml", "--stdout", "parse", path],
                     o.runs)
    line("anystyle parse", b, os.path.getsize(path), mem)
    print(f"  {n / b:.0f} references a second, ratio {b / a:.1f}")


def dateparser(text, folder):
    """A command of python's dateparser that looks for the dates of a text;
    it takes so long that it gets a piece."""
    if importlib.util.find_spec("dateparser") is None:
        return None
    script, piece = f"{folder}/peer.py", f"{folder}/piece.txt"
    with open(piece, "wb") as f:
        f.write(text[:20000])
    with open(script, "w") as f:
        f.write("import sys\nfrom dateparser.search import search_dates\n"
                "search_dates(open(sys.argv[1], encoding='utf8', "
                "errors='replace').read(), languages=['en'])\n")
    return [sys.executable, script, piece]


def wink(text, folder):
    """A command of wink-nlp that looks for the entities of a text, dates
    among them; its packages are those that tests/full installs."""
    modules = f"{TOP}/tests/full/node_modules"
    packages = ("wink-nlp", "wink-eng-lite-web-model")
    if shutil.which("node") is None or not all(
            os.path.isdir(f"{modules}/{p}") for p in packages):
        return None
    script = f"{folder}/peer.js"
    with open(script, "w") as f:
        f.write("const wink = require('%s/%s')(require('%s/%s'));\n" %
                (modules, packages[0], modules, packages[1]) +
                "wink.readDoc(require('fs').readFileSync(process.argv[2], "
                "'utf8')).entities().filter(e => e.out(wink.its.type) === "
                "'DATE').out();\n")
    return ["node", script, repeated(text, 4, folder)]


def bench_taggers(o, text, folder):
    """Citations and dates, the library calls alone and beside peers."""
    path = f"{folder}/one.txt"
    with open(path, "wb") as f:
        f.write(text)
    print("taggers: citations and dates in one process, 60 times the text")
    out = subprocess.run([f"{o.bin}/bench-taggers", path, "60"],
                         capture_output=True, text=True)
    print("  " + out.stdout.rstrip().replace("\n", "\n  "))
    rate = float(next(l for l in out.stdout.splitlines()
                      if l.startswith("tei-dates")).split()[3])
    for label, peer in (("dateparser (pip)", dateparser),
                        ("wink-nlp (npm)", wink)):
        command = peer(text, folder)
        if command is None:
            print(f"  {label}: missing, not compared")
            continue
        size = os.path.getsize(command[-1])
        seconds, peak = measure(command, 1)
        line(label, seconds, size, peak)
        print(f"  ratio of tei-dates by byte: "
              f"{rate / (size / 1e6 / seconds):.0f}")
    print("  HeidelTime, GROBID: no command here, not compared")


def bench_start(o, text, folder):
    """What each tool costs before it does anything: a line of text."""
    lists = sorted(glob.glob(f"{TOP}/corpus/authority/*.xml"))
    lists = [word for l in lists for word in ("-a", l)]
    plain, tokens, stream, tei = (f"{folder}/line{n}" for n in (
        ".txt", ".tok", ".pyx", ".xml"))
    with open(plain, "w") as f:
        f.write("Ivan Konev went to Warsaw on 14 May 1955.\n")
    subprocess.run([f"{o.bin}/tei-tokenize", "-o", tokens, plain], check=True)
    subprocess.run([f"{o.bin}/tei-convert", "-t", "stream", "-o", stream,
                    plain], check=True)
    subprocess.run([f"{o.bin}/tei-convert", "-o", tei, plain], check=True)
    print("start: one line of text, milliseconds of CPU")
    for tool, *rest in (["tei-tokenize", plain], ["tei-segment", stream],
            ["tei-citations", stream],
            ["tei-citations", "--lines", "--names", tokens],
            ["tei-dates", stream], ["tei-names", stream],
            ["tei-link", stream], ["tei-link", *lists, stream],
            ["tei-emit", stream], ["tei-source", stream],
            ["tei-standoff", stream], ["tei-validate", tei],
            ["tei-convert", "-o", f"{folder}/out.xml", plain],
            ["tei-transform", "-t", "html", tei]):
        seconds, _ = measure([f"{o.bin}/{tool}", *rest], 4 * o.runs)
        options = " ".join(w for w in rest if w[0] == "-" and w != "-o")
        print(f"  {tool + ' ' + options:<34} {1e3 * seconds:8.1f} ms")


BENCHES = {"tokenize": bench_tokenize, "convert": bench_convert,
           "score": bench_score, "start": bench_start,
           "references": bench_references,
           "taggers": bench_taggers}


def main():
    p = argparse.ArgumentParser(description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--bin", default=f"{TOP}/build/release/bin")
    p.add_argument("--runs", type=int, default=5)
    p.add_argument("names", nargs="*", metavar="NAME",
                   help=", ".join(BENCHES))
    o = p.parse_args()
    os.environ["LC_ALL"] = "C.UTF-8"
    text, name = article()
    print(f"{version([f'{o.bin}/tei-convert', '--version'])}; source {name}, "
          f"{len(text)} bytes; median of {o.runs} runs")
    with tempfile.TemporaryDirectory() as folder:
        for bench in o.names or BENCHES:
            if bench not in BENCHES:
                sys.exit(f"no bench {bench}; there are {', '.join(BENCHES)}")
            BENCHES[bench](o, text, folder)


if __name__ == "__main__":
    main()
