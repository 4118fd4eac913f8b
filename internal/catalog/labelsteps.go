package catalog

import "naru/internal/extract"

// member is a page with the number it prints.
type member struct {
	page   int // 1-based position
	kind   string
	number int
}

// bare is the number without its page, to compare by.
func (m member) bare() member { return member{kind: m.kind, number: m.number} }

// step is a run of pages of one kind of number whose numbers keep step with
// their positions.
type step struct {
	kind    string
	offset  int // position less number
	members []member
	from,
	to int // positions that the run covers
}

// leastInStep is how many pages must keep step before their numbers are
// believed: a lone number in a head may be anything.
const leastInStep = 3

// leastShare: of so many pages one at least must be in step. Three numbers in
// step among a hundred pages are years or sections.
const leastShare = 4

// muchLonger is how many times longer a run must be to outdo one beside it.
const muchLonger = 10

// steps finds the runs and what each covers, in order.
func steps(pages []extract.Page) []step {
	var all []member
	for k, p := range pages {
		if m := numberIn(p.Printed); m.number > 0 {
			m.page = k + 1
			all = append(all, m)
		}
	}
	most := leastInStep
	if len(pages) < leastInStep {
		most = max(len(pages), 2)
	}
	// Pages of one kind and offset form a run unless one in step with another
	// stands between: then the numbers begin anew.
	counts := map[[2]any]int{}
	for _, m := range all {
		counts[[2]any{m.kind, m.page - m.number}]++
	}
	var runs []step
	for _, m := range all {
		offset := m.page - m.number
		if counts[[2]any{m.kind, offset}] < most {
			continue
		}
		if n := len(runs); n > 0 && runs[n-1].kind == m.kind && runs[n-1].offset == offset {
			runs[n-1].members = append(runs[n-1].members, m)
			runs[n-1].to = m.page
			continue
		}
		runs = append(runs, step{kind: m.kind, offset: offset, members: []member{m}, from: m.page, to: m.page})
	}
	runs = steady(solid(runs, most), most)
	told := 0
	for _, r := range runs {
		told += len(r.members)
	}
	if told*leastShare < len(pages) {
		return nil
	}
	for k := range runs {
		before := 0
		if k > 0 {
			before = runs[k-1].to
		}
		backward(runs, k, before)
	}
	return runs
}

// solid leaves out runs that others broke into too few pages, and joins what is
// one run again without them.
func solid(runs []step, least int) []step {
	var out []step
	for _, r := range runs {
		if len(r.members) < least {
			continue
		}
		if n := len(out); n > 0 && out[n-1].kind == r.kind && out[n-1].offset == r.offset {
			out[n-1].members = append(out[n-1].members, r.members...)
			out[n-1].to = r.to
			continue
		}
		out = append(out, r)
	}
	return out
}

// steady leaves out runs that a much longer one, counted on, would cover: the
// sections in the heads of its first pages, or years between.
func steady(runs []step, least int) []step {
	var out []step
	for k, r := range runs {
		covered := k+1 < len(runs) && runs[k+1].kind == r.kind && runs[k+1].offset+1 <= r.from && len(r.members)*muchLonger < len(runs[k+1].members)
		between := k > 0 && k+1 < len(runs) && runs[k-1].kind == runs[k+1].kind && runs[k-1].offset == runs[k+1].offset &&
			len(r.members)*muchLonger < len(runs[k-1].members)+len(runs[k+1].members)
		if !covered && !between {
			out = append(out, r)
		}
	}
	return solid(out, least)
}

// backward lets a run cover the pages before its first printed number down to
// number 1, and lets the run before it cover what is left between the two, where
// no number can be meant by both.
func backward(runs []step, k, before int) {
	r := &runs[k]
	first := max(before+1, r.offset+1)
	if k == 0 {
		r.from = first
		return
	}
	last := &runs[k-1]
	if last.kind == r.kind {
		// The same kind of number: only a restart is sure, not what lies in the gap
		// where pages were left out or not counted.
		if r.offset+1 > before {
			r.from = r.offset + 1
		}
		return
	}
	r.from = first
	if first > before+1 {
		last.to = first - 1
	}
}
