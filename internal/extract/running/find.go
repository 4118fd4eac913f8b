package running

// Page says what of a page's text is its body.
type Page struct {
	// BodyFrom and BodyTo are characters (runes) of the text: what stands before
	// and after repeats from page to page. Both 0: nothing does.
	BodyFrom, BodyTo int
	// Printed is the page's number as printed: "iv", "31", "- 7 -" without its
	// dashes; "" where none is found.
	Printed string
}

// Find looks at the first and last lines of all pages of a document.
func Find(pages []string) []Page {
	return make([]Page, len(pages))
}
