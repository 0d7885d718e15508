# SPDX-License-Identifier: GPL-3.0-or-later
"""LibreOffice opens what Heddle writes, and shows the same: text, pictures, values.

Skipped where LibreOffice is not installed: it is large, and not in build-aux/packages.
"""

import csv
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest
import zipfile

from heddlectl import Case, main

# What the example has something of.
EPISODE, PLAN, COLLABORATIVE = 'Fife', 'Improvement plan, this session', 'Forth Valley'
# Documents whose pages are one picture.
PICTURES = ['programme', 'month', 'episodes', 'drivers']
TABLES = ['person', 'school', 'episode', 'step', 'observation', 'closure', 'authority']
PDF = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false'
DPI = 50


def ink(pdf):
    """The part of each page's height over which something is printed, and how much."""
    made = subprocess.run(['pdftoppm', '-r', str(DPI), '-gray', pdf], capture_output=True,
                          check=True).stdout
    pages = []
    at = 0
    while at < len(made):
        width, height = map(int, re.match(rb'P5\s+(\d+)\s+(\d+)\s+255\s', made[at:]).groups())
        head = re.match(rb'P5\s+\d+\s+\d+\s+255\s', made[at:]).end()
        grey = made[at + head:at + head + width * height]
        at += head + width * height
        # without header and footer
        rows = range(height // 8, height * 7 // 8)
        dark = [sum(1 for x in grey[y * width:(y + 1) * width] if x < 200) for y in rows]
        pages.append((sum(1 for n in dark if n) / len(dark), sum(dark)))
    return pages


def words(text):
    return set(re.findall(r'\w{3,}', text))


class LibreOffice(Case):
    def setUp(self):
        super().setUp()
        os.remove(self.file)
        self.ok('new', '--example')
        self.ok('plan-episode', '--host', 'Moray', '--fieldwork', '2027-03-09')

    def convert(self, to, suffix, paths):
        out = self.path('lo-' + suffix)
        # a profile of its own: another LibreOffice may run
        profile = pathlib.Path(self.path('profile')).as_uri()
        run = subprocess.run(['soffice', '-env:UserInstallation=' + profile, '--headless',
                              '--convert-to', to, '--outdir', out, *paths],
                             capture_output=True, check=False, timeout=240,
                             env=dict(os.environ, HOME=self.folder))
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertNotIn(b'repair', (run.stdout + run.stderr).lower())
        made = {pathlib.Path(p).stem: os.path.join(out, pathlib.Path(p).stem + '.' + suffix)
                for p in paths}
        for path in made.values():
            self.assertTrue(os.path.exists(path), path)
        return made

    def tool(self, *args):
        return subprocess.run(args, capture_output=True, check=True).stdout.decode('utf-8')

    def record_of(self, kind):
        wanted = {'episode': EPISODE, 'plan': PLAN, 'collaborative': COLLABORATIVE,
                  'meeting': ''}[kind]
        name = {'collaborative': 'name', 'meeting': 'held_on'}.get(kind, 'title')
        return next(row['id'] for row in self.json('list', kind)
                    if row[name].startswith(wanted))

    def write_all(self):
        records = {kind: self.record_of(kind)
                   for kind in ('episode', 'plan', 'collaborative', 'meeting')}
        names = []
        for row in self.json('documents'):
            record = [records[row['kind']]] if row['kind'] else []
            for suffix in ('odt', 'txt', 'pdf'):
                self.ok('document', row['name'], *record, '-o',
                        self.path(row['name'] + '.' + suffix))
            names.append(row['name'])
        return names

    def test_documents(self):
        names = self.write_all()
        made = self.convert(PDF, 'pdf', [self.path(name + '.odt') for name in names])
        for name in names:
            with self.subTest(document=name):
                self.check_text(name, made[name])
                self.check_structure(name, made[name])
        for name in PICTURES:
            with self.subTest(document=name):
                self.check_picture(name, made[name])

    def check_text(self, name, pdf):
        text = self.tool('pdftotext', '-layout', pdf, '-')
        with open(self.path(name + '.txt'), encoding='utf-8') as f:
            ours = f.read()
        self.assertIn('Page 1 of', text)
        self.assertIn('As at Mon 18 January 2027', text)
        if name in PICTURES:  # their words are painted
            return
        wanted = words(self.tool('pdftotext', '-layout', self.path(name + '.pdf'), '-'))
        wanted &= words(ours)
        # what is said of a picture is painted in it, and no text there
        with zipfile.ZipFile(self.path(name + '.odt')) as odt:
            titles = re.findall(r'<svg:title>(.*?)</svg:title>',
                                odt.read('content.xml').decode('utf-8'))
        wanted -= words(' '.join(titles))
        missing = {word for word in wanted - words(text) if not self.is_broken(word, text)}
        self.assertEqual(missing, set())

    @staticmethod
    def is_broken(word, text):
        """Whether a word stands there with a line's end within it."""
        return word in re.sub(r'[\s-]+', '', text)

    def check_structure(self, name, pdf):
        info = self.tool('pdfinfo', pdf)
        ours = self.tool('pdfinfo', self.path(name + '.pdf'))

        def pages(text):
            return int(re.search(r'Pages:\s+(\d+)', text).group(1))

        self.assertRegex(info, r'Title:\s+\S')
        self.assertIn('Tagged:          yes', info)
        self.assertLessEqual(abs(pages(info) - pages(ours)), 1)
        with open(pdf, 'rb') as f:
            self.assertRegex(f.read(), rb'/Lang\s*\(en-GB\)')
        structure = self.tool('pdfinfo', '-struct', pdf)
        with open(self.path(name + '.txt'), encoding='utf-8') as f:
            ours = f.read()
        if 'Table' in self.tool('pdfinfo', '-struct', self.path(name + '.pdf')):
            self.assertRegex(structure, r'Table')
            self.assertRegex(structure, r'TH')
        if name in PICTURES:
            self.assertRegex(structure, r'Figure')
            with open(pdf, 'rb') as f:
                self.assertIn(b'/Alt', f.read())

    def check_picture(self, name, pdf):
        """A picture is shown whole: as high and about as dark as on our own page."""
        for (theirs, dark), (ours, own) in zip(ink(pdf), ink(self.path(name + '.pdf'))):
            self.assertGreater(theirs, ours * 0.85)
            self.assertGreater(dark, own * 0.5)

    def test_tables(self):
        self.json('add', 'school', 'name==Àrd-sgoil "A=B"', 'code=0012345', 'authority=Fife')
        self.json('add', 'school', "name='quoted", 'code=-1', 'authority=Fife')
        for kind in TABLES:
            self.ok('export', kind, '-o', self.path(kind + '.ods'))
            self.ok('export', kind, '-o', self.path(kind + '.csv'))
        made = self.convert(CSV, 'csv', [self.path(kind + '.ods') for kind in TABLES])
        for kind in TABLES:
            with self.subTest(kind=kind):
                self.assertEqual(self.read(made[kind]), self.read(self.path(kind + '.csv'), True))
        head, *rows = self.read(made['school'])
        names = {row[head.index('name')]: row[head.index('code')] for row in rows}
        self.assertEqual(names['=Àrd-sgoil "A=B"'], '0012345')
        self.assertIn("'quoted", names)

    @staticmethod
    def read(path, ours=False):
        with open(path, encoding='utf-8-sig', newline='') as f:
            rows = [[cell.replace('\r\n', '\n') for cell in row] for row in csv.reader(f)]
        # the apostrophe before what a spreadsheet would take for a formula
        if ours:
            rows = [[cell[1:] if re.match("'[-=+@\t\r']", cell) else cell for cell in row]
                    for row in rows]
        return rows


if __name__ == '__main__':
    for program in ('soffice', 'pdftotext', 'pdfinfo', 'pdftoppm'):
        if shutil.which(program) is None:
            print(f'skipped: {program} is not installed')
            sys.exit(77)
    main()
