-- What a mailing says in HTML; empty where that is made of its text.
ALTER TABLE mailings ADD COLUMN html TEXT NOT NULL DEFAULT '';
