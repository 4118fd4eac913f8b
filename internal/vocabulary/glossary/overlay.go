package glossary

import (
	"encoding/json"
	"fmt"

	"naru/internal/vocabulary"
)

// kept is a person's entry as the library keeps it.
type kept struct {
	Type      string   `json:"type"`
	English   []string `json:"en"` // with their marks
	Korean    []string `json:"ko"`
	Note      string   `json:"note"`
	MeaningEN string   `json:"meaning_en"`
	MeaningKO string   `json:"meaning_ko"`
}

// pack writes a concept as an edit.
func pack(c vocabulary.Concept) (vocabulary.Edit, error) {
	k := kept{Type: c.Type, English: []string{}, Korean: []string{}, Note: c.Note, MeaningEN: c.MeaningEN, MeaningKO: c.MeaningKO}
	for _, f := range c.Forms {
		if f.Lang == "ko" {
			k.Korean = append(k.Korean, f.String())
		} else {
			k.English = append(k.English, f.String())
		}
	}
	b, err := json.Marshal(k)
	if err != nil {
		return vocabulary.Edit{}, fmt.Errorf("pack term %s: %w", c.ID, err)
	}
	return vocabulary.Edit{ID: c.ID, Entry: string(b)}, nil
}

// unpack reads an edit that is not a removal.
func unpack(e vocabulary.Edit) (vocabulary.Concept, error) {
	var k kept
	if err := json.Unmarshal([]byte(e.Entry), &k); err != nil {
		return vocabulary.Concept{}, fmt.Errorf("read term %s: %w", e.ID, err)
	}
	c := vocabulary.Concept{ID: e.ID, Type: k.Type, Note: k.Note, MeaningEN: k.MeaningEN, MeaningKO: k.MeaningKO}
	for _, f := range k.English {
		c.Forms = append(c.Forms, vocabulary.ParseForm(f, "en"))
	}
	for _, f := range k.Korean {
		c.Forms = append(c.Forms, vocabulary.ParseForm(f, "ko"))
	}
	return c, nil
}

// lay puts edits over the terms that Naru brings: what was changed stands where
// it stood, what is new at the end. An edit that cannot be read, or is no concept
// any more, is passed over: one broken row must not close the library.
func lay(base *vocabulary.Thesaurus, edits []vocabulary.Edit) (*vocabulary.Thesaurus, map[string]bool) {
	changed, gone, byPerson := map[string]vocabulary.Concept{}, map[string]bool{}, map[string]bool{}
	var order []string
	for _, e := range edits {
		if e.Entry == "" {
			gone[e.ID] = true
			continue
		}
		c, err := unpack(e)
		if err != nil || c.Check() != nil {
			continue
		}
		changed[e.ID], byPerson[e.ID] = c, true
		order = append(order, e.ID)
	}
	var all []vocabulary.Concept
	for _, c := range base.Concepts() {
		if mine, ok := changed[c.ID]; ok {
			c = mine
			delete(changed, c.ID)
		}
		if !gone[c.ID] {
			all = append(all, c)
		}
	}
	for _, id := range order {
		if c, ok := changed[id]; ok {
			all = append(all, c)
		}
	}
	return vocabulary.NewThesaurus(all), byPerson
}
