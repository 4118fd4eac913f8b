package madereport

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// words are what reports of a language are made of. In templates %g is a group of
// people, %t a topic, %p a place.
type words struct {
	institute string
	chapters  []string // publications, courses, cooperation, outlook

	groups, topics, places []string
	titles, subtitles      []string
	sentences              []string
	headings               []string
	names, foreign         []string
	posts, houses          []string

	series             []string
	chief, co, author  []string
	abstract, contents []string

	courseTables, eventTables []string
	audiences, occasions      []string

	listSeries, listNumber, listTitle, listName []string
	courses, events                             []string
	partners                                    []string

	no, category, courseTitle, eventTitle, date, place, count []string
	venues                                                    []string
}

// fill puts words into a template.
func (m *maker) fill(template string) string {
	for {
		k := strings.IndexByte(template, '%')
		if k < 0 {
			return capital(template)
		}
		list := m.words.groups
		switch template[k+1] {
		case 't':
			list = m.words.topics
		case 'p':
			list = m.words.places
		case 'o':
			list = m.words.partners
		}
		template = template[:k] + one(m, list) + template[k+2:]
	}
}

// capital makes the first letter of a text a capital.
func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

var english = &words{
	institute: "Harbour Institute for Mobility",
	chapters:  []string{"Research", "Education and Training", "Cooperation", "Outlook"},
	groups:    []string{"seasonal workers", "marriage migrants", "refugees", "international students", "care workers", "overseas Koreans", "foreign residents", "young people with a migration background", "skilled technicians", "fishing crews"},
	topics:    []string{"housing", "health insurance", "labour market", "language learning", "residence status", "family reunion", "political participation", "border control", "occupational safety", "remittance", "school enrolment", "visa points"},
	places:    []string{"Haebit Province", "Sora-do", "the capital region", "rural counties", "Canada and Germany", "industrial districts", "Marae City", "East Asia"},
	titles: []string{"A Study on the %t of %g in %p", "Current Status and Prospects of %t Policy for %g", "%t and %g: Evidence from %p", "Improving %t for %g", "Who Decides? %t in %p",
		"Evaluation of the %t Programme for %g", "Does %t Matter? %g in %p", "COVID-19 and the %t of %g", "The 2030 Agenda and %t of %g", "Rethinking %t"},
	subtitles: []string{"With a Focus on %g", "A Comparison of %p and Others", "Lessons from %p", "The Case of %g"},
	sentences: []string{"This study examines the %t of %g and asks what has changed in %p.", "Interviews with 42 %g in %p were carried out and analysed.", "The findings show that %t differs widely between regions, which earlier work has overlooked.",
		"Based on a survey of 1,200 %g, the report proposes measures to improve %t.", "Cases of %p are compared with those of Korea in terms of %t, %t and %t.", "In conclusion, local governments need more room to shape %t for %g."},
	headings: []string{"Introduction", "Theoretical background", "Review of earlier studies on %t", "Research method", "Current status of %t", "Results of the interviews with %g", "Cases of %p", "Policy recommendations", "Conclusion", "Analysis of the survey and its implications for %t"},
	names:    []string{"Haneul Kim", "Bada Lee", "Seo-yun Park", "Ji Won Choi", "Min-ah Jung", "Garam Yoon", "Dae Hyun Lim", "Na-ri Shin", "Sol Han", "Eun Byeol Kang", "Tae-oh Seo", "Yuna Hwang", "Jin Mo Bae"},
	foreign:  []string{"Erik Lund", "Maria de la Fuente", "Nguyen Thi Lan", "John A. Carver", "Aisha Rahman", "Ludwig van Aalst", "Q. Moreau"},
	posts:    []string{"Research Fellow", "Senior Researcher", "Professor"},
	houses:   []string{"University of the North", "Sora National University", "Institute of Labour"},

	series:       []string{"Research Report", "Policy Report", "Working Paper", "Issue Brief", "Policy Brief", "Statistics Brief", "Discussion Paper", "Occasional Paper"},
	chief:        []string{"Chief Researcher", "Lead Researcher", "Principal Investigator", "Principal Researcher", "Project Leader", "Head Researcher"},
	co:           []string{"Co-researchers", "Co-Researchers", "Co-investigators", "Joint Researchers", "Research Team", "Co-researcher(s)"},
	author:       []string{"Author", "Authors", "Written by"},
	abstract:     []string{"Abstract", "Summary", "Overview"},
	contents:     []string{"Contents", "Table of Contents"},
	courseTables: []string{"Basic Education Project", "Commissioned Training Courses", "Training for Public Officials", "Open Lectures"},
	eventTables:  []string{"Domestic Cooperation", "International Cooperation", "Seminars and Forums", "Partnership Events"},
	listSeries:   []string{"Series", "Type", "Publication"}, listNumber: []string{"Number", "Issue", "Report No."}, listTitle: []string{"Title", "Report Title", "Project title"},
	listName:  []string{"s", "s published", ""},
	audiences: []string{"Public Officials", "Private Activists", "Foreign Residents", "General Public", "Next Generation", "Public Institutions"},
	occasions: []string{"Government", "Academic Institutions", "International Organisations", "Memorandum", "Others"},
	courses: []string{"Understanding %t", "%t for beginners: what officials need to know", "Working with %g", "Interpreting for %g at the counter", "%t in %p (1st)", "%t in %p (2nd)",
		"Intercultural mediation: between neighbours and %g", "Law of stay: cases from %p and the questions of those in charge of %g"},
	events:   []string{"Signed an MoU with the %o", "Held a meeting with the %o on %t", "Co-hosted a forum on %t with the %o", "Visit of a delegation from the %o", "Presented at the annual conference of the %o", "Round table on %t and the future of %g with the %o"},
	partners: []string{"Sora Police Agency", "Association of River Towns", "Bureau of Statistics of Marae", "Society for Mobility Studies", "Embassy of the Northern Isles", "Migrant Support Centre"},
	no:       []string{"No.", "No", "#", "Nr."}, category: []string{"Category", "Type", "Target", "Audience"},
	courseTitle: []string{"Title", "Course", "Course Title", "Programme"}, eventTitle: []string{"Title", "Event", "Activity", "Contents"},
	date: []string{"Date", "Period", "When", "Schedule"}, place: []string{"Venue", "Place", "Location"}, count: []string{"Participants", "Number of participants"},
	venues: []string{"Main hall", "Online", "Sora City Hall", "Seminar room 2"},
}

var korean = &words{
	institute: "해솔이주연구원",
	chapters:  []string{"제1장 연구사업", "제2장 교육사업", "제3장 협력사업", "제4장 향후 계획"},
	groups:    []string{"계절근로자", "결혼이민자", "난민", "외국인 유학생", "돌봄 노동자", "재외동포", "외국인 주민", "이주배경 청소년", "숙련기능인력", "어선원"},
	topics:    []string{"주거", "건강보험", "노동시장", "한국어 학습", "체류자격", "가족결합", "정치 참여", "국경관리", "산업안전", "송금", "취학", "점수제 비자"},
	places:    []string{"해빛도", "소라시", "수도권", "농촌 지역", "캐나다와 독일", "공업단지", "마래군", "동아시아"},
	titles: []string{"%p %g의 %t 실태와 정책 과제", "%g %t 정책의 현황과 전망", "%t 제도 개선 방안 연구", "코로나19와 %g의 %t", "%g의 %t 경험에 관한 연구", "제3차 기본계획의 %t 분야 평가",
		"%g 대상 %t 지원 사업의 효과 분석", "2030년을 준비하는 %t 정책", "%t의 국제 비교"},
	subtitles: []string{"%p를 중심으로", "%g 사례를 중심으로", "%p 비교 연구"},
	sentences: []string{"본 연구는 %p에 거주하는 %g의 %t 실태를 분석하고 개선 방안을 제시하였다.", "%g 42명을 심층 면접하여 %t 과정에서 겪는 어려움을 살펴보았다.", "분석 결과 지역에 따라 %t의 차이가 크게 나타났다.",
		"설문조사 1,200부를 바탕으로 %t 정책의 과제를 도출하였다.", "%p의 사례를 우리나라와 비교하여 %t, %t 분야의 시사점을 찾았다.", "지방자치단체가 %g의 %t에 더 큰 역할을 맡을 필요가 있음을 제안하였다."},
	headings: []string{"서론", "이론적 논의", "%t에 관한 선행연구 검토", "연구 방법", "%t 현황", "%g 심층면접 결과", "%p 사례", "정책 제언", "결론", "설문조사 분석과 %t에 대한 시사점"},
	names:    []string{"김하늘", "이바다", "박서윤", "최지원", "정민아", "윤가람", "임대현", "신나리", "한솔", "강은별", "서태오", "황유나", "남궁진", "배진모"},
	foreign:  []string{"에릭 룬드", "응우옌티란", "John Carver"},
	posts:    []string{"연구위원", "부연구위원", "선임연구위원", "교수", "박사", "연구원"},
	houses:   []string{"소라대학교", "해빛연구원", "마래대학교 사회학과"},

	series:       []string{"연구보고서", "정책보고서", "워킹페이퍼", "이슈브리프", "통계브리프", "정책연구", "연구총서", "이슈 브리프"},
	chief:        []string{"연구책임자", "책임연구원", "연구책임", "책임연구자", "책 임 연 구 원"},
	co:           []string{"공동연구원", "공동연구자", "공동연구진", "참여연구진", "연구진"},
	author:       []string{"저자", "집필자", "작성자"},
	abstract:     []string{"국문초록", "초록", "요약", "주요 내용", "연구내용", "주요내용"},
	contents:     []string{"목차", "목 차", "주요 목차", "차례"},
	courseTables: []string{"기본교육사업", "위탁교육사업", "공무원 교육", "이민정책 아카데미"},
	eventTables:  []string{"국내협력사업", "국제협력사업", "협력행사", "학술행사 개최", "MOU 체결 현황", "간담회 개최"},
	listSeries:   []string{"구분", "시리즈", "발간물", "보고서 종류"}, listNumber: []string{"번호", "보고서 번호", "호수"}, listTitle: []string{"제목", "과제명", "연구과제명", "보고서명"},
	listName:  []string{"", " 목록", " 발간 현황"},
	audiences: []string{"공무원", "민간 활동가", "외국인 주민", "일반 시민", "미래세대", "공공기관"},
	occasions: []string{"정부", "학계", "국제기구", "업무협약", "기타"},
	courses: []string{"%t의 이해", "%g 상담 실무 과정", "%p 담당자를 위한 %t 기초", "현장 통역 교육(1차)", "현장 통역 교육(2차)", "다문화 감수성 향상: 이웃과 %g 사이",
		"%g 지원 업무 담당 공무원이 알아야 할 %t 제도와 %p 사례 검토"},
	events:   []string{"%o와 업무협약 체결", "%o 간담회", "%o 공동 %t 포럼 개최", "%o 대표단 방문", "%o 연례 학술대회 발표", "%t와 %g의 미래에 관한 %o 공동 원탁회의 개최"},
	partners: []string{"소라경찰청", "강마을협의회", "마래통계국", "이동학회", "북섬대사관", "이주민지원센터"},
	no:       []string{"번호", "연번", "순번", "No."}, category: []string{"구분", "분류", "교육 대상", "대상"},
	courseTitle: []string{"교육과정명", "과정명", "교육명", "강의명", "교육 내용"}, eventTitle: []string{"내용", "행사명", "협력 내용", "주요 내용"},
	date: []string{"일시", "일자", "교육일시", "기간", "교육 기간"}, place: []string{"장소", "교육 장소"}, count: []string{"인원", "참석 인원", "수료인원"},
	venues: []string{"본원", "온라인", "소라시청", "제2세미나실"},
}
