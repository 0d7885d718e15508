# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills an episode far beyond what is usual: what its tabs do with too much.

Rows go through `heddlectl import`, as a user's would."""
import csv
import os

N_PEOPLE = 60
N_FINDINGS = 200
N_DOCUMENTS = 40
N_ACTIONS = 30
LONG = ("Quality Improvement Officer for Early Learning and Childcare and for Transitions, "
        "Comhairle nan Eilean Siar")
SORTS = ["strength", "area", "practice", "question", "evidence"]
THEMES = ["transitions", "attainment in numeracy", "wellbeing", "family learning", "Gàidhlig"]
SIDES = ["host", "other-authorities", "ades", "education-scotland"]
STATES = ["invited", "confirmed", "declined"]
WORDS = ("what was seen in the visits agrees with what young people and their families told "
         "the team, and the schools that have worked on it longest can show it in figures ")


def people():
    yield ["post", "authority", "expertise"]
    for i in range(N_PEOPLE):
        post = LONG if i % 7 == 0 else "Quality Improvement Manager"
        yield [f"{post}, {i + 1}", ["Fife", "Stirling", "Argyll and Bute"][i % 3],
               "; ".join(THEMES[:1 + i % 5])]


def posts():
    return [row[0] for row in list(people())[1:]]


def members(episode):
    yield ["episode", "person", "side", "role", "brings", "state"]
    for i, post in enumerate(posts()):
        yield [episode, post, SIDES[i % 4], "Facilitator of a group" if i % 5 == 0 else "",
               "; ".join(THEMES[:1 + i % 4]), STATES[i % 3]]


def sessions(episode):
    yield ["episode", "title", "sort", "letter", "themes", "day", "starts", "ends", "place",
           "facilitator"]
    for day in range(1, 4):
        for hour in range(8, 18):
            for letter in "ABCDEF" if hour % 3 else "A":
                yield [episode, f"Focus group with families, {WORDS[:40 + hour]}", "group",
                       letter, "; ".join(THEMES[:hour % 5]), day, f"{hour:02}:00",
                       f"{hour:02}:45", "Community campus, the room beside the library",
                       posts()[hour]]


def findings(episode):
    yield ["episode", "sort", "text", "themes", "said_by", "voices"]
    for i in range(N_FINDINGS):
        yield [episode, SORTS[i % 5], f"{i + 1}: {WORDS * (1 + i % 4)}",
               "; ".join(THEMES[:i % 5]), "Headteachers of small rural schools", 1 + i % 40]


def documents(episode):
    yield ["episode", "title", "sort", "for_whom", "essential", "pages", "minutes", "version"]
    for i in range(N_DOCUMENTS):
        yield [episode, f"Self-evaluation, part {i + 1}: {WORDS}", "evaluation", "everybody",
               "yes" if i % 2 else "no", 4 + i * 3, 5 + i, f"{i}.1"]


def actions(episode):
    yield ["episode", "title", "owner", "due", "progress_done", "progress_total",
           "progress_unit"]
    for i in range(N_ACTIONS):
        yield [episode, f"Action {i + 1}: {WORDS}", posts()[i], f"2027-{1 + i % 9:02}-20", i, 1200,
               "schools and early learning settings"]


def areas(episode):
    yield ["episode", "title", "strengths", "improvements", "rationale"]
    for i in range(9):
        yield [episode, f"Area of focus {i + 1}: {WORDS}", WORDS * 4, WORDS * 4, WORDS * 6]


def aims(episode):
    yield ["episode", "text"]
    for _ in range(9):
        yield [episode, WORDS * 2]


FACTORS = ["closing-the-gap", "stretch-aims", "nif-priorities", "attainment", "destinations",
           "inspection", "locality-working", "children-and-young-people"]


def evidence(episode):
    yield ["episode", "factor", "says", "source"]
    for factor in FACTORS:
        yield [episode, factor, WORDS * 5, "Standards and quality report, " + WORDS]


# What an episode says of itself.
FOCUS = {"focus": WORDS * 4, "themes": "; ".join(THEMES), "rationale": WORDS * 8,
         "hopes": WORDS * 3, "outcome_short": WORDS * 2, "outcome_medium": WORDS * 2,
         "outcome_longer": WORDS * 2, "venue": "Community campus, " + WORDS}


def practices(episode):
    yield ["episode", "title", "authority", "themes", "consent", "level"]
    for i in range(12):
        yield [episode, f"Practice {i + 1}: {WORDS}", "Fife", THEMES[i % 5],
               ["given", "asked", "refused"][i % 3], "all-authorities"]


def fill(heddlectl, workspace, folder, episode):
    """Imports all of it; heddlectl is a function that runs the program."""
    kinds = [("person", people()), ("team-member", members(episode)),
             ("session", sessions(episode)), ("finding", findings(episode)),
             ("document", documents(episode)), ("action", actions(episode)),
             ("focus-area", areas(episode)), ("aim", aims(episode)),
             ("self-evaluation", evidence(episode)), ("practice", practices(episode))]
    for kind, rows in kinds:
        path = os.path.join(folder, f"{kind}.csv")
        with open(path, "w", newline="", encoding="utf-8") as table:
            csv.writer(table).writerows(rows)
        heddlectl(workspace, "import", path, "--as", kind)
    heddlectl(workspace, "set", "episode", episode,
              *(f"{field}={text.strip()}" for field, text in FOCUS.items()))
