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
