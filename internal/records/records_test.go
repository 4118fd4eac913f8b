package records_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/library"
	"naru/internal/records"
	"naru/internal/store"
	"naru/internal/store/storetest"
)

var ctx = context.Background()

// desk is a library with its records.
type desk struct {
	t *testing.T
	*records.Service
	store *store.Store
	n     int
	heard []library.RecordsChange
}

func open(t *testing.T) *desk {
	t.Helper()
	s := storetest.Open(t, store.Options{Taxonomy: []library.Theme{{ID: "labour", NameEN: "Labour", NameKO: "노동"}}})
	d := &desk{t: t, store: s}
	d.Service = records.New(s, records.Options{Alias: func(name string) string {
		if name == "강나루연구원" {
			return "Riverside Research Institute"
		}
		return name
	}})
	d.WatchRecords(func(c library.RecordsChange) { d.heard = append(d.heard, c) })
	t.Cleanup(func() { d.Close() })
	return d
}

// file adds a document with a file: "series|number|year|title|person; person".
func (d *desk) file(line string) library.DocumentID {
	d.t.Helper()
	d.n++
	doc := parse(line)
	doc.SHA256, doc.File = fmt.Sprintf("%064d", d.n), fmt.Sprintf("%d.pdf", d.n)
	id, err := d.store.AddDocument(ctx, doc, []library.Page{{Text: doc.Title}}, library.ImportItem{})
	if err != nil {
		d.t.Fatal(err)
	}
	return id
}

func parse(line string) library.Document {
	f := strings.Split(line, "|")
	doc := library.Document{Series: f[0], Number: f[1], Title: f[3], Kind: library.KindReport, Publisher: "강나루연구원", Language: "en"}
	fmt.Sscan(f[2], &doc.Year)
	if len(f) > 4 {
		for _, name := range strings.Split(f[4], "; ") {
			doc.People = append(doc.People, library.Credit{Name: name, Role: library.RoleAuthor})
		}
	}
	return doc
}

// records accepts records of an annual report.
func (d *desk) records(lines ...string) []library.DocumentID {
	d.t.Helper()
	report := d.file(fmt.Sprintf("||2021|Annual report of the institute %d", 2001+d.n))
	var listed []store.ListedDocument
	for k, line := range lines {
		doc := parse(line)
		doc.Publisher = "Riverside Research Institute"
		listed = append(listed, store.ListedDocument{Document: doc, Place: fmt.Sprint(k), Page: k + 1})
	}
	if _, err := d.store.AcceptListed(ctx, report, listed, nil); err != nil {
		d.t.Fatal(err)
	}
	list, err := d.store.Documents(ctx, library.DocumentFilter{Wanted: true})
	if err != nil {
		d.t.Fatal(err)
	}
	ids := make([]library.DocumentID, len(lines))
	for _, doc := range list.Documents {
		for k, line := range lines {
			if *doc.PartOf == report && doc.Title == parse(line).Title && doc.Number == parse(line).Number {
				ids[k] = doc.ID
			}
		}
	}
	return ids
}

func (d *desk) look() {
	d.t.Helper()
	if err := d.Look(ctx); err != nil {
		d.t.Fatal(err)
	}
}

// offers gives what is offered: "tie 3<-1".
func (d *desk) offers() []string {
	d.t.Helper()
	all, err := d.Offers(ctx, 0)
	if err != nil {
		d.t.Fatal(err)
	}
	out := []string{}
	for _, o := range all {
		out = append(out, fmt.Sprintf("%s %d<-%d", o.Kind, o.Into.ID, o.From.ID))
	}
	return out
}

func (d *desk) wants(got, want any) {
	d.t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		d.t.Errorf("(-want +got):\n%s", diff)
	}
}

const (
	housing = "Policy Report|03|2021|Housing Conditions of Seasonal Workers in Rural Areas|Haneul Kim"
	wages   = "Policy Report|04|2021|Wages and Working Time of Seasonal Workers|Bada Lee"
)

func TestAFileIsTiedToItsRecordByItself(t *testing.T) {
	for _, order := range []string{"records first", "file first"} {
		t.Run(order, func(t *testing.T) {
			d := open(t)
			var file, record library.DocumentID
			add := func() { file = d.file(strings.Replace(housing, "03", "2021-03", 1)) }
			if order == "file first" {
				add()
				d.look()
			}
			record = d.records(housing, wages)[0]
			d.look()
			if order == "records first" {
				add()
				d.look()
			}
			merges, err := d.Merges(ctx, file)
			if err != nil || len(merges) != 1 || merges[0].From.ID != record || !merges[0].Auto || merges[0].Kind != library.OfferTie {
				t.Fatalf("merges: %+v, %v", merges, err)
			}
			told := 0
			for _, c := range d.heard {
				told += len(c.Merged)
			}
			d.wants(told, 1)
			d.wants(d.offers(), []string{})
			// Taken apart they are left alone.
			if err := d.Unmerge(ctx, merges[0].ID); err != nil {
				t.Fatal(err)
			}
			d.look()
			merges, _ = d.Merges(ctx, 0)
			d.wants(len(merges), 0)
			d.wants(d.offers(), []string{})
			// A person may bring them together all the same.
			m, err := d.Merge(ctx, file, record)
			if err != nil || m.Kind != library.OfferTie || m.Auto {
				t.Errorf("%+v, %v", m, err)
			}
		})
	}
}

func TestWhatIsNotSureIsOffered(t *testing.T) {
	d := open(t)
	record := d.records(housing)[0]
	file := d.file("||2021|Housing Conditions of Seasonal Workers in Rural Areas")
	d.look()
	d.wants(d.offers(), []string{fmt.Sprintf("tie %d<-%d", file, record)})
	all, _ := d.Offers(ctx, record)
	if len(all) != 1 || all[0].Confidence >= 0.9 || len(all[0].Because) == 0 {
		t.Fatalf("offers: %+v", all)
	}
	if err := d.DismissOffer(ctx, all[0].ID); err != nil {
		t.Fatal(err)
	}
	title := "Housing Conditions of Seasonal Workers in Rural Areas, 2021"
	if _, err := d.store.UpdateDocument(ctx, file, library.DocumentPatch{Title: &title}); err != nil {
		t.Fatal(err)
	}
	d.look()
	d.wants(d.offers(), []string{})
	if err := d.RecallOffer(ctx, all[0].ID); err != nil {
		t.Fatal(err)
	}
	m, err := d.AcceptOffer(ctx, all[0].ID)
	if err != nil || m.Into != file {
		t.Errorf("%+v, %v", m, err)
	}
	if _, err := d.AcceptOffer(ctx, all[0].ID); library.CodeOf(err) != library.NotFound {
		t.Errorf("accepted twice: %v", err)
	}
}

func TestOneRecordOfTwoFilesIsNotTiedToEither(t *testing.T) {
	d := open(t)
	one := d.file(strings.Replace(housing, "03", "2021-03", 1))
	two := d.file(strings.Replace(strings.Replace(housing, "03", "2021-03", 1), "Housing", "Living", 1))
	d.look()
	// The two have one number and titles that differ in a word: they are offered,
	// and the record goes to the one that bears its title.
	d.wants(d.offers(), []string{fmt.Sprintf("duplicate %d<-%d", one, two)})
	record := d.records(housing)[0]
	d.look()
	merges, err := d.Merges(ctx, one)
	if err != nil || len(merges) != 1 || merges[0].From.ID != record {
		t.Errorf("%+v, %v", merges, err)
	}
}

func TestTheSamePublicationListedTwiceGoesIntoOneFile(t *testing.T) {
	d := open(t)
	d.records(housing)
	d.records(housing)
	d.look()
	d.wants(len(d.offers()), 1)
	file := d.file(strings.Replace(housing, "03", "2021-03", 1))
	d.look()
	merges, err := d.Merges(ctx, file)
	if err != nil || len(merges) != 2 {
		t.Fatalf("%+v, %v", merges, err)
	}
	d.wants(d.offers(), []string{})
	for _, m := range merges { // either may go first
		if err := d.Unmerge(ctx, m.ID); err != nil {
			t.Error(err)
		}
	}
}

func TestVersionsPartsAndEditions(t *testing.T) {
	d := open(t)
	first := d.file("||2020|Guide to Registration of Foreign Residents|Haneul Kim")
	second := d.file("||2021|Guide to Registration of Foreign Residents (revised edition)|Haneul Kim")
	partTwo := d.file("Policy Report|2021-07|2021|Orientation of Newcomers (II)|Bada Lee")
	partOne := d.file("Policy Report|2021-06|2021|Orientation of Newcomers (I)|Bada Lee")
	partThree := d.file("Policy Report|2021-09|2021|Orientation of Newcomers (III)|Bada Lee")
	d.look()
	d.wants(d.offers(), []string{fmt.Sprintf("version %d<-%d", second, first)})
	links, err := d.DocumentLinks(ctx, partTwo)
	if err != nil || len(links) != 2 || links[0].Document.ID != partOne || links[1].Document.ID != partThree || !links[0].Auto {
		t.Errorf("parts: %+v, %v", links, err)
	}
	if err := d.UnlinkDocuments(ctx, partOne, partTwo); err != nil {
		t.Fatal(err)
	}
	title := "Orientation of Newcomers (I) "
	if _, err := d.store.UpdateDocument(ctx, partOne, library.DocumentPatch{Title: &title}); err != nil {
		t.Fatal(err)
	}
	d.look()
	if links, _ = d.DocumentLinks(ctx, partTwo); len(links) != 1 {
		t.Errorf("linked again: %+v", links)
	}
	if err := d.LinkDocuments(ctx, library.OfferTie, partOne, partTwo); library.CodeOf(err) != library.Invalid {
		t.Errorf("a tie is no link: %v", err)
	}
}

func TestTheFileThatAPersonBringsIsTiedHoweverLittleItIsAlike(t *testing.T) {
	d := open(t)
	record := d.records(housing)[0]
	file := d.file("||0|scan0001")
	importer := &fakeImporter{}
	v := records.New(d.store, records.Options{Importer: importer})
	defer v.Close()
	var told []library.Merge
	v.WatchRecords(func(c library.RecordsChange) { told = append(told, c.Merged...) })
	path := filepath.Join(t.TempDir(), "scan.pdf")
	if err := v.AddFile(ctx, record, path); err != nil {
		t.Fatal(err)
	}
	d.wants(importer.added, []string{path})
	v.Imported(library.ImportItem{Path: path, Document: file, Status: library.ImportImported})
	if len(told) != 1 || told[0].Into != file || told[0].From.ID != record {
		t.Errorf("told %+v", told)
	}
	if err := v.AddFile(ctx, file, path); library.CodeOf(err) != library.Conflict {
		t.Errorf("a file for a document that has one: %v", err)
	}
	if err := v.AddFile(ctx, 999, path); library.CodeOf(err) != library.NotFound {
		t.Errorf("a file for nothing: %v", err)
	}
}

type fakeImporter struct{ added []string }

func (f *fakeImporter) Add(_ context.Context, paths []string, _ library.ImportOptions) (int64, error) {
	f.added = append(f.added, paths...)
	return 1, nil
}
func (f *fakeImporter) Start() {}

func TestItLooksByItselfOnceStarted(t *testing.T) {
	d := open(t)
	told := make(chan library.RecordsChange, 10)
	d.WatchRecords(func(c library.RecordsChange) { told <- c })
	d.records(housing)
	d.file(strings.Replace(housing, "03", "2021-03", 1))
	d.Start()
	if c := <-told; len(c.Merged) != 1 {
		t.Errorf("told %+v", c)
	}
}

func TestTheTextOfTwoFilesDecidesWhetherTheyAreOne(t *testing.T) {
	long := func(of string) string {
		var b strings.Builder
		for k := range 80 {
			fmt.Fprintf(&b, "The %s number %d meets the %s number %d. ", of, k, of, k*7)
		}
		return b.String()
	}
	for _, c := range []struct {
		name, other string
		want        int
	}{
		{"a version", long("river") + "and a little more", 1},
		{"another volume of the same title", long("mountain"), 0},
		{"a scan without text", "", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := open(t)
			for k, text := range []string{long("river"), c.other} {
				doc := parse("||2021|Rules of Stay for Foreign Residents|Haneul Kim")
				doc.SHA256 = fmt.Sprintf("%064d", k+1)
				if _, err := d.store.AddDocument(ctx, doc, []library.Page{{Text: text}, {Text: "x"}}, library.ImportItem{}); err != nil {
					t.Fatal(err)
				}
			}
			d.look()
			d.wants(len(d.offers()), c.want)
		})
	}
}

func TestAmongManyNamesakesTheOneOfTheSameTextIsFound(t *testing.T) {
	d := open(t)
	add := func(subject string, pages int) library.DocumentID {
		doc := parse("||2021|Monthly Statistics of Foreign Residents|Haneul Kim")
		doc.SHA256 = fmt.Sprintf("%064x", subject+fmt.Sprint(pages))[:64]
		var all []library.Page
		for range pages {
			var b strings.Builder
			for k := range 40 {
				fmt.Fprintf(&b, "The %s number %d meets the %s number %d. ", subject, k, subject, k*7)
			}
			all = append(all, library.Page{Text: b.String()})
		}
		id, err := d.store.AddDocument(ctx, doc, all, library.ImportItem{})
		if err != nil {
			t.Fatal(err)
		}
		return id
	}
	for k := range 12 {
		add(fmt.Sprintf("month%d", k), 3+k)
	}
	first, again := add("river", 30), add("river", 31)
	d.look()
	all, err := d.Offers(ctx, 0)
	if err != nil {
		t.Fatal(err)
	}
	d.wants(len(all), 1)
	d.wants(min(all[0].Into.ID, all[0].From.ID), first)
	d.wants(max(all[0].Into.ID, all[0].From.ID), again)
}
