// Package shelf is the screen of the documents: of all, or of one theme. It
// shows when and on what they were published, lists them in a table that
// facets narrow, and is where themes, tags and descriptions are corrected.
package shelf
