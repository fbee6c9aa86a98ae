/* The search page. Searches for the words in the address, keeps the address up to date, and gives way to the list from
   A to Z wherever there are no results. Without this file, or without Pagefind, that list is all there is. */
const search = window.PagefindComponents.configureInstance("default", {
  bundlePath: new URL("../pagefind/", document.currentScript.src).pathname,
  noWorker: true, // a second copy of the code to download, for an index that answers in milliseconds
  // "words" are the other names of a page; "asked" lets a question match ("how do i ...") and must not rank it.
  ranking: { metaWeights: { title: 5, words: 5, asked: 0 } },
});
search.setLanguage(); // the page's, before the search box is made: left alone, it would be made in English
const parts = document.getElementById("search_parts");
const list = parts.content.querySelector("pagefind-results");
const more = parts.content.getElementById("more_results");
const nothing = parts.content.querySelector("pagefind-summary").getAttribute("default-message");
const withoutResults = document.getElementById("without_results");

// How many there are, in the page's own words: Pagefind knows one form for one result, and one for all other numbers.
const counts = parts.content.getElementById("found");
const found = [...counts.children].map((one) => one.textContent);
counts.remove();
const translate = search.translate.bind(search);
search.translate = (key, values) =>
  ["zero_results", "one_result", "many_results"].includes(key)
    ? found[more.hidden ? values.COUNT : most + 1].replace("[SEARCH_TERM]", () => values.SEARCH_TERM)
    : translate(key, values);
const most = found.length - 2; // the last says that there are more

// The forms of a word. Pagefind cuts endings, in pages and in what is typed, where it knows the language: English, Polish,
// Romanian, Portuguese and Arabic. It has no Ukrainian, but it finds all words that begin with what is typed. So what is
// typed in Ukrainian loses its ending here, with a consonant that changes before it: "скаргу", "бібліотеці", "податку".
const endings = {
  uk: [
    /^(.{4,})с[яь]$/i,
    /^(.{3,}?)(?:[зсц]і|[аяиі]ми|[аяиії]х|[аяоеєиії]м|нн(?:я[мх]?|ю|ями)|[оеє]ві|ь?ого|ь?ому|ь?ої|[оеєі]ю|ією|[иії]й|[ії]в|і[яїює]|[иії]?ти|ок|ець|[аяоеєуюиіїйь])$/i,
    /^(.{3,}[бвгґджзйлмнпрстфхчшщ])[кц]$/i,
  ],
}[document.documentElement.lang];
if (endings) {
  const find = search.__search__.bind(search);
  const cut = (word) => endings.reduce((shorter, ending) => shorter.replace(ending, "$1"), word);
  search.__search__ = (words, filters) => find(words.replace(/[\p{L}'’ʼ]+/gu, cut), filters);
}

// Before Pagefind's parts hear of the results, so that they count what they show.
search.on("results", ({ results }) => {
  more.hidden = results.length <= most;
  results.splice(most);
});
parts.replaceWith(parts.content);
search.on("results", ({ results }) => {
  withoutResults.hidden = results.length > 0;
  // Pagefind loads a result when it scrolls into view. The Tab key would pass over all that are not loaded yet.
  list.results.forEach((result) => result.load());
});
search.on("search", (words) => {
  const address = new URLSearchParams(location.search);
  if (words) address.set("q", words);
  else {
    address.delete("q");
    search.announceRaw(nothing);
  }
  history.replaceState(null, "", `${address}` ? `?${address}` : location.pathname);
});
search.on("error", () => {
  document.querySelectorAll(".pf-error").forEach((one) => one.remove());
  document.querySelector(".pf-summary").textContent = search.translate("error_search");
});

const asked = new URLSearchParams(location.search).get("q");
if (asked != null) search.triggerSearch(asked);
