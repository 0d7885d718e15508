#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""uidrive - drive a real GTK 4 window, headless, and look at it.

  uidrive.py run SCRIPT.ui [OPTS] -- APP [ARGS]   run a line script against APP, exit 0/1/2
  uidrive.py run -e 'wait frame' -e 'shot a.png' [OPTS] -- APP
  uidrive.py start [-s NAME] [OPTS] -- APP [ARGS] keep APP running in the background
  uidrive.py do [-s NAME] 'CMD' ['CMD' ...]       send commands to it (or: - for stdin)
  uidrive.py stop [-s NAME] | ls                  end it / list sessions
  uidrive.py env [OPTS] -- CMD [ARGS]             just run CMD in a private X + D-Bus + HOME
  uidrive.py help                                 the command language

Needs (Debian 13): python3-gi xvfb dbus-daemon at-spi2-core xdotool; wanted: openbox, and gcc pkg-config libgtk-4-dev
(they build uigeom.c once, into $UIDRIVE_CACHE or /tmp/uidrive-cache-UID: exact positions; without it: estimates).
--backend wayland: sway grim.  --monitors 2 on X11: xserver-xorg-core xserver-xorg-video-dummy x11-xserver-utils.
From Python:  import uidrive; with uidrive.Session(["app"], uidrive.default_options(dark=True)) as s: s.run_line('wait frame')
"""
import argparse, ctypes, ctypes.util, functools, glob, hashlib, json, mmap, os, re, select, shlex, shutil
import signal, socket, struct, subprocess, sys, tempfile, threading, time, zlib

COMMANDS = """
SELECTOR  role "name" [state] [!state] #n >> role "name" ...      e.g. list "Sidebar" >> list item "Lists"
          name forms: "exact"  ~"substring"  /regex/i ;  * = any role ; #n = n-th match (1-based)
          [checked] [!focused] [text="x"] [desc="x"] [value="3"] [any] ([any] = hidden ones too)
Waiting   wait [5s] SEL | gone [5s] SEL | count SEL N | text [5s] "words"  | notext [5s] "words"
          idle (wait until the screen stops changing) | sleep 0.5 | window [5s] ["title"]
Looking   tree [all] [SEL] [> FILE] | find SEL | extents SEL | focused | texts | shot FILE [SEL]
          golden FILE [tol=0.001] [SEL]   compare with a stored PNG (UIDRIVE_UPDATE=1 rewrites it)
Checking  assert SEL [:= text]   exists (and its text/value/name equals)   | refute SEL
Acting    click SEL | rclick SEL | dclick SEL | action SEL [:= action name] | hover SEL | at X Y [click]
          drag SEL => SEL | dragxy X Y X2 Y2 | wheel SEL [:= +3|-3] | show SEL (scroll it into view)
          key ctrl+n [Tab ...] | type some text | settext SEL := text | setvalue SEL := 5
          select SEL (row/item/tab/option) | focus SEL (by Tab) | tabs [MAX] (list the Tab order)
Window    resize W H | move X Y | key F11 | close (asks politely, waits for the exit) | wait-exit [code]
          fullscreen-on N (monitor index; needs agent)
          sway CMD (Wayland: output HEADLESS-2 unplug, create_output, [app_id=x] focus)
          screen NAME [5s] "TITLE" (Wayland: the window with this title is all that this screen shows)
Audit     audit [--no-tab] [--allow REGEX]   names, keyboard, focus ring, contrast, size, clipping (uiaudit.py)
Widgets   wfind type=GtkLabel class=x id=y text="z" [n=1] | wclick ...   (agent's view: also what AT-SPI hides)
World     set dark on|off | set contrast on|off | set text-scale 1.5 | set animations on|off | set accent 0.9,0.2,0.2
          set rtl on|off (right to left)
          restart [KEY=VALUE ...]  (same HOME; starts the app again) | startup [maxms] | ping [maxms]
          warnings [clear] | allow REGEX (this message is no failure) | stderr | sh COMMAND | echo words
"""

ROLES = "invalid|accelerator label|alert|animation|arrow|calendar|canvas|check box|check menu item|color chooser|column header|combo box|date editor|desktop icon|desktop frame|dial|dialog|directory pane|drawing area|file chooser|filler|focus traversable|font chooser|frame|glass pane|html container|icon|image|internal frame|label|layered pane|list|list item|menu|menu bar|menu item|option pane|page tab|page tab list|panel|password text|popup menu|progress bar|button|radio button|radio menu item|root pane|row header|scroll bar|scroll pane|separator|slider|spin button|split pane|status bar|table|table cell|table column header|table row header|tearoff menu item|terminal|text|toggle button|tool bar|tool tip|tree|tree table|unknown|viewport|window|extended|header|footer|paragraph|ruler|application|autocomplete|editbar|embedded|entry|chart|caption|document frame|heading|page|section|redundant object|form|link|input method window|table row|tree item|document spreadsheet|document presentation|document text|document web|document email|comment|list box|grouping|image map|notification|info bar|level bar|title bar|block quote|audio|video|definition|article|landmark|log|marquee|math|rating|timer|static|math fraction|math root|subscript|superscript|description list|description term|description value|footnote|content deletion|content insertion|mark|suggestion|push button menu|switch".split("|")
STATES = "invalid|active|armed|busy|checked|collapsed|defunct|editable|enabled|expandable|expanded|focusable|focused|has-tooltip|horizontal|iconified|modal|multi-line|multiselectable|opaque|pressed|resizable|selectable|selected|sensitive|showing|single-line|stale|transient|vertical|visible|manages-descendants|indeterminate|required|truncated|animated|invalid-entry|supports-autocompletion|selectable-text|is-default|visited|checkable|has-popup|read-only".split("|")
STACKS = {"application", "dialog", "filler", "frame", "grouping", "page tab list", "panel", "section"}          # what may have children of which only one is shown
QUIET = {"visible", "showing", "sensitive", "enabled", "vertical", "horizontal"}
A = "org.a11y.atspi."
WARN_RE = re.compile(r"\*\*:|-(?:WARNING|CRITICAL|ERROR|CRITICAL)\b.*\*\*|^\*\* ?\(|: runtime error:|ERROR: (?:Address|Leak|Undefined)Sanitizer|^==\d+== (?:Invalid|Conditional|Use of)|Assertion .* failed|assertion failed")


class Fail(Exception):
    """an expectation was not met (exit 1)"""


class Broken(Exception):
    """the tool or the app could not be run at all (exit 2)"""


def gi_import():
    try:
        import gi
        gi.require_version("Gio", "2.0")
        from gi.repository import Gio, GLib
        return Gio, GLib
    except Exception as e:  # pragma: no cover
        raise Broken("python3-gi is needed (apt install python3-gi): %s" % e)


# ------------------------------------------------------------------ PNG ----
def png_write(path, w, h, rgb):
    rows = b"".join(b"\0" + rgb[i * w * 3:(i + 1) * w * 3] for i in range(h))
    ch = lambda t, d: struct.pack(">I", len(d)) + t + d + struct.pack(">I", zlib.crc32(t + d))
    with open(path, "wb") as f:
        f.write(b"\x89PNG\r\n\x1a\n" + ch(b"IHDR", struct.pack(">IIBBBBB", w, h, 8, 2, 0, 0, 0))
                + ch(b"IDAT", zlib.compress(rows, 4)) + ch(b"IEND", b""))


def png_read(path):
    d = open(path, "rb").read()
    p, idat = 8, b""
    while p < len(d):
        n, t = struct.unpack(">I4s", d[p:p + 8])
        c = d[p + 8:p + 8 + n]
        if t == b"IHDR":
            w, h, bd, ct, _, _, il = struct.unpack(">IIBBBBB", c)
            if bd != 8 or ct not in (2, 6) or il:
                raise Broken(path + ": only 8-bit RGB/RGBA PNG")
        elif t == b"IDAT":
            idat += c
        p += n + 12
    bpp = 3 if ct == 2 else 4
    raw, st, out, prev = zlib.decompress(idat), w * bpp, bytearray(), bytearray(w * bpp)
    for y in range(h):
        f, row = raw[y * (st + 1)], bytearray(raw[y * (st + 1) + 1:(y + 1) * (st + 1)])
        if f:
            for i in range(st):
                a = row[i - bpp] if i >= bpp else 0
                b = prev[i]
                c = prev[i - bpp] if i >= bpp else 0
                if f == 1: v = a
                elif f == 2: v = b
                elif f == 3: v = (a + b) >> 1
                else:
                    q = a + b - c
                    pa, pb, pc = abs(q - a), abs(q - b), abs(q - c)
                    v = a if pa <= pb and pa <= pc else b if pb <= pc else c
                row[i] = (row[i] + v) & 255
        prev = row
        if bpp == 4:
            o = bytearray(w * 3)
            o[0::3], o[1::3], o[2::3] = row[0::4], row[1::4], row[2::4]
            out += o
        else:
            out += row
    return w, h, bytes(out)


# ------------------------------------------------------ what is on screen ----
class FrameBuffer:
    """Xvfb -fbdir: the pixels are a mapped file, a look costs a memcpy"""
    bpp, order = 4, (2, 1, 0)

    def __init__(self, path):
        f = open(path, "rb")
        self.m = mmap.mmap(f.fileno(), 0, access=mmap.ACCESS_READ)
        f.close()
        H = struct.unpack(">25I", self.m[:100])
        self.w, self.h, self.bpl = H[4], H[5], H[12]
        self.off = H[0] + H[19] * 12
        self.size = self.bpl * self.h
        if H[11] != 32:
            raise Broken("need a 24/32 bit Xvfb")

    def raw(self):
        return self.m[self.off:self.off + self.size]

    def rgb(self, x=0, y=0, w=None, h=None, raw=None):
        raw = self.raw() if raw is None else raw
        x, y = max(0, x), max(0, y)
        w = min(self.w - x, self.w if w is None else w)
        h = min(self.h - y, self.h if h is None else h)
        if w <= 0 or h <= 0:
            raise Fail("nothing of it is on the screen")
        k = self.bpp
        part = b"".join(raw[r * self.bpl + x * k:r * self.bpl + (x + w) * k] for r in range(y, y + h))
        if k == 3:
            return w, h, part
        o = bytearray(w * h * 3)
        o[0::3], o[1::3], o[2::3] = (part[i::4] for i in self.order)
        return w, h, bytes(o)


class ImageFB(FrameBuffer):
    """any X server (Xorg with the dummy driver): XGetImage of the root window"""
    def __init__(self, x):
        self.x = x
        self.w, self.h = x.geom(x.root)[2:]
        L = x.L
        L.XGetImage.restype, L.XGetImage.argtypes = ctypes.c_void_p, [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int, ctypes.c_uint, ctypes.c_uint, ctypes.c_ulong, ctypes.c_int]
        self.bpl = self.w * 4

    def raw(self):
        im = self.x.L.XGetImage(self.x.d, self.x.root, 0, 0, self.w, self.h, 0xffffffff, 2)
        data = struct.unpack("P", ctypes.string_at(im + 16, 8))[0]
        self.bpl, bits = struct.unpack("ii", ctypes.string_at(im + 44, 8))
        b = ctypes.string_at(data, self.bpl * self.h)
        self.x.L.XFree(data); self.x.L.XFree(im)
        return b


class GrimFB(FrameBuffer):
    """a wlroots compositor: grim, about 20 ms a look"""
    bpp = 3

    def __init__(self, env):
        self.env = env
        self.raw()

    def raw(self):
        try:
            b = subprocess.run(["grim", "-t", "ppm", "-"], env=self.env, capture_output=True, timeout=20).stdout
        except subprocess.TimeoutExpired:
            b = b""
        m = re.match(rb"P6\s+(\d+)\s+(\d+)\s+255\s", b)
        if not m:
            raise Broken("grim gave no picture")
        self.w, self.h = int(m.group(1)), int(m.group(2))
        self.bpl = self.w * 3
        return b[m.end():]


# --------------------------------------------------------------- input -----
class XInput:
    def __init__(self, s):
        self.s = s

    def xdo(self, *a):
        s = self.s
        try:
            r = subprocess.run(["xdotool"] + [str(i) for i in a], env={"DISPLAY": s.display, "PATH": s.env["PATH"], "LC_ALL": "C.UTF-8"}, capture_output=True, text=True, timeout=60)
        except subprocess.TimeoutExpired:
            raise Fail("xdotool hung: %s" % (a,))
        if r.returncode or "No such key name" in r.stderr:
            raise Fail("xdotool %s: %s" % (" ".join(str(i) for i in a), r.stderr.strip()))

    def move(self, x, y): self.xdo("mousemove", x, y)
    def click(self, b=1, n=1, ms=60): self.xdo("click", "--repeat", n, "--delay", ms, b)
    def down(self): self.xdo("mousedown", 1)
    def up(self): self.xdo("mouseup", 1)
    def keys(self, ks): self.xdo("key", "--delay", 30 if len(ks) > 1 else 2, *ks)

    def type(self, t):
        odd = [c for c in dict.fromkeys(t) if not " " <= c <= "~"]
        if odd:
            self.s.x.map_chars(odd)
        self.xdo("type", "--clearmodifiers", "--delay", 8, "--", t)


class WlInput:
    """a tiny Wayland client: one virtual pointer and one virtual keyboard that live as long as the session
    (wtype/wlrctl make a device per call: the seat gains and loses its keyboard and GTK misses the keys)"""
    MODS = {"shift": 1, "ctrl": 4, "control": 4, "alt": 8, "super": 64}

    def __init__(self, path, w, h):
        self.s = socket.socket(socket.AF_UNIX)
        self.s.settimeout(10)
        self.s.connect(path)
        self.w, self.h, self.next, self.syms, self.t0 = w, h, 2, [], time.monotonic()
        reg = self.new()
        self.req(1, 1, struct.pack("<I", reg))                         # wl_display.get_registry
        self.globals = {}
        self.sync(reg)
        need = ("wl_seat", "zwlr_virtual_pointer_manager_v1", "zwp_virtual_keyboard_manager_v1")
        for g in need:
            if g not in self.globals:
                raise Broken("the compositor lacks " + g)
        seat, pm, km = (self.bind(reg, g) for g in need)
        self.p, self.k = self.new(), self.new()
        self.req(pm, 0, struct.pack("<II", seat, self.p))
        self.req(km, 0, struct.pack("<II", seat, self.k))
        self.keymap(["Tab", "Return", "Escape", "Shift_L", "Control_L", "Alt_L"])
        self.sync(reg)

    def new(self):
        self.next += 1
        return self.next - 1

    def req(self, obj, op, body=b"", fd=None):
        m = struct.pack("<IHH", obj, op, 8 + len(body)) + body
        if fd is None: self.s.sendall(m)
        else: socket.send_fds(self.s, [m], [fd])

    def bind(self, reg, name):
        n, i = self.globals[name], self.new()
        b = name.encode() + b"\0"
        self.req(reg, 0, struct.pack("<II", n, len(b)) + b + b"\0" * (-len(b) % 4) + struct.pack("<II", 1, i))
        return i

    def sync(self, reg=None):
        cb = self.new()
        self.req(1, 0, struct.pack("<I", cb))                           # wl_display.sync
        buf = b""
        while True:
            while len(buf) < 8 or len(buf) < struct.unpack_from("<H", buf, 6)[0]:
                c = self.s.recv(65536)
                if not c: raise Broken("the compositor closed the connection")
                buf += c
            obj, op, n = struct.unpack_from("<IHH", buf)
            body, buf = buf[8:n], buf[n:]
            if obj == 1 and op == 0:
                raise Broken("Wayland error: %r" % body)
            if obj == reg and op == 0:
                nm, ln = struct.unpack_from("<II", body)
                self.globals[body[8:8 + ln - 1].decode()] = nm
            if obj == cb:
                return

    def now(self):
        return int((time.monotonic() - self.t0) * 1000) & 0xffffffff

    def frame(self):
        self.req(self.p, 4); self.sync()

    def move(self, x, y):
        self.req(self.p, 1, struct.pack("<IIIII", self.now(), int(x), int(y), self.w, self.h)); self.frame()

    def button(self, b, st):
        self.req(self.p, 2, struct.pack("<III", self.now(), {1: 0x110, 2: 0x112, 3: 0x111}[b], st)); self.frame()

    def down(self): self.button(1, 1)
    def up(self): self.button(1, 0)

    def click(self, b=1, n=1, ms=60):
        for i in range(n):
            if b in (4, 5, 6, 7):
                v = 15 if b in (5, 7) else -15
                self.req(self.p, 5, struct.pack("<I", 0))               # axis_source wheel
                self.req(self.p, 7, struct.pack("<IIii", self.now(), 0 if b < 6 else 1, v * 256, v // 15))
                self.frame()
            else:
                self.button(b, 1); time.sleep(0.01); self.button(b, 0)
            time.sleep(ms / 1000.0)

    def keymap(self, names):
        names = [n for n in names if n not in self.syms]
        if not names: return
        self.syms += names
        if len(self.syms) > 240: self.syms = self.syms[:6] + names
        codes = "".join("<K%d> = %d;" % (i, i + 9) for i in range(len(self.syms)))
        syms = "".join("key <K%d> {[ %s ]};" % (i, n) for i, n in enumerate(self.syms))
        t = ('xkb_keymap { xkb_keycodes "u" { minimum = 8; maximum = 255; %s }; xkb_types "u" { include "complete" }; xkb_compatibility "u" { include "complete" }; xkb_symbols "u" { %s }; };' % (codes, syms)).encode() + b"\0"
        fd = os.memfd_create("keymap")
        os.write(fd, t)
        self.req(self.k, 0, struct.pack("<II", 1, len(t)), fd)
        os.close(fd)
        self.sync()

    @staticmethod
    def sym(c):
        if re.match(r"[a-zA-Z0-9]$", c) or len(c) > 1: return c
        return "U%04X" % ord(c)

    def press(self, name, mods=0):
        code = self.syms.index(name) + 1
        if mods: self.req(self.k, 2, struct.pack("<IIII", mods, 0, 0, 0))
        self.req(self.k, 1, struct.pack("<III", self.now(), code, 1))
        self.req(self.k, 1, struct.pack("<III", self.now(), code, 0))
        if mods: self.req(self.k, 2, struct.pack("<IIII", 0, 0, 0, 0))
        self.sync()

    def keys(self, ks):
        for k in ks:
            *mods, key = k.split("+") if k != "+" else ["+"]
            key = {"Enter": "Return", "Page_Up": "Prior", "Page_Down": "Next"}.get(key, key)
            self.keymap([self.sym(key)])
            self.press(self.sym(key), sum(self.MODS[m.lower()] for m in mods))
            time.sleep(0.03)

    def type(self, t):
        self.keymap(list(dict.fromkeys(self.sym(c) for c in t)))
        for c in t:
            self.press(self.sym(c)); time.sleep(0.006)

    def close(self):
        self.s.close()


class Sway:
    """the i3 IPC of sway: window place and size, outputs"""
    def __init__(self, path):
        self.path = path

    def cmd(self, c, typ=0):
        s = socket.socket(socket.AF_UNIX)
        s.settimeout(10)
        s.connect(self.path)
        b = c.encode()
        s.sendall(b"i3-ipc" + struct.pack("<II", len(b), typ) + b)
        h = b""
        while len(h) < 14: h += s.recv(14 - len(h))
        n, d = struct.unpack("<I", h[6:10])[0], b""
        while len(d) < n: d += s.recv(n - len(d))
        s.close()
        return json.loads(d)

    def views(self, pids):
        out = []

        def walk(n):
            if n.get("pid") in pids: out.append(n)
            for k in n.get("nodes", []) + n.get("floating_nodes", []): walk(k)
        walk(self.cmd("", 4))
        return out


# ------------------------------------------------------------ Xlib (tiny) --
class X:
    """the few Xlib calls that xdotool does badly: properties, focus, XSETTINGS"""
    class CM(ctypes.Structure):
        _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send", ctypes.c_int), ("dpy", ctypes.c_void_p),
                    ("window", ctypes.c_ulong), ("mtype", ctypes.c_ulong), ("format", ctypes.c_int), ("data", ctypes.c_long * 5),
                    ("pad", ctypes.c_long * 24)]

    def __init__(self, name):
        L = self.L = ctypes.CDLL("libX11.so.6")
        UL, I, V, CP = ctypes.c_ulong, ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p
        for fn, res, args in (("XOpenDisplay", V, [CP]), ("XDefaultRootWindow", UL, [V]), ("XInternAtom", UL, [V, CP, I]),
                ("XGetWindowProperty", I, [V, UL, UL, ctypes.c_long, ctypes.c_long, I, UL, V, V, V, V, V]), ("XFree", I, [V]),
                ("XQueryTree", I, [V, UL, V, V, V, V]), ("XSetInputFocus", I, [V, UL, I, UL]), ("XSync", I, [V, I]),
                ("XResizeWindow", I, [V, UL, ctypes.c_uint, ctypes.c_uint]), ("XMoveWindow", I, [V, UL, I, I]),
                ("XSendEvent", I, [V, UL, I, ctypes.c_long, V]), ("XGetGeometry", I, [V, UL] + [V] * 7),
                ("XTranslateCoordinates", I, [V, UL, UL, I, I, V, V, V]), ("XCreateSimpleWindow", UL, [V, UL, I, I] + [ctypes.c_uint] * 3 + [UL, UL]),
                ("XSetSelectionOwner", I, [V, UL, UL, UL]), ("XChangeProperty", I, [V, UL, UL, UL, I, I, CP, I]),
                ("XGetWindowAttributes", I, [V, UL, V]), ("XDisplayKeycodes", I, [V, V, V]), ("XGetKeyboardMapping", V, [V, ctypes.c_ubyte, I, V]),
                ("XChangeKeyboardMapping", I, [V, I, I, V, I]), ("XFetchName", I, [V, UL, V]), ("XCloseDisplay", I, [V])):
            f = getattr(L, fn); f.restype = res; f.argtypes = args
        self._eh = ctypes.CFUNCTYPE(I, V, V)(lambda d, e: 0)      # BadWindow races must not end us
        L.XSetErrorHandler(self._eh)
        self.d = L.XOpenDisplay(name.encode())
        if not self.d:
            raise Broken("cannot open display " + name)
        self.root = L.XDefaultRootWindow(self.d)
        self.xs = None

    def close(self):
        if self.d:
            self.L.XCloseDisplay(self.d); self.d = None

    def atom(self, n):
        return self.L.XInternAtom(self.d, n.encode(), 0)

    def prop(self, win, name):
        t, f, n, a, p = ctypes.c_ulong(), ctypes.c_int(), ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_void_p()
        R = ctypes.byref
        if self.L.XGetWindowProperty(self.d, win, self.atom(name), 0, 4096, 0, 0, R(t), R(f), R(n), R(a), R(p)) or not p.value:
            return None
        sz = {8: 1, 16: 2, 32: ctypes.sizeof(ctypes.c_long)}.get(f.value, 1)
        b = ctypes.string_at(p.value, n.value * sz)
        self.L.XFree(p)
        return list(struct.unpack("%dL" % n.value, b)) if f.value == 32 else b

    def children(self, win):
        r, p, k, n = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_void_p(), ctypes.c_uint()
        R = ctypes.byref
        if not self.L.XQueryTree(self.d, win, R(r), R(p), R(k), R(n)) or not k.value:
            return []
        b = struct.unpack("%dL" % n.value, ctypes.string_at(k.value, n.value * 8))
        self.L.XFree(k)
        return list(b)

    def geom(self, win):
        v = [ctypes.c_ulong(), ctypes.c_int(), ctypes.c_int()] + [ctypes.c_uint() for _ in range(4)]
        if not self.L.XGetGeometry(self.d, win, *[ctypes.byref(i) for i in v]):
            return None
        x, y, c = ctypes.c_int(), ctypes.c_int(), ctypes.c_ulong()
        self.L.XTranslateCoordinates(self.d, win, self.root, 0, 0, ctypes.byref(x), ctypes.byref(y), ctypes.byref(c))
        return x.value, y.value, v[3].value, v[4].value

    def mapped(self, win):
        buf = (ctypes.c_char * 256)()
        if not self.L.XGetWindowAttributes(self.d, win, buf):
            return False
        return struct.unpack_from("i", buf, 92)[0] == 2          # map_state == IsViewable

    def toplevels(self, pids):
        """client windows (with _NET_WM_PID in pids and WM_STATE or direct child of root), topmost last"""
        out = []

        def walk(w, depth):
            pid = self.prop(w, "_NET_WM_PID")
            if pid and pid[0] in pids and self.mapped(w):
                name = self.prop(w, "_NET_WM_NAME") or b""
                typ = self.prop(w, "_NET_WM_WINDOW_TYPE") or []
                out.append((w, name.decode("utf-8", "replace"), typ))
            elif depth < 3:
                for c in self.children(w):
                    walk(c, depth + 1)
        walk(self.root, 0)
        real = {self.atom("_NET_WM_WINDOW_TYPE_" + n) for n in ("NORMAL", "DIALOG", "UTILITY", "SPLASH")}
        out = [(w, n) for w, n, t in out if set(t) & real and min(self.geom(w)[2:]) > 20]
        return sorted(out, key=lambda i: bool(i[1]))        # named ones last: that is where callers look first

    def client_message(self, win, mtype, data, root=False, mask=0):
        ev = X.CM()
        ev.type, ev.window, ev.mtype, ev.format = 33, win, self.atom(mtype), 32
        for i, v in enumerate(data):
            ev.data[i] = v
        self.L.XSendEvent(self.d, self.root if root else win, 0, mask, ctypes.byref(ev))
        self.L.XSync(self.d, 0)

    def wm(self):
        w = self.prop(self.root, "_NET_SUPPORTING_WM_CHECK")
        return bool(w and self.prop(w[0], "_NET_SUPPORTING_WM_CHECK"))

    def focus(self, win):
        if self.mapped(win):
            self.L.XSetInputFocus(self.d, win, 1, 0)
            self.L.XSync(self.d, 0)

    def map_chars(self, chars):
        """give characters that the keyboard lacks a key of their own, the same on both levels
        (xdotool's own remapping turns capital letters into small ones)"""
        lo, hi, per = ctypes.c_int(), ctypes.c_int(), ctypes.c_int()
        self.L.XDisplayKeycodes(self.d, ctypes.byref(lo), ctypes.byref(hi))
        n = hi.value - lo.value + 1
        p = self.L.XGetKeyboardMapping(self.d, lo.value, n, ctypes.byref(per))
        m = struct.unpack("%dL" % (n * per.value), ctypes.string_at(p, n * per.value * 8))
        self.L.XFree(p)
        row = lambda i: m[i * per.value:(i + 1) * per.value]
        self.mine = getattr(self, "mine", {})
        have = {k for i in range(n) for k in row(i)[:2] if i + lo.value not in self.mine}
        free = [i + lo.value for i in range(n) if not any(row(i))]
        for c in chars:
            ks = ord(c) if ord(c) < 0x100 else 0x01000000 | ord(c)
            if ks in have or ks in self.mine.values():
                continue
            if not free:                                     # all taken: use the oldest of ours again
                free.append(next(iter(self.mine)))
                del self.mine[free[0]]
            k = free.pop(0)
            self.mine[k] = ks
            a = (ctypes.c_ulong * 4)(ks, ks, ks, ks)
            self.L.XChangeKeyboardMapping(self.d, k, 4, a, 1)
        self.L.XSync(self.d, 0)

    def xsettings(self, ints):
        """be the XSETTINGS manager: change GTK settings while the app runs"""
        if not self.xs:
            self.xs, self.serial = self.L.XCreateSimpleWindow(self.d, self.root, -10, -10, 1, 1, 0, 0, 0), 0
        self.serial += 1
        b = struct.pack("<B3xII", 0, self.serial, len(ints))
        for k, v in ints.items():
            kb = k.encode()
            b += struct.pack("<BBH", 0, 0, len(kb)) + kb + b"\0" * (-len(kb) % 4) + struct.pack("<Ii", self.serial, v)
        a = self.atom("_XSETTINGS_SETTINGS")
        self.L.XChangeProperty(self.d, self.xs, a, a, 8, 0, b, len(b))
        if self.serial == 1:
            sel = self.atom("_XSETTINGS_S0")
            self.L.XSetSelectionOwner(self.d, sel, self.xs, 0)
            self.client_message(self.root, "MANAGER", [0, sel, self.xs, 0, 0], root=True, mask=1 << 17)
        self.L.XSync(self.d, 0)


# ------------------------------------------------------------- AT-SPI ------
class Node:
    __slots__ = ("u", "bus", "path", "role", "name", "seen", "desc", "states", "ifaces", "kids", "parent", "_ext", "_text")

    def key(self):
        return (self.bus, self.path)

    def up(self):
        n = self.parent
        while n:
            yield n
            n = n.parent

    def walk(self):
        todo = [self]
        while todo:
            n = todo.pop()
            yield n
            todo += n.kids[::-1]

    @property
    def showing(self):
        n = self
        while n:
            if n.role != "application" and "showing" not in n.states:
                return False
            n = n.parent
        return True

    @property
    def ext(self):
        if self._ext is None:
            self._ext = self.u.extents(self) or False
        return self._ext

    @property
    def text(self):
        if self._text is None:
            self._text = self.u.text_of(self)
        return self._text

    def title(self):
        return '%s "%s"' % (self.role, self.name) if self.name else "%s (%s)" % (self.role, self.seen) if self.seen else self.role


class Atspi:
    def __init__(self, session_bus, timeout=8.0):
        self.Gio, self.GLib = gi_import()
        Gio = self.Gio
        fl = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.sess = Gio.DBusConnection.new_for_address_sync(session_bus, fl, None, None)
        self.t = int(timeout * 1000)
        addr = self.sess.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, self.t, None).unpack()[0]
        self.bus = Gio.DBusConnection.new_for_address_sync(addr, fl, None, None)
        self.sess.set_exit_on_close(False); self.bus.set_exit_on_close(False)
        self.timeout_msg = "the application's main loop gave no answer for %.0f s (hung or busy)"

    def call(self, bus, path, iface, method, args=None, conn=None, t=None):
        try:
            r = (conn or self.bus).call_sync(bus, path, iface, method, args, None, 0, t or self.t, None)
            return r.unpack() if r else ()
        except self.GLib.Error as e:
            if "Timeout" in e.message or "timeout" in e.message.lower():
                raise Fail(self.timeout_msg % ((t or self.t) / 1000))
            return None

    def calls(self, reqs):
        """pipeline many calls; a list of unpacked replies or None"""
        GLib, res, left = self.GLib, [None] * len(reqs), [0]
        ctx = GLib.MainContext.default()
        it = iter(enumerate(reqs))
        hung = []

        def issue():
            for i, (bus, path, iface, m, args) in it:
                def cb(c, r, i=i):
                    left[0] -= 1
                    try:
                        res[i] = c.call_finish(r).unpack()
                    except GLib.Error as e:
                        if "imeout" in e.message:
                            hung.append(e.message)
                left[0] += 1
                self.bus.call(bus, path, iface, m, args, None, 0, self.t, None, cb)
                if left[0] >= 200:
                    return
        issue()
        while left[0]:
            ctx.iteration(True)
            if left[0] < 100:
                issue()
        if hung:
            raise Fail(self.timeout_msg % (self.t / 1000))
        return res

    def apps(self):
        r = self.call(A + "Registry", "/org/a11y/atspi/accessible/root", A + "Accessible", "GetChildren")
        return list(r[0]) if r else []

    def pid(self, bus):
        r = self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetConnectionUnixProcessID",
                      self.GLib.Variant("(s)", (bus,)))
        return r[0] if r else 0

    def tree(self, apps=None):
        """the whole tree: from one Cache.GetItems per app, and by GetChildren below what that does not know all children of"""
        roots = []
        for bus, path in (self.apps() if apps is None else apps):
            info, kids, sure = self.cached(bus)
            while True:
                found, todo = set(), [path]
                while todo:
                    p = todo.pop()
                    if p not in found:
                        found.add(p)
                        todo += kids.get(p, ())
                ask = list(found - sure)
                if not ask:
                    break
                for p, r in zip(ask, self.calls([(bus, p, A + "Accessible", "GetChildren", None) for p in ask])):
                    kids[p] = [c for b, c in (r[0] if r else []) if b == bus]
                sure.update(ask)
            if not found <= info.keys():
                info.update(self.cached(bus)[0])                # asking for them put them there
            self.ask_missing(bus, found - info.keys(), info)
            r = self.node(bus, path, None, info, kids)
            if r:
                roots.append(r)
        return roots

    def node(self, bus, path, parent, info, kids):
        i = info.pop(path, None)                                # each once, whatever the app says
        if not i:
            return None
        n = Node()
        n.u, n.bus, n.path, n.parent, n._ext, n._text, n.seen = self, bus, path, parent, None, None, None
        n.ifaces, n.name, n.role, n.desc, n.states = i
        n.kids = [k for k in (self.node(bus, c, n, info, kids) for c in kids.get(path, ())) if k]
        return n

    @staticmethod
    @functools.cache
    def iface_set(text):
        return frozenset(f.rsplit(".", 1)[-1] for f in re.findall(r"[\w.]+", text))

    @staticmethod
    @functools.cache
    def state_set(low, high):
        bits = low | high << 32
        return frozenset(s for k, s in enumerate(STATES) if bits >> k & 1)

    @staticmethod
    def role_of(number):
        return ROLES[number] if number < len(ROLES) else "role%d" % number

    def ask_missing(self, bus, paths, info):
        """adds to info what the cache does not hold"""
        paths, GV = list(paths), self.GLib.Variant
        P = "org.freedesktop.DBus.Properties"
        rq = []
        for p in paths:
            rq += [(bus, p, P, "Get", GV("(ss)", (A + "Accessible", "Name"))), (bus, p, A + "Accessible", "GetRole", None),
                   (bus, p, A + "Accessible", "GetState", None), (bus, p, A + "Accessible", "GetInterfaces", None),
                   (bus, p, P, "Get", GV("(ss)", (A + "Accessible", "Description")))]
        rs = self.calls(rq)
        for i, p in enumerate(paths):
            n, ro, st, fa, de = rs[i * 5:i * 5 + 5]
            if ro:
                info[p] = (self.iface_set(" ".join(fa[0]) if fa else ""), n[0] if n else "", self.role_of(ro[0]), de[0] if de else "",
                           self.state_set(*(st[0] if st and len(st[0]) > 1 else (0, 0))))

    # a quoted text, and ((so)(so)(so)iiassusau), as GVariant prints them
    QUOTED = r"""('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
    REF = r"\(%s, %s\)" % (QUOTED, QUOTED)
    ITEM = re.compile(r"\(%s, %s, %s, (-?\d+), (-?\d+), \[([^]]*)\], %s, (\d+), %s, \[(\d+), (\d+)\]\)" % (REF, REF, REF, QUOTED, QUOTED))
    ESCAPED = re.compile(r"\\(?:u([0-9a-f]{4})|U([0-9a-f]{8})|(.))")
    LETTERS = dict(a="\a", b="\b", f="\f", n="\n", r="\r", t="\t", v="\v")

    @classmethod
    def unquoted(cls, text):
        text = text[1:-1]
        if "\\" not in text:
            return text
        return cls.ESCAPED.sub(lambda m: chr(int(m[1] or m[2], 16)) if m[1] or m[2] else cls.LETTERS.get(m[3], m[3]), text)

    def cached(self, bus):
        """what Cache.GetItems says: (path: interfaces, name, role, description, states), (path: children), and of which paths these are sure.
        GTK keeps the items of every page ever shown, and unpacking them one by one is slow. In a stack the page that was shown last
        still has the place of its successor while that was not read yet: such only children are to be asked for"""
        try:
            items = self.bus.call_sync(bus, "/org/a11y/atspi/cache", A + "Cache", "GetItems", None, None, 0, self.t, None).get_child_value(0)
        except self.GLib.Error as e:
            if "imeout" in e.message: raise Fail(self.timeout_msg % (self.t / 1000))
            return {}, {}, set()
        info, places, counts, found = {}, {}, {}, list(self.ITEM.finditer(items.print_(False)))
        if len(found) != items.n_children():
            raise Broken("%d of %d accessible items read" % (len(found), items.n_children()))
        for m in found:
            _, path, _, _, _, parent, index, count, ifaces, name, role, desc, low, high = m.groups()
            path = path[1:-1]
            info[path] = (self.iface_set(ifaces), self.unquoted(name), self.role_of(int(role)), self.unquoted(desc), self.state_set(int(low), int(high)))
            counts[path] = int(count)
            places.setdefault(parent[1:-1], []).append((int(index), path))
        kids, sure = {}, set()
        for path, count in counts.items():
            at = sorted(places.get(path, ()))
            kids[path] = [p for _, p in at]
            if [i for i, _ in at] == list(range(count)) and (count != 1 or info[path][2] not in STACKS):
                sure.add(path)
        return info, kids, sure

    def follow_focus(self):
        """from now on last_focus is the newest (bus, path) that said it got the focus"""
        if hasattr(self, "last_focus"):
            return
        self.last_focus = None
        V = self.GLib.Variant

        def moved(conn, sender, path, iface, sig, args):
            if args.unpack()[1]: self.last_focus = (sender, path)
        self.bus.signal_subscribe(None, A + "Event.Object", "StateChanged", None, "focused", 0, moved)
        for args in (V("(s)", ("object:state-changed:focused",)), V("(sass)", ("object:state-changed:focused", [], ""))):
            self.call(A + "Registry", "/org/a11y/atspi/registry", A + "Registry", "RegisterEvent", args)

    def focus_key(self):
        """last_focus if it still has the focus, else None; one round trip instead of the whole tree"""
        ctx, k = self.GLib.MainContext.default(), None
        for _ in range(4):
            while ctx.pending():
                ctx.iteration(False)
            if self.last_focus is None or self.last_focus == k:
                break
            k = self.last_focus                                 # what the app said before its answer has arrived with it
            r = self.call(k[0], k[1], A + "Accessible", "GetState")
            bits = r[0][0] if r else 0
            if not bits >> STATES.index("focused") & 1:
                self.last_focus = None
        return self.last_focus

    def focus_moved(self, key, t=0.3):
        """waits until the focus is elsewhere than at key, at most t seconds"""
        end = time.monotonic() + t
        while self.focus_key() in (key, None) and time.monotonic() < end:
            time.sleep(0.01)

    def extents(self, n, coord=1):
        if "Component" not in n.ifaces:
            return None
        r = self.call(n.bus, n.path, A + "Component", "GetExtents", self.GLib.Variant("(u)", (coord,)))
        return self.sane(r)

    @staticmethod
    def sane(r):
        if not r:
            return None
        x, y, w, h = r[0]
        return (x, y, w, h) if 0 <= w < 20000 and 0 <= h < 60000 and abs(x) < 100000 and abs(y) < 1000000 else None

    def load_extents(self, nodes):
        GV = self.GLib.Variant("(u)", (1,))
        nodes = [n for n in nodes if n._ext is None]
        todo = [n for n in nodes if "Component" in n.ifaces]
        for n in nodes:
            n._ext = False
        for n, r in zip(todo, self.calls([(n.bus, n.path, A + "Component", "GetExtents", GV) for n in todo])):
            n._ext = self.sane(r) or False

    def text_of(self, n):
        GV = self.GLib.Variant
        if "Text" in n.ifaces:
            r = self.call(n.bus, n.path, A + "Text", "GetText", GV("(ii)", (0, -1)))
            if r and not r[0]:                       # GtkEntry, GtkSpinButton ...: GTK 4.18 takes -1 for 0 there
                c = self.call(n.bus, n.path, "org.freedesktop.DBus.Properties", "Get", GV("(ss)", (A + "Text", "CharacterCount")))
                if c and c[0]:
                    r = self.call(n.bus, n.path, A + "Text", "GetText", GV("(ii)", (0, c[0])))
            if r and (r[0] or "EditableText" in n.ifaces):
                return r[0]
        if "Value" in n.ifaces:
            P = "org.freedesktop.DBus.Properties"
            t = self.call(n.bus, n.path, P, "Get", GV("(ss)", (A + "Value", "Text")))
            if t and t[0]:
                return t[0]
            r = self.call(n.bus, n.path, P, "Get", GV("(ss)", (A + "Value", "CurrentValue")))
            if r:
                return "%g" % r[0]
        return ""

    def actions(self, n):
        if "Action" not in n.ifaces:
            return []
        V = self.GLib.Variant                     # not GetActions: its names are translated
        r = self.call(n.bus, n.path, "org.freedesktop.DBus.Properties", "Get", V("(ss)", (A + "Action", "NActions")))
        rs = self.calls([(n.bus, n.path, A + "Action", "GetName", V("(i)", (i,))) for i in range(r[0] if r else 0)])
        return [x[0] if x else "" for x in rs]

    def do_action(self, n, i):
        r = self.call(n.bus, n.path, A + "Action", "DoAction", self.GLib.Variant("(i)", (i,)))
        return bool(r and r[0])


SEL_RE = re.compile(r"""\s*(?P<role>\*|[a-z][a-z ]*?)?\s*(?P<name>~?"(?:[^"\\]|\\.)*"|/(?:[^/\\]|\\.)*/i?)?\s*(?P<st>(?:\[[^\]]*\]\s*|\#\d+\s*)*)$""")


def parse_selector(s):
    steps = []
    for part in re.split(r"\s>>\s", s.strip()):
        m = SEL_RE.match(part)
        if not m or not part.strip():
            raise Fail("bad selector: %r" % part)
        nm, test = m.group("name"), None
        if nm:
            if nm[0] == "/":
                body, fl = nm[1:].rsplit("/", 1)
                test = re.compile(body, re.I if fl else 0).search
            else:
                body = nm[2:-1] if nm[0] == "~" else nm[1:-1]
                body = re.sub(r"\\(.)", r"\1", body)
                test = (lambda v, b=body: b in v) if nm[0] == "~" else (lambda v, b=body: v == b)
        st = m.group("st") or ""
        num = re.search(r"#(\d+)", re.sub(r"\[[^\]]*\]", "", st))
        steps.append((m.group("role"), test, re.findall(r"\[([^\]]*)\]", st), int(num.group(1)) if num else 0))
    return steps


def match(node, step):
    role, test, sts, _ = step
    if role and role not in ("*", node.role):
        return False
    if test and not test(node.name or node.seen or ""):
        return False
    hidden_ok = False
    for s in sts:
        if s == "any":
            hidden_ok = True
        elif "=" in s:
            k, v = s.split("=", 1)
            v = v.strip('"')
            if {"text": lambda: node.text, "value": lambda: node.text, "desc": lambda: node.desc}.get(k.strip(), lambda: None)() != v:
                return False
        elif s.startswith("!"):
            if s[1:] in node.states:
                return False
        elif s not in node.states:
            return False
    return hidden_ok or node.showing


def select_nodes(roots, steps):
    cur = list(roots)
    for st in steps:
        out, seen = [], set()
        for base in cur:
            for n in base.walk():
                if (n is not base or n.parent is None) and n.key() not in seen and match(n, st):
                    seen.add(n.key()); out.append(n)
        if st[3]:
            out = out[st[3] - 1:st[3]]
        cur = out
    return cur


# ------------------------------------------------------------- processes ---
def pdeath():
    """child: die with us; own process group so that group signals stay ours"""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)
    os.setsid()


def proc_table():
    t = {}
    for p in os.listdir("/proc"):
        if p.isdigit():
            try:
                s = open("/proc/%s/stat" % p).read()
                f = s[s.rindex(")") + 2:].split()
                t[int(p)] = (int(f[1]), f[0])
            except (OSError, ValueError):
                pass
    return t


def descendants(pid):
    t, out, todo = proc_table(), [], [pid]
    while todo:
        q = todo.pop()
        for k, (pp, st) in t.items():
            if pp == q and k not in out:
                out.append(k); todo.append(k)
    return out


PORTAL = r"""
import sys, gi
from gi.repository import Gio, GLib
V = GLib.Variant
vals = {("org.freedesktop.appearance","color-scheme"): V("u",0), ("org.freedesktop.appearance","contrast"): V("u",0),
        ("org.freedesktop.appearance","accent-color"): V("(ddd)",(0.207,0.517,0.894)),
        ("org.freedesktop.appearance","reduced-motion"): V("u",0),
        ("org.gnome.desktop.a11y.interface","high-contrast"): V("b",False),
        ("org.gnome.desktop.interface","text-scaling-factor"): V("d",1.0),
        ("org.gnome.desktop.interface","icon-theme"): V("s","Adwaita"),     # GTK on Wayland asks no one else for these
        ("org.gnome.desktop.interface","font-name"): V("s","Adwaita Sans 11")}
XML = '''<node><interface name="org.freedesktop.portal.Settings">
<method name="ReadAll"><arg type="as" direction="in"/><arg type="a{sa{sv}}" direction="out"/></method>
<method name="Read"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/></method>
<method name="ReadOne"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/></method>
<signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
<property name="version" type="u" access="read"/></interface></node>'''
def put(line):
    k, _, v = line.strip().partition(" ")
    P = "org.freedesktop.appearance"
    ch = {"dark": [(P,"color-scheme",V("u",1 if v=="on" else 0))],
          "contrast": [(P,"contrast",V("u",1 if v=="on" else 0)),("org.gnome.desktop.a11y.interface","high-contrast",V("b",v=="on"))],
          "motion": [(P,"reduced-motion",V("u",1 if v=="off" else 0))],
          "accent": [(P,"accent-color",V("(ddd)",tuple(float(i) for i in v.split(","))) if k=="accent" else None)],
          "text-scale": [("org.gnome.desktop.interface","text-scaling-factor",V("d",float(v)) if k=="text-scale" else None)]}[k]
    for a,b,c in ch:
        vals[(a,b)] = c
        if conn: conn.emit_signal(None,"/org/freedesktop/portal/desktop","org.freedesktop.portal.Settings","SettingChanged",V("(ssv)",(a,b,c)))
def call(c,s,p,i,m,a,inv):
    a = a.unpack()
    if m == "ReadAll":
        d = {}
        for (n,k),v in vals.items():
            if not a[0] or any(n==x or x=="" or (x.endswith("*") and n.startswith(x[:-1])) for x in a[0]): d.setdefault(n,{})[k]=v
        inv.return_value(V("(a{sa{sv}})",(d,)))
    elif tuple(a) in vals:
        v = vals[tuple(a)]
        inv.return_value(V("(v)",(V("v",v) if m=="Read" else v,)))
    else: inv.return_dbus_error("org.freedesktop.portal.Error.NotFound","no such setting")
conn = None
for l in sys.argv[1:]: put(l)
conn = Gio.bus_get_sync(Gio.BusType.SESSION)
conn.register_object("/org/freedesktop/portal/desktop", Gio.DBusNodeInfo.new_for_xml(XML).interfaces[0], call, lambda *a: V("u",2), None)
def named(*a): print("ready", flush=True)
Gio.bus_own_name_on_connection(conn,"org.freedesktop.portal.Desktop",0,named,None)
loop = GLib.MainLoop()
def rd(ch,cond):
    l = sys.stdin.readline()
    if not l: loop.quit(); return False
    put(l); print("ok", flush=True); return True
GLib.io_add_watch(0, GLib.IO_IN|GLib.IO_HUP, rd)
loop.run()
"""

DBUS_CONF = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path=%(run)s/bus</listen><servicedir>%(run)s/services</servicedir>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
<limit name="reply_timeout">60000</limit></busconfig>"""


def norm_locale(v):
    return v.lower().replace("-", "").replace("_", "")


class Session:
    def __init__(self, app, o):
        self.app, self.o, self.procs = list(app), o, []
        self.proc = self.x = self.fb = self.a = self.log = None
        self.allow = [re.compile(r) for r in (o.allow or [])]
        self.seen_warn = 0
        self.timing, self.extra_env, self.messages, self.steps = {}, {}, [], 0
        self.dir = None
        self.agent = self.wl = False

    # -- life ---------------------------------------------------------------
    def __enter__(self):
        try:
            self.up()
        except BaseException:
            self.down()
            raise
        return self

    def __exit__(self, *a):
        self.down()

    def spawn(self, argv, **kw):
        p = subprocess.Popen(argv, stdin=kw.pop("stdin", subprocess.DEVNULL), preexec_fn=pdeath, **kw)
        self.procs.append(p)
        return p

    def up(self):
        o = self.o
        for t in ("dbus-daemon",) if o.backend == "wayland" else ("Xvfb", "dbus-daemon", "xdotool"):
            if not shutil.which(t):
                raise Broken("missing program: " + t)
        ctypes.CDLL(None).prctl(36, 1)                       # child subreaper: we can find every stray grandchild
        self.sweep()
        self.dir = d = tempfile.mkdtemp(prefix="uidrive-")
        open(d + "/owner", "w").write("%d%s" % (os.getpid(), " keep" if o.keep else ""))
        self.home = os.path.abspath(o.home) if o.home else d + "/home"
        for s in ("run", "run/services", "fb", "home", "tmp"):
            os.makedirs(d + "/" + s, exist_ok=True)
        for s in (".config/gtk-4.0", ".local/share", ".local/state", ".cache"):
            os.makedirs(self.home + "/" + s, exist_ok=True)
        os.chmod(d + "/run", 0o700)
        self.env = self.base_env()
        self.xlog = open(d + "/x.log", "wb")
        sw, sh = (int(v) for v in o.size.split("x"))
        self.wl = o.backend == "wayland"
        if self.wl:
            self.up_wayland(sw, sh)
        else:
            self.up_x(sw, sh)
        # D-Bus: only the accessibility bus can be activated; nothing of the host leaks in
        launcher = next((p for p in ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher", "/usr/libexec/at-spi2/at-spi-bus-launcher") if os.path.exists(p)), None)
        if not launcher:
            raise Broken("missing at-spi-bus-launcher (apt install at-spi2-core)")
        open(d + "/run/services/org.a11y.Bus.service", "w").write("[D-BUS Service]\nName=org.a11y.Bus\nExec=%s\n" % launcher)
        for f in o.dbus_service or []:
            shutil.copy(f, d + "/run/services/")
        open(d + "/run/session.conf", "w").write(DBUS_CONF % {"run": d + "/run"})
        r, w = os.pipe()
        self.spawn(["dbus-daemon", "--config-file=" + d + "/run/session.conf", "--nofork", "--nopidfile", "--nosyslog", "--print-address=%d" % w],
                   pass_fds=(w,), env=self.env, stdout=self.xlog, stderr=self.xlog)
        os.close(w)
        self.env["DBUS_SESSION_BUS_ADDRESS"] = self.read_line(r, 10, "dbus-daemon")
        # settings portal (live dark mode / contrast / accent)
        self.portal = None
        if o.portal:
            self.portal = self.spawn([sys.executable, "-c", PORTAL, "dark " + ("on" if o.dark else "off"), "contrast " + ("on" if o.contrast else "off"),
                                      "text-scale %g" % o.text_scale], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.xlog, env=self.env)
            if b"ready" not in self.portal_line():
                raise Broken("settings portal did not start")
        # window manager
        wm = "none" if self.wl or (o.wm == "auto" and not self.app) else o.wm
        if wm == "auto":
            wm = "openbox" if shutil.which("openbox") else "none"
        self.wm = wm
        if wm != "none":
            cmd = {"openbox": "openbox --config-file " + self.openbox_rc(), "metacity": "metacity --no-composite", "matchbox": "matchbox-window-manager -use_titlebar no",
                   "xfwm4": "xfwm4 --compositor=off", "xfwm4-comp": "xfwm4 --compositor=on", "metacity-comp": "metacity --composite"}.get(wm, wm)
            self.spawn(shlex.split(cmd), env=self.env, stdout=self.xlog, stderr=self.xlog)
            self.poll(lambda: self.x.wm(), 10, "window manager %s to start" % wm)
        self.a = Atspi(self.env["DBUS_SESSION_BUS_ADDRESS"], o.timeout)
        if self.app:
            self.start_app()

    @staticmethod
    def sweep():
        """directories of runs that were killed with -9 (their processes died with them: PDEATHSIG)"""
        for f in glob.glob(tempfile.gettempdir() + "/uidrive-????????/owner"):
            try:
                w = open(f).read().split()
                if os.stat(f).st_uid == os.getuid() and len(w) == 1 and not os.path.exists("/proc/" + w[0]) and time.time() - os.stat(f).st_mtime > 5:
                    shutil.rmtree(os.path.dirname(f), ignore_errors=True)
            except (OSError, ValueError):
                pass

    def openbox_rc(self):
        p = self.dir + "/rc.xml"
        open(p, "w").write('<?xml version="1.0"?><openbox_config xmlns="http://openbox.org/3.4/rc"><focus><focusNew>yes</focusNew><followMouse>no</followMouse></focus>'
                           '<placement><policy>Smart</policy><center>no</center></placement><desktops><number>1</number><popupTime>0</popupTime></desktops>'
                           '<resize><drawContents>yes</drawContents><popupShow>Never</popupShow></resize>'
                           '<keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard>'
                           '<mouse><context name="Client"><mousebind button="Left" action="Press"><action name="Focus"/><action name="Raise"/></mousebind>'
                           '<mousebind button="Right" action="Press"><action name="Focus"/></mousebind></context></mouse>'
                           '<applications><application class="*"><position force="yes"><x>%s</x><y>%s</y></position></application></applications></openbox_config>' % tuple(self.o.at.split(",")))
        return p

    def up_x(self, sw, sh):
        o, d = self.o, self.dir
        r, w = os.pipe()
        if o.monitors == 1:
            cmd = ["Xvfb", "-displayfd", str(w), "-screen", "0", "%dx%dx24" % (sw, sh), "-dpi", "96", "-fbdir", d + "/fb", "-nolisten", "tcp", "-noreset"] + ([] if o.cursor else ["-nocursor"])
        else:                                   # Xvfb has one output only; Xorg with the dummy driver has sixteen
            if not shutil.which("Xorg") or not glob.glob("/usr/lib/xorg/modules/drivers/dummy_drv.so"):
                raise Broken("--monitors needs xserver-xorg-core and xserver-xorg-video-dummy")
            ml = '"u" %d %d %d %d %d %d %d %d %d' % (sw * sh // 16000, sw, sw + 8, sw + 16, sw + 24, sh, sh + 1, sh + 2, sh + 3)
            open(d + "/x.conf", "w").write(
                'Section "Device"\nIdentifier "d"\nDriver "dummy"\nVideoRam 512000\nEndSection\nSection "Monitor"\nIdentifier "m"\nHorizSync 1-5000\nVertRefresh 1-5000\nModeline %s\nEndSection\n'
                'Section "Screen"\nIdentifier "s"\nDevice "d"\nMonitor "m"\nDefaultDepth 24\nSubSection "Display"\nDepth 24\nVirtual %d %d\nModes "u"\nEndSubSection\nEndSection\n'
                'Section "ServerFlags"\nOption "AutoAddDevices" "false"\nOption "DontVTSwitch" "true"\nEndSection\n' % (ml, sw * o.monitors, sh))
            cmd = ["Xorg", "-displayfd", str(w), "-config", d + "/x.conf", "-logfile", d + "/xorg.log", "-noreset", "-nolisten", "tcp", "-novtswitch", "-sharevts"]
        self.spawn(cmd, pass_fds=(w,), stdout=self.xlog, stderr=self.xlog)
        os.close(w)
        self.display = self.env["DISPLAY"] = ":" + self.read_line(r, 15, cmd[0])
        self.x = X(self.display)
        if o.monitors > 1:
            e = {"DISPLAY": self.display, "PATH": self.env["PATH"]}
            for i in range(1, o.monitors):
                subprocess.run(["xrandr", "--addmode", "DUMMY%d" % i, "u"], env=e, check=True, timeout=10)
                subprocess.run(["xrandr", "--fb", "%dx%d" % (sw * (i + 1), sh), "--output", "DUMMY%d" % i, "--mode", "u", "--pos", "%dx0" % (sw * i)], env=e, check=True, timeout=10)
        self.fb = FrameBuffer(d + "/fb/Xvfb_screen0") if o.monitors == 1 else ImageFB(self.x)
        self.inp = XInput(self)
        if o.text_scale != 1:                    # gtk-xft-dpi in settings.ini has no effect on X11: XSETTINGS has
            self.publish()

    def publish(self, **kw):
        o = self.o
        if not hasattr(self, "xs"):
            self.xs = {"Gtk/EnableAnimations": int(o.animations), "Net/CursorBlink": int(o.animations), "Xft/DPI": round(96 * 1024 * o.text_scale)}
        self.xs.update(kw)
        if o.scale != 1:
            self.xs["Gdk/WindowScalingFactor"] = o.scale
            self.xs["Gdk/UnscaledDPI"] = self.xs["Xft/DPI"]
        self.x.xsettings(self.xs)

    def up_wayland(self, sw, sh):
        o, d = self.o, self.dir
        for t in ("sway", "grim"):
            if not shutil.which(t):
                raise Broken("--backend wayland needs sway and grim")
        run = d + "/run"
        outs = "".join("output HEADLESS-%d mode %dx%d position %d 0 scale %g bg #000000 solid_color\n" % (i + 1, sw, sh, int(sw / o.scale) * i, o.scale) for i in range(o.monitors))
        open(d + "/sway.conf", "w").write("xwayland disable\n" + outs + "default_border none\ndefault_floating_border none\nfocus_on_window_activation focus\nfocus_follows_mouse no\nmouse_warping none\nseat * hide_cursor 100\n"
                                          # a rule that moves a window takes it off the screen it asked for
                                          + ('' if o.monitors > 1 else 'for_window [app_id=".*"] floating enable, move absolute position %s %s\n' % tuple(o.at.split(","))))
        self.env.pop("GDK_SCALE", None)
        self.env.update(WLR_BACKENDS="headless", WLR_RENDERER="pixman", WLR_LIBINPUT_NO_DEVICES="1", WLR_HEADLESS_OUTPUTS=str(o.monitors), SWAYSOCK=run + "/sway.sock", GDK_BACKEND="wayland")
        self.spawn(["sway", "-c", d + "/sway.conf"], env=self.env, stdout=self.xlog, stderr=self.xlog)
        sock = lambda: [f for f in glob.glob(run + "/wayland-?") if os.path.exists(run + "/sway.sock")]
        try:
            path = self.poll(sock, 15, "sway")[0]
        except Fail:
            raise Broken("sway did not start: " + open(d + "/x.log", errors="replace").read()[-600:])
        self.env["WAYLAND_DISPLAY"] = self.display = os.path.basename(path)
        self.sway = Sway(run + "/sway.sock")
        if o.monitors > 1: self.sway.cmd("focus output HEADLESS-1")
        self.inp = WlInput(path, int(sw / o.scale) * o.monitors, int(sh / o.scale))
        self.fb = GrimFB(self.env)

    def base_env(self):
        o, d = self.o, self.dir
        keep = ("PATH", "LD_LIBRARY_PATH", "XDG_DATA_DIRS", "GSETTINGS_SCHEMA_DIR", "USER", "LOGNAME", "TZ", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "FONTCONFIG_FILE", "LOCPATH", "GCOV_PREFIX", "GCOV_PREFIX_STRIP", "LLVM_PROFILE_FILE")
        e = {k: os.environ[k] for k in keep if k in os.environ}
        e.setdefault("PATH", "/usr/local/bin:/usr/bin:/bin")
        e.update(HOME=self.home, XDG_CONFIG_HOME=self.home + "/.config", XDG_DATA_HOME=self.home + "/.local/share", XDG_STATE_HOME=self.home + "/.local/state",
                 XDG_CACHE_HOME=self.home + "/.cache", XDG_RUNTIME_DIR=d + "/run", TMPDIR=d + "/tmp",
                 GDK_BACKEND="x11", GSK_RENDERER="cairo", GTK_A11Y="atspi", GTK_USE_PORTAL="0", GIO_USE_VFS="local", GIO_USE_VOLUME_MONITOR="unix",
                 GSETTINGS_BACKEND=o.gsettings, NO_AT_BRIDGE="0", G_ENABLE_DIAGNOSTIC="1", GTK_IM_MODULE=o.im)
        if o.language and norm_locale(o.locale) in ("c", "posix", "c.utf8"):
            o.locale = "en_GB.UTF-8"                 # glibc ignores LANGUAGE in the C locales
        e["LANG"] = e["LC_ALL"] = o.locale
        self.ensure_locale(o.locale, e)
        if o.language:
            e["LANGUAGE"] = o.language
        if o.scale != 1:
            e["GDK_SCALE"] = str(o.scale)
        if not o.portal:
            e["ADW_DISABLE_PORTAL"] = "1"
            if o.dark: e["ADW_DEBUG_COLOR_SCHEME"] = "prefer-dark"
            if o.contrast: e["ADW_DEBUG_HIGH_CONTRAST"] = "1"
        ini = ["[Settings]", "gtk-enable-animations=%d" % bool(o.animations), "gtk-cursor-blink=%d" % bool(o.animations)]
        if o.font:
            ini.append("gtk-font-name=" + o.font)
        open(self.home + "/.config/gtk-4.0/settings.ini", "w").write("\n".join(ini) + "\n")
        if o.backend == "wayland":               # GTK on Wayland takes its settings from GSettings, not from settings.ini
            b = "true" if o.animations else "false"
            self.gset = {"enable-animations": b, "cursor-blink": b, "text-scaling-factor": "%g" % o.text_scale}
            if o.font: self.gset["font-name"] = "'%s'" % o.font
            if o.gsettings == "memory": e["GSETTINGS_BACKEND"] = "keyfile"
            self.write_keyfile()
        g = self.agent_lib() if o.agent else None
        if g:
            e["GIO_EXTRA_MODULES"] = os.path.dirname(g)
        for kv in o.env or []:
            k, _, v = kv.partition("=")
            e[k] = v
        return e

    @staticmethod
    def ensure_locale(name, env):
        """a locale that is not installed silently becomes C: make it in our cache (needs the package locales)"""
        norm = norm_locale
        if norm(name) in ("c", "posix", "c.utf8"):
            return
        have = subprocess.run(["locale", "-a"], capture_output=True, text=True, timeout=20).stdout.split()
        if norm(name) in [norm(h) for h in have] and "LOCPATH" not in env:
            return
        base = os.path.join(os.environ.get("UIDRIVE_CACHE") or os.path.join(tempfile.gettempdir(), "uidrive-cache-%d" % os.getuid()), "locale")
        os.makedirs(base, mode=0o700, exist_ok=True)
        if not os.path.isdir(base + "/" + name):
            lang, _, cs = name.partition(".")
            tmp = "%s/%s.%d" % (base, name, os.getpid())
            r = subprocess.run(["localedef", "-c", "-i", lang, "-f", cs or "UTF-8", tmp], capture_output=True, text=True, timeout=120)
            if not os.path.exists(tmp + "/LC_CTYPE"):
                shutil.rmtree(tmp, ignore_errors=True)
                raise Broken("locale %s is not installed and localedef cannot make it (apt install locales): %s" % (name, r.stderr[-200:]))
            try:
                os.rename(tmp, base + "/" + name)
            except OSError:  # another run made it meanwhile
                shutil.rmtree(tmp, ignore_errors=True)
        env["LOCPATH"] = base

    def write_keyfile(self):
        f = self.home + "/.config/glib-2.0/settings/keyfile"
        os.makedirs(os.path.dirname(f), exist_ok=True)
        old = open(f).read() if os.path.exists(f) else ""
        old = re.sub(r"\[org/gnome/desktop/interface\]\n(?:[^\[].*\n)*", "", old)
        open(f + ".new", "w").write(old + "[org/gnome/desktop/interface]\n" + "".join("%s=%s\n" % kv for kv in self.gset.items()))
        os.rename(f + ".new", f)

    def agent_lib(self):
        here = os.path.dirname(os.path.abspath(__file__))
        src = os.path.join(here, "uigeom.c")
        if not os.path.exists(src):
            return None
        tag = hashlib.sha1(open(src, "rb").read()).hexdigest()[:12]
        base = os.environ.get("UIDRIVE_CACHE") or os.path.join(tempfile.gettempdir(), "uidrive-cache-%d" % os.getuid())
        lib = os.path.join(base, tag, "libuigeom.so")
        if os.path.exists(lib):
            return lib
        if not (shutil.which("cc") and shutil.which("pkg-config")):
            return None
        try:
            os.makedirs(os.path.dirname(lib), mode=0o700, exist_ok=True)
            fl = subprocess.run(["pkg-config", "--cflags", "gtk4"], capture_output=True, text=True, check=True, timeout=30).stdout.split()
            tmp = "%s.%d" % (lib, os.getpid())
            subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-w", "-o", tmp, src] + fl, check=True, capture_output=True, timeout=120)
            os.rename(tmp, lib)
            return lib
        except (subprocess.SubprocessError, OSError):
            return None

    def start_app(self):
        self.timing = {}
        self.logpath = self.dir + "/app.log"
        self.log = open(self.logpath, "ab")
        self.seen_warn = os.path.getsize(self.logpath)
        e = dict(self.env); e.update(self.extra_env)
        base = self.fb.raw()
        t0 = time.monotonic()
        try:
            self.proc = self.spawn(self.app, env=e, stdout=self.log, stderr=self.log, cwd=self.o.cwd or os.getcwd())
        except OSError as ex:
            raise Broken("cannot start %s: %s" % (self.app[0], ex))
        self.log.close()
        # first pixels on the screen = first frame that a person can see
        lim, first, last, prev = t0 + self.o.start_timeout, None, None, base
        while time.monotonic() < lim:
            cur = self.fb.raw()
            now = time.monotonic()
            if cur != prev:
                first = first or now
                last, prev = now, cur
                if now - first > 3:
                    break
            elif first and (now - last > 0.25 or now - first > 3):       # some windows never rest (spinners)
                break
            if self.proc.poll() is not None:
                break
            time.sleep(0.002 if not first else 0.005)
        if self.proc.poll() is not None and not first:
            raise Fail("the application ended (status %s) before it showed a window:\n%s" % (self.proc.returncode, self.stderr_tail()))
        if not first:
            raise Fail("no window on the screen within %.0f s\n%s" % (self.o.start_timeout, self.stderr_tail()))
        self.timing = {"first_frame_ms": round((first - t0) * 1000), "stable_ms": round((last - t0) * 1000)}
        self.poll(lambda: [n for n in self.frames()], self.o.timeout, "an accessible window of the application")
        self.timing["a11y_ms"] = round((time.monotonic() - t0) * 1000)
        self.agent = self.find_agent()
        self.keys_ready()
        return self.timing

    def find_agent(self):
        r = self.a.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "ListNames", conn=self.a.sess)
        pids = set(self.app_pids())
        for n in (r[0] if r else []):
            m = re.match(r"org\.uidrive\.Agent\.p(\d+)$", n)
            if m and int(m.group(1)) in pids:
                return n
        return False

    def agent_call(self, method, args=None):
        r = self.a.call(self.agent, "/org/uidrive/agent", "org.uidrive.Agent", method, args, conn=self.a.sess)
        return r[0] if r else None

    def app_pids(self):
        return [self.proc.pid] + descendants(self.proc.pid) if self.proc else []

    def down(self):
        """end exactly what we started: our children first, then adopted strays; by pid only"""
        if self.wl and getattr(self, "inp", None): self.inp.close()
        if self.x:
            try: self.x.close()
            except Exception: pass
        for sig, wait in ((signal.SIGTERM, 2.0), (signal.SIGKILL, 2.0)):
            mine = [p for p in descendants(os.getpid())] if self.dir else []
            live = [p.pid for p in self.procs if p.poll() is None]
            # the application first, the bus and the X server last, so that it can end in peace
            order = [p for p in mine if p not in live] + live[::-1]
            if not order:
                break
            for p in order:
                if self.is_ours(p):
                    try: os.kill(p, sig)
                    except OSError: pass
            end = time.monotonic() + wait
            while time.monotonic() < end:
                for p in self.procs:
                    p.poll()
                self.reap()
                if not [p for p in descendants(os.getpid()) if self.is_ours(p)]:
                    break
                time.sleep(0.01)
        for p in self.procs:
            if p.stdin: p.stdin.close()
            if p.stdout: p.stdout.close()
        self.procs = []
        if self.dir and not self.o.keep:
            shutil.rmtree(self.dir, ignore_errors=True)
        self.dir = None

    def is_ours(self, pid):
        """a descendant of ours that carries our session directory in its environment (or is our direct child)"""
        if any(p.pid == pid for p in self.procs):
            return True
        try:
            return self.dir.encode() in open("/proc/%d/environ" % pid, "rb").read()
        except (OSError, AttributeError):
            return False

    def reap(self):
        known = {p.pid for p in self.procs}
        for p, (pp, st) in proc_table().items():
            if pp == os.getpid() and st == "Z" and p not in known:
                try: os.waitpid(p, os.WNOHANG)
                except OSError: pass

    def read_line(self, fd, t, what):
        end, b = time.monotonic() + t, b""
        while b"\n" not in b:
            r, _, _ = select.select([fd], [], [], max(0, end - time.monotonic()))
            c = os.read(fd, 4096) if r else b""
            if not c:
                os.close(fd)
                raise Broken("%s did not start (see %s/x.log): %s" % (what, self.dir, open(self.dir + "/x.log", errors="replace").read()[-400:]))
            b += c
        os.close(fd)
        return b.decode().strip()

    def portal_line(self, t=10):
        r, _, _ = select.select([self.portal.stdout], [], [], t)
        return os.read(self.portal.stdout.fileno(), 100) if r else b""

    def poll(self, f, t, what, step=0.03):
        end = time.monotonic() + t
        while True:
            v = f()
            if v:
                return v
            if self.proc and self.proc.poll() is not None and what is not None and not what.startswith("the application to end"):
                raise Fail("the application ended (status %s) while waiting for %s\n%s" % (self.proc.returncode, what, self.stderr_tail()))
            if time.monotonic() > end:
                raise Fail("timed out after %gs waiting for %s" % (t, what))
            time.sleep(step)

    # -- looking ------------------------------------------------------------
    def our_apps(self):
        pids = set(self.app_pids())
        return [(b, p) for b, p in self.a.apps() if self.a.pid(b) in pids]

    def tree(self):
        apps = self.our_apps()
        if self.proc and not apps and self.proc.poll() is not None and not getattr(self, "closing", False):
            raise Fail("the application ended (status %s)\n%s" % (self.proc.returncode, self.stderr_tail()))
        roots = self.a.tree(apps)
        if self.agent:
            # GTK 4.18: items of a GMenu popover have no accessible name; take the words that a person sees
            bare = [n for r in roots for n in r.walk() if n.role.endswith("menu item") and not n.name and n.showing]
            if bare:
                self.a.load_extents(bare)
                labels = [d for d in json.loads(self.agent_call("Dump") or "[]") if d.get("text") and d["w"]]
                for n in bare:
                    if n.ext:
                        x, y, w, h = n.ext
                        n.seen = " ".join(d["text"] for d in labels if x <= d["x"] + d["w"] / 2 < x + w and y <= d["y"] + d["h"] / 2 < y + h and d["css"] != "accelerator") or None
        return roots

    def frames(self):
        out = []
        for b, p in self.our_apps():
            r = self.a.call(b, p, A + "Accessible", "GetChildren")
            out += r[0] if r else []
        return out

    def nodes(self, sel):
        return select_nodes(self.tree(), parse_selector(sel) if isinstance(sel, str) else sel)

    def one(self, sel, t=None, many=False):
        steps = parse_selector(sel)
        end = time.monotonic() + (self.o.timeout if t is None else t)
        while True:
            ns = select_nodes(self.tree(), steps)
            if len(ns) == 1 or (ns and many):
                return ns[0]
            if self.proc and self.proc.poll() is not None:
                raise Fail("the application ended (status %s)\n%s" % (self.proc.returncode, self.stderr_tail()))
            if time.monotonic() > end:
                break
            time.sleep(0.05)
        if not ns:
            near = self.nearest(steps[-1])
            raise Fail("not found: %s%s" % (sel, "\n  near: " + "; ".join(near) if near else ""))
        raise Fail("%d matches for %s (add #n):\n  %s" % (len(ns), sel, "\n  ".join(self.path_of(n) for n in ns[:8])))

    def nearest(self, step):
        out = []
        for r in self.tree():
            for n in r.walk():
                if n.showing and n.name and (not step[0] or step[0] in ("*", n.role)):
                    out.append(n.title())
        return list(dict.fromkeys(out))[:12]

    @staticmethod
    def path_of(n):
        return " >> ".join(reversed([p.title() for p in [n] + list(n.up()) if p.name or p is n][:4]))

    def dump(self, roots=None, hidden=False):
        roots = roots or self.tree()
        flat = [n for r in roots for n in r.walk() if hidden or n.showing or n.role == "application"]
        self.a.load_extents(flat)
        out = []

        def rec(n, d):
            if not (hidden or n.showing or n.role == "application"):
                return
            s = "  " * d + n.title()
            st = sorted(n.states - QUIET)
            if "sensitive" not in n.states and n.role != "application": st.append("INSENSITIVE")
            if hidden and not n.showing and n.role != "application": st.append("HIDDEN")
            if st: s += " [%s]" % " ".join(st)
            if n.ifaces & {"Text", "Value"} and n.role != "label":
                t = n.text
                if t and t != n.name: s += " text=%s" % json.dumps(t, ensure_ascii=False)
            if n.desc: s += " desc=%s" % json.dumps(n.desc, ensure_ascii=False)
            if n.ext: s += " @%d,%d %dx%d" % n.ext
            out.append(s)
            for k in n.kids:
                rec(k, d + 1)
        for r in roots:
            rec(r, 0)
        return "\n".join(out)

    def idle(self, quiet=0.12, t=4.0):
        """until the pixels stop changing (animations end, layout settles)"""
        end, prev, since = time.monotonic() + t, None, time.monotonic()
        while True:
            cur, now = self.fb.raw(), time.monotonic()
            if cur != prev:
                prev, since = cur, now
            elif now - since >= quiet:
                return True
            if now > end:
                return False
            time.sleep(0.015)

    def rect(self, n):
        """place of a node in pointer units: pixels on X11, logical pixels on Wayland"""
        e = n.ext
        if not e:
            raise Fail("no position: " + self.path_of(n))
        s = self.pscale
        if self.wl and self.agent:                # the agent calls the window's corner 0,0; sway knows where it is
            dx, dy = self.wl_offset(n)
            return e[0] + dx, e[1] + dy, e[2], e[3]
        if self.agent:
            return e[0] * s, e[1] * s, e[2] * s, e[3] * s
        if self.wl:
            raise Fail("mouse on Wayland needs the agent (cc and libgtk-4-dev, or a built libuigeom.so)")
        # no agent: AT-SPI extents leave out the padding of every ancestor: an estimate only
        fr = n
        for p in n.up():
            if p.role in ("frame", "dialog", "window"): fr = p
        fe = fr.ext or (0, 0, 0, 0)
        tl = self.x.toplevels(set(self.app_pids()))
        g = next((self.x.geom(w) for w, nm in reversed(tl) if nm == fr.name), None) or (self.x.geom(tl[-1][0]) if tl else (0, 0, 0, 0))
        b = max(0, -fe[0])
        return g[0] + (e[0] - fe[0] + b) * s, g[1] + (e[1] - fe[1] + b) * s, e[2] * s, e[3] * s

    def wl_offset(self, n):
        now = time.monotonic()
        if now - getattr(self, "_vt", 0) > 0.1:
            self._v, self._vt = self.sway.views(set(self.app_pids())), now
        f = self.frame_of(n)
        v = [i for i in self._v if f is not None and i.get("name") == f.name] or self._v
        return (v[-1]["rect"]["x"], v[-1]["rect"]["y"]) if v else (0, 0)

    def visible_rect(self, n):
        x, y, w, h = self.rect(n)
        k = self.o.scale if self.wl else 1
        cx, cy, cw, ch = 0, 0, self.fb.w / k, self.fb.h / k
        below = n
        for p in n.up():
            if self.pops_up(below, p):
                break
            below = p
            if p.role in ("scroll pane", "frame", "dialog", "viewport") and p.ext:
                a, b, c, d = self.rect(p)
                x2, y2 = min(cx + cw, a + c), min(cy + ch, b + d)
                cx, cy = max(cx, a), max(cy, b)
                cw, ch = x2 - cx, y2 - cy
        x2, y2 = min(x + w, cx + cw), min(y + h, cy + ch)
        x, y = max(x, cx), max(y, cy)
        return (int(x), int(y), int(x2 - x), int(y2 - y)) if x2 - x > 0 and y2 - y > 0 else None

    def pops_up(self, n, parent):
        """a popover is a surface of its own, which no scroller around its button cuts off"""
        if n.role != "panel" or parent.role != "panel" or not (n.ext and parent.ext):
            return False
        (_, _, w, h), (_, _, pw, ph) = self.rect(n), self.rect(parent)
        return w > pw and h > ph

    @property
    def pscale(self):
        return 1 if self.wl else self.o.scale

    def pixel_rect(self, v):
        k = self.o.scale if self.wl else 1
        return tuple(int(round(i * k)) for i in v)

    # -- acting -------------------------------------------------------------
    def keys_ready(self):
        if not self.wl and not self.x.wm():
            self.focus_window()

    def focus_window(self):
        tl = self.x.toplevels(set(self.app_pids()))
        if tl:
            self.x.focus(tl[-1][0])

    def into_view(self, sel, n):
        """wheel over the scroller until the middle of it is visible"""
        for i in range(60):
            v = self.visible_rect(n)
            r = self.rect(n)
            if v and v[2] >= min(r[2], 8) and v[3] >= min(r[3], max(8, r[3] // 2)):
                return n, v
            sp = next((p for p in n.up() if p.role in ("scroll pane", "viewport") and p.ext), None)
            if not sp:
                raise Fail("off the screen and in no scroller: " + self.path_of(n))
            sr = self.visible_rect(sp)
            if not sr:
                raise Fail("its scroller is off the screen: " + self.path_of(n))
            px, py = sr[0] + sr[2] // 2, sr[1] + sr[3] // 2
            dy = (r[1] + r[3] / 2) - py
            dx = (r[0] + r[2] / 2) - px
            btn = (5 if dy > 0 else 4) if abs(dy) >= abs(dx) or abs(dy) > sr[3] / 2 else (7 if dx > 0 else 6)
            k = max(1, min(8, int(max(abs(dy), abs(dx)) / 160)))
            self.inp.move(px, py); self.inp.click(btn, k, 12)
            self.idle(0.08, 1.5)
            n = self.one(sel)
            if i > 3 and self.rect(n) == r:
                raise Fail("cannot scroll to: " + self.path_of(n))
        raise Fail("cannot scroll to: " + self.path_of(n))

    def spot(self, sel, t=None):
        """node and the point to hit, after its place has come to rest"""
        n = self.one(sel, t)
        end = time.monotonic() + 3
        while time.monotonic() < end:
            m = self.one(sel, t)
            if m.ext and m.ext == n.ext:
                break
            n = m
            time.sleep(0.04)
        n, v = self.into_view(sel, n)
        return n, v[0] + v[2] // 2, v[1] + v[3] // 2

    def click(self, sel, button=1, times=1):
        n = self.one(sel)
        if "sensitive" not in n.states:
            raise Fail("insensitive: " + self.path_of(n))
        if not self.agent and button == 1 and times == 1:
            acts = self.a.actions(n)
            for a in ("click", "toggle", "activate"):
                if a in acts:
                    self.a.do_action(n, acts.index(a))
                    return self.idle(0.06, 2)
        n, x, y = self.spot(sel)
        self.inp.move(x, y)
        time.sleep(0.02)
        self.inp.click(button, times)
        self.idle(0.06, 2)

    def drag_points(self, x, y, x2, y2):
        self.inp.move(x, y); time.sleep(0.05)
        self.inp.down()
        try:
            for i in range(1, 13):
                self.inp.move(x + (x2 - x) * i // 12, y + (y2 - y) * i // 12)
                time.sleep(0.02)
            self.inp.move(x2 + 1, y2); time.sleep(0.05)
            self.inp.move(x2, y2); time.sleep(0.15)
        finally:
            self.inp.up()
        self.idle()

    def type(self, s):
        self.keys_ready()
        for part in re.findall(r"[^\n\t]+|\n|\t", s):
            if part in "\n\t":
                self.inp.keys(["Return" if part == "\n" else "Tab"])
            else:
                self.inp.type(part)
        self.idle(0.06, 2)

    def editable(self, n):
        for k in n.walk():
            if "EditableText" in k.ifaces and k.showing:
                return k
        raise Fail("not editable: " + self.path_of(n))

    def focused(self, roots=None):
        best = None
        for r in roots or self.a.tree(self.our_apps()):
            for n in r.walk():
                if "focused" in n.states and n.showing and n.role != "frame":
                    if best is None or "active" in (self.frame_of(n).states if self.frame_of(n) else ()):
                        best = n
        return best

    @staticmethod
    def frame_of(n):
        f = None
        for p in [n] + list(n.up()):
            if p.role in ("frame", "dialog", "window"): f = p
        return f

    def tab_order(self, limit=80, back=False):
        """press Tab until the focus comes round again"""
        self.keys_ready()
        order, seen = [], {}
        f = self.focused()
        for i in range(limit):
            if f is not None:
                if f.key() in seen:
                    break
                seen[f.key()] = i
                order.append(f)
            self.inp.keys(["shift+Tab" if back else "Tab"])
            time.sleep(0.06)
            f = self.focused()
            if f is None and i > 3 and not order:
                break
        return order

    def gtk_messages(self):
        """WARNING/CRITICAL/sanitizer lines since the app started, less the allowed ones"""
        try:
            t = open(self.logpath, errors="replace").read()
        except (OSError, AttributeError):
            return []
        out = []
        for l in t[self.seen_warn:].splitlines():
            if WARN_RE.search(l) and not any(a.search(l) for a in self.allow):
                out.append(l.strip())
        return out

    def stderr_tail(self, n=25):
        try:
            return "\n".join("    | " + l for l in open(self.logpath, errors="replace").read().splitlines()[-n:])
        except (OSError, AttributeError):
            return ""

    def shot(self, path, sel=None):
        self.idle(t=1.5)
        r = None
        if sel:
            v = self.visible_rect(self.one(sel))
            if not v: raise Fail("nothing of it is on the screen: " + sel)
            r = self.pixel_rect(v)
        w, h, b = self.fb.rgb(*(r or ()))
        os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
        png_write(path, w, h, b)
        return "%s %dx%d" % (path, w, h)

    def golden(self, path, tol, sel):
        act = path[:-4] + ".actual.png"
        if os.environ.get("UIDRIVE_UPDATE") == "1" or not os.path.exists(path):
            if os.environ.get("UIDRIVE_UPDATE") != "1":
                self.shot(act, sel)
                raise Fail("no golden image %s (wrote %s; UIDRIVE_UPDATE=1 stores it)" % (path, act))
            return "stored " + self.shot(path, sel)
        self.shot(act, sel)
        w, h, a = png_read(act)
        w2, h2, b = png_read(path)
        if (w, h) != (w2, h2):
            raise Fail("%s is %dx%d, now %dx%d (see %s)" % (path, w2, h2, w, h, act))
        if a != b:
            bad, diff = 0, bytearray(len(a))
            for i in range(0, len(a), 3):
                if a[i:i + 3] != b[i:i + 3] and max(abs(a[i + j] - b[i + j]) for j in range(3)) > 8:
                    bad += 1; diff[i] = 255
            if bad > tol * w * h:
                png_write(path[:-4] + ".diff.png", w, h, bytes(diff))
                raise Fail("%s differs in %d of %d pixels (%.3f%%; see %s, .diff.png)" % (path, bad, w * h, 100.0 * bad / w / h, act))
        os.unlink(act)
        return "same"

    @staticmethod
    def save(path, text):
        with open(path, "w") as f: f.write(text + "\n")
        return path

    # -- the command language -------------------------------------------------
    def run_line(self, line):
        line = line.strip()
        if not line or line.startswith("#"):
            return None
        self.steps += 1
        cmd, _, rest = line.partition(" ")
        rest = rest.strip()
        f = getattr(self, "c_" + cmd.replace("-", "_"), None)
        if not f:
            raise Fail("unknown command: %s (see uidrive.py help)" % cmd)
        return f(rest)

    def _t(self, rest):
        m = re.match(r"(\d+(?:\.\d+)?)s\s*", rest)
        return (float(m.group(1)), rest[m.end():]) if m else (self.o.timeout, rest)

    def c_wait(self, r):
        t, s = self._t(r)
        return self.path_of(self.one(s, t, many=True))

    def c_gone(self, r):
        t, s = self._t(r)
        st = parse_selector(s)
        self.poll(lambda: not select_nodes(self.tree(), st), t, "%s to go away" % s)

    def c_count(self, r):
        s, _, n = r.rpartition(" ")
        self.poll(lambda: len(self.nodes(s)) == int(n), self.o.timeout, "%s matches of %s (now %d)" % (n, s, len(self.nodes(s))))

    def all_text(self):
        out = []
        for rt in self.tree():
            for n in rt.walk():
                if n.showing and n.role != "application":
                    if n.name: out.append(n.name)
                    if "EditableText" in n.ifaces or n.role in ("text", "entry", "editbar"): out.append(n.text)
        return out

    def _words(self, r):
        t, s = self._t(r)
        return t, s[1:-1] if len(s) > 1 and s[0] == s[-1] == '"' else s

    def c_text(self, r):
        t, s = self._words(r)
        self.poll(lambda: any(s in x for x in self.all_text()), t, 'the text "%s"' % s)

    def c_notext(self, r):
        t, s = self._words(r)
        self.poll(lambda: not any(s in x for x in self.all_text()), t, 'the text "%s" to go away' % s)

    def c_texts(self, r):
        return "\n".join(dict.fromkeys(self.all_text()))

    def c_window(self, r):
        t, s = self._words(r)
        ok = lambda: [n for rt in self.tree() for n in rt.kids if n.role in ("frame", "dialog", "window") and n.showing and (not s or n.name == s)]
        self.poll(ok, t, 'a window %s' % s)

    def c_idle(self, r):
        if not self.idle(t=float(r or 4)): raise Fail("the screen did not come to rest")

    def c_sleep(self, r): time.sleep(float(r))

    def c_echo(self, r): return r

    def c_tree(self, r):
        out = None
        if ">" in r and ">>" not in r.split(">")[0] and re.search(r"(?:^|\s)>\s*(\S+)$", r):
            m = re.search(r"(?:^|\s)>\s*(\S+)$", r)
            out, r = m.group(1), r[:m.start()]
        hidden = r.startswith("all")
        s = r[3:].strip() if hidden else r.strip()
        txt = self.dump([self.one(s)] if s else None, hidden)
        if out:
            open(out, "w").write(txt + "\n")
            return "%s %d lines" % (out, txt.count("\n") + 1)
        return txt

    def c_find(self, r):
        ns = self.nodes(r)
        self.a.load_extents(ns)
        return "\n".join("%s [%s] text=%r acts=%s @%s" % (self.path_of(n), " ".join(sorted(n.states - QUIET)), n.text, ",".join(self.a.actions(n)), n.ext) for n in ns) or "(none)"

    def c_extents(self, r):
        return "%d %d %d %d" % self.rect(self.one(r))

    def c_focused(self, r):
        f = self.focused()
        return self.path_of(f) if f else "(none)"

    def c_shot(self, r):
        p, _, s = r.partition(" ")
        return self.shot(p, s.strip() or None)

    def c_golden(self, r):
        p, _, s = r.partition(" ")
        m = re.match(r"\s*tol=([\d.]+)\s*", s)
        tol = float(m.group(1)) if m else 0.001
        return self.golden(p, tol, (s[m.end():] if m else s).strip() or None)

    def c_assert(self, r):
        s, sep, want = r.partition(" := ")
        want = want.strip()
        if want[:1] == want[-1:] == '"' and len(want) > 1: want = want[1:-1]
        n = self.one(s, many=not sep)
        if sep:
            def ok():
                m = self.one(s)
                return want in (m.name, m.text)
            try:
                self.poll(ok, self.o.timeout, "x")
            except Fail:
                m = self.one(s)
                raise Fail("%s: expected %r, is name=%r text=%r" % (s, want, m.name, m.text))

    def c_refute(self, r):
        ns = self.nodes(r)
        if ns: raise Fail("must not exist: %s" % self.path_of(ns[0]))

    def c_click(self, r): self.click(r)

    def c_rclick(self, r): self.click(r, 3)

    def c_dclick(self, r): self.click(r, 1, 2)

    def c_action(self, r):
        s, _, want = r.partition(" := ")
        n = self.one(s)
        acts = self.a.actions(n)
        want = want.strip() or next((a for a in ("click", "toggle", "activate") if a in acts), None)
        if want not in acts: raise Fail("no action %s on %s; has %s" % (want, self.path_of(n), acts))
        self.a.do_action(n, acts.index(want))
        self.idle(0.06, 2)

    def c_hover(self, r):
        n, x, y = self.spot(r)
        self.inp.move(x, y); time.sleep(0.1); self.idle(0.06, 2)

    def c_show(self, r): self.into_view(r, self.one(r))

    def c_at(self, r):
        p = r.split()
        self.inp.move(int(p[0]), int(p[1]))
        if len(p) > 2: self.inp.click(1)
        self.idle(0.06, 2)

    def c_drag(self, r):
        a, _, b = r.partition(" => ")
        n, x, y = self.spot(a)
        m, x2, y2 = self.spot(b)
        self.drag_points(x, y, x2, y2)

    def c_dragxy(self, r):
        self.drag_points(*[int(v) for v in r.split()])

    def c_wheel(self, r):
        s, _, n = r.partition(" := ")
        k = int(n or 3)
        nd, x, y = self.spot(s)
        self.inp.move(x, y); self.inp.click(5 if k > 0 else 4, abs(k), 15)
        self.idle()

    def c_key(self, r):
        self.keys_ready()
        self.inp.keys(r.split())
        self.idle(0.06, 2)

    def c_type(self, r):
        self.type(r.replace("\\n", "\n").replace("\\t", "\t"))

    def c_settext(self, r):
        s, _, t = r.partition(" := ")
        n = self.editable(self.one(s))
        self.a.call(n.bus, n.path, A + "EditableText", "SetTextContents", self.a.GLib.Variant("(s)", (t,)))
        self.poll(lambda: self.a.text_of(n) == t, 2, "the text to be set")

    def c_setvalue(self, r):
        s, _, t = r.partition(" := ")
        n = self.one(s)
        V = self.a.GLib.Variant
        self.a.call(n.bus, n.path, "org.freedesktop.DBus.Properties", "Set", V("(ssv)", (A + "Value", "CurrentValue", V("d", float(t)))))
        self.idle(0.06, 2)

    def c_select(self, r):
        """a row, item or tab: AT-SPI Selection of the nearest container that has it, else a real click"""
        n = self.one(r)
        p = n.parent
        if p is not None and "Selection" in p.ifaces:
            i = [k.key() for k in p.kids].index(n.key())
            self.a.call(p.bus, p.path, A + "Selection", "SelectChild", self.a.GLib.Variant("(i)", (i,)))
            end = time.monotonic() + 0.4
            while time.monotonic() < end:
                if "selected" in self.one(r).states:
                    self.idle(0.06, 2)
                    return
                time.sleep(0.03)
        self.click(r)

    def c_focus(self, r):
        st = parse_selector(r)
        self.one(r)
        for i in range(int(self.o.max_tabs)):
            roots = self.tree()
            f = self.focused(roots)
            if f is not None:
                found = select_nodes(roots, st)
                tgt = found[0] if len(found) == 1 else self.one(r)
                if tgt.key() in [p.key() for p in (f, *f.up())]:
                    return "%d Tab(s)" % i
            self.keys_ready()
            self.inp.keys(["Tab"])
            time.sleep(0.05)
        raise Fail("Tab does not reach %s (%d times)" % (r, self.o.max_tabs))

    def c_tabs(self, r):
        return "\n".join(self.path_of(n) for n in self.tab_order(int(r or 80)))

    def view(self):
        v = self.sway.views(set(self.app_pids()))
        if not v: raise Fail("no window")
        return next((i for i in v if i.get("focused")), v[-1])

    def main_window(self):
        tl = self.x.toplevels(set(self.app_pids()))
        if not tl: raise Fail("no window")
        return tl[-1][0]

    def laid_out(self, w, h, t=2.0):
        """until a window says that it has this size: one that is busy has its old picture meanwhile"""
        end = time.monotonic() + t
        while time.monotonic() < end:
            for bus, path in self.frames():
                e = self.a.call(bus, path, A + "Component", "GetExtents", self.a.GLib.Variant("(u)", (1,)))
                if e and tuple(e[0][2:]) == (w, h):
                    return
            time.sleep(0.03)

    def c_resize(self, r):
        w, h = (int(v) for v in r.split())
        s = self.o.scale
        if self.wl:
            v = self.view()
            self.sway.cmd('[con_id=%d] resize set %d %d, move absolute position %s %s' % ((v["id"], w, h) + tuple(self.o.at.split(","))))
            self.laid_out(w, h)
            self.idle()
            v = self.view()["rect"]
            return "%dx%d" % (v["width"], v["height"])
        win = self.main_window()
        ext = self.x.prop(win, "_GTK_FRAME_EXTENTS") or [0, 0, 0, 0]
        self.x.L.XResizeWindow(self.x.d, win, w * s + ext[0] + ext[1], h * s + ext[2] + ext[3])
        self.x.L.XSync(self.x.d, 0)
        self.laid_out(w, h)
        self.idle()
        g = self.x.geom(win)
        return "%dx%d" % ((g[2] - ext[0] - ext[1]) // s, (g[3] - ext[2] - ext[3]) // s)

    def c_move(self, r):
        x, y = (int(v) for v in r.split())
        if self.wl: raise Fail("move: X11 only (the agent takes the window at --at)")
        self.x.L.XMoveWindow(self.x.d, self.main_window(), x, y)
        self.x.L.XSync(self.x.d, 0)
        self.idle()

    def c_fullscreen_on(self, r):
        if not self.agent: raise Fail("needs the agent")
        self.agent_call("Window", self.a.GLib.Variant("(sii)", ("fullscreen-on", int(r), 0)))
        self.idle()

    def c_sway(self, r):
        if not self.wl: raise Fail("sway: Wayland only")
        bad = [a.get("error") for a in self.sway.cmd(r) if not a.get("success")]
        if bad: raise Fail("sway: %s" % ", ".join(str(b) for b in bad))
        self._vt = 0
        self.idle()

    def c_screen(self, r):
        name, _, rest = r.partition(" ")
        t, title = self._words(rest)

        def titles():
            for o in self.sway.cmd("", 4).get("nodes", []):
                if o.get("name") != name: continue
                for w in o.get("nodes", []):
                    if w.get("name") != o.get("current_workspace"): continue
                    return self.shown_titles(w)
            return []
        try:
            self.poll(lambda: titles() == [title], t, "%s on %s" % (title, name))
        except Fail:
            raise Fail("%s shows %r, not %r" % (name, titles(), title))

    def shown_titles(self, workspace):
        out, full = [], []

        def walk(n):
            if n.get("pid"): (full if n.get("fullscreen_mode") else out).append(n.get("name"))
            for k in n.get("nodes", []) + n.get("floating_nodes", []): walk(k)
        walk(workspace)
        return full or out

    def c_close(self, r):
        if self.wl:
            self.sway.cmd("[con_id=%d] kill" % self.view()["id"])
        else:
            w = self.main_window()
            self.x.client_message(w, "WM_PROTOCOLS", [self.x.atom("WM_DELETE_WINDOW"), 0])
        if r != "nowait":
            self.c_wait_exit(r or "0")

    def c_wait_exit(self, r):
        t, s = self._t(r)
        self.poll(lambda: self.proc.poll() is not None, t, "the application to end")
        if s and self.proc.returncode != int(s):
            raise Fail("exit status %d, expected %s\n%s" % (self.proc.returncode, s, self.stderr_tail()))

    def c_set(self, r):
        k, _, v = r.partition(" ")
        if k in ("dark", "contrast", "accent"):
            if not self.portal: raise Fail("no portal in this session")
            self.portal.stdin.write((r + "\n").encode()); self.portal.stdin.flush(); self.portal_line()
        elif k in ("text-scale", "animations") and self.wl:
            self.gset.update({"text-scaling-factor": v} if k == "text-scale" else {"enable-animations": "true" if v == "on" else "false"})
            self.write_keyfile()
        elif k in ("text-scale", "animations"):
            self.publish(**({"Xft/DPI": round(96 * 1024 * float(v))} if k == "text-scale" else {"Gtk/EnableAnimations": int(v == "on")}))
        elif k == "rtl":                             # GTK follows its own translations, which need not be installed
            self.agent_call("Window", self.a.GLib.Variant("(sii)", ("rtl", int(v == "on"), 0)))
        else:
            raise Fail("set what? dark contrast accent text-scale animations rtl")
        time.sleep(0.1)
        self.idle()

    def c_restart(self, r):
        if self.proc.poll() is None:
            try:
                self.c_close("0")
            except Fail:
                self.proc.terminate(); self.proc.wait(5)
        msgs = self.gtk_messages()
        if msgs: self.messages += msgs
        self.idle()
        for kv in shlex.split(r):
            k, _, v = kv.partition("=")
            self.extra_env[k] = v
            if k in ("LC_ALL", "LANG"): self.ensure_locale(v, self.extra_env)
        return json.dumps(self.start_app())

    def c_startup(self, r):
        if r and self.timing.get("first_frame_ms", 0) > float(r):
            raise Fail("first frame after %s ms, allowed %s" % (self.timing["first_frame_ms"], r))
        return json.dumps(self.timing)

    def c_ping(self, r):
        """how long the main loop lets a caller wait, worst of 20"""
        worst = 0
        b, p = self.our_apps()[0]
        for i in range(20):
            t = time.monotonic()
            self.a.call(b, p, A + "Accessible", "GetRole")
            worst = max(worst, time.monotonic() - t)
            time.sleep(0.01)
        if r and worst * 1000 > float(r): raise Fail("main loop answered after %.0f ms, allowed %s" % (worst * 1000, r))
        return "%.1f ms" % (worst * 1000)

    def c_warnings(self, r):
        m = self.messages + self.gtk_messages()
        if r == "clear":
            self.messages = []
            self.seen_warn = len(open(self.logpath, errors="replace").read())
        return "\n".join(m) or "(none)"

    def c_allow(self, r): self.allow.append(re.compile(r))

    def c_stderr(self, r): return self.stderr_tail(200)

    def c_sh(self, r):
        e = dict(self.env)
        p = subprocess.run(r, shell=True, env=e, capture_output=True, text=True, timeout=300)
        if p.returncode: raise Fail("sh: status %d\n%s%s" % (p.returncode, p.stdout, p.stderr))
        return p.stdout.rstrip()

    def widgets(self, r):
        """agent view: type= css= class= id= name= text= action= (all must fit); also what AT-SPI hides"""
        if not self.agent: raise Fail("needs the agent")
        kv = dict(a.split("=", 1) for a in shlex.split(r))
        n = int(kv.pop("n", 0))
        out = []
        for d in json.loads(self.agent_call("Dump")):
            if all((v in d.get("classes", "").split()) if k == "class" else str(d.get(k)) == v for k, v in kv.items()):
                out.append(d)
        return out[n - 1:n] if n else out

    def c_wfind(self, r):
        return "\n".join(json.dumps(d, ensure_ascii=False) for d in self.widgets(r)) or "(none)"

    def c_wclick(self, r):
        self.poll(lambda: self.widgets(r), self.o.timeout, "a widget " + r)
        self.idle(0.06, 2)
        w = self.widgets(r)
        if len(w) != 1: raise Fail("%d widgets match %s (add n=1)" % (len(w), r))
        s, d = self.pscale, w[0]
        if self.wl:
            o = self.wl_offset(self.tree()[0].kids[0])
            d["x"] += o[0]; d["y"] += o[1]
        self.inp.move((d["x"] + d["w"] // 2) * s, (d["y"] + d["h"] // 2) * s); self.inp.click(1)
        self.idle(0.06, 2)

    def c_audit(self, r):
        """audit [--json FILE] [--allow REGEX] ...: see uiaudit.py"""
        import importlib.util
        sp = importlib.util.spec_from_file_location("uiaudit", os.path.join(os.path.dirname(os.path.abspath(__file__)), "uiaudit.py"))
        m = importlib.util.module_from_spec(sp); sp.loader.exec_module(m)
        return m.audit_line(self, r)

    def c_agent(self, r): return self.agent or "none"

    def c_dumpjson(self, r): return self.agent_call("Dump") if self.agent else "[]"

    def finish(self):
        """after the script: failed if GTK complained"""
        m = self.messages + self.gtk_messages()
        if m and not self.o.lax:
            raise Fail("%d warning(s) on stderr:\n  %s" % (len(m), "\n  ".join(m[:12])))

    def evidence(self, base):
        """what a person needs to see after a failure"""
        out = []
        for f in (lambda: self.shot(base + ".png"), lambda: self.c_tree("> " + base + ".tree.txt"), lambda: self.save(base + ".log", self.stderr_tail(500))):
            try: out.append(str(f()))
            except Exception: pass
        return out


# ------------------------------------------------------------------ CLI ----
def options(p):
    a = p.add_argument
    a("--size", default="1280x900", help="screen size"); a("--at", default="0,0", help="where windows are put (openbox)")
    a("--backend", default="x11", help="x11 (Xvfb; Xorg+dummy with --monitors) or wayland (sway headless, grim)")
    a("--wm", default="auto", help="auto|none|openbox|metacity|xfwm4|xfwm4-comp|matchbox|COMMAND")
    a("--monitors", type=int, default=1, help="side by side, each of --size"); a("--scale", type=lambda v: float(v) if "." in v else int(v), default=1, help="GDK_SCALE; fractions on Wayland only"); a("--text-scale", type=float, default=1.0)
    a("--dark", action="store_true"); a("--contrast", action="store_true"); a("--animations", action="store_true")
    a("--locale", default="C.UTF-8", help="LANG/LC_ALL, must exist (locale -a)"); a("--language", help="LANGUAGE (message catalogs), e.g. gd")
    a("--font"); a("--cursor", action="store_true", help="draw the mouse pointer"); a("--im", default="gtk-im-context-simple")
    a("--gsettings", default="memory", help="GSETTINGS_BACKEND: memory|keyfile|dconf"); a("--no-portal", dest="portal", action="store_false")
    a("--no-agent", dest="agent", action="store_false", help="pure AT-SPI: no helper inside the app")
    a("--home", help="keep HOME here (default: thrown away)"); a("--cwd"); a("--env", action="append"); a("--dbus-service", action="append")
    a("--timeout", type=float, default=8.0); a("--start-timeout", type=float, default=30.0); a("--max-tabs", type=int, default=80)
    a("--allow", action="append", help="regex of stderr warnings that are no failure"); a("--lax", action="store_true", help="warnings never fail")
    a("--keep", action="store_true", help="keep the session's directory"); a("-q", "--quiet", action="store_true")


def parse(argv, extra=lambda p: None):
    app = []
    if "--" in argv:
        i = argv.index("--")
        argv, app = argv[:i], argv[i + 1:]
    p = argparse.ArgumentParser(prog="uidrive.py " , add_help=True)
    extra(p); options(p)
    o = p.parse_args(argv)
    return o, app


def default_options(**kw):
    """for Python users:  with Session(["app"], default_options(dark=True)) as s: s.run_line('wait frame')"""
    o, _ = parse([])
    for k, v in kw.items(): setattr(o, k, v)
    return o


def cmd_run(argv):
    o, app = parse(argv, lambda p: (p.add_argument("script", nargs="?"), p.add_argument("-e", action="append", default=[]), p.add_argument("--artifacts", default=".")))
    lines = [(0, l) for l in o.e]
    if o.script:
        f = sys.stdin if o.script == "-" else open(o.script)
        lines = [(i + 1, l.rstrip("\n")) for i, l in enumerate(f)] + lines
    for i, l in list(lines):                                   # '#! --dark' lines are options, '#app CMD' the application
        if l.startswith("#!"):
            o2, _ = parse(argv[:argv.index("--")] + shlex.split(l[2:]) if "--" in argv else argv + shlex.split(l[2:]),
                          lambda p: (p.add_argument("script", nargs="?"), p.add_argument("-e", action="append", default=[]), p.add_argument("--artifacts", default=".")))
            o = o2
        if l.startswith("#app ") and not app:
            app = shlex.split(l[5:])
    if not app: raise Broken("no application given (-- APP)")
    name = os.path.splitext(os.path.basename(o.script))[0] if o.script and o.script != "-" else "uidrive"
    t0 = time.monotonic()
    s = Session(app, o)
    try:
        with s:
            try:
                for no, l in lines:
                    try:
                        r = s.run_line(l)
                        if r is not None and not o.quiet: print(r, flush=True)
                    except Fail as e:
                        raise Fail("%s:%d: %s\n  %s" % (o.script or "-e", no, l.strip(), e))
                s.finish()
            except Fail:
                os.makedirs(o.artifacts, exist_ok=True)
                ev = s.evidence(os.path.join(o.artifacts, name + ".fail"))
                print("uidrive: evidence: " + ", ".join(ev), file=sys.stderr)
                raise
    except Fail as e:
        print("uidrive: FAIL %s: %s" % (name, e), file=sys.stderr)
        return 1
    if not o.quiet: print("uidrive: PASS %s: %d steps, %.1f s" % (name, s.steps, time.monotonic() - t0))
    return 0


def sockdir():
    d = os.environ.get("UIDRIVE_DIR") or os.path.join(tempfile.gettempdir(), "uidrive-sessions-%d" % os.getuid())
    os.makedirs(d, mode=0o700, exist_ok=True)
    return d


def ask(name, req, t=600):
    s = socket.socket(socket.AF_UNIX)
    s.settimeout(t)
    try:
        s.connect(os.path.join(sockdir(), name + ".sock"))
    except OSError:
        raise Broken("no session '%s' (uidrive.py start -- APP)" % name)
    s.sendall(json.dumps(req).encode() + b"\n")
    b = b""
    while not b.endswith(b"\n"):
        c = s.recv(65536)
        if not c: break
        b += c
    s.close()
    return json.loads(b) if b else {"code": 2, "out": "the session went away"}


def cmd_start(argv):
    o, app = parse(argv, lambda p: (p.add_argument("-s", dest="name", default="default"), p.add_argument("--idle", type=float, default=1800, help="end after so many idle seconds"),
                                    p.add_argument("--life", type=float, default=7200)))
    path = os.path.join(sockdir(), o.name + ".sock")
    if os.path.exists(path):
        try:
            ask(o.name, {"cmds": []}, 5)
            raise Broken("session '%s' is already running (uidrive.py stop -s %s)" % (o.name, o.name))
        except Broken as e:
            if "already" in str(e): raise
            os.unlink(path)
    r, w = os.pipe()
    if os.fork():
        os.close(w)
        b = b""
        while True:
            c = os.read(r, 65536)
            if not c: break
            b += c
        ok, _, msg = b.decode().partition(" ")
        print(msg)
        return 0 if ok == "ok" else 1
    os.setsid()
    os.close(r)
    dn = os.open("/dev/null", os.O_RDWR)
    for f in (0, 1, 2): os.dup2(dn, f)

    def bye(*a): raise SystemExit(0)
    for sg in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP): signal.signal(sg, bye)
    sv = None
    try:
        with Session(app, o) as s:
            sv = socket.socket(socket.AF_UNIX)
            sv.bind(path); sv.listen(4)
            os.write(w, ("ok session %s: display %s, pid %d, %s" % (o.name, s.display, s.proc.pid if s.proc else 0, json.dumps(s.timing))).encode())
            os.close(w); w = None
            born = last = time.monotonic()
            while True:
                rd, _, _ = select.select([sv], [], [], 1)
                now = time.monotonic()
                if not rd:
                    s.reap()
                    if now - last > o.idle or now - born > o.life: break
                    continue
                c, _ = sv.accept()
                last = now
                c.settimeout(30)
                try:
                    b = b""
                    while not b.endswith(b"\n"):
                        k = c.recv(65536)
                        if not k: break
                        b += k
                    q = json.loads(b)
                    if q.get("cwd"): os.chdir(q["cwd"])
                    out, code = [], 0
                    for l in q["cmds"]:
                        if l == "stop":
                            c.sendall(json.dumps({"code": 0, "out": "stopped"}).encode() + b"\n")
                            return 0
                        try:
                            x = s.run_line(l)
                            if x is not None: out.append(str(x))
                        except Fail as e:
                            out.append("FAIL %s: %s" % (l, e)); code = 1
                            break
                    m = s.gtk_messages()
                    if m and code == 0 and q["cmds"]: out.append("note: %d warning(s) on stderr so far (command: warnings)" % len(m))
                    c.sendall(json.dumps({"code": code, "out": "\n".join(out)}).encode() + b"\n")
                except (OSError, ValueError):
                    pass
                finally:
                    c.close()
    except (Fail, Broken) as e:
        if w is not None: os.write(w, ("no " + str(e)).encode())
    finally:
        if sv:
            sv.close()
            try: os.unlink(path)
            except OSError: pass
    return 0


def cmd_do(argv):
    p = argparse.ArgumentParser(prog="uidrive.py do")
    p.add_argument("-s", dest="name", default="default"); p.add_argument("cmds", nargs="+")
    o = p.parse_args(argv)
    cmds = sys.stdin.read().splitlines() if o.cmds == ["-"] else o.cmds
    r = ask(o.name, {"cmds": cmds, "cwd": os.getcwd()})
    if r["out"]: print(r["out"])
    return r["code"]


def cmd_env(argv):
    o, app = parse(argv)
    s = Session([], o)
    with s:
        drop = re.compile(r"^(DISPLAY|WAYLAND_.*|DBUS_.*|AT_SPI.*|XAUTHORITY|SESSION_MANAGER|DESKTOP_.*|GTK_MODULES|GIO_.*|GSETTINGS_BACKEND)$")
        e = {k: v for k, v in os.environ.items() if not drop.match(k)}
        e.update(s.env)
        p = s.spawn(app, env=e)
        try:
            r = p.wait()
            return r if r >= 0 else 128 - r
        except KeyboardInterrupt:
            return 130


def main(argv):
    if not argv or argv[0] in ("-h", "--help"):
        print(__doc__); return 0
    c, rest = argv[0], argv[1:]
    if c == "help":
        print(__doc__ + COMMANDS); return 0

    def term(*a): raise SystemExit(143)
    if c in ("run", "env"):
        for sg in (signal.SIGTERM, signal.SIGHUP): signal.signal(sg, term)
    try:
        if c == "run": return cmd_run(rest)
        if c == "start": return cmd_start(rest)
        if c == "do": return cmd_do(rest)
        if c == "env": return cmd_env(rest)
        if c == "stop": return cmd_do(["-s", rest[rest.index("-s") + 1] if "-s" in rest else "default", "stop"])
        if c == "ls":
            for f in sorted(glob.glob(sockdir() + "/*.sock")): print(os.path.basename(f)[:-5])
            return 0
        print("unknown: %s\n%s" % (c, __doc__), file=sys.stderr)
        return 2
    except Broken as e:
        print("uidrive: BROKEN: %s" % e, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:                                   # "| head": everything is already ended by then
        os.dup2(os.open("/dev/null", os.O_WRONLY), 1)
        return 141


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
