package hwp

import (
	"strings"
	"time"

	"naru/internal/extract/flow"
)

// Properties of the summary, as Windows numbers them; Hancom adds the version of
// its program as the revision.
const (
	propertyTitle    = 2
	propertySubject  = 3
	propertyAuthor   = 4
	propertyKeywords = 5
	propertyRevision = 9
	propertyCreated  = 12
)

// Types of properties.
const (
	typeWide = 0x1F // a string of 16-bit units, counted
	typeTime = 0x40 // 100 ns since 1601, UTC
)

// summary reads the properties of the document. What is damaged is left out.
func (c *compound) summary(doc *flow.Document) {
	data, err := c.read("\x05HwpSummaryInformation")
	if err != nil {
		return
	}
	const firstSet = 44 // where the offset of the first set of properties stands
	d := fields(data)
	set := d.i32(firstSet)
	if set < 0 || set >= len(d) {
		return
	}
	d = d[set:]
	const most = 64
	for i := range min(d.i32(4), most) {
		at := d.i32(8 + 8*i + 4)
		if at < 0 || at+8 > len(d) {
			continue
		}
		value := d[at:]
		switch d.i32(8 + 8*i) {
		case propertyTitle:
			doc.Title = value.wide()
		case propertySubject:
			doc.Subject = value.wide()
		case propertyAuthor:
			doc.Author = value.wide()
		case propertyKeywords:
			doc.Keywords = value.wide()
		case propertyRevision:
			doc.Creator = value.wide()
		case propertyCreated:
			doc.Created = value.time()
		}
	}
}

func (f fields) wide() string {
	if f.u32(0) != typeWide || len(f) < 8 {
		return ""
	}
	n := min(max(f.i32(4), 0), (len(f)-8)/2)
	text, _, _ := strings.Cut(decode(f[8:8+2*n]), "\x00")
	return strings.TrimSpace(text)
}

func (f fields) time() time.Time {
	ticks := uint64(f.u32(4)) | uint64(f.u32(8))<<32
	const (
		perSecond = 10_000_000
		to1970    = 11_644_473_600 // seconds from 1601
		to2200    = to1970 + 7_258_118_400
	)
	if f.u32(0) != typeTime || ticks == 0 || ticks/perSecond > to2200 {
		return time.Time{}
	}
	return time.Unix(int64(ticks/perSecond)-to1970, int64(ticks%perSecond)*100).UTC()
}
