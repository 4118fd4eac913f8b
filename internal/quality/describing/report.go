package describing

// Report is how well front pages are described.
type Report struct {
	Documents int      `json:"documents"` // measured
	Absent    int      `json:"absent"`    // of the truth, not in the folder
	Unread    []Unread `json:"unread"`
	Seen      Table    `json:"seen"`
	Aside     Table    `json:"aside"`
	Faults    []Fault  `json:"faults"` // every value missed or wrong
}

// Unread is a document that cannot be read.
type Unread struct {
	File string `json:"file"`
	Half Half   `json:"half"`
	Why  string `json:"why"`
}

// Table holds the figures of one half.
type Table struct {
	Documents int       `json:"documents"`
	Fields    []Figures `json:"fields"`
	All       Figures   `json:"all"`
}

// Figures of a field.
type Figures struct {
	Field     Field   `json:"field,omitempty"`
	Asked     int     `json:"asked"`
	Given     int     `json:"given"`   // as printed on its pages
	OfFile    int     `json:"of_file"` // given besides, from the file itself; not judged
	Right     int     `json:"right"`   // of those asked
	Extra     int     `json:"extra"`   // right, and not asked
	Wrong     int     `json:"wrong"`   // given, and not printed so
	Missed    int     `json:"missed"`  // asked, and not given right
	Unsure    int     `json:"unsure"`  // of the missed, those that the description says it is unsure of
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
}

// Fault is a finding that is missed or wrong.
type Fault struct {
	File string `json:"file"`
	Half Half   `json:"half"`
	Finding
}

func newReport() *Report {
	table := func() Table {
		t := Table{Fields: []Figures{}}
		for _, f := range Fields() {
			t.Fields = append(t.Fields, Figures{Field: f})
		}
		return t
	}
	return &Report{Unread: []Unread{}, Seen: table(), Aside: table(), Faults: []Fault{}}
}

// Half gives the table of a half.
func (r *Report) Half(h Half) *Table {
	if h == Aside {
		return &r.Aside
	}
	return &r.Seen
}

func (r *Report) add(t Truth, found []Finding) {
	table := r.Half(t.Half)
	r.Documents++
	table.Documents++
	for _, f := range found {
		for k := range table.Fields {
			if table.Fields[k].Field == f.Field {
				table.Fields[k].count(f)
			}
		}
		table.All.count(f)
		if f.Verdict == Missed || f.Verdict == Wrong {
			r.Faults = append(r.Faults, Fault{File: t.File, Half: t.Half, Finding: f})
		}
	}
}

func (f *Figures) count(x Finding) {
	if x.Verdict == OfFile {
		f.OfFile++
		return
	}
	if x.Wanted != "" {
		f.Asked++
	}
	if x.Given != "" {
		f.Given++
	}
	switch x.Verdict {
	case Right:
		f.Right++
	case Extra:
		f.Extra++
	case Wrong:
		f.Wrong++
	}
	if x.Wanted != "" && x.Verdict != Right {
		f.Missed++
	}
	if x.Unsure {
		f.Unsure++
	}
}

func (r *Report) close() {
	for _, h := range []Half{Seen, Aside} {
		table := r.Half(h)
		for k := range table.Fields {
			table.Fields[k].close()
		}
		table.All.close()
	}
}

// close works out the shares. Of nothing asked or given, all is right.
func (f *Figures) close() {
	share := func(part, whole int) float64 {
		if whole == 0 {
			return 1
		}
		return float64(part) / float64(whole)
	}
	f.Precision = share(f.Right+f.Extra, f.Given)
	f.Recall = share(f.Right, f.Asked)
}
