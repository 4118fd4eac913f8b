package pdfpage

import "naru/internal/extract/pdffile"

// maxAnnotations that are looked at on a page; a filled form has some hundreds.
const maxAnnotations = 1000

// annotations makes sure that none of a page's shows text: what was filled into a
// form, or typed onto the page, PDFium reads as part of it.
func (r *Reader) annotations(page *pdffile.Page) error {
	all := r.file.Array(page.Dict["Annots"])
	if len(all) > maxAnnotations {
		return unsure("many annotations")
	}
	for _, o := range all {
		a := r.file.Dict(o)
		switch r.file.Name(a["Subtype"]) {
		case "Widget", "FreeText":
		default:
			continue
		}
		looks := r.file.Resolve(r.file.Dict(a["AP"])["N"])
		if states, ok := looks.(pdffile.Dict); ok {
			looks = r.file.Resolve(states[r.file.Name(a["AS"])])
		}
		stream, ok := looks.(*pdffile.Stream)
		if !ok {
			continue
		}
		data, err := r.file.Data(stream)
		if err != nil {
			return err
		}
		if showsText(data) {
			return unsure("an annotation with text")
		}
	}
	return nil
}

// showsText: content shows a text that is not empty. Forms within it do not count:
// PDFium, too, asks only for texts.
func showsText(content []byte) bool {
	var s pdffile.Scanner
	s.Reset(content)
	for some := false; ; {
		switch t := s.Next(); t.Kind {
		case pdffile.End:
			return false
		case pdffile.Bad:
			return true
		case pdffile.Text:
			some = some || len(t.Bytes) > 0
		case pdffile.Operator:
			switch string(t.Bytes) {
			case "Tj", "TJ", "'", "\"":
				if some {
					return true
				}
			}
			some = false
		}
	}
}
