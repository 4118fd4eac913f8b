// Package autosave keeps what is being typed: it saves a draft a moment after
// the last key, at the latest a fixed time after the first unsaved one, and it
// never lets go of text that could not be saved.
//
// It knows nothing of widgets and draws nothing; the clock comes from outside.
package autosave
