# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs heddlectl as a user would, in a folder of its own per test."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

BINARY = os.environ['HEDDLECTL']
DONE, REFUSED, USAGE, FILE = 0, 1, 2, 3
TODAY = '2027-01-18'


class Result:
    def __init__(self, run):
        self.status = run.returncode
        self.out = run.stdout.decode('utf-8')
        self.err = run.stderr.decode('utf-8')

    @property
    def json(self):
        return json.loads(self.out)


class Case(unittest.TestCase):
    """A test with a folder and a new file in it."""

    with_file = True
    template = None

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix='heddlectl-')
        self.file = os.path.join(self.folder, 'test.db')
        if self.with_file:
            self.copy_new_file()

    def tearDown(self):
        subprocess.run(['chmod', '-R', 'u+rwX', self.folder], check=False)
        shutil.rmtree(self.folder)

    def copy_new_file(self):
        # a new file is the same each time: made once, then copied
        if Case.template is None:
            folder = tempfile.mkdtemp(prefix='heddlectl-new-')
            Case.template = os.path.join(folder, 'new.db')
            run = subprocess.run([BINARY, '--file', Case.template, '--today', TODAY, 'new'],
                                 capture_output=True, check=False)
            assert run.returncode == DONE, run.stderr
        shutil.copy(Case.template, self.file)

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, content):
        path = self.path(name)
        with open(path, 'wb') as f:
            f.write(content if isinstance(content, bytes) else content.encode('utf-8'))
        return path

    def run_raw(self, *args, env=None):
        environ = dict(os.environ, XDG_DATA_HOME=self.folder, LC_ALL='C.UTF-8')
        environ.update(env or {})
        return Result(subprocess.run([BINARY, *args], capture_output=True, check=False,
                                     env=environ, stdin=subprocess.DEVNULL))

    def call(self, *args, file=None):
        return self.run_raw('--file', file or self.file, '--today', TODAY, *args)

    def ok(self, *args, file=None):
        result = self.call(*args, file=file)
        self.assertEqual((result.status, result.err), (DONE, ''), args)
        return result

    def json(self, *args, file=None):
        return self.ok('--format', 'json', *args, file=file).json

    def id(self, *args):
        return self.ok(*args).out.strip()

    def digest(self, file=None):
        return self.json('verify', file=file)['digest']

    def assert_one_line(self, result, *words):
        self.assertTrue(result.err.startswith('heddlectl: '), result.err)
        self.assertEqual(result.err.count('\n'), 1, result.err)
        self.assertTrue(result.err.endswith('\n'))
        self.assertLess(len(result.err), 600)
        for word in words:
            self.assertIn(word, result.err)

    def refuses(self, args, *words, status=REFUSED):
        """The command fails with one clear line and changes nothing."""
        before = self.digest()
        result = self.call(*args)
        self.assertEqual(result.status, status, (args, result.out, result.err))
        self.assert_one_line(result, *words)
        self.assertEqual(self.digest(), before)
        return result


def main():
    unittest.main(argv=[sys.argv[0], *sys.argv[1:]])
