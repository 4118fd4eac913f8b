package quality

import (
	"cmp"
	"slices"
)

// A page at or above Good is read as well as the reference reads it; one below
// Bad is worth looking at.
const (
	Good = 0.95
	Bad  = 0.80
)

// Page is one page that was compared.
type Page struct {
	File      string  `json:"file"`
	Page      int     `json:"page"` // 1-based
	F1        float64 `json:"f1"`
	Ours      int     `json:"ours"`      // terms of our text
	Reference int     `json:"reference"` // terms of the reference's
	Reason    Reason  `json:"reason,omitempty"`
	LeftOut   bool    `json:"left_out,omitempty"` // the reference errs
}

// Failure is a file that a reader did not open.
type Failure struct {
	File   string `json:"file"`
	Reader string `json:"reader"` // naru, pdftotext
	Why    string `json:"why"`
}

// Report sums up a comparison.
type Report struct {
	Files             int            `json:"files"`
	Opened            int            `json:"opened"`
	OpenedByReference int            `json:"opened_by_reference"`
	Pages             int            `json:"pages"`    // compared and counted
	Empty             int            `json:"empty"`    // pages without a word on either side, not counted
	LeftOut           map[Reason]int `json:"left_out"` // pages not counted, by reason
	Good              float64        `json:"good"`     // share of pages at or above 0.95
	Bad               float64        `json:"bad"`      // share of pages below 0.8
	Mean              float64        `json:"mean"`     // F1
	Worst             []Page         `json:"worst"`    // below 0.95, lowest first
	Failures          []Failure      `json:"failures"`

	good, bad int
	sum       float64
}

// add counts a page.
func (r *Report) add(p Page) {
	if p.Ours+p.Reference == 0 {
		r.Empty++
		return
	}
	p.LeftOut = p.Reason.Excuses()
	if p.F1 < Good {
		r.Worst = append(r.Worst, p)
	}
	if p.LeftOut {
		r.LeftOut[p.Reason]++
		return
	}
	r.Pages++
	r.sum += p.F1
	if p.F1 >= Good {
		r.good++
	}
	if p.F1 < Bad {
		r.bad++
	}
}

// close computes shares and keeps the worst pages.
func (r *Report) close(worst int) {
	if r.Pages > 0 {
		n := float64(r.Pages)
		r.Good, r.Bad, r.Mean = float64(r.good)/n, float64(r.bad)/n, r.sum/n
	}
	slices.SortStableFunc(r.Worst, func(a, b Page) int { return cmp.Compare(a.F1, b.F1) })
	r.Worst = r.Worst[:min(len(r.Worst), max(worst, 0))]
}
