package pdfium

import "github.com/tetratelabs/wazero/api"

// Kinds of annotation that hold text of the page (fpdf_annot.h): what was filled
// into a form, and what was typed onto the page.
const (
	annotFreeText = 3
	annotWidget   = 20
)

// objectText is the kind of an object that draws text (fpdf_edit.h).
const objectText = 1

// maxAnnotations that are looked at on a page; a filled form has some hundreds.
const maxAnnotations = 1000

// filled tells whether annotations of a page show text.
func (d *Document) filled(page uint64) (bool, error) {
	n, err := d.callInt("FPDFPage_GetAnnotCount", page)
	if err != nil {
		return false, err
	}
	for i := range min(n, maxAnnotations) {
		annot, err := d.call("FPDFPage_GetAnnot", page, uint64(i))
		if err != nil {
			return false, err
		}
		if annot == 0 {
			continue
		}
		has, err := d.hasText(annot)
		if err != nil {
			return false, err
		}
		if _, err := d.call("FPDFPage_CloseAnnot", annot); err != nil || has {
			return has, err
		}
	}
	return false, nil
}

// hasText tells whether an annotation shows text. Most fields of a form are
// empty, and to flatten a page costs as much as to read it.
func (d *Document) hasText(annot uint64) (bool, error) {
	kind, err := d.callInt("FPDFAnnot_GetSubtype", annot)
	if err != nil || kind != annotWidget && kind != annotFreeText {
		return false, err
	}
	n, err := d.callInt("FPDFAnnot_GetObjectCount", annot)
	if err != nil {
		return false, err
	}
	for i := range min(n, maxAnnotations) {
		object, err := d.call("FPDFAnnot_GetObject", annot, uint64(i))
		if err != nil || object == 0 {
			return false, err
		}
		kind, err := d.callInt("FPDFPageObj_GetType", object)
		if err != nil || kind == objectText {
			return err == nil, err
		}
	}
	return false, nil
}

// flatten makes the looks of a page's annotations part of its content, so that
// what was filled into a form is read and drawn with the page. It gives the page
// loaded anew, and closes the one given; where PDFium cannot do it, it gives that
// one.
func (d *Document) flatten(page uint64, n int) (uint64, error) {
	const forDisplay, flattened = 0, 1
	result, err := d.callInt("FPDFPage_Flatten", page, forDisplay)
	if err != nil || result != flattened {
		return page, err
	}
	again, err := d.call("FPDF_LoadPage", d.handle, api.EncodeI32(int32(n)))
	if err != nil || again == 0 {
		return page, err
	}
	_, err = d.call("FPDF_ClosePage", page)
	return again, err
}
