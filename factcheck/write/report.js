"use strict";
// The list of claims and the filters. Text of articles goes into the page as text only.
const data = JSON.parse(document.getElementById("data").textContent);
const ROWS = 200;

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
const isolated = (text) => element("bdi", text);
const holds = (text, words) => words.every((word) => text.includes(word));
const wordsOf = (field) => field.value.toLowerCase().split(/\s+/).filter(Boolean);

function fill(select, names) {
  select.append(...[...new Set(names)].sort().map((name) => new Option(name, name)));
}

function rowOf([figure, value, kind, article, number]) {
  const place = document.getElementById(`c${number}`);
  const finding = place?.getAttribute("href");
  const cells = [
    place ? link(isolated(figure), `#c${number}`) : isolated(figure),
    value,
    data.kinds[kind],
    isolated(data.articles[article]),
    finding ? link(finding.slice(2), finding) : "",
  ];
  return element("tr", ...cells.map((cell) => element("td", cell)));
}

function listClaims() {
  const list = document.getElementById("claim-list");
  if (!list) return;
  const [words, kind, source] = ["claim-words", "claim-kind", "claim-source"].map((id) => document.getElementById(id));
  const more = document.getElementById("claim-more");
  const claims = data.claims.map((claim, number) => [...claim, number]);
  const texts = claims.map(([figure, value, , article]) => `${figure} ${value} ${data.articles[article]}`.toLowerCase());
  let shown = ROWS;
  const show = () => {
    const wanted = wordsOf(words);
    const found = claims.filter(([, , of, article], number) =>
      (!kind.value || data.kinds[of] === kind.value)
      && (!source.value || data.sources[article] === source.value)
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
  fill(source, data.sources);
  for (const field of [words, kind, source]) field.addEventListener("input", restart);
  more.addEventListener("click", () => { shown += ROWS; show(); });
  document.getElementById("claim-table").hidden = false;
  show();
}

function filterFindings() {
  const words = document.getElementById("finding-words");
  if (!words) return;
  const groups = [...document.querySelectorAll(".group")].map((group) =>
    [group, [...group.querySelectorAll(".finding")].map((finding) => [finding, finding.textContent.toLowerCase()])]);
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
    const here = event.target.closest(".finding");
    if (!step || !here || event.ctrlKey || event.metaKey || event.altKey) return;
    const findings = [...document.querySelectorAll(".finding:not([hidden])")].filter((finding) => finding.offsetParent);
    findings[findings.indexOf(here) + step]?.querySelector(".number").focus();
  });
}

listClaims();
filterFindings();
stepThroughFindings();
