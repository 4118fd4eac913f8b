package match

// edition judges two files in different languages: how sure it is that they are
// one publication, and not two on one subject.
func (e *evidence) edition(same float64) float64 {
	if e.scripts || !e.crossed && e.sim < 0.8 {
		if e.number == yes && e.people == yes {
			return 0.9
		}
		return min(same, 0.7)
	}
	return same
}

// same judges whether two works are one publication.
func (e *evidence) same() float64 {
	var c float64
	switch e.number {
	case yes, partly:
		c = e.numbered()
	case no:
		// A misprinted number, or two reports of one project.
		if e.sim >= 0.97 && e.telling && e.people == yes && e.years <= 1 {
			return 0.55
		}
		return 0
	default:
		c = e.unnumbered()
	}
	if e.owner == no {
		c -= 0.25
	}
	return bound(c)
}

// numbered judges works of one series and number.
func (e *evidence) numbered() float64 {
	var c float64
	switch {
	case e.scripts: // the titles cannot be compared
		c = []float64{unknown: 0.75, yes: 0.93, partly: 0.85, no: 0.4}[e.people]
	case e.sim >= 0.85:
		c = 0.98
		if e.people == no {
			c = 0.88
		}
	case e.sim >= 0.6:
		c = 0.9
		switch e.people {
		case yes:
			c = 0.95
		case no:
			c = 0.6
		}
	case e.sim >= 0.35:
		c = []float64{unknown: 0.6, yes: 0.8, partly: 0.65, no: 0.3}[e.people]
	default: // two publications with one number, or a title read wrong
		c = []float64{unknown: 0.3, yes: 0.6, partly: 0.4, no: 0}[e.people]
	}
	if e.number == partly {
		c -= 0.1
		if e.years > 1 {
			c -= 0.2
		}
	}
	return c
}

// unnumbered judges works of which one has no number, or whose series differ.
func (e *evidence) unnumbered() float64 {
	a, b := e.a, e.b
	if e.scripts || e.sim < 0.6 {
		return 0
	}
	c := 1.5*e.sim - 0.65 // .85 for the same title, .55 for .8
	switch e.people {
	case yes:
		c += 0.1
	case partly:
		c += 0.04
	case no:
		c -= 0.3
	}
	switch {
	case e.years == 0:
		c += 0.03
	case e.years == 1:
		c -= 0.06
	case e.years > 1:
		c -= 0.35
	}
	switch {
	case a.series.Key != "" && a.series.Key == b.series.Key && e.owner != no:
		c += 0.03
	case a.series.Key != "" && b.series.Key != "" && !(a.issue.IsZero() || b.issue.IsZero()):
		c -= 0.12 // numbered in two series: renamed, or published twice
	}
	if a.File && b.File && a.Pages > 0 && b.Pages > 0 {
		if ratio := float64(min(a.Pages, b.Pages)) / float64(max(a.Pages, b.Pages)); ratio < 0.5 {
			c -= 0.25 // a summary of a report bears its title
		}
	}
	if e.people != yes && (!e.telling || e.swapped) {
		c = min(c, 0.45)
	} else if !e.telling {
		c = min(c, 0.8)
	}
	return c
}

func bound(c float64) float64 { return min(0.99, max(0, c)) }
