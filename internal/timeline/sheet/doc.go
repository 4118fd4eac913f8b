// Package sheet writes a timeline for others to read: as a table for spreadsheets,
// as Markdown, as a picture (SVG), and as a page of picture and table (HTML). What
// it writes asks nothing of a network and runs no script. It reads and keeps
// nothing.
package sheet
