/* The search page. Searches for the words in the address, keeps the address up to date, and gives way to the list from
   A to Z wherever there are no results. Without this file, or without Pagefind, that list is all there is. */
const MOST = 20;
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
const withoutResults = document.getElementById("without_results");

// Before Pagefind's parts hear of the results, so that they count what they show.
search.on("results", ({ results }) => {
  more.hidden = results.length <= MOST;
  results.splice(MOST);
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
  else address.delete("q");
  history.replaceState(null, "", `${address}` ? `?${address}` : location.pathname);
});
search.on("error", () => {
  document.querySelectorAll(".pf-error").forEach((one) => one.remove());
  document.querySelector(".pf-summary").textContent = search.translate("error_search");
});

const asked = new URLSearchParams(location.search).get("q");
if (asked) search.triggerSearch(asked);
