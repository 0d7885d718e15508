#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An episode from first talk to closed learning, through the real window.

Keyboard and mouse, over four days; at the end the facts of the file have to be those
that heddlectl makes (tests/cli/course.py).
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, 'driver'), os.path.join(HERE, '..', 'cli')]
import uidrive  # noqa: E402
from course import (Drive, FACTORS, FIELDWORK, FINDINGS, FOLLOW_UP, NEXT_STEP,  # noqa: E402
                    REPORTING, SECTIONS, TALKS)
from heddlectl import Case  # noqa: E402

HEDDLE = os.environ['HEDDLE']
SIGNS = {'strength': '+', 'area': '!', 'practice': '*', 'question': '?', 'evidence': '='}
EVIDENCE = ('Closing the gap', 'Stretch aims', 'National Improvement Framework',
            'Attainment', 'Destinations', 'Inspection', 'Locality working and visits',
            'Children and young people', 'Leaders and staff')


class Expected(Drive, Case):
    """What heddlectl makes of the same course."""

    with_file = False

    def runTest(self):
        self.ok('new')
        self.drive()


class Window:
    """The window of a day, as somebody with a keyboard and a mouse has it."""

    def __init__(self, file, day):
        options = uidrive.default_options(size='1280x900', locale='en_GB.UTF-8', timeout=15.0)
        self.session = uidrive.Session([HEDDLE, '--today', day, file], options)

    def __enter__(self):
        self.session.__enter__()
        self('window "Heddle"', 'resize 1280 900', 'idle')
        return self

    def __exit__(self, *error):
        if error[0] is not None:
            self.session.evidence(os.environ.get('COURSE_EVIDENCE', 'course.fail'))
        self.session.__exit__(*error)

    def __call__(self, *lines):
        for line in lines:
            try:
                said = self.session.run_line(line)
            except uidrive.Fail as failure:
                raise uidrive.Fail(f'{line}: {failure}') from None
        return said

    def fill(self, **values):
        """Fields of the open form, by their labels with _ for spaces."""
        for label, value in values.items():
            label = label.replace('_', ' ')
            if isinstance(value, bool):
                # a form that still scrolls would be clicked beside it
                self('idle', f'click dialog >> check box "{label}" #1',
                     f'wait dialog >> check box "{label}" #1 [checked]')
            elif isinstance(value, tuple):
                self.choose(label, value[0])
            else:
                self(f'click dialog >> text "{label}"', 'key ctrl+a', f'type {value}')

    def choose(self, label, value):
        """A choice of the open form, unless it is made already."""
        chosen = f'dialog >> combo box "{label}" >> label "{value}"'
        if not self.session.nodes(chosen):
            self(f'click dialog >> combo box "{label}"', 'wait ' + chosen, 'idle',
                 'click ' + chosen, 'idle', 'wait ' + chosen)

    def refer(self, label, value):
        """A field that names another record, by what is typed of its name."""
        self(f'click dialog >> text "{label}"', 'key ctrl+a', f'type {value}',
             'wait list "Suggestions" >> list item #1', 'key Return')

    def save(self):
        self('key ctrl+Return', 'gone dialog')
        self.dismiss()

    def dismiss(self):
        """The message about what was done, where it would be in the pointer's way."""
        for _ in range(3):
            try:
                if not self.session.nodes('button "Dismiss"'):
                    return
                self('click button "Dismiss"', 'idle', 'gone 3s button "Dismiss"')
                return
            except uidrive.Fail:
                pass  # it went by itself, or another came

    def form(self, kind):
        """Opens the form of a new record from any place."""
        self('key ctrl+n', 'wait dialog "Add"', f'type {kind}', 'key Return',
             f'wait dialog /(?i)^Add {kind}$/')

    def add(self, button, references=(), **values):
        """By the button of a list in a tab, which may be several."""
        self(f'click button {button}', 'wait dialog')
        for label, value in references:
            self.refer(label, value)
        self.fill(**values)
        self.save()

    def tab(self, name):
        self(f'click radio button ~"{name}"', f'wait radio button ~"{name}" [checked]', 'idle')

    def open(self):
        self('click list "Places" >> list item ~"Episodes"',
             'dclick list item ~"Fife, March 2027"', 'wait button "Back"')


def prepare(window):
    window('click list "Places" >> list item ~"Episodes"')
    window.form('Person')
    window.fill(Post='Director')
    window.refer('Authority', 'Fife')
    window.save()
    window.form('Person')
    window.fill(Post='Quality Improvement Officer', Expertise='Equity; data')
    window.refer('Authority', 'Angus')
    window.save()
    window.form('Person')
    window.fill(Post='ADES coordinator')
    window.save()
    window('key ctrl+n', 'wait dialog "Add"', 'type epis', 'key Return',
           'wait dialog "Plan an Episode"', 'type fif',
           'wait list "Suggestions" >> label "Fife"', 'key Return', 'key Tab',
           'type 9 mar 2027')
    window.fill(Mode=('Mixed',))
    window('click dialog >> button "Plan"', 'wait list "Steps before the fieldwork"')


def focus(window):
    window.tab('Focus')
    window('click list "Focus" >> list item #1', 'wait dialog "Edit Episode"')
    window.refer('Accountable', 'Director')
    window.fill(Venue='Rothes Halls', Focus='Equity in clusters', Rationale='The gap stays',
                Hopes='Three ideas to try', Themes='Equity; Reach',
                Short_term='Clusters agree', Medium_term='Schools help each other',
                Longer_term='The gap closes')
    window.save()
    window.add('"Add Area…"', Title='Equity in clusters', Chosen=True, Strengths='Trust',
               Areas_for_improvement='Measures', Rationale='Named by all')
    window.add('"Add Area…"', Title='Digital learning', Rationale='Looked at elsewhere')
    window.add('"Add Discussion…"', [('Focus area', 'Equity')], Held_on='12 Jan 2027',
               With_whom='Senior Regional Adviser', Outcome='Worth looking at')
    for label, factor in zip(EVIDENCE, FACTORS):
        window.add('"Add Evidence…"', [('Focus area', 'Equity')], Kind_of_evidence=(label,),
                   What_it_says=f'About {factor}')
    window.add('"Add Aim…"', Aim='Know what works')
    window.add('"Add Priority…"', Priority='Close the gap', Source='Directorate plan')
    for i in range(8):
        tick = f'list "Tasks of the Local Group" >> list item #{i + 1} >> check box'
        window(f'show {tick}', f'click {tick}', f'wait {tick} [checked]')
        window.dismiss()


def gather(window):
    for authority in ('Moray', 'Falkirk'):
        window.form('Offer to take part')
        window.refer('Episode', 'Fife')
        window.refer('Authority', authority)
        window.fill(Post='Officer', Expertise='Equity', Free_from='9 Mar 2027',
                    Free_until='11 Mar 2027', Offered_on='14 Jan 2027')
        window.save()
    window.form('Offer to take part')
    window.refer('Episode', 'Fife')
    window.refer('Authority', 'Angus')
    window.refer('Person', 'Quality')
    window.fill(Expertise='Equity', Free_from='9 Mar 2027', Free_until='11 Mar 2027',
                Offered_on='14 Jan 2027')
    window.save()
    window.form('Team member')
    window.refer('Episode', 'Fife')
    window.refer('Person', 'Director')
    window.fill(Side=('Host',), State=('Confirmed',), Asked_on='14 Jan 2027',
                Answered_on='15 Jan 2027')
    window.save()
    window.form('Availability')
    window.refer('Person', 'Quality')
    window.fill(First_day='11 Mar 2027', Last_day='11 Mar 2027', What='Leave')
    window.save()
    window.tab('Overview')
    window('click list "Local Organisational Group" >> list item ~"ADES coordinator" >> '
           'toggle button', 'type ades', 'key Return', 'wait label "1 of 4 slots filled"')
    window.tab('Team')
    window('click button "All Offers"', 'wait dialog "Offers"',
           'click list "Offers" >> list item ~"Angus" >> button ~"Accept"',
           'wait list item ~"Quality Improvement Officer; Angus"', 'key Escape', 'gone dialog',
           'click list "Team" >> list item ~"Quality Improvement Officer; Angus"',
           'key b', 'wait list item ~"briefed"', 'key r', 'wait list item ~"has read the guidance"')


def number(window, label, value):
    window(f'show dialog >> list item "{label}"', f'click dialog >> list item "{label}"',
           'key ctrl+a', f'type {value}', 'key Tab')


def programme(window):
    window.tab('Programme')
    window('click button ~"Build from Exemplar"', 'wait list "Sessions"',
           'click list "Sessions" >> list item ~"Group A"',
           'click list "Group A" >> list item ~"Facilitator"', 'type Director',
           'wait list item ~"Director"', 'key Return', 'idle',
           'click list "Group A" >> list item "Recorder"', 'type Quality',
           'wait list item ~"Quality"', 'key Return', 'idle',
           'click list "Group A" >> list item "Members"', 'wait dialog "Members"',
           'click dialog >> check box ~"Quality"',
           'click dialog >> text "Add a role, such as headteachers"', 'type Headteachers',
           'key Return', 'wait dialog "Members" >> * ~"Headteachers"')
    number(window, 'How many; 0 takes them out', '6')
    number(window, 'From how many schools', '6')
    window('click dialog >> button "Set"', 'gone dialog')
    window.dismiss()


def documents(window):
    window.tab('Documents')
    window.add('"Add Document…" #1', Title='Scoping paper', Sort=('Scoping paper',),
               For_whom='Everybody', Essential=True, Pages='3', Minutes='10',
               Agreed_on='9 Feb 2027', Shared_on='16 Feb 2027')
    window.add('"Add Document…" #1', Title='Policy', Sort=('Policy',), Pages='18', Minutes='45',
               Link='https://files.example.org/policy')


def fieldwork(window):
    window.tab('Fieldwork')
    window('click list "Sessions" >> list item ~"Equity, day 1"',
           'click text "New finding"')
    for sort, text, theme, voices in FINDINGS:
        # the number comes last: nothing is suggested for it that Enter would take
        window(f'type {SIGNS[sort]} {text} @"Group A" #{theme} n={voices}', 'key Return',
               f'wait list item ~"{text}"')
    window.tab('Follow-up')
    window.add('"Add Feedback…"', [('Team member', 'Director')], Useful=('Very useful',),
               Given_on='9 Mar 2027', What_helped='Clear groups', What_hindered='Long days',
               Suggestion='Shorter blocks')


def write_parts(window):
    window.tab('Report')
    for i in range(12):
        title = window(f'find list "Parts of the report" >> list item #{i + 1}')
        title = title.split('"')[-2].split('  ', 1)[1]
        text = (NEXT_STEP + ', by 17 December 2027' if title == 'Next steps'
                else 'About ' + title)
        window(f'click list "Parts of the report" >> list item #{i + 1}',
               f'wait label "{i + 1} {title}"', 'click text "Text of the part"',
               'type ' + text)
    window('click list "Parts of the report" >> list item ~"Areas to consider"',
           'wait label "9 Areas to consider"',
           'click list "Findings for this part" >> button ~"Time to visit"', 'idle')
    window.dismiss()
    window('click button "Owner and More…"', 'wait dialog')
    window.refer('Owner', 'Director')
    window.save()
    window.add('"Add Comment…"', Text='Say how many', Made_by='ADES coordinator',
               Made_on='30 Mar 2027')
    window('click list "Comments" >> check box #1', 'wait label "settled"')
    window.dismiss()
    window.add('"Add Comment…"', [('Answers', 'Say')], Text='Five did', Made_by='Director',
               Made_on='30 Mar 2027')


def send_and_agree(window):
    window.tab('Report')
    window('click button "Send…"', 'wait alert', 'click alert >> button "Record"', 'gone alert',
           'wait label ~"In comment, version 1;"')
    window.dismiss()
    window('click list "Parts of the report" >> list item ~"Areas to consider"',
           'click combo box "In comment"', 'idle',
           'click combo box >> label "Agreed"', 'wait label ~"1 of 12 parts agreed"')
    window.form('Committee date')
    window.refer('Authority', 'Fife')
    window.fill(Committee='Education', Meets_on='10 June 2027', Weeks_before='2')
    window.save()
    window('click radio button "Circulation"', 'wait list "Versions"')
    window.add('"Add…" #1', [('Committee date', 'Education')], Audience=('Committee',))
    window('click radio button "Parts"', 'click toggle button "Report"',
           'click menu item "Make Actions of Next Steps"', 'wait radio button "Follow-up 1"')
    window.dismiss()
    for party in ('Host', 'ADES', 'Education Scotland'):
        window('click toggle button "Report"', 'click menu item "Agreed By"',
               f'click menu item "{party}"', 'idle')
        window.dismiss()
    window('wait label ~"3 of 3 have agreed"')
    window.tab('Focus')
    window('click list "Aims" >> list item #1', 'wait dialog "Edit Aim"')
    window.fill(Review=('Partly met',), Remark='Two of three', Reviewed_on='30 Mar 2027')
    window.save()


def follow_up(window):
    window.tab('Follow-up')
    window('click list "Actions from the Report" >> list item #1', 'wait dialog "Edit Action"')
    window.refer('Owner', 'Director')
    window.fill(Done_so_far='7', Of='18', Unit='clusters')
    window.save()
    window.add('"Add Review…"', Title='Review of progress', Sort=('Review of progress',),
               Due='14 Sep 2027')
    window.add('"Add Offer…"', [('Authority', 'Angus')], Title='Coaching', State=('Accepted',),
               Offered_on='1 June 2027', Due='20 June 2027')
    window.add('"Add Engagement…"', [('Authority', 'Angus')], Title='Visit across the border',
               Due='2 June 2027')
    window.add('"Add Practice…"', [('Authority', 'Fife'), ('Finding', 'Visits of')],
               Title='Visits of three schools', Themes='Reach', Sector=('Primary',),
               Shared_with=('All authorities',), Consent=('Given',),
               Asked_or_answered_on='4 May 2027', Groups='1', Voices='4')
    window.form('Interest in practice')
    window.refer('Practice', 'Visits of')
    window.refer('Authority', 'Moray')
    window.fill(Said_on='1 June 2027')
    window.save()
    window.add('"Add Learning…"', Title='Learned: participants', Sort=('For participants',),
               Themes='Reach', Findings='2')
    window.add('"Add Learning…"', Title='Learned: other-contexts', Sort=('For other contexts',),
               Themes='Reach', Findings='2')


def close(window):
    window.tab('Overview')
    window('click button ~"Stage 6"', 'wait label ~"Stage set by hand"')
    window.dismiss()
    window('click toggle button "More"', 'click menu item "Close Learning"',
           'wait button ~"Undo: Close learning of Fife"')
    window.dismiss()
    window('click toggle button "More"', 'click menu item "Close Episode"', 'idle')


DAYS = ((TALKS, (prepare, focus, gather, programme, documents)),
        (FIELDWORK, (fieldwork,)),
        (REPORTING, (write_parts, send_and_agree)),
        (FOLLOW_UP, (follow_up, close)))


def facts(case, file):
    """What is known, sorted; the time of day of a finding is that of the test."""
    path = case.path('facts.txt')
    case.ok('export', '--facts', '--private', '-o', path, file=file)
    with open(path, encoding='utf-8') as f:
        lines = [line.rstrip('\n').split('\t') for line in f]
    return [line for line in lines if line[2:3] != ['noted_at']]


def main():
    expected = Expected()
    expected.setUp()
    file = expected.path('window.db')
    expected.ok('new', file=file)
    for day, parts in DAYS:
        with Window(file, day) as window:
            if day != TALKS:
                window.open()
            for part in parts:
                part(window)
            window('close')
    expected.runTest()
    made, wanted = facts(expected, file), facts(expected, expected.file)
    for section, kinds in SECTIONS.items():
        for kind in kinds:
            if not any(fact[0] == kind for fact in made):
                sys.exit(f'{section}: no facts of {kind}')
    for fact in wanted:
        if fact not in made:
            print('missing:', *fact)
    for fact in made:
        if fact not in wanted:
            print('too much:', *fact)
    expected.tearDown()
    if made != wanted:
        sys.exit('The window made other facts than heddlectl.')
    print(f'{len(made)} facts, the same')


if __name__ == '__main__':
    main()
