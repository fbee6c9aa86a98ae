/* Days on which promised times end, counted from the reader's own day. Without this file there are the rules and a table.
   due() does what macros/model/working_days.py does, and holds() what stages.py does; tests hold them together. Days are
   written "2026-11-20". */
const written = (date) => date.toISOString().slice(0, 10);

/* The last day of a time ("10 working", "2 month") that starts on a day; "" where bank holidays on the way are not known. */
function due(time, start, { weekend, years, closed }) {
  const [number, unit] = time.split(" ");
  const day = new Date(start); // midnight in UTC, where no clock is ever changed
  const move = (days) => day.setUTCDate(day.getUTCDate() + days);
  let left = Number(number);
  if (unit === "working") {
    while (left) {
      move(1);
      if (day.getUTCFullYear() < years[0] || day.getUTCFullYear() > years[1]) return "";
      if (!weekend.includes((day.getUTCDay() + 6) % 7) && !closed.includes(written(day))) left -= 1;
    }
  } else if (unit === "month" || unit === "year") {
    const wanted = day.getUTCDate();
    day.setUTCMonth(day.getUTCMonth() + left * (unit === "year" ? 12 : 1) + 1, 0);
    day.setUTCDate(Math.min(wanted, day.getUTCDate()));
  } else {
    move({ calendar: left, week: left * 7, hour: left / 24 }[unit]);
  }
  return written(day);
}

/* Whether a stage ("2026-04-01 2027-03-31", of which either may be missing) is what holds on a day. */
function holds(stage, day) {
  const [first, last] = stage.split(" ");
  return first <= day && (!last || day <= last);
}

/* Every closed day of "2026:0101,0403 2027:0101". */
const closedDays = (text) => text.split(" ").flatMap((year) =>
  year.slice(5).split(",").map((day) => [year.slice(0, 4), day.slice(0, 2), day.slice(2)].join("-")));

/* The day that it is in England at a moment. */
const today = (now) => new Intl.DateTimeFormat("sv", { timeZone: "Europe/London" }).format(now);

/* A file for the reader's calendar (RFC 5545): one event, all day long. */
function calendarFile({ day, summary, description, url, id, now }) {
  const compact = (text) => text.replace(/[-:]|\.\d+/g, "");
  const plain = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\s*\n\s*/g, "\\n");
  const fold = (line) => { // at 75 bytes, and never inside a letter
    let folded = "", bytes = 0;
    for (const letter of line) {
      const more = new TextEncoder().encode(letter).length;
      if (bytes + more > 75) {
        folded += "\r\n ";
        bytes = 1;
      }
      folded += letter;
      bytes += more;
    }
    return `${folded}\r\n`;
  };
  return [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Council promises//EN", "BEGIN:VEVENT",
    `UID:${plain(id)}`, `DTSTAMP:${compact(now)}`,
    `DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(due("1 calendar", day, {}))}`,
    `SUMMARY:${plain(summary)}`, `DESCRIPTION:${plain(description)}`, `URL:${url}`, "TRANSP:TRANSPARENT",
    "END:VEVENT", "END:VCALENDAR",
  ].map(fold).join("");
}

/* Fill in the lines that belong to a field, and count again when the reader changes it. */
function setUp(field, lines) {
  const words = field.dataset;
  const numbers = (text) => text.split(" ").map(Number);
  const calendar = { weekend: numbers(words.weekend), years: numbers(words.years), closed: closedDays(words.closed) };
  const now = today(new Date());
  const named = (day) => new Intl.DateTimeFormat(`${document.documentElement.lang}-u-nu-latn`, {
    timeZone: "UTC", weekday: "long", day: "numeric", month: "long",
    year: day.slice(0, 4) === now.slice(0, 4) ? undefined : "numeric",
  }).format(new Date(day));
  const put = (sentence, days) => sentence.replace(/\{(\w+)\}/g, (_, name) => named(days[name]));

  /* A sentence's nodes, with the days that are promised in bold. */
  const set = (sentence, days) => sentence.split(/(\{\w+\})/).map((piece) => {
    if (!/^\{(end|other)\}$/.test(piece)) return put(piece, days);
    const day = document.createElement("strong");
    day.textContent = put(piece, days);
    return day;
  });

  function link(line, start, end, figure) {
    const url = new URL(`#${line.closest("[id]").id}`, location).href;
    const standard = line.parentElement.querySelector(".wording");
    const made = document.createElement("a");
    // Several standards may end on one day, and no two links may have one name.
    const which = Object.assign(document.createElement("span"), { className: "heard", textContent: `: ${standard.textContent.trim()}` });
    which.lang = (standard.querySelector("[lang]") ?? standard.closest("[lang]")).lang;
    made.append(put(words.keep, { end }), which);
    made.download = `${end}.ics`;
    made.href = `data:text/calendar;charset=utf-8,${encodeURIComponent(calendarFile({
      day: end, url, id: `${start} ${end} ${figure} ${url}`, now: new Date().toISOString(),
      summary: `${figure}: ${document.querySelector("h1").textContent}`,
      description: `${standard.textContent}\n${put(words.from, { start, end })}\n${url}`,
    }))}`;
    return made;
  }

  function show(line, start) {
    const { within, elsewhere, stage } = line.dataset;
    const then = (one) => holds(one.dataset.holds ?? " ", start);
    line.querySelectorAll("a[download]").forEach((old) => old.remove());
    line.hidden = !then(line) && (stage != null || [...line.parentElement.querySelectorAll(".due")].some(then));
    if (line.hidden) return null;
    const ends = [...new Set(within ? within.split(",").map((time) => due(time, start, calendar)) : [])];
    const known = then(line) && ends.every(Boolean);
    const form = ends.length > 1 ? "Either" : within.endsWith("hour") ? "Hour" : "";
    const begins = start === now && elsewhere == null ? "today" : "from";
    const said = line.querySelector("span:not(.case)");
    const sentence = known ? words[begins + form] : then(line) ? words.unknown : words.notThen;
    said.replaceChildren(...set(ends.length ? sentence : "", { start, end: ends[0], other: ends[1] }));
    const figures = line.dataset.figure.split("|"); // as the paper has it; read as calendar days; read as working days
    if (known && words.keep) line.append(...ends.map((end, one) => link(line, start, end, figures[ends.length > 1 ? one + 1 : 0])));
    return said;
  }
  const count = (day) => lines.map((line) => show(line, day)).filter((said) => said?.textContent);

  let start = words.asOf ?? now;
  count(start);
  const input = field.querySelector("input"), output = field.querySelector("output");
  if (!input) return;
  input.value = start;
  const undated = () => input.value < "1900"; // none, or a year that is still being typed
  input.addEventListener("change", () => {
    output.textContent = "";
    if (undated()) return;
    start = input.value;
    const said = count(start);
    const undatedLines = said.filter((one) => !one.querySelector("strong"));
    const some = said.length > undatedLines.length; // then it must be told which have none
    const changed = said.length === 1 ? said[0].textContent : put(words.changed, { start });
    const told = (one) => (some ? `${one.closest(".due").dataset.figure.split("|")[0]}: ` : "") + one.textContent;
    output.textContent = [...new Set([...(said.length && !some ? [] : [changed]), ...undatedLines.map(told)])].join(" ");
  });
  input.addEventListener("blur", () => { // nothing more will be typed
    if (!undated()) return;
    input.value = start;
    output.textContent = put(words.changed, { start });
  });
  field.hidden = false;
}

if (globalThis.document) {
  const fields = [...document.querySelectorAll(".due-start")];
  const above = (line) => fields.filter((field) => field.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING).pop();
  const lines = [...document.querySelectorAll(".due")];
  fields.forEach((field) => setUp(field, lines.filter((line) => above(line) === field)));
}
