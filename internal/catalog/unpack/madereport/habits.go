package madereport

// habits are what a report does alike throughout.
type habits struct {
	width, pageLines int
	pageNumbers      bool

	head      string // how an entry begins: "sign", "below", "bracket", "section", "behind"
	headSign  string
	number    string // shape of numbers
	labelSign string
	nameSign  string
	bulleted  bool // labels stand behind a bullet
	alone     bool // names stand on the line below their label
	posts     string
	roles     [3]string // words for chief, co-researcher, author

	abstract, contents string // their labels; "": none
	numeral            string
	list               string // how contents are printed: "lines", "inline", "leaders", "bullets"
	below              bool   // there are contents of the second level

	merged   string // categories: "each", "first", "middle"
	repeated bool   // heads of tables stand again on the next page
	dates    string
	middle   bool // cells are centred in height
	restart  bool // numbers begin anew with each category
	tableTop string
}

func (m *maker) chooseHabits() habits {
	h := habits{
		width:       60 + m.IntN(50),
		pageLines:   24 + m.IntN(24),
		pageNumbers: m.chance(40),
		head:        one(m, []string{"sign", "sign", "sign", "below", "below", "bracket", "section", "behind"}),
		labelSign:   one(m, []string{": ", " : ", " | ", "｜", " – ", " ▶ ", "\t", ":"}),
		nameSign:    one(m, []string{", ", ", ", ", ", " · ", " / ", "; "}),
		alone:       m.chance(15),
		roles:       [3]string{one(m, m.words.chief), one(m, m.words.co), one(m, m.words.author)},
		merged:      one(m, []string{"each", "first", "first", "middle"}),
		repeated:    m.chance(50),
		middle:      m.chance(50),
		restart:     m.chance(15),
		below:       m.chance(20),
		posts:       one(m, []string{"", "", "", "post", "house", "title"}),
	}
	if m.Narrow {
		h.width = 40 + m.IntN(12)
	}
	if m.Form == Ruled || m.Form == Spanned { // it is set, and broken into lines and pages, later
		h.width, h.pageLines, h.pageNumbers = 1<<20, 1<<20, false
	}
	if m.chance(50) {
		h.abstract = one(m, m.words.abstract)
	}
	if m.chance(50) {
		h.contents = one(m, m.words.contents)
	}
	h.list = one(m, []string{"lines", "lines", "lines", "leaders", "none"})
	if h.contents != "" && m.chance(25) {
		h.list = one(m, []string{"inline", "bullets"})
	}
	h.numeral = one(m, []string{"I.", "I .", "Ⅰ.", "1.", "1)"})
	if m.Korean {
		h.headSign = one(m, []string{" | ", ": ", " – ", " ▶ ", " ", "\t", " / ", ". "})
		h.number = one(m, []string{"2021-01", "2021-01", "2021-1", "2021-01호", "제1호", "01", "21-01", "No. 2021-01", "21-AB-01"})
		h.dates = one(m, []string{"2021. 3. 4.", "2021.3.4", "2021.03.04", "'21.3.4", "2021년 3월 4일", "3월 4일", "3.4", "3. 4.", "2021-03-04", "2021. 3. 4.(목)", "'21. 3. 4.(목)", "3.4(목)", "3/4"})
		h.bulleted = m.chance(20)
		h.tableTop = one(m, []string{"", "<표 1> ", "1) ", "가. ", "[표 2-1] ", "▪ "})
		if m.chance(30) {
			h.numeral = "제1장"
		}
	} else {
		h.headSign = one(m, []string{" → ", " — ", ": ", " | ", " – ", " ▶ ", ". ", " - ", "\t"})
		h.number = one(m, []string{"01", "01", "2021-01", "2021-1", "No. 1", "21-01", "No. 2021-01", "Vol. 3, No. 1", "2021/01"})
		h.dates = one(m, []string{"Mar. 4, 2021", "Mar. 4, 2021", "March 4, 2021", "4 March 2021", "4 Mar. 2021", "Mar 4, 2021", "Mar. 4", "4 March", "2021-03-04", "2021.03.04", "Thursday, March 4, 2021", "March 4th, 2021"})
		h.tableTop = one(m, []string{"", "Table 1. ", "1) ", "Table 3-2: ", "A. "})
		if m.chance(20) {
			h.numeral = "Chapter 1."
		}
	}
	return h
}
