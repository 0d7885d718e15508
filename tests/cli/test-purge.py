# SPDX-License-Identifier: GPL-3.0-or-later
"""Personal data that are removed for good are nowhere in the file."""

import glob
import os
import unittest

from heddlectl import Case, main

NAMES = [b'Quibell', b'quibell', b'zq@example.org', b'0131 496', b'Zinnia']


class Purge(Case):
    def add(self):
        person = self.id('add', 'person', 'post=Headteacher', 'name=Zinnia Quibell',
                         'email=zq@example.org', 'phone=0131 496 0000', 'authority=Fife',
                         'notes=Quibell prefers mornings')
        self.ok('set', 'person', person, 'phone=0131 496 0999')
        self.ok('set', 'person', person, 'name=Zinnia Oxenford Quibell')
        return person

    def found(self, path):
        with open(path, 'rb') as f:
            content = f.read()
        return [name for name in NAMES if name in content]

    def backups(self):
        return glob.glob(self.file + '.backups/*.db')

    def sound(self):
        self.assertTrue(self.json('verify')['ok'])

    def test_nowhere(self):
        person = self.add()
        self.assertTrue(self.found(self.file))
        before = self.json('list', 'person')
        dry = self.json('purge', 'person', person, '--dry-run')
        self.assertTrue(self.found(self.file))
        done = self.json('purge', 'person', person)
        self.assertEqual(done, dry)
        self.assertEqual((done['id'], done['records'], done['changes']), (person, 1, 3))
        self.assertGreater(done['values'], 6)
        self.assertEqual(self.found(self.file), [])
        self.assertEqual(len(self.json('list', 'person')), len(before) - 1)
        self.sound()
        # the backup from before still has it; said, and removed when asked
        self.assertTrue(any(self.found(path) for path in self.backups()))

    def test_backups_too(self):
        person = self.add()
        self.ok('purge', 'person', person, '--backups')
        self.assertEqual(len(self.backups()), 1)
        self.assertEqual([self.found(path) for path in self.backups()], [[]])
        for path in glob.glob(os.path.join(self.folder, '*')):
            if os.path.isfile(path):
                self.assertEqual(self.found(path), [], path)
        self.sound()

    def test_from_trash(self):
        person = self.add()
        self.ok('remove', 'person', person)
        self.ok('purge', 'person', person)
        self.assertEqual(self.found(self.file), [])
        self.sound()
        # nothing brings it back
        self.call('undo')
        self.call('undo')
        self.assertEqual(self.found(self.file), [])
        self.refuses(['purge', 'person', person], 'already')
        self.sound()

    def test_mentions(self):
        person = self.add()
        term = self.id('add', 'term', 'abbreviation=ZQ', 'expansion=Zinnia Oxenford Quibell')
        done = self.json('purge', 'person', person)
        self.assertEqual([m['id'] for m in done['mentions']], [term])
        self.sound()

    def test_frozen(self):
        """What was approved is what it was, but for the name."""
        person = self.add()
        plan = self.id('add', 'plan', 'collaborative=SWEIC', 'title=Our plan',
                       'sort=improvement')
        section = self.id('add', 'section', 'plan=' + plan, 'title=Staff',
                          'text=Ask Zinnia Oxenford Quibell.')
        self.ok('freeze-plan', plan)
        self.ok('set', 'section', section, 'text=Ask the office.')
        before = self.json('plan-versions', plan)[0]
        self.assertEqual(self.json('purge', 'person', person)['frozen'], 1)
        after = self.json('plan-versions', plan)[0]
        self.assertEqual((before['blanked'], after['blanked']), (False, True))
        self.assertTrue(after['whole'])
        self.assertNotEqual(before['digest'], after['digest'])
        change = self.json('compare-versions', plan, '1')[0]
        self.assertIn('Ask ….', change['before'])
        self.assertIn('Ask the office.', change['after'])
        self.sound()

    def test_kept(self):
        """What others share, and others' data, stay."""
        other = self.id('add', 'person', 'post=Headteacher', 'name=Other Person')
        person = self.add()
        before = self.json('show', 'person', other)
        self.ok('purge', 'person', person)
        self.assertEqual(self.json('show', 'person', other), before)

    def test_refused(self):
        self.refuses(['purge', 'authority', 'Fife'], 'personal data')
        self.refuses(['purge', 'person', 'Nobody'], 'Nobody')


if __name__ == '__main__':
    main()
