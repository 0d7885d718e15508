/* SPDX-License-Identifier: GPL-3.0-or-later */
/* uigeom.c - test-only helper loaded into a GTK 4 process by uidrive.
 *
 * Why: GTK 4.18 reports AT-SPI extents that ignore the CSS padding/border of
 * every ancestor, SCREEN extents that are always 0,0 and *uninitialised*
 * values for unrealized widgets.  This module replaces the get_bounds() slot
 * of GtkWidget's GtkAccessible vtable, so that AT-SPI "WINDOW" extents become
 * exact: logical pixels from the top-left of the X screen (X11) or of the
 * toplevel's surface (Wayland).  Nothing else of the application changes.
 *
 * It also offers, on the session bus, org.uidrive.Agent.Dump() -> JSON facts
 * that AT-SPI lacks: widget type, CSS name/classes, text colour, ellipsized,
 * tooltip, target size, focusable, action name.
 *
 * Load: GIO_EXTRA_MODULES=DIR (as a GIO module) or LD_PRELOAD=FILE.
 * Build: cc -shared -fPIC -O1 -o libuigeom.so uigeom.c $(pkg-config --cflags gtk4)
 *        (no libs: symbols come from the application; harmless elsewhere)
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <math.h>
#include <gtk/gtk.h>
#include <string.h>
#include <unistd.h>

typedef unsigned long XID_;
static gboolean (*orig_bounds) (GtkAccessible *, int *, int *, int *, int *);
static XID_ (*p_get_xid) (GdkSurface *);
static void *(*p_get_xdisplay) (GdkDisplay *);
static int (*p_translate) (void *, XID_, XID_, int, int, int *, int *, XID_ *);
static XID_ (*p_root) (void *);

static void
surface_origin (GdkSurface *s, double *x, double *y)
{
  *x = *y = 0;
  if (!s || gdk_surface_is_destroyed (s))
    return;
  GdkDisplay *d = gdk_surface_get_display (s);
  if (p_get_xid && strcmp (G_OBJECT_TYPE_NAME (d), "GdkX11Display") == 0)
    {
      static GdkSurface *last; static gint64 at; static double lx, ly;
      gint64 now = g_get_monotonic_time ();
      if (s != last || now - at > 20000)
        {
          void *xd = p_get_xdisplay (d);
          int rx = 0, ry = 0; XID_ child;
          p_translate (xd, p_get_xid (s), p_root (xd), 0, 0, &rx, &ry, &child);
          int sc = gdk_surface_get_scale_factor (s);
          lx = rx / (double) sc; ly = ry / (double) sc; last = s; at = now;
        }
      *x = lx; *y = ly;
    }
  else if (GDK_IS_POPUP (s))
    {
      surface_origin (gdk_popup_get_parent (GDK_POPUP (s)), x, y);
      *x += gdk_popup_get_position_x (GDK_POPUP (s));
      *y += gdk_popup_get_position_y (GDK_POPUP (s));
    }
  else if (GDK_IS_TOPLEVEL (s))
    {
      /* Wayland: nobody knows where a window is; uidrive has the compositor put
       * the window's geometry (without its shadow) at 0,0 */
      GtkNative *n = gtk_native_get_for_surface (s);
      graphene_rect_t r; double sx, sy;
      if (n && gtk_widget_compute_bounds (GTK_WIDGET (n), GTK_WIDGET (n), &r))
        {
          gtk_native_get_surface_transform (n, &sx, &sy);
          *x = -sx - r.origin.x; *y = -sy - r.origin.y;
        }
    }
}

/* absolute position of the widget's border box */
static gboolean
abs_bounds (GtkWidget *w, double *x, double *y, double *ww, double *hh)
{
  GtkNative *n = gtk_widget_get_native (w);
  graphene_rect_t r;
  double ox, oy, sx, sy;
  if (!n || !gtk_widget_get_realized (w) || !gtk_native_get_surface (n))
    return FALSE;
  if (!gtk_widget_compute_bounds (w, GTK_WIDGET (n), &r))
    return FALSE;
  surface_origin (gtk_native_get_surface (n), &ox, &oy);
  gtk_native_get_surface_transform (n, &sx, &sy);
  *x = ox + sx + r.origin.x; *y = oy + sy + r.origin.y;
  *ww = r.size.width; *hh = r.size.height;
  return TRUE;
}

static gboolean
fixed_bounds (GtkAccessible *self, int *x, int *y, int *w, int *h)
{
  double ax, ay, aw, ah, px = 0, py = 0, d1, d2;
  int k = 1;
  *x = *y = *w = *h = 0;
  if (!abs_bounds (GTK_WIDGET (self), &ax, &ay, &aw, &ah))
    return FALSE;
  GtkAccessible *p = gtk_accessible_get_accessible_parent (self);
  while (p && !GTK_IS_WIDGET (p))
    {
      /* a GtkStackPage and friends: they answer get_bounds() with ours, so
       * AT-SPI adds our offset once more for each of them: hand out shares */
      GtkAccessible *q = gtk_accessible_get_accessible_parent (p);
      g_object_unref (p); p = q; k++;
    }
  if (p)
    {
      /* the same rounding at every level keeps the sum exact */
      if (abs_bounds (GTK_WIDGET (p), &px, &py, &d1, &d2))
        { px = floor (px + .5); py = floor (py + .5); }
      g_object_unref (p);
    }
  *x = ((int) floor (ax + .5) - (int) px) / k;
  *y = ((int) floor (ay + .5) - (int) py) / k;
  *w = (int) (aw + .5); *h = (int) (ah + .5);
  return TRUE;
}

static void
patch_type (GType t)
{
  gpointer k = g_type_class_peek (t);
  if (k)
    {
      GtkAccessibleInterface *i = g_type_interface_peek (k, GTK_TYPE_ACCESSIBLE);
      if (i && i->get_bounds == orig_bounds)
        i->get_bounds = fixed_bounds;
    }
  guint n; GType *c = g_type_children (t, &n);
  for (guint j = 0; j < n; j++) patch_type (c[j]);
  g_free (c);
}

/* ---------------------------------------------------------------- dump -- */
static void
jstr (GString *o, const char *s)
{
  g_string_append_c (o, '"');
  for (; s && *s; s++)
    {
      if (*s == '"' || *s == '\\') { g_string_append_c (o, '\\'); g_string_append_c (o, *s); }
      else if ((guchar) *s < 32) g_string_append_printf (o, "\\u%04x", *s);
      else g_string_append_c (o, *s);
    }
  g_string_append_c (o, '"');
}

static void
dump_widget (GString *o, GtkWidget *w, int depth)
{
  double x = 0, y = 0, ww = 0, hh = 0; GdkRGBA c;
  if (!gtk_widget_get_mapped (w) || !abs_bounds (w, &x, &y, &ww, &hh)) return;
  if (o->len > 1) g_string_append (o, ",\n");
  g_string_append_printf (o, "{\"d\":%d,\"type\":", depth); jstr (o, G_OBJECT_TYPE_NAME (w));
  g_string_append (o, ",\"css\":"); jstr (o, gtk_widget_get_css_name (w));
  char **cls = gtk_widget_get_css_classes (w); char *cl = g_strjoinv (" ", cls);
  g_string_append (o, ",\"classes\":"); jstr (o, cl); g_free (cl); g_strfreev (cls);
  const char *id = GTK_IS_BUILDABLE (w) ? gtk_buildable_get_buildable_id (GTK_BUILDABLE (w)) : NULL;
  if (id) { g_string_append (o, ",\"id\":"); jstr (o, id); }
  const char *nm = gtk_widget_get_name (w);
  if (nm && strcmp (nm, G_OBJECT_TYPE_NAME (w)) != 0) { g_string_append (o, ",\"name\":"); jstr (o, nm); }
  g_string_append_printf (o, ",\"x\":%d,\"y\":%d,\"w\":%d,\"h\":%d", (int) floor (x + .5), (int) floor (y + .5), (int) (ww + .5), (int) (hh + .5));
  gtk_widget_get_color (w, &c);
  g_string_append_printf (o, ",\"rgba\":[%d,%d,%d,%d]", (int) (c.red * 255 + .5), (int) (c.green * 255 + .5), (int) (c.blue * 255 + .5), (int) (c.alpha * 100 + .5));
  double op = 1; for (GtkWidget *p = w; p; p = gtk_widget_get_parent (p)) op *= gtk_widget_get_opacity (p);
  g_string_append_printf (o, ",\"opacity\":%d,\"focusable\":%s,\"sensitive\":%s,\"can_target\":%s,\"role\":%d",
                          (int) (op * 100), gtk_widget_get_focusable (w) && gtk_widget_get_can_focus (w) ? "true" : "false",
                          gtk_widget_is_sensitive (w) ? "true" : "false", gtk_widget_get_can_target (w) ? "true" : "false",
                          gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (w)));
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (w), "tab-behavior"))
    {
      int tb = 0; g_object_get (w, "tab-behavior", &tb, NULL);
      GListModel *m = NULL; guint n = 0;
      if (g_object_class_find_property (G_OBJECT_GET_CLASS (w), "model")) g_object_get (w, "model", &m, NULL);
      if (m) { n = g_list_model_get_n_items (m); g_object_unref (m); }
      else for (GtkWidget *k = gtk_widget_get_first_child (w); k; k = gtk_widget_get_next_sibling (k)) n++;
      g_string_append_printf (o, ",\"tab\":%d,\"rows\":%u", tb, n);
    }
  if (gtk_widget_is_focus (w)) g_string_append (o, ",\"focus\":true");
  if (GTK_IS_SCROLLED_WINDOW (w))
    {
      GtkAdjustment *a = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (w));
      g_string_append_printf (o, ",\"at\":%d,\"page\":%d,\"long\":%d", (int) gtk_adjustment_get_value (a),
                              (int) gtk_adjustment_get_page_size (a), (int) gtk_adjustment_get_upper (a));
    }
  const char *tip = gtk_widget_get_tooltip_text (w);
  if (tip) { g_string_append (o, ",\"tooltip\":"); jstr (o, tip); }
  if (GTK_IS_ACTIONABLE (w) && gtk_actionable_get_action_name (GTK_ACTIONABLE (w)))
    { g_string_append (o, ",\"action\":"); jstr (o, gtk_actionable_get_action_name (GTK_ACTIONABLE (w))); }
  if (GTK_IS_LABEL (w))
    {
      PangoLayout *l = gtk_label_get_layout (GTK_LABEL (w)); int lw, lh;
      pango_layout_get_pixel_size (l, &lw, &lh);
      const PangoFontDescription *fd = pango_layout_get_font_description (l);
      if (!fd) fd = pango_context_get_font_description (pango_layout_get_context (l));
      double dpi = pango_cairo_context_get_resolution (gtk_widget_get_pango_context (w)), px = 0;
      if (dpi <= 0) dpi = 96;
      if (fd) px = pango_font_description_get_size_is_absolute (fd) ? pango_font_description_get_size (fd) / (double) PANGO_SCALE
                   : pango_font_description_get_size (fd) / (double) PANGO_SCALE * dpi / 72.;
      g_string_append (o, ",\"text\":"); jstr (o, gtk_label_get_text (GTK_LABEL (w)));
      g_string_append_printf (o, ",\"ellipsized\":%s,\"lw\":%d,\"lh\":%d,\"aw\":%d,\"ah\":%d,\"px\":%.1f,\"weight\":%d", pango_layout_is_ellipsized (l) ? "true" : "false", lw, lh,
                              gtk_widget_get_width (w), gtk_widget_get_height (w), px,
                              fd ? (int) pango_font_description_get_weight (fd) : 400);
    }
  else if (GTK_IS_INSCRIPTION (w))
    { g_string_append (o, ",\"text\":"); jstr (o, gtk_inscription_get_text (GTK_INSCRIPTION (w))); }
  else if (GTK_IS_TEXT (w))
    { g_string_append (o, ",\"text\":"); jstr (o, gtk_editable_get_text (GTK_EDITABLE (w))); }
  g_string_append_c (o, '}');
  for (GtkWidget *k = gtk_widget_get_first_child (w); k; k = gtk_widget_get_next_sibling (k))
    dump_widget (o, k, depth + 1);
}

static void
on_call (GDBusConnection *c, const char *s, const char *p, const char *i, const char *m,
         GVariant *args, GDBusMethodInvocation *inv, gpointer d)
{
  if (!strcmp (m, "Dump"))
    {
      GString *o = g_string_new ("[");
      GListModel *tl = gtk_window_get_toplevels ();
      for (guint j = 0; j < g_list_model_get_n_items (tl); j++)
        {
          GtkWidget *w = g_list_model_get_item (tl, j);
          dump_widget (o, w, 0); g_object_unref (w);
        }
      g_string_append_c (o, ']');
      g_dbus_method_invocation_return_value (inv, g_variant_new ("(s)", o->str));
      g_string_free (o, TRUE);
    }
  else if (!strcmp (m, "Window"))          /* Window(op, a, b) on the active toplevel */
    {
      const char *op; int a, b; GtkWindow *w = NULL;
      g_variant_get (args, "(&sii)", &op, &a, &b);
      GListModel *tl = gtk_window_get_toplevels ();
      for (guint j = 0; j < g_list_model_get_n_items (tl); j++)
        {
          GtkWindow *q = g_list_model_get_item (tl, j); g_object_unref (q);
          if (gtk_widget_get_mapped (GTK_WIDGET (q)) && (!w || gtk_window_is_active (q))) w = q;
        }
      if (w && !strcmp (op, "size")) gtk_window_set_default_size (w, a, b);
      else if (!strcmp (op, "rtl")) gtk_widget_set_default_direction (a ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      else if (w && !strcmp (op, "fullscreen-on"))
        {
          GdkMonitor *mon = g_list_model_get_item (gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (w))), a);
          if (mon) { gtk_window_fullscreen_on_monitor (w, mon); g_object_unref (mon); }
        }
      g_dbus_method_invocation_return_value (inv, g_variant_new ("(b)", w != NULL));
    }
}

static gboolean
setup (gpointer data)
{
  static gboolean done; static int tries;
  if (done) return G_SOURCE_REMOVE;
  if (!dlsym (RTLD_DEFAULT, "gtk_widget_get_type") || ++tries > 2000) return G_SOURCE_REMOVE;
  if (!gtk_is_initialized ()) return G_SOURCE_CONTINUE;
  done = TRUE;
  p_get_xid = dlsym (RTLD_DEFAULT, "gdk_x11_surface_get_xid");
  p_get_xdisplay = dlsym (RTLD_DEFAULT, "gdk_x11_display_get_xdisplay");
  void *x = dlopen ("libX11.so.6", RTLD_LAZY | RTLD_NOLOAD);
  p_translate = x ? dlsym (x, "XTranslateCoordinates") : NULL;
  p_root = x ? dlsym (x, "XDefaultRootWindow") : NULL;
  if (!p_translate || !p_root || !p_get_xdisplay) p_get_xid = NULL;
  gpointer k = g_type_class_ref (GTK_TYPE_WIDGET);
  GtkAccessibleInterface *i = g_type_interface_peek (k, GTK_TYPE_ACCESSIBLE);
  orig_bounds = i->get_bounds;
  patch_type (GTK_TYPE_WIDGET);

  GDBusConnection *bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  if (bus)
    {
      static const GDBusInterfaceVTable vt = { on_call, NULL, NULL };
      GDBusNodeInfo *ni = g_dbus_node_info_new_for_xml (
        "<node><interface name='org.uidrive.Agent'><method name='Dump'><arg type='s' direction='out'/></method>"
        "<method name='Window'><arg type='s' direction='in'/><arg type='i' direction='in'/><arg type='i' direction='in'/><arg type='b' direction='out'/></method>"
        "</interface></node>", NULL);
      g_dbus_connection_register_object (bus, "/org/uidrive/agent", ni->interfaces[0], &vt, NULL, NULL, NULL);
      char *nm = g_strdup_printf ("org.uidrive.Agent.p%d", (int) getpid ());
      g_bus_own_name_on_connection (bus, nm, 0, NULL, NULL, NULL, NULL);
      g_free (nm);
    }
  return G_SOURCE_REMOVE;
}

static void
start (void)
{
  static gboolean started;
  if (started || !dlsym (RTLD_DEFAULT, "gtk_widget_get_type")) return;
  started = TRUE;
  g_timeout_add_full (G_PRIORITY_HIGH, 1, setup, NULL, NULL);
}

/* GIO module entry points */
void g_io_module_load (GIOModule *m);
void g_io_module_unload (GIOModule *m);
char **g_io_module_query (void);
void g_io_module_load (GIOModule *m) { g_type_module_use (G_TYPE_MODULE (m)); start (); }
void g_io_module_unload (GIOModule *m) { }
char **g_io_module_query (void) { return g_new0 (char *, 1); }
/* LD_PRELOAD entry point */
__attribute__ ((constructor)) static void ctor (void) { if (g_getenv ("UIGEOM_PRELOAD")) start (); }
