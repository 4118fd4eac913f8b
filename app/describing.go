package app

// ShowDescription shows what is known of the document that is open, and where it
// is from.
func (w *Window) ShowDescription() {
	if r, ok := w.reader.(interface{ ShowDescription() }); ok {
		r.ShowDescription()
	}
}

// CorrectDescription opens the form that corrects it.
func (w *Window) CorrectDescription() {
	if r, ok := w.reader.(interface{ Correct() }); ok {
		r.Correct()
	}
}
