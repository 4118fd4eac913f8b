package main

import (
	"strconv"

	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/workspace"
)

// changed is what a change to people prints: the change, for undoing it, and whom
// it left.
type changedPerson struct {
	Change library.PersonChangeID `json:"change"`
	Person library.PersonID       `json:"person"`
	Apart  library.PersonID       `json:"apart,omitempty"` // whom a split made
}

// changePeople opens the library for writing, makes a change and tells how to
// undo it.
func (s *session) changePeople(key string, f func(w *workspace.Workspace) (changedPerson, error)) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	done, err := f(w)
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(done)
	}
	if done.Change == 0 {
		s.printf("%s\n", s.p.T("cli.people.unchanged"))
		return nil
	}
	page, err := w.People.Person(s.ctx, strconv.FormatInt(int64(done.Person), 10))
	if err != nil {
		return err
	}
	s.printf("%s\n", s.p.T("cli.people."+key, message.Args{"change": int64(done.Change)}))
	s.printf("%s\n", s.person(page.Person))
	if done.Apart != 0 {
		if page, err = w.People.Person(s.ctx, strconv.FormatInt(int64(done.Apart), 10)); err != nil {
			return err
		}
		s.printf("%s\n", s.person(page.Person))
	}
	return nil
}

type peopleMerge struct {
	Who   string   `arg:"" help:"people_who_stays"`
	Other []string `arg:"" help:"people_others"`
}

// Run makes one of several.
func (c *peopleMerge) Run(s *session) error {
	for _, other := range c.Other {
		err := s.changePeople("merged", func(w *workspace.Workspace) (done changedPerson, err error) {
			if done.Person, err = s.whom(w, c.Who); err != nil {
				return done, err
			}
			from, err := s.whom(w, other)
			if err != nil {
				return done, err
			}
			done.Change, err = w.People.MergePeople(s.ctx, from, done.Person)
			return done, err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

type peopleSplit struct {
	Who      string  `arg:"" help:"people_who"`
	Name     string  `required:"" placeholder:"NAME" help:"people_split_name"`
	Document []int64 `placeholder:"ID" help:"people_split_document"`
}

// Run takes a name out of someone.
func (c *peopleSplit) Run(s *session) error {
	return s.changePeople("split_off", func(w *workspace.Workspace) (done changedPerson, err error) {
		if done.Person, err = s.whom(w, c.Who); err != nil {
			return done, err
		}
		var documents []library.DocumentID
		for _, d := range c.Document {
			documents = append(documents, library.DocumentID(d))
		}
		done.Apart, done.Change, err = w.People.SplitName(s.ctx, done.Person, c.Name, documents)
		return done, err
	})
}

type peopleApart struct {
	Who   string `arg:"" help:"people_who"`
	Other string `arg:"" help:"people_who"`
}

// Run remembers that two are not one.
func (c *peopleApart) Run(s *session) error {
	return s.changePeople("kept_apart", func(w *workspace.Workspace) (done changedPerson, err error) {
		if done.Person, err = s.whom(w, c.Who); err != nil {
			return done, err
		}
		other, err := s.whom(w, c.Other)
		if err != nil {
			return done, err
		}
		done.Change, err = w.People.KeepApart(s.ctx, done.Person, other)
		return done, err
	})
}

type peopleName struct {
	Who    string  `arg:"" help:"people_who"`
	Hangul *string `placeholder:"NAME" help:"people_hangul"`
	Latin  *string `placeholder:"NAME" help:"people_latin"`
}

// Run sets the names to prefer; one that is not given stays.
func (c *peopleName) Run(s *session) error {
	return s.changePeople("named", func(w *workspace.Workspace) (done changedPerson, err error) {
		page, err := w.People.Person(s.ctx, c.Who)
		if err != nil {
			return done, err
		}
		hangul, latin := page.Hangul, page.Latin
		if c.Hangul != nil {
			hangul = *c.Hangul
		}
		if c.Latin != nil {
			latin = *c.Latin
		}
		done.Person = page.ID
		done.Change, err = w.People.NamePerson(s.ctx, page.ID, hangul, latin)
		return done, err
	})
}

type peopleKind struct {
	Who  string `arg:"" help:"people_who"`
	Kind string `arg:"" enum:"person,organisation" help:"people_set_kind"`
}

// Run says what someone is.
func (c *peopleKind) Run(s *session) error {
	return s.changePeople("kind_set", func(w *workspace.Workspace) (done changedPerson, err error) {
		if done.Person, err = s.whom(w, c.Who); err != nil {
			return done, err
		}
		done.Change, err = w.People.SetPersonKind(s.ctx, done.Person, library.PersonKind(c.Kind))
		return done, err
	})
}

type peopleAffiliation struct {
	Who          string `arg:"" help:"people_who"`
	Organisation string `arg:"" help:"people_organisation"`
	Post         string `placeholder:"TEXT" help:"people_post"`
	From         string `placeholder:"DATE" help:"people_from"`
	To           string `placeholder:"DATE" help:"people_to"`
	Note         string `placeholder:"TEXT" help:"people_note"`
	Instead      int64  `placeholder:"ID" help:"people_instead"`
}

// Run notes where someone belonged.
func (c *peopleAffiliation) Run(s *session) error {
	return s.changePeople("affiliation_noted", func(w *workspace.Workspace) (done changedPerson, err error) {
		if done.Person, err = s.whom(w, c.Who); err != nil {
			return done, err
		}
		done.Change, err = w.People.NoteAffiliation(s.ctx, done.Person, library.Affiliation{ID: library.AffiliationID(c.Instead),
			Organisation: c.Organisation, Post: c.Post, From: c.From, To: c.To, Note: c.Note})
		return done, err
	})
}

type peopleUnaffiliated struct {
	ID int64 `arg:"" name:"id" help:"people_affiliation_id"`
}

// Run takes a noted affiliation out.
func (c *peopleUnaffiliated) Run(s *session) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	change, err := w.People.RemoveAffiliation(s.ctx, library.AffiliationID(c.ID))
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(changedPerson{Change: change})
	}
	s.printf("%s\n", s.p.T("cli.people.affiliation_removed", message.Args{"change": int64(change)}))
	return nil
}

type peopleChanges struct {
	Who string `arg:"" optional:"" help:"people_who"`
}

// Run lists what can be undone.
func (c *peopleChanges) Run(s *session) error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	var id library.PersonID
	if c.Who != "" {
		if id, err = s.whom(w, c.Who); err != nil {
			return err
		}
	}
	changes, err := w.People.PersonChanges(s.ctx, id)
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(struct {
			Changes []library.PersonChange `json:"changes"`
		}{changes})
	}
	if len(changes) == 0 {
		s.printf("%s\n", s.p.T("cli.people.no_changes"))
	}
	for _, c := range changes {
		s.printf("[%d] %s\n", c.ID, s.p.T("people.change."+c.What, message.Args{"name": c.Name, "other": c.OtherName, "detail": s.detail(c)}))
	}
	return nil
}

// detail says what a change was about; a kind in words.
func (s *session) detail(c library.PersonChange) string {
	if c.What == library.PersonKindSet {
		return s.p.T("people.kind." + c.Detail)
	}
	return c.Detail
}

type peopleUndo struct {
	Change int64 `arg:"" help:"people_change"`
}

// Run takes a change back.
func (c *peopleUndo) Run(s *session) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	if err := w.People.UndoPersonChange(s.ctx, library.PersonChangeID(c.Change)); err != nil {
		return err
	}
	if s.json {
		return s.printJSON(map[string]int64{"undone": c.Change})
	}
	s.printf("%s\n", s.p.T("cli.people.undone", message.Args{"change": c.Change}))
	return nil
}
