# SPDX-License-Identifier: GPL-3.0-or-later
"""A random walk through the commands. Whatever is asked, the answer is done or
refused in one line, reading never fails, the file stays sound, and undoing all
of it brings the first digest back. More of it: test-walk.py STEPS SEED…"""

import random
import sys
import unittest

from heddlectl import DONE, REFUSED, Case

STEPS = int(sys.argv[1]) if len(sys.argv) > 1 else 60
SEEDS = [int(seed) for seed in sys.argv[2:]] or [1, 2]
READS = ['findings', 'deadlines', 'history']
DATES = ['2027-03', '2026-23', '2027-02-29', '3 Oct 2026', '2027-05-06', '+6w', '2018/2019']
DAYS = ['2027-03-09', '2027-02-29', 'tomorrow', '2026-12-25', '2027-01-04']
NUMBERS = ['0', '1', '2', '3', '10', '11', '-1', '99999']
ANCHORS = ['fieldwork_start', 'fieldwork_end', 'step:dates', 'step:focus', 'step:x', 'plan_due']
OFFSETS = ['-7w', '+2w', '-2m', '+400wd', '-999m', '9999d', '0d', 'x']
TEXTS = ['Text', 'Fife', 'Òbar', '=1', 'x' * 60, 'key-a', 'dates']


class Walk(Case):
    def setUp(self):
        super().setUp()
        self.kinds = [k['kind'] for k in self.json('kinds')]
        self.fields = {k: self.json('fields', k) for k in self.kinds}
        # what hangs together most is walked over most
        self.likely = self.kinds + ['step', 'episode', 'step', 'closure']

    def records(self, kind):
        return [r['id'] for r in self.json('list', kind)]

    def value(self, field):
        if random.random() < 0.1:
            return ''
        kind = field['type']
        if kind == 'choice':
            return random.choice(field['rules'].split('one of ')[-1].split(', '))
        if kind == 'reference':
            return random.choice(self.records(field['rules'].split('kind ')[-1]) or ['x'])
        if kind == 'text' and field['field'] == 'anchor':
            return random.choice(ANCHORS)
        if kind == 'text' and field['field'].startswith('offset'):
            return random.choice(OFFSETS)
        return random.choice({'date': DATES, 'day': DAYS, 'integer': NUMBERS,
                              'flag': ['yes', 'no', 'maybe']}.get(kind, TEXTS))

    def assignment(self, field):
        return f"{field['field']}={self.value(field)}"

    def next_command(self):
        kind = random.choice(self.likely)
        fields = self.fields[kind]
        chance = random.random()
        if chance < 0.3:
            return ['add', kind, *[self.assignment(f) for f in fields
                                   if f['required'] or random.random() < 0.3], 'notes=n']
        if chance < 0.68:
            records = self.records(kind)
            if not records:
                return ['deadlines']
            if chance < 0.6:
                return ['set', kind, random.choice(records),
                        self.assignment(random.choice(fields))]
            return ['remove', kind, random.choice(records)]
        if chance < 0.84:
            return ['undo'] if chance < 0.78 else ['redo']
        if chance < 0.9:
            return ['plan-episode', '--host', random.choice(['Fife', 'Moray', 'Ayrshire']),
                    '--fieldwork', random.choice(['2027-03-09', '2027-02-30', '2027-06']),
                    '--days', random.choice(['1', '3', '10', '11'])]
        episodes = self.records('episode')
        if chance < 0.96 and episodes:
            return ['move-episode', random.choice(episodes), '--fieldwork',
                    random.choice(['2027-04-13', '2026-12-20']),
                    *random.choice([[], ['--apply']])]
        return [random.choice(READS)]

    def step(self):
        args = self.next_command()
        if len([a for a in args if a.startswith('notes=')]) > 1:
            args.pop()
        result = self.call(*args)
        self.assertIn(result.status, (DONE, REFUSED), (args, result.err))
        if result.status == REFUSED:
            self.assert_one_line(result)
            self.assertNotIn(args[0], READS, result.err)

    def walk(self, seed):
        random.seed(seed)
        first = self.digest()
        for i in range(STEPS):
            self.step()
            if i % 15 == 0:
                self.assertTrue(self.json('verify')['ok'])
        while self.call('undo').status == DONE:
            pass
        self.assertTrue(self.json('verify')['ok'])
        self.assertEqual(self.digest(), first)

    def test_walk(self):
        for seed in SEEDS:
            with self.subTest(seed=seed):
                self.copy_new_file()
                self.walk(seed)


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
