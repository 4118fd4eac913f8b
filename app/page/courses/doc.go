// Package courses is the screen of courses and events: a month at a time or as a
// list, narrowed by audience, host, kind, year and words, and what is known of one
// beside it. What has no day, or no date at all, has a place of its own: it is
// never shown on a day it may not belong to.
package courses
