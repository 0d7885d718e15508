# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad input: one clear line that names kind, field, value and rule; nothing changed."""

import os
import subprocess

from heddlectl import BINARY, REFUSED, Case, main


class Episodes(Case):
    def refuse_plan(self, *words, host='Fife', fieldwork='2027-03-09', more=()):
        self.refuses(['plan-episode', '--host', host, '--fieldwork', fieldwork, *more], *words)
        self.assertEqual(self.json('list', 'episode'), [])

    def test_days_that_are_none(self):
        for day in ('2027-02-29', '2027-06-31', '29 February 2027', '31 June 2027',
                    '2027-13-01', '2027-00-10', '2027-1-1x', 'soon'):
            self.refuse_plan('Episode', 'Fieldwork start', day, fieldwork=day)

    def test_years_out_of_range(self):
        for day in ('20226-03-09', '9 March 20226', '0000-01-01', '1066-10-14'):
            self.refuse_plan('Episode', 'Fieldwork start', day, fieldwork=day)

    def test_empty_day(self):
        self.refuse_plan('Episode', 'Fieldwork start', fieldwork='')

    def test_number_of_days(self):
        for days in ('0', '40', '11', '-1', 'three', '2.5', '99999999999999999999', ''):
            self.refuse_plan('Episode', 'Fieldwork days', days, more=['--days', days])

    def test_host(self):
        self.refuse_plan('Episode', 'Host', 'Atlantis', host='Atlantis')
        self.refuse_plan('Episode', 'Host', 'Ayrshire', host='Ayrshire')
        self.refuse_plan('Episode', 'Host', 'Lothian', host='Lothian')
        self.refuse_plan(host='')

    def test_mode(self):
        self.refuse_plan('Episode', 'Mode', 'telepathy', more=['--mode', 'telepathy'])

    def test_template(self):
        self.refuse_plan('Template', 'Own', more=['--template', 'Own'])

    def test_wrong_move(self):
        episode = self.json('plan-episode', '--host', 'Fife', '--fieldwork', '2027-03-09')['id']
        for day in ('2027-02-29', '20226-01-01', '', 'soon'):
            self.refuses(['move-episode', episode, '--fieldwork', day, '--apply'],
                         'Episode', 'Fieldwork start')
        self.refuses(['move-episode', episode, '--fieldwork', '2027-04', '--apply'],
                     'Episode', 'Fieldwork start', 'exact')
        self.refuses(['move-episode', 'Moray', '--fieldwork', '2027-03-16', '--apply'], 'Moray')

    def test_wrong_search_of_dates(self):
        for args, word in ((['--host', 'Fife', '--after', '2027-02-29'], '2027-02-29'),
                           (['--host', 'Ayrshire', '--after', '2027-02-01'], 'Ayrshire'),
                           (['--host', 'Fife', '--after', '2027-02-01', '--count', '0'], 'count'),
                           (['--host', 'Fife', '--after', '2027-02-01', '--days', '40'], '40')):
            self.refuses(['find-dates', *args], word)


class Records(Case):
    def test_end_before_start(self):
        self.refuses(['add', 'closure', 'title=A', 'sort=local-holiday', 'starts=2027-03-02',
                      'ends=2027-03-01'], 'Closure', 'Last day', '2027-03-01', '2027-03-02')
        self.refuses(['add', 'plan', 'title=A', 'sort=improvement', 'collaborative=Tayside',
                      'starts=2019', 'ends=2018'], 'Plan', 'Ends', '2018')
        self.refuses(['deadlines', '--from', '2027-02-01', '--to', '2027-01-01'], '2027-01-01')

    def test_required(self):
        self.refuses(['add', 'person', 'name=A. Name'], 'Person', 'Post')
        self.refuses(['add', 'person', 'post='], 'Person', 'Post')
        self.refuses(['add', 'person', 'post=   '], 'Person', 'Post')

    def test_choices_numbers_flags(self):
        self.refuses(['add', 'organisation', 'name=A', 'sort=club'], 'Organisation', 'Sort',
                     'club')
        self.refuses(['set', 'authority', 'Fife', 'tile_row=99'], 'Authority', 'Tile row', '99')
        self.refuses(['set', 'authority', 'Fife', 'tile_row=two'], 'Authority', 'Tile row', 'two')
        self.refuses(['set', 'authority', 'Fife', 'works_on_bank_holidays=perhaps'],
                     'Authority', 'Works on bank holidays', 'perhaps')

    def test_references(self):
        self.refuses(['add', 'person', 'post=A', 'authority=Atlantis'], 'Person', 'Authority',
                     'Atlantis')
        self.refuses(['add', 'person', 'post=A', 'authority=Ayrshire'], 'Ayrshire')

    def test_texts(self):
        long = 'x' * 100000
        result = self.refuses(['add', 'person', 'post=' + long], 'Person', 'Post', 'longer')
        self.assertLess(len(result.err), 300)
        for text in ('a\x01b', 'a\x1b[31mb', 'a\nb', 'a\x7fb'):
            self.refuses(['add', 'person', 'post=' + text], 'Person', 'Post', 'control')
        self.refuses(['add', 'person', 'expertise=a\x02b', 'post=x'], 'Person', 'Expertise')

    def test_invalid_utf8(self):
        before = self.digest()
        for args in ([b'add', b'person', b'post=a\xff\xfeb'], [b'show', b'person', b'\xff\xfe'],
                     [b'search', b'\xff'], [b'plan-episode', b'--host', b'\xff', b'--fieldwork',
                                            b'2027-03-09'],
                     [b'add', b'person', b'\xff=a'], [b'list', b'\xff']):
            run = subprocess.run([BINARY, '--file', self.file, *args], capture_output=True,
                                 check=False, env=dict(os.environ, LC_ALL='C.UTF-8'))
            self.assertEqual(run.returncode, REFUSED, (args, run.stderr))
            line = run.stderr.decode('utf-8')
            self.assertEqual(line.count('\n'), 1)
        self.assertEqual(self.digest(), before)

    def test_remove_what_is_needed(self):
        self.refuses(['remove', 'authority', 'Fife'], 'Fife')

    def test_pin_without_reason(self):
        self.json('plan-episode', '--host', 'Fife', '--fieldwork', '2027-03-09')
        self.refuses(['set', 'step', 'Fieldwork dates agreed', 'pinned=2027-01-20'], 'Step',
                     'Reason')

    def test_anchor(self):
        self.json('plan-episode', '--host', 'Fife', '--fieldwork', '2027-03-09')
        self.ok('set', 'step', 'Fieldwork dates agreed', 'anchor=step:first-meeting')
        self.refuses(['set', 'step', 'First discussion, host named', 'anchor=step:dates'],
                     'Step', 'circle')
        self.refuses(['set', 'step', 'First discussion, host named', 'anchor=step:nothing'],
                     'Step', 'nothing')
        self.refuses(['set', 'step', 'First discussion, host named', 'offset_to=soon'],
                     'Step', 'soon')

    def test_nothing_to_undo(self):
        self.refuses(['undo'], 'undo')
        self.refuses(['redo'], 'redo')


class Plans(Case):
    """What plans and people's time are never told, and what is kept but flagged."""

    def setUp(self):
        super().setUp()
        self.person = self.id('add', 'person', 'post=Officer', 'authority=Fife')
        self.plan = self.id('add', 'plan', 'title=Plan', 'collaborative=SEIC', 'sort=improvement')
        self.measure = self.id('add', 'measure', 'plan=' + self.plan, 'title=Attendance',
                               'unit=per-cent')

    def flags(self, rule, *words):
        """One finding of a rule; its words name what is wrong."""
        found = [row for row in self.json('findings') if row['rule'] == rule]
        self.assertEqual(len(found), 1, found)
        for word in words:
            self.assertIn(word, found[0]['message'])
        return found[0]

    def test_more_than_one_person(self):
        for kind, more in (('working-time', ['what=post']),
                           ('allocation', ['role=Coach', 'starts=2027-01-01',
                                           'ends=2027-03-31'])):
            for fte in '1.7', '-0.2', 'lots', '0,5,0':
                self.refuses(['add', kind, 'person=' + self.person, 'fte=' + fte, *more],
                             'Full-time equivalent', fte)

    def test_allocation_outside_time(self):
        self.id('add', 'working-time', 'person=' + self.person, 'what=post', 'fte=0.5',
                'since=2027-01-01', 'until=2027-02-28')
        self.id('add', 'allocation', 'person=' + self.person, 'role=Coach', 'fte=0.2',
                'starts=2027-01-01', 'ends=2027-03-31')
        self.flags('allocation-outside-time', 'Officer')
        self.refuses(['add', 'allocation', 'person=' + self.person, 'role=Coach', 'fte=0.2',
                      'starts=2027-03-31', 'ends=2027-01-01'], 'Allocation', 'Last day')

    def test_memberships_overlap(self):
        self.id('add', 'membership', 'collaborative=SWEIC', 'authority=Fife', 'since=2020-01-01')
        self.flags('membership-overlap', 'Fife')
        self.refuses(['add', 'membership', 'collaborative=SWEIC', 'authority=Moray',
                      'since=2020-01-01', 'until=2019-01-01'], 'Membership', 'Until')

    def test_decided_before_asked(self):
        iteration = self.id('add', 'iteration', 'plan=' + self.plan, 'title=First')
        self.refuses(['add', 'approval', 'iteration=' + iteration, 'party=scottish-government',
                      'asked_on=2027-01-10', 'decided_on=2027-01-09', 'outcome=agreed'],
                     'Approval', 'Decided on')

    def test_circle_of_drivers(self):
        first = self.id('add', 'driver', 'plan=' + self.plan, 'sort=secondary', 'title=First')
        second = self.id('add', 'driver', 'plan=' + self.plan, 'sort=secondary', 'title=Second',
                         'drives=' + first)
        self.refuses(['set', 'driver', first, 'drives=' + second], 'Driver', 'Drives',
                     'Second" leads back')
        self.refuses(['set', 'driver', first, 'drives=' + first], 'Driver', 'Drives',
                     'leads back')

    def test_observation(self):
        to = 'measure=' + self.measure
        self.refuses(['add', 'observation', to, 'observed_on=2027-01-10'], 'Observation', 'Value')
        self.refuses(['add', 'observation', to, 'value=80'], 'Observation', 'Observed on')
        self.refuses(['add', 'observation', to, 'observed_on=2027-01-10', 'value=high'],
                     'Observation', 'Value', 'high')
        self.refuses(['add', 'observation', to, 'observed_on=2027-01-10', 'value=80', 'n=some'],
                     'Observation', 'some')

    def test_percentages(self):
        for field, label in ('baseline', 'Baseline'), ('target', 'Target'):
            self.refuses(['set', 'measure', self.measure, field + '=140'], 'Measure', label, '140')
        self.id('add', 'observation', 'measure=' + self.measure, 'observed_on=2027-01-10',
                'value=140')
        self.flags('measure-per-cent', 'Attendance', '140')

    def test_two_baselines(self):
        for day in '2027-01-10', '2027-02-10':
            self.id('add', 'observation', 'measure=' + self.measure, 'observed_on=' + day,
                    'value=80', 'baseline=yes')
        self.flags('measure-two-baselines', 'Attendance')


class Names(Case):
    def test_namesakes(self):
        """Each of those with the same name is told by its id; others by their name."""
        ids = [self.id('add', 'person', 'post=Twin') for _ in range(3)]
        self.id('add', 'person', 'post=Twin, retired')
        self.refuses(['show', 'person', 'Twin'], *[f'Twin ({id[:8]})' for id in ids])

    def test_unknown_kind(self):
        """A kind is a value that is given, not a command: refused, not misused."""
        self.refuses(['list', 'dragon'], 'dragon')
        self.refuses(['add', 'dragon', 'name=Smaug'], 'dragon')
        self.refuses(['fields', 'dragon'], 'dragon')


if __name__ == '__main__':
    main()
