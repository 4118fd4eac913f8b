package main

import "naru/internal/library"

type recordsLinks struct {
	ID int64 `arg:"" name:"id" help:"id"`
}

// Run lists the parts and editions of a document.
func (c *recordsLinks) Run(s *session) error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	links, err := w.Records.DocumentLinks(s.ctx, library.DocumentID(c.ID))
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(map[string][]library.DocumentLink{"links": links})
	}
	if len(links) == 0 {
		s.printf("%s\n", s.p.T("cli.records.no_links"))
	}
	for _, l := range links {
		s.printf("%s: [%d] %s\n", s.p.T("records.kind."+string(l.Kind)), l.Document.ID, l.Document.Title)
	}
	return nil
}

type recordsLink struct {
	ID    int64  `arg:"" name:"id" help:"id"`
	Other int64  `arg:"" name:"other" help:"records_other"`
	Kind  string `enum:"part,edition" default:"part" help:"records_kind"`
}

// Run links two documents.
func (c *recordsLink) Run(s *session) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	if err := w.Records.LinkDocuments(s.ctx, library.OfferKind(c.Kind), library.DocumentID(c.ID), library.DocumentID(c.Other)); err != nil {
		return err
	}
	if !s.json {
		s.printf("%s\n", s.p.T("cli.records.linked"))
	}
	return nil
}

type recordsUnlink struct {
	ID    int64 `arg:"" name:"id" help:"id"`
	Other int64 `arg:"" name:"other" help:"records_other"`
}

// Run ends a link.
func (c *recordsUnlink) Run(s *session) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	if err := w.Records.UnlinkDocuments(s.ctx, library.DocumentID(c.ID), library.DocumentID(c.Other)); err != nil {
		return err
	}
	if !s.json {
		s.printf("%s\n", s.p.T("cli.records.unlinked"))
	}
	return nil
}
