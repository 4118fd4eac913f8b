package vocabulary

import "fmt"

// Reasons why a line is refused. People are told by the sentence that the
// translations hold for each.
const (
	WrongColumns = "columns" // too few, too many, or a header that lacks one
	WrongID      = "id"
	WrongDouble  = "double" // an id that stands on another line
	WrongType    = "type"
	WrongForm    = "form"
	WrongAlone   = "alone" // one form only
	WrongText    = "text"  // not UTF-8
)

// LineError says which line of a table is wrong, and why.
type LineError struct {
	Line   int // from 1; 0: of no table
	Reason string
	What   any // the cell that is wrong, or how many columns there are
	Err    error
}

func lineError(line int, reason string, what any, format string, args ...any) *LineError {
	return &LineError{Line: line, Reason: reason, What: what, Err: fmt.Errorf(format, args...)}
}

// Error says it in plain words for logs.
func (e *LineError) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("thesaurus: %v", e.Err)
	}
	return fmt.Sprintf("thesaurus, line %d: %v", e.Line, e.Err)
}

// Unwrap gives the cause.
func (e *LineError) Unwrap() error { return e.Err }
