// A module to import epubcheck-ts from and a folder in, what is wrong with each e-book in the folder out, as JSON.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [library, folder] = process.argv.slice(2);
const { EpubCheck } = await import(pathToFileURL(library));
const faults = {};
for (const name of (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".epub")).sort()) {
  const { messages } = await EpubCheck.validate(await readFile(join(folder, name)), { includeUsage: false });
  faults[name] = messages.filter(({ severity }) => severity !== "info")
    .map(({ id, message, location }) => `${id}: ${message} (${JSON.stringify(location ?? "")})`);
}
console.log(JSON.stringify(faults));
