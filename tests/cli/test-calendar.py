# SPDX-License-Identifier: GPL-3.0-or-later
"""Calendars out and in, read by a parser that is not libical."""

import datetime
import os
import shutil
import time

import icalendar

from heddlectl import Case, main


def day(text):
    return datetime.date.fromisoformat(text)


class Calendar(Case):
    def export(self, *args, name='out.ics', file=None):
        path = self.path(name)
        self.ok('export', 'deadlines', '-o', path, *args, file=file)
        with open(path, 'rb') as f:
            return f.read()

    def events(self, *args, file=None):
        """UID → event, as python3-icalendar understands the file."""
        calendar = icalendar.Calendar.from_ical(self.export(*args, file=file))
        events = calendar.walk('VEVENT')
        by_uid = {str(e['UID']): e for e in events}
        self.assertEqual(len(by_uid), len(events), 'a UID stands twice')
        return by_uid

    def episode(self, fieldwork='2027-03-09', host='Fife'):
        return self.json('plan-episode', '--host', host, '--fieldwork', fieldwork)


class Export(Calendar):
    def test_form(self):
        self.episode()
        data = self.export()
        for line in data.split(b'\r\n'):
            self.assertLessEqual(len(line), 75)
            self.assertNotIn(b'\n', line)
            line.decode()
        calendar = icalendar.Calendar.from_ical(data)
        for name, value in (('VERSION', '2.0'), ('METHOD', 'PUBLISH'), ('CALSCALE', 'GREGORIAN')):
            self.assertEqual(calendar[name], value)
        for name in ('PRODID', 'NAME', 'X-WR-CALNAME'):
            self.assertIn(name, calendar)
        for event in calendar.walk('VEVENT'):
            for name in ('UID', 'DTSTAMP', 'SEQUENCE', 'SUMMARY', 'STATUS', 'TRANSP'):
                self.assertIn(name, event)
            self.assertNotIn('VALARM', [c.name for c in event.subcomponents])
            self.assertNotIn('@', event['UID'])
        self.assertNotIn(b'VTODO', data)
        self.assertNotIn(b'VALUE=DATE:20270309Z', data)

    def test_days(self):
        """The end of a day is the next one; of three days the fourth."""
        steps = {s['key']: s for s in self.episode()['steps']}
        events = self.events()
        fieldwork = events[steps['fieldwork']['id']]
        self.assertEqual(fieldwork.decoded('DTSTART'), day('2027-03-09'))
        self.assertEqual(fieldwork.decoded('DTEND'), day('2027-03-12'))
        self.assertEqual(fieldwork['TRANSP'], 'OPAQUE')
        for step in steps.values():
            if step['due'] is None or step['key'] == 'fieldwork':
                continue
            event = events[step['id']]
            self.assertEqual(event.decoded('DTEND') - datetime.timedelta(days=1),
                             day(step['due']))
            self.assertGreater(event.decoded('DTEND'), event.decoded('DTSTART'))
            self.assertEqual(event['TRANSP'], 'TRANSPARENT')

    def test_times_of_sessions(self):
        self.ok('new', '--example', file=self.path('example.db'))
        events = self.events(file=self.path('example.db'))
        timed = [e for e in events.values() if e['X-HEDDLE-KIND'] == 'session']
        self.assertTrue(timed)
        for event in timed:
            start = event.decoded('DTSTART')
            self.assertEqual(start.tzinfo.key if hasattr(start.tzinfo, 'key')
                             else str(start.tzinfo), 'Europe/London')
            self.assertGreater(event.decoded('DTEND'), start)

    def test_meetings(self):
        """At their hours, in London, and cancelled when they are."""
        group = self.id('add', 'meeting-group', 'name=Leads', 'sort=other')
        meeting = self.id('add', 'meeting', f'group={group}', 'title=Leads meet',
                          'held_on=2027-07-01', 'starts=09:30', 'ends=11:00', 'place=Room 2')
        event = self.events()[meeting]
        self.assertEqual(event.decoded('DTSTART').isoformat(), '2027-07-01T09:30:00+01:00')
        self.assertEqual(event.decoded('DTEND').isoformat(), '2027-07-01T11:00:00+01:00')
        self.assertEqual(event['LOCATION'], 'Room 2')
        self.assertEqual(event['TRANSP'], 'OPAQUE')
        self.ok('set', 'meeting', meeting, 'place=Room 3')
        self.assertGreater(self.events()[meeting]['SEQUENCE'], event['SEQUENCE'])
        self.ok('set', 'meeting', meeting, 'state=cancelled')
        self.assertEqual(self.events()[meeting]['STATUS'], 'CANCELLED')

    def test_same_twice(self):
        self.episode()
        self.assertEqual(self.export(), self.export())

    def test_moved(self):
        """The same UID with a higher number; what did not move keeps its own."""
        episode = self.episode()
        before = self.events()
        self.json('move-episode', episode['id'], '--fieldwork', '2027-03-16', '--apply')
        after = self.events()
        self.assertEqual(set(before), set(after))
        moved = 0
        for uid, event in after.items():
            same = event.decoded('DTSTART') == before[uid].decoded('DTSTART')
            if same:
                self.assertEqual(event.to_ical(), before[uid].to_ical())
            else:
                self.assertGreater(event['SEQUENCE'], before[uid]['SEQUENCE'], uid)
            moved += not same
        self.assertGreater(moved, 5)
        self.assertEqual(self.export(), self.export())

    def test_two_copies(self):
        """Of what two copies of a file export, what changed later has the higher number."""
        episode = self.episode()
        other = self.path('other.db')
        shutil.copy(self.file, other)
        here = self.events()
        self.json('move-episode', episode['id'], '--fieldwork', '2027-03-16', '--apply')
        here = self.events()
        time.sleep(2.1)
        # the other copy has never exported, and knows nothing of the first
        self.json('move-episode', episode['id'], '--fieldwork', '2027-03-23', '--apply',
                  file=other)
        there = self.events(file=other)
        self.assertEqual(set(here), set(there))
        for uid, event in there.items():
            if event.decoded('DTSTART') != here[uid].decoded('DTSTART'):
                self.assertGreater(event['SEQUENCE'], here[uid]['SEQUENCE'], uid)
            self.assertLess(event['SEQUENCE'], 2 ** 31)

    def test_removed_and_back(self):
        episode = self.episode()
        step = next(s for s in episode['steps'] if s['due'] and s['key'] != 'fieldwork')['id']
        before = self.events()[step]
        self.ok('remove', 'step', step)
        numbers = set()
        for _ in range(2):
            gone = self.events()[step]
            self.assertEqual(gone['STATUS'], 'CANCELLED')
            self.assertGreater(gone['SEQUENCE'], before['SEQUENCE'])
            self.assertEqual(gone.decoded('DTSTART'), before.decoded('DTSTART'))
            numbers.add(gone['SEQUENCE'])
        self.assertEqual(len(numbers), 1)
        self.ok('undo')
        back = self.events()[step]
        self.assertEqual(back['STATUS'], 'CONFIRMED')
        self.assertGreater(back['SEQUENCE'], gone['SEQUENCE'])
        self.assertEqual(back['SUMMARY'], before['SUMMARY'])

    def test_filters(self):
        """What a filter leaves out is not cancelled by it."""
        self.episode()
        self.episode(host='Moray', fieldwork='2027-04-20')
        everything = self.events()
        fife = self.events('--authority', 'Fife')
        self.assertTrue(fife)
        self.assertLess(len(fife), len(everything))
        self.assertTrue(all('Fife' in e['SUMMARY'] for e in fife.values()))
        self.assertFalse([e for e in fife.values() if e['STATUS'] != 'CONFIRMED'])
        for event in self.events('--from', '2027-03-01', '--to', '2027-03-31').values():
            self.assertGreaterEqual(event.decoded('DTEND'), day('2027-03-02'))
            self.assertLessEqual(event.decoded('DTSTART'), day('2027-03-31'))
        self.assertEqual(set(self.events()), set(everything))
        self.refuses(['export', 'deadlines', '-o', self.path('x.ics'), '--state', 'overdue'],
                     '--state', status=2)

    def test_private(self):
        shown = self.id('add', 'milestone', 'title=Shown', 'sort=event', 'due=2027-02-01')
        hidden = self.id('add', 'milestone', 'title=Hidden thing', 'sort=event',
                         'due=2027-02-02', 'private=yes')
        self.assertNotIn(b'Hidden thing', self.export())
        self.assertIn(hidden, self.events('--private'))
        self.assertIn(shown, self.events())
        self.ok('remove', 'milestone', hidden)
        self.assertNotIn(b'Hidden thing', self.export())

    def test_awkward_days(self):
        for title, due in (('Leap', '2028-02-29'), ('Last', '2027-12-31'),
                           ('Spring forward', '2027-03-28'), ('Fall back', '2027-10-31')):
            self.id('add', 'milestone', f'title={title}', 'sort=event', f'due={due}')
        events = {str(e['SUMMARY']): e for e in self.events().values()}
        for title, due in (('Leap', '2028-02-29'), ('Last', '2027-12-31'),
                           ('Spring forward', '2027-03-28'), ('Fall back', '2027-10-31')):
            event = events[title]
            self.assertEqual(event.decoded('DTSTART'), day(due))
            self.assertEqual(event.decoded('DTEND'), day(due) + datetime.timedelta(days=1))

    def test_texts(self):
        titles = ['comma, semicolon; back\\slash', 'Òbar Dheathain ' + 'è' * 60, '🧵 emoji',
                  'quote "this"', 'BEGIN:VEVENT']
        for title in titles:
            self.id('add', 'milestone', f'title={title}', 'sort=event', 'due=2027-02-01')
        self.assertTrue({str(e['SUMMARY']) for e in self.events().values()} >= set(titles))


def calendar(*events, extra=''):
    return ('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Council//Days//EN\r\n' + extra
            + ''.join(f'BEGIN:VEVENT\r\n{e}END:VEVENT\r\n' for e in events)
            + 'END:VCALENDAR\r\n')


def closure(uid, first, end, summary, more=''):
    return (f'UID:{uid}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:{first}\r\n'
            f'DTEND;VALUE=DATE:{end}\r\nSUMMARY:{summary}\r\n{more}')


class Import(Calendar):
    def take(self, text, *args):
        path = self.write('days.ics', text)
        return self.json('import', path, '--as', 'closure', 'authority=Fife', *args)

    def verdicts(self, *args):
        return [r['verdict'] for r in self.take(*args)]

    def test_closures(self):
        first = calendar(closure('a', '20270208', '20270211', 'Mid-term'),
                         closure('b', '20270506', '20270507', 'Extra in-service day'))
        before = self.digest()
        self.assertEqual(self.verdicts(first, '--dry-run'), ['new', 'new'])
        self.assertEqual(self.digest(), before)
        self.assertEqual(self.verdicts(first), ['new', 'new'])
        self.assertEqual(self.verdicts(first), ['same', 'same'])
        rows = {r['title']: r for r in self.json('list', 'closure', 'authority=Fife')}
        self.assertEqual((rows['Mid-term']['starts'], rows['Mid-term']['ends']),
                         ('2027-02-08', '2027-02-10'))
        self.assertEqual(rows['Mid-term']['sort'], 'school-holiday')
        self.assertEqual(rows['Extra in-service day']['sort'], 'in-service')

        second = calendar(closure('a', '20270208', '20270212', 'Mid-term', 'SEQUENCE:1\r\n'),
                          closure('b', '20270506', '20270507', 'Extra in-service day',
                                  'STATUS:CANCELLED\r\n'),
                          closure('c', '20270419', '20270420', 'Local holiday'),
                          closure('d', '20270420', '20270421', 'Gone', 'STATUS:CANCELLED\r\n'))
        digest = self.digest()
        self.assertEqual(self.verdicts(second), ['changed', 'cancelled', 'new', 'same'])
        rows = {r['title']: r for r in self.json('list', 'closure', 'authority=Fife')}
        self.assertEqual(rows['Mid-term']['ends'], '2027-02-11')
        self.assertNotIn('Extra in-service day', rows)
        self.ok('undo')
        self.assertEqual(self.digest(), digest)

    def test_meetings(self):
        """A colleague's meetings, into a group that is said."""
        self.id('add', 'meeting-group', 'name=Leads', 'sort=other')
        path = self.write('m.ics', calendar(
            'UID:m\r\nDTSTART;TZID=Europe/London:20270301T093000\r\n'
            'DTEND;TZID=Europe/London:20270301T103000\r\nSUMMARY:Leads\r\nLOCATION:Online\r\n'))
        for verdict in ('new', 'same'):
            rows = self.json('import', path, '--as', 'meeting', 'group=Leads')
            self.assertEqual([r['verdict'] for r in rows], [verdict])
        meeting = self.json('list', 'meeting')[0]
        self.assertEqual((meeting['held_on'], meeting['starts'], meeting['ends'],
                          meeting['place']), ('2027-03-01', '09:30', '10:30', 'Online'))

    def test_known_by_what_it_says(self):
        """A day that somebody typed is not written twice, nor one that is everybody's."""
        self.id('add', 'closure', 'authority=Fife', 'title=Mid-term', 'sort=school-holiday',
                'starts=2027-02-08', 'ends=2027-02-09')
        national = next(r for r in self.json('list', 'closure')
                        if r['authority'] is None and r['starts'] > '2027')
        first = national['starts'].replace('-', '')
        text = calendar(closure('a', '20270208', '20270211', 'Mid-term'),
                        closure('b', first, first, national['title']))
        rows = self.take(text)
        self.assertEqual([r['verdict'] for r in rows], ['changed', 'same'])
        self.assertEqual(rows[0]['message'], 'ends')
        self.assertIn('national', rows[1]['message'])

    def test_own_export_is_one_event(self):
        """Moved and read again: the same record, not a second one."""
        text = calendar(closure('x', '20270208', '20270211', 'Mid-term'))
        self.take(text)
        closures = len(self.json('list', 'closure'))
        self.take(text.replace('20270208', '20270209'))
        self.assertEqual(len(self.json('list', 'closure')), closures)

    def test_all_or_nothing(self):
        before = self.digest()
        result = self.call('import', self.write('d.ics', calendar(
            closure('a', '20270208', '20270211', 'Good'),
            'UID:b\r\nSUMMARY:No day\r\n')), '--as', 'closure', 'authority=Fife')
        self.assertEqual(result.status, 1)
        self.assert_one_line(result, 'first day')
        self.assertEqual(self.digest(), before)

    def test_hostile(self):
        rule = 'RRULE:FREQ=SECONDLY\r\n'
        todo = 'BEGIN:VTODO\r\nUID:t\r\nSUMMARY:Task\r\nEND:VTODO\r\n'
        zone = ('UID:z\r\nDTSTART;TZID=No/Where:20270301T090000\r\n'
                'DTEND;TZID=No/Where:20270301T100000\r\nSUMMARY:Zoned\r\n')
        rows = self.take(calendar(closure('a', '20270208', '20270211', 'Repeats', rule), zone,
                                  'DTSTART;VALUE=DATE:20270401\r\nSUMMARY:Nameless\r\n',
                                  extra=todo))
        self.assertEqual([r['verdict'] for r in rows], ['new'] * 3)
        self.assertIn('rule', rows[0]['note'])
        self.assertIn('zone', rows[1]['note'])
        self.assertIn('UID', rows[2]['note'])
        self.assertEqual(len(self.json('list', 'closure', 'title=Nameless')), 1)
        self.take(calendar('DTSTART;VALUE=DATE:20270401\r\nSUMMARY:Nameless\r\n'))
        self.assertEqual(len(self.json('list', 'closure', 'title=Nameless')), 1)

    def test_refused(self):
        large = self.path('large.ics')
        with open(large, 'wb') as f:
            f.write(b'BEGIN:VCALENDAR\r\n')
            f.truncate(50 * 1024 * 1024)
        self.refuses(['import', large, '--as', 'closure'], 'larger')
        os.remove(large)
        path = self.write('d.ics', calendar(closure('a', '20270208', '20270211', 'Day')))
        self.refuses(['import', path, '--as', 'person'], 'person')
        self.refuses(['import', path, '--as', 'closure', 'authority=Atlantis'], 'Atlantis')
        self.refuses(['import', path, '--as', 'closure', 'nonsense=1'], 'nonsense')


if __name__ == '__main__':
    main()
