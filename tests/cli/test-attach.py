# SPDX-License-Identifier: GPL-3.0-or-later
"""Files on records: in, out, and what is refused."""

import hashlib
import os
import shutil
import stat
import unittest
import zipfile

from heddlectl import FILE, REFUSED, Case, main


class Attach(Case):
    def setUp(self):
        super().setUp()
        episode = self.json('plan-episode', '--host', 'Fife', '--fieldwork', '2027-03-09')['id']
        self.document = self.id('add', 'document', f'episode={episode}', 'title=Scoping paper')
        self.out = self.path('out.pdf')

    def content(self):
        with open(self.out, 'rb') as f:
            return f.read()

    def test_in_and_out(self):
        content = bytes(range(256)) * 1000
        path = self.write('Pàipear sgopaidh.pdf', content)
        done = self.json('attach', 'document', self.document, path)
        self.assertEqual(done, {'file_name': 'Pàipear sgopaidh.pdf', 'size': len(content),
                                'attachment': hashlib.sha256(content).hexdigest()})
        os.unlink(path)
        self.ok('save-attachment', 'document', self.document, '-o', self.out)
        self.assertEqual(self.content(), content)
        self.assertEqual(os.stat(self.out).st_mode & 0o777, 0o600)
        self.assertTrue(self.json('verify')['ok'])

    def test_replaced_and_undone(self):
        self.ok('attach', 'document', self.document, self.write('one.txt', 'one'))
        self.ok('attach', 'document', self.document, self.write('two.txt', 'two'))
        self.ok('detach', 'document', self.document)
        self.refuses(['save-attachment', 'document', self.document, '-o', self.out], 'no file')
        for content in (b'two', b'one'):
            self.ok('undo')
            self.ok('save-attachment', 'document', self.document, '-o', self.out)
            self.assertEqual(self.content(), content)
        self.assertIn('one.txt', self.ok('history').out)

    def test_refused(self):
        paper = self.write('paper.txt', 'paper')
        os.symlink(paper, self.path('link.txt'))
        os.mkfifo(self.path('pipe'))
        for name, word in (('missing.txt', 'not there'), ('link.txt', 'symbolic link'),
                           ('pipe', 'not a file'), ('.', 'folder')):
            self.refuses(['attach', 'document', self.document, self.path(name)], word)
        huge = self.path('huge.bin')
        with open(huge, 'wb') as f:
            f.truncate(10 * 1024 * 1024 + 1)
        self.refuses(['attach', 'document', self.document, huge], 'huge.bin', '10 MB')
        self.refuses(['attach', 'document', self.document, self.write('empty', '')], 'empty')
        self.refuses(['attach', 'authority', 'Fife', paper], 'Authority', 'attached')
        self.refuses(['save-attachment', 'document', self.document, '-o', self.out], 'no file')
        self.assertFalse(os.path.exists(self.out))

    def test_not_here(self):
        """A colleague's record may name a file that never came."""
        self.ok('set', 'document', self.document, 'attachment=' + 'ab' * 32)
        result = self.call('save-attachment', 'document', self.document, '-o', self.out)
        self.assertEqual(result.status, REFUSED)
        self.assert_one_line(result, 'not in this workspace')
        self.ok('set', 'document', self.document, 'attachment=../../etc/passwd')
        self.assertEqual(self.call('save-attachment', 'document', self.document, '-o',
                                   self.out).status, REFUSED)


class Bundle(Case):
    """Documents with their files, from one workspace to that of a colleague."""

    CONTENT = 'Pàipear 🧶 '.encode() * 5000

    def setUp(self):
        super().setUp()
        episode = self.json('plan-episode', '--host', 'Fife', '--fieldwork', '2027-03-09')['id']
        self.document = self.id('add', 'document', f'episode={episode}', 'title=Scoping paper')
        self.secret = self.id('add', 'document', f'episode={episode}', 'title=Names',
                              'private=yes')
        self.other = self.path('other.db')
        shutil.copy(self.file, self.other)
        self.ok('attach', 'document', self.document, self.write('paper.pdf', self.CONTENT))
        self.ok('attach', 'document', self.secret, self.write('names.pdf', 'between us'))
        self.bundle = self.path('documents.zip')
        self.hash = hashlib.sha256(self.CONTENT).hexdigest()

    def export(self, *args, file=None):
        self.ok('export', 'document', '-o', self.bundle, *args, file=file)
        with zipfile.ZipFile(self.bundle) as archive:
            return archive.namelist()

    def saved(self, document, file):
        out = self.path('out')
        self.ok('save-attachment', 'document', document, '-o', out, file=file)
        with open(out, 'rb') as f:
            return f.read()

    def take(self, *args, file=None):
        rows = self.json('import', self.bundle, '--as', 'document', *args,
                         file=file or self.other)
        return [(row['verdict'], row['file']) for row in rows]

    def test_R31_to_a_colleague(self):
        self.assertEqual(self.export(), ['mimetype', 'records.json', 'files/' + self.hash])
        with zipfile.ZipFile(self.bundle) as archive:
            self.assertEqual(archive.read('files/' + self.hash), self.CONTENT)
        before = self.digest(file=self.other)
        self.assertEqual(self.take('--dry-run'), [('changed', 'comes')])
        self.assertEqual(self.digest(file=self.other), before)
        said = self.ok('import', self.bundle, '--as', 'document', '--dry-run', file=self.other).out
        self.assertIn('1 attached file comes along (', said)
        self.refuses_other(['save-attachment', 'document', self.document, '-o',
                            self.path('none')], 'no file')
        self.assertEqual(self.take(), [('changed', 'comes')])
        self.assertEqual(self.saved(self.document, self.other), self.CONTENT)
        self.assertEqual(self.take(), [('same', 'here')])
        self.assertTrue(self.json('verify', file=self.other)['ok'])
        self.ok('undo', file=self.other)
        self.assertEqual(self.digest(file=self.other), before)

    def test_private(self):
        self.assertEqual(len(self.export('--private')), 4)
        self.assertEqual(self.take(), [('changed', 'comes')] * 2)
        self.assertEqual(self.saved(self.secret, self.other), b'between us')

    def test_file_after_its_record(self):
        """A record whose file did not come along gets it from a bundle later."""
        path = self.path('documents.json')
        self.ok('export', 'document', '-o', path)
        rows = self.json('import', path, '--as', 'document', file=self.other)
        self.assertEqual((rows[0]['verdict'], rows[0]['file']), ('changed', 'missing'))
        self.assertIn('bundle', rows[0]['note'])
        # nothing goes on to others that could not be opened there
        self.refuses_other(['export', 'document', '-o', self.bundle], 'Scoping paper', 'File',
                           'Nothing was written')
        self.assertFalse(os.path.exists(self.bundle))
        self.export()
        self.assertEqual(self.take(), [('same', 'comes')])
        self.assertEqual(self.saved(self.document, self.other), self.CONTENT)

    def test_too_much(self):
        episode = self.json('list', 'episode')[0]['id']
        for i in range(6):
            document = self.id('add', 'document', f'episode={episode}', f'title=Part {i}')
            self.ok('attach', 'document', document,
                    self.write(f'{i}.bin', bytes([i]) * (9 * 1024 * 1024)))
        self.refuses(['export', 'document', '-o', self.bundle], 'Part', '50 MB',
                     'nothing was written')
        self.assertFalse(os.path.exists(self.bundle))

    def refuses_other(self, args, *words):
        file, self.file = self.file, self.other
        self.refuses(args, *words)
        self.file = file

    def rewrite(self, change):
        """The bundle with another content; @change gets the archive that is written."""
        with zipfile.ZipFile(self.bundle) as archive:
            records = archive.read('records.json')
            mimetype = archive.read('mimetype')
        with zipfile.ZipFile(self.bundle, 'w') as archive:
            archive.writestr('mimetype', mimetype)
            archive.writestr('records.json', records)
            change(archive, 'files/' + self.hash)

    def test_refused(self):
        def link(archive, name):
            entry = zipfile.ZipInfo(name)
            entry.create_system = 3
            entry.external_attr = (stat.S_IFLNK | 0o777) << 16
            archive.writestr(entry, '/etc/passwd')

        before = self.digest(file=self.other)
        huge = bytes(10 * 1024 * 1024 + 1)
        for change, word in ((lambda archive, name: None, 'no part'),
                             (lambda archive, name: archive.writestr(name, 'another'), 'damaged'),
                             (lambda archive, name: archive.writestr(
                                 name, huge, zipfile.ZIP_DEFLATED), '10 MB'),
                             (link, 'damaged')):
            self.export()
            self.rewrite(change)
            self.refuses_other(['import', self.bundle, '--as', 'document'], 'Record 1', word)
            self.assertEqual(self.digest(file=self.other), before)
        with open(self.bundle, 'rb') as f:
            cut = f.read()[:200]
        self.write('documents.zip', cut)
        self.refuses_other(['import', self.bundle, '--as', 'document'], 'damaged')
        self.refuses(['import', self.path('none.zip'), '--as', 'document'], 'none.zip', status=FILE)
        self.refuses(['export', 'person', '-o', self.bundle], 'bundle', 'document')
        self.refuses(['export', 'everything', '-o', self.bundle], '.json')


if __name__ == '__main__':
    main()
