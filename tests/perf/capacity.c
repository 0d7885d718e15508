/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long working out capacity anew takes, at full size and at a tenth: six
 * collaboratives of 2,000 allocations each. A key that is pressed has 17 ms; what
 * grows faster than the data shows in the ratio. */

#include "heddle-capacity-match.h"

#define LOADS 12000
#define QUARTERS 5
#define ROUNDS 40
#define FRAME 17.0
/* Ten times the data, and a fifth for the machine. */
#define MOST_RATIO 12.0

static double
measure (guint n_people,
         guint n_loads)
{
  static const char *const expertise[] = { "literacy", NULL };
  g_autofree HeddleCapacityTime *times = g_new (HeddleCapacityTime, n_people);
  g_autofree HeddleCapacityLoad *loads = g_new (HeddleCapacityLoad, n_loads);
  g_autofree HeddleMatchPerson *people = g_new0 (HeddleMatchPerson, n_people);
  HeddleDay base = heddle_day_new (2026, 8, 1);
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < n_people; i++)
    {
      times[i] = (HeddleCapacityTime) { i, HEDDLE_TIME_POST, base, HEDDLE_DAY_OPEN, 0.5 };
      people[i].knows = i % 7 == 0 ? expertise : NULL;
    }
  for (guint i = 0; i < n_loads; i++)
    {
      HeddleDay first = base + (HeddleDay) (i * 7 % 500);

      loads[i] = (HeddleCapacityLoad) { i % n_people, first, first + (HeddleDay) (i % 120), 0.1 };
    }
  for (guint round = 0; round < ROUNDS; round++)
    {
      gint64 begun = g_get_monotonic_time ();
      HeddleMatchWish wish = { expertise, 0.2, base, base + 90, G_MAXUINT };
      g_autoptr (HeddleCapacity) capacity = heddle_capacity_new (n_people, times, n_people, loads,
                                                                 n_loads);
      g_autoptr (GArray) matches = NULL;
      HeddleDay first = base;

      for (guint quarter = 0; quarter < QUARTERS; quarter++)
        {
          HeddleDay last;
          HeddleCapacityCell cell;

          first = heddle_capacity_get_quarter (first, &last);
          for (guint row = 0; row < n_people; row++)
            heddle_capacity_measure (capacity, row, first, last, &cell);
          first = last + 1;
        }
      matches = heddle_capacity_match (capacity, people, n_people, &wish);
      best = MIN (best, (double) (g_get_monotonic_time () - begun) / 1000);
    }

  return best;
}

int
main (void)
{
  double tenth = measure (LOADS / 100, LOADS / 10);
  double full = measure (LOADS / 10, LOADS);
  double ratio = full / tenth;

  g_print ("capacity of %d allocations %8.2f ms   at most %.0f: %s\n", LOADS, full, FRAME,
           full <= FRAME ? "held" : "MISSED");
  g_print ("against a tenth of them    %8.2f      at most %.0f: %s\n", ratio, MOST_RATIO,
           ratio <= MOST_RATIO ? "held" : "MISSED");

  return full <= FRAME && ratio <= MOST_RATIO ? 0 : 1;
}
