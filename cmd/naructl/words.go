package main

import (
	"strings"

	"naru/internal/library"
)

// word says a value of the catalogue (a role, a kind, a language) in the
// language of the messages; one without a word of its own stands as it is.
func (s *session) word(room, value string) string {
	key := room + "." + strings.NewReplacer(" ", "_", "-", "_").Replace(value)
	if said := s.p.T(key); said != key {
		return said
	}
	return value
}

// themeNames gives the names of all themes in the language of the messages.
func (s *session) themeNames(themes library.Themes) (map[string]string, error) {
	tree, err := themes.ThemeTree(s.ctx)
	if err != nil {
		return nil, err
	}
	names := map[string]string{}
	var learn func([]library.Theme)
	learn = func(themes []library.Theme) {
		for _, t := range themes {
			names[t.ID] = t.Name(s.p.Lang)
			learn(t.Children)
		}
	}
	learn(tree)
	return names, nil
}
