package pdffile

import "fmt"

// Info gives an entry of the document's information, such as Title; "" where
// there is none.
func (f *File) Info(tag Name) (string, error) {
	r, ok := f.xref.trailer["Info"].(Ref)
	if !ok {
		return "", nil
	}
	before := f.Doubt()
	defer func() { f.doubt = before }()
	d, _ := f.Resolve(r).(Dict)
	text, err := f.text(d[tag])
	if doubt := f.Doubt(); err == nil {
		err = doubt
	}
	if err != nil {
		return "", fmt.Errorf("information %s: %w", tag, err)
	}
	return limited(text), nil
}
