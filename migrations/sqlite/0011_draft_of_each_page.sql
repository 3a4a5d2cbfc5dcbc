-- Each page of the builder has a draft of its own. The one there was of each segment becomes that of a page.
UPDATE drafts
SET key = key || ':0'
WHERE key LIKE 'segment:%';
