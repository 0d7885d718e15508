# SPDX-License-Identifier: GPL-3.0-or-later
"""An episode from first talk to closed learning, as facts that heddlectl adds.

tests/ui/course.py makes the same facts with the window's own means.
"""

TALKS = '2027-01-18'      # the day of preparing, gathering the team, programme and documents
FIELDWORK = '2027-03-09'
REPORTING = '2027-03-30'
FOLLOW_UP = '2027-06-01'

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
FINDINGS = (('strength', 'Heads speak plainly', 'Equity', 6),
            ('area', 'Time to visit is short', 'Reach', 5),
            ('practice', 'Visits of three schools', 'Reach', 4),
            ('question', 'Who decides?', 'Equity', 2),
            ('evidence', 'In 11 of 18 plans a number', 'Equity', 1))
NEXT_STEP = 'Visits in every cluster'


class Drive:
    """Needs id(), ok() and json() of heddlectl.Case."""

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
        self.documents()
        self.fieldwork()
        self.report()
        self.follow_up()
        self.learn()

    def prepare(self):
        self.director = self.add('person', post='Director', authority='Fife')
        self.officer = self.add('person', post='Quality Improvement Officer', authority='Angus',
                                expertise='Equity; data')
        self.coordinator = self.add('person', post='ADES coordinator')
        self.episode = self.json('plan-episode', '--host', 'Fife', '--fieldwork', FIELDWORK,
                                 '--days', '3', '--mode', 'mixed')['id']
        self.set('episode', self.episode, themes='Equity; Reach', focus='Equity in clusters',
                 rationale='The gap stays', hopes='Three ideas to try', venue='Rothes Halls',
                 accountable=self.director, outcome_short='Clusters agree',
                 outcome_medium='Schools help each other', outcome_longer='The gap closes')
        area = self.of('focus-area', title='Equity in clusters', chosen='yes', position=1,
                       strengths='Trust', improvements='Measures', rationale='Named by all')
        self.of('focus-area', title='Digital learning', position=2, rationale='Looked at elsewhere')
        self.of('discussion', focus_area=area, held_on='2027-01-12',
                with_whom='Senior Regional Adviser', outcome='Worth looking at')
        for factor in FACTORS:
            self.of('self-evaluation', focus_area=area, factor=factor, says=f'About {factor}')
        self.aim = self.of('aim', text='Know what works', position=1)
        self.of('served-priority', title='Close the gap', source='Directorate plan')
        for task in self.json('list', 'task', 'episode=' + self.episode):
            self.set('task', task['id'], done_on=TALKS)

    def gather(self):
        for authority in ('Moray', 'Falkirk'):
            self.of('interest', authority=authority, post='Officer', expertise='Equity',
                    free_from='2027-03-09', free_until='2027-03-11', offered_on='2027-01-14')
        self.of('interest', authority='Angus', person=self.officer, expertise='Equity',
                free_from='2027-03-09', free_until='2027-03-11', offered_on='2027-01-14',
                state='accepted')
        # the offer was the officer's yes
        self.of('team-member', person=self.officer, side='other-authorities', brings='Equity',
                state='confirmed', answered_on=TALKS, briefed_on=TALKS, read_guidance_on=TALKS)
        self.of('team-member', person=self.director, side='host', state='confirmed',
                asked_on='2027-01-14', answered_on='2027-01-15')
        slot = next(slot for slot in self.json('list', 'slot', 'episode=' + self.episode)
                    if slot['role'] == 'ADES coordinator')
        self.set('slot', slot['id'], person=self.coordinator)
        self.of('team-member', person=self.coordinator, side=slot['side'], role=slot['role'],
                asked_on=TALKS)
        self.add('availability', person=self.officer, starts='2027-03-11', ends='2027-03-11',
                 what='Leave')

    def programme(self):
        self.sessions = self.json('build-programme', self.episode)
        self.group = next(s['id'] for s in self.sessions if s['sort'] == 'group')
        self.set('session', self.group, facilitator=self.director, recorder=self.officer)
        self.add('participant', session=self.group, person=self.officer)
        self.add('participant', session=self.group, role='Headteachers', belongs='school',
                 number='6', schools='6')

    def documents(self):
        self.of('document', title='Scoping paper', sort='scoping-paper', for_whom='Everybody',
                essential='yes', pages='3', minutes='10', agreed_on='2027-02-09',
                shared_on='2027-02-16', position=1)
        self.of('document', title='Policy', sort='policy', pages='18', minutes='45',
                link='https://files.example.org/policy', position=2)

    def fieldwork(self):
        self.findings = [
            self.of('finding', session=self.group, sort=sort, text=text, themes=themes,
                    said_by='Group A', voices=voices, noted_on=FIELDWORK, position=i + 1)
            for i, (sort, text, themes, voices) in enumerate(FINDINGS)]
        self.of('feedback', member='Director, Fife', useful='very', given_on=FIELDWORK,
                helped='Clear groups', hindered='Long days', suggestion='Shorter blocks')

    def report(self):
        self.paper = self.json('list', 'report', 'episode=' + self.episode)[0]['id']
        parts = self.json('list', 'report-part', 'report=' + self.paper)
        texts = [f"About {part['title']}" for part in parts]
        areas = next(i for i, part in enumerate(parts) if part['key'] == 'areas')
        texts[areas] += '\n\n' + FINDINGS[1][1]
        steps = next(i for i, part in enumerate(parts) if part['key'] == 'next-steps')
        texts[steps] = NEXT_STEP + ', by 17 December 2027'
        for part, text in zip(parts, texts):
            self.set('report-part', part['id'], text=text, state='in-comment')
        self.set('report-part', parts[areas]['id'], owner=self.director, state='agreed')
        self.add('report-finding', part=parts[areas]['id'], finding=self.findings[1])
        first = self.add('comment', part=parts[areas]['id'], text='Say how many',
                         made_by='ADES coordinator', made_on=REPORTING, settled_on=REPORTING)
        self.add('comment', part=parts[areas]['id'], text='Five did', reply_to=first,
                 made_by='Director', made_on=REPORTING)
        self.add('report-version', report=self.paper, number='1', made_on=REPORTING,
                 content='\n\n'.join(f"{part['number']} {part['title']}\n\n{text}"
                                     for part, text in zip(parts, texts)))
        self.set('aim', self.aim, review='partly-met', remark='Two of three',
                 reviewed_on=REPORTING)
        meeting = self.add('committee-date', authority='Fife', committee='Education',
                           meets_on='2027-06-10', weeks_before='2')
        self.add('circulation', report=self.paper, audience='core-team', sent_on=REPORTING,
                 version='1')
        self.add('circulation', report=self.paper, audience='committee', committee_date=meeting)
        for agreement in self.json('list', 'agreement', 'report=' + self.paper):
            self.set('agreement', agreement['id'], agreed_on=REPORTING)
        self.set('report', self.paper, state='agreed', version='1')

    def follow_up(self):
        self.of('action', title=NEXT_STEP, owner=self.director, position='1', due='2027-12-17',
                progress_done='7', progress_total='18', progress_unit='clusters')
        self.of('review', title='Review of progress', sort='review-of-progress',
                due='2027-09-14')
        self.of('support-offer', title='Coaching', authority='Angus', offered_on=FOLLOW_UP,
                state='accepted', due='2027-06-20')
        self.of('engagement', title='Visit across the border', authority='Angus',
                due='2027-06-02')

    def learn(self):
        practice = self.of('practice', title='Visits of three schools', authority='Fife',
                           finding=self.findings[2], themes='Reach', sector='primary',
                           level='all-authorities', consent='given', consent_on='2027-05-04',
                           groups='1', voices='4')
        self.add('practice-interest', practice=practice, authority='Moray', said_on=FOLLOW_UP)
        for sort in ('participants', 'other-contexts'):
            self.of('learning', title=f'Learned: {sort}', sort=sort, themes='Reach',
                    findings='2')
        self.ok('close-learning', self.episode, '--on', FOLLOW_UP)
        self.set('episode', self.episode, stage='moving-forward', status='closed')
