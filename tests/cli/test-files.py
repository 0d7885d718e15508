# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are not as they should be: one clear line, exit 3, nothing lost."""

import os
import shutil
import sqlite3
import subprocess
import tempfile
import time
import unittest

from heddlectl import BINARY, DONE, FILE, REFUSED, Case, Result, main

READ = ['list', 'authority']
WRITE = ['add', 'person', 'post=Director']


def read(path):
    with open(path, 'rb') as f:
        return f.read()


class Files(Case):
    def fails(self, args, *words, file=None):
        result = self.call(*args, file=file)
        self.assertEqual(result.status, FILE, (args, result.out, result.err))
        self.assert_one_line(result, *words)

    def test_missing(self):
        missing = self.path('missing.db')
        for args in (READ, WRITE, ['verify'], ['deadlines'], ['undo']):
            self.fails(args, 'missing.db', file=missing)
        self.assertFalse(os.path.exists(missing))
        self.fails(READ, file=self.path('no/such/folder/x.db'))
        self.fails(['new'], file=self.file + '/x.db')

    def test_missing_folder(self):
        """A folder that is not there is called by its name, not the system's words."""
        self.fails(['new'], self.file + '/x.db', 'no folder', file=self.file + '/x.db')
        nowhere = self.path('nowhere')
        for args in (['export', 'person', '-o', nowhere + '/x.csv'],
                     ['export', '--facts', '-o', nowhere + '/x.txt'],
                     ['export', 'deadlines', '-o', nowhere + '/x.json'],
                     ['backup', '-o', nowhere + '/x.db']):
            self.fails(args, args[-1] + '"', 'its folder is not there')
        self.fails(['import', nowhere + '/x.csv', '--as', 'person'], 'its folder is not there')
        self.fails(['import', self.path('x.csv'), '--as', 'person'], 'it is not there')
        self.fails(['import', self.folder, '--as', 'person'], 'cannot be read')
        self.assertFalse(os.path.exists(nowhere))

    def test_folder(self):
        self.fails(READ, file=self.folder)

    def test_foreign(self):
        for name, content in (('text', b'This is a letter, not a database.\n' * 50),
                              ('empty', b''), ('zeros', bytes(8192))):
            path = self.write(name, content)
            self.fails(READ, name, file=path)
            self.fails(WRITE, name, file=path)
            self.assertEqual(read(path), content)

    def test_foreign_database(self):
        path = self.path('other.db')
        with sqlite3.connect(path) as db:
            db.execute('CREATE TABLE things (a)')
        db.close()
        content = read(path)
        self.fails(READ, 'other.db', file=path)
        self.assertEqual(read(path), content)

    def test_newer(self):
        db = sqlite3.connect(self.file)
        db.execute('PRAGMA user_version = 999')
        db.close()
        content = read(self.file)
        self.fails(WRITE, 'newer')
        self.assertEqual(read(self.file), content)

    def test_damaged(self):
        size = os.path.getsize(self.file)
        with open(self.file, 'r+b') as f:
            f.truncate(size // 2)
        content = read(self.file)
        self.fails(WRITE, 'test.db')
        self.assertEqual(read(self.file), content)

    def test_overwritten(self):
        with open(self.file, 'r+b') as f:
            f.seek(3 * 4096)
            f.write(b'\xff' * 20 * 4096)
        for args in (READ, WRITE, ['verify'], ['deadlines']):
            self.fails(args, 'test.db" is damaged')
            self.assertNotIn('disk image', self.call(*args).err)

    def test_locked(self):
        before = self.digest()
        db = sqlite3.connect(self.file, isolation_level=None)
        db.execute('BEGIN EXCLUSIVE')
        for args in (READ, WRITE):
            start = time.monotonic()
            self.fails(args, 'test.db')
            self.assertGreater(time.monotonic() - start, 1.5)
        db.execute('ROLLBACK')
        db.close()
        self.assertEqual(self.digest(), before)

    def test_names_the_holder(self):
        # more than a pipe holds: it waits for its reader with the file open
        holder = subprocess.Popen([BINARY, '--file', self.file, '--format', 'json', 'history'],
                                  stdout=subprocess.PIPE)
        holder.stdout.read(1)
        self.fails(READ, 'test.db', 'heddlectl', str(holder.pid))
        holder.communicate()
        self.assertEqual(holder.returncode, DONE)
        self.ok(*READ)

    def test_waits_for_a_short_lock(self):
        db = sqlite3.connect(self.file, isolation_level=None)
        db.execute('BEGIN EXCLUSIVE')
        run = subprocess.Popen([BINARY, '--file', self.file, *READ], stdout=subprocess.DEVNULL)
        time.sleep(0.5)
        db.execute('ROLLBACK')
        db.close()
        self.assertEqual(run.wait(), DONE)

    def test_backup_where_none_can_be(self):
        before = self.digest()
        self.fails(['backup', '-o', self.path('no/such/folder/copy.db')])
        self.assertEqual(self.digest(), before)

    def test_restore_of_what_is_none(self):
        before = self.digest()
        for path in (self.path('missing.db'), self.write('letter', b'Dear all,\n' * 100)):
            self.fails(['restore', path])
            self.assertEqual(self.digest(), before)
        self.fails(['restore', path], "letter\" is not a file of Heddle's")

    def test_export_where_none_can_be(self):
        self.fails(['export', 'person', '-o', self.path('no/such/folder/x.csv')])
        self.fails(['import', self.path('missing.csv'), '--as', 'person'], 'missing.csv')

    def test_over_the_file_itself(self):
        before = self.digest()
        for args in (['export', '--facts', '-o', self.file], ['backup', '-o', self.file],
                     ['restore', self.file]):
            result = self.call(*args)
            self.assertEqual(result.status, REFUSED, (args, result.err))
            self.assert_one_line(result, 'test.db', 'itself')
            self.assertEqual(self.digest(), before)

    def test_full_output(self):
        with open('/dev/full', 'wb') as full:
            run = subprocess.run([BINARY, '--file', self.file, *READ], stdout=full,
                                 stderr=subprocess.PIPE, check=False)
        self.assertEqual(run.returncode, FILE)
        self.assertEqual(run.stderr.count(b'\n'), 1)


NOBODY = 65534


class Permissions(Case):
    """As root, who may read and write everything, the command runs as nobody."""

    def setUp(self):
        super().setUp()
        self.user = None
        if os.geteuid() != 0:
            return
        try:
            os.chown(self.folder, NOBODY, NOBODY)
            os.chown(self.file, NOBODY, NOBODY)
            subprocess.run(['true'], user=NOBODY, group=NOBODY, extra_groups=[], check=True)
        except OSError:
            self.skipTest('root cannot become anybody else here')
        self.user = NOBODY

    def run_as_user(self, *args):
        if self.user is None:
            return self.call(*args)
        return Result(subprocess.run([BINARY, '--file', self.file, *args], capture_output=True,
                                     check=False, user=NOBODY, group=NOBODY, extra_groups=[]))

    def fails(self, args, *words):
        result = self.run_as_user(*args)
        self.assertEqual(result.status, FILE, (args, result.out, result.err))
        self.assert_one_line(result, *words)

    def test_unreadable(self):
        os.chmod(self.file, 0)
        self.fails(READ, 'test.db')

    def test_read_only_file(self):
        content = read(self.file)
        os.chmod(self.file, 0o400)
        result = self.run_as_user(*READ)
        self.assertEqual((result.status, result.err), (DONE, ''))
        self.fails(WRITE, 'test.db')
        self.assertEqual(read(self.file), content)

    def test_read_only_folder(self):
        content = read(self.file)
        os.chmod(self.folder, 0o500)
        self.fails(WRITE, 'test.db')
        self.assertEqual(read(self.file), content)


class FullDisk(Case):
    """A small file system, where one can be made: as root in a namespace."""

    def setUp(self):
        super().setUp()
        self.disk = tempfile.mkdtemp(prefix='heddlectl-disk-')
        mount = subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=8M', 'none', self.disk],
                               capture_output=True, check=False)
        self.mounted = mount.returncode == 0
        if not self.mounted:
            self.skipTest('no file system can be mounted here')

    def tearDown(self):
        if self.mounted:
            subprocess.run(['umount', self.disk], check=False)
        os.rmdir(self.disk)
        super().tearDown()

    def test_full(self):
        file = os.path.join(self.disk, 'test.db')
        shutil.copy(self.file, file)
        before = self.digest(file=file)
        with open(os.path.join(self.disk, 'ballast'), 'wb') as f:
            try:
                while True:
                    f.write(bytes(4096))
                    f.flush()
            except OSError:
                pass
        result = self.call('plan-episode', '--host', 'Fife', '--fieldwork', '2027-03-09',
                           file=file)
        self.assertEqual(result.status, FILE, result.err)
        self.assert_one_line(result, 'full')
        os.unlink(os.path.join(self.disk, 'ballast'))
        self.assertEqual(self.digest(file=file), before)


if __name__ == '__main__':
    main()
