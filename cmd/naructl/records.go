package main

import (
	"fmt"
	"path/filepath"

	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/workspace"
)

type recordsCommands struct {
	Wanted  recordsWanted  `cmd:"" default:"withargs" help:"records_wanted"`
	Offers  recordsOffers  `cmd:"" help:"records_offers"`
	Accept  recordsAccept  `cmd:"" help:"records_accept"`
	Dismiss recordsDismiss `cmd:"" help:"records_dismiss"`
	Recall  recordsRecall  `cmd:"" help:"records_recall"`
	Tie     recordsTie     `cmd:"" help:"records_tie"`
	Merge   recordsMerge   `cmd:"" help:"records_merge"`
	Merged  recordsMerged  `cmd:"" help:"records_merged"`
	Untie   recordsUntie   `cmd:"" help:"records_untie"`
	Links   recordsLinks   `cmd:"" help:"records_links"`
	Link    recordsLink    `cmd:"" help:"records_link"`
	Unlink  recordsUnlink  `cmd:"" help:"records_unlink"`
}

type recordsWanted struct {
	Filter []string `arg:"" optional:"" help:"filter"`
	Limit  int      `default:"100" placeholder:"N" help:"limit"`
	Offset int      `placeholder:"N" help:"offset"`
	Sort   string   `enum:"newest,title" default:"newest" help:"sort"`
}

// Run lists the records without a file, as list does.
func (c *recordsWanted) Run(s *session) error {
	list := listCommand{Filter: append([]string{"is:" + library.FacetWanted}, c.Filter...), Limit: c.Limit, Offset: c.Offset, Sort: c.Sort}
	return list.Run(s)
}

type recordsOffers struct {
	ID int64 `arg:"" optional:"" name:"id" help:"records_of"`
}

// Run lists what waits for a person.
func (c *recordsOffers) Run(s *session) error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	offers, err := w.Records.Offers(s.ctx, library.DocumentID(c.ID))
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(map[string][]library.Offer{"offers": offers})
	}
	if len(offers) == 0 {
		s.printf("%s\n", s.p.T("cli.records.no_offers"))
	}
	for _, o := range offers {
		s.printf("%s\n", s.p.T("cli.records.offer", message.Args{
			"offer": fmt.Sprint(o.ID), "kind": s.p.T("records.kind." + string(o.Kind)), "percent": fmt.Sprintf("%.0f", 100*o.Confidence),
		}))
		for _, d := range []library.Document{o.Into, o.From} {
			s.printf("  [%d] %s%s\n", d.ID, d.Title, s.wantedMark(d))
			if line := describe(d); line != "" {
				s.printf("      %s\n", line)
			}
		}
		for _, r := range o.Because {
			s.printf("  %s\n", s.p.MatchReason(r))
		}
	}
	return nil
}

// wantedMark marks a record without a file.
func (s *session) wantedMark(d library.Document) string {
	if !d.Wanted {
		return ""
	}
	return "  (" + s.p.T("cli.records.wanted") + ")"
}

type recordsAccept struct {
	Offers []int64 `arg:"" name:"offer" help:"records_offer"`
}

// Run does what was offered.
func (c *recordsAccept) Run(s *session) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	for _, id := range c.Offers {
		m, err := w.Records.AcceptOffer(s.ctx, library.OfferID(id))
		if err != nil {
			return err
		}
		switch {
		case s.json:
			err = s.printJSON(map[string]any{"offer": id, "merge": m})
		case m == nil:
			s.printf("%s\n", s.p.T("cli.records.linked"))
		default:
			s.merged(w.Documents, *m)
		}
		if err != nil {
			return err
		}
	}
	return s.thenTogether(w)
}

type recordsDismiss struct {
	Offers []int64 `arg:"" name:"offer" help:"records_offer"`
}

// Run turns offers down.
func (c *recordsDismiss) Run(s *session) error {
	return s.eachOffer(c.Offers, "cli.records.dismissed", func(r library.Records, id library.OfferID) error { return r.DismissOffer(s.ctx, id) })
}

type recordsRecall struct {
	Offers []int64 `arg:"" name:"offer" help:"records_offer"`
}

// Run offers again what was turned down.
func (c *recordsRecall) Run(s *session) error {
	return s.eachOffer(c.Offers, "cli.records.recalled", func(r library.Records, id library.OfferID) error { return r.RecallOffer(s.ctx, id) })
}

func (s *session) eachOffer(ids []int64, key string, f func(library.Records, library.OfferID) error) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	for _, id := range ids {
		if err := f(w.Records, library.OfferID(id)); err != nil {
			return err
		}
		if !s.json {
			s.printf("%s\n", s.p.T(key, message.Args{"offer": fmt.Sprint(id)}))
		}
	}
	return nil
}

type recordsTie struct {
	Record int64  `arg:"" name:"record" help:"records_record"`
	With   int64  `arg:"" optional:"" name:"document" help:"records_with"`
	File   string `placeholder:"PATH" help:"records_file"`
}

// Run ties a record to the document that has its file, or to a file that is
// imported for it.
func (c *recordsTie) Run(s *session) error {
	if (c.With == 0) == (c.File == "") {
		return &library.Error{Code: library.Invalid, Args: map[string]any{"tie_with": c.Record}, Err: fmt.Errorf("a document or a file, one of them")}
	}
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	record := library.DocumentID(c.Record)
	if c.With != 0 {
		return s.mergeTwo(w, library.DocumentID(c.With), record)
	}
	path, err := filepath.Abs(c.File)
	if err != nil {
		return fmt.Errorf("resolve %s: %w", c.File, err)
	}
	var made *library.Merge
	defer w.Records.WatchRecords(func(change library.RecordsChange) {
		for _, m := range change.Merged {
			if m.From.ID == record {
				made = &m
			}
		}
	})()
	var ended library.ImportItem
	defer w.Importer.WatchItems(func(item library.ImportItem) { ended = item })()
	if err := w.Records.AddFile(s.ctx, record, path); err != nil {
		return err
	}
	if err := w.Importer.Wait(s.ctx); err != nil {
		return err
	}
	if err := w.LookForRecords(s.ctx); err != nil {
		return err
	}
	if made == nil {
		return &library.Error{Code: ended.Reason, Args: map[string]any{"path": c.File}, Err: fmt.Errorf("%s did not get in", c.File)}
	}
	if s.json {
		return s.printJSON(made)
	}
	s.merged(w.Documents, *made)
	return nil
}

type recordsMerge struct {
	Into int64 `arg:"" name:"into" help:"records_into"`
	From int64 `arg:"" name:"from" help:"records_from"`
}

// Run makes one document of two.
func (c *recordsMerge) Run(s *session) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	return s.mergeTwo(w, library.DocumentID(c.Into), library.DocumentID(c.From))
}

func (s *session) mergeTwo(w *workspace.Workspace, into, from library.DocumentID) error {
	m, err := w.Records.Merge(s.ctx, into, from)
	if err != nil {
		return err
	}
	if s.json {
		err = s.printJSON(m)
	} else {
		s.merged(w.Documents, *m)
	}
	if err != nil {
		return err
	}
	return s.thenTogether(w)
}

type recordsMerged struct {
	ID int64 `arg:"" optional:"" name:"id" help:"records_of"`
}

// Run lists what went into a document, or into any.
func (c *recordsMerged) Run(s *session) error {
	w, err := s.open(true)
	if err != nil {
		return err
	}
	defer w.Close()
	merges, err := w.Records.Merges(s.ctx, library.DocumentID(c.ID))
	if err != nil {
		return err
	}
	if s.json {
		return s.printJSON(map[string][]library.Merge{"merges": merges})
	}
	if len(merges) == 0 {
		s.printf("%s\n", s.p.T("cli.records.no_merges"))
	}
	for _, m := range merges {
		s.merged(w.Documents, m)
	}
	return nil
}

type recordsUntie struct {
	Merge int64 `arg:"" name:"merge" help:"records_merge_id"`
}

// Run takes two documents apart.
func (c *recordsUntie) Run(s *session) error {
	w, err := s.open(false)
	if err != nil {
		return err
	}
	defer w.Close()
	if err := w.Records.Unmerge(s.ctx, library.MergeID(c.Merge)); err != nil {
		return err
	}
	if !s.json {
		s.printf("%s\n", s.p.T("cli.records.untied"))
	}
	return s.thenTogether(w)
}
