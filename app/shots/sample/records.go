package sample

import (
	"context"
	"fmt"
	"slices"

	"naru/internal/library"
)

// Records are series and offers made for pictures and tests, over the documents
// of a library. What is done to them is remembered.
type Records struct {
	Library *Library
	Waiting []library.Offer
	Merged  []library.Merge
	Linked  []library.DocumentLink
	Down    []library.Offer
	// Done lists what was asked for, in words.
	Done  []string
	Fails error

	of    library.DocumentID // which has the links
	heard []func(library.RecordsChange)
}

var _ library.Records = (*Records)(nil)

// SomeRecords makes them of a library's documents: the first is offered the
// twelfth, which is a record.
func SomeRecords(l *Library) *Records {
	r := &Records{Library: l, of: 1}
	if len(l.Docs) < 20 {
		return r
	}
	one := func(id int) library.Document { return l.Docs[id-1] }
	record := one(12)
	record.Series, record.Number = "Issue Brief", "08"
	file := one(4)
	file.Title, file.Number, file.People = "Analysis of Work Permission by Visa Type: Findings", "", nil
	r.Waiting = []library.Offer{
		{ID: 1, Kind: library.OfferTie, Into: file, From: record, Confidence: 0.84, Because: []library.MatchReason{
			{What: "title", Text: "87%"}, {What: "year", Against: true, Text: "2020 ≠ 2021"}, {What: "publisher"}}},
		{ID: 2, Kind: library.OfferVersion, Into: one(18), From: one(16), Confidence: 0.71, Because: []library.MatchReason{
			{What: "title", Text: "96%"}, {What: "people", Text: "한준성"}, {What: "number", Against: true, Text: "2022-01 ≠ 2023-02"}}},
	}
	r.Merged = []library.Merge{{ID: 1, Kind: library.OfferTie, Into: 1, From: library.Document{ID: 900, Series: "Research Report", Number: "01",
		Title: "Current Status and Prospect of Immigration Policy for Care Service", Wanted: true}, Auto: true}}
	r.Linked = []library.DocumentLink{{Kind: library.OfferEdition, Document: one(3), Auto: true}}
	return r
}

// Offers lists what waits.
func (r *Records) Offers(_ context.Context, id library.DocumentID) ([]library.Offer, error) {
	var out []library.Offer
	for _, o := range r.Waiting {
		if id == 0 || o.Into.ID == id || o.From.ID == id {
			out = append(out, o)
		}
	}
	return out, r.Fails
}

func (r *Records) take(id library.OfferID) (library.Offer, error) {
	for k, o := range r.Waiting {
		if o.ID == id {
			r.Waiting = slices.Delete(slices.Clone(r.Waiting), k, k+1)
			return o, r.Fails
		}
	}
	return library.Offer{}, library.Errorf(library.NotFound, "offer %d", id)
}

// AcceptOffer takes an offer off the list.
func (r *Records) AcceptOffer(_ context.Context, id library.OfferID) (*library.Merge, error) {
	o, err := r.take(id)
	if err != nil {
		return nil, err
	}
	r.Done = append(r.Done, fmt.Sprintf("accept %d", id))
	r.Down = append(r.Down, o)
	if !o.Kind.Merges() {
		return nil, nil
	}
	return &library.Merge{ID: library.MergeID(id), Kind: o.Kind, Into: o.Into.ID, From: o.From}, nil
}

// DismissOffer takes an offer off the list; RecallOffer brings it back.
func (r *Records) DismissOffer(_ context.Context, id library.OfferID) error {
	o, err := r.take(id)
	if err == nil {
		r.Down = append(r.Down, o)
		r.Done = append(r.Done, fmt.Sprintf("dismiss %d", id))
	}
	return err
}

// RecallOffer brings an offer back.
func (r *Records) RecallOffer(_ context.Context, id library.OfferID) error {
	r.Done = append(r.Done, fmt.Sprintf("recall %d", id))
	return r.back()
}

func (r *Records) back() error {
	r.Waiting, r.Down = append(r.Down, r.Waiting...), nil
	return r.Fails
}

// Merge is remembered.
func (r *Records) Merge(_ context.Context, into, from library.DocumentID) (*library.Merge, error) {
	r.Done = append(r.Done, fmt.Sprintf("merge %d %d", into, from))
	return &library.Merge{ID: 9, Kind: library.OfferTie, Into: into}, r.Fails
}

// Unmerge is remembered; as in a library, what was offered stays off the list.
func (r *Records) Unmerge(_ context.Context, id library.MergeID) error {
	r.Done = append(r.Done, fmt.Sprintf("untie %d", id))
	r.Merged = slices.DeleteFunc(r.Merged, func(m library.Merge) bool { return m.ID == id })
	return r.Fails
}

// Merges lists what went into a document.
func (r *Records) Merges(_ context.Context, id library.DocumentID) ([]library.Merge, error) {
	var out []library.Merge
	for _, m := range r.Merged {
		if id == 0 || m.Into == id {
			out = append(out, m)
		}
	}
	return out, r.Fails
}

// LinkDocuments is remembered.
func (r *Records) LinkDocuments(_ context.Context, kind library.OfferKind, a, b library.DocumentID) error {
	r.Done = append(r.Done, fmt.Sprintf("link %s %d %d", kind, a, b))
	return r.Fails
}

// UnlinkDocuments is remembered.
func (r *Records) UnlinkDocuments(_ context.Context, a, b library.DocumentID) error {
	r.Done = append(r.Done, fmt.Sprintf("unlink %d %d", a, b))
	r.Linked = slices.DeleteFunc(r.Linked, func(l library.DocumentLink) bool { return l.Document.ID == b })
	return r.Fails
}

// Belong gives a document what the first one has.
func (r *Records) Belong(id library.DocumentID) {
	r.of, r.Merged[0].Into, r.Waiting[0].Into.ID = id, id, id
}

// DocumentLinks lists the links of the document that has them.
func (r *Records) DocumentLinks(_ context.Context, id library.DocumentID) ([]library.DocumentLink, error) {
	if id != r.of {
		return nil, r.Fails
	}
	return r.Linked, r.Fails
}

// AddFile is remembered.
func (r *Records) AddFile(_ context.Context, record library.DocumentID, path string) error {
	r.Done = append(r.Done, fmt.Sprintf("file %d %s", record, path))
	return r.Fails
}

// WatchRecords tells what Tell says.
func (r *Records) WatchRecords(f func(library.RecordsChange)) (stop func()) {
	r.heard = append(r.heard, f)
	return func() {}
}

// Tell tells those who watch.
func (r *Records) Tell(c library.RecordsChange) {
	for _, f := range r.heard {
		f(c)
	}
}

// SeriesList lists three series.
func (r *Records) SeriesList(ctx context.Context) ([]library.Series, error) {
	if len(r.Library.Docs) == 0 || r.Fails != nil {
		return nil, r.Fails
	}
	var out []library.Series
	for _, id := range []string{"policyreport", "researchreport", "workingpaper"} {
		p, err := r.Series(ctx, id)
		if err != nil {
			return nil, err
		}
		out = append(out, p.Series)
	}
	return out, nil
}

// series of the sample: names, numbering, and per year the states of the numbers
// as letters: f file, w wanted, - gap, d two files.
var series = map[string]struct {
	en, ko    string
	numbering library.Numbering
	years     []string // "2020 fwwf"
	unsure    int
}{
	"policyreport":   {"Policy Report", "정책보고서", library.NumberedByYear, []string{"2021 fffwff", "2020 fwwffwwfwwfw", "2019 ff-ffdff", "2018 fffff"}, 1},
	"researchreport": {"Research Report", "연구보고서", library.NumberedByYear, []string{"2020 fwfwwwfwww", "2019 fff-f", "2017 ff"}, 0},
	"workingpaper":   {"Working Paper", "워킹페이퍼", library.NumberedThrough, []string{"10 ffff-ffwfff"}, 0},
}

// Series gives one of them.
func (r *Records) Series(ctx context.Context, idOrName string) (*library.SeriesPage, error) {
	for id, s := range series {
		if idOrName == id || idOrName == s.en || idOrName == s.ko {
			p := &library.SeriesPage{Series: library.Series{ID: id, Name: s.en, Names: []string{s.en, s.ko}, Publisher: "이민정책연구원", Numbering: s.numbering}}
			if library.LanguageOf(ctx) == "ko" {
				p.Name = s.ko
			}
			for _, line := range s.years {
				r.issues(p, line)
			}
			for k := range s.unsure {
				d := r.Library.Docs[20+k]
				p.Issues = append(p.Issues, library.Issue{Year: d.Year, State: library.IssueUnsure, Documents: []library.Document{d}})
				p.Unsure++
			}
			return p, r.Fails
		}
	}
	return nil, library.Errorf(library.NotFound, "series %q", idOrName)
}

func (r *Records) issues(p *library.SeriesPage, line string) {
	var year int
	var states string
	fmt.Sscan(line, &year, &states)
	first := 0
	if p.Numbering == library.NumberedThrough {
		first, year = year, 0
	}
	for k, c := range states {
		k += first
		i := library.Issue{Year: year, No: k + 1, Number: fmt.Sprint(k + 1), State: library.IssueFile, Documents: []library.Document{}}
		if p.Numbering == library.NumberedByYear {
			i.Number = fmt.Sprintf("%d-%02d", year, k+1)
		}
		add := func(wanted bool) {
			d := r.Library.Docs[(k*7+year)%len(r.Library.Docs)]
			if wanted {
				d.Wanted, d.SHA256, d.Pages = true, "", 0
			}
			i.Documents = append(i.Documents, d)
			p.Documents++
		}
		switch c {
		case '-':
			i.State = library.IssueGap
			p.Gaps++
		case 'w':
			i.State = library.IssueWanted
			add(true)
			p.Wanted++
		case 'd':
			i.Duplicate = true
			add(false)
			add(false)
			p.WithFile += 2
		default:
			add(false)
			p.WithFile++
		}
		if i.State != library.IssueFile {
			p.Missing = append(p.Missing, i.Number)
		}
		p.Issues = append(p.Issues, i)
	}
	if year > 0 && (p.From == 0 || year < p.From) {
		p.From = year
	}
	p.To = max(p.To, year)
}
