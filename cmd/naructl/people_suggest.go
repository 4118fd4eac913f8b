package main

import (
	"strings"

	"naru/internal/library"
	"naru/internal/message"
)

type peopleSuggest struct {
	Who   string `arg:"" optional:"" help:"people_who"`
	Limit int    `default:"20" placeholder:"N" help:"people_limit"`
}

// Run offers who may be one.
func (c *peopleSuggest) Run(s *session) error {
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
	offers, err := w.People.SuggestPeople(s.ctx, id, c.Limit)
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(struct {
			Offers []library.PersonOffer `json:"offers"`
		}{offers})
	}
	if len(offers) == 0 {
		s.printf("%s\n", s.p.T("cli.people.no_offers"))
	}
	for _, o := range offers {
		s.printf("%s\n    %s\n    %s\n", s.offered(o), s.person(o.One), s.person(o.Other))
	}
	return nil
}

// offered says how likely two are one, and what speaks for and against it.
func (s *session) offered(o library.PersonOffer) string {
	parts := []string{s.p.T("people.likeness." + string(o.Likeness)), s.p.T("people.reason." + o.Reason)}
	if o.Common > 0 {
		parts = append(parts, s.p.T("people.common", message.Args{"count": o.Common}))
	}
	if o.Together > 0 {
		parts = append(parts, s.p.T("people.together", message.Args{"count": o.Together}))
	}
	return strings.Join(parts, " · ")
}
