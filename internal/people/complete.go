package people

import (
	"strings"
	"unicode"

	"naru/internal/analysis/hangul"
	"naru/internal/library"
	"naru/internal/names"
	"naru/internal/vocabulary"
)

func korean(name string) bool { return strings.ContainsFunc(name, hangul.IsSyllable) }

// latin tells a name in Latin letters and nothing else.
func latin(name string) bool {
	some := false
	for _, r := range name {
		if unicode.IsLetter(r) {
			if !unicode.Is(unicode.Latin, r) {
				return false
			}
			some = true
		}
	}
	return some
}

// complete fills in what nobody said: kind, and the names to prefer, which are the
// commonest variants; an organisation that the glossary knows has its names.
func (s *Service) complete(p *library.Person) {
	known := s.known(*p)
	if p.Kind == "" {
		p.Kind = kindOf(*p, known != nil)
	}
	if known != nil && p.Kind != library.SomeOrganisation {
		known = nil
	}
	for _, v := range p.Variants {
		preferred(p, v.Name)
	}
	if known != nil {
		for _, f := range known.Forms {
			if !f.MatchOnly && !f.InContext {
				preferred(p, f.Text)
			}
		}
	}
}

// preferred takes a name as the one to prefer in its script where none is yet.
func preferred(p *library.Person, name string) {
	switch {
	case p.Hangul == "" && korean(name):
		p.Hangul = name
	case p.Latin == "" && latin(name):
		p.Latin = name
	}
}

// known gives the organisation of the glossary that someone is by a name of
// theirs; nil for none.
func (s *Service) known(p library.Person) *vocabulary.Concept {
	glossary := s.glossary()
	if glossary == nil {
		return nil
	}
	for _, v := range p.Variants {
		for _, c := range glossary.Find(v.Name) {
			if c.Type == "organisation" {
				return &c
			}
		}
	}
	return nil
}

// kindOf tells what someone is by their names; who does nothing but publish is an
// organisation.
func kindOf(p library.Person, known bool) library.PersonKind {
	if known || len(p.Roles) == 1 && p.Roles[0].Role == library.RolePublisher {
		return library.SomeOrganisation
	}
	for _, v := range p.Variants {
		if names.IsOrganisation(v.Name) {
			return library.SomeOrganisation
		}
	}
	return library.SomePerson
}
