"""The commands that manual pages, README.md and CONTRIBUTING.md show, run as
a reader would, in a copy of a folder that has the files which they name.

examples.py TOP DESK    TOP is the project, DESK the folder

In a page a command of EXAMPLES stands after "$ ", what continues it after ">",
and what it prints, where the page tells, below it, which must be so.  A status
other than 0 is told in the text before, "(status 1)"; a warning is always
wrong.  A block without "$ " is the file that the text before ends with (.Pa).
In the other two files commands are the indented blocks, and what stands
between back quotes.
"""
import glob, os, re, shutil, subprocess, sys

TOP, DESK = sys.argv[1:]

# What is not run: page, the beginning of the command, why.
NOT_RUN = [
    ("README.md", ".ci/try", "installs packages and builds"),
    ("README.md", ".ci/check", "installs packages and builds; runs this test"),
    ("README.md", "cmake --install build/release", "cli-install does"),
    ("README.md", "minutes.txt ", "a drawing"),
    ("CONTRIBUTING.md", ".ci/check", "installs packages and builds"),
    ("CONTRIBUTING.md", "cmake --preset debug", "builds all"),
    ("CONTRIBUTING.md", "ctest --preset debug", "runs a test in a test"),
]

# What stands in for a word that the reader is to replace.
STAND_IN = {"/any/folder": '"$PWD"/folder', "FORMATS=NAME": "FORMATS=html"}

COMMANDS = re.compile(r"(?:tei-[a-z]+|make|cmake|ctest) |\.ci/")


class Example:
    def __init__(self, command, status):
        self.command, self.status, self.output = command, status, ""


def plain(line):
    """A line of roff as it is printed."""
    return re.sub(r"\\(.)", lambda m: {"e": "\\", "&": ""}[m[1]], line)


def commands_in(lines, told):
    """The examples of a block; `told` is what the page says before it."""
    status = re.search(r"\(status (\d+)\)", told)
    file = re.search(r"^\.Pa (\S+)", told.rstrip().split("\n")[-1])
    found = []
    for line in lines:
        if line.startswith("$ "):
            found.append(Example(line[2:], int(status[1]) if status else 0))
        elif not found and file:
            here = "\n".join(lines)
            return [Example(f"cat >{file[1]} <<'HERE'\n{here}\nHERE", 0)]
        elif not found:
            return [Example("false # no '$ ' before: " + line, 0)]
        elif line.startswith(">") and not found[-1].output:
            found[-1].command += "\n" + line[1:].lstrip()
        else:
            found[-1].output += line + "\n"
    return found


def of_page(text):
    """The examples of an mdoc page."""
    section = re.search(r"^\.Sh EXAMPLES\n(.*?)(?=^\.Sh |\Z)", text, re.M | re.S)
    found, told, block = [], "", None
    for line in section[1].splitlines() if section else []:
        if block is not None and line != ".Ed":
            block.append(plain(line))
            continue
        if line.startswith(".Bd -literal"):
            block = []
        elif line == ".Ed":
            found += commands_in(block, told)
            block, told = None, ""
        elif line.startswith(".Dl "):
            found += commands_in([plain(line[4:])], told)
            told = ""
        else:
            told += "\n" + line
    return found


def of_markdown(text):
    """The commands of a page in Markdown."""
    found = []
    for block in re.findall(r"(?:^    .*\n)+", text, re.M):
        lines = block.replace("\n    ", "\n")[4:].splitlines()
        joined = re.sub(r"([|\\])\n\s*", r"\1\n", "\n".join(lines))
        parts = re.split(r"(?<![|\\])\n", joined)
        told = all(COMMANDS.match(p) or p.startswith("set ") for p in parts)
        found += [Example(p, 0) for p in (parts if told else [joined])]
    for span in re.findall(r"`([^`]+)`", text):
        span = " ".join(span.split())
        if COMMANDS.match(span):
            found.append(Example(span, 0))
    return found


def run(example, folder):
    """What is wrong with the example, or nothing."""
    command = example.command
    for word, instead in STAND_IN.items():
        command = command.replace(word, instead)
    with open(os.path.join(DESK, "stdin")) as given:
        got = subprocess.run(
            ["bash", "-o", "pipefail", "-c", command], cwd=folder, stdin=given,
            capture_output=True, text=True, timeout=300)
    said = got.stderr.strip()
    if got.returncode != example.status:
        return f"status {got.returncode}, not {example.status}: {said[-600:]}"
    if ": warning: " in said:
        return said[:600]
    if example.output and got.stdout != example.output:
        return f"it printed\n{got.stdout[:600]}and the page tells" \
               f"\n{example.output}"
    return ""


def why_not(page, example, used):
    for row in NOT_RUN:
        if page == row[0] and example.command.startswith(row[1]):
            used.add(row)
            return row[2]
    return ""


def main():
    failed, ran, used = 0, 0, set()
    pages = sorted(glob.glob(TOP + "/tools/*/*.[15]"))
    pages += [TOP + "/README.md", TOP + "/CONTRIBUTING.md"]
    for path in pages:
        page = os.path.basename(path)
        with open(path, encoding="utf8") as f:
            text = f.read()
        examples = (of_markdown if page.endswith(".md") else of_page)(text)
        if page.endswith(".1") and not examples:
            print(f"FAILED: {page}: no example found")
            failed = 1
        folder = os.path.join("run", page)
        shutil.copytree(DESK, folder, symlinks=True)
        for example in examples:
            reason = why_not(page, example, used)
            if reason:
                print(f"not run: {page}: {example.command.splitlines()[0]}"
                      f" ({reason})")
                continue
            wrong = run(example, folder)
            ran += 1
            if wrong:
                print(f"FAILED: {page}: {example.command}\n  {wrong}")
                failed = 1
    for row in set(NOT_RUN) - used:
        print(f"FAILED: no page has this any more: {row[0]}: {row[1]}")
        failed = 1
    print(f"{ran} examples run")
    return failed


if __name__ == "__main__":
    sys.exit(main())
