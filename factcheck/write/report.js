"use strict";
// The list of claims and the filters. Text of articles goes into the page as text only.
const data = JSON.parse(document.getElementById("data").textContent);
const ROWS = 200;
const origin = (article) => data.articles[article].join(" · ");

const element = (name, ...inner) => {
  const made = document.createElement(name);
  made.append(...inner);
  return made;
};
const link = (inner, address) => {
  const made = element("a", inner);
  made.href = address;
  return made;
};
const holds = (text, words) => words.every((word) => text.includes(word));
const wordsOf = (field) => field.value.toLowerCase().split(/\s+/).filter(Boolean);

function fill(select, names) {
  select.append(...[...new Set(names)].sort().map((name) => new Option(name, name)));
}

function rowOf([figure, value, kind, article, number]) {
  const place = document.getElementById(`c${number}`);
  const finding = place?.getAttribute("href");
  const cells = [
    place ? link(figure, `#c${number}`) : figure,
    value,
    data.kinds[kind],
    origin(article),
    finding ? link(finding.slice(2), finding) : "",
  ];
  return element("tr", ...cells.map((cell) => element("td", cell)));
}

// A finding far down the page comes with links only: its sentences are brought from the articles' texts.
function bringSentences() {
  for (const source of document.querySelectorAll(".group article > div > a")) {
    const number = source.hash.slice(2);
    const place = document.getElementById(`c${number}`);
    if (!place) continue;
    const [, value, , , before, after] = data.claims[number];
    const text = place.closest(".text");
    const quote = element("blockquote", around(text, place, true, before), element("mark", place.textContent),
      around(text, place, false, after));
    if (text.lang) quote.lang = text.lang;
    const figure = element("figure", quote);
    source.replaceWith(figure);
    figure.append(element("figcaption", element("b", value), source));
  }
}

function around(text, place, isBefore, length) {
  const range = document.createRange();
  range.selectNodeContents(text);
  if (isBefore) range.setEndBefore(place); else range.setStartAfter(place);
  const characters = [...range.toString()];
  return (isBefore ? characters.slice(characters.length - length) : characters.slice(0, length)).join("");
}

function listClaims() {
  const list = document.getElementById("claim-list");
  if (!list) return;
  const [words, kind, source] = ["claim-words", "claim-kind", "claim-source"].map((id) => document.getElementById(id));
  const more = document.getElementById("claim-more");
  const claims = data.claims.map(([figure, value, of, article], number) =>
    [figure || document.getElementById(`c${number}`)?.textContent || value, value, of, article, number]);
  const texts = claims.map(([figure, value, , article]) => `${figure} ${value} ${origin(article)}`.toLowerCase());
  let shown = ROWS;
  const show = () => {
    const wanted = wordsOf(words);
    const found = claims.filter(([, , of, article], number) =>
      (!kind.value || data.kinds[of] === kind.value)
      && (!source.value || data.articles[article][0] === source.value)
      && holds(texts[number], wanted));
    list.replaceChildren(...found.slice(0, shown).map(rowOf));
    const part = Math.min(shown, found.length);
    document.getElementById("claim-count").textContent =
      `${found.length.toLocaleString("en")} of ${claims.length.toLocaleString("en")} claims`
      + (part < found.length ? `, the first ${part.toLocaleString("en")} shown` : "");
    more.hidden = part === found.length;
  };
  const restart = () => { shown = ROWS; show(); };
  fill(kind, data.kinds);
  fill(source, data.articles.map(([name]) => name));
  for (const field of [words, kind, source]) field.addEventListener("input", restart);
  more.addEventListener("click", () => { shown += ROWS; show(); });
  document.getElementById("claim-table").hidden = false;
  document.getElementById("claim-note").hidden = true;
  show();
}

function filterFindings() {
  const words = document.getElementById("finding-words");
  if (!words) return;
  const groups = [...document.querySelectorAll(".group")].map((group) =>
    [group, [...group.querySelectorAll("article")].map((finding) => [finding, finding.textContent.toLowerCase()])]);
  const all = groups.flatMap(([, findings]) => findings).length;
  words.addEventListener("input", () => {
    const wanted = wordsOf(words);
    let count = 0;
    for (const [group, findings] of groups) {
      for (const [finding, text] of findings) finding.hidden = !holds(text, wanted);
      const left = findings.filter(([finding]) => !finding.hidden).length;
      group.hidden = !left;
      count += left;
    }
    document.getElementById("finding-count").textContent = `${count} of ${all} findings`;
  });
  words.closest("[hidden]").hidden = false;
}

// j and k go to the next and the previous finding, only while one of them has the focus (WCAG 2.1.4).
function stepThroughFindings() {
  document.getElementById("findings")?.addEventListener("keydown", (event) => {
    const step = { j: 1, k: -1 }[event.key];
    const here = event.target.closest(".group article");
    if (!step || !here || event.ctrlKey || event.metaKey || event.altKey) return;
    const findings = [...document.querySelectorAll(".group article:not([hidden])")].filter((finding) => finding.offsetParent);
    findings[findings.indexOf(here) + step]?.querySelector("h4 a").focus();
  });
}

bringSentences();
listClaims();
filterFindings();
stepThroughFindings();
