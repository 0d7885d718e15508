# SPDX-License-Identifier: GPL-3.0-or-later
"""An episode from first talk to closed learning, by heddlectl alone."""

import os
import shutil
import tempfile

from heddlectl import Case, main

# Kinds whose facts tell each of the nine parts of the course.
SECTIONS = {
    'prepare': ('focus-area', 'discussion', 'self-evaluation', 'aim', 'served-priority', 'task'),
    'team': ('interest', 'slot', 'team-member'),
    'programme': ('session', 'participant'),
    'documents': ('document',),
    'fieldwork': ('finding', 'feedback'),
    'report': ('report', 'report-part', 'report-finding', 'report-version', 'comment',
               'circulation', 'agreement'),
    'follow-up': ('action', 'review', 'committee-date', 'support-offer', 'engagement'),
    'learning': ('practice', 'learning', 'practice-interest'),
    'oversight': ('episode', 'step'),
}
FACTORS = ('closing-the-gap', 'stretch-aims', 'nif-priorities', 'attainment', 'destinations',
           'inspection', 'locality-working', 'children-and-young-people', 'staff-views')


class Course(Case):
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

    def add(self, kind, **values):
        return self.id('add', kind, *(f'{name}={value}' for name, value in values.items()))

    def of(self, kind, **values):
        """Adds what belongs to the episode."""
        return self.add(kind, episode=self.episode, **values)

    def set(self, kind, record, **values):
        self.ok('set', kind, record, *(f'{name}={value}' for name, value in values.items()))

    def drive(self):
        self.prepare()
        self.gather()
        self.programme()
        self.fieldwork()
        self.report()
        self.follow_up()
        self.learn()

    def prepare(self):
        self.director = self.add('person', post='Director', authority='Fife')
        self.officer = self.add('person', post='Quality Improvement Officer', authority='Angus',
                                expertise='Equity; data')
        self.episode = self.json('plan-episode', '--host', 'Fife', '--fieldwork', '2027-03-09',
                                 '--days', '3', '--mode', 'mixed')['id']
        self.set('episode', self.episode, themes='Equity; Reach', focus='Equity in clusters',
                 rationale='The gap stays', hopes='Three ideas to try', venue='Rothes Halls',
                 accountable=self.director, outcome_short='Clusters agree',
                 outcome_medium='Schools help each other', outcome_longer='The gap closes')
        area = self.of('focus-area', title='Equity in clusters', chosen='yes',
                       strengths='Trust', improvements='Measures', rationale='Named by all')
        self.of('focus-area', title='Digital learning', rationale='Looked at elsewhere')
        self.of('discussion', focus_area=area, held_on='12 Jan 2027',
                with_whom='Senior Regional Adviser', outcome='Worth looking at')
        for factor in FACTORS:
            self.of('self-evaluation', focus_area=area, factor=factor, says=f'About {factor}')
        self.aim = self.of('aim', text='Know what works', position='1')
        self.of('served-priority', title='Close the gap', source='Directorate plan')
        for task in self.json('list', 'task', 'episode=' + self.episode):
            self.set('task', task['id'], done_on='2027-02-09', owner=self.director)

    def gather(self):
        for authority in ('Angus', 'Moray', 'Falkirk'):
            self.of('interest', authority=authority, post='Officer', expertise='Equity',
                    free_from='2027-03-09', free_until='2027-03-11', offered_on='2027-01-14')
        self.set('interest', 'Officer, Angus', state='accepted', person=self.officer)
        for slot in self.json('list', 'slot', 'episode=' + self.episode):
            self.set('slot', slot['id'], person=self.director)
        for person, side in ((self.director, 'host'), (self.officer, 'other-authorities')):
            self.of('team-member', person=person, side=side, state='confirmed',
                    asked_on='2027-01-14', answered_on='2027-01-15', briefed_on='2027-03-08',
                    read_guidance_on='2027-03-01')
        self.add('availability', person=self.officer, starts='2027-03-11', ends='2027-03-11',
                 what='Leave')

    def programme(self):
        self.sessions = self.json('build-programme', self.episode)
        self.group = next(s['id'] for s in self.sessions if s['sort'] == 'group')
        self.set('session', self.group, facilitator=self.director, recorder=self.officer)
        self.add('participant', session=self.group, person=self.officer, belongs='team')
        self.add('participant', session=self.group, role='Headteachers', belongs='school',
                 number='6', schools='6')
        self.of('document', title='Scoping paper', sort='scoping-paper', for_whom='Everybody',
                essential='yes', pages='3', minutes='10', agreed_on='2027-02-09',
                shared_on='2027-02-16')
        self.of('document', title='Policy', sort='policy', pages='18', minutes='45',
                link='https://files.example.org/policy')

    def fieldwork(self):
        self.findings = [
            self.of('finding', session=self.group, sort=sort, text=text, themes=themes,
                    said_by='Group A', voices=voices, noted_on='2027-03-09', noted_at='11:42')
            for sort, text, themes, voices in (
                ('strength', 'Heads speak plainly', 'Equity', '6'),
                ('area', 'Time to visit is short', 'Reach', '5'),
                ('practice', 'Visits of three schools', 'Reach', '4'),
                ('question', 'Who decides?', 'Equity', '2'),
                ('evidence', 'In 11 of 18 plans a number', 'Equity', '1'))]
        self.of('feedback', member='Director, Fife', useful='very', given_on='2027-03-12',
                helped='Clear groups', hindered='Long days', suggestion='Shorter blocks')

    def report(self):
        self.paper = self.json('list', 'report', 'episode=' + self.episode)[0]['id']
        parts = self.json('list', 'report-part', 'report=' + self.paper)
        for part in parts:
            self.set('report-part', part['id'], text='About ' + part['title'], state='agreed',
                     owner=self.director)
        areas = next(p['id'] for p in parts if p['key'] == 'areas')
        self.add('report-finding', part=areas, finding=self.findings[1])
        first = self.add('comment', part=areas, text='Say how many', made_by='ADES coordinator',
                         made_on='2027-03-30', settled_on='2027-04-06')
        self.add('comment', part=areas, text='Five did', reply_to=first, made_by='Director',
                 made_on='2027-04-01')
        self.add('report-version', report=self.paper, number='1', label='Draft',
                 made_on='2027-03-30', content='The parts as they stood')
        self.set('aim', self.aim, review='partly-met', remark='Two of three',
                 reviewed_on='2027-04-20')
        meeting = self.add('committee-date', authority='Fife', committee='Education',
                           meets_on='2027-06-10', weeks_before='2')
        self.add('circulation', report=self.paper, audience='core-team', due='2027-04-01',
                 sent_on='2027-03-30', version='1')
        self.add('circulation', report=self.paper, audience='committee', committee_date=meeting)
        for agreement in self.json('list', 'agreement', 'report=' + self.paper):
            self.set('agreement', agreement['id'], asked_on='2027-04-20', agreed_on='2027-04-27')
        self.set('report', self.paper, state='final')

    def follow_up(self):
        self.of('action', title='Visits in every cluster', owner=self.director,
                finding=self.findings[1], due='2027-12-17', progress_done='7',
                progress_total='18', progress_unit='clusters')
        self.of('review', title='Review of progress', sort='review-of-progress',
                due='2027-09-14')
        self.of('support-offer', title='Coaching', authority='Angus', offered_on='2027-04-20',
                state='accepted', due='2027-05-20')
        self.of('engagement', title='Visit across the border', authority='Angus',
                due='2027-06-02')

    def learn(self):
        practice = self.of('practice', title='Visits of three schools', authority='Fife',
                           finding=self.findings[2], themes='Reach', sector='all',
                           level='all-authorities', consent='given', consent_on='2027-05-04',
                           groups='1', voices='4')
        self.add('practice-interest', practice=practice, authority='Moray', said_on='2027-06-01')
        for sort in ('participants', 'other-contexts'):
            self.of('learning', title=f'Learned: {sort}', sort=sort, themes='Reach',
                    findings='2')
        self.ok('close-learning', self.episode, '--on', '2027-10-01')
        self.set('episode', self.episode, stage='moving-forward', status='closed')

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
        self.assertTrue(all(p['text'] and p['owner'] for p in parts))
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
        self.assertEqual(due['support-offer'], '2027-05-20')
        action = self.only('action')
        self.assertEqual((action['progress_done'], action['progress_total']), (7, 18))

    def test_C21_practice_and_whom_it_interests(self):
        self.assertEqual(self.only('practice-interest')['authority']['name'], 'Moray')
        visit = self.only('engagement')
        self.assertEqual((visit['authority']['name'], visit['due']), ('Angus', '2027-06-02'))

    def test_C25_feedback_is_private_in_words(self):
        open_facts = {field for _, field, _ in self.facts('feedback')}
        self.assertIn('useful', open_facts)
        self.assertFalse(open_facts & {'member', 'role', 'helped', 'hindered', 'suggestion'})
        self.assertEqual(self.facts('availability'), [])

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
