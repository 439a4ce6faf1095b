"""A schema says the same in either syntax, there and back.

usage: convert.py TEI_VALIDATE FOLDER   (spectest or compact)

Every schema that is right is written in the other syntax, and back; the
result must be as it was before, and judge the case's documents alike.
"""
import subprocess
import sys
import tempfile
from pathlib import Path


def run(*args):
    done = subprocess.run([str(a) for a in args], capture_output=True,
                          timeout=60)
    return done.returncode, done.stdout, done.stderr.decode(errors="replace")


def convert(tool, kind, schema, to):
    status, text, said = run(tool, f"--to-{kind}", schema)
    if status != 0:
        raise ValueError(f"--to-{kind} {schema.name}: {said}")
    to.write_bytes(text)
    return text


def check(tool, case, schema, work):
    """The faults of one case."""
    there, back = work / "a.rnc", work / "a.rng"
    again, last = work / "b.rnc", work / "b.rng"
    try:
        convert(tool, "rnc", schema, there)
        one = convert(tool, "rng", there, back)
        convert(tool, "rnc", back, again)
        two = convert(tool, "rng", again, last)
    except ValueError as error:
        return [str(error)]
    if one != two:
        return [f"{case.name}: not the same after going there and back"]
    return [f"{document.relative_to(case.parent)}: judged otherwise"
            for document in sorted(case.glob("*.[vi].xml"))
            if (run(tool, "-s", there, document)[0] !=
                run(tool, "-s", schema, document)[0])]


def main(tool, folder):
    faults, count = [], 0
    for case in sorted(p for p in Path(folder).iterdir() if p.is_dir()):
        for schema in list(case.glob("correct.rn[cg]")):
            # references to other files would have to be converted, too
            if "href" in schema.read_text() or len(list(
                    case.glob("*.rn[cg]"))) > 1:
                continue
            count += 1
            with tempfile.TemporaryDirectory() as work:
                faults += check(tool, case, schema, Path(work))
    print("\n".join(faults))
    print(f"{Path(folder).name}: {count - len(faults)} of {count} converted")
    return 1 if faults or not count else 0


if __name__ == "__main__":
    if not Path(sys.argv[2]).is_dir():
        print(f"skipped: the suite {sys.argv[2]} is not here")
        sys.exit(77)
    sys.exit(main(sys.argv[1], sys.argv[2]))
