#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""uiaudit - accessibility audit of a running GTK 4 window (uses uidrive.py beside it)

  uiaudit.py [uidrive options] [--page 'CMD; CMD' ...] [--json FILE] [--allow REGEX] [--min-target 24]
             [--no-tab] [--level error|warn] -- APP [ARGS]

The first page is what APP shows at start; each --page runs uidrive commands and audits again.
Exit status 1 if a finding of the level (default: error) is left.

rules   name        interactive, or a role that must have a name, and no accessible name          error
        focus-name  can get the keyboard focus and has no name                                     error
        hidden      a widget takes the focus or shows words, but AT-SPI has no node for it (agent) error
        keyboard    focusable and sensitive, but Tab never gets there (nor its group)              error
        trap        Tab stays on one place                                                         error
        tab-walk    Tab stops at every row of a long list instead of once                          error
        rows        of a list whose rows are alike only the first were walked through with Tab      info
        focus-ring  the pixels do not change when it gets the focus                                warn
        contrast    text against its background under 4.5:1 (3:1 when large), WCAG 1.4.3            error
        target      smaller than 24x24 px, WCAG 2.5.8                                              error
        clipped     text is wider/higher than its place, or outside of the window (agent)          error
        ellipsized  text is cut off with an ellipsis (agent) and no tooltip shows it               warn
        dup         two interactive things with the same role and name on one page                 warn
        toolkit     a known defect of GTK 4.18/libadwaita 1.7 itself                               info
"""
import collections, importlib.util, json, os, re, sys, time

_p = os.path.join(os.path.dirname(os.path.abspath(__file__)), "uidrive.py")
if "uidrive" in sys.modules:
    ud = sys.modules["uidrive"]
elif os.path.basename(getattr(sys.modules["__main__"], "__file__", "") or "") == "uidrive.py":
    ud = sys.modules["__main__"]
else:
    _s = importlib.util.spec_from_file_location("uidrive", _p)
    ud = importlib.util.module_from_spec(_s); sys.modules["uidrive"] = ud; _s.loader.exec_module(ud)

ACTIVE = {"button", "toggle button", "check box", "radio button", "switch", "combo box", "slider", "spin button", "entry", "text", "password text",
          "link", "menu item", "check menu item", "radio menu item", "page tab", "list item", "table row", "tree item"}
MUST = ACTIVE | {"dialog", "frame", "tree table", "table", "image", "progress bar", "level bar"} - {"list item", "table row"}
GROUPS = {"list", "list box", "tree table", "table", "menu", "page tab list", "grouping", "tree", "combo box"}
BY_ARROWS = {"list item", "table row", "radio button", "page tab", "menu item", "check menu item", "radio menu item", "tree item", "table cell"}


def lum(c):
    f = lambda v: v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4
    r, g, b = (f(v / 255.0) for v in c)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def ratio(a, b):
    x, y = lum(a), lum(b)
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)


class Audit:
    walk_max = 24                                                    # a longer list has to be one stop
    rows_max = 5                                                     # rows of one list that are walked through

    def __init__(self, s, min_target=24, tab=True):
        self.s, self.min, self.tab, self.out = s, min_target, tab, []

    def add(self, rule, level, n, msg):
        where = self.s.path_of(n) if isinstance(n, ud.Node) else str(n)
        ext = n.ext if isinstance(n, ud.Node) else None
        self.out.append({"rule": rule, "level": level, "where": where, "msg": msg, "at": list(ext) if ext else None})

    def scope(self, roots):
        """a modal dialog hides what is behind it"""
        best = None
        for r in roots:
            for n in r.walk():
                if n.role in ("dialog", "alert") and n.showing and n.parent is not None and n.parent.role != "application":
                    f = self.s.frame_of(n.parent)                   # a toast is an alert too, but a small one
                    if n.ext and f is not None and f.ext and n.ext[2] * n.ext[3] > 0.7 * f.ext[2] * f.ext[3]:
                        best = n
        return [best] if best else roots

    def page(self):
        s = self.s
        s.idle()
        tree = s.tree()
        self.known = {n.key(): n for r in tree for n in r.walk()}
        self.roots = self.scope(tree)
        vis = [n for r in self.roots for n in r.walk() if n.showing and n.role != "application"]
        s.a.load_extents(vis)
        self.vis = vis = [n for n in vis if n.ext is None or not n.ext or (n.ext[2] > 0 and n.ext[3] > 0)]
        self.raw = s.fb.raw()
        self.widgets = self.widget_scope(json.loads(s.agent_call("Dump")) if s.agent else [])
        self.names(); self.sizes(); self.contrast(); self.clipping(); self.invisible(); self.dups()
        if self.tab:
            self.keyboard()
        return self.out

    def widget_scope(self, ws):
        """agent view: of the topmost dialog only, when there is one; remembers open popovers and what cannot take the focus"""
        def sub(i):
            j = i + 1
            while j < len(ws) and ws[j]["d"] > ws[i]["d"]: j += 1
            return ws[i:j]
        if self.roots and self.roots[0].role in ("dialog", "alert"):
            tops = [i for i, d in enumerate(ws) if d["css"] == "dialog" or d["type"].startswith("Adw") and d["type"].endswith("Dialog")]
            if tops:
                ws = sub(tops[-1])
        self.pop = next((d for d in reversed(ws) if d["css"] == "popover" and "autohide" not in d and d["w"] > 0), None)
        self.nofocus = {(d["x"], d["y"], d["w"], d["h"]) for d in ws if not d["focusable"]} - {(d["x"], d["y"], d["w"], d["h"]) for d in ws if d["focusable"]}
        return ws

    # ------------------------------------------------------------ names ----
    def names(self):
        for n in self.vis:
            up = n.parent
            wrapped = up is not None and up.name and up.ext and n.ext and up.ext == n.ext      # GtkMenuButton around its toggle
            if n.name.strip() or wrapped:
                continue
            if n.role.endswith("menu item"):
                self.add("toolkit", "info", n, "GTK 4.18 gives items of a GMenu no accessible name (seen: %s)" % (n.seen or "?"))
            elif n.role in MUST and n.ext:
                if n.role in ("list item", "table row") and ("focusable" not in n.states or any(p.role == "combo box" for p in n.up())):
                    continue
                if n.role == "image" and any(p.role in ACTIVE and p.name for p in n.up()):
                    continue
                self.add("name", "error", n, "no accessible name")
            elif "focusable" in n.states and n.role not in ("scroll pane", "panel", "viewport", "list", "grouping"):
                self.add("focus-name", "error", n, "can get the focus but has no name")
            elif "focusable" in n.states and n.role in ("list", "grouping") and not any(k.name for k in n.kids) and not any(p.role in ("combo box", "tree table") for p in n.up()):
                self.add("focus-name", "warn", n, "focusable container without a name")

    def dups(self):
        seen = collections.Counter((n.role, n.name) for n in self.vis if n.role in ACTIVE - {"list item", "table row", "text"} and n.name and not (n.parent and n.parent.name == n.name))
        for (r, nm), k in seen.items():
            if k > 1:
                self.add("dup", "warn", '%s "%s"' % (r, nm), "%d of them have the same role and name" % k)

    # ------------------------------------------------------------- size ----
    def sizes(self):
        for n in self.vis:
            if n.role in ACTIVE - {"list item", "text", "table row"} and "focusable" in n.states and n.ext:
                if n.ext[2] < self.min or n.ext[3] < self.min:
                    inside = any(p.role in ACTIVE and p.ext and p.ext[2] >= self.min and p.ext[3] >= self.min for p in n.up())
                    if not inside:
                        self.add("target", "error", n, "%dx%d px, at least %dx%d" % (n.ext[2], n.ext[3], self.min, self.min))

    # --------------------------------------------------------- contrast ----
    def crop(self, x, y, w, h):
        try:
            _, _, b = self.s.fb.rgb(x, y, w, h, self.raw)
        except ud.Fail:
            return None
        return collections.Counter(b[i:i + 3] for i in range(0, len(b), 3))

    def contrast(self):
        s, k = self.s, self.s.o.scale
        ps = s.pscale
        if self.widgets:
            texts = [(d["x"], d["y"], d["w"], d["h"], d, d["text"]) for d in self.widgets if d.get("text", "").strip() and d["css"] in ("label", "text", "accelerator", "inscription")]
        else:
            texts = [n.ext + (None, n.name) for n in self.vis if n.role in ("label", "heading", "text") and n.name.strip() and n.ext]
        seen = set()
        wins = [n.ext for n in self.vis if n.role in ("frame", "dialog", "alert", "menu") and n.ext]
        byplace = {}
        for n in self.vis:
            if n.ext: byplace.setdefault(n.ext, n)
        for x, y, w, h, d, t in texts:
            n = byplace.get((x, y, w, h))
            if d is not None and d["rgba"][3] * d["opacity"] < 500:
                continue                                             # invisible on purpose
            if d is not None and not d["sensitive"] or (n is not None and "sensitive" not in n.states):
                continue                                             # WCAG exempts disabled ones
            if n is None and not any(o[0] <= x and o[1] <= y and x + w <= o[0] + o[2] and y + h <= o[1] + o[3] for o in wins):
                continue
            v = s.visible_rect(n) if n is not None else (x * ps, y * ps, w * ps, h * ps)
            if not v or v[2] < 4 or v[3] < 6:
                continue
            c = self.crop(*s.pixel_rect(v))
            if not c:
                continue
            tot = sum(c.values())
            bg, nb = c.most_common(1)[0]
            if nb < tot * 0.3:
                continue                                             # picture or gradient behind: cannot judge
            far = [p for p, q in c.items() if q >= 2] or list(c)
            fg_px = max(far, key=lambda p: ratio(p, bg))
            r_px, r_css = ratio(fg_px, bg), None
            need = 4.5
            if d is not None:
                a = d["rgba"][3] / 100.0 * d["opacity"] / 100.0
                fg = tuple(d["rgba"][i] * a + bg[i] * (1 - a) for i in range(3))
                r_css = ratio(fg, bg)
                if d.get("px", 0) >= 24 or (d.get("px", 0) >= 18.66 and d.get("weight", 400) >= 700):
                    need = 3.0
            if fg_px == bg or r_px < 1.05 or (n is None and r_px < 1.5):
                continue                                             # covered by something else
            bad = [r for r in (r_css, r_px) if r is not None and r < need * 0.985]
            if bad:
                # thin glyphs at 1x never reach their full colour, CSS opacity is not in r_css: --scale 2 decides
                lvl = "error" if r_px < need and (r_css is None or r_css < need * 0.985 or k >= 2) else "warn"
                key = (t, tuple(bg), round(r_px, 1))
                if key not in seen:
                    seen.add(key)
                    self.add("contrast", lvl, n if n is not None else 'label "%s" @%d,%d' % (t, x, y),
                             "%s:1 on #%s, needs %.1f:1 (pixels %.2f%s)" % ("%.2f" % (r_css if r_css is not None else r_px), bg.hex(), need, r_px, ", css colour %.2f" % r_css if r_css else "") + (" - dimmed by CSS opacity? run with --scale 2 to decide" if lvl == "warn" and r_px < need else ""))

    # --------------------------------------------------------- clipping ----
    def clipping(self):
        for d in self.widgets:
            t = d.get("text", "")
            if not t.strip():
                continue
            who = '%s "%s" @%d,%d' % (d["type"], t[:40], d["x"], d["y"])
            if d.get("ellipsized") and d.get("tooltip") != t:
                self.add("ellipsized", "warn", who, "cut off at %d px" % d["w"])
            elif "lw" in d and d["opacity"] > 5 and (d["lw"] > d["aw"] + 1 or d["lh"] > d["ah"] + 1):
                self.add("clipped", "error", who, "needs %dx%d, has %dx%d" % (d["lw"], d["lh"], d["aw"], d["ah"]))
        for n in self.vis:                                           # outside of the window and in no scroller
            f = self.s.frame_of(n)
            if not n.ext or not f or not f.ext or n.role not in ACTIVE | {"label"} or any(p.role in ("scroll pane", "viewport", "menu", "list box") for p in n.up()):
                continue
            fx, fy, fw, fh = f.ext
            x, y, w, h = n.ext
            pop = any(p.ext and (p.ext[0] + p.ext[2] > fx + fw or p.ext[1] + p.ext[3] > fy + fh) for p in n.up())
            if not pop and (x < fx - 1 or y < fy - 1 or x + w > fx + fw + 1 or y + h > fy + fh + 1):
                self.add("clipped", "error", n, "%d,%d %dx%d is partly outside of its window %dx%d" % (x, y, w, h, fw, fh))

    # ---------------------------------------------- hidden from AT-SPI -----
    def invisible(self):
        place = {n.ext for n in self.vis if n.ext}
        texts = [n.ext for n in self.vis if n.ext and n.role in ("entry", "text", "password text", "spin button", "combo box", "editbar") or n.role.endswith("menu item")]
        inside = lambda e, o: o and o[0] <= e[0] and o[1] <= e[1] and e[0] + e[2] <= o[0] + o[2] and e[1] + e[3] <= o[1] + o[3]
        for d in self.widgets:
            e = (d["x"], d["y"], d["w"], d["h"])
            if d["w"] <= 0 or d["h"] <= 0 or e in place or any(inside(e, o) for o in texts):
                continue
            words = d.get("text", "").strip()
            if d["focusable"] and d["sensitive"] and d["css"] not in ("popover", "contents"):
                self.add("hidden", "error", "%s %s@%d,%d %dx%d" % (d["type"], '"%s" ' % words if words else "", *e), "takes the focus, but AT-SPI has no node for it (role none/presentation on it or above it)")
            elif words and d["type"] == "GtkLabel" and d["css"] != "placeholder" and not any(n.name and words in n.name for n in self.vis):
                self.add("hidden", "error", 'GtkLabel "%s" @%d,%d' % (words[:40], e[0], e[1]), "words on the screen that AT-SPI does not have")

    # --------------------------------------------------------- keyboard ----
    def know(self):
        """the tree by key: read once, and again only when the focus comes to a node that it lacks"""
        self.known = {n.key(): n for r in self.s.tree() for n in r.walk()}

    def focus_now(self):
        """(key, node or None, words): also for a focus that AT-SPI does not know"""
        k = self.s.a.focus_key()
        if k is not None and k not in self.known:
            self.know()
        f = self.known.get(k) if k is not None else None
        if f is None or f.role == "frame":                           # no event: look for it
            self.know()
            f = next((n for n in self.known.values() if "focused" in n.states and n.showing and n.role != "frame"), None)
        if f is not None and f.role not in ("dialog", "alert"):
            return f.key(), f, self.s.path_of(f)
        for d in (json.loads(self.s.agent_call("Dump")) if self.s.agent else []):
            if d.get("focus"):
                return (d["type"], d["x"], d["y"]), None, "%s @%d,%d (unknown to AT-SPI)" % (d["type"], d["x"], d["y"])
        return (f.key(), f, self.s.path_of(f)) if f is not None else (None, None, "(nothing)")

    def keyboard(self):
        s = self.s
        s.keys_ready()
        s.a.follow_focus()
        order, keys, same, walk, walked, nowhere, rows, bounded = [], set(), 0, 0, set(), 0, {}, set()
        limit = min(300, 3 * len([n for n in self.vis if "focusable" in n.states]) + 60)
        for d in self.widgets:
            if d.get("tab") == 0 and d["rows"] > self.walk_max and d["type"] != "GtkColumnListView":
                self.add("tab-walk", "error", "%s @%d,%d" % (d["type"], d["x"], d["y"]), "Tab stops at every one of its %d rows (set tab-behavior to item)" % d["rows"])
        key, node, words = self.focus_now()
        box = lambda n: next((p for p in n.up() if p.role in ("list", "tree table", "list box", "table") and "focusable" in p.states), None) if n is not None and n.role in BY_ARROWS else None
        items = {(d["x"], d["y"]) for d in self.widgets if d.get("tab", 0) > 0}         # where Tab goes from one row out of the list
        lastkey, lastbox = None, None
        for i in range(limit):
            if key is not None:
                if key == lastkey:
                    same += 1
                    if same >= 4:
                        self.add("trap", "error", node or words, "Tab does not leave it")
                        break
                elif key in keys:
                    break
                else:
                    same = 0
                    keys.add(key); order.append((key, node, words))
            else:
                nowhere += 1
                if nowhere > 5: break
            lastkey = key
            b = box(node)
            walk = walk + 1 if b is not None and lastbox is not None and b.key() == lastbox.key() else 0
            lastbox = b
            picks = node is not None and node.role in BY_ARROWS and "selectable" in node.states and b is not None and not (b.ext and tuple(b.ext[:2]) in items)
            rows.setdefault(b.key(), set()).add(key) if b is not None else None
            leave = walk >= self.walk_max or (picks and self.s.agent)       # Tab would select the next row and may change the page
            if leave and walk < self.walk_max:
                walked.add(b.key())
            if b is not None and not leave and len(rows[b.key()]) > self.rows_max and b.key() not in bounded:
                bounded.add(b.key())
                self.add("rows", "info", b, "walked through the first %d rows and the last" % self.rows_max)
                s.inp.keys(["End"])
                s.a.focus_moved(key)
                key, node, words = self.focus_now()
                if key not in keys: keys.add(key); order.append((key, node, words))
            if leave and b.key() not in walked:
                walked.add(b.key())
                self.add("tab-walk", "error", b, "Tab stops at every row, more than %d of them (GtkListView, GtkColumnView, GtkListBox: set tab-behavior to item)" % self.walk_max)
            before = s.fb.raw()
            s.inp.keys(["ctrl+Tab" if leave else "Tab"])
            s.a.focus_moved(key)
            s.idle(0.03, 1)
            k2, n2, w2 = self.focus_now()
            if n2 is not None and k2 != key and k2 not in keys and "Component" in n2.ifaces and n2.role != "scroll pane":
                moved = [n2] + [p for p in n2.up() if p.role in ("scroll pane", "viewport", "frame", "dialog")]
                for p in moved: p._ext = None                        # it may have been scrolled to
                s.a.load_extents(moved)
                if n2.ext and not self.changed(before, s.fb.raw(), n2):
                    self.add("focus-ring", "warn", n2, "the pixels around it do not change when it gets the focus")
            key, node, words = k2, n2, w2
        self.order = order
        reach = set(keys)
        for k, n, w in order:
            for p in (n.up() if n is not None else ()):
                if p.role in GROUPS | {"entry", "combo box", "list item", "check box", "spin button"}:
                    reach.add(p.key())
        alive = {n.key() for r in s.a.tree(s.our_apps()) for n in r.walk() if n.showing}
        pop = self.pop and (self.pop["x"], self.pop["y"], self.pop["w"], self.pop["h"])
        for n in self.vis:
            if "focusable" not in n.states or "sensitive" not in n.states or n.key() in reach or not n.ext or n.role in ("scroll pane", "frame", "viewport"):
                continue
            if n.key() not in alive or n.ext in self.nofocus:
                continue                                             # window buttons and the like: GTK says focusable, but can-focus is off
            if pop and not (pop[0] <= n.ext[0] and pop[1] <= n.ext[1] and n.ext[0] + n.ext[2] <= pop[0] + pop[2] and n.ext[1] + n.ext[3] <= pop[1] + pop[3]):
                continue                                             # behind an open popover
            anc = list(n.up())
            inside = any(k.key() in keys for k in n.walk())
            grouped = n.role in BY_ARROWS and any(p.key() in reach or any(k.key() in keys for k in p.walk()) for p in anc if p.role in GROUPS)
            proxy = any(p.key() in keys and p.role in ACTIVE for p in anc)              # AdwSwitchRow: the row has the focus for its switch
            alike = any(p.key() in bounded and any(k.role == n.role and k.key() in keys for k in p.walk()) for p in anc)
            if inside or grouped or proxy or alike or n.role in ("panel", "grouping", "list", "dialog", "alert"):
                continue
            self.add("keyboard", "error", n, "Tab never reaches it")

    def changed(self, a, b, n):
        v = self.s.visible_rect(n)
        if not v:
            return True
        v = self.s.pixel_rect(v)
        fb, m = self.s.fb, 6
        x0, y0, x1, y1 = max(0, v[0] - m), max(0, v[1] - m), min(fb.w, v[0] + v[2] + m), min(fb.h, v[1] + v[3] + m)
        k = fb.bpp
        return any(a[y * fb.bpl + x0 * k:y * fb.bpl + x1 * k] != b[y * fb.bpl + x0 * k:y * fb.bpl + x1 * k] for y in range(y0, y1))


def report(out, allow=()):
    al = [re.compile(a) for a in allow]
    keep = [f for f in out if not any(a.search("%s %s %s" % (f["rule"], f["where"], f["msg"])) for a in al)]
    lines = []
    for lvl in ("error", "warn", "info"):
        for f in keep:
            if f["level"] == lvl:
                lines.append("%-5s %-10s %s%s: %s" % (lvl, f["rule"], f["where"], " @%d,%d" % tuple(f["at"][:2]) if f["at"] else "", f["msg"]))
    return keep, lines


def audit_line(s, r):
    """the 'audit' command of uidrive scripts: fails on errors"""
    import shlex
    w = shlex.split(r)
    allow = [w[i + 1] for i, x in enumerate(w) if x == "--allow"]
    a = Audit(s, tab="--no-tab" not in w)
    keep, lines = report(a.page(), allow)
    if any(f["level"] == "error" for f in keep):
        raise ud.Fail("audit:\n  " + "\n  ".join(lines))
    return "\n".join(lines) or "audit: clean"


def main(argv):
    extra = lambda p: (p.add_argument("--page", action="append", default=[]), p.add_argument("--json"), p.add_argument("--allow-finding", action="append", default=[]),
                       p.add_argument("--min-target", type=int, default=24), p.add_argument("--no-tab", action="store_true"), p.add_argument("--level", default="error"), p.add_argument("--order", action="store_true"))
    if not argv or "--" not in argv:
        print(__doc__); return 2
    o, app = ud.parse(argv, extra)
    total, pages = [], []
    try:
        with ud.Session(app, o) as s:
            for i, pg in enumerate([""] + o.page):
                t0 = time.monotonic()
                for c in pg.split(";"):
                    s.run_line(c)
                a = Audit(s, o.min_target, not o.no_tab)
                keep, lines = report(a.page(), o.allow_finding)
                print("== page %d %s: %d nodes, %d tab stops, %d findings, %.1f s" % (i, pg or "(start)", len(a.vis), len(getattr(a, "order", [])), len(keep), time.monotonic() - t0))
                if o.order:
                    for k, n, w in getattr(a, "order", []): print("  tab  ", w)
                for l in lines: print("  " + l)
                total += keep
                pages.append({"page": pg, "findings": keep, "tab_order": [w for k, n, w in getattr(a, "order", [])]})
    except ud.Fail as e:
        print("uiaudit: FAIL: %s" % e, file=sys.stderr); return 1
    except ud.Broken as e:
        print("uiaudit: BROKEN: %s" % e, file=sys.stderr); return 2
    if o.json:
        json.dump(pages, open(o.json, "w"), indent=1, ensure_ascii=False)
    n = collections.Counter(f["level"] for f in total)
    bad = n["error"] + (n["warn"] if o.level == "warn" else 0)
    print("uiaudit: %d errors, %d warnings, %d notes" % (n["error"], n["warn"], n["info"]))
    return 1 if bad else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except BrokenPipeError:
        os.dup2(os.open("/dev/null", os.O_WRONLY), 1)
        sys.exit(141)
