package app

// CorrectDescription opens the form that corrects it.
func (w *Window) CorrectDescription() {
	if r, ok := w.reader.(interface{ Correct() }); ok {
		r.Correct()
	}
}
