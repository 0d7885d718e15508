# SPDX-License-Identifier: GPL-3.0-or-later
"""Files on records: in, out, and what is refused."""

import hashlib
import os
import unittest

from heddlectl import REFUSED, Case, main


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


if __name__ == '__main__':
    main()
