package pdffile

// Dict resolves to a dictionary, or to a stream's; nil where it is none.
func (f *File) Dict(o Object) Dict {
	switch v := f.Resolve(o).(type) {
	case Dict:
		return v
	case *Stream:
		return v.Dict
	}
	return nil
}

// Array resolves to an array; nil where it is none.
func (f *File) Array(o Object) Array {
	a, _ := f.Resolve(o).(Array)
	return a
}

// Number resolves to a number.
func (f *File) Number(o Object) (float64, bool) {
	switch v := f.Resolve(o).(type) {
	case int64:
		return float64(v), true
	case float64:
		return v, true
	}
	return 0, false
}

// Int resolves to a number without its fraction, within 32 bits.
func (f *File) Int(o Object) (int, bool) {
	n, ok := f.Number(o)
	if !ok || n < -1<<31 || n > 1<<31-1 {
		return 0, false
	}
	return int(n), true
}

// Bool resolves to true; a missing one is false.
func (f *File) Bool(o Object) bool {
	b, _ := f.Resolve(o).(bool)
	return b
}

// Name resolves to a name; "" where it is none.
func (f *File) Name(o Object) Name {
	n, _ := f.Resolve(o).(Name)
	return n
}

// String resolves to a string; "" where it is none.
func (f *File) String(o Object) String {
	s, _ := f.Resolve(o).(String)
	return s
}

// Stream resolves to a stream; nil where it is none.
func (f *File) Stream(o Object) *Stream {
	s, _ := f.Resolve(o).(*Stream)
	return s
}
