package workspace

import (
	"context"
	"image"
	"path/filepath"
	"sync"
	"unicode/utf8"

	"naru/internal/extract"
	"naru/internal/library"
)

// documents is what the viewer needs to know of a document.
type documents interface {
	Document(ctx context.Context, id library.DocumentID) (*library.Document, error)
	Page(ctx context.Context, id library.DocumentID, number int) (*library.Page, error)
}

// viewer draws pages of originals and keeps the last document open.
type viewer struct {
	documents documents
	reader    extract.Reader
	path      func(sha256, extension string) string
	// places of a recognised page's characters
	places func(ctx context.Context, id library.DocumentID, page int) ([]library.Rect, error)

	mu   sync.Mutex
	id   library.DocumentID
	open extract.Viewer
}

var _ library.PageViewer = (*viewer)(nil)

// PageImage implements library.PageViewer.
func (v *viewer) PageImage(ctx context.Context, id library.DocumentID, page, width int) (image.Image, error) {
	doc, err := v.of(ctx, id)
	if err != nil {
		return nil, err
	}
	return doc.Image(ctx, page, width)
}

// PageLayout implements library.PageViewer.
func (v *viewer) PageLayout(ctx context.Context, id library.DocumentID, page int) (*library.PageLayout, error) {
	// The stored text is what hits and quotes count in, whichever reader or
	// version gave it.
	stored, err := v.documents.Page(ctx, id, page)
	if err != nil {
		return nil, err
	}
	if stored.Source == library.SourceOCR { // no reader finds its places
		return v.recognised(ctx, stored)
	}
	doc, err := v.of(ctx, id)
	if err != nil {
		return nil, err
	}
	if placer, ok := doc.(extract.TextViewer); ok {
		return placer.LayoutOf(ctx, page, stored.Text)
	}
	return doc.Layout(ctx, page)
}

// recognised places the text of a page that was read from its image.
func (v *viewer) recognised(ctx context.Context, p *library.Page) (*library.PageLayout, error) {
	boxes, err := v.places(ctx, p.Document, p.Number)
	if err != nil {
		return nil, err
	}
	layout := &library.PageLayout{Text: p.Text, Boxes: make([]library.Rect, utf8.RuneCountInString(p.Text))}
	if len(boxes) == len(layout.Boxes) {
		layout.Boxes = boxes
	}
	return layout, nil
}

// of opens a document, closing the one before it.
func (v *viewer) of(ctx context.Context, id library.DocumentID) (extract.Viewer, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.open != nil && v.id == id {
		return v.open, nil
	}
	d, err := v.documents.Document(ctx, id)
	if err != nil {
		return nil, err
	}
	opened, err := v.reader.Open(ctx, extract.Request{Path: v.path(d.SHA256, filepath.Ext(d.File))})
	if err != nil {
		return nil, err
	}
	if v.open != nil {
		v.open.Close()
	}
	v.id, v.open = id, opened
	return opened, nil
}

// forget closes the open document: its file may be another one by now.
func (v *viewer) forget() { _ = v.Close() }

// Close ends the open document.
func (v *viewer) Close() error {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.open == nil {
		return nil
	}
	open := v.open
	v.open = nil
	return open.Close()
}
