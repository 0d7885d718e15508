-- SPDX-License-Identifier: GPL-3.0-or-later
ALTER TABLE "visit" ADD COLUMN "mood" TEXT DEFAULT 'it''s fine';
