package pdfpage

import (
	"naru/internal/extract/pdffile"
	"naru/internal/extract/pdffont"
)

// fonts are those of a document, each loaded once.
type fonts struct {
	file   *pdffile.File
	tables *pdffont.Tables
	loaded map[pdffile.Ref]*pdffont.Font
	failed map[pdffile.Ref]error
}

// maxFonts of a document that are kept; one of more is loaded anew.
const maxFonts = 2_000

func (f *fonts) load(o pdffile.Object) (*pdffont.Font, error) {
	ref, isRef := o.(pdffile.Ref)
	if isRef {
		if known := f.loaded[ref]; known != nil {
			return known, nil
		}
		if err := f.failed[ref]; err != nil {
			return nil, err
		}
	}
	dict := f.file.Dict(o)
	if dict == nil {
		return nil, unsure("no such font")
	}
	loaded, err := f.tables.Load(f.file, dict)
	if err == nil && loaded.Vertical {
		err = unsure("written from top to bottom")
	}
	if err != nil {
		if isRef {
			if f.failed == nil || len(f.failed) > maxFonts {
				f.failed = map[pdffile.Ref]error{}
			}
			f.failed[ref] = err
		}
		return nil, err
	}
	if isRef {
		if f.loaded == nil || len(f.loaded) > maxFonts {
			f.loaded = map[pdffile.Ref]*pdffont.Font{}
		}
		f.loaded[ref] = loaded
	}
	return loaded, nil
}
