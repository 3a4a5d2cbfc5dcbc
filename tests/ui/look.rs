//! Looks at a page: what axe finds (WCAG 2.2 AA and good practice), what the browser complains of, and its width.

use serde_json::json;

use crate::browser::{Browser, Scripts};

/// The bar that stays at the bottom covers some button by chance, which scrolling uncovers: it is laid down meanwhile.
const AXE: &str =
    "(() => { const bars = document.querySelectorAll('.savebar'); bars.forEach(bar => { bar.style.position = 'static'; });
    return axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
    .finally(() => bars.forEach(bar => bar.removeAttribute('style')))
    .then(r => r.violations.map(v => v.id + ': ' + v.help + ' at '
        + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + n.html.slice(0, 120)).join(', '))); })()";

/// Pairs of cells of the first rows of each table that share some of their place.
const COLLISIONS: &str =
    "return [...document.querySelectorAll('tbody')].flatMap(body => [...body.rows].slice(0, 3))
    .flatMap(row => {
        const cells = [...row.cells].map(cell => [cell.textContent.trim(), cell.getBoundingClientRect()])
            .filter(([, box]) => box.width > 0 && box.height > 0);
        const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
            && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
        return cells.flatMap(([text, box], at) => cells.slice(at + 1)
            .filter(([, other]) => over(box, other)).map(([other]) => text + ' / ' + other));
    })";

impl Browser {
    /// Fails with all that is wrong with the page as it is now.
    pub async fn look(&self) {
        let findings = self.findings().await;
        assert!(findings.is_empty(), "{}:\n  {}", self.state().await, findings.join("\n  "));
    }

    /// All that is wrong with the page as it is now, light and dark.
    pub async fn findings(&self) -> Vec<String> {
        let mut findings = self.complaints().await;
        // axe is a script too. What the page itself did without scripts is done by now.
        self.allow_scripts(true).await;
        for scheme in ["light", "dark"] {
            self.set_scheme(scheme).await;
            findings
                .extend(self.ask_axe().await.into_iter().map(|finding| format!("axe ({scheme}): {finding}")));
        }
        self.set_scheme(self.person.scheme).await;
        findings.extend(self.overflow().await);
        findings.extend(self.collisions().await);
        self.allow_scripts(self.person.scripts == Scripts::On).await;
        findings
    }

    /// Runs axe in a world of its own, so that the page's policy neither stops it nor is loosened for it.
    async fn ask_axe(&self) -> Vec<String> {
        let world = self.new_world().await;
        let script = json!({"expression": self.axe, "contextId": world});
        self.devtools("Runtime.evaluate", script).await;
        let script =
            json!({"expression": AXE, "contextId": world, "awaitPromise": true, "returnByValue": true});
        let answer = self.devtools("Runtime.evaluate", script).await;
        let Some(list) = answer["result"]["value"].as_array() else { panic!("axe did not run: {answer}") };
        list.iter().map(|finding| finding.as_str().unwrap_or_default().to_owned()).collect()
    }

    async fn new_world(&self) -> serde_json::Value {
        let tree = self.devtools("Page.getFrameTree", json!({})).await;
        let frame = &tree["frameTree"]["frame"]["id"];
        self.devtools("Page.createIsolatedWorld", json!({"frameId": frame})).await["executionContextId"]
            .take()
    }

    /// What the browser wrote to its console since the last look: violations of the policy, errors, failed requests.
    async fn complaints(&self) -> Vec<String> {
        let log = self.driver.browser_log().await.expect("Chromium keeps a log");
        let is_bad =
            |level: &str, message: &str| level == "SEVERE" || message.contains("Content Security Policy");
        log.into_iter()
            .filter(|entry| is_bad(&entry.level, &entry.message))
            // A page that says "not found" is meant to be looked at too; and a page may be left while it still moves in.
            .filter(|entry| !entry.message.contains("the server responded with a status of 4"))
            .filter(|entry| !entry.message.contains("Transition was"))
            // Nor is it the page's fault that there is no connection.
            .filter(|entry| {
                !["ERR_INTERNET_DISCONNECTED", "Failed to fetch"]
                    .iter()
                    .any(|words| entry.message.contains(words))
            })
            .map(|entry| format!("{}: {}", entry.level, entry.message))
            .collect()
    }

    /// Cells of tables that lie over one another, which axe does not see.
    async fn collisions(&self) -> Vec<String> {
        let answer = self.driver.execute(COLLISIONS, Vec::new()).await.expect("the page can be measured");
        let cells = answer.json().as_array().cloned().unwrap_or_default();
        cells.iter().map(|cells| format!("cells lie over one another: {cells}")).collect()
    }

    async fn overflow(&self) -> Option<String> {
        let script = "return document.documentElement.scrollWidth - window.innerWidth";
        let width = self.driver.execute(script, Vec::new()).await.expect("the page can be measured");
        let width = width.json().as_i64().unwrap_or_default();
        (width > 0).then(|| format!("the page is {width} px wider than the screen"))
    }
}
