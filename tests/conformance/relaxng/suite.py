"""James Clark's RELAX NG suites: every schema that is right is accepted,
every faulty one refused, every document judged as it should be.

usage: suite.py TEI_VALIDATE FOLDER   (spectest, xsd or compact)

Prints what came out otherwise, then the count. A crash is no refusal.
"""
import os
import subprocess
import sys
from pathlib import Path


def status(tool, schema, *documents):
    args = [tool, "--no-pointers", "-s", str(schema)] + [
        str(d) for d in documents]
    env = dict(os.environ, XML_CATALOG_FILES="")
    done = subprocess.run(args, env=env, capture_output=True, timeout=60)
    return done.returncode, done.stderr.decode(errors="replace").strip()


def cases(folder):
    """What is to be run, and the status that it should have."""
    # what a translator accepts and a validator refuses
    listed = folder / "syntax-only.txt"
    refused = listed.read_text().split() if listed.exists() else []
    for case in sorted(p for p in folder.iterdir() if p.is_dir()):
        for kind in ("rng", "rnc"):
            bad = case / f"incorrect.{kind}"
            good = case / f"correct.{kind}"
            if bad.exists():
                yield (bad,), 1
            if good.exists():
                yield (good,), int(case.name in refused)
                twin = case / "xml" / "correct.rng"
                # of some refused ones the twin lacks a file (status 3)
                if twin.exists():
                    yield (twin,), (1, 3) if case.name in refused else 0
                for document in sorted(case.glob("*.[vi].xml")):
                    valid = document.name.endswith(".v.xml")
                    yield (good, document), 0 if valid else 1


def main(tool, folder):
    right = total = 0
    for what, wanted in cases(Path(folder)):
        got, said = status(tool, *what)
        total += 1
        ok = got in wanted if isinstance(wanted, tuple) else got == wanted
        right += ok
        if not ok:
            names = " ".join(str(p.relative_to(folder)) for p in what)
            print(f"{names}: status {got}, not {wanted}: {said[:300]}")
    print(f"{Path(folder).name}: {right} of {total}")
    return 0 if right == total else 1


if __name__ == "__main__":
    if not Path(sys.argv[2]).is_dir():
        print(f"skipped: the suite {sys.argv[2]} is not here")
        sys.exit(77)
    sys.exit(main(sys.argv[1], sys.argv[2]))
