#!/usr/bin/env python3
"""Times tei-transform's epub, odt, docx and latex against pandoc's, and
prints the ratios of one run.

packages.py [--bin DIR] [--runs N] [--times N] [FILE.xml]

Processor seconds (user and system), the medians of N runs of each command in
turn with its peer. pandoc reads no TEI: it gets the same text as Markdown and
as JATS, made by tei-transform beforehand, and the faster of the two counts;
it makes no index, no page list and no mentions. The last lines are of the
document several times over: seconds per megabyte should stay what they are.
This is no test: nothing here passes or fails.
"""
import argparse
import shutil
import subprocess
import tempfile
from pathlib import Path

from bench import measure, repeated_tei
from validate import TEXTS, TOP

FORMATS = ("epub", "odt", "docx", "latex")


def compare(tool, path, folder, runs):
    size = path.stat().st_size / 1e6
    sources = {}
    for format in ("markdown", "jats"):
        sources[format] = folder / f"{path.stem}.{format}"
        subprocess.run([tool, "-t", format, "-o", sources[format], path],
                       check=True)
    print(f"{path.name}, {size:.2f} MB")
    for format in FORMATS:
        own, peak = measure([tool, "-t", format, "-o", folder / "own", path],
                            runs)
        print(f"  tei-transform -t {format:<6} {own:8.3f} s "
              f"{peak / 1e6:8.1f} MB")
        if shutil.which("pandoc") is None:
            print("  pandoc: missing, not compared")
            continue
        best, peak, source = min(measure(
            ["pandoc", "-s", "-f", f, "-t", format, "-o", folder / "peer", s],
            runs) + (f,) for f, s in sources.items())
        print(f"  pandoc -f {source:<8} -t {format:<5} {best:6.3f} s "
              f"{peak / 1e6:8.1f} MB   ratio {best / own:.1f}")


def main():
    args = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    args.add_argument("--bin", type=Path, default=TOP / "build/release/bin")
    args.add_argument("--runs", type=int, default=3)
    args.add_argument("--times", type=int, default=10)
    args.add_argument("file", type=Path, nargs="?",
                      default=TEXTS / "frus-history.xml")
    args = args.parse_args()
    tool = args.bin / "tei-transform"
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        article = TOP / "tests/golden/transform/article.xml"
        compare(tool, article, folder, args.runs)
        compare(tool, args.file, folder, args.runs)
        large = folder / "large.xml"
        repeated_tei(args.file, args.times, large)
        for format in FORMATS:
            seconds = [(measure([tool, "-t", format, "-o", folder / "own", f],
                                args.runs)[0], f.stat().st_size / 1e6)
                       for f in (args.file, large)]
            print(f"{format}: " + ", ".join(
                f"{n:.1f} MB {s:.2f} s, {s / n:.3f} s/MB" for s, n in seconds))


if __name__ == "__main__":
    main()
