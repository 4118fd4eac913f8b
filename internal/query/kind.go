package query

import (
	"strings"

	"naru/internal/library"
)

// kindNamed gives the kind of publication that a name means in either language,
// the name itself where it means none.
func kindNamed(name string) string {
	n := strings.Join(strings.Fields(strings.NewReplacer("-", " ", "_", " ").Replace(strings.ToLower(name))), " ")
	switch strings.ReplaceAll(n, " ", "") {
	case "report", "reports", "researchreport", "보고서", "연구보고서":
		return string(library.KindReport)
	case "policyreport", "policyreports", "정책보고서":
		return string(library.KindPolicyReport)
	case "workingpaper", "workingpapers", "워킹페이퍼":
		return string(library.KindWorkingPaper)
	case "brief", "briefs", "issuebrief", "브리프", "이슈브리프":
		return string(library.KindBrief)
	case "statistics", "statisticsbrief", "통계", "통계브리프", "통계자료":
		return string(library.KindStatistics)
	case "law", "laws", "법", "법령", "법률":
		return string(library.KindLaw)
	case "form", "forms", "서식", "양식":
		return string(library.KindForm)
	case "article", "articles", "논문", "기사논문":
		return string(library.KindArticle)
	case "annualreport", "annualreports", "연차보고서", "연간보고서", "연보":
		return string(library.KindAnnualReport)
	case "news", "보도자료", "뉴스", "기사":
		return string(library.KindNews)
	case "other", "기타":
		return string(library.KindOther)
	}
	return n
}

// KindName names a kind of publication in a language, as kind: understands it.
func KindName(kind, lang string) string {
	if lang != "ko" {
		return kind
	}
	switch library.Kind(kind) {
	case library.KindReport:
		return "연구보고서"
	case library.KindPolicyReport:
		return "정책보고서"
	case library.KindWorkingPaper:
		return "워킹페이퍼"
	case library.KindBrief:
		return "브리프"
	case library.KindStatistics:
		return "통계"
	case library.KindLaw:
		return "법령"
	case library.KindForm:
		return "서식"
	case library.KindArticle:
		return "논문"
	case library.KindAnnualReport:
		return "연차보고서"
	case library.KindNews:
		return "보도자료"
	case library.KindOther:
		return "기타"
	}
	return kind
}
