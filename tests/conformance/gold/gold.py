#!/usr/bin/env python3
"""Converts the sources that ../shared/gold annotates, prints how well their
structure and tags agree, and fails below the floors of floors.tsv.

gold.py BIN PROJECT
"""
import glob, os, re, shutil, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
failed = []


def run(*command):
    out = subprocess.run(command, capture_output=True, text=True)
    if out.returncode:
        sys.exit(f"{' '.join(command)}: {out.returncode}\n{out.stdout}"
                 f"{out.stderr}")
    return out.stdout


def floors():
    rows = [l.rstrip("\n").split("\t") for l in open(f"{HERE}/floors.tsv")
            if not l.startswith("#")]
    return {(r[0], r[1]): r[2:] if r[0] == "except" else
            (float(r[2]), float(r[3])) for r in rows}


def check_structure(name, text, floor):
    """Each line of structure.py: "label: hits of total   not: …"."""
    for line in text.splitlines():
        label, hits, total, bad = re.match(
            r"(.*): (\d+) of (\d+)(   not: .*)?$", line).groups()
        share, short = floor["structure", label]
        missed = int(total) - int(hits)
        number, reason = floor.get(("except", label), ("", ""))
        if number and number in (bad or "").split()[1:]:
            print(f"  {label} {number} is right: {reason}")
            hits, missed = int(hits) + 1, missed - 1
        wrong = int(total) == 0 and bad
        if wrong or int(hits) < share * int(total) or missed > short:
            failed.append(f"{name}: {line}")
        print(f"  {line}")


def check_tags(text, floor):
    for line in text.splitlines()[1:]:
        print(f"  {line}")
        c = line.split()
        if ("tag", c[0]) in floor:
            strict, value = floor["tag", c[0]]
            if float(c[5]) < strict or float(c[7]) < value:
                failed.append(f"{c[0]}: strict {c[5]}, value {c[7]}")


def check_valid(files, project):
    schemas = [f"{project}/schemas/teikit.rng",
               f"{project}/../shared/schemas/tei_all.rng"]
    if shutil.which("jing") is None:
        return print("missing, not asked: jing")
    for schema in schemas:
        out = subprocess.run(["jing", schema, *files], capture_output=True,
                             text=True)
        print(f"jing {os.path.basename(schema)}: {len(files)} documents, "
              f"{len(out.stdout.splitlines())} errors")
        if out.returncode:
            failed.append(out.stdout)


def check_lost(name, anchors, document):
    """The note of every reference that the source lost says that its place
    is a guess."""
    for row in open(anchors, encoding="utf8"):
        number, _, marker = (row.rstrip("\n").split("\t") + ["", ""])[:3]
        if marker != "LOST":
            continue
        notes = re.findall(rf'<note [^>]*\bn="{number}"[^>]*>', document)
        if not notes or 'cert="low"' not in notes[0]:
            failed.append(f"{name}: note {number} is placed without cert")


def main(bin, project):
    gold = f"{project}/../shared/gold"
    if not os.path.isdir(f"{gold}/dev"):
        print(f"not there, not measured: {gold}")
        return 77
    floor, lists, files = floors(), [], []
    for f in sorted(glob.glob(f"{project}/corpus/authority/*.xml")):
        lists += ["--authority", f]
    with tempfile.TemporaryDirectory() as tmp:
        for text in sorted(glob.glob(f"{gold}/dev/*.txt")):
            base = text[:-4]
            name = os.path.basename(base)
            out = f"{tmp}/{name}"
            run(f"{bin}/tei-convert", *lists, "-o", f"{out}.xml", text)
            run(f"{bin}/tei-convert", *lists, "-t", "stream", "-o",
                f"{out}.pyx", text)
            run(f"{bin}/tei-standoff", "-o", f"{out}.tsv", f"{out}.pyx")
            print(name)
            check_structure(name, run(sys.executable,
                f"{gold}/structure.py", text, f"{base}.blocks.tsv",
                f"{base}.anchors.tsv", f"{out}.xml"), floor)
            check_lost(name, f"{base}.anchors.tsv",
                       open(f"{out}.xml", encoding="utf8").read())
            files.append(f"{out}.xml")
        print("type gold found P R strict overlap value")
        check_tags(run(sys.executable, f"{gold}/score.py", f"{gold}/dev",
                       tmp), floor)
        check_valid(files, project)
    for line in failed:
        print(f"BELOW THE FLOOR: {line}")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) == 3 else __doc__)
