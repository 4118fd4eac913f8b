package library

import "context"

// TermID names a policy term: the id of its concept in the thesaurus.
type TermID string

// PolicyTerm is a concept of the field, what it is called, and how much the
// library speaks of it.
type PolicyTerm struct {
	ID TermID `json:"id"`
	// Group is where the term stands in the glossary's tree, from the top with dots
	// between: visa.E, sdg.10, plan.bpi, law.
	Group     string   `json:"group"`
	Type      string   `json:"type"` // visa, programme, policy, law, organisation, instrument, index, concept
	English   []string `json:"en"`   // forms, the preferred one first
	Korean    []string `json:"ko"`
	Note      string   `json:"note"` // what those who edit it should know
	MeaningEN string   `json:"meaning_en"`
	MeaningKO string   `json:"meaning_ko"`
	ByPerson  bool     `json:"by_person,omitempty"` // a person changed or added it
	Own       bool     `json:"own,omitempty"`       // a person added it
	Mentions  int      `json:"mentions"`
	Documents int      `json:"documents"` // that mention it
}

// Name gives what a term is called in a language ("ko", else English), in the
// other one where it has no name in it.
func (t PolicyTerm) Name(lang string) string {
	first, other := t.English, t.Korean
	if lang == "ko" {
		first, other = other, first
	}
	for _, names := range [][]string{first, other} {
		if len(names) > 0 {
			return names[0]
		}
	}
	return string(t.ID)
}

// Meaning says what a term means in a language ("ko", else English), in the other
// one where it is told in that only.
func (t PolicyTerm) Meaning(lang string) string {
	if lang == "ko" && t.MeaningKO != "" || t.MeaningEN == "" {
		return t.MeaningKO
	}
	return t.MeaningEN
}

// TermGroup is a node of the glossary: statuses of stay by letter, targets by goal,
// objectives, plans, programmes, laws. A term may head its group, as SDG 10 heads
// its targets: it is then the first of Terms.
type TermGroup struct {
	ID     string       `json:"id"`    // visa, visa.E, sdg, sdg.10…
	Name   string       `json:"name"`  // of the term that heads it, in the language asked for; "": people know it by its id
	Count  int          `json:"count"` // terms, those of Groups too
	Terms  []PolicyTerm `json:"terms"`
	Groups []TermGroup  `json:"groups,omitempty"`
}

// Below lists the ids of all terms in a group.
func (g TermGroup) Below() []TermID {
	var out []TermID
	for _, t := range g.Terms {
		out = append(out, t.ID)
	}
	for _, c := range g.Groups {
		out = append(out, c.Below()...)
	}
	return out
}

// TermMentions is where one document speaks of a term.
type TermMentions struct {
	Document DocumentID `json:"document"`
	Title    string     `json:"title"`
	Year     int        `json:"year"` // 0: unknown
	Mentions int        `json:"mentions"`
	Pages    []int      `json:"pages"` // in order
	// Labels are the printed numbers of the first of these pages; those of
	// documents far down may have none.
	Labels []string `json:"labels,omitempty"`
}

// TermYear counts the mentions in documents of a year.
type TermYear struct {
	Year      int `json:"year"` // 0: unknown
	Mentions  int `json:"mentions"`
	Documents int `json:"documents"`
}

// TermPage is everything about one term.
type TermPage struct {
	PolicyTerm
	ByDocument []TermMentions `json:"by_document"` // most mentions first
	ByYear     []TermYear     `json:"by_year"`     // in order, years between filled with zero
}

// TermForm is one way to say a term, as a person edits it.
type TermForm struct {
	Text      string
	MatchOnly bool // finds the term's other forms, but widens no one's query
	Cased     bool // only in exactly these capitals
	InContext bool // an abbreviation that means other things too: widens a query where a page speaks of the field
	InFamily  bool // counts only where a page speaks of what the term is a part of
	National  bool // other countries have one of this name too: counts where Korea's is meant
}

// TermEntry is a term as it is edited.
type TermEntry struct {
	ID      TermID // "": a new one, which gets an id
	Type    string
	English []TermForm
	Korean  []TermForm
	Note    string
	// What it means, in a sentence.
	MeaningEN, MeaningKO string
}

// TermProgress is how far the library is looked through for terms, in pages.
type TermProgress struct {
	Running     bool
	Done, Total int
}

// Glossary knows the terms of the field. What a person edits lies over the terms
// that Naru brings, is kept when those change, and can be taken back.
type Glossary interface {
	// Terms lists the terms whose forms or note hold the text, "" for all; those
	// that the library mentions most first.
	Terms(ctx context.Context, text string) ([]PolicyTerm, error)
	// TermTree gives the terms by group in the order in which a reader expects them:
	// statuses by code, targets by number, plans by period.
	TermTree(ctx context.Context) ([]TermGroup, error)
	// NamedTerms lists the term with this id or form and those that are part of it:
	// E-7 and E-7-4, SDG 10 and SDG 10.7. None: nil.
	NamedTerms(name string) []TermID
	// Term finds one by its id or one of its forms.
	Term(ctx context.Context, idOrForm string) (*TermPage, error)
	// TermEntry gives a term for editing.
	TermEntry(ctx context.Context, id TermID) (*TermEntry, error)
	EditTerm(ctx context.Context, e TermEntry) (TermID, error)
	// RemoveTerm takes a term out; one that Naru brings is only hidden.
	RemoveTerm(ctx context.Context, id TermID) error
	// RestoreTerm takes back what a person did to a term that Naru brings.
	RestoreTerm(ctx context.Context, id TermID) error
	// HiddenTerms lists the terms that Naru brings and a person took out.
	HiddenTerms(ctx context.Context) ([]PolicyTerm, error)
	// ImportTerms reads entries from a CSV or TSV file (id, type, en, ko, note and
	// the meanings) and tells how many are new and how many changed. A file with a
	// bad line changes nothing: it fails with Invalid, the line in its arguments.
	ImportTerms(ctx context.Context, path string) (added, changed int, err error)
	// WatchTerms tells how far the library is looked through for terms after they
	// were edited, and when that is over.
	WatchTerms(f func(TermProgress)) (stop func())
	// ExportTerms writes all terms as a CSV file that ImportTerms reads.
	ExportTerms(ctx context.Context, path string) error
}
