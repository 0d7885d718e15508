# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page of the window and how to get there: what is photographed and audited.

A new page is a row of PAGES; a dialog, menu or popover that is no page is one
of POPOVERS.
"""
import csv
import datetime
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
BUILT = os.path.abspath(os.path.join(HERE, "..", "..", "_build", "src"))
sys.path.insert(0, os.path.join(HERE, "driver"))
import overfull  # noqa: E402
import uidrive  # noqa: E402

# The day and the episode that the pictures of the design show.
TODAY = "2027-01-18"
FIELDWORK = "2027-03-09"
HOST = "Fife"
N_MILESTONES = 10000

ALL = "example full empty"
FILLED = "example full"
# One episode that was just planned, and one that has far too much of everything.
TABS = "example full bare overfull"

# To the first episode of the list, in a file that has one.
EPISODE = ["key alt+6", 'dclick list "Episodes by fieldwork" >> list item #1',
           'wait button "Back"']
# What shows that an episode's page is open: a list takes the tabs' place in a narrow window.
EPISODE_PARTS = ['grouping "Parts of the page" >> radio button /^Follow-up/',
                 'combo box /^(Overview|Focus|Timeline|Team|Programme|Documents|Fieldwork|Report)/',
                 'combo box /^Follow-up/']
# The same of the newest improvement plan of South West.
PLAN = ["key alt+4 ctrl+1", 'dclick list "Plans" >> list item /^South West, Improvement/',
        'wait button "Back"']
PLAN_PARTS = ['grouping "Parts of the page" >> radio button /^Approvals/',
              'combo box /^(Sections|Priorities|Activities|Coverage|Measures|Drivers)/',
              'combo box /^Approvals/']


def tab(name):
    """A tab of the first episode, whose page stays where it is shown already."""
    return ["episode", "tab " + name, "idle"]


def plan_tab(name):
    """The same of the plan."""
    return ["plan", "tab " + name, "idle"]


# Each page, the files that have it, the commands of the driver that lead to it
# from any place, and those that leave it where it is no place.
PAGES = [
    ("today", ALL, ["key alt+1"], []),
    ("calendar", "empty", ["key alt+2"], []),
    ("calendar-month", FILLED, ["key alt+2 ctrl+1", 'wait table "Month"'], []),
    ("calendar-week", FILLED, ["key alt+2 ctrl+2", 'wait table "Week"'], []),
    ("calendar-year", FILLED, ["key alt+2 ctrl+4", 'wait table "Session"'], []),
    # In a narrow window its name is that of an episode's tab.
    ("calendar-timeline", FILLED, ["key alt+2 ctrl+5", 'wait list "Running episodes"'],
     ["key ctrl+1"]),
    ("calendar-agenda", FILLED, ["key alt+2 ctrl+3"], []),
    ("collaboratives", ALL, ["key alt+3", 'wait grouping "Map of the authorities"'], []),
    ("collaborative", FILLED, ["key alt+3", 'wait grouping "Map of the authorities"',
                               'click button /^South West, 4/',
                               'wait list "Appointments over the years"'], ["key alt+Left"]),
    ("plans", ALL, ["key alt+4 ctrl+1"], []),
    ("plans-by-date", FILLED, ["key alt+4 ctrl+2"], ["key ctrl+1"]),
    ("line-of-sight", ALL, ["key alt+4", "plans Line of Sight", 'wait button "Back"'],
     ["key alt+Left"]),
    ("school-priorities", ALL, ["key alt+4", "plans School Priorities",
                                'wait button "Back"'], ["key alt+Left"]),
    ("where-to-go", ALL, ["key alt+4", "plans Where to Go", 'wait button "Back"'],
     ["key alt+Left"]),
    ("plan-overview", FILLED, plan_tab("Overview"), []),
    ("plan-measures", FILLED, plan_tab("Measures") + ['wait list "Measures"'], []),
    ("measure", FILLED, plan_tab("Measures") + [
        'dclick list "Measures" >> list item "Attendance, primary, by month"',
        'wait image ~"Run chart"'], ["key alt+Left"]),
    ("plan-drivers", FILLED, plan_tab("Drivers") + ['wait list "Theory of change"'], []),
    ("plan-sections", FILLED, plan_tab("Sections"), []),
    ("plan-priorities", FILLED, plan_tab("Priorities"), []),
    ("plan-activities", FILLED, plan_tab("Activities"), []),
    ("plan-coverage", FILLED, plan_tab("Coverage"), []),
    ("plan-approvals", FILLED, plan_tab("Approvals"), []),
    ("workforce", ALL, ["key alt+5 ctrl+3"], []),
    ("workforce-people", FILLED, ["key alt+5 ctrl+1", 'wait table "People"'], []),
    ("workforce-expertise", FILLED, ["key alt+5 ctrl+2", 'wait table "Expertise"'], []),
    ("workforce-requests", FILLED, ["key alt+5 ctrl+4", 'wait table "Requests"'], []),
    ("episodes", ALL, ["key alt+6"], []),
    ("episodes-board", FILLED, ["key alt+6 ctrl+2", 'wait list "Getting ready"'], ["key ctrl+1"]),
    ("episodes-compared", FILLED, ["key alt+6 ctrl+3",
                                   'wait tree table "Running episodes compared"'],
     ["key ctrl+1"]),
    ("episode-overview", TABS, tab("Overview") + ['wait list "Next steps"'], []),
    ("episode-focus", TABS, tab("Focus"), []),
    ("episode-timeline", TABS, tab("Timeline") + ['wait list "Steps before the fieldwork"'],
     []),
    ("episode-team", TABS, tab("Team"), []),
    ("episode-programme", TABS, tab("Programme"), []),
    ("regrouping", FILLED + " overfull", tab("Programme") + ['wait list "Sessions"',
                                               'reveal button "Propose Regrouping…"',
                                               'action button "Propose Regrouping…"',
                                               'wait dialog "Propose Regrouping"'],
     ["key Escape", "gone dialog"]),
    ("timetables", FILLED + " overfull", tab("Programme") + ['wait list "Sessions"',
                                               'reveal button "Timetables…"',
                                               'action button "Timetables…"',
                                               'wait dialog "Timetables"'],
     ["key Escape", "gone dialog"]),
    ("episode-documents", TABS, tab("Documents"), []),
    ("episode-fieldwork", TABS, tab("Fieldwork"), []),
    ("episode-report", TABS, tab("Report"), []),
    ("episode-follow-up", TABS, tab("Follow-up"), []),
    ("learning", ALL, ["key alt+7", "choose Library", "idle"], []),
    ("national-programme", FILLED, ["key alt+7", "choose National Programme",
                                    'wait grouping "Map of the authorities"'], []),
    ("national-table", FILLED, ["key alt+7", "choose National Programme",
                                "choose Table",
                                'wait tree table "Authorities in the national programme"'],
     ["choose Map"]),
    ("meetings", ALL, ["key alt+8"], []),
    ("meeting", FILLED, ["key alt+8", 'wait list "Groups"',
                         'click list "Groups" >> list item /^Strategic/',
                         'wait list "Agenda"'], ["key alt+Left"]),
    ("group-without-meetings", FILLED, ["key alt+8", 'wait list "Groups"',
                                        'click list "Groups" >> list item /^Operational/',
                                        'wait button "Plan a Series…"'], ["key alt+Left"]),
    ("plan-series", FILLED, ["key alt+8", 'wait list "Groups"',
                             'click list "Groups" >> list item /^Operational/',
                             'click button "Plan a Series…"',
                             'wait dialog "Plan a Series of Meetings"'],
     ["key Escape", "gone dialog", "key alt+Left"]),
    ("search", ALL, ["key ctrl+f", "wait dialog", "type fife", 'wait dialog >> list "Authorities"'],
     ["key Escape"]),
    ("kinds", ALL, ["key ctrl+n", "wait dialog"], ["key Escape"]),
    ("new-episode", ALL, ["key ctrl+n", "wait dialog", "key Return",
                          'wait dialog >> text "Host"'], ["key Escape"]),
    ("form", ALL, ["key ctrl+n", "wait dialog", "type milestone", "key Return",
                   'wait dialog "Add Milestone"'], ["key Escape"]),
    ("preferences", ALL, ["key ctrl+comma", "wait dialog"], ["key Escape"]),
    ("help", ALL, ["key F1", 'wait dialog "Help"'], ["key Escape"]),
    ("shortcuts", ALL, ["key ctrl+question", "wait dialog"], ["key Escape"]),
    ("move-preview", FILLED, tab("Timeline") + ['click button ~"Move Fieldwork"', "wait dialog",
                                        'click button "A week later"'],
     ["key Escape", "gone dialog"]),
    ("history", ALL, ["key ctrl+h"], ["key alt+Left"]),
    ("trash", ALL, ["key ctrl+shift+Delete"], ["key alt+Left"]),
    ("backups", ALL, ["key F10", 'click menu item "Backups"'], ["key alt+Left"]),
    ("backup-look", FILLED, ["key F10", 'click menu item "Backups"', 'click button "Back Up Now"',
                             'wait list "Backups, newest first"', "idle",
                             'click list "Backups, newest first" >> list item #1',
                             'wait list "Records in the backup"'], ["key Escape", "key alt+Left"]),
    ("welcome", "none", ['wait button "Start"'], []),
]


# What an audience is shown of these by F5, at the sizes of projectors. Escape leads to the
# presenter's summary, whose Close leads back.
SHOWN = ["today", "calendar-month", "calendar-timeline", "collaboratives", "plans", "where-to-go",
         "plan-measures", "measure", "plan-drivers", "plan-priorities", "plan-activities",
         "plan-coverage", "plan-approvals", "workforce", "episodes", "episode-overview",
         "episode-timeline", "episode-team", "episode-programme", "episode-follow-up", "learning"]
SCREENS = [("audience-" + name, states, [*enter, "idle", "key F5", "idle"],
            ["key Escape", 'wait button "Back to the Presentation"', 'click button "Close"',
             "gone button \"Back to the Presentation\"", *leave])
           for name, states, enter, leave in PAGES if name in SHOWN]
# And of a meeting: its agenda, each of its items, what covers the slide on one screen, the
# end; and the presenter's console, beside a window that is shared.
MEETING = ["key alt+8", 'wait list "Groups"', 'click list "Groups" >> list item /^Strategic/',
           'wait list "Agenda"', "idle", "key F5", "gone frame \"Heddle\""]
END = ["key Escape", 'wait button "Back to the Presentation"']
CLOSE = ['click button "Close"', 'gone button "Back to the Presentation"', "key alt+Left"]
CONSOLE = [*MEETING, "key 3", "key Return", "key F11", "key c",
           'wait frame "Presenter’s Console"', "idle"]
SCREENS += [(f"audience-agenda-{number}", FILLED + " overfull",
             [*MEETING, f"key {number}", "key Return", "idle"], END + CLOSE)
            for number in range(1, 10)]
SCREENS += [
    ("audience-decision", FILLED, [*MEETING, "key d", 'wait text "Decision"'],
     ["key Escape", 'gone text "Decision"', *END, *CLOSE]),
    ("audience-summary", FILLED, [*MEETING, *END], CLOSE),
    ("console", FILLED + " overfull", CONSOLE, END + CLOSE),
    ("console-decision", FILLED, [*CONSOLE, "key d", 'wait dialog "Decision"'],
     ["key Escape", 'gone dialog "Decision"', *END, *CLOSE]),
    ("console-keys", FILLED, [*CONSOLE, "key question", "wait dialog"],
     ["key Escape", "gone dialog", *END, *CLOSE]),
    ("console-attendance", FILLED, [*CONSOLE, 'click button "Presenter’s Menu"',
                                    'click menu item "Attendance…"', 'wait dialog "Attendance"'],
     ["key Escape", "gone dialog", *END, *CLOSE]),
    ("console-summary", FILLED, [*CONSOLE, *END], CLOSE),
]
PROJECTORS = ["1280x720", "1920x1080"]


# The same for what opens over a page, in the example. Escape leaves each.
ESCAPE = ["key Escape"]
POPOVERS = [
    ("main-menu", FILLED, ["key F10", 'wait menu item "Trash"'], ESCAPE),
    ("line-menu", FILLED, ["key alt+1", 'wait list "Next fieldwork"',
                           'rclick list "Overdue" >> list item #1', 'wait menu item "Tick"'],
     ESCAPE),
    ("filter", FILLED, ["key alt+2 ctrl+1", 'wait table "Month"',
                        'click toggle button ~"Collaborative"'], ESCAPE),
    ("go-to-date", FILLED, ["key ctrl+g"], ESCAPE),
    ("as-at", FILLED, ["key alt+3", 'wait grouping "Map of the authorities"',
                       'click toggle button ~"18 Jan 2027"'], ESCAPE),
    ("step-menu", FILLED, tab("Timeline") + ['wait list "Steps before the fieldwork"',
                                     'click list "Steps before the fieldwork" >> list item #3',
                                     "key shift+F10", 'wait menu item "Reassign…"'], ESCAPE),
    ("done-on", FILLED, ["key d"], ESCAPE),
    ("pin", FILLED, ["key p"], ESCAPE),
    ("owner", FILLED, ["key o"], ESCAPE),
    ("findings", FILLED, ['click toggle button ~"to know"'], ESCAPE),
    ("episode-menu", FILLED, ['click toggle button "More"'], ESCAPE),
    ("postpone", FILLED, ['click toggle button "More"',
                          'click menu item "Postpone without a Date…"', "wait alert"], ESCAPE),
    ("letter", FILLED, ['click toggle button "More"', 'click menu item "Write to the Team…"',
                        "wait dialog"], ["key Escape", "key alt+Left"]),
    ("documents", FILLED, EPISODE + ["key ctrl+p", 'wait dialog "Documents"',
                                     'wait list "Pages" >> list item "Page 1 of 1"'],
     ["key Escape", "key alt+Left"]),
    ("iterations-compared", FILLED, plan_tab("Approvals") + [
        'click button "Compare…"', 'wait dialog "Iterations Compared"'],
     ["key Escape", "key alt+Left"]),
    ("meeting-menu", FILLED, ["key alt+8", 'wait list "Groups"',
                              'click list "Groups" >> list item /^Strategic/',
                              'click toggle button "More"', 'wait menu item "Cancel Meeting"'],
     ESCAPE + ["key alt+Left"]),
    ("item-menu", FILLED, ["key alt+8", 'wait list "Groups"',
                           'click list "Groups" >> list item /^Strategic/',
                           'rclick list "Agenda" >> list item #1',
                           'wait menu item "Present from Here"'], ESCAPE + ["key alt+Left"]),
    ("group-members", FILLED, ["key alt+8", 'wait list "Groups"',
                               'click list "Groups" >> list item /^Strategic/',
                               'click toggle button "More"',
                               'click menu item "Members and Series…"',
                               'wait dialog >> list "Members"'], ESCAPE + ["key alt+Left"]),
    ("agenda-templates", FILLED, ["key alt+8", 'wait list "Groups"',
                                  'click list "Groups" >> list item /^Strategic/',
                                  'click toggle button "Templates"',
                                  'click menu item "Edit Templates…"',
                                  'wait dialog "Agenda Templates"'], ESCAPE + ["key alt+Left"]),
    ("another-view", FILLED, ["key alt+8", 'wait list "Groups"',
                              'click list "Groups" >> list item /^Strategic/',
                              'click list "Agenda" >> list item #1', "key l",
                              'wait list "What the audience sees"'], ESCAPE + ["key alt+Left"]),
    ("import", FILLED, ["key F10", 'click menu item "Import…"', 'wait dialog "Import"'], ESCAPE),
    ("export", FILLED, ["key F10", 'click menu item "Export…"', 'wait dialog "Export"'], ESCAPE),
    ("hand-over", FILLED, ["key F10", 'click menu item "Hand Over Work…"', "wait dialog"], ESCAPE),
]


def shows_any(session, selectors):
    """Of one look at the tree."""
    tree = session.tree()
    return any(uidrive.select_nodes(tree, uidrive.parse_selector(one)) for one in selectors)


def show_tab(session, name):
    """Turns to a tab by keyboard; after the last comes the first. Where a picture has taken
    the focus away, by pointer."""
    # Tabs are a list where the window is narrow.
    shown = [f'radio button ~"{name}" [checked]', f'combo box ~"{name}"']
    for _ in range(12):
        if shows_any(session, shown):
            return
        session.run_line("key ctrl+Page_Down")
    session.run_line(f'click grouping "Parts of the page" >> radio button /^{name}/')
    session.run_line("idle")
    if not shows_any(session, shown):
        raise uidrive.Fail(f"no tab {name}")


def show_record(session, ways, parts):
    """Opens a record's page, unless it is open."""
    for way in (ways[:1], ways[1:]):
        if not shows_any(session, parts):
            go(session, way)


def show_choice(session, name):
    """Chooses one of a group of toggles, which are a list where not all have room."""
    if session.nodes(f'radio button "{name}"'):
        session.run_line(f'click radio button "{name}"')
    elif not session.nodes(f'combo box "{name}"'):
        session.run_line('click combo box /^(Library|Map)/')
        session.run_line(f'click label "{name}"')


def show_plans(session, name):
    """Goes to a page beside that of all plans, in a narrow window by a menu."""
    if session.nodes(f'button "{name}"'):
        session.run_line(f'click button "{name}"')
    else:
        session.run_line('click toggle button ~"More Views"')
        session.run_line(f'click menu item "{name}"')


def go(session, commands):
    """Runs commands of the driver, and six more: `episode` opens the first one, `plan` that of
    South West, `tab NAME` turns to a tab of a page, `plans NAME` goes on from that of all plans,
    `choose NAME` chooses a toggle, `reveal SELECTOR` opens the pane where it hides what is
    wanted."""
    for command in commands:
        if command.startswith("tab "):
            show_tab(session, command[4:])
        elif command == "episode":
            show_record(session, EPISODE, EPISODE_PARTS)
        elif command == "plan":
            show_record(session, PLAN, PLAN_PARTS)
        elif command.startswith("plans "):
            show_plans(session, command[6:])
        elif command.startswith("choose "):
            show_choice(session, command[7:])
        elif command.startswith("reveal "):
            if not session.nodes(command[7:]):
                session.run_line("key F8")
        else:
            session.run_line(command)


def heddlectl(workspace, *arguments):
    subprocess.run([os.path.join(BUILT, "cli", "heddlectl"), "--today", TODAY, "--file", workspace,
                    *arguments], check=True, stdout=subprocess.DEVNULL)


def write_milestones(path):
    """A file whose next weeks are crowded, and whose years before and after are full."""
    today = datetime.date.fromisoformat(TODAY)
    whats = ["Fieldwork plan sent", "Regional improvement report", "Workforce return",
             "Board papers", "Interim evaluation of the literacy network"]
    with open(path, "w", newline="", encoding="utf-8") as table:
        rows = csv.writer(table)
        rows.writerow(["title", "sort", "due", "done_on"])
        for i in range(N_MILESTONES):
            away = i % 60 - 14 if i < 600 else i * 7919 % 1500 - 600
            due = today + datetime.timedelta(days=away)
            rows.writerow([f"{whats[i % len(whats)]} {i}", "deadline", due,
                           due if away < -9 else ""])


def make_workspace(state, folder):
    """A file of its own for a state; None where the window starts without one."""
    if state == "none":
        return None
    workspace = os.path.join(folder, f"{state}.db")
    if state == "empty":
        heddlectl(workspace, "new")
        return workspace

    heddlectl(workspace, "new", *([] if state in ("bare", "overfull") else ["--example"]))
    heddlectl(workspace, "plan-episode", "--host", HOST, "--fieldwork", FIELDWORK)
    if state == "overfull":
        overfull.fill(heddlectl, workspace, folder, "Fife, March 2027")
    if state in ("bare", "overfull"):
        return workspace
    heddlectl(workspace, "remove", "milestone", "Start of the next plan cycle")
    if state == "full":
        milestones = os.path.join(folder, "milestones.csv")
        write_milestones(milestones)
        heddlectl(workspace, "import", milestones, "--as", "milestone")
    return workspace
