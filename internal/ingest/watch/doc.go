// Package watch brings in what appears or changes in folders that a person named.
// It hears of changes from the system and looks through the folders at the start,
// when the system lost count, and every few minutes, since network drives tell
// nothing. It waits until a file has settled, and only ever reads names, sizes
// and times: the files themselves are the importer's.
package watch
