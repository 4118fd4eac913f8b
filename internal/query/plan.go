package query

import "naru/internal/library"

// Plan is a query ready to run against a library's index. It holds no user text
// that the engine would read as syntax: every Match expression is built by this
// package from analysed terms only.
type Plan struct {
	// Root says which units (pages, notes, titles) answer. Nil: nothing that
	// constrains was typed, and nothing is found by it.
	Root Node
	// Apart is Root with each of the words that are asked for side by side in a
	// node of its own, for documents that hold them on different pages; nil where
	// one thing only is asked for.
	Apart Node
	// Rank is an FTS5 expression over all positive terms, for bm25; "" where the
	// query has only fields.
	Rank string
	// Understood says in the query language how the query was read.
	Understood string
	// Reading says the same part by part, for showing.
	Reading library.Reading
	// Ignored lists what was typed and constrains nothing ("&&&").
	Ignored []string
	// Verbatim are quoted phrases to be checked against the stored text of each
	// candidate, spacing between Hangul syllables and case aside; the index,
	// which holds stems, only narrows. See Plan.Holds.
	Verbatim []Verbatim
	// Terms are the positive words and phrases, for marking.
	Terms []Term

	root part // the tree that Root was made from
	read part // what was typed, before anything was looked up

	noYears []string // asked for as years
}

// AnyOfApart holds where any of the words does that Apart asks for; nil where
// there is no Apart.
func (p *Plan) AnyOfApart() Node {
	parts, ok := p.Apart.(And)
	if !ok {
		return nil
	}
	var any Or
	for _, n := range parts {
		if t, ok := n.(Text); ok {
			any = append(any, t)
		}
	}
	if len(any) == 0 {
		return nil
	}
	return any
}

// Node is a part of the boolean tree: And, Or, Not, Text or Field.
type Node interface{ isNode() }

// And holds where all parts hold; Or where one does; Not where its part does not.
type (
	And []Node
	Or  []Node
	Not struct{ Part Node }
)

// Text holds for a unit whose indexed terms match the FTS5 expression. The same
// expression runs over page_fts, note_fts and document_fts. It is never empty and
// may stand in brackets.
type Text struct{ Match string }

// Field holds for units by their document's (or note's) description.
type Field struct {
	Name FieldName
	// Match is an FTS5 expression for title, author and series, run over the
	// column of that name in document_fts, as {title} : ( Match ); note, run over
	// note_fts (which then finds notes only).
	Match string
	// Values are alternatives for theme, lang, kind and tag, compared without
	// regard to case (a theme counts its children; theme values are ids).
	Values []string
	// From and To bound year, inclusive; 0: open.
	From, To int
}

// FieldName names a field of the query language.
type FieldName string

// Fields.
const (
	FieldTitle  FieldName = "title"
	FieldAuthor FieldName = "author"
	FieldSeries FieldName = "series"
	FieldYear   FieldName = "year"
	FieldTheme  FieldName = "theme"
	FieldLang   FieldName = "lang"
	FieldKind   FieldName = "kind"
	FieldTag    FieldName = "tag"
	FieldTerm   FieldName = "term" // policy terms that a document mentions
	FieldNote   FieldName = "note"
)

func (And) isNode()   {}
func (Or) isNode()    {}
func (Not) isNode()   {}
func (Text) isNode()  {}
func (Field) isNode() {}

// Verbatim is a quoted phrase, normalised by analysis.Fold for comparison.
type Verbatim struct{ Folded string }

// Term is one word or phrase as it is searched.
type Term struct {
	Typed string   // as typed, or the expansion's words
	Terms []string // index terms, in order; a document's run of them is a match
	// Prefix: the last of Terms only begins the word.
	Prefix bool
	// Expansion: it came from the thesaurus, or is like a word with ~ behind it.
	Expansion bool
}
