# SPDX-License-Identifier: GPL-3.0-or-later
"""Export and import: round trips, verdicts, all or nothing, what is private."""

import csv
import io
import json
import os
import resource
import signal
import subprocess
import unittest
import zipfile

from heddlectl import BINARY, Case, Result, main

NASTY = ['=1+1', '+44 131 496 0000', '-5', '@here', "'quoted", "'=quoted", "''=twice",
         'a, b; c', 'say "so"', 'Òbar Dheathain 漢字 🧶', "it's", '- dash', '"', "'"]


class Exchange(Case):
    def export(self, kind, name='out.csv', *args, file=None):
        path = self.path(name)
        self.ok('export', kind, '-o', path, *args, file=file)
        with open(path, 'rb') as f:
            return path, f.read()

    def verdicts(self, *args, file=None):
        rows = self.json('import', *args, file=file)
        return [r['verdict'] for r in rows]


class RoundTrip(Exchange):
    def test_every_kind(self):
        """Exported and read back, nothing is changed; in an empty place all comes back."""
        self.json('plan-episode', '--host', 'Fife', '--fieldwork', '2027-03-09')
        self.id('add', 'person', 'post=Director', 'authority=Fife', 'name=A. Name',
                'expertise=One\nTwo', 'notes=- for me')
        before = self.digest()
        for i, kind in enumerate(k['kind'] for k in self.json('kinds')):
            records = len(self.json('list', kind))
            path, _ = self.export(kind, kind + ('.csv', '.ods')[i % 2], '--private')
            verdicts = self.verdicts(path, '--as', kind)
            self.assertEqual(set(verdicts) - {'same'}, set(), kind)
            self.assertEqual(len(verdicts), records)
            if records > 0:
                path, _ = self.export(kind, kind + '.json', '--private')
                self.assertEqual(self.verdicts(path, '--as', kind), ['same'] * records, kind)
        self.assertEqual(self.digest(), before)

    def test_into_another_file(self):
        other = self.path('other.db')
        self.ok('new', file=other)
        self.id('add', 'person', 'post=Director', 'authority=Fife')
        self.json('plan-episode', '--host', 'Fife', '--fieldwork', '2027-03-09')
        for kind in ('person', 'episode', 'step', 'slot', 'task', 'report', 'report-part',
                     'agreement', 'meeting-group'):
            path, _ = self.export(kind, kind + '.csv', '--private')
            self.assertEqual(set(self.verdicts(path, '--as', kind, file=other)) - {'new'}, set())
        self.assertEqual(self.digest(), self.digest(file=other))

    def test_example_into_another_file(self):
        """Every kind, kind by kind, with what refers to what: nothing is lost."""
        first, other = self.path('first.db'), self.path('other.db')
        self.ok('new', '--example', file=first)
        self.ok('new', file=other)
        # a plan and an iteration that refer to each other come in two steps, and so
        # do drivers that refer to others of the same file
        for plan in self.json('list', 'plan', file=first):
            self.ok('set', 'plan', plan['id'], 'follows=', 'follows_version=', file=first)
        for driver in self.json('list', 'driver', file=first):
            self.ok('set', 'driver', driver['id'], 'drives=', file=first)
        for kind in [k['kind'] for k in self.json('kinds')]:
            path, _ = self.export(kind, kind + '.csv', '--private', file=first)
            self.assertLessEqual(set(self.verdicts(path, '--as', kind, file=other)),
                                 {'new', 'same', 'changed'}, kind)
        self.assertEqual(self.digest(file=first), self.digest(file=other))

    def test_nasty_texts(self):
        for i, text in enumerate(NASTY):
            self.id('add', 'person', f'post={text}', f'expertise={text}\n{text}',
                    f'phone={i}')
        before = self.digest()
        path, data = self.export('person', 'p.csv', '--private')
        self.assertTrue(data.startswith(b'\xef\xbb\xbf'))
        # RFC 4180: CRLF, and every row as wide as the first
        rows = list(csv.reader(io.StringIO(data.decode('utf-8-sig'), newline='')))
        self.assertEqual({len(r) for r in rows}, {len(rows[0])})
        for row in rows[1:]:
            for cell in row:
                self.assertNotIn(cell[:1], ('=', '+', '-', '@'))
        self.assertEqual(set(self.verdicts(path, '--as', 'person')), {'same'})

        for name in ('p.csv', 'p.ods', 'p.json'):
            path, _ = self.export('person', name, '--private')
            other = self.path(name + '.db')
            self.ok('new', file=other)
            self.assertEqual(set(self.verdicts(path, '--as', 'person', file=other)), {'new'})
            self.assertEqual(self.digest(file=other), before, name)

    def test_other_dialects(self):
        path = self.write('p.csv', 'post;authority\nDirector;Fife\n')
        self.assertEqual(self.verdicts(path, '--as', 'person'), ['new'])
        path = self.write('q.csv', 'post\r\nStiùiriche\r\n'.encode('windows-1252'))
        self.assertIn('Windows-1252', self.ok('import', path, '--as', 'person').out)
        self.assertTrue(self.json('list', 'person', 'post=Stiùiriche'))


class Verdicts(Exchange):
    def test_verdicts(self):
        person = self.id('add', 'person', 'post=Director', 'authority=Fife')
        same = self.id('add', 'person', 'post=Headteacher', 'authority=Moray')
        text = ('record_id,post,authority\n'
                f'{person},Chief Executive,Fife\n{same},Headteacher,Moray\n,Director,Angus\n')
        path = self.write('p.csv', text)
        before = self.digest()
        rows = self.json('import', path, '--as', 'person', '--dry-run')
        self.assertEqual([r['verdict'] for r in rows], ['changed', 'same', 'new'])
        self.assertEqual([r['row'] for r in rows], [2, 3, 4])
        self.assertEqual(rows[0]['message'], 'post')
        self.assertEqual(self.digest(), before)
        self.assertEqual(self.verdicts(path, '--as', 'person'), ['changed', 'same', 'new'])
        self.assertEqual(len(self.json('list', 'person')), 3)
        self.ok('undo')
        self.assertEqual(self.digest(), before)

    def test_without_ids(self):
        path = self.write('p.csv', 'post,authority\nDirector,Fife\nDirector,Moray\n')
        self.assertEqual(self.verdicts(path, '--as', 'person'), ['new', 'new'])
        self.assertEqual(self.verdicts(path, '--as', 'person'), ['same', 'same'])

    def test_order_of_the_file(self):
        """What says nothing of its place stands as the file has it, after what is there."""
        episode = self.json('plan-episode', '--host', 'Fife', '--fieldwork', '2027-03-09')['id']
        self.id('add', 'aim', 'episode=' + episode, 'text=The first of all', 'position=7')
        texts = [f'Aim {i}' for i in (5, 3, 9, 1, 7, 2, 8)]
        path = self.path('aims.csv')
        with open(path, 'w', encoding='utf-8') as f:
            f.write('episode,text\n' + ''.join(f'{episode},{text}\n' for text in texts))
        self.assertEqual(self.verdicts(path, '--as', 'aim'), ['new'] * len(texts))
        self.assertEqual([a['text'] for a in self.json('list', 'aim', 'episode=' + episode)],
                         ['The first of all'] + texts)
        self.assertEqual(self.verdicts(path, '--as', 'aim'), ['same'] * len(texts))

    def test_all_or_nothing(self):
        path = self.write('p.csv', 'post,authority\nDirector,Fife\nDirector,Atlantis\n,Moray\n')
        before = self.digest()
        for args in ([], ['--dry-run']):
            result = self.call('--format', 'json', 'import', path, '--as', 'person', *args)
            self.assertEqual(result.status, 1)
            self.assert_one_line(result, 'Row 3', 'Atlantis')
            rows = json.loads(result.out)
            self.assertEqual([r['verdict'] for r in rows], ['new', 'refused', 'refused'])
            self.assertIn('Post', rows[2]['message'])
            self.assertEqual(self.digest(), before)

    def test_rules_over_fields(self):
        path = self.write('c.csv', 'title,sort,starts,ends\n'
                                   'Good,local-holiday,2027-03-01,2027-03-02\n'
                                   'Bad,local-holiday,2027-03-03,2027-03-02\n')
        self.refuses(['import', path, '--as', 'closure'], 'Row 3', 'Last day', '2027-03-02')

    def test_days_as_written(self):
        path = self.write('c.csv', 'title,sort,starts,ends\n'
                                   'A,local-holiday,1 March 2027,02/03/2027\n')
        self.assertEqual(self.verdicts(path, '--as', 'closure'), ['new'])
        row = self.json('list', 'closure', 'title=A')[0]
        self.assertEqual((row['starts'], row['ends']), ('2027-03-01', '2027-03-02'))

    def test_damaged_tables(self):
        for content, word in (('', 'empty'), ('post\n"open\n', 'quotation'),
                              ('post,post\na,b\n', 'twice'), ('post\na,b\n', 'cells'),
                              ('nonsense\na\n', 'nonsense'), (b'post\n\x00\n', 'zero'),
                              ('record_id,post\n../x,a\n', '../x')):
            path = self.write('t.csv', content)
            self.refuses(['import', path, '--as', 'person'], word)

    def test_long_and_wild_texts(self):
        path = self.write('t.csv', 'post\n' + 'x' * 1024 * 1024 + '\n')
        self.refuses(['import', path, '--as', 'person'], 'Person', 'Post', 'longer')
        path = self.write('t.csv', 'post\n"a\x01b"\n')
        self.refuses(['import', path, '--as', 'person'], 'Person', 'Post', 'control')
        path = self.write('t.csv', 'post,expertise\na,"' + 'y' * 1024 * 1024 + '"\n')
        self.refuses(['import', path, '--as', 'person'], 'Person', 'Expertise', 'longer')

    def test_twice_the_same_record(self):
        person = self.id('add', 'person', 'post=Director')
        path = self.write('p.csv', f'record_id,post\n{person},A\n{person},B\n')
        self.refuses(['import', path, '--as', 'person'], 'Row 3', 'row 2')


class Private(Exchange):
    def setUp(self):
        super().setUp()
        self.id('add', 'person', 'post=Director', 'name=Secret Name', 'notes=secret note')
        hidden = self.id('add', 'person', 'post=Secret Adviser', 'private=yes')
        self.id('add', 'milestone', 'title=Public', 'sort=event', 'owner=' + hidden)
        episode = self.id('add', 'episode', 'title=Secret Episode', 'host=Fife', 'private=yes',
                          'fieldwork_start=2027-03-09')
        self.id('add', 'step', 'episode=' + episode, 'key=a', 'label=Secret step',
                'sort=meeting', 'anchor=fieldwork_start', 'offset_to=-1w')
        self.id('add', 'milestone', 'title=Dated', 'sort=deadline', 'due=2027-02-01',
                'owner=' + hidden)
        self.id('add', 'slot', 'episode=' + episode, 'role=Chair', 'side=host')

    def test_left_out_unless_asked(self):
        for args in (['person', '-o', 'a.csv'], ['person', '-o', 'a.json'],
                     ['slot', '-o', 'a.csv'], ['milestone', '-o', 'a.json'],
                     ['milestone', '-o', 'a.csv'], ['--facts', '-o', 'a.txt'],
                     ['deadlines', '-o', 'a.csv'], ['deadlines', '-o', 'a.json']):
            args[-1] = self.path(args[-1])
            self.ok('export', *args)
            with open(args[-1], encoding='utf-8') as f:
                self.assertNotIn('ecret', f.read(), args)
            self.ok('export', *args, '--private')
            with open(args[-1], encoding='utf-8') as f:
                text = f.read()
            self.assertTrue('ecret' in text, args)


class Facts(Exchange):
    def test_facts(self):
        self.id('add', 'person', 'post=Director', 'authority=Fife', 'expertise=a\tb\nc')
        path = self.path('facts.txt')
        self.ok('export', '--facts', '-o', path)
        with open(path, encoding='utf-8') as f:
            lines = f.read().splitlines()
        self.assertEqual(lines, sorted(lines))
        self.assertIn('person\tDirector, Fife\tauthority\tFife', lines)
        self.assertIn('person\tDirector, Fife\texpertise\ta\\tb\\nc', lines)

    def test_same_facts_same_text(self):
        texts = []
        for name in ('a', 'b'):
            file = self.path(name + '.db')
            self.ok('new', file=file)
            self.ok('add', 'person', 'post=Director', 'authority=Fife', file=file)
            self.ok('export', '--facts', '-o', self.path(name), file=file)
            with open(self.path(name), encoding='utf-8') as f:
                texts.append(f.read())
        self.assertEqual(texts[0], texts[1])


class Targets(Exchange):
    """Whole or not at all, and in words about the file that was named."""

    def refuses_write(self, path, *words):
        result = self.call('export', 'authority', '-o', path)
        self.assertNotEqual(result.status, 0)
        self.assert_one_line(result, *words)

    def leftovers(self, folder):
        return [name for name in os.listdir(folder) if name not in ('a.csv', 'link.csv')]

    def test_folder_that_is_gone(self):
        self.refuses_write(self.path('gone/a.csv'), 'folder is not there')

    def test_folder_in_its_place(self):
        os.mkdir(self.path('a.csv'))
        self.refuses_write(self.path('a.csv'), 'folder')
        self.assertEqual(os.listdir(self.path('a.csv')), [])

    def test_the_file_itself(self):
        before = self.digest()
        link = self.path('link.csv')
        os.symlink(self.file, link)
        self.refuses_write(link, 'the file itself')
        self.assertTrue(os.path.islink(link))
        self.assertEqual(self.digest(), before)

    def test_symbolic_link(self):
        """The link stays one, and what it points to is written."""
        folder = self.path('folder')
        os.mkdir(folder)
        target, link = os.path.join(folder, 'a.csv'), os.path.join(folder, 'link.csv')
        with open(target, 'w', encoding='utf-8') as f:
            f.write('old')
        os.symlink('a.csv', link)
        self.ok('export', 'authority', '-o', link)
        self.assertTrue(os.path.islink(link))
        with open(target, encoding='utf-8-sig') as f:
            self.assertTrue(f.readline().startswith('record_id,'))
        self.assertEqual(self.leftovers(folder), [])

    def test_full_disk(self):
        folder = self.path('full')
        os.mkdir(folder)
        target = os.path.join(folder, 'a.csv')
        with open(target, 'w', encoding='utf-8') as f:
            f.write('old')
        # a limit on the size of files is what a full disk is to a program
        result = self.call_limited('export', 'closure', '-o', target)
        self.assertNotEqual(result.status, 0)
        with open(target, encoding='utf-8') as f:
            self.assertEqual(f.read(), 'old')
        self.assertEqual(self.leftovers(folder), [])

    def call_limited(self, *args):
        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

        return Result(subprocess.run([BINARY, '--file', self.file, *args], capture_output=True,
                                     check=False, preexec_fn=limit))

    @unittest.skipIf(os.geteuid() == 0, 'root may write anywhere')
    def test_read_only_folder(self):
        folder = self.path('closed')
        os.mkdir(folder, 0o500)
        self.refuses_write(os.path.join(folder, 'a.csv'), 'may not')


class Hostile(Exchange):
    def test_shapes(self):
        """Ragged rows are refused one by one; nothing of the table is taken."""
        path = self.write('t.csv', 'title;sort;starts;ends\n'
                                   'A;local-holiday;2027-03-01;2027-03-01\n'
                                   'B;local-holiday\n"C\nD";local-holiday;2027-03-02;x;y\n')
        before = self.digest()
        result = self.call('--format', 'json', 'import', path, '--as', 'closure')
        self.assertEqual(result.status, 1)
        self.assertEqual([r['verdict'] for r in json.loads(result.out)],
                         ['new', 'refused', 'refused'])
        self.assertEqual(self.digest(), before)

    def test_many_rows(self):
        """200,000 rows are told or refused in time, and never half taken."""
        with open(self.path('t.csv'), 'w', encoding='utf-8') as f:
            f.write('title,sort,starts,ends\n')
            for i in range(260000):
                f.write(f'A{i},local-holiday,2027-03-01,2027-03-01\n')
        before = self.digest()
        self.refuses(['import', self.path('t.csv'), '--as', 'closure'], 'rows')
        self.assertEqual(self.digest(), before)

    def test_workbook(self):
        with zipfile.ZipFile(self.path('t.ods'), 'w') as archive:
            archive.writestr('xl/workbook.xml', '<workbook/>')
        self.refuses(['import', self.path('t.ods'), '--as', 'closure'], 'Excel')

    def test_foreign_bytes(self):
        for content, word in ((b'PK\x03\x04' + bytes(100), 'archive'), (b'{"a": 1}', 'list'),
                              (b'[1]', 'objects'), (b'[' * 5000, 'deep'), (b'[1][1]', 'objects')):
            path = self.write('t.json', content)
            self.refuses(['import', path, '--as', 'closure'], word)

    def test_columns_by_other_names(self):
        path = self.write('t.csv', 'What;From;Until;Council\n'
                                   'Mid-term;8 Feb 2027;10/02/2027;Fife\n')
        self.assertEqual(self.verdicts(path, '--as', 'closure'), ['new'])
        row = self.json('list', 'closure', 'title=Mid-term')[0]
        self.assertEqual((row['starts'], row['ends'], row['sort']),
                         ('2027-02-08', '2027-02-10', 'school-holiday'))
        path = self.write('t.csv', 'What;From;Until;Council\n'
                                   'Mid-term;8 Feb 2027;11/02/2027;Fife\n')
        rows = self.json('import', path, '--as', 'closure')
        self.assertEqual([(r['verdict'], r['message']) for r in rows], [('changed', 'ends')])


class Deadlines(Exchange):
    def test_csv_and_json(self):
        self.json('plan-episode', '--host', 'Fife', '--fieldwork', '2027-03-09')
        path, data = self.export('deadlines', 'd.csv')
        rows = list(csv.DictReader(io.StringIO(data.decode('utf-8-sig'), newline='')))
        self.assertEqual(len(rows), len(self.json('deadlines')))
        self.assertEqual(list(rows[0])[:5], ['date', 'state', 'what', 'subject', 'whom'])
        path, data = self.export('deadlines', 'd.ods')
        with zipfile.ZipFile(path) as archive:
            content = archive.read('content.xml').decode()
        self.assertEqual(content.count('<table:table-row>'), len(rows) + 1)
        self.assertIn('office:value-type="date" office:date-value="2027-', content)
        path, data = self.export('deadlines', 'd.json', '--state', 'overdue')
        self.assertEqual({r['state'] for r in json.loads(data)}, {'overdue'})

    def test_everything(self):
        """All kinds in one object; without --private nothing that is private."""
        self.id('add', 'person', 'post=Director', 'name=A. Name', 'notes=- for me')
        self.id('add', 'person', 'post=Hidden', 'private=yes')
        for args, posts in (([], ['Director']), (['--private'], ['Director', 'Hidden'])):
            _, data = self.export('everything', 'all.json', *args)
            everything = json.loads(data)
            self.assertEqual((everything['format'], everything['version']), ('heddle', 1))
            self.assertEqual(everything['private'], bool(args))
            self.assertEqual(set(everything['records']),
                             {k['kind'] for k in self.json('kinds')})
            self.assertEqual([p['post'] for p in everything['records']['person']], posts)
            self.assertEqual('A. Name' in data.decode(), bool(args))
        self.refuses(['export', 'everything', '-o', self.path('all.csv')], '.json')

    def test_endings(self):
        for name in ('d', 'd.txt'):
            self.refuses(['export', 'deadlines', '-o', self.path(name)], '.csv')


if __name__ == '__main__':
    main()
