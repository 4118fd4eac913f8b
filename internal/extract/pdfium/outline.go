package pdfium

import "naru/internal/library"

// Caps on an outline. Real ones (600-page statutes) have up to a few thousand
// headings in up to eight levels; cyclic ones have no end.
const (
	maxHeadings     = 20_000
	maxHeadingLevel = 32
	maxTitleRunes   = 1000
)

// Outline reads the document's outline. Where the file's links run in a circle,
// each heading is taken once.
func (d *Document) Outline() ([]library.Heading, error) {
	w := outlineWalk{d: d, seen: map[uint64]bool{}}
	err := w.children(0, 1)
	return w.headings, err
}

type outlineWalk struct {
	d        *Document
	seen     map[uint64]bool // addresses of the entries, which PDFium keeps while the document is open
	headings []library.Heading
}

func (w *outlineWalk) children(parent uint64, level int) error {
	if level > maxHeadingLevel {
		return nil
	}
	entry, err := w.d.call("FPDFBookmark_GetFirstChild", w.d.handle, parent)
	for ; err == nil && entry != 0 && !w.seen[entry] && len(w.seen) < maxHeadings; entry, err = w.d.call("FPDFBookmark_GetNextSibling", w.d.handle, entry) {
		w.seen[entry] = true
		if err := w.heading(entry, level); err != nil {
			return err
		}
		if err := w.children(entry, level+1); err != nil {
			return err
		}
	}
	return err
}

func (w *outlineWalk) heading(entry uint64, level int) error {
	title, err := w.d.wide("FPDFBookmark_GetTitle", entry)
	if err != nil {
		return err
	}
	if r := []rune(title); len(r) > maxTitleRunes {
		title = string(r[:maxTitleRunes])
	}
	page, err := w.page(entry)
	if err != nil {
		return err
	}
	w.headings = append(w.headings, library.Heading{Level: level, Title: title, Page: page})
	return nil
}

// page follows a heading's destination, or its go-to action, to a page; 0 where
// it leads nowhere.
func (w *outlineWalk) page(entry uint64) (int, error) {
	dest, err := w.d.call("FPDFBookmark_GetDest", w.d.handle, entry)
	if err != nil || dest == 0 {
		return 0, err
	}
	index, err := w.d.callInt("FPDFDest_GetDestPageIndex", w.d.handle, dest)
	if err != nil || index < 0 || index >= w.d.pages {
		return 0, err
	}
	return index + 1, nil
}
