/**
 * The pane's content security policy. That the pane does without what the policy forbids is seen in the other
 * browser tests: a violation there is an error on the console.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { paneFrame } from "./pane-excel";
import { expect, test } from "./workbench-test";

/** Directives of a policy by name; other places than the pane's own are left out. */
function directives(policy: string): Readonly<Record<string, string>> {
  const own = policy.split(";").map((rule) => {
    const [name = "", ...sources] = rule.trim().split(/\s+/);
    return [name, sources.filter((source) => !source.startsWith("https:")).join(" ")] as const;
  });
  return Object.fromEntries(own);
}

test("the pane is served under the policy the README asks for, and it is strict", async ({ served }) => {
  const answer = await fetch(`${served.url}pane/taskpane.html`);
  const policy = directives(answer.headers.get("content-security-policy") ?? "");
  expect(policy).toEqual({
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "object-src": "'none'",
    "frame-ancestors": "'self'",
  });
  const readme = readFileSync(path.join(__dirname, "../../README.md"), "utf8");
  const [, asked = ""] = /^Content-Security-Policy: (.*)$/mu.exec(readme) ?? [];
  expect(directives(asked)).toEqual(policy);
});

test("the policy refuses inline script and style and everything from elsewhere", async ({ bench }) => {
  await bench.open("en-US");
  const refused = await paneFrame(bench).evaluate(async () => {
    const found = new Set<string>();
    document.addEventListener("securitypolicyviolation", (event) => found.add(event.effectiveDirective));
    const elsewhere = "https://elsewhere.example/";
    const script = document.createElement("script");
    script.textContent = "document.title = 'run'";
    const far = document.createElement("script");
    far.src = elsewhere;
    const style = document.createElement("style");
    style.textContent = "h1 { color: red }";
    const image = document.createElement("img");
    image.src = elsewhere;
    const frame = document.createElement("iframe");
    frame.src = elsewhere;
    document.body.append(script, far, style, image, frame);
    document.body.setAttribute("style", "color: red");
    document.body.setAttribute("onclick", "document.title = 'run'");
    document.body.click();
    navigator.sendBeacon(elsewhere, "data");
    await fetch(elsewhere).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { found: [...found].sort(), title: document.title };
  });
  expect(refused).toEqual({
    found: [
      "connect-src",
      "frame-src",
      "img-src",
      "script-src-attr",
      "script-src-elem",
      "style-src-attr",
      "style-src-elem",
    ],
    title: "Key Accounts",
  });
});
