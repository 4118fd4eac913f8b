package pdfpage

import "naru/internal/extract/pdffile"

// show does Do: a form is run where it stands, an image has no text.
func (f *frame) show() error {
	name, ok := f.name()
	if !ok {
		return unsure("Do without a name")
	}
	x, err := f.external(f.file.Dict(f.resources["XObject"])[name])
	if err != nil {
		return err
	}
	if x == nil {
		return nil
	}
	if f.depth >= maxNested {
		return unsure("forms within forms")
	}
	if f.forms++; f.forms > maxForms {
		return unsure("many forms")
	}
	own := x.own
	if own == nil {
		own = f.resources // as writers of PDF 1.1 did
	}
	return f.interpreter.run(x.data, own, x.place.times(f.state.ctm), f.depth+1)
}

// external finds a form; nil is an image, or nothing. Those of a page are read
// once.
func (f *frame) external(o pdffile.Object) (*external, error) {
	ref, isRef := o.(pdffile.Ref)
	if known, ok := f.drawn[ref]; ok && isRef {
		return known, nil
	}
	x, err := f.form(f.file.Stream(o))
	if err == nil && isRef {
		if f.drawn == nil {
			f.drawn = map[pdffile.Ref]*external{}
		}
		f.drawn[ref] = x
	}
	return x, err
}

func (f *frame) form(stream *pdffile.Stream) (*external, error) {
	if stream == nil || f.file.Name(stream.Dict["Subtype"]) != "Form" {
		return nil, nil
	}
	x := &external{place: identity(), own: f.file.Dict(stream.Dict["Resources"])}
	if m := f.file.Array(stream.Dict["Matrix"]); len(m) == 6 {
		var v [6]float64
		for i := range v {
			v[i], _ = f.file.Number(m[i])
		}
		x.place = matrix{v[0], v[1], v[2], v[3], v[4], v[5]}
	}
	data, err := f.file.Data(stream)
	if err != nil {
		return nil, err
	}
	if f.read += len(data); f.read > maxContent {
		return nil, unsure("much content")
	}
	x.data = data
	return x, nil
}

// graphicsState does gs, which may set a font; that is rare.
func (f *frame) graphicsState() error {
	name, ok := f.name()
	if !ok {
		return nil
	}
	if f.file.Dict(f.file.Dict(f.resources["ExtGState"])[name])["Font"] != nil {
		return unsure("a font set by gs")
	}
	return nil
}
