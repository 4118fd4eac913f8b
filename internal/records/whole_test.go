package records_test

import (
	"fmt"
	"strings"
	"testing"

	"naru/internal/library"
	"naru/internal/records"
)

// prose is a page of its own, long enough to be told from another.
func prose(of string) string {
	var b strings.Builder
	for k := range 16 {
		fmt.Fprintf(&b, "The %s number %d meets the %s number %d. ", of, k, of, k*7)
	}
	return b.String()
}

// read adds a document as it was read: cut short where broken.
func (d *desk) read(file, title string, broken bool, pages ...string) library.DocumentID {
	d.t.Helper()
	d.n++
	doc := library.Document{Title: title, File: file, SHA256: fmt.Sprintf("%064d", d.n), Kind: library.KindReport, Language: "en"}
	if broken {
		doc.Incomplete = library.Incomplete
	}
	var all []library.Page
	for _, text := range pages {
		all = append(all, library.Page{Text: text})
	}
	id, err := d.store.AddDocument(ctx, doc, all, library.ImportItem{})
	if err != nil {
		d.t.Fatal(err)
	}
	return id
}

// merges gives what was brought together: "version 2<-1".
func (d *desk) merges() []string {
	d.t.Helper()
	all, err := d.Merges(ctx, 0)
	if err != nil {
		d.t.Fatal(err)
	}
	out := []string{}
	for _, m := range all {
		out = append(out, fmt.Sprintf("%s %d<-%d", m.Kind, m.Into, m.From.ID))
	}
	return out
}

func TestADownloadThatBrokeOffGoesIntoTheWholeOfIt(t *testing.T) {
	river, hill, lake := prose("river"), prose("hill"), prose("lake")
	for _, c := range []struct {
		name                string
		file, title         string // of the second; the first is report.pdf, "Rivers"
		left, whole         []string
		stillBroken         bool
		merged, maybe, none bool
	}{
		{name: "the same name", file: "report.pdf", title: "Another", left: []string{river, hill}, whole: []string{river, hill, lake}, merged: true},
		{name: "fetched beside it", file: "Report (1).pdf", title: "Another", left: []string{river, hill}, whole: []string{river, hill, lake}, merged: true},
		{name: "the same title", file: "x.pdf", title: "Rivers", left: []string{river, hill}, whole: []string{river, hill, lake}, merged: true},
		{name: "the last page broken off, others lost", file: "report.pdf", left: []string{river, "", hill[:90], ""},
			whole: []string{river, "scan", strings.ReplaceAll(hill, " ", "\n"), lake}, merged: true},
		{name: "bullets and ligatures lost", file: "report.pdf", left: []string{river, "ﬁrst ofﬁce " + hill}, whole: []string{river, "• First office " + hill, lake}, merged: true},
		{name: "next year's edition", file: "report.pdf", left: []string{river, "In 2021 " + hill}, whole: []string{river, "In 2022 " + hill, lake}, maybe: true},
		{name: "more of it, but not the whole", file: "report.pdf", left: []string{river}, whole: []string{river, hill}, stillBroken: true, merged: true},
		{name: "as many pages, and broken too", file: "report.pdf", left: []string{river, hill}, whole: []string{river, hill}, stillBroken: true, none: true},
		{name: "a page in the midst reads otherwise", file: "report.pdf", left: []string{river + " once", hill}, whole: []string{river, hill, lake}, maybe: true},
		{name: "the fonts of most pages lost", file: "report.pdf", left: []string{river, prose("ܢ"), prose("ࢎ"), prose("ߊ")}, whole: []string{river, hill, lake, prose("sea")}, maybe: true},
		{name: "another text of that name", file: "report.pdf", left: []string{river, hill}, whole: []string{lake, prose("sea"), prose("shore")}, none: true},
		{name: "little is left", file: "report.pdf", left: []string{"Riverside Institute"}, whole: []string{"Riverside Institute", hill}, maybe: true},
		{name: "another name and title", file: "x.pdf", title: "Another", left: []string{river, hill}, whole: []string{river, hill, lake}, none: true},
		{name: "fewer pages", file: "report.pdf", left: []string{river, hill}, whole: []string{river}, none: true},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := open(t)
			first := d.read("report.pdf", "Rivers", true, c.left...)
			d.look()
			if _, _, err := d.store.AddQuote(ctx, library.Quote{Document: first, Page: 1, Text: c.left[0][:15]}); err != nil {
				t.Fatal(err)
			}
			second := d.read(c.file, c.title, c.stillBroken, c.whole...)
			d.look()
			merges, offers := []string{}, []string{}
			if c.merged {
				merges = append(merges, fmt.Sprintf("version %d<-%d", second, first))
			}
			if c.maybe {
				offers = append(offers, fmt.Sprintf("version %d<-%d", second, first))
			}
			d.wants(d.merges(), merges)
			d.wants(d.offers(), offers)
			if !c.merged {
				return
			}
			quotes, err := d.store.QuotesOf(ctx, second)
			if err != nil || len(quotes) != 1 || quotes[0].Page != 1 || quotes[0].To == 0 {
				t.Errorf("the quote stands at %+v, %v", quotes, err)
			}
			all, err := d.Merges(ctx, second)
			if err != nil || !all[0].Auto {
				t.Fatal(all, err)
			}
			// Taken apart, they stay so.
			if err := d.Unmerge(ctx, all[0].ID); err != nil {
				t.Fatal(err)
			}
			d.look()
			d.wants(d.merges(), []string{})
			if quotes, err := d.store.QuotesOf(ctx, first); err != nil || len(quotes) != 1 || quotes[0].To == 0 {
				t.Errorf("taken apart, the quote stands at %+v, %v", quotes, err)
			}
		})
	}
}

func TestABrokenCopyOfWhatIsInGoesIntoIt(t *testing.T) {
	d := open(t)
	whole := d.read("a.pdf", "Rivers and Hills of the North", false, prose("river"), prose("hill"))
	d.look()
	part := d.read("b.pdf", "Rivers and Hills of the North", true, prose("river"))
	d.look()
	d.wants(d.merges(), []string{fmt.Sprintf("version %d<-%d", whole, part)})
}

func TestABrokenDownloadThatIsLikeIsOfferedToTheWholeWhicheverCameFirst(t *testing.T) {
	d := open(t)
	whole := d.read("a.pdf", "Rivers and Hills of the North", false, prose("river"), prose("hill"))
	part := d.read("b.pdf", "Rivers and Hills of the North", true, prose("river")+" and a word")
	d.look()
	d.wants(d.offers(), []string{fmt.Sprintf("version %d<-%d", whole, part)})
}

func TestWhatLiesWhereABrokenDownloadLayIsOfferedWhateverIsLeftOfIt(t *testing.T) {
	d := open(t)
	at := func(path string) {
		if _, err := d.store.Enqueue(ctx, 0, []library.ImportItem{{Path: path}}, library.ImportOptions{}); err != nil {
			t.Fatal(err)
		}
		jobs, err := d.store.NextWaiting(ctx, 1)
		if err != nil || len(jobs) != 1 {
			t.Fatal(jobs, err)
		}
		item := jobs[0].Item
		item.SHA256, item.Status = fmt.Sprintf("%064d", d.n), library.ImportImported
		if err := d.store.FinishItem(ctx, item); err != nil {
			t.Fatal(err)
		}
	}
	part := d.read("report.pdf", "ࢎ", true, prose("ࢎ"))
	at("/downloads/report.pdf")
	d.read("report.pdf", "Lakes", false, prose("lake"), prose("sea"))
	at("/other/report.pdf")
	d.look()
	d.wants(d.offers(), []string{})
	whole := d.read("report.pdf", "Rivers", false, prose("river"), prose("hill"))
	at("/downloads/report.pdf")
	d.look()
	d.wants(d.offers(), []string{fmt.Sprintf("version %d<-%d", whole, part)})
}

func TestABrokenDownloadOfAnEarlierRunIsKnown(t *testing.T) {
	d := open(t)
	d.look() // nothing is there yet
	part := d.read("report.pdf", "Rivers", true, prose("river"))
	d.look()
	again := records.New(d.store, records.Options{})
	t.Cleanup(again.Close)
	whole := d.read("report.pdf", "Another", false, prose("river"), prose("hill"))
	if err := again.Look(ctx); err != nil {
		t.Fatal(err)
	}
	d.wants(d.merges(), []string{fmt.Sprintf("version %d<-%d", whole, part)})
}
