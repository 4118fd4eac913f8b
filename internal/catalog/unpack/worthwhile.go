package unpack

import (
	"regexp"

	"naru/internal/library"
)

var yearsWork = regexp.MustCompile(`(?i)\bannual (?:activity )?report|\byear ?book\b|year in review|activit(?:y|ies) report|연차 ?보고|연간 ?보고|연보(?:$|[^가-힣])|사업 ?(?:실적|결과|성과) ?보고|활동 ?보고|업무 ?실적|백서`)

// Worthwhile tells from a document's kind and title whether it may list an
// institute's year: whether it is worth reading for that unasked.
func Worthwhile(d *library.Document) bool {
	return d.Kind == library.KindAnnualReport || yearsWork.MatchString(d.Title) || yearsWork.MatchString(d.TitleOther)
}
