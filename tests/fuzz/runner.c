/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs a fuzz target where there is no libFuzzer: over every file of a corpus
 * and over as many changed copies of them as asked for.
 *
 *   fuzz-csv [-runs=N] [-seed=S] [-keep=FOLDER] CORPUS…
 *
 * Built with -fsanitize-coverage=trace-pc, it keeps inputs that reach what none
 * before them did and changes those, too; -keep writes them to a folder. */

#include <fcntl.h>
#include <glib.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#define INPUT_BYTES 8192
#define MAP_SIZE 65536
#define MAX_SECONDS 10
/* Of how many changes a copy is made, at most. */
#define MAX_CHANGES 8

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static guint8 seen[MAP_SIZE];
static guint8 reached[MAP_SIZE];

/* What is run, for when it ends the program. */
static const guint8 *running;
static gsize running_size;

/* Called by what -fsanitize-coverage=trace-pc puts into every block. */
void __sanitizer_cov_trace_pc (void);

__attribute__ ((no_sanitize_coverage)) void
__sanitizer_cov_trace_pc (void)
{
  guintptr place = (guintptr) __builtin_return_address (0);

  reached[(place ^ place >> 16) % MAP_SIZE] = 1;
}

static gboolean
found_more (void)
{
  gboolean more = FALSE;

  for (guint i = 0; i < MAP_SIZE; i++)
    if (reached[i] && !seen[i])
      {
        seen[i] = 1;
        more = TRUE;
      }

  return more;
}

static guint
count_seen (void)
{
  guint n = 0;

  for (guint i = 0; i < MAP_SIZE; i++)
    n += seen[i];
  return n;
}

/* Leaves what ended the program where it was started. */
static void
died_cb (int number)
{
  int file = open ("fuzz-crash", O_WRONLY | O_CREAT | O_TRUNC, 0600);

  if (file >= 0 && write (file, running, running_size) > 0)
    close (file);
  signal (number, SIG_DFL);
  raise (number);
}

static void
run (GBytes *input)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (input, &size);
  gint64 begin = g_get_monotonic_time ();

  running = data != NULL ? data : (const guint8 *) "";
  running_size = size;
  LLVMFuzzerTestOneInput (running, size);
  if (g_get_monotonic_time () - begin > MAX_SECONDS * G_USEC_PER_SEC)
    g_error ("an input of %" G_GSIZE_FORMAT " bytes took more than %d seconds", size,
             MAX_SECONDS);
}

static void
load (GPtrArray  *corpus,
      const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      char *data;
      gsize size;

      if (g_file_get_contents (path, &data, &size, NULL))
        g_ptr_array_add (corpus, g_bytes_new_take (data, size));
    }
}

/* Replaces @length bytes at @begin by @with. */
static void
put_bytes (GByteArray   *bytes,
           guint         begin,
           guint         length,
           const guint8 *with,
           guint         n)
{
  g_autofree guint8 *copy = g_memdup2 (with, n);
  guint tail = bytes->len - begin - length;

  if (bytes->len - length + n > INPUT_BYTES)
    return;
  g_byte_array_set_size (bytes, MAX (bytes->len, bytes->len - length + n));
  memmove (bytes->data + begin + n, bytes->data + begin + length, tail);
  if (n > 0)
    memcpy (bytes->data + begin, copy, n);
  g_byte_array_set_size (bytes, begin + n + tail);
}

static void
change (GRand      *rand,
        GByteArray *bytes,
        GPtrArray  *corpus)
{
  static const char *const words[] = {
    "\"", ",", ";", "\t", "\r\n", "\n", "'", "=", "\xef\xbb\xbf", "\xff\xfe", "\0\0", "\x80",
    ":", " ", "END:VEVENT\r\n", "BEGIN:VEVENT\r\n", "BEGIN:VALARM\r\n", "RRULE:FREQ=DAILY\r\n",
    "RECURRENCE-ID:20270118\r\n", "TZID=", "Z", "0", "9999999999", "-1", "</", "<table:", ">",
    "<text:s text:c=\"9\"/>", "table:number-columns-repeated=\"3\"", "&#1;", "&lt;", "<![CDATA[",
  };
  guint at = bytes->len > 0 ? g_rand_int_range (rand, 0, bytes->len) : 0;
  guint most = g_rand_int_range (rand, 1, 32);
  guint length = MIN (bytes->len - at, most);
  const char *word = words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))];
  GBytes *other = corpus->pdata[g_rand_int_range (rand, 0, corpus->len)];
  const guint8 *from = g_bytes_get_data (other, NULL);
  guint size = g_bytes_get_size (other);
  guint begin = size > 0 ? g_rand_int_range (rand, 0, size) : 0;
  guint8 byte = g_rand_int (rand) & 0xff;

  switch (g_rand_int_range (rand, 0, 7))
    {
    case 0:
      if (bytes->len > 0)
        bytes->data[at] ^= 1 << (byte & 7);
      break;
    case 1:
      put_bytes (bytes, at, 0, &byte, 1);
      break;
    case 2:
      put_bytes (bytes, at, length, NULL, 0);
      break;
    case 3:
      put_bytes (bytes, at, 0, (const guint8 *) word, MAX (strlen (word), 1));
      break;
    case 4:
      put_bytes (bytes, at, MIN (length, 1), (const guint8 *) word, MAX (strlen (word), 1));
      break;
    case 5:
      if (length > 0)
        put_bytes (bytes, at, 0, bytes->data + at, length);
      break;
    default:
      if (from != NULL)
        put_bytes (bytes, at, length, from + begin, MIN (size - begin, 256));
      break;
    }
}

static void
keep (GPtrArray  *corpus,
      GBytes     *input,
      const char *folder)
{
  g_autofree char *name = g_compute_checksum_for_bytes (G_CHECKSUM_SHA1, input);
  g_autofree char *path = NULL;
  gsize size;
  const char *data = g_bytes_get_data (input, &size);

  g_ptr_array_add (corpus, g_bytes_ref (input));
  if (folder == NULL)
    return;
  path = g_build_filename (folder, name, NULL);
  g_file_set_contents (path, data != NULL ? data : "", (gssize) size, NULL);
}

static void
run_changed (GPtrArray  *corpus,
             GRand      *rand,
             const char *folder)
{
  GBytes *from = corpus->pdata[g_rand_int_range (rand, 0, corpus->len)];
  GByteArray *bytes = g_byte_array_new ();
  g_autoptr (GBytes) input = NULL;
  gsize size;
  const guint8 *data = g_bytes_get_data (from, &size);

  if (data != NULL)
    g_byte_array_append (bytes, data, MIN (size, INPUT_BYTES));
  for (int i = g_rand_int_range (rand, 1, MAX_CHANGES + 1); i > 0; i--)
    change (rand, bytes, corpus);
  input = g_byte_array_free_to_bytes (bytes);

  memset (reached, 0, sizeof reached);
  run (input);
  if (found_more ())
    keep (corpus, input, folder);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GPtrArray) corpus = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GRand) rand = NULL;
  const char *folder = NULL;
  guint64 runs = 0;
  guint32 seed = 1;
  gint64 begin = g_get_monotonic_time ();

  signal (SIGABRT, died_cb);
  signal (SIGSEGV, died_cb);
  for (int i = 1; i < argc; i++)
    if (g_str_has_prefix (argv[i], "-runs="))
      runs = g_ascii_strtoull (argv[i] + strlen ("-runs="), NULL, 10);
    else if (g_str_has_prefix (argv[i], "-seed="))
      seed = g_ascii_strtoull (argv[i] + strlen ("-seed="), NULL, 10);
    else if (g_str_has_prefix (argv[i], "-keep="))
      folder = argv[i] + strlen ("-keep=");
    else
      load (corpus, argv[i]);
  g_assert_cmpuint (corpus->len, >, 0);

  for (guint i = 0; i < corpus->len; i++)
    run (corpus->pdata[i]);
  found_more ();
  rand = g_rand_new_with_seed (seed);
  for (guint64 i = 0; i < runs; i++)
    run_changed (corpus, rand, folder);

  g_print ("%" G_GUINT64_FORMAT " runs, %u inputs, %u places, %.0f seconds\n", runs, corpus->len,
           count_seen (), (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC);
  return 0;
}
