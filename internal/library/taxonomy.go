package library

import (
	"context"
	"time"
)

// The two lists of the taxonomy that are no themes; their terms are edited as
// those of a theme are.
const (
	ThemeOfField = "-field" // words that show a text to be about migration at all
	ThemeOfNames = "-names" // names whose words do not vote
)

// ThemeTerm is a word or phrase that points to a theme.
type ThemeTerm struct {
	Text   string  `json:"text"`   // a closing asterisk: only the word's beginning
	Lang   string  `json:"lang"`   // en, ko
	Weight float64 `json:"weight"` // above 0, up to 10; 5 and above: it says by itself what a text is about
	// Naru is the weight that Naru gives it; 0: a person added it.
	Naru float64 `json:"naru"`
}

// ThemeEntry is a theme as it is edited.
type ThemeEntry struct {
	ID       string      `json:"id"`
	Parent   string      `json:"parent"` // "" at the top
	NameEN   string      `json:"name_en"`
	NameKO   string      `json:"name_ko"`
	Color    string      `json:"color"` // of its leading theme; see ThemeColors
	Terms    []ThemeTerm `json:"terms"`
	TakenOut []ThemeTerm `json:"taken_out,omitempty"` // of Naru's, by a person
	ByPerson bool        `json:"by_person,omitempty"` // a person changed or added it
	Own      bool        `json:"own,omitempty"`       // a person added it
	Retired  bool        `json:"retired,omitempty"`   // no rule gives it any more
	Into     string      `json:"into,omitempty"`      // it was merged into this one
	// Count counts the documents that have it, its children's included, each once.
	Count int `json:"count"`
}

// Name gives the theme's name in a language ("ko", else English).
func (t ThemeEntry) Name(lang string) string {
	if lang == "ko" {
		return t.NameKO
	}
	return t.NameEN
}

// What a change does to a theme.
const (
	ThemeAdd     = "add"     // a new one: names, parent, terms; Theme is its id, made of its name where ""
	ThemeRename  = "rename"  // names; an empty one stays
	ThemeMove    = "move"    // below Parent ("" the top), before the theme Before ("" last)
	ThemeMerge   = "merge"   // into another: terms, children and people's choices go there
	ThemeSplit   = "split"   // some of its terms make a new theme, with names, below Parent
	ThemeRetire  = "retire"  // it and its children are given no more
	ThemeRestore = "restore" // one that is retired comes back as it was; one in use is again as Naru brings it
	ThemeTerms   = "terms"   // adds terms or changes their weight; weight 0 takes one out
	ThemeColor   = "color"
)

// ThemeChange is one thing done to the taxonomy. Several make a draft, which can
// be looked at before it is kept.
type ThemeChange struct {
	Do     string      `json:"do"`
	Theme  string      `json:"theme"`
	NameEN string      `json:"name_en,omitempty"`
	NameKO string      `json:"name_ko,omitempty"`
	Parent string      `json:"parent,omitempty"`
	Before string      `json:"before,omitempty"`
	Into   string      `json:"into,omitempty"` // of a merge; of a split the new theme's id, made of its name where ""
	Color  string      `json:"color,omitempty"`
	Terms  []ThemeTerm `json:"terms,omitempty"`
}

// ThemePreview is what a draft would do to the documents.
type ThemePreview struct {
	Documents int              `json:"documents"` // looked at
	Changed   int              `json:"changed"`
	Unsure    [2]int           `json:"unsure"` // documents without a theme, before and after
	Themes    []ThemeDelta     `json:"themes"` // those whose documents change in number, in the taxonomy's order
	Changes   []DocumentThemes `json:"changes"`
}

// ThemeDelta is how many documents have a theme, its children's included, before
// and after a draft.
type ThemeDelta struct {
	ID     string `json:"id"`
	NameEN string `json:"name_en"`
	NameKO string `json:"name_ko"`
	Before int    `json:"before"`
	After  int    `json:"after"`
}

// DocumentThemes is how the themes of a document change.
type DocumentThemes struct {
	Document DocumentID   `json:"document"`
	Title    string       `json:"title"`
	Year     int          `json:"year"` // 0: unknown
	Before   []string     `json:"before"`
	After    []ThemeScore `json:"after"` // with the words that decide
}

// ThemeRevision is a draft that was kept.
type ThemeRevision struct {
	ID      int64         `json:"id"`
	Made    time.Time     `json:"made"`
	Changes []ThemeChange `json:"changes"`
	Changed int           `json:"changed"` // documents whose themes changed
}

// ThemeProposal is what a person's corrections say of the weights of a theme, or of
// words that it lacks: those whose weight is 0 now.
type ThemeProposal struct {
	Theme  string       `json:"theme"`
	NameEN string       `json:"name_en"`
	NameKO string       `json:"name_ko"`
	Terms  []TermWeight `json:"terms"`
	// Corrections is how many corrections of this theme the rules disagree with;
	// Supports, how many they would agree with; Against, how many corrections of
	// any theme they agree with now and would not.
	Corrections int `json:"corrections"`
	Supports    int `json:"supports"`
	Against     int `json:"against"`
	// Others are the documents whose themes would change without a correction
	// that says so.
	Others []DocumentThemes `json:"others"`
	// Holding is how many documents of the library hold one of the new words, where
	// there are such; which would change a preview tells.
	Holding int `json:"holding,omitempty"`
	// Change is what accepting it does.
	Change ThemeChange `json:"change"`
}

// TermWeight is a term and its weights.
type TermWeight struct {
	Text string  `json:"text"`
	Lang string  `json:"lang"`
	From float64 `json:"from"` // 0: the theme does not have it
	To   float64 `json:"to"`   // 0: taken out
}

// ThemeCorrections counts what people decided about a theme.
type ThemeCorrections struct {
	Theme   string `json:"theme"`
	Given   int    `json:"given"`
	Removed int    `json:"removed"`
	// Disagree counts those that the rules would decide otherwise.
	Disagree int `json:"disagree"`
}

// ThemeImport is what a file would change.
type ThemeImport struct {
	Changes                 []ThemeChange
	Added, Changed, Retired int // themes
}

// TaxonomyEditor edits the themes and the terms that point to them. What a person
// edits lies over the taxonomy that Naru brings, is kept when that changes, and
// can be taken back. Progress, which may be nil, is told of the documents done
// and of all.
type TaxonomyEditor interface {
	// ThemeEntries lists the themes in their order as they would be after the
	// draft, nil for as they are; then what is retired, and the two lists that are
	// no themes. Fails with Invalid, or NotFound, where a change makes no sense.
	ThemeEntries(ctx context.Context, draft []ThemeChange) ([]ThemeEntry, error)
	// ThemeDocuments lists documents that have a theme or one below it, the surest
	// first, with the words that decided.
	ThemeDocuments(ctx context.Context, theme string, limit int) ([]DocumentThemes, error)
	// PreviewThemes tells what a draft would do. Nothing is kept.
	PreviewThemes(ctx context.Context, draft []ThemeChange, progress func(done, total int)) (*ThemePreview, error)
	// KeepThemes keeps a draft as a whole and classifies the documents anew. What
	// a person chose stays; a merged theme's choices go where it went.
	KeepThemes(ctx context.Context, draft []ThemeChange, progress func(done, total int)) (*ThemeRevision, error)
	// ThemeRevisions lists the drafts that were kept and not taken back, last first.
	ThemeRevisions(ctx context.Context) ([]ThemeRevision, error)
	// UndoThemes takes the last kept draft back as a whole. Fails with NotFound
	// where there is none.
	UndoThemes(ctx context.Context, progress func(done, total int)) (*ThemeRevision, error)
	// ReadThemes reads a table of themes and tells what would make the taxonomy as
	// it says; themes that it lacks stay, or are retired where it is to replace
	// all. Fails with Invalid, the line in its arguments.
	ReadThemes(ctx context.Context, path string, replace bool) (*ThemeImport, error)
	// ExportThemes writes the taxonomy as ReadThemes reads it.
	ExportThemes(ctx context.Context, path string) error
	// ThemeCorrections counts what people decided, per theme that has any.
	ThemeCorrections(ctx context.Context) ([]ThemeCorrections, error)
	// ThemeProposals says which weights would agree better with what people
	// decided; those that were declined come again only with more support.
	ThemeProposals(ctx context.Context, progress func(done, total int)) ([]ThemeProposal, error)
	// DeclineProposal remembers that a person does not want it.
	DeclineProposal(ctx context.Context, p ThemeProposal) error
}

// ThemeColors are the colours that a leading theme may have, by name: those of
// Naru's own themes, and more for people's.
func ThemeColors() []string {
	return []string{
		"labour", "integration", "border", "covid19", "demography", "talent", "family", "refugees",
		"governance", "statistics", "development", "citizenship", "education", "diaspora", "local", "health",
		"own-1", "own-2", "own-3", "own-4", "own-5", "own-6", "own-7", "own-8",
	}
}
