# SPDX-License-Identifier: GPL-3.0-or-later
"""heddlectl's commands for people and their time."""

from heddlectl import TODAY, Case, main


class Workforce(Case):
    """R07, R27, R28, R35: people, load against capacity, who knows what, and who could help."""

    def setUp(self):
        super().setUp()
        self.officer = self.add('person', 'post=Officer', 'authority=Angus', 'expertise=Data')
        self.coach = self.add('person', 'post=Coach', 'authority=Fife', 'expertise=data; Numeracy')
        plan = self.add('plan', 'title=Plan', 'collaborative=SEIC', 'sort=improvement')
        self.activity = self.add('activity', 'plan=' + plan, 'title=Data clinics',
                                 'fte_needed=0.8', 'expertise=Data', 'starts=2027-01-01',
                                 'ends=2027-06-30', 'status=running')
        self.add('working-time', 'person=' + self.officer, 'what=post', 'fte=0.5')
        self.add('working-time', 'person=' + self.coach, 'what=post', 'fte=0.4')
        self.allocation = self.add('allocation', 'person=' + self.officer,
                                   'activity=' + self.activity, 'fte=0.8', 'starts=2027-01-01',
                                   'ends=2027-03-31')

    def add(self, kind, *fields):
        return self.ok('add', kind, *fields).out.strip()

    def test_capacity(self):
        rows = self.json('capacity', '--collaborative', 'SEIC')
        self.assertEqual(len(rows), 10)
        first = [r for r in rows if r['id'] == self.officer][0]
        self.assertEqual((first['name'], first['detail']), ('Officer', 'Angus'))
        self.assertEqual((first['from'], first['to']), ('2027-01-01', '2027-03-31'))
        self.assertEqual((first['load'], first['capacity'], first['over']), (0.8, 0.5, 0.3))
        self.assertEqual((first['over_from'], first['over_to']), ('2027-01-01', '2027-03-31'))
        self.assertEqual([(b['id'], b['fte']) for b in first['because']], [(self.allocation, 0.8)])
        rows = self.json('capacity', '--by', 'activity', '--from', '2027-01-01',
                         '--to', '2027-04-30')
        self.assertEqual([(r['load'], r['capacity'], r['over']) for r in rows],
                         [(0.8, 0.8, 0), (0.8, 0, 0.8)])
        rows = self.json('capacity', '--by', 'organisation', '--to', '2027-01-31')
        self.assertEqual([(r['name'], r['over']) for r in rows], [('Angus', 0.3), ('Fife', 0)])
        self.assertIn('0.3', self.ok('capacity', '--format', 'csv').out)
        self.assertIn('over-committed', [f['rule'] for f in self.json('findings')])

    def test_capacity_refused(self):
        self.assert_one_line(self.call('capacity', '--by', 'school'), 'by', 'school')
        self.assert_one_line(self.call('capacity', '--from', '2027-02-01', '--to', '2027-01-01'),
                             '2027-01-01')
        self.assert_one_line(self.call('capacity', '--collaborative', 'nowhere'), 'nowhere')

    def data(self, *options):
        rows = {r['name'].title(): r for r in self.json('expertise', *options)}
        return rows['Data'], [(w['name'], w['people']) for w in rows['Data']['where']]

    def test_expertise(self):
        row, where = self.data('--collaborative', 'SEIC')
        self.assertEqual((row['people'], row['free']), (2, 0.4))
        self.assertEqual(where, [('Fife', 1), ('Other authorities', 1)])
        self.assertEqual(self.data()[1], [('South East', 1), ('Tayside', 1)])
        self.assertEqual(self.data('--by', 'curriculum')[1], [('Mathematics', 1)])
        self.assert_one_line(self.call('expertise', '--by', 'hour'), 'hour')

    def test_match(self):
        request = self.add('request', 'collaborative=SEIC', 'activity=' + self.activity,
                           'expertise=Numeracy; Data', 'fte=0.3', 'starts=2027-02-01')
        matches = self.json('matches', request)
        self.assertEqual([(m['person']['id'], m['matched'], m['fits']) for m in matches],
                         [(self.coach, 2, True), (self.officer, 1, False)])
        before = self.digest()
        made = self.json('match', request, self.coach)['id']
        allocation = self.json('show', 'allocation', made)
        self.assertEqual((allocation['fte'], allocation['starts'], allocation['ends']),
                         (0.3, '2027-02-01', '2027-06-30'))
        self.assertEqual(self.json('show', 'request', request)['state'], 'agreed')
        self.ok('undo')
        self.assertEqual(self.digest(), before)

    def test_lend(self):
        before = self.digest()
        made = self.json('lend', self.officer, 'SEIC', '0.5', '--to', '2027-06-30')['id']
        time = self.json('show', 'working-time', made)
        self.assertEqual((time['what'], time['fte'], time['since'], time['until']),
                         ('secondment', 0.5, TODAY, '2027-06-30'))
        self.assertEqual(self.json('show', 'person', self.officer)['authority']['name'], 'Angus')
        self.ok('undo')
        self.assertEqual(self.digest(), before)
        self.assert_one_line(self.call('lend', self.officer, 'SEIC', '1.7'), '1.7')
        self.assertEqual(self.digest(), before)

    def test_reallocate(self):
        before = self.digest()
        made = self.json('reallocate', self.allocation, self.coach, '--from', '2027-02-01')['id']
        self.assertEqual(self.json('show', 'allocation', made)['starts'], '2027-02-01')
        self.assertEqual(self.json('show', 'allocation', self.allocation)['ends'], '2027-01-31')
        self.ok('undo')
        self.assertEqual(self.digest(), before)
        self.assert_one_line(self.call('reallocate', self.allocation, self.coach, '--from',
                                       '2028-01-01'), 'allocation')

    def test_people(self):
        self.add('working-time', 'person=' + self.officer, 'what=secondment', 'fte=0.5',
                 'collaborative=SEIC')
        adviser = self.add('person', 'post=Adviser', 'organisation=Education Scotland')
        self.add('allocation', 'person=' + adviser, 'activity=' + self.activity, 'fte=0.2',
                 'starts=2027-01-01', 'ends=2027-03-31')
        self.add('appointment', 'role=regional-lead-officer', 'collaborative=SEIC',
                 'person=' + adviser, 'since=2026-08')
        rows = {r['name']: r for r in self.json('people', '--collaborative', 'SEIC')}
        self.assertEqual(rows['Officer']['home'], 'Angus')
        self.assertEqual(rows['Officer']['lent'], 'South East Improvement Collaborative')
        self.assertEqual(rows['Officer']['works_on'], [{'name': 'Data clinics', 'fte': 0.8}])
        self.assertEqual((rows['Officer']['load'], rows['Officer']['capacity']), (0.8, 0.5))
        share = self.json('people', '--collaborative', 'SEIC', '--of', 'education-scotland')
        self.assertEqual([(r['name'], r['home'], r['coordinator']) for r in share],
                         [('Adviser', 'Education Scotland', 'Adviser, Education Scotland')])
        self.assert_one_line(self.call('people', '--of', 'moon'), 'moon')


if __name__ == '__main__':
    main()
