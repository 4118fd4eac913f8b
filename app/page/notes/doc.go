// Package notes is the place where what a person wrote is listed, found, read
// and edited: Markdown with a live preview, quotes with buttons to their pages.
//
// Text is saved as it is typed. Nothing typed is ever thrown away by the
// screen: leaving a note saves it, a failed save keeps the text and says so,
// and deleting moves to the trash.
package notes
