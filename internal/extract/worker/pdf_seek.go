package worker

import (
	"errors"

	"naru/internal/extract/pdffile"
	"naru/internal/extract/pdfium"
)

// orSought asks for something of page k (from 0), and how many characters there are.
// Where the page cannot be loaded, or nothing is on it while something of it is not
// where it should be, it asks once more if looking through the file finds it.
func (d *pdf) orSought(k int, ask func() (chars int, err error)) error {
	d.missing = false
	chars, err := ask()
	if errors.Is(err, pdfium.ErrPage) || err == nil && chars == 0 && d.missing {
		if d.seek(k, err == nil) {
			_, err = ask()
		}
	}
	return err
}

// seek looks through the whole file for its objects, once, as for a file that lost its
// end: what cannot be loaded lies elsewhere than the cross-reference says, mostly. With
// page k found (and characters on it, if asked), and as many pages as before, the
// document is that one.
func (d *pdf) seek(k int, characters bool) bool {
	if d.sought || d.file.tail != nil {
		return false
	}
	d.sought = true
	d.drop() // the engine has one document open at a time
	mended, err := pdffile.Mend(d.file, d.file.size, d.password)
	if err != nil {
		return false
	}
	d.file.append(mended.Tail, !mended.Whole)
	other, err := d.w.openWhole(d.file, d.password)
	if err == nil && other.pages() == d.pages() {
		if p, err := other.onePage(k); err == nil && (len(p.Text) > 0 || !characters) {
			other.sought, other.asked = true, other.asked || d.asked
			*d = *other
			return true
		}
	}
	other.close()
	d.file.append(nil, false)
	return false
}

// lacks has our own reader tell whether something of page k is not where it should be:
// PDFium draws such a page without it.
func (d *pdf) lacks(k int) {
	_ = d.plainly(func() error {
		_, err := d.reader.Page(k)
		return err
	})
}
