#!/usr/bin/env python3
"""Times tei-transform against its peers and prints the ratios of one run.

transform.py [--bin DIR] [--runs N] [--large]

Processor seconds (user and system), medians of N runs, of whole processes:
html against Saxon-HE (Debian libsaxonhe-java) with the same stylesheet, by way
of saxon.xsl, which lends it EXSLT's functions; the formats that pandoc writes
against pandoc, which reads the same article as JATS, since it reads no TEI.
Then html of the article, and with --large of the monograph of
../shared/texts/tei, once and 20 times as long: seconds a megabyte, and
instructions a byte by callgrind, since seconds also tell how much of a
document the processor's caches hold. A peer that is not installed is named as
missing. This is no test: nothing here passes or fails.
"""
import argparse, os, re, shutil, subprocess, tempfile

from bench import TOP, article, measure, repeated_tei

SAXON = "/usr/share/java/Saxon-HE.jar"
PANDOC = {"markdown": "markdown", "text": "plain", "latex": "latex",
          "jats": "jats", "html": "html"}


def line(label, seconds, ratio=""):
    print(f"  {label:<34} {seconds:8.3f} s  {ratio}")


def against_saxon(o, path):
    own, _ = measure([f"{o.bin}/tei-transform", "-t", "html", path], o.runs)
    line("tei-transform -t html", own)
    if not os.path.exists(SAXON) or not shutil.which("java"):
        print("  Saxon-HE: missing, not compared")
        return
    peer, _ = measure(["java", "-cp", SAXON, "net.sf.saxon.Transform",
                       f"-s:{path}", f"-xsl:{TOP}/tests/bench/saxon.xsl"],
                      o.runs)
    line("Saxon-HE", peer, f"ratio {peer / own:.1f}")


def against_pandoc(o, path, folder):
    if not shutil.which("pandoc"):
        print("  pandoc: missing, not compared")
        return
    jats = f"{folder}/article.jats"
    subprocess.run([f"{o.bin}/tei-transform", "-t", "jats", "-o", jats, path],
                   check=True)
    for ours, theirs in PANDOC.items():
        own, _ = measure([f"{o.bin}/tei-transform", "-t", ours, path], o.runs)
        peer, _ = measure(["pandoc", "-f", "jats", "-t", theirs, jats], o.runs)
        line(f"-t {ours}", own, f"pandoc {peer:.3f} s, ratio {peer / own:.1f}")


def instructions(command):
    if not shutil.which("valgrind"):
        return None
    out = subprocess.run(["valgrind", "--tool=callgrind",
                          "--callgrind-out-file=/dev/null", *command],
                         stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    found = re.search(rb"Collected : (\d+)", out.stderr)
    return int(found[1]) if found else None


def linear(o, path, folder, count):
    for times in (1, 4, 20):
        large = f"{folder}/large.xml"
        repeated_tei(path, times, large)
        size = os.path.getsize(large)
        command = [f"{o.bin}/tei-transform", "-t", "html", large]
        seconds, peak = measure(command, max(1, o.runs // times))
        more = f"{seconds / size * 1e6:.3f} s/MB, {peak / size:.0f} B/B"
        n = instructions(command) if count else None
        if n:
            more += f", {n / size:.0f} instructions a byte"
        line(f"{times} times, {size / 1e6:.1f} MB", seconds, more)
    if count and not shutil.which("valgrind"):
        print("  valgrind: missing, instructions not counted")


def main():
    p = argparse.ArgumentParser(description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--bin", default=f"{TOP}/build/release/bin")
    p.add_argument("--runs", type=int, default=5)
    p.add_argument("--large", action="store_true")
    o = p.parse_args()
    os.environ["LC_ALL"] = "C.UTF-8"
    text, name = article()
    with tempfile.TemporaryDirectory() as folder:
        source, path = f"{folder}/source.txt", f"{folder}/article.xml"
        open(source, "wb").write(text)
        subprocess.run([f"{o.bin}/tei-convert", "-o", path, source],
                       check=True, stderr=subprocess.DEVNULL)
        print(f"{name}, {os.path.getsize(path)} bytes of TEI")
        against_saxon(o, path)
        against_pandoc(o, path, folder)
        print("html, the article repeated")
        linear(o, path, folder, True)
        monograph = f"{TOP}/../shared/texts/tei/frus-history.xml"
        if o.large and os.path.exists(monograph):
            print("html, the monograph repeated")
            linear(o, monograph, folder, False)
        elif o.large:
            print("  the monograph: missing")


if __name__ == "__main__":
    main()
