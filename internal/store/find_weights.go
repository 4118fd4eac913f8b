package store

// weights say what makes one hit better than another. They are all in one place
// so that they can be chosen by measuring against judged searches.
type weights struct {
	// k1 and b are bm25's: how soon more of the same word adds nothing, and how far
	// long pages are marked down. Pages are of one size more or less, and a nearly
	// empty one that holds the word is rarely what was looked for: b is below the
	// usual 0.75, and no page counts as shorter than shortest of the average.
	k1, b, shortest float64
	// expansion is what a word of the thesaurus counts beside a typed one (1).
	expansion float64
	// columns of a document's description: title, people, series, abstract.
	columns [4]float64
	// What a page gains, as a share of its score, if all words asked for stand in
	// its document's title, people or series (title), in the heading it stands
	// under (heading), close together (near), and as they were typed (exact).
	title, heading, near, exact float64
	// nearSpan is the number of terms between words at which half of near is left.
	nearSpan float64
	// Titles and notes beside pages. bm25 of different tables cannot be compared
	// (the rarity of a word among fifty titles says nothing about pages), so each
	// table's scores are scaled to the best page: the best title stands before it, a
	// lesser one among the good pages.
	titleFloor, titleSpan, noteFloor, noteSpan float64
}

func defaultWeights() weights {
	return weights{
		k1: 1.2, b: 0.4, shortest: 0.25,
		expansion: 0.6,
		columns:   [4]float64{10, 5, 3, 1},
		title:     0.35, heading: 0.2, near: 0.3, exact: 0.15, nearSpan: 12,
		titleFloor: 0.50, titleSpan: 0.75, noteFloor: 0.35, noteSpan: 0.60,
	}
}

// How many of the best pages are looked at closely: their length, and how near
// each other the words stand (refined); their text and heading (read). The best
// page of each of as many documents is among them, so that a long document does
// not take all the room.
const (
	refinedPages = 300
	readPages    = 40
	quickRefined = 100 // of a quick search that is not whole
	quickRead    = 25
)
