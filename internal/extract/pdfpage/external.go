package pdfpage

import "naru/internal/extract/pdffile"

// show does Do: a form is run where it stands, an image has no text.
func (f *frame) show() error {
	name, ok := f.name()
	if !ok {
		return unsure("Do without a name")
	}
	x, known := f.drawn[name]
	if !known {
		var err error
		if x, err = f.external(name); err != nil {
			return err
		}
		if f.drawn == nil {
			f.drawn = map[pdffile.Name]*external{}
		}
		f.drawn[name] = x
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
	return f.interpreter.run(x.data, x.own, x.place.times(f.state.ctm), f.depth+1)
}

// external finds a form; nil is an image, or nothing.
func (f *frame) external(name pdffile.Name) (*external, error) {
	stream := f.file.Stream(f.file.Dict(f.resources["XObject"])[name])
	if stream == nil || f.file.Name(stream.Dict["Subtype"]) != "Form" {
		return nil, nil
	}
	x := &external{stream: stream, place: identity(), own: f.file.Dict(stream.Dict["Resources"])}
	if x.own == nil {
		x.own = f.resources // as writers of PDF 1.1 did
	}
	if m := f.file.Array(stream.Dict["Matrix"]); len(m) == 6 {
		var v [6]float64
		for i := range v {
			v[i], _ = f.file.Number(m[i])
		}
		x.place = matrix{v[0], v[1], v[2], v[3], v[4], v[5]}
	}
	var err error
	x.data, err = f.file.Data(stream)
	return x, err
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
