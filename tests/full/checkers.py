"""The checkers of full.py: each makes its formats of all documents in a
folder and returns what it found, a line each."""
import json
import os
import re
import shutil
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "golden"))
import package_count as count  # noqa: E402

NODE = HERE / "node_modules"


def needs(*programs):
    def note(checker):
        checker.needs = programs
        return checker
    return note


def lacks(checker):
    """What a checker needs and is not there: programs, or files of npm."""
    return ", ".join(p for p in checker.needs if not (
        (NODE / p[4:]).exists() if p.startswith("npm:") else
        shutil.which(p)))


def run(*command, seconds=1800):
    """Status and all that was printed."""
    done = subprocess.run([str(c) for c in command], text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          errors="replace", timeout=seconds)
    return done.returncode, done.stdout


def make(tool, format, files, out, found):
    """Makes a format of each file; those that were made."""
    made = []
    for file in files:
        target = out / f"{file.parent.name}-{file.stem}.{format}"
        status, said = run(tool, "-t", format, "-o", target, file)
        if status:
            found.append(f"{file.name}: {format}: {said.strip()[:300]}")
        else:
            made.append((file, target))
    return made


def plain(s):
    """Letters and digits only, without accents: hyphens, breaks and marks do
    not count."""
    return count.squeezed(unicodedata.normalize("NFKD", s))


def is_reversed(s):
    """Whether PDF would give back Hebrew or Arabic in the order of the
    page."""
    return any(unicodedata.bidirectional(c) in ("R", "AL") for c in s)


def notes_of(path):
    """How each note of a TEI text begins, up to what may be set apart."""
    root = ET.parse(path).getroot()
    for text in root.iter(count.T + "text"):
        for note in text.iter(count.T + "note"):
            note.tail, tag, note.tag = None, note.tag, "note"
            s = count.text_of(note, lambda e: False, lambda e: False,
                              cut=True).split("\0")[0]
            note.tag = tag
            if plain(s):
                yield plain(s)[:25]


def lost_in(name, text, file):
    """Paragraphs and notes of a TEI file that a text does not have; small
    capitals are printed as capitals, and numbers of notes that only point to
    a place (@target) stand among its words."""
    text = plain(text).lower()
    letters = re.sub(r"\d", "", text)
    for what, begins in (("paragraph", count.paragraphs_of(file)),
                         ("note", notes_of(file))):
        lost = [b for b in begins if plain(b)[:25].lower() not in text
                and re.sub(r"\d", "", plain(b)[:25].lower()) not in letters
                and not ("PDF" in name and is_reversed(b))]
        if lost:
            yield f"{file.name}: {name}: {len(lost)} {what}s not there, " \
                f"as {lost[0]}"


@needs("java", "epubcheck")
def epubcheck(tool, files, out):
    found = []
    for file, book in make(tool, "epub", files, out, found):
        _, said = run("java", "-jar", shutil.which("epubcheck"), book)
        found += [f"{file.name}: {line}" for line in said.splitlines()
                  if re.match(r"(FATAL|ERROR|WARNING|USAGE)\b", line)]
        if "No errors or warnings detected" not in said:
            found.append(f"{file.name}: {said.strip()[-200:]}")
    return found


@needs("soffice", "pdftotext")
def libreoffice(tool, files, out):
    found = []
    profile = f"-env:UserInstallation=file://{out.resolve()}/profile"
    for format, check in (("odt", count.Odt), ("docx", count.Docx)):
        folder = out / format
        folder.mkdir(exist_ok=True)
        made = make(tool, format, files, folder, found)
        for kind in ("pdf", "fodt"):
            run("soffice", profile, "--headless", "--convert-to", kind,
                "--outdir", folder / kind, *(m for _, m in made))
        for file, text in made:
            found += of_office(file, format, text, folder / "pdf" /
                               f"{text.stem}.pdf", folder / "fodt" /
                               f"{text.stem}.fodt")
    return found


def of_office(file, format, package, pdf, fodt):
    """What LibreOffice read, as it would save it, and as it printed it."""
    if not pdf.exists() or not fodt.exists():
        return [f"{file.name}: {format}: LibreOffice made nothing of it"]
    found = list(lost_in(format + " to PDF", text_of_pdf(pdf), file))
    part, mark = {"odt": ("content.xml", b"<text:note "),
                  "docx": ("word/document.xml", b"<w:footnoteReference ")
                  }[format]
    want = zipfile.ZipFile(package).read(part).count(mark)
    body = next(ET.parse(fodt).getroot().iter(count.ODF % "office" + "text"))
    notes = list(body.iter(count.TEXT + "note"))
    if len(notes) != want:
        found.append(f"{file.name}: {format}: {want} notes in, LibreOffice "
                     f"has {len(notes)}")
    for note in notes:
        mark = note.find(count.TEXT + "note-citation").get(count.TEXT + "label")
        first = "".join(note.find(count.TEXT + "note-body").itertext())
        if mark and first.lstrip().startswith(mark):
            found.append(f"{file.name}: {format}: the mark {mark} is shown "
                         "twice in its note")
    # a note's text stands behind the text, as a note may stand anywhere
    apart = lambda e: e.tag not in count.Odt.inline  # noqa: E731
    text = count.text_of(body, apart, lambda e: e in notes)
    text += " ".join(count.text_of(note.find(count.TEXT + "note-body"), apart,
                                   lambda e: False) for note in notes)
    return found + list(lost_in(format, text, file))


def text_of_pdf(pdf):
    """The text as it is read, and as it was written: columns of tables come
    together in one of them only."""
    return "\n".join(run("pdftotext", "-enc", "UTF-8", *order, pdf, "-")[1]
                     for order in ((), ("-raw",)))


def tex(tool, files, out, engine):
    """PDF by one engine; letters that no font of this machine has are told
    of and are no finding."""
    found = []
    bin = out / "bin"
    bin.mkdir(exist_ok=True)
    for program in (engine, "makeindex"):
        link = bin / program
        if not link.exists() and shutil.which(program):
            link.symlink_to(shutil.which(program))
    before = os.environ["PATH"]
    os.environ["PATH"] = str(bin.resolve())
    try:
        made = make(tool, "pdf", files, out, found)
    finally:
        os.environ["PATH"] = before
    for file, pdf in made:
        found += lost_in(engine + "'s PDF", text_of_pdf(pdf), file)
    return found


@needs("lualatex", "pdftotext")
def lualatex(tool, files, out):
    return tex(tool, files, out, "lualatex")


@needs("xelatex", "pdftotext")
def xelatex(tool, files, out):
    return tex(tool, files, out, "xelatex")


@needs("pandoc")
def pandoc(tool, files, out):
    """Another reader: as many notes as were made, in each of these."""
    found = []
    for format, mark in (("odt", "<text:note "), ("docx", None),
                         ("latex", "\\footnote{")):
        for file, made in make(tool, format, files, out, found):
            status, said = run("pandoc", "-f", format, "-t", "json", made)
            if status:
                found.append(f"{file.name}: {format}: {said[:200]}")
                continue
            if format == "latex":
                want = made.read_text(encoding="utf-8").count(mark)
            else:
                part = "content.xml" if mark else "word/document.xml"
                want = zipfile.ZipFile(made).read(part).decode().count(
                    mark or "<w:footnoteReference ")
            got = said.count('{"t":"Note"')
            if want != got:
                found.append(f"{file.name}: {format}: {want} notes in, "
                             f"pandoc has {got}")
    return found


@needs("java", "npm:vnu-jar/build/dist/vnu.jar")
def vnu(tool, files, out):
    found = []
    pages = [m for _, m in make(tool, "html", files, out, found)]
    _, said = run("java", "-jar", NODE / "vnu-jar/build/dist/vnu.jar",
                  "--errors-only", "--format", "gnu", *pages)
    return found + [re.sub(r"^.*/", "", line)[:300]
                    for line in said.splitlines()]


@needs("node", "chromium", "npm:axe-core/axe.min.js", "npm:puppeteer-core")
def axe(tool, files, out):
    """Serious and critical findings on pages of html, and of the books."""
    found = []
    pages = [m for _, m in make(tool, "html", files, out, found)]
    for _, book in make(tool, "epub", files, out, found):
        folder = out / ("epub-" + book.stem)
        zipfile.ZipFile(book).extractall(folder)
        pages += sorted(folder.glob("EPUB/*.xhtml"))[:12]
    status, said = run("node", HERE / "axe.js", shutil.which("chromium"),
                       *(p.resolve() for p in pages))
    return found + [line for line in said.splitlines()
                    if line.strip()][:200 if status else 0]


@needs("node", "chromium", "npm:.bin/ace-cli")
def ace(tool, files, out):
    """Ace by DAISY on the books: findings that are serious or critical."""
    found = []
    os.environ["PUPPETEER_EXECUTABLE_PATH"] = shutil.which("chromium")
    for file, book in make(tool, "epub", files, out, found):
        report = out / book.stem
        _, said = run(NODE / ".bin/ace-cli", "--force", "--outdir", report, book)
        if not (report / "report.json").exists():
            found.append(f"{file.name}: {said.strip()[-300:]}")
            continue
        for page in json.loads((report / "report.json").read_text(
                encoding="utf-8")).get("assertions", []):
            found += [f"{file.name}: {a['earl:test']['dct:title']}: "
                      f"{a['earl:result']['dct:description'][:120]}"
                      for a in page.get("assertions", [])
                      if a["earl:test"]["earl:impact"] in
                      ("serious", "critical")]
    return found


ALL = [epubcheck, libreoffice, pandoc, lualatex, xelatex, vnu, axe, ace]
