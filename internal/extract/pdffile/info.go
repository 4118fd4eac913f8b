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
	o := f.Resolve(d[tag])
	if err := f.Doubt(); err != nil {
		return "", err
	}
	switch v := o.(type) {
	case String:
		s, err := textString(v)
		return limited(s), err
	case *Stream:
		return "", fmt.Errorf("%w: a text in a stream", ErrUnsure)
	}
	return "", nil
}
