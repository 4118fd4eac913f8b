package related

import (
	"context"

	"naru/internal/spell"
)

// Word is a word that tells a text from others of the library.
type Word struct {
	Text      string // as a person reads it: Korean without particles
	Lang      string // ko or en, by its letters
	Documents int    // that hold it
}

// Telling gives the words that tell the text of a document from the others of the
// library, best first: those that stand often in it and in few others.
func (s *Service) Telling(ctx context.Context, texts []string) ([]Word, error) {
	features, _, err := s.distinctive(ctx, texts, "", 1)
	if err != nil {
		return nil, err
	}
	var forms []string
	for _, f := range features {
		forms = append(forms, f.key)
	}
	documents, _, err := s.index.WordDocuments(ctx, "", forms)
	if err != nil {
		return nil, err
	}
	var out []Word
	for _, f := range features {
		w := Word{Text: f.text, Lang: "en", Documents: max(documents[f.key], 1)}
		if spell.IsHangul(f.key) {
			w.Lang = "ko"
		}
		out = append(out, w)
	}
	return out, nil
}
