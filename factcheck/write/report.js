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

// A finding far down the page comes with links only: once it is near, its sentences are brought from the texts.
function bringSentences(finding) {
  for (const source of finding.querySelectorAll(":scope > div > a")) {
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

const FIELDS = ["verdict", "severity", "source", "story"];

// Of each finding its element, its line in the table, and what the filters ask for.
function readFindings() {
  return data.findings.map(([verdict, severity, story, ...articles], index) => {
    const element = document.getElementById(`f${index + 1}`);
    const source = [...new Set(articles.map((article) => data.articles[article][0]))];
    const pairs = element.querySelector(":scope > code")?.textContent.split(" ") ?? [];
    return { element, row: document.getElementById(`r${index + 1}`), pairs, verdict: [data.verdicts[verdict]],
      severity: [data.severities[severity]], source, story: [data.stories[story] ?? "no story"] };
  });
}

function filterFindings(findings) {
  const words = document.getElementById("finding-words");
  if (!words) return;
  const selects = FIELDS.map((name) => [name, document.getElementById(`finding-${name}`)]);
  for (const [name, select] of selects) fill(select, findings.flatMap((finding) => finding[name]));
  const groups = [...document.querySelectorAll(".group")];
  const bodies = [...document.querySelectorAll("#overview tbody")];
  const rows = [...document.querySelectorAll("#overview tr[id]")];
  const more = document.getElementById("overview-more");
  let limit = ROWS;
  const show = () => {
    const wanted = wordsOf(words);
    const isAsked = wanted.length > 0 || selects.some(([, select]) => select.value);
    let count = 0;
    for (const finding of findings) {
      if (wanted.length) finding.text ??= finding.element.textContent.toLowerCase();
      const fits = selects.every(([name, select]) => !select.value || finding[name].includes(select.value));
      const hidden = !(fits && (!wanted.length || holds(finding.text, wanted)));
      if (finding.element.hidden !== hidden) finding.element.hidden = hidden;
      count += !hidden;
    }
    // A line is as its finding, but only so many lines are laid out.
    let lines = 0;
    for (const row of rows) {
      const hidden = document.getElementById(`f${row.id.slice(1)}`).hidden || ++lines > limit;
      if (row.hidden !== hidden) row.hidden = hidden;
    }
    if (more) more.hidden = lines <= limit;
    for (const group of groups) {
      const left = group.querySelectorAll("[id^=f]:not([hidden])").length;
      group.hidden = !left;
      group.querySelector("h3 span").textContent = left.toLocaleString("en");
      if (isAsked && left) group.querySelector("details").open = true;
    }
    for (const body of bodies) body.hidden = !body.querySelector("tr[id]:not([hidden])");
    if (bodies.length) bodies[0].closest(".scroll").hidden = !lines;
    document.getElementById("finding-count").textContent = count
      ? `${count.toLocaleString("en")} of ${findings.length.toLocaleString("en")} findings` : "No finding matches.";
  };
  const showUpTo = (number) => { limit = number; show(); };
  for (const field of [words, ...selects.map(([, select]) => select)]) field.addEventListener("input", () => showUpTo(ROWS));
  more?.addEventListener("click", () => showUpTo(limit + ROWS));
  words.addEventListener("focus", () => { for (const { element } of findings) bringSentences(element); }, { once: true });
  addEventListener("beforeprint", () => showUpTo(Infinity));
  show();
  for (const hidden of document.querySelectorAll("#findings > .filter, #findings > .keys")) hidden.hidden = false;
}

// A review: what was said of findings, by their first fingerprint, kept by the browser and saved as a baseline's TOML.
const KEPT = "factcheck-review";
const review = readReview();

function readReview() {
  try {
    return JSON.parse(localStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
}

function keepReview() {
  try {
    localStorage.setItem(KEPT, JSON.stringify(review));
  } catch {
    document.getElementById("review-count").dataset.lost = ", kept until this page is closed";
  }
}

const messageOf = (finding) => (finding.querySelector("h4")?.lastChild ?? finding.querySelector("span")).textContent.trim();

const quoted = (text) => JSON.stringify(text.toWellFormed()).replace(/\u007f/g, "\\u007f");

function tomlOf(findings) {
  const tables = findings.filter(({ pairs }) => ["accept", "dismiss"].includes(review[pairs[0]]?.choice)).flatMap(
    ({ element, pairs, verdict }) => {
      const { choice, reason, by } = review[pairs[0]];
      const message = messageOf(element);
      const why = choice === "dismiss" ? `false alarm: ${reason}` : reason;
      const lines = [`["${pairs[0]}"]`, `verdict = ${quoted(verdict[0])}`, `message = ${quoted(message)}`];
      if (pairs.length > 1) lines.push(`pairs = [${pairs.map(quoted).join(", ")}]`);
      return [[...lines, `reason = ${quoted(why)}`, `by = ${quoted(by)}`, ""].join("\n")];
    });
  return [...new Set(tables)].sort().join("\n");
}

function tellReview(findings) {
  for (const { row, pairs } of findings) {
    const decision = review[pairs[0]];
    const verdict = row?.cells[1];
    verdict?.querySelector("i")?.remove();
    if (decision) verdict?.append(element("i", ` ${WORDS[decision.choice].toLowerCase()}`));
  }
  const said = (choice) => findings.filter(({ pairs }) => review[pairs[0]]?.choice === choice).length;
  const count = document.getElementById("review-count");
  count.textContent = `${said("accept")} accepted, ${said("dismiss")} dismissed, ${said("note")} noted`
    + (count.dataset.lost ?? "");
  count.parentElement.hidden = findings.every(({ pairs }) => !review[pairs[0]]);
}

async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
  } catch { // no leave, or a page without a secure address: it can be copied by hand
    showSelected(text, button);
    return;
  }
  const label = button.textContent;
  button.textContent = "Copied";
  setTimeout(() => { button.textContent = label; }, 1500);
}

function showSelected(text, button) {
  const field = element("textarea", text);
  field.readOnly = true;
  field.rows = Math.min(12, text.split("\n").length);
  field.setAttribute("aria-label", "Copy this by hand");
  field.addEventListener("blur", () => field.remove());
  button.after(field);
  field.select();
}

function mailOf({ element, pairs }) {
  bringSentences(element);
  const quotes = [...element.querySelectorAll("figure")].map((figure) =>
    `- ${figure.querySelector("figcaption a").textContent}:\n  “${figure.querySelector("blockquote").textContent}”`);
  const reason = element.querySelector("p").textContent.trim();
  const verdict = element.querySelector("h4 b").textContent;
  return [`${verdict}: ${messageOf(element)}`, "", ...quotes, "", reason,
    `Fingerprint: ${pairs.join(" ")}`].join("\n");
}

const button = (label, act) => {
  const made = element("button", label);
  made.type = "button";
  made.addEventListener("click", () => act(made));
  return made;
};

function offerActs(finding, findings) {
  const acts = element("div");
  acts.className = "acts";
  finding.element.append(acts);
  const said = element("span");
  const again = () => {
    const decision = review[finding.pairs[0]];
    said.className = decision ? "decided" : "";
    said.replaceChildren(...(decision ? [`${WORDS[decision.choice]}${decision.by && ` by ${decision.by}`}: ${decision.reason} `,
      button("Undo", () => { delete review[finding.pairs[0]]; keepReview(); again(); })] : []));
    tellReview(findings);
  };
  acts.append(
    button("Copy fingerprint", (clicked) => copy(finding.pairs.join(" "), clicked)),
    ...(finding.element.localName === "article" ? [button("Copy for mail", (clicked) => copy(mailOf(finding), clicked))] : []),
    button("Accept or dismiss", () => decide(finding, again)), said);
  again();
}

const WORDS = { accept: "Accepted", dismiss: "Dismissed", note: "Noted" };

function decide(finding, done) {
  const dialog = document.getElementById("decision");
  const [reason, by] = ["decision-reason", "decision-by"].map((id) => document.getElementById(id));
  const before = review[finding.pairs[0]];
  document.getElementById("decision-about").textContent = messageOf(finding.element);
  reason.value = before?.reason ?? "";
  by.value = before?.by ?? by.value;
  const choice = () => dialog.querySelector("input[name=choice]:checked").value;
  dialog.onchange = () => { by.required = choice() !== "note"; };
  dialog.onchange();
  dialog.returnValue = "";
  dialog.onclose = () => {
    if (dialog.returnValue !== "keep" || !reason.value.trim() || (by.required && !by.value.trim())) return;
    review[finding.pairs[0]] = { choice: choice(), reason: reason.value.trim(), by: by.value.trim() };
    keepReview();
    done();
  };
  dialog.showModal();
}

function offerReview(findings) {
  const save = document.getElementById("review-save");
  if (!save) return;
  save.addEventListener("click", () => {
    const file = link("", URL.createObjectURL(new Blob([tomlOf(findings)], { type: "application/toml" })));
    file.download = "review.toml";
    file.click();
  });
  const copying = document.getElementById("review-copy");
  copying.addEventListener("click", () => copy(tomlOf(findings), copying));
  tellReview(findings);
}

// What is near the window gets its sentences and buttons; for print, all get their sentences.
function fillWhatIsNear(findings) {
  const by = new Map(findings.map((finding) => [finding.element, finding]));
  const watcher = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      watcher.unobserve(target);
      bringSentences(target);
      offerActs(by.get(target), findings);
    }
  }, { rootMargin: "800px" });
  for (const { element } of findings) watcher.observe(element);
  addEventListener("beforeprint", () => {
    for (const { element } of findings) bringSentences(element);
    for (const fold of document.querySelectorAll("#findings .fold")) fold.open = true;
  });
}

// A link to a folded finding unfolds it.
function unfold() {
  const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  const folded = target && target.closest("details");
  if (folded && !folded.open) {
    folded.open = true;
    target.scrollIntoView();
  }
}

// On a phone all is folded but the worst story.
function foldOnPhones() {
  if (!matchMedia("(max-width: 46rem)").matches) return;
  const worst = document.querySelector(".group .fold");
  for (const fold of document.querySelectorAll(".fold")) fold.open = fold === worst && fold.open;
}

// j and k go to the next and the previous finding, in the table or below it, unless something is typed or chosen; a tick
// turns them off (WCAG 2.1.4).
const STEPS = ["#overview tr[id]", ".group article, .group li"];

function stepThroughFindings() {
  const keys = document.getElementById("keys");
  let last = null;
  addEventListener("hashchange", () => { last = null; });
  document.addEventListener("keydown", (event) => {
    const step = { j: 1, k: -1 }[event.key];
    const isTyped = event.target.closest("input:not(#keys), select, textarea, dialog");
    if (!step || !keys?.checked || isTyped || event.ctrlKey || event.metaKey || event.altKey) return;
    const from = event.target === document.body ? last ?? document.querySelector(":target") : event.target;
    const kind = STEPS.find((each) => from?.closest(each)) ?? STEPS[1];
    const findings = [...document.querySelectorAll(kind)].filter((finding) => finding.checkVisibility());
    const next = findings[findings.indexOf(from?.closest(kind)) + step];
    next?.querySelector("a").focus();
    last = next ?? last;
  });
}

const findings = readFindings();
listClaims();
filterFindings(findings);
fillWhatIsNear(findings);
offerReview(findings);
stepThroughFindings();
foldOnPhones();
addEventListener("hashchange", unfold);
unfold();
