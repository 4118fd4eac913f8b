package taxonomy

import (
	"errors"
	"fmt"

	"naru/internal/library"
)

// Reasons why a change is refused. People are told by the sentence that the
// translations hold for each, with a line before it where it stands in a file.
const (
	wrongName    = "name"    // a theme needs one in both languages
	wrongTaken   = "taken"   // the name or id of another theme
	wrongID      = "id"      // no id
	wrongDepth   = "depth"   // a child of a child
	wrongSelf    = "self"    // into or below itself
	wrongTerm    = "term"    // neither letter nor digit, a semicolon in it, no language
	wrongWeight  = "weight"  // not above 0 and up to 10
	wrongColor   = "color"   // none of ThemeColors
	wrongNone    = "none"    // a split without terms, or with another's
	wrongList    = "list"    // of the lists that are no themes, only the terms are edited
	wrongDo      = "do"      // no such change
	wrongEmpty   = "empty"   // nothing to keep
	wrongColumns = "columns" // too few or too many in a file
	wrongParent  = "parent"  // none of this id in the file nor in the taxonomy
	wrongDouble  = "double"  // it stands on another line
	wrongText    = "text"    // not text
)

// wrong says why a change is refused.
type wrong struct {
	reason string
	what   string
}

func (w *wrong) Error() string { return fmt.Sprintf("%s: %q", w.reason, w.what) }

// refused makes the error that people are told; line is 0 outside files.
func refused(err error, line int) error {
	var w *wrong
	if !errors.As(err, &w) {
		return err
	}
	args := map[string]any{"what": w.what}
	if line > 0 {
		args["theme_line_"+w.reason], args["line"] = w.what, line
	} else {
		args["theme_"+w.reason] = w.what
	}
	return &library.Error{Code: library.Invalid, Args: args, Err: err}
}

func noTheme(id string) error {
	return &library.Error{Code: library.NotFound, Args: map[string]any{"theme": id}, Err: fmt.Errorf("no theme %q", id)}
}
