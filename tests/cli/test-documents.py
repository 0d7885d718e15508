# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents are listed and written, whatever is asked of them."""

import os
import zipfile
import xml.etree.ElementTree as ElementTree

from heddlectl import FILE, USAGE, Case, main


class Documents(Case):
    def setUp(self):
        super().setUp()
        self.json('plan-episode', '--host', 'Fife', '--fieldwork', '2027-03-09')

    def write_document(self, suffix, *args):
        path = self.path('out' + suffix)
        self.ok('document', *args, '-o', path)
        with open(path, 'rb') as f:
            return f.read()

    def test_list(self):
        names = [row['name'] for row in self.json('documents')]
        self.assertEqual(len(names), len(set(names)))
        self.assertIn('form', names)
        self.assertEqual({row['kind'] for row in self.json('documents', 'plan')}, {'plan'})

    def test_each_format(self):
        self.assertTrue(self.write_document('.pdf', 'form', 'Fife').startswith(b'%PDF-1.4'))
        self.assertIn('Host local authority',
                      self.write_document('.txt', 'form', 'Fife').decode('utf-8'))
        self.write_document('.odt', 'form', 'Fife')
        with zipfile.ZipFile(self.path('out.odt')) as odt:
            self.assertEqual(odt.namelist()[0], 'mimetype')
            self.assertEqual(odt.infolist()[0].compress_type, zipfile.ZIP_STORED)
            for name in odt.namelist():
                if name.endswith('.xml'):
                    ElementTree.fromstring(odt.read(name))

    def test_audience(self):
        for word, says in (('team', 'for the team'), ('elected', 'for Elected Members'),
                           ('national', 'for national partners')):
            text = self.write_document('.txt', 'form', 'Fife', '--audience', word)
            self.assertIn(says, text.decode('utf-8'))
        text = self.write_document('.txt', 'form', 'Fife', '--private')
        self.assertIn('shows what is private', text.decode('utf-8'))

    def test_range(self):
        text = self.write_document('.txt', 'agenda', '--from', '2027-03-01', '--to', '2027-03-31')
        self.assertIn('Fieldwork', text.decode('utf-8'))
        self.refuses(['document', 'agenda', '--from', '2027-03-31', '--to', '2027-03-01', '-o',
                      self.path('a.pdf')], 'ends before it begins')

    def test_refused(self):
        target = self.path('a.pdf')
        self.refuses(['document', 'nothing', '-o', target], 'no document "nothing"')
        self.refuses(['document', 'form', 'Fife', '-o', self.path('a.doc')], '.odt')
        self.refuses(['document', 'form', 'Fife', '--audience', 'all', '-o', target], 'elected')
        self.refuses(['document', 'form', 'Nowhere', '-o', target], 'Nowhere')
        self.refuses(['document', 'form', '-o', target], 'missing', status=USAGE)
        self.refuses(['document', 'month', 'Fife', '-o', target], 'too much', status=USAGE)
        self.refuses(['document', 'form', 'Fife', 'Fife', '-o', target], 'too much', status=USAGE)
        self.assertFalse(os.path.exists(target))

    def test_private_record(self):
        self.ok('set', 'episode', 'Fife', 'private=yes')
        self.refuses(['document', 'form', 'Fife', '-o', self.path('a.pdf')], 'private')
        self.assertFalse(os.path.exists(self.path('a.pdf')))
        self.ok('document', 'form', 'Fife', '--private', '-o', self.path('a.pdf'))

    def test_target(self):
        self.refuses(['document', 'form', 'Fife', '-o', self.path('gone/a.pdf')],
                     'cannot be written', status=FILE)
        # the file itself, by whatever name, and what lies beside it
        os.link(self.file, self.path('other.pdf'))
        os.symlink(self.file, self.path('link.odt'))
        for name in ('other.pdf', 'link.odt'):
            self.refuses(['document', 'form', 'Fife', '-o', self.path(name)], 'the file itself')
        with open(self.path('old.pdf'), 'w', encoding='utf-8') as f:
            f.write('old')
        os.symlink(self.path('old.pdf'), self.path('link.pdf'))
        self.ok('document', 'form', 'Fife', '-o', self.path('link.pdf'))
        self.assertTrue(os.path.islink(self.path('link.pdf')))
        with open(self.path('old.pdf'), 'rb') as f:
            self.assertTrue(f.read().startswith(b'%PDF'))


if __name__ == '__main__':
    main()
