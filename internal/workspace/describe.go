package workspace

import (
	"context"

	"naru/internal/catalog"
	"naru/internal/extract"
	"naru/internal/extract/running"
	"naru/internal/library"
)

// describe makes the record of a document that is read, and gives its pages the
// numbers that citations name.
func describe(doc *extract.Document, fileName string) library.Document {
	for k, label := range catalog.Labels(doc) {
		doc.Pages[k].Label = label
	}
	return catalog.Describe(doc, fileName)
}

// DescribeAgain describes a document by the present rules from what the library
// holds of it. What a person set stays as it is.
func (w *Workspace) DescribeAgain(ctx context.Context, id library.DocumentID) (*library.Document, error) {
	d, err := w.Documents.Document(ctx, id)
	if err != nil {
		return nil, err
	}
	pages, err := w.Documents.Pages(ctx, id)
	if err != nil {
		return nil, err
	}
	labels := labelsOf(pages)
	for k := range pages {
		pages[k].Label = labels[k]
	}
	return w.store.DescribeDocument(ctx, catalog.Again(d, pages), labels)
}

// DescriptionsDue counts the documents that the rules of an earlier Naru described.
func (w *Workspace) DescriptionsDue(ctx context.Context) (int, error) {
	due, err := w.store.DescriptionsDue(ctx, catalog.Rules)
	return len(due), err
}

// RenewDescriptions describes again, one by one and the newest first, what the
// rules of an earlier Naru described. An end in its midst leaves the rest due.
// Progress, which may be nil, is told of the documents done and of all.
func (w *Workspace) RenewDescriptions(ctx context.Context, progress func(done, total int)) error {
	due, err := w.store.DescriptionsDue(ctx, catalog.Rules)
	if err != nil {
		return err
	}
	for k, id := range due {
		if _, err := w.DescribeAgain(ctx, id); err != nil && library.CodeOf(err) != library.NotFound {
			return err
		}
		if progress != nil {
			progress(k+1, len(due))
		}
	}
	return nil
}

// labelsOf finds the printed numbers of pages in their text. Labels that the file
// gave stay.
func labelsOf(pages []library.Page) []string {
	texts := make([]string, len(pages))
	for k, p := range pages {
		texts[k] = p.Text
	}
	doc := &extract.Document{Pages: make([]extract.Page, len(pages))}
	for k, found := range running.Find(texts) {
		doc.Pages[k] = extract.Page{Number: k + 1, Label: pages[k].Label, Text: pages[k].Text, Printed: found.Printed}
	}
	return catalog.Labels(doc)
}
