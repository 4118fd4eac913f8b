-- index: keep
-- Figures that people add themselves, and those they placed elsewhere than found.

ALTER TABLE evidence ADD COLUMN own    INTEGER NOT NULL DEFAULT 0; -- 1: a person made it
ALTER TABLE evidence ADD COLUMN placed INTEGER NOT NULL DEFAULT 0; -- 1: a person said where it stands
