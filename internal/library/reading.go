package library

// Reading is how a query was read, part by part, so that it can be said in a
// person's language and each part be taken out.
type Reading struct {
	Parts []QueryPart
	Any   bool // one of the parts is enough; else all must hold
}

// PartKind is what a part of a query is.
type PartKind string

// Kinds of parts.
const (
	PartWord   PartKind = "word"
	PartPhrase PartKind = "phrase" // as it stands
	PartNear   PartKind = "near"   // its parts close to each other
	PartYears  PartKind = "years"
	PartValues PartKind = "values" // a field has one of the values
	PartNot    PartKind = "not"    // without its one part
	PartAnd    PartKind = "and"
	PartOr     PartKind = "or"
)

// QueryPart is a part of a query.
type QueryPart struct {
	Kind PartKind
	// Field is title, author, series, note, year, theme, lang, kind or tag; "": all
	// of the text.
	Field  string
	Text   string      // a word or phrase
	Begins bool        // the word is only a beginning
	Edits  int         // words within so many edits are searched as well
	Within int         // near: so many words may stand between
	From   int         // years, inclusive; 0: open
	To     int         //
	Values []string    // ids of themes, codes of languages, kinds, tags
	Parts  []QueryPart // of not, and, or, near
	// Without is the query less this part, where it can be taken out by itself.
	Without string
}
