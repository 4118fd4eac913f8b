package words

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"

	"naru/app/theme"
	"naru/internal/library"
)

// Subjects looks themes up by their identifiers.
type Subjects struct {
	Tree []library.Theme
	byID map[string]entry
	// Terms are policy terms by id.
	Terms map[string]library.PolicyTerm
}

type entry struct {
	theme library.Theme
	top   string
}

// NewSubjects indexes a tree of themes.
func NewSubjects(tree []library.Theme) *Subjects {
	s := &Subjects{Tree: tree, byID: map[string]entry{}}
	var add func(list []library.Theme, top string)
	add = func(list []library.Theme, top string) {
		for _, t := range list {
			mine := top
			if mine == "" {
				mine = t.ID
			}
			s.byID[t.ID] = entry{t, mine}
			add(t.Children, mine)
		}
	}
	add(tree, "")
	return s
}

// Name gives a theme's name; its identifier where it is unknown.
func (s *Subjects) Name(id, lang string) string {
	if e, ok := s.byID[id]; ok {
		return e.theme.Name(lang)
	}
	return id
}

// TermName gives a policy term's name, its identifier where it is unknown. Statuses
// of stay are called by their code and what they are for: E-9 비전문취업.
func (s *Subjects) TermName(id, lang string) string {
	t, ok := s.Terms[id]
	if !ok {
		return id
	}
	name := t.Name(lang)
	if t.Type != "visa" || len(t.English) == 0 {
		return name
	}
	code := t.English[0]
	if name != code {
		return code + " " + name
	}
	for _, form := range t.English[1:] {
		if !strings.ContainsAny(form, "0123456789") { // E9 says no more than E-9
			return code + " " + form
		}
	}
	return code
}

// TermGroup gives the group of the glossary that a policy term stands in, the one at
// the top: visa, sdg, plan; "" where it is unknown.
func (s *Subjects) TermGroup(id string) string {
	top, _, _ := strings.Cut(s.Terms[id].Group, ".")
	return top
}

// Theme looks a theme up.
func (s *Subjects) Theme(id string) (library.Theme, bool) {
	e, ok := s.byID[id]
	return e.theme, ok
}

// Top gives the leading theme above a theme, itself if it leads.
func (s *Subjects) Top(id string) string {
	if e, ok := s.byID[id]; ok {
		return e.top
	}
	return id
}

// Color names the colour of a theme: that of its leading theme.
func (s *Subjects) Color(id string) fyne.ThemeColorName {
	top := s.Top(id)
	return theme.Subject(cmp.Or(s.byID[top].theme.Color, top))
}

// Main gives the theme to show for a document: the leading theme of the one
// with the highest score; "" for none.
func (s *Subjects) Main(d library.Document) string {
	best, id := -1.0, ""
	for _, t := range d.Themes {
		if t.Score > best {
			best, id = t.Score, t.ID
		}
	}
	if id == "" {
		return ""
	}
	return s.Top(id)
}
