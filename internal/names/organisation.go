package names

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"naru/internal/analysis/hangul"
	"naru/internal/pattern"
)

// koreanOffice ends the name of a body, whatever stands before it.
var koreanOffice = pattern.New(`(연구원|연구소|연구회|연구단|대학교|대학원|대학|학과|학부|학회|협회|재단|센터|위원회|본부|사업단|지원단|추진단|기획단|공단|공사|기구|사무소|사무국|출장소|네트워크|연합회|연합|연맹|진흥원|개발원|교육원|연수원|정보원|평가원|인재원|대사관|영사관|법원|검찰청|경찰청|통계청|정부|국회|의회|시청|도청|구청|군청|은행|포럼|조합|노조|총회|이사회|협의회|신문사|신문|출판사|출판|주식회사|법인|그룹|뉴스|일보|방송|갤럽|컨설팅|보호소|쉼터|병원|복지관|도서관|박물관|자치도|광역시|특별시|연대|모임|아카데미|프로젝트|팀)$`)

// shortOffice are bodies of two or three syllables that look like names of people.
var shortOffice = set(`법무부 외교부 통일부 국방부 교육부 환경부 노동부 내무부 문화부 복지부 여가부 행안부 고용부 농림부 해수부 국토부 기재부 산업부 중기부
	통계청 경찰청 병무청 관세청 국세청 조달청 이민청 소방청 산림청 특허청 기상청 법제처 인사처 보훈처 국정원 감사원 헌재 유엔 국회 정부 편집부 편집실 편집팀
	기획팀 연구팀 총무팀 홍보팀 출판부 출판팀 집필진 연구진 이민국 외사국 박영사 법문사 삼영사 홍문사 학지사 집문당 정민사`)

// koreanEnding ends names of bodies too long for a person's.
var koreanEnding = pattern.New(`(부|처|청|원|국|과|실|단|회|소|관|사|시|군|구|도)$`)

// officeWords stand in names of bodies in the languages that reports come in.
var officeWords = set(`institute university ministry department office centre center bureau agency commission committee council
	service services organization organisation association foundation school college faculty government republic federation union
	unit division directorate secretariat authority administration board group team network forum society academy laboratory lab
	library museum bank fund trust court tribunal parliament assembly senate congress embassy consulate police corporation company
	inc ltd llc gmbh co press publishing publications publisher programme program project initiative alliance coalition platform
	observatory observatoire consortium partners consulting associates international national nations migration statistics
	immigration research policy affairs editors staff secretary ministry's kingdom states commonwealth province municipality city
	ministerio ministère ministere ministerium bundesamt bundesministerium amt universidad universität universitat université
	universite universita instituto institut istituto centro organización organización organizacion organisation conseil consejo
	comisión comision commissariat agence agencia gobierno república republica bundesrepublik stiftung verein fundación fundacion
	institution sciences polytechnic polytechnique watch cross women zu frontex europol eurojust interpol eurostat oxfam caritas
	brookings routledge springer elsevier asociación asociacion association direction dirección direccion secretaría secretaria departamento gouvernement`)

// officeNames are words that are names of people, too, and stand in names of
// bodies at either end: World Bank, but Thomas Bank Hansen.
var officeNames = set(`bank trust court church school press parliament city fund service staff cross women watch`)

var otherOffice = pattern.New(`(省|庁|大学|大學|研究所|研究院|協会|協會|委員会|委員會|機構|政府|部門|学会|學會|株式会社)$`)

// joints stand between the words of a body's name, not of a person's.
var joints = set(`of for and the on in to & und et für`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// IsOrganisation tells the name of a body (institute, ministry, university, team)
// from a person's, by its words. In doubt it is a person's.
func IsOrganisation(name string) bool {
	text := tidy(norm.NFKC.String(name))
	if text == "" {
		return false
	}
	if strings.HasPrefix(text, "(주)") || strings.HasSuffix(text, "(주)") { // a company, ㈜
		return true
	}
	bare := tidy(brackets.ReplaceAllString(text, " "))
	if bare == "" {
		bare = text
	}
	words := strings.Fields(bare)
	last := strings.Trim(words[len(words)-1], ",.")
	if strings.ContainsFunc(bare, hangul.IsSyllable) {
		return koreanOrganisation(words, last)
	}
	if otherOffice.MatchString(last) {
		return true
	}
	return latinOrganisation(words)
}

func koreanOrganisation(words []string, last string) bool {
	joined := strings.Join(words, "")
	if shortOffice[joined] || strings.HasPrefix(joined, "주식회사") {
		return true
	}
	if len(words) > 1 && koreanPost.MatchString(last) { // 홍길동 연구원 is a researcher
		return false
	}
	if places()[joined] || words[0] == "도서출판" || strings.HasPrefix(joined, "한국") && len([]rune(joined)) > 3 {
		return true
	}
	if len(words) == 2 && len([]rune(words[0])) > 4 && koreanOffice.MatchString(words[0]) {
		return !(len([]rune(last)) == 3 && startsAsName(last)) // 이민정책연구원 홍길동 is someone of it
	}
	size := len([]rune(joined))
	if koreanOffice.MatchString(last) {
		return size > 4 || !startsAsName(last) || size > 3 && len(words) == 1 && koreanOffice.MatchString(string([]rune(last)[2:]))
	}
	return size > 4 && koreanEnding.MatchString(last) && len(words) == 1 || size > maxHangulName
}

func latinOrganisation(words []string) bool {
	for k, w := range words {
		plain := strings.ToLower(strings.Trim(w, ",.;:'’\""))
		if officeNames[plain] && k > 0 && k < len(words)-1 {
			continue
		}
		if officeWords[plain] || joints[plain] && k > 0 || strings.Contains(plain, "universi") {
			return true
		}
	}
	if len(words) > 1 && (words[0] == "UN" || words[0] == "EU") && rankOf(words[1:]) < 0 {
		return true
	}
	return len(words) == 1 && acronym(words[0])
}

// acronym tells a word in capitals: IOM, UNHCR.
func acronym(w string) bool {
	n := 0
	for _, r := range w {
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) && r != '-' && r != '.' && r != '&' {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 2
}
