package library

import (
	"errors"
	"fmt"
)

// Code tells machines what went wrong. People are told by the sentence that the
// translations hold under "error.<code>".
type Code string

// Codes of errors at the edge of the library.
const (
	Internal   Code = "internal"    // a fault of ours
	Invalid    Code = "invalid"     // what was asked makes no sense
	NotFound   Code = "not_found"   // no such document, page, note, theme
	Conflict   Code = "conflict"    // someone changed it in between, or it is there already
	InUse      Code = "in_use"      // another Naru holds the library
	Damaged    Code = "damaged"     // the database or an original is not what was written
	Newer      Code = "newer"       // the library was written by a later Naru
	Older      Code = "older"       // it was written by an earlier Naru and must be brought up to date before it is only read
	Cancelled  Code = "cancelled"   // a person stopped it
	DiskFull   Code = "disk_full"   // no room left
	Permission Code = "permission"  // the system refuses access
	NoFTS5     Code = "no_fts5"     // built without full-text search
	Temporary  Code = "unavailable" // busy just now; again later
)

// Reason codes of a file that did not get in. They share the sentences of the
// error codes ("error.<code>") and stand in the JSON of naructl.
const (
	Locked       Code = "locked"              // needs a password
	WrongPass    Code = "wrong_password"      // the password given does not open it
	BrokenFile   Code = "broken_file"         // damaged beyond what the readers can use
	Incomplete   Code = "incomplete"          // damaged, or cut short: a part of its pages could be read
	EmptyFile    Code = "empty"               // no bytes, or no pages
	Unsupported  Code = "unsupported"         // not a kind of file that Naru reads
	NotAsNamed   Code = "not_as_named"        // a text or a web page under the name of another kind
	UnknownLock  Code = "unknown_lock"        // locked in a way that no reader of ours knows, such as a certificate
	TooLarge     Code = "too_large"           // more pages, text or pixels than the limits allow
	TimedOut     Code = "timed_out"           // more CPU time than one document may take
	OutOfMemory  Code = "out_of_memory"       // more memory than one document may take
	Unreadable   Code = "unreadable"          // no right to read it, or the disk fails
	ClosedFolder Code = "closed_folder"       // a folder that may not be listed, or on a disk that fails
	Vanished     Code = "vanished"            // it was there when listed and is not now
	DeadLink     Code = "dead_link"           // a link to what is not there, or to itself
	Hidden       Code = "hidden"              // a hidden file inside a folder
	Unfinished   Code = "unfinished"          // a download or a copy that is not whole yet, by its name
	NotAFile     Code = "not_a_file"          // a pipe, a socket, a device
	LinkLoop     Code = "link_loop"           // a link to a folder that is listed already, such as its own
	Distribution Code = "distribution_locked" // an HWP made for distribution only, its text locked by its publisher
	// UnknownEncoding: a text in an encoding that cannot be told; what of it is
	// Latin letters and digits could be read
	UnknownEncoding Code = "unknown_encoding"

	Changing    Code = "changing"     // it was being written while it was read
	NoOCR       Code = "no_ocr"       // the recognition program is not installed
	WouldImport Code = "would_import" // a rehearsal (ImportOptions.DryRun): nothing stands in its way

	NewVersionFound Code = "new_version" // the file of a document changed: see Versions
)

// KeepsPages reports whether a reading that ended for this reason gives pages
// that are worth keeping.
func (c Code) KeepsPages() bool {
	switch c {
	case TooLarge, TimedOut, OutOfMemory, Incomplete, UnknownEncoding:
		return true
	}
	return false
}

// WatchLimit is the problem of a watched folder that the system cannot watch for
// want of room; it is looked through every few minutes instead.
const WatchLimit Code = "watch_limit"

// Error is an error at the edge: Code for machines, Args for the translated
// sentence, Err for the log.
type Error struct {
	Code Code
	Args map[string]any // placeholders of the sentence, e.g. {"path": …}
	Err  error
}

// Error says it in plain words for logs; people see the translated sentence.
func (e *Error) Error() string {
	if e.Err == nil {
		return string(e.Code)
	}
	return fmt.Sprintf("%s: %v", e.Code, e.Err)
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// Errorf makes an error with a code and a wrapped cause (use %w for it).
func Errorf(code Code, format string, args ...any) *Error {
	return &Error{Code: code, Err: fmt.Errorf(format, args...)}
}

// CodeOf gives the code of the first *Error in the chain, Internal where there
// is none, and "" for nil.
func CodeOf(err error) Code {
	if err == nil {
		return ""
	}
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return Internal
}
