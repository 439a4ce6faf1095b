// pages.js PAGE...: what is wrong with our pages in Chromium, a line each;
// status 1 if there is anything, 2 if they could not be looked at.
const fs = require("fs");
const puppeteer = require("puppeteer-core");

const axeSource = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const widths = [390, 900, 1500];

// Links that lead nowhere, ids that are twice there, and notes out of place.
function structure() {
  const said = [], ids = new Map();
  for (const e of document.querySelectorAll("[id]"))
    ids.set(e.id, (ids.get(e.id) || 0) + 1);
  for (const [id, n] of ids) if (n > 1) said.push(`id ${id} is there ${n} times`);
  for (const a of document.querySelectorAll('a[href^="#"]')) {
    const id = decodeURIComponent(a.getAttribute("href").slice(1));
    if (!ids.has(id)) said.push(`a link leads to ${id}, which is not there`);
  }
  for (const note of document.querySelectorAll("main div.note")) {
    const ref = document.getElementById("ref-" + note.id);
    if (!ref) said.push(`nothing refers to note ${note.id}`);
    else if (ref.getAttribute("href") !== "#" + note.id && ref.tagName === "A")
      said.push(`the reference of ${note.id} leads elsewhere`);
  }
  return said.slice(0, 5);
}

// What is wider than the window, where nothing scrolls it; notes that overlap.
function layout() {
  const said = [], wide = document.documentElement.scrollWidth;
  if (wide > innerWidth + 1) said.push(`${wide} wide in ${innerWidth}`);
  let end = -1;
  for (const note of document.querySelectorAll("main.placed .note")) {
    const box = note.getBoundingClientRect();
    if (box.top < end - 1) {
      said.push(`note ${note.id} overlaps the one before`);
      break;
    }
    end = box.bottom;
  }
  return said;
}

// Each box shows and hides what it says.
async function toggles(page) {
  return page.evaluate(() => {
    const said = [];
    for (const box of document.querySelectorAll(".toggles input")) {
      const kind = box.id.slice(5);
      const one = document.querySelector(`main .${kind}`);
      if (!one) { said.push(`no ${kind} to show`); continue; }
      const look = () => {
        const style = getComputedStyle(one);
        return style.textDecorationLine + style.display;
      };
      const before = look();
      box.click();
      if (look() === before) said.push(`the box of ${kind} changes nothing`);
      box.click();
      if (look() !== before) said.push(`the box of ${kind} does not return`);
    }
    return said;
  });
}

// Every link, button and box is reached by the keyboard, with an outline.
async function keyboard(page) {
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => document.activeElement.className);
  if (first !== "skip") return [`the first stop is not the way to the text`];
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  return page.evaluate(() => {
    const e = document.activeElement;
    if (e === document.body) return [];
    return getComputedStyle(e).outlineStyle === "none" && !e.closest("summary")
      ? [`no outline on ${e.outerHTML.slice(0, 60)}`] : [];
  });
}

async function filter(page) {
  return page.evaluate(() => {
    const box = document.getElementById("filter");
    if (!box) return [];
    const shown = () => document.querySelectorAll("section li:not([hidden])").length;
    const all = shown(), said = [];
    box.value = "no such words at all";
    box.dispatchEvent(new Event("input"));
    if (shown() !== 0) said.push("the filter keeps what it should hide");
    box.value = "";
    box.dispatchEvent(new Event("input"));
    if (shown() !== all) said.push("the filter does not return");
    return said;
  });
}

async function axe(page) {
  await page.evaluate(axeSource);
  const found = await page.evaluate(() => window.axe.run(document,
    { resultTypes: ["violations"] }));
  return found.violations
    .filter((v) => ["serious", "critical"].includes(v.impact))
    .map((v) => `axe: ${v.id}: ${v.help}: ${v.nodes[0].html.slice(0, 100)}`);
}

async function look(browser, path) {
  const page = await browser.newPage(), said = [];
  const big = fs.statSync(path).size > 2000000;
  page.on("request", (r) => {
    if (!r.url().startsWith("file:") && !r.url().startsWith("data:"))
      said.push(`asks for ${r.url()}`);
  });
  page.on("pageerror", (e) => said.push(`script: ${e.message}`));
  for (const scheme of ["light", "dark"]) {
    await page.emulateMediaFeatures(
      [{ name: "prefers-color-scheme", value: scheme }]);
    for (const width of widths) {
      await page.setViewport({ width, height: 900 });
      await page.goto("file://" + path);
      said.push(...(await page.evaluate(layout)).map((s) => `at ${width}: ${s}`));
      if (!big && width !== 900) said.push(...await axe(page));
    }
  }
  said.push(...await page.evaluate(structure), ...await toggles(page),
    ...await filter(page), ...await keyboard(page));
  await page.close();
  return [...new Set(said)];
}

async function main(paths) {
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: ["--no-sandbox"], protocolTimeout: 600000 });
  let status = 0;
  for (const path of paths)
    for (const line of await look(browser, path)) {
      console.log(`${path.split("/").pop()}: ${line}`);
      status = 1;
    }
  await browser.close();
  return status;
}

main(process.argv.slice(2)).then((s) => process.exit(s),
  (e) => { console.error(String(e)); process.exit(2); });
