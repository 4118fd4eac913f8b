package workspace

import (
	"context"
	"regexp"
	"strings"

	"naru/internal/library"
	"naru/internal/records"
	"naru/internal/vocabulary"
)

// newRecords makes what brings records and files together. It hears of each file
// that comes in; FollowRecords lets it act by itself.
func (w *Workspace) newRecords(thesaurus func() *vocabulary.Thesaurus) *records.Service {
	o := records.Options{Alias: func(name string) string { return houseOf(thesaurus(), name) }}
	if w.Importer != nil {
		o.Importer = w.Importer
	}
	s := records.New(w.store, o)
	if w.Importer != nil {
		w.importer.WatchItems(s.Imported)
		w.importer.WatchListed(s.Imported)
	}
	return s
}

// FollowRecords brings together what belongs together in the background, now and
// as documents come.
func (w *Workspace) FollowRecords() { w.records.Start() }

// LookForRecords does the same before it returns.
func (w *Workspace) LookForRecords(ctx context.Context) error { return w.records.Look(ctx) }

var inBrackets = regexp.MustCompile(`[(\[（]([^)\]）]*)[)\]）]`)

// houseOf gives the name under which the vocabulary knows an organisation: by what
// it is called, by that without what stands in brackets, or by what stands in
// them. Any other name is itself.
func houseOf(t *vocabulary.Thesaurus, name string) string {
	forms := []string{name, inBrackets.ReplaceAllString(name, " ")}
	for _, m := range inBrackets.FindAllStringSubmatch(name, -1) {
		forms = append(forms, m[1])
	}
	for _, form := range forms {
		if form = strings.Join(strings.Fields(form), " "); form == "" {
			continue
		}
		for _, c := range t.Find(form) {
			if c.Type == "organisation" && len(c.Forms) > 0 {
				return c.Forms[0].Text
			}
		}
	}
	return name
}

var _ library.Records = (*records.Service)(nil)
