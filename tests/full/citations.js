// Reads [[path, type], ...] on standard input; prints [[path, works], ...] as
// citation-js counts them, or its message.
const fs = require("fs");
const Cite = require("citation-js");

const jobs = JSON.parse(fs.readFileSync(0, "utf8"));
const log = console.log;
console.log = () => {};
const counts = jobs.map(([path, type]) => {
  const text = fs.readFileSync(path, "utf8");
  if (text.trim() === "") return [path, 0];
  try {
    const data = type.startsWith("@csl") ? JSON.parse(text) : text;
    return [path, new Cite(data).data.length];
  } catch (e) {
    return [path, String(e.message).slice(0, 200)];
  }
});
log(JSON.stringify(counts));
