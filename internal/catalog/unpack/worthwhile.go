package unpack

import (
	"naru/internal/library"
	"naru/internal/pattern"
)

var yearsWork = pattern.New(`(?i)\bannual (?:activity )?report|\byear ?book\b|year in review|activit(?:y|ies) report|연차 ?보고|연간 ?보고|연보(?:$|[^가-힣])|사업 ?(?:실적|결과|성과) ?보고|활동 ?보고|업무 ?실적|백서`)

// mostPages is how long a report that is not known as one may be.
const mostPages = 400

// Worthwhile tells from a document's kind, title and length whether it may list an
// institute's year: whether it is worth reading for that unasked.
func Worthwhile(d *library.Document) bool {
	switch {
	case d.Pages == 0:
		return false
	case d.Kind == library.KindAnnualReport, yearsWork.MatchString(d.Title), yearsWork.MatchString(d.TitleOther):
		return true
	}
	// A report whose first page does not say what it is: its kind is not known.
	return d.Pages <= mostPages && (d.Kind == "" || d.Kind == library.KindOther || d.Kind == library.KindReport)
}
