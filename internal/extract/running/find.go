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
	edges := make([]edges, len(pages))
	for i, text := range pages {
		edges[i] = edgesOf(text)
	}
	numbers := numbersOf(edges)
	if len(pages) >= minPages {
		peelRepeats(edges, numbers)
	} else {
		peelNumbers(edges, numbers)
	}
	out := make([]Page, len(pages))
	for i := range edges {
		out[i] = edges[i].body()
		out[i].Printed = numbers[i].printed
	}
	return out
}

// minPages that a document needs before what repeats in it means anything.
const minPages = 3
