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

// languageNamed gives the code of a language by its name in either language,
// the name itself where it is none of these.
func languageNamed(name string) string {
	n := strings.ToLower(strings.TrimSpace(name))
	switch n {
	case "korean", "kor", "한국어", "국문", "한글", "국어":
		return "ko"
	case "english", "eng", "영어", "영문":
		return "en"
	case "japanese", "일본어", "일어", "일문":
		return "ja"
	case "chinese", "중국어", "중문":
		return "zh"
	case "vietnamese", "베트남어":
		return "vi"
	case "thai", "태국어":
		return "th"
	case "russian", "러시아어":
		return "ru"
	case "spanish", "스페인어":
		return "es"
	case "french", "프랑스어", "불어":
		return "fr"
	case "german", "독일어":
		return "de"
	}
	return n
}
