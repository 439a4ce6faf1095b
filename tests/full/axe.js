// axe.js CHROMIUM PAGE...: what axe finds serious or critical on each page, a
// line each; status 1 if there is anything.
const fs = require("fs");
const puppeteer = require("puppeteer-core");

const serious = ["serious", "critical"];

async function look(browser, axe, path) {
  const page = await browser.newPage();
  await page.goto("file://" + path);
  await page.evaluate(axe);
  const found = await page.evaluate(
    () => axe.run(document, { resultTypes: ["violations"] }));
  await page.close();
  return found.violations.filter((v) => serious.includes(v.impact));
}

async function main([chromium, ...paths]) {
  const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  const browser = await puppeteer.launch(
    { executablePath: chromium, args: ["--no-sandbox"] });
  let status = 0;
  for (const path of paths)
    for (const v of await look(browser, axe, path)) {
      console.log(`${path.split("/").slice(-3).join("/")}: ${v.id}: ` +
        `${v.help}: ${v.nodes[0].html.slice(0, 120)}`);
      status = 1;
    }
  await browser.close();
  return status;
}

main(process.argv.slice(2)).then((s) => process.exit(s),
  (e) => { console.log(String(e)); process.exit(2); });
