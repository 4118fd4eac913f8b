package library

// UnknownValue is a value that a query asks of a field and nothing in the library
// has, or a field that there is not.
type UnknownValue struct {
	Field string `json:"field"` // "" where it is the field itself that there is not
	Value string `json:"value"` // as typed
	// Exists: there is such a theme, language, kind, term or year, but no document
	// of the library has it.
	Exists  bool         `json:"exists"`
	Nearest []OtherValue `json:"nearest"` // that were perhaps meant, and find something; never nil
	Others  []OtherValue `json:"others"`  // where none is near, some of those that there are; never nil
}

// OtherValue may be asked for instead.
type OtherValue struct {
	Value string `json:"value"`
	Query string `json:"query"` // the whole query with it
}

// Key names the sentence that tells it.
func (u UnknownValue) Key() string {
	switch {
	case u.Field == "":
		return "search.unknown.field"
	case u.Field == "year" && !u.Exists:
		return "search.unknown.year.none"
	case u.Field != "year" && u.Exists:
		return "search.unknown." + u.Field + ".unused"
	}
	return "search.unknown." + u.Field
}
