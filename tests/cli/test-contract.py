# SPDX-License-Identifier: GPL-3.0-or-later
"""Every row of the contract of heddlectl."""

import os
import re
import unicodedata

from heddlectl import DONE, REFUSED, TODAY, USAGE, Case, main

STEP_KEYS = {'key', 'label', 'anchor', 'nominal', 'earliest', 'due', 'done_on', 'state',
             'pinned', 'reason', 'owner', 'source'}


def width(text):
    return sum(0 if unicodedata.combining(c) else
               2 if unicodedata.east_asian_width(c) in 'WF' else 1 for c in text)


class New(Case):
    with_file = False

    def test_new(self):
        result = self.ok('new')
        self.assertIn(self.file, result.out)
        self.assertEqual(os.stat(self.file).st_mode & 0o777, 0o600)
        self.assertEqual(len(self.json('list', 'authority')), 32)
        self.assertEqual(len(self.json('list', 'collaborative')), 6)
        self.assertEqual(len(self.json('list', 'membership')), 32)

    def test_new_twice(self):
        self.ok('new')
        before = self.digest()
        result = self.call('new')
        self.assertEqual(result.status, REFUSED)
        self.assert_one_line(result, self.file)
        self.assertEqual(self.digest(), before)

    def test_default_file(self):
        self.assertEqual(self.run_raw('new').status, DONE)
        self.assertTrue(os.path.exists(self.path('heddle/heddle.db')))

    def test_example(self):
        self.ok('new', '--example')
        hosts = {e['host']['name'] for e in self.json('list', 'episode')}
        self.assertTrue({'South Ayrshire', 'Fife'} <= hosts)
        self.assertTrue(self.json('verify')['ok'])

    def test_same_reference_data_in_every_file(self):
        other = self.path('other.db')
        self.ok('new')
        self.ok('new', file=other)
        self.assertEqual(self.digest(), self.digest(file=other))


class Measures(Case):
    """What a plan's measures show, and its theory of change (R19, R20)."""

    def setUp(self):
        super().setUp()
        self.plan = self.ok('add', 'plan', 'title=Plan 2026-29', 'collaborative=SEIC',
                            'sort=improvement').out.strip()
        self.measure = self.ok('add', 'measure', 'plan=' + self.plan, 'title=Attendance',
                               'unit=per-cent', 'direction=higher', 'every=month', 'target=92',
                               'target_on=2028-06', 'median_points=4').out.strip()

    def test_run_chart(self):
        values = [88, 90, 88, 90] + [91.5] * 10
        for n, value in enumerate(values):
            self.ok('add', 'observation', 'measure=' + self.measure,
                    f'observed_on={2025 + n // 12}-{n % 12 + 1:02d}', f'value={value}', 'n=120')
        self.ok('add', 'observation', 'measure=' + self.measure, 'due=2026-03')
        chart = self.json('run-chart', 'Attendance')
        self.assertEqual((chart['median'], chart['median_of'], chart['off_median']), (89, 4, 14))
        self.assertEqual((chart['longest_run'], chart['longest_by_chance'], chart['shift']),
                         (11, 7, True))
        self.assertEqual((chart['crossings'], chart['too_few_crossings']), (3, True))
        self.assertEqual(chart['says'], 'Better, and it has stayed so since April 2025')
        self.assertEqual([p['state'] for p in chart['points']], ['value'] * 14 + ['overdue'])
        self.assertEqual((chart['points'][0]['median'], chart['points'][0]['n']), ('below', 120))
        self.assertIn('Longest run', self.ok('run-chart', 'Attendance').out)
        self.assertEqual(len(self.ok('--format', 'csv', 'run-chart', 'Attendance').out
                             .splitlines()), 16)
        self.assert_one_line(self.call('run-chart', 'Attendance', '--split', 'q3'), '--split')

    def test_plan_observations(self):
        self.assertEqual(self.json('plan-observations', 'Attendance'), {'planned': 17})
        self.assertEqual(self.json('list', 'observation')[0]['due'], '2027-02')

    def test_drivers(self):
        outline = ('92 of 100 by June 2028\n  Children want to come\n    Start of the day\n'
                   '      Breakfast <- Health at home\n    Health at home\n')
        path = os.path.join(self.folder, 'outline.txt')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(outline)
        self.assertEqual(len(self.json('read-drivers', self.plan, path)), 5)
        self.assertEqual(self.ok('drivers', self.plan).out, outline)
        rows = {row['title']: row for row in self.json('drivers', self.plan)}
        self.assertEqual(rows['Breakfast']['hangs_on'], ['Start of the day', 'Health at home'])
        self.assertEqual(rows['Breakfast']['state'], 'no test yet')
        self.ok('unlink-driver', rows['Breakfast']['id'], rows['Health at home']['id'])
        self.assertNotIn('<-', self.ok('drivers', self.plan).out)
        self.ok('link-driver', rows['Breakfast']['id'], rows['Health at home']['id'])
        self.assertEqual(self.ok('drivers', self.plan).out, outline)
        self.assert_one_line(self.call('link-driver', rows['Children want to come']['id'],
                                       rows['Breakfast']['id']), 'circle')
        test = self.ok('add', 'test-of-change', 'driver=' + rows['Breakfast']['id'],
                       'title=Two classes', 'number=1', 'stage=plan').out.strip()
        self.ok('advance-test', test)
        rows = {row['title']: row for row in self.json('drivers', self.plan)}
        self.assertEqual(rows['Breakfast']['state'], 'test 1, do')


class Plans(Case):
    """R03, R23: a plan is frozen, approved, changed and compared."""

    def setUp(self):
        super().setUp()
        self.plan = self.add('plan', 'title=Plan', 'collaborative=SWEIC', 'sort=improvement')
        self.iteration = self.add('iteration', 'plan=' + self.plan, 'title=First')
        self.section = self.add('section', 'plan=' + self.plan, 'title=Staff', 'text=One officer.')

    def add(self, kind, *fields):
        return self.ok('add', kind, *fields).out.strip()

    def test_versions(self):
        self.assertEqual(self.json('plan-versions', self.plan), [])
        first = self.json('freeze-plan', self.plan, '--iteration', self.iteration, '--label',
                          'Draft', '--on', '2027-01-04')
        self.assertEqual((first['number'], first['made_on'], first['whole'], first['current']),
                         (1, '2027-01-04', True, True))
        self.assertEqual(len(first['digest']), 64)
        self.assert_one_line(self.call('freeze-plan', self.plan), 'Version 1')
        self.ok('set', 'section', self.section, 'text=Two officers.')
        self.ok('freeze-plan', self.plan)
        rows = self.json('plan-versions', self.plan)
        self.assertEqual([(r['number'], r['current']) for r in rows], [(1, False), (2, True)])

    def test_dates(self):
        self.ok('set', 'iteration', self.iteration, 'due=2027-01-31')
        self.add('intention', 'iteration=' + self.iteration, 'text=Ask schools', 'due=2027-03')
        rows = self.json('plan-dates', self.plan, '--iteration', self.iteration)
        self.assertEqual([(r['date'], r['what'], r['state']) for r in rows],
                         [('2027-01-31', 'First: due', 'waits'),
                          ('2027-03', 'To be taken up next: Ask schools', 'waits'),
                          ('2027-12-31', 'The NIF after First', None)])
        self.assert_one_line(self.call('plan-dates', 'nowhere'), 'nowhere')

    def test_compare(self):
        self.assert_one_line(self.call('compare-versions', self.plan), 'no version')
        self.ok('freeze-plan', self.plan)
        self.assertEqual(self.json('compare-versions', self.plan), [])
        self.ok('set', 'section', self.section, 'text=Two officers.')
        row, = self.json('compare-versions', self.plan)
        self.assertEqual((row['part'], row['change'], row['before'], row['after']),
                         ('Staff', 'changed', 'One officer.', 'Two officers.'))
        self.add('section', 'plan=' + self.plan, 'title=Data')
        self.ok('freeze-plan', self.plan)
        rows = self.json('compare-versions', self.plan, '1', '2')
        self.assertEqual({(r['part'], r['change']) for r in rows},
                         {('Staff', 'changed'), ('Data', 'added')})
        self.assert_one_line(self.call('compare-versions', self.plan, '7'), '7')

    def test_approval(self):
        self.assert_one_line(self.call('ask-approval', self.plan), 'no version')
        self.ok('freeze-plan', self.plan)
        rows = self.json('ask-approval', self.plan, '--on', '2027-01-08')
        self.assertEqual(len(rows), 6)
        self.assertEqual({(r['version'], r['asked_on'], r['days_waiting']) for r in rows},
                         {(1, '2027-01-08', 10)})
        self.assertEqual({r['party'] for r in rows},
                         {'chief-executive', 'scottish-government', 'chief-inspector'})
        first = rows[0]['id']
        self.assertIn('10 days ago', self.json('chase', first)['text'])
        self.ok('remind', first)
        self.ok('answer-approval', first, 'agreed-with-conditions', '--conditions', 'Shared costs')
        row = [r for r in self.json('approvals', self.plan) if r['id'] == first][0]
        self.assertEqual((row['reminded_on'], row['outcome'], row['conditions'],
                          row['days_waiting']),
                         (TODAY, 'agreed-with-conditions', 'Shared costs', None))
        self.assert_one_line(self.call('remind', first), 'nobody waits')
        self.assert_one_line(self.call('answer-approval', rows[1]['id'], 'agreed', '--on',
                                       '2027-01-01'), 'Decided on')
        self.ok('undo')
        row = [r for r in self.json('approvals', self.plan) if r['id'] == first][0]
        self.assertEqual(row['outcome'], None)


class Coverage(Case):
    """F16, R15, R17: what plans cover, the line of sight, and where to go."""

    def setUp(self):
        super().setUp()
        self.plan = self.add('plan', 'title=Plan', 'collaborative=SWEIC', 'sort=improvement',
                             'nif_year=2018')
        self.priority = self.add('priority', 'plan=' + self.plan, 'title=Writing')

    def add(self, kind, *fields):
        return self.ok('add', kind, *fields).out.strip()

    def test_coverage(self):
        rows = self.json('coverage', self.plan)
        self.assertEqual(len(rows), 14)
        self.assertEqual({row['state'] for row in rows}, {'empty'})
        self.assertIn('an activity', rows[0]['missing'])
        self.assertEqual(len(self.json('coverage', 'SWEIC', '--of', 'principles')), 12)
        self.assertEqual(len(self.json('coverage', self.plan, '--of', 'nif')), 4)
        self.assertEqual(len(self.json('coverage')), 14)
        self.refuses(['coverage', self.plan, '--of', 'weather'], 'weather')
        self.refuses(['coverage', 'No such plan'], 'No such plan')

    def test_line_of_sight(self):
        rows = self.json('line-of-sight', self.plan)
        self.assertEqual([row['fault'] for row in rows if row['stage'] == 'activity'], ['missing'])
        activity = self.add('activity', 'plan=' + self.plan, 'title=Network', 'fte_needed=0.5',
                            'priority=' + self.priority)
        rows = self.json('line-of-sight', self.plan)
        self.assertIn(('time', 'Nobody', 'missing'),
                      [(row['stage'], row['title'], row['fault']) for row in rows])
        measure = self.add('measure', 'plan=' + self.plan, 'title=Level')
        self.add('activity-measure', 'activity=' + activity, 'measure=' + measure)
        self.assertIn(('Level', 'Writing'), [(row['measure'], row['title']) for row in self.json(
            'line-of-sight', self.plan, '--backwards')])

    def test_school_priorities(self):
        """R04: what comes from schools is bottom-up in numbers."""
        self.assertEqual(self.json('school-priorities'), [])
        for authority, *more in (('South Ayrshire', 'priority=' + self.priority),
                                 ('South Ayrshire',), ('East Ayrshire',)):
            self.add('school-priority', 'authority=' + authority, 'title=Sentences',
                     'themes=Writing', *more)
        self.add('school-priority', 'authority=Fife', 'title=Number talks', 'themes=Numeracy')
        rows = self.json('school-priorities')
        self.assertEqual([(row['title'], row['schools'], row['authorities'], row['answered'],
                           row['answers']) for row in rows],
                         [('Writing', 3, 2, 1, 'Writing'), ('Numeracy', 1, 1, 0, None)])
        self.assertEqual(sorted((one['authority'], one['answer'] or '')
                                for one in rows[0]['priorities'])[:2],
                         [('East Ayrshire', ''), ('South Ayrshire', '')])
        rows = self.json('school-priorities', '--by', 'authority')
        self.assertEqual([(row['title'], row['schools']) for row in rows],
                         [('South Ayrshire', 2), ('East Ayrshire', 1), ('Fife', 1)])
        self.refuses(['school-priorities', '--by', 'weather'], 'weather')

    def test_where_to_go(self):
        self.assertEqual(self.json('where-to-go', 'South Ayrshire'), [])
        for sort in 'authority', 'third-sector':
            self.add('provision', 'collaborative=SWEIC', 'need=Writing', 'title=Help',
                     'provider_sort=' + sort)
        rows = self.json('where-to-go', 'South Ayrshire')
        self.assertEqual([row['doubled'] for row in rows], [True, True])
        self.assertEqual(self.json('where-to-go', 'Fife'), [])


class Kinds(Case):
    def test_kinds_and_fields(self):
        kinds = self.json('kinds')
        for name in ('authority', 'team-member', 'date-statement'):
            self.assertIn(name, [k['kind'] for k in kinds])
        for kind in kinds:
            fields = self.json('fields', kind['kind'])
            self.assertIn('notes', [f['field'] for f in fields])
            for field in fields:
                self.assertTrue(field['type'] and field['label'] and field['rules'])
        days = [f for f in self.json('fields', 'episode') if f['field'] == 'days'][0]
        self.assertEqual(days['type'], 'integer')
        self.assertIn('1', days['rules'])
        self.assertIn('10', days['rules'])

    def test_help(self):
        result = self.run_raw('--help')
        self.assertEqual((result.status, result.err), (DONE, ''))
        with open(os.environ['HEDDLECTL_MANUAL'], encoding='utf-8') as f:
            manual = f.read()
        for name in re.findall(r'^  ([a-z-]+)', result.out, re.M):
            # what help lists is there: its own help is not that of no command
            self.assertIn(name, self.run_raw(name, '--help').out)
            self.assertIn('Cm ' + name, manual)
        self.assertEqual(self.run_raw('conjure').status, USAGE)

    def test_version(self):
        self.assertRegex(self.run_raw('--version').out, r'^heddlectl \d+\.\d+\.\d+\n$')


class Records(Case):
    def test_add_show_set_remove(self):
        new = self.id('add', 'person', 'post=Director', 'authority=Fife', 'name=A. Name')
        shown = self.json('show', 'person', new)
        self.assertEqual(shown['id'], new)
        self.assertEqual(shown['post'], 'Director')
        self.assertEqual(shown['authority']['name'], 'Fife')
        self.assertIsNone(shown['organisation'])
        self.assertEqual(self.json('show', 'person', 'Director, Fife')['id'], new)
        self.assertEqual(self.json('show', 'person', new[:8])['id'], new)

        self.ok('set', 'person', new, 'post=Head of Education', 'name=')
        shown = self.json('show', 'person', new)
        self.assertEqual((shown['post'], shown['name']), ('Head of Education', None))

        self.ok('remove', 'person', new)
        self.assertEqual(self.json('list', 'person'), [])
        self.ok('undo')
        self.assertEqual(len(self.json('list', 'person')), 1)

    def test_list_with_values(self):
        self.id('add', 'person', 'post=Director', 'authority=Fife')
        self.id('add', 'person', 'post=Director', 'authority=Moray')
        self.id('add', 'person', 'post=Headteacher', 'authority=Moray')
        self.assertEqual(len(self.json('list', 'person', 'authority=Moray')), 2)
        self.assertEqual(len(self.json('list', 'person', 'authority=Moray', 'post=Director')), 1)
        self.assertEqual(len(self.json('list', 'person', 'organisation=')), 3)

    def test_each_write_is_one_change(self):
        before = self.digest()
        self.id('add', 'person', 'post=Director', 'authority=Fife', 'expertise=Moderation')
        self.ok('undo')
        self.assertEqual(self.digest(), before)
        self.refuses(['undo'])

    def test_names(self):
        fife = self.json('show', 'authority', 'Fife')['id']
        for name in ('FIF', 'fife', 'S12000047', 'S12000015', 'Fife Council', 'Fìobha', fife,
                     fife[:6]):
            self.assertEqual(self.json('show', 'authority', name)['id'], fife, name)
        for name in ('Edinburgh', 'City of Edinburgh', 'Dùn Èideann', 'dun eideann'):
            self.assertEqual(self.json('show', 'authority', name)['code3'], 'EDH', name)
        for name in ('SEIC', 'South East', 'South East Collaborative'):
            self.assertEqual(self.json('show', 'collaborative', name)['code'], 'SEIC', name)
        self.id('add', 'person', 'post=Director')
        second = self.id('add', 'person', 'post=Director')
        result = self.refuses(['show', 'person', 'Director'], 'more than one')
        self.assertTrue(second[:8] in result.err or 'Director (' in result.err)

    def test_options_in_any_place(self):
        a = self.run_raw('list', '--file', self.file, 'authority', '--format=json')
        b = self.run_raw('--format', 'json', 'list', 'authority', '--file=' + self.file)
        self.assertEqual(a.status, DONE)
        self.assertEqual(a.out, b.out)

    def test_table_is_aligned(self):
        lines = self.ok('list', 'authority').out.splitlines()
        self.assertEqual(len(lines), 33)
        gaelic = self.id('add', 'person', 'post=Stiùiriche (Eilean Siar) 漢字')
        lines = self.ok('list', 'person').out.splitlines()
        self.assertIn(gaelic[:8], lines[1])
        lines = self.ok('fields', 'episode').out.splitlines()
        column = width(lines[0][:lines[0].index('Type')])
        for line in lines[1:]:
            start = 0
            while width(line[:start]) < column:
                start += 1
            self.assertEqual(line[start - 1], ' ')
            self.assertNotEqual(line[start], ' ')

    def test_csv(self):
        out = self.ok('--format', 'csv', 'list', 'authority').out
        self.assertTrue(out.startswith('record_id,name,'))
        self.assertEqual(out.count('\r\n'), 33)


class Episodes(Case):
    def plan(self, *args):
        return self.json('plan-episode', '--host', 'Fife', '--fieldwork', '2027-03-09', *args)

    def test_plan(self):
        before = self.digest()
        planned = self.plan()
        self.assertEqual(len(planned['steps']), 24)
        for step in planned['steps']:
            self.assertTrue(STEP_KEYS <= set(step), step)
        steps = {s['key']: s for s in planned['steps']}
        # the fieldwork of the contract: two calendar months before 9 March is
        # 9 January, a Saturday: Friday 8 January
        self.assertEqual(steps['prepare']['nominal'], '2027-01-09')
        self.assertEqual(steps['prepare']['due'], '2027-01-08')
        self.assertTrue(steps['prepare']['reason'])
        self.assertEqual(steps['first-meeting']['due'], '2027-01-12')
        self.assertEqual(steps['dates']['due'], '2027-01-19')
        self.assertIsNone(steps['dates']['reason'])
        self.assertEqual(steps['draft-report']['earliest'], '2027-03-25')
        self.assertEqual(steps['report-final']['due'], '2027-04-29')
        self.assertIsNone(steps['learning']['due'])
        self.assertEqual(steps['prepare']['state'], 'overdue')
        shown = self.json('show', 'episode', planned['id'])
        self.assertEqual((shown['days'], shown['mode']), (3, 'mixed'))
        self.assertEqual(len(self.json('list', 'step', 'episode=' + planned['id'])), 24)
        self.ok('undo')
        self.assertEqual(self.digest(), before)

    def test_plan_with_options(self):
        planned = self.plan('--days', '2', '--mode', 'in-person', '--template',
                            'Collaborative Improvement')
        shown = self.json('show', 'episode', planned['id'])
        self.assertEqual((shown['days'], shown['mode']), (2, 'in-person'))

    def test_tables(self):
        self.plan()
        out = self.ok('plan-episode', '--host', 'Moray', '--fieldwork', '9 Mar 2027').out
        self.assertIn('Fieldwork dates agreed', out)

    def test_move(self):
        planned = self.plan()
        before = self.digest()
        preview = self.json('move-episode', planned['id'], '--fieldwork', '2027-03-16')
        self.assertFalse(preview['applied'])
        self.assertEqual(self.digest(), before)
        steps = {s['key']: s for s in preview['steps']}
        self.assertEqual((steps['dates']['old'], steps['dates']['new']),
                         ('2027-01-19', '2027-01-26'))
        self.assertIsInstance(preview['findings'], list)

        applied = self.json('move-episode', planned['id'], '--fieldwork', '2027-03-16', '--apply')
        self.assertTrue(applied['applied'])
        step = self.json('list', 'step', 'episode=' + planned['id'], 'key=dates')[0]
        self.assertEqual(step['due'], '2027-01-26')
        self.ok('undo')
        self.assertEqual(self.digest(), before)
        self.ok('redo')
        self.assertNotEqual(self.digest(), before)

    def test_meetings(self):
        """C02: a group meets monthly; what it decides and agrees is on record at once."""
        group = self.ok('add', 'meeting-group', 'name=Strategic Group',
                        'sort=strategic').out.strip()
        series = self.ok('add', 'series', 'group=' + group, 'every=month', 'nth=first',
                         'weekday=monday', 'since=2027-04-01', 'until=2027-06-30',
                         'starts=10:00', 'ends=11:00', 'skips_closures=yes').out.strip()
        skipped = self.json('plan-meetings', series)
        self.assertEqual(skipped, [{'skipped': '2027-05-03'}])
        first, second = [m['id'] for m in self.json('list', 'meeting')]
        agenda = self.json('agenda', first, '--apply')
        self.assertEqual([i['starts'] for i in agenda], ['10:00', '10:05', '10:15', '10:25'])
        self.ok('set', 'agenda-item', agenda[0]['id'], 'state=done')
        decision = self.ok('decide', first, 'Angus hosts in April').out.strip()
        self.assertEqual(self.json('show', 'decision', decision)['number'], 1)
        self.ok('agree-action', first, 'Ask Angus', '--to', '2027-04-12')
        self.assertIn('Ask Angus', [d['what'] for d in self.json('deadlines', '--from',
                                                                 '2027-04-12')])
        self.ok('finish-meeting', first)
        self.assertEqual(len(self.json('agenda', second, '--apply')), 7)
        self.assert_one_line(self.call('decide', first, ''), 'Decision')

    def test_agenda_template(self):
        """C02: what a meeting was about is what the next of its kind begins with."""
        group = self.ok('add', 'meeting-group', 'name=Board',
                        'sort=strategic').out.strip()
        meetings = [self.ok('add', 'meeting', 'group=' + group, 'held_on=' + day,
                            'starts=10:00').out.strip() for day in ('2027-01-21', '2027-02-18')]
        self.assert_one_line(self.call('save-agenda', meetings[0], 'Board'), 'agenda')
        items = self.json('agenda', meetings[0], '--apply')
        self.ok('set', 'agenda-item', items[1]['id'], 'private=yes')
        template = self.ok('save-agenda', meetings[0], 'Board').out.strip()
        before = self.digest()
        self.ok('use-agenda', meetings[1], 'Board')
        titles = [item['title'] for item in items]
        self.assertEqual([item['title'] for item in self.json('agenda', meetings[1])],
                         titles[:1] + titles[2:])
        self.ok('undo')
        self.assertEqual(self.digest(), before)
        self.assert_one_line(self.call('use-agenda', meetings[1], 'No such'), 'No such')
        self.ok('remove', 'agenda-template', template)
        self.assertEqual(self.json('list', 'agenda-template-item'), [])

    def test_meeting_course(self):
        """R31, C02: a meeting from its group to its minutes, without a window."""
        group = self.ok('add', 'meeting-group', 'name=Strategic Group',
                        'sort=strategic').out.strip()
        chair = self.ok('add', 'person', 'post=Chair of all',
                        'email=chair@example.org').out.strip()
        self.ok('add', 'group-member', 'group=' + group, 'person=' + chair, 'role=chair')
        self.ok('add', 'milestone', 'title=Plan sent', 'sort=deadline', 'due=2027-01-04')
        meeting = self.ok('add', 'meeting', 'group=' + group, 'held_on=2027-01-21',
                          'starts=10:00', 'ends=11:00', 'place=Edinburgh').out.strip()
        agenda = self.json('agenda', meeting, '--apply')
        self.ok('move-item', agenda[1]['id'], '1')
        self.assertEqual(self.json('agenda', meeting)[0]['id'], agenda[1]['id'])
        self.assert_one_line(self.call('move-item', agenda[1]['id'], '9'), '4 items')

        suggestions = self.json('suggestions', meeting)
        self.assertIn('Plan sent', suggestions[0]['title'])
        self.assertEqual(suggestions[0]['joins']['id'], agenda[1]['id'])
        self.ok('take-suggestion', meeting, '1')
        self.assertIn('Plan sent', self.json('show', 'agenda-item', agenda[1]['id'])['question'])
        self.assertEqual(self.json('suggestions', meeting), suggestions[1:])
        self.assert_one_line(self.call('take-suggestion', meeting, '99'), '99')

        letter = self.json('invite', meeting)
        self.assertEqual(letter['addresses'], ['chair@example.org'])
        self.assertIn('Place: Edinburgh', letter['text'])
        path = os.path.join(self.folder, 'meeting.ics')
        self.ok('invite', meeting, '-o', path)
        with open(path, encoding='utf-8') as file:
            self.assertIn('UID:' + meeting, file.read())

        self.ok('attend', meeting, 'Chair of all', 'present')
        self.ok('attend', meeting, 'Policy officer', 'apologies')
        self.assertEqual([(a['name'], a['state']) for a in self.json('attendance', meeting)],
                         [('Chair of all', 'present'), ('Policy officer', 'apologies')])
        self.ok('decide', meeting, 'Angus hosts', '--item', '3', '--how', 'all agreed')
        self.ok('agree-action', meeting, 'Ask Angus', '--owner', 'Chair of all', '--to',
                '2027-02-01', '--item', agenda[2]['title'])
        self.ok('finish-meeting', meeting, '--from', '10:05', '--to', '10:55')
        path = os.path.join(self.folder, 'minutes.txt')
        self.ok('document', 'minutes', meeting, '-o', path)
        with open(path, encoding='utf-8') as file:
            text = file.read()
        for words in ('10:05 to 10:55', 'item 3; all agreed', 'D1, A1', 'Carried over',
                      'Policy officer'):
            self.assertIn(words, text)

    def test_handover(self):
        planned = self.plan()
        steps = {s['key']: s['id'] for s in planned['steps']}
        giver = self.ok('add', 'person', 'post=Director').out.strip()
        taker = self.ok('add', 'person', 'post=Head of Education').out.strip()
        self.ok('set', 'step', steps['first-meeting'], 'owner=' + giver, 'done_on=2027-01-12')
        self.ok('set', 'step', steps['dates'], 'owner=' + giver)
        before = self.digest()
        preview = self.json('handover', 'Director', 'Head of Education')
        self.assertFalse(preview['applied'])
        self.assertEqual([(w['kind'], w['id'], w['due']) for w in preview['work']],
                         [('step', steps['dates'], '2027-01-19')])
        self.assertEqual(self.digest(), before)

        self.assertTrue(self.json('handover', giver, taker, '--apply')['applied'])
        self.assertEqual(self.json('show', 'step', steps['dates'])['owner']['id'], taker)
        self.assertEqual(self.json('show', 'step', steps['first-meeting'])['owner']['id'], giver)
        self.assert_one_line(self.call('handover', giver, taker, '--apply'), 'Director')
        self.ok('undo')
        self.assertEqual(self.digest(), before)

    def test_done_and_pinned_steps_stay(self):
        planned = self.plan()
        steps = {s['key']: s['id'] for s in planned['steps']}
        self.ok('set', 'step', steps['dates'], 'done_on=2027-01-15')
        self.ok('set', 'step', steps['focus'], 'pinned=2027-01-25', 'pin_reason=Agreed by phone')
        preview = self.json('move-episode', planned['id'], '--fieldwork', '2027-03-16')
        moved = {s['key']: s for s in preview['steps']}
        self.assertEqual(moved['dates']['old'], moved['dates']['new'])
        self.assertEqual(moved['focus']['new'], '2027-01-25')
        shown = self.json('show', 'step', steps['focus'])
        self.assertEqual((shown['pinned'], shown['reason']), ('2027-01-25', 'Agreed by phone'))

    def due(self, episode, key):
        return self.json('list', 'step', 'episode=' + episode, 'key=' + key)[0]['due']

    def test_holidays(self):
        # eight weeks before 1 March 2027 is 4 January, a bank holiday
        episode = self.json('plan-episode', '--host', 'Fife', '--fieldwork', '2027-03-01')['id']
        self.assertEqual(self.due(episode, 'first-meeting'), '2026-12-31')
        self.ok('set', 'authority', 'Fife', 'works_on_bank_holidays=yes')
        self.assertEqual(self.due(episode, 'first-meeting'), '2027-01-04')
        self.ok('undo')
        self.assertEqual(self.due(episode, 'first-meeting'), '2026-12-31')

        self.id('add', 'closure', 'authority=Fife', 'title=Snow', 'sort=local-holiday',
                'starts=2026-12-29', 'ends=2026-12-31')
        self.assertEqual(self.due(episode, 'first-meeting'), '2026-12-24')
        rows = {r['what']: r['date'] for r in self.json('deadlines', '--authority', 'Fife')}
        self.assertEqual(rows['First discussion, host named'], '2026-12-24')
        self.ok('undo')
        self.assertEqual(self.due(episode, 'first-meeting'), '2026-12-31')

    def test_lost_anchor(self):
        episode = self.plan()['id']
        self.ok('set', 'step', 'Focus and rationale agreed', 'anchor=step:dates', 'offset_to=+1w')
        before = self.json('deadlines')
        self.ok('remove', 'step', 'Fieldwork dates agreed')
        # the others keep their dates, and the one that lost its own is found
        self.assertEqual({r['what'] for r in before} - {r['what'] for r in self.json('deadlines')},
                         {'Fieldwork dates agreed', 'Focus and rationale agreed'})
        found = [f for f in self.json('findings', 'episode', episode)
                 if f['rule'] == 'step-not-dated']
        self.assertEqual(len(found), 1)
        self.assertIn('step:dates', found[0]['message'])
        self.json('list', 'episode')
        self.json('move-episode', episode, '--fieldwork', '2027-03-16', '--apply')
        self.ok('undo')
        self.ok('undo')
        self.assertEqual(self.json('deadlines'), before)

    def test_own_template(self):
        template = self.id('add', 'template', 'name=Short review')
        for position, key, anchor, offset in (
                (2, 'meeting', 'fieldwork_start', '-2w'), (1, 'papers', 'step:meeting', '-1w'),
                (3, 'fieldwork', 'fieldwork_start', '0d'), (4, 'note', 'fieldwork_end', '+10wd')):
            self.ok('add', 'template-step', 'template=' + template, 'key=' + key,
                    'label=Do ' + key, 'sort=no-later-than', 'anchor=' + anchor,
                    'offset_to=' + offset, f'position={position}')
        planned = self.plan('--template', 'Short review', '--days', '2')
        self.assertEqual([(s['key'], s['due']) for s in planned['steps']],
                         [('papers', '2027-02-16'), ('meeting', '2027-02-23'),
                          ('fieldwork', '2027-03-09'), ('note', '2027-03-24')])
        self.refuses(['remove', 'template-step', 'Short review: Do nothing'], 'Do nothing')

    def test_programme(self):
        episode = self.plan()['id']
        self.ok('set', 'episode', episode, 'themes=Equity; Reach')
        sessions = self.json('build-programme', episode)
        groups = [s for s in sessions if s['sort'] == 'group' and s['day'] == 1]
        self.assertEqual([(s['letter'], s['themes']) for s in groups],
                         [('A', 'Equity'), ('B', 'Reach')])
        self.refuses(['build-programme', episode], 'sessions already')
        again = self.json('build-programme', episode, '--replace')
        self.assertEqual(len(again), len(sessions))
        self.ok('undo')
        self.assertEqual(self.json('list', 'session'), sessions)
        self.refuses(['set', 'session', sessions[0]['id'], 'ends=08:45'], 'Ends', 'not after')

    def test_groups(self):
        """B03, B04, U03: people in groups, other ones on day 2, what it asks."""
        episode = self.plan()['id']
        self.ok('build-programme', episode)
        homes = ['Fife', 'Fife', 'Angus', 'Moray', 'Highland', 'Falkirk']
        people = [self.ok('add', 'person', f'post=Officer {n}', 'authority=' + home).out.strip()
                  for n, home in enumerate(homes)]
        groups = {s['letter']: s['id'] for s in self.json('programme', episode) if s['letter']}
        for letter, members in {'A': [0, 2, 3], 'B': [1, 4, 5], 'C': [0, 2, 3],
                                'D': [1, 4, 5]}.items():
            self.ok('set', 'session', groups[letter], 'facilitator=' + people[members[0]])
            for member in members[1:]:
                self.ok('add', 'participant', 'session=' + groups[letter],
                        'person=' + people[member])
        self.ok('add', 'participant', 'session=' + groups['A'], 'role=Headteachers', 'number=6',
                'schools=5', 'belongs=school')
        a = next(s for s in self.json('programme', episode) if s['letter'] == 'A')
        self.assertEqual((a['members'], a['facilitator']['name']), (9, 'Officer 0, Fife'))
        self.assertEqual(a['date'], '2027-03-09')
        asked = {row['of']: row for row in self.json('time-asked', episode)}
        self.assertEqual(asked['school'],
                         {'of': 'school', 'hours': 7.5, 'people': 6, 'schools': 5})
        self.assertTrue(any('has no recorder' in f['message'] and f['rule'] ==
                            'group-without-recorder' for f in self.json('findings')))

        digest = self.json('verify')['digest']
        proposed = self.json('regroup', episode)
        self.assertEqual((proposed['applied'], proposed['day'], proposed['before'],
                          proposed['repeated']), (False, 2, 6, 2))
        self.assertEqual(self.json('verify')['digest'], digest)
        applied = self.json('regroup', episode, '--day', '2', '--apply')
        self.assertEqual(applied['groups'], proposed['groups'])
        self.assertEqual(self.json('regroup', episode)['before'], 2)
        self.ok('undo')
        self.assertEqual(self.json('verify')['digest'], digest)
        self.assertIn('pairs meet again', self.ok('regroup', episode).out)
        self.refuses(['regroup', episode, '--day', '11'], 'Day', '11')
        self.refuses(['regroup', episode, '--day', '3'], 'day 3 has no groups')

        table = self.json('timetable', episode, 'Officer 2, Angus')
        self.assertEqual([row['starts'] for row in table], sorted(
            (row['starts'] for row in table if row['day'] == 1)) + sorted(
            (row['starts'] for row in table if row['day'] == 2)) + sorted(
            (row['starts'] for row in table if row['day'] == 3)))
        self.assertIn(('member', 'A'), [(row['part'], row['letter']) for row in table])
        self.assertNotIn('B', [row['letter'] for row in table])
        self.assertGreater(len(self.json('timetable', episode)), len(table))

    def test_status(self):
        episode = self.plan()['id']
        for command in 'postpone-episode', 'cancel-episode':
            self.refuses([command, episode], 'Reason')
        self.ok('postpone-episode', episode, '--reason', 'The host is inspected')
        shown = self.json('show', 'episode', episode)
        self.assertEqual((shown['status'], shown['fieldwork_start'], shown['status_reason']),
                         ('postponed', None, 'The host is inspected'))
        self.ok('move-episode', episode, '--fieldwork', '2027-05-11', '--apply')
        for command, status in (('resume-episode', 'planned'), ('close-episode', 'closed')):
            self.ok(command, episode)
            self.assertEqual(self.json('show', 'episode', episode)['status'], status)
        self.ok('cancel-episode', episode, '--reason', 'Another hosts')
        self.assertEqual(self.json('show', 'episode', episode)['status'], 'cancelled')

    def test_stage(self):
        planned = self.plan()
        episode = planned['id']
        self.assertEqual(self.json('show', 'episode', episode)['stage_now'], 'getting-ready')
        focus = [s for s in planned['steps'] if s['key'] == 'focus'][0]
        self.ok('set', 'step', focus['id'], 'done_on=2027-01-15')
        self.assertEqual(self.json('list', 'episode')[0]['stage_now'], 'exploring')
        self.ok('set', 'episode', episode, 'stage=reporting')
        shown = self.json('show', 'episode', episode)
        self.assertEqual((shown['stage_now'], shown['stage_by_hand']), ('reporting', True))
        self.ok('set', 'episode', episode, 'stage=')
        self.assertEqual(self.json('show', 'episode', episode)['stage_now'], 'exploring')

    def test_copy_template(self):
        episode = self.plan()['id']
        template = self.json('copy-template', episode, 'Our own')['id']
        self.assertEqual(self.json('show', 'template', template)['name'], 'Our own')
        again = self.json('plan-episode', '--host', 'Angus', '--fieldwork', '2027-05-11',
                          '--template', 'Our own')
        self.assertEqual(len(again['steps']), 24)
        self.refuses(['copy-template', episode, ' '], 'Name')

    def test_learning(self):
        episode = self.plan()['id']
        self.refuses(['close-learning', episode], 'Why no practice')
        self.ok('close-learning', episode, '--reason', 'Cut short by snow', '--on', '1 Feb 2027')
        self.assertEqual(self.json('show', 'episode', episode)['learning_closed_on'],
                         '2027-02-01')

    def test_find_dates(self):
        found = self.json('find-dates', '--host', 'Fife', '--after', '2027-02-01', '--count', '3')
        self.assertEqual(len(found), 3)
        for candidate in found:
            self.assertGreater(candidate['start'], '2027-02-01')
            self.assertTrue(candidate['for'] or candidate['against'])
        self.ok('find-dates', '--host', 'Fife', '--after', '2027-02-01', '--days', '2')


class Derived(Case):
    def test_statements_of_a_date(self):
        milestone = self.id('add', 'milestone', 'title=Initial plans due', 'sort=deadline')
        letter = self.id('add', 'date-statement', 'milestone=' + milestone, 'value=2018-01-31',
                         'source=Letter', 'effective=yes')
        guidance = self.id('add', 'date-statement', 'milestone=' + milestone,
                           'value=2018-01-30', 'source=Guidance', 'wording=Monday 30 January')
        shown = self.json('show', 'milestone', milestone)
        self.assertEqual((shown['due'], shown['sources_disagree']), ('2018-01-31', True))
        before = self.digest()
        self.ok('set', 'date-statement', guidance, 'effective=yes')
        shown = self.json('show', 'milestone', milestone)
        self.assertEqual(shown['due'], '2018-01-30')
        self.assertEqual({s['id']: s['effective'] for s in shown['statements']},
                         {letter: False, guidance: True})
        self.assertEqual([s['wrong_weekday'] for s in shown['statements'] if s['effective']],
                         ['Monday'])
        self.ok('undo')
        self.assertEqual(self.digest(), before)

    def test_approval(self):
        plan = self.id('add', 'plan', 'title=Plan', 'collaborative=Tayside', 'sort=improvement')
        phase = self.id('add', 'iteration', 'plan=' + plan, 'title=Phase 1')
        self.assertEqual(self.json('show', 'iteration', phase)['approval'], 'not asked')
        for authority in ('Angus', 'Dundee', 'Perth and Kinross'):
            self.ok('add', 'approval', 'iteration=' + phase, 'party=chief-executive',
                    'authority=' + authority, 'asked_on=2018-01-10', 'decided_on=2018-01-20',
                    'outcome=agreed')
        self.ok('add', 'approval', 'iteration=' + phase, 'party=scottish-government',
                'asked_on=2018-01-10')
        shown = self.json('show', 'iteration', phase)
        self.assertEqual(shown['approval_executives_agreed'], 3)
        self.assertEqual((shown['approval'], shown['approval_waiting']), ('waiting', 1))

    def test_episode(self):
        episode = self.json('plan-episode', '--host', 'Fife', '--fieldwork', '2027-03-09')['id']
        shown = self.json('show', 'episode', episode)
        self.assertEqual(shown['fieldwork_end'], '2027-03-11')
        self.assertIn('South East', shown['collaborative']['name'])
        self.assertEqual(shown['late_steps'], 2)
        self.ok('show', 'episode', episode)
        self.ok('list', 'episode')


class Deadlines(Case):
    def setUp(self):
        super().setUp()
        self.episode = self.json('plan-episode', '--host', 'Fife', '--fieldwork',
                                 '2027-03-09')['id']

    def test_deadlines(self):
        rows = self.json('deadlines')
        for row in rows:
            self.assertTrue({'date', 'state', 'what', 'whom', 'kind', 'id', 'source'} <= set(row))
            self.assertIsNotNone(row['date'])
        self.assertEqual(sorted(r['date'] for r in rows), [r['date'] for r in rows])
        self.assertIn('Fieldwork dates agreed', [r['what'] for r in rows])

    def test_narrowed(self):
        rows = self.json('deadlines', '--from', '2027-01-15', '--to', '2027-01-20')
        self.assertTrue(rows)
        for row in rows:
            self.assertTrue('2027-01-15' <= row['date'] <= '2027-01-20', row)
        self.assertTrue(self.json('deadlines', '--collaborative', 'South East'))
        self.assertTrue(self.json('deadlines', '--authority', 'Fife'))
        self.assertFalse([r for r in self.json('deadlines', '--authority', 'Moray')
                          if r['kind'] == 'step'])
        self.assertEqual({r['state'] for r in self.json('deadlines', '--state', 'overdue')},
                         {'overdue'})
        for row in self.json('deadlines', '--state', 'undated'):
            self.assertIsNone(row['date'])

    def test_owner(self):
        person = self.id('add', 'person', 'post=Director', 'authority=Fife')
        step = self.json('list', 'step', 'episode=' + self.episode, 'key=dates')[0]
        self.ok('set', 'step', step['id'], 'owner=' + person)
        rows = self.json('deadlines', '--owner', 'Director, Fife')
        self.assertEqual([r['id'] for r in rows], [step['id']])

    def test_findings(self):
        findings = self.json('findings')
        for finding in findings:
            self.assertTrue({'rule', 'severity', 'message', 'records'} <= set(finding))
            self.assertIn(finding['severity'], ('note', 'warning', 'problem'))
        # on 18 January two steps of this episode are late
        self.assertTrue(self.json('findings', 'episode', self.episode))


class History(Case):
    def test_undo_redo_history(self):
        before = self.digest()
        person = self.id('add', 'person', 'post=Director', 'authority=Fife')
        after = self.digest()
        self.ok('undo')
        self.assertEqual(self.digest(), before)
        self.ok('redo')
        self.assertEqual(self.digest(), after)
        self.ok('set', 'person', person, 'post=Chief Executive')
        changes = self.json('history', '--record', 'person', person)
        fields = [(f['field'], f['old'], f['new']) for c in changes for f in c['fields']]
        self.assertIn(('post', 'Director', 'Chief Executive'), fields)
        for change in changes:
            self.assertTrue({'when', 'who', 'what', 'fields'} <= set(change))
            self.assertRegex(change['when'], r'^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$')
        everything = self.json('history')
        self.assertGreaterEqual(len(everything), len(changes))
        self.assertEqual(self.json('history', '--count', '2'), everything[:2])
        self.refuses(['history', '--count', '0'], 'count')

    def test_history_of_one_record(self):
        changes = self.json('history', '--record', 'authority', 'Fife')
        self.assertEqual([c['what'] for c in changes], ['Reference data'])
        self.assertIn('Fife', {f['name'] for c in changes for f in c['fields']})

    def test_history_with_parts(self):
        """Of an episode also what happened to its steps, and of others nothing."""
        episode = self.json('plan-episode', '--host', 'Fife', '--fieldwork', '2027-03-09')
        other = self.json('plan-episode', '--host', 'Moray', '--fieldwork', '2027-05-11')
        step = episode['steps'][0]['id']
        self.ok('set', 'step', step, 'pinned=2027-01-27', 'pin_reason=Agreed')
        changes = self.json('history', '--record', 'episode', episode['id'])
        self.assertEqual(len(changes), 2)
        self.assertIn(('step', 'pin_reason', 'Agreed'),
                      {(f['kind'], f['field'], f['new']) for f in changes[0]['fields']})
        ids = {f['id'] for c in changes for f in c['fields']}
        self.assertTrue({s['id'] for s in episode['steps']} <= ids)
        self.assertFalse({s['id'] for s in other['steps']} & ids)

    def test_history_of_one_change(self):
        """What was and what became, in the words of the forms."""
        milestone = self.id('add', 'milestone', 'title=Return', 'sort=deadline', 'due=2027-03-01')
        self.ok('set', 'milestone', milestone, 'due=2027-03-02', 'sort=event')
        self.ok('set', 'milestone', milestone, 'due=2027-03-03')
        change = self.json('history', '--count', '2')[1]
        seq, site = change['id'].split('@')
        told = self.json('history', '--change', change['id'])
        self.assertEqual([(f['field'], f['label'], f['was'], f['became'], f['now'], f['did'])
                          for f in told],
                         [('sort', 'Sort', 'Deadline', 'Event', 'Event', 'changed'),
                          ('due', 'Date', 'Mon 1 Mar 2027', 'Tue 2 Mar 2027', 'Wed 3 Mar 2027',
                           'changed')])
        self.assertEqual(self.json('history', '--change', seq + '@' + site[:3]), told)
        self.assertIn('Tue 2 Mar 2027', self.ok('history', '--change', change['id']).out)
        self.refuses(['history', '--change', '9999'], 'change')
        self.ok('remove', 'milestone', milestone)
        told = self.json('history', '--change', self.json('history', '--count', '1')[0]['id'])
        self.assertEqual([(f['id'], f['did'], f['field']) for f in told],
                         [(milestone, 'removed', None)])

    def test_search(self):
        hits = self.json('search', 'obar')
        self.assertIn('Aberdeen City', [h['name'] for h in hits])
        self.assertEqual(self.json('search', 'fife', 'nowhere-to-be-found'), [])


class Keep(Case):
    def test_verify(self):
        result = self.json('verify')
        self.assertTrue(result['ok'])
        self.assertTrue(result['checks'])
        self.assertRegex(result['digest'], r'^[0-9a-f]{16,}$')

    def test_digest_is_of_facts_alone(self):
        before = self.digest()
        person = self.id('add', 'person', 'post=Director')
        self.assertNotEqual(self.digest(), before)
        self.ok('remove', 'person', person)
        self.assertEqual(self.digest(), before)

    def test_backup_and_restore(self):
        before = self.digest()
        copy = self.path('copy.db')
        self.ok('backup', '-o', copy)
        self.assertEqual(os.stat(copy).st_mode & 0o777, 0o600)
        self.assertEqual(self.digest(file=copy), before)
        self.id('add', 'person', 'post=Director')
        self.ok('restore', copy)
        self.assertEqual(self.digest(), before)
        kept = [n for n in os.listdir(self.folder)
                if 'before-restore' in n and not n.endswith('-journal')]
        self.assertEqual(len(kept), 1)


class Usage(Case):
    def test_wrong_use(self):
        for args in ([], ['nonsense'], ['list'], ['list', 'authority', '--nonsense'],
                     ['show', 'authority'], ['undo', 'now'], ['undo', '--days', '3'],
                     ['plan-episode'], ['plan-episode', '--host', 'Fife'],
                     ['plan-episode', '--host'], ['add', 'person', 'post'],
                     ['move-episode', '--fieldwork', '2027-03-09'], ['backup'],
                     ['import', 'x.csv'], ['export', 'person'], ['-x'],
                     ['add', 'person', 'post=a', 'post=b'],
                     ['list', 'authority', '--format', 'json', '--format', 'csv']):
            self.refuses(args, status=USAGE)

    def test_bad_values_are_refused(self):
        for args, word in ((['list', 'nonsense'], 'nonsense'),
                           (['fields', 'nonsense'], 'nonsense'),
                           (['list', 'authority', '--format', 'xml'], 'xml'),
                           (['list', 'person', 'nonsense=1'], 'nonsense'),
                           (['show', 'authority', 'Atlantis'], 'Atlantis')):
            self.refuses(args, word, status=REFUSED)

    def test_bad_today(self):
        result = self.run_raw('--file', self.file, '--today', '2027-02-29', 'deadlines')
        self.assertEqual(result.status, REFUSED)
        self.assert_one_line(result, '2027-02-29', 'today')

    def test_today_in_words(self):
        self.assertEqual(self.run_raw('--file', self.file, '--today', '18 Jan 2027',
                                      'deadlines').status, DONE)
        self.assertEqual(TODAY, '2027-01-18')


class Weekdays(Case):
    """R08: a weekday that does not fit its date is said, and the date taken."""

    def test_odd_weekday(self):
        result = self.call('plan-episode', '--host', 'Fife', '--fieldwork', 'Mon 9 Mar 2027')
        self.assertEqual(result.status, DONE)
        self.assertEqual(result.err, 'heddlectl: Episode, Fieldwork start: '
                                     '9 March 2027 is a Tuesday, not a Monday.\n')
        result = self.call('add', 'milestone', 'title=Steering Group report', 'sort=event',
                           'due=Friday 28 September 2017')
        self.assertEqual(result.status, DONE)
        self.assertIn('28 September 2017 was a Thursday, not a Friday', result.err)
        self.assertEqual([m['due'] for m in self.json('list', 'milestone')
                          if m['title'] == 'Steering Group report'], ['2017-09-28'])

    def test_fitting_weekday(self):
        result = self.ok('plan-episode', '--host', 'Fife', '--fieldwork', 'Tue 9 Mar 2027')
        self.assertEqual(result.err, '')

    def test_no_single_day(self):
        self.refuses(('find-dates', '--host', 'Fife', '--after', 'Autumn 2018'), 'after',
                     'Autumn 2018', status=REFUSED)
        self.refuses(('find-dates', '--host', 'Fife', '--after', '31 June 2027'), 'after',
                     'June 2027 has 30 days', status=REFUSED)


if __name__ == '__main__':
    main()
