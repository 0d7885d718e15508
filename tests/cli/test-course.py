# SPDX-License-Identifier: GPL-3.0-or-later
"""An episode from first talk to closed learning, by heddlectl alone."""

import os
import shutil
import tempfile

from course import Drive, FACTORS, SECTIONS
from heddlectl import Case, main


class Course(Drive, Case):
    with_file = False
    made = None

    def setUp(self):
        super().setUp()
        # driven once, then copied: every test looks at the same episode
        if Course.made is None:
            self.ok('new')
            self.drive()
            Course.made = os.path.join(tempfile.mkdtemp(prefix='heddlectl-course-'), 'made.db')
            shutil.copy(self.file, Course.made)
        else:
            shutil.copy(Course.made, self.file)

    def only(self, kind):
        records = self.json('list', kind)
        self.assertEqual(len(records), 1, kind)
        return records[0]

    def facts(self, kind):
        path = self.path('facts.txt')
        self.ok('export', '--facts', '-o', path)
        with open(path, encoding='utf-8') as f:
            lines = [line.rstrip('\n').split('\t') for line in f]
        return [line[1:] for line in lines if line[0] == kind]

    def test_facts_of_every_section(self):
        self.assertEqual(len(SECTIONS), 9)
        for section, kinds in SECTIONS.items():
            for kind in kinds:
                self.assertTrue(self.facts(kind), f'{section}: {kind}')
        self.assertTrue(self.json('verify')['ok'])

    def test_C08_one_focus_is_chosen(self):
        areas = self.json('list', 'focus-area')
        self.assertEqual([a['title'] for a in areas if a['chosen']], ['Equity in clusters'])
        self.assertTrue(all(a['rationale'] for a in areas))
        self.assertEqual(self.only('discussion')['held_on'], '2027-01-12')

    def test_C09_nine_kinds_of_evidence(self):
        used = {e['factor'] for e in self.json('list', 'self-evaluation')}
        self.assertEqual(used, set(FACTORS))
        self.refuses(['add', 'self-evaluation', 'episode=Fife', 'factor=hearsay'],
                     'Kind of evidence', 'hearsay')
        chosen = self.json('show', 'focus-area', 'Equity in clusters')
        self.assertTrue(chosen['strengths'] and chosen['improvements'])

    def test_C11_scoping_paper(self):
        paper = self.json('show', 'document', 'Scoping paper')
        self.assertEqual((paper['sort'], paper['pages'], paper['shared_on']),
                         ('scoping-paper', 3, '2027-02-16'))

    def test_C16_report(self):
        parts = self.json('list', 'report-part')
        self.assertEqual([p['number'] for p in parts], list(range(1, 13)))
        self.assertTrue(all(p['text'] for p in parts))
        self.assertEqual([p['key'] for p in parts if p['owner']], ['areas'])
        sent = {c['audience']: c['sent_on'] for c in self.json('list', 'circulation')}
        self.assertEqual(sent, {'core-team': '2027-03-30', 'committee': None})
        answer = [c for c in self.json('list', 'comment') if c['reply_to'] is not None]
        self.assertEqual([c['text'] for c in answer], ['Five did'])

    def test_C17_committee(self):
        rows = [d for d in self.json('deadlines', '--from', '2027-05-01', '--to', '2027-06-30')
                if d['kind'] in ('committee-date', 'circulation')]
        # the report is due with the papers, two weeks before the committee meets
        self.assertEqual(sorted((d['date'], d['kind']) for d in rows),
                         [('2027-05-27', 'circulation'), ('2027-05-27', 'committee-date'),
                          ('2027-06-10', 'committee-date')])

    def test_C18_other_learning(self):
        self.assertEqual({entry['sort'] for entry in self.json('list', 'learning')},
                         {'participants', 'other-contexts'})

    def test_C20_actions_support_and_reviews(self):
        due = {d['kind']: d['date'] for d in self.json('deadlines', '--from', '2027-05-01',
                                                      '--to', '2027-12-31')}
        self.assertEqual(due['action'], '2027-12-17')
        self.assertEqual(due['review'], '2027-09-14')
        self.assertEqual(due['support-offer'], '2027-06-20')
        action = self.only('action')
        self.assertEqual((action['progress_done'], action['progress_total']), (7, 18))

    def test_C21_practice_and_whom_it_interests(self):
        self.assertEqual(self.only('practice-interest')['authority']['name'], 'Moray')
        visit = self.only('engagement')
        self.assertEqual((visit['authority']['name'], visit['due']), ('Angus', '2027-06-02'))
        # among all that is dated, with whom
        rows = [d for d in self.json('deadlines', '--from', '2027-06-01', '--to', '2027-06-03')
                if d['kind'] == 'engagement']
        self.assertEqual([(d['date'], d['what'], d['whom']) for d in rows],
                         [('2027-06-02', 'Visit across the border', 'Angus')])

    def test_C25_feedback_is_summed_up_and_private_in_words(self):
        open_facts = {field for _, field, _ in self.facts('feedback')}
        self.assertIn('useful', open_facts)
        self.assertFalse(open_facts & {'member', 'role', 'helped', 'hindered', 'suggestion'})
        self.assertEqual(self.facts('availability'), [])
        found = self.json('feedback', self.only('episode')['id'])
        self.assertEqual((found['answers'], found['very'], found['little']), (1, 1, 0))
        self.assertEqual(found['members'], len(self.json('list', 'team-member')))

    def test_C28_priorities_and_who_answers(self):
        self.assertEqual(self.only('served-priority')['title'], 'Close the gap')
        self.assertEqual(self.only('episode')['accountable']['name'], 'Director, Fife')

    def test_C29_outcomes_in_three_terms(self):
        episode = self.only('episode')
        for term in ('short', 'medium', 'longer'):
            self.assertTrue(episode['outcome_' + term])

    def test_C30_aims_are_reviewed(self):
        self.assertEqual(self.only('aim')['review'], 'partly-met')
        self.ok('set', 'aim', 'Know what works', 'review=', 'reviewed_on=')
        found = self.run_raw('--file', self.file, '--today', '2027-06-01', '--format', 'json',
                             'findings').json
        self.assertIn('aims-not-reviewed', [f['rule'] for f in found])

    def test_C31_versions_are_kept(self):
        self.assertEqual(self.only('episode')['template_version'], 1)
        self.assertEqual(self.only('report')['outline_version'], 1)
        self.assertTrue(all(s['source'].endswith('version 1')
                            for s in self.json('list', 'session')))

    def test_B01_hopes(self):
        self.assertEqual(self.only('episode')['hopes'], 'Three ideas to try')

    def test_U02_who_meets_the_team(self):
        heads = [p for p in self.json('list', 'participant') if p['belongs'] == 'school']
        self.assertEqual([(p['role'], p['number'], p['schools']) for p in heads],
                         [('Headteachers', 6, 6)])
        self.refuses(['add', 'participant', 'session=' + heads[0]['session']['id']],
                     'Person', 'Role')

    def test_bad_input(self):
        session = self.json('list', 'session')[0]['id']
        self.refuses(['set', 'session', session, 'starts=23:30', 'ends=00:30'], 'Ends')
        self.refuses(['set', 'action', 'Visits in every cluster', 'progress_done=19'],
                     'Done so far', '19')
        self.refuses(['set', 'interest', 'Officer, Moray', 'free_until=2027-03-08'],
                     'Free until', '2027-03-08')
        part = self.json('list', 'report-part')[0]['id']
        long = ('Wörter — كلمات 🧶 ' * 8000)[:60000].strip()
        self.ok('set', 'report-part', part, 'text=' + long)
        self.assertEqual(self.json('show', 'report-part', part)['text'], long)


if __name__ == '__main__':
    main()
