package library

import "context"

// Theme is one subject of the taxonomy.
type Theme struct {
	ID     string `json:"id"`
	Parent string `json:"parent"` // "" at the top
	NameEN string `json:"name_en"`
	NameKO string `json:"name_ko"`
	Count  int    `json:"count"` // documents, children's included, each once
	// Color names its colour where a person chose or added it; "": that of its id.
	Color    string  `json:"color,omitempty"`
	Children []Theme `json:"children"`
}

// Name gives the theme's name in a language ("ko", else English).
func (t Theme) Name(lang string) string {
	if lang == "ko" {
		return t.NameKO
	}
	return t.NameEN
}

// ThemeScore is a theme given to a document, and why.
type ThemeScore struct {
	ID      string        `json:"id"`
	Score   float64       `json:"score"` // 0…1; 1 where a person decided
	By      string        `json:"by"`    // ByRule or ByPerson
	Because []ThemeReason `json:"because"`
}

// Who gave a theme.
const (
	ByRule   = "rule"
	ByPerson = "person"
)

// ThemeReason is a term that decided and how often it stands in the document.
type ThemeReason struct {
	Term  string `json:"term"`
	Count int    `json:"count"`
}

// Themes browses and corrects the themes of documents. What a person chose is
// never overridden by a rule: a removed theme stays removed when the document
// is classified again.
type Themes interface {
	// ThemeTree returns the taxonomy in its own order with counts.
	ThemeTree(ctx context.Context) ([]Theme, error)
	// AddThemes, RemoveThemes and SetThemes record a person's choice.
	// Fails with NotFound for a theme that the taxonomy lacks.
	AddThemes(ctx context.Context, id DocumentID, themes ...string) error
	RemoveThemes(ctx context.Context, id DocumentID, themes ...string) error
	SetThemes(ctx context.Context, id DocumentID, themes ...string) error
}
