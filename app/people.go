package app

import (
	"slices"

	"naru/app/page/people"
	nw "naru/app/widget"
	"naru/internal/library"
)

// PlacePeople is the place of people and organisations.
const PlacePeople = "people"

// addPeople adds the place of the people before that of the files, where the
// library knows them.
func (w *Window) addPeople() {
	if w.deps.People == nil {
		return
	}
	before := slices.IndexFunc(w.places, func(p place) bool { return p.id == PlaceImports })
	w.places = slices.Insert(w.places, before, place{PlacePeople, nw.People, people.New(w, w.deps.People, w.deps.Themes, w.clock())})
}

// ShowPerson shows someone by their id.
func (w *Window) ShowPerson(id library.PersonID) {
	w.withPeople(func(s *people.Screen) { s.Open(id) })
}

// ShowPersonIn shows whom a document means by a name it prints; document 0: whom
// the name means anywhere.
func (w *Window) ShowPersonIn(document library.DocumentID, name string) {
	w.withPeople(func(s *people.Screen) { s.OpenNamed(document, name) })
}

// ShowSamePeople shows who may be one person.
func (w *Window) ShowSamePeople() {
	w.withPeople(func(s *people.Screen) { s.OpenOffers() })
}

func (w *Window) withPeople(f func(s *people.Screen)) {
	if w.deps.People == nil {
		return
	}
	w.GoTo(PlacePeople)
	if s, ok := w.place(PlacePeople).screen.(*people.Screen); ok {
		f(s)
	}
}
